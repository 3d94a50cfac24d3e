"""Making a catalogued mistake happen: in a copy of the small collection."""

from __future__ import annotations

import shutil
from pathlib import Path

from panduan.katalog_pesan import DATA_BENAR, Kesalahan, build_benar, build_salah


def make_kesalahan(satu: Kesalahan, tempat: Path) -> Path:
    """A copy of the small collection below ``tempat`` with the one mistake in it."""
    data = make_benar(satu, tempat)
    for nama, teks in build_salah(satu).items():
        berkas = data / nama
        if teks is None:
            berkas.unlink()
            continue
        berkas.parent.mkdir(exist_ok=True, parents=True)
        berkas.write_bytes(teks.encode(satu.get("pengodean", "utf-8")))
    if "tautan" in satu:
        (data / satu["tautan"]).symlink_to(data / satu["berkas"])
    return data


def make_benar(satu: Kesalahan, tempat: Path) -> Path:
    """The same copy without the mistake."""
    data = Path(shutil.copytree(DATA_BENAR, tempat / "data"))
    for nama, teks in build_benar(satu).items():
        (data / nama).write_text(teks, encoding="utf-8")
    if "halaman" in satu:
        halaman = tempat / satu["halaman"]
        halaman.parent.mkdir(parents=True)
        halaman.write_text("# Halaman\n", encoding="utf-8")
    return data
