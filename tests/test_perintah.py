"""The command line, run as a person runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from conftest import AKAR, run_panduan
from panduan.model import TIPE
from panduan.skema import build_skema
from panduan.sumber import load_dokumen
from panduan.templat_catatan import build_templat


def test_clean_data_exits_zero_and_counts(data: Path) -> None:
    hasil = run_panduan("periksa", "--data", data)
    assert (hasil.returncode, hasil.stdout.splitlines()[-1]) == (0, "0 temuan")


def test_findings_exit_one_in_the_promised_form(data: Path) -> None:
    berkas = data / "istilah" / "mitra.yml"
    berkas.write_text(berkas.read_text().replace("istilah: Mitra", "istilh: Mitra"), encoding="utf-8")
    hasil = run_panduan("periksa", "--data", data)
    assert hasil.returncode == 1
    assert hasil.stdout.splitlines() == [
        "data/istilah/mitra.yml:3: [SKEMA] isian `istilh` tidak dikenal.",
        "    Perbaiki: maksudnya `istilah`?",
        "        3 | istilh: Mitra",
        "          | ^",
        "  menjadi | istilah: Mitra",
        "1 temuan",
    ]
    assert "Traceback" not in hasil.stderr


def test_warnings_alone_exit_zero(data: Path) -> None:
    with (data / "istilah" / "mitra.yml").open("a", encoding="utf-8") as berkas:
        berkas.write("perlu_verifikasi: Belum dicocokkan.\n")
    hasil = run_panduan("periksa", "--data", data)
    assert hasil.returncode == 0
    assert hasil.stdout.splitlines()[-2:] == ["1 peringatan", "0 temuan"]


def test_json_says_the_same(data: Path) -> None:
    (data / "istilah" / "kosong.yml").write_text("", encoding="utf-8")
    hasil = run_panduan("periksa", "--data", data, "--format", "json")
    (temuan,) = json.loads(hasil.stdout)
    assert hasil.returncode == 1
    assert (temuan["berkas"], temuan["baris"], temuan["kode"]) == ("data/istilah/kosong.yml", 1, "KOSONG")
    assert (temuan["kolom"], temuan["tingkat"], temuan["cuplikan"]) == (1, "galat", "")


@pytest.mark.parametrize(
    ("argumen", "masalah"),
    [
        (["periksa", "--data", "tidak-ada"], "Folder pada `--data` tidak ada atau bukan folder."),
        (["periksa", "--dta", "data"], "Pilihan `--dta` tidak dikenal."),
        (["periksa", "--data"], "Pilihan `--data` memerlukan nilai."),
        (["periksa", "--format", "xml"], "Nilai `--format` tidak dikenal."),
        (["periska"], "Perintahnya tidak dikenal atau kurang lengkap."),
    ],
)
def test_wrong_arguments_exit_two_in_indonesian(argumen: list[str], masalah: str) -> None:
    hasil = run_panduan(*argumen)
    assert hasil.returncode == 2
    assert hasil.stderr.startswith(masalah)
    assert "Perbaiki:" in hasil.stderr


def test_help_is_indonesian() -> None:
    for argumen in (["--help"], ["periksa", "--help"]):
        hasil = run_panduan(*argumen)
        assert hasil.returncode == 0
        assert "Cara pakai: panduan" in hasil.stdout.replace("-c", "panduan")
        assert not {"Usage", "Options", "Commands", "Show"} & set(hasil.stdout.replace(":", "").split())


def test_failed_build_leaves_the_previous_site(data: Path, tmp_path: Path) -> None:
    keluaran = tmp_path / "site"
    keluaran.mkdir()
    (keluaran / "lama.html").write_text("lama")
    (data / "istilah" / "kosong.yml").write_text("", encoding="utf-8")
    hasil = run_panduan("bangun", "--data", data, "--keluaran", keluaran)
    assert hasil.returncode == 1
    assert "[KOSONG]" in hasil.stdout
    assert [berkas.name for berkas in keluaran.iterdir()] == ["lama.html"]
    assert sorted(satu.name for satu in tmp_path.iterdir()) == ["data", "site"]


def test_page_that_asks_for_an_unknown_record_stops_the_build_in_indonesian(
    data: Path, tmp_path: Path
) -> None:
    """The real docs/ call macros for records that the small collection does not have."""
    hasil = run_panduan("bangun", "--data", data, "--keluaran", tmp_path / "site")
    assert hasil.returncode == 2
    assert "tidak ada" in hasil.stderr
    assert "Perbaiki:" in hasil.stderr
    assert not (tmp_path / "site").exists()


def test_unknown_region_is_told_with_the_choices(tmp_path: Path) -> None:
    hasil = run_panduan("bangun", "--daerah", "kota-entah", "--keluaran", tmp_path / "site")
    assert hasil.returncode == 2
    assert "kota-mojokerto" in hasil.stderr


def test_pages_can_be_written_for_another_builder(data: Path, tmp_path: Path) -> None:
    keluaran = tmp_path / "markdown"
    assert run_panduan("tulis", "--data", data, "--keluaran", keluaran).returncode == 0
    halaman = (keluaran / "mekanisme" / "antarkota" / "index.md").read_text(encoding="utf-8")
    assert halaman.startswith('---\ntitle: "Kerja sama antarkota"\n')


def test_committed_schemas_are_fresh() -> None:
    berkas = {jalur.name: jalur.read_text(encoding="utf-8") for jalur in (AKAR / "skema").glob("*.json")}
    assert berkas == build_skema(), "jalankan `make skema`"


def test_committed_examples_are_fresh() -> None:
    berkas = {
        jalur.name: jalur.read_text(encoding="utf-8") for jalur in (AKAR / "data" / "_templat").glob("*.yml")
    }
    assert berkas == build_templat(), "jalankan `make skema`"


@pytest.mark.parametrize("nama", list(TIPE))
def test_example_is_a_valid_record(nama: str) -> None:
    """With its references aside, an editor's copy of the example passes as it stands."""
    dokumen = load_dokumen(AKAR / "data" / "_templat" / f"{nama}.yml", nama)
    TIPE[nama].model.model_validate(dokumen.data)


@pytest.mark.parametrize("nama", list(TIPE))
def test_example_shows_every_field(nama: str) -> None:
    teks = (AKAR / "data" / "_templat" / f"{nama}.yml").read_text(encoding="utf-8")
    assert [medan for medan in TIPE[nama].model.model_fields if f"{medan}:" not in teks] == []
