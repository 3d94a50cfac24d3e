"""A deck as PowerPoint: real layouts and placeholders, editable text, native tables, speaker notes.

The template ``paparan.pptx`` is made by ``alat/buat_templat_paparan.py``; its slide is 1920 by 1080 px of
9525 EMU, as wide as the HTML deck's, so that both split long text at the same place.
"""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import segno
from lxml import etree  # type: ignore[import-untyped]
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Dokumen
from pptx.util import Emu

from panduan.bahan import Lingkup
from panduan.paparan.bagi import DIUKUR
from panduan.paparan.salindia import TANPA_KECIL, Baris, Bentuk, Besar, Kecil, Paparan, Salindia, Tabel, Tata
from panduan.paparan.ukur import (
    BARIS_JUDUL_KECIL,
    HURUF_TABEL,
    JUDUL_KECIL,
    LABEL_DASAR,
    LEBAR_ISI,
    SELA_PARAGRAF,
    TEPI_SEL,
    Huruf,
    is_judul_panjang,
    measure_baris,
)
from panduan.tanggal import render_tanggal

TEMPLAT = Path(__file__).parent / "paparan.pptx"
EMU = 9525
"""One pixel of a slide 1080 high."""
BADAN, ATAS, ALAMAT, QR, TABEL = 1, 12, 13, 14, 15
"""Placeholders of the template by their index."""
POIN, KECIL, PROSA, DASAR = 0, 1, 2, 3
"""Levels of the body: each has its size, indent and mark in the template."""
PT_PANJANG = (JUDUL_KECIL * 75, BARIS_JUDUL_KECIL * 75)
"""A long title's size and line height in hundredths of a point; one pixel is 75 of them."""
AKHIRAN = {Besar.BIASA: "", Besar.SEDANG: "-sedang", Besar.BESAR: "-besar"}
"""Larger type has layouts of its own: ``poin-besar``."""
TATA_LATIHAN_TABEL = "latihan-tabel"
WAKTU_ZIP = (1980, 1, 1, 0, 0, 0)
POLA_TAK_TERLIHAT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


@dataclass(frozen=True)
class Paragraf:
    """One paragraph of a placeholder."""

    teks: str | Kecil
    tingkat: int = POIN
    tanda: str = ""


def build_pptx(lingkup: Lingkup, paparan: Paparan) -> bytes:
    """The file; the same content gives the same bytes."""
    dokumen = Presentation(str(TEMPLAT))
    if lingkup.daerah and lingkup.daerah.warna:
        _warnai(dokumen, lingkup.daerah.warna.utama, lingkup.daerah.warna.aksen)
    tata = {satu.name: satu for satu in dokumen.slide_layouts}
    for nomor, salindia in enumerate(paparan.salindia, 1):
        _tulis(dokumen, tata[find_tata(salindia)], lingkup, paparan, salindia, nomor)
    sifat = dokumen.core_properties
    sifat.title, sifat.author = paparan.judul, "Panduan Kerja Sama Daerah"
    sifat.language, sifat.subject = "id-ID", paparan.daerah
    sifat.created = sifat.modified = datetime.datetime.combine(lingkup.versi, datetime.time())
    wadah = io.BytesIO()
    write_tetap(dokumen, wadah)
    return wadah.getvalue()


def find_tata(salindia: Salindia) -> str:
    """The name of a slide's layout in the template."""
    if salindia.tabel and salindia.tata is Tata.LATIHAN:
        return TATA_LATIHAN_TABEL
    besar = "" if salindia.tabel else AKHIRAN[salindia.besar]
    return f"{salindia.tata}{besar}"


