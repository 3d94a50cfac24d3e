"""Citations as readers abroad write them: ``MoHA 25/2020 art. 14(1), 14(4)``."""

from __future__ import annotations

from panduan.model.dasar_hukum import DasarHukum, JenisPeraturan
from panduan.rujukan import Ketentuan

SEBUTAN_INGGRIS = {
    JenisPeraturan.UU: "Law",
    JenisPeraturan.PP: "GR",
    JenisPeraturan.PERMENDAGRI: "MoHA",
    JenisPeraturan.PERMENLU: "MoFA",
}
"""Kinds of regulation, short; the page that uses them spells them out once."""


def build_sebutan_inggris(peraturan: DasarHukum) -> str:
    """The short English name, e.g. ``GR 28/2018``; the Indonesian one where there is no English."""
    jenis = SEBUTAN_INGGRIS.get(peraturan.jenis, peraturan.jenis.singkatan)
    return f"{jenis} {peraturan.nomor}/{peraturan.tahun}"


def build_ketentuan_inggris(ketentuan: Ketentuan) -> str:
    """The provision, e.g. ``5(3)(a)`` for *Pasal 5 ayat (3) huruf a*, ``1 no. 11`` for *Pasal 1 angka 11*."""
    if ketentuan.pasal is None:
        return f"annex {ketentuan.lampiran}".strip()
    bagian = "".join(f"({satu})" for satu in (ketentuan.ayat, ketentuan.huruf) if satu)
    angka = f" no. {ketentuan.angka}" if ketentuan.angka else ""
    return f"{ketentuan.pasal}{bagian}{angka}"
