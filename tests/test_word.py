from __future__ import annotations

import base64
import io
import json
import re
import shutil
import subprocess
import time
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from lxml import etree

from conftest import AKAR
from panduan.koleksi import Koleksi, load_koleksi
from panduan.model.contoh_naskah import JenisBagian
from panduan.naskah import POLA_ISIAN, find_nomor_pasal, is_dua_bahasa, iter_pilihan, iter_teks, pilih
from panduan.teks import strip_markdown
from panduan.word.alamat import ALAMAT_ZIP, UKURAN, build_alamat_docx
from panduan.word.isian import PANJANG_JUDUL
from panduan.word.penulis import TEMPLAT, build_docx, build_docx_semua
from panduan.word.potong import cut_dokumen
from panduan.word.unduhan import build_unduhan

KOLEKSI = load_koleksi(AKAR / "data")
NASKAH = sorted(KOLEKSI.contoh_naskah)


@pytest.fixture(scope="module")
def koleksi() -> Koleksi:
    return KOLEKSI


@pytest.fixture(scope="module")
def semua_docx(koleksi: Koleksi) -> Callable[[str], bytes]:
    """The file with everything, by document."""
    return cache(lambda id_: build_docx_semua(koleksi, koleksi.contoh_naskah[id_], "a/"))


def _baca(isi: bytes, nama: str = "word/document.xml") -> str:
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        return arsip.read(nama).decode()


def test_equal_records_give_equal_bytes(koleksi: Koleksi, monkeypatch: pytest.MonkeyPatch) -> None:
    naskah = koleksi.contoh_naskah["pks-ksdpk"]
    pertama = build_docx(koleksi, naskah, "a/")
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    assert build_docx(koleksi, naskah, "a/") == pertama


@pytest.mark.parametrize("id_", NASKAH)
def test_every_document_is_whole(koleksi: Koleksi, id_: str) -> None:
    naskah = pilih(koleksi.contoh_naskah[id_])
    hasil = build_docx(koleksi, naskah, f"contoh-naskah/{id_}/")
    assert set(hasil) == set(UKURAN)
    for ukuran, isi in hasil.items():
        assert len(isi) <= 300_000
        lebar, tinggi = UKURAN[ukuran]
        bagian = Document(io.BytesIO(isi)).sections[0]
        assert (round(bagian.page_width.mm), round(bagian.page_height.mm)) == (lebar, tinggi)
    dokumen = Document(io.BytesIO(hasil["A4"]))
    pasal = [p for p in dokumen.element.iter(qn("w:pStyle")) if p.get(qn("w:val")) == "Pasal"]
    assert len(pasal) == len(find_nomor_pasal(naskah)) * (2 if is_dua_bahasa(naskah) else 1)
    xml = _baca(hasil["A4"])
    dipakai = {
        cocok["nama"]
        for _, teks in iter_teks(naskah)
        for cocok in POLA_ISIAN.finditer(teks)
        if not cocok["pasal"]
    }
    assert set(re.findall(r'<w:tag w:val="([^"]+)"', xml)) == dipakai
    assert "{{" not in xml
    assert max(map(len, re.findall(r'<w:(?:alias|tag) w:val="([^"]+)"', xml))) <= PANJANG_JUDUL
    id_kendali = re.findall(r'<w:sdtPr>.*?<w:id w:val="(\d+)"', xml)
    assert len(id_kendali) == len(set(id_kendali))
    penanda = set(re.findall(r'<w:bookmarkStart[^>]*w:name="([^"]+)"', xml))
    assert set(re.findall(r" REF (\S+) ", xml)) <= penanda
    assert naskah.judul == dokumen.core_properties.title
    komentar = "\n".join(satu.text for satu in dokumen.comments)
    for butir in (*naskah.catatan, *(satu for bagian in naskah.bagian for satu in bagian.catatan)):
        assert strip_markdown(butir.isi) in komentar
    kaki = dokumen.sections[0].footer.paragraphs[0].text
    assert f"contoh-naskah/{id_}/" in kaki


def test_notes_are_comments_with_their_basis(koleksi: Koleksi) -> None:
    isi = build_docx(koleksi, koleksi.contoh_naskah["pks-ksdpk"], "a/")["A4"]
    catatan = [satu.text for satu in Document(io.BytesIO(isi)).comments]
    assert any("Memenuhi Pasal 41 ayat (1)" in satu for satu in catatan)
    assert any("(praktik)" in satu for satu in catatan)


def test_crests_stand_where_the_record_puts_them(koleksi: Koleksi) -> None:
    for id_, letak in (
        ("pks-ksdd", ("[Lambang daerah mitra]", "", "[Lambang daerah pemrakarsa]")),
        ("nota-kesepakatan-sinergi", ("", "[Lambang negara Garuda]", "")),
    ):
        isi = build_docx(koleksi, koleksi.contoh_naskah[id_], "a/")["A4"]
        kepala = Document(io.BytesIO(isi)).sections[0].first_page_header
        assert tuple(sel.text for sel in kepala.tables[0].rows[0].cells) == letak


