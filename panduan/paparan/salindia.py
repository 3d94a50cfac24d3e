"""A deck as plain data: what both writers show, nothing of how."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Tata(StrEnum):
    """How a slide is laid out; each has its own layout in the PowerPoint template."""

    SAMPUL = "sampul"
    PEMBATAS = "pembatas"
    POIN = "poin"
    LATIHAN = "latihan"
    """Points, or a table, that ask the audience to do something: a question, a case."""
    TABEL = "tabel"
    PENUTUP = "penutup"


class Bentuk(StrEnum):
    """Shapes of a slide; each has its own decks, because long text splits elsewhere."""

    LEBAR = "16:9"
    SEMPIT = "4:3"


class Besar(IntEnum):
    """How large the type of a slide is: little content is shown larger, so that the last row reads it."""

    BIASA = 0
    SEDANG = 1
    BESAR = 2


@dataclass(frozen=True)
class Kecil:
    """What stands below a claim in smaller type: that it is practice or unsure, and its basis."""

    dasar: str = ""
    tanda: str = ""

    def __str__(self) -> str:
        return ". ".join(filter(None, (self.tanda, self.dasar)))


TANPA_KECIL = Kecil()


@dataclass(frozen=True)
class Poin:
    """One point with what stands below it."""

    teks: str
    kecil: Kecil = TANPA_KECIL
    awalan: str = "•"
    """What stands before it: ``•``, ``✓``, ``✕``, a number ``1.`` or a letter ``A.``; empty for prose."""


@dataclass(frozen=True)
class Baris:
    """A row of a table; ``kecil`` stands below the text of its last cell. A line break starts a paragraph."""

    sel: tuple[str, ...]
    kecil: Kecil = TANPA_KECIL


@dataclass(frozen=True)
class Tabel:
    """A table; ``lebar`` are the columns' shares of the width."""

    kepala: tuple[str, ...]
    baris: tuple[Baris, ...]
    lebar: tuple[int, ...]
    lajur_nama: bool = True
    """Whether the first column names its row, and is bold."""


@dataclass(frozen=True)
class Salindia:
    """One slide. Points or a table, never both; ``dasar`` is the basis of all of it."""

    id: str
    tata: Tata
    judul: str
    atas: str = ""
    """The small line above the title: which part this is."""
    poin: tuple[Poin, ...] = ()
    tabel: Tabel | None = None
    dasar: str = ""
    besar: Besar = Besar.BIASA
    catatan: tuple[str, ...] = ()
    """What only the speaker sees, one paragraph each."""

    def iter_teks(self) -> Iterator[str]:
        """Every text that the audience sees, in reading order."""
        yield from filter(None, (self.atas, self.judul))
        for poin in self.poin:
            yield from filter(None, (poin.teks, poin.kecil.tanda, poin.kecil.dasar))
        if self.tabel:
            yield from filter(None, self.tabel.kepala)
            for baris in self.tabel.baris:
                yield from (teks for sel in baris.sel for teks in sel.splitlines())
                yield from filter(None, (baris.kecil.tanda, baris.kecil.dasar))
        if self.dasar:
            yield self.dasar


@dataclass(frozen=True)
class BagianPaparan:
    """The slides of one part, which a trainer can choose by itself."""

    id: str
    judul: str
    menit: int
    salindia: tuple[Salindia, ...]


@dataclass(frozen=True)
class Paparan:
    """A whole deck."""

    id: str
    judul: str
    alamat: str
    """The page it belongs to, below the site's root: ``modul/pelatihan-ksdd/``."""
    daerah: str
    bentuk: Bentuk
    pembuka: tuple[Salindia, ...]
    bagian: tuple[BagianPaparan, ...]
    penutup: tuple[Salindia, ...]

    @property
    def salindia(self) -> tuple[Salindia, ...]:
        """All slides in order."""
        isi = tuple(satu for bagian in self.bagian for satu in bagian.salindia)
        return (*self.pembuka, *isi, *self.penutup)
