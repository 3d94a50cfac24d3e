"""One way to cooperate, from preparation to reporting."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Self

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from panduan.model.contoh_naskah import JenisNaskah
from panduan.model.dasar import (
    Bahasan,
    BilaKeadaan,
    Butir,
    ButirBila,
    Catatan,
    Dasar,
    DasarWajib,
    Id,
    Isian,
    Kalimat,
    Paragraf,
    PerluVerifikasi,
    Rujukan,
    YaTidak,
    schema_kalimat,
)


class Satuan(StrEnum):
    """Units of a deadline; *hari* and *hari kerja* are never the same thing."""

    HARI = "hari"
    HARI_KERJA = "hari kerja"
    BULAN = "bulan"
    TAHUN = "tahun"


class Berkala(StrEnum):
    """Deadlines that come back."""

    SEMESTER = "setiap semester"
    ENAM_BULAN = "setiap 6 bulan"
    TAHUN = "setiap tahun"
    PEKAN_1_JANUARI = "minggu pertama Januari"
    PEKAN_2_JANUARI = "minggu kedua Januari"


class Tingkat(StrEnum):
    """Whose deadline it is, where a province and a kabupaten/kota have different ones."""

    KABUPATEN_KOTA = "kabupaten/kota"
    PROVINSI = "provinsi"


class Perkiraan(Isian):
    """When something may happen that has not happened yet: when a deadline ends, or days after."""

    tenggat: Id = Field(description="Id tenggat pada mekanisme ini yang hari terakhirnya dipakai.")
    tambah: int = Field(
        0, ge=0, le=31, description="Berapa hari sesudah hari terakhir itu; biasanya 0 atau 1."
    )
    anggapan: Kalimat = Field(
        description="Anggapan di balik perkiraan, mis. `surat dikirim sehari setelah 30 hari habis`."
    )


class Kejadian(Isian):
    """Something that happens on one day, known to the reader: a letter is received, a document is signed."""

    id: Id
    judul: Kalimat = Field(description="Apa yang terjadi, mis. `Surat penawaran diterima calon mitra`.")
    petunjuk: Kalimat | None = Field(
        None, description="Di mana tanggalnya dibaca, atau tanggal mana yang dipakai."
    )
    berakhir: YaTidak = Field(
        False, description="`ya` bila ini hari berakhirnya naskah atau kerja sama; ikut masuk kalender."
    )
    perkiraan: Perkiraan | None = Field(None, description="Bila belum terjadi: kapan kira-kira.")


class Tenggat(Isian):
    """A period of time the law sets: ``lama`` and ``satuan``, or ``berkala``.

    ``sejak`` is what the regulation says; ``mulai`` is the event a calculator counts from, also where the
    regulation says nothing.
    """

    TAMPIL_DI_TEMPLAT = ("lama", "satuan")

    id: Id
    hal: Kalimat = Field(description="Apa yang harus terjadi, mis. `Calon mitra menanggapi penawaran`.")
    pelaku: Kalimat | None = Field(None, description="Siapa yang terikat tenggat ini.")
    lama: int | None = Field(None, ge=1, description="Banyaknya, mis. `30`.")
    satuan: Satuan | None = None
    berkala: Berkala | None = None
    sejak: Kalimat | None = Field(
        None, description="Awal hitungan menurut peraturan; kosong bila tidak disebut."
    )
    sebelum: Kalimat | None = Field(None, description="Bila dihitung mundur: peristiwa yang didahului.")
    bila_lewat: Kalimat | None = Field(None, description="Akibat bila waktunya habis menurut peraturan.")
    mulai: Id | None = Field(
        None,
        description="Id dari `kejadian:` yang memulai hitungan, atau yang didahului bila `sebelum`.",
    )
    selesai: Id | None = Field(None, description="Id kejadian yang memenuhi tenggat ini, bila ada.")
    sampai: Id | None = Field(None, description="Untuk yang berulang: id kejadian yang mengakhirinya.")
    bacaan: tuple[Kalimat, ...] = Field(
        (), description="Bila bunyinya bisa dibaca dengan beberapa cara: tiap cara satu kalimat."
    )
    tidak_dihitung: Kalimat | None = Field(
        None, description="Bila tanggalnya tidak bisa dihitung: sebabnya. Tanpa ini, `mulai` wajib ada."
    )
    tingkat: Tingkat | None = Field(None, description="Bila hanya untuk satu tingkat pemda.")
    varian: tuple[Id, ...] = Field((), description="Id varian; kosong berarti sama dengan langkahnya.")
    dasar: DasarWajib
    catatan: Kalimat | None = None
    perlu_verifikasi: PerluVerifikasi = None
    bila: BilaKeadaan = Field(default_factory=dict)

    @model_validator(mode="after")
    def _check_lama(self) -> Self:
        sekali = self.lama is not None and self.satuan is not None
        if sekali == (self.berkala is not None) or (self.lama is None) != (self.satuan is None):
            raise PydanticCustomError("tenggat_lama", "lama")
        if self.sejak and self.sebelum:
            raise PydanticCustomError("tenggat_arah", "arah")
        return self


class ButirPeriksa(ButirBila):
    """One thing to check before moving on; a sender's checklist may pick it by ``id``."""

    id: Id | None = Field(None, description="Penanda, bila daftar lain memilih butir ini.")
    sesudah: YaTidak = Field(
        False, description="`ya` bila baru dapat dicek sesudah surat atau berkasnya dikirim."
    )