def write_tetap(dokumen: Dokumen, tujuan: Path | io.BytesIO) -> None:
    """Save without the time of day, which the ZIP would otherwise carry."""
    mentah = io.BytesIO()
    dokumen.save(mentah)
    with zipfile.ZipFile(mentah) as asal, zipfile.ZipFile(tujuan, "w", zipfile.ZIP_DEFLATED) as hasil:
        for nama in asal.namelist():
            kepala = zipfile.ZipInfo(nama, WAKTU_ZIP)
            kepala.compress_type = zipfile.ZIP_DEFLATED
            hasil.writestr(kepala, asal.read(nama))


def _warnai(dokumen: Dokumen, utama: str, aksen: str) -> None:
    """The region's colours in the theme, which all layouts draw on."""
    bagian: Any = dokumen.slide_masters[0].part.part_related_by(RT.THEME)
    tema = etree.fromstring(bagian.blob)
    for nama, warna in (("accent1", utama), ("accent2", aksen)):
        for satu in tema.iter(qn(f"a:{nama}")):
            satu[0].set("val", warna.removeprefix("#").upper())
    bagian._blob = etree.tostring(tema, xml_declaration=True, encoding="UTF-8", standalone=True)


def _tulis(
    dokumen: Dokumen, tata: Any, lingkup: Lingkup, paparan: Paparan, salindia: Salindia, nomor: int
) -> None:
    slide = dokumen.slides.add_slide(tata)
    tempat = {satu.placeholder_format.idx: satu for satu in slide.placeholders}
    _tulis_judul(tempat[0], salindia, paparan)
    if salindia.atas and ATAS in tempat:
        _isi(tempat[ATAS], [Paragraf(salindia.atas)])
    if salindia.tabel:
        _tulis_tabel(tempat[TABEL], salindia.tabel, salindia.besar)
    elif BADAN in tempat:
        _isi(tempat[BADAN], _baris_poin(salindia))
    if salindia.tata in (Tata.SAMPUL, Tata.PENUTUP):
        _tulis_alamat(tempat, lingkup, paparan)
    elif salindia.tabel and salindia.dasar:
        _isi(tempat[ALAMAT], [Paragraf(f"{LABEL_DASAR}{salindia.dasar}")])
    _salin_kaki(slide, tata, paparan.judul, nomor)
    for kosong in [satu for satu in slide.placeholders if _is_kosong(satu)]:
        kosong._element.getparent().remove(kosong._element)
    if salindia.catatan:
        slide.notes_slide.notes_text_frame.text = "\n".join(map(bersihkan, salindia.catatan))


def bersihkan(teks: str) -> str:
    """Without control characters, which XML does not take."""
    return POLA_TAK_TERLIHAT.sub(" ", teks)


def _is_kosong(tempat: Any) -> bool:
    return bool(tempat._element.tag == qn("p:sp") and not tempat.text_frame.text)


def _tulis_judul(tempat: Any, salindia: Salindia, paparan: Paparan) -> None:
    _isi(tempat, [Paragraf(salindia.judul)])
    if salindia.tata in DIUKUR and is_judul_panjang(salindia.judul, paparan.bentuk):
        paragraf = tempat.text_frame.paragraphs[0]._p
        ukuran, baris = PT_PANJANG
        paragraf.r_lst[0].get_or_add_rPr().set("sz", str(ukuran))
        jarak = etree.SubElement(paragraf.get_or_add_pPr(), qn("a:lnSpc"))
        etree.SubElement(jarak, qn("a:spcPts"), val=str(baris))


def _baris_poin(salindia: Salindia) -> list[Paragraf]:
    """Paragraphs of the body."""
    prosa = POIN if salindia.tata in (Tata.SAMPUL, Tata.PEMBATAS) else PROSA
    hasil: list[Paragraf] = []
    for poin in salindia.poin:
        hasil.append(Paragraf(poin.teks, POIN if poin.awalan else prosa, poin.awalan))
        if poin.kecil != TANPA_KECIL:
            hasil.append(Paragraf(poin.kecil, KECIL if poin.awalan else DASAR))
    if salindia.dasar:
        hasil.append(Paragraf(f"{LABEL_DASAR}{salindia.dasar}", DASAR))
    return hasil


