"""Decks in a real browser, from a folder: nothing overflows, keyboard, speaker's screen, phone, paper, accessible."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect

from conftest import LAPTOP, PONSEL
from panduan.paparan.alamat import FOLDER_BENTUK

pytestmark = [pytest.mark.peramban, pytest.mark.lambat]

LAYAR = {"width": 1920, "height": 1080}
DEK = "modul/pelatihan-ksdpk/paparan/index.html"
UKUR = """() => [...document.querySelectorAll('.slides > section')].flatMap(bagian => {
  const semula = bagian.getAttribute('style');
  bagian.hidden = false;
  bagian.style.cssText = 'display:block !important; visibility:visible';
  const salah = [];
  for (const satu of bagian.querySelectorAll(':scope > :not(aside)')) {
    if (satu.scrollHeight > satu.clientHeight + 1 || satu.scrollWidth > satu.clientWidth + 1) {
      salah.push(`${bagian.id} ${satu.className}: ${satu.scrollWidth} x ${satu.scrollHeight}`);
    }
  }
  for (const satu of bagian.querySelectorAll('p, li, th, td, h2, span')) {
    const ukuran = parseFloat(getComputedStyle(satu).fontSize);
    if (!satu.closest('aside') && ukuran < 32) salah.push(`${bagian.id}: ${ukuran} px`);
  }
  bagian.setAttribute('style', semula ?? '');
  return salah;
})"""
"""At 1080 px, 32 px are 24 pt; the deck is laid out at that height and then scaled as a whole."""


def _buka(konteks: Callable[..., BrowserContext], situs: Path, jalur: str, **pilihan: object) -> Page:
    halaman = konteks(**{"viewport": LAPTOP, **pilihan}).new_page()
    berkas, _, sisa = jalur.partition("index.html")
    halaman.goto(f"{(situs / berkas / 'index.html').as_uri()}{sisa}")
    return halaman


def _tunggu(halaman: Page) -> Page:
    halaman.wait_for_selector("html[data-siap]")
    return halaman


@pytest.mark.parametrize("folder", FOLDER_BENTUK.values(), ids=[satu.value for satu in FOLDER_BENTUK])
def test_nothing_overflows_on_any_slide_of_any_deck(
    konteks: Callable[..., BrowserContext], situs: Path, folder: str
) -> None:
    semua = sorted(situs.glob(f"*/*/{folder}index.html"))
    assert len(semua) >= 12
    for berkas in semua:
        halaman = _tunggu(_buka(konteks, situs, str(berkas.relative_to(situs))))
        for ukuran in (LAPTOP, LAYAR):
            halaman.set_viewport_size(ukuran)
            assert abs(_tinggi(halaman) - ukuran["height"]) < 2  # a slide fills the screen
            assert halaman.evaluate(UKUR) == [], f"{berkas} {ukuran}"
        assert halaman.locator(".slides > section").count() > 10
        halaman.close()


def _tinggi(halaman: Page) -> float:
    """How high the slide now shown is, once the new size of the window has been taken in."""
    halaman.wait_for_timeout(150)
    kotak = halaman.locator(".slides > section.present").bounding_box()
    return kotak["height"] if kotak else 0


def test_every_part_fits_in_decks_that_people_put_together(
    konteks: Callable[..., BrowserContext], situs: Path
) -> None:
    halaman = _buka(konteks, situs, "susun-paparan/paparan/index.html?baca")
    semua = halaman.evaluate(
        "() => [...document.querySelectorAll('template[data-bagian]')].map(satu => satu.dataset.bagian)"
    )
    halaman = _buka(konteks, situs, f"susun-paparan/paparan/index.html?isi={'~'.join(semua)}")
    assert _tunggu(halaman).evaluate(UKUR) == []
    assert halaman.locator(".slides > section").count() > 250


def test_keyboard_moves_and_opens_the_menu(konteks: Callable[..., BrowserContext], situs: Path) -> None:
    halaman = _tunggu(_buka(konteks, situs, DEK))
    halaman.keyboard.press("ArrowRight")
    halaman.wait_for_url("**#/tujuan")
    halaman.keyboard.press("End")
    halaman.wait_for_url("**#/penutup")
    halaman.keyboard.press("Home")
    for _ in range(12):
        halaman.keyboard.press("Tab")
        if halaman.evaluate("document.activeElement.className === 'paparan__menu'"):
            break
    halaman.keyboard.press("Enter")
    expect(halaman.get_by_role("dialog", name="Menu paparan")).to_be_visible()
    halaman.keyboard.press("Escape")
    expect(halaman.locator("dialog.menu")).not_to_be_visible()
    assert halaman.evaluate("document.activeElement.className") == "paparan__menu"


def test_menu_is_out_of_sight_while_nobody_moves(konteks: Callable[..., BrowserContext], situs: Path) -> None:
    halaman = _tunggu(_buka(konteks, situs, DEK))
    menu = halaman.locator(".paparan__menu")
    expect(menu).to_have_css("opacity", "1")
    expect(menu).to_have_css("opacity", "0", timeout=8000)
    halaman.mouse.move(50, 50)
    expect(menu).to_have_css("opacity", "1")


def test_speaker_screen_follows_and_leads_from_a_folder(
    konteks: Callable[..., BrowserContext], situs: Path
) -> None:
    halaman = _tunggu(_buka(konteks, situs, DEK))
    with halaman.expect_popup() as jendela:
        halaman.keyboard.press("s")
    pembicara = _tunggu(jendela.value)
    expect(pembicara.locator("[data-isi=nomor]")).to_have_text("1 dari " + _jumlah(halaman))
    halaman.keyboard.press("ArrowRight")
    expect(pembicara.locator("[data-isi=nomor]")).to_have_text("2 dari " + _jumlah(halaman))
    expect(pembicara.locator("[data-isi=berikut]")).to_have_text("Susunan")
    expect(pembicara.locator("[data-isi=catatan]")).to_contain_text("Lamanya 60 menit.")
    assert pembicara.locator("[data-isi=jam]").inner_text()
    pembicara.get_by_role("button", name="Maju").click()
    halaman.wait_for_url("**#/susunan")
    hasil = Axe().run(pembicara)
    assert hasil.violations_count == 0, hasil.generate_report()


def _jumlah(halaman: Page) -> str:
    return str(halaman.locator(".slides > section").count())


@pytest.mark.parametrize(
    "jangkar", ["", "#/tujuan", "#/satu-menit", "#/tenggat", "#/kasus", "#/kuis", "#/sumber", "#/penutup"]
)
def test_each_kind_of_slide_is_accessible_and_local(
    konteks: Callable[..., BrowserContext], alamat: str, jangkar: str
) -> None:
    halaman = konteks(viewport=LAPTOP).new_page()
    permintaan: list[str] = []
    galat: list[str] = []
    halaman.on("request", lambda satu: permintaan.append(satu.url))
    halaman.on("pageerror", lambda satu: galat.append(str(satu)))
    halaman.goto(f"{alamat}/{DEK.removesuffix('index.html')}{jangkar}")
    hasil = Axe().run(_tunggu(halaman))
    assert hasil.violations_count == 0, hasil.generate_report()
    assert not [satu for satu in permintaan if not satu.startswith((alamat, "data:"))]
    assert galat == []


def test_on_a_phone_it_is_a_list_to_read(konteks: Callable[..., BrowserContext], situs: Path) -> None:
    halaman = _buka(konteks, situs, DEK, viewport=PONSEL)
    expect(halaman.get_by_role("heading", name="Tenggat KSDPK").first).to_be_visible()
    assert halaman.evaluate("document.documentElement.scrollWidth") <= PONSEL["width"]
    hasil = Axe().run(halaman)
    assert hasil.violations_count == 0, hasil.generate_report()
    halaman.get_by_role("link", name="Putar sebagai paparan").click()
    _tunggu(halaman)


def test_without_javascript_all_text_is_there(konteks: Callable[..., BrowserContext], situs: Path) -> None:
    halaman = _buka(konteks, situs, DEK, java_script_enabled=False)
    expect(halaman.get_by_text("Terima kasih")).to_be_visible()
    expect(halaman.get_by_text("Catatan pembicara").first).to_be_visible()
    expect(halaman.get_by_role("button", name="Menu")).to_have_count(0)
    expect(halaman.get_by_role("link", name="Putar sebagai paparan")).to_have_count(0)


def test_prints_one_page_a_slide(konteks: Callable[..., BrowserContext], situs: Path) -> None:
    halaman = _tunggu(_buka(konteks, situs, "modul/pengantar-30-menit/paparan/index.html?print-pdf"))
    jumlah = halaman.locator(".slides section.salindia").count()
    isi = halaman.pdf(prefer_css_page_size=True, print_background=True)
    assert isi.count(b"/Type /Page\n") == jumlah


def test_trainer_puts_a_deck_together_by_keyboard(
    konteks: Callable[..., BrowserContext], situs: Path
) -> None:
    halaman = _buka(konteks, situs, "susun-paparan/index.html")
    halaman.locator("summary", has_text="KSDPK").press("Enter")
    halaman.get_by_role("checkbox", name="Tenggat KSDPK").press("Space")
    halaman.get_by_role("checkbox", name="Dokumen KSDPK").press("Space")
    naik = halaman.get_by_role("button", name="Naik: Dokumen KSDPK")
    naik.press("Enter")
    expect(halaman.locator(".kabar[role=status]")).to_have_text("Dokumen KSDPK sekarang urutan ke-1.")
    assert halaman.evaluate("document.activeElement.dataset.id") == "pelatihan-ksdpk.dokumen"
    halaman.get_by_label("Judul pada sampul").fill("Rapat & latihan <b>")
    halaman.wait_for_url("**#isi=pelatihan-ksdpk.dokumen~pelatihan-ksdpk.tenggat&judul=Rapat*")
    halaman.reload()
    assert halaman.locator(".susun__judul").all_inner_texts() == ["Dokumen KSDPK", "Tenggat KSDPK"]
    halaman.get_by_role("link", name="Putar 16:9").click()
    _tunggu(halaman)
    expect(halaman.locator(".salindia--sampul h2")).to_have_text("Rapat & latihan <b>")
    awal = halaman.locator("[id='pelatihan-ksdpk-dokumen'], [id='pelatihan-ksdpk-tenggat']")
    assert awal.evaluate_all("semua => semua.map(satu => satu.id)") == [
        "pelatihan-ksdpk-dokumen",
        "pelatihan-ksdpk-tenggat",
    ]
    halaman.keyboard.press("End")
    halaman.wait_for_url("**#/penutup")
