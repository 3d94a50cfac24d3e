"""The draft checker on a corpus it was not made from: what it finds, where it points, when it cries wolf."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import pytest
from playwright.sync_api import Browser

from pemeriksa import tahan as perangkat_tahan
from pemeriksa.laju import measure_laju
from pemeriksa.nilai import Nilai, build_tabel, render_bersih, render_tabel, run_mesin
from pemeriksa.panjang import PASAL, WUJUD_PANJANG, build_panjang, render_panjang
from pemeriksa.ragam import iter_bersih
from pemeriksa.rusak import iter_rusak

pytestmark = pytest.mark.lambat

RECALL, RECALL_ATURAN, TEPAT = 0.95, 0.75, 0.95
PALING_SEDIKIT = 4
ATURAN = {
    "unsur-wajib", "rujuk-silang", "isian-tersisa", "daerah-lain", "peraturan-dicabut", "peraturan-tak-dikenal",
    "jenis-naskah", "gelar", "sebutan-pihak", "nomor", "tanggal", "jangka-waktu", "tanggal-bertentangan",
    "angka-huruf", "penandatangan", "dprd", "urutan-pasal", "istilah", "lampiran",
}  # fmt: skip


@cache
def rusak() -> list[Nilai]:
    return run_mesin(iter_rusak())


@cache
def bersih() -> list[Nilai]:
    return run_mesin(iter_bersih())


@cache
def tahan() -> tuple[list[Nilai], list[Nilai]]:
    perangkat = (perangkat_tahan.PERTAMA, perangkat_tahan.KEDUA, perangkat_tahan.KETIGA)
    rusak = [kasus for satu in perangkat for kasus in perangkat_tahan.iter_rusak(satu)]
    bersih = [kasus for satu in perangkat for kasus in perangkat_tahan.iter_bersih(satu)]
    return run_mesin(rusak), run_mesin(bersih)


def test_corpus_is_large_and_covers_every_rule_and_kind() -> None:
    jumlah = {aturan: naskah for aturan, naskah, *_ in build_tabel(rusak())}
    assert sum(jumlah.values()) >= 120
    assert {aturan for aturan in ATURAN if jumlah.get(aturan, 0) < PALING_SEDIKIT} == set()
    assert {"kb-ksdd", "kb-ksdpk", "pks-ksdd", "pks-ksdpk", "nota", "loi", "mou", "kak-ksdd", "studi"} <= {
        satu.kasus.jenis for satu in rusak()
    }


def test_clean_drafts_are_filled_for_real() -> None:
    """No blank of the samples and no *contoh* is left in what the checker must not report."""
    for satu in iter_bersih():
        if isinstance(satu.isi, str):
            assert "{{" not in satu.isi, satu.id
            assert "contoh" not in satu.isi.replace("percontohan", "").casefold(), satu.id


def test_nothing_breaks_the_checker() -> None:
    assert [(satu.kasus.id, satu.galat) for satu in (*rusak(), *bersih()) if satu.galat] == []


def test_planted_faults_are_found() -> None:
    _check_recall(rusak())


def test_findings_point_at_the_fault() -> None:
    _check_letak(rusak())


def test_clean_drafts_raise_at_most_one_hint_and_nothing_certain() -> None:
    _check_bersih(bersih())


def test_held_back_faults_are_found() -> None:
    _check_recall(tahan()[0])
    _check_letak(tahan()[0])


def test_held_back_clean_drafts_stay_clean() -> None:
    _check_bersih(tahan()[1])


def _check_recall(semua: Sequence[Nilai]) -> None:
    luput = [satu.kasus.id for satu in semua if not satu.ditemukan]
    assert 1 - len(luput) / len(semua) >= RECALL, f"{render_tabel(semua)}\n{luput}"
    lemah = [
        aturan
        for aturan, naskah, ketemu, *_ in build_tabel(semua)
        if naskah and ketemu / naskah < RECALL_ATURAN
    ]
    assert lemah == [], f"{render_tabel(semua)}\n{luput}"


def _check_letak(semua: Sequence[Nilai]) -> None:
    ketemu = [satu for satu in semua if satu.ditemukan]
    meleset = [satu.kasus.id for satu in ketemu if not satu.letak_tepat]
    assert 1 - len(meleset) / len(ketemu) >= TEPAT, meleset


def _check_bersih(semua: Sequence[Nilai]) -> None:
    ramai = {
        s.kasus.id: [(t["aturan"], t["kutipan"]) for t in s.alarm]
        for s in semua
        if len(s.alarm) > 1 or s.alarm_pasti
    }
    assert ramai == {}, render_bersih(semua)


@pytest.mark.parametrize("jenis", ["pasti", "petunjuk"])
def test_every_finding_has_a_sentence_and_a_level(jenis: str) -> None:
    semua = [temuan for satu in rusak() for temuan in satu.temuan if temuan["tingkat"] == jenis]
    assert semua
    kosong = re.compile(r"(?<!\{)\{\w+\}(?!\})")  # a placeholder of the record, not a {{blank}} of the draft
    assert [temuan for temuan in semua if not temuan["kalimat"] or kosong.search(temuan["kalimat"])] == []


def test_long_draft_is_a_hundred_pages() -> None:
    assert 250_000 <= len(render_panjang()) <= 320_000
    assert len(build_panjang().find_pasal()) == PASAL


@pytest.mark.peramban
@pytest.mark.parametrize("wujud", WUJUD_PANJANG)
def test_hundred_pages_on_a_slow_phone(peramban: Browser, wujud: str) -> None:
    hasil = measure_laju(peramban, wujud)
    assert hasil["lama"] < 2_000, hasil
