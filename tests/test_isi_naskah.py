"""Filling in a sample document, end to end: the form in a real browser, the Word file it writes, what is kept."""

from __future__ import annotations

import gzip
import io
import json
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from docx import Document
from docx.oxml.ns import qn
from lxml import etree
from playwright.sync_api import BrowserContext, Page
from ukuran import TOMBOL, find_teks_kecil, find_tombol_pendek

from conftest import AKAR, LAPTOP, PONSEL
from panduan.alat.isi_naskah import BATAS, URUTAN, build_aturan
from panduan.koleksi import load_koleksi
from panduan.model.contoh_naskah import ContohNaskah, JenisIsian
from panduan.naskah import POLA_ISIAN, build_bila, find_bawaan, iter_teks, pilih
from panduan.turunan import build_turunan, read_tanggal
from panduan.word.alamat import UKURAN
from panduan.word.penulis import build_docx

pytestmark = pytest.mark.lambat

KOLEKSI = load_koleksi(AKAR / "data")
NASKAH = KOLEKSI.contoh_naskah
BATAS_GZIP = 150_000

ISI = """nilai => {
    for (const [nama, teks] of Object.entries(nilai)) {
        const masukan = document.getElementById(`isi-${nama}`);
        masukan.value = teks;
        for (const apa of ["input", "change"]) masukan.dispatchEvent(new Event(apa, {bubbles: true}));
    }
}"""
PILIH = """pilihan => {
    for (const [varian, satu] of Object.entries(pilihan)) {
        const masukan = document.querySelector(`[data-varian="${varian}"] input[value="${satu}"]`);
        masukan.checked = true;
        masukan.dispatchEvent(new Event("change", {bubbles: true}));
    }
}"""


def _ketikan(naskah: ContohNaskah) -> dict[str, str]:
    """The examples as a person types them; blanks that follow from others are left alone."""
    hasil = {}
    for isian in naskah.isian:
        if isian.turunan is None:
            tanggal = read_tanggal(isian.contoh) if isian.jenis is JenisIsian.TANGGAL else None
            hasil[isian.nama] = tanggal.isoformat() if tanggal else isian.contoh
    return hasil


def _isi_xml(xml: bytes, nilai: dict[str, str]) -> bytes:
    """What the writer's own document.xml becomes with these values: the reference, by another road."""
    pohon = etree.fromstring(xml)
    for kendali in pohon.iter(qn("w:sdt")):
        tag = kendali.find(f"{qn('w:sdtPr')}/{qn('w:tag')}")
        teks = nilai.get(tag.get(qn("w:val")))
        if not teks:
            continue
        isi, sifat = kendali.find(qn("w:sdtContent")), kendali.find(qn("w:sdtPr"))
        lari = etree.Element(qn("w:r"))
        lama = isi.find(f"{qn('w:r')}/{qn('w:rPr')}")
        for gaya in (sifat.find(qn("w:rPr")), lama):
            if gaya is not None:
                gaya.remove(gaya.find(qn("w:rStyle")))
        if len(lama):
            lari.append(lama)
        if sifat.find(qn("w:rPr")) is not None and not len(sifat.find(qn("w:rPr"))):
            sifat.remove(sifat.find(qn("w:rPr")))
        for nomor, baris in enumerate(teks.split("\n")):
            if nomor:
                etree.SubElement(lari, qn("w:br"))
            etree.SubElement(lari, qn("w:t")).text = baris
        for satu in list(isi):
            isi.remove(satu)
        isi.append(lari)
    return bytes(etree.tostring(pohon, method="c14n"))


def _bagian(docx: bytes, nama: str = "word/document.xml") -> bytes:
    with zipfile.ZipFile(io.BytesIO(docx)) as arsip:
        return arsip.read(nama)


def _unduh(halaman: Page, tombol: str = "#unduh-word") -> bytes:
    with halaman.expect_download() as unduhan:
        halaman.click(tombol)
    return Path(unduhan.value.path()).read_bytes()


