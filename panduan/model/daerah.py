"""A region: what overlays the national records."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from panduan.model.dasar import Catatan, Isian, Kalimat, PerluVerifikasi, Tanggal, Tautan, Warna


class JenisDaerah(StrEnum):
    """Kinds of region."""

    PROVINSI = "provinsi"
    KABUPATEN = "kabupaten"
    KOTA = "kota"


class Kontak(Isian):
    """How to reach the coordinating unit; empty means unknown."""

    alamat: Kalimat | None = None
    telepon: Kalimat | None = None
    surel: Kalimat | None = None
    situs: Tautan | None = None


class PeraturanDaerah(Isian):
    """A local regulation on cooperation."""

    judul: Kalimat
    keterangan: Kalimat | None = None
    perlu_verifikasi: PerluVerifikasi = None


class WarnaDaerah(Isian):
    """Colours of the region's edition."""

    utama: Warna
    aksen: Warna


class LiburDaerah(Isian):
    """A day off that only this region has; working days are counted without it."""

    tanggal: Tanggal
    nama: Kalimat
    sumber: Kalimat = Field(description="Keputusan atau surat edaran yang menetapkannya.")


class Daerah(Catatan):
    """One region."""

    nama: Kalimat = Field(description="Nama resmi, mis. `Kota Mojokerto`.")
    jenis: JenisDaerah
    provinsi: Kalimat
    sinonim: tuple[Kalimat, ...] = ()
    unit_koordinasi: Kalimat | None = Field(None, description="Unit yang mengoordinasikan kerja sama.")
    kontak: Kontak = Kontak()
    peraturan: tuple[PeraturanDaerah, ...] = ()
    libur: tuple[LiburDaerah, ...] = Field((), description="Hari libur daerah, di luar libur nasional.")
    warna: WarnaDaerah | None = None
    sumber: tuple[Kalimat, ...] = Field(min_length=1, description="Dari mana isi catatan ini.")
    catatan: Kalimat | None = None
