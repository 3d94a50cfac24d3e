"""One change of what the site says: what is new, since when, and the legal reason."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from panduan.model.dasar import CatatanDasar, Dasar, Kalimat, Paragraf, Tanggal

AlamatHalaman = Annotated[
    str, StringConstraints(pattern=r"^[a-z]+(-[a-z]+)*(/[a-z0-9-]+)*/?(#[a-z0-9-]+)?$", max_length=200)
]


class Perubahan(CatatanDasar):
    """One entry of the page *Yang berubah*."""

    TAMPIL_DI_TEMPLAT = ("alasan",)

    tanggal: Tanggal = Field(description="Hari perubahan ini masuk.")
    judul: Kalimat = Field(description="Apa yang berubah, mis. `Tenggat tanggapan KSDD menjadi 30 hari`.")
    uraian: Paragraf = Field(description="Apa yang kini berbeda bagi pembaca; boleh Markdown sederhana.")
    alasan: Kalimat | None = Field(
        None, description="Mengapa: aturan yang berubah, kekeliruan yang diperbaiki, atau isi baru."
    )
    dasar: Dasar = ()
    halaman: tuple[AlamatHalaman, ...] = Field(
        (), description="Halaman yang berubah, mis. `mekanisme/ksdd#langkah-tanggapan` atau `tenggat`."
    )
