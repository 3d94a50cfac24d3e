"""The trainer's material: files beside the site that take long to make, so a step of their own makes them.

Each writer in ``PEMBUAT`` names its files and what they are made of; a file whose making has not changed is
taken from ``.cache/bahan/``. ``panduan bahan`` puts all of them into a built site.
"""

from __future__ import annotations

import datetime
import hashlib
import os
import re
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from panduan.koleksi import Koleksi
from panduan.model.daerah import Daerah
from panduan.teks import AKAR, arahkan
from panduan.templat_jinja import Perender

POLA_TEMPAT = re.compile(r"(<!-- bahan -->).*?(<!-- /bahan -->)", re.DOTALL)
"""Where a page's template keeps room for links to its material."""
POLA_TEMPAT_LAIN = re.compile(r"(<!-- bahan ([a-z0-9/-]+) -->).*?(<!-- /bahan -->)", re.DOTALL)
"""Where a page keeps room for links to the material of another page."""
HALAMAN_PAKET = "untuk-pelatih/"
"""The page with everybody's material."""
INGATAN = Path(__file__).resolve().parents[1] / ".cache" / "bahan"
LAMA_INGATAN = 7 * 24 * 3600
"""Seconds after which a file that no run has asked for is forgotten."""


@dataclass(frozen=True)
class Lingkup:
    """What every writer may draw on."""

    perender: Perender
    daerah: Daerah | None
    alamat_situs: str
    """Where the site will stand, with a slash at its end; empty when unknown."""
    versi: datetime.date
    """The latest day any record was checked."""

    @property
    def koleksi(self) -> Koleksi:
        """All records."""
        return self.perender.koleksi


@dataclass(frozen=True)
class TautanBahan:
    """A link that a page gets once the file is there."""

    halaman: str
    """The page, below the site: ``modul/pelatihan-ksdd/``."""
    judul: str
    alamat: str
    unduh: bool = False
    """Whether it is a file to save rather than a page to open."""


@dataclass(frozen=True)
class Bahan:
    """Files that are made together."""

    alamat: tuple[str, ...]
    """Their paths below the site."""
    kunci: str
    """All that decides their content, the writer's own code included, as text or its hash."""
    buat: Callable[[], dict[str, bytes]]
    """Makes them: path → content."""
    tautan: tuple[TautanBahan, ...] = ()


@dataclass(frozen=True)
class Hasil:
    """What one run did."""

    jumlah: int
    baru: int


PEMBUAT: list[Callable[[Lingkup], Iterator[Bahan]]] = []
"""Everything that makes material; a writer's module adds its function here (see ``load_pembuat``)."""


PENULIS = ("panduan.paparan.bahan", "panduan.lembar.bahan", "panduan.acara.bahan")
"""The writers' modules, in the order in which a page lists what they make."""


def load_pembuat() -> None:
    """Import the writers, which enter themselves in ``PEMBUAT``; only this step pays for their libraries."""
    for nama in PENULIS:
        import_module(nama)


def build_lingkup(koleksi: Koleksi, daerah: str | None) -> Lingkup:
    """The scope of a run; the site's address comes from the same variables as in ``mkdocs.yml``."""
    alamat = os.environ.get("PANDUAN_ALAMAT") or os.environ.get("CI_PAGES_URL") or ""
    semua = [entri.diperiksa for entri in koleksi.iter_entri() if entri.diperiksa]
    return Lingkup(
        Perender(koleksi),
        koleksi.daerah[daerah] if daerah else None,
        f"{alamat.rstrip('/')}/" if alamat else "",
        max(semua, default=datetime.date(2026, 1, 1)),
    )


def write_bahan(lingkup: Lingkup, situs: Path) -> Hasil:
    """Put all material into the site at ``situs``."""
    load_pembuat()
    jumlah = baru = 0
    tautan: dict[str, list[TautanBahan]] = defaultdict(list)
    for pembuat in PEMBUAT:
        for bahan in pembuat(lingkup):
            isi, dibuat = _remember(bahan)
            for alamat, byte in isi.items():
                tujuan = situs / alamat
                tujuan.parent.mkdir(parents=True, exist_ok=True)
                tujuan.write_bytes(byte)
            jumlah += len(isi)
            baru += len(isi) if dibuat else 0
            for satu in bahan.tautan:
                tautan[satu.halaman].append(satu)
    for halaman, semua in tautan.items():
        _tautkan(lingkup.perender, situs, halaman, semua)
    _tautkan_paket(lingkup.perender, situs, tautan)
    _forget()
    return Hasil(jumlah, baru)


def _tautkan(perender: Perender, situs: Path, halaman: str, semua: list[TautanBahan]) -> None:
    """Fill the place that the page keeps for its material; without this step the page links nothing."""
    berkas = situs / halaman / "index.html"
    if not berkas.is_file():
        return
    lama = berkas.read_text(encoding="utf-8")
    isi = arahkan(perender.render("bagian/bahan.html.j2", semua=semua, akar=AKAR), halaman)
    baru = POLA_TEMPAT.sub(lambda cocok: f"{cocok[1]}{isi}{cocok[2]}", lama)
    if baru != lama:
        berkas.write_text(baru, encoding="utf-8")


def _tautkan_paket(perender: Perender, situs: Path, tautan: dict[str, list[TautanBahan]]) -> None:
    """Fill the places of the page that lists the material of all pages; where nothing was made it says so."""
    berkas = situs / HALAMAN_PAKET / "index.html"
    if not berkas.is_file():
        return
    lama = berkas.read_text(encoding="utf-8")

    def ganti(cocok: re.Match[str]) -> str:
        isi = perender.render("bagian/bahan.html.j2", semua=tautan.get(cocok[2], []), akar=AKAR, judul="")
        return f"{cocok[1]}{arahkan(isi, HALAMAN_PAKET)}{cocok[3]}"

    baru = POLA_TEMPAT_LAIN.sub(ganti, lama)
    if baru != lama:
        berkas.write_text(baru, encoding="utf-8")


def _remember(bahan: Bahan) -> tuple[dict[str, bytes], bool]:
    """The files, from the last run if nothing has changed, and whether they had to be made."""
    kunci = hashlib.sha256("\0".join((*bahan.alamat, bahan.kunci)).encode()).hexdigest()[:32]
    jalur = {alamat: INGATAN / f"{kunci}-{nomor}" for nomor, alamat in enumerate(bahan.alamat)}
    if all(satu.is_file() for satu in jalur.values()):
        for satu in jalur.values():
            satu.touch()
        return {alamat: satu.read_bytes() for alamat, satu in jalur.items()}, False
    isi = bahan.buat()
    INGATAN.mkdir(parents=True, exist_ok=True)
    for alamat, satu in jalur.items():
        sementara = satu.with_suffix(f".{os.getpid()}")
        sementara.write_bytes(isi[alamat])
        sementara.replace(satu)  # two runs at once never see half a file
    return isi, True


def _forget() -> None:
    batas = time.time() - LAMA_INGATAN
    for satu in INGATAN.glob("*"):
        if satu.stat().st_mtime < batas:
            satu.unlink(missing_ok=True)


def hash_kode(*folder: Path) -> str:
    """A writer's code, templates and looks, as a key: all files directly in each folder."""
    semua = sorted(satu for tempat in folder for satu in tempat.glob("*.*") if satu.is_file())
    return hashlib.sha256(b"".join(satu.read_bytes() for satu in semua)).hexdigest()
