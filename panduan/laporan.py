"""Findings as reports: for a reader, for a program, and as marks on the lines of a pull request."""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path

from panduan.katalog_pesan import Contoh
from panduan.temuan import Temuan, Tingkat

KODE_RAGU = "VERIFIKASI"
LEBAR = 96
"""Columns of a quoted line; more would wrap in a browser's terminal."""


def find_galat(temuan: list[Temuan]) -> list[Temuan]:
    """Findings that stop a build."""
    return [satu for satu in temuan if satu.tingkat is Tingkat.GALAT]


def build_teks(temuan: list[Temuan], folder: Path, lengkap: bool = False) -> Iterator[str]:
    """What stops a build, sorted by place; warnings in full only where nothing does, or when asked for."""
    galat = find_galat(temuan)
    peringatan = [satu for satu in temuan if satu.tingkat is not Tingkat.GALAT]
    yield from (str(satu) for satu in (sorted(peringatan) if lengkap or not galat else ()))
    for satu in sorted(galat):
        yield str(satu)
        yield from build_cuplikan(satu, read_baris(folder, satu))
    if peringatan:
        lagi = "" if lengkap or not galat else " (lihat dengan `panduan periksa --peringatan`)"
        yield f"{len(peringatan)} peringatan{lagi}"
    yield f"{len(galat)} temuan"


def build_cuplikan(temuan: Temuan, baris: str | None) -> Iterator[str]:
    """The offending line with a caret below the place, and the line put right."""
    if baris:
        mulai = max(0, temuan.kolom - 1 - LEBAR // 2) if len(baris) > LEBAR else 0
        awal, akhir = "… " if mulai else "", " …" if len(baris) > mulai + LEBAR else ""
        potong = f"{awal}{baris[mulai : mulai + LEBAR]}{akhir}".replace("\t", " ")
        letak = min(temuan.kolom - 1, len(baris)) - mulai + len(awal)
        yield f"    {temuan.baris:>5} | {potong}"
        yield f"          | {' ' * letak}^"
    for nomor, satu in enumerate(temuan.ganti.split("\n") if temuan.ganti else ()):
        yield f"{'  menjadi' if nomor == 0 else '':>9} | {satu[: 2 * LEBAR]}"


def build_penjelasan(contoh: Contoh) -> Iterator[str]:
    """A catalogued mistake: the lines before, what the check says, the lines after."""
    yield f"{contoh.nama[:1].upper()}{contoh.nama[1:]} ({contoh.berkas})"
    yield from _build_kutipan("sebelum", contoh.sebelum)
    yield f"  temuan  : {contoh.masalah}"
    yield f"  perbaiki: {contoh.saran}"
    yield from _build_kutipan("sesudah", contoh.sesudah)


def _build_kutipan(label: str, teks: str) -> Iterator[str]:
    for nomor, satu in enumerate(teks.split("\n") if teks else ()):
        yield f"  {'' if nomor else label:<8}| {satu}"


def read_baris(folder: Path, temuan: Temuan) -> str | None:
    """The line a finding points at; None for what is no readable text."""
    jalur = folder.parent / temuan.berkas
    # A preview asks again after each save, so what is remembered must be of the same save.
    semua = _read_semua(jalur, jalur.lstat().st_mtime_ns) if jalur.is_file() else []
    return semua[temuan.baris - 1] if 0 < temuan.baris <= len(semua) else None


@lru_cache(maxsize=64)
def _read_semua(jalur: Path, _saat: int) -> list[str]:
    if jalur.is_symlink():
        return []
    mentah = jalur.read_bytes()[:2_000_000]
    if mentah.startswith((b"\xff\xfe", b"\xfe\xff")):
        teks = mentah.decode("utf-16", "replace")
    else:
        teks = mentah.decode("utf-8-sig", "replace")
    return teks.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def build_json(temuan: list[Temuan], folder: Path) -> str:
    """Every field of every finding, and the line it points at."""
    semua = [{**asdict(satu), "cuplikan": read_baris(folder, satu) or ""} for satu in temuan]
    return json.dumps(semua, ensure_ascii=False, indent=2)


def build_github(temuan: list[Temuan]) -> Iterator[str]:
    """Workflow commands that GitHub shows on the lines of a pull request.

    It shows ten of each kind, so doubts that an editor has declared, and every page tells, take no room.
    """
    for satu in temuan:
        if satu.kode == KODE_RAGU:
            continue
        jenis = "error" if satu.tingkat is Tingkat.GALAT else "warning"
        ganti = f"\nMenjadi: {satu.ganti}" if satu.ganti else ""
        ganti += f"\nArti kode: {tautan}" if (tautan := build_tautan_kode(satu.kode)) else ""
        letak = f"file={_escape(satu.berkas)},line={satu.baris},col={satu.kolom},title={_escape(satu.kode)}"
        yield f"::{jenis} {letak}::{_escape_pesan(f'{satu.masalah}{chr(10)}Perbaiki: {satu.saran}{ganti}')}"
    yield f"{len(find_galat(temuan))} temuan"


def build_tautan_kode(kode: str) -> str:
    """Where the published guide explains a code; empty while the site has no address."""
    alamat = os.environ.get("PANDUAN_ALAMAT", "").rstrip("/")
    return f"{alamat}/untuk-editor/#{kode.lower()}" if alamat else ""


def _escape_pesan(teks: str) -> str:
    return teks.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape(teks: str) -> str:
    return _escape_pesan(teks).replace(":", "%3A").replace(",", "%2C")


def build_gitlab(temuan: list[Temuan]) -> str:
    """A Code Quality report; equal findings keep their fingerprint while lines above them move."""
    urutan: Counter[tuple[str, str, str]] = Counter()
    semua = []
    for satu in temuan:
        kunci = (satu.berkas, satu.kode, satu.masalah)
        tanda = "\0".join((*kunci, str(urutan[kunci])))
        urutan[kunci] += 1
        semua.append(
            {
                "description": f"{satu.masalah} Perbaiki: {satu.saran}",
                "check_name": satu.kode,
                "fingerprint": hashlib.sha256(tanda.encode()).hexdigest()[:32],
                "severity": "major" if satu.tingkat is Tingkat.GALAT else "minor",
                "location": {"path": satu.berkas, "lines": {"begin": satu.baris}},
            }
        )
    return json.dumps(semua, ensure_ascii=False, indent=2)


BENTUK: dict[str, Callable[[list[Temuan], Path], str]] = {
    "teks": lambda temuan, folder: "\n".join(build_teks(temuan, folder)),
    "json": build_json,
    "github": lambda temuan, _: "\n".join(build_github(temuan)),
    "gitlab": lambda temuan, _: build_gitlab(temuan),
}
"""What ``panduan periksa --format`` offers."""
