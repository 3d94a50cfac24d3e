"""What a trainer takes along for one module: one answer for the page that lists it all."""

from __future__ import annotations

from dataclasses import dataclass

from panduan.koleksi import Koleksi
from panduan.model.kuis import Kasus, Kuis
from panduan.model.mekanisme import Mekanisme
from panduan.model.modul import Modul

SOAL_PAKET, KASUS_PAKET = 10, 3
KUIS_UMUM = "dasar-kerja-sama"
"""The quiz that fills up where a module's own has too few questions."""


@dataclass(frozen=True)
class Paket:
    """One module with what belongs to it."""

    modul: Modul
    mekanisme: tuple[Mekanisme, ...]
    kuis: tuple[Kuis, ...]
    """Quizzes with questions, its own first."""
    kode_tes: str
    """The code of its test; see ``skrip/kuis/kode.js``."""
    kasus: tuple[tuple[Kuis, Kasus], ...]


def build_paket(koleksi: Koleksi) -> list[Paket]:
    """One package for each module, in the order the site shows them."""
    return [_build_satu(koleksi, modul) for modul in koleksi.modul.values()]


def _build_satu(koleksi: Koleksi, modul: Modul) -> Paket:
    semua = [koleksi.kuis[id_] for id_ in modul.kuis]
    kuis = [satu for satu in semua if satu.soal]
    umum = koleksi.kuis.get(KUIS_UMUM)
    if umum and umum not in kuis and sum(len(satu.soal) for satu in kuis) < SOAL_PAKET:
        kuis.append(umum)
    return Paket(
        modul,
        tuple(koleksi.mekanisme[id_] for id_ in modul.mekanisme),
        tuple(kuis),
        f"{'+'.join(sorted(satu.id for satu in kuis))}.{SOAL_PAKET}.m{modul.urutan}" if kuis else "",
        tuple(_find_kasus(semua, modul)[:KASUS_PAKET]),
    )


def _find_kasus(semua: list[Kuis], modul: Modul) -> list[tuple[Kuis, Kasus]]:
    """Cases, those on the module's own mechanisms first."""
    kasus = [(kuis, satu) for kuis in semua for satu in kuis.kasus]
    return sorted(kasus, key=lambda pasangan: pasangan[1].mekanisme not in modul.mekanisme)
