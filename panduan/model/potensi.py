"""A field of government affairs in which cooperation pays."""

from __future__ import annotations

from pydantic import Field

from panduan.model.dasar import Butir, Catatan, DasarWajib, Id, Isian, Kalimat, Paragraf


class CalonMitra(Isian):
    """A kind of partner and the mechanism that fits."""

    siapa: Kalimat
    mekanisme: Id
    untuk: Kalimat


class Potensi(Catatan):
    """One field."""

    judul: Kalimat
    ringkasan: Kalimat
    sinonim: tuple[Kalimat, ...] = ()
    urusan: Kalimat = Field(description="Nama urusan pemerintahannya.")
    uraian: Paragraf
    objek: tuple[Butir, ...] = Field(min_length=1, description="Apa yang bisa dikerjasamakan.")
    mitra: tuple[CalonMitra, ...] = Field(min_length=1)
    langkah_pertama: tuple[Butir, ...] = Field(min_length=1)
    risiko: tuple[Butir, ...] = Field(min_length=1)
    dasar: DasarWajib
    sesi: tuple[Id, ...] = Field((), description="Sesi yang membicarakan bidang ini.")
