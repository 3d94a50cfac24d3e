"""Days off for the deadline calculator: national holidays and collective leave, decided or estimated.

The ``holidays`` package knows what the yearly joint decree (SKB) has decided; later years it computes.
Nothing here asks the clock, so the same data gives the same site on any day.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from importlib.metadata import version
from itertools import groupby
from typing import Any

from holidays import country_holidays
from holidays.constants import GOVERNMENT, PUBLIC

from panduan.koleksi import Koleksi
from panduan.model.libur import JenisLibur, Libur

TAHUN_AWAL = 2018
"""PP 28/2018, the oldest of the rules in force, is of that year."""
TAHUN_DEPAN = 6
"""How many years after the last decree: an agreement signed next year ends within them."""
TANDA_PERKIRAAN = " (perkiraan)"


def build_libur(koleksi: Koleksi) -> dict[str, Any]:
    """``libur``: [date, name, kind]; ``perkiraan``: undecided dates; ``cuti``: last decreed year."""
    cuti_terakhir = find_tahun_cuti_terakhir(koleksi.libur)
    tahun = range(TAHUN_AWAL, cuti_terakhir + TAHUN_DEPAN + 1)
    semua = sorted(_koreksi(koleksi.libur, tahun))
    return {
        "dari": tahun[0],
        "sampai": tahun[-1],
        "cuti": cuti_terakhir,
        "sumber": f"holidays {version('holidays')}",
        "libur": [[tanggal, nama.removesuffix(TANDA_PERKIRAAN), jenis] for tanggal, nama, jenis in semua],
        "perkiraan": [tanggal for tanggal, nama, _ in semua if nama.endswith(TANDA_PERKIRAAN)],
        "daerah": build_libur_daerah(koleksi),
    }


def find_tahun_cuti_terakhir(libur: Libur) -> int:
    """The last year whose collective leave is known, here or in the package: the last year with a decree."""
    tahun = TAHUN_AWAL
    while country_holidays("ID", years=tahun + 1, categories=(GOVERNMENT,), language="id"):
        tahun += 1
    return max(tahun, *(satu.tanggal.year for satu in libur.tambahan if satu.jenis is JenisLibur.CUTI), tahun)


def _koreksi(libur: Libur, tahun: range) -> Iterator[tuple[str, str, str]]:
    """Date, name and kind of each day off: the package's, with what data/libur.yml puts right."""
    bukan = {satu.tanggal.isoformat() for satu in libur.bukan_libur}
    for satu in (*_build_jenis(tahun, PUBLIC, "libur"), *_build_jenis(tahun, GOVERNMENT, "cuti")):
        if satu[0] not in bukan:
            yield satu
    for tambahan in libur.tambahan:
        jenis = "cuti" if tambahan.jenis is JenisLibur.CUTI else "libur"
        yield tambahan.tanggal.isoformat(), tambahan.nama, jenis


def find_libur(tahun: int) -> dict[datetime.date, str]:
    """The package's days off in one year, of both kinds."""
    return dict(country_holidays("ID", years=tahun, categories=(PUBLIC, GOVERNMENT), language="id"))


def _build_jenis(tahun: range, kategori: str, jenis: str) -> list[tuple[str, str, str]]:
    """Date, name and kind; one day with two names is told once, its names joined by the package."""
    hari = country_holidays("ID", years=tahun, categories=(kategori,), language="id")
    return [(tanggal.isoformat(), nama, jenis) for tanggal, nama in hari.items()]


def build_libur_daerah(koleksi: Koleksi) -> list[dict[str, Any]]:
    """Regions that have days off of their own."""
    return [
        {
            "id": daerah.id,
            "nama": daerah.nama,
            "libur": [[satu.tanggal.isoformat(), satu.nama] for satu in daerah.libur],
        }
        for daerah in koleksi.daerah.values()
        if daerah.libur
    ]


def build_tahun_libur(libur: Libur) -> list[dict[str, Any]]:
    """For the page: years with what is decided and which days are estimates; alike years stand together."""
    akhir = find_tahun_cuti_terakhir(libur)
    tahun = range(TAHUN_AWAL, akhir + TAHUN_DEPAN + 1)
    kelompok = groupby(tahun, lambda satu: (satu <= akhir, tuple(find_nama_perkiraan(satu))))
    hasil = []
    for (cuti, perkiraan), semua in kelompok:
        pertama, *_, terakhir = [*(daftar := list(semua)), daftar[-1]]
        sebutan = str(pertama) if pertama == terakhir else f"{pertama} sampai {terakhir}"
        hasil.append({"tahun": sebutan, "cuti": cuti, "perkiraan": perkiraan})
    return hasil


def find_nama_perkiraan(tahun: int) -> list[str]:
    """Names of the days off in ``tahun`` whose dates are estimates."""
    semua = country_holidays("ID", years=tahun, categories=(PUBLIC,), language="id")
    return sorted(
        {nama.removesuffix(TANDA_PERKIRAAN) for nama in semua.values() if nama.endswith(TANDA_PERKIRAAN)}
    )
