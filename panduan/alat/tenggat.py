"""The deadlines of all mechanisms for the calculator: the records, with citations ready to show."""

from __future__ import annotations

from typing import Any

from panduan.koleksi import Koleksi
from panduan.model.dasar import Rujukan
from panduan.model.mekanisme import Kejadian, Langkah, Mekanisme, Tenggat
from panduan.teks import AKAR, strip_markdown
from panduan.templat_jinja import Perender, render_lama

MEDAN_TEKS = (
    "hal",
    "pelaku",
    "sejak",
    "sebelum",
    "bila_lewat",
    "catatan",
    "perlu_verifikasi",
    "tidak_dihitung",
)
MEDAN_LANGSUNG = ("id", "lama", "satuan", "berkala", "mulai", "selesai", "sampai", "tingkat")


def build_tenggat(koleksi: Koleksi) -> dict[str, Any]:
    """Every mechanism with its variants, events and deadlines; empty fields are left out."""
    perender = Perender(koleksi)
    diperiksa = [mekanisme.diperiksa for mekanisme in koleksi.mekanisme.values()]
    return {
        "versi": max(diperiksa).isoformat() if diperiksa else None,
        "mekanisme": [_build_mekanisme(perender, satu) for satu in koleksi.mekanisme.values()],
    }


def _build_mekanisme(perender: Perender, mekanisme: Mekanisme) -> dict[str, Any]:
    return {
        "id": mekanisme.id,
        "singkatan": mekanisme.singkatan,
        "judul": mekanisme.judul,
        "varian": [{"id": satu.id, "judul": satu.judul} for satu in mekanisme.varian],
        "kejadian": [_build_kejadian(satu) for satu in mekanisme.kejadian],
        "tenggat": [
            _build_satu(perender, langkah, tenggat)
            for langkah in mekanisme.langkah
            for tenggat in langkah.tenggat
        ],
    }


def _build_kejadian(kejadian: Kejadian) -> dict[str, Any]:
    return _buang_kosong(
        {
            "id": kejadian.id,
            "judul": kejadian.judul,
            "petunjuk": kejadian.petunjuk,
            "berakhir": kejadian.berakhir,
            "perkiraan": kejadian.perkiraan.model_dump() if kejadian.perkiraan else None,
        }
    )


def _build_satu(perender: Perender, langkah: Langkah, tenggat: Tenggat) -> dict[str, Any]:
    teks = {nama: getattr(tenggat, nama) for nama in MEDAN_TEKS}
    return _buang_kosong(
        {
            **{nama: getattr(tenggat, nama) for nama in MEDAN_LANGSUNG},
            **{nama: strip_markdown(isi) if isi else None for nama, isi in teks.items()},
            "sebutan": render_lama(tenggat),
            "bacaan": [strip_markdown(satu) for satu in tenggat.bacaan],
            "varian": list(tenggat.varian or langkah.varian),
            "langkah": {"id": langkah.id, "judul": langkah.judul},
            "dasar": _build_dasar(perender, tenggat.dasar),
        }
    )


def _build_dasar(perender: Perender, dasar: tuple[Rujukan, ...]) -> list[dict[str, Any]]:
    """By regulation: its name, and its provisions as [text, address from the root of the site]."""
    return [
        {
            "peraturan": resmi,
            "ketentuan": [[teks, siap.alamat.removeprefix(AKAR)] for siap, teks in semua],
        }
        for resmi, semua in perender.build_kelompok(dasar)
    ]


def _buang_kosong(isi: dict[str, Any]) -> dict[str, Any]:
    return {nama: nilai for nama, nilai in isi.items() if nilai not in (None, False, [], ())}
