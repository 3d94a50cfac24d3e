"""Rules about files and folders: what stands where it will never be read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from panduan.angka import slug
from panduan.koleksi import BERKAS_LIBUR, BERKAS_PENCARIAN
from panduan.model import TIPE
from panduan.pesan import build_maksud, build_pesan
from panduan.temuan import Temuan


def check_berkas(folder: Path) -> Iterator[Temuan]:
    """Find folders that are no record type, and files whose name hides them from the loader."""
    for isi in sorted(folder.iterdir()):
        if isi.name.startswith(("_", ".")) or isi.name in (BERKAS_PENCARIAN, BERKAS_LIBUR):
            continue
        if not isi.is_dir():
            yield Temuan(f"{folder.name}/{isi.name}", 1, 1, *build_pesan("berkas_lepas", nama=isi.name))
        elif isi.name in TIPE:
            yield from _check_isi(folder, isi)
        else:
            saran = build_maksud(isi.name, set(TIPE), f"pakai salah satu: {', '.join(TIPE)}.")
            pesan = build_pesan("folder_asing", nama=isi.name, saran=saran)
            yield Temuan(f"{folder.name}/{isi.name}", 1, 1, *pesan)


def _check_isi(folder: Path, subfolder: Path) -> Iterator[Temuan]:
    for berkas in sorted(subfolder.iterdir()):
        tempat = f"{folder.name}/{subfolder.name}/{berkas.name}"
        if berkas.name.startswith("."):
            continue
        if berkas.is_dir():
            if berkas.suffix != ".yml":  # the loader tells of the others
                yield Temuan(tempat, 1, 1, *build_pesan("folder_dalam", nama=berkas.name))
        elif berkas.suffix != ".yml":
            saran = f"{slug(berkas.name.split('.')[0])}.yml"
            pesan = build_pesan("berkas_asing", nama=berkas.name, saran=saran)
            yield Temuan(tempat, 1, 1, *pesan)
        elif not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", berkas.stem):
            yield Temuan(
                tempat, 1, 1, *build_pesan("nama_berkas", nama=berkas.name, saran=f"{slug(berkas.stem)}.yml")
            )
