"""How much room a text takes on a slide: a careful estimate, so that both writers split at the same place.

Lengths are pixels of a slide 1080 high, whatever its shape. The same sizes stand in
``tema/gaya/paparan.css`` and in the PowerPoint template, where 4 px are 3 pt.
"""

from __future__ import annotations

import re
from functools import cache

from panduan.paparan.salindia import Bentuk, Poin, Salindia, Tabel

TINGGI = 1080
LEBAR = {Bentuk.LEBAR: 1920, Bentuk.SEMPIT: 1440}
TEPI = 72
LEBAR_ISI = {bentuk: sisi - 2 * TEPI for bentuk, sisi in LEBAR.items()}
TINGGI_ISI = 706
"""Room for points or a table, between the title and the foot."""

BESAR, KECIL, JUDUL, JUDUL_KECIL, SAMPUL = 40, 32, 56, 42, 84
"""Sizes of type; 32 px are 24 pt, the least that the last row of a hall can read."""
BARIS_BESAR, BARIS_KECIL = 52, 40
"""Heights of a line."""
LEKUK, JARAK = 52, 16
"""The room left of a point for its mark, and below it."""
ISI_SEL = (12, 10)
"""What a cell keeps free at its sides and above and below."""
LONGGAR = 1.04
"""Other fonts of the same design are a little wider."""
BARIS_JUDUL = 2
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


def measure_poin(poin: Poin, bentuk: Bentuk) -> int:
    """The height of a point with what stands below it."""
    isi = LEBAR_ISI[bentuk] - (LEKUK if poin.awalan else 0)
    tinggi = count_baris(poin.teks, isi, BESAR) * BARIS_BESAR
    if poin.kecil:
        tinggi += count_baris(poin.kecil, isi, KECIL) * BARIS_KECIL
    return tinggi + JARAK


def measure_baris(baris: tuple[str, ...], lebar: tuple[int, ...], bentuk: Bentuk, tebal: bool = False) -> int:
    """The height of a row of a table; the first column is bold."""
    kolom = [LEBAR_ISI[bentuk] * satu / sum(lebar) - 2 * ISI_SEL[0] for satu in lebar]
    tertinggi = max(
        count_baris(teks, sisi, KECIL, tebal or nomor == 0)
        for nomor, (teks, sisi) in enumerate(zip(baris, kolom, strict=True))
    )
    return tertinggi * BARIS_KECIL + 2 * ISI_SEL[1] + 2


def measure_tabel(tabel: Tabel, bentuk: Bentuk) -> int:
    """The height of a table with its head."""
    return measure_baris(tabel.kepala, tabel.lebar, bentuk, True) + sum(
        measure_baris(satu, tabel.lebar, bentuk) for satu in tabel.baris
    )


def measure_dasar(dasar: str, bentuk: Bentuk) -> int:
    """The height of the basis below points or a table."""
    if not dasar:
        return 0
    return count_baris(f"{LABEL_DASAR}{dasar}", LEBAR_ISI[bentuk], KECIL) * BARIS_KECIL + JARAK


def measure_isi(salindia: Salindia, bentuk: Bentuk) -> int:
    """The height that a slide's content takes."""
    if salindia.tabel:
        isi = measure_tabel(salindia.tabel, bentuk)
    else:
        isi = sum(measure_poin(poin, bentuk) for poin in salindia.poin)
    return isi + measure_dasar(salindia.dasar, bentuk)


def is_judul_panjang(judul: str, bentuk: Bentuk) -> bool:
    """Whether a title needs the smaller type to stay in its room."""
    return count_baris(judul, LEBAR_ISI[bentuk], JUDUL, tebal=True) > BARIS_JUDUL


def split_kalimat(teks: str) -> list[str]:
    """Sentences of a text; the pieces joined by a space give the text again."""
    return re.split(r"(?<=[.;:?])\s+(?=[A-Z0-9(])", teks)
