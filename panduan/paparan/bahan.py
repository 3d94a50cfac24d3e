"""The decks as material: for each module and session two HTML pages and a PowerPoint file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import click

from panduan.bahan import PEMBUAT, Bahan, Lingkup, TautanBahan, hash_kode
from panduan.koleksi import Koleksi
from panduan.paparan.alamat import build_alamat_html, build_alamat_paparan, build_alamat_pptx
from panduan.paparan.html import build_html
from panduan.paparan.pemutar import build_bahan_pemutar
from panduan.paparan.pptx import build_pptx
from panduan.paparan.salindia import Bentuk, Paparan
from panduan.paparan.sesi import build_paparan_sesi
from panduan.paparan.susun import Penyusun, build_paparan_modul, count_batas_salindia

SINI = Path(__file__).parent


def build_semua(lingkup: Lingkup, bentuk: Bentuk) -> Iterator[Paparan]:
    """Every deck in one shape."""
    penyusun = Penyusun(lingkup.perender, bentuk)
    daerah = lingkup.daerah.nama if lingkup.daerah else ""
    for modul in lingkup.koleksi.modul.values():
        yield build_paparan_modul(penyusun, modul, daerah)
    for sesi in lingkup.koleksi.sesi.values():
        yield build_paparan_sesi(penyusun, sesi, daerah)


def build_bahan_paparan(lingkup: Lingkup) -> Iterator[Bahan]:
    """The files of every deck."""
    dasar = f"{_hash_pembuat()}{lingkup.alamat_situs}{lingkup.versi}{lingkup.daerah!r}"
    yield from build_bahan_pemutar(lingkup, dasar)
    for bentuk in Bentuk:
        for paparan in build_semua(lingkup, bentuk):
            halaman = paparan.alamat
            if bentuk is Bentuk.LEBAR and (pesan := build_pesan_panjang(lingkup.koleksi, paparan)):
                click.echo(pesan)
            tautan = TautanBahan(halaman, f"Paparan {bentuk}", build_alamat_paparan(halaman, bentuk))
            yield _bahan(
                build_alamat_html(paparan), dasar, paparan, partial(build_html, lingkup, paparan), tautan
            )
            if bentuk is Bentuk.LEBAR:
                alamat = build_alamat_pptx(paparan.id)
                tautan = TautanBahan(halaman, "Paparan PowerPoint (.pptx)", alamat, unduh=True)
                yield _bahan(alamat, dasar, paparan, partial(build_pptx, lingkup, paparan), tautan)


def build_pesan_panjang(koleksi: Koleksi, paparan: Paparan) -> str:
    """That a module's deck has more slides than its minutes allow, and where they are; else nothing."""
    modul = koleksi.modul.get(paparan.id)
    banyak = len(paparan.salindia)
    if modul is None or banyak <= (batas := count_batas_salindia(modul.menit)):
        return ""
    terbanyak = sorted(paparan.bagian, key=lambda satu: len(satu.salindia), reverse=True)[:3]
    rinci = ", ".join(f"`{satu.id}` {len(satu.salindia)}" for satu in terbanyak)
    return (
        f"data/modul/{modul.id}.yml: {banyak} salindia untuk {modul.menit} menit, "
        f"sebaiknya paling banyak {batas}.\n"
        f"    Perbaiki: kecilkan `batas` atau persingkat `pilih` pada bagian yang panjang ({rinci})."
    )


def _bahan(
    alamat: str, dasar: str, paparan: Paparan, buat: Callable[[], bytes], tautan: TautanBahan
) -> Bahan:
    return Bahan((alamat,), f"{dasar}{paparan!r}", lambda: {alamat: buat()}, (tautan,))


def _hash_pembuat() -> str:
    return hash_kode(SINI, SINI.parent / "templat" / "paparan")


PEMBUAT.append(build_bahan_paparan)
