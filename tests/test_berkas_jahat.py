"""Hostile Word files: each ends in a clear Indonesian message (or an honest report), quickly, and freezes nothing."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from conftest import AKAR
from panduan.pencarian.rakit import find_node
from pemeriksa.berkas_jahat import BEBAS_INGGRIS, SEMUA, Jahat, iter_teks_jahat
from pemeriksa.nilai import MESIN, read_pengetahuan

pytestmark = pytest.mark.lambat

JALAN = AKAR / "tests" / "pemeriksa" / "jahat.mjs"
BATAS_MS = 2_000


@pytest.fixture(scope="session")
def berkas_jahat(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """All hostile files on disk, by id."""
    folder = tmp_path_factory.mktemp("jahat")
    hasil: dict[str, Path] = {}
    for satu in SEMUA:
        (folder / satu.id).mkdir()
        hasil[satu.id] = folder / satu.id / satu.nama
        hasil[satu.id].write_bytes(satu.buat())
    return hasil


@pytest.fixture(scope="session")
def hasil_node(berkas_jahat: dict[str, Path]) -> dict[str, dict[str, Any]]:
    """What the reader and the checker did with each, in Node."""
    return run_node([{"id": id_, "jalur": str(jalur)} for id_, jalur in berkas_jahat.items()])


@cache
def hasil_teks() -> dict[str, dict[str, Any]]:
    return run_node([{"id": id_, "teks": teks} for id_, teks in iter_teks_jahat()])


def run_node(berkas: list[dict[str, str]]) -> dict[str, dict[str, Any]]:
    """Results by id: ``akhir`` (laporan, tolak, macet, mogok), ``pesan``, time in ms."""
    masukan = json.dumps({"pengetahuan": read_pengetahuan(), "berkas": berkas})
    perintah = [find_node(), str(JALAN), str(MESIN)]
    hasil = subprocess.run(perintah, input=masukan, capture_output=True, text=True, check=False, cwd=AKAR)
    assert hasil.returncode == 0, hasil.stderr
    return {satu["id"]: satu for satu in json.loads(hasil.stdout)}


@pytest.mark.parametrize("jahat", SEMUA, ids=[satu.id for satu in SEMUA])
def test_file_in_node(hasil_node: dict[str, dict[str, Any]], jahat: Jahat) -> None:
    hasil = hasil_node[jahat.id]
    assert hasil["akhir"] in ("tolak", "laporan"), hasil
    assert min(hasil["lama"], hasil["cpu"]) < BATAS_MS, hasil
    if hasil["akhir"] == "laporan":
        assert jahat.pesan is None, hasil
        return
    assert hasil["nama"] == "BerkasTertolak", hasil
    check_pesan(hasil["pesan"], jahat)


def check_pesan(pesan: str, jahat: Jahat, *, batas_waktu: bool = False) -> None:
    """A message a clerk can act on; in the page *terlalu lama* is as good as the reason."""
    if batas_waktu and "terlalu lama" in pesan:
        return
    assert len(pesan) >= 15, pesan
    assert re.search(jahat.pesan or "", pesan, re.IGNORECASE), pesan
    assert not re.search(BEBAS_INGGRIS, pesan, re.IGNORECASE), pesan


@pytest.mark.parametrize("id_", [id_ for id_, _ in iter_teks_jahat()])
def test_pasted_text_in_node(id_: str) -> None:
    hasil = hasil_teks()[id_]
    assert hasil["akhir"] in ("laporan", "tolak"), hasil
    assert min(hasil["lama"], hasil["cpu"]) < BATAS_MS, hasil


DETAK_MS, CELAH_MS = 25, 1_000
BATAS_HALAMAN_MS = 3_000
"""The page gives up reading after two seconds; the rest is for starting the worker on a busy machine."""
PASANG_PENGUKUR = f"""() => {{
    const keadaan = document.querySelector('[data-keadaan]'), hasil = document.querySelector('[data-hasil]');
    const ukur = window.ukurJahat = {{awal: 0, akhir: 0, celah: 0, lalu: performance.now()}};
    document.addEventListener('change', () => Object.assign(ukur, {{awal: performance.now(), akhir: 0, celah: 0}}), true);
    setInterval(() => {{
        const kini = performance.now();
        ukur.celah = Math.max(ukur.celah, kini - ukur.lalu);
        ukur.lalu = kini;
        const sibuk = keadaan.textContent === 'Sedang memeriksa.';
        const selesai = !hasil.hidden || (keadaan.textContent && !sibuk);
        if (ukur.awal && !ukur.akhir && !sibuk && selesai) ukur.akhir = kini;
    }}, {DETAK_MS});
}}"""
TUNGGU = "() => window.ukurJahat.akhir > 0"
BACA = """() => {
    const {awal, akhir, celah} = window.ukurJahat, hasil = document.querySelector('[data-hasil]');
    return {lama: akhir - awal, celah, laporan: !hasil.hidden, pesan: document.querySelector('[data-keadaan]').textContent};
}"""


@pytest.fixture(scope="module")
def halaman(peramban: Browser, alamat: str) -> Iterator[Page]:
    """The checker's page with a clock that notices when it stands still; requests elsewhere fail the tests."""
    konteks = peramban.new_context()
    satu = konteks.new_page()
    satu.goto(f"{alamat}/periksa-naskah/")
    satu.locator("[data-pemeriksa] form").wait_for(state="visible")
    satu.evaluate(PASANG_PENGUKUR)
    yield satu
    konteks.close()


@pytest.mark.peramban
@pytest.mark.parametrize("jahat", SEMUA, ids=[satu.id for satu in SEMUA])
def test_file_in_the_page(halaman: Page, berkas_jahat: dict[str, Path], jahat: Jahat) -> None:
    permintaan: list[str] = []
    galat: list[str] = []
    halaman.on("request", lambda satu: permintaan.append(satu.url))
    halaman.on("pageerror", lambda satu: galat.append(str(satu)))
    halaman.locator("[data-pemeriksa] form").evaluate("formulir => formulir.reset()")
    halaman.locator("[data-pemeriksa] input[type=file]").set_input_files(berkas_jahat[jahat.id])
    halaman.wait_for_function(TUNGGU, timeout=20_000)
    hasil = halaman.evaluate(BACA)
    assert hasil["lama"] < BATAS_HALAMAN_MS, hasil
    assert hasil["celah"] < CELAH_MS, hasil
    assert [satu for satu in permintaan if not satu.startswith("blob:")] == []
    assert galat == []
    if hasil["laporan"]:
        assert jahat.pesan is None, hasil
    else:
        check_pesan(hasil["pesan"], jahat, batas_waktu=True)
