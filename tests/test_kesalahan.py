"""The catalogue of editors' mistakes: each gives one finding, at its place, with its remedy."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from conftest import AKAR, DATA_KECIL, run_panduan
from katalog import make_benar, make_kesalahan
from macros import Makro
from panduan.katalog_pesan import (
    DITERIMA,
    Kesalahan,
    build_benar,
    build_contoh,
    find_ganti,
    find_kode,
    load_katalog,
    load_kesalahan,
)
from panduan.koleksi import load_koleksi
from panduan.laporan import build_cuplikan, build_github, build_gitlab, build_teks, read_baris
from panduan.periksa import check_folder
from panduan.pesan import ARTI_KODE
from panduan.templat_jinja import Perender
from panduan.temuan import Temuan, Tingkat

SALAH = load_kesalahan()


def test_catalogue_is_large_and_every_mistake_has_its_own_name() -> None:
    assert len(SALAH) >= 60
    assert len({satu["nama"] for satu in SALAH}) == len(SALAH)


@pytest.mark.parametrize("satu", SALAH, ids=lambda satu: satu["nama"])
def test_one_mistake_one_finding_with_place_cause_and_remedy(satu: Kesalahan, tmp_path: Path) -> None:
    data = make_kesalahan(satu, tmp_path)
    _, semua = check_folder(data)
    assert len(semua) == 1, "\n".join(map(str, semua))
    (temuan,) = semua
    assert f"{temuan.berkas}:{temuan.baris}:{temuan.kolom} [{temuan.kode}]" == satu["temuan"]
    assert (temuan.masalah, temuan.saran) == (satu["masalah"], satu["saran"])
    assert temuan.ganti == satu.get("menjadi", "")
    assert temuan.kode in ARTI_KODE


@pytest.mark.parametrize("satu", SALAH, ids=lambda satu: satu["nama"])
def test_report_shows_the_line_with_a_caret(satu: Kesalahan, tmp_path: Path) -> None:
    data = make_kesalahan(satu, tmp_path)
    (temuan,) = check_folder(data)[1]
    laporan = "\n".join(build_teks([temuan], data)).split("\n")
    assert laporan[0] == f"{temuan.berkas}:{temuan.baris}: [{temuan.kode}] {temuan.masalah}"
    assert laporan[1] == f"    Perbaiki: {temuan.saran}"
    assert laporan[-1] == ("1 temuan" if temuan.tingkat is Tingkat.GALAT else "0 temuan")
    baris = read_baris(data, temuan)
    if baris and temuan.tingkat is Tingkat.GALAT:
        assert laporan[3].strip("| ") == "^"
        assert 1 <= temuan.kolom <= len(baris) + 1


@pytest.mark.parametrize(
    "satu", [s for s in SALAH if find_ganti(s) is not None], ids=lambda satu: satu["nama"]
)
def test_the_line_put_right_is_right(satu: Kesalahan, tmp_path: Path) -> None:
    """In the place of the offending line, what the report offers or the guide shows leaves nothing to say."""
    data = make_kesalahan(satu, tmp_path)
    (temuan,) = check_folder(data)[1]
    berkas = data.parent / temuan.berkas
    semua = berkas.read_bytes().decode(satu.get("pengodean", "utf-8")).split("\n")
    semua[temuan.baris - 1] = find_ganti(satu) or ""
    berkas.write_bytes("\n".join(semua).encode())
    sisa = check_folder(data)[1]
    assert not [satu for satu in sisa if (satu.berkas, satu.baris, satu.kode) == (temuan.berkas, temuan.baris, temuan.kode)]  # fmt: skip
    if "sesudah" in satu or find_kode(satu) not in SISA:
        assert sisa == []


SISA = {
    # code: why one line put right may leave more to say
    "TAB": "the next lines are indented with tabs as well, or the columns belong into several fields",
    "SKEMA": "the id put right is no longer the name of the file, or of what points at it",
    "KARAKTER": "the next lines hold the same characters",
    "ID": "a copy still has the title of what it was copied from",
    "RUJUKAN": "other records still point at the old id",
    "YAML": "the next lines are out of place as well",
    "BERKAS": "the file is still stored in the other encoding",
}


@pytest.mark.parametrize("satu", [s for s in SALAH if build_benar(s)], ids=lambda satu: satu["nama"])
def test_what_a_mistake_is_made_in_is_right(satu: Kesalahan, tmp_path: Path) -> None:
    assert check_folder(make_benar(satu, tmp_path))[1] == []


def test_small_collection_is_right() -> None:
    """It is what most mistakes look like once put right."""
    assert check_folder(DATA_KECIL)[1] == []


def test_every_code_has_a_mistake_shown_before_and_after() -> None:
    contoh = build_contoh()
    assert set(contoh) == set(ARTI_KODE)
    for kode, (pertama, *_) in contoh.items():
        assert pertama.sebelum and pertama.sesudah and pertama.sebelum != pertama.sesudah, kode


def test_guide_folds_every_code_at_its_own_anchor() -> None:
    html = Makro(Perender(load_koleksi(DATA_KECIL))).kode_pesan()
    assert re.findall(r'<details class="[^"]+" id="([^"]+)">', html) == [kode.lower() for kode in ARTI_KODE]
    assert html.count('<p class="contoh-pesan__nama">') == len(SALAH)
    assert "diperiksa: 46347" in html and "<script>" not in html and "istilah: Mi&lt;U+200B&gt;tra" in html
    assert "&#10;        mulai: surat-diterima" in html, "indentation is kept"


def test_site_needs_nothing_of_the_tests() -> None:
    for jalur in [AKAR / "macros.py", *(AKAR / "panduan").rglob("*.py")]:
        assert not re.search(r"[\"'/]tests[\"'/]", jalur.read_text(encoding="utf-8")), jalur


def test_command_explains_a_code_and_suggests_one() -> None:
    hasil = run_panduan("jelaskan", "[skema]")
    assert (
        "  sebelum | diperiksa: 46347\n" in hasil.stdout
        and "  sesudah | diperiksa: 2026-11-21\n" in hasil.stdout
    )
    assert (
        "tiga puluh" not in hasil.stdout
        and "tiga puluh" in run_panduan("jelaskan", "SKEMA", "--semua").stdout
    )
    assert run_panduan("jelaskan").stdout.count("\n") == len(ARTI_KODE)
    salah = run_panduan("jelaskan", "PASL")
    assert salah.returncode == 2 and "maksudnya `PASAL`?" in salah.stderr


@pytest.mark.parametrize("satu", load_katalog()[DITERIMA], ids=lambda satu: satu["nama"])
def test_harmless_oddities_are_accepted(satu: Kesalahan, tmp_path: Path) -> None:
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
    Temuan("data/a.yml", 9, 1, "SINONIM", "dua arti.", "hapus.", Tingkat.PERINGATAN),
]
RAGU = Temuan("data/a.yml", 5, 1, "VERIFIKASI", "belum pasti.", "cocokkan.", Tingkat.PERINGATAN)


def test_github_marks_are_escaped() -> None:
    galat, peringatan, jumlah = build_github([RAGU, *CONTOH])
    assert galat == (
        "::error file=data/a.yml,line=3,col=5,title=SKEMA::"
        "100%25 salah: `a`,%0Ab.%0APerbaiki: hapus.%0AMenjadi: a: b"
    )
    assert peringatan.startswith("::warning file=data/a.yml,line=9,col=1,title=SINONIM::dua arti.")
    assert jumlah == "1 temuan"


def test_a_mistake_does_not_drown_in_warnings(data: Path) -> None:
    """A beginner's one mistake stands alone; what was doubtful before is counted, and shown when asked for."""
    (data / "istilah" / "kosong.yml").write_text("", encoding="utf-8")
    with (data / "istilah" / "mitra.yml").open("a", encoding="utf-8") as berkas:
        berkas.write("perlu_verifikasi: Belum dicocokkan.\n")
    _, temuan = check_folder(data)
    ringkas, lengkap = ("\n".join(build_teks(temuan, data, satu)) for satu in (False, True))
    assert "Belum dicocokkan." not in ringkas and "Belum dicocokkan." in lengkap
    assert ringkas.splitlines()[-2:] == [
        "1 peringatan (lihat dengan `panduan periksa --peringatan`)",
        "1 temuan",
    ]
    assert lengkap.splitlines()[-2:] == ["1 peringatan", "1 temuan"]
    assert "Belum dicocokkan." in run_panduan("periksa", "--data", data, "--peringatan").stdout


def test_github_marks_lead_to_the_guide_where_the_site_has_an_address(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PANDUAN_ALAMAT", "https://contoh.go.id/panduan/")
    galat, *_ = build_github(CONTOH)
    assert galat.endswith("%0AArti kode: https://contoh.go.id/panduan/untuk-editor/#skema")


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
