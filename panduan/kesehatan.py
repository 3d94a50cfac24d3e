"""The state of the content, in the open: what was checked, how long ago, what is used, what is in doubt."""

from __future__ import annotations

import datetime
import os
from dataclasses import dataclass
from statistics import median

from panduan.dampak import Goyah, Keadaan, build_halaman_tempat, find_semua_goyah, render_tempat
from panduan.koleksi import Entri, Koleksi, has_medan
from panduan.model import TIPE, Tipe
from panduan.model.dasar import MEDAN_RAGU
from panduan.model.dasar_hukum import DasarHukum
from panduan.model.perubahan import Perubahan

VARIABEL = "PANDUAN_TANGGAL"
SETAHUN = 365
"""Days after which a record is due for another look."""


class TanggalSalah(ValueError):
    """The day given in the environment is none."""


def find_acuan(koleksi: Koleksi) -> datetime.date | None:
    """The day ages are counted to: given in the environment, else the latest day any record was checked.

    Never today's: the same records must always make the same site. Raises TanggalSalah.
    """
    if teks := os.environ.get(VARIABEL, "").strip():
        try:
            return datetime.date.fromisoformat(teks)
        except ValueError:
            raise TanggalSalah(teks) from None
    return max((tanggal for entri in iter_diperiksa(koleksi) if (tanggal := entri.diperiksa)), default=None)


def is_acuan_dari_luar() -> bool:
    """Whether the day that ages are counted to was given in the environment."""
    return bool(os.environ.get(VARIABEL, "").strip())


def iter_diperiksa(koleksi: Koleksi) -> list[Entri]:
    """Records that a person compares with a source; a report of a change is none of them."""
    return [entri for entri in koleksi.iter_entri() if not isinstance(entri.isi, Perubahan)]


def find_usang(koleksi: Koleksi, acuan: datetime.date, hari: int) -> list[tuple[int | None, Entri]]:
    """Records last checked more than ``hari`` days before ``acuan``, oldest first; never checked: None."""
    semua = [(count_umur(entri, acuan), entri) for entri in iter_diperiksa(koleksi)]
    usang = [(umur, entri) for umur, entri in semua if umur is None or umur > hari]
    return sorted(usang, key=lambda satu: (satu[0] is not None, -(satu[0] or 0), satu[1].dokumen.berkas))


def count_umur(entri: Entri, acuan: datetime.date) -> int | None:
    """Days since the record was checked; None if never."""
    return (acuan - entri.diperiksa).days if entri.diperiksa else None


@dataclass(frozen=True)
class Ragu:
    """One open doubt: what is not certain, and where it is shown."""

    isi: str
    tempat: str
    halaman: str


@dataclass(frozen=True)
class KesehatanTipe:
    """The state of one type of record."""

    tipe: Tipe
    jumlah: int
    diperiksa: int
    bebas_ragu: int
    umur_tengah: int | None
    umur_tertua: int | None


@dataclass(frozen=True)
class KesehatanPeraturan:
    """How much of one regulation the guidance uses."""

    peraturan: DasarHukum
    pasal: int
    dipakai: int
    beralasan: int


@dataclass(frozen=True)
class Kesehatan:
    """All that the page *Kesehatan isi* shows."""

    acuan: datetime.date | None
    tipe: list[KesehatanTipe]
    peraturan: list[KesehatanPeraturan]
    ragu: list[tuple[Entri, list[Ragu]]]
    goyah: list[tuple[DasarHukum, Keadaan, list[Entri]]]
    usang: list[tuple[int | None, Entri]]
    kutipan: int

    @property
    def jumlah(self) -> int:
        """How many records there are."""
        return sum(satu.jumlah for satu in self.tipe)

    @property
    def diperiksa(self) -> int:
        """How many were ever compared with their source."""
        return sum(satu.diperiksa for satu in self.tipe)

    @property
    def bebas_ragu(self) -> int:
        """How many hold no open doubt."""
        return sum(satu.bebas_ragu for satu in self.tipe)

    @property
    def jumlah_ragu(self) -> int:
        """How many doubts are open."""
        return sum(len(semua) for _, semua in self.ragu)


def build_kesehatan(koleksi: Koleksi) -> Kesehatan:
    """The state of a collection; raises TanggalSalah."""
    acuan = find_acuan(koleksi)
    ragu = {entri.dokumen.berkas: isi for entri in iter_diperiksa(koleksi) if (isi := find_ragu(entri))}
    return Kesehatan(
        acuan=acuan,
        tipe=[
            satu
            for tipe in TIPE.values()
            if tipe.model is not Perubahan and (satu := _build_tipe(koleksi, tipe, acuan, ragu)).jumlah
        ],
        peraturan=[_build_peraturan(koleksi, satu) for satu in koleksi.dasar_hukum.values() if satu.pasal],
        ragu=[
            (entri, ragu[entri.dokumen.berkas])
            for entri in iter_diperiksa(koleksi)
            if entri.dokumen.berkas in ragu
        ],
        goyah=_build_goyah(koleksi),
        usang=find_usang(koleksi, acuan, SETAHUN) if acuan else [],
        kutipan=len(koleksi.kutipan),
    )


def find_ragu(entri: Entri) -> list[Ragu]:
    """The open doubts of a record."""
    return [
        Ragu(isi, render_tempat(entri, jalur), build_halaman_tempat(entri, jalur))
        for jalur, bagian in entri.bagian
        if has_medan(type(bagian), MEDAN_RAGU) and (isi := getattr(bagian, MEDAN_RAGU))
    ]


def _build_tipe(
    koleksi: Koleksi, tipe: Tipe, acuan: datetime.date | None, ragu: dict[str, list[Ragu]]
) -> KesehatanTipe:
    semua = list(koleksi.entri[tipe.nama].values())
    umur = [satu for entri in semua if acuan and (satu := count_umur(entri, acuan)) is not None]
    return KesehatanTipe(
        tipe=tipe,
        jumlah=len(semua),
        diperiksa=sum(1 for entri in semua if entri.diperiksa),
        bebas_ragu=sum(1 for entri in semua if entri.dokumen.berkas not in ragu),
        umur_tengah=round(median(umur)) if umur else None,
        umur_tertua=max(umur, default=None),
    )


def _build_peraturan(koleksi: Koleksi, peraturan: DasarHukum) -> KesehatanPeraturan:
    dipakai = sum(1 for pasal in peraturan.pasal if koleksi.find_pemakai(peraturan.id, pasal.nomor))
    beralasan = sum(1 for pasal in peraturan.pasal if pasal.tanpa_rujukan)
    return KesehatanPeraturan(peraturan, len(peraturan.pasal), dipakai, beralasan)


def _build_goyah(koleksi: Koleksi) -> list[tuple[DasarHukum, Keadaan, list[Entri]]]:
    """The to-do list: each changed or revoked regulation with the records that still rest on it."""
    hasil: dict[tuple[str, Keadaan], tuple[Goyah, dict[str, Entri]]] = {}
    for semua in find_semua_goyah(koleksi).values():
        for goyah in semua:
            _, entri = hasil.setdefault((goyah.peraturan.id, goyah.keadaan), (goyah, {}))
            entri[goyah.kutipan.entri.dokumen.berkas] = goyah.kutipan.entri
    return [(goyah.peraturan, goyah.keadaan, list(entri.values())) for goyah, entri in hasil.values()]
