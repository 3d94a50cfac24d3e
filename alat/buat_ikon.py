"""Make the PNG icons in ``tema/gambar/`` from the SVG ones beside them: what phones put on their home screen.

Run it after changing an SVG: ``python alat/buat_ikon.py``. Chromium draws them, which the tests need anyway.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

AKAR = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(AKAR))

from panduan.luring import IKON_APPLE, IKON_PNG  # noqa: E402

TEMA = AKAR / "tema"
PERAMBAN = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SUMBER = {"any": "ikon.svg", "maskable": "ikon-penuh.svg"}
"""What an icon is for → its drawing; a system cuts its own shape out of a maskable one, Apple's too."""


def find_gambar() -> dict[str, tuple[str, int]]:
    """Path of each PNG below ``tema/`` → its drawing and its size in pixels."""
    return {alamat: (SUMBER[guna], sisi) for alamat, sisi, guna in (*IKON_PNG, IKON_APPLE)}


def draw_png(peramban: Browser, sumber: str, sisi: int) -> bytes:
    """One icon, transparent where the drawing is."""
    halaman = peramban.new_page(viewport={"width": sisi, "height": sisi})
    svg = (TEMA / "gambar" / sumber).read_text(encoding="utf-8")
    halaman.set_content(
        f"<style>body{{margin:0}}svg{{display:block;width:{sisi}px;height:{sisi}px}}</style>{svg}"
    )
    gambar = halaman.screenshot(omit_background=True)
    halaman.close()
    return gambar


def main() -> None:
    """Write them all."""
    biner = next(filter(None, map(shutil.which, PERAMBAN)), None)
    with sync_playwright() as playwright:
        peramban = playwright.chromium.launch(executable_path=biner, args=["--no-sandbox"])
        for alamat, (sumber, sisi) in find_gambar().items():
            (TEMA / alamat).write_bytes(draw_png(peramban, sumber, sisi))
        peramban.close()


if __name__ == "__main__":
    main()
