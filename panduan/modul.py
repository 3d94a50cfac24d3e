"""What a part of a module takes from the records: one answer for decks, handouts, quizzes and rundowns."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from panduan.koleksi import Koleksi
from panduan.model.mekanisme import Tenggat
from panduan.model.modul import BagianModul, JenisBagian, Modul
from panduan.model.tanya_jawab import TanyaJawab


@dataclass(frozen=True)
class Pilihan:
    """What a part may choose from: by id, with the names readers know it by."""

    isi: Mapping[str, Any]
    sebutan: str
    sumber: str


def find_pilihan(koleksi: Koleksi, bagian: BagianModul) -> Pilihan | None:
    """What ``bagian.pilih`` may name; None when nothing can be chosen or the source is not there."""
    if bagian.mekanisme and bagian.mekanisme not in koleksi.mekanisme:
        return None
    if bagian.kuis and bagian.kuis not in koleksi.kuis:
        return None
    if buat := DARI_MEKANISME.get(bagian.jenis):
        sebutan, isi = buat(koleksi.mekanisme[bagian.mekanisme or ""])
        return Pilihan(isi, sebutan, f"mekanisme `{bagian.mekanisme}`")
    if bagian.jenis in (JenisBagian.KUIS, JenisBagian.KASUS):
        kuis = koleksi.kuis[bagian.kuis or ""]
        sebutan, semua = ("soal", kuis.soal) if bagian.jenis is JenisBagian.KUIS else ("kasus", kuis.kasus)
        return Pilihan({satu.id: satu for satu in semua}, sebutan, f"kuis `{bagian.kuis}`")
    if bagian.jenis in DARI_TIPE:
        tipe, sebutan = DARI_TIPE[bagian.jenis]
        return Pilihan(getattr(koleksi, tipe), sebutan, f"data/{tipe}/")
    return None


def _per_id(semua: Any) -> dict[str, Any]:
    return {satu.id: satu for satu in semua}


DARI_MEKANISME: dict[JenisBagian, Callable[[Any], tuple[str, dict[str, Any]]]] = {
    JenisBagian.ALUR: lambda mekanisme: ("langkah", _per_id(mekanisme.langkah)),
    JenisBagian.LANGKAH: lambda mekanisme: ("langkah", _per_id(mekanisme.langkah)),
    JenisBagian.KESALAHAN: lambda mekanisme: ("langkah", _per_id(mekanisme.langkah)),
    JenisBagian.TENGGAT: lambda mekanisme: ("tenggat", find_tenggat(mekanisme)),
    JenisBagian.BAHASAN: lambda mekanisme: ("bahasan", _per_id(mekanisme.bahasan)),
}
"""Kinds that choose a part of one mechanism → the name of such a part, and all of them."""

DARI_TIPE: dict[JenisBagian, tuple[str, str]] = {
    JenisBagian.PILIH_MEKANISME: ("mekanisme", "mekanisme"),
    JenisBagian.BANDING: ("mekanisme", "mekanisme"),
    JenisBagian.TANYA_JAWAB: ("tanya_jawab", "tanya jawab"),
    JenisBagian.ISTILAH: ("istilah", "istilah"),
    JenisBagian.POTENSI: ("potensi", "potensi"),
}
"""Kinds that choose whole records → their type, and its name."""


def find_tenggat(mekanisme: Any) -> dict[str, Tenggat]:
    """The deadlines of a mechanism by id, in the order of its steps."""
    return {satu.id: satu for langkah in mekanisme.langkah for satu in langkah.tenggat}


def find_isi(koleksi: Koleksi, bagian: BagianModul) -> list[Any]:
    """The records, or parts of records, that a part shows, in its order and no more than its limit.

    For kinds that take a mechanism as a whole (``satu menit``, ``kapan``, ``dokumen``): that mechanism.
    For ``butir``: its own points. Raises KeyError for what ``periksa`` would have found.
    """
    if bagian.jenis is JenisBagian.BUTIR:
        return list(bagian.butir)
    pilihan = find_pilihan(koleksi, bagian)
    if pilihan is None:
        return [koleksi.mekanisme[bagian.mekanisme or ""]]
    semua = [pilihan.isi[id_] for id_ in bagian.pilih] if bagian.pilih else list(pilihan.isi.values())
    if bagian.jenis is JenisBagian.TANYA_JAWAB and not bagian.pilih:
        semua = [satu for satu in semua if _is_dicari(satu, bagian)]
    # The limit of mistakes counts mistakes, not the steps they come from.
    return semua if bagian.jenis is JenisBagian.KESALAHAN else semua[: bagian.batas]


def _is_dicari(tanya: TanyaJawab, bagian: BagianModul) -> bool:
    return tanya.topik is bagian.topik and (not bagian.mekanisme or bagian.mekanisme in tanya.mekanisme)


def build_jadwal(modul: Modul) -> list[tuple[BagianModul, int]]:
    """The parts of a module, each with the minute at which it starts."""
    mulai, hasil = 0, []
    for bagian in modul.bagian:
        hasil.append((bagian, mulai))
        mulai += bagian.menit
    return hasil
