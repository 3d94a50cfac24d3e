"""One sample document as a Word file: styles and numbering from the template, text from the record."""

from __future__ import annotations

import datetime
import io
import zipfile
from functools import cache
from pathlib import Path
from typing import Any

from docx import Document
from docx.document import Document as Dokumen
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from panduan.hukum import build_sebutan
from panduan.koleksi import Koleksi
from panduan.model.contoh_naskah import AyatNaskah, BagianNaskah, ButirNaskah, ContohNaskah, JenisBagian
from panduan.model.dasar import Butir, Rujukan
from panduan.naskah import build_tanda_ayat, find_nomor_pasal
from panduan.tanggal import render_tanggal
from panduan.teks import strip_markdown
from panduan.word.alamat import UKURAN
from panduan.word.isian import PenulisIsian, add_medan_halaman, build_penanda

TEMPLAT = Path(__file__).parent / "naskah.docx"
LEBAR_ISI = Mm(160)
GAYA_ISIAN = "Isian"
PENULIS_CATATAN = "Panduan Kerja Sama Daerah"
GAYA_BERNOMOR = {JenisBagian.KOMPARISI: "Komparisi", JenisBagian.PREMIS: "Premis", JenisBagian.PASAL: "Ayat"}
GAYA_LANJUTAN = {
    "Komparisi": "Lanjutan Ayat",
    "Premis": "Lanjutan Ayat",
    "Ayat": "Lanjutan Ayat",
    "Huruf": "Lanjutan Huruf",
}
NOMOR_HURUF = 4
"""The template's numbering of lettered lists that stand outside any clause."""


@cache
def _read_templat() -> bytes:
    return TEMPLAT.read_bytes()


@cache
def _read_gaya() -> dict[str, str]:
    """Name → id of the template's styles; python-docx searches them all anew for every paragraph."""
    return {gaya.name: gaya.style_id for gaya in Document(io.BytesIO(_read_templat())).styles if gaya.name}


def build_docx(koleksi: Koleksi, naskah: ContohNaskah, alamat: str) -> dict[str, bytes]:
    """The Word file of ``naskah`` per paper size of ``UKURAN``; equal records give equal bytes.

    ``alamat`` is the address of its page, for the footer.
    """
    dokumen = Document(io.BytesIO(_read_templat()))
    _Penulis(koleksi, naskah, dokumen).write()
    _set_kepala_kaki(dokumen, naskah, alamat)
    _set_sifat(dokumen, naskah)
    return {ukuran: _save(dokumen, *sisi) for ukuran, sisi in UKURAN.items()}


