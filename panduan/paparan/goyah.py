"""What a deck says when what it shows rests on a regulation that was revoked, replaced or changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from panduan.paparan.salindia import Paparan, Poin, Salindia, Tata
from panduan.paparan.susun import Penyusun
from panduan.pemberitahuan import build_pemberitahuan
from panduan.templat_jinja import Perender


def tandai(perender: Perender, penyusun: Penyusun, paparan: Paparan) -> Paparan:
    """The deck with the notice: on a slide of its own where nobody may miss it, else for the speaker."""
    tipe, id_, _ = paparan.alamat.split("/")
    isi = build_pemberitahuan(perender, tipe, id_, "Paparan ini")
    if not isi.paragraf:
        return paparan
    sampul, *lain = paparan.pembuka
    if not isi.genting:
        sampul = replace(sampul, catatan=(*isi.paragraf, *sampul.catatan))
        return replace(paparan, pembuka=(sampul, *lain))
    return replace(paparan, pembuka=(sampul, *_susun(penyusun, isi.paragraf), *lain))


def _susun(penyusun: Penyusun, paragraf: tuple[str, ...]) -> Iterator[Salindia]:
    judul, _, kalimat = paragraf[0].partition(". ")
    poin = (Poin(kalimat, awalan=""), *(Poin(satu) for satu in paragraf[1:]))
    yield from penyusun.split(Salindia("pemberitahuan", Tata.POIN, judul, poin=poin))
