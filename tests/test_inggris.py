"""The page for readers abroad: citations in English, marked as English, one sheet of paper."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext

from conftest import AKAR, LAPTOP, PONSEL
from panduan.inggris import build_ketentuan_inggris
from panduan.rujukan import parse_ketentuan

HALAMAN = AKAR / "docs/panduan/for-foreign-partners.md"


@pytest.mark.parametrize(
    ("ketentuan", "inggris"),
    [
        ("5 ayat (3) huruf a", "5(3)(a)"),
        ("1 angka 11", "1 no. 11"),
        ("7 huruf b", "7(b)"),
        ("38", "38"),
        ("Lampiran II", "annex II"),
    ],
)
def test_provision_in_english(ketentuan: str, inggris: str) -> None:
    assert build_ketentuan_inggris(parse_ketentuan(ketentuan)) == inggris


# Every period, and who is bound by it, with the provision that sets it: written down from the texts.
PERIODE = [
    (r"45 working days\*\* after its secretariat receives the request", "17 ayat (2)"),
    (r"silence then counts as approval", "17 ayat (3)"),
    (r"passes it on within \*\*5 working days\*\* of receiving it", "18 ayat (4)"),
    (r"Valid for one year at most", "13 ayat (3)"),
    (r"Five years at most", "32 ayat (1)"),
    (r"to the governor by the first week", "35 ayat (2)"),
    (r"to the Minister by the second", "36 ayat (2)"),
]


@pytest.mark.parametrize(("kalimat", "pasal"), PERIODE)
def test_period_has_its_provision_beside_it(kalimat: str, pasal: str) -> None:
    isi = HALAMAN.read_text(encoding="utf-8")
    cocok = re.search(kalimat, isi)
    assert cocok
    assert f'"{pasal}"' in isi[cocok.end() : cocok.end() + 260]


def test_no_other_number_of_days_is_promised() -> None:
    isi = HALAMAN.read_text(encoding="utf-8")
    assert set(re.findall(r"(\d+) working days", isi)) == {"45", "5", "50"}
    assert not re.search(r"\b(weeks?|months?) (?:on average|usually)", isi)


@pytest.mark.peramban
def test_marked_as_english_and_prints_on_one_page(
    konteks: Callable[..., BrowserContext], alamat: str
) -> None:
    halaman = konteks(viewport=LAPTOP).new_page()
    halaman.goto(f"{alamat}/panduan/for-foreign-partners/")
    assert halaman.locator("h1").evaluate("satu => satu.closest('[lang]').lang") == "en"
    pdf = halaman.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page[^s]", pdf)) == 1


@pytest.mark.peramban
def test_word_file_and_citation(konteks: Callable[..., BrowserContext], alamat: str) -> None:
    halaman = konteks(viewport=PONSEL, has_touch=True).new_page()
    halaman.goto(f"{alamat}/panduan/for-foreign-partners/")
    rujukan = halaman.get_by_role("link", name="17(2)").first
    rujukan.tap()
    kartu = halaman.locator(".kartu-rujukan p")
    assert "45 hari kerja" in kartu.inner_text()
    assert kartu.get_attribute("lang") == "id"
    with halaman.expect_download() as unduhan:
        halaman.get_by_role("link", name="Letter of Intent", exact=True).click()
    assert unduhan.value.suggested_filename == "letter-of-intent.docx"
