"""Decks: assembled from the records, split by measure, written twice with the same content."""

from __future__ import annotations

import datetime
import io
import json
import os
import re
import shutil
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from lxml import etree, html
from pptx import Presentation

import panduan.acara.bahan
import panduan.bahan
from alat import buat_templat_paparan
from conftest import AKAR, DATA_KECIL
from panduan.bahan import TANDA, BahanGagal, Lingkup, build_lingkup, write_bahan
from panduan.koleksi import Koleksi, load_koleksi
from panduan.model.daerah import WarnaDaerah
from panduan.model.modul import JenisBagian
from panduan.modul import build_jadwal, find_tenggat
from panduan.paparan.alamat import build_id_kuis
from panduan.paparan.bagi import DIUKUR, split_salindia
from panduan.paparan.bahan import build_pesan_panjang, build_semua
from panduan.paparan.html import build_html
from panduan.paparan.pptx import TEMPLAT, build_pptx, find_tata, write_tetap
from panduan.paparan.salindia import Baris, Bentuk, Besar, Kecil, Paparan, Poin, Salindia, Tabel, Tata
from panduan.paparan.sesi import build_paparan_sesi
from panduan.paparan.susun import (
    VERIFIKASI,
    Penyusun,
    count_batas_salindia,
    find_kesalahan,
    render_rentang,
    tanpa_rujukan,
)
from panduan.paparan.ukur import (
    BARIS_JUDUL,
    BARIS_JUDUL_KECIL,
    JUDUL,
    JUDUL_KECIL,
    LEBAR_ISI,
    TINGGI_ISI,
    TINGGI_JUDUL,
    count_baris,
    has_kata_lebar,
    is_judul_panjang,
    measure_isi,
    measure_teks,
)
from panduan.perintah import panduan as perintah
from panduan.teks import strip_markdown
from panduan.templat_jinja import Perender

BATAS_DETIK = 60


@pytest.fixture(scope="module")
def koleksi() -> Koleksi:
    return load_koleksi(AKAR / "data")


@pytest.fixture(scope="module")
def lingkup(koleksi: Koleksi) -> Lingkup:
    return Lingkup(Perender(koleksi), None, "https://contoh.go.id/", datetime.date(2026, 11, 27))


@pytest.fixture(scope="module")
def semua(lingkup: Lingkup) -> dict[tuple[str, Bentuk], Paparan]:
    return {(satu.id, bentuk): satu for bentuk in Bentuk for satu in build_semua(lingkup, bentuk)}


@pytest.fixture
def kecil(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], Path]:
    """Make the material of the small collection into a folder, with a memory of its own."""
    monkeypatch.setattr(panduan.bahan, "INGATAN", tmp_path / "ingatan")
    monkeypatch.delenv("PANDUAN_ALAMAT", raising=False)

    def buat() -> Path:
        situs = tmp_path / "site"
        shutil.rmtree(situs, ignore_errors=True)
        write_bahan(build_lingkup(load_koleksi(data), None), situs)
        return situs

    return buat


def _teks_pptx(slide: Any) -> str:
    hasil = [bentuk.text_frame.text for bentuk in slide.shapes if bentuk.has_text_frame]
    for bentuk in slide.shapes:
        if bentuk.has_table:
            hasil += [sel.text for baris in bentuk.table.rows for sel in baris.cells]
    return "\n".join(hasil)


def _catatan_pptx(slide: Any) -> str:
    return str(slide.notes_slide.notes_text_frame.text) if slide.has_notes_slide else ""


def test_every_module_session_and_quiz_has_a_deck(
    koleksi: Koleksi, semua: dict[tuple[str, Bentuk], Paparan]
) -> None:
    assert {id_ for id_, _ in semua} == {*koleksi.modul, *koleksi.sesi, *map(build_id_kuis, koleksi.kuis)}
    assert {modul.menit for modul in koleksi.modul.values()} >= {30, 60, 120}
    sendiri = [modul.mekanisme for modul in koleksi.modul.values() if len(modul.mekanisme) == 1]
    assert {(id_,) for id_ in koleksi.mekanisme} <= set(sendiri)


