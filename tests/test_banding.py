"""The comparison: cells made from the record, rules that keep them true, the choice in a real browser."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator

from conftest import AKAR, DATA_KECIL, LAPTOP, PONSEL, Ubah
from panduan.banding import PERTANYAAN, Kolom, build_kolom, build_sel, iter_baris
from panduan.koleksi import Koleksi, load_koleksi

BERKAS = "mekanisme/antarkota.yml"
BATAS = {"kolom": 20, "tanya": 12}
"""How many columns and questions tema/gaya/banding.css has rules for."""


@pytest.fixture(scope="module")
def kolom_kecil() -> list[Kolom]:
    return build_kolom(load_koleksi(DATA_KECIL).mekanisme.values())


@pytest.fixture(scope="module")
def koleksi() -> Koleksi:
    return load_koleksi(AKAR / "data")


def test_columns_are_mechanisms_with_their_variants(kolom_kecil: list[Kolom]) -> None:
    assert [(satu.id, satu.judul) for satu in kolom_kecil] == [
        ("antarkota", "KSAK"),
        ("antarkota-wajib", "KSAK wajib"),
    ]


def test_what_stands_in_documents_and_periods_is_taken_from_there(kolom_kecil: list[Kolom]) -> None:
    (tanda_tangan,) = build_sel(kolom_kecil[0], "penandatangan").sendiri
    assert (tanda_tangan.label, tanda_tangan.butir.isi) == ("Kesepakatan Bersama", "Kepala daerah")
    (hari,) = build_sel(kolom_kecil[0], "tenggat").sendiri
    assert (hari.label, hari.butir.isi) == ("30 hari", "Calon mitra menjawab.")


def test_period_says_since_when_where_the_law_does(koleksi: Koleksi) -> None:
    (ksdd,) = (k for k in build_kolom(koleksi.mekanisme.values()) if k.id == "ksdd")
    pertama = build_sel(ksdd, "tenggat").sendiri[0]
    assert (pertama.label, pertama.butir.isi) == (
        "30 hari",
        "Calon mitra menanggapi penawaran, sejak surat penawaran diterima calon mitra.",
    )


def test_variant_shows_what_differs_or_what_it_shares(kolom_kecil: list[Kolom]) -> None:
    umum, wajib = kolom_kecil
    mitra = build_sel(wajib, "mitra")
    assert [satu.butir.isi for satu in mitra.sendiri] == ["Kota yang berbatasan"]
    assert mitra.warisan == ()
    studi = build_sel(wajib, "studi")
    assert studi.sendiri == ()
    assert studi.warisan == build_sel(umum, "studi").sendiri
    ((varian, baris),) = build_sel(umum, "mitra").beda
    assert (varian.id, baris) == ("wajib", mitra.sendiri)


@pytest.mark.parametrize(
    ("lama", "baru", "diharapkan"),
    [
        ("  studi: {isi: Tidak disebut, praktik: ya}\n", "", "kolom KSAK belum menjawab"),
        (
            "studi: {isi: Tidak disebut, praktik: ya}",
            "studi: Tidak disebut",
            "`studi` kolom KSAK tanpa pasal",
        ),
        (
            "kuasa: {isi: Tidak dikuasakan, praktik: ya}",
            "kuasa: Tidak dikuasakan",
            "`kuasa` kolom KSAK tanpa pasal: “Kesepakatan Bersama: Tidak dikuasakan”.",
        ),
        ("laporan: {isi: Kepala daerah,", "laporan: {isi: Setiap semester,", "menyebut setiap semester"),
        ("studi: {isi: Tidak disebut,", "studi: {isi: Paling lama 31 hari,", "banding menyebut 31 hari"),
        ("studi: {isi: Tidak disebut,", "studi: {isi: Paling lama 30 hari kerja,", "menyebut 30 hari kerja"),
        (
            "studi: {isi: Tidak disebut, praktik: ya}",
            "studi: {isi: Tidak disebut, dasar: [{pp-9-1999: 1}]}",
            "Pasal 1 PP 9/1999 dirujuk dalam banding",
        ),
    ],
)
def test_faulty_answer_is_told(ubah: Ubah, lama: str, baru: str, diharapkan: str) -> None:
    assert any("BANDING" in satu and diharapkan in satu for satu in ubah(BERKAS, lama, baru))


LANGKAH_DPRD = """  - id: persetujuan-dprd
    judul: DPRD
    pelaku: [DPRD]
    ringkasan: Menyetujui.
    uraian: Menyetujui.
    keluaran: [Surat]
    daftar_periksa: [Surat ada]
    dasar: [{pp-1-2001: 3}]
