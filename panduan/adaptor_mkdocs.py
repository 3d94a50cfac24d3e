"""The only module that knows MkDocs: hands it finished pages, and the collection to the macros."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import escape
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from panduan.alat.skrip_data import build_skrip_data
from panduan.data_terbuka import VERSI, build_data_terbuka, build_versi, find_tanggal_isi
from panduan.halaman import Halaman, build_halaman
from panduan.koleksi import Koleksi
from panduan.luring import MANIFES, build_manifes, is_nyala, write_layanan
from panduan.pencarian.bahan import SEBUTAN_CARI, build_bahan
from panduan.pencarian.catatan import build_entri
from panduan.pencarian.entri import EntriCari
from panduan.pencarian.rakit import Perakit, PerakitGagal
from panduan.pencarian.tangan import build_entri_halaman
from panduan.pengalihan import build_pengalihan
from panduan.penyunting.repo import build_repo
from panduan.penyunting.situs import write_penyunting
from panduan.periksa import check_folder
from panduan.sunting import lepas_sunting, pasang_sunting
from panduan.tanggal import render_tanggal
from panduan.teks import arahkan
from panduan.templat_jinja import Perender
from panduan.temuan import Tingkat
from panduan.umpan import build_umpan
from panduan.word.unduhan import build_unduhan


class HalamanJadi(Page):
    """A page whose HTML is finished: Markdown has nothing to add, so it is not asked."""

    def __init__(self, halaman: Halaman, file: File, config: MkDocsConfig) -> None:
        # The theme writes titles and descriptions into the page as they are.
        judul = find_judul_nav(config.nav, file.src_uri) or str(escape(halaman.judul))
        super().__init__(judul, file, config)
        self.halaman = halaman

    def read_source(self, config: MkDocsConfig) -> None:
        """Nothing to read."""
        halaman = self.halaman
        self.markdown = ""
        self.meta = {"title": str(escape(halaman.judul)), "description": str(escape(halaman.deskripsi))}
        if self.parent is None or isinstance(self.parent, Page):  # breadcrumbs lead back to its list
            self.meta["hide"] = ["navigation"]
        if halaman.lebar:
            self.meta["hide"] = ["navigation", "toc"]

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Take the finished HTML and its headings."""
        self.content = self.halaman.isi
        self.toc = build_toc(self.halaman)
        self.present_anchor_ids = {judul.jangkar for judul in self.halaman.daftar_isi}


def find_judul_nav(nav: Any, alamat: str) -> str | None:
    """The short title that mkdocs.yml gives a page; MkDocs asks for it only when it makes the page itself."""
    if isinstance(nav, dict):
        langsung = [judul for judul, isi in nav.items() if isi == alamat]
        return langsung[0] if langsung else find_judul_nav(list(nav.values()), alamat)
    if isinstance(nav, list):
        return next(filter(None, (find_judul_nav(satu, alamat) for satu in nav)), None)
    return None


def build_toc(halaman: Halaman) -> TableOfContents:
    """The headings as MkDocs nests them."""
    akar: list[AnchorLink] = [AnchorLink(halaman.judul, "atas", 1)]
    induk = akar[0].children
    for judul in halaman.daftar_isi:
        tautan = AnchorLink(judul.teks, judul.jangkar, judul.tingkat)
        (induk if judul.tingkat == 2 or not induk else induk[-1].children).append(tautan)
    return TableOfContents(akar)


def on_startup(command: str, dirty: bool) -> None:
    """While editing nothing is kept: the worker would stay behind at an address other projects use too."""
    if command == "serve":
        os.environ["PANDUAN_LURING"] = "tidak"


@event_priority(100)  # before the macros plugin reads config.extra
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load and check the records once per build."""
    akar = Path(config.config_file_path).parent
    koleksi = config.extra.pop("koleksi", None)
    if koleksi is None:
        koleksi, temuan = check_folder(akar / "data")
        galat = [satu for satu in temuan if satu.tingkat is Tingkat.GALAT]
        if galat:
            raise PluginError("\n".join(map(str, galat)))
    config.extra["perender"] = Perender(koleksi)
    if not config.extra.setdefault("pratinjau", False):
        try:
            config.extra["perakit"] = Perakit()
        except PerakitGagal as galat:
            raise PluginError(str(galat)) from galat
    config.extra["versi_isi"] = find_versi_isi(koleksi)
    config.extra["daerah"] = koleksi.daerah.get(config.extra.setdefault("id_daerah", None))
    config.extra["sebutan_cari"] = SEBUTAN_CARI
    config.extra["pasang_sunting"] = _pasang_sunting
    config.extra["luring"] = is_nyala(config.extra.get("luring", "ya"))
    return config


PESAN_MKDOCS = (
    # (what MkDocs or its macros plugin writes, what an editor reads); the first that matches
    (r"_File_: `(.+?)`\s+_(?:ValueError|ValidationError)_: (.+?)\n", r"docs/\1: [MAKRO] \2"),
    (
        r"_File_: `(.+?)`\s+_UndefinedError_: '(.+?)' is undefined",
        r"docs/\1: [MAKRO] makro `\2` tidak dikenal.",
    ),
    (r"_File_: `(.+?)`\s+_(\w+)_: (.+?)\n", r"docs/\1: [MAKRO] makro tidak terbaca (\3)."),
    (
        r"Doc file '(.+?)' contains a link '(.+?)', but (?:the target|there is no such anchor|the doc).*",
        r"docs/\1: [TAUTAN] tautan `\2` menunjuk halaman atau bagian yang tidak ada.",
    ),
)


class _BahasaEditor(logging.Formatter):
    """MkDocs' warnings without tracebacks and, where known, in Indonesian."""

    def format(self, record: logging.LogRecord) -> str:
        pesan = record.getMessage()
        for pola, ganti in PESAN_MKDOCS:
            if cocok := re.search(pola, pesan):
                return cocok.expand(ganti)
        return f"MkDocs: {pesan}"


