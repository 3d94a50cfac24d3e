"""What the draft checker knows: complete, from the records, and small enough for a phone."""

from __future__ import annotations

import gzip
import json
import re
from typing import Any

import pytest

from conftest import AKAR
from panduan.alat.pemeriksa import build_pemeriksa
from panduan.alat.telaah import build_telaah
from panduan.koleksi import Koleksi, load_koleksi

SKRIP = AKAR / "skrip" / "periksa-naskah"


@pytest.fixture(scope="module")
def koleksi() -> Koleksi:
    return load_koleksi(AKAR / "data")


@pytest.fixture(scope="module")
def pengetahuan(koleksi: Koleksi) -> dict[str, Any]:
    return build_pemeriksa(koleksi)


def test_every_required_element_can_be_recognised(pengetahuan: dict[str, Any]) -> None:
    dikenal = {
        ketentuan["kunci"]
        for unsur in pengetahuan["aturan"]["unsur-wajib"]["unsur"]
        for ketentuan in unsur["ketentuan"]
    }
    wajib = {unsur["kunci"] for jenis in pengetahuan["jenis"] for unsur in jenis["unsur"]}
    assert wajib == dikenal


def test_every_rule_is_code_and_record(pengetahuan: dict[str, Any]) -> None:
    mesin = (SKRIP / "mesin.js").read_text(encoding="utf-8")
    daftar = mesin[mesin.index("const ATURAN = {") : mesin.index("};")]
    assert set(re.findall(r'^  "?([a-z-]+)"?[:,]', daftar, re.MULTILINE)) == set(pengetahuan["aturan"])


def test_every_message_the_code_names_is_in_a_record(pengetahuan: dict[str, Any]) -> None:
    ada = {id_ for aturan in pengetahuan["aturan"].values() for id_ in aturan["pesan"]}
    kode = "".join(berkas.read_text(encoding="utf-8") for berkas in (SKRIP / "aturan").glob("*.js"))
    assert set(re.findall(r'pesan: "([a-z-]+)"', kode)) <= ada


def test_places_in_messages_are_known_names(koleksi: Koleksi) -> None:
    for aturan in koleksi.aturan_naskah.values():
        for pesan in aturan.pesan:
            for teks in (pesan.judul, pesan.alasan, pesan.kalimat):
                assert not re.search(r"\{(?!\w+\})|(?<!\w)\}", teks), f"{aturan.id}/{pesan.id}: {teks}"


def test_kinds_are_told_apart_by_who_the_partner_is(pengetahuan: dict[str, Any]) -> None:
    unsur = {satu["id"]: [u["kunci"] for u in satu["unsur"]] for satu in pengetahuan["jenis"]}
    assert "pp-28-2018: 19 ayat (2) huruf d" in unsur["perjanjian-kerja-sama-ksdpk"]
    assert not any(satu.startswith("pp-28-2018") for satu in unsur["perjanjian-kerja-sama-ksdd"])
    assert len(unsur) == len(pengetahuan["jenis"])


def test_every_sample_belongs_to_a_kind(koleksi: Koleksi, pengetahuan: dict[str, Any]) -> None:
    assert {id_ for jenis in pengetahuan["jenis"] for id_ in jenis["contoh"]} == set(koleksi.contoh_naskah)


def test_the_checklist_has_all_that_the_checker_has(koleksi: Koleksi, pengetahuan: dict[str, Any]) -> None:
    telaah = {satu["id"] for satu in build_telaah(koleksi)}
    assert {jenis["id"] for jenis in pengetahuan["jenis"] if jenis["unsur"]} <= telaah


def test_knowledge_travels_light(pengetahuan: dict[str, Any]) -> None:
    assert len(gzip.compress(json.dumps(pengetahuan, ensure_ascii=False).encode())) < 40_000