def test_blanks_offer_what_fits_them(koleksi: Koleksi) -> None:
    xml = _baca(build_docx(koleksi, koleksi.contoh_naskah["surat-permohonan-dprd"], "a/")["A4"])
    assert "<w:dropDownList>" in xml
    assert '<w:dateFormat w:val="d MMMM yyyy"/>' in xml


def test_same_blank_is_filled_everywhere_at_once(koleksi: Koleksi) -> None:
    """All controls of a blank are bound to one element, and the part is joined to the document."""
    naskah = pilih(koleksi.contoh_naskah["pks-ksdpk"])
    isi = build_docx(koleksi, naskah, "a/")["A4"]
    xml, data = _baca(isi), _baca(isi, "customXml/item1.xml")
    tag = re.findall(r'<w:tag w:val="([^"]+)"', xml)
    ikatan = re.findall(r'<w:dataBinding [^>]*w:xpath="/i:isian\[1\]/i:([a-z0-9_]+)\[1\]"', xml)
    assert ikatan == tag
    simpanan = {satu.tag.split("}")[1]: satu.text for satu in etree.fromstring(data.encode())}
    assert list(simpanan) == [satu.nama for satu in naskah.isian]
    assert all(simpanan[satu.nama] == f"[{satu.label}]" for satu in naskah.isian)
    (id_,) = set(re.findall(r'w:storeItemID="([^"]+)"', xml))
    assert id_ in _baca(isi, "customXml/itemProps1.xml")
    assert "customXml/item1.xml" in _baca(isi, "word/_rels/document.xml.rels")


def test_english_column_is_tagged_and_counts_for_itself(koleksi: Koleksi) -> None:
    isi = build_docx(koleksi, koleksi.contoh_naskah["letter-of-intent"], "a/")["A4"]
    tabel = Document(io.BytesIO(isi)).tables[0]
    for baris in tabel.rows:
        kiri, kanan = (sel.paragraphs[0] for sel in baris.cells)
        bahasa = [{satu.get(qn("w:val")) for satu in p._p.iter(qn("w:lang"))} for p in (kiri, kanan)]
        assert bahasa == [set(), {"en-GB"}]
        assert all(
            lari.find(f"{qn('w:rPr')}/{qn('w:lang')}") is not None for lari in kanan._p.iter(qn("w:r"))
        )
        assert len(baris.cells[0].paragraphs) == 1


