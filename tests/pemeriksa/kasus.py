"""One draft to check, and what a careful reviewer would say about it."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from panduan.koleksi import Koleksi, load_koleksi
from pemeriksa.bahan import build_latar
from pemeriksa.draf import Baris, Draf, build_draf, load_draf
from pemeriksa.word import PenulisWord

AKAR = Path(__file__).resolve().parent.parent.parent
TEKS, KETIK, OTOMATIS, TABEL = "teks", "docx-ketik", "docx-otomatis", "docx-tabel"
WUJUD = (TEKS, KETIK, OTOMATIS, TABEL)

DASAR: Mapping[str, str] = {
    "kb-ksdd": "kesepakatan-bersama-ksdd",
    "kb-ksdpk": "kesepakatan-bersama-ksdpk",
    "pks-ksdd": "pks-ksdd",
    "pks-ksdpk": "pks-ksdpk",
    "nota": "nota-kesepakatan-sinergi",
    "loi": "letter-of-intent",
    "mou": "naskah-kerja-sama-luar-negeri",
    "kak-ksdd": "kak-ksdd",
    "kak-ksdpk": "kak-ksdpk",
    "kak-sinergi": "kak-sinergi",
    "studi": "studi-kelayakan",
}
"""Short names of the samples that the corpus is made from."""


@dataclass(frozen=True)
class Harapan:
    """One planted fault: the rules that may report it, the requirement, and words at its place."""

    aturan: tuple[str, ...]
    unsur: tuple[str, ...] = ()
    letak: tuple[str, ...] = ()
    """The marked paragraph or the quotation has one of these; none: the fault has no place."""


@dataclass(frozen=True)
class Kasus:
    """A draft as text or file."""

    id: str
    jenis: str
    isi: str | bytes
    harap: tuple[Harapan, ...] = ()
    boleh: frozenset[str] = field(default_factory=frozenset)
    """Rules that may also speak: what follows from the fault."""


@cache
def read_koleksi() -> Koleksi:
    """The project's records."""
    return load_koleksi(AKAR / "data")


def seed(*kunci: object) -> random.Random:
    """Random numbers that are the same on every machine."""
    return random.Random(int.from_bytes(hashlib.sha256(repr(kunci).encode()).digest()[:8]))


def get_draf(nama: str, *benih: object, folder: Path | None = None) -> Draf:
    """A clean draft from a sample (``kb-ksdd``) or a hand-written one (``kb-opd``)."""
    latar = build_latar(seed(nama, *benih))
    if nama in DASAR:
        return build_draf(read_koleksi().contoh_naskah[DASAR[nama]], latar)
    return load_draf(nama, latar, folder) if folder else load_draf(nama, latar)


def iter_pilihan() -> Iterator[tuple[str, str, Draf]]:
    """Each sample with every admitted answer to one of its questions: short name, answer, draft."""
    for nama, id_ in DASAR.items():
        naskah = read_koleksi().contoh_naskah[id_]
        for varian in naskah.varian:
            for pilihan in varian.pilihan[1:]:
                if not pilihan.tolak:
                    latar = build_latar(seed(nama, varian.id, pilihan.id))
                    sebutan = f"{varian.id}-{pilihan.id}"
                    yield nama, sebutan, build_draf(naskah, latar, {varian.id: pilihan.id})


def render(baris: list[Baris], wujud: str, *benih: object, sisip: str = "") -> str | bytes:
    """The draft as pasted text or as a file of one of three makes."""
    if wujud == TEKS:
        return "\n".join(map(str, baris)) + "\n"
    penulis = PenulisWord(seed("word", *benih), otomatis=wujud == OTOMATIS, tabel=wujud == TABEL)
    return penulis.write(baris, sisip)
