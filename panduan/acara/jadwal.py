"""When each part of a session begins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from panduan.model.modul import Modul

MULAI_CONTOH = 8 * 60 + 30
"""08.30, in minutes of the day: an example that the organiser changes."""
SARAN_AWAL = (("Pendaftaran peserta", 30), ("Pembukaan", 15))
SARAN_AKHIR = (("Penutupan", 5),)
MENIT_TES = 10


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
    yield from ((satu.judul, satu.menit, False) for satu in modul.bagian)
    if modul.kuis:
        yield "Tes akhir", MENIT_TES, True
    yield from ((judul, menit, True) for judul, menit in SARAN_AKHIR)


def render_jam(menit: int) -> str:
    """Minutes of the day as a time: 510 → ``08.30``."""
    return f"{menit // 60 % 24:02d}.{menit % 60:02d}"
