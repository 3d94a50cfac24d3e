"""One pasal put right in one record: page, deck, PowerPoint, handout and quiz all say it."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from pptx import Presentation

import panduan.bahan
from panduan.bahan import build_lingkup, write_bahan
from panduan.halaman import build_halaman
from panduan.koleksi import load_koleksi
from panduan.lembar.pdf import has_pango
from panduan.periksa import check_folder

pytestmark = pytest.mark.skipif(
    not (has_pango() and shutil.which("pdftotext")), reason="Pango or poppler-utils is not installed"
)

MEKANISME = (
    "situs: mekanisme",
    "paparan 16:9",
    "paparan 4:3",
    "paparan susunan",
    "pptx",
    "lembar mekanisme",
    "lembar modul",
)
KUIS = (
    "situs: kuis",
    "situs: tes",
    "paparan 16:9",
    "paparan 4:3",
    "paparan susunan",
    "pptx",
    "paparan kuis",
    "pptx kuis",
    "kunci kuis",
)
SEMUA = tuple(dict.fromkeys((*MEKANISME, *KUIS)))


def _html(isi: str) -> str:
    return str(html.fromstring(isi).text_content())


def _pptx(berkas: Path) -> str:
    hasil = []
    for slide in Presentation(str(berkas)).slides:
        for bentuk in slide.shapes:
            if bentuk.has_text_frame:
                hasil.append(bentuk.text_frame.text)
            if bentuk.has_table:
                hasil += [sel.text for baris in bentuk.table.rows for sel in baris.cells]
    return "\n".join(hasil)


def _pdf(berkas: Path) -> str:
    return subprocess.run(["pdftotext", berkas, "-"], capture_output=True, text=True, check=True).stdout


@pytest.fixture
def buat(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], dict[str, str]]:
    """All that is made from the small collection, as the texts that people read."""
    monkeypatch.setattr(panduan.bahan, "INGATAN", tmp_path / "ingatan")

    def jalankan() -> dict[str, str]:
        assert [str(satu) for satu in check_folder(data)[1]] == []
        lingkup, situs = build_lingkup(load_koleksi(data), None), tmp_path / "site"
        shutil.rmtree(situs, ignore_errors=True)
        write_bahan(lingkup, situs)
        halaman = {satu.alamat: satu.isi for satu in build_halaman(lingkup.koleksi, lingkup.perender)}
        teks: dict[str, Any] = {
            "situs: mekanisme": _html(halaman["mekanisme/antarkota/"]),
            "situs: kuis": _html(halaman["kuis/dasar/"]),
            "situs: tes": _html(lingkup.perender.render_bagian("kuis_tes", "alat")),
            "paparan susunan": _html((situs / "susun-paparan/paparan/index.html").read_text("utf-8")),
        }
        for nama, jalur in (
            ("paparan 16:9", "modul/singkat/paparan"),
            ("paparan 4:3", "modul/singkat/paparan/4-3"),
            ("paparan kuis", "kuis/dasar/paparan"),
        ):
            teks[nama] = _html((situs / jalur / "index.html").read_text("utf-8"))
        for nama, jalur in (("pptx", "singkat"), ("pptx kuis", "kuis-dasar")):
            teks[nama] = _pptx(situs / f"unduhan/paparan/{jalur}.pptx")
        for nama, jalur in (
            ("lembar mekanisme", "lembar/antarkota"),
            ("lembar modul", "lembar/singkat"),
            ("kunci kuis", "kuis/dasar-kunci"),
        ):
            teks[nama] = _pdf(situs / f"unduhan/{jalur}.pdf")
        return {nama: re.sub(r"[\s\u00ad]+", " ", isi) for nama, isi in teks.items()}

    return jalankan


@pytest.mark.parametrize(
    ("berkas", "sesudah", "lama", "baru", "tampak", "di"),
    [
        ("mekanisme/antarkota.yml", "- id: jawaban", "2 ayat (2)", "3 huruf b", "Pasal 3 huruf b", MEKANISME),
        ("kuis/dasar.yml", "- id: lama", "2 ayat (2)", "3 huruf b", "Pasal 3 huruf b", KUIS),
        ("dasar_hukum/pp-1-2001.yml", "id: ", "nomor: 1\n", "nomor: 71\n", "71", SEMUA),
        ("mekanisme/antarkota.yml", "- id: jawaban", "lama: 30", "lama: 41", "41 hari", MEKANISME),
    ],
    ids=["pasal-mekanisme", "pasal-kuis", "nomor-peraturan", "tenggat"],
)
def test_what_is_put_right_once_is_right_everywhere(
    data: Path,
    buat: Callable[[], dict[str, str]],
    berkas: str,
    sesudah: str,
    lama: str,
    baru: str,
    tampak: str,
    di: tuple[str, ...],
) -> None:
    sebelum = buat()
    # Handouts name the pasal only, to save room.
    harap = {
        nama: tampak.replace(" huruf b", " PP 1/2001") if nama.startswith("lembar") else tampak for nama in di
    }
    assert [nama for nama in di if harap[nama] in sebelum[nama]] == []
    jalur = data / berkas
    awal, penanda, akhir = jalur.read_text(encoding="utf-8").partition(sesudah)
    assert lama in akhir
    jalur.write_text(f"{awal}{penanda}{akhir.replace(lama, baru, 1)}", encoding="utf-8")
    kini = buat()
    assert [nama for nama in di if harap[nama] not in kini[nama]] == []
    assert [nama for nama in SEMUA if nama not in di and kini[nama] != sebelum[nama]] == []