def build_penyampai() -> logging.Handler:
    """A handler that tells editors what MkDocs minds."""
    penyampai = logging.StreamHandler()
    penyampai.setFormatter(_BahasaEditor())
    return penyampai


def find_versi_isi(koleksi: Koleksi) -> str:
    """The latest day any record was checked: what readers take for the version of the content."""
    tanggal = find_tanggal_isi(koleksi)
    return render_tanggal(tanggal) if tanggal else ""


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages of all records, the open data, the tools' data, and the Word files."""
    perender: Perender = config.extra["perender"]
    for halaman in build_halaman(perender.koleksi, perender):
        berkas = File.generated(config, f"{halaman.alamat}index.md", content="")
        HalamanJadi(halaman, berkas, config)
        files.append(berkas)
    if not config.extra["pratinjau"]:  # A preview makes these when they are asked for.
        for alamat, isi in chain(iter_data(config), iter_word(config)):
            files.append(File.generated(config, alamat, content=isi))
    return files


def iter_data(config: MkDocsConfig) -> Iterator[tuple[str, str]]:
    """Paths below the site, with content, of what is neither page nor download: data, redirects, feed."""
    perender: Perender = config.extra["perender"]
    situs = config.site_url or ""
    return chain(
        build_data_terbuka(perender.koleksi),
        build_skrip_data(perender.koleksi),
        build_pengalihan(perender, situs),
        [build_umpan(perender, config.site_name, situs)],
        [(VERSI, build_versi(perender.koleksi, config.extra["id_daerah"]))],
        [
            (
                MANIFES,
                build_manifes(config.site_name, config.site_description or "", situs, config.extra["daerah"]),
            )
        ],
    )


def iter_word(config: MkDocsConfig) -> Iterator[tuple[str, str | bytes]]:
    """The Word files, and what fills them in in the browser."""
    return build_unduhan(config.extra["perender"].koleksi, config.site_url or "")


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Hang each record's page below its list, so that the right tab is marked."""
    for berkas in files.documentation_pages():
        if isinstance(berkas.page, HalamanJadi) and berkas.page.halaman.remah:
            _, induk = berkas.page.halaman.remah[-1]
            daftar = files.get_file_from_path(f"{induk}index.md")
            berkas.page.parent = daftar.page if daftar else None  # type: ignore[assignment]
    return nav


def on_page_content(html: str, page: Page, **_: Any) -> str:
    """Macros write links from the site's root; make them relative to the page."""
    return html if isinstance(page, HalamanJadi) else arahkan(html, page.url)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """All pages have their HTML now: index what they hold while the pages are written."""
    config.extra["perakit"].start(build_bahan_cari(config, files))
    return env


def _pasang_sunting(html: str, bagian: Callable[..., str], repo: str, judul: str) -> str:
    """The page with links to its records' lines; without a repository there is nothing to lead to."""
    return pasang_sunting(html, partial(bagian, repo, judul)) if repo else lepas_sunting(html)


def build_bahan_cari(config: MkDocsConfig, files: Files) -> dict[str, Any]:
    """What the search is made from, once the hand-written pages have their HTML."""
    koleksi: Koleksi = config.extra["perender"].koleksi
    return build_bahan(koleksi, [*build_entri(koleksi), *_build_entri_tangan(files)])


def on_post_build(config: MkDocsConfig) -> None:
    """Put the search and the tools beside the pages, then list what works without a network."""
    try:
        write_admin(config)
        semua = config.extra["perakit"].finish()
    except PerakitGagal as galat:
        raise PluginError(str(galat)) from galat
    for alamat, isi in semua.items():
        tujuan = Path(config.site_dir) / alamat
        tujuan.parent.mkdir(parents=True, exist_ok=True)
        tujuan.write_text(isi, encoding="utf-8")
    write_layanan(Path(config.site_dir), nyala=config.extra["luring"])


def write_admin(config: MkDocsConfig) -> None:
    """Put the form editor beside the pages; raises PerakitGagal."""
    lingkungan = config.extra["perender"].lingkungan
    repo = build_repo(config.extra["repo"], config.extra["masuk"])
    write_penyunting(Path(config.site_dir), lingkungan, config.site_name, repo)


def _build_entri_tangan(files: Files) -> Iterator[EntriCari]:
    """What hand-written pages hold."""
    for berkas in files.documentation_pages():
        page = berkas.page
        if page and not isinstance(page, HalamanJadi) and not page.meta.get("tanpa_cari"):
            yield from build_entri_halaman(page.url, str(page.title), page.content or "", dict(page.meta))


def build_situs(koleksi: Koleksi, keluaran: Path, daerah: str | None) -> None:
    """Build the site into ``keluaran`` from a loaded collection; raises what MkDocs raises."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    pencatat = logging.getLogger("mkdocs")
    # Strict mode counts warnings, so the level must not rise above WARNING.
    pencatat.setLevel(logging.WARNING)
    pencatat.addHandler(build_penyampai())
    config = load_config("mkdocs.yml", site_dir=str(keluaran.resolve()), strict=True)
    config.extra["koleksi"] = koleksi
    config.extra["id_daerah"] = daerah
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()
