"""One regulation: what it is, whether it is in force, and each provision in our own words."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from panduan.model.dasar import (
    CatatanDasar,
    Id,
    Isian,
    Kalimat,
    Paragraf,
    PerluVerifikasi,
    Rujukan,
    Tanggal,
    Tautan,
    TeksKetentuan,
)


class Status(StrEnum):
    """Whether a regulation may be relied on."""

    BERLAKU = "berlaku"
    DIUBAH = "diubah"
    DICABUT = "dicabut"
    BELUM_DIPERIKSA = "belum_diperiksa"


class JenisPeraturan(StrEnum):
    """Kinds of regulation, by the name they carry."""

    UU = "Undang-Undang"
    PP = "Peraturan Pemerintah"
    PERPRES = "Peraturan Presiden"
    PERMENDAGRI = "Peraturan Menteri Dalam Negeri"
    PERMENLU = "Peraturan Menteri Luar Negeri"
    PERMEN = "Peraturan Menteri"
    PERLEMBAGA = "Peraturan Lembaga"
    PERDA = "Peraturan Daerah"
    PERGUB = "Peraturan Gubernur"
    PERBUP = "Peraturan Bupati"
    PERWALI = "Peraturan Wali Kota"

    @property
    def singkatan(self) -> str:
        """The short name used in citations, e.g. ``Permendagri``."""
        return SINGKATAN_JENIS.get(self, self.value)


SINGKATAN_JENIS = {
    JenisPeraturan.UU: "UU",
    JenisPeraturan.PP: "PP",
    JenisPeraturan.PERPRES: "Perpres",
    JenisPeraturan.PERMENDAGRI: "Permendagri",
    JenisPeraturan.PERMENLU: "Permenlu",
}

JENIS_DAERAH = frozenset(
    {JenisPeraturan.PERDA, JenisPeraturan.PERGUB, JenisPeraturan.PERBUP, JenisPeraturan.PERWALI}
)
"""Regulations of one region."""


class ButirAngka(Isian):
    """A numbered item under a huruf or a pasal (definitions)."""

    nomor: int = Field(ge=1)
    isi: Kalimat


class ButirHuruf(Isian):
    """A lettered item under a pasal or an ayat."""

    kode: Annotated[str, StringConstraints(pattern=r"^[a-z]{1,2}$")] = Field(
        description="Hurufnya, mis. `a`."
    )
    isi: Kalimat
    angka: tuple[ButirAngka, ...] = ()


class Ayat(Isian):
    """One numbered paragraph of a pasal."""

    nomor: Annotated[str, StringConstraints(pattern=r"^\d+[a-z]?$")]
    isi: Kalimat = Field(description="Ringkasan ayat dengan kata sendiri.")
    huruf: tuple[ButirHuruf, ...] = ()
    perlu_verifikasi: PerluVerifikasi = None


class Pasal(Isian):
    """One article; either ``isi`` for a pasal without ayat, or ``ayat``."""

    nomor: Annotated[str, StringConstraints(pattern=r"^\d+[A-Z]?$")]
    bab: Kalimat | None = Field(
        None, description="Bab tempat pasal ini, mis. `II Kerja Sama Daerah dengan Daerah Lain`."
    )
    judul: Kalimat = Field(description="Pokok pasal dalam beberapa kata.")
    isi: Kalimat | None = Field(
        None, description="Ringkasan dengan kata sendiri, bila pasal tidak terbagi dalam ayat."
    )
    ayat: tuple[Ayat, ...] = ()
    huruf: tuple[ButirHuruf, ...] = Field(
        (), description="Butir berhuruf bila pasal tidak terbagi dalam ayat."
    )
    angka: tuple[ButirAngka, ...] = Field(
        (), description="Butir berangka bila pasal tidak terbagi dalam ayat."
    )
    penjelasan: Paragraf | None = Field(None, description="Penjelasan resmi peraturan, diringkas.")
    perbedaan: tuple[Kalimat, ...] = Field((), description="Aturan lain yang isinya tidak sama.")
    catatan: Paragraf | None = Field(None, description="Catatan penyusun; bukan bunyi peraturan.")
    tanpa_rujukan: Kalimat | None = Field(
        None, description="Bila panduan tidak memakai pasal ini: sebabnya, mis. `Ketentuan penutup.`"
    )
    perlu_verifikasi: PerluVerifikasi = None


class Lampiran(Isian):
    """One annex or part of it."""

    kode: Annotated[str, StringConstraints(pattern=r"^([A-Z]+(\.\d+)?|\d+)$")] = Field(
        description="Mis. `A` atau `A.1`."
    )
    judul: Kalimat
    isi: Kalimat
    catatan: Paragraf | None = None
    perlu_verifikasi: PerluVerifikasi = None


class Pemeriksaan(Isian):
    """Who compared the record with the regulation, when, and against which copy."""

    tanggal: Tanggal
    oleh: Kalimat = Field(description="Unit atau tim yang mencocokkan; bukan nama orang.")
    terhadap: Kalimat = Field(description="Naskah yang dipakai, mis. `pindaian salinan resmi`.")


class Hubungan(Isian):
    """How this regulation stands to others."""

    mencabut: tuple[Id, ...] = ()
    mencabut_sebagian: tuple[Id, ...] = ()
    mengubah: tuple[Id, ...] = ()
    melaksanakan: tuple[Rujukan, ...] = ()


class Penggantian(Isian):
    """A provision that no longer stands as summarised here, and what stands in its place."""

    lama: TeksKetentuan = Field(description="Ketentuan peraturan ini, mis. `6 ayat (2)`.")
    baru: tuple[Rujukan, ...] = Field(
        (), description="Ketentuan penggantinya; kosong berarti dihapus tanpa pengganti."
    )
    catatan: Kalimat | None = Field(None, description="Apa yang berubah, satu kalimat.")


class DasarHukum(CatatanDasar):
    """One regulation."""

    jenis: JenisPeraturan
    nomor: Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z./-]+$")]
    tahun: int = Field(ge=1945, le=2100)
    wilayah: Kalimat | None = Field(
        None,
        description="Untuk peraturan daerah: daerahnya seperti tertulis pada judul, mis. `Kabupaten Klaten`.",
    )
    judul: Kalimat = Field(description="Judul resmi tanpa jenis, nomor, dan tahun.")
    ringkasan: Kalimat = Field(description="Untuk apa peraturan ini bagi OPD, dengan kata sendiri.")
    sinonim: tuple[Kalimat, ...] = Field((), description="Sebutan lain yang dicari orang.")
    ditetapkan: Tanggal | None = None
    diundangkan: Tanggal | None = None
    lembaran: Kalimat | None = Field(
        None, description="Lembaran Negara atau Berita Negara, bila sudah dilihat."
    )
    status: Status
    keterangan_status: Kalimat | None = None
    pengganti: Id | None = Field(None, description="Id peraturan yang menggantikan, bila dicabut.")
    pasal_pengganti: tuple[Penggantian, ...] = Field(
        (),
        description="Ketentuan yang sudah diubah atau dicabut, dengan penggantinya. "
        "Hapus butirnya sesudah ringkasan dan rujukannya disesuaikan.",
    )
    perubahan_dicocokkan: Kalimat | None = Field(
        None,
        description="Bila `status: diubah`: hasil mencocokkan perubahannya dengan pasal yang dimuat di sini.",
    )
    sedang_disesuaikan: Kalimat | None = Field(
        None,
        description="Bila `status: dicabut` tetapi catatan yang merujuknya belum selesai disesuaikan: "
        "pemberitahuan untuk pembaca. Situs tetap terbit dan tiap halaman terdampak menampilkannya.",
    )
    hubungan: Hubungan = Hubungan()
    alamat_resmi: Tautan | None = Field(None, description="Alamat JDIH, hanya bila sungguh pernah dilihat.")
    diperiksa: Pemeriksaan | None = Field(None, description="Kosong berarti belum dicocokkan dengan naskah.")
    cakupan: Kalimat | None = Field(
        None, description="Bila hanya sebagian pasal yang dimuat: sebutkan bagiannya."
    )
    tanpa_rujukan: Kalimat | None = Field(
        None, description="Alasan dimuat walaupun belum dirujuk catatan lain."
    )
    pasal: tuple[Pasal, ...] = ()
    lampiran: tuple[Lampiran, ...] = ()
    catatan: tuple[Kalimat, ...] = Field(
        (), description="Ketidakselarasan naskah dan hal yang perlu diwaspadai."
    )
    perlu_verifikasi: PerluVerifikasi = None
