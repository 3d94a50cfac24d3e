"""What a change of the records does to the site: pages, documents, search, and links that no longer lead."""

from __future__ import annotations

import datetime
import difflib
import importlib.util
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

from jinja2 import Environment, TemplateError

from panduan.alat.skrip_data import build_skrip_data
from panduan.bahan import Lingkup
from panduan.halaman import build_halaman
from panduan.koleksi import Koleksi
from panduan.lembar.susun import Pencetak
from panduan.model import TIPE
from panduan.paparan.bahan import build_semua
from panduan.paparan.salindia import Bentuk
from panduan.pencarian.catatan import build_entri
from panduan.pengalihan import find_pengalihan
from panduan.sunting import lepas_sunting
from panduan.templat_jinja import Perender
from panduan.word.penulis import build_pemberitahuan_word
from panduan.word.unduhan import render_sebutan_hukum

POLA_JUDUL = re.compile(r"^# +(.+?) *$", re.MULTILINE)
POLA_ID = re.compile(r'\bid="([^"]+)"')

Isi = tuple[tuple[str, str], ...]
"""The slides of a deck, each with its title and all that it shows."""


@dataclass
class Wajah:
    """What a state of the records shows: pages, decks, sheets, Word files, tools' data, search."""

    halaman: dict[str, str] = field(default_factory=dict)
    paparan: dict[str, Isi] = field(default_factory=dict)
    """Name of a deck → its slides."""
    lembar: dict[str, str] = field(default_factory=dict)
    word: dict[str, str] = field(default_factory=dict)
    data: dict[str, str] = field(default_factory=dict)
    pencarian: set[str] = field(default_factory=set)
    alias: dict[str, str] = field(default_factory=dict)
    judul: dict[str, str] = field(default_factory=dict)
    """Address of a page → its title."""


@dataclass(frozen=True)
class BedaPaparan:
    """A deck whose slides differ."""

    judul: str
    salindia: list[tuple[int, str]]
    """Slides that are new or say something else: number and title."""
    hilang: int
    """How many slides it has lost."""


@dataclass(frozen=True)
class BedaSitus:
    """The difference of two faces; pages by address, everything else by name."""

    halaman_baru: list[str]
    halaman_hilang: list[str]
    halaman_berubah: list[str]
    paparan: list[BedaPaparan]
    lembar: list[str]
    word: list[str]
    data: list[str]
    pencarian: int
    tautan: list[tuple[str, str]]
    """Addresses that lead nowhere now, with the address they lead on to, if any."""
    judul: dict[str, str]

    @property
    def kosong(self) -> bool:
        """Whether readers would see no difference."""
        return not (
            self.halaman_baru
            or self.halaman_hilang
            or self.halaman_berubah
            or self.paparan
            or self.lembar
            or self.word
        )


def build_wajah(koleksi: Koleksi, folder: Path) -> Wajah:
    """Render everything that ``koleksi`` shows; hand-written pages and macros lie beside ``folder``."""
    perender = Perender(koleksi)
    semua = list(build_halaman(koleksi, perender))
    tangan = dict(_iter_tangan(folder.parent, perender))
    # The day that decks and sheets carry moves with every record checked; it is no change of theirs.
    lingkup = Lingkup(perender, None, "", datetime.date(2026, 1, 1))
    return Wajah(
        halaman={satu.alamat: lepas_sunting(satu.isi) for satu in semua} | tangan,
        paparan=dict(_iter_paparan(lingkup)),
        lembar=dict(_iter_lembar(lingkup)),
        word=dict(_iter_word(koleksi)),
        data=dict(build_skrip_data(koleksi)),
        pencarian={repr(satu) for satu in build_entri(koleksi)},
        alias={lama: baru for lama, (baru, _) in find_pengalihan(koleksi).items()},
        judul={satu.alamat: satu.judul for satu in semua}
        | {alamat: judul[1] for alamat, isi in tangan.items() if (judul := POLA_JUDUL.search(isi))},
    )


