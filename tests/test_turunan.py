from __future__ import annotations

import datetime
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import AKAR
from panduan.koleksi import load_koleksi
from panduan.model.contoh_naskah import CaraTurunan
from panduan.tanggal import render_tanggal
from panduan.turunan import (
    build_turunan,
    read_bilangan,
    read_tanggal,
    render_terbilang,
    render_words,
    strip_awalan_judul,
)


@pytest.mark.parametrize(
    ("cara", "asal", "hasil"),
    [
        ("terbilang", "14", "empat belas"),
        ("terbilang", "11", "sebelas"),
        ("terbilang", "100", "seratus"),
        ("terbilang", "1.015", "seribu lima belas"),
        ("terbilang", "2027", "dua ribu dua puluh tujuh"),
        ("terbilang", "Rp1.250.000,00", "satu juta dua ratus lima puluh ribu"),
        ("terbilang", "Rp 100.000", "seratus ribu"),
        ("terbilang", "1000000000", "satu miliar"),
        ("terbilang", "beberapa", None),
        ("terbilang_inggris", "21", "twenty-one"),
        ("terbilang_inggris", "105", "one hundred and five"),
        ("terbilang_inggris", "1.200", "one thousand two hundred"),
        ("hari", "04-01-2027", "Senin"),
        ("hari", "4 Januari 2027", "Senin"),
        ("tanggal_huruf", "31 Desember 2026", "tiga puluh satu"),
        ("bulan", "4/1/2027", "Januari"),
        ("tahun_huruf", "2028-02-29", "dua ribu dua puluh delapan"),
        ("tanggal_inggris", "1 Maret 2027", "1 March 2027"),
        ("hari", "31-02-2027", None),
        ("hari", "4 Brumaire 2027", None),
        ("kepala_daerah", "Kabupaten Contoh", "Bupati Contoh"),
        ("kepala_daerah", "Kota Contoh Baru", "Wali Kota Contoh Baru"),
        ("kepala_daerah", "PROVINSI Contoh", "Gubernur Contoh"),
        ("kepala_daerah", "Contoh", None),
        ("daerah_inggris", "Provinsi Contoh", "Contoh Province"),
        ("kepala_daerah_inggris", "Kota Contoh", "Mayor of Contoh"),
        ("salin", "Apa saja", "Apa saja"),
    ],
)
def test_what_follows(cara: str, asal: str, hasil: str | None) -> None:
    assert build_turunan(CaraTurunan(cara), asal) == hasil


def test_a_title_loses_what_the_document_says_before_it_as_in_the_browser() -> None:
    kasus = json.loads((AKAR / "tests" / "skrip" / "judul.json").read_text(encoding="utf-8"))
    assert [strip_awalan_judul(judul) for judul, _ in kasus] == [jadi for _, jadi in kasus]


def test_the_samples_own_titles_need_no_trimming() -> None:
    semua = load_koleksi(AKAR / "data").contoh_naskah.values()
    judul = [isian.contoh for naskah in semua for isian in naskah.isian if isian.nama.startswith("judul")]
    assert judul
    assert [satu for satu in judul if strip_awalan_judul(satu) != satu] == []


@given(st.dates(min_value=datetime.date(1000, 1, 1)))
def test_every_date_is_read_back(tanggal: datetime.date) -> None:
    assert read_tanggal(render_tanggal(tanggal)) == tanggal
    assert read_tanggal(f"{tanggal:%d-%m-%Y}") == tanggal


@given(st.integers(min_value=0, max_value=10**15 - 1))
def test_every_number_has_words_of_its_own(bilangan: int) -> None:
    kata = render_terbilang(bilangan)
    assert "  " not in kata
    assert kata == kata.strip()
    assert read_bilangan(f"Rp{bilangan:,}".replace(",", ".")) == bilangan
    if bilangan:
        assert kata != render_terbilang(bilangan - 1)
        assert render_words(bilangan) != render_words(bilangan - 1)