def _isi(tempat: Any, semua: list[Paragraf]) -> None:
    """Paragraphs into a placeholder; a mark other than the template's own is set on the paragraph."""
    badan = tempat.text_frame._txBody
    for lama in badan.findall(qn("a:p")):
        badan.remove(lama)
    for satu in semua:
        paragraf = etree.SubElement(badan, qn("a:p"))
        sifat = etree.SubElement(paragraf, qn("a:pPr"), lvl=str(satu.tingkat))
        _tandai(sifat, satu.tanda)
        _tulis_teks(paragraf, satu.teks)


def _tandai(sifat: Any, tanda: str) -> None:
    if tanda in ("", "•"):
        return
    if tanda in ("✓", "✕"):
        etree.SubElement(sifat, qn("a:buFont"), typeface="Segoe UI Symbol")
        etree.SubElement(sifat, qn("a:buChar"), char=tanda)
        return
    angka = tanda.removesuffix(".")
    jenis, mulai = ("arabicPeriod", int(angka)) if angka.isdigit() else ("alphaUcPeriod", ord(angka) - 64)
    etree.SubElement(sifat, qn("a:buFont"), typeface="+mj-lt")
    etree.SubElement(sifat, qn("a:buAutoNum"), type=jenis, startAt=str(mulai))


def _tulis_teks(paragraf: Any, teks: str | Kecil, warna: str = "", **sifat: str) -> None:
    """A text; in what stands below a claim, the sign that it is practice or unsure stands out."""
    if isinstance(teks, str):
        _tulis_lari(paragraf, teks, warna, **sifat)
        return
    if teks.tanda:
        jeda = ". " if teks.dasar else ""
        _tulis_lari(paragraf, f"{teks.tanda}{jeda}", "accent2", **{**sifat, "b": "1"})
    if teks.dasar:
        _tulis_lari(paragraf, teks.dasar, warna, **sifat)


def _tulis_lari(paragraf: Any, teks: str, warna: str = "", **sifat: str) -> None:
    lari = etree.SubElement(paragraf, qn("a:r"))
    gaya = etree.SubElement(lari, qn("a:rPr"), lang="id-ID", **sifat)
    if warna:
        etree.SubElement(etree.SubElement(gaya, qn("a:solidFill")), qn("a:schemeClr"), val=warna)
    etree.SubElement(lari, qn("a:t")).text = bersihkan(teks)


