"""One sample document as a Word file: styles and numbering from the template, text from the record."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from docx import Document
from docx.document import Document as Dokumen
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table
from docx.text.paragraph import Paragraph

from panduan.dampak import find_semua_goyah
from panduan.hukum import build_sebutan
from panduan.koleksi import Koleksi
from panduan.model.contoh_naskah import AyatNaskah, BagianNaskah, ButirNaskah, ContohNaskah, JenisBagian
from panduan.model.dasar import Butir, Rujukan
from panduan.naskah import build_bila, find_letak_ayat, find_nomor_pasal, is_bernomor, is_dua_bahasa, pilih
from panduan.pemberitahuan import build_pemberitahuan
from panduan.tanggal import render_tanggal
from panduan.teks import strip_markdown
from panduan.templat_jinja import Perender
from panduan.word.alamat import UKURAN
from panduan.word.isian import PenulisIsian, add_medan_halaman, add_simpanan, build_penanda

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
TEMPAT_PER_BAGIAN = 100
"""Places of a record: its third part is 300, the second paragraph of that 302; ids follow from them."""
ID_APIT = 100_000_000
"""Ids of conditions begin here, far above those of blanks."""
NOMOR_HURUF = 4
"""The template's numbering of lettered lists that stand outside any clause; ten more is the English one."""
GAYA_TENGAH = {"Pasal", "Kepala Naskah"}
NOMOR_INGGRIS = {"Pasal": 11, "Ayat": 11, "Huruf": 11, "Komparisi": 12, "Premis": 13}
"""The template's numberings for the English column, which counts for itself: *Article 1*."""
GESER_INGGRIS = 20_000
"""Lists of the English column have ids this much higher."""


@cache
def _read_templat() -> bytes:
    return TEMPLAT.read_bytes()


@cache
def _read_gaya() -> dict[str, str]:
    """Name → id of the template's styles; python-docx searches them all anew for every paragraph."""
    return {gaya.name: gaya.style_id for gaya in Document(io.BytesIO(_read_templat())).styles if gaya.name}


def build_docx(koleksi: Koleksi, naskah: ContohNaskah, alamat: str) -> dict[str, bytes]:
    """The Word file of ``naskah`` per paper size of ``UKURAN``; equal records give equal bytes.

    ``naskah`` is taken for its default choices unless it has been through ``pilih`` already. ``alamat`` is
    the address of its page, for the footer.
    """
    dokumen = _build_dokumen(koleksi, naskah, alamat, semua=False)
    return {ukuran: save_docx(dokumen, *sisi) for ukuran, sisi in UKURAN.items()}


def build_docx_semua(koleksi: Koleksi, naskah: ContohNaskah, alamat: str) -> bytes:
    """The A4 file with what stands in it for any choice, each under its condition (see ``panduan.word``)."""
    return save_docx(_build_dokumen(koleksi, naskah, alamat, semua=True), *UKURAN["A4"])


def _build_dokumen(koleksi: Koleksi, naskah: ContohNaskah, alamat: str, *, semua: bool) -> Dokumen:
    dokumen = Document(io.BytesIO(_read_templat()))
    utuh = koleksi.contoh_naskah.get(naskah.id, naskah)
    dipakai = pilih(naskah) if naskah is utuh and not semua else naskah
    _Penulis(koleksi, utuh, dipakai, dokumen, semua).write()
    _set_kepala_kaki(dokumen, naskah, alamat)
    _set_sifat(dokumen, naskah)
    add_simpanan(dokumen, dipakai)
    return dokumen


def build_pemberitahuan_word(koleksi: Koleksi, naskah: str) -> tuple[str, ...]:
    """What its page says of regulations revoked, replaced or changed; it leads the comments."""
    if ("contoh_naskah", naskah) not in find_semua_goyah(koleksi):
        return ()
    return build_pemberitahuan(Perender(koleksi), "contoh_naskah", naskah, "Naskah ini").paragraf


def build_tag(bila: Mapping[str, tuple[str, ...]]) -> str:
    """The condition as a tag that programs look for: ``bila:mitra=pt|koperasi;kuasa=ya``."""
    return f"bila:{build_bila(bila)}"


