"""A ready-made training module: which parts of the records a trainer shows, in which order, for how long."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from panduan.model.dasar import Butir, Catatan, Id, Isian, Kalimat
from panduan.model.tanya_jawab import Topik


class JenisBagian(StrEnum):
    """What a part of a module is made from."""

    SATU_MENIT = "satu menit"
    BUTIR = "butir"
    PILIH_MEKANISME = "pilih mekanisme"
    BANDING = "banding"
    KAPAN = "kapan"
    ALUR = "alur"
    LANGKAH = "langkah"
    TENGGAT = "tenggat"
    DOKUMEN = "dokumen"
    KESALAHAN = "kesalahan"
    BAHASAN = "bahasan"
    TANYA_JAWAB = "tanya jawab"
    ISTILAH = "istilah"
    POTENSI = "potensi"
    KUIS = "kuis"
    KASUS = "kasus"


class AspekBanding(StrEnum):
    """Rows of the comparison of mechanisms, by the name of their field."""

    MITRA = "mitra"
    NASKAH_PERTAMA = "naskah_pertama"
    PENYUSUN = "penyusun"
    PENANDATANGAN = "penandatangan"
    KUASA = "kuasa"
    STUDI = "studi"
    DPRD = "dprd"
    TENGGAT = "tenggat"
    JANGKA_WAKTU = "jangka_waktu"
    LAPORAN = "laporan"


SUMBER_MEKANISME = frozenset(
    {
        JenisBagian.SATU_MENIT,
        JenisBagian.KAPAN,
        JenisBagian.ALUR,
        JenisBagian.LANGKAH,
        JenisBagian.TENGGAT,
        JenisBagian.DOKUMEN,
        JenisBagian.KESALAHAN,
        JenisBagian.BAHASAN,
    }
)
"""Kinds that are taken from one mechanism."""
SUMBER_KUIS = frozenset({JenisBagian.KUIS, JenisBagian.KASUS})
"""Kinds that are taken from one quiz."""
WAJIB_PILIH = frozenset({JenisBagian.ISTILAH, JenisBagian.POTENSI, JenisBagian.BAHASAN})
"""Kinds that would show too much when nothing is chosen."""


class BagianModul(Isian):
    """One part: minutes, a title, and where its content comes from. The content itself is never copied."""

    TAMPIL_DI_TEMPLAT = ("mekanisme",)

    id: Id
    judul: Kalimat
    menit: int = Field(ge=1, le=240, description="Lamanya dalam menit.")
    jenis: JenisBagian = Field(description="Isi bagian ini dibuat dari apa.")
    mekanisme: Id | None = Field(
        None,
        description=(
            "Id mekanisme, untuk `satu menit`, `kapan`, `alur`, `langkah`, `tenggat`, `dokumen`, "
            "`kesalahan`, dan `bahasan`; boleh juga menyaring `tanya jawab`."
        ),
    )
    kuis: Id | None = Field(None, description="Id kuis, untuk `kuis` dan `kasus`.")
    topik: Topik | None = Field(None, description="Topik tanya jawab, untuk `tanya jawab`.")
    pilih: tuple[Id, ...] = Field(
        (),
        description=(
            "Id yang dipakai dari sumbernya dan urutannya: langkah (juga untuk `kesalahan`), tenggat, "
            "bahasan, tanya jawab, istilah, potensi, soal, kasus, atau mekanisme (untuk `banding` dan "
            "`pilih mekanisme`). Kosong berarti semua."
        ),
    )
    aspek: tuple[AspekBanding, ...] = Field((), description="Baris `banding`; kosong berarti semua.")
    batas: int | None = Field(
        None,
        ge=1,
        description=(
            "Paling banyak berapa butir yang diambil; pada `dokumen`, "
            "berapa dokumen di luar naskah para pihak."
        ),
    )
    butir: tuple[Butir, ...] = Field((), description="Isi yang ditulis tangan, untuk jenis `butir`.")
    catatan: tuple[Kalimat, ...] = Field(
        (), description="Pesan untuk pelatih; hanya tampil pada catatan pembicara."
    )

    @model_validator(mode="after")
    def _check_sumber(self) -> Self:
        perlu = {
            "mekanisme": self.jenis in SUMBER_MEKANISME and not self.mekanisme,
            "kuis": self.jenis in SUMBER_KUIS and not self.kuis,
            "butir": self.jenis is JenisBagian.BUTIR and not self.butir,
            "pilih": self.jenis in WAJIB_PILIH and not self.pilih,
            "topik": self.jenis is JenisBagian.TANYA_JAWAB and not (self.topik or self.pilih),
        }
        if kurang := [nama for nama, ya in perlu.items() if ya]:
            raise PydanticCustomError(
                "modul_kurang", "kurang", {"jenis": self.jenis.value, "isian": kurang[0]}
            )
        lebih = {
            "kuis": self.kuis and self.jenis not in SUMBER_KUIS,
            "topik": self.topik and self.jenis is not JenisBagian.TANYA_JAWAB,
            "aspek": self.aspek and self.jenis is not JenisBagian.BANDING,
            "butir": self.butir and self.jenis is not JenisBagian.BUTIR,
            "mekanisme": self.mekanisme and self.jenis not in SUMBER_MEKANISME | {JenisBagian.TANYA_JAWAB},
        }
        if asing := [nama for nama, ya in lebih.items() if ya]:
            raise PydanticCustomError("modul_lebih", "lebih", {"jenis": self.jenis.value, "isian": asing[0]})
        return self


class Modul(Catatan):
    """One module. Decks, handouts, quizzes and rundowns are made from it."""

    judul: Kalimat
    ringkasan: Kalimat
    urutan: int = Field(ge=1, description="Urutan tampil pada daftar.")
    sinonim: tuple[Kalimat, ...] = ()
    menit: int = Field(
        ge=1, le=480, description="Lama seluruhnya dalam menit; sama dengan jumlah menit bagiannya."
    )
    peserta: Kalimat = Field(description="Untuk siapa modul ini.")
    tujuan: tuple[Kalimat, ...] = Field(min_length=1, description="Sesudahnya peserta bisa apa.")
    mekanisme: tuple[Id, ...] = Field((), description="Mekanisme yang dibahas.")
    potensi: tuple[Id, ...] = Field((), description="Bidang yang dibahas.")
    kuis: tuple[Id, ...] = Field((), description="Kuis untuk sebelum atau sesudah modul ini.")
    bagian: tuple[BagianModul, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _check_menit(self) -> Self:
        jumlah = sum(satu.menit for satu in self.bagian)
        if jumlah != self.menit:
            raise PydanticCustomError("modul_menit", "menit", {"jumlah": jumlah, "menit": self.menit})
        return self
