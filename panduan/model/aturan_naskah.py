"""One rule by which a draft is reviewed: what to look for, why, and what to write when it is not met."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from panduan.model.contoh_naskah import JenisNaskah
from panduan.model.dasar import (
    Catatan,
    Dasar,
    DasarWajib,
    Id,
    Isian,
    Kalimat,
    NamaIsian,
    Paragraf,
    PerluVerifikasi,
    YaTidak,
)

KalimatPola = Annotated[
    Kalimat,
    Field(description="Boleh memuat tempat isi seperti `{kutipan}`, `{unsur}`, `{pengganti}`."),
]
Frasa = Annotated[str, StringConstraints(min_length=1, max_length=120, pattern=r"^[^\n<>]+$")]


class TingkatAturan(StrEnum):
    """Whether a finding is certain or only worth a second look."""

    PASTI = "pasti"
    PETUNJUK = "petunjuk"


class PesanUntuk(Isian):
    """What a message says otherwise for some kinds of document or some mechanisms."""

    jenis: tuple[JenisNaskah, ...] = Field((), description="Kosong berarti semua jenis naskah.")
    mekanisme: tuple[Id, ...] = Field((), description="Id mekanisme; kosong berarti semua mekanisme.")
    tingkat: TingkatAturan | None = Field(None, description="Kosong berarti tingkat pesannya.")
    alasan: KalimatPola | None = Field(None, description="Kosong berarti alasan pesannya.")
    dasar: Dasar = Field((), description="Kosong berarti memakai dasar pesannya.")
    praktik: YaTidak = Field(
        False, description="`ya` bila untuk jenis ini hanya kebiasaan; dasarnya tidak dipakai."
    )
    perlu_verifikasi: PerluVerifikasi = None

    @model_validator(mode="after")
    def _check_untuk(self) -> Self:
        if not self.jenis and not self.mekanisme:
            raise PydanticCustomError("untuk_kosong", "untuk")
        return self


class PesanBanyak(Isian):
    """What one card says when a draft has the same kind of fault in many places."""

    judul: KalimatPola = Field(description="Memuat `{banyak}`, mis. `{banyak} isian belum terisi`.")
    kalimat: KalimatPola = Field(description="Memuat `{banyak}` dan `{daftar}`, yaitu semua kutipannya.")


class PesanAturan(Isian):
    """One thing the rule can find, and the sentence for the letter that returns the draft."""

    id: Id
    tingkat: TingkatAturan
    judul: KalimatPola
    alasan: KalimatPola
    kalimat: KalimatPola = Field(description="Kalimat siap tempel untuk surat pengembalian draf.")
    dasar: Dasar = Field((), description="Kosong berarti memakai dasar aturannya.")
    praktik: YaTidak = Field(False, description="`ya` bila ini kebiasaan atau saran, bukan bunyi peraturan.")
    banyak: PesanBanyak | None = Field(
        None, description="Bila diisi, temuan yang lebih dari satu menjadi satu kartu dengan daftarnya."
    )
    untuk: tuple[PesanUntuk, ...] = Field(
        (), description="Pengecualian menurut jenis naskah atau mekanisme; yang pertama cocok dipakai."
    )
    perlu_verifikasi: PerluVerifikasi = None


class TempatUnsur(StrEnum):
    """Where in a document an element stands; all but the first have a form of their own."""

    PASAL = "pasal"
    KOMPARISI = "komparisi"
    PIHAK = "pihak"
    PREMIS = "premis"
    KONSIDERAN = "konsideran"
    PENUTUP = "penutup"
    JUDUL = "judul"
    TEMPAT_TANGGAL = "tempat_tanggal"


class BagianUnsur(Isian):
    """A part of an element that the law names in the same breath: *perpanjangan* beside *masa berlaku*."""

    sebutan: Kalimat
    kata: tuple[Frasa, ...] = Field(
        min_length=1,
        description="Kata yang menandai bagian ini, pada judul mana pun atau di bawah judul unsurnya.",
    )
    tegas: tuple[Frasa, ...] = Field((), description="Bunyi yang menandai bagian ini di pasal mana pun.")


class PolaUnsur(Isian):
    """How one required element is recognised."""

    sebutan: Kalimat
    ketentuan: DasarWajib
    tempat: TempatUnsur = TempatUnsur.PASAL
    judul: tuple[Frasa, ...] = Field(
        (), description="Kata pada judul pasal atau bagian; `^` berarti judul itu diawali kata ini."
    )
    isi: tuple[Frasa, ...] = Field((), description="Kata yang harus ada di bawah judul itu, salah satunya.")
    tegas: tuple[Frasa, ...] = Field(
        (),
        description="Bunyi yang menandai unsur ini di pasal mana pun; `*` berarti beberapa kata apa saja.",
    )
    bagian: tuple[BagianUnsur, ...] = Field((), description="Bagian unsur yang diperiksa tersendiri.")


class DaftarKata(Isian):
    """A list of words the rule uses."""

    nama: NamaIsian
    keterangan: Kalimat | None = None
    kata: tuple[Frasa, ...] = Field(min_length=1)


class AturanNaskah(Catatan):
    """One rule."""

    TAMPIL_DI_TEMPLAT = ("dasar",)

    judul: Kalimat
    urutan: int = Field(ge=1, description="Urutan pada daftar telaah.")
    ringkasan: Kalimat = Field(description="Apa yang diperiksa, satu kalimat; dipakai pada daftar telaah.")
    sinonim: tuple[Kalimat, ...] = ()
    jenis: tuple[JenisNaskah, ...] = Field(
        (), description="Jenis naskah yang diperiksa; kosong berarti semua."
    )
    mengapa: Paragraf
    dasar: Dasar = ()
    praktik: YaTidak = Field(False, description="`ya` bila aturan ini seluruhnya kebiasaan penyusunan.")
    pesan: tuple[PesanAturan, ...] = Field(min_length=1)
    salah: tuple[Kalimat, ...] = Field(min_length=1, description="Contoh tulisan yang keliru.")
    benar: tuple[Kalimat, ...] = Field(min_length=1, description="Contoh tulisan yang benar.")
    batas: tuple[Kalimat, ...] = Field(min_length=1, description="Apa yang tidak dapat dinilai aturan ini.")
    unsur: tuple[PolaUnsur, ...] = ()
    daftar: tuple[DaftarKata, ...] = ()
    perlu_verifikasi: PerluVerifikasi = None

    @model_validator(mode="after")
    def _check_dasar(self) -> Self:
        if not self.dasar and not self.praktik:
            raise PydanticCustomError("aturan_tanpa_dasar", "dasar")
        return self
