"""The decision tree: questions, answers, outcomes."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from panduan.model.dasar import (
    Butir,
    ButirBila,
    Catatan,
    DasarWajib,
    Id,
    Isian,
    Kalimat,
    NamaIsian,
    Paragraf,
    PerluVerifikasi,
)


class PilihanKeadaan(Isian):
    """One way a circumstance can be."""

    id: Id = Field(description="Dipakai pada alamat halaman hasil.")
    label: Kalimat | None = Field(
        None, description="Ditambahkan pada judul hasil, mis. `tanpa persetujuan DPRD`."
    )


class Keadaan(Isian):
    """A circumstance that the answers settle and that changes what an outcome says."""

    id: NamaIsian = Field(description="Nama keadaan; `varian` ialah varian mekanismenya.")
    pilihan: tuple[PilihanKeadaan, ...] = Field(min_length=2)


class Jawaban(Isian):
    """One answer; leads to another question or to an outcome."""

    TAMPIL_DI_TEMPLAT = ("hasil",)

    id: Id
    teks: Kalimat
    ke: Id | None = Field(None, description="Id pertanyaan berikutnya.")
    hasil: Id | None = Field(None, description="Id hasil.")
    keadaan: dict[NamaIsian, Id] = Field(
        default_factory=dict, description="Yang dipastikan jawaban ini, mis. `{beban: ya}`."
    )

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
    """One outcome: only what the mechanism's record does not say already.

    Documents, signatories, consents and deadlines come from the record, for the circumstances that the
    answers settled; where these differ, one outcome becomes several pages.
    """

    id: Id
    judul: Kalimat
    mekanisme: Id | None = Field(None, description="Kosong bila perkaranya di luar lima mekanisme.")
    varian: Id | None = Field(None, description="Kosong bila jawaban yang menentukan variannya.")
    temui: Kalimat | None = Field(
        None, description="Bila `mekanisme` kosong: kepada siapa bertanya (praktik)."
    )
    uraian: Paragraf = Field(description="Mengapa jalur ini, untuk semua keadaan.")
    alasan: tuple[ButirBila, ...] = Field((), description="Mengapa jalur ini, menurut keadaan.")
    dprd: Butir | None = Field(
        None, description="Hanya bila `mekanisme` kosong; selebihnya dari catatan mekanismenya."
    )
    besok: tuple[ButirBila, ...] = Field(
        min_length=1, description="Tiga hal pertama yang dikerjakan, untuk tiap keadaan."
    )
    perhatian: tuple[ButirBila, ...] = Field((), description="Hal khusus yang perlu diperhatikan.")
    naskah: tuple[Id, ...] = Field(
        (), description="Contoh naskah, hanya bila `mekanisme` kosong; selebihnya dari catatan mekanismenya."
    )
    dasar: DasarWajib
    perlu_verifikasi: PerluVerifikasi = None


class Pemandu(Catatan):
    """One decision tree."""

    judul: Kalimat
    ringkasan: Kalimat
    sinonim: tuple[Kalimat, ...] = ()
    mulai: Id = Field(description="Id pertanyaan pertama.")
    keadaan: tuple[Keadaan, ...] = Field((), description="Keadaan yang dipakai jawaban, berurutan.")
    pertanyaan: tuple[Pertanyaan, ...] = Field(min_length=1)
    hasil: tuple[Hasil, ...] = Field(min_length=1)
