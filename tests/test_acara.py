"""Papers for organisers: minutes that add up, Word files with the module's words, the same bytes."""

from __future__ import annotations

import datetime
import io
from collections.abc import Callable
from itertools import pairwise

import pytest
from docx import Document

from conftest import AKAR
from panduan.acara.jadwal import ISTIRAHAT, MENIT_TANPA_ISTIRAHAT, build_acara, render_jam
from panduan.acara.penulis import BARIS_HADIR, build_hadir, build_susunan, build_umpan_balik
from panduan.koleksi import load_koleksi
from panduan.model.modul import Modul
from panduan.paket_modul import KASUS_PAKET, SOAL_PAKET, build_paket

HARI = datetime.date(2026, 11, 27)
KOLEKSI = load_koleksi(AKAR / "data")
MODUL = KOLEKSI.modul["pelatihan-ksdd"]


def test_times_follow_each_other() -> None:
    acara = build_acara(MODUL)
    assert acara[0].pukul == "08.30–09.00"
    for satu, lain in pairwise(acara):
        assert satu.mulai + satu.menit == lain.mulai
    assert sum(satu.menit for satu in acara if not satu.saran) == MODUL.menit
    assert render_jam(25 * 60 + 5) == "01.05"


def test_long_modules_have_a_break_about_halfway() -> None:
    for modul in KOLEKSI.modul.values():
        acara = build_acara(modul)
        jeda = [satu for satu in acara if satu.judul == ISTIRAHAT]
        assert len(jeda) == (modul.menit > MENIT_TANPA_ISTIRAHAT), modul.id
        if jeda:
            sebelum = sum(satu.menit for satu in acara[: acara.index(jeda[0])] if not satu.saran)
            assert jeda[0].saran
            assert abs(sebelum / modul.menit - 0.5) < 0.15, modul.id


@pytest.mark.parametrize("buat", [build_susunan, build_hadir, build_umpan_balik])
def test_files_repeat_and_name_what_they_are(buat: Callable[[Modul, datetime.date], bytes]) -> None:
    isi = buat(MODUL, HARI)
    assert isi == buat(MODUL, HARI)
    dokumen = Document(io.BytesIO(isi))
    assert MODUL.judul in dokumen.core_properties.title
    assert dokumen.core_properties.language == "id-ID"
    assert round(dokumen.sections[0].page_width.mm) == 210
    assert "27 November 2026" in dokumen.sections[0].footer.paragraphs[0].text


def test_rundown_holds_every_part_and_marks_what_is_advice() -> None:
    (tabel,) = Document(io.BytesIO(build_susunan(MODUL, HARI))).tables
    acara = [sel.text for sel in tabel.columns[2].cells[1:]]
    assert [satu for satu in acara if not satu.endswith(" *")] == [satu.judul for satu in MODUL.bagian]
    assert "Tes awal *" in acara


def test_lists_have_room_and_feedback_asks_about_each_aim() -> None:
    (hadir,) = Document(io.BytesIO(build_hadir(MODUL, HARI))).tables
    assert len(hadir.rows) == BARIS_HADIR + 1
    tujuan = Document(io.BytesIO(build_umpan_balik(MODUL, HARI))).tables[0]
    assert [sel.text for sel in tujuan.columns[0].cells[1:]] == list(MODUL.tujuan)


def test_every_package_has_ten_questions_and_three_cases() -> None:
    for paket in build_paket(KOLEKSI):
        assert sum(len(satu.soal) for satu in paket.kuis) >= SOAL_PAKET, paket.modul.id
        if any(KOLEKSI.kuis[id_].kasus for id_ in paket.modul.kuis):
            assert len(paket.kasus) == KASUS_PAKET
