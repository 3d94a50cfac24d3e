"""The sheets as material: PDF files for each mechanism, module and quiz."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import click

from panduan.bahan import PEMBUAT, Bahan, Lingkup, TautanBahan, hash_kode
from panduan.lembar.alamat import (
    VERSI_SOAL,
    build_alamat_kasus,
    build_alamat_kunci,
    build_alamat_lembar,
    build_alamat_qr,
    build_alamat_soal,
)
from panduan.lembar.pdf import PANGO_TIADA, has_pango
from panduan.lembar.susun import Pencetak

SINI = Path(__file__).parent

Lembar = tuple[str, str, str, Callable[[], bytes]]
"""Page that links it, name of the link, path of the file, what makes it."""


def build_bahan_lembar(lingkup: Lingkup) -> Iterator[Bahan]:
    """All sheets; none, and one sentence, where the system cannot make them."""
    if not has_pango():
        click.echo(PANGO_TIADA)
        return
    dasar = _build_dasar(lingkup)
    for halaman, judul, alamat, buat in _iter_lembar(Pencetak(lingkup)):
        tautan = (TautanBahan(halaman, judul, alamat, unduh=True),)
        yield Bahan((alamat,), dasar, partial(_buat, alamat, buat), tautan)


def _buat(alamat: str, buat: Callable[[], bytes]) -> dict[str, bytes]:
    return {alamat: buat()}


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


def _build_dasar(lingkup: Lingkup) -> str:
    """What every sheet depends on: the code, the address, the day, and all records that a sheet may quote."""
    kode = hash_kode(SINI, SINI.parent / "templat" / "lembar", SINI.parent / "templat" / "bagian")
    koleksi = lingkup.koleksi
    isi = [
        entri.isi.model_dump_json()
        for nama in ("mekanisme", "modul", "kuis", "potensi", "tanya_jawab", "istilah")
        for entri in koleksi.entri[nama].values()
    ]
    sebutan = [
        f"{satu.id}{satu.jenis}{satu.nomor}{satu.tahun}{satu.status}" for satu in koleksi.dasar_hukum.values()
    ]
    return "".join((kode, lingkup.alamat_situs, str(lingkup.versi), repr(lingkup.daerah), *isi, *sebutan))


PEMBUAT.append(build_bahan_lembar)
