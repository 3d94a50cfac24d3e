"""When each part of a session begins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from panduan.model.modul import Modul
from panduan.modul import build_jadwal

MULAI_CONTOH = 8 * 60 + 30
"""08.30, in minutes of the day: an example that the organiser changes."""
SARAN_AWAL = (("Pendaftaran peserta", 30), ("Pembukaan", 15))
SARAN_AKHIR = (("Penutupan", 5),)
MENIT_TES = 10
ISTIRAHAT, MENIT_ISTIRAHAT = "Istirahat", 15
MENIT_TANPA_ISTIRAHAT = 75
"""A module longer than this gets a break about halfway."""


@dataclass(frozen=True)
class Acara:
    """One row of the rundown."""

    mulai: int
    """Minutes of the day."""
    menit: int
    judul: str
    saran: bool = False
    """Not part of the module: what sessions usually have around it."""

    @property
    def pukul(self) -> str:
        """``08.30–09.00``, with a full stop as Indonesian writes the time."""
        return f"{render_jam(self.mulai)}–{render_jam(self.mulai + self.menit)}"


def build_acara(modul: Modul, mulai: int = MULAI_CONTOH) -> list[Acara]:
    """The rundown: the module's parts, with a test before and after where it names a quiz."""
    hasil: list[Acara] = []
    for judul, menit, saran in _iter_isi(modul):
        hasil.append(Acara(mulai, menit, judul, saran))
        mulai += menit
    return hasil


def _iter_isi(modul: Modul) -> Iterator[tuple[str, int, bool]]:
    yield from ((judul, menit, True) for judul, menit in SARAN_AWAL)
    if modul.kuis:
        yield "Tes awal", MENIT_TES, True
    jeda = find_jeda(modul)
    for nomor, satu in enumerate(modul.bagian):
        if nomor == jeda:
            yield ISTIRAHAT, MENIT_ISTIRAHAT, True
        yield satu.judul, satu.menit, False
    if modul.kuis:
        yield "Tes akhir", MENIT_TES, True
    yield from ((judul, menit, True) for judul, menit in SARAN_AKHIR)


def find_jeda(modul: Modul) -> int | None:
    """The part before which a break halves the module best; None when it is short."""
    if modul.menit <= MENIT_TANPA_ISTIRAHAT or len(modul.bagian) < 2:
        return None
    mulai = {nomor: awal for nomor, (_, awal) in enumerate(build_jadwal(modul)) if nomor}
    return min(mulai, key=lambda nomor: abs(mulai[nomor] - modul.menit / 2))


def render_jam(menit: int) -> str:
    """Minutes of the day as a time: 510 → ``08.30``."""
    return f"{menit // 60 % 24:02d}.{menit % 60:02d}"