def test_every_slide_fits_its_measure_and_has_its_own_id(semua: dict[tuple[str, Bentuk], Paparan]) -> None:
    for (id_, bentuk), paparan in semua.items():
        for satu in paparan.salindia:
            if satu.tata in (Tata.POIN, Tata.TABEL):
                assert measure_isi(satu, bentuk) <= TINGGI_ISI, f"{id_} {bentuk} {satu.id}"
        ids = [satu.id for satu in paparan.salindia]
        assert len(ids) == len(set(ids)), id_


def test_every_question_and_term_shows_its_basis_on_every_slide(
    koleksi: Koleksi, semua: dict[tuple[str, Bentuk], Paparan]
) -> None:
    berdasar = (JenisBagian.TANYA_JAWAB, JenisBagian.ISTILAH, JenisBagian.BAHASAN)
    for (id_, _), paparan in semua.items():
        for bagian in koleksi.modul[id_].bagian if id_ in koleksi.modul else ():
            isi = next(satu for satu in paparan.bagian if satu.id == bagian.id).salindia
            if bagian.jenis in berdasar:
                for satu in isi:
                    assert "Pasal" in satu.dasar or "Pasal" in str([k.dasar for k in _kecil(satu)]), satu.id
            assert isi, f"{id_} {bagian.id}"


def test_deck_of_a_quiz_asks_then_answers_with_its_pasal(
    koleksi: Koleksi, semua: dict[tuple[str, Bentuk], Paparan]
) -> None:
    for kuis, paparan in ((k, semua[build_id_kuis(k.id), b]) for k in koleksi.kuis.values() for b in Bentuk):
        isi = {satu.id: satu for satu in paparan.salindia}
        urut = list(isi)
        for soal in kuis.soal:
            jawab = isi[f"kuis-{soal.id}-jawaban"]
            tanya = paparan.salindia[urut.index(jawab.id) - 1]
            assert [satu.awalan for satu in tanya.poin] == [f"{p.kode.upper()}." for p in soal.pilihan]
            assert not tanya.dasar
            assert jawab.dasar.startswith(("Pasal", "Lampiran"))
        for kasus in kuis.kasus:
            jawaban = f"kasus-{kasus.id}-jawaban"
            sebelum = [satu.judul for satu in paparan.salindia[: urut.index(jawaban)]]
            assert f"Kasus: {kasus.judul}" in sebelum
            assert isi[jawaban].atas == f"Kasus: {kasus.judul}"


def _kecil(salindia: Salindia) -> list[Kecil]:
    """What stands below each claim of a slide."""
    baris = salindia.tabel.baris if salindia.tabel else ()
    return [satu.kecil for satu in (*salindia.poin, *baris)]


def test_each_row_of_rules_carries_its_pasal_or_says_it_is_practice(
    koleksi: Koleksi, semua: dict[tuple[str, Bentuk], Paparan]
) -> None:
    berdasar = {
        JenisBagian.PILIH_MEKANISME,
        JenisBagian.BANDING,
        JenisBagian.ALUR,
        JenisBagian.TENGGAT,
        JenisBagian.DOKUMEN,
        JenisBagian.SATU_MENIT,
        JenisBagian.KAPAN,
        JenisBagian.KESALAHAN,
    }
    jumlah = 0
    for modul in koleksi.modul.values():
        for bagian, siap in zip(modul.bagian, semua[modul.id, Bentuk.LEBAR].bagian, strict=True):
            for satu in siap.salindia if bagian.jenis in berdasar else ():
                if not satu.dasar:
                    assert all(str(kecil) for kecil in _kecil(satu)), satu.id
                jumlah += len(_kecil(satu))
    assert jumlah > 400


