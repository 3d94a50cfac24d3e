"""Text of a sample document as Word runs: blanks as content controls, cross-references as fields."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import count
from textwrap import shorten
from typing import Any
from xml.sax.saxutils import escape

from docx.document import Document as Dokumen
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from panduan.model.contoh_naskah import ContohNaskah, IsianNaskah, JenisIsian

RUANG_NAMA = "urn:panduan-kerja-sama-daerah:isian"
RUANG_SIFAT = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
ID_SIMPANAN = "{5D0B4E1A-6C0F-4B43-9A57-2F7B8C1E9D60}"
"""Names the custom XML part that holds what stands in the blanks."""

PANJANG_JUDUL = 64
"""Word refuses controls with a longer title."""

POLA_POTONGAN = re.compile(r"(?P<rujuk>Pasal )?\{\{\s*(?P<pasal>pasal:)?(?P<nama>[^{}]*?)\s*\}\}")


def build_penanda(bagian: str) -> str:
    """The bookmark of a clause; Word allows letters, digits and underscores, 40 at most."""
    return f"_pasal_{bagian.replace('-', '_')}"[:40]


def build_tampil(isian: IsianNaskah) -> str:
    """What stands in a blank that nobody has filled in yet."""
    return f"[{isian.label}]"


def add_simpanan(dokumen: Dokumen, naskah: ContohNaskah) -> None:
    """The part of the file that holds the contents of the blanks, once each."""
    isi = "".join(f"<{satu.nama}>{escape(build_tampil(satu))}</{satu.nama}>" for satu in naskah.isian)
    sifat = (
        f'<ds:datastoreItem ds:itemID="{ID_SIMPANAN}" xmlns:ds="{RUANG_SIFAT}"><ds:schemaRefs>'
        f'<ds:schemaRef ds:uri="{RUANG_NAMA}"/></ds:schemaRefs></ds:datastoreItem>'
    )
    utama = dokumen.part
    data = _build_bagian(
        utama.package, "item1", "application/xml", f'<isian xmlns="{RUANG_NAMA}">{isi}</isian>'
    )
    utama.relate_to(data, RELATIONSHIP_TYPE.CUSTOM_XML)
    props = _build_bagian(utama.package, "itemProps1", CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES, sifat)
    data.relate_to(props, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)


def _build_bagian(paket: Any, nama: str, jenis: str, isi: str) -> Part:
    kepala = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return Part(PackURI(f"/customXml/{nama}.xml"), jenis, f"{kepala}{isi}".encode(), paket)


class PenulisIsian:
    """Writes texts of one document; the same blank has the same tag wherever it stands."""

    def __init__(self, naskah: ContohNaskah, nomor: dict[str, int], gaya: str) -> None:
        self._gaya = gaya  # the id of the style of blanks
        self._isian = {satu.nama: satu for satu in naskah.isian}
        self._nomor = nomor
        self._id = count(1)

    def start(self, tempat: int) -> None:
        """Blanks written from now on stand at this place of the record; their ids follow from it."""
        self._id = count(tempat * 1000 + 1)

    def write(self, paragraf: Paragraph, teks: str) -> None:
        """Append ``teks`` to a paragraph."""
        akhir = 0
        for cocok in POLA_POTONGAN.finditer(teks):
            _add_teks(paragraf, teks[akhir : cocok.start()])
            if cocok["pasal"]:
                self._add_rujukan(paragraf, cocok["nama"], bool(cocok["rujuk"]))
            else:
                _add_teks(paragraf, cocok["rujuk"] or "")
                self._add_isian(paragraf, self._isian[cocok["nama"]])
            akhir = cocok.end()
        _add_teks(paragraf, teks[akhir:])

    def _add_rujukan(self, paragraf: Paragraph, bagian: str, dengan_kata: bool) -> None:
        """A field that follows the clause when clauses are added or removed.

        ``\\r`` gives the clause's own numbering text (*Pasal 5*); ``\\t`` leaves the word out.
        """
        nomor = str(self._nomor[bagian])
        perintah = f" REF {build_penanda(bagian)} \\r \\h " + ("" if dengan_kata else "\\t ")
        _add_medan(paragraf, perintah, f"Pasal {nomor}" if dengan_kata else nomor)

    def _add_isian(self, paragraf: Paragraph, isian: IsianNaskah) -> None:
        kendali = OxmlElement("w:sdt")
        sifat, isi = OxmlElement("w:sdtPr"), OxmlElement("w:sdtContent")
        huruf = OxmlElement("w:rPr")  # what Word sets in the blank looks as what stood there
        huruf.append(_build_unsur("w:rStyle", val=self._gaya))
        sifat.append(huruf)
        judul = shorten(isian.label, PANJANG_JUDUL, placeholder="…")
        for nama, nilai in (("w:alias", judul), ("w:tag", isian.nama), ("w:id", str(next(self._id)))):
            sifat.append(_build_unsur(nama, val=nilai))
        sifat.append(_build_ikatan(isian))
        sifat.append(JENIS_KENDALI.get(isian.jenis, _build_ketikan)(isian))
        kendali.extend([sifat, isi])
        paragraf._p.append(kendali)
        lari = Run(OxmlElement("w:r"), paragraf)
        isi.append(lari._r)
        lari._r.style = self._gaya
        lari.text = build_tampil(isian)


def _add_teks(paragraf: Paragraph, teks: str) -> None:
    if teks:
        paragraf.add_run(teks)


def _add_medan(paragraf: Paragraph, perintah: str, hasil: str) -> None:
    """A field with the result it has now, so that it reads right before Word updates it."""
    for jenis in ("begin", None, "separate", "hasil", "end"):
        lari = paragraf.add_run(hasil if jenis == "hasil" else "")
        if jenis is None:
            unsur = _build_unsur("w:instrText")
            unsur.set(qn("xml:space"), "preserve")
            unsur.text = perintah
            lari._r.append(unsur)
        elif jenis != "hasil":
            lari._r.append(_build_unsur("w:fldChar", fldCharType=jenis))


def add_medan_halaman(paragraf: Paragraph) -> None:
    """*Halaman X dari Y*."""
    _add_teks(paragraf, "Halaman ")
    _add_medan(paragraf, " PAGE ", "1")
    _add_teks(paragraf, " dari ")
    _add_medan(paragraf, " NUMPAGES ", "1")


def _build_unsur(nama: str, **sifat: str) -> Any:
    unsur = OxmlElement(nama)
    for kunci, nilai in sifat.items():
        unsur.set(qn(f"w:{kunci}"), nilai)
    return unsur


def _build_ikatan(isian: IsianNaskah) -> Any:
    """Ties all places of one blank together: what is typed at one of them, Word shows at the others."""
    return _build_unsur(
        "w:dataBinding",
        prefixMappings=f"xmlns:i='{RUANG_NAMA}'",
        xpath=f"/i:isian[1]/i:{isian.nama}[1]",
        storeItemID=ID_SIMPANAN,
    )


def _build_ketikan(_: IsianNaskah) -> Any:
    """Free typing; of the kinds Word can tie together, LibreOffice keeps the colour of this one only."""
    return OxmlElement("w:comboBox")


def _build_tanggal(_: IsianNaskah) -> Any:
    unsur = _build_unsur("w:date")
    unsur.append(_build_unsur("w:dateFormat", val="d MMMM yyyy"))
    unsur.append(_build_unsur("w:lid", val="id-ID"))
    unsur.append(_build_unsur("w:storeMappedDataAs", val="text"))
    return unsur


def _build_pilihan(isian: IsianNaskah) -> Any:
    unsur = _build_unsur("w:dropDownList")
    for pilihan in (build_tampil(isian), *isian.pilihan):
        unsur.append(_build_unsur("w:listItem", displayText=pilihan, value=pilihan))
    return unsur


JENIS_KENDALI: dict[JenisIsian, Callable[[IsianNaskah], Any]] = {
    JenisIsian.TANGGAL: _build_tanggal,
    JenisIsian.PILIHAN: _build_pilihan,
}
"""What Word offers for filling a blank in; all others are typed."""
