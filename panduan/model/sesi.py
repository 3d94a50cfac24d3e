"""One sosialisasi, with only what its source says."""

from __future__ import annotations

from pydantic import Field

from panduan.model.dasar import Catatan, Id, Isian, Kalimat, Paragraf, Tanggal, Tautan


class Narasumber(Isian):
    """A speaker by office; names of persons are not kept."""

    jabatan: Kalimat | None = None
    lembaga: Kalimat | None = None


class Peserta(Isian):
    """Who attended."""

    uraian: Kalimat
    jumlah: int | None = Field(None, ge=1)


class SumberBerita(Isian):
    """Where the facts about the session come from."""

    judul: Kalimat | None = None
    penerbit: Kalimat
    tanggal: Tanggal | None = None
    alamat: Tautan | None = Field(None, description="Hanya bila alamatnya sungguh dilihat.")


class Sesi(Catatan):
    """One sosialisasi."""

    judul: Kalimat
    ringkasan: Kalimat
    sinonim: tuple[Kalimat, ...] = ()
    daerah: Id
    tanggal: Tanggal | None = None
    tanggal_catatan: Kalimat | None = Field(None, description="Bila tanggalnya disimpulkan: dari apa.")
    tempat: Kalimat | None = None
    penyelenggara: Kalimat | None = None
    pembuka: Kalimat | None = Field(None, description="Jabatan yang membuka acara.")
    narasumber: tuple[Narasumber, ...] = ()
    peserta: Peserta | None = None
    maksud: tuple[Kalimat, ...] = ()
    tujuan: tuple[Kalimat, ...] = ()
    bahasan: tuple[Kalimat, ...] = Field((), description="Pokok yang dibicarakan menurut sumber.")
    susunan_acara: tuple[Kalimat, ...] = ()
    mekanisme: tuple[Id, ...] = Field((), description="Mekanisme yang dibicarakan.")
    potensi: tuple[Id, ...] = ()
    modul: tuple[Id, ...] = Field(
        (),
        description=(
            "Id modul untuk bahan paparannya; kosong berarti disusun dari `mekanisme` dan `potensi` sesi ini."
        ),
    )
    catatan: Paragraf | None = Field(
        None, description="Catatan penyusun, mis. peraturan yang berlaku sesudah sesi ini."
    )
    sumber: tuple[SumberBerita, ...] = Field(min_length=1)
