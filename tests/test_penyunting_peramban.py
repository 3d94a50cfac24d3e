"""The form editor as a person uses it: in a browser, on a folder of records, saved, compared, checked."""

from __future__ import annotations

import difflib
import functools
import shutil
import threading
from collections.abc import Callable, Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from conftest import AKAR, LAPTOP, PONSEL, _Penyaji, run_panduan
from panduan.koleksi import Koleksi
from panduan.model import TIPE
from panduan.penyunting.repo import build_repo
from panduan.penyunting.situs import write_penyunting
from panduan.templat_jinja import Perender

pytestmark = [pytest.mark.peramban, pytest.mark.lambat]

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


def tulis_situs(folder: Path, repo: str) -> Path:
    write_penyunting(folder, Perender(Koleksi()).lingkungan, "Panduan Kerja Sama Daerah", build_repo(repo))
    shutil.copytree(AKAR / "tema" / "gambar", folder / "gambar")
    return folder


@pytest.fixture(scope="module")
def situs_admin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The editor alone, without the guide around it."""
    return tulis_situs(tmp_path_factory.mktemp("situs"), "https://github.com/contoh/panduan")


@pytest.fixture(scope="module")
def alamat_admin(situs_admin: Path) -> Iterator[str]:
    penyaji = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Penyaji, directory=str(situs_admin)))
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


@pytest.fixture
def penyunting(konteks: Callable[..., BrowserContext], alamat_admin: str) -> Penyunting:
    return Penyunting(konteks(viewport=LAPTOP, locale="id-ID").new_page(), alamat_admin)


def beda(lama: str, baru: str) -> list[str]:
    semua = difflib.unified_diff(lama.splitlines(), baru.splitlines(), n=0, lineterm="")
    return [baris for baris in semua if not baris.startswith(("---", "+++", "@@"))]


def periksa(tmp_path: Path, ubahan: dict[str, str]) -> None:
    """What was saved passes the check, as part of all records."""
    shutil.copytree(AKAR / "data", tmp_path / "data")
    for jalur, isi in ubahan.items():
        (tmp_path / jalur).write_text(isi, encoding="utf-8", newline="")
    hasil = run_panduan("periksa", "--data", tmp_path / "data")
    assert hasil.returncode == 0, hasil.stdout


def test_one_field_changed_and_saved_is_one_line_of_the_file(penyunting: Penyunting, tmp_path: Path) -> None:
    berkas = "data/tanya_jawab/pejabat-baru-mulai-dari-mana.yml"
    penyunting.buka("tanya_jawab/entries/pejabat-baru-mulai-dari-mana")
    penyunting.tulis("variasi", "saya staf baru di bagian kerja sama: mulai dari mana")
    ubahan = penyunting.simpan()
    assert list(ubahan) == [berkas]
    assert beda(penyunting.asal[berkas], ubahan[berkas]) == [
        "-  - saya staf baru di bagian kerja sama harus ngapain",
        "+  - 'saya staf baru di bagian kerja sama: mulai dari mana'",
    ]
    periksa(tmp_path, ubahan)


def test_deep_in_a_long_record_and_then_a_second_time(penyunting: Penyunting, tmp_path: Path) -> None:
    """The second saving starts from what the first one wrote, without loading anything anew."""
    berkas = "data/mekanisme/ksdd.yml"
    penyunting.buka("mekanisme/entries/ksdd")
    penyunting.buka_butir("satu_menit", 1)
    lama = penyunting.isian("satu_menit.1.isi").locator("input").input_value()
    penyunting.tulis("satu_menit.1.isi", lama.replace("untuk dikaji", "supaya dikaji"))
    penyunting.simpan()
    penyunting.buka("mekanisme/entries/ksdd")
    penyunting.tulis("mitra", "Pemerintah daerah lain")
    ubahan = penyunting.simpan()
    assert list(ubahan) == [berkas]
    hasil = beda(penyunting.asal[berkas], ubahan[berkas])
    assert [baris for baris in hasil if baris.startswith("+")] == [
        "+mitra: Pemerintah daerah lain",
        f"+  - isi: {lama.replace('untuk dikaji', 'supaya dikaji')}",
    ]
    assert len(hasil) == 4
    periksa(tmp_path, ubahan)


def test_a_citation_chosen_from_the_regulations(penyunting: Penyunting, tmp_path: Path) -> None:
    berkas = "data/istilah/tkksd.yml"
    penyunting.buka("istilah/entries/tkksd")
    penyunting.isian("dasar").get_by_role("button", name="Tambah").last.click()
    letak = penyunting.asal[berkas].count("  - per")
    kotak = penyunting.isian(f"dasar.{letak}.peraturan").get_by_role("combobox")
    kotak.click()
    penyunting.halaman.get_by_role("option", name="pp-28-2018: Peraturan Pemerintah").first.click()
    penyunting.tulis(f"dasar.{letak}.pasal", "1 angka 2")
    ubahan = penyunting.simpan()
    assert beda(penyunting.asal[berkas], ubahan[berkas]) == ["+  - pp-28-2018: 1 angka 2"]
    periksa(tmp_path, ubahan)


def test_a_new_record_is_a_file_named_by_its_id(penyunting: Penyunting, tmp_path: Path) -> None:
    penyunting.buka("istilah/new")
    for jalur, nilai in (
        ("id", "istilah-uji"),
        ("istilah", "istilah uji"),
        ("arti", "Istilah untuk uji."),
        ("diperiksa", "2026-11-21"),
    ):
        penyunting.tulis(jalur, nilai)
    ubahan = penyunting.simpan()
    assert ubahan == {
        "data/istilah/istilah-uji.yml": "id: istilah-uji\ndiperiksa: 2026-11-21\nistilah: istilah uji\narti: Istilah untuk uji.\n"
    }
    periksa(tmp_path, ubahan)


def test_what_is_missing_or_malformed_is_said_in_indonesian(penyunting: Penyunting) -> None:
    penyunting.buka("istilah/entries/tkksd")
    penyunting.tulis("istilah", "")
    penyunting.halaman.get_by_role("button", name="Simpan").first.click()
    expect(penyunting.isian("istilah").get_by_text("Isian ini wajib.")).to_be_visible()
    penyunting.tulis("istilah", "TKKSD <b>")
    penyunting.halaman.get_by_role("button", name="Simpan").first.click()
    expect(penyunting.isian("istilah").get_by_text("Tulis tanpa HTML.")).to_be_visible()


def test_the_id_of_a_published_record_stays(penyunting: Penyunting) -> None:
    penyunting.buka("istilah/entries/tkksd")
    penyunting.tulis("id", "tkksd-lain")
    penyunting.halaman.get_by_role("button", name="Simpan").first.click()
    expect(penyunting.halaman.get_by_text("Belum tersimpan")).to_be_visible()
    berkas = penyunting.halaman.evaluate(BACA_FOLDER)
    assert berkas == penyunting.asal


@pytest.mark.parametrize("ukuran", [PONSEL, LAPTOP], ids=["ponsel", "laptop"])
def test_opening_it_asks_no_other_host(
    konteks: Callable[..., BrowserContext], alamat_admin: str, ukuran: dict[str, int]
) -> None:
    halaman = konteks(viewport=ukuran, locale="en-US").new_page()
    diminta: list[str] = []
    pesan: list[str] = []
    halaman.on("request", lambda permintaan: diminta.append(permintaan.url))
    halaman.on("console", lambda satu: pesan.append(satu.text) if satu.type == "error" else None)
    halaman.goto(alamat_admin)
    expect(halaman.get_by_role("button", name="Masuk dengan token")).to_be_visible()
    halaman.wait_for_load_state("networkidle")
    asal = alamat_admin.removesuffix("/admin/")
    assert [alamat for alamat in diminta if not alamat.startswith((asal, "data:", "blob:"))] == []
    assert pesan == []
    assert halaman.evaluate("document.fonts.check('1em \"Material Symbols Outlined\"')")


def test_git_host_is_asked_only_once_one_signs_in(
    konteks: Callable[..., BrowserContext], alamat_admin: str
) -> None:
    halaman = konteks(viewport=LAPTOP).new_page()
    diminta: list[str] = []

    def tolak(rute: Route) -> None:
        diminta.append(rute.request.url)
        rute.fulfill(status=401, json={"message": "Bad credentials"})

    halaman.route("https://api.github.com/**", tolak)
    halaman.goto(alamat_admin)
    halaman.get_by_role("button", name="Masuk dengan token").click()
    halaman.get_by_role("textbox").fill("token-contoh")
    assert diminta == []
    halaman.get_by_role("button", name="Masuk", exact=True).click()
    expect(halaman.get_by_text("Token itu tidak berlaku")).to_be_visible()
    assert diminta


def test_without_a_repository_it_says_what_to_fill_in(
    konteks: Callable[..., BrowserContext], tmp_path: Path
) -> None:
    """On a server; on one's own computer the folder there can be edited all the same."""
    situs = tulis_situs(tmp_path / "situs", "")
    halaman = konteks(viewport=PONSEL).new_page()

    def sajikan(rute: Route) -> None:
        jalur = rute.request.url.removeprefix("https://panduan.contoh/")
        rute.fulfill(path=situs / (f"{jalur}index.html" if jalur.endswith("/") else jalur))

    halaman.route("https://panduan.contoh/**", sajikan)
    halaman.goto("https://panduan.contoh/admin/")
    halaman.wait_for_load_state("networkidle")
    expect(halaman.get_by_text("Alamat repositorinya belum diisi.")).to_be_visible()
    expect(halaman.get_by_text("PANDUAN_REPO")).to_be_visible()
    expect(halaman.get_by_role("button")).to_have_count(0)


def test_without_a_repository_a_folder_on_this_computer_can_be_edited(
    konteks: Callable[..., BrowserContext], tmp_path: Path
) -> None:
    situs = tulis_situs(tmp_path / "situs", "")
    penyaji = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Penyaji, directory=str(situs)))
    threading.Thread(target=penyaji.serve_forever, daemon=True).start()
    halaman = konteks(viewport=LAPTOP).new_page()
    halaman.goto(f"http://127.0.0.1:{penyaji.server_port}/admin/")
    expect(halaman.get_by_role("button")).to_have_text(["Buka folder di komputer ini"])
    penyaji.shutdown()


@pytest.mark.parametrize("nama", TIPE)
def test_the_longest_record_of_each_type_saved_unchanged_stays_the_same(
    penyunting: Penyunting, nama: str
) -> None:
    """The form's own checks let every value pass that the model does, and none of them is lost on the way."""
    panjang = {jalur: len(isi) for jalur, isi in penyunting.asal.items() if jalur.startswith(f"data/{nama}/")}
    penyunting.buka(f"{nama}/entries/{Path(max(panjang, key=panjang.__getitem__)).stem}")
    assert penyunting.simpan() == {}
