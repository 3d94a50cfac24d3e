"""Where the papers of a session stand on the site; light, for whoever only needs to know."""

from __future__ import annotations

NAMA_BERKAS = ("susunan-acara", "daftar-hadir", "umpan-balik")


def build_alamat_acara(modul: str, nama: str) -> str:
    """The path of one paper."""
    return f"unduhan/acara/{modul}-{nama}.docx"