def test_what_is_unsure_is_marked_on_the_slide_and_explained_to_the_speaker(
    koleksi: Koleksi, semua: dict[tuple[str, Bentuk], Paparan]
) -> None:
    tenggat = next(t for t in find_tenggat(koleksi.mekanisme["ksdd"]).values() if t.perlu_verifikasi)
    salindia = [
        satu
        for bagian in semua["pelatihan-ksdd", Bentuk.LEBAR].bagian
        if bagian.id == "tenggat"
        for satu in bagian.salindia
    ]
    baris = next(b for satu in salindia if satu.tabel for b in satu.tabel.baris if b.sel[0] == tenggat.hal)
    assert baris.kecil.tanda == VERIFIKASI
    assert any(strip_markdown(tenggat.perlu_verifikasi or "") in teks for teks in salindia[0].catatan)


def test_decks_are_no_longer_than_their_minutes_allow(
    koleksi: Koleksi, semua: dict[tuple[str, Bentuk], Paparan]
) -> None:
    assert [count_batas_salindia(menit) for menit in (30, 60, 120)] == [22, 40, 76]
    for modul in koleksi.modul.values():
        assert build_pesan_panjang(koleksi, semua[modul.id, Bentuk.LEBAR]) == ""
    panjang = semua["pelatihan-ksdd", Bentuk.LEBAR]
    panjang = replace(panjang, bagian=(*panjang.bagian, panjang.bagian[0]))
    pesan = build_pesan_panjang(koleksi, panjang)
    assert pesan.startswith(
        "data/modul/pelatihan-ksdd.yml: 42 salindia untuk 60 menit, sebaiknya paling banyak 40."
    )
    assert "`langkah` 7" in pesan


def test_titles_stay_in_their_room(semua: dict[tuple[str, Bentuk], Paparan]) -> None:
    for (id_, bentuk), paparan in semua.items():
        for satu in paparan.salindia:
            if satu.tata in DIUKUR:
                panjang = is_judul_panjang(satu.judul, bentuk)
                ukuran, tinggi = (JUDUL_KECIL, BARIS_JUDUL_KECIL) if panjang else (JUDUL, BARIS_JUDUL)
                baris = count_baris(satu.judul, LEBAR_ISI[bentuk], ukuran, tebal=True)
                assert baris * tinggi <= TINGGI_JUDUL, f"{id_} {bentuk} {satu.judul}"


def test_no_markdown_is_left_on_a_slide(semua: dict[tuple[str, Bentuk], Paparan]) -> None:
    for (id_, _), paparan in semua.items():
        for satu in paparan.salindia:
            for teks in (*satu.iter_teks(), *satu.catatan):
                assert not re.search(r"\*|`|\]\(", teks), f"{id_} {satu.id}: {teks}"


def test_speaker_has_notes_on_every_slide_with_content(semua: dict[tuple[str, Bentuk], Paparan]) -> None:
    for (id_, _), paparan in semua.items():
        for satu in paparan.salindia:
            if satu.tata not in (Tata.SAMPUL, Tata.PEMBATAS, Tata.PENUTUP):
                assert satu.catatan, f"{id_} {satu.id}"


def test_no_slide_is_nearly_empty_because_of_a_split(semua: dict[tuple[str, Bentuk], Paparan]) -> None:
    for (id_, bentuk), paparan in semua.items():
        for satu in paparan.salindia:
            if re.search(r"\(\d/\d\)$", satu.judul):
                assert measure_isi(satu, bentuk) > TINGGI_ISI / 4, f"{id_} {bentuk} {satu.id}"


def test_little_content_is_shown_larger_and_parts_of_one_title_alike(
    semua: dict[tuple[str, Bentuk], Paparan],
) -> None:
    sedikit = split_salindia(Salindia("x", Tata.POIN, "Judul", poin=(Poin("Satu"),)), Bentuk.LEBAR)
    assert [satu.besar for satu in sedikit] == [Besar.BESAR]
    banyak = Salindia("x", Tata.POIN, "Judul", poin=tuple(Poin("Kata demi kata. " * 9) for _ in range(9)))
    assert len({satu.besar for satu in split_salindia(banyak, Bentuk.LEBAR)}) == 1
    assert {satu.besar for paparan in semua.values() for satu in paparan.salindia} == set(Besar)


