"""The catalogue of mistakes in tests/kesalahan/: each is made in a copy of the small collection."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import yaml

from conftest import AKAR, DATA_KECIL

FOLDER = AKAR / "tests" / "kesalahan"


def load_katalog() -> dict[str, tuple[str, list[dict[str, Any]]]]:
    """For each file its leading comment and its mistakes."""
    hasil = {}
    for jalur in sorted(FOLDER.glob("*.yml")):
        teks = jalur.read_text(encoding="utf-8")
        hasil[jalur.stem] = (teks.splitlines()[0], yaml.safe_load(teks))
    return hasil


def make_kesalahan(satu: dict[str, Any], tempat: Path) -> Path:
    """A copy of the small collection below ``tempat`` with the one mistake in it."""
    data = Path(shutil.copytree(DATA_KECIL, tempat / "data"))
    berkas = data / satu["berkas"]
    teks = berkas.read_text(encoding="utf-8") if berkas.exists() else ""
    if "isi" in satu:
        teks = satu["isi"]
    elif "cari" in satu:
        assert satu["cari"] in teks, satu["nama"]
        teks = teks.replace(satu["cari"], satu["jadi"] + satu.get("lagi", "") * satu.get("kali", 0), 1)
    tujuan = data / satu.get("pindah_ke", satu.get("salin_ke", satu["berkas"]))
    if "pindah_ke" in satu:
        berkas.unlink()
    tujuan.parent.mkdir(exist_ok=True, parents=True)
    teks = teks.replace("\n", satu.get("ganti_baris", "\n"))
    tujuan.write_bytes(teks.encode(satu.get("pengodean", "utf-8")))
    if "halaman" in satu:
        halaman = tempat / satu["halaman"]
        halaman.parent.mkdir(parents=True)
        halaman.write_text("# Halaman\n", encoding="utf-8")
    if "tautan" in satu:
        (data / satu["tautan"]).symlink_to(berkas)
    return data
