"""One sample document: its fields, its clauses, and which legal requirement each clause meets."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from panduan.model.dasar import (
    Butir,
    Catatan,
    Dasar,
    Id,
    Isian,
    Kalimat,
    NamaIsian,
    Paragraf,
    PerluVerifikasi,
    Syarat,
    YaTidak,
)


class JenisNaskah(StrEnum):
    """Kinds of document, by the name the regulations give them."""

    KESEPAKATAN_BERSAMA = "Kesepakatan Bersama"
    PKS = "Perjanjian Kerja Sama"
    NOTA_KESEPAKATAN = "Nota Kesepakatan"
    RENCANA_KERJA = "Rencana Kerja"
    PERNYATAAN_KEHENDAK = "Pernyataan Kehendak Kerja Sama"
    RENCANA_KERJA_SAMA = "Rencana Kerja Sama"
    NASKAH_KERJA_SAMA = "Naskah Kerja Sama"
    RENCANA_KEGIATAN_TAHUNAN = "Rencana Kegiatan Tahunan"
    KAK = "Kerangka Acuan Kerja"
    STUDI_KELAYAKAN = "Studi Kelayakan"
    KAJIAN = "Kajian"
    SURAT_PENAWARAN = "Surat Penawaran"
    SURAT = "Surat"
    SURAT_KUASA = "Surat Kuasa"
    BERITA_ACARA = "Berita Acara"
    KEPUTUSAN = "Keputusan"
    LAPORAN = "Laporan"
    ADENDUM = "Adendum"


class JenisIsian(StrEnum):
    """What is typed into a blank."""

    TEKS = "teks"
    PARAGRAF = "paragraf"
    TANGGAL = "tanggal"
    ANGKA = "angka"
    UANG = "uang"
    NOMOR = "nomor"
    NAMA_ORANG = "nama_orang"
    DAERAH = "daerah"
    PILIHAN = "pilihan"


class CaraTurunan(StrEnum):
    """How one blank follows from another."""

    SALIN = "salin"
    TERBILANG = "terbilang"
    HARI = "hari"
    TANGGAL_HURUF = "tanggal_huruf"
    BULAN = "bulan"
    TAHUN_HURUF = "tahun_huruf"
    TANGGAL_INGGRIS = "tanggal_inggris"
    TERBILANG_INGGRIS = "terbilang_inggris"
    KEPALA_DAERAH = "kepala_daerah"
    DAERAH_INGGRIS = "daerah_inggris"
    KEPALA_DAERAH_INGGRIS = "kepala_daerah_inggris"


class Turunan(Isian):
    """A blank that need not be typed: what it holds follows from another one."""

    dari: NamaIsian = Field(description="Nama isian asalnya.")
    cara: CaraTurunan = Field(
        description="`terbilang` dari angka; `hari`, `tanggal_huruf`, `bulan`, `tahun_huruf` dari tanggal; "
        "`kepala_daerah` dari nama daerah (Kabupaten Contoh menjadi Bupati Contoh); "
        "`..._inggris` untuk teks Inggris."
    )


Bila = Annotated[
    Syarat,
    Field(
        description="Hanya dipakai bila pilihan variannya demikian, mis. `penandatangan_kesatu: kuasa`; "
        "boleh daftar pilihan."
    ),
]


class PilihanVarian(Isian):
    """One answer to a variant's question; the first of them is what the sample shows."""

    id: Id
    label: Kalimat
    keterangan: Kalimat | None = None
    tolak: Kalimat | None = Field(
        None, description="Bila naskah ini tidak dibuat untuk pilihan ini: sebabnya, dan gantinya."
    )
    dasar: Dasar = ()
    perlu_verifikasi: PerluVerifikasi = None


class VarianNaskah(Isian):
    """A choice that changes the text, e.g. who signs or what kind of partner it is."""

    id: NamaIsian
    kelompok: Kalimat = Field(description="Judul kelompok isian tempat pertanyaan ini tampil.")
    tanya: Kalimat
    pilihan: tuple[PilihanVarian, ...] = Field(min_length=2)


