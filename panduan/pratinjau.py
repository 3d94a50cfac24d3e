"""Preview while editing: after a save only the page being looked at is made again.

MkDocs' own server makes the whole site after each save. Here a save makes an *edisi*: the records that
changed are read, all are checked, and nothing is written. A page, a script or a download is made when the
browser asks for it, by the same functions that build the site.
"""

from __future__ import annotations

import gc
import logging
import os
import shutil
import tempfile
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import click
from mkdocs.commands.build import _build_page, _build_theme_template, _populate_page
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

from panduan.adaptor_mkdocs import (
    HalamanJadi,
    build_bahan_cari,
    build_penyampai,
    iter_data,
    iter_word,
    write_admin,
)
from panduan.bahan import (
    Bahan,
    BahanGagal,
    TautanBahan,
    build_lingkup,
    fill_tautan,
    find_bahan,
    find_tautan,
    read_bahan,
)
from panduan.koleksi import Ingatan, Koleksi, tanpa_sampah
from panduan.laporan import build_teks, find_galat
from panduan.luring import LAYANAN, PADAM
from panduan.pencarian.rakit import AKAR, run_rakit
from panduan.penyunting.situs import FOLDER as FOLDER_PENYUNTING
from panduan.periksa import check_folder
from panduan.templat_jinja import Perender

HALAMAN_HILANG = "404.html"
FOLDER_SKRIP = (AKAR / "pencarian", AKAR / "skrip")
"""What the scripts of the site are made from, apart from the search's index."""


@dataclass
class Hitungan:
    """How much work was done; tests hold a save to it."""

    halaman: int = 0
    """Pages made."""
    rakitan: int = 0
    """Runs of Node."""


class Edisi:
    """The site as it is after one save; what it holds is written to ``config.site_dir`` when asked for."""

    def __init__(self, config: MkDocsConfig, hitungan: Hitungan) -> None:
        self.config = config = config.plugins.on_config(config)
        config.plugins.on_pre_build(config=config)
        self.env = config.theme.get_env()
        files = get_files(config)
        files.add_files_from_theme(self.env, config)
        self.files: Files = config.plugins.on_files(files, config=config)
        set_exclusions(self.files, config)
        self.nav = config.plugins.on_nav(get_navigation(self.files, config), config=config, files=self.files)
        self.halaman: list[File] = list(self.files.documentation_pages())
        self._halaman = {
            berkas.dest_uri: berkas.page or Page(None, berkas, config) for berkas in self.halaman
        }
        self._menurut_tujuan = {berkas.dest_uri: berkas for berkas in self.files}
        self._terisi: set[str] = set()
        self._hitungan = hitungan

    def make(self, alamat: str) -> bool:
        """Write what stands at ``alamat`` below the site; whether there is such a thing."""
        if page := self._halaman.get(alamat):
            self._fill(page)
            _build_page(page, self.config, self.halaman, self.nav, self.env)
            self._link_bahan(page.url, Path(self.config.site_dir, alamat))
            self._hitungan.halaman += 1
        elif berkas := self._menurut_tujuan.get(alamat):
            berkas.copy_file()
        elif alamat in self.config.theme.static_templates:
            _build_theme_template(alamat, self.env, self.files, self.config, self.nav)
        elif alamat.startswith(f"{FOLDER_PENYUNTING}/"):
            return self._make_penyunting(Path(self.config.site_dir, alamat))
        elif not Skrip.has(alamat) and (isi := self._find_isi(alamat)) is not None:
            write_file(isi.encode() if isinstance(isi, str) else isi, str(Path(self.config.site_dir, alamat)))
        else:
            return False
        return True

    def _make_penyunting(self, jalur: Path) -> bool:
        """The form editor comes as a whole, once its page is asked for."""
        if jalur.name == "index.html" or not jalur.is_file():
            write_admin(self.config)
        return jalur.is_file()

    def _fill(self, page: Page) -> None:
        if page.file.dest_uri not in self._terisi:
            _populate_page(page, self.config, self.files)
            self._terisi.add(page.file.dest_uri)

    def _find_isi(self, alamat: str) -> str | bytes | None:
        """Content that is neither a page nor a file that lies ready."""
        if alamat in self._data:
            return self._data[alamat]
        if isi := self._word.get(alamat):
            return isi
        return self._read_bahan(self._bahan[alamat], alamat) if alamat in self._bahan else None

    def _read_bahan(self, bahan: Bahan, alamat: str) -> bytes | None:
        try:
            return read_bahan(bahan)[alamat]
        except BahanGagal as galat:
            click.echo(f"{galat.masalah}\n    Perbaiki: {galat.saran}", err=True)
            return None

    def _link_bahan(self, halaman: str, jalur: Path) -> None:
        """Where a page keeps room for links to decks and sheets, fill it; they are made when opened."""
        isi = jalur.read_text(encoding="utf-8")
        if "<!-- bahan " in isi:
            perender: Perender = self.config.extra["perender"]
            jalur.write_text(fill_tautan(perender, halaman, isi, self._tautan), encoding="utf-8")

    @cached_property
    def _semua_bahan(self) -> list[Bahan]:
        return find_bahan(
            build_lingkup(self.config.extra["perender"].koleksi, self.config.extra["id_daerah"])
        )

    @cached_property
    def _bahan(self) -> dict[str, Bahan]:
        return {alamat: satu for satu in self._semua_bahan for alamat in satu.alamat}

    @cached_property
    def _tautan(self) -> dict[str, list[TautanBahan]]:
        return find_tautan(self._semua_bahan)

    @cached_property
    def _data(self) -> dict[str, str]:
        return dict(iter_data(self.config))

    @cached_property
    def _word(self) -> dict[str, str | bytes]:
        return dict(iter_word(self.config))

    def build_bahan_cari(self) -> dict[str, Any]:
        """What Node makes the search from."""
        for page in self._halaman.values():
            if not isinstance(page, HalamanJadi):
                self._fill(page)
        return build_bahan_cari(self.config, self.files)


