"""From the file with everything to the file for some choices; the browser does the same in JavaScript.

This is the reference: the tests hold it against what the writer makes of those choices.
"""

from __future__ import annotations

import re
from typing import Any

from docx.oxml.ns import qn

from panduan.naskah import Pilihan

AWALAN_BILA = "bila:"
POLA_REF = re.compile(r" REF (?P<penanda>_pasal_\S+) (?P<sakelar>.*)")


def read_bila(tag: str) -> dict[str, tuple[str, ...]]:
    """The condition of a tag ``bila:mitra=pt|koperasi;kuasa=ya``."""
    semua = (satu.split("=", 1) for satu in tag.removeprefix(AWALAN_BILA).split(";"))
    return {varian: tuple(pilihan.split("|")) for varian, pilihan in semua}


def cut_dokumen(badan: Any, pilihan: Pilihan) -> None:
    """Leave in ``document.xml`` only what stands in it for these choices (all variants named).

    Parts whose condition is not met go, the others lose the control around them; then the shown numbers
    of cross-references are counted anew, as Word does when it updates its fields.
    """
    for kendali in list(badan.iter(qn("w:sdt"))):
        tag = kendali.find(f"{qn('w:sdtPr')}/{qn('w:tag')}")
        nilai = "" if tag is None else tag.get(qn("w:val"))
        if not nilai.startswith(AWALAN_BILA):
            continue
        isi = kendali.find(qn("w:sdtContent"))
        if all(pilihan[varian] in boleh for varian, boleh in read_bila(nilai).items()):
            for satu in list(isi):
                kendali.addprevious(satu)
        kendali.getparent().remove(kendali)
    _renumber(badan)


def _renumber(badan: Any) -> None:
    """Set what cross-references to clauses show: clauses count in order, each bears a bookmark."""
    penanda = [
        nama
        for satu in badan.iter(qn("w:bookmarkStart"))
        if (nama := satu.get(qn("w:name"))).startswith("_pasal_")
    ]
    nomor = {nama: urutan for urutan, nama in enumerate(penanda, 1)}
    for perintah in badan.iter(qn("w:instrText")):
        if cocok := POLA_REF.match(perintah.text or ""):
            kata = "" if r"\t" in cocok["sakelar"] else "Pasal "
            hasil = perintah.getparent().getnext().getnext()  # after the run with *separate*
            hasil.find(qn("w:t")).text = f"{kata}{nomor[cocok['penanda']]}"
