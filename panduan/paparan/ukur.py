"""How much room a text takes on a slide: a careful estimate, so that both writers split at the same place.

Lengths are pixels of a slide 1080 high, whatever its shape. The same sizes stand in
``tema/gaya/paparan.css`` and in the PowerPoint template, where 4 px are 3 pt.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from panduan.paparan.salindia import Baris, Bentuk, Besar, Kecil, Poin, Salindia, Tabel

TINGGI = 1080
LEBAR = {Bentuk.LEBAR: 1920, Bentuk.SEMPIT: 1440}
TEPI = 72
LEBAR_ISI = {bentuk: sisi - 2 * TEPI for bentuk, sisi in LEBAR.items()}
TINGGI_ISI = 748
"""Room for points or a table, between the title and the foot."""


@dataclass(frozen=True)
class Huruf:
    """Sizes of type with the heights of their lines, and the room around them."""

    utama: int
    baris_utama: int
    kecil: int
    baris_kecil: int
    sela: int
    """Below a point; above and below a cell."""


HURUF_POIN = {
    Besar.BIASA: Huruf(40, 52, 32, 40, 16),
    Besar.SEDANG: Huruf(46, 60, 34, 42, 22),
    Besar.BESAR: Huruf(54, 70, 36, 46, 30),
}
HURUF_TABEL = {
    Besar.BIASA: Huruf(32, 40, 32, 40, 10),
    Besar.SEDANG: Huruf(38, 48, 32, 40, 14),
    Besar.BESAR: Huruf(44, 56, 34, 42, 18),
}
"""32 px are 24 pt, the least that the last row of a hall can read."""
JUDUL, JUDUL_KECIL, SAMPUL = 48, 36, 84
BARIS_JUDUL, BARIS_JUDUL_KECIL = 56, 44
"""Heights of a line of a title."""
TINGGI_JUDUL = 132
"""Room for a title: two lines, or three in smaller type."""
LEKUK = 64
"""The room left of a point for its mark; as wide in large type."""
TEPI_SEL = 12
"""What a cell keeps free at its sides."""
SELA_PARAGRAF = 12
"""Between the paragraphs of a cell."""
LONGGAR = 1.04
"""Other fonts of the same design are a little wider."""
LABEL_DASAR = "Dasar: "

# Widths of Arial and of Liberation Sans, which share them, in thousandths of the size, for " " to "~".
BIASA = (
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778,
    722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278,
    278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
)  # fmt: skip
TEBAL = (
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778,
    722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333,
    278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,
    611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
)  # fmt: skip
BANDING_LAIN = 600
"""Any other letter."""


@cache
def measure_teks(teks: str, ukuran: int, tebal: bool = False) -> float:
    """The width of a word, or of a text on one line."""
    lebar = TEBAL if tebal else BIASA
    semua = (lebar[ord(huruf) - 32] if " " <= huruf <= "~" else BANDING_LAIN for huruf in teks)
    return sum(semua) * ukuran * LONGGAR / 1000


def count_baris(teks: str, lebar: float, ukuran: int, tebal: bool = False) -> int:
    """How many lines ``teks`` fills, broken between words; a word wider than the line takes several."""
    baris, terisi = 1, 0.0
    sela = measure_teks(" ", ukuran, tebal)
    for kata in teks.split():
        panjang = measure_teks(kata, ukuran, tebal)
        if terisi and terisi + sela + panjang > lebar:
            baris, terisi = baris + 1, 0.0
        elif terisi:
            terisi += sela
        baris += int(panjang // lebar)
        terisi += panjang % lebar if panjang > lebar else panjang
    return baris


def _measure_kecil(kecil: Kecil, lebar: float, huruf: Huruf) -> int:
    return count_baris(str(kecil), lebar, huruf.kecil) * huruf.baris_kecil if str(kecil) else 0


def measure_poin(poin: Poin, bentuk: Bentuk, besar: Besar = Besar.BIASA) -> int:
    """The height of a point with what stands below it."""
    huruf = HURUF_POIN[besar]
    isi = LEBAR_ISI[bentuk] - (LEKUK if poin.awalan else 0)
    tinggi = count_baris(poin.teks, isi, huruf.utama) * huruf.baris_utama
    return tinggi + _measure_kecil(poin.kecil, isi, huruf) + huruf.sela


def _measure_paragraf(teks: str, lebar: float, huruf: Huruf, tebal: bool) -> int:
    semua = teks.splitlines() or [""]
    baris = sum(count_baris(satu, lebar, huruf.utama, tebal) for satu in semua)
    return baris * huruf.baris_utama + (len(semua) - 1) * SELA_PARAGRAF


def measure_baris(tabel: Tabel, baris: Baris, bentuk: Bentuk, besar: Besar = Besar.BIASA) -> int:
    """The height of a row of a table."""
    huruf = HURUF_TABEL[besar]
    tebal = baris.sel == tabel.kepala
    kolom = [LEBAR_ISI[bentuk] * satu / sum(tabel.lebar) - 2 * TEPI_SEL for satu in tabel.lebar]
    tinggi = [
        _measure_paragraf(teks, sisi, huruf, tebal or (tabel.lajur_nama and nomor == 0))
        for nomor, (teks, sisi) in enumerate(zip(baris.sel, kolom, strict=True))
    ]
    tinggi[-1] += _measure_kecil(baris.kecil, kolom[-1], huruf)
    return max(tinggi) + 2 * huruf.sela + 2


def measure_tabel(tabel: Tabel, bentuk: Bentuk, besar: Besar = Besar.BIASA) -> int:
    """The height of a table with its head."""
    return sum(measure_baris(tabel, satu, bentuk, besar) for satu in (Baris(tabel.kepala), *tabel.baris))


def has_kata_lebar(tabel: Tabel, bentuk: Bentuk, besar: Besar) -> bool:
    """Whether a word of a table is wider than its column, and would be cut."""
    ukuran = HURUF_TABEL[besar].utama
    for baris in tabel.baris:
        for nomor, (teks, bagian) in enumerate(zip(baris.sel, tabel.lebar, strict=True)):
            sisi = LEBAR_ISI[bentuk] * bagian / sum(tabel.lebar) - 2 * TEPI_SEL
            tebal = tabel.lajur_nama and nomor == 0
            if any(measure_teks(kata, ukuran, tebal) > sisi for kata in teks.split()):
                return True
    return False


def measure_dasar(dasar: str, bentuk: Bentuk, besar: Besar = Besar.BIASA) -> int:
    """The height of the basis below points or a table."""
    if not dasar:
        return 0
    huruf = HURUF_POIN[besar]
    baris = count_baris(f"{LABEL_DASAR}{dasar}", LEBAR_ISI[bentuk], huruf.kecil)
    return baris * huruf.baris_kecil + huruf.sela


def measure_isi(salindia: Salindia, bentuk: Bentuk) -> int:
    """The height that a slide's content takes."""
    besar = salindia.besar
    if salindia.tabel:
        isi = measure_tabel(salindia.tabel, bentuk, besar)
    else:
        isi = sum(measure_poin(poin, bentuk, besar) for poin in salindia.poin)
    return isi + measure_dasar(salindia.dasar, bentuk, besar)


def is_judul_panjang(judul: str, bentuk: Bentuk) -> bool:
    """Whether a title needs the smaller type to stay in its room."""
    return count_baris(judul, LEBAR_ISI[bentuk], JUDUL, tebal=True) * BARIS_JUDUL > TINGGI_JUDUL


def split_kalimat(teks: str) -> list[str]:
    """Sentences of a text; the pieces joined by a space give the text again."""
    return re.split(r"(?<=[.;:?])\s+(?=[A-Z0-9(])", teks)