class Skrip:
    """The site's scripts and the search's index, which Node makes: the slowest part, so pages never wait.

    The scripts stay the same while only records change; the index is made anew when someone searches.
    """

    def __init__(self, hitungan: Hitungan) -> None:
        self._hitungan = hitungan
        self._tanda: frozenset[tuple[str, int]] = frozenset()
        self._isi: dict[str, str] = {}
        self._edisi: Edisi | None = None
        self._kunci = threading.Lock()

    @staticmethod
    def has(alamat: str) -> bool:
        """Whether Node makes what stands at an address, data for the tools aside."""
        return alamat == LAYANAN or (
            alamat.startswith(("skrip/", "cari/")) and not alamat.startswith("skrip/data/")
        )

    def find(self, alamat: str, edisi: Edisi, kunci_halaman: threading.RLock) -> str | None:
        """Content at an address; ``kunci_halaman`` guards the pages, which one thread makes at a time."""
        with self._kunci:
            tanda = find_tanda(FOLDER_SKRIP)
            if self._tanda != tanda or (alamat.startswith("cari/") and self._edisi is not edisi):
                with kunci_halaman:
                    bahan = edisi.build_bahan_cari()
                self._isi = run_rakit(bahan)
                self._isi[LAYANAN] = self._isi.pop(PADAM)  # A preview keeps nothing in the browser.
                self._tanda, self._edisi = tanda, edisi
                self._hitungan.rakitan += 1
            return self._isi.get(alamat)


def find_tanda(folder: Iterable[Path]) -> frozenset[tuple[str, int]]:
    """What tells one state of some folders from another: each file with the time it was written (ns)."""
    semua = (jalur for satu in folder for jalur in satu.rglob("*") if jalur.is_file())
    return frozenset((str(jalur), jalur.stat().st_mtime_ns) for jalur in semua)


