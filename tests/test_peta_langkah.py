"""The step map in a browser: ticks that stay, where they leave one, a file, a text, one page of paper."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Locator, Page, expect
from test_pemandu import count_lembar
from ukuran import find_tombol_pendek

from conftest import AKAR, LAPTOP, PONSEL
from panduan.koleksi import load_koleksi

pytestmark = pytest.mark.peramban

MEKANISME = list(load_koleksi(AKAR / "data").mekanisme.values())


def langkah(halaman: Page, id_: str) -> Locator:
    return halaman.locator(f"[data-langkah='{id_}']")


def tick(halaman: Page, *semua: str) -> None:
    for id_ in semua:
        langkah(halaman, id_).locator("[data-selesai]").check()


def test_ticks_stay_and_say_where_one_is(konteks: Callable[..., BrowserContext], alamat: str) -> None:
    halaman = konteks(viewport=PONSEL).new_page()
    halaman.goto(f"{alamat}/mekanisme/ksdd/peta/?varian=sukarela&lewati=persetujuan-dprd")
    expect(halaman.locator("[data-kemajuan]")).to_have_text("0 dari 9 langkah selesai.")
    tick(halaman, "persiapan", "penawaran", "penyusunan-kesepakatan-bersama")
    langkah(halaman, "penandatanganan-kesepakatan-bersama").locator("[data-ada]").first.check()
    expect(halaman.locator("[data-sekarang]")).to_have_text("Penandatanganan Kesepakatan Bersama")
    expect(halaman.locator("[data-penghalang] li").first).to_have_text("Rekomendasi TKKSD.")
    expect(halaman.locator("[data-berikut]")).to_have_text("Penyusunan Perjanjian Kerja Sama (PKS)")
    halaman.goto("about:blank")
    halaman.goto(f"{alamat}/mekanisme/ksdd/peta/")
    expect(halaman.locator("[data-kemajuan]")).to_have_text("3 dari 9 langkah selesai.")
    sebab = langkah(halaman, "persetujuan-dprd").locator("[data-sebab] input")
    expect(sebab).to_have_value("menurut pemandu")


def test_document_that_is_due_leads_to_its_sample(
    konteks: Callable[..., BrowserContext], alamat: str
) -> None:
    halaman = konteks(viewport=PONSEL).new_page()
    halaman.goto(f"{alamat}/mekanisme/ksdd/peta/?varian=sukarela")
    expect(halaman.locator("[data-dokumen-sekarang]")).to_have_text("Kerangka Acuan Kerja")
    halaman.locator("[data-dokumen-sekarang] a").click()
    halaman.wait_for_url("**/contoh-naskah/kak-ksdd/")


def test_variant_has_its_own_steps(konteks: Callable[..., BrowserContext], alamat: str) -> None:
    halaman = konteks(viewport=LAPTOP).new_page()
    halaman.goto(f"{alamat}/mekanisme/ksdll/peta/")
    expect(halaman.locator("[data-langkah]:visible")).to_have_count(11)
    halaman.get_by_label("Penerusan kerja sama Pemerintah Pusat").check()
    expect(halaman.locator("[data-langkah]:visible")).to_have_count(5)
    langkah(halaman, "kegiatan-tahunan-nonprofit").locator("[data-lewati]").check()
    expect(halaman.locator("[data-kemajuan]")).to_have_text("0 dari 4 langkah selesai.")


def test_file_brings_the_ticks_to_another_device(
    konteks: Callable[..., BrowserContext], alamat: str, tmp_path: Path
) -> None:
    halaman = konteks(viewport=LAPTOP, accept_downloads=True).new_page()
    halaman.goto(f"{alamat}/mekanisme/sinergi/peta/")
    tick(halaman, "persiapan")
    with halaman.expect_download() as unduhan:
        halaman.locator("[data-alat=simpan]").click()
    berkas = tmp_path / "simpanan.json"
    unduhan.value.save_as(berkas)
    assert json.loads(berkas.read_text("utf-8"))["selesai"] == ["persiapan"]
    lain = konteks(viewport=LAPTOP).new_page()
    lain.goto(f"{alamat}/mekanisme/sinergi/peta/")
    lain.locator("[data-berkas]").set_input_files(berkas)
    expect(lain.locator("[data-kabar]")).to_have_text("Tanda dari berkas sudah dipasang.")
    expect(langkah(lain, "persiapan").locator("[data-selesai]")).to_be_checked()
    lain.goto(f"{alamat}/mekanisme/ksdd/peta/")
    lain.locator("[data-berkas]").set_input_files(berkas)
    expect(lain.locator("[data-kabar]")).to_contain_text("mekanisme lain: sinergi")


def test_ticks_can_be_cleared_and_brought_back(konteks: Callable[..., BrowserContext], alamat: str) -> None:
    halaman = konteks(viewport=LAPTOP).new_page()
    halaman.goto(f"{alamat}/mekanisme/sinergi/peta/")
    tick(halaman, "persiapan")
    halaman.locator("[data-alat=hapus]").click()
    expect(langkah(halaman, "persiapan").locator("[data-selesai]")).not_to_be_checked()
    halaman.get_by_role("button", name="Kembalikan tanda").click()
    expect(langkah(halaman, "persiapan").locator("[data-selesai]")).to_be_checked()


def test_text_for_whatsapp(konteks: Callable[..., BrowserContext], alamat: str) -> None:
    halaman = konteks(permissions=["clipboard-read", "clipboard-write"]).new_page()
    halaman.goto(f"{alamat}/mekanisme/sinergi/peta/")
    halaman.locator("[data-alat=salin]").click()
    expect(halaman.locator("[data-kabar]")).to_contain_text("tersalin")
    teks = str(halaman.evaluate("navigator.clipboard.readText()"))
    isi, _, tautan = teks.rpartition("\n")
    assert isi.startswith("Peta langkah Sinergi: 0 dari 8 langkah selesai.")
    assert len(isi) <= 300
    assert tautan == f"{alamat}/mekanisme/sinergi/peta/"


@pytest.mark.parametrize("mekanisme", MEKANISME, ids=lambda mekanisme: mekanisme.id)
def test_prints_on_one_page_for_every_variant(
    konteks: Callable[..., BrowserContext], alamat: str, mekanisme: object
) -> None:
    id_, varian = mekanisme.id, [satu.id for satu in mekanisme.varian]  # type: ignore[attr-defined]
    for satu in varian or [""]:
        halaman = konteks(viewport=LAPTOP).new_page()
        halaman.goto(f"{alamat}/mekanisme/{id_}/peta/?varian={satu}")
        halaman.locator("[data-letak]").wait_for()
        assert count_lembar(halaman.pdf(format="A4")) == 1, satu


@pytest.mark.parametrize("ukuran", [PONSEL, LAPTOP], ids=["360", "1366"])
def test_accessible_in_use(
    konteks: Callable[..., BrowserContext], alamat: str, ukuran: dict[str, int]
) -> None:
    halaman = konteks(viewport=ukuran).new_page()
    halaman.goto(f"{alamat}/mekanisme/ksdd/peta/")
    tick(halaman, "persiapan")
    langkah(halaman, "persetujuan-dprd").locator("[data-lewati]").check()
    hasil = Axe().run(halaman)
    assert hasil.violations_count == 0, hasil.generate_report()
    assert halaman.evaluate("document.documentElement.scrollWidth") <= ukuran["width"]
    assert find_tombol_pendek(halaman, ".peta") == []


def test_by_keyboard_alone(konteks: Callable[..., BrowserContext], alamat: str) -> None:
    halaman = konteks(viewport=LAPTOP).new_page()
    halaman.goto(f"{alamat}/mekanisme/sinergi/peta/")
    for _ in range(40):
        halaman.keyboard.press("Tab")
        if halaman.evaluate("document.activeElement.matches('[data-selesai]')"):
            break
    halaman.keyboard.press("Space")
    expect(halaman.locator("[data-kemajuan]")).to_contain_text("1 dari")


def test_checklist_without_javascript(konteks: Callable[..., BrowserContext], alamat: str) -> None:
    halaman = konteks(viewport=PONSEL, java_script_enabled=False).new_page()
    halaman.goto(f"{alamat}/mekanisme/ksdll/peta/")
    assert halaman.locator("[data-selesai]:visible").count() == 16
    assert halaman.locator(".peta button:visible").count() == 0
    halaman.locator("[data-selesai]").first.check()


def test_from_a_folder(konteks: Callable[..., BrowserContext], situs: Path) -> None:
    halaman = konteks(viewport=PONSEL, offline=True).new_page()
    halaman.goto((situs / "mekanisme" / "ksdd" / "index.html").as_uri())
    halaman.get_by_role("link", name="Buka peta langkah").click()
    halaman.wait_for_url("**/peta/index.html")
    tick(halaman, "persiapan")
    halaman.reload()
    expect(langkah(halaman, "persiapan").locator("[data-selesai]")).to_be_checked()
