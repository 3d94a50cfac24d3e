"""Citations of law: reading ``6 ayat (2) huruf b`` and writing it back in the formal form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

POLA_KETENTUAN = re.compile(
    r"(?:pasal\s+)?(?P<pasal>\d+[A-Z]?)"
    r"(?:\s+ayat\s+\(?(?P<ayat>\d+[a-z]?)\)?)?"
    r"(?:\s+huruf\s+(?P<huruf>[a-z]{1,2}))?"
    r"(?:\s+angka\s+(?P<angka>\d+))?",
    re.IGNORECASE,
)
POLA_LAMPIRAN = re.compile(r"lampiran(?:\s+(?P<lampiran>[A-Z]+(?:\.\d+)?|\d+))?", re.IGNORECASE)


class Ketentuan(NamedTuple):
    """One provision inside a regulation: a pasal with its ayat, huruf and angka, or an annex.

    A tuple because thousands of them are looked up in every check.
    """

    pasal: str | None = None
    ayat: str | None = None
    huruf: str | None = None
    angka: str | None = None
    lampiran: str | None = None

    def __str__(self) -> str:
        """The formal Indonesian form, e.g. ``Pasal 6 ayat (2) huruf b``."""
        return " ".join(self.bagian)

    @property
    def bagian(self) -> tuple[str, ...]:
        """The formal form level by level: ``("Pasal 6", "ayat (2)", "huruf b")``."""
        if self.pasal is None:
            return (f"Lampiran {self.lampiran}".strip(),)
        ayat = f"({self.ayat})" if self.ayat else None
        semua = (("Pasal", self.pasal), ("ayat", ayat), ("huruf", self.huruf), ("angka", self.angka))
        return tuple(f"{nama} {nilai}" for nama, nilai in semua if nilai)

    @property
    def jangkar(self) -> str:
        """The anchor on the regulation's page, e.g. ``pasal-6-ayat-2-huruf-b``."""
        if self.pasal is None:
            return f"lampiran-{self.lampiran}".rstrip("-").lower().replace(".", "-")
        bagian = [("pasal", self.pasal), ("ayat", self.ayat), ("huruf", self.huruf), ("angka", self.angka)]
        return "-".join(f"{nama}-{nilai}" for nama, nilai in bagian if nilai).lower()

    @property
    def induk(self) -> Ketentuan | None:
        """The provision one level up, or None for a whole pasal or annex."""
        return _find_induk(self)


@cache
def _find_induk(satu: Ketentuan) -> Ketentuan | None:
    if satu.angka:
        return Ketentuan(satu.pasal, satu.ayat, satu.huruf)
    if satu.huruf:
        return Ketentuan(satu.pasal, satu.ayat)
    return Ketentuan(satu.pasal) if satu.ayat else None


@cache
def parse_ketentuan(teks: str) -> Ketentuan:
    """Read a provision as editors write it; raises ValueError when it is not one."""
    bersih = " ".join(teks.split())
    if cocok := POLA_KETENTUAN.fullmatch(bersih):
        huruf = cocok["huruf"]
        return Ketentuan(cocok["pasal"].upper(), cocok["ayat"], huruf and huruf.lower(), cocok["angka"])
    if cocok := POLA_LAMPIRAN.fullmatch(bersih):
        return Ketentuan(lampiran=(cocok["lampiran"] or "").upper())
    raise ValueError(teks)


_SATUAN = r"\d+[A-Z]?(?:\s+ayat\s+\(\d+[a-z]?\))?(?:\s+huruf\s+[a-z]\b)?(?:\s+angka\s+\d+)?"
POLA_KUTIPAN_TEKS = re.compile(
    rf"(?P<peraturan>(?:UU|PP|Perpres|Permendagri|Permenlu) \d+/\d{{4}})\s+"
    rf"(?P<pasal>Pasal\s+{_SATUAN}(?:(?:,| dan|, dan|;| atau)\s+Pasal\s+{_SATUAN})*)"
)
POLA_PASAL_TEKS = re.compile(rf"Pasal\s+({_SATUAN})")


def find_ketentuan_teks(teks: str) -> Iterator[tuple[str, Ketentuan]]:
    """Provisions named in running text after their regulation: ``PP 28/2018 Pasal 6 ayat (2), Pasal 19``."""
    if "Pasal" not in teks:
        return
    for kutipan in POLA_KUTIPAN_TEKS.finditer(teks):
        for pasal in POLA_PASAL_TEKS.findall(kutipan["pasal"]):
            yield kutipan["peraturan"], parse_ketentuan(pasal)