def test_larger_type_never_cuts_a_word(semua: dict[tuple[str, Bentuk], Paparan]) -> None:
    for (id_, bentuk), paparan in semua.items():
        for satu in paparan.salindia:
            if satu.tabel and satu.besar:
                assert not has_kata_lebar(satu.tabel, bentuk, satu.besar), f"{id_} {bentuk} {satu.id}"


def test_regulations_named_are_listed_with_their_status(semua: dict[tuple[str, Bentuk], Paparan]) -> None:
    sumber = next(satu for satu in semua["pelatihan-ksdpl", Bentuk.LEBAR].penutup if satu.id == "sumber")
    assert sumber.tabel
    nama = [satu.sel[0] for satu in sumber.tabel.baris]
    assert {"UU 23/2014", "PP 28/2018", "Permendagri 25/2020"} <= set(nama)
    assert "Permendagri 19/2016" not in nama
    assert all(satu.kecil.dasar.startswith("Berlaku") for satu in sumber.tabel.baris)


def test_citations_in_a_summary_stand_once() -> None:
    dasar = "Pasal 6 ayat (1), Pasal 52 ayat (2) Permendagri 22/2020"
    assert tanpa_rujukan(
        "Ada dua (Permendagri 22/2020 Pasal 6 ayat (1)). Lalu (PP 1/2001 Pasal 9).", dasar
    ) == ("Ada dua. Lalu (PP 1/2001 Pasal 9).")
    assert (
        tanpa_rujukan("Lima hari (ayat (2)), lalu tiga (ayat (9)).", dasar)
        == "Lima hari, lalu tiga (ayat (9))."
    )
    assert tanpa_rujukan("Koperasi (misalnya BUMD) boleh.", dasar) == "Koperasi (misalnya BUMD) boleh."


def test_runs_of_pasal_are_shortened() -> None:
    assert (
        render_rentang(["Pasal 1", "Pasal 6", "Pasal 7", "Pasal 8", "Lampiran A"])
        == "Pasal 1, 6–8, Lampiran A"
    )
    assert render_rentang(["Pasal 6", "Pasal 7"]) == "Pasal 6, 7"
    assert render_rentang(["Pasal 9", "Lampiran II", "Lampiran III"]) == "Pasal 9, Lampiran II, III"


def test_answers_marked_as_core_are_shown_and_the_others_told_to_the_speaker(
    koleksi: Koleksi, semua: dict[tuple[str, Bentuk], Paparan]
) -> None:
    kasus = next(satu for satu in koleksi.kuis["latihan-kasus"].kasus if satu.id == "tempat-sampah-bersama")
    paparan = semua["pelatihan-ksdd", Bentuk.LEBAR]
    jawaban = [satu for satu in paparan.salindia if satu.judul.startswith("Jawaban contoh")]
    tampil = [poin.teks for satu in jawaban for poin in satu.poin]
    assert tampil == [strip_markdown(satu.isi) for satu in kasus.jawaban if satu.inti]
    lain = [strip_markdown(satu.isi) for satu in kasus.jawaban if not satu.inti]
    assert lain
    assert set(lain) <= set(jawaban[0].catatan)


def test_long_text_splits_and_nothing_is_lost() -> None:
    kalimat = "Perangkat daerah menyusun kerangka acuan kerja lalu mengirimkannya kepada tim. "
    panjang = Salindia(
        "x", Tata.POIN, "Judul", poin=(Poin(kalimat * 40, Kecil("Pasal 1")), Poin("Akhir")), dasar="Pasal 2"
    )
    hasil = split_salindia(panjang, Bentuk.SEMPIT)
    assert [satu.judul for satu in hasil[:2]] == [f"Judul (1/{len(hasil)})", f"Judul (2/{len(hasil)})"]
    assert [satu.id for satu in hasil[:2]] == ["x", "x-2"]
    assert all(satu.dasar == "Pasal 2" and measure_isi(satu, Bentuk.SEMPIT) <= TINGGI_ISI for satu in hasil)
    teks = " ".join(poin.teks for satu in hasil for poin in satu.poin)
    assert teks.split() == f"{kalimat * 40} Akhir".split()
    assert all(poin.kecil == Kecil("Pasal 1") for satu in hasil for poin in satu.poin if poin.teks != "Akhir")


