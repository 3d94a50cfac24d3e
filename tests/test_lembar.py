"""Sheets: pages counted, texts that can be searched, the same bytes, sheets and keys that agree."""

from __future__ import annotations

import builtins
import datetime
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from conftest import AKAR, DATA_KECIL
from panduan.bahan import BahanGagal, Lingkup
from panduan.koleksi import Koleksi, load_koleksi
from panduan.lembar import bahan, pdf
from panduan.lembar.alamat import VERSI_SOAL
from panduan.lembar.susun import (
    ASPEK,
    HALAMAN_MEKANISME,
    HALAMAN_MODUL,
    Pencetak,
    find_jawaban,
    gabung_dokumen,
    susun_soal,
)
from panduan.templat_jinja import Perender

ALAMAT = "https://contoh.go.id/kerja-sama/"
ALAMAT_PENDEK = ALAMAT.removeprefix("https://")
HARI = datetime.date(2026, 11, 27)
ISI, TERKECIL = 9, 8
"""Sizes in pt: what is told, and what stands beside it."""

perlu_pango = pytest.mark.skipif(not pdf.has_pango(), reason="Pango is not installed")


def _lingkup(folder: Path, alamat: str = ALAMAT) -> Lingkup:
    return Lingkup(Perender(load_koleksi(folder)), None, alamat, HARI)


@pytest.fixture(scope="module")
def lingkup() -> Lingkup:
    return _lingkup(AKAR / "data")


@pytest.fixture(scope="module")
def koleksi(lingkup: Lingkup) -> Koleksi:
    return lingkup.koleksi


def _baca(isi: bytes, tmp_path: Path) -> tuple[str, str]:
    """What ``pdfinfo`` says and the text, in the order it is read."""
    if not shutil.which("pdftotext"):
        pytest.skip("poppler-utils is not installed")
    berkas = tmp_path / "lembar.pdf"
    berkas.write_bytes(isi)
    perintah = (["pdfinfo", berkas], ["pdftotext", berkas, "-"])
    info, teks = (subprocess.run(p, capture_output=True, text=True, check=True).stdout for p in perintah)
    return info, " ".join(teks.split())


def _hitung(info: str) -> int:
    cocok = re.search(r"Pages:\s+(\d+)", info)
    assert cocok
    return int(cocok[1])


@perlu_pango
@pytest.mark.parametrize("id_", sorted(satu.stem for satu in (AKAR / "data" / "mekanisme").glob("*.yml")))
def test_handout_of_a_mechanism_has_two_pages_at_most(lingkup: Lingkup, id_: str, tmp_path: Path) -> None:
    mekanisme = lingkup.koleksi.mekanisme[id_]
    info, teks = _baca(Pencetak(lingkup).build_mekanisme(mekanisme), tmp_path)
    assert _hitung(info) <= HALAMAN_MEKANISME
    assert re.search(r"Tagged:\s+yes", info)
    assert mekanisme.judul in info
    for harus in (
        "27 November 2026",
        f"{ALAMAT_PENDEK}mekanisme/{id_}/",
        "Langkah",
        "Tenggat",
        "DPRD",
        "Kesalahan",
    ):
        assert harus in teks
    assert all(f"{n}. {satu.judul.split()[0]}" in teks for n, satu in enumerate(mekanisme.langkah, 1))


@perlu_pango
@pytest.mark.parametrize("id_", sorted(satu.stem for satu in (AKAR / "data" / "modul").glob("*.yml")))
def test_handout_of_a_module_has_one_page(lingkup: Lingkup, id_: str, tmp_path: Path) -> None:
    modul = lingkup.koleksi.modul[id_]
    info, teks = _baca(Pencetak(lingkup).build_modul(modul), tmp_path)
    assert _hitung(info) == HALAMAN_MODUL
    assert "Sesudah sesi ini Anda bisa" in teks


@perlu_pango
def test_same_records_give_same_bytes() -> None:
    def buat() -> bytes:
        lingkup = _lingkup(DATA_KECIL)
        return Pencetak(lingkup).build_mekanisme(next(iter(lingkup.koleksi.mekanisme.values())))

    assert buat() == buat()