class _Penulis:
    def __init__(self, koleksi: Koleksi, naskah: ContohNaskah, dokumen: Dokumen) -> None:
        self._koleksi, self._naskah, self._dokumen = koleksi, naskah, dokumen
        self._nomor = find_nomor_pasal(naskah)
        self._isian = PenulisIsian(naskah, self._nomor, _read_gaya()[GAYA_ISIAN])
        self._penanda = 0

    def write(self) -> None:
        """All parts in order; the general notes hang on the first line."""
        for bagian in self._naskah.bagian:
            pertama = self._write_bagian(bagian)
            catatan = self._build_catatan(bagian)
            if bagian is self._naskah.bagian[0]:
                catatan = [*(self._build_butir(satu) for satu in self._naskah.catatan), *catatan]
            if catatan and pertama.runs:
                self._add_catatan(pertama, "\n".join(catatan))

    def _write_bagian(self, bagian: BagianNaskah) -> Paragraph:
        """Write one part; returns its first paragraph."""
        if bagian.jenis is JenisBagian.TANDA_TANGAN:
            return self._write_tanda_tangan(bagian)
        judul = self._write_judul(bagian) if bagian.judul else None
        gaya = "Kepala Naskah" if bagian.jenis is JenisBagian.KEPALA else "Isi Naskah"
        pertama = [self._write_ayat(bagian, ayat, nomor, gaya) for nomor, ayat in enumerate(bagian.ayat, 1)]
        return judul or pertama[0]

    def _write_judul(self, bagian: BagianNaskah) -> Paragraph:
        if bagian.jenis is not JenisBagian.PASAL:
            return self._add_paragraf("Bagian", bagian.judul or "")
        paragraf = self._add_paragraf("Pasal")
        self._add_penanda(paragraf, build_penanda(bagian.id))
        paragraf.add_run().add_break()  # the number stands above the title
        self._isian.write(paragraf, bagian.judul or "")
        return paragraf

    def _write_ayat(self, bagian: BagianNaskah, ayat: AyatNaskah, nomor: int, gaya: str) -> Paragraph:
        if build_tanda_ayat(bagian, nomor):
            gaya = GAYA_BERNOMOR[bagian.jenis]
        elif bagian.jenis is JenisBagian.PASAL:
            gaya = "Isi Pasal"
        pertama = self._write_paragraf(gaya, ayat.isi)
        if ayat.huruf:
            self._write_huruf(ayat.huruf, di_pasal=bagian.jenis is JenisBagian.PASAL)
        return pertama

    def _write_huruf(self, semua: tuple[ButirNaskah, ...], di_pasal: bool) -> None:
        """Lettered items; in clauses they start over by themselves, elsewhere each list must be told to."""
        nomor = None if di_pasal else self._add_daftar()
        for huruf in semua:
            paragraf = self._write_paragraf("Huruf", huruf.isi)
            if nomor:
                _set_nomor(paragraf, nomor)

    def _write_paragraf(self, gaya: str, teks: str) -> Paragraph:
        """A text of one or more paragraphs; the later ones carry no number."""
        pertama, *lanjutan = teks.strip().split("\n\n")
        hasil = self._add_paragraf(gaya, pertama)
        for satu in lanjutan:
            self._add_paragraf(GAYA_LANJUTAN.get(gaya, gaya), satu)
        return hasil

    def _add_paragraf(self, gaya: str, teks: str = "") -> Paragraph:
        paragraf = self._dokumen.add_paragraph()
        _set_gaya(paragraf, gaya)
        self._isian.write(paragraf, " ".join(teks.split()))
        return paragraf

    def _write_tanda_tangan(self, bagian: BagianNaskah) -> Paragraph:
        """Two columns that never part; a single signature stands on the right."""
        tabel = self._dokumen.add_table(rows=1, cols=2)
        baris = tabel.rows[0]
        baris._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        kotak = baris.cells if len(bagian.ayat) > 1 else baris.cells[1:]
        pertama: Paragraph | None = None
        for sel, ayat in zip(kotak, bagian.ayat, strict=False):
            for urutan, teks in enumerate(ayat.isi.strip().split("\n\n")):
                paragraf = sel.paragraphs[0] if urutan == 0 else sel.add_paragraph()
                _set_gaya(paragraf, "Ruang Tanda Tangan" if teks.startswith("(") else "Tanda Tangan")
                self._isian.write(paragraf, teks)
                pertama = pertama or paragraf
        for ayat in bagian.ayat[2:]:
            self._write_paragraf("Tanda Tangan", ayat.isi)
        assert pertama is not None
        return pertama

    def _add_daftar(self) -> int:
        """A list of its own that starts at *a*; returns its number in the file."""
        bagian: Any = self._dokumen.part.numbering_part.element
        nomor = bagian.add_num(NOMOR_HURUF)
        nomor.add_lvlOverride(ilvl=0).add_startOverride(1)
        return int(nomor.numId)

    def _add_penanda(self, paragraf: Paragraph, nama: str) -> None:
        self._penanda += 1
        for unsur, sifat in (("w:bookmarkStart", {"w:name": nama}), ("w:bookmarkEnd", {})):
            satu = OxmlElement(unsur)
            satu.set(qn("w:id"), str(self._penanda))
            for kunci, nilai in sifat.items():
                satu.set(qn(kunci), nilai)
            paragraf._p.append(satu)

    def _build_catatan(self, bagian: BagianNaskah) -> list[str]:
        catatan = [self._build_butir(satu) for satu in bagian.catatan]
        if bagian.memenuhi:
            catatan.insert(0, f"Memenuhi {self._build_dasar(bagian.memenuhi)}.")
        return catatan

    def _build_butir(self, butir: Butir) -> str:
        ekor = (
            f" ({self._build_dasar(butir.dasar)})" if butir.dasar else " (praktik)" if butir.praktik else ""
        )
        ragu = f" Perlu verifikasi: {butir.perlu_verifikasi}" if butir.perlu_verifikasi else ""
        return f"{strip_markdown(butir.isi)}{ekor}{ragu}"

    def _build_dasar(self, dasar: tuple[Rujukan, ...]) -> str:
        sebutan = []
        for satu in dasar:
            peraturan = build_sebutan(self._koleksi.dasar_hukum[satu.peraturan])
            sebutan.append(f"{satu.ketentuan} {peraturan}" if satu.ketentuan else peraturan)
        return "; ".join(sebutan)

    def _add_catatan(self, paragraf: Paragraph, teks: str) -> None:
        catatan = self._dokumen.add_comment(paragraf.runs, teks, author=PENULIS_CATATAN, initials="PKSD")
        catatan._comment_elm.set(qn("w:date"), _build_waktu(self._naskah).isoformat())


