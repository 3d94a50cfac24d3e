"""Dates in Indonesian."""

from __future__ import annotations

import datetime

BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


def render_tanggal(tanggal: datetime.date) -> str:
    """E.g. ``21 November 2026``."""
    return f"{tanggal.day} {BULAN[tanggal.month - 1]} {tanggal.year}"


def render_hari_tanggal(tanggal: datetime.date) -> str:
    """E.g. ``Kamis, 11 Oktober 2018``."""
    return f"{HARI[tanggal.weekday()]}, {render_tanggal(tanggal)}"
