"""Test drafts as Word files, written by hand so that they differ from the project's own: as offices make them."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from pemeriksa.draf import Baris

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
KEPALA_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
JENIS_ISI = f"""{KEPALA_XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>\
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>\
<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>\
</Types>"""
RELASI = f"""{KEPALA_XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>\
</Relationships>"""
RELASI_DOKUMEN = f"""{KEPALA_XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>\
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>\
</Relationships>"""
GAYA = f"""{KEPALA_XML}<w:styles {W}>\
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>\
<w:style w:type="paragraph" w:styleId="PasalOtomatis"><w:name w:val="Pasal Otomatis"/><w:basedOn w:val="Normal"/>\
<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>\
<w:style w:type="paragraph" w:styleId="AyatOtomatis"><w:name w:val="Ayat Otomatis"/><w:basedOn w:val="Normal"/>\
<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>"""
PASAL, ROMAWI, ANGKA, HURUF = 1, 2, 3, 4
DAFTAR_LEPAS = 10
"""Lettered lists outside clauses get numbers of their own from here on."""
MAMPAT = 30_000_000
"""Longer parts are stored as they are: packing them takes seconds and changes nothing."""


def _build_tingkat(tingkat: int, bentuk: str, teks: str, gaya: str = "") -> str:
    pasang = f'<w:pStyle w:val="{gaya}"/>' if gaya else ""
    return (
        f'<w:lvl w:ilvl="{tingkat}"><w:start w:val="1"/><w:numFmt w:val="{bentuk}"/>{pasang}'
        f'<w:lvlText w:val="{teks}"/></w:lvl>'
    )


def _build_penomoran(lepas: int) -> str:
    abstrak = {
        PASAL: _build_tingkat(0, "decimal", "Pasal %1", "PasalOtomatis")
        + _build_tingkat(1, "decimal", "(%2)", "AyatOtomatis")
        + _build_tingkat(2, "lowerLetter", "%3."),
        ROMAWI: _build_tingkat(0, "upperRoman", "%1."),
        ANGKA: _build_tingkat(0, "decimal", "%1."),
        HURUF: _build_tingkat(0, "lowerLetter", "%1."),
    }
    isi = "".join(
        f'<w:abstractNum w:abstractNumId="{id_}">{satu}</w:abstractNum>' for id_, satu in abstrak.items()
    )
    isi += "".join(f'<w:num w:numId="{id_}"><w:abstractNumId w:val="{id_}"/></w:num>' for id_ in abstrak)
    isi += "".join(
        f'<w:num w:numId="{DAFTAR_LEPAS + nomor}"><w:abstractNumId w:val="{HURUF}"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for nomor in range(lepas)
    )
    return f"{KEPALA_XML}<w:numbering {W}>{isi}</w:numbering>"


class PenulisWord:
    """One file; ``acak`` splits texts into runs as Word does after editing."""

    def __init__(self, acak: random.Random, *, otomatis: bool = False, tabel: bool = False) -> None:
        self._acak, self._otomatis, self._tabel = acak, otomatis, tabel
        self._lepas = 0
        self._huruf_berlanjut = False
        self._di_pasal = False

    def write(self, semua: Sequence[Baris], sisip: str = "") -> bytes:
        """The document; ``sisip`` is XML put before the last paragraph."""
        badan = list(self._iter_isi(semua))
        badan.insert(len(badan) - 1, sisip)
        xml = f"{KEPALA_XML}<w:document {W}><w:body>{''.join(badan)}<w:sectPr/></w:body></w:document>"
        return pack(
            {
                "[Content_Types].xml": JENIS_ISI,
                "_rels/.rels": RELASI,
                "word/_rels/document.xml.rels": RELASI_DOKUMEN,
                "word/document.xml": xml,
                "word/styles.xml": GAYA,
                "word/numbering.xml": _build_penomoran(self._lepas),
            }
        )

    def _iter_isi(self, semua: Sequence[Baris]) -> Iterator[str]:
        letak = 0
        while letak < len(semua):
            satu = semua[letak]
            if self._tabel and satu.kelas in ("romawi", "tanda_tangan"):
                akhir = letak
                while akhir < len(semua) and semua[akhir].kelas == satu.kelas:
                    akhir += 1
                yield self._build_tabel(semua[letak:akhir])
                letak = akhir
                continue
            yield self._build_paragraf(satu)
            letak += 1

    def _build_paragraf(self, satu: Baris) -> str:
        if satu.kelas == "pasal":
            self._di_pasal = True
        elif satu.kelas == "tanda_tangan":
            self._di_pasal = False
        if not self._otomatis:
            tanda = f"{satu.tanda}\t" if satu.tanda else ""
            return f"<w:p>{self._build_lari(tanda + satu.teks)}</w:p>"
        sifat, teks = self._number(satu)
        return f"<w:p>{sifat}{self._build_lari(teks)}</w:p>"

    def _number(self, satu: Baris) -> tuple[str, str]:
        lanjut, self._huruf_berlanjut = self._huruf_berlanjut, satu.kelas == "huruf"
        if satu.kelas == "pasal":
            return '<w:pPr><w:pStyle w:val="PasalOtomatis"/></w:pPr>', ""
        if satu.kelas == "ayat":
            return '<w:pPr><w:pStyle w:val="AyatOtomatis"/></w:pPr>', satu.teks
        if satu.kelas == "huruf" and self._di_pasal:
            return _build_numpr(2, PASAL), satu.teks
        if satu.kelas == "huruf":
            self._lepas += not lanjut
            return _build_numpr(0, DAFTAR_LEPAS + self._lepas - 1), satu.teks
        if satu.kelas in ("romawi", "angka"):
            return _build_numpr(0, ROMAWI if satu.kelas == "romawi" else ANGKA), satu.teks
        return "", satu.teks

    def _build_tabel(self, semua: Sequence[Baris]) -> str:
        if semua[0].kelas == "tanda_tangan":
            tengah = len(semua) // 2
            sel = [semua[:tengah], semua[tengah:]]
            isi = "".join(f"<w:tc>{''.join(map(self._build_paragraf, satu))}</w:tc>" for satu in sel)
            return f"<w:tbl><w:tr>{isi}</w:tr></w:tbl>"
        baris = ""
        for satu in semua:
            nama, _, sisa = satu.teks.partition(", ")
            kolom = (satu.tanda, nama, ":", sisa)
            baris += (
                "<w:tr>"
                + "".join(f"<w:tc><w:p>{self._build_lari(k)}</w:p></w:tc>" for k in kolom)
                + "</w:tr>"
            )
        return f"<w:tbl>{baris}</w:tbl>"

    def _build_lari(self, teks: str) -> str:
        """Runs of uneven length with what Word leaves between them."""
        hasil, sisa = "", teks
        while sisa:
            panjang = self._acak.choice((len(sisa), self._acak.randrange(3, 60)))
            potong, sisa = sisa[:panjang], sisa[panjang:]
            isi = "<w:tab/>".join(
                f'<w:t xml:space="preserve">{escape(satu)}</w:t>' if satu else ""
                for satu in potong.split("\t")
            )
            hasil += f"<w:r><w:rPr/>{isi}</w:r>" + ('<w:proofErr w:type="spellStart"/>' if sisa else "")
        return hasil


def _build_numpr(tingkat: int, nomor: int) -> str:
    return f'<w:pPr><w:numPr><w:ilvl w:val="{tingkat}"/><w:numId w:val="{nomor}"/></w:numPr></w:pPr>'


def pack(isi: dict[str, str | bytes]) -> bytes:
    """A ZIP with these files."""
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, satu in isi.items():
            arsip.writestr(
                zipfile.ZipInfo(nama),
                satu,
                zipfile.ZIP_DEFLATED if len(satu) < MAMPAT else zipfile.ZIP_STORED,
            )
    return wadah.getvalue()
