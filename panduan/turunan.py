"""What follows from a filled-in blank: numbers in words, parts of a date, English counterparts.

The browser does the same in JavaScript; these are the rules in one place, and what ``periksa`` holds the
examples of the records against.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping

from panduan.model.contoh_naskah import CaraTurunan, IsianNaskah, JenisIsian
from panduan.tanggal import BULAN, HARI

SATUAN = (
    "nol",
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas",
)
BESAR = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (1000, "ribu"), (100, "ratus"))
ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
LARGE = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred"))
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

AWALAN_JUDUL = re.compile(
    r"^(?:tentang|(?:(?:perjanjian|rencana|naskah|rancangan) )?kerja ?sama(?: daerah)?"
    r"(?: (?:tentang|dalam|di bidang|bidang))?"
    r"|(?:kesepakatan bersama|nota kesepakatan|nota kesepahaman|pks|mou)(?: tentang)?) +",
    re.IGNORECASE,
)
BUKAN_SISA = re.compile(r"^(?:antara|dengan|antar)(?![a-z])", re.IGNORECASE)
KEPALA = {"Provinsi": "Gubernur", "Kabupaten": "Bupati", "Kota": "Wali Kota"}
"""The head of a region by its kind (UU 23/2014 Pasal 59 ayat (2))."""
HEADS = {"Gubernur": "Governor", "Bupati": "Regent", "Wali Kota": "Mayor"}
REGIONS = {"Provinsi": "Province", "Kabupaten": "Regency", "Kota": "City"}


def render_terbilang(bilangan: int) -> str:
    """A whole number from 0 in words: ``empat belas``, ``seribu dua ratus``."""
    if bilangan < len(SATUAN):
        return SATUAN[bilangan]
    if bilangan < 20:
        return f"{SATUAN[bilangan - 10]} belas"
    if bilangan < 100:
        return f"{SATUAN[bilangan // 10]} puluh{_sambung(bilangan % 10)}"
    for nilai, kata in BESAR:
        if bilangan >= nilai:
            awal = (
                f"se{kata}"
                if bilangan // nilai == 1 and nilai <= 1000
                else f"{render_terbilang(bilangan // nilai)} {kata}"
            )
            return f"{awal}{_sambung(bilangan % nilai)}"
    raise ValueError(bilangan)


def _sambung(sisa: int) -> str:
    return f" {render_terbilang(sisa)}" if sisa else ""


def render_words(number: int) -> str:
    """A whole number from 0 in English words: ``twenty-one``, ``one hundred and five``."""
    if number < len(ONES):
        return ONES[number]
    if number < 100:
        return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")
    for value, word in LARGE:
        if number >= value:
            rest = number % value
            link = " and " if 0 < rest < 100 else " "
            return f"{render_words(number // value)} {word}" + (f"{link}{render_words(rest)}" if rest else "")
    raise ValueError(number)


def read_tanggal(teks: str) -> datetime.date | None:
    """A date as people type it: ``04-01-2027``, ``4/1/2027``, ``4 Januari 2027``, ``2027-01-04``."""
    teks = teks.strip()
    if cocok := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", teks):
        tahun, bulan, hari = map(int, cocok.groups())
    elif cocok := re.fullmatch(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", teks):
        hari, bulan, tahun = map(int, cocok.groups())
    elif cocok := re.fullmatch(r"(\d{1,2})\s+([A-Za-z]+)\s+(\d{4})", teks):
        nama = cocok[2].capitalize()
        if nama not in BULAN:
            return None
        hari, bulan, tahun = int(cocok[1]), BULAN.index(nama) + 1, int(cocok[3])
    else:
        return None
    try:
        return datetime.date(tahun, bulan, hari)
    except ValueError:
        return None


def read_bilangan(teks: str) -> int | None:
    """A number or an amount as people type it: ``14``, ``Rp1.250.000``, ``1.250.000,00``."""
    cocok = re.fullmatch(r"(?:Rp\.?\s*)?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(?:00|-))?", teks.strip())
    return int(cocok[1].replace(".", "")) if cocok else None


def _split_daerah(teks: str) -> tuple[str, str] | None:
    """*Kabupaten Contoh* → kind and name."""
    jenis, _, nama = teks.strip().partition(" ")
    return (jenis.capitalize(), nama) if jenis.capitalize() in KEPALA and nama else None


def build_kepala_daerah(daerah: str) -> str | None:
    """*Kabupaten Contoh* → *Bupati Contoh*."""
    bagian = _split_daerah(daerah)
    return f"{KEPALA[bagian[0]]} {bagian[1]}" if bagian else None


def _build_daerah_inggris(daerah: str) -> str | None:
    bagian = _split_daerah(daerah)
    return f"{bagian[1]} {REGIONS[bagian[0]]}" if bagian else None


def _build_kepala_inggris(daerah: str) -> str | None:
    bagian = _split_daerah(daerah)
    return f"{HEADS[KEPALA[bagian[0]]]} of {bagian[1]}" if bagian else None


def _dari_tanggal(buat: Callable[[datetime.date], str]) -> Callable[[str], str | None]:
    return lambda teks: buat(tanggal) if (tanggal := read_tanggal(teks)) else None


def _dari_bilangan(buat: Callable[[int], str]) -> Callable[[str], str | None]:
    return lambda teks: buat(bilangan) if (bilangan := read_bilangan(teks)) is not None else None


def strip_awalan_judul(judul: str) -> str:
    """A title without the words that the document puts before it; as it is when nothing would be left."""
    rapi = " ".join(judul.split())
    teks = rapi
    while AWALAN_JUDUL.match(teks):
        teks = AWALAN_JUDUL.sub("", teks)
    if teks == rapi or BUKAN_SISA.match(teks):
        return rapi
    return teks[:1].upper() + teks[1:]


CARA: Mapping[CaraTurunan, Callable[[str], str | None]] = {
    CaraTurunan.SALIN: lambda teks: teks,
    CaraTurunan.TERBILANG: _dari_bilangan(render_terbilang),
    CaraTurunan.TERBILANG_INGGRIS: _dari_bilangan(render_words),
    CaraTurunan.HARI: _dari_tanggal(lambda tanggal: HARI[tanggal.weekday()]),
    CaraTurunan.TANGGAL_HURUF: _dari_tanggal(lambda tanggal: render_terbilang(tanggal.day)),
    CaraTurunan.BULAN: _dari_tanggal(lambda tanggal: BULAN[tanggal.month - 1]),
    CaraTurunan.TAHUN_HURUF: _dari_tanggal(lambda tanggal: render_terbilang(tanggal.year)),
    CaraTurunan.TANGGAL_INGGRIS: _dari_tanggal(
        lambda tanggal: f"{tanggal.day} {MONTHS[tanggal.month - 1]} {tanggal.year}"
    ),
    CaraTurunan.KEPALA_DAERAH: build_kepala_daerah,
    CaraTurunan.DAERAH_INGGRIS: _build_daerah_inggris,
    CaraTurunan.KEPALA_DAERAH_INGGRIS: _build_kepala_inggris,
}

DARI_TANGGAL = {
    CaraTurunan.HARI,
    CaraTurunan.TANGGAL_HURUF,
    CaraTurunan.BULAN,
    CaraTurunan.TAHUN_HURUF,
    CaraTurunan.TANGGAL_INGGRIS,
}
DARI_BILANGAN = {CaraTurunan.TERBILANG, CaraTurunan.TERBILANG_INGGRIS}
DARI_DAERAH = {
    CaraTurunan.KEPALA_DAERAH,
    CaraTurunan.DAERAH_INGGRIS,
    CaraTurunan.KEPALA_DAERAH_INGGRIS,
}


def is_cocok(asal: IsianNaskah, cara: CaraTurunan) -> bool:
    """Whether something of the kind that ``asal`` holds can be turned this way."""
    if cara in DARI_TANGGAL:
        return asal.jenis is JenisIsian.TANGGAL
    if cara in DARI_BILANGAN:
        return asal.jenis in (JenisIsian.ANGKA, JenisIsian.UANG)
    return asal.jenis is JenisIsian.DAERAH if cara in DARI_DAERAH else True


def build_turunan(cara: CaraTurunan, asal: str) -> str | None:
    """What follows from ``asal`` this way; None when it cannot be read."""
    return CARA[cara](asal)
