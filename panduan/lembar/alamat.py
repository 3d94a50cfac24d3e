"""Where sheets stand on the site."""

from __future__ import annotations

VERSI_SOAL = ("a", "b")
"""Question sheets for neighbours at one table: the same questions in another order."""


def build_alamat_lembar(id_: str) -> str:
    """The handout of a mechanism or a module."""
    return f"unduhan/lembar/{id_}.pdf"


def build_alamat_soal(kuis: str, versi: str) -> str:
    """The question sheet of a quiz in one order."""
    return f"unduhan/kuis/{kuis}-{versi}.pdf"


def build_alamat_kunci(kuis: str) -> str:
    """The key to all sheets of a quiz."""
    return f"unduhan/kuis/{kuis}-kunci.pdf"


def build_alamat_kasus(kuis: str) -> str:
    """The cases of a quiz, without answers."""
    return f"unduhan/kuis/{kuis}-kasus.pdf"


def build_alamat_qr(id_: str) -> str:
    """The QR sheet of a module."""
    return f"unduhan/lembar/{id_}-qr.pdf"
