"""A new record: asked for in Indonesian, accepted by the check but for what is still empty, never over another."""

from __future__ import annotations

import datetime
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import AKAR, DATA_KECIL, run_panduan
from panduan.baru import build_catatan, explain_jawaban, find_id, find_pertanyaan, read_jawaban
from panduan.koleksi import load_koleksi
from panduan.model import TIPE
from panduan.periksa import check_folder
from panduan.sumber import load_dokumen


def _tanya(data: Path, *argumen: str, ketik: str) -> subprocess.CompletedProcess[str]:
    perintah = [sys.executable, "-c", "from panduan.perintah import panduan; panduan()", "baru", *argumen]
    return subprocess.run(
        [*perintah, "--data", str(data)], cwd=AKAR, input=ketik, capture_output=True, text=True, check=False
    )


def test_answers_make_a_record_that_passes(data: Path) -> None:
    ketik = "\n".join(["2026-01-02", "Rekan", "Sebutan lain bagi mitra.", "pp-1-2001: 1 angka 1", "", "", ""])
    hasil = _tanya(data, "istilah", ketik=ketik)
    assert hasil.returncode == 0, hasil.stderr
    assert "Catatan baru: Istilah." in hasil.stdout
    assert "Usage" not in hasil.stdout + hasil.stderr
    berkas = data / "istilah" / "rekan.yml"
    assert check_folder(data)[1] == [], berkas.read_text(encoding="utf-8")
    assert "istilah: Rekan\n" in berkas.read_text(encoding="utf-8")


def test_wrong_answer_is_explained_and_asked_again(data: Path) -> None:
    jawaban = [
        *("kemarin", "21 Nopember 2026", "Rekan", "Arti.", "pasal 1", "pp-1-2001: satu"),
        *("pp-1-2001: 9", "pp-11-2001: 1", "Pasal 2 ayat (2) PP 1/2001", "- pp-1-2001: 1", "", "", ""),
    ]
    hasil = _tanya(data, "istilah", ketik="\n".join(jawaban))
    assert hasil.returncode == 0, hasil.stderr
    for satu in (
        "tanggal `kemarin` tidak terbaca.",
        "dibaca: 2026-11-21\n",
        "ketentuan `satu` tidak terbaca.",
        "Pasal 9 tidak ada pada PP 1/2001. Catatannya memuat Pasal 1 sampai 3.",
        "Peraturan `pp-11-2001` tidak ada. Maksudnya `pp-1-2001`?",
        "dibaca: pp-1-2001: 2 ayat (2)\n",
    ):
        assert satu in hasil.stdout, hasil.stdout
    teks = (data / "istilah" / "rekan.yml").read_text(encoding="utf-8")
    assert "diperiksa: 2026-11-21\n" in teks
    assert "dasar:\n  - pp-1-2001: 2 ayat (2)\n  - pp-1-2001: 1\n" in teks


@pytest.mark.parametrize(
    ("tipe", "nama", "jawaban", "dibaca"),
    [
        ("tanya_jawab", "topik", "3", "penawaran"), ("tanya_jawab", "topik", "dprd", "DPRD"), ("tanya_jawab", "topik", "99", "99"),
        ("mekanisme", "urutan", "dua belas", "12"), ("mekanisme", "urutan", "banyak", "banyak"), ("istilah", "diperiksa", "46347", "2026-11-21"),
        ("istilah", "dasar", "PP Nomor 1 Tahun 2001 Pasal 1 angka 1", "pp-1-2001: 1 angka 1"), ("istilah", "dasar", "pp 1/2001", "pp-1-2001"),
        ("istilah", "dasar", "pp-1-2001, pasal 3 huruf a", "pp-1-2001: 3 huruf a"), ("istilah", "dasar", "PP 11/2001 Pasal 1", "PP 11/2001 Pasal 1"),
        ("istilah", "istilah", "3", "3"),
    ],
)  # fmt: skip
def test_what_is_certain_is_read_as_meant(tipe: str, nama: str, jawaban: str, dibaca: str) -> None:
    assert read_jawaban(TIPE[tipe], nama, jawaban, load_koleksi(DATA_KECIL)) == dibaca


def test_without_a_title_no_id_is_made_up(data: Path) -> None:
    hasil = _tanya(data, "istilah", ketik="\n\n\n\n\nrekan\n")
    assert hasil.returncode == 0, hasil.stderr
    assert (data / "istilah" / "rekan.yml").is_file()
    assert "tanpa-nama" not in hasil.stdout


@pytest.mark.parametrize("tipe", list(TIPE))
def test_record_left_empty_is_told_only_what_is_empty(data: Path, tipe: str) -> None:
    hasil = run_panduan("baru", tipe, "--id", "catatan-baru", "--tanpa-tanya", "--data", data)
    assert hasil.returncode == 0, hasil.stderr
    temuan = check_folder(data)[1]
    assert {satu.berkas for satu in temuan} == {f"data/{tipe}/catatan-baru.yml"}
    for satu in temuan:
        assert "belum diisi" in satu.masalah, str(satu)