class _Penulis:
    """Writes one document; ids follow from the place in the whole record, whatever has been chosen."""

    def __init__(
        self, koleksi: Koleksi, utuh: ContohNaskah, naskah: ContohNaskah, dokumen: Dokumen, semua: bool
    ) -> None:
        self._koleksi, self._utuh, self._naskah, self._dokumen = koleksi, utuh, naskah, dokumen
        self._pemberitahuan = build_pemberitahuan_word(koleksi, utuh.id)
        self._semua, self._dua_bahasa = semua, is_dua_bahasa(utuh)
        self._tabel: Table | None = None
        self._isian = PenulisIsian(naskah, find_nomor_pasal(naskah), _read_gaya()[GAYA_ISIAN])
        self._bagian = {satu.id: satu for satu in utuh.bagian}
        self._tempat = {
            id(ayat): nomor * TEMPAT_PER_BAGIAN + urutan
            for nomor, bagian in enumerate(utuh.bagian, 1)
            for urutan, ayat in enumerate(bagian.ayat, 1)
        }
        self._tempat_bagian = {
            satu.id: nomor * TEMPAT_PER_BAGIAN for nomor, satu in enumerate(utuh.bagian, 1)
        }

    def write(self) -> None:
        """All parts in order; the general notes hang on the first line."""
        for bagian in self._naskah.bagian:
            with self._apit(self._find_induk(bagian), bagian.bila, self._tempat_bagian[bagian.id]):
                pertama = self._write_bagian(bagian)
            catatan = self._build_catatan(bagian)
            if bagian is self._naskah.bagian[0]:
                umum = (self._build_butir(satu) for satu in self._naskah.catatan)
                catatan = [*self._pemberitahuan, *umum, *catatan]
            for tempat, paragraf in pertama.items():
                if catatan:
                    self._add_catatan(paragraf, "\n".join(catatan), tempat)

    @contextmanager
    def _apit(self, wadah: Any, bila: Mapping[str, tuple[str, ...]], tempat: int) -> Iterator[None]:
        """Put what is written meanwhile into a content control with the condition as its tag."""
        awal = len(wadah.xpath("./*[not(self::w:sectPr)]"))
        yield
        if not (self._semua and bila):
            return
        baru = wadah.xpath("./*[not(self::w:sectPr)]")[awal:]
        kendali, isi = _build_kendali(build_tag(bila), ID_APIT + tempat)
        baru[0].addprevious(kendali)
        isi.extend(baru)

    def _write_bagian(self, bagian: BagianNaskah) -> dict[int, Paragraph]:
        """Write one part; returns what can be its first paragraph, by place in the record."""
        if bagian.jenis is JenisBagian.TANDA_TANGAN:
            return self._write_tanda_tangan(bagian)
        pertama: dict[int, Paragraph] = {}
        if bagian.judul:
            tempat = self._tempat_bagian[bagian.id]
            pertama[tempat] = self._write_judul(bagian, tempat)
        gaya = self._find_gaya(bagian)
        letak = find_letak_ayat(self._utuh, self._bagian[bagian.id])
        for ayat in bagian.ayat:
            tempat = self._tempat[id(ayat)]
            with self._apit(self._find_induk(bagian), ayat.bila, tempat):
                paragraf = self._write_ayat(bagian, ayat, tempat, gaya)
            # Signatures alone on a page of their own could be put under any text.
            paragraf.paragraph_format.keep_with_next = bagian.jenis is JenisBagian.PENUTUP or None
            paragraf.paragraph_format.keep_together = bagian.jenis is JenisBagian.PENUTUP or None
            if not bagian.judul and letak[tempat % TEMPAT_PER_BAGIAN - 1] == 0:
                pertama[tempat] = paragraf
        return pertama

    def _find_induk(self, bagian: BagianNaskah) -> Any:
        """What the part is written into: the body, or in a bilingual document the table of two columns."""
        if not self._dua_bahasa or bagian.jenis is JenisBagian.TANDA_TANGAN:
            self._tabel = None
            return self._dokumen.element.body
        self._tabel = self._tabel or self._dokumen.add_table(rows=0, cols=2)
        return self._tabel._tbl

    def _find_gaya(self, bagian: BagianNaskah) -> str:
        if is_bernomor(self._utuh, self._bagian[bagian.id]):
            return GAYA_BERNOMOR[bagian.jenis]
        if bagian.jenis is JenisBagian.PASAL:
            return "Isi Pasal"
        return "Kepala Naskah" if bagian.jenis is JenisBagian.KEPALA else "Isi Naskah"

    def _write_judul(self, bagian: BagianNaskah, tempat: int) -> Paragraph:
        self._isian.start(tempat)
        judul, inggris = bagian.judul or "", bagian.judul_inggris
        if bagian.jenis is not JenisBagian.PASAL:
            return self._add_pasangan("Bagian", judul, inggris)
        paragraf = self._add_pasangan("Pasal", f"\n{judul}", f"\n{inggris}", (NOMOR_INGGRIS["Pasal"], 0))
        _add_penanda(paragraf, build_penanda(bagian.id), tempat)
        return paragraf

    def _write_ayat(self, bagian: BagianNaskah, ayat: AyatNaskah, tempat: int, gaya: str) -> Paragraph:
        self._isian.start(tempat)
        tingkat = 1 if gaya == "Ayat" else 0
        nomor = (NOMOR_INGGRIS[gaya], tingkat) if gaya in NOMOR_INGGRIS else None
        pertama = self._write_paragraf(gaya, ayat.isi, ayat.inggris, nomor)
        if ayat.huruf:
            self._write_huruf(ayat.huruf, None if bagian.jenis is JenisBagian.PASAL else tempat)
        return pertama

    def _write_huruf(self, semua: tuple[ButirNaskah, ...], tempat: int | None) -> None:
        """Lettered items; in clauses they start over by themselves, elsewhere each list must be told to."""
        kiri, kanan = None, (NOMOR_INGGRIS["Huruf"], 2)
        if tempat:
            kiri = (self._add_daftar(NOMOR_HURUF, tempat), 0)
            if self._dua_bahasa:
                kanan = (self._add_daftar(NOMOR_HURUF + 10, tempat + GESER_INGGRIS), 0)
        for huruf in semua:
            paragraf = self._write_paragraf("Huruf", huruf.isi, huruf.inggris, kanan)
            if kiri:
                _set_nomor(paragraf, *kiri)

    def _write_paragraf(
        self, gaya: str, teks: str, inggris: str | None, nomor: tuple[int, int] | None
    ) -> Paragraph:
        """A text of one or more paragraphs; the later ones carry no number. ``nomor`` is for the English."""
        semua = teks.strip().split("\n\n")
        pasangan = inggris.strip().split("\n\n") if inggris else [None] * len(semua)
        hasil = self._add_pasangan(gaya, semua[0], pasangan[0], nomor)
        for satu, lain in zip(semua[1:], pasangan[1:], strict=True):
            self._add_pasangan(GAYA_LANJUTAN.get(gaya, gaya), satu, lain)
        return hasil

    def _add_pasangan(
        self, gaya: str, teks: str, inggris: str | None, nomor: tuple[int, int] | None = None
    ) -> Paragraph:
        """One paragraph; in a bilingual document a row, with the English at the right. Returns the former."""
        if not self._tabel:
            return self._add_paragraf(self._dokumen, gaya, teks)
        tabel: Any = self._tabel
        baris = tabel.add_row()
        baris._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        kiri, kanan = baris.cells
        paragraf = self._fill_paragraf(kiri.paragraphs[0], gaya, teks)
        lawan = self._fill_paragraf(kanan.paragraphs[0], gaya, inggris or "")
        for satu in (paragraf, lawan) if gaya not in GAYA_TENGAH else ():
            satu.alignment = WD_ALIGN_PARAGRAPH.LEFT  # in columns this narrow, justified text has holes
        if nomor:
            _set_nomor(lawan, *nomor)
        _set_inggris(lawan)
        return paragraf

    def _add_paragraf(self, wadah: Any, gaya: str, teks: str) -> Paragraph:
        return self._fill_paragraf(wadah.add_paragraph(), gaya, teks)

    def _fill_paragraf(self, paragraf: Paragraph, gaya: str, teks: str) -> Paragraph:
        """Style and text; a leading newline is kept: there the clause's number stands above its title."""
        _set_gaya(paragraf, gaya)
        if teks.startswith("\n"):
            paragraf.add_run().add_break()
        self._isian.write(paragraf, " ".join(teks.split()))
        return paragraf

    def _write_tanda_tangan(self, bagian: BagianNaskah) -> dict[int, Paragraph]:
        """Two columns that never part; a single signature stands on the right."""
        letak = find_letak_ayat(self._utuh, self._bagian[bagian.id])
        baris = self._dokumen.add_table(rows=1, cols=2).rows[0]
        baris._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        kotak = list(baris.cells if max(letak.values()) > 0 else baris.cells[1:])
        for sel in kotak:
            sel._tc.remove(sel._tc.p_lst[0])
        pertama: dict[int, Paragraph] = {}
        for ayat in bagian.ayat:
            tempat = self._tempat[id(ayat)]
            kolom = letak[tempat % TEMPAT_PER_BAGIAN - 1]
            wadah: Any = kotak[kolom] if kolom < len(kotak) else self._dokumen
            induk = wadah._tc if kolom < len(kotak) else wadah.element.body
            self._isian.start(tempat)
            with self._apit(induk, ayat.bila, tempat):
                paragraf = [
                    self._add_paragraf(
                        wadah, "Ruang Tanda Tangan" if teks.startswith("(") else "Tanda Tangan", teks
                    )
                    for teks in ayat.isi.strip().split("\n\n")
                ]
            if kolom == 0:
                pertama[tempat] = paragraf[0]
        return pertama

    def _add_daftar(self, pola: int, nomor: int) -> int:
        """A list of its own that starts at *a*; returns its number in the file."""
        bagian: Any = self._dokumen.part.numbering_part.element
        daftar = bagian.add_num(pola)
        daftar.numId = nomor
        daftar.add_lvlOverride(ilvl=0).add_startOverride(1)
        return nomor

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

    def _add_catatan(self, paragraf: Paragraph, teks: str, tempat: int) -> None:
        lari = paragraf.runs or [paragraf.add_run()]  # a line may be nothing but a blank
        catatan = self._dokumen.add_comment(lari, teks, author=PENULIS_CATATAN, initials="PKSD")
        unsur = catatan._comment_elm
        unsur.set(qn("w:date"), _build_waktu(self._naskah).isoformat())
        lama = unsur.get(qn("w:id"))
        tanda = paragraf._p.xpath(f".//*[starts-with(local-name(), 'comment') and @w:id='{lama}']")
        for satu in (unsur, *tanda):
            satu.set(qn("w:id"), str(tempat))