class IsianNaskah(Isian):
    """One blank of the document, written ``{{nama}}`` in the text."""

    nama: NamaIsian
    label: Kalimat
    kelompok: Kalimat = Field(description="Judul kelompok pada halaman muka, mis. `PIHAK KESATU`.")
    jenis: JenisIsian = JenisIsian.TEKS
    contoh: Kalimat = Field(
        description="Contoh isi yang jelas-jelas contoh; bukan nama orang atau daerah sungguhan."
    )
    petunjuk: Kalimat | None = None
    wajib: YaTidak = True
    pilihan: tuple[Kalimat, ...] = ()
    turunan: Turunan | None = Field(None, description="Bila isinya mengikuti isian lain.")
    bila: Bila = Field(default_factory=dict)

    @model_validator(mode="after")
    def _check_pilihan(self) -> Self:
        if (self.jenis is JenisIsian.PILIHAN) != bool(self.pilihan):
            raise PydanticCustomError("pilihan_isian", "pilihan")
        return self


class JenisBagian(StrEnum):
    """Parts of a document, in the order they stand."""

    KEPALA = "kepala"
    PEMBUKA = "pembuka"
    KOMPARISI = "komparisi"
    PREMIS = "premis"
    PASAL = "pasal"
    TEKS = "teks"
    PENUTUP = "penutup"
    TANDA_TANGAN = "tanda_tangan"


Inggris = Annotated[
    Paragraf | None,
    Field(description="Bunyi bahasa Inggrisnya, pada naskah dua bahasa; paragrafnya sama banyak."),
]


class ButirNaskah(Isian):
    """A lettered item below a paragraph of the document."""

    kode: Annotated[str, StringConstraints(pattern=r"^[a-z]$")]
    isi: Paragraf
    inggris: Inggris = None


class AyatNaskah(Isian):
    """One paragraph; numbered (1), (2) ... when the part has more than one."""

    isi: Paragraf
    inggris: Inggris = None
    huruf: tuple[ButirNaskah, ...] = ()
    bila: Bila = Field(default_factory=dict)


class BagianNaskah(Isian):
    """One part: a clause (numbered by its place) or a passage."""

    id: Id
    jenis: JenisBagian
    judul: Kalimat | None = Field(None, description="Judul pasal atau bagian.")
    judul_inggris: Kalimat | None = Field(None, description="Judul bahasa Inggris, pada naskah dua bahasa.")
    ayat: tuple[AyatNaskah, ...] = Field(min_length=1)
    memenuhi: Dasar = Field(
        (), description="Ketentuan isi minimal yang dipenuhi bagian ini, sampai huruf atau angkanya."
    )
    dasar: Dasar = Field((), description="Ketentuan lain yang mendasari bunyi bagian ini.")
    catatan: tuple[Butir, ...] = Field((), description="Catatan penyusunan di samping bagian ini.")
    bila: Bila = Field(default_factory=dict)


class Lambang(Isian):
    """Where the crests stand at the top of the first page."""

    kiri: Kalimat | None = None
    tengah: Kalimat | None = None
    kanan: Kalimat | None = None
    dasar: Dasar = ()
    catatan: Kalimat | None = None
    perlu_verifikasi: PerluVerifikasi = None


class Pihak(Isian):
    """One party of the document."""

    sebutan: Kalimat = Field(description="Mis. `PIHAK KESATU`.")
    peran: Kalimat
    penandatangan: Butir


class ContohNaskah(Catatan):
    """One sample document, usable as it stands."""

    judul: Kalimat
    jenis: JenisNaskah
    ringkasan: Kalimat
    sinonim: tuple[Kalimat, ...] = ()
    mekanisme: tuple[Id, ...] = Field(min_length=1, description="Id mekanisme yang memakai naskah ini.")
    pihak: tuple[Pihak, ...] = ()
    lambang: Lambang | None = None
    varian: tuple[VarianNaskah, ...] = Field((), description="Pilihan yang mengubah bunyi naskah.")
    isian: tuple[IsianNaskah, ...] = Field(min_length=1)
    bagian: tuple[BagianNaskah, ...] = Field(min_length=1)
    catatan: tuple[Butir, ...] = Field((), description="Petunjuk umum memakai naskah ini.")
