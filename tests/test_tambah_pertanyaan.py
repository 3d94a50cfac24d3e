"""The form at a session: whatever is typed becomes a record that the checker takes, or is refused beside its field."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from conftest import AKAR, PONSEL
from panduan.model.tanya_jawab import JenisAsal, TanyaJawab
from panduan.pencarian.rakit import find_node
from panduan.periksa import check_folder
from panduan.sumber import load_dokumen

SESI = "kabupaten-pati-2019"
SULIT = {
    "id": "soal-sulit",
    "pertanyaan": "Apakah \"MoU\": 'no', #1 - {x} [y] & *z | > % @ ` boleh \\ begitu?",
    "topik": "DPRD",
    "mekanisme": ["ksdd", "sinergi"],
    "jawaban": "Tidak: lihat di bawah.\n\n- butir: satu # bukan komentar\n  - anak\n\n> kutip\n'---'\n...",
    "ringkasan": "yes",
    "praktik_setempat": "~",
    "dasar": [
        {"peraturan": "pp-28-2018", "pasal": "6"},
        {"peraturan": "permendagri-22-2020", "pasal": "Lampiran C"},
    ],
    "cocok": False,
}


def _tulis(isi: dict[str, object]) -> str:
    """The record as the browser's own module writes it."""
    modul = (AKAR / "skrip" / "tambah-pertanyaan" / "catatan.js").as_uri()
    kode = (
        f"import {{ tulisCatatan }} from {json.dumps(modul)};"
        f"process.stdout.write(tulisCatatan({json.dumps(isi)}, {json.dumps(SESI)}, '2026-11-27'));"
    )
    perintah = [find_node(), "--input-type=module", "-e", kode]
    return subprocess.run(perintah, capture_output=True, text=True, check=True).stdout


def test_hard_texts_come_back_as_typed(tmp_path: Path) -> None:
    berkas = tmp_path / "soal-sulit.yml"
    berkas.write_text(_tulis(SULIT), encoding="utf-8")
    catatan = TanyaJawab.model_validate(load_dokumen(berkas, "data/tanya_jawab/soal-sulit.yml").data)
    for medan in ("pertanyaan", "jawaban", "ringkasan", "praktik_setempat"):
        assert getattr(catatan, medan) == SULIT[medan]
    assert [str(satu.ketentuan) for satu in catatan.dasar] == ["Pasal 6", "Lampiran C"]
    assert (catatan.asal.jenis, catatan.asal.sesi) == (JenisAsal.SESI, SESI)
    assert catatan.perlu_verifikasi
    assert catatan.mekanisme == ("ksdd", "sinergi")


@pytest.fixture
def halaman(konteks: Callable[..., BrowserContext], situs: Path) -> Page:
    halaman = konteks(viewport=PONSEL, accept_downloads=True).new_page()
    halaman.goto(f"{situs.as_uri()}/sesi/{SESI}/index.html")
    return halaman


def _isi(halaman: Page) -> None:
    halaman.get_by_label("Pertanyaan peserta").fill("Bolehkah camat ikut membahas rancangan PKS?")
    halaman.locator("#t-topik").select_option("naskah")
    halaman.get_by_label("Jawaban", exact=True).fill("Tidak diatur.\n\n- Tanyakan kepada TKKSD.")
    halaman.get_by_label("Ringkasan untuk WhatsApp").fill("Tidak diatur; tanyakan kepada TKKSD.")
    halaman.get_by_label("Ketentuan", exact=True).fill("pasal 6 ayat (1)")
    halaman.keyboard.press("Enter")


@pytest.mark.peramban
def test_record_made_in_the_browser_passes_the_checker(halaman: Page, tmp_path: Path) -> None:
    _isi(halaman)
    assert halaman.locator("[data-daftar-dasar] li").inner_text().startswith("Pasal 6 ayat (1) PP 28/2018")
    halaman.get_by_role("button", name="Buat catatan").press("Enter")
    assert halaman.evaluate("document.activeElement.id") == "hasil-tambah"
    with halaman.expect_download() as unduhan:
        halaman.get_by_role("button", name="Unduh").click()
    nama = unduhan.value.suggested_filename
    assert nama == "bolehkah-camat-ikut-membahas-rancangan-pks.yml"
    data = Path(shutil.copytree(AKAR / "data", tmp_path / "data"))
    unduhan.value.save_as(data / "tanya_jawab" / nama)
    koleksi, temuan = check_folder(data)
    assert {satu.kode for satu in temuan if satu.berkas.endswith(nama)} == {"VERIFIKASI"}
    assert koleksi.tanya_jawab[nama.removesuffix(".yml")].asal.sesi == SESI


@pytest.mark.peramban
def test_what_is_wrong_is_told_beside_the_field(halaman: Page) -> None:
    halaman.get_by_role("button", name="Buat catatan").click()
    assert halaman.evaluate("document.activeElement.id") == "t-pertanyaan"
    assert "Ada 6 hal" in halaman.locator("[data-tambah] form [data-kabar]").inner_text()
    halaman.get_by_label("Ketentuan", exact=True).fill("999 ayat (9)")
    halaman.get_by_role("button", name="Tambahkan").click()
    assert "tidak ada pada catatan PP 28/2018" in halaman.locator("#s-dasar").inner_text()
    assert halaman.locator("[data-hasil]").is_hidden()


@pytest.mark.peramban
def test_without_scripts_the_way_by_hand_is_told(konteks: Callable[..., BrowserContext], situs: Path) -> None:
    halaman = konteks(java_script_enabled=False).new_page()
    halaman.goto(f"{situs.as_uri()}/sesi/{SESI}/index.html")
    assert halaman.locator("[data-tambah] form").is_hidden()
    assert f"asal: {{jenis: sesi, sesi: {SESI}}}" in halaman.locator(".tambah__tanpa-skrip").inner_text()
