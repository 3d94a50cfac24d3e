"""Judging a search: queries with the answer they want, and how often it stands at the top.

Used by the tests and by ``benchmark/tolok_cari.py``, so that every engine is judged by the same rules.
"""

from __future__ import annotations

import html
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).resolve().parent / "pencarian"
BATAS = 5


@dataclass(frozen=True)
class Kueri:
    """A query as typed, and what a right result must be and hold."""

    id: str
    teks: str
    tipe: frozenset[str]
    kunci: tuple[str, ...]
    kesulitan: str


@dataclass(frozen=True)
class Hasil:
    """One result: its kind and the page it leads to, relative to the site."""

    tipe: str
    alamat: str


@dataclass
class Nilai:
    """Where the first right result stood, 0 for nowhere, per query."""

    peringkat: dict[Kueri, int] = field(default_factory=dict)

    def count(self, sampai: int, kesulitan: str | None = None) -> int:
        """How many queries have a right result among the first ``sampai``."""
        return sum(0 < letak <= sampai for letak in self._pilih(kesulitan))

    def mrr(self, kesulitan: str | None = None) -> float:
        """The mean of 1/rank."""
        semua = self._pilih(kesulitan)
        return sum(1 / letak for letak in semua if letak) / len(semua)

    def per_kesulitan(self) -> dict[str, int]:
        """How many queries of each kind there are."""
        banyak: dict[str, int] = defaultdict(int)
        for kueri in self.peringkat:
            banyak[kueri.kesulitan] += 1
        return dict(sorted(banyak.items()))

    def find_gagal(self, sampai: int) -> list[Kueri]:
        """Queries without a right result among the first ``sampai``."""
        return [kueri for kueri, letak in self.peringkat.items() if not 0 < letak <= sampai]

    def _pilih(self, kesulitan: str | None) -> list[int]:
        return [letak for kueri, letak in self.peringkat.items() if kesulitan in (None, kueri.kesulitan)]


def load_kueri(nama: str) -> tuple[list[Kueri], list[str]]:
    """The queries of a set, and those that must find nothing."""
    isi: dict[str, Any] = yaml.safe_load((FOLDER / nama).read_text(encoding="utf-8"))
    semua = [
        Kueri(
            satu["id"],
            satu["kueri"],
            frozenset([satu["target"]["tipe"], *satu["target"].get("tipe_lain_diterima", [])]),
            tuple(str(kunci).lower() for kunci in satu["target"]["kunci"]),
            satu["tipe_kesulitan"],
        )
        for satu in isi["kueri"]
    ]
    return semua, isi.get("luar_cakupan", [])


def read_teks(situs: Path, alamat: str) -> str:
    """The words of a built page, in lower case."""
    isi = (situs / alamat.split("#")[0].split("?")[0] / "index.html").read_text(encoding="utf-8")
    utama = re.search(r"<article[^>]*>(.*?)</article>", isi, re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", utama[1] if utama else isi)).lower().split())


def is_berkunci(kueri: Kueri, teks: str) -> bool:
    """Whether a page's words hold every key of a query (``|``: one of them)."""
    return all(any(pilihan in teks for pilihan in kunci.split("|")) for kunci in kueri.kunci)


def judge(
    kueri: Iterable[Kueri], cari: Callable[[str], Sequence[Hasil]], teks: Callable[[str], str]
) -> Nilai:
    """Ask every query; right is a result of a wanted kind whose page holds every key."""
    nilai = Nilai()
    for satu in kueri:
        semua = cari(satu.teks)[:BATAS]
        benar = [hasil.tipe in satu.tipe and is_berkunci(satu, teks(hasil.alamat)) for hasil in semua]
        nilai.peringkat[satu] = next((letak for letak, ya in enumerate(benar, 1) if ya), 0)
    return nilai