@pytest.mark.parametrize("tipe", list(TIPE))
def test_taking_away_the_marks_gives_the_example(data: Path, tipe: str) -> None:
    """What is commented out is well formed: an editor who uncomments it gets the shape of the model."""
    teks = build_catatan(TIPE[tipe], "catatan-baru", {})
    hidup = "\n".join(baris.removeprefix("# ") if _is_isian(baris) else baris for baris in teks.splitlines())
    jalur = data / tipe / "catatan-baru.yml"
    jalur.write_text(hidup + "\n", encoding="utf-8")
    dokumen = load_dokumen(jalur, "x")
    assert set(TIPE[tipe].model.model_fields) - {"alias"} <= set(dokumen.data)


def _is_isian(baris: str) -> bool:
    isi = baris.removeprefix("# ")
    return baris.startswith("# ") and (
        isi.startswith((" ", "- ")) or (isi.split(":")[0].replace("_", "").isalnum() and ":" in isi)
    )


def test_record_is_never_overwritten(data: Path) -> None:
    lama = (data / "istilah" / "mitra.yml").read_bytes()
    hasil = run_panduan("baru", "istilah", "--id", "mitra", "--tanpa-tanya", "--data", data)
    assert hasil.returncode == 2
    assert "sudah ada dan tidak ditimpa" in hasil.stderr
    assert (data / "istilah" / "mitra.yml").read_bytes() == lama


def test_old_address_is_not_given_to_another(data: Path) -> None:
    berkas = data / "istilah" / "mitra.yml"
    berkas.write_text(berkas.read_text().replace("id: mitra", "id: mitra\nalias: [rekan]"), encoding="utf-8")
    hasil = run_panduan("baru", "istilah", "--id", "rekan", "--tanpa-tanya", "--data", data)
    assert hasil.returncode == 2
    assert not (data / "istilah" / "rekan.yml").exists()


def test_answers_on_the_command_line(data: Path) -> None:
    hasil = run_panduan(
        "baru", "istilah", "--tanpa-tanya", "--data", data, "--isi", "istilah=Rekan: mitra", "--isi", "arti=Mitra.",
        "--isi", "dasar=pp-1-2001: 1 angka 1", "--isi", "sinonim=kawan", "--isi", "sinonim=sekutu", "--isi", "diperiksa=2026-01-02",
    )  # fmt: skip
    assert hasil.returncode == 0, hasil.stderr
    assert check_folder(data)[1] == []
    teks = (data / "istilah" / "rekan-mitra.yml").read_text(encoding="utf-8")
    assert "istilah: 'Rekan: mitra'\n" in teks
    assert "sinonim:\n  - kawan\n  - sekutu\n" in teks


@pytest.mark.parametrize(
    ("argumen", "masalah"),
    [
        (["istlah"], "Jenis catatan `istlah` tidak dikenal.\n    Perbaiki: maksudnya `istilah`?"),
        (["istilah", "--isi", "istlah=x"], "Isian `istlah` tidak dikenal pada istilah."),
        (["istilah", "--isi", "diperiksa=kemarin"], "Nilai untuk `diperiksa` tidak dapat dipakai."),
        (["istilah", "--id", "../luar", "--tanpa-tanya"], "Id `../luar` tidak dapat dipakai."),
    ],
)
def test_wrong_arguments_are_explained(data: Path, argumen: list[str], masalah: str) -> None:
    hasil = run_panduan("baru", *argumen, "--data", data)
    assert hasil.returncode == 2
    assert hasil.stderr.startswith(masalah), hasil.stderr


def test_regulation_gets_its_usual_id() -> None:
    isi = {"jenis": "Peraturan Menteri Dalam Negeri", "nomor": "7", "tahun": "2024"}
    assert find_id(TIPE["dasar_hukum"], dict(isi)) == "permendagri-7-2024"
    assert (
        find_id(TIPE["tanya_jawab"], {"pertanyaan": "Siapa menandatangani PKS?"})
        == "siapa-menandatangani-pks"
    )


@pytest.mark.parametrize("tipe", list(TIPE))
def test_every_question_has_words_and_takes_an_answer(tipe: str) -> None:
    for nama, _ in find_pertanyaan(TIPE[tipe]):
        assert explain_jawaban(TIPE[tipe], nama, "\n\n") or nama
    assert explain_jawaban(TIPE["mekanisme"], "urutan", "0") == "`urutan` paling kecil 1. Perbaiki angkanya."
    assert explain_jawaban(TIPE["mekanisme"], "diperiksa", datetime.date(2026, 1, 2).isoformat()) is None
