"""The command line: ``panduan periksa``, ``panduan bangun`` ..."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path

import click

from panduan.periksa import check_folder
from panduan.temuan import Temuan, Tingkat

FOLDER_DATA = click.Path(exists=True, file_okay=False, path_type=Path)


@click.group(help="Panduan Kerja Sama Daerah: periksa catatan dan bangun situsnya.")
def panduan() -> None:
    """Entry point."""


@panduan.command(help="Periksa semua catatan. Keluar 0 bila bersih, 1 bila ada temuan, 2 bila tidak dapat berjalan.")
@click.option("--data", "folder", type=FOLDER_DATA, default=Path("data"), help="Folder catatan (bawaan: data).")
@click.option("--format", "bentuk", type=click.Choice(["teks", "json"]), default="teks", help="Bentuk laporan.")
def periksa(folder: Path, bentuk: str) -> None:
    """Check the records and print every finding."""
    _, temuan = check_folder(folder)
    galat = [satu for satu in temuan if satu.tingkat is Tingkat.GALAT]
    if bentuk == "json":
        click.echo(json.dumps([asdict(satu) for satu in temuan], ensure_ascii=False, indent=2))
    else:
        print_temuan(temuan)
    sys.exit(1 if galat else 0)


def print_temuan(temuan: list[Temuan]) -> None:
    """Findings, then the number of warnings if any, then ``N temuan``."""
    for satu in temuan:
        click.echo(str(satu))
    peringatan = sum(satu.tingkat is Tingkat.PERINGATAN for satu in temuan)
    if peringatan:
        click.echo(f"{peringatan} peringatan")
    click.echo(f"{len(temuan) - peringatan} temuan")
