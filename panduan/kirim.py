"""Questions one can ask of a sender's record: what its checklists hold, how a sentence is pasted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from panduan.koleksi import Koleksi
from panduan.model.dasar import Butir
from panduan.model.mekanisme import ButirPeriksa, Langkah, Mekanisme
from panduan.model.sebelum_kirim import AcuanPeriksa, Kiriman


@dataclass(frozen=True)
class DaftarPeriksa:
    """What one step asks to be checked, before sending and after."""

    mekanisme: Mekanisme
    langkah: Langkah
    sebelum: tuple[Butir, ...]
    sesudah: tuple[Butir, ...]


def build_daftar_periksa(koleksi: Koleksi, kiriman: Kiriman) -> Iterator[DaftarPeriksa]:
    """The checklists a dispatch borrows from the steps; whole steps also lend what must already be there."""
    for acuan in kiriman.acuan:
        mekanisme = koleksi.mekanisme[acuan.mekanisme]
        langkah = next(satu for satu in mekanisme.langkah if satu.id == acuan.langkah)
        dipakai = find_butir(langkah, acuan)
        masukan = () if acuan.butir else langkah.masukan
        yield DaftarPeriksa(
            mekanisme,
            langkah,
            (*masukan, *(satu for satu in dipakai if not satu.sesudah)),
            tuple(satu for satu in dipakai if satu.sesudah),
        )


def find_butir(langkah: Langkah, acuan: AcuanPeriksa) -> tuple[ButirPeriksa, ...]:
    """The items of a step's checklist that are meant: those named, or all."""
    if not acuan.butir:
        return langkah.daftar_periksa
    return tuple(satu for satu in langkah.daftar_periksa if satu.id in acuan.butir)


def build_kalimat(kalimat: str, dasar: str, praktik: bool) -> str:
    """A sentence as it is pasted: with its pasal, and marked where it is practice and not law."""
    if praktik:
        catatan = f"Praktik; bandingkan {dasar}." if dasar else "Praktik, tidak diatur peraturan."
        return f"{kalimat} ({catatan})"
    return f"{kalimat} (Dasar: {dasar}.)"


def gabung_dasar(kelompok: Iterable[tuple[str, list[str]]]) -> str:
    """Citations in the formal form, without links: ``Pasal 8 ayat (2), Pasal 54 ayat (2) PP Nomor ...``."""
    return "; ".join(f"{', '.join(pasal)} {resmi}" if any(pasal) else resmi for resmi, pasal in kelompok)
