"""Little content in larger type; long content over several slides, each filled as far as it fits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeVar

from panduan.paparan.salindia import Baris, Bentuk, Besar, Poin, Salindia, Tata
from panduan.paparan.ukur import (
    TINGGI_ISI,
    has_kata_lebar,
    measure_baris,
    measure_dasar,
    measure_isi,
    measure_poin,
    split_kalimat,
)

T = TypeVar("T")
DIUKUR = (Tata.POIN, Tata.LATIHAN, Tata.TABEL)
"""Layouts whose content is fitted to its room."""
PANJANG_POTONG = 12
"""Words to which a sentence without a better place is cut at a time."""


def split_salindia(salindia: Salindia, bentuk: Bentuk) -> list[Salindia]:
    """The slide in the largest type that fits, or as many slides as its content needs on that shape."""
    if salindia.tata not in DIUKUR:
        return [salindia]
    ruang = TINGGI_ISI - measure_dasar(salindia.dasar, bentuk)
    isi = _bagi_tabel(salindia, ruang, bentuk) if salindia.tabel else _bagi_poin(salindia, ruang, bentuk)
    return _perbesar([_beri_nomor(satu, nomor, len(isi)) for nomor, satu in enumerate(isi, 1)], bentuk)


def _perbesar(semua: list[Salindia], bentuk: Bentuk) -> list[Salindia]:
    """The same slides in the largest type in which each of them still fits; all of one size."""
    for besar in reversed(Besar):
        calon = [replace(satu, besar=besar) for satu in semua]
        utuh = not any(satu.tabel and has_kata_lebar(satu.tabel, bentuk, besar) for satu in calon)
        if utuh and all(is_muat(satu, bentuk) for satu in calon):
            return calon
    return semua


def is_muat(salindia: Salindia, bentuk: Bentuk) -> bool:
    """Whether all of it fits on one slide."""
    return measure_isi(salindia, bentuk) <= TINGGI_ISI


def _bagi_tabel(salindia: Salindia, ruang: int, bentuk: Bentuk) -> list[Salindia]:
    tabel = salindia.tabel
    if tabel is None:
        return [salindia]
    ruang -= measure_baris(tabel, Baris(tabel.kepala), bentuk)

    def tinggi(baris: Baris) -> int:
        return measure_baris(tabel, baris, bentuk)

    utuh = [satu for baris in tabel.baris for satu in _split_baris(baris, tinggi, ruang)]
    tumpukan = _tumpuk(utuh, [tinggi(baris) for baris in utuh], ruang)
    return [replace(salindia, tabel=replace(tabel, baris=tuple(satu))) for satu in tumpukan]


def _bagi_poin(salindia: Salindia, ruang: int, bentuk: Bentuk) -> list[Salindia]:
    potongan = [satu for poin in salindia.poin for satu in _split_poin(poin, ruang, bentuk)]
    semua = _tumpuk(potongan, [measure_poin(poin, bentuk) for poin in potongan], ruang)
    return [replace(salindia, poin=tuple(satu)) for satu in semua]


def _beri_nomor(salindia: Salindia, nomor: int, banyak: int) -> Salindia:
    """Its place among its like in the title: "Tenggat (2/3)"."""
    if banyak == 1:
        return salindia
    id_ = salindia.id if nomor == 1 else f"{salindia.id}-{nomor}"
    return replace(salindia, id=id_, judul=f"{salindia.judul} ({nomor}/{banyak})")


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


def _split_baris(baris: Baris, tinggi: Callable[[Baris], int], ruang: int) -> Iterator[Baris]:
    """A row too high for a slide, in pieces; each repeats the first column and what stands below."""
    if tinggi(baris) <= ruang:
        yield baris
        return
    kosong = tuple("" for _ in baris.sel)

    def muat(kolom: int) -> Callable[[str], bool]:
        return lambda teks: tinggi(Baris((*kosong[:kolom], teks, *kosong[kolom + 1 :]), baris.kecil)) <= ruang

    semua = [_potong(teks, muat(kolom)) for kolom, teks in enumerate(baris.sel)]
    for nomor in range(max(map(len, semua))):
        sisa = (potong[nomor] if nomor < len(potong) else "" for potong in semua[1:])
        yield Baris((baris.sel[0], *sisa), baris.kecil)


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