def _set_gaya(paragraf: Paragraph, nama: str) -> None:
    paragraf._p.style = _read_gaya()[nama]


def _set_nomor(paragraf: Paragraph, nomor: int) -> None:
    sifat = paragraf._p.get_or_add_pPr().get_or_add_numPr()
    sifat.get_or_add_ilvl().val = 0
    sifat.get_or_add_numId().val = nomor


def _set_kepala_kaki(dokumen: Dokumen, naskah: ContohNaskah, alamat: str) -> None:
    """Crests on the first page; on every page where the text comes from, and the page's number."""
    bagian = dokumen.sections[0]
    if naskah.lambang:
        tabel = bagian.first_page_header.add_table(rows=1, cols=3, width=LEBAR_ISI)
        letak = (naskah.lambang.kiri, naskah.lambang.tengah, naskah.lambang.kanan)
        for sel, lambang in zip(tabel.rows[0].cells, letak, strict=True):
            _set_gaya(sel.paragraphs[0], "Lambang")
            sel.paragraphs[0].text = f"[{lambang}]" if lambang else ""
    for kaki in (bagian.first_page_footer, bagian.footer):
        asal, nomor = kaki.paragraphs[0], kaki.add_paragraph()
        _set_gaya(asal, "Kaki Naskah")
        _set_gaya(nomor, "Kaki Naskah")
        asal.add_run(
            f"Contoh dari Panduan Kerja Sama Daerah, versi {render_tanggal(naskah.diperiksa)}, {alamat}"
        )
        nomor.alignment = WD_ALIGN_PARAGRAPH.CENTER
        add_medan_halaman(nomor)


def _set_sifat(dokumen: Dokumen, naskah: ContohNaskah) -> None:
    sifat = dokumen.core_properties
    sifat.title, sifat.subject = naskah.judul, naskah.jenis.value
    sifat.author = sifat.last_modified_by = PENULIS_CATATAN
    sifat.language, sifat.comments, sifat.revision = "id-ID", "", 1
    sifat.created = sifat.modified = _build_waktu(naskah)


def _build_waktu(naskah: ContohNaskah) -> datetime.datetime:
    return datetime.datetime.combine(naskah.diperiksa, datetime.time())


def _save(dokumen: Dokumen, lebar: int, tinggi: int) -> bytes:
    """The file on paper of this size (mm), without the hour it was written."""
    bagian = dokumen.sections[0]
    bagian.page_width, bagian.page_height = Mm(lebar), Mm(tinggi)
    mentah, wadah = io.BytesIO(), io.BytesIO()
    dokumen.save(mentah)
    with zipfile.ZipFile(mentah) as lama, zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED) as baru:
        for nama in lama.namelist():
            baru.writestr(zipfile.ZipInfo(nama), lama.read(nama), zipfile.ZIP_DEFLATED)
    return wadah.getvalue()
