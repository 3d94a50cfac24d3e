"""A finding: where something is wrong, what is wrong, and how to put it right."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Tingkat(StrEnum):
    """How serious a finding is: errors stop a build, warnings are shown to readers on the page."""

    GALAT = "galat"
    PERINGATAN = "peringatan"


@dataclass(frozen=True, order=True)
class Temuan:
    """One finding; ``baris`` and ``kolom`` count from 1, ``berkas`` is relative to the working folder."""

    berkas: str
    baris: int
    kolom: int
    kode: str
    masalah: str
    saran: str
    tingkat: Tingkat = Tingkat.GALAT
    ganti: str = ""
    """The line put right, ready to copy, where there is only one way to put it right."""

    def __str__(self) -> str:
        return f"{self.berkas}:{self.baris}: [{self.kode}] {self.masalah}\n    Perbaiki: {self.saran}"
