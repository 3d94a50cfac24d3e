"""Shuffling that everyone repeats: the same code gives the same order, here and in ``skrip/kuis/acak.js``.

Nothing is drawn at random. Each thing gets a number from the code and its own id, and the numbers sort them,
so that a question added later does not stir the others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")
PENUH = 0xFFFFFFFF


def hash_acak(teks: str) -> int:
    """A number below 2³² from a text: FNV-1a, its bits mixed once more as MurmurHash3 does at its end."""
    nilai = 0x811C9DC5
    for byte in teks.encode():
        nilai = (nilai ^ byte) * 0x01000193 & PENUH
    nilai = (nilai ^ nilai >> 16) * 0x85EBCA6B & PENUH
    nilai = (nilai ^ nilai >> 13) * 0xC2B2AE35 & PENUH
    return nilai ^ nilai >> 16


def acak(benih: str, semua: Iterable[T], kunci: Callable[[T], str]) -> list[T]:
    """All of ``semua`` in the order that ``benih`` gives; ``kunci`` names each."""
    return sorted(semua, key=lambda satu: (hash_acak(f"{benih}|{kunci(satu)}"), kunci(satu)))
