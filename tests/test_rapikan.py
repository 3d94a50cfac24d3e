"""Tidying: what is safe is put right, comments and order stay, meaning never changes, twice is once."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import AKAR, run_panduan
from katalog import make_kesalahan
from panduan.katalog_pesan import load_kesalahan
from panduan.periksa import check_folder
from panduan.rapikan import GAGAL, build_rapi, iter_berkas, load_arti, rapikan_teks

RAPIKAN = [
    # (text, text put right)
    ("id: a\r\njudul: b\r\n", "id: a\njudul: b\n"),
    ("\ufeffid: a\n", "id: a\n"),
    ("id: a", "id: a\n"),
    ("id: a\n\n\n", "id: a\n"),
    ("id: a   \njudul: b \n", "id: a\njudul: b\n"),
    ("langkah:\n\t- id: a\n\t  judul: b\n", "langkah:\n  - id: a\n    judul: b\n"),
    ("langkah:\n    - id: a\n\t  judul: b\n", "langkah:\n    - id: a\n      judul: b\n"),
    ("judul: a\tb\n", "judul: a b\n"),
    ("judul: a\u00a0b\n", "judul: a b\n"),
    ("\u00a0\u00a0judul: a\n".replace("\u00a0\u00a0", "", 1), "judul: a\n"),
    ("judul: a\u200bb\n", "judul: ab\n"),
    ("judul: “Kerja: sama”\n", "judul: 'Kerja: sama'\n"),
    ("judul: “Kerja sama”\n", "judul: Kerja sama\n"),
    ("# catatan   \nb: 1 # di sini\na: 2\n", "# catatan\nb: 1 # di sini\na: 2\n"),
    ("isi: |\n  satu  \n  dua\nid: a \n", "isi: |\n  satu  \n  dua\nid: a\n"),
]


@pytest.mark.parametrize(("teks", "jadi"), RAPIKAN)
def test_what_is_safe_is_put_right_once(teks: str, jadi: str) -> None:
    assert rapikan_teks(teks)[0] == jadi
    assert rapikan_teks(jadi) == (jadi, ())


@pytest.mark.parametrize("teks", ["judul: “a” dan “b”\n", "judul: 'a  b'\n", "isi: |\n  a  \n"])
def test_what_is_meant_stays(teks: str) -> None:
    assert rapikan_teks(teks) == (teks, ())


def test_what_would_change_the_meaning_is_left_with_the_reason() -> None:
    teks = 'judul: "a\tb"\nisi: "c\\td  "\n'
    assert load_arti(rapikan_teks(teks)[0]) is not GAGAL
    kacau = "a:\n\tb: 1\n  c: [\n"
    baru, sebab = rapikan_teks(kacau)
    assert baru == kacau
    assert sebab == ("tidak dirapikan, karena berkasnya belum terbaca: tab menjadi spasi",)


def test_harmless_marks_go_even_from_a_file_that_cannot_be_read_yet() -> None:
    """Word's mark and Windows' line ends stand in no one's way, but the next finding reads better without."""
    baru, sebab = rapikan_teks("\ufeffid: a\r\njudul: a: b")
    assert baru == "id: a\njudul: a: b\n"
    assert sebab == ("tanda BOM dihapus", "akhir baris gaya Unix", "satu baris baru di akhir berkas")


def test_real_records_are_tidy() -> None:
    assert [satu.as_posix() for satu in iter_berkas(AKAR / "data") if build_rapi(satu).berubah] == []


@settings(deadline=None, max_examples=150)
@given(st.text(alphabet="ab: \t\n-'\"“”[]{}|#\r\u00a0\u200b\ufeff", max_size=60))
def test_any_text_keeps_its_meaning_and_tidying_twice_is_once(teks: str) -> None:
    baru, _ = rapikan_teks(teks)
    sebelum = load_arti(teks)
    if sebelum is not GAGAL:
        assert load_arti(baru) == sebelum
    assert rapikan_teks(baru)[0] == baru


BISA = {
    "menjorok dengan tab", "tab sesudah spasi", "tab di tengah baris, tempelan dari Excel", "beberapa kolom Excel",
    "kutip lengkung dari Word", "kutip lengkung di sekitar kalimat bertitik dua", "spasi tak putus di tengah kalimat",
    "spasi tak putus di awal baris", "spasi tanpa lebar", "tanda arah tulisan", "tanda hubung tersembunyi",
    "tanda BOM di tengah berkas", "pengodean UTF-16", "akhiran .yaml",
}  # fmt: skip
KATALOG = [satu for satu in load_kesalahan() if satu["nama"] in BISA]


@pytest.mark.parametrize("satu", KATALOG, ids=lambda satu: satu["nama"])
def test_mistakes_of_the_catalogue_that_tidying_cures(satu: dict[str, str], tmp_path: Path) -> None:
    assert len(KATALOG) == len(BISA)
    data = make_kesalahan(satu, tmp_path)
    assert len(check_folder(data)[1]) == 1
    hasil = run_panduan("rapikan", "--data", data)
    assert hasil.returncode == 0, hasil.stderr
    assert hasil.stdout.splitlines()[-1] == "1 berkas dirapikan"
    assert check_folder(data)[1] == []


def test_looking_first_shows_the_difference_and_writes_nothing(data: Path) -> None:
    berkas = data / "istilah" / "mitra.yml"
    berkas.write_bytes(berkas.read_bytes().replace(b"istilah: Mitra\n", b"istilah: Mitra\t\n"))
    lama = berkas.read_bytes()
    hasil = run_panduan("rapikan", "--periksa", "--data", data)
    assert hasil.returncode == 1
    assert "-istilah: Mitra→\n+istilah: Mitra\n" in hasil.stdout
    assert hasil.stdout.splitlines()[-1] == "1 berkas perlu dirapikan"
    assert berkas.read_bytes() == lama


def test_unknown_encoding_is_left_with_the_reason(data: Path) -> None:
    berkas = data / "istilah" / "mitra.yml"
    berkas.write_bytes(berkas.read_bytes().replace(b"istilah: Mitra", b"istilah: Mitr\xe4"))
    lama = berkas.read_bytes()
    hasil = run_panduan("rapikan", "--data", data)
    assert "pengodeannya tidak dapat dipastikan" in hasil.stdout
    assert berkas.read_bytes() == lama