def test_long_tables_repeat_head_and_first_column() -> None:
    baris = (Baris(("Kolom", "Kata demi kata. " * 200), Kecil("Pasal 1")), Baris(("Lain", "Pendek")))
    tabel = Salindia("t", Tata.TABEL, "Tabel", tabel=Tabel(("A", "B"), baris, (30, 70)))
    hasil = split_salindia(tabel, Bentuk.LEBAR)
    assert len(hasil) > 1
    assert {satu.tabel.kepala for satu in hasil if satu.tabel} == {("A", "B")}
    potongan = [satu for salindia in hasil if salindia.tabel for satu in salindia.tabel.baris]
    assert all(satu.kecil == Kecil("Pasal 1") for satu in potongan[:-1])
    isi = [satu.sel for satu in potongan]
    assert [satu[0] for satu in isi] == ["Kolom"] * (len(isi) - 1) + ["Lain"]
    assert " ".join(satu[1] for satu in isi).split() == f"{baris[0].sel[1]} Pendek".split()


def test_measure_counts_lines_as_a_browser_breaks_them() -> None:
    sisi = measure_teks("satu dua", 32) + 1
    assert count_baris("satu dua", sisi, 32) == 1
    assert count_baris("satu dua tiga", sisi, 32) == 2
    assert count_baris("", sisi, 32) == 1
    assert count_baris("a" * 400, sisi, 32) > 10


def test_html_and_powerpoint_say_the_same(lingkup: Lingkup, semua: dict[tuple[str, Bentuk], Paparan]) -> None:
    for id_ in ("pelatihan-ksdpk", "kota-mojokerto-2018", "potensi-daerah"):
        paparan = semua[id_, Bentuk.LEBAR]
        halaman = html.fromstring(build_html(lingkup, paparan).decode()).xpath("//main//section")
        slide = list(Presentation(io.BytesIO(build_pptx(lingkup, paparan))).slides)
        assert len(halaman) == len(slide) == len(paparan.salindia)
        for satu, bagian, lembar in zip(paparan.salindia, halaman, slide, strict=True):
            teks_html, teks_pptx = bagian.text_content(), _teks_pptx(lembar)
            for teks in satu.iter_teks():
                assert teks in teks_html, satu.id
                assert teks in teks_pptx, satu.id
            for teks in satu.catatan:
                assert teks in teks_html, satu.id
                assert teks in _catatan_pptx(lembar), satu.id


def test_powerpoint_has_layouts_placeholders_native_tables_and_large_type(
    lingkup: Lingkup, semua: dict[tuple[str, Bentuk], Paparan]
) -> None:
    paparan = semua["pelatihan-ksdd", Bentuk.LEBAR]
    dokumen = Presentation(io.BytesIO(build_pptx(lingkup, paparan)))
    assert {satu.name for satu in dokumen.slide_layouts} >= {satu.value for satu in Tata}
    assert dokumen.slide_width * 9 == dokumen.slide_height * 16
    for satu, slide in zip(paparan.salindia, dokumen.slides, strict=True):
        assert slide.slide_layout.name == find_tata(satu)
        assert all(bentuk.is_placeholder for bentuk in slide.shapes)
        assert any(bentuk.has_table for bentuk in slide.shapes) == (satu.tabel is not None)
        assert slide.shapes.title.text == satu.judul
        for unsur in slide._element.iter("{*}rPr", "{*}defRPr"):
            assert int(unsur.get("sz") or 2400) >= 2400
    for tata in dokumen.slide_layouts:
        assert all(int(unsur.get("sz")) >= 2400 for unsur in tata._element.iter("{*}defRPr"))
    sampul = dokumen.slides[0]
    assert "https://contoh.go.id/modul/pelatihan-ksdd/" in _teks_pptx(sampul)
    uraian = [unsur.get("descr", "") for unsur in sampul._element.iter("{*}cNvPr")]
    assert "Kode QR ke https://contoh.go.id/modul/pelatihan-ksdd/" in uraian


