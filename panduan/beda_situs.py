"""What a change of the records does to the site: pages, documents, search, and links that no longer lead."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

from jinja2 import Environment, TemplateError

from panduan.alat.skrip_data import build_skrip_data
from panduan.halaman import build_halaman
from panduan.koleksi import Koleksi
from panduan.pencarian.catatan import build_entri
from panduan.pengalihan import find_pengalihan
from panduan.sunting import lepas_sunting
from panduan.templat_jinja import Perender
from panduan.word.alamat import UKURAN, build_alamat_docx

POLA_ID = re.compile(r'\bid="([^"]+)"')


@dataclass
class Wajah:
    """What a state of the records shows: each page's HTML, each tool's data, the documents, the search."""

    halaman: dict[str, str] = field(default_factory=dict)
    dokumen: dict[str, str] = field(default_factory=dict)
    data: dict[str, str] = field(default_factory=dict)
    pencarian: set[str] = field(default_factory=set)
    alias: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class BedaSitus:
    """The difference of two faces."""

    halaman_baru: list[str]
    halaman_hilang: list[str]
    halaman_berubah: list[str]
    dokumen: list[str]
    data: list[str]
    pencarian: int
    tautan: list[tuple[str, str]]
    """Addresses that lead nowhere now, with the address they lead on to, if any."""

    @property
    def kosong(self) -> bool:
        """Whether readers would see no difference."""
        return not (self.halaman_baru or self.halaman_hilang or self.halaman_berubah or self.dokumen)


def build_wajah(koleksi: Koleksi, folder: Path) -> Wajah:
    """Render everything that ``koleksi`` shows; hand-written pages and macros lie beside ``folder``."""
    perender = Perender(koleksi)
    halaman = {satu.alamat: lepas_sunting(satu.isi) for satu in build_halaman(koleksi, perender)}
    halaman |= dict(_iter_tangan(folder.parent, perender))
    hukum = "".join(f"{p.id}{p.jenis}{p.nomor}{p.tahun}{p.wilayah}" for p in koleksi.dasar_hukum.values())
    return Wajah(
        halaman,
        {
            build_alamat_docx(naskah.id, next(iter(UKURAN))): f"{naskah.model_dump_json()}{hukum}"
            for naskah in koleksi.contoh_naskah.values()
        },
        dict(build_skrip_data(koleksi)),
        {repr(satu) for satu in build_entri(koleksi)},
        {lama: baru for lama, (baru, _) in find_pengalihan(koleksi).items()},
    )


def _iter_tangan(akar: Path, perender: Perender) -> Iterator[tuple[str, str]]:
    """Hand-written pages with what their macros show; a page that cannot be rendered stands as it is."""
    makro = _load_makro()
    panggilan = {}
    if makro:
        isi = makro.Makro(perender)
        panggilan = {nama: getattr(isi, nama) for nama in dir(isi) if not nama.startswith("_")}
    lingkungan = Environment(autoescape=False)
    for jalur in sorted((akar / "docs").rglob("*.md")):
        teks = jalur.read_text(encoding="utf-8")
        alamat = jalur.relative_to(akar / "docs").with_suffix("").as_posix().removesuffix("index").strip("/")
        if panggilan and "render_macros: true" in teks:
            with suppress(TemplateError, ValueError, TypeError):
                teks = lingkungan.from_string(teks).render(**panggilan)
        yield f"{alamat}/" if alamat else "", teks


def _load_makro() -> ModuleType | None:
    """The macros of the project in the working folder; both states are shown with today's."""
    jalur = Path("macros.py")
    acuan = importlib.util.spec_from_file_location("macros_proyek", jalur) if jalur.is_file() else None
    if acuan is None or acuan.loader is None:
        return None
    modul = importlib.util.module_from_spec(acuan)
    acuan.loader.exec_module(modul)
    return modul


def compare_wajah(lama: Wajah, baru: Wajah) -> BedaSitus:
    """What readers will find different."""
    hilang = sorted(lama.halaman.keys() - baru.halaman.keys())
    return BedaSitus(
        halaman_baru=sorted(baru.halaman.keys() - lama.halaman.keys()),
        halaman_hilang=hilang,
        halaman_berubah=_find_beda(lama.halaman, baru.halaman),
        dokumen=sorted(
            {*(lama.dokumen.keys() ^ baru.dokumen.keys()), *_find_beda(lama.dokumen, baru.dokumen)}
        ),
        data=sorted({*(lama.data.keys() ^ baru.data.keys()), *_find_beda(lama.data, baru.data)}),
        pencarian=len(lama.pencarian ^ baru.pencarian),
        tautan=[
            *((alamat, baru.alias.get(alamat, "")) for alamat in hilang),
            *((satu, "") for satu in _find_jangkar_hilang(lama, baru)),
        ],
    )


def _find_beda(lama: dict[str, str], baru: dict[str, str]) -> list[str]:
    return sorted(satu for satu in lama.keys() & baru.keys() if lama[satu] != baru[satu])


def _find_semua_beda(lama: dict[str, str], baru: dict[str, str]) -> list[str]:
    return sorted(satu for satu in lama.keys() | baru.keys() if lama.get(satu) != baru.get(satu))


def _find_jangkar_hilang(lama: Wajah, baru: Wajah) -> Iterator[str]:
    for alamat in _find_beda(lama.halaman, baru.halaman):
        tinggal = set(POLA_ID.findall(baru.halaman[alamat]))
        for satu in POLA_ID.findall(lama.halaman[alamat]):
            if satu not in tinggal:
                yield f"{alamat}#{satu}"