class Langkah(Isian):
    """One stage, as the regulation names and orders it."""

    id: Id = Field(description="Penanda langkah, dipakai pada alamat `#langkah-...`.")
    judul: Kalimat
    pelaku: tuple[Kalimat, ...] = Field(min_length=1, description="Siapa yang mengerjakan, sesuai peraturan.")
    ringkasan: Kalimat = Field(description="Inti langkah ini dalam satu kalimat.")
    uraian: Paragraf = Field(description="Apa yang dikerjakan, berurutan; boleh memakai daftar Markdown.")
    bersyarat: Kalimat | None = Field(None, description="Bila langkah ini hanya kadang diperlukan: kapan.")
    bila: BilaKeadaan = Field(default_factory=dict)
    varian: tuple[Id, ...] = Field((), description="Id varian; kosong berarti berlaku untuk semua.")
    masukan: tuple[ButirBila, ...] = Field((), description="Apa yang harus sudah ada.")
    keluaran: tuple[Butir, ...] = Field(min_length=1, description="Apa yang dihasilkan.")
    tenggat: tuple[Tenggat, ...] = ()
    syarat: tuple[ButirBila, ...] = ()
    daftar_periksa: tuple[ButirPeriksa, ...] = Field(min_length=1, description="Hal yang dicek sebelum maju.")
    kesalahan: tuple[Butir, ...] = Field((), description="Kesalahan umum pada langkah ini.")
    dasar: DasarWajib
    naskah: tuple[Id, ...] = Field((), description="Id contoh naskah yang dipakai.")
    catatan: tuple[Butir, ...] = Field(
        (), description="Beda antarperaturan, praktik, atau hal yang belum pasti."
    )


class Banding(Isian):
    """Answers to the questions people ask when choosing, in the order of the comparison table.

    What the documents and the periods already say is taken from them; written here is only what they lack.
    """

    TAMPIL_DI_TEMPLAT = ("mitra", "naskah_pertama", "studi", "dprd", "laporan")

    mitra: Butir | None = Field(None, description="Siapa mitranya.")
    naskah_pertama: Butir | None = Field(None, description="Dokumen pertama yang disiapkan.")
    penyusun: Butir | None = Field(
        None, description="Siapa menyusun naskah; hanya tambahan, selebihnya dari `dokumen`."
    )
    penandatangan: Butir | None = Field(
        None, description="Siapa menandatangani; hanya tambahan, selebihnya dari `dokumen`."
    )
    kuasa: Butir | None = Field(
        None, description="Bolehkah dikuasakan; hanya tambahan, selebihnya dari `dokumen`."
    )
    studi: Butir | None = Field(None, description="Perlukah studi kelayakan atau kajian.")
    dprd: Butir | None = Field(None, description="Kapan DPRD.")
    tenggat: Butir | None = Field(
        None, description="Tenggat; hanya tambahan, selebihnya dari `tenggat` tiap langkah."
    )
    jangka_waktu: Butir | None = Field(
        None, description="Batas lamanya; hanya tambahan, selebihnya dari `dokumen`."
    )
    laporan: Butir | None = Field(None, description="Laporan kepada siapa, kapan.")


class Varian(Isian):
    """A form of the mechanism that differs in some steps."""

    id: Id
    judul: Kalimat
    uraian: Paragraf
    dasar: DasarWajib
    banding: Banding | None = Field(None, description="Hanya jawaban yang berbeda dari mekanismenya.")


class NaskahDokumen(Isian):
    """A sample of a document; a bare id is one that always fits."""

    model_config = ConfigDict(json_schema_extra=schema_kalimat)

    id: Id
    bila: BilaKeadaan = Field(default_factory=dict)

    @model_validator(mode="before")
    @classmethod
    def _expand_id(cls, nilai: Any) -> Any:
        return {"id": nilai} if isinstance(nilai, str) else nilai


