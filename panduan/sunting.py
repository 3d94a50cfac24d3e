"""Marks in a page where a part of a record is shown, so that a published page leads to its very line.

Only a published site knows where its files are kept, so pages carry marks, and whoever adds the frame around
a page puts links in their place (``pasang_sunting``) or takes them out.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from markupsafe import Markup

from panduan.koleksi import Koleksi
from panduan.sumber import Dokumen, Jalur

POLA_TANDA = re.compile(r"<!--sunting ([\w./-]+):(\d+)-->\n?")


def build_tanda(koleksi: Koleksi, tipe: str, id_: str, *jalur: str | int) -> Markup:
    """The mark of the part at ``jalur`` of a record."""
    dokumen = koleksi.entri[tipe][id_].dokumen
    return Markup(f"<!--sunting {dokumen.berkas}:{find_baris(dokumen, jalur)}-->")


def find_baris(dokumen: Dokumen, jalur: Jalur) -> int:
    """The line of a record's file where the part at ``jalur`` starts."""
    if len(jalur) == 1:  # A field of the record itself: every page asks for one, so without parsing the file.
        cocok = re.search(rf"^{jalur[0]}:", dokumen.teks, re.MULTILINE)
        return dokumen.teks.count("\n", 0, cocok.start()) + 1 if cocok else 1
    return dokumen.find_letak(jalur)[0]


def pasang_sunting(html: str, tautan: Callable[[str, str], str]) -> str:
    """The page with what ``tautan`` makes of each mark's file and line in its place."""
    return POLA_TANDA.sub(lambda cocok: tautan(cocok[1], cocok[2]), html)


def lepas_sunting(html: str) -> str:
    """The page without its marks."""
    return POLA_TANDA.sub("", html)
