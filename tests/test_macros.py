"""Every macro works on a hand-written page, and a wrong id is told in Indonesian."""

from __future__ import annotations

import inspect

import pytest

from conftest import DATA_KECIL
from macros import Makro
from panduan.koleksi import load_koleksi
from panduan.templat_jinja import Perender

PANGGILAN = {
    "paket": ((), "Isi dan susunan modul"),
    "tes": ((), "Lihat jawaban"),
    # macro: (arguments, words its result holds)
    "langkah": (("antarkota",), "Perangkat daerah"),
    "daftar_periksa": (("antarkota", "persiapan"), "Naskah lengkap"),
    "tenggat": (("antarkota",), "30 hari"),
    "hitung_tenggat": ((), "Tenggat KSAK: kerja sama antarkota"),
    "susun_paparan": ((), "Urutan langkah"),
    "tahun_libur": ((), "belum ditetapkan"),
    "rujukan": (("pp-1-2001", "2 ayat (1)", "2 ayat (2)"), "ayat (2)</a> PP Nomor 1 Tahun 2001"),
    "rujukan_inggris": (("pp-1-2001", "2 ayat (1) huruf a"), "GR 1/2001 art. "),
    "unduhan_word": (("kesepakatan", "the sample"), "unduhan/naskah/kesepakatan.docx"),
    "tanya_jawab": (("penawaran", "antarkota"), "Siapa menjawab penawaran?"),
    "istilah": (("mitra",), "Mitra"),
    "kartu_naskah": ((), "Kesepakatan Bersama antarkota"),
    "isi_naskah": (("antarkota",), "contoh-naskah/kesepakatan/isi/"),
    "kartu_sesi": (("kota-contoh",), "3 Februari 2020"),
    "status_peraturan": (("pp-1-2001", "pp-9-1999"), "Dicabut"),
    "banding_mekanisme": ((), "Siapa menandatangani?"),
    "pilih_mitra": ((), "Kota lain"),
    "kode_pesan": ((), "Sesudah"),
    "pemeriksa": ((), "Pilih berkas Word"),
    "daftar_aturan": ((), "Nomor naskah"),
    "isian_catatan": ((), "tanya_jawab"),
}


@pytest.fixture(scope="module")
def makro() -> Makro:
    return Makro(Perender(load_koleksi(DATA_KECIL)))


def test_table_covers_every_macro() -> None:
    semua = {nama for nama, _ in inspect.getmembers(Makro, inspect.isfunction) if not nama.startswith("_")}
    assert set(PANGGILAN) == semua


@pytest.mark.parametrize("nama", list(PANGGILAN))
def test_macro_renders_compact_html(makro: Makro, nama: str) -> None:
    argumen, kata = PANGGILAN[nama]
    hasil = getattr(makro, nama)(*argumen)
    assert kata in hasil
    assert not [baris for baris in hasil.split("\n") if baris != baris.strip() or not baris]


def test_one_step_in_full(makro: Makro) -> None:
    assert "Siapkan naskahnya." in makro.langkah("antarkota", "persiapan")


@pytest.mark.parametrize(
    ("nama", "argumen", "pesan"),
    [
        ("langkah", ("antarkot",), "mekanisme `antarkot` tidak ada: maksudnya `antarkota`?"),
        (
            "langkah",
            ("antarkota", "persiapn"),
            "langkah antarkota `persiapn` tidak ada: maksudnya `persiapan`?",
        ),
        ("rujukan", ("pp-1-2001", "2 ayat (9)"), "ketentuan pp-1-2001 `Pasal 2 ayat (9)` tidak ada"),
        ("tanya_jawab", ("penawran",), "topik `penawran` tidak ada: maksudnya `penawaran`?"),
        ("kartu_naskah", ("kesepakatn",), "contoh naskah `kesepakatn` tidak ada: maksudnya `kesepakatan`?"),
    ],
)
def test_wrong_id_is_told_with_a_suggestion(
    makro: Makro, nama: str, argumen: tuple[str, ...], pesan: str
) -> None:
    with pytest.raises(ValueError) as galat:
        getattr(makro, nama)(*argumen)
    assert pesan in str(galat.value)