class Pratinjau:
    """The newest edition, and what must be put right before there is a newer one."""

    def __init__(self, folder: Path, alamat_situs: str, daerah: str | None, keluaran: Path) -> None:
        self.folder = folder
        self.alamat_situs = alamat_situs
        self.daerah = daerah
        self.keluaran = keluaran
        self.hitungan = Hitungan()
        self.ingatan = Ingatan()
        self.pesan = ""
        """What an editor must put right; empty when nothing."""
        self.edisi: Edisi | None = None
        self._skrip = Skrip(self.hitungan)
        self._jadi: set[str] = set()
        self._kunci = threading.RLock()

    def renew(self) -> None:
        """Take in what was saved; on a mistake the edition before it stays, with a notice on its pages."""
        with tanpa_sampah():
            self._renew()
        gc.unfreeze()
        gc.collect()  # The edition before; with `freeze` alone it would stay for good.
        gc.freeze()

    def _renew(self) -> None:
        koleksi, temuan = check_folder(self.folder, self.ingatan)
        galat = find_galat(temuan)
        pesan = "\n".join(build_teks(galat, self.folder)) if galat else ""
        edisi = self.edisi
        if not galat:
            try:
                edisi = self._build_edisi(koleksi)
            except (click.ClickException, Abort) as salah:
                pesan = f"mkdocs.yml atau docs/ tidak terbaca: {salah}"
        with self._kunci:
            self.pesan, self.edisi = pesan, edisi
            self._jadi.clear()
        click.echo(pesan or "Pratinjau diperbarui.")

    def _build_edisi(self, koleksi: Koleksi) -> Edisi:
        config = load_config("mkdocs.yml", site_dir=str(self.keluaran))
        config.site_url = self.alamat_situs
        config.extra |= {"koleksi": koleksi, "id_daerah": self.daerah, "pratinjau": True, "luring": "tidak"}
        return Edisi(config, self.hitungan)

    def make(self, alamat: str) -> bool:
        """Write what stands at ``alamat`` below the site, unless this edition has; whether it is there."""
        with self._kunci:
            edisi = self.edisi
            if edisi is None or alamat in self._jadi:
                return edisi is not None
            if edisi.make(alamat):
                if self.pesan and alamat.endswith(".html"):
                    self._add_pesan(self.keluaran / alamat, edisi.config.extra["perender"])
                self._jadi.add(alamat)
                return True
        isi = self._skrip.find(alamat, edisi, self._kunci) if Skrip.has(alamat) else None
        if isi is not None:
            write_file(isi.encode(), str(self.keluaran / alamat))
        return isi is not None

    def _add_pesan(self, jalur: Path, perender: Perender) -> None:
        isi = jalur.read_text(encoding="utf-8")
        pesan = perender.render("pratinjau_temuan.html.j2", pesan=self.pesan, ada_halaman=True)
        jalur.write_text(isi.replace("</body>", f"{pesan}</body>"), encoding="utf-8")

    def render_hilang(self) -> bytes:
        """What stands where there is no page; before the first sound edition, what must be put right."""
        if self.make(HALAMAN_HILANG):
            return (self.keluaran / HALAMAN_HILANG).read_bytes()
        isi = Perender(Koleksi()).render("pratinjau_temuan.html.j2", pesan=self.pesan, ada_halaman=False)
        return isi.encode()


class Penyaji(LiveReloadServer):
    """MkDocs' server with its reloading, which has each file made before it hands it over."""

    def __init__(self, pratinjau: Pratinjau, host: str, port: int) -> None:
        super().__init__(pratinjau.renew, host, port, root=str(pratinjau.keluaran))
        self._pratinjau = pratinjau
        self.error_handler = lambda _kode: pratinjau.render_hilang()

    def _serve_request(self, environ: dict[str, Any], start_response: Any) -> Any:
        jalur = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        if not jalur.startswith("/livereload/"):
            with self._epoch_cond:  # A page of the edition before would pass for one of this edition.
                self._epoch_cond.wait_for(lambda: self._visible_epoch == self._wanted_epoch)
            self._make(jalur.lstrip("/"))
        return super()._serve_request(environ, start_response)

    def _make(self, alamat: str) -> None:
        # The server leads on from a page's address without its slash.
        folder = "." not in alamat.rpartition("/")[2]
        self._pratinjau.make(f"{alamat.rstrip('/')}/index.html".lstrip("/") if folder else alamat)


def run_pratinjau(folder: Path, host: str, port: int, daerah: str | None) -> None:
    """Serve until interrupted; raises OSError where the port is taken."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    pencatat = logging.getLogger("mkdocs")
    pencatat.setLevel(logging.WARNING)
    logging.getLogger("mkdocs.livereload").setLevel(logging.ERROR)  # It warns of each redirect.
    pencatat.addHandler(build_penyampai())
    keluaran = Path(tempfile.mkdtemp(prefix="pratinjau-"))
    pratinjau = Pratinjau(folder, f"http://{host}:{port}/", daerah, keluaran)
    penyaji = Penyaji(pratinjau, host, port)
    try:
        pratinjau.renew()
        for jalur in find_pantauan(folder):
            penyaji.watch(str(jalur))
        click.echo(f"Buka {penyaji.url} di peramban; Ctrl+C untuk berhenti.")
        penyaji.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        click.echo("Pratinjau berhenti.")
    finally:
        penyaji.shutdown()
        shutil.rmtree(keluaran, ignore_errors=True)


def find_pantauan(folder: Path) -> list[Path]:
    """What to watch: the records, and what ``mkdocs.yml`` lists."""
    config = load_config("mkdocs.yml")
    semua = (folder, config.docs_dir, config.config_file_path, *config.watch)
    return sorted({Path(str(satu)).resolve() for satu in semua if Path(str(satu)).exists()})
