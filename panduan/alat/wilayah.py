"""The names of all provinces, regencies and cities, for tools that ask for a region or look for one in text.

The list comes from the npm package ``idn-area-data`` (MIT), which follows that of the Ministry of Home
Affairs; the data in it stand under the Open Database License (ODbL) 1.0, as does the script made of them.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[2] / "node_modules" / "idn-area-data" / "data"

SUMBER = (
    "Nama provinsi, kabupaten, dan kota dari paket idn-area-data "
    "(https://github.com/fityannugroho/idn-area-data), berlisensi Open Database License (ODbL) 1.0 "
    "(https://opendatacommons.org/licenses/odbl/1-0/)."
)

SEBUTAN_LAIN = {
    "Provinsi Aceh": ("Aceh", "Nanggroe Aceh Darussalam", "NAD"),
    "Provinsi Daerah Khusus Ibukota Jakarta": (
        "Daerah Khusus Ibu Kota Jakarta",
        "DKI Jakarta",
        "DK Jakarta",
        "DKJ",
        "Jakarta",
    ),
    "Provinsi Daerah Istimewa Yogyakarta": ("DI Yogyakarta", "D.I. Yogyakarta", "DIY"),
    "Provinsi Kepulauan Bangka Belitung": ("Bangka Belitung", "Babel", "Kep. Bangka Belitung"),
    "Provinsi Kepulauan Riau": ("Kepri", "Kep. Riau"),
    "Provinsi Nusa Tenggara Barat": ("NTB",),
    "Provinsi Nusa Tenggara Timur": ("NTT",),
    "Kabupaten Pangkajene dan Kepulauan": ("Kabupaten Pangkep", "Kabupaten Pangkajene Kepulauan"),
    "Kabupaten Karo": ("Kabupaten Tanah Karo",),
    "Kabupaten Toba": ("Kabupaten Toba Samosir",),
    "Kabupaten Pasangkayu": ("Kabupaten Mamuju Utara",),
    "Kabupaten Kepulauan Tanimbar": ("Kabupaten Maluku Tenggara Barat",),
    "Kota Surakarta": ("Kota Solo",),
    "Kota Makassar": ("Kota Ujung Pandang",),
}
"""Official name → abbreviations, former and everyday names; none of them belongs into a document."""

SETARA = {"Provinsi Daerah Khusus Jakarta": "Daerah Khusus Ibukota Jakarta"}
"""Names as good as the one on the list → province; UU 2/2024 on Jakarta has this one in its title."""


class JenisWilayah(StrEnum):
    """Kinds of region; *administratif* ones have no government of their own that could make an agreement."""

    PROVINSI = "provinsi"
    KABUPATEN = "kabupaten"
    KOTA = "kota"
    ADMINISTRATIF = "administratif"


AWALAN = (
    ("Kabupaten Administrasi ", JenisWilayah.ADMINISTRATIF),
    ("Kota Administrasi ", JenisWilayah.ADMINISTRATIF),
    ("Kabupaten ", JenisWilayah.KABUPATEN),
    ("Kota ", JenisWilayah.KOTA),
)


@dataclass(frozen=True)
class Wilayah:
    """One region."""

    kode: str
    """Of the Ministry: ``33`` or ``33.18``."""
    nama: str
    """As a document writes it: *Provinsi Jawa Tengah*, *Kabupaten Pati*."""
    jenis: JenisWilayah
    provinsi: str
    """The name of its province without the word *Provinsi*; of a province, its own."""
    sebutan_lain: tuple[str, ...] = ()

    @property
    def pendek(self) -> str:
        """Its name without the kind of region: *Pati*."""
        return re.sub(r"^(Provinsi|(Kabupaten|Kota)( Administrasi)?) ", "", self.nama)


@cache
def load_wilayah() -> tuple[Wilayah, ...]:
    """All provinces, then all regencies and cities, each in the order of their codes.

    Raises FileNotFoundError when the npm packages are not there; ``make situs`` brings them.
    """
    provinsi = {baris["code"]: baris["name"] for baris in _read("provinces")}
    return (*_build_provinsi(provinsi), *_build_kabupaten(provinsi))


def find_otonom() -> tuple[Wilayah, ...]:
    """The regions that have a government of their own: those that can be party to an agreement."""
    return tuple(satu for satu in load_wilayah() if satu.jenis is not JenisWilayah.ADMINISTRATIF)


def build_kunci(nama: str) -> str:
    """What two spellings of one name share: *Kota Palangka Raya* and *KOTA PALANGKARAYA* are the same."""
    return re.sub(r"[^a-z0-9]", "", nama.lower())


def build_data_wilayah() -> dict[str, Any]:
    """For the browser: per kind ``[name, province]``; names as good (``setara``); others → the official."""
    semua = load_wilayah()
    data: dict[str, Any] = {
        jenis.value: [[satu.nama, satu.provinsi] for satu in semua if satu.jenis is jenis]
        for jenis in JenisWilayah
    }
    data["setara"] = [list(satu) for satu in SETARA.items()]
    data["lain"] = {lain: satu.nama for satu in semua for lain in satu.sebutan_lain}
    return {"sumber": SUMBER, **data}


def _build_provinsi(provinsi: dict[str, str]) -> Iterator[Wilayah]:
    for kode, pendek in provinsi.items():
        nama = f"Provinsi {pendek}"
        yield Wilayah(kode, nama, JenisWilayah.PROVINSI, pendek, SEBUTAN_LAIN.get(nama, ()))


def _build_kabupaten(provinsi: dict[str, str]) -> Iterator[Wilayah]:
    for baris in _read("regencies"):
        nama = baris["name"]
        jenis = next(jenis for awalan, jenis in AWALAN if nama.startswith(awalan))
        yield Wilayah(
            baris["code"], nama, jenis, provinsi[baris["province_code"]], SEBUTAN_LAIN.get(nama, ())
        )


def _read(nama: str) -> list[dict[str, str]]:
    with (FOLDER / f"{nama}.csv").open(encoding="utf-8", newline="") as berkas:
        return list(csv.DictReader(berkas))
