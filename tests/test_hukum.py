"""What would hurt most if it were wrong: order of stages, deadlines, drafters, signatories, enclosures.

``hukum.yml`` was written from the regulations, not from the records, so that one slip does not prove itself.
"""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml

from conftest import AKAR
from panduan.koleksi import Koleksi, load_koleksi
from panduan.model.dasar import Rujukan
from panduan.model.mekanisme import Langkah
from panduan.templat_jinja import render_lama

HUKUM: dict[str, Any] = yaml.safe_load((AKAR / "tests" / "hukum.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def koleksi() -> Koleksi:
    return load_koleksi(AKAR / "data")


def _langkah(koleksi: Koleksi, mekanisme: str, id_: str) -> Langkah:
    return next(langkah for langkah in koleksi.mekanisme[mekanisme].langkah if langkah.id == id_)


@pytest.mark.parametrize("mekanisme", list(HUKUM["tahapan"]))
def test_stages_stand_in_the_order_of_the_regulation(koleksi: Koleksi, mekanisme: str) -> None:
    harus = HUKUM["tahapan"][mekanisme]
    assert [langkah.id for langkah in koleksi.mekanisme[mekanisme].langkah][: len(harus)] == harus


@pytest.mark.parametrize("baris", HUKUM["tenggat"], ids=lambda baris: f"{baris[0]} {baris[2]}")
def test_deadline_is_what_the_pasal_says(koleksi: Koleksi, baris: list[str]) -> None:
    mekanisme, langkah, ketentuan, lama, sejak = baris
    peraturan, pasal = ketentuan.split(": ")
    rujukan = Rujukan(peraturan=peraturan, pasal=pasal)
    cocok = [tenggat for tenggat in _langkah(koleksi, mekanisme, langkah).tenggat if rujukan in tenggat.dasar]
    assert [render_lama(tenggat) for tenggat in cocok] == [lama]
    assert sejak in (cocok[0].sejak or "")
    assert bool(sejak) == bool(cocok[0].sejak)


@pytest.mark.parametrize(("mekanisme", "langkah"), HUKUM["tanpa_tenggat"])
def test_what_is_not_regulated_has_no_number(koleksi: Koleksi, mekanisme: str, langkah: str) -> None:
    assert _langkah(koleksi, mekanisme, langkah).tenggat == ()


@pytest.mark.parametrize("baris", HUKUM["dokumen"], ids=lambda baris: f"{baris[0]} {baris[1]}")
def test_drafter_signatory_and_kuasa(koleksi: Koleksi, baris: list[str]) -> None:
    mekanisme, jenis, penyusun, penandatangan, kuasa = baris
    (dokumen,) = (satu for satu in koleksi.mekanisme[mekanisme].dokumen if satu.jenis == jenis)
    assert dokumen.penyusun.isi.startswith(penyusun)
    assert dokumen.penandatangan.isi.startswith(penandatangan)
    assert dokumen.kuasa.isi.startswith(kuasa)


@pytest.mark.parametrize("mekanisme", list(HUKUM["lampiran_dprd"]))
def test_enclosures_for_dprd(koleksi: Koleksi, mekanisme: str) -> None:
    masukan = " ".join(
        butir.isi for butir in _langkah(koleksi, mekanisme, "persetujuan-dprd").masukan
    ).lower()
    for lampiran in HUKUM["lampiran_dprd"][mekanisme]:
        assert lampiran.lower() in masukan


@pytest.mark.parametrize("mekanisme", ["ksdd", "ksdpk", "sinergi"])
def test_domestic_cooperation_never_counts_working_days(koleksi: Koleksi, mekanisme: str) -> None:
    """Permendagri 22/2020 writes *hari* throughout."""
    semua = [t for langkah in koleksi.mekanisme[mekanisme].langkah for t in langkah.tenggat]
    assert not [tenggat.id for tenggat in semua if tenggat.satuan == "hari kerja"]


def test_no_record_gives_a_pks_a_longest_duration(koleksi: Koleksi) -> None:
    """Five years bind the Kesepakatan Bersama (Pasal 9 ayat (3), 32 ayat (3)) and foreign cooperation only."""
    pola = re.compile(
        r"\b(PKS|Perjanjian Kerja Sama|Nota Kesepakatan)\b[^.;]{0,40}paling lama (5|lima) tahun"
    )
    for entri in koleksi.iter_entri():
        for _, bagian in entri.bagian:
            for nama in type(bagian).model_fields:
                nilai = getattr(bagian, nama)
                if isinstance(nilai, str) and (cocok := pola.search(nilai)):
                    assert re.search(r"tidak|bukan|hanya|keliru", nilai), (entri.dokumen.berkas, cocok[0])
