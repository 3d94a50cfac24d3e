"""Questions for training."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from panduan.model.dasar import Butir, Catatan, DasarWajib, Id, Isian, Kalimat, Paragraf, YaTidak


class Pilihan(Isian):
    """One choice."""

    kode: Annotated[str, StringConstraints(pattern=r"^[a-e]$")]
    isi: Kalimat


class Soal(Isian):
    """One multiple-choice question."""

    id: Id
    topik: Kalimat
    pertanyaan: Kalimat
    pilihan: tuple[Pilihan, ...] = Field(min_length=2, max_length=5)
    kunci: Annotated[str, StringConstraints(pattern=r"^[a-e]$")]
    penjelasan: Paragraf
    dasar: DasarWajib

    @model_validator(mode="after")
    def _check_kunci(self) -> Self:
        if self.kunci not in [satu.kode for satu in self.pilihan]:
            raise PydanticCustomError("kunci_soal", "kunci")
        return self


class Jawaban(Butir):
    """One decision of a model answer."""

    inti: YaTidak = Field(
        False, description="`ya` bila tampil pada salindia; jawaban lain ada pada kunci untuk pelatih."
    )


class Kasus(Isian):
    """One short case for a group: a situation, what to decide, a model answer."""

    id: Id
    judul: Kalimat
    situasi: Paragraf
    tugas: tuple[Kalimat, ...] = Field(min_length=1, description="Yang harus diputuskan kelompok.")
    mekanisme: Id | None = Field(
        None, description="Id mekanisme yang tepat; kosong bila di luar lima mekanisme."
    )
    jawaban: tuple[Jawaban, ...] = Field(
        min_length=1, description="Jawaban contoh, satu keputusan satu butir."
    )
    naskah: tuple[Id, ...] = Field((), description="Id contoh naskah yang dipakai.")
    dasar: DasarWajib


class Kuis(Catatan):
    """One set of questions, cases, or both."""

    TAMPIL_DI_TEMPLAT = ("soal",)

    judul: Kalimat
    ringkasan: Kalimat
    sinonim: tuple[Kalimat, ...] = ()
    mekanisme: tuple[Id, ...] = ()
    soal: tuple[Soal, ...] = ()
    kasus: tuple[Kasus, ...] = ()

    @model_validator(mode="after")
    def _check_isi(self) -> Self:
        if not self.soal and not self.kasus:
            raise PydanticCustomError("kuis_kosong", "kosong")
        return self
