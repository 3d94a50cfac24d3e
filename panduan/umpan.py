"""The Atom feed of what changed (RFC 4287)."""

from __future__ import annotations

import datetime
import re
import uuid

from panduan.model.perubahan import Perubahan
from panduan.teks import AKAR, render_paragraf
from panduan.templat_jinja import Perender

ALAMAT_UMPAN = "yang-berubah.xml"
RUANG_NAMA = uuid.UUID("5b6c1a52-6a63-5d0c-9c0e-0d4f5e8a3d00")
"""Entries keep their identity wherever the site is published, so it hangs on the record alone."""
BANYAK = 50


def build_umpan(perender: Perender, nama: str, alamat_situs: str) -> tuple[str, str]:
    """Path below the site and the feed; without an address the links are relative to it."""
    semua = list(perender.koleksi.perubahan.values())[:BANYAK]
    terakhir = semua[0].tanggal if semua else datetime.date(2026, 11, 21)
    isi = perender.render(
        "umpan.xml.j2",
        nama=nama,
        situs=alamat_situs,
        # From a folder no server adds the file name.
        tampak="" if alamat_situs else "index.html",
        id_umpan=build_urn("umpan"),
        diperbarui=render_waktu(terakhir),
        semua=[_build_entri(perender, satu) for satu in semua],
    )
    return ALAMAT_UMPAN, f"{isi}\n"


def _build_entri(perender: Perender, perubahan: Perubahan) -> dict[str, str]:
    alasan = render_paragraf(f"**Alasan.** {perubahan.alasan}") if perubahan.alasan else ""
    dasar = perender.render_bagian("umum", "daftar_rujukan", perubahan.dasar)
    return {
        "judul": perubahan.judul,
        "nama": perubahan.id,
        "id": build_urn(perubahan.id),
        "waktu": render_waktu(perubahan.tanggal),
        # Links of the site's own mean nothing outside it.
        "isi": strip_tautan(f"{render_paragraf(perubahan.uraian)}{alasan}{dasar}"),
    }


def strip_tautan(html: str) -> str:
    """The HTML with the site's own links as plain text."""
    return re.sub(rf'<a\b[^>]*href="{re.escape(AKAR)}[^>]*>(.*?)</a>', r"\1", html, flags=re.DOTALL)


def build_urn(nama: str) -> str:
    """A lasting identifier."""
    return f"urn:uuid:{uuid.uuid5(RUANG_NAMA, nama)}"


def render_waktu(tanggal: datetime.date) -> str:
    """A day as the moment it begins in western Indonesia."""
    return f"{tanggal.isoformat()}T00:00:00+07:00"
