"""Before sending: lists borrowed from the steps, rules, sentences as they are pasted, the pages in a browser."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from conftest import AKAR, DATA_KECIL, LAPTOP, PONSEL, Ubah
from panduan.kirim import build_daftar_periksa, build_kalimat
from panduan.koleksi import Koleksi, load_koleksi
from panduan.templat_jinja import Perender

BERKAS = "sebelum_kirim/dinas.yml"


@pytest.fixture(scope="module")
def kecil() -> Koleksi:
    return load_koleksi(DATA_KECIL)


@pytest.fixture(scope="module")
def koleksi() -> Koleksi:
    return load_koleksi(AKAR / "data")


def test_checklist_is_the_step_s_own(kecil: Koleksi) -> None:
    (kiriman,) = kecil.sebelum_kirim["dinas"].kiriman
    (daftar,) = build_daftar_periksa(kecil, kiriman)
    assert (daftar.mekanisme.id, daftar.langkah.id) == ("antarkota", "persiapan")
    assert [satu.isi for satu in daftar.sebelum] == ["Naskah lengkap"]
    assert [satu.isi for satu in daftar.sesudah] == ["Bukti kirim tersimpan"]


@pytest.mark.parametrize(
    ("dasar", "praktik", "jadi"),
    [
        ("Pasal 2 PP Nomor 1 Tahun 2001", False, "Mohon dijawab. (Dasar: Pasal 2 PP Nomor 1 Tahun 2001.)"),
        ("", True, "Mohon dijawab. (Praktik, tidak diatur peraturan.)"),
        ("Pasal 3", True, "Mohon dijawab. (Praktik; bandingkan Pasal 3.)"),
    ],
)
def test_sentence_carries_its_basis_or_says_practice(dasar: str, praktik: bool, jadi: str) -> None:
    assert build_kalimat("Mohon dijawab.", dasar, praktik) == jadi


@pytest.mark.parametrize(
    ("lama", "baru", "diharapkan"),
    [
        ("langkah: persiapan", "langkah: persiapn", "maksudnya `persiapan`?"),
        ("langkah: persiapan}", "langkah: persiapan, butir: [lengkp]}", "maksudnya `lengkap`?"),
        ("    naskah: [kesepakatan]\n", "", "`naskah` atau `tanpa_naskah`"),
        ("naskah: [kesepakatan]", "naskah: [kesepakatn]", "RUJUKAN"),
        ("mekanisme: [antarkota]", "mekanisme: [antarkot]", "RUJUKAN"),
        ("    praktik: ya\n  - id: jawaban", "  - id: jawaban", "tanpa pasal dan tanpa tanda praktik"),
        ("{isi: Tembusan tidak diatur, praktik: ya}", "Tembusan tidak diatur", "tanpa tanda praktik"),
        ("dasar: [{pp-1-2001: 3}]", "dasar: [{pp-9-1999: 1}]", "Pasal 1 PP 9/1999 tidak dipakai"),
        ("id: jawaban", "id: nomor", "dipakai dua kali"),
    ],
)
def test_faulty_record_is_told(ubah: Ubah, lama: str, baru: str, diharapkan: str) -> None:
    assert any(diharapkan in satu for satu in ubah(BERKAS, lama, baru))


def test_nothing_to_check_is_told(ubah: Ubah, data: Path) -> None:
    berkas = data / BERKAS
    isi = berkas.read_text(encoding="utf-8")
    isi = isi.replace("    acuan:\n      - {mekanisme: antarkota, langkah: persiapan}\n", "")
    berkas.write_text(isi, encoding="utf-8")
    hasil = ubah(BERKAS, "    kelengkapan:\n      - {isi: Surat bernomor, praktik: ya}\n", "")
    assert any("tidak mempunyai kelengkapan" in satu for satu in hasil)


def test_every_kind_of_sender_is_there(koleksi: Koleksi) -> None:
    assert list(koleksi.sebelum_kirim) == [
        "opd",
        "pihak-ketiga",
        "kementerian-lembaga",
        "pemda-lain",
        "mitra-asing",
    ]


def test_foreign_partners_are_answered_in_english_too(koleksi: Koleksi) -> None:
    assert all(satu.kalimat_inggris for satu in koleksi.sebelum_kirim["mitra-asing"].pengembalian)


def test_pasted_sentences_name_the_regulation_in_full(koleksi: Koleksi) -> None:
    perender = Perender(koleksi)
    for pengirim in koleksi.sebelum_kirim.values():
        for satu in pengirim.pengembalian:
            teks = perender.build_kalimat_kembali(satu, satu.kalimat)
            assert re.search(r"\((Dasar: Pasal|Dasar: Lampiran|Praktik)", teks), teks
            for rujukan in satu.dasar:
                assert f"Nomor {rujukan.peraturan.split('-')[1]} Tahun" in teks


# To whom, as the texts have it (or do not): written down without looking at the records.
ALAMAT = [
    ("opd", "kak", "TKKSD.", "Pasal 7 ayat (3)"),
    ("opd", "penawaran", "kepala daerah calon mitra", "Pasal 8 ayat (2)"),
    ("opd", "dprd", "pimpinan DPRD", "Pasal 12 ayat (1) huruf a"),
    ("opd", "luar-negeri", "kepada gubernur", "Pasal 18 ayat (2)"),
    ("pihak-ketiga", "penawaran", "tidak diatur", None),
    ("kementerian-lembaga", "ajakan", "Tidak diatur", "Pasal 54 ayat (1)"),
    ("pemda-lain", "penawaran", "Kepala daerah calon mitra", "Pasal 8 ayat (2)"),
    ("mitra-asing", "prakarsa-lembaga", "Menteri Luar Negeri", "Pasal 28 ayat (2) huruf b"),
]


@pytest.mark.parametrize(("pengirim", "kiriman", "kata", "pasal"), ALAMAT)
def test_letter_goes_where_the_law_says(
    koleksi: Koleksi, pengirim: str, kiriman: str, kata: str, pasal: str | None
) -> None:
    (satu,) = (k for k in koleksi.sebelum_kirim[pengirim].kiriman if k.id == kiriman)
    (butir,) = [b for b in satu.kepada if kata in b.isi][:1]
    if pasal is None or "tidak diatur" in kata.lower():
        assert butir.praktik
    if pasal:
        assert pasal in {str(r.ketentuan) for r in butir.dasar}


@pytest.mark.peramban
def test_reviewer_copies_what_is_ticked(konteks: Callable[..., BrowserContext], alamat: str) -> None:
    halaman = konteks(viewport=PONSEL, permissions=["clipboard-read", "clipboard-write"]).new_page()
    halaman.goto(f"{alamat}/sebelum-kirim/opd/")
    halaman.get_by_label("KAK belum dilampirkan").check()
    halaman.get_by_label("Berkas rusak").focus()
    halaman.keyboard.press("Space")
    assert halaman.locator("[data-kabar-kembali]").inner_text() == "2 dicentang."
    halaman.get_by_role("button", name="Salin yang dicentang").click()
    halaman.get_by_text("2 kalimat tersalin.").wait_for()
    baris = str(halaman.evaluate("navigator.clipboard.readText()")).splitlines()
    assert [satu[:3] for satu in baris[1:]] == ["1. ", "2. "]
    assert "Pasal 7 ayat (1)" in baris[1] and baris[1].endswith("Permendagri Nomor 22 Tahun 2020.)")
    assert baris[2].endswith("(Praktik, tidak diatur peraturan.)")
    halaman.locator("#kembali-kop-nomor [data-salin-teks]").click()
    halaman.get_by_role("button", name="Tersalin").wait_for()
    assert "kop, nomor" in str(halaman.evaluate("navigator.clipboard.readText()"))


@pytest.mark.peramban
@pytest.mark.parametrize("id_", ["opd", "pihak-ketiga", "kementerian-lembaga", "pemda-lain", "mitra-asing"])
def test_complete_without_javascript_and_on_paper(
    konteks: Callable[..., BrowserContext], alamat: str, id_: str, tmp_path: Path
) -> None:
    halaman = konteks(viewport=LAPTOP, java_script_enabled=False).new_page()
    halaman.goto(f"{alamat}/sebelum-kirim/{id_}/")
    assert halaman.locator("blockquote:visible").count() >= 3
    assert halaman.locator("button:visible").filter(has_text="Salin").count() == 0
    halaman.emulate_media(media="print")
    tinggi = [satu.bounding_box() for satu in halaman.locator("ul.butir--periksa").all()]
    assert all(kotak and kotak["height"] > 10 for kotak in tinggi), "a folded list does not print"
    assert halaman.pdf(path=tmp_path / "kirim.pdf", format="A4").startswith(b"%PDF")


@pytest.mark.peramban
def test_opened_from_a_folder(konteks: Callable[..., BrowserContext], situs: Path) -> None:
    halaman = konteks(viewport=PONSEL, offline=True).new_page()
    halaman.goto((situs / "sebelum-kirim/pihak-ketiga/index.html").as_uri())
    halaman.get_by_label("Penawaran tanpa studi kelayakan").check()
    assert halaman.locator("[data-kabar-kembali]").inner_text() == "1 dicentang."
    with halaman.expect_download() as unduhan:
        halaman.get_by_role("link", name="Unduh Word: Surat penawaran dari pihak ketiga").click()
    assert unduhan.value.suggested_filename.endswith(".docx")
