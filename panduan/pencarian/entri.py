"""One thing that can be found, as plain data; ``pencarian/rakit.js`` makes the index from it."""

from __future__ import annotations

from dataclasses import dataclass

from panduan.model.dasar import Rujukan
from panduan.model.pencarian import TipeCari
from panduan.teks import strip_markdown

PANJANG_POTONGAN = 210


@dataclass(frozen=True)
class EntriCari:
    """One thing a person looks for."""

    tipe: TipeCari
    judul: str
    alamat: str
    """Below the site's root, with an anchor: ``mekanisme/ksdd/#langkah-persiapan``."""
    ringkasan: str
    lain: tuple[str, ...] = ()
    """Other wordings of the title: variants, synonyms, abbreviations."""
    induk: str = ""
    """What it belongs to, e.g. the mechanism of a step."""
    dasar: tuple[Rujukan, ...] = ()
    potongan: tuple[tuple[str, str], ...] = ()
    """Passages that may answer: (anchor or empty, text)."""
    isi: str = ""
    """Further words it can be found by; never shown."""
    perlu_verifikasi: bool = False
    samping: bool = False
    """Seldom what people mean unless they name it: law of one region or revoked, pages for editors."""


def polos(teks: str) -> str:
    """The words alone, in one line."""
    return " ".join(strip_markdown(teks).split())


def potong(teks: str, panjang: int = PANJANG_POTONGAN) -> str:
    """The beginning of a text, ended at a sentence or at least at a word."""
    if len(teks) <= panjang:
        return teks
    kalimat = teks[: panjang + 1].rfind(". ")
    if kalimat > panjang // 2:
        return teks[: kalimat + 1]
    return teks[: teks.rfind(" ", 0, panjang)].rstrip(",;:") + " …"
