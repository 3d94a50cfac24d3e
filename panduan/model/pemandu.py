"""The decision tree: questions, answers, outcomes."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from panduan.model.dasar import Butir, Catatan, DasarWajib, Id, Isian, Kalimat, Paragraf, PerluVerifikasi


class Jawaban(Isian):
    """One answer; leads to another question or to an outcome."""

    TAMPIL_DI_TEMPLAT = ("hasil",)

    id: Id
    teks: Kalimat
    ke: Id | None = Field(None, description="Id pertanyaan berikutnya.")
    hasil: Id | None = Field(None, description="Id hasil.")

    @model_validator(mode="after")
    def _check_tujuan(self) -> Self:
        if (self.ke is None) == (self.hasil is None):
            raise PydanticCustomError("tujuan_jawaban", "tujuan")
        return self


class Pertanyaan(Isian):
    """One plain question."""

    id: Id
    teks: Kalimat
    bantuan: Kalimat | None = None
    jawaban: tuple[Jawaban, ...] = Field(min_length=2)


class Hasil(Isian):
    """One outcome: what to do and why."""

    id: Id
    judul: Kalimat
    mekanisme: Id | None = Field(None, description="Kosong bila perkaranya di luar lima mekanisme.")
    varian: Id | None = None
    uraian: Paragraf
    dprd: Butir | None = None
    besok: tuple[Butir, ...] = Field(min_length=1, description="Tiga hal pertama yang dikerjakan.")
    naskah: tuple[Id, ...] = ()
    dasar: DasarWajib
    perlu_verifikasi: PerluVerifikasi = None


class Pemandu(Catatan):
    """One decision tree."""

    judul: Kalimat
    ringkasan: Kalimat
    sinonim: tuple[Kalimat, ...] = ()
    mulai: Id = Field(description="Id pertanyaan pertama.")
    pertanyaan: tuple[Pertanyaan, ...] = Field(min_length=1)
    hasil: tuple[Hasil, ...] = Field(min_length=1)