def _build_kendali(tag: str, nomor: int) -> tuple[Any, Any]:
    """An empty content control with its content."""
    kendali, sifat, isi = (OxmlElement(f"w:{nama}") for nama in ("sdt", "sdtPr", "sdtContent"))
    for nama, nilai in (("w:tag", tag), ("w:id", str(nomor))):
        satu = OxmlElement(nama)
        satu.set(qn("w:val"), nilai)
        sifat.append(satu)
    kendali.extend([sifat, isi])
    return kendali, isi


def _add_penanda(paragraf: Paragraph, nama: str, nomor: int) -> None:
    for unsur, sifat in (("w:bookmarkStart", {"w:name": nama}), ("w:bookmarkEnd", {})):
        satu = OxmlElement(unsur)
        satu.set(qn("w:id"), str(nomor))
        for kunci, nilai in sifat.items():
            satu.set(qn(kunci), nilai)
        paragraf._p.append(satu)


def _set_gaya(paragraf: Paragraph, nama: str) -> None:
    paragraf._p.style = _read_gaya()[nama]


def _set_nomor(paragraf: Paragraph, nomor: int, tingkat: int) -> None:
    sifat = paragraf._p.get_or_add_pPr().get_or_add_numPr()
    sifat.get_or_add_ilvl().val = tingkat
    sifat.get_or_add_numId().val = nomor