def _tulis_tabel(tempat: Any, tabel: Tabel, besar: Besar) -> None:
    """A native table; row heights are those the split was reckoned with."""
    bingkai = tempat.insert_table(rows=1 + len(tabel.baris), cols=len(tabel.kepala))
    isi = bingkai.table
    lebar = LEBAR_ISI[Bentuk.LEBAR]
    for kolom, bagian in zip(isi.columns, tabel.lebar, strict=True):
        kolom.width = Emu(lebar * bagian * EMU // sum(tabel.lebar))
    tinggi = 0
    for nomor, (garis, baris) in enumerate(zip(isi.rows, (Baris(tabel.kepala), *tabel.baris), strict=True)):
        kepala = nomor == 0
        garis.height = Emu(measure_baris(tabel, baris, Bentuk.LEBAR, besar) * EMU)
        tinggi += garis.height
        for kolom, (sel, teks) in enumerate(zip(garis._tr.tc_lst, baris.sel, strict=True)):
            akhir = kolom == len(baris.sel) - 1
            kecil = baris.kecil if akhir else TANPA_KECIL
            tebal = kepala or (tabel.lajur_nama and kolom == 0)
            _tulis_sel(sel, teks, kecil, HURUF_TABEL[besar], kepala=kepala, tebal=tebal)
    bingkai.height = Emu(tinggi)
    gaya = isi._tbl.tblPr.find(qn("a:tableStyleId"))
    if gaya is not None:
        gaya.text = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # no style, no grid: we draw the lines
    isi.horz_banding = False


def _tulis_sel(sel: Any, teks: str, kecil: Kecil, huruf: Huruf, *, kepala: bool, tebal: bool) -> None:
    badan = sel.get_or_add_txBody()
    for lama in badan.findall(qn("a:p")):
        badan.remove(lama)
    for nomor, satu in enumerate(teks.splitlines() or [""]):
        paragraf = _tambah_paragraf(badan, huruf.baris_utama, SELA_PARAGRAF if nomor else 0)
        _tulis_teks(paragraf, satu, "tx1", sz=str(huruf.utama * 75), b=str(int(tebal)))
    if kecil != TANPA_KECIL:
        _tulis_teks(_tambah_paragraf(badan, huruf.baris_kecil), kecil, "tx2", sz=str(huruf.kecil * 75))
    kiri, atas = str(TEPI_SEL * EMU), str(huruf.sela * EMU)
    sel_sifat = sel.get_or_add_tcPr()
    for nama, nilai in (("marL", kiri), ("marR", kiri), ("marT", atas), ("marB", atas)):
        sel_sifat.set(nama, nilai)
    garis = etree.SubElement(sel_sifat, qn("a:lnB"), w=str(2 * EMU))
    isi = etree.SubElement(garis, qn("a:solidFill"))
    etree.SubElement(isi, qn("a:schemeClr"), val="accent1" if kepala else "accent3")
    if kepala:
        etree.SubElement(etree.SubElement(sel_sifat, qn("a:solidFill")), qn("a:schemeClr"), val="bg2")
    else:
        etree.SubElement(sel_sifat, qn("a:noFill"))


def _tambah_paragraf(badan: Any, tinggi: int, sela: int = 0) -> Any:
    """A paragraph with lines ``tinggi`` pixels high, ``sela`` below the one before."""
    paragraf = etree.SubElement(badan, qn("a:p"))
    sifat = etree.SubElement(paragraf, qn("a:pPr"))
    for nama, nilai in (("lnSpc", tinggi), ("spcBef", sela)):
        etree.SubElement(etree.SubElement(sifat, qn(f"a:{nama}")), qn("a:spcPts"), val=str(nilai * 75))
    return paragraf


def _tulis_alamat(tempat: dict[int, Any], lingkup: Lingkup, paparan: Paparan) -> None:
    penuh = f"{lingkup.alamat_situs}{paparan.alamat}" if lingkup.alamat_situs else ""
    baris = [
        penuh or f"Halaman di situs ini: {paparan.alamat}",
        f"Versi isi: {render_tanggal(lingkup.versi)}",
    ]
    _isi(tempat[ALAMAT], [Paragraf(satu) for satu in baris])
    if penuh:
        wadah = io.BytesIO()
        segno.make(penuh, error="m", micro=False).save(wadah, kind="png", scale=10, border=2)
        wadah.seek(0)
        gambar = tempat[QR].insert_picture(wadah)
        gambar._element.nvPicPr.cNvPr.set("descr", f"Kode QR ke {penuh}")


def _salin_kaki(slide: Any, tata: Any, judul: str, nomor: int) -> None:
    """The foot's placeholders; the library leaves them on the layout."""
    for satu in tata.placeholders:
        jenis = satu._element.ph.get("type")
        if jenis not in ("ftr", "sldNum"):
            continue
        salinan = deepcopy(satu._element)
        # The place and looks stay with the layout.
        for anak in list(salinan.spPr):
            salinan.spPr.remove(anak)
        gaya = salinan.txBody.find(qn("a:lstStyle"))
        for anak in list(gaya):
            gaya.remove(anak)
        for teks in salinan.iter(qn("a:t")):
            teks.text = str(nomor) if jenis == "sldNum" else judul
        slide.shapes._spTree.append(salinan)
