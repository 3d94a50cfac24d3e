"""Values as editors write them: dates in every form Excel and Word give, numbers in words, yes and no."""

from __future__ import annotations

import datetime
import re
import unicodedata

from panduan.tanggal import BULAN

AWAL_EXCEL = datetime.date(1899, 12, 30)
"""Day 0 of Excel's serial dates, as they count after February 1900."""
RENTANG_EXCEL = (20_000, 60_000)
"""Serials of 1954 to 2064; a number outside is hardly a date."""

BULAN_LAIN = {
    **{nama.lower(): nomor for nomor, nama in enumerate(BULAN, 1)},
    **{nama[:3].lower(): nomor for nomor, nama in enumerate(BULAN, 1)},
    "agt": 8, "ags": 8, "nopember": 11, "nop": 11, "pebruari": 2, "peb": 2,
    "jan": 1, "feb": 2, "may": 5, "aug": 8, "oct": 10, "dec": 12,
    "january": 1, "february": 2, "march": 3, "june": 6, "july": 7, "august": 8, "october": 10, "december": 12,
}  # fmt: skip

SATUAN = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
KATA_YA = frozenset(("ya", "y", "iya", "benar", "betul", "true", "yes", "on", "1", "v", "x", "✓"))
KATA_TIDAK = frozenset(("tidak", "t", "tdk", "bukan", "salah", "false", "no", "off", "0"))


def find_tanggal(teks: str) -> datetime.date | None:
    """The day that ``teks`` most likely means, day before month as Indonesians write; None if unclear."""
    bersih = re.sub(r"[–—−]", "-", teks.strip().strip("\"'")).strip()
    bersih = re.sub(
        r"^(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu),?\s+", "", bersih, flags=re.IGNORECASE
    )
    if re.fullmatch(r"\d{5}(\.0)?", bersih) and RENTANG_EXCEL[0] <= int(bersih[:5]) <= RENTANG_EXCEL[1]:
        return AWAL_EXCEL + datetime.timedelta(days=int(bersih[:5]))
    if cocok := re.match(r"(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})(?:$|[T ])", bersih):
        return _date(cocok[1], cocok[2], cocok[3])
    if cocok := re.fullmatch(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})", bersih):
        return _date(cocok[3], cocok[2], cocok[1]) or _date(cocok[3], cocok[1], cocok[2])
    if cocok := re.fullmatch(r"(\d{1,2})[-/. ]+([A-Za-z]+)[-/., ]+(\d{4})", bersih):
        return _date(cocok[3], str(BULAN_LAIN.get(cocok[2].lower(), 0)), cocok[1])
    if cocok := re.fullmatch(r"([A-Za-z]+) (\d{1,2}),? (\d{4})", bersih):
        return _date(cocok[3], str(BULAN_LAIN.get(cocok[1].lower(), 0)), cocok[2])
    return None


def _date(tahun: str, bulan: str, hari: str) -> datetime.date | None:
    try:
        return datetime.date(int(tahun), int(bulan), int(hari))
    except ValueError:
        return None


def find_bilangan(teks: str) -> int | None:
    """The whole number in ``teks``: ``tiga puluh``, ``30 (tiga puluh)``, ``1.500``, ``30 hari``."""
    bersih = teks.strip().lower()
    if cocok := re.fullmatch(r"(\d{1,3}(?:\.\d{3})+)", bersih):
        return int(cocok[1].replace(".", ""))
    if cocok := re.match(r"(\d+)(?:[.,]0+)?(?:$|\s|\()", bersih):
        return int(cocok[1])
    return read_kata_bilangan(bersih)


def read_kata_bilangan(teks: str) -> int | None:
    """A number below one thousand written in words."""
    kata = teks.replace("se", "satu ", 1) if re.match(r"se(puluh|belas|ratus)", teks) else teks
    jumlah, sisa = 0, 0
    for satu in kata.split():
        if satu in SATUAN:
            sisa = SATUAN.index(satu)
        elif satu == "belas":
            jumlah, sisa = jumlah + 10 + sisa, 0
        elif satu in ("puluh", "ratus"):
            jumlah, sisa = jumlah + sisa * (10 if satu == "puluh" else 100), 0
        else:
            return None
    return jumlah + sisa if kata.split() else None


def find_ya_tidak(teks: str) -> str | None:
    """``ya`` or ``tidak`` for what people write instead."""
    bersih = teks.strip().lower()
    return "ya" if bersih in KATA_YA else "tidak" if bersih in KATA_TIDAK else None


def quote_nilai(teks: str, paksa: bool = False) -> str:
    """A value as YAML on one line: in single quotes if it needs any, or if ``paksa``."""
    perlu = (
        paksa
        or not teks
        or teks[0] in "-?:,[]{}#&*!|>'\"%@` "
        or teks[-1] in ": "
        or ": " in teks
        or " #" in teks
        or teks.lower() in ("null", "~")
    )
    return f"'{teks.replace(chr(39), chr(39) * 2)}'" if perlu else teks


TANPA_NAMA = "tanpa-nama"
"""What a name becomes in which nothing can be kept."""


def slug(teks: str) -> str:
    """A name as ids are written: small letters, digits, hyphens."""
    polos = unicodedata.normalize("NFKD", teks).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", polos).strip("-")[:80].strip("-") or TANPA_NAMA