def _set_inggris(paragraf: Paragraph) -> None:
    """Mark the text as English, so that spelling is checked in it and readers pronounce it."""
    for lari in paragraf._p.iter(qn("w:r")):
        _mark_inggris(lari.get_or_add_rPr())
    for sifat in paragraf._p.iter(qn("w:sdtPr")):
        _mark_inggris(sifat.find(qn("w:rPr")))


def _mark_inggris(sifat: Any) -> None:
    bahasa = OxmlElement("w:lang")
    bahasa.set(qn("w:val"), "en-GB")
    sifat.append(bahasa)


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
    # Word's own limit for a property; longer ones make the library give up.
    sifat.title, sifat.subject = naskah.judul[:255], naskah.jenis.value
    sifat.author = sifat.last_modified_by = PENULIS_CATATAN
    sifat.language, sifat.comments, sifat.revision = "id-ID", "", 1
    sifat.created = sifat.modified = _build_waktu(naskah)


def _build_waktu(naskah: ContohNaskah) -> datetime.datetime:
    return datetime.datetime.combine(naskah.diperiksa, datetime.time())


def save_docx(dokumen: Dokumen, lebar: int, tinggi: int) -> bytes:
    """The file on paper of this size (mm), without the hour it was written."""
    bagian = dokumen.sections[0]
    bagian.page_width, bagian.page_height = Mm(lebar), Mm(tinggi)
    mentah, wadah = io.BytesIO(), io.BytesIO()
    dokumen.save(mentah)
    with zipfile.ZipFile(mentah) as lama, zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED) as baru:
        for nama in lama.namelist():
            baru.writestr(zipfile.ZipInfo(nama), lama.read(nama), zipfile.ZIP_DEFLATED)
    return wadah.getvalue()
