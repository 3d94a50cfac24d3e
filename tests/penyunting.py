"""The form editor in a browser, on a copy of the records; for its tests and for the pictures in the guide."""

from __future__ import annotations

import functools
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from conftest import AKAR, _Penyaji
from panduan.koleksi import Koleksi
from panduan.penyunting.repo import build_repo
from panduan.penyunting.situs import write_penyunting
from panduan.templat_jinja import Perender

REPO = "https://github.com/contoh/panduan"

# Chromium's dialog for choosing a folder cannot be driven; the folder it would give stands in the browser's own storage,
# behind the same interface. `.git` is how the CMS knows a repository.
FOLDER_TIRUAN = "window.showDirectoryPicker = () => navigator.storage.getDirectory()"
ISI_FOLDER = """async (berkas) => {
  const akar = await navigator.storage.getDirectory();
  await akar.getDirectoryHandle(".git", { create: true });
  for (const [jalur, isi] of Object.entries(berkas)) {
    const bagian = jalur.split("/");
    let folder = akar;
    for (const nama of bagian.slice(0, -1)) folder = await folder.getDirectoryHandle(nama, { create: true });
    const tulis = await (await folder.getFileHandle(bagian.at(-1), { create: true })).createWritable();
    await tulis.write(isi);
    await tulis.close();
  }
}"""
BACA_FOLDER = """async () => {
  const hasil = {};
  const telusuri = async (folder, jalur) => {
    for await (const [nama, isi] of folder.entries()) {
      if (isi.kind === "directory") await telusuri(isi, `${jalur}${nama}/`);
      else hasil[jalur + nama] = await (await isi.getFile()).text();
    }
  };
  await telusuri(await navigator.storage.getDirectory(), "");
  return hasil;
}"""


def tulis_situs(folder: Path, repo: str = REPO) -> Path:
    """The editor alone, without the guide around it."""
    write_penyunting(folder, Perender(Koleksi()).lingkungan, "Panduan Kerja Sama Daerah", build_repo(repo))
    shutil.copytree(AKAR / "tema" / "gambar", folder / "gambar")
    return folder


@contextmanager
def sajikan(situs: Path) -> Iterator[str]:
    """The editor's address on this machine."""
    penyaji = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Penyaji, directory=str(situs)))
    threading.Thread(target=penyaji.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{penyaji.server_port}/admin/"
    penyaji.shutdown()


class Penyunting:
    """The editor in one page, on a copy of the records."""

    def __init__(self, halaman: Page, alamat: str) -> None:
        self.halaman, self.alamat = halaman, alamat
        self.galat: list[str] = []
        halaman.on("pageerror", lambda galat: self.galat.append(str(galat)))
        halaman.add_init_script(FOLDER_TIRUAN)
        halaman.goto(alamat)
        self.asal = {
            f"data/{jalur.relative_to(AKAR / 'data').as_posix()}": jalur.read_bytes().decode()
            for jalur in (AKAR / "data").rglob("*.yml")
        }
        halaman.evaluate(ISI_FOLDER, self.asal)
        halaman.get_by_role("button", name="Buka folder di komputer ini").click()
        expect(halaman.get_by_text("Tanya jawab").first).to_be_visible(timeout=30_000)

    def buka(self, jalur: str) -> None:
        self.halaman.goto(f"{self.alamat}#/collections/{jalur}")
        expect(self.halaman.locator("[data-key-path]").first).to_be_visible()

    def isian(self, jalur: str) -> Locator:
        """A field's section; those further down come into being as one scrolls."""
        isian = self.halaman.locator(f'[data-key-path="{jalur}"]')
        for _ in range(60):
            if isian.count():
                break
            self.halaman.locator("[data-key-path]").last.scroll_into_view_if_needed()
            self.halaman.wait_for_timeout(100)
        isian.scroll_into_view_if_needed()
        return isian

    def tulis(self, jalur: str, nilai: str) -> None:
        self.isian(jalur).locator("input, textarea").first.fill(nilai)

    def buka_butir(self, jalur: str, nomor: int) -> None:
        """Unfold a list, if it is folded, and one item of it."""
        isian = self.isian(jalur)
        lipat = isian.locator(".toolbar.top button[aria-expanded]").first
        if lipat.get_attribute("aria-expanded") == "false":
            lipat.click()
        butir = isian.locator(".item-list").first.locator(":scope > .item-wrapper").nth(nomor)
        butir.scroll_into_view_if_needed()
        butir.locator(".header button[aria-expanded], button[aria-expanded]").first.click()

    def simpan(self) -> dict[str, str]:
        """Save; the files that are not as they were."""
        self.halaman.get_by_role("button", name="Simpan").first.click()
        expect(self.halaman.locator("[data-key-path]")).to_have_count(0, timeout=15_000)
        assert self.galat == []
        berkas = self.halaman.evaluate(BACA_FOLDER)
        return {jalur: isi for jalur, isi in berkas.items() if isi != self.asal.get(jalur)}
