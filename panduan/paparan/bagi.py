"""Long content over several slides: "Tenggat", "Tenggat (2)" ..., each filled as far as it fits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeVar

from panduan.paparan.salindia import Bentuk, Poin, Salindia, Tata
from panduan.paparan.ukur import (
    TINGGI_ISI,
    measure_baris,
    measure_dasar,
    measure_poin,
    split_kalimat,
)

T = TypeVar("T")
DIBAGI = (Tata.POIN, Tata.TABEL)
PANJANG_POTONG = 12
"""Words to which a sentence without a better place is cut at a time."""


def split_salindia(salindia: Salindia, bentuk: Bentuk) -> list[Salindia]:
    """The slide, or as many as its content needs on that shape."""
    if salindia.tata not in DIBAGI:
        return [salindia]
    ruang = TINGGI_ISI - measure_dasar(salindia.dasar, bentuk)
    isi: list[Salindia]
    if salindia.tabel:
        tabel = salindia.tabel
        ruang -= measure_baris(tabel.kepala, tabel.lebar, bentuk, tebal=True)

        def tinggi(baris: tuple[str, ...]) -> int:
            return measure_baris(baris, tabel.lebar, bentuk)

        utuh = [satu for baris in tabel.baris for satu in _split_baris(baris, tinggi, ruang)]
        tumpukan = _tumpuk(utuh, [tinggi(baris) for baris in utuh], ruang)
        isi = [replace(salindia, tabel=replace(tabel, baris=tuple(satu))) for satu in tumpukan]
    else:
        potongan = [satu for poin in salindia.poin for satu in _split_poin(poin, ruang, bentuk)]
        semua = _tumpuk(potongan, [measure_poin(poin, bentuk) for poin in potongan], ruang)
        isi = [replace(salindia, poin=tuple(satu)) for satu in semua]
    return [_beri_nomor(satu, nomor) for nomor, satu in enumerate(isi, 1)]


def _beri_nomor(salindia: Salindia, nomor: int) -> Salindia:
    if nomor == 1:
        return salindia
    return replace(salindia, id=f"{salindia.id}-{nomor}", judul=f"{salindia.judul} ({nomor})")


def _tumpuk(semua: list[T], tinggi: list[int], ruang: int) -> list[list[T]]:
    """Pieces in stacks no higher than ``ruang``, and about equally high, in order."""
    banyak = len(_isi_penuh(semua, tinggi, ruang))
    bawah, atas = sum(tinggi) // banyak, ruang
    # The least height that needs no slide more: it leaves no last slide with a single line.
    while bawah < atas:
        tengah = (bawah + atas) // 2
        if len(_isi_penuh(semua, tinggi, tengah)) > banyak:
            bawah = tengah + 1
        else:
            atas = tengah
    return _isi_penuh(semua, tinggi, atas)


def _isi_penuh(semua: list[T], tinggi: list[int], ruang: int) -> list[list[T]]:
    hasil: list[list[T]] = [[]]
    terisi = 0
    for satu, tambah in zip(semua, tinggi, strict=True):
        if hasil[-1] and terisi + tambah > ruang:
            hasil.append([])
            terisi = 0
        hasil[-1].append(satu)
        terisi += tambah
    return hasil


def _split_poin(poin: Poin, ruang: int, bentuk: Bentuk) -> Iterator[Poin]:
    """A point too high for a slide, in pieces; each repeats what stands below it."""

    def muat(teks: str) -> bool:
        return measure_poin(replace(poin, teks=teks), bentuk) <= ruang

    if muat(poin.teks):
        yield poin
        return
    for nomor, teks in enumerate(_potong(poin.teks, muat)):
        yield replace(poin, teks=teks, awalan=poin.awalan if nomor == 0 else "")


def _split_baris(
    baris: tuple[str, ...], tinggi: Callable[[tuple[str, ...]], int], ruang: int
) -> Iterator[tuple[str, ...]]:
    """A row too high for a slide, in pieces; each repeats the first column."""
    if tinggi(baris) <= ruang:
        yield baris
        return
    kosong = tuple("" for _ in baris)

    def muat(kolom: int) -> Callable[[str], bool]:
        return lambda teks: tinggi((*kosong[:kolom], teks, *kosong[kolom + 1 :])) <= ruang

    semua = [_potong(teks, muat(kolom)) for kolom, teks in enumerate(baris)]
    for nomor in range(max(map(len, semua))):
        yield (baris[0], *(potong[nomor] if nomor < len(potong) else "" for potong in semua[1:]))


def _potong(teks: str, muat: Callable[[str], bool]) -> list[str]:
    """``teks`` in pieces that fit, cut between sentences where possible, else between words."""
    hasil: list[str] = []
    for bagian in _iter_bagian(teks, muat):
        gabung = f"{hasil[-1]} {bagian}" if hasil else bagian
        if hasil and muat(gabung):
            hasil[-1] = gabung
        else:
            hasil.append(bagian)
    return hasil or [""]


def _iter_bagian(teks: str, muat: Callable[[str], bool]) -> Iterator[str]:
    for kalimat in split_kalimat(teks):
        if muat(kalimat):
            yield kalimat
            continue
        kata = kalimat.split()
        for awal in range(0, len(kata), PANJANG_POTONG):
            yield " ".join(kata[awal : awal + PANJANG_POTONG])
