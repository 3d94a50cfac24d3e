"""Shared fixtures: a small correct collection to break, the real site built once, a browser."""

from __future__ import annotations

import functools
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from panduan.periksa import check_folder

AKAR = Path(__file__).resolve().parent.parent
DATA_KECIL = AKAR / "panduan" / "kesalahan" / "data"
NAMA_PERAMBAN = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

PONSEL, LAPTOP = {"width": 360, "height": 740}, {"width": 1366, "height": 768}

Ubah = Callable[[str, str, str], list[str]]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--perbarui", action="store_true", help="rewrite the expected pages in tests/acuan/")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A private copy of the small collection."""
    return Path(shutil.copytree(DATA_KECIL, tmp_path / "data"))


@pytest.fixture
def periksa(data: Path) -> Callable[[], list[str]]:
    """Check the copy; findings as ``folder/file:line:CODE: problem | remedy``."""

    def jalankan() -> list[str]:
        _, temuan = check_folder(data)
        return [
            f"{satu.berkas.removeprefix('data/')}:{satu.baris}:{satu.kode}: {satu.masalah} | {satu.saran}"
            for satu in temuan
        ]

    return jalankan


@pytest.fixture
def ubah(data: Path, periksa: Callable[[], list[str]]) -> Ubah:
    """Replace a text once in one file, then check."""

    def jalankan(berkas: str, lama: str, baru: str) -> list[str]:
        jalur = data / berkas
        teks = jalur.read_text(encoding="utf-8")
        assert lama in teks, f"the test wants to replace {lama!r}, which {berkas} does not have"
        jalur.write_text(teks.replace(lama, baru, 1), encoding="utf-8")
        return periksa()

    return jalankan


def run_panduan(*argumen: str | Path, cwd: Path = AKAR) -> subprocess.CompletedProcess[str]:
    """The command line as a person runs it."""
    perintah = [sys.executable, "-c", "from panduan.perintah import panduan; panduan()", *map(str, argumen)]
    return subprocess.run(perintah, cwd=cwd, capture_output=True, text=True, check=False)


@pytest.fixture(scope="session")
def situs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site with the trainer's material, built strictly once."""
    keluaran = tmp_path_factory.mktemp("situs") / "site"
    for perintah in ("bangun", "bahan"):
        hasil = run_panduan(perintah, "--keluaran", keluaran)
        assert hasil.returncode == 0, hasil.stdout + hasil.stderr
    return keluaran


class _Penyaji(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def alamat(situs: Path) -> Iterator[str]:
    """The site over HTTP on this machine."""
    penyaji = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Penyaji, directory=str(situs)))
    threading.Thread(target=penyaji.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{penyaji.server_port}"
    penyaji.shutdown()


def cari_peramban() -> str | None:
    """The system's Chromium; where there is none, Playwright's own is meant."""
    return next(filter(None, map(shutil.which, NAMA_PERAMBAN)), None)


@pytest.fixture(scope="session")
def peramban() -> Iterator[Browser]:
    """The browser of all tests."""
    biner = cari_peramban()
    tanpa_sambungan = ["--no-sandbox", "--disable-background-networking", "--disable-component-update"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=biner, args=tanpa_sambungan)
        yield browser
        browser.close()


@pytest.fixture
def konteks(peramban: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Fresh browser contexts, closed afterwards; without the service worker unless a test is about it."""
    semua: list[BrowserContext] = []

    def buka(**pilihan: object) -> BrowserContext:
        semua.append(peramban.new_context(**{"service_workers": "block", **pilihan}))  # type: ignore[arg-type]
        return semua[-1]

    yield buka
    for satu in semua:
        satu.close()