def test_template_is_what_its_script_makes() -> None:
    """Run ``python alat/buat_templat_paparan.py`` when this fails. Parts are compared as XML, not as a ZIP."""
    baru = io.BytesIO()
    write_tetap(buat_templat_paparan.build_templat(), baru)

    def baca(sumber: Any) -> dict[str, bytes]:
        with zipfile.ZipFile(sumber) as arsip:
            isi = {nama: arsip.read(nama) for nama in arsip.namelist()}
        return {
            nama: etree.tostring(etree.fromstring(byte), method="c14n")
            if nama.endswith((".xml", ".rels"))
            else byte
            for nama, byte in isi.items()
        }

    ada, semestinya = baca(TEMPLAT), baca(baru)
    assert sorted(ada) == sorted(semestinya)
    assert [nama for nama, isi in ada.items() if isi != semestinya[nama]] == []


def test_same_content_gives_the_same_bytes(
    lingkup: Lingkup, semua: dict[tuple[str, Bentuk], Paparan], monkeypatch: pytest.MonkeyPatch
) -> None:
    paparan = semua["pengantar-30-menit", Bentuk.LEBAR]
    awal = build_pptx(lingkup, paparan)
    lama = time.localtime
    monkeypatch.setattr(time, "localtime", lambda *detik: lama(1_000_000_000))
    assert build_pptx(lingkup, paparan) == awal
    assert build_html(lingkup, paparan) == build_html(lingkup, paparan)


def test_region_gives_its_name_and_colours(
    koleksi: Koleksi, lingkup: Lingkup, semua: dict[tuple[str, Bentuk], Paparan]
) -> None:
    daerah = koleksi.daerah["kota-mojokerto"].model_copy(
        update={"warna": WarnaDaerah(utama="#123456", aksen="#654321")}
    )
    edisi = replace(lingkup, daerah=daerah)
    paparan = next(satu for satu in build_semua(edisi, Bentuk.LEBAR) if satu.id == "pengantar-30-menit")
    assert "Kota Mojokerto" in [poin.teks for poin in paparan.salindia[0].poin]
    assert "--warna-utama:#123456" in build_html(edisi, paparan).decode()
    dokumen = Presentation(io.BytesIO(build_pptx(edisi, paparan)))
    tema = next(bagian for bagian in dokumen.part.package.iter_parts() if "theme1" in str(bagian.partname))
    assert b"123456" in tema.blob and b"654321" in tema.blob
    assert "Kota Mojokerto" in _teks_pptx(dokumen.slides[0])


def test_session_says_only_what_its_source_says(koleksi: Koleksi, lingkup: Lingkup) -> None:
    sesi = koleksi.sesi["kabupaten-pati-2019"]
    paparan = build_paparan_sesi(Penyusun(lingkup.perender), sesi)
    tentang = next(satu for satu in paparan.pembuka if satu.id == "tentang")
    assert tentang.tabel
    hal = [baris.sel[0] for baris in tentang.tabel.baris]
    assert hal == ["Waktu", "Tempat", "Dibuka oleh", "Narasumber", "Peserta", "Sumber"]  # no organiser
    judul = [satu.judul for satu in paparan.salindia]
    assert judul.index("Bahan menurut aturan sekarang") > judul.index("Catatan penyusun")
    assert "susunan-acara" not in [satu.id for satu in paparan.salindia]
    assert not [satu for satu in paparan.salindia if "menit" in satu.atas]


def test_session_may_name_its_modules(koleksi: Koleksi, lingkup: Lingkup) -> None:
    sesi = koleksi.sesi["kabupaten-pati-2019"].model_copy(update={"modul": ("pengantar-30-menit",)})
    paparan = build_paparan_sesi(Penyusun(lingkup.perender), sesi)
    semestinya = [f"pengantar-30-menit-{b.id}" for b in koleksi.modul["pengantar-30-menit"].bagian]
    assert [bagian.id for bagian in paparan.bagian] == semestinya


