"""What a page must be for eyes and fingers on a phone: text of 16 px, targets of 44 px."""

from __future__ import annotations

from playwright.sync_api import Page

HURUF, JARI = 15.9, 44
TOMBOL = ".tombol, .lompat a, summary, .pemandu__jawaban a, .pilih-satu, input[type=date]"

TEKS_KECIL = """([di, batas]) => [...document.querySelectorAll(`${di} *`)].filter(satu =>
    [...satu.childNodes].some(anak => anak.nodeType === 3 && anak.data.trim())
    && satu.offsetParent && parseFloat(getComputedStyle(satu).fontSize) < batas
).map(satu => satu.outerHTML.slice(0, 80))"""
TOMBOL_PENDEK = """([di, tombol, batas]) => [...document.querySelectorAll(di)]
    .flatMap(satu => [...satu.querySelectorAll(tombol)])
    .filter(satu => satu.offsetParent && satu.getBoundingClientRect().height < batas)
    .map(satu => satu.outerHTML.slice(0, 80))"""


def find_teks_kecil(page: Page, di: str = ".md-content") -> list[str]:
    """Visible texts that are too small."""
    return list(page.evaluate(TEKS_KECIL, [di, HURUF]))


def find_tombol_pendek(page: Page, di: str = "body", tombol: str = TOMBOL) -> list[str]:
    """Visible targets that a finger would miss."""
    return list(page.evaluate(TOMBOL_PENDEK, [di, tombol, JARI]))
