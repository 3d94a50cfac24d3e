"""Deadlines against a hand calendar, and working days against the holidays package, without the calculator's code."""

from __future__ import annotations

import datetime
import json
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from holidays import country_holidays
from holidays.constants import GOVERNMENT, PUBLIC

from conftest import AKAR, DATA_KECIL
from panduan.alat.libur import build_libur, build_tahun_libur
from panduan.alat.tenggat import build_tenggat
from panduan.koleksi import Koleksi, load_koleksi
from panduan.model.libur import Libur
from panduan.pencarian.rakit import find_node
from panduan.periksa import check_folder
from panduan.periksa.tenggat import iter_tenggat

KASUS: list[dict[str, Any]] = yaml.safe_load((AKAR / "tests" / "tenggat.yml").read_text(encoding="utf-8"))[
    "kasus"
]
SATU_HARI = datetime.timedelta(days=1)


@cache
def _koleksi() -> Koleksi:
    return load_koleksi(AKAR / "data")


def _hitung(kasus: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """What the page's modules compute, for each case and deadline."""
    masuk = {"tenggat": build_tenggat(_koleksi()), "libur": build_libur(_koleksi()), "kasus": kasus}
    skrip = AKAR / "tests" / "skrip" / "jalankan-tenggat.js"
    hasil = subprocess.run(
        [find_node(), skrip],
        input=json.dumps(masuk, default=str),
        cwd=AKAR,
        capture_output=True,
        text=True,
        check=False,
    )
    assert hasil.returncode == 0, hasil.stderr
    semua: list[list[dict[str, Any]]] = json.loads(hasil.stdout)
    return semua


@cache
def _hasil() -> dict[str, dict[str, dict[str, Any]]]:
    return {
        kasus["nama"]: {satu["id"]: satu for satu in hasil}
        for kasus, hasil in zip(KASUS, _hitung(KASUS), strict=True)
    }


def test_cases_cover_every_mechanism_and_enough() -> None:
    assert len(KASUS) >= 25
    assert {kasus["mekanisme"] for kasus in KASUS} == set(_koleksi().mekanisme)


@pytest.mark.parametrize("kasus", KASUS, ids=lambda kasus: kasus["nama"])
def test_deadline_is_what_a_hand_calendar_says(kasus: dict[str, Any]) -> None:
    hasil = _hasil()[kasus["nama"]]
    for id_, harus in kasus.get("harus", {}).items():
        assert _ringkas(hasil[id_]["waktu"], harus) == _teks(harus), id_
    for id_, keadaan in kasus.get("keadaan", {}).items():
        assert hasil[id_]["keadaan"] == keadaan, id_
    for id_, lewat in kasus.get("lewat", {}).items():
        assert hasil[id_]["lewat"] == lewat, id_
    for id_, ragu in kasus.get("ragu", {}).items():
        assert {satu["bacaan"]: satu["ragu"] for satu in hasil[id_]["waktu"]} == ragu, id_
    for id_, sebab in kasus.get("jatuh", {}).items():
        assert [satu["jatuh"] for satu in hasil[id_]["waktu"]] == [sebab], id_
    assert not set(kasus.get("tidak_ada", [])) & set(hasil)


def _ringkas(waktu: list[dict[str, Any]], harus: Any) -> Any:
    if isinstance(harus, dict):
        return {satu["bacaan"]: satu["hari"] for satu in waktu}
    semua = [satu["hari"] for satu in waktu]
    return semua if isinstance(harus, list) else semua[0]


def _teks(harus: Any) -> Any:
    if isinstance(harus, dict):
        return {kunci: str(nilai) for kunci, nilai in harus.items()}
    return [str(satu) for satu in harus] if isinstance(harus, list) else str(harus)


def test_no_deadline_of_the_records_is_forgotten() -> None:
    """With every event dated, every deadline gets a date, unless its record says why it has none."""
    kasus = [
        {
            "mekanisme": id_,
            "kejadian": {
                kejadian.id: f"2026-03-{nomor + 1:02}" for nomor, kejadian in enumerate(mekanisme.kejadian)
            },
        }
        for id_, mekanisme in _koleksi().mekanisme.items()
    ]
    for mekanisme, hasil in zip(_koleksi().mekanisme.values(), _hitung(kasus), strict=True):
        keadaan = {satu["id"]: satu["keadaan"] for satu in hasil}
        for _, tenggat in iter_tenggat(mekanisme):
            # Six months, a year, a January: none falls into this one month, yet the row stands there.
            assert keadaan.pop(tenggat.id) == ("tanpa" if tenggat.tidak_dihitung else "dihitung")
        assert not keadaan


def test_data_tells_what_a_record_says_and_leads_to_its_pasal() -> None:
    semua = {satu["id"]: satu for satu in build_tenggat(_koleksi())["mekanisme"]}
    tenggat = {satu["id"]: satu for satu in semua["ksdd"]["tenggat"]}["tanggapan-penawaran"]
    assert tenggat["dasar"] == [
        {
            "peraturan": "Permendagri Nomor 22 Tahun 2020",
            "ketentuan": [
                ["Pasal 8 ayat (3)", "dasar-hukum/permendagri-22-2020/#pasal-8-ayat-3"],
                ["ayat (4)", "dasar-hukum/permendagri-22-2020/#pasal-8-ayat-4"],
            ],
        }
    ]
    assert tenggat["sejak"] == "surat penawaran diterima calon mitra"


# ---- working days, from the package alone


@cache
def _hari_kerja() -> frozenset[datetime.date]:
    tahun = range(2023, 2033)
    libur = country_holidays("ID", years=tahun, categories=(PUBLIC, GOVERNMENT), language="id")
    awal, akhir = datetime.date(2023, 1, 1), datetime.date(2032, 12, 31)
    semua = (awal + SATU_HARI * nomor for nomor in range((akhir - awal).days + 1))
    return frozenset(satu for satu in semua if satu.weekday() < 5 and satu not in libur)


def _maju(hari: datetime.date, banyak: int) -> datetime.date:
    while banyak:
        hari += SATU_HARI
        banyak -= hari in _hari_kerja()
    return hari


def test_working_days_agree_with_the_package_for_every_day_from_2024_to_2030() -> None:
    awal = datetime.date(2024, 1, 1)
    semua = [awal + SATU_HARI * nomor for nomor in range((datetime.date(2030, 12, 31) - awal).days + 1)]
    kejadian = ("permohonan-diterima-dprd", "rencana-diterima-gubernur")
    hasil = _hitung(
        [{"mekanisme": "ksdpl", "kejadian": dict.fromkeys(kejadian, str(hari))} for hari in semua]
    )
    for hari, baris in zip(semua, hasil, strict=True):
        tenggat = {satu["id"]: satu["waktu"] for satu in baris if satu["waktu"]}
        assert tenggat["dprd-45-hari-kerja"][0]["hari"] == str(_maju(hari, 45)), hari
        assert tenggat["gubernur-meneruskan-rencana"][0]["hari"] == str(_maju(hari, 5)), hari


# ---- holidays


def test_what_is_decided_and_what_is_an_estimate() -> None:
    libur = build_libur(_koleksi())
    per_tanggal = {tanggal: (nama, jenis) for tanggal, nama, jenis in libur["libur"]}
    assert per_tanggal["2026-03-21"] == ("Hari Raya Idul Fitri", "libur")
    assert per_tanggal["2026-03-20"] == ("Cuti Bersama Hari Raya Idul Fitri", "cuti")
    assert not [satu for satu in libur["perkiraan"] if satu < "2027"]
    assert libur["cuti"] >= 2027
    assert not [tanggal for tanggal, _, jenis in libur["libur"] if jenis == "cuti" and int(tanggal[:4]) > libur["cuti"]]  # fmt: skip
    assert all("perkiraan" not in nama for _, nama, _ in libur["libur"])


def test_page_groups_alike_years() -> None:
    tahun = build_tahun_libur(Libur())
    assert tahun[0]["cuti"] and tahun[0]["tahun"].startswith("2018 sampai ")
    assert not tahun[-1]["cuti"] and "Hari Raya Idul Fitri" in tahun[-1]["perkiraan"]


def _salin(tmp_path: Path, libur: str) -> Path:
    folder = Path(shutil.copytree(DATA_KECIL, tmp_path / "data"))
    (folder / "libur.yml").write_text(libur, encoding="utf-8")
    return folder


def test_corrections_add_and_withdraw_national_days_off(tmp_path: Path) -> None:
    folder = _salin(
        tmp_path,
        """tambahan:
  - {tanggal: 2028-02-14, nama: Hari Pemungutan Suara, jenis: libur nasional, sumber: Keputusan contoh}
  - {tanggal: 2028-02-25, nama: Cuti Bersama, jenis: cuti bersama, sumber: Keputusan contoh}
bukan_libur:
  - {tanggal: 2028-02-28, sumber: Keputusan contoh}
""",
    )
    koleksi, temuan = check_folder(folder)
    assert temuan == []
    semua = build_libur(koleksi)["libur"]
    assert ["2028-02-14", "Hari Pemungutan Suara", "libur"] in semua
    assert ["2028-02-25", "Cuti Bersama", "cuti"] in semua
    assert build_libur(koleksi)["cuti"] == 2028
    assert not [satu for satu in semua if satu[0] == "2028-02-28"]


def test_corrections_no_longer_needed_are_found(tmp_path: Path) -> None:
    folder = _salin(
        tmp_path,
        """tambahan:
  - {tanggal: 2026-12-25, nama: Natal, jenis: libur nasional, sumber: Keputusan contoh}
bukan_libur:
  - {tanggal: 2026-12-28, sumber: Keputusan contoh}
""",
    )
    _, temuan = check_folder(folder)
    assert [(satu.berkas, satu.baris, satu.kode, satu.masalah) for satu in temuan] == [
        (
            "data/libur.yml",
            2,
            "LIBUR",
            "25 Desember 2026 sudah tercatat sebagai hari libur pada paket data (Hari Raya Natal).",
        ),
        ("data/libur.yml", 4, "LIBUR", "28 Desember 2026 memang bukan hari libur pada paket data."),
    ]


def test_days_off_of_a_region_come_from_its_record(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(DATA_KECIL, tmp_path / "data"))
    berkas = folder / "daerah" / "kota-contoh.yml"
    libur = "libur:\n  - {tanggal: 2026-12-21, nama: Hari jadi, sumber: Keputusan wali kota}\n"
    berkas.write_text(berkas.read_text(encoding="utf-8") + libur, encoding="utf-8")
    (daerah,) = build_libur(load_koleksi(folder))["daerah"]
    assert daerah["id"] == "kota-contoh" and daerah["libur"] == [["2026-12-21", "Hari jadi"]]
