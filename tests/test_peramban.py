"""The real site in a real browser: accessible, keyboard, phone, paper, without JavaScript, without a network."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page
from ukuran import find_teks_kecil, find_tombol_pendek

from conftest import AKAR, DATA_KECIL, LAPTOP, PONSEL
from panduan.koleksi import load_koleksi
from panduan.model import TIPE
from panduan.pengalihan import build_pengalihan
from panduan.templat_jinja import Perender

pytestmark = pytest.mark.peramban

SATU_PER_TEMPLAT = [
    "",
    *(f"{tipe.alamat}/" for tipe in TIPE.values()),
    *(f"{entri.tipe.alamat}/{entri.isi.id}/" for kumpulan in load_koleksi(AKAR / "data").entri.values() for entri in [next(iter(kumpulan.values()))]),
    "contoh-naskah/pks-ksdpk/",
    "contoh-naskah/letter-of-intent/",
    "peta-cakupan/",
    "pemandu/mekanisme/hasil/ksdd-wajib-daerah-beban-ya/",
    "pemandu/mekanisme/hasil/aset/",
    "mekanisme/ksdll/peta/",
    "kesehatan-isi/",
    "panduan/memilih-mekanisme/",
    "panduan/for-foreign-partners/",
    "sebelum-kirim/opd/",
    "banding/",
    "tenggat/",
    "panduan/",
    "cari/",
    "isian-catatan/",
    "periksa-naskah/",
    "hitung-tenggat/",
    "daftar-periksa/",
    "cara-pakai/",
    "untuk-editor/",
    "untuk-pelatih/",
    "susun-paparan/",
    "tentang/",
    "luring/",
    "paket-luring/",
    "isi-naskah/",
    "kuis/tes/",
    "contoh-naskah/pks-ksdd/isi/",
    "404.html",
]  # fmt: skip


@pytest.mark.parametrize("ukuran", [PONSEL, LAPTOP], ids=["360", "1366"])
@pytest.mark.parametrize("jalur", SATU_PER_TEMPLAT)
def test_accessible_local_and_within_the_screen(
    konteks: Callable[..., BrowserContext], alamat: str, jalur: str, ukuran: dict[str, int]
) -> None:
    halaman = konteks(viewport=ukuran).new_page()
    permintaan: list[str] = []
    galat: list[str] = []
    halaman.on("request", lambda satu: permintaan.append(satu.url))
    halaman.on("pageerror", lambda satu: galat.append(str(satu)))
    halaman.goto(f"{alamat}/{jalur}")
    halaman.evaluate("document.querySelectorAll('details').forEach(satu => { satu.open = true; })")
    hasil = Axe().run(halaman)
    assert hasil.violations_count == 0, hasil.generate_report()
    assert not [satu for satu in permintaan if not satu.startswith((alamat, "data:"))]
    assert galat == []
    assert halaman.evaluate("document.documentElement.scrollWidth") <= ukuran["width"]


@pytest.mark.parametrize(
    "jalur",
    [
        "",
        "mekanisme/ksdd/",
        "tanya-jawab/",
        "contoh-naskah/pks-ksdpk/",
        "banding/",
        "sebelum-kirim/mitra-asing/",
        "modul/luar-negeri/",
        "isian-catatan/",
    ],
)
def test_text_is_large_and_buttons_fit_a_finger(
    konteks: Callable[..., BrowserContext], alamat: str, jalur: str
) -> None:
    halaman = konteks(viewport=PONSEL).new_page()
    halaman.goto(f"{alamat}/{jalur}")
    assert find_teks_kecil(halaman) == []
    assert find_tombol_pendek(halaman) == []


def test_from_home_by_keyboard_to_a_step(konteks: Callable[..., BrowserContext], alamat: str) -> None:
    halaman = konteks(viewport=LAPTOP).new_page()
    halaman.goto(f"{alamat}/")
    _tab_to(halaman, "satu => satu.classList.contains('kartu__judul')")
    assert halaman.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    halaman.keyboard.press("Enter")
    halaman.wait_for_url("**/mekanisme/ksdd/")
    _tab_to(halaman, "satu => satu.textContent.trim() === 'Lewati ke isi'", paling_banyak=1)
    halaman.keyboard.press("Enter")
    _tab_to(halaman, "satu => satu.textContent === 'Langkah' && satu.closest('.lompat')", paling_banyak=5)
    halaman.keyboard.press("Enter")
    _tab_to(halaman, "satu => satu.tagName === 'SUMMARY'", paling_banyak=3)
    halaman.keyboard.press("Enter")
    assert halaman.locator("details.rinci").first.get_attribute("open") is not None
    _tab_to(halaman, "satu => satu.classList.contains('rujukan')")
    halaman.keyboard.press("Enter")
    kartu = halaman.locator(".kartu-rujukan")
    assert kartu.is_visible()
    assert "Berlaku" in kartu.inner_text()
    halaman.keyboard.press("Escape")
    assert not kartu.is_visible()


def _tab_to(halaman: Page, uji: str, paling_banyak: int = 40) -> None:
    for _ in range(paling_banyak):
        halaman.keyboard.press("Tab")
        if halaman.evaluate(f"({uji})(document.activeElement)"):
            return
    raise AssertionError(f"Tab never reached {uji}")


def test_citation_opens_on_tap_and_second_tap_follows(
    konteks: Callable[..., BrowserContext], alamat: str
) -> None:
    halaman = konteks(viewport=PONSEL, has_touch=True).new_page()
    halaman.goto(f"{alamat}/mekanisme/ksdd/")
    rujukan = halaman.locator("a.rujukan").first
    rujukan.tap()
    assert (
        halaman.locator(".kartu-rujukan p")
        .inner_text()
        .startswith("Pasal 1 angka 2 PP Nomor 28 Tahun 2018 (Berlaku).")
    )
    rujukan.tap()
    halaman.wait_for_url("**/dasar-hukum/pp-28-2018/#pasal-1-angka-2")
    assert halaman.locator(":target").is_visible()


@pytest.mark.parametrize("jalur", ["mekanisme/ksdd/", "pemandu/mekanisme/", "contoh-naskah/pks-ksdpk/"])
def test_complete_without_javascript(konteks: Callable[..., BrowserContext], alamat: str, jalur: str) -> None:
    tanpa = konteks(viewport=PONSEL, java_script_enabled=False).new_page()
    tanpa.goto(f"{alamat}/{jalur}")
    isi = tanpa.locator("article").text_content() or ""
    dengan = konteks(viewport=PONSEL).new_page()
    dengan.goto(f"{alamat}/{jalur}")
    assert isi.split() == (dengan.locator("article").text_content() or "").split()
    assert tanpa.locator("article h2:visible").count() >= 2


def test_opened_from_a_folder(konteks: Callable[..., BrowserContext], situs: Path) -> None:
    konteks_luring = konteks(viewport=PONSEL, offline=True)
    halaman = konteks_luring.new_page()
    halaman.goto((situs / "index.html").as_uri())
    halaman.locator(".kartu__judul").first.click()
    halaman.wait_for_url("**/mekanisme/ksdd/index.html")
    halaman.locator(".lompat a").first.click()
    assert halaman.url.endswith("/mekanisme/ksdd/index.html#langkah")
    assert "Kerja sama" in halaman.locator("h1").inner_text()


def test_prints_on_a4_with_steps_open(
    konteks: Callable[..., BrowserContext], alamat: str, tmp_path: Path
) -> None:
    halaman = konteks(viewport=LAPTOP, java_script_enabled=False).new_page()
    halaman.goto(f"{alamat}/mekanisme/ksdd/")
    halaman.emulate_media(media="print")
    assert halaman.locator(".md-header").is_hidden()
    pdf = halaman.pdf(path=tmp_path / "ksdd.pdf", format="A4")
    assert pdf.startswith(b"%PDF")
    rincian = halaman.locator("details.rinci").first
    assert rincian.evaluate("satu => satu.getBoundingClientRect().height") > 400


def test_one_clause_can_be_copied(konteks: Callable[..., BrowserContext], alamat: str) -> None:
    halaman = konteks(permissions=["clipboard-read", "clipboard-write"]).new_page()
    halaman.goto(f"{alamat}/contoh-naskah/pks-ksdpk/")
    halaman.locator("[data-salin-dari=bagian-surat-menyurat]").click()
    halaman.get_by_role("button", name="Tersalin").wait_for()
    teks = str(halaman.evaluate("navigator.clipboard.readText()")).splitlines()
    assert teks[0].startswith("Pasal ")
    assert teks[1] == "SURAT-MENYURAT"
    assert [baris.split()[0] for baris in teks[2:]] == ["(1)", "a.", "b.", "(2)", "(3)"]


def test_notes_stand_beside_and_languages_side_by_side_where_there_is_room(
    konteks: Callable[..., BrowserContext], alamat: str
) -> None:
    letak = "satu => satu.getBoundingClientRect()"
    for ukuran, berdampingan in ((PONSEL, False), (LAPTOP, True)):
        halaman = konteks(viewport=ukuran).new_page()
        halaman.goto(f"{alamat}/contoh-naskah/letter-of-intent/")
        bagian = halaman.locator("#bagian-komparisi")
        teks, catatan = (bagian.locator(f"> .naskah__{satu}").evaluate(letak) for satu in ("teks", "catatan"))
        kiri, kanan = (
            bagian.locator(".naskah__dwi").first.locator("> div").nth(n).evaluate(letak) for n in (0, 1)
        )
        assert (catatan["left"] >= teks["right"]) is berdampingan
        assert (kanan["left"] >= kiri["right"]) is berdampingan
        assert bagian.locator("[lang=en]").count() == 3
        lain = bagian.locator("details.naskah__bila")
        assert "Lembaga di luar negeri" in lain.locator("summary").inner_text()
        halaman.locator("#unsur-wajib + ul a").first.click()
        assert halaman.url.endswith("#bagian-kepala")


@pytest.mark.parametrize("skrip", [True, False], ids=["dengan JS", "tanpa JS"])
def test_old_address_leads_on_from_a_folder(
    konteks: Callable[..., BrowserContext], tmp_path: Path, skrip: bool
) -> None:
    koleksi = load_koleksi(DATA_KECIL)
    entri = koleksi.entri["istilah"]["mitra"]
    entri.isi = entri.isi.model_copy(update={"alias": ("rekanan",)})
    ((lama, isi),) = build_pengalihan(Perender(koleksi), "")
    for nama, teks in (
        (lama, isi),
        ("istilah/mitra/index.html", "<!doctype html><title>Mitra</title><h1 id=arti>Mitra</h1>"),
        ("skrip/alihkan.js", (AKAR / "tema" / "skrip" / "alihkan.js").read_text(encoding="utf-8")),
    ):
        (tmp_path / nama).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / nama).write_text(teks, encoding="utf-8")
    halaman = konteks(java_script_enabled=skrip).new_page()
    halaman.goto(f"{(tmp_path / lama).as_uri()}?pilih=a#arti")
    halaman.wait_for_url(f"**/istilah/mitra/index.html{'?pilih=a#arti' if skrip else '*'}")
    assert halaman.locator("h1").inner_text() == "Mitra"
