"""The papers of a session as Word files, in the styles of the sample documents."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from docx import Document
from docx.document import Document as Dokumen
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.shared import Mm, Pt
from docx.table import Table
from docx.text.paragraph import Paragraph

from panduan.acara.jadwal import build_acara
from panduan.model.modul import Modul
from panduan.tanggal import render_tanggal
from panduan.teks import strip_markdown
from panduan.word.alamat import UKURAN
from panduan.word.isian import add_medan_halaman
from panduan.word.penulis import TEMPLAT, save_docx

BARIS_HADIR = 46
"""As many as two sheets hold."""
UKURAN_TABEL = Pt(11)
NILAI = ("1", "2", "3", "4", "5")
TITIK = "." * 46


class Penulis:
    """Writes one paper about a module; equal records give equal bytes."""

    def __init__(self, modul: Modul, judul: str, versi: datetime.date) -> None:
        self.modul, self.versi = modul, versi
        self.dokumen: Dokumen = Document(str(TEMPLAT))
        self._set_sifat(judul)
        self._add("Kepala Naskah", judul.upper())
        self._add("Kepala Naskah", modul.judul)
        for nama in ("Hari, tanggal", "Tempat", "Penyelenggara"):
            self._add("Normal", f"{nama}: {TITIK}").paragraph_format.space_after = Pt(4)

    def save(self) -> bytes:
        """The finished file on A4."""
        return save_docx(self.dokumen, *UKURAN["A4"])

    def _set_sifat(self, judul: str) -> None:
        sifat = self.dokumen.core_properties
        # Word's own limit for a property; longer ones make the library give up.
        sifat.title, sifat.subject = f"{judul}: {self.modul.judul}"[:255], "Bahan sosialisasi"
        sifat.author = sifat.last_modified_by = "Panduan Kerja Sama Daerah"
        sifat.language, sifat.comments, sifat.revision = "id-ID", "", 1
        sifat.created = sifat.modified = datetime.datetime.combine(self.versi, datetime.time())
        bagian = self.dokumen.sections[0]
        for kaki in (bagian.first_page_footer, bagian.footer):
            asal, nomor = kaki.paragraphs[0], kaki.add_paragraph()
            for paragraf in (asal, nomor):
                paragraf.style = self.dokumen.styles["Kaki Naskah"]
            asal.add_run(f"Dari Panduan Kerja Sama Daerah, isi per {render_tanggal(self.versi)}")
            nomor.alignment = WD_ALIGN_PARAGRAPH.CENTER
            add_medan_halaman(nomor)

    def _add(self, gaya: str, teks: str) -> Paragraph:
        return self.dokumen.add_paragraph(strip_markdown(teks), style=gaya)

    def add_subjudul(self, teks: str) -> None:
        """A bold line over what follows."""
        paragraf = self._add("Normal", "")
        paragraf.add_run(teks).bold = True
        paragraf.paragraph_format.space_before, paragraf.paragraph_format.space_after = Pt(10), Pt(4)
        paragraf.paragraph_format.keep_with_next = True

    def add_kalimat(self, teks: str) -> Paragraph:
        """A paragraph."""
        paragraf = self._add("Normal", teks)
        paragraf.paragraph_format.space_after = Pt(6)
        return paragraf

    def add_daftar(self, semua: Iterable[str]) -> None:
        """A plain list, on one page with its heading."""
        daftar = list(semua)
        for nomor, satu in enumerate(daftar, 1):
            paragraf = self._add("Normal", f"–\t{satu}")
            bentuk = paragraf.paragraph_format
            bentuk.keep_with_next = nomor < len(daftar)
            bentuk.left_indent, bentuk.first_line_indent, bentuk.space_after = Mm(6), Mm(-6), Pt(2)

    def add_tabel(
        self, kepala: Sequence[str], baris: Iterable[Sequence[str]], lebar: Sequence[float], tinggi: float = 0
    ) -> Table:
        """A grid whose heading repeats on each page; widths and row height in mm."""
        tabel: Table = self.dokumen.add_table(rows=1, cols=len(kepala), style="Table Grid")
        tabel.autofit = False
        self._fill(tabel, 0, kepala, tebal=True)
        for isi in baris:
            tabel.add_row()  # type: ignore[no-untyped-call]
            self._fill(tabel, len(tabel.rows) - 1, isi)
            if tinggi:
                tabel.rows[-1].height = Mm(tinggi)
        for kolom, sisi in zip(tabel.columns, lebar, strict=True):
            kolom.width = Mm(sisi)
            for sel in kolom.cells:
                sel.width = Mm(sisi)
        tabel.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        return tabel

    def _fill(self, tabel: Table, nomor: int, isi: Sequence[str], *, tebal: bool = False) -> None:
        for sel, teks in zip(tabel.rows[nomor].cells, isi, strict=True):
            bentuk = sel.paragraphs[0].paragraph_format
            bentuk.space_before = bentuk.space_after = Pt(2)
            lari = sel.paragraphs[0].add_run(strip_markdown(teks))
            lari.bold, lari.font.size = tebal, UKURAN_TABEL
        tabel.rows[nomor]._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def build_susunan(modul: Modul, versi: datetime.date) -> bytes:
    """The rundown, its times counted from an example."""
    tulis = Penulis(modul, "Susunan acara", versi)
    acara = build_acara(modul)
    tulis.add_kalimat(f"Peserta: {modul.peserta}")
    baris = [(satu.pukul, str(satu.menit), f"{satu.judul}{' *' if satu.saran else ''}", "") for satu in acara]
    tulis.add_tabel(("Pukul", "Menit", "Acara", "Pengisi acara"), baris, (30, 20, 72, 38))
    tulis.add_kalimat(
        "Pukulnya contoh, dihitung dari pukul 08.30. Sesuaikan bila acara mulai pada pukul lain. "
        "Baris bertanda * adalah saran penyusun dan bukan bagian modul; ubah atau hapus."
    ).paragraph_format.space_before = Pt(8)
    tulis.add_subjudul("Sesudahnya peserta bisa")
    tulis.add_daftar(modul.tujuan)
    return tulis.save()


def build_hadir(modul: Modul, versi: datetime.date) -> bytes:
    """The attendance list."""
    tulis = Penulis(modul, "Daftar hadir", versi)
    baris = [(str(nomor), "", "", "", "") for nomor in range(1, BARIS_HADIR + 1)]
    kepala = ("No.", "Nama", "Jabatan", "Perangkat daerah", "Tanda tangan")
    tulis.add_tabel(kepala, baris, (12, 44, 34, 38, 32), tinggi=9)
    return tulis.save()


def build_umpan_balik(modul: Modul, versi: datetime.date) -> bytes:
    """The feedback form: one line for each aim, then what is still open."""
    tulis = Penulis(modul, "Umpan balik peserta", versi)
    tulis.add_kalimat("Tanpa nama. Lingkari satu angka: 1 sangat tidak setuju, 5 sangat setuju.")
    tulis.add_subjudul("Sesudah sesi ini saya bisa")
    angka = "   ".join(NILAI)
    tulis.add_tabel(("Tujuan", "Penilaian"), [(satu, angka) for satu in modul.tujuan], (115, 45))
    tulis.add_subjudul("Tentang penyampaiannya")
    umum = (
        "Bahasanya mudah dipahami.",
        "Waktunya cukup.",
        "Contohnya dekat dengan pekerjaan saya.",
        "Bahan tertulisnya akan saya pakai lagi.",
    )
    tulis.add_tabel(("Pernyataan", "Penilaian"), [(satu, angka) for satu in umum], (115, 45))
    for judul in (
        "Langkah pertama yang akan saya kerjakan",
        "Pertanyaan yang belum terjawab",
        "Saran untuk sesi berikutnya",
    ):
        tulis.add_subjudul(judul)
        tulis.add_tabel(("",), [], (160,)).rows[0].height = Mm(20)
    return tulis.save()
