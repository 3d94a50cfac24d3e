"""What ``pencarian/rakit.js`` needs, as JSON data: the entries, and the vocabulary they are searched with."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from panduan.hukum import build_sebutan_pendek
from panduan.koleksi import Koleksi
from panduan.model import TIPE
from panduan.model.dasar import Rujukan
from panduan.model.dasar_hukum import JenisPeraturan
from panduan.model.istilah import Istilah
from panduan.model.pencarian import TipeCari
from panduan.pencarian.entri import EntriCari, potong

SEBUTAN_CARI = {
    satu.value: TIPE[satu].sebutan if satu in TIPE else satu.value.capitalize() for satu in TipeCari
}
"""What readers call each kind of result."""


def build_kosakata(koleksi: Koleksi) -> dict[str, Any]:
    """The vocabulary beside the entries: spellings, terms with all their forms, names of regulations."""
    kosakata = koleksi.pencarian.model_dump(mode="json", exclude={"daftar", "dwimakna"})
    return {
        **kosakata,
        "jenis_peraturan": {
            satu.singkatan.lower(): sorted({satu.singkatan, satu.value}) for satu in JenisPeraturan
        },
        "istilah": {
            id_: {"utama": utama, "lain": lain}
            for id_, (utama, lain) in ((satu.id, find_bentuk(satu)) for satu in koleksi.istilah.values())
        },
    }


def find_bentuk(istilah: Istilah) -> tuple[list[str], list[str]]:
    """How a term is written: forms that mean exactly it, and forms people use for it."""
    utama = [istilah.istilah, *([istilah.singkatan] if istilah.singkatan else []), *istilah.sinonim]
    return utama, [*istilah.bentuk_lain, *istilah.inggris]


def render_rujukan(dasar: Iterable[Rujukan], koleksi: Koleksi) -> str:
    """Citations as people type them: ``Pasal 6 PP 28/2018``, so that a record is found by its basis."""
    semua = {
        f"Pasal {r.ketentuan.pasal} {build_sebutan_pendek(koleksi.dasar_hukum[r.peraturan])}": None
        for r in dasar
        if r.ketentuan and r.ketentuan.pasal
    }
    return "\n".join(semua)


def build_bahan(koleksi: Koleksi, entri: Iterable[EntriCari]) -> dict[str, Any]:
    """All that ``pencarian/rakit.js`` needs, as JSON data."""
    return {
        "kosakata": build_kosakata(koleksi),
        "entri": [
            {
                "tipe": satu.tipe.value,
                "judul": satu.judul,
                "alamat": satu.alamat,
                "ringkasan": satu.ringkasan,
                "lain": list(dict.fromkeys(satu.lain)),
                "induk": satu.induk,
                "dasar": render_rujukan(satu.dasar, koleksi),
                "potongan": [[jangkar, potong(teks)] for jangkar, teks in satu.potongan],
                "isi": satu.isi,
                "perlu_verifikasi": satu.perlu_verifikasi,
                "samping": satu.samping,
            }
            for satu in entri
        ],
    }
