"""Citations: read as editors write them, written as drafters do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import DATA_KECIL
from panduan.koleksi import load_koleksi
from panduan.model.dasar import Rujukan
from panduan.rujukan import Ketentuan, parse_ketentuan
from panduan.templat_jinja import Perender


@pytest.mark.parametrize(
    ("teks", "resmi", "jangkar"),
    [
        ("6", "Pasal 6", "pasal-6"),
        ("6 ayat (2)", "Pasal 6 ayat (2)", "pasal-6-ayat-2"),
        ("Pasal 6 ayat 2", "Pasal 6 ayat (2)", "pasal-6-ayat-2"),
        ("12 ayat (1) huruf b", "Pasal 12 ayat (1) huruf b", "pasal-12-ayat-1-huruf-b"),
        ("14 huruf B", "Pasal 14 huruf b", "pasal-14-huruf-b"),
        (
            "41 ayat (1) huruf d angka 5",
            "Pasal 41 ayat (1) huruf d angka 5",
            "pasal-41-ayat-1-huruf-d-angka-5",
        ),
        ("1 angka 13", "Pasal 1 angka 13", "pasal-1-angka-13"),
        ("27a", "Pasal 27A", "pasal-27a"),
        ("Lampiran a.1", "Lampiran A.1", "lampiran-a-1"),
        ("lampiran", "Lampiran", "lampiran"),
    ],
)
def test_reads_and_writes_formally(teks: str, resmi: str, jangkar: str) -> None:
    ketentuan = parse_ketentuan(teks)
    assert (str(ketentuan), ketentuan.jangkar) == (resmi, jangkar)


@pytest.mark.parametrize(
    "teks", ["", "enam", "6 ayat", "6, 7", "6-8", "ayat (2)", "6 huruf 2", "6 ayat (2) dan (3)"]
)
def test_refuses_what_is_not_one_provision(teks: str) -> None:
    with pytest.raises(ValueError, match="^" + teks.replace("(", r"\(").replace(")", r"\)") + "$"):
        parse_ketentuan(teks)


@given(
    st.builds(
        Ketentuan,
        pasal=st.integers(1, 999).map(str),
        ayat=st.none() | st.integers(1, 20).map(str),
        huruf=st.none() | st.sampled_from("abcdefgz"),
        angka=st.none() | st.integers(1, 30).map(str),
        lampiran=st.none(),
    )
)
def test_written_form_reads_back(ketentuan: Ketentuan) -> None:
    assert parse_ketentuan(str(ketentuan)) == ketentuan


def test_compact_and_long_form_are_one() -> None:
    ringkas = Rujukan.model_validate({"pp-1-2001": "2 ayat (1)"})
    assert ringkas == Rujukan.model_validate({"peraturan": "pp-1-2001", "pasal": "2 ayat (1)"})
    assert Rujukan.model_validate("pp-1-2001").ketentuan is None


def test_neighbouring_citations_share_what_is_equal() -> None:
    semua = ["2 ayat (1) huruf a", "2 ayat (1) huruf b", "2 ayat (2)", "3 huruf a", "1 angka 1"]
    rujukan = [Rujukan(peraturan="pp-1-2001", pasal=satu) for satu in semua]
    ((resmi, kelompok),) = Perender(load_koleksi(DATA_KECIL)).build_kelompok(rujukan)
    assert resmi == "PP Nomor 1 Tahun 2001"
    assert [teks for _, teks in kelompok] == [
        "Pasal 2 ayat (1) huruf a",
        "huruf b",
        "ayat (2)",
        "Pasal 3 huruf a",
        "Pasal 1 angka 1",
    ]
