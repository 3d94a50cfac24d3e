"""The deck of a quiz: each question, then its answer with the pasal; each case, then its model answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from panduan.model.kuis import Kasus, Kuis
from panduan.model.modul import BagianModul, JenisBagian
from panduan.paparan.alamat import build_id_kuis
from panduan.paparan.salindia import BagianPaparan, Paparan, Salindia
from panduan.paparan.susun import Penyusun, build_penutup, build_sampul
from panduan.teks import strip_markdown as polos

MENIT_SOAL, MENIT_KASUS = 1, 10
"""A part of a module needs a length; no slide of these decks shows it."""
PESAN_SOAL = ("Beri waktu menjawab, lalu buka salindia jawabannya.",)
PESAN_KASUS = (
    "Bagi peserta menjadi kelompok; satu kelompok satu kasus.",
    "Bagikan lembar kasus. Buka jawaban contoh sesudah semua kelompok menjawab.",
)


def build_paparan_kuis(penyusun: Penyusun, kuis: Kuis, daerah: str = "") -> Paparan:
    """The whole quiz, in the order of its record."""
    pesan = (*(PESAN_SOAL if kuis.soal else ()), *(PESAN_KASUS if kuis.kasus else ()))
    judul = f"Kuis: {kuis.judul}" if kuis.soal else kuis.judul
    sampul = build_sampul(judul, polos(kuis.ringkasan), daerah, pesan)
    return Paparan(
        id=build_id_kuis(kuis.id),
        judul=judul,
        alamat=f"kuis/{kuis.id}/",
        daerah=daerah,
        bentuk=penyusun.bentuk,
        pembuka=tuple(penyusun.split(sampul)),
        bagian=tuple(_susun_bagian(penyusun, kuis)),
        penutup=build_penutup(),
    )


def _susun_bagian(penyusun: Penyusun, kuis: Kuis) -> Iterator[BagianPaparan]:
    if kuis.soal:
        yield _susun(penyusun, kuis, JenisBagian.KUIS, "Soal", len(kuis.soal) * MENIT_SOAL)
    if kuis.kasus:
        bagian = _susun(
            penyusun, kuis, JenisBagian.KASUS, "Kasus untuk kelompok", len(kuis.kasus) * MENIT_KASUS
        )
        yield replace(bagian, salindia=tuple(_sebut_kasus(satu, kuis.kasus) for satu in bagian.salindia))


def _susun(penyusun: Penyusun, kuis: Kuis, jenis: JenisBagian, judul: str, menit: int) -> BagianPaparan:
    bagian = BagianModul(id=jenis.value, judul=judul, menit=menit, jenis=jenis, kuis=kuis.id)
    return penyusun.build_bagian(bagian, sebut_menit=False)


def _sebut_kasus(salindia: Salindia, semua: tuple[Kasus, ...]) -> Salindia:
    """Each slide of a case with the case's name above its title: the deck holds many."""
    milik = [satu for satu in semua if salindia.id.startswith(f"{JenisBagian.KASUS}-{satu.id}")]
    kasus = max(milik, key=lambda satu: len(satu.id), default=None)  # one id may begin with another
    if kasus is None or kasus.judul in salindia.judul:
        return salindia
    return replace(salindia, atas=f"Kasus: {kasus.judul}")
