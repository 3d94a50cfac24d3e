"""A deck as plain data: what both writers show, nothing of how."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Tata(StrEnum):
    """How a slide is laid out; each has its own layout in the PowerPoint template."""

    SAMPUL = "sampul"
    PEMBATAS = "pembatas"
    POIN = "poin"
    TABEL = "tabel"
    PENUTUP = "penutup"


class Bentuk(StrEnum):
    """Shapes of a slide; each has its own decks, because long text splits elsewhere."""

    LEBAR = "16:9"
    SEMPIT = "4:3"


@dataclass(frozen=True)
class Poin:
    """One point; ``kecil`` stands below it in smaller type: its basis, or that it is practice."""

    teks: str
    kecil: str = ""
    awalan: str = "•"
    """What stands before it: ``•``, ``✓``, ``✕``, a number ``1.`` or a letter ``A.``; empty for prose."""


@dataclass(frozen=True)
class Tabel:
    """A table; ``lebar`` are the columns' shares of the width."""

    kepala: tuple[str, ...]
    baris: tuple[tuple[str, ...], ...]
    lebar: tuple[int, ...]


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
    catatan: tuple[str, ...] = ()
    """What only the speaker sees, one paragraph each."""

    def iter_teks(self) -> Iterator[str]:
        """Every text that the audience sees, in reading order."""
        yield from filter(None, (self.atas, self.judul))
        for poin in self.poin:
            yield from filter(None, (poin.teks, poin.kecil))
        if self.tabel:
            yield from self.tabel.kepala
            for baris in self.tabel.baris:
                yield from filter(None, baris)
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
