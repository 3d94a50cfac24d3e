"""The decision tree against itself and against the mechanisms: one break, one finding at its line."""

from __future__ import annotations

import pytest

from conftest import Ubah

PEM, MEK = "pemandu/mekanisme.yml", "mekanisme/antarkota.yml"
KEADAAN = "mulai: siapa\nkeadaan: [{id: beban, pilihan: [{id: ya}, {id: tidak}]}]\n"
KEADAAN_VARIAN = "mulai: siapa\nkeadaan: [{id: varian, pilihan: [{id: wajib}, {id: lepas}]}]\n"

SATU = [
    # (changes as (file, text, replacement), the one finding expected)
    (
        [(PEM, "hasil: antarkota}", "hasil: antarkota, keadaan: {beban: ya}}")],
        "15:PEMANDU: keadaan `beban: ya` tidak didaftarkan.",
    ),
    (
        [(PEM, "mulai: siapa\n", KEADAAN), (PEM, "hasil: antarkota}", "hasil: antarkota, keadaan: {beban: yaa}}")],
        "16:PEMANDU: keadaan `beban: yaa` tidak didaftarkan. | maksudnya `ya`?",
    ),
    (
        [
            (PEM, "mulai: siapa\n", KEADAAN),
            (PEM, "ke: batas}", "ke: batas, keadaan: {beban: ya}}"),
            (PEM, "hasil: tanya}\nhasil", "hasil: tanya, keadaan: {beban: tidak}}\nhasil"),
        ],
        "17:PEMANDU: jalan `kota.tidak` memastikan `beban` dua kali: ya, tidak.",
    ),
    (
        [(MEK, "    varian: [wajib]\n", "    varian: [wajib]\n    bila: {beban: ya}\n")],
        "15:PEMANDU-BEDA: jalan `kota.ya` tidak memastikan `beban`, padahal langkah `pelaporan`",
    ),
    (
        [(PEM, "mulai: siapa\n", KEADAAN), (PEM, "hasil: antarkota}", "hasil: antarkota, keadaan: {beban: ya}}"),
         (PEM, "    uraian: Pakai kerja sama antarkota.", "    uraian: Pakai.\n    alasan: [{isi: Berat., bila: {beban: ya}}]")],
        "16:PEMANDU-BEDA: jalan `kota.ya` menjawab `beban: ya`, tetapi catatan `antarkota` menyatakan DPRD bukan.",
    ),
    (
        [(PEM, "    uraian: Pakai", "    naskah: [kesepakatan]\n    uraian: Pakai")],
        "22:PEMANDU-BEDA: hasil `antarkota` menulis `naskah` sendiri",
    ),
    (
        [(PEM, "    varian: wajib\n", "")],
        "15:PEMANDU-BEDA: jalan `kota.ya` tidak memastikan `varian`",
    ),
    (
        [(PEM, "    varian: wajib\n", ""), (PEM, "mulai: siapa\n", KEADAAN_VARIAN),
         (PEM, "hasil: antarkota}", "hasil: antarkota, keadaan: {varian: lepas}}")],
        "16:RUJUKAN: varian `lepas` tidak ada pada mekanisme `antarkota`.",
    ),
    (
        [(MEK, "  - jenis: Kesepakatan Bersama\n", "  - jenis: Kesepakatan Bersama\n    langkah: pelaporn\n")],
        "52:LANGKAH: langkah `pelaporn` tidak ada pada mekanisme ini. | maksudnya `pelaporan`?",
    ),
    (
        [(MEK, "  - jenis: Kesepakatan Bersama\n", "  - jenis: Kesepakatan Bersama\n    langkah: pelaporan\n    naskah: [kesepakatan]\n")],
        "53:LANGKAH: naskah `kesepakatan` tidak disebut pada `naskah` langkah `pelaporan`.",
    ),
    (
        [(MEK, "banding:\n", "persetujuan:\n  - {pihak: DPRD, langkah: pelaporan, saat: Nanti., isi: Mohon., dasar: [{pp-1-2001: 3}]}\nbanding:\n"),
         (MEK, "    varian: [wajib]\n", "    varian: [wajib]\n    bila: {varian: wajib}\n")],
        "LANGKAH: langkah `pelaporan` hanya kadang diperlukan, tetapi `tidak`",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("ganti", "diharapkan"), SATU, ids=[diharapkan for _, diharapkan in SATU])
def test_one_break_one_finding(ganti: list[tuple[str, str, str]], diharapkan: str, ubah: Ubah) -> None:
    for satu in ganti:
        temuan = ubah(*satu)
    assert len(temuan) == 1, temuan
    assert diharapkan in temuan[0]


def test_more_than_six_questions_are_refused(ubah: Ubah) -> None:
    rantai = "".join(
        f"  - id: p{n}\n    teks: Lagi?\n    jawaban:\n"
        f"      - {{id: ya, teks: Ya, ke: {f'p{n + 1}' if n < 5 else 'batas'}}}\n"
        "      - {id: tidak, teks: Tidak, hasil: tanya}\n"
        for n in range(1, 6)
    )
    ubah(PEM, "ke: batas}", "ke: p1}")
    temuan = ubah(PEM, "  - id: batas\n", f"{rantai}  - id: batas\n")
    assert len(temuan) == 2, temuan  # the last question has two answers, both too far
    assert "PEMANDU: jalan `kota.ya.ya.ya.ya.ya.ya` memuat 7 pertanyaan." in temuan[0]
