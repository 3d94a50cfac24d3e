"""Choices, derived blanks and bilingual texts of sample documents: each fault is told at its place."""

from __future__ import annotations

import pytest

from conftest import AKAR, DATA_KECIL, Ubah
from panduan.koleksi import load_koleksi
from panduan.naskah import build_sebutan_bila, find_letak_ayat, is_dua_bahasa, iter_pilihan, pilih
from panduan.periksa.varian import iter_susunan

NAS = "contoh_naskah/kesepakatan.yml"
VARIAN = """varian:
  - id: pihak
    kelompok: PIHAK KESATU
    tanya: Siapa pihaknya?
    pilihan:
      - {id: kota, label: Kota}
      - {id: desa, label: Desa, tolak: Desa punya jalurnya sendiri.}
      - {id: warga, label: Warga}
isian:
"""
PEDOMAN = "      - isi: Naskah ini menjadi pedoman bagi {{nama_kota}}.\n"
BILA_KOTA = PEDOMAN + "        bila: {pihak: kota}\n"
BILA_WARGA = "      - isi: Naskah ini menjadi pedoman bagi warga.\n        bila: {pihak: warga}\n"
ISIAN_KOTA = "PIHAK KESATU, contoh: Kota Contoh}"
UTUH = (
    ("isian:\n", VARIAN),
    (PEDOMAN, BILA_KOTA + BILA_WARGA),
    (ISIAN_KOTA, "PIHAK KESATU, contoh: Kota Contoh, bila: {pihak: kota}}"),
)


def _ubah(ubah: Ubah, *pasangan: tuple[str, str]) -> list[str]:
    return [ubah(NAS, lama, baru) for lama, baru in pasangan][-1]


def test_document_with_choices_may_be_whole(ubah: Ubah) -> None:
    assert _ubah(ubah, *UTUH) == []


@pytest.mark.parametrize(
    ("lama", "baru", "diharapkan"),
    [
        ("{id: kota, label: Kota}", "{id: kota, label: Kota, tolak: Tidak.}", "VARIAN: pilihan pertama varian `pihak` ditolak"),
        ("bila: {pihak: kota}\n", "bila: {phak: kota}\n", "VARIAN: varian `phak` pada syarat `bila` tidak ada. | maksudnya `pihak`?"),
        ("bila: {pihak: warga}", "bila: {pihak: wara}", "VARIAN: pilihan `wara`"),
        ("bila: {pihak: warga}", "bila: {pihak: desa}", "VARIAN: pilihan `desa`"),
        (BILA_WARGA, "", "VARIAN: bagian `maksud` tidak berisi apa pun untuk sebagian pilihan."),
        ("pedoman bagi warga", "pedoman bagi {{nama_kota}}", "VARIAN: isian `nama_kota` dipakai pada pilihan pihak: warga"),
        (", bila: {pihak: kota}}", "}", "VARIAN: isian `nama_kota` ditanyakan pada pilihan pihak: warga"),
        ("      - isi: Berlaku {{lama}} tahun.\n", "      - isi: Berlaku {{lama}} tahun.\n        bila: {pihak: kota}\n", "VARIAN: bagian `waktu` bernomor atau berletak lain menurut pilihan."),
        ("    jenis: pasal\n    judul: Maksud", "    jenis: pasal\n    bila: {pihak: [kota]}\n    judul: Maksud", "NASKAH: pada pilihan pihak: warga, naskah belum memuat unsur wajib: maksud dan tujuan"),
        ("    jenis: pasal\n    judul: Maksud", "    jenis: pasal\n    bila: {pihak: [kota]}\n    judul: Maksud", "VARIAN: rujukan `{{pasal:maksud}}` menunjuk bagian yang tidak ada pada pilihan pihak: warga"),
    ],
)  # fmt: skip
def test_fault_in_choices_is_told(ubah: Ubah, lama: str, baru: str, diharapkan: str) -> None:
    temuan = _ubah(ubah, *UTUH, (lama, baru))
    assert any(diharapkan in satu for satu in temuan), temuan


LAMA = 'KERJA SAMA, jenis: angka, contoh: "5"}\n'
HURUF = (
    "  - {nama: huruf, label: Huruf, kelompok: KERJA SAMA, contoh: lima, "
    "turunan: {dari: lama, cara: terbilang}}\n"
)
TURUNAN = ((LAMA, LAMA + HURUF), ("{{lama}} tahun", "{{lama}} ({{huruf}}) tahun"))


def test_derived_blank_may_be_right(ubah: Ubah) -> None:
    assert _ubah(ubah, *TURUNAN) == []


