"""Where Word files stand on the site, and on which paper; light, for whoever only links to them."""

from __future__ import annotations

UKURAN = {"A4": (210, 297), "F4": (215, 330)}
"""Paper that offices use: width and height in mm."""

ALAMAT_ZIP = "unduhan/contoh-naskah-word.zip"


def build_alamat_docx(naskah: str, ukuran: str) -> str:
    """The path of a Word file: plain for A4, the size in the name for other paper."""
    return f"unduhan/naskah/{naskah}{'' if ukuran == 'A4' else f'-{ukuran.lower()}'}.docx"
