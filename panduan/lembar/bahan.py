"""The sheets as material: PDF files for each mechanism, module and quiz."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import click

from panduan.bahan import Bahan, BahanGagal, Lingkup, TautanBahan, hash_kode
from panduan.koleksi import Koleksi
from panduan.lembar.alamat import (
    VERSI_SOAL,
    build_alamat_kasus,
    build_alamat_kunci,
    build_alamat_lembar,
    build_alamat_qr,
    build_alamat_soal,
)
from panduan.lembar.pdf import PANGO_TIADA, TidakMuat, has_pango
from panduan.lembar.susun import Pencetak

SINI = Path(__file__).parent
SEBUT_BAGIAN = 3
"""How many of a sheet's parts are named when it is too long."""

Lembar = tuple[str, str, str, Callable[[], bytes]]
"""Page that links it, name of the link, path of the file, what makes it."""


def build_bahan_lembar(lingkup: Lingkup) -> Iterator[Bahan]:
    """All sheets; none, and one sentence, where the system cannot make them."""
    if not has_pango():
        click.echo(PANGO_TIADA)
        return
    dasar = _build_dasar(lingkup)
    cetak = Pencetak(lingkup)
    for halaman, judul, alamat, buat in _iter_lembar(cetak):
        tautan = (TautanBahan(halaman, judul, alamat, unduh=True),)
        kunci = partial(_build_kunci, dasar, cetak, halaman)
        tipe, id_, _ = halaman.split("/")
        sebutan = f"{judul} untuk {lingkup.koleksi.entri[tipe][id_].dokumen.berkas}"
        yield Bahan((alamat,), kunci, partial(_buat, sebutan, alamat, buat), tautan)


def _buat(sebutan: str, alamat: str, buat: Callable[[], bytes]) -> dict[str, bytes]:
    try:
        return {alamat: buat()}
    except TidakMuat as galat:
        terpanjang = list(galat.bagian.items())[:SEBUT_BAGIAN]
        raise BahanGagal(
            f"{sebutan} tidak muat: {galat}.",
            "pendekkan isinya. Bagian yang terpanjang: "
            + ", ".join(f"{judul} ({huruf} huruf)" for judul, huruf in terpanjang)
            + ".",
        ) from galat


def _iter_lembar(cetak: Pencetak) -> Iterator[Lembar]:
    koleksi = cetak.koleksi
    for mekanisme in koleksi.mekanisme.values():
        alamat = build_alamat_lembar(mekanisme.id)
        yield (
            f"mekanisme/{mekanisme.id}/",
            "Lembar ringkas (PDF)",
            alamat,
            partial(cetak.build_mekanisme, mekanisme),
        )
    for modul in koleksi.modul.values():
        halaman = f"modul/{modul.id}/"
        alamat = build_alamat_lembar(modul.id)
        yield halaman, "Lembar peserta (PDF)", alamat, partial(cetak.build_modul, modul)
        if cetak.lingkup.alamat_situs:  # a code needs an address to lead to
            yield halaman, "Lembar QR (PDF)", build_alamat_qr(modul.id), partial(cetak.build_qr, modul)
    for kuis in koleksi.kuis.values():
        halaman = f"kuis/{kuis.id}/"
        for versi in VERSI_SOAL if kuis.soal else ():
            alamat = build_alamat_soal(kuis.id, versi)
            yield (
                halaman,
                f"Lembar soal {versi.upper()} (PDF)",
                alamat,
                partial(cetak.build_soal, kuis, versi),
            )
        if kuis.kasus:
            yield halaman, "Lembar kasus (PDF)", build_alamat_kasus(kuis.id), partial(cetak.build_kasus, kuis)
        yield (
            halaman,
            "Kunci untuk pelatih (PDF)",
            build_alamat_kunci(kuis.id),
            partial(cetak.build_kunci, kuis),
        )


def _build_kunci(dasar: str, cetak: Pencetak, halaman: str) -> str:
    return f"{dasar}{cetak.find_pemberitahuan(halaman)}{_build_isi(cetak.koleksi, halaman)}"


def _build_dasar(lingkup: Lingkup) -> str:
    """What every sheet depends on: the code, the address, the day, how regulations are named."""
    akar = SINI.parent
    kode = hash_kode(SINI, akar, akar / "paparan", akar / "templat" / "lembar", akar / "templat" / "bagian")
    sebutan = [
        f"{satu.id}{satu.jenis}{satu.nomor}{satu.tahun}{satu.status}"
        for satu in lingkup.koleksi.dasar_hukum.values()
    ]
    return "".join((kode, lingkup.alamat_situs, str(lingkup.versi), repr(lingkup.daerah), *sebutan))


def _build_isi(koleksi: Koleksi, halaman: str) -> str:
    """The records that the sheets of one page quote: a mechanism its own, a quiz and a module others too."""
    tipe, id_, _ = halaman.split("/")
    isi: str = koleksi.entri[tipe][id_].isi.model_dump_json()
    if tipe == "mekanisme":
        return isi
    if tipe == "kuis":
        judul = (
            entri.judul for nama in ("mekanisme", "contoh_naskah") for entri in koleksi.entri[nama].values()
        )
        return "".join((isi, *judul))
    ikut = (
        entri for nama in ("mekanisme", "potensi", "tanya_jawab") for entri in koleksi.entri[nama].values()
    )
    return "".join((isi, *(entri.isi.model_dump_json() for entri in ikut)))