@perlu_pango
def test_a_pasal_changed_in_a_record_changes_handout_and_key(data: Path, tmp_path: Path) -> None:
    def buat() -> tuple[str, str]:
        lingkup = _lingkup(data)
        cetak, kuis = Pencetak(lingkup), next(iter(lingkup.koleksi.kuis.values()))
        mekanisme = next(iter(lingkup.koleksi.mekanisme.values()))
        isi = (cetak.build_mekanisme(mekanisme), cetak.build_kunci(kuis))
        lembar, kunci = (_baca(satu, tmp_path)[1] for satu in isi)
        return lembar, kunci

    lama = buat()
    for berkas in (data / "mekanisme" / "antarkota.yml", data / "kuis" / "dasar.yml"):
        teks = berkas.read_text(encoding="utf-8")
        baru = re.sub(r"(pp-1-2001: ?)'?\d[^}\]\n]*", r"\g<1>1 angka 1", teks)
        assert baru != teks
        berkas.write_text(baru, encoding="utf-8")
    for sebelum, sesudah in zip(lama, buat(), strict=True):
        assert sebelum != sesudah
        assert "Pasal 1" in sesudah


def test_sheets_ask_the_same_in_another_order_and_the_key_fits(koleksi: Koleksi) -> None:
    for kuis in koleksi.kuis.values():
        lembar = {versi: susun_soal(kuis, versi) for versi in VERSI_SOAL if kuis.soal}
        for semua in lembar.values():
            assert sorted(satu.soal.id for satu in semua) == sorted(satu.id for satu in kuis.soal)
            for satu in semua:
                assert satu.pilihan["abcde".index(satu.kunci)].kode == satu.soal.kunci
        if lembar:
            assert [satu.soal.id for satu in lembar["a"]] != [satu.soal.id for satu in lembar["b"]]


@perlu_pango
def test_question_sheet_gives_nothing_away_and_the_key_explains(lingkup: Lingkup, tmp_path: Path) -> None:
    cetak, kuis = Pencetak(lingkup), lingkup.koleksi.kuis["ksdd"]
    _, soal = _baca(cetak.build_soal(kuis, "a"), tmp_path)
    assert "Nama" in soal
    assert "Dasar:" not in soal
    _, kunci = _baca(cetak.build_kunci(kuis), tmp_path)
    assert kunci.count("Dasar:") == len(kuis.soal)


@perlu_pango
def test_cases_stand_each_on_its_page_without_answers(lingkup: Lingkup, tmp_path: Path) -> None:
    kuis = lingkup.koleksi.kuis["latihan-kasus"]
    info, teks = _baca(Pencetak(lingkup).build_kasus(kuis), tmp_path)
    assert _hitung(info) == len(kuis.kasus)
    assert "Dasar:" not in teks


@perlu_pango
def test_qr_sheet_has_one_page_and_only_where_the_address_is_known(lingkup: Lingkup, tmp_path: Path) -> None:
    cetak = Pencetak(lingkup)
    for modul in lingkup.koleksi.modul.values():
        info, teks = _baca(cetak.build_qr(modul), tmp_path)
        assert _hitung(info) == 1, modul.id
        assert f"{ALAMAT_PENDEK}modul/{modul.id}/" in teks
        harus = [f"mekanisme/{id_}/" for id_ in modul.mekanisme] if len(modul.mekanisme) < 3 else ["pemandu/"]
        assert all(f"{ALAMAT_PENDEK}{jalur}" in teks for jalur in harus)
    tanpa = [satu.alamat[0] for satu in bahan.build_bahan_lembar(_lingkup(DATA_KECIL, ""))]
    assert tanpa
    assert not [satu for satu in tanpa if satu.endswith("-qr.pdf")]


def test_without_pango_one_sentence_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asli = builtins.__import__

    def impor(nama: str, *sisa: Any) -> Any:
        if nama == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0'")
        return asli(nama, *sisa)

    monkeypatch.setattr(builtins, "__import__", impor)
    assert list(bahan.build_bahan_lembar(_lingkup(DATA_KECIL))) == []
    keluar = capsys.readouterr().out
    assert keluar.count("\n") == 1
    assert "Pango" in keluar


