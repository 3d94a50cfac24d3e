"""What one kind of sender has ready before sending, and the words with which a draft is sent back."""

from __future__ import annotations

from pydantic import Field

from panduan.model.dasar import Butir, Catatan, Id, Isian, Kalimat


class AcuanPeriksa(Isian):
    """The checklist of one step, or some of its items: said once, in the mechanism's record."""

    mekanisme: Id
    langkah: Id = Field(description="Id langkah pada mekanisme itu.")
    butir: tuple[Id, ...] = Field(
        (), description="Id butir `daftar_periksa` yang dipakai; kosong berarti semuanya."
    )


class Kiriman(Isian):
    """One thing that this sender sends."""

    id: Id
    judul: Kalimat
    bila: Kalimat | None = Field(None, description="Kapan kiriman ini dibuat.")
    kepada: tuple[Butir, ...] = Field(
        min_length=1, description="Alamat suratnya; bila tidak diatur, katakan dan isi `praktik: ya`."
    )
    tembusan: tuple[Butir, ...] = Field(min_length=1, description="Siapa yang mendapat tembusan.")
    naskah: tuple[Id, ...] = Field((), description="Id contoh naskah yang dipakai.")
    tanpa_naskah: Kalimat | None = Field(None, description="Bila tidak ada contohnya: sebabnya.")
    kelengkapan: tuple[Butir, ...] = Field(
        (), description="Kelengkapan yang tidak ada pada daftar periksa langkahnya."
    )
    acuan: tuple[AcuanPeriksa, ...] = Field((), description="Daftar periksa langkah yang ikut ditampilkan.")


class Pengembalian(Butir):
    """A common reason why drafts come back: ``isi`` names it, ``kalimat`` sends it back."""

    id: Id
    kalimat: Kalimat = Field(
        description="Kalimat siap tempel; pasal dari `dasar` ditambahkan di belakangnya."
    )
    kalimat_inggris: Kalimat | None = Field(None, description="Kalimat yang sama untuk mitra asing.")


class SebelumKirim(Catatan):
    """One kind of sender."""

    judul: Kalimat = Field(description="Siapa pengirimnya, mis. `Perangkat daerah`.")
    urutan: int = Field(ge=1, description="Urutan tampil pada daftar.")
    ringkasan: Kalimat
    sinonim: tuple[Kalimat, ...] = ()
    mekanisme: tuple[Id, ...] = Field(min_length=1, description="Id mekanisme yang dilalui kirimannya.")
    kiriman: tuple[Kiriman, ...] = Field(min_length=1)
    pengembalian: tuple[Pengembalian, ...] = Field(
        min_length=3, description="Sebab dikembalikan, dari yang paling sering."
    )