def test_mistakes_are_taken_in_turn_from_each_step(koleksi: Koleksi) -> None:
    langkah = koleksi.mekanisme["ksdpk"].langkah
    assert find_kesalahan(langkah[:3], 3) == [satu.kesalahan[0] for satu in langkah[:3]]
    assert len(find_kesalahan(langkah, None)) == sum(len(satu.kesalahan) for satu in langkah)


def test_schedule_runs_through_the_minutes(koleksi: Koleksi) -> None:
    for modul in koleksi.modul.values():
        terakhir, mulai = build_jadwal(modul)[-1]
        assert mulai + terakhir.menit == modul.menit


def _isi_bahan(situs: Path) -> Iterator[str]:
    """The texts of each kind of file that the small module gets."""
    yield (situs / "modul/singkat/paparan/index.html").read_text(encoding="utf-8")
    yield (situs / "modul/singkat/paparan/4-3/index.html").read_text(encoding="utf-8")
    yield (situs / "susun-paparan/paparan/index.html").read_text(encoding="utf-8")
    slide = Presentation(str(situs / "unduhan/paparan/singkat.pptx")).slides
    yield "\n".join(f"{_teks_pptx(satu)}\n{_catatan_pptx(satu)}" for satu in slide)


@pytest.mark.parametrize(
    ("berkas", "lama", "baru", "tampak_lama", "tampak_baru"),
    [
        ("modul/singkat.yml", "2 ayat (2)}]", "3 huruf b}]", "", "Pasal 3 huruf b PP 1/2001"),
        ("mekanisme/antarkota.yml", "lama: 30\n", "lama: 33\n", "30 hari", "33 hari"),
        ("dasar_hukum/pp-1-2001.yml", "dalam 30 hari.", "dalam 77 hari.", "dalam 30 hari.", "dalam 77 hari."),
    ],
    ids=["pasal", "tenggat", "bunyi"],
)
def test_a_change_in_yaml_reaches_every_deck(
    data: Path,
    kecil: Callable[[], Path],
    berkas: str,
    lama: str,
    baru: str,
    tampak_lama: str,
    tampak_baru: str,
) -> None:
    assert all(tampak_baru not in isi and tampak_lama in isi for isi in _isi_bahan(kecil()))
    jalur = data / berkas
    jalur.write_text(jalur.read_text(encoding="utf-8").replace(lama, baru), encoding="utf-8")
    assert all(tampak_baru in isi for isi in _isi_bahan(kecil()))


def test_material_is_remembered_and_linked_where_it_is(data: Path, kecil: Callable[[], Path]) -> None:
    situs = kecil()
    halaman = situs / "modul/singkat/index.html"
    halaman.write_text("<p>a</p><!-- bahan --><!-- /bahan --><p>b</p>", encoding="utf-8")
    lingkup = build_lingkup(load_koleksi(data), None)
    assert write_bahan(lingkup, situs).baru == 0
    isi = halaman.read_text(encoding="utf-8")
    assert 'href="../../modul/singkat/paparan/"' in isi and 'href="../../unduhan/paparan/singkat.pptx"' in isi
    assert write_bahan(lingkup, situs).baru == 0
    assert halaman.read_text(encoding="utf-8") == isi  # filled again, not twice