def test_too_much_for_its_pages_names_the_record_and_what_to_shorten(monkeypatch: pytest.MonkeyPatch) -> None:
    class Dokumen:
        pages = (1, 2, 3)

    monkeypatch.setattr(pdf, "has_pango", lambda: True)
    monkeypatch.setattr(bahan, "has_pango", lambda: True)
    monkeypatch.setattr(pdf, "_susun", lambda _: Dokumen())
    lembar = {satu.alamat[0]: satu for satu in bahan.build_bahan_lembar(_lingkup(DATA_KECIL))}
    with pytest.raises(BahanGagal) as galat:
        lembar["unduhan/lembar/antarkota.pdf"].buat()
    assert galat.value.masalah == (
        "Lembar ringkas (PDF) untuk data/mekanisme/antarkota.yml tidak muat: 3 halaman, paling banyak 2."
    )
    assert re.fullmatch(
        r"pendekkan isinya\. Bagian yang terpanjang: .+ \(\d+ huruf\), .+ \(\d+ huruf\), .+ \(\d+ huruf\)\.",
        galat.value.saran,
    )


def test_parts_are_measured_by_what_is_read() -> None:
    html = "<h2>Satu &amp; dua</h2><p>a &lt; b</p><h2>Tiga</h2><ul><li>abc</li><li>def</li></ul></body>"
    assert pdf.measure_bagian(html) == {"Tiga": 6, "Satu & dua": 3}


def _iter_huruf(dokumen: Any) -> Iterator[tuple[float, str]]:
    """Size in pt and text of all that is printed."""
    for halaman in dokumen.pages:
        for kotak in halaman._page_box.descendants():
            if type(kotak).__name__ == "TextBox" and kotak.text.strip():
                yield kotak.style["font_size"] * 0.75, kotak.text


@perlu_pango
def test_nothing_is_printed_too_small_to_read(lingkup: Lingkup, monkeypatch: pytest.MonkeyPatch) -> None:
    semua: list[Any] = []
    monkeypatch.setattr(pdf, "_tulis", lambda dokumen: semua.append(dokumen) or b"")
    cetak, koleksi = Pencetak(lingkup), lingkup.koleksi
    cetak.build_mekanisme(koleksi.mekanisme["ksdll"])  # the one with most to tell
    cetak.build_modul(koleksi.modul["pengantar-120-menit"])
    cetak.build_qr(koleksi.modul["pengantar-60-menit"])
    cetak.build_soal(koleksi.kuis["ksdd"], "a")
    assert len(semua) == 4
    for dokumen in semua:
        huruf = list(_iter_huruf(dokumen))
        assert min(huruf)[0] >= TERKECIL - 0.01, min(huruf)
        banyak = sum(len(teks) for _, teks in huruf)
        isi = sum(len(teks) for ukuran, teks in huruf if ukuran >= ISI - 0.01)
        assert isi > banyak / 2  # what is smaller are pasal, signs and the foot


@perlu_pango
def test_question_sheets_take_one_page(lingkup: Lingkup, tmp_path: Path) -> None:
    for kuis in lingkup.koleksi.kuis.values():
        if kuis.soal:
            info, _ = _baca(Pencetak(lingkup).build_soal(kuis, "a"), tmp_path)
            assert _hitung(info) == 1, kuis.id


def test_comparison_leaves_no_mechanism_without_an_answer(lingkup: Lingkup) -> None:
    for mekanisme in lingkup.koleksi.mekanisme.values():
        for aspek in ASPEK:
            jawaban = find_jawaban(mekanisme, aspek)
            assert jawaban, f"{mekanisme.id} {aspek}"
            assert all(butir.dasar or butir.praktik for _, butir in jawaban)


def test_documents_signed_alike_share_a_row(koleksi: Koleksi) -> None:
    dokumen = koleksi.mekanisme["ksdll"].dokumen
    baris = gabung_dokumen(dokumen)
    assert sorted(satu.judul or satu.jenis for b in baris for satu in b.semua) == sorted(
        satu.judul or satu.jenis for satu in dokumen
    )
    assert len(baris) < len(dokumen)
    for satu in baris:
        dasar = {rujukan for d in satu.semua for rujukan in d.penandatangan.dasar}
        assert set(satu.penandatangan.dasar) == dasar


@perlu_pango
def test_only_what_a_change_touches_is_made_again(data: Path) -> None:
    def kunci() -> dict[str, str]:
        return {satu.alamat[0]: satu.kunci() for satu in bahan.build_bahan_lembar(_lingkup(data))}

    lama = kunci()
    berkas = data / "kuis" / "dasar.yml"
    berkas.write_text(
        berkas.read_text(encoding="utf-8").replace("judul: ", "judul: Baru ", 1), encoding="utf-8"
    )
    berubah = {alamat for alamat, isi in kunci().items() if isi != lama[alamat]}
    assert berubah
    assert all(satu.startswith("unduhan/kuis/dasar") for satu in berubah)