def _buka(halaman: Page, situs: Path, id_: str) -> Page:
    halaman.goto((situs / "contoh-naskah" / id_ / "isi" / "index.html").as_uri())
    return halaman


@pytest.fixture
def halaman(konteks: Callable[..., BrowserContext]) -> Iterator[Page]:
    """A page without any network: everything here works from a folder."""
    satu = konteks(viewport=LAPTOP, offline=True, accept_downloads=True).new_page()
    galat: list[str] = []
    permintaan: list[str] = []
    satu.on("pageerror", lambda apa: galat.append(str(apa)))
    satu.on("request", lambda apa: permintaan.append(apa.url))
    yield satu
    assert galat == []
    assert not [alamat for alamat in permintaan if not alamat.startswith(("file:", "data:", "blob:"))]


def _iter_pilihan(naskah: ContohNaskah) -> Iterator[dict[str, str]]:
    """The default choices, then each other admitted choice on its own."""
    bawaan = find_bawaan(naskah)
    yield bawaan
    for varian in naskah.varian:
        for satu in varian.pilihan[1:]:
            if not satu.tolak:
                yield {**bawaan, varian.id: satu.id}


@pytest.mark.peramban
@pytest.mark.parametrize("id_", sorted(NASKAH))
def test_every_sample_filled_in_is_what_python_writes(halaman: Page, situs: Path, id_: str) -> None:
    """Each document with its examples, for each admitted choice: the same document.xml, byte for meaning."""
    naskah = NASKAH[id_]
    contoh = {isian.nama: isian.contoh for isian in naskah.isian}
    _buka(halaman, situs, id_).evaluate(ISI, _ketikan(naskah))
    for pilihan in _iter_pilihan(naskah):
        halaman.evaluate(PILIH, pilihan)
        dipilih = pilih(naskah, pilihan)
        hasil = _unduh(halaman)
        semestinya = _isi_xml(_bagian(build_docx(KOLEKSI, dipilih, "a/")["A4"]), contoh)
        assert bytes(etree.tostring(etree.fromstring(_bagian(hasil)), method="c14n")) == semestinya
        teks = "\n".join(unsur.text or "" for unsur in etree.fromstring(_bagian(hasil)).iter(qn("w:t")))
        assert not [isian.label for isian in dipilih.isian if f"[{isian.label}]" in teks]
        dokumen = Document(io.BytesIO(hasil))
        assert dokumen.core_properties.title == naskah.judul
        assert "Contoh dari Panduan" not in dokumen.sections[0].footer._element.xpath("string()")
        _assert_preview_says_the_same(halaman, dipilih, contoh)


def _assert_preview_says_the_same(halaman: Page, naskah: ContohNaskah, contoh: dict[str, str]) -> None:
    tampak = halaman.locator("#pratinjau .naskah").evaluate(
        "satu => [...satu.querySelectorAll('mark.isian')].filter(m => m.offsetParent).map(m => [m.dataset.isian, m.textContent])"
    )
    assert all(teks == contoh[nama] for nama, teks in tampak)
    dipakai = {
        c["nama"] for _, teks in iter_teks(naskah) for c in POLA_ISIAN.finditer(teks) if not c["pasal"]
    }
    assert {nama for nama, _ in tampak} == dipakai
    pasal = halaman.locator("#pratinjau [data-jenis=pasal]:visible [data-nomor]").all_inner_texts()
    assert sorted(set(pasal), key=int) == [str(n + 1) for n in range(len(set(pasal)))]


