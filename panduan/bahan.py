"""The trainer's material: files beside the site that take long to make, so a step of their own makes them.

Each writer in ``PEMBUAT`` names its files and what they are made of, and makes nothing yet. A file whose
making has not changed is taken from ``.cache/bahan/``. ``panduan bahan`` puts all of them into a built site
and leaves ``TANDA`` there.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import multiprocessing
import os
import re
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path, PurePosixPath

from panduan.koleksi import Koleksi
from panduan.model.daerah import Daerah
from panduan.teks import AKAR, arahkan, render_ukuran
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
TANDA = "data/bahan.json"
"""What a built site says about its material: how many files, and what could not be made."""
JENIS = {
    ".html": "paparan HTML",
    ".pptx": "paparan PowerPoint",
    ".pdf": "lembar PDF",
    ".docx": "berkas acara Word",
}
MAKS_PEKERJA = 8


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
    kunci: Callable[[], str]
    """All that decides their content, the writer's own code included, as text or its hash."""
    buat: Callable[[], dict[str, bytes]]
    """Makes them: path → content."""
    tautan: tuple[TautanBahan, ...] = ()
    pesan: Callable[[], str] | None = None
    """What its editor should know although it can be made; nothing when it gives an empty text."""


class BahanGagal(Exception):
    """One file cannot be made; two sentences for editors: what is wrong, and the remedy."""

    def __init__(self, masalah: str, saran: str) -> None:
        super().__init__(masalah, saran)
        self.masalah, self.saran = masalah, saran


@dataclass
class Hitungan:
    """What one run did for one kind of file."""

    jumlah: int = 0
    byte: int = 0
    baru: int = 0
    detik: float = 0.0
    """Seconds of work; with several processes more than have passed."""


@dataclass(frozen=True)
class Hasil:
    """What one run did."""

    jenis: dict[str, Hitungan]
    gagal: tuple[BahanGagal, ...]
    pesan: tuple[str, ...] = ()

    @property
    def jumlah(self) -> int:
        """All files put into the site."""
        return sum(satu.jumlah for satu in self.jenis.values())

    @property
    def baru(self) -> int:
        """Those that had to be made."""
        return sum(satu.baru for satu in self.jenis.values())


PEMBUAT = {
    "panduan.paparan.bahan": "build_bahan_paparan",
    "panduan.lembar.bahan": "build_bahan_lembar",
    "panduan.acara.bahan": "build_bahan_acara",
}
"""Everything that makes material, module and function, in the order in which a page lists what they make."""


def load_pembuat() -> list[Callable[[Lingkup], Iterator[Bahan]]]:
    """The writers, by name: only this step pays for their libraries."""
    return [getattr(import_module(modul), fungsi) for modul, fungsi in PEMBUAT.items()]


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


def find_bahan(lingkup: Lingkup) -> list[Bahan]:
    """All there is to make; making it is left to whoever asks."""
    return [bahan for pembuat in load_pembuat() for bahan in pembuat(lingkup)]


def find_tautan(semua: list[Bahan]) -> dict[str, list[TautanBahan]]:
    """Page → the links it gets, in the order of the writers."""
    tautan: dict[str, list[TautanBahan]] = defaultdict(list)
    for bahan in semua:
        for satu in bahan.tautan:
            tautan[satu.halaman].append(satu)
    return dict(tautan)


def write_bahan(lingkup: Lingkup, situs: Path) -> Hasil:
    """Put all material into the site at ``situs``; what cannot be made is left out and told."""
    semua = find_bahan(lingkup)
    baru = [satu for satu in semua if not all(jalur.is_file() for jalur in _find_ingatan(satu).values())]
    buatan = {satu.alamat: hasil for satu, hasil in zip(baru, _make_semua(baru), strict=True)}
    jenis: dict[str, Hitungan] = defaultdict(Hitungan)
    for bahan in semua:
        hasil = buatan.get(bahan.alamat)
        if hasil and hasil.gagal:
            for alamat in bahan.alamat:
                (situs / alamat).unlink(missing_ok=True)  # an earlier run's would be out of date
            continue
        hitungan = jenis[JENIS[PurePosixPath(bahan.alamat[0]).suffix]]
        for isi in _copy_ingatan(bahan, situs):
            hitungan.jumlah += 1
            hitungan.byte += len(isi)
            hitungan.baru += 1 if hasil else 0
        hitungan.detik += hasil.detik if hasil else 0
    ada = [satu for satu in semua if satu.alamat not in buatan or not buatan[satu.alamat].gagal]
    _tautkan(lingkup.perender, situs, find_tautan(ada))
    _forget()
    pesan = tuple(filter(None, (satu.pesan() for satu in semua if satu.pesan)))
    jadi = Hasil(dict(jenis), tuple(satu.gagal for satu in buatan.values() if satu.gagal), pesan)
    _write_tanda(situs, jadi)
    return jadi


def render_jenis(hasil: Hasil) -> Iterator[str]:
    """One line a kind: ``26 lembar PDF (1,9 MB; 3 dibuat baru, 2,4 detik kerja)``."""
    for nama, satu in hasil.jenis.items():
        baru = (
            f"; {satu.baru} dibuat baru, {satu.detik:.1f} detik kerja".replace(".", ",") if satu.baru else ""
        )
        yield f"{satu.jumlah} {nama} ({render_ukuran(satu.byte)}{baru})"


