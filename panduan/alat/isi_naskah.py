"""What the form that fills in a sample document must know beyond its record: how its blanks hang together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from panduan.hukum import build_sebutan
from panduan.koleksi import Koleksi
from panduan.model.contoh_naskah import ContohNaskah, JenisIsian, JenisNaskah
from panduan.model.dasar import Rujukan

DITANDATANGANI = ("tanggal_angka", "tanggal")
"""Names that the day of signing goes by."""


@dataclass(frozen=True)
class Urutan:
    """Two blanks whose dates, or years, cannot stand the other way round."""

    awal: tuple[str, ...]
    akhir: tuple[str, ...]
    sebab: str


URUTAN = (
    Urutan(
        ("tanggal_kuasa_kesatu", "tanggal_kuasa_kedua"),
        DITANDATANGANI,
        "Surat kuasa sudah ada ketika naskah ditandatangani.",
    ),
    Urutan(
        ("tanggal_kb",),
        (*DITANDATANGANI, "tanggal_kuasa"),
        "Naskah ini menyebut Kesepakatan Bersama yang sudah ditandatangani.",
    ),
    Urutan(("tanggal_pks",), DITANDATANGANI, "Adendum mengubah PKS yang sudah ditandatangani."),
    Urutan(
        ("tanggal_penawaran",),
        ("tanggal_diterima", "tanggal_tanggapan", "tanggal_surat", *DITANDATANGANI),
        "Surat penawaran mendahuluinya.",
    ),
    Urutan(("tanggal_diterima",), ("tanggal_surat",), "Penawaran diterima sebelum ditanggapi."),
    Urutan(("tanggal_tanggapan",), DITANDATANGANI, "Calon mitra menanggapi sebelum naskah ditandatangani."),
    Urutan(
        ("tanggal_persetujuan",), DITANDATANGANI, "Persetujuan sudah ada ketika perjanjian ditandatangani."
    ),
    Urutan(
        ("tanggal_terdaftar",),
        DITANDATANGANI,
        "Surat keterangan terdaftar sudah ada ketika naskah ditandatangani.",
    ),
    Urutan(
        ("tanggal_loi",),
        ("tanggal_rencana", "tanggal_surat", "tanggal"),
        "Pernyataan Kehendak mendahuluinya.",
    ),
    Urutan(
        ("tanggal_rencana",), ("tanggal_surat",), "Surat ini melampirkan Rencana Kerja Sama yang sudah ada."
    ),
    Urutan(("tanggal_kajian",), ("tanggal_surat",), "Tanggapan diminta sesudah kajiannya selesai."),
    Urutan(("tanggal_naskah",), ("tanggal_laporan", "akhir_naskah"), "Naskah ditandatangani lebih dulu."),
    Urutan(("mulai",), ("akhir",), "Kerja sama berakhir sesudah dimulai."),
    Urutan(("tanggal_kuasa",), ("batas_kuasa",), "Masa berlaku kuasa berakhir sesudah surat kuasa dibuat."),
    Urutan(("tanggal_surat",), ("batas_tanggapan",), "Batas tanggapan jatuh sesudah surat dikirim."),
    Urutan(("tahun_awal",), ("tahun_akhir",), "Tahun akhir tidak mendahului tahun awal."),
    Urutan(("tahun_1",), ("tahun_2",), "Tahun kedua sesudah tahun pertama."),
    Urutan(("tahun_2",), ("tahun_3",), "Tahun ketiga sesudah tahun kedua."),
)


@dataclass(frozen=True)
class Batas:
    """The most that the law allows in a blank with a number of years."""

    jenis: JenisNaskah
    mekanisme: str
    isian: str
    paling_banyak: int
    kalimat: str
    dasar: Rujukan


LAMA_KB = "Kesepakatan Bersama berlaku paling lama lima tahun dan dapat diperpanjang"
BATAS = (
    Batas(
        JenisNaskah.KESEPAKATAN_BERSAMA,
        "ksdd",
        "lama_angka",
        5,
        LAMA_KB,
        Rujukan(peraturan="permendagri-22-2020", pasal="9 ayat (3)"),
    ),
    Batas(
        JenisNaskah.KESEPAKATAN_BERSAMA,
        "ksdpk",
        "lama_angka",
        5,
        LAMA_KB,
        Rujukan(peraturan="permendagri-22-2020", pasal="32 ayat (3)"),
    ),
)


def build_aturan(koleksi: Koleksi, naskah: ContohNaskah) -> dict[str, Any]:
    """For the form: which dates follow which, and limits of numbers."""
    return {
        "urutan": [list(satu) for satu in _iter_urutan(naskah)],
        "batas": {
            satu.isian: [satu.paling_banyak, _build_kalimat(koleksi, satu)]
            for satu in BATAS
            if naskah.jenis is satu.jenis and satu.mekanisme in naskah.mekanisme
        },
    }


def _iter_urutan(naskah: ContohNaskah) -> Iterator[tuple[str, str, str]]:
    """(earlier blank, later blank, why) for the pairs that this document has."""
    ada = {isian.nama for isian in naskah.isian if isian.jenis in (JenisIsian.TANGGAL, JenisIsian.ANGKA)}
    for satu in URUTAN:
        for awal in satu.awal:
            yield from ((awal, akhir, satu.sebab) for akhir in satu.akhir if {awal, akhir} <= ada)


def _build_kalimat(koleksi: Koleksi, batas: Batas) -> str:
    peraturan = build_sebutan(koleksi.dasar_hukum[batas.dasar.peraturan])
    return f"{batas.kalimat} ({batas.dasar.ketentuan} {peraturan})."
