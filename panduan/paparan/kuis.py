"""The deck of a quiz: each question, then its answer with the pasal; each case, then its model answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from panduan.model.kuis import Kuis
from panduan.model.modul import BagianModul, JenisBagian
from panduan.paparan.alamat import build_id_kuis
from panduan.paparan.salindia import BagianPaparan, Paparan, Poin
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
    return Paparan(
        id=build_id_kuis(kuis.id),
        judul=kuis.judul,
        alamat=f"kuis/{kuis.id}/",
        daerah=daerah,
        bentuk=penyusun.bentuk,
        pembuka=tuple(penyusun.split(build_sampul(kuis.judul, polos(kuis.ringkasan), daerah))),
        bagian=tuple(_susun_bagian(penyusun, kuis)),
        penutup=build_penutup(),
    )


def _susun_bagian(penyusun: Penyusun, kuis: Kuis) -> Iterator[BagianPaparan]:
    for jenis, judul, banyak, menit, cara, catatan in (
        (
            JenisBagian.KUIS,
            "Soal",
            len(kuis.soal),
            MENIT_SOAL,
            "soal. Jawaban dan pasalnya pada salindia sesudah tiap soal.",
            PESAN_SOAL,
        ),
        (
            JenisBagian.KASUS,
            "Kasus untuk kelompok",
            len(kuis.kasus),
            MENIT_KASUS,
            "kasus. Satu kelompok memutuskan satu kasus.",
            PESAN_KASUS,
        ),
    ):
        if banyak:
            bagian = BagianModul(
                id=jenis.value, judul=judul, menit=banyak * menit, jenis=jenis, kuis=kuis.id, catatan=catatan
            )
            jadi = penyusun.build_bagian(bagian, sebut_menit=False)
            pembatas, *isi = jadi.salindia
            pembatas = replace(pembatas, poin=(Poin(f"{banyak} {cara}", awalan=""),))
            yield replace(jadi, salindia=(pembatas, *isi))
