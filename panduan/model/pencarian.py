"""The vocabulary of the search: what people type, and what the records call it."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from panduan.model.dasar import Id, Isian, Kalimat, YaTidak


class TipeCari(StrEnum):
    """Kinds of search result, as other programs know them."""

    MEKANISME = "mekanisme"
    LANGKAH = "langkah"
    DASAR_HUKUM = "dasar_hukum"
    CONTOH_NASKAH = "contoh_naskah"
    TANYA_JAWAB = "tanya_jawab"
    ISTILAH = "istilah"
    SESI = "sesi"
    POTENSI = "potensi"
    PANDUAN = "panduan"
    ALAT = "alat"


class Niat(Isian):
    """Words that tell which kind of result a person wants."""

    kata: tuple[Kalimat, ...] = Field(min_length=1, description="Kata yang diketik, mis. `contoh`, `format`.")
    tipe: tuple[TipeCari, ...] = Field(min_length=1, description="Jenis hasil yang didahulukan.")
    kali: float = Field(1.3, ge=1, le=5, description="Berapa kali lipat jenis itu didahulukan.")
    bentuk_saja: YaTidak = Field(
        False,
        description="`ya` bila kata itu hanya meminta bentuk jawaban, bukan isinya, mis. `contoh`.",
    )


class DaftarCari(Isian):
    """How people ask for a list page, which has no record of its own."""

    tipe: TipeCari
    judul: Kalimat
    sinonim: tuple[Kalimat, ...] = ()
    ringkasan: Kalimat


class Pencarian(Isian):
    """What the search knows beside the records; terms with their synonyms stand in data/istilah/."""

    ketikan: dict[Kalimat, Kalimat] = Field(
        default_factory=dict, description="Ketikan singkat → bacaannya, mis. `dgn: dengan`."
    )
    inggris: dict[Kalimat, Kalimat] = Field(
        default_factory=dict, description="Kata Inggris → bacaannya, mis. `ministry: kementerian`."
    )
    abaikan: tuple[Kalimat, ...] = Field((), description="Kata yang tidak menentukan isi, mis. `yang`.")
    gabungan: tuple[Kalimat, ...] = Field(
        (), description="Dua kata yang juga ditulis serangkai, mis. `kerja sama`."
    )
    kata_dasar: tuple[Kalimat, ...] = Field(
        (),
        description="Kata yang tidak boleh dikupas lebih jauh, mis. `setuju`, supaya tidak menjadi `tuju`.",
    )
    bukan_dasar: tuple[Kalimat, ...] = Field(
        (), description="Kata kamus yang menyesatkan pengupasan imbuhan, mis. `awar`."
    )
    padanan: tuple[tuple[Kalimat, ...], ...] = Field(
        (), description="Kelompok kata yang dicari untuk hal yang sama, di luar data/istilah/."
    )
    terkait: dict[Kalimat, tuple[Kalimat, ...]] = Field(
        default_factory=dict,
        description="Yang diketik → yang ikut dicari walaupun artinya tidak sama, mis. `mou`.",
    )
    niat: tuple[Niat, ...] = ()
    bukan_cakupan: tuple[Kalimat, ...] = Field(
        (), description="Kata tentang urusan lain, mis. `stnk`; pertanyaan yang memuatnya tidak dijawab."
    )
    penanda_nama: tuple[Kalimat, ...] = Field(
        (),
        description="Kata yang biasanya diikuti nama, mis. `kota`, `bank`; nama yang tak dikenal dimaklumi.",
    )
    penanda_mitra: tuple[Kalimat, ...] = Field(
        (),
        description="Di antaranya yang diikuti nama mitra, mis. `kerja sama`; nama yang tak dikenal dicari "
        "sebagai mitra.",
    )
    dwimakna: tuple[Kalimat, ...] = Field(
        (), description="Tulisan yang memang milik lebih dari satu istilah, mis. `kajian`."
    )
    daftar: dict[Id, DaftarCari] = Field(
        default_factory=dict, description="Sebutan halaman daftar, menurut alamatnya, mis. `contoh-naskah`."
    )
