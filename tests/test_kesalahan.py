"""The catalogue of editors' mistakes: each gives one finding, at its place, with its remedy."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from conftest import run_panduan
from katalog import load_katalog, make_kesalahan
from panduan.laporan import build_cuplikan, build_github, build_gitlab, build_teks, read_baris
from panduan.periksa import check_folder
from panduan.pesan import ARTI_KODE
from panduan.temuan import Temuan, Tingkat

KATALOG = load_katalog()
SALAH = [satu for nama, (_, semua) in KATALOG.items() if nama != "diterima" for satu in semua]


def test_catalogue_is_large_and_every_mistake_has_its_own_name() -> None:
    assert len(SALAH) >= 60
    assert len({satu["nama"] for satu in SALAH}) == len(SALAH)


@pytest.mark.parametrize("satu", SALAH, ids=lambda satu: satu["nama"])
def test_one_mistake_one_finding_with_place_cause_and_remedy(satu: dict[str, Any], tmp_path: Path) -> None:
    data = make_kesalahan(satu, tmp_path)
    _, semua = check_folder(data)
    assert len(semua) == 1, "\n".join(map(str, semua))
    (temuan,) = semua
    assert f"{temuan.berkas}:{temuan.baris}:{temuan.kolom} [{temuan.kode}]" == satu["temuan"]
    assert (temuan.masalah, temuan.saran) == (satu["masalah"], satu["saran"])
    assert temuan.ganti == satu.get("menjadi", "")
    assert temuan.kode in ARTI_KODE


@pytest.mark.parametrize("satu", SALAH, ids=lambda satu: satu["nama"])
def test_report_shows_the_line_with_a_caret(satu: dict[str, Any], tmp_path: Path) -> None:
    data = make_kesalahan(satu, tmp_path)
    (temuan,) = check_folder(data)[1]
    laporan = "\n".join(build_teks([temuan], data)).split("\n")
    assert laporan[0] == f"{temuan.berkas}:{temuan.baris}: [{temuan.kode}] {temuan.masalah}"
    assert laporan[1] == f"    Perbaiki: {temuan.saran}"
    assert laporan[-1] == "1 temuan"
    baris = read_baris(data, temuan)
    if baris:
        assert laporan[3].strip("| ") == "^"
        assert 1 <= temuan.kolom <= len(baris) + 1


@pytest.mark.parametrize("satu", [s for s in SALAH if "menjadi" in s], ids=lambda satu: satu["nama"])
def test_the_line_put_right_is_right(satu: dict[str, Any], tmp_path: Path) -> None:
    """Put in the place of the offending line, what the report offers leaves nothing to say about it."""
    data = make_kesalahan(satu, tmp_path)
    (temuan,) = check_folder(data)[1]
    berkas = data.parent / temuan.berkas
    pengodean = satu.get("pengodean", "utf-8")
    semua = berkas.read_bytes().decode(pengodean).split("\n")
    semua[temuan.baris - 1] = temuan.ganti
    berkas.write_bytes("\n".join(semua).encode())
    sisa = [satu for satu in check_folder(data)[1] if satu.tingkat is Tingkat.GALAT]
    assert not [satu for satu in sisa if (satu.berkas, satu.baris, satu.kode) == (temuan.berkas, temuan.baris, temuan.kode)]  # fmt: skip


@pytest.mark.parametrize("satu", KATALOG["diterima"][1], ids=lambda satu: satu["nama"])
def test_harmless_oddities_are_accepted(satu: dict[str, Any], tmp_path: Path) -> None:
    assert check_folder(make_kesalahan(satu, tmp_path))[1] == []


def test_one_rename_is_told_once(data: Path) -> None:
    """Many records point at it; one finding names the first place and where the others are."""
    for nomor in range(6):
        teks = (data / "istilah" / "mitra.yml").read_text(encoding="utf-8")
        teks = teks.replace("id: mitra", f"id: mitra-{nomor}").replace("istilah: Mitra", f"istilah: M{nomor}")
        teks = teks.replace("[partner]", f"[p{nomor}]") + "mekanisme: [antarkta]\n"
        (data / "istilah" / f"mitra-{nomor}.yml").write_text(teks, encoding="utf-8")
    (temuan,) = check_folder(data)[1]
    assert temuan.kode == "RUJUKAN"
    assert temuan.saran.startswith("maksudnya `antarkota`? Dirujuk juga di data/istilah/mitra-1.yml:7, ")
    assert temuan.saran.endswith(", dan 2 lagi.")


CONTOH = [
    Temuan("data/a.yml", 3, 5, "SKEMA", "100% salah: `a`,\nb.", "hapus.", ganti="a: b"),
    Temuan("data/a.yml", 9, 1, "VERIFIKASI", "belum pasti.", "cocokkan.", Tingkat.PERINGATAN),
]


def test_github_marks_are_escaped() -> None:
    galat, peringatan, jumlah = build_github(CONTOH)
    assert galat == (
        "::error file=data/a.yml,line=3,col=5,title=SKEMA::"
        "100%25 salah: `a`,%0Ab.%0APerbaiki: hapus.%0AMenjadi: a: b"
    )
    assert peringatan.startswith("::warning file=data/a.yml,line=9,col=1,title=VERIFIKASI::belum pasti.")
    assert jumlah == "1 temuan"


def test_gitlab_report_has_stable_and_unique_fingerprints() -> None:
    geser = [replace(CONTOH[0], baris=4)]
    semua = json.loads(build_gitlab([*CONTOH, CONTOH[0]]))
    assert len({satu["fingerprint"] for satu in semua}) == 3
    assert semua[0]["location"] == {"path": "data/a.yml", "lines": {"begin": 3}}
    assert [satu["severity"] for satu in semua] == ["major", "minor", "major"]
    assert json.loads(build_gitlab(geser))[0]["fingerprint"] == semua[0]["fingerprint"]


@pytest.mark.parametrize("bentuk", ["github", "gitlab"])
def test_reports_for_pull_requests_keep_the_exit_code(data: Path, bentuk: str) -> None:
    (data / "istilah" / "kosong.yml").write_text("", encoding="utf-8")
    hasil = run_panduan("periksa", "--data", data, "--format", bentuk)
    assert hasil.returncode == 1
    assert "data/istilah/kosong.yml" in hasil.stdout


def test_long_lines_are_cut_around_the_place() -> None:
    baris = "isi: " + "kata " * 100 + "SALAH " + "kata " * 100
    temuan = Temuan("data/a.yml", 1, baris.index("SALAH") + 1, "SKEMA", "x.", "y.")
    potong, tanda = build_cuplikan(temuan, baris)
    assert len(potong) < 130
    assert potong[tanda.index("^") :].startswith("SALAH")