def _write_tanda(situs: Path, hasil: Hasil) -> None:
    """Leave word in the site that its material is there, for ``panduan paket``."""
    tanda = situs / TANDA
    tanda.parent.mkdir(parents=True, exist_ok=True)
    isi = {"berkas": hasil.jumlah, "gagal": [satu.masalah for satu in hasil.gagal]}
    tanda.write_text(json.dumps(isi, ensure_ascii=False) + "\n", encoding="utf-8")


def _tautkan(perender: Perender, situs: Path, tautan: dict[str, list[TautanBahan]]) -> None:
    """Fill the places that pages keep for links; without this step they link nothing."""
    for halaman in (*tautan, HALAMAN_PAKET):
        berkas = situs / halaman / "index.html"
        if berkas.is_file():
            lama = berkas.read_text(encoding="utf-8")
            if (baru := fill_tautan(perender, halaman, lama, tautan)) != lama:
                berkas.write_text(baru, encoding="utf-8")


def fill_tautan(perender: Perender, halaman: str, html: str, tautan: dict[str, list[TautanBahan]]) -> str:
    """A page with the links to its own material, and to that of other pages which it lists."""

    def render(milik: str, **lain: str) -> str:
        isi = perender.render("bagian/bahan.html.j2", semua=tautan.get(milik, []), akar=AKAR, **lain)
        return arahkan(isi, halaman)

    if halaman in tautan:
        html = POLA_TEMPAT.sub(lambda cocok: f"{cocok[1]}{render(halaman)}{cocok[2]}", html)
    return POLA_TEMPAT_LAIN.sub(lambda cocok: f"{cocok[1]}{render(cocok[2], judul='')}{cocok[3]}", html)


@dataclass(frozen=True)
class _Buatan:
    """How making one ``Bahan`` went."""

    detik: float
    gagal: BahanGagal | None = None


_ANTREAN: list[Bahan] = []
"""In a process that helps: all that is to be made. What makes it cannot be sent there, so it is inherited."""


def _make_semua(semua: list[Bahan]) -> list[_Buatan]:
    """Make them into the memory, on all processors where processes may be forked."""
    pekerja = min(_count_prosesor(), len(semua), MAKS_PEKERJA)
    # A forked process has only the thread that forked it: whatever another one held would stay locked there.
    # On macOS the system's own libraries do not survive a fork, on Windows there is none.
    if pekerja < 2 or sys.platform != "linux" or threading.active_count() > 1:
        return [_make(satu) for satu in semua]
    cara = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(pekerja, cara, initializer=_ANTREAN.extend, initargs=(semua,)) as kumpulan:
        return list(kumpulan.map(_make_antrean, range(len(semua))))


def _count_prosesor() -> int:
    """Processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _make_antrean(nomor: int) -> _Buatan:
    return _make(_ANTREAN[nomor])


def _make(bahan: Bahan) -> _Buatan:
    """Make the files into the memory."""
    awal = time.monotonic()
    try:
        isi = bahan.buat()
    except BahanGagal as galat:
        return _Buatan(time.monotonic() - awal, galat)
    INGATAN.mkdir(parents=True, exist_ok=True)
    for alamat, jalur in _find_ingatan(bahan).items():
        sementara = jalur.with_suffix(f".{os.getpid()}")
        sementara.write_bytes(isi[alamat])
        sementara.replace(jalur)  # two runs at once never see half a file
    return _Buatan(time.monotonic() - awal)


def read_bahan(bahan: Bahan) -> dict[str, bytes]:
    """The files, remembered or made now. Raises BahanGagal."""
    ingatan = _find_ingatan(bahan)
    if not all(jalur.is_file() for jalur in ingatan.values()) and (galat := _make(bahan).gagal):
        raise galat
    return {alamat: jalur.read_bytes() for alamat, jalur in ingatan.items()}


def _find_ingatan(bahan: Bahan) -> dict[str, Path]:
    """Path on the site → its place in the memory."""
    kunci = hashlib.sha256("\0".join((*bahan.alamat, bahan.kunci())).encode()).hexdigest()[:32]
    return {alamat: INGATAN / f"{kunci}-{nomor}" for nomor, alamat in enumerate(bahan.alamat)}


def _copy_ingatan(bahan: Bahan, situs: Path) -> Iterator[bytes]:
    """Put remembered files into the site."""
    for alamat, jalur in _find_ingatan(bahan).items():
        jalur.touch()  # asked for: not to be forgotten
        tujuan = situs / alamat
        tujuan.parent.mkdir(parents=True, exist_ok=True)
        isi = jalur.read_bytes()
        tujuan.write_bytes(isi)
        yield isi


def _forget() -> None:
    batas = time.time() - LAMA_INGATAN
    for satu in INGATAN.glob("*"):
        if satu.stat().st_mtime < batas:
            satu.unlink(missing_ok=True)


def hash_kode(*folder: Path) -> str:
    """A writer's code, templates and looks, as a key: all files directly in each folder."""
    semua = sorted(satu for tempat in folder for satu in tempat.glob("*.*") if satu.is_file())
    return hashlib.sha256(b"".join(satu.read_bytes() for satu in semua)).hexdigest()
