"""Quizzes: the same order here and in the browser, the test taken by keyboard, without scripts, on paper."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from conftest import LAPTOP, PONSEL
from panduan.acak import acak, hash_acak

TES = "kuis/tes/"


def test_numbers_are_those_of_the_browser() -> None:
    """The same as in ``tests/skrip/kuis.test.js``."""
    semua = ["", "a", "ksdd.10.7q2m|ksdd/kategori", "é"]
    assert [hash_acak(satu) for satu in semua] == [2872998923, 444641715, 1079583500, 2387039943]


def test_order_follows_from_code_and_ids_alone() -> None:
    huruf = list("abcdefgh")
    urut = acak("x", huruf, str)
    assert sorted(urut) == huruf
    assert acak("x", reversed(huruf), str) == urut
    assert acak("y", huruf, str) != urut
    assert [satu for satu in urut if satu != "d"] == acak("x", [h for h in huruf if h != "d"], str)


def _kerjakan(halaman: Page, jumlah: int) -> None:
    """Answer every question with its key, by keyboard."""
    for nomor in range(jumlah):
        kunci = halaman.evaluate(
            """n => {
                const teks = document.querySelectorAll('[data-daftar-kunci] li strong')[n].textContent;
                return teks.charCodeAt(0) - 97;
            }""",
            nomor,
        )
        halaman.locator(f"input[name=soal-{nomor + 1}]").nth(kunci).focus()
        halaman.keyboard.press("Space")
        halaman.locator("[data-lanjut]").press("Enter")
        if halaman.locator("[data-lanjut]").inner_text() != "Nilai jawaban saya":
            halaman.locator("[data-lanjut]").press("Enter")


@pytest.mark.peramban
@pytest.mark.parametrize("dari_folder", [False, True], ids=["http", "file"])
def test_test_is_taken_by_keyboard(
    konteks: Callable[..., BrowserContext], alamat: str, situs: Path, dari_folder: bool
) -> None:
    halaman = konteks(viewport=PONSEL).new_page()
    awal = f"{situs.as_uri()}/kuis/tes/index.html" if dari_folder else f"{alamat}/{TES}"
    halaman.goto(awal)
    halaman.get_by_label("Kode tes").fill("KSDD.3.7Q2M")
    halaman.keyboard.press("Enter")
    assert halaman.evaluate("document.activeElement.id") == "tes-judul"
    assert "kode=ksdd.3.7q2m" in halaman.url
    assert halaman.locator(".tes__satu:visible").count() == 1
    _kerjakan(halaman, 3)
    assert halaman.locator("[data-nilai]").inner_text() == "Nilai Anda 3 dari 3."
    assert halaman.locator(".tes__satu:visible .tes__terang .rujukan").count() > 2
    assert halaman.evaluate("document.activeElement.id") == "hasil"


@pytest.mark.peramban
def test_shared_address_gives_everyone_the_same(konteks: Callable[..., BrowserContext], alamat: str) -> None:
    def soal(tahap: str) -> list[str]:
        halaman = konteks(viewport=LAPTOP).new_page()
        halaman.goto(f"{alamat}/{TES}#kode=semua.8.abcd&tahap={tahap}&cara=semua")
        return halaman.locator(".tes__satu").all_inner_texts()

    pertama = soal("awal")
    assert len(pertama) == 8
    assert soal("awal") == pertama
    assert soal("akhir") != pertama


@pytest.mark.peramban
def test_wrong_code_is_told_and_unanswered_is_asked(
    konteks: Callable[..., BrowserContext], alamat: str
) -> None:
    halaman = konteks(viewport=PONSEL).new_page()
    halaman.goto(f"{alamat}/{TES}#kode=ksddd.3.abcd")
    assert "ksddd" in halaman.locator("#salah-kode").inner_text()
    halaman.goto(f"{alamat}/{TES}#kode=ksdd.3.abcd&cara=langsung")
    halaman.locator("[data-lanjut]").click()
    assert "belum dijawab" in halaman.locator("[data-kabar]").inner_text()
    halaman.locator("[data-lanjut]").click()
    assert "Tidak dijawab" in halaman.locator(".tes__satu:visible .tes__putusan").inner_text()


@pytest.mark.peramban
def test_scores_are_compared_and_forgotten(konteks: Callable[..., BrowserContext], alamat: str) -> None:
    halaman = konteks(viewport=LAPTOP).new_page()
    for tahap in ("awal", "akhir"):
        halaman.goto(f"{alamat}/{TES}?{tahap}#kode=sinergi.2.abcd&tahap={tahap}&cara=semua")
        halaman.locator("[data-lanjut]").click()
        halaman.locator("[data-lanjut]").click()
    assert "Tes awal 0, tes akhir 0" in halaman.locator("[data-nilai]").inner_text()
    halaman.locator("[data-hapus]").click()
    assert halaman.evaluate("localStorage.getItem('panduan-kuis')") is None


@pytest.mark.peramban
def test_without_scripts_all_questions_and_answers_are_there(
    konteks: Callable[..., BrowserContext], alamat: str
) -> None:
    halaman = konteks(viewport=PONSEL, java_script_enabled=False).new_page()
    halaman.goto(f"{alamat}/{TES}")
    assert halaman.locator("[data-siap]:visible, [data-jalan]:visible").count() == 0
    assert halaman.locator("[data-soal]:visible").count() >= 40
    assert halaman.locator("[data-soal] details").count() == halaman.locator("[data-soal]").count()


@pytest.mark.peramban
def test_paper_has_questions_without_answers_then_the_key(
    konteks: Callable[..., BrowserContext], alamat: str
) -> None:
    halaman = konteks(viewport=LAPTOP).new_page()
    halaman.goto(f"{alamat}/{TES}#kode=ksdd.5.abcd&cara=langsung")
    halaman.emulate_media(media="print")
    assert halaman.locator(".tes__satu:visible").count() == 5
    assert halaman.locator(".tes__terang:visible").count() == 0
    assert halaman.locator("[data-daftar-kunci] li:visible").count() == 5
    assert all(
        re.search(r"Pasal|Lampiran", teks)
        for teks in halaman.locator("[data-daftar-kunci] li").all_inner_texts()
    )
