"""The preview: a save makes again what is looked at and nothing else, and shows what the built site shows."""

from __future__ import annotations

import re
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from conftest import AKAR, LAPTOP, run_panduan
from panduan.bahan import TANDA
from panduan.pratinjau import Penyaji, Pratinjau

KSDD, ISTILAH = "mekanisme/ksdd.yml", "istilah/pihak-ketiga.yml"
pytestmark = pytest.mark.situs


@pytest.fixture
def catatan(tmp_path: Path) -> Path:
    """A private copy of the real records, beside the real hand-written pages."""
    (tmp_path / "docs").symlink_to(AKAR / "docs")
    return Path(shutil.copytree(AKAR / "data", tmp_path / "data"))


@pytest.fixture
def pratinjau(catatan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Pratinjau:
    monkeypatch.chdir(AKAR)
    hasil = Pratinjau(catatan, "http://127.0.0.1:8000/", None, tmp_path / "keluaran")
    hasil.renew()
    return hasil


def baca(pratinjau: Pratinjau, alamat: str) -> str:
    assert pratinjau.make(alamat), alamat
    return (pratinjau.keluaran / alamat).read_text(encoding="utf-8")


def ganti(berkas: Path, pola: str, baru: str) -> None:
    teks, banyak = re.subn(pola, baru, berkas.read_text(encoding="utf-8"), count=1, flags=re.MULTILINE)
    assert banyak == 1, (berkas, pola)
    berkas.write_text(teks, encoding="utf-8")


def test_a_save_reads_one_record_and_makes_one_page(pratinjau: Pratinjau, catatan: Path) -> None:
    halaman = "mekanisme/ksdd/index.html"
    baca(pratinjau, halaman)
    dibaca, dibuat = pratinjau.ingatan.dibaca, pratinjau.hitungan.halaman

    ganti(catatan / KSDD, r"^ringkasan: .*$", "ringkasan: Kalimat baru untuk diuji.")
    pratinjau.renew()

    assert "Kalimat baru untuk diuji." in baca(pratinjau, halaman)
    assert "Kalimat baru untuk diuji." in baca(pratinjau, halaman), "asked twice, made once"
    assert pratinjau.ingatan.dibaca - dibaca == 1
    assert pratinjau.hitungan.halaman - dibuat == 1
    assert pratinjau.hitungan.rakitan == 0, "nobody searched, nobody asked for a script"


def test_pages_that_show_a_record_follow_it(pratinjau: Pratinjau, catatan: Path) -> None:
    """Nothing is kept from before a save, so a list cannot lag behind its record."""
    daftar = "istilah/index.html"
    baca(pratinjau, daftar)
    ganti(catatan / ISTILAH, r"^istilah: .*$", "istilah: Mitra Uji")
    pratinjau.renew()
    assert "Mitra Uji" in baca(pratinjau, daftar)


def test_a_mistake_is_told_on_the_page_and_loses_nothing(pratinjau: Pratinjau, catatan: Path) -> None:
    halaman = "mekanisme/ksdd/index.html"
    semula = baca(pratinjau, halaman)
    with (catatan / KSDD).open("a", encoding="utf-8") as berkas:
        berkas.write("salah: <b>ya</b>\n")
    pratinjau.renew()
    kini = baca(pratinjau, halaman)
    assert "isian `salah` tidak dikenal" in kini
    assert "&lt;b&gt;ya&lt;/b&gt;" in kini, "what an editor wrote is shown, not obeyed"
    assert "\n&#32;" in kini, "the caret stands below its place"
    assert kini.startswith(semula.partition("</body>")[0])

    ganti(catatan / KSDD, r"^salah: .*\n", "")
    pratinjau.renew()
    assert baca(pratinjau, halaman) == semula


def test_a_mistake_from_the_start_is_told_where_the_page_will_be(
    catatan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(AKAR)
    ganti(catatan / ISTILAH, r"^istilah: ", "istilh: ")
    pratinjau = Pratinjau(catatan, "http://127.0.0.1:8000/", None, tmp_path / "keluaran")
    pratinjau.renew()
    assert not pratinjau.make("index.html")
    assert "isian `istilh` tidak dikenal" in pratinjau.render_hilang().decode()
    ganti(catatan / ISTILAH, r"^istilh: ", "istilah: ")
    pratinjau.renew()
    assert pratinjau.make("index.html")
    assert b"istilh" not in pratinjau.render_hilang()


def test_broken_settings_are_one_sentence(
    pratinjau: Pratinjau, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: [", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    pratinjau.renew()
    assert pratinjau.pesan.startswith("mkdocs.yml atau docs/ tidak terbaca")
    assert "Ada yang perlu dibenahi" in baca(pratinjau, "index.html")


def build_inti(html: str) -> str:
    """The article, which does not hold the site's address."""
    return html[html.index("<article") : html.index("</article>")]


def test_shows_what_the_built_site_shows(pratinjau: Pratinjau, situs: Path) -> None:
    """Every page and file of the site, the trainer's material too; ``TANDA`` is for whoever packs a site."""
    semua = [jalur.relative_to(situs).as_posix() for jalur in situs.rglob("*") if jalur.is_file()]
    hilang = [alamat for alamat in semua if alamat != TANDA and not _ada(pratinjau, alamat)]
    assert hilang == [], "the preview cannot make these"
    for alamat in ("index.html", *[satu for satu in semua if satu.endswith("/index.html")][::9]):
        jadi = (situs / alamat).read_text(encoding="utf-8")
        if "<article" in jadi:
            assert build_inti(baca(pratinjau, alamat)) == build_inti(jadi), alamat
    assert pratinjau.hitungan.rakitan == 1
    assert not pratinjau.make("tidak/ada/index.html")


def _ada(pratinjau: Pratinjau, alamat: str) -> bool:
    if alamat.endswith(("sitemap.xml.gz", "index.html")):
        return True  # Packed together with `sitemap.xml`; pages are compared below.
    return pratinjau.make(alamat)


@pytest.fixture
def penyaji(pratinjau: Pratinjau, catatan: Path) -> Iterator[str]:
    layanan = Penyaji(pratinjau, "127.0.0.1", 0)
    layanan.watch(str(catatan))
    utas = threading.Thread(target=layanan.serve, daemon=True)
    utas.start()
    while not layanan.serve_thread.is_alive():  # The port is known once it listens.
        utas.join(0.05)
    try:
        yield f"http://127.0.0.1:{layanan.server_port}"
    finally:
        layanan.shutdown()
        utas.join(10)


@pytest.mark.peramban
def test_the_browser_follows_a_save(
    konteks: Callable[..., BrowserContext], penyaji: str, catatan: Path
) -> None:
    halaman = konteks(viewport=LAPTOP).new_page()
    asing: list[str] = []
    halaman.on("request", lambda permintaan: asing.append(permintaan.url))
    halaman.goto(f"{penyaji}/istilah/pihak-ketiga", wait_until="domcontentloaded")
    assert halaman.url == f"{penyaji}/istilah/pihak-ketiga/"
    halaman.wait_for_load_state("load")
    ganti(catatan / ISTILAH, r"^istilah: .*$", "istilah: Mitra Uji")
    halaman.get_by_role("heading", level=1, name="Mitra Uji").wait_for()
    ganti(catatan / ISTILAH, r"^istilah: ", "istilh: ")
    halaman.get_by_role("alert").wait_for()
    ganti(catatan / ISTILAH, r"^istilh: .*$", "istilah: Mitra Lain")
    halaman.get_by_role("heading", level=1, name="Mitra Lain").wait_for()
    assert halaman.get_by_role("alert").count() == 0
    assert all(satu.startswith(penyaji) for satu in asing)


@pytest.mark.parametrize("alamat", ["8000", "127.0.0.1:", "127.0.0.1:banyak", "127.0.0.1:70000"])
def test_a_wrong_address_is_one_sentence(alamat: str) -> None:
    hasil = run_panduan("pratinjau", "--alamat", alamat)
    assert hasil.returncode == 2
    assert hasil.stderr == f"`{alamat}` bukan alamat.\n    Perbaiki: tulis seperti 127.0.0.1:8000.\n"


def test_a_taken_address_is_one_sentence(penyaji: str) -> None:
    alamat = penyaji.removeprefix("http://")
    hasil = run_panduan("pratinjau", "--alamat", alamat)
    assert hasil.returncode == 2
    assert hasil.stderr.startswith(f"Alamat {alamat} tidak dapat dipakai (")
    assert "Traceback" not in hasil.stderr


def test_decks_and_papers_are_made_when_opened(pratinjau: Pratinjau, catatan: Path) -> None:
    """Links to material are there as on the built site, and none is dead."""
    halaman = "modul/pengantar-30-menit/"
    tautan = re.findall(
        r'<a href="\.\./\.\./([^"]+)"(?: download)?>', baca(pratinjau, f"{halaman}index.html")
    )
    bahan = [satu for satu in tautan if satu.startswith("unduhan/") or "/paparan/" in satu]
    assert [Path(satu).suffix for satu in bahan].count("") == 2
    assert {Path(satu).suffix for satu in bahan} >= {"", ".pptx", ".docx"}
    for satu in bahan:
        assert pratinjau.make(satu if Path(satu).suffix else f"{satu}index.html"), satu
    assert 'href="../modul/pengantar-30-menit/paparan/"' in baca(pratinjau, "untuk-pelatih/index.html")
    assert pratinjau.make("susun-paparan/paparan/index.html")

    ganti(catatan / "modul/pengantar-30-menit.yml", r"^judul: .*$", "judul: Judul baru untuk diuji")
    pratinjau.renew()
    assert "Judul baru untuk diuji" in baca(pratinjau, f"{halaman}paparan/index.html")
