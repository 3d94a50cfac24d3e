"""The decks that a trainer puts together: all parts of all modules in one page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial

from panduan.bahan import Bahan, Lingkup
from panduan.paparan.alamat import build_alamat_paparan
from panduan.paparan.html import build_isi_umum
from panduan.paparan.salindia import BagianPaparan, Bentuk
from panduan.paparan.susun import Penyusun, build_penutup, build_sampul
from panduan.teks import arahkan

HALAMAN = "susun-paparan/"
JUDUL = "Paparan susunan sendiri"


def build_bahan_pemutar(lingkup: Lingkup, dasar: str) -> Iterator[Bahan]:
    """The page that plays a chosen deck, in both shapes."""
    for bentuk in Bentuk:
        susun = cache(partial(_susun, lingkup, bentuk))
        alamat = f"{build_alamat_paparan(HALAMAN, bentuk)}index.html"
        buat = partial(_build_pemutar, lingkup, bentuk, alamat, susun)
        yield Bahan((alamat,), partial(_build_kunci, dasar, bentuk, susun), buat)


def _susun(lingkup: Lingkup, bentuk: Bentuk) -> list[tuple[str, BagianPaparan]]:
    penyusun = Penyusun(lingkup.perender, bentuk)
    return [
        (f"{modul.id}.{satu.id}", penyusun.build_bagian(satu, f"{modul.id}-"))
        for modul in lingkup.koleksi.modul.values()
        for satu in modul.bagian
    ]


def _build_kunci(dasar: str, bentuk: Bentuk, susun: Callable[[], object]) -> str:
    return f"{dasar}{bentuk}{susun()!r}"


def _build_pemutar(
    lingkup: Lingkup,
    bentuk: Bentuk,
    alamat: str,
    susun: Callable[[], list[tuple[str, BagianPaparan]]],
) -> dict[str, bytes]:
    daerah = lingkup.daerah.nama if lingkup.daerah else ""
    html = lingkup.perender.render(
        "paparan/pemutar.html.j2",
        judul=JUDUL,
        sampul=build_sampul(JUDUL, "", daerah),
        penutup=build_penutup(),
        bagian=susun(),
        **build_isi_umum(lingkup, HALAMAN, bentuk),
    )
    return {alamat: arahkan(html, alamat.removesuffix("index.html")).encode()}