def test_material_is_of_the_edition_that_was_built(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    situs = tmp_path / "site"
    (situs / "data").mkdir(parents=True)
    (situs / "index.html").touch()
    (situs / "data/versi.json").write_text('{"versi_isi": null, "daerah": "kota-contoh"}', encoding="utf-8")
    monkeypatch.setattr(panduan.bahan, "INGATAN", tmp_path / "ingatan")
    argumen = ["bahan", "--data", str(data), "--keluaran", str(situs)]
    lain = CliRunner().invoke(perintah, [*argumen, "--daerah", "kota-lain"])
    assert lain.exit_code == 2
    assert "bukan edisi `kota-lain`" in lain.output
    assert CliRunner().invoke(perintah, argumen).exit_code == 0
    assert "Kota Contoh" in (situs / "modul/singkat/paparan/index.html").read_text(encoding="utf-8")


def test_what_cannot_be_made_is_left_out_and_told(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One sheet too long: the others are there, nothing links it, an old one is gone, and the run ends with 1."""
    situs = tmp_path / "site"
    (situs / "modul/singkat").mkdir(parents=True)
    (situs / "index.html").touch()
    (situs / "data").mkdir()
    (situs / "data/versi.json").write_text('{"versi_isi": null, "daerah": null}', encoding="utf-8")
    halaman = situs / "modul/singkat/index.html"
    halaman.write_text("<!-- bahan --><!-- /bahan -->", encoding="utf-8")
    basi = situs / "unduhan/acara/singkat-daftar-hadir.docx"
    basi.parent.mkdir(parents=True)
    basi.write_bytes(b"lama")
    monkeypatch.setattr(panduan.bahan, "INGATAN", tmp_path / "ingatan")

    def tolak(*_: object) -> bytes:
        raise BahanGagal("Daftar hadir tidak muat.", "pendekkan.")

    monkeypatch.setattr(panduan.acara.bahan, "BERKAS", (("daftar-hadir", "Daftar hadir (Word)", tolak),))
    hasil = CliRunner().invoke(perintah, ["bahan", "--data", str(data), "--keluaran", str(situs)])
    assert hasil.exit_code == 1, hasil.output
    assert (
        "Daftar hadir tidak muat.\n    Perbaiki: pendekkan.\n1 bahan tidak dibuat; yang lain sudah.\n"
        in hasil.output
    )
    assert (situs / "unduhan/paparan/singkat.pptx").is_file()
    assert not basi.exists()
    assert "singkat.pptx" in halaman.read_text(encoding="utf-8")
    assert "daftar-hadir" not in halaman.read_text(encoding="utf-8")
    assert json.loads((situs / TANDA).read_text(encoding="utf-8"))["gagal"] == ["Daftar hadir tidak muat."]


@pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux only")
def test_made_by_several_processes_it_is_the_same(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hasil = []
    for prosesor in (1, 3):
        monkeypatch.setattr(panduan.bahan, "INGATAN", tmp_path / f"ingatan-{prosesor}")
        monkeypatch.setattr(panduan.bahan, "_count_prosesor", lambda banyak=prosesor: banyak)
        monkeypatch.setattr(panduan.bahan.threading, "active_count", lambda: 1)
        situs = tmp_path / f"site-{prosesor}"
        write_bahan(build_lingkup(load_koleksi(data), None), situs)
        hasil.append({satu.relative_to(situs): satu.read_bytes() for satu in situs.rglob("*.*")})
    assert hasil[0] == hasil[1]


@pytest.mark.lambat
def test_everything_is_made_from_nothing_within_a_minute(
    koleksi: Koleksi, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(panduan.bahan, "INGATAN", tmp_path / "ingatan")
    awal = sum(os.times()[:4])  # work done here and in processes that helped, on a busy machine too
    hasil = write_bahan(build_lingkup(koleksi, None), tmp_path / "site")
    assert hasil.baru == hasil.jumlah
    assert not hasil.gagal
    assert sum(os.times()[:4]) - awal < BATAS_DETIK


def test_small_collection_is_enough(kecil: Callable[[], Path]) -> None:
    assert DATA_KECIL.is_dir()
    assert (kecil() / "sesi/kota-contoh/paparan/index.html").is_file()


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_opens_every_slide(
    lingkup: Lingkup, semua: dict[tuple[str, Bentuk], Paparan], tmp_path: Path
) -> None:
    paparan = semua["pelatihan-ksdpk", Bentuk.LEBAR]
    berkas = tmp_path / "dek.pptx"
    berkas.write_bytes(build_pptx(lingkup, paparan))
    profil = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    perintah = [
        "soffice",
        profil,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
        str(berkas),
    ]
    hasil = subprocess.run(perintah, capture_output=True, text=True, timeout=240, check=False)
    if not (tmp_path / "dek.pdf").is_file():
        pytest.skip(f"LibreOffice Impress is not installed: {hasil.stderr[-200:]}")
    isi = (tmp_path / "dek.pdf").read_bytes()
    assert isi.count(b"/Type/Page") - isi.count(b"/Type/Pages") == len(paparan.salindia)
