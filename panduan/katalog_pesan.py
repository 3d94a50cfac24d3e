"""The catalogue of editors' mistakes: what the guide shows of each message, and what the tests make happen.

A mistake is described in ``kesalahan/*.yml`` as one change of the small correct collection in
``kesalahan/data/``. The tests make each of them and compare what the check says with what is written there;
the guide shows the same lines before and after. Nothing shown is therefore written twice, or only believed.
"""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from panduan.rapikan import tampakkan

FOLDER = Path(__file__).parent / "kesalahan"
DATA_BENAR = FOLDER / "data"
DITERIMA = "diterima"
"""The file of oddities that do no harm and give no finding."""
BARIS_MAKS = 12
"""A longer passage teaches nothing; such a mistake is told by its message alone."""

DIHAPUS = "(baris ini dihapus)"

Kesalahan = dict[str, Any]


@dataclass(frozen=True)
class Contoh:
    """One mistake as the guide shows it."""

    nama: str
    berkas: str
    sebelum: str
    masalah: str
    saran: str
    sesudah: str
    """Empty where there is nothing to show."""


@cache
def load_katalog() -> dict[str, list[Kesalahan]]:
    """The mistakes, file by file."""
    return {
        jalur.stem: yaml.safe_load(jalur.read_text(encoding="utf-8"))
        for jalur in sorted(FOLDER.glob("*.yml"))
    }


def load_kesalahan() -> list[Kesalahan]:
    """All mistakes that give a finding."""
    return [satu for nama, semua in load_katalog().items() if nama != DITERIMA for satu in semua]


def find_kode(satu: Kesalahan) -> str:
    """The code of the finding."""
    return str(satu["temuan"]).rpartition("[")[2].rstrip("]")


def find_ganti(satu: Kesalahan) -> str | None:
    """What the offending line becomes: as the finding says or as an editor writes it; None if unknown."""
    ganti = satu.get("menjadi", satu.get("sesudah"))
    return None if ganti is None else str(ganti)


def build_benar(satu: Kesalahan) -> dict[str, str]:
    """Files that a mistake needs to be different from the small collection, while still correct."""
    hasil: dict[str, str] = {}
    for siap in satu.get("siap", ()):
        teks = hasil.get(siap["berkas"]) or _read_benar(siap["berkas"])
        if siap.get("cari", "") not in teks:
            raise ValueError(f"{satu['nama']}: `{siap['cari']}` tidak ada pada {siap['berkas']}")
        hasil[siap["berkas"]] = teks.replace(siap["cari"], siap["jadi"], 1) if "cari" in siap else siap["isi"]
    return hasil


def build_salah(satu: Kesalahan) -> dict[str, str | None]:
    """The files as the mistake leaves them; None for one that is no longer there."""
    hasil: dict[str, str | None] = dict(build_benar(satu))
    teks = satu.get("isi", hasil.get(satu["berkas"]) or _read_benar(satu["berkas"]))
    if "cari" in satu:
        if satu["cari"] not in teks:
            raise ValueError(f"{satu['nama']}: `{satu['cari']}` tidak ada pada {satu['berkas']}")
        teks = teks.replace(satu["cari"], satu["jadi"] + satu.get("lagi", "") * satu.get("kali", 0), 1)
    if "pindah_ke" in satu:
        hasil[satu["berkas"]] = None
    tujuan = str(satu.get("pindah_ke") or satu.get("salin_ke") or satu["berkas"])
    return {**hasil, tujuan: teks.replace("\n", satu.get("ganti_baris", "\n"))}


def _read_benar(berkas: str) -> str:
    jalur = DATA_BENAR / berkas
    return jalur.read_text(encoding="utf-8") if jalur.is_file() else ""


def build_contoh() -> dict[str, list[Contoh]]:
    """For each code its mistakes; those that can be shown put right come first."""
    hasil: dict[str, list[Contoh]] = {}
    for satu in load_kesalahan():
        hasil.setdefault(find_kode(satu), []).append(_build_satu(satu))
    return {kode: sorted(semua, key=lambda contoh: not contoh.sesudah) for kode, semua in hasil.items()}


def _build_satu(satu: Kesalahan) -> Contoh:
    berkas, baris, _ = str(satu["temuan"]).rpartition(" ")[0].split(":")
    sebelum, sesudah = _find_pasangan(satu, berkas.partition("/")[2], int(baris))
    terlihat = sebelum.count("\n") < BARIS_MAKS and len(sebelum) < 1_000
    return Contoh(
        satu["nama"],
        berkas,
        tampakkan(sebelum) if terlihat else "",
        satu["masalah"],
        satu["saran"],
        tampakkan(sesudah) if terlihat else "",
    )


def _find_pasangan(satu: Kesalahan, berkas: str, baris: int) -> tuple[str, str]:
    """The place before and after: the line put right, else the lines that differ, else the file's name."""
    if satu.keys() & {"pengodean", "tautan", "kali"}:
        return "", ""
    salah = build_salah(satu)
    if (ganti := find_ganti(satu)) is not None:
        return (salah.get(berkas) or _read_benar(berkas)).split("\n")[baris - 1], ganti or DIHAPUS
    benar = build_benar(satu).get(satu["berkas"]) or _read_benar(satu["berkas"])
    if "cari" in satu and "salin_ke" not in satu:
        return _find_beda(salah[str(satu.get("pindah_ke") or satu["berkas"])] or "", benar)
    if "pindah_ke" in satu:
        return f"data/{satu['pindah_ke']}", f"data/{satu['berkas']}"
    if "isi" in satu:
        return satu["isi"].rstrip("\n") or "(berkas kosong)", benar.rstrip("\n")
    return f"data/{satu['salin_ke']}", ""


def _find_beda(salah: str, benar: str) -> tuple[str, str]:
    """The lines that differ; where a line is only missing or only too much, with the one above it."""
    a, b = salah.split("\n"), benar.split("\n")
    beda = [satu for satu in difflib.SequenceMatcher(None, a, b, False).get_opcodes() if satu[0] != "equal"]
    a1, a2, b1, b2 = beda[0][1], beda[-1][2], beda[0][3], beda[-1][4]
    konteks = 1 if (a1 == a2 or b1 == b2) and a1 and b1 else 0
    return "\n".join(a[a1 - konteks : a2]), "\n".join(b[b1 - konteks : b2])