class Dokumen(Isian):
    """One document of the mechanism: who drafts it, who signs it, what it must contain."""

    jenis: JenisNaskah
    judul: Kalimat | None = Field(
        None, description="Namanya bila `jenis` saja belum jelas, mis. `Surat permohonan persetujuan DPRD`."
    )
    langkah: Id | None = Field(None, description="Id langkah yang menghasilkannya.")
    bila: BilaKeadaan = Field(default_factory=dict)
    bersyarat: Kalimat | None = Field(
        None, description="Bila dokumen ini hanya kadang diperlukan: kapan, mis. `kuasa diberikan`."
    )
    naskah: tuple[NaskahDokumen, ...] = Field(
        (), description="Id contoh naskahnya; bila beberapa, yang pertama cocok yang ditawarkan pemandu."
    )
    penyusun: Butir
    penandatangan: Butir
    kuasa: Butir = Field(description="Boleh tidaknya penandatanganan dikuasakan, dan kepada siapa.")
    jangka_waktu: Butir | None = None
    wajib_memuat: tuple[Rujukan, ...] = Field(
        (),
        description="Ketentuan yang merinci isi minimal; tiap huruf atau angkanya harus dipenuhi contohnya.",
    )
    antara_lain: tuple[Rujukan, ...] = Field(
        (), description="Seperti `wajib_memuat`, untuk ketentuan yang daftarnya memakai kata `antara lain`."
    )

    @property
    def varian(self) -> tuple[str, ...]:
        """The variants that have it; empty means all."""
        return self.bila.get("varian", ())


class Penyetuju(StrEnum):
    """Whose consent, recommendation or forwarding a cooperation needs."""

    TKKSD = "TKKSD"
    DPRD = "DPRD"
    GUBERNUR = "Gubernur"
    MENDAGRI = "Menteri Dalam Negeri"
    MENLU = "Menteri Luar Negeri"


class Persetujuan(Isian):
    """What somebody else must agree to, recommend, or pass on, and at which moment."""

    pihak: Penyetuju
    langkah: Id | None = Field(
        None, description="Id langkahnya; kosong bila peraturan tidak menaruhnya pada langkah mana pun."
    )
    bila: BilaKeadaan = Field(default_factory=dict)
    saat: Kalimat = Field(description="Kapan persisnya, mis. `Sesudah Kesepakatan Bersama ditandatangani.`")
    isi: Kalimat = Field(description="Apa yang diminta dan bagaimana, satu atau dua kalimat.")
    tidak: Kalimat | None = Field(None, description="Yang dikatakan bila keadaannya tidak memerlukannya.")
    dasar: DasarWajib
    perlu_verifikasi: PerluVerifikasi = None


class KapanTidak(Butir):
    """When this mechanism is the wrong one, and which fits."""

    pakai: Id | None = Field(None, description="Id mekanisme yang tepat.")


class Mekanisme(Catatan):
    """One way to cooperate."""

    judul: Kalimat
    singkatan: Kalimat = Field(description="Mis. `KSDD`.")
    urutan: int = Field(ge=1, description="Urutan tampil pada daftar.")
    mitra: Kalimat = Field(description="Jawaban atas `Anda mau bekerja sama dengan siapa?`, beberapa kata.")
    contoh_mitra: tuple[Kalimat, ...] = ()
    ringkasan: Kalimat
    sinonim: tuple[Kalimat, ...] = Field(
        (), description="Ejaan populer, singkatan, dan salah ketik yang dicari orang."
    )
    satu_menit: tuple[Butir, ...] = Field(
        min_length=3, description="Hal terpenting, satu kalimat satu butir."
    )
    kapan: tuple[Butir, ...] = Field(min_length=1, description="Kapan dipakai.")
    kapan_tidak: tuple[KapanTidak, ...] = Field(min_length=1, description="Kapan tidak, dan gantinya.")
    varian: tuple[Varian, ...] = ()
    langkah: tuple[Langkah, ...] = Field(min_length=1)
    kejadian: tuple[Kejadian, ...] = Field(
        (), description="Peristiwa bertanggal yang memulai atau memenuhi tenggat, menurut urutan terjadinya."
    )
    dokumen: tuple[Dokumen, ...] = Field(min_length=1)
    persetujuan: tuple[Persetujuan, ...] = Field(
        (), description="Persetujuan, rekomendasi, dan penerusan oleh pihak lain, berurutan."
    )
    banding: Banding
    bahasan: tuple[Bahasan, ...] = Field(
        (), description="Perubahan, perpanjangan, perselisihan, berakhir, hasil."
    )
    dasar: Dasar = ()