def test_all_files_are_made_from_nothing_in_five_seconds(
    koleksi: Koleksi, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("panduan.word.unduhan.INGATAN", tmp_path)
    mulai = time.process_time()
    dingin = dict(build_unduhan(koleksi, "https://contoh.example/"))
    assert time.process_time() - mulai <= 5
    assert dict(build_unduhan(koleksi, "https://contoh.example/")) == dingin
    for id_, naskah in koleksi.contoh_naskah.items():
        skrip = str(dingin[f"skrip/data/naskah/{id_}.js"])
        bahan = json.loads(skrip.split("JSON.parse('", 1)[1].rsplit("')", 1)[0].replace("\\\\", "\\"))
        assert (bahan["id"], bahan["versi"]) == (id_, naskah.diperiksa.isoformat())
        assert Document(io.BytesIO(base64.b64decode(bahan["docx"]))).core_properties.title == naskah.judul


def test_the_template_has_what_the_writer_asks_for() -> None:
    """A lawyer may change the look in Word; the names of the styles are what the code relies on."""
    dokumen = Document(str(TEMPLAT))
    kode = "\n".join(berkas.read_text(encoding="utf-8") for berkas in TEMPLAT.parent.glob("*.py"))
    gaya = {satu.name for satu in dokumen.styles}
    diminta = {
        "Pasal",
        "Ayat",
        "Isi Pasal",
        "Huruf",
        "Komparisi",
        "Premis",
        "Bagian",
        "Kepala Naskah",
        "Isi Naskah",
        "Tanda Tangan",
        "Ruang Tanda Tangan",
        "Lanjutan Ayat",
        "Lanjutan Huruf",
        "Lambang",
        "Kaki Naskah",
        "Isian",
    }
    assert diminta <= gaya
    assert all(f'"{satu}"' in kode for satu in diminta), "a style nobody uses any more"
    bahasa = {satu.get(qn("w:val")) for satu in dokumen.styles.element.iter(qn("w:lang"))}
    assert bahasa == {"id-ID"}
    assert round(dokumen.sections[0].page_width.mm) == 210


SEMUA_PILIHAN = [
    pytest.param(id_, pilihan, id="-".join((id_, *pilihan.values())))
    for id_ in NASKAH
    for pilihan in iter_pilihan(
        KOLEKSI.contoh_naskah[id_], [satu.id for satu in KOLEKSI.contoh_naskah[id_].varian]
    )
]


@pytest.mark.parametrize(("id_", "pilihan"), SEMUA_PILIHAN)
def test_cutting_the_whole_gives_what_is_written_for_the_choice(
    koleksi: Koleksi, semua_docx: Callable[[str], bytes], id_: str, pilihan: dict[str, str]
) -> None:
    """The browser cuts; it must arrive at the same document, ids and numbers included."""
    naskah = koleksi.contoh_naskah[id_]
    langsung = etree.fromstring(_baca(build_docx(koleksi, pilih(naskah, pilihan), "a/")["A4"]).encode())
    dipotong = etree.fromstring(_baca(semua_docx(id_)).encode())
    cut_dokumen(dipotong, pilihan)
    assert etree.tostring(dipotong, method="c14n") == etree.tostring(langsung, method="c14n")
    assert 'w:val="bila:' not in etree.tostring(dipotong, encoding="unicode")


@pytest.mark.parametrize("id_", NASKAH)
def test_the_whole_has_every_comment_it_names_and_ids_once(
    semua_docx: Callable[[str], bytes], id_: str
) -> None:
    xml = _baca(semua_docx(id_))
    nomor = re.findall(r'<w:commentReference w:id="(\d+)"', xml)
    assert len(nomor) == len(set(nomor))
    assert set(nomor) <= set(
        re.findall(r'<w:comment [^>]*w:id="(\d+)"', _baca(semua_docx(id_), "word/comments.xml"))
    )
    kendali = re.findall(r'<w:sdtPr>.*?<w:id w:val="(\d+)"', xml)
    assert len(kendali) == len(set(kendali))
    assert "<w:sdtContent/>" not in xml
    if not KOLEKSI.contoh_naskah[id_].varian:
        assert semua_docx(id_) == build_docx(KOLEKSI, KOLEKSI.contoh_naskah[id_], "a/")["A4"]


@pytest.mark.situs
def test_files_stand_on_the_site_and_pages_link_them(situs: Path, koleksi: Koleksi) -> None:
    for id_ in koleksi.contoh_naskah:
        halaman = (situs / "contoh-naskah" / id_ / "index.html").read_text(encoding="utf-8")
        for ukuran in UKURAN:
            jalur = build_alamat_docx(id_, ukuran)
            assert (situs / jalur).is_file()
            assert f'href="../../{jalur}"' in halaman
    with zipfile.ZipFile(situs / ALAMAT_ZIP) as arsip:
        assert len(arsip.namelist()) == len(UKURAN) * len(koleksi.contoh_naskah)
        assert arsip.testzip() is None


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_numbers_clauses_as_the_page_does(koleksi: Koleksi, tmp_path: Path) -> None:
    """All of them in one go, as text: numbering is what the program makes of our lists."""
    for id_, naskah in koleksi.contoh_naskah.items():
        (tmp_path / f"{id_}.docx").write_bytes(build_docx(koleksi, naskah, "a/")["A4"])
    perintah = [
        "soffice",
        f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}",
        "--headless",
        "--convert-to",
        "txt:Text (encoded):UTF8",
        "--outdir",
        str(tmp_path / "teks"),
    ]
    subprocess.run(
        [*perintah, *map(str, sorted(tmp_path.glob("*.docx")))], check=True, capture_output=True, timeout=240
    )
    for id_, naskah in koleksi.contoh_naskah.items():
        naskah, kali = pilih(naskah), 2 if is_dua_bahasa(naskah) else 1
        mentah = (tmp_path / "teks" / f"{id_}.txt").read_text(encoding="utf-8")
        teks = "\n".join(baris.strip() for baris in mentah.splitlines())
        nomor = find_nomor_pasal(naskah)
        assert re.findall(r"^Pasal (\d+)$", teks, re.MULTILINE) == [str(n) for n in nomor.values()], id_
        if kali == 2:
            article = re.findall(r"^Article (\d+)$", teks, re.MULTILINE)
            assert article == [str(n) for n in nomor.values()], id_
        for bagian in naskah.bagian:
            if bagian.jenis is JenisBagian.PASAL and len(bagian.ayat) > 1:
                potongan = teks.split(f"\nPasal {nomor[bagian.id]}\n")[1].split("\nPasal ")[0]
                tanda = re.findall(r"^\((\d+)\)", potongan, re.MULTILINE)
                seharusnya = [str(n) for n in range(1, len(bagian.ayat) + 1) for _ in range(kali)]
                assert tanda[: len(seharusnya)] == seharusnya, (id_, bagian.id)
        for _, isi in iter_teks(naskah):
            for cocok in re.finditer(r"Pasal \{\{pasal:([a-z0-9-]+)\}\}", isi):
                assert f"Pasal {nomor[cocok[1]]}" in teks