"""


@pytest.mark.parametrize(
    ("jawaban", "syarat", "salah"),
    [
        ("Selalu, sebelum tanda tangan", "", None),
        ("Bila perlu, sebelum tanda tangan", "", "yaitu selalu"),
        ("Selalu, sebelum tanda tangan", "    bersyarat: Membebani.\n", "bila syaratnya terpenuhi"),
        ("Selalu, kapan saja", "", "yaitu sebelum tanda tangan"),
    ],
)
def test_council_agrees_with_its_step(
    data: Path, ubah: Ubah, jawaban: str, syarat: str, salah: str | None
) -> None:
    berkas = data / BERKAS
    isi = berkas.read_text(encoding="utf-8").replace("dprd: {isi: Tidak disebut", f"dprd: {{isi: '{jawaban}'")
    berkas.write_text(isi, encoding="utf-8")
    temuan = [
        satu for satu in ubah(BERKAS, "dokumen:\n", f"{LANGKAH_DPRD}{syarat}dokumen:\n") if "BANDING" in satu
    ]
    assert (not temuan) if salah is None else any(salah in satu for satu in temuan)


def test_every_cell_of_the_real_table_has_an_answer_with_its_basis(koleksi: Koleksi) -> None:
    semua = build_kolom(koleksi.mekanisme.values())
    for kolom in semua:
        for tanya in PERTANYAAN:
            baris = list(iter_baris(build_sel(kolom, tanya)))
            assert baris, (kolom.id, tanya)
            assert all(b.butir.dasar or b.butir.praktik or b.butir.perlu_verifikasi for b in baris)
    assert len(semua) <= BATAS["kolom"]
    assert len(PERTANYAAN) <= BATAS["tanya"]


def test_style_sheet_has_a_rule_for_each(koleksi: Koleksi) -> None:
    gaya = (AKAR / "tema/gaya/banding.css").read_text(encoding="utf-8")
    kolom = {int(satu) for satu in re.findall(r"#kolom-(\d+):not", gaya)}
    tanya = {int(satu) for satu in re.findall(r"tbody tr:not\(:nth-child\((\d+)\)", gaya)}
    assert kolom == set(range(1, BATAS["kolom"] + 1))
    assert tanya == set(range(1, BATAS["tanya"] + 1))


# What the law says, written down from the texts without looking at the records.
HUKUM = [
    ("ksdd-wajib", "naskah_pertama", "berita acara", "Pasal 5 ayat (6)"),
    ("ksdd-sukarela", "kuasa", "kepala perangkat daerah", "Pasal 14 ayat (2)"),
    ("ksdd", "dprd", "Sesudah Kesepakatan Bersama", "Pasal 12 ayat (1) huruf a"),
    ("ksdpk-prakarsa-pihak-ketiga", "studi", "pihak ketiga", "Pasal 26 ayat (2)"),
    ("ksdpk-prakarsa-daerah", "naskah_pertama", "Daftar rencana", "Pasal 25 ayat (2)"),
    ("ksdpk", "penyusun", "TKKSD", "Pasal 32 ayat (1)"),
    ("sinergi", "dprd", "Sebelum Nota Kesepakatan", "Pasal 57 ayat (1)"),
    ("sinergi", "tenggat", "menanggapi penawaran", "Pasal 54 ayat (3)"),
    ("ksdpl", "dprd", "Selalu", "Pasal 16 ayat (1)"),
    ("ksdpl-kota-kembar", "tenggat", "setuju atau menolak", "Pasal 17 ayat (2)"),
    ("ksdll-persetujuan", "penandatangan", "Kepala daerah", "Pasal 25 ayat (1)"),
    ("ksdll-penerusan", "naskah_pertama", "Usulan Rencana Kerja Sama", "Pasal 29 ayat (1)"),
]


@pytest.mark.parametrize(("kolom", "tanya", "kata", "pasal"), HUKUM)
def test_answer_is_the_law_s(koleksi: Koleksi, kolom: str, tanya: str, kata: str, pasal: str) -> None:
    (satu,) = (k for k in build_kolom(koleksi.mekanisme.values()) if k.id == kolom)
    cocok = [b.butir for b in iter_baris(build_sel(satu, tanya)) if kata in b.butir.isi]
    assert pasal in {str(r.ketentuan) for butir in cocok for r in butir.dasar}


def _kolom_tampak(halaman: Locator) -> list[str]:
    return [satu.strip() for satu in halaman.locator("thead th:visible").all_inner_texts()]


@pytest.mark.peramban
@pytest.mark.parametrize("js", [True, False], ids=["dengan JS", "tanpa JS"])
def test_choice_works_with_and_without_scripts(
    konteks: Callable[..., BrowserContext], alamat: str, js: bool
) -> None:
    halaman = konteks(viewport=LAPTOP, java_script_enabled=js).new_page()
    halaman.goto(f"{alamat}/banding/")
    tabel = halaman.locator(".banding")
    assert _kolom_tampak(tabel) == ["Pertanyaan", "KSDD", "KSDPK", "KSDPL", "KSDLL", "Sinergi"]
    for nama in ("KSDD", "KSDPL", "KSDLL", "Sinergi"):
        halaman.get_by_label(nama, exact=True).focus()
        halaman.keyboard.press("Space")
    halaman.get_by_label("KSDPK prakarsa daerah").focus()
    halaman.keyboard.press("Space")
    assert _kolom_tampak(tabel) == ["Pertanyaan", "KSDPK", "KSDPK prakarsa daerah"]
    assert tabel.locator("td:visible >> text=Sama dengan KSDPK.").count() > 3
    assert tabel.locator(".banding__penuh:visible").count() == 0
    halaman.get_by_label("KSDPK", exact=True).focus()
    halaman.keyboard.press("Space")
    assert tabel.locator(".banding__penuh:visible").count() > 3
    halaman.get_by_label("Pertanyaan").select_option(label="Kapan ke DPRD?")
    assert tabel.locator("tbody tr:visible").count() == 1


@pytest.mark.peramban
def test_choice_stands_in_the_address(konteks: Callable[..., BrowserContext], alamat: str) -> None:
    halaman = konteks(viewport=PONSEL).new_page()
    halaman.goto(f"{alamat}/banding/#pilih=ksdpk-prakarsa-daerah,ksdpk-prakarsa-pihak-ketiga&tanya=studi")
    baris = halaman.locator(".banding tbody tr:visible")
    assert baris.count() == 1
    kiri, kanan = (satu.bounding_box() for satu in baris.locator("td:visible").all())
    assert kiri and kanan and kiri["y"] == kanan["y"] and kiri["x"] < kanan["x"]
    halaman.locator("label", has_text="Sinergi").click()
    assert halaman.url.endswith(
        "#pilih=ksdpk-prakarsa-daerah,ksdpk-prakarsa-pihak-ketiga,sinergi&tanya=studi"
    )
    assert "Sinergi" in halaman.locator("[data-kabar-banding]").inner_text()
    assert halaman.evaluate("document.documentElement.scrollWidth") <= PONSEL["width"]
