"""One term and every way people write it."""

from __future__ import annotations

from pydantic import Field

from panduan.model.dasar import Catatan, Dasar, Id, Isian, Kalimat, Paragraf, PerluVerifikasi


class JanganPakai(Isian):
    """A form to avoid in documents, and the one to use."""

    tulisan: Kalimat
    pakai: Kalimat
    alasan: Kalimat
    dasar: Dasar = ()


class Istilah(Catatan):
    """One term."""

    istilah: Kalimat
    singkatan: Kalimat | None = None
    arti: Paragraf = Field(description="Arti dengan kata sendiri; kalimat pertama cukup untuk dipahami.")
    sinonim: tuple[Kalimat, ...] = Field((), description="Sebutan lain yang artinya sama.")
    bentuk_lain: tuple[Kalimat, ...] = Field(
        (), description="Ejaan populer, lama, atau salah ketik; hanya untuk pencarian."
    )
    inggris: tuple[Kalimat, ...] = ()
    jangan_pakai: tuple[JanganPakai, ...] = ()
    dasar: Dasar = ()
    terkait: tuple[Id, ...] = Field((), description="Id istilah lain.")
    mekanisme: tuple[Id, ...] = ()
    perlu_verifikasi: PerluVerifikasi = None
