"""Take the pictures of the form editor for the guide: ``.venv/bin/python alat/potret_penyunting.py``.

They show the real editor on a copy of the records; run again when the forms change.
"""

from __future__ import annotations

import io
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, Route, expect, sync_playwright

AKAR = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(AKAR), str(AKAR / "tests")]

from conftest import cari_peramban  # noqa: E402
from penyunting import GitHubTiruan, Penyunting, baca_catatan, sajikan, tulis_situs  # noqa: E402

TUJUAN = AKAR / "docs" / "gambar"
UKURAN = {"width": 900, "height": 560}
WARNA = 48
"""Colours of a picture: the forms are mostly grey, and a page of the guide should stay small."""
SITUS = "https://panduan.contoh.go.id/"


def main() -> None:
    """Write all pictures."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        situs = tulis_situs(Path(folder) / "situs")
        peramban = playwright.chromium.launch(executable_path=cari_peramban(), args=["--no-sandbox"])

        def buka() -> Page:
            """A page that nobody has signed in on."""
            return peramban.new_context(viewport=UKURAN, locale="id-ID", service_workers="block").new_page()

        potret_masuk(buka(), situs)
        with sajikan(situs) as alamat:
            potret_isian(Penyunting(buka(), alamat))
            potret_usulan(buka(), alamat)
        peramban.close()


def potret_masuk(halaman: Page, situs: Path) -> None:
    """The first page as it is on a server, where no folder of the computer is offered."""

    def jawab(rute: Route) -> None:
        jalur = rute.request.url.removeprefix(SITUS)
        rute.fulfill(path=situs / (f"{jalur}index.html" if jalur.endswith("/") else jalur))

    halaman.route(f"{SITUS}**", jawab)
    halaman.goto(f"{SITUS}admin/")
    expect(halaman.get_by_role("button", name="Masuk dengan token")).to_be_visible()
    simpan(halaman, "formulir-masuk")


def potret_isian(penyunting: Penyunting) -> None:
    """A record in the list, its form, and a citation being chosen."""
    halaman = penyunting.halaman
    halaman.goto(f"{penyunting.alamat}#/collections/tanya_jawab")
    expect(halaman.get_by_text("Tanya jawab").first).to_be_visible()
    simpan(halaman, "formulir-daftar")
    penyunting.buka("tanya_jawab/entries/pejabat-baru-mulai-dari-mana")
    simpan(halaman, "formulir-isian")
    penyunting.isian("dasar").get_by_role("button", name="Tambah").last.click()
    penyunting.isian("dasar.8.peraturan").get_by_role("combobox").click()
    halaman.get_by_role("searchbox").last.fill("pp-28")
    simpan(halaman, "formulir-pasal")


def potret_usulan(halaman: Page, alamat: str) -> None:
    """What stands there once a change is saved where the records are on GitHub."""
    halaman.route("https://api.github.com/**", GitHubTiruan(baca_catatan()).jawab)
    halaman.goto(alamat)
    halaman.get_by_role("button", name="Masuk dengan token").click()
    halaman.get_by_role("textbox").fill("token-contoh")
    halaman.get_by_role("button", name="Masuk", exact=True).click()
    expect(halaman.get_by_text("Tanya jawab").first).to_be_visible()
    halaman.goto(f"{alamat}#/collections/tanya_jawab/entries/pejabat-baru-mulai-dari-mana")
    isian = halaman.locator('[data-key-path="variasi"] input').first
    isian.fill("saya staf baru di bagian kerja sama: mulai dari mana")
    halaman.get_by_role("button", name="Simpan").first.click()
    expect(halaman.get_by_text("Kirim untuk ditelaah").first).to_be_visible()
    simpan(halaman, "formulir-usulan")


def simpan(halaman: Page, nama: str) -> None:
    """A picture in few colours."""
    halaman.wait_for_timeout(1000)
    gambar = Image.open(io.BytesIO(halaman.screenshot())).convert("RGB")
    TUJUAN.mkdir(exist_ok=True)
    gambar.quantize(WARNA).save(TUJUAN / f"{nama}.png", optimize=True)


if __name__ == "__main__":
    main()
