"""Situations as offices tell them, against the real tree: what the law says and what the outcome says."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest
import yaml

from conftest import AKAR
from panduan.koleksi import Koleksi, load_koleksi
from panduan.pemandu import HasilJadi, build_hasil
from panduan.sumber import PemuatTeks
from panduan.templat_jinja import render_lama

SITUASI: list[dict[str, Any]] = yaml.load((AKAR / "tests" / "situasi.yml").read_text("utf-8"), PemuatTeks)


@pytest.fixture(scope="module")
def koleksi() -> Koleksi:
    return load_koleksi(AKAR / "data")


@pytest.fixture(scope="module")
def per_jalan(koleksi: Koleksi) -> dict[str, HasilJadi]:
    """Answers as an address -> the outcome they lead to."""
    semua = build_hasil(koleksi.pemandu["mekanisme"], koleksi.mekanisme)
    return {jalan.alamat: hasil for hasil in semua for jalan in hasil.jalan}


def test_the_table_is_broad() -> None:
    assert len(SITUASI) >= 40
    assert len({satu["cerita"] for satu in SITUASI}) == len(SITUASI)


def test_samples_it_names_exist(koleksi: Koleksi) -> None:
    """A misspelt name under ``tanpa`` would be satisfied by anything."""
    kunci = ("dokumen", "tanpa", "tanda_tangan", "kuasa")
    disebut = {id_ for satu in SITUASI for k in kunci for id_ in satu.get(k) or ()}
    assert disebut <= set(koleksi.contoh_naskah)


@pytest.mark.parametrize("situasi", SITUASI, ids=lambda situasi: ".".join(situasi["jawaban"]))
def test_outcome_is_what_the_law_says(situasi: dict[str, Any], per_jalan: dict[str, HasilJadi]) -> None:
    hasil = per_jalan[".".join(situasi["jawaban"])]
    assert (hasil.mekanisme.id if hasil.mekanisme else "tidak") == situasi["mekanisme"]
    if "varian" in situasi:
        assert hasil.varian == situasi["varian"]
    if "dprd" in situasi:
        assert hasil.dprd == situasi["dprd"]
    _check_dokumen(situasi, hasil)
    _check_waktu(situasi, hasil)
    peraturan = {rujukan.peraturan for rujukan in hasil.hasil.dasar}
    assert set(situasi.get("peraturan", ())) <= peraturan
    langkah = {satu.langkah.id for satu in hasil.langkah}
    assert set(situasi.get("langkah", ())) <= langkah
    assert not set(situasi.get("tanpa_langkah", ())) & langkah
    assert len(hasil.besok) == 3


def _check_dokumen(situasi: dict[str, Any], hasil: HasilJadi) -> None:
    naskah = [satu.naskah for satu in hasil.dokumen if satu.naskah]
    diminta = situasi.get("dokumen", ())
    if diminta == []:
        assert hasil.dokumen == []
    assert [satu for satu in naskah if satu in diminta] == list(diminta)
    assert not set(situasi.get("tanpa", ())) & set(naskah)
    per_naskah = {satu.naskah: satu.dokumen for satu in hasil.dokumen}
    for id_, kata in situasi.get("tanda_tangan", {}).items():
        assert _has_semua(per_naskah[id_].penandatangan.isi, kata), per_naskah[id_].penandatangan.isi
    for id_, jawab in situasi.get("kuasa", {}).items():
        awal = "Boleh" if jawab == "boleh" else "Tidak"
        assert per_naskah[id_].kuasa.isi.startswith(awal)


def _check_waktu(situasi: dict[str, Any], hasil: HasilJadi) -> None:
    if situasi.get("saat"):
        assert hasil.persetujuan_dprd
        assert _has_semua(hasil.persetujuan_dprd.saat, situasi["saat"]), hasil.persetujuan_dprd.saat
    lama = {render_lama(tenggat) for _, tenggat in hasil.tenggat}
    assert set(situasi.get("tenggat", ())) <= lama
    assert not set(situasi.get("tanpa_tenggat", ())) & lama
    pihak = {satu.pihak.value for satu in hasil.persetujuan} | ({"DPRD"} if hasil.dprd == "perlu" else set())
    assert set(situasi.get("persetujuan", ())) <= pihak
    if hasil.varian in {"provinsi-kembar"}:
        assert "Gubernur" not in pihak, "a province passes nothing through a governor"


def _has_semua(teks: str, kata: Iterable[str]) -> bool:
    return all(satu.lower() in teks.lower() for satu in kata)