@pytest.mark.peramban
@pytest.mark.parametrize(
    "id_", [id_ for id_ in sorted(NASKAH) if any(p.tolak for v in NASKAH[id_].varian for p in v.pilihan)]
)
def test_a_choice_that_is_refused_says_why_and_gives_no_file(halaman: Page, situs: Path, id_: str) -> None:
    naskah = NASKAH[id_]
    _buka(halaman, situs, id_)
    assert halaman.locator("[data-tolak]:visible").count() == 0
    for varian in naskah.varian:
        for satu in varian.pilihan:
            if not satu.tolak:
                continue
            halaman.evaluate(PILIH, {**find_bawaan(naskah), varian.id: satu.id})
            tolak = halaman.locator("[data-tolak]:visible")
            assert tolak.count() == 1
            assert tolak.locator("a").count() >= 2 + bool(satu.dasar)
            kata = re.sub(r"\[([^]]+)\]\([^)]+\)", r"\1", satu.tolak)
            assert " ".join(kata.split())[:60] in " ".join(tolak.inner_text().split())
            assert halaman.locator("#unduh-word").is_hidden()
            assert halaman.locator("#pratinjau").is_hidden()
    halaman.evaluate(PILIH, find_bawaan(naskah))
    assert halaman.locator("#unduh-word").is_visible()


@pytest.mark.peramban
def test_paper_comments_and_origin_are_a_choice(halaman: Page, situs: Path) -> None:
    _buka(halaman, situs, "pks-ksdd")
    a4 = _unduh(halaman)
    assert a4 == _unduh(halaman), "same values, same bytes"
    lebar, tinggi = UKURAN["A4"]
    bagian = Document(io.BytesIO(a4)).sections[0]
    assert (round(bagian.page_width.mm), round(bagian.page_height.mm)) == (lebar, tinggi)
    assert len(list(Document(io.BytesIO(a4)).comments)) > 10
    halaman.check("[name=kertas][value=F4]")
    halaman.uncheck("#dengan-catatan")
    halaman.check("#dengan-kaki")
    f4 = _unduh(halaman)
    dokumen = Document(io.BytesIO(f4))
    assert (round(dokumen.sections[0].page_width.mm), round(dokumen.sections[0].page_height.mm)) == UKURAN[
        "F4"
    ]
    assert b"comment" not in _bagian(f4)
    with zipfile.ZipFile(io.BytesIO(f4)) as arsip:
        assert "word/comments.xml" not in arsip.namelist()
        assert b"comments.xml" not in arsip.read("[Content_Types].xml") + arsip.read(
            "word/_rels/document.xml.rels"
        )
        assert arsip.testzip() is None
    assert dokumen.sections[0].footer.paragraphs[0].text.startswith("Contoh dari Panduan")
    assert "PAGE" in dokumen.sections[0].footer._element.xml


@pytest.mark.peramban
def test_values_stand_wherever_the_blank_does_and_empty_ones_stay_marked(halaman: Page, situs: Path) -> None:
    _buka(halaman, situs, "pks-ksdd")
    halaman.fill("#isi-objek", "pengolahan <sampah> & limbah")
    halaman.fill("#isi-tanggal_angka", "2028-02-29")
    hasil = _unduh(halaman)
    xml = etree.fromstring(_bagian(hasil))
    isi: dict[str, set[str]] = {}
    for kendali in xml.iter(qn("w:sdt")):
        nama = kendali.find(f"{qn('w:sdtPr')}/{qn('w:tag')}").get(qn("w:val"))
        isi.setdefault(nama, set()).add("".join(t.text or "" for t in kendali.iter(qn("w:t"))))
    assert isi["objek"] == {"pengolahan <sampah> & limbah"}
    assert [isi[nama] for nama in ("hari", "tanggal_huruf", "bulan", "tahun_huruf", "tanggal_angka")] == [
        {"Selasa"}, {"dua puluh sembilan"}, {"Februari"}, {"dua ribu dua puluh delapan"}, {"29-02-2028"},
    ]  # fmt: skip
    assert isi["lokasi"] == {"[Lokasi]"}
    simpanan = etree.fromstring(_bagian(hasil, "customXml/item1.xml"))
    terikat = {etree.QName(satu).localname: satu.text for satu in simpanan}
    assert terikat["objek"] == "pengolahan <sampah> & limbah"
    assert terikat["lokasi"] == "[Lokasi]"
    kuning = {
        k.find(f"{qn('w:sdtPr')}/{qn('w:tag')}").get(qn("w:val"))
        for k in xml.iter(qn("w:sdt"))
        if k.find(f".//{qn('w:rStyle')}") is not None
    }
    assert "objek" not in kuning
    assert "lokasi" in kuning


