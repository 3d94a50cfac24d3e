"""The checklist for reviewing drafts on paper: per kind of document what it must contain, what to look at."""

from __future__ import annotations

from typing import Any

from panduan.alat.pemeriksa import build_jenis, build_kunci_rujukan
from panduan.hukum import build_sebutan_pendek
from panduan.koleksi import Koleksi
from panduan.rujukan import parse_ketentuan


def build_telaah(koleksi: Koleksi) -> list[dict[str, Any]]:
    """Kinds that have requirements or rules of their own: ``id, nama, unsur, wajib, aturan, contoh``."""
    sebutan = _build_sebutan_unsur(koleksi)
    return [
        {
            "id": jenis["id"],
            "nama": jenis["nama"],
            "unsur": _build_unsur(koleksi, jenis["unsur"], sebutan),
            "wajib": all(unsur["wajib"] for unsur in jenis["unsur"]),
            "aturan": aturan,
            "contoh": jenis["contoh"],
        }
        for jenis in build_jenis(koleksi)
        if (aturan := [satu for satu in koleksi.aturan_naskah.values() if jenis["jenis"] in satu.jenis])
        or jenis["unsur"]
    ]


def _build_sebutan_unsur(koleksi: Koleksi) -> dict[str, str]:
    """Provision → the element's short name in the rules."""
    return {
        build_kunci_rujukan(ketentuan): pola.sebutan
        for aturan in koleksi.aturan_naskah.values()
        for pola in aturan.unsur
        for ketentuan in pola.ketentuan
    }


def _build_unsur(
    koleksi: Koleksi, semua: list[dict[str, Any]], sebutan: dict[str, str]
) -> list[dict[str, str]]:
    """Elements by name, each with all provisions that ask for it."""
    hasil: dict[str, list[str]] = {}
    for unsur in semua:
        peraturan, pasal = unsur["kunci"].split(": ", 1)
        nama = f"{parse_ketentuan(pasal)} {build_sebutan_pendek(koleksi.dasar_hukum[peraturan])}"
        hasil.setdefault(sebutan.get(unsur["kunci"], unsur["sebutan"]), []).append(nama)
    return [
        {"sebutan": nama[:1].upper() + nama[1:], "ketentuan": "; ".join(pasal)}
        for nama, pasal in hasil.items()
    ]
