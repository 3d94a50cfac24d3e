"""Questions for training."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from panduan.model.dasar import Catatan, DasarWajib, Id, Isian, Kalimat, Paragraf


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


class Kuis(Catatan):
    """One set of questions."""

    judul: Kalimat
    ringkasan: Kalimat
    sinonim: tuple[Kalimat, ...] = ()
    mekanisme: tuple[Id, ...] = ()
    soal: tuple[Soal, ...] = Field(min_length=1)
