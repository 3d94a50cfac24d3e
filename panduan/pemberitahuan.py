"""The notice that what something rests on was revoked, replaced or changed, for what is no page.

Pages show it as HTML; Word files, decks and sheets carry the same words.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from panduan.dampak import Keadaan, find_goyah_semua
from panduan.koleksi import Entri, Koleksi
from panduan.model.modul import Modul
from panduan.model.sesi import Sesi
from panduan.templat_jinja import Perender


@dataclass(frozen=True)
class Pemberitahuan:
    """What to tell, paragraph by paragraph, and whether nobody may miss it."""

    paragraf: tuple[str, ...] = ()
    genting: bool = False
    """Whether something was revoked or replaced, not merely changed."""


def build_pemberitahuan(perender: Perender, tipe: str, id_: str, apa: str) -> Pemberitahuan:
    """The notice for what shows a record, called ``apa``: *Naskah ini*. Empty where all stands firmly."""
    goyah = find_goyah_semua(perender.koleksi, iter_sandaran(perender.koleksi, tipe, id_))
    if not goyah:
        return Pemberitahuan()
    isi = perender.render_bagian("goyah", "pemberitahuan", goyah, apa)
    mentah = (html.unescape(re.sub(r"<[^>]+>", "", satu)) for satu in re.split(r"</p>|</li>", isi))
    paragraf = tuple(filter(None, (" ".join(satu.split()) for satu in mentah)))
    return Pemberitahuan(paragraf, any(keadaan is not Keadaan.DIUBAH for _, keadaan in goyah))


def iter_sandaran(koleksi: Koleksi, tipe: str, id_: str) -> Iterator[Entri]:
    """The record, and those whose content a module or a session shows."""
    if not (entri := koleksi.entri[tipe].get(id_)):
        return
    yield entri
    if isinstance(isi := entri.isi, Modul | Sesi):
        for nama in ("mekanisme", "potensi", "kuis", "modul"):
            for satu in getattr(isi, nama, ()):
                yield from iter_sandaran(koleksi, nama, satu)