def _iter_paparan(lingkup: Lingkup) -> Iterator[tuple[str, Isi]]:
    for paparan in build_semua(lingkup, Bentuk.LEBAR):
        sebutan = TIPE[paparan.alamat.split("/")[0]].sebutan
        yield f"{sebutan}: {paparan.judul}", tuple((satu.judul, repr(satu)) for satu in paparan.salindia)


def _iter_lembar(lingkup: Lingkup) -> Iterator[tuple[str, str]]:
    cetak, koleksi = Pencetak(lingkup), lingkup.koleksi
    for mekanisme in koleksi.mekanisme.values():
        yield f"Lembar ringkas {mekanisme.singkatan}", cetak.render_mekanisme(mekanisme)
    for modul in koleksi.modul.values():
        yield f"Lembar peserta {modul.judul}", cetak.render_modul(modul)
    for kuis in koleksi.kuis.values():
        yield f"Lembar soal dan kunci {kuis.judul}", cetak.render_kunci(kuis)


def _iter_word(koleksi: Koleksi) -> Iterator[tuple[str, str]]:
    """Word files with what decides their content."""
    hukum = render_sebutan_hukum(koleksi)
    for naskah in koleksi.contoh_naskah.values():
        goyah = "".join(build_pemberitahuan_word(koleksi, naskah.id))
        yield f"Naskah: {naskah.judul}", f"{naskah.model_dump_json()}{goyah}{hukum}"
    for modul in koleksi.modul.values():
        acara = modul.model_dump_json(include={"judul", "menit", "peserta", "tujuan", "bagian"})
        yield f"Susunan acara, daftar hadir, dan umpan balik: {modul.judul}", acara


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
        paparan=list(_iter_beda_paparan(lama.paparan, baru.paparan)),
        lembar=_find_semua_beda(lama.lembar, baru.lembar),
        word=_find_semua_beda(lama.word, baru.word),
        data=_find_semua_beda(lama.data, baru.data),
        pencarian=len(lama.pencarian ^ baru.pencarian),
        tautan=[
            *((alamat, baru.alias.get(alamat, "")) for alamat in hilang),
            *((satu, "") for satu in _find_jangkar_hilang(lama, baru)),
        ],
        judul=lama.judul | baru.judul,
    )


def _iter_beda_paparan(lama: dict[str, Isi], baru: dict[str, Isi]) -> Iterator[BedaPaparan]:
    for judul in _find_semua_beda(lama, baru):
        a, b = lama.get(judul, ()), baru.get(judul, ())
        semua = difflib.SequenceMatcher(None, a, b, False).get_opcodes()
        ubah = [satu for satu in semua if satu[0] != "equal"]
        yield BedaPaparan(
            judul,
            [(nomor + 1, b[nomor][0]) for _, _, _, b1, b2 in ubah for nomor in range(b1, b2)],
            sum(max(0, (a2 - a1) - (b2 - b1)) for _, a1, a2, b1, b2 in ubah),
        )


def _find_beda(lama: Mapping[str, object], baru: Mapping[str, object]) -> list[str]:
    return sorted(satu for satu in lama.keys() & baru.keys() if lama[satu] != baru[satu])


def _find_semua_beda(lama: Mapping[str, object], baru: Mapping[str, object]) -> list[str]:
    return sorted(satu for satu in lama.keys() | baru.keys() if lama.get(satu) != baru.get(satu))


def _find_jangkar_hilang(lama: Wajah, baru: Wajah) -> Iterator[str]:
    for alamat in _find_beda(lama.halaman, baru.halaman):
        tinggal = set(POLA_ID.findall(baru.halaman[alamat]))
        for satu in POLA_ID.findall(lama.halaman[alamat]):
            if satu not in tinggal:
                yield f"{alamat}#{satu}"