@pytest.mark.parametrize(
    ("lama", "baru", "diharapkan"),
    [
        ("dari: lama", "dari: lma", "TURUNAN: isian asal `lma` tidak ada. | maksudnya `lama`?"),
        ("dari: lama, cara: terbilang", "dari: huruf, cara: salin", "TURUNAN: isian `huruf` akhirnya mengikuti dirinya"),
        ("cara: terbilang", "cara: bulan", "TURUNAN: cara `bulan` tidak dapat dipakai pada isian `lama` yang berjenis angka."),
        ("contoh: lima", "contoh: enam", "TURUNAN: contoh `enam` tidak mengikuti contoh isian `lama`; mestinya `lima`."),
    ],
)  # fmt: skip
def test_fault_in_derived_blank_is_told(ubah: Ubah, lama: str, baru: str, diharapkan: str) -> None:
    temuan = _ubah(ubah, *TURUNAN, (lama, baru))
    assert any(diharapkan in satu for satu in temuan), temuan


def test_derived_blank_needs_its_source_for_each_choice(ubah: Ubah) -> None:
    syarat = (LAMA, LAMA.replace("}", ", bila: {pihak: kota}}"))
    temuan = _ubah(ubah, *UTUH, *TURUNAN, syarat)
    assert any("TURUNAN: isian `huruf` mengikuti `lama`, yang tidak ditanyakan" in satu for satu in temuan)


def test_bilingual_texts_go_in_pairs(ubah: Ubah) -> None:
    temuan = _ubah(
        ubah, ("bagi {{nama_kota}}.\n", "bagi {{nama_kota}}.\n        inggris: For {{nama_kota}}.\n")
    )
    assert sum("BAHASA: bunyi bahasa Inggrisnya belum ada." in satu for satu in temuan) == 5
    temuan = _ubah(
        ubah,
        (
            "Pasal {{pasal:maksud}}.\n",
            "Pasal {{pasal:maksud}}.\n        inggris: Amendments follow Article 1.\n",
        ),
    )
    assert any("BAHASA: bunyi Inggris tidak sama susunannya" in satu for satu in temuan)


def test_many_choices_are_tried_one_at_a_time() -> None:
    naskah = load_koleksi(DATA_KECIL).contoh_naskah["kesepakatan"]
    bentuk = {
        "kelompok": "K",
        "tanya": "T?",
        "pilihan": [{"id": f"p{n}", "label": "L"} for n in range(5)],
    }
    banyak = type(naskah).model_validate(
        {
            **naskah.model_dump(),
            "varian": [{"id": f"v{n}", **bentuk} for n in range(4)],
        }
    )
    assert len(list(iter_susunan(banyak))) == 20
    assert len(list(iter_pilihan(banyak, ["v0", "v2"]))) == 25


def test_head_of_region_alone_signs_where_the_law_says_so() -> None:
    """The worst defect of all: a signatory who cannot sign. Each refusal has its pasal."""
    semua = load_koleksi(AKAR / "data").contoh_naskah
    tanpa_kuasa = {
        "kesepakatan-bersama-ksdd": "penandatangan",
        "kesepakatan-bersama-ksdpk": "penandatangan_kesatu",
        "nota-kesepakatan-sinergi": "penandatangan_kedua",
        "letter-of-intent": "penandatangan",
        "naskah-kerja-sama-luar-negeri": "penandatangan",
    }
    for id_, varian in tanpa_kuasa.items():
        (satu,) = (v for v in semua[id_].varian if v.id == varian)
        kuasa = next(p for p in satu.pilihan if p.id == "kuasa")
        assert kuasa.tolak, id_
        assert kuasa.dasar, id_
    for id_ in ("pks-ksdd", "pks-ksdpk", "pks-pemanfaatan-aset", "pks-perguruan-tinggi"):
        for pilihan, surat in (("kuasa", True), ("kepala-daerah", False)):
            jadi = pilih(semua[id_], {"penandatangan_kesatu": pilihan, "penandatangan_kedua": pilihan})
            komparisi = next(b for b in jadi.bagian if b.id == "komparisi").ayat
            assert ("Surat Kuasa Khusus" in komparisi[0].isi) is surat, id_
            assert len(komparisi) == 2


def test_every_choice_leaves_each_document_its_two_parties() -> None:
    for naskah in load_koleksi(AKAR / "data").contoh_naskah.values():
        for pilihan in iter_susunan(naskah):
            for bagian in pilih(naskah, pilihan).bagian:
                if bagian.id == "komparisi":
                    assert len(bagian.ayat) == 2, (naskah.id, pilihan)
        for bagian in naskah.bagian:
            assert set(find_letak_ayat(naskah, bagian)) == set(range(len(bagian.ayat)))
        for varian in naskah.varian:
            assert all(satu.dasar for satu in varian.pilihan), (naskah.id, varian.id)
        assert is_dua_bahasa(naskah) == (naskah.id in {"letter-of-intent", "naskah-kerja-sama-luar-negeri"})


def test_condition_is_told_by_its_shorter_side() -> None:
    naskah = load_koleksi(AKAR / "data").contoh_naskah["pks-ksdpk"]
    semua = {satu.nama: satu.bila for satu in naskah.isian}
    assert build_sebutan_bila(naskah, semua["mitra"]) == "selain Perseorangan"
    assert build_sebutan_bila(naskah, semua["nik_kedua"]) == "Perseorangan"
