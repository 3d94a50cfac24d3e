"""One question with its answer."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from panduan.model.dasar import Catatan, Dasar, Id, Isian, Kalimat, Paragraf, PerluVerifikasi


class Topik(StrEnum):
    """Situations in which people ask."""

    MEMILIH = "memilih mekanisme"
    SEBELUM_MULAI = "sebelum mulai"
    PENAWARAN = "penawaran"
    NASKAH = "naskah"
    TANDA_TANGAN = "tanda tangan"
    DPRD = "DPRD"
    ANGGARAN_ASET = "anggaran dan aset"
    LUAR_NEGERI = "luar negeri"
    SINERGI = "sinergi"
    PELAKSANAAN = "pelaksanaan"
    LAPORAN = "laporan"
    SENGKETA = "sengketa"
    PERPANJANGAN = "perpanjangan"
    KELEMBAGAAN = "kelembagaan"
    MITRA = "untuk mitra"


class JenisAsal(StrEnum):
    """Where a question came from; editorial questions are never dressed up as asked at a session."""

    REDAKSI = "redaksi"
    SESI = "sesi"
    DAERAH = "daerah"


class Asal(Isian):
    """Origin of the question."""

    jenis: JenisAsal = Field(
        description=(
            "`sesi` bila ditanyakan pada sosialisasi, `daerah` bila dari tanya jawab pemda, "
            "`redaksi` bila disusun penyusun."
        )
    )
    sesi: Id | None = Field(None, description="Id sesi, bila asalnya sesi.")
    keterangan: Kalimat | None = None

    @model_validator(mode="after")
    def _check_sesi(self) -> Self:
        if (self.jenis is JenisAsal.SESI) != (self.sesi is not None):
            raise PydanticCustomError("asal_sesi", "sesi")
        return self


class TanyaJawab(Catatan):
    """One question with its answer."""

    TAMPIL_DI_TEMPLAT = ("dasar",)

    pertanyaan: Kalimat
    variasi: tuple[Kalimat, ...] = Field((), description="Cara lain orang mengetik pertanyaan ini.")
    topik: Topik
    mekanisme: tuple[Id, ...] = ()
    jawaban: Paragraf = Field(description="Kalimat pertama langsung menjawab.")
    ringkasan: Annotated[Kalimat, StringConstraints(max_length=300)] = Field(
        description="Paling banyak 300 huruf, siap ditempel di WhatsApp."
    )
    dasar: Dasar = ()
    praktik_setempat: Kalimat | None = Field(
        None, description="Bila jawabannya kebiasaan setempat: jelaskan di sini."
    )
    asal: Asal
    terkait: tuple[Id, ...] = Field((), description="Id tanya jawab lain.")
    perlu_verifikasi: PerluVerifikasi = None

    @model_validator(mode="after")
    def _check_dasar(self) -> Self:
        if not self.dasar and not self.praktik_setempat:
            raise PydanticCustomError("tanpa_dasar", "dasar")
        return self