@pytest.mark.peramban
@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_shows_the_values_and_numbers_what_is_left(
    halaman: Page, situs: Path, tmp_path: Path
) -> None:
    _buka(halaman, situs, "pks-ksdpk").evaluate(ISI, _ketikan(NASKAH["pks-ksdpk"]))
    halaman.evaluate(PILIH, {"jenis_mitra": "perseorangan", "penandatangan_kesatu": "kepala-daerah"})
    halaman.fill("#isi-objek", "pengolahan <air> & limbah")
    (tmp_path / "terisi.docx").write_bytes(_unduh(halaman))
    profil = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    ubah = ["soffice", profil, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir"]
    subprocess.run(
        [*ubah, str(tmp_path), str(tmp_path / "terisi.docx")], check=True, capture_output=True, timeout=240
    )
    teks = (tmp_path / "terisi.txt").read_text(encoding="utf-8")
    assert "pengolahan <air> & limbah" in teks
    assert "Surat Kuasa" not in teks
    assert "Contoh dari Panduan" not in teks
    label = {f"[{isian.label}]" for isian in NASKAH["pks-ksdpk"].isian}
    assert not {satu for satu in label if satu in teks}
    pasal = re.findall(r"^Pasal (\d+)$", teks, re.MULTILINE)
    assert pasal == [str(nomor + 1) for nomor in range(len(pasal))]


@pytest.mark.peramban
def test_what_is_wrong_is_told_beside_the_blank_and_in_a_summary(halaman: Page, situs: Path) -> None:
    _buka(halaman, situs, "pks-ksdd")
    halaman.fill("#isi-nama_kesatu", "Dr. Budi Contoh, S.H.")
    halaman.fill("#isi-daerah_kesatu", "Kab. Pati")
    halaman.fill("#isi-daerah_kedua", "Kota Adm. Jakarta Pusat")
    halaman.fill("#isi-tanggal_angka", "2027-01-04")
    halaman.fill("#isi-tanggal_kuasa_kesatu", "2027-02-01")
    halaman.fill("#isi-lama_angka", "tiga")
    halaman.locator("#isi-lama_angka").press("Enter")
    assert halaman.locator("#ringkasan").is_hidden(), "Enter in a blank is no order"
    halaman.locator("#periksa-isian").press("Enter")
    ringkasan = halaman.locator("#ringkasan")
    assert ringkasan.evaluate("satu => satu === document.activeElement")
    teks = ringkasan.inner_text()
    assert "4 isian harus diperbaiki" in teks
    assert "1 isian sebaiknya diperiksa lagi" in teks
    assert halaman.locator("#isi-nama_kesatu").get_attribute("aria-invalid") == "true"
    assert "bukan daerah otonom" in halaman.locator("#pesan-daerah_kedua").inner_text()
    assert "mendahului" in halaman.locator("#pesan-tanggal_angka").inner_text()
    ringkasan.get_by_role("link", name="PIHAK KESATU: Nama penanda tangan").click()
    assert halaman.locator("#isi-nama_kesatu").evaluate("satu => satu === document.activeElement")
    halaman.get_by_role("button", name="Pakai “Budi Contoh”").click()
    assert halaman.locator("#isi-nama_kesatu").input_value() == "Budi Contoh"
    halaman.get_by_role("button", name="Pakai “Kabupaten Pati”").click()
    assert halaman.locator("#isi-kepala_daerah_kesatu").input_value() == "Bupati Pati"
    assert halaman.locator("#pesan-nama_kesatu").inner_text() == ""


@pytest.mark.peramban
def test_a_date_typed_in_half_is_told(halaman: Page, situs: Path) -> None:
    _buka(halaman, situs, "pks-ksdd")
    halaman.locator("#isi-tanggal_angka").focus()
    halaman.keyboard.type("12")
    halaman.locator("#isi-objek").focus()
    assert "Tanggal ini tidak ada" in halaman.locator("#pesan-tanggal_angka").inner_text()


@pytest.mark.peramban
def test_a_doubt_may_stay(halaman: Page, situs: Path) -> None:
    _buka(halaman, situs, "pks-ksdd")
    halaman.fill("#isi-daerah_kesatu", "Kabupaten Antah Berantah")
    halaman.locator("#isi-daerah_kesatu").blur()
    pesan = halaman.locator("#pesan-daerah_kesatu")
    assert "tidak ada dalam daftar" in pesan.inner_text()
    pesan.get_by_role("button", name="Biarkan").click()
    assert pesan.inner_text() == ""
    assert "Kabupaten Antah Berantah" in _bagian(_unduh(halaman)).decode()


@pytest.mark.peramban
def test_what_follows_can_be_overridden_and_given_back(halaman: Page, situs: Path) -> None:
    _buka(halaman, situs, "pks-ksdd")
    halaman.fill("#isi-rangkap_angka", "4")
    assert halaman.locator("#isi-rangkap_huruf").input_value() == "empat"
    halaman.fill("#isi-rangkap_huruf", "lima")
    halaman.locator("#isi-rangkap_huruf").blur()
    assert "Menurut itu: empat." in halaman.locator("#pesan-rangkap_huruf").inner_text()
    halaman.locator("[data-otomatis=rangkap_huruf]").click()
    assert halaman.locator("#isi-rangkap_huruf").input_value() == "empat"
    halaman.fill("#isi-rangkap_angka", "11")
    assert halaman.locator("#isi-rangkap_huruf").input_value() == "sebelas"


@pytest.mark.peramban
def test_amounts_are_said_in_words_and_written_so_on_request(halaman: Page, situs: Path) -> None:
    _buka(halaman, situs, "studi-kelayakan")
    halaman.fill("#isi-biaya_modal", "1250000")
    assert halaman.locator("#kata-biaya_modal").inner_text() == (
        "Tertulis: Rp1.250.000. Terbilang: satu juta dua ratus lima puluh ribu rupiah."
    )
    halaman.locator("[data-huruf=biaya_modal]").click()
    tertulis = "Rp1.250.000 (satu juta dua ratus lima puluh ribu rupiah)"
    assert halaman.locator("#pratinjau [data-isian=biaya_modal]").first.inner_text() == tertulis
    assert halaman.locator("[data-huruf=biaya_modal]").is_hidden()
    halaman.fill("#isi-biaya_modal", "Rp1.250.000 (satu juta rupiah)")
    halaman.locator("#isi-biaya_modal").blur()
    assert "Huruf tidak sama" in halaman.locator("#pesan-biaya_modal").inner_text()


@pytest.mark.peramban
def test_values_go_to_a_file_and_come_back(halaman: Page, situs: Path, tmp_path: Path) -> None:
    _buka(halaman, situs, "pks-ksdpk")
    halaman.evaluate(PILIH, {"jenis_mitra": "perseorangan"})
    halaman.evaluate(ISI, {"objek": "objek tertentu", "tanggal_angka": "2027-01-04", "nik_kedua": "0000"})
    halaman.locator("#draf > summary").click()
    isi = json.loads(_unduh(halaman, "#simpan-berkas"))
    assert (isi["id"], isi["pilihan"]["jenis_mitra"]) == ("pks-ksdpk", "perseorangan")
    assert isi["nilai"] == {"objek": "objek tertentu", "tanggal_angka": "2027-01-04", "nik_kedua": "0000"}
    berkas = tmp_path / "isian.json"
    berkas.write_text(json.dumps(isi | {"nilai": isi["nilai"] | {"asing": "x"}}), encoding="utf-8")
    halaman.reload()
    assert halaman.locator("#isi-objek").input_value() == ""
    halaman.set_input_files("#berkas-isian", berkas)
    halaman.locator("#kabar-draf", has_text="dibuka").wait_for()
    assert "1 isian dalam berkas tidak ada" in halaman.locator("#kabar-draf").inner_text()
    assert halaman.locator("#isi-nik_kedua").input_value() == "0000"
    assert halaman.locator("#isi-hari").input_value() == "Senin"
    berkas.write_bytes(b"PK\x03\x04 bukan json")
    halaman.set_input_files("#berkas-isian", berkas)
    halaman.locator("#kabar-draf", has_text="bukan berkas isian").wait_for()
    assert halaman.locator("#isi-nik_kedua").input_value() == "0000"


@pytest.mark.peramban
def test_a_draft_is_kept_only_on_request_and_forgotten_on_request(halaman: Page, situs: Path) -> None:
    _buka(halaman, situs, "pks-ksdd")
    halaman.fill("#isi-objek", "rahasia")
    halaman.wait_for_timeout(600)
    assert halaman.evaluate("localStorage.length") == 0
    halaman.locator("#draf > summary").click()
    halaman.check("#simpan-draf")
    halaman.fill("#isi-lokasi", "Kecamatan X")
    halaman.wait_for_timeout(600)
    assert "Kecamatan X" in halaman.evaluate("JSON.stringify(localStorage)")
    halaman.reload()
    assert halaman.locator("#isi-objek").input_value() == "rahasia"
    assert halaman.locator("#simpan-draf").is_checked()
    halaman.click("#hapus-draf")
    assert halaman.evaluate("localStorage.length") == 0
    assert not halaman.locator("#simpan-draf").is_checked()
    halaman.reload()
    assert halaman.locator("#isi-objek").input_value() == ""


@pytest.mark.peramban
@pytest.mark.parametrize("ukuran", [PONSEL, LAPTOP], ids=["360", "1366"])
def test_accessible_with_messages_and_within_the_screen(
    konteks: Callable[..., BrowserContext], alamat: str, ukuran: dict[str, int]
) -> None:
    halaman = konteks(viewport=ukuran).new_page()
    permintaan: list[str] = []
    halaman.on("request", lambda satu: permintaan.append(satu.url))
    halaman.goto(f"{alamat}/contoh-naskah/pks-ksdpk/isi/")
    halaman.fill("#isi-nama_kesatu", "Dr. Budi Contoh, S.H.")
    halaman.fill("#isi-daerah_kesatu", "Semarang")
    halaman.locator("#draf > summary").click()
    halaman.click("#periksa-isian")
    for tampak in ("isian", "pratinjau"):
        if ukuran is PONSEL:
            halaman.click(f"button[data-tampak={tampak}]")
            assert halaman.locator("#pratinjau").is_visible() == (tampak == "pratinjau")
        hasil = Axe().run(halaman)
        assert hasil.violations_count == 0, hasil.generate_report()
        assert halaman.evaluate("document.documentElement.scrollWidth") <= ukuran["width"]
    halaman.evaluate(PILIH, {"jenis_mitra": "kementerian-lembaga"})
    hasil = Axe().run(halaman)
    assert hasil.violations_count == 0, hasil.generate_report()
    assert find_teks_kecil(halaman, ".isi") == []
    halaman.evaluate(PILIH, {"jenis_mitra": "perseorangan"})
    if ukuran is PONSEL:
        halaman.click("button[data-tampak=isian]")
    assert find_tombol_pendek(halaman, ".isi", f"{TOMBOL}, select, textarea, .medan > input") == []
    assert not [satu for satu in permintaan if not satu.startswith((alamat, "data:"))]


@pytest.mark.peramban
def test_by_keyboard_from_choice_to_blank(halaman: Page, situs: Path) -> None:
    _buka(halaman, situs, "pks-ksdpk")
    halaman.locator("[name=varian-penandatangan_kesatu]").first.focus()
    halaman.keyboard.press("ArrowDown")
    assert halaman.locator("#isi-nomor_kuasa_kesatu").is_hidden()
    assert "Surat Kuasa" not in halaman.locator("#pratinjau [data-bagian=komparisi]").inner_text()
    halaman.locator("#isi-objek").focus()
    halaman.keyboard.type("air minum")
    assert "air minum" in halaman.locator("#pratinjau .isian--ditunjuk").first.inner_text()
    halaman.keyboard.press("Tab")
    assert halaman.locator(":focus").get_attribute("id") != "isi-objek"


@pytest.mark.peramban
def test_without_javascript_it_is_a_sheet_to_fill_by_hand(
    konteks: Callable[..., BrowserContext], alamat: str
) -> None:
    halaman = konteks(viewport=PONSEL, java_script_enabled=False).new_page()
    halaman.goto(f"{alamat}/contoh-naskah/pks-ksdd/isi/")
    assert halaman.get_by_text("Formulir ini memerlukan JavaScript").is_visible()
    assert halaman.locator("a[download]").count() == 2
    assert halaman.locator("article input:visible").count() == len(
        [p for v in NASKAH["pks-ksdd"].varian for p in v.pilihan]
    )
    for isian in NASKAH["pks-ksdd"].isian:
        assert halaman.locator(f"[data-medan={isian.nama}] .isi__garis").is_visible()
    assert halaman.locator("[data-tolak]").first.is_visible()


@pytest.mark.situs
def test_code_is_light_and_loaded_only_here(situs: Path) -> None:
    def berat(*jalur: str) -> int:
        return sum(len(gzip.compress((situs / satu).read_bytes(), 6)) for satu in jalur)

    kode = ("skrip/isi-naskah.js", "skrip/data/wilayah.js", "gaya/isi-naskah.css", "gaya/alat.css")
    assert berat(*kode) <= BATAS_GZIP
    for id_ in NASKAH:
        assert berat(*kode, f"skrip/data/naskah/{id_}.js") <= BATAS_GZIP
    memuat = {
        h.parent.relative_to(situs).as_posix()
        for h in situs.rglob("*.html")
        if "skrip/isi-naskah.js" in h.read_text(encoding="utf-8")
    }
    assert memuat == {f"contoh-naskah/{id_}/isi" for id_ in NASKAH}


def test_rules_name_blanks_and_provisions_that_exist() -> None:
    ada = {isian.nama for naskah in NASKAH.values() for isian in naskah.isian}
    for satu in URUTAN:
        assert {*satu.awal, *satu.akhir} <= ada, satu
    for batas in BATAS:
        assert batas.dasar.ketentuan in KOLEKSI.ketentuan[batas.dasar.peraturan]
    batas = build_aturan(KOLEKSI, NASKAH["kesepakatan-bersama-ksdd"])["batas"]
    assert batas["lama_angka"][0] == 5
    assert "Pasal 9 ayat (3)" in batas["lama_angka"][1]


@pytest.mark.parametrize("id_", sorted(NASKAH))
def test_every_date_stands_in_an_order_or_alone(id_: str) -> None:
    """Somebody who adds a date decides whether it must precede another one."""
    naskah = NASKAH[id_]
    tanggal = {isian.nama for isian in naskah.isian if isian.jenis is JenisIsian.TANGGAL}
    berurutan = {nama for satu in build_aturan(KOLEKSI, naskah)["urutan"] for nama in satu[:2]}
    assert len(tanggal - berurutan) <= 1 or not tanggal, tanggal - berurutan


@pytest.mark.parametrize("id_", sorted(NASKAH))
def test_examples_follow_from_one_another(id_: str) -> None:
    naskah = NASKAH[id_]
    contoh = {isian.nama: isian.contoh for isian in naskah.isian}
    for isian in naskah.isian:
        if isian.turunan:
            assert build_turunan(isian.turunan.cara, contoh[isian.turunan.dari]) == isian.contoh


def test_conditions_are_written_as_in_the_word_file() -> None:
    assert build_bila({"mitra": ("pt", "koperasi"), "kuasa": ("ya",)}) == "mitra=pt|koperasi;kuasa=ya"
