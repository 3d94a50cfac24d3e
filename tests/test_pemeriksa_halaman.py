"""The draft checker's page in a real browser: paste, file, report, keyboard, paper, no network, no script."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect
from ukuran import TOMBOL, find_tombol_pendek

from conftest import AKAR, LAPTOP, PONSEL

pytestmark = pytest.mark.peramban

BERSIH = (AKAR / "tests" / "skrip" / "naskah" / "pks.txt").read_text(encoding="utf-8")
KELIRU = BERSIH.replace("dalam Pasal 3.", "dalam Pasal 13.").replace(
    "I. Budi Contoh,", "I. Dr. Budi Contoh, S.H.,"
)
RAGU = (
    (AKAR / "tests" / "skrip" / "naskah" / "kb.txt")
    .read_text(encoding="utf-8")
    .replace("KESEPAKATAN BERSAMA\n", "NOTA KESEPAHAMAN\n")
    .replace("PEMERINTAH DAERAH KABUPATEN KUDUS", "PENGADILAN NEGERI KUDUS")
    .replace("Bupati Kudus", "Ketua Pengadilan Negeri Kudus")
    .replace("Pemerintah Daerah Kabupaten Kudus", "Pengadilan Negeri Kudus")
)
"""A partner whose kind the law leaves open."""
NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def build_docx(teks: str, **lain: bytes) -> bytes:
    """A Word file with one paragraph a line, and other parts by name."""
    isi = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{satu}</w:t></w:r></w:p>' for satu in teks.splitlines()
    )
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED) as arsip:
        arsip.writestr("word/document.xml", f"<w:document {NS}><w:body>{isi}</w:body></w:document>")
        for nama, isi_bagian in lain.items():
            arsip.writestr(
                nama.replace("__", "/").replace("_xml", ".xml").replace("_bin", ".bin"), isi_bagian
            )
    return wadah.getvalue()


@pytest.fixture
def halaman(konteks: Callable[..., BrowserContext], alamat: str) -> Page:
    satu = konteks(viewport=PONSEL, permissions=["clipboard-read", "clipboard-write"]).new_page()
    satu.goto(f"{alamat}/periksa-naskah/")
    satu.locator(".pemeriksa__formulir").wait_for()
    return satu


def periksa(halaman: Page, teks: str) -> None:
    halaman.fill("#teks-naskah", teks)
    halaman.click(".pemeriksa [type=submit]")
    halaman.locator("#judul-hasil").wait_for()


def pilih(halaman: Page, nama: str, isi: bytes) -> None:
    berkas = {"name": nama, "mimeType": "application/octet-stream", "buffer": isi}
    halaman.set_input_files("#berkas-naskah", berkas)  # type: ignore[arg-type]


def salinan(halaman: Page) -> str:
    return str(halaman.evaluate("navigator.clipboard.readText()"))


def test_a_pasted_draft_is_reported_with_place_reason_basis_and_sentence(halaman: Page) -> None:
    periksa(halaman, KELIRU)
    expect(halaman.locator("#judul-hasil")).to_be_focused()
    expect(halaman.locator("#judul-hasil")).to_have_text("Hasil: 2 temuan pasti")
    rujuk = halaman.locator("[data-aturan=rujuk-silang]")
    expect(rujuk).to_contain_text("Pasal 5 ayat (4)")
    expect(rujuk.locator("blockquote")).to_have_text("Pasal 13")
    gelar = halaman.locator("[data-aturan=gelar]")
    expect(gelar.locator(".dasar a").first).to_have_attribute(
        "href", f"{halaman.url.removesuffix('periksa-naskah/')}dasar-hukum/permendagri-22-2020/#lampiran-a"
    )
    expect(halaman.locator("#jenis-hasil")).to_have_value("perjanjian-kerja-sama-ksdpk")


def test_findings_and_draft_lead_to_each_other(halaman: Page) -> None:
    periksa(halaman, KELIRU)
    halaman.locator("[data-aturan=rujuk-silang] a", has_text="Lihat di naskah").click()
    tanda = halaman.locator(".pemeriksa__naskah mark", has_text="Pasal 13")
    expect(tanda).to_be_in_viewport()
    tanda.locator("a").click()
    expect(halaman.locator("[data-aturan=rujuk-silang] h4")).to_be_focused()


def test_many_blanks_share_a_card_that_opens_and_leads_to_each(halaman: Page) -> None:
    kosong = (
        "\nAlamat: [Alamat kantor]\nNama: [Nama penanda tangan]\nLagi: [Alamat kantor]\nTelepon: ........"
    )
    periksa(halaman, BERSIH + kosong)
    expect(halaman.locator("#judul-hasil")).to_have_text("Hasil: 1 temuan pasti dan 1 petunjuk")
    kartu = halaman.locator(".temuan-pasti [data-aturan=isian-tersisa]")
    expect(kartu.locator("h4")).to_have_text("3 isian belum terisi")
    kartu.locator("summary").click()
    expect(kartu.locator("li")).to_have_count(3)
    kartu.locator("li a").nth(2).click()
    tanda = halaman.locator(".pemeriksa__naskah p", has_text="Lagi:")
    expect(tanda).to_be_focused()
    tanda.locator("mark a").click()
    expect(kartu.locator("h4")).to_be_focused()
    pilihan = halaman.locator(".temuan-petunjuk [data-aturan=isian-tersisa]")
    expect(pilihan.locator("h4")).to_contain_text("Boleh dikosongkan")
    halaman.emulate_media(media="print")
    halaman.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(kartu.locator("li").first).to_be_visible()


def test_report_short_report_and_sentence_are_copied(halaman: Page) -> None:
    periksa(halaman, KELIRU)
    halaman.click("text=Salin laporan")
    laporan = salinan(halaman)
    assert "[PASTI]" in laporan and "Dasar: Lampiran A Permendagri Nomor 22 Tahun 2020" in laporan
    assert "Tidak dinilai alat ini:" in laporan
    halaman.click("text=Salin ringkas untuk WhatsApp")
    halaman.wait_for_function("navigator.clipboard.readText().then(t => t.startsWith('*Hasil'))")
    assert len(salinan(halaman)) < 500
    halaman.locator("[data-aturan=gelar] button").click()
    halaman.wait_for_function("navigator.clipboard.readText().then(t => t.includes('tanpa gelar'))")


def test_the_kind_can_be_changed(halaman: Page) -> None:
    periksa(halaman, BERSIH)
    expect(halaman.locator("#judul-hasil")).to_have_text("Hasil: tidak ada temuan")
    halaman.select_option("#jenis-hasil", "nota-kesepakatan")
    expect(halaman.locator("#judul-hasil")).to_contain_text("temuan pasti")
    expect(halaman.locator("#jenis-hasil")).to_be_focused()


def test_a_word_file_is_read_here(halaman: Page) -> None:
    pilih(halaman, "draf.docx", build_docx(KELIRU))
    expect(halaman.locator("#judul-hasil")).to_have_text("Hasil: 2 temuan pasti")
    expect(halaman.locator(".pemeriksa__asal")).to_contain_text("draf.docx")


@pytest.mark.parametrize(
    ("nama", "isi", "pesan"),
    [
        ("draf.doc", b"\xd0\xcf\x11\xe0", ".docx"),
        ("draf.pdf", b"%PDF-1.7", "PDF"),
        ("draf.docx", b"%PDF-1.7", "PDF"),
        ("draf.docm", b"PK", "makro"),
        ("draf.docx", build_docx("a", word__vbaProject_bin=b"x"), "makro"),
        (
            "draf.docx",
            build_docx("a", word__styles_xml=bytes(60_000_000)),
            "Berkas ini|Isi berkas|Membaca berkas",
        ),
        ("draf.docx", build_docx("a")[:200], "rusak"),
        ("draf.docx", b"", "kosong"),
        ("draf.docx", b"PK" + bytes(21 * 1024 * 1024), "20 MB"),
    ],
    ids=["doc", "pdf", "pdf-as-docx", "docm", "macro", "bomb", "cut", "empty", "huge"],
)
def test_other_files_end_in_a_message(halaman: Page, nama: str, isi: bytes, pesan: str) -> None:
    halaman.evaluate(
        """() => {
          let lalu = performance.now();
          window.diam = 0;
          window.detak = 0;
          setInterval(() => {
            window.diam = Math.max(window.diam, performance.now() - lalu);
            lalu = performance.now();
            window.detak += 1;
          }, 50);
        }"""
    )
    pilih(halaman, nama, isi)
    kabar = halaman.locator("[data-keadaan].kabar--salah")
    kabar.wait_for(timeout=6000)  # 2 s on a machine of one's own
    assert re.search(pesan, kabar.inner_text())
    halaman.wait_for_function("window.detak > 0")  # a quick refusal comes before the first tick
    if len(isi) < 1_000_000:  # handing a large file over stops the page by itself, in this test only
        assert halaman.evaluate("window.diam") < 3000, "the page stood still"
    expect(halaman.locator("[data-hasil]")).to_be_hidden()


def test_nothing_to_check_is_said(halaman: Page) -> None:
    halaman.click(".pemeriksa [type=submit]")
    expect(halaman.locator("[data-keadaan]")).to_contain_text("tempel teks naskah lebih dulu")
    expect(halaman.locator("#teks-naskah")).to_be_focused()


def test_by_keyboard_alone(halaman: Page) -> None:
    halaman.focus("#teks-naskah")
    halaman.keyboard.insert_text(KELIRU)
    halaman.keyboard.press("Tab")
    expect(halaman.locator("#jenis-naskah")).to_be_focused()
    halaman.keyboard.press("Tab")
    halaman.keyboard.press("Enter")
    expect(halaman.locator("#judul-hasil")).to_be_focused()
    halaman.keyboard.press("Tab")
    expect(halaman.locator("#jenis-hasil")).to_be_focused()


def test_a_file_dropped_is_checked(halaman: Page) -> None:
    halaman.evaluate(
        """isi => {
          const berkas = new DataTransfer();
          berkas.items.add(new File([new Uint8Array(isi)], "jatuh.docx"));
          document.querySelector("[data-jatuh]").dispatchEvent(new DragEvent("drop", {dataTransfer: berkas, bubbles: true, cancelable: true}));
        }""",
        list(build_docx(KELIRU)),
    )
    expect(halaman.locator(".pemeriksa__asal")).to_contain_text("jatuh.docx")


@pytest.mark.parametrize("ukuran", [PONSEL, LAPTOP], ids=["360", "1366"])
def test_the_report_is_accessible_and_within_the_screen(
    konteks: Callable[..., BrowserContext], alamat: str, ukuran: dict[str, int]
) -> None:
    halaman = konteks(viewport=ukuran).new_page()
    permintaan: list[str] = []
    halaman.on("request", lambda satu: permintaan.append(satu.url))
    halaman.goto(f"{alamat}/periksa-naskah/")
    halaman.locator(".pemeriksa__formulir").wait_for()
    awal = len(permintaan)
    periksa(halaman, KELIRU + "\n" + "tanpaspasi" * 60 + "\n[Alamat kantor]\n[Nama penanda tangan]")
    halaman.locator(".temuan__semua summary").click()
    hasil = Axe().run(halaman)
    assert hasil.violations_count == 0, hasil.generate_report()
    assert halaman.evaluate("document.documentElement.scrollWidth") <= ukuran["width"]
    assert [satu for satu in permintaan[awal:] if not satu.startswith("blob:")] == []
    assert halaman.evaluate("Object.keys(localStorage).filter(k => /periksa|naskah/.test(k)).length") == 0
    assert find_tombol_pendek(halaman, ".pemeriksa", f"{TOMBOL}, button, select, input") == []


def test_on_paper_only_the_report(halaman: Page) -> None:
    periksa(halaman, KELIRU)
    halaman.emulate_media(media="print")
    expect(halaman.locator(".pemeriksa__formulir")).to_be_hidden()
    expect(halaman.locator(".pemeriksa__naskah")).to_be_hidden()
    expect(halaman.locator("#yang-diperiksa")).to_be_hidden()
    expect(halaman.locator("[data-aturan=gelar] .temuan__kalimat")).to_be_visible()
    expect(halaman.locator("text=Diperiksa sebagai Perjanjian Kerja Sama")).to_be_visible()


def test_what_needs_verification_is_on_the_page_on_paper_and_in_the_copy(halaman: Page) -> None:
    periksa(halaman, RAGU)
    expect(halaman.locator("#judul-hasil")).to_have_text("Hasil: 1 petunjuk")
    tanda = halaman.locator("[data-aturan=jenis-naskah] .verifikasi")
    expect(tanda).to_contain_text("Perlu verifikasi. Bila mitranya")
    halaman.click("text=Salin laporan")
    halaman.wait_for_function(
        "navigator.clipboard.readText().then(t => t.includes('Perlu verifikasi: Bila'))"
    )
    halaman.emulate_media(media="print")
    expect(tanda).to_be_visible()
    halaman.emulate_media(media="screen")
    periksa(halaman, KELIRU)
    expect(halaman.locator("#judul-hasil")).to_have_text("Hasil: 2 temuan pasti")
    expect(halaman.locator(".temuan .verifikasi")).to_have_count(0)


def test_from_a_folder(konteks: Callable[..., BrowserContext], situs: Path) -> None:
    halaman = konteks(viewport=PONSEL).new_page()
    halaman.goto((situs / "periksa-naskah" / "index.html").as_uri())
    periksa(halaman, KELIRU)
    expect(halaman.locator("#judul-hasil")).to_have_text("Hasil: 2 temuan pasti")
    pilih(halaman, "draf.docx", build_docx(BERSIH))
    expect(halaman.locator("#judul-hasil")).to_have_text("Hasil: tidak ada temuan")


def test_without_scripts_the_checklist_is_there(konteks: Callable[..., BrowserContext], alamat: str) -> None:
    halaman = konteks(viewport=PONSEL, java_script_enabled=False).new_page()
    halaman.goto(f"{alamat}/periksa-naskah/")
    expect(halaman.locator(".pemeriksa__formulir")).to_be_hidden()
    halaman.click("noscript a")
    expect(halaman.locator("h1")).to_have_text("Daftar telaah")
    expect(halaman.locator("#perjanjian-kerja-sama-ksdpk")).to_be_visible()


def test_what_a_draft_says_is_text(halaman: Page) -> None:
    jahat = '<img src=x onerror="window.kena=1"><script>window.kena=1</script>'
    periksa(halaman, BERSIH.replace("Biaya ditanggung", f"Biaya {jahat} ditanggung"))
    assert halaman.evaluate("window.kena") is None
    expect(halaman.locator(".pemeriksa__naskah")).to_contain_text("<img src=x")
