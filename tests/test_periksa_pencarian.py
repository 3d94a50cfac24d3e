"""The rules on the search's vocabulary: each with a vocabulary that breaks it and one that does not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Ubah

KOSONG = "ketikan: {}\n"


@pytest.fixture
def kosakata(data: Path, periksa: Callable[[], list[str]]) -> Callable[[str], list[str]]:
    """Findings with this vocabulary beside the small collection."""

    def jalankan(isi: str) -> list[str]:
        (data / "pencarian.yml").write_text(isi, encoding="utf-8")
        return periksa()

    return jalankan


def test_a_good_vocabulary_is_silent(kosakata: Callable[[str], list[str]]) -> None:
    assert (
        kosakata(
            "ketikan: {dgn: dengan}\npadanan:\n  - [kampus, universitas]\nniat:\n  - {kata: [contoh], tipe: [contoh_naskah], kali: 2}\n"
        )
        == []
    )


@pytest.mark.parametrize(
    ("isi", "diharapkan"),
    [
        ("ketikn: {}\n", "pencarian.yml:1:SKEMA: isian `ketikn` tidak dikenal."),
        ("niat:\n  - {kata: [contoh], tipe: [naskah]}\n", "pencarian.yml:2:SKEMA:"),
        ("niat:\n  - {kata: [contoh], tipe: [alat], kali: 9}\n", "pencarian.yml:2:SKEMA:"),
        ("padanan:\n  - [kampus, univ]\n  - [univ, politeknik]\n", "pencarian.yml:3:SINONIM: `univ` sudah ada pada kelompok padanan lain: kampus, univ."),
        ("daftar:\n  tanya-jawb: {tipe: alat, judul: A, ringkasan: B}\n", "pencarian.yml:2:SINONIM: halaman daftar `tanya-jawb` tidak ada. | maksudnya `tanya-jawab`?"),
        ("ketikan:\n  a: b\n  a: c\n", "pencarian.yml:3:KUNCI-GANDA:"),
    ],
)  # fmt: skip
def test_a_bad_vocabulary_is_told_at_its_line(
    kosakata: Callable[[str], list[str]], isi: str, diharapkan: str
) -> None:
    (temuan,) = kosakata(isi)
    assert temuan.startswith(diharapkan)


def test_a_spelling_must_not_hide_a_term(kosakata: Callable[[str], list[str]], ubah: Ubah) -> None:
    assert ubah("istilah/mitra.yml", "istilah:", "sinonim: [pk]\nistilah:") == []
    (temuan,) = kosakata("ketikan:\n  pk: pakai\n")
    assert temuan.startswith(
        "pencarian.yml:2:SINONIM: ketikan `pk` juga sebutan istilah pada data/istilah/mitra.yml"
    )
    assert kosakata("ketikan:\n  pk: mitra\n") == [], "a spelling that leads to the term itself is welcome"


def test_a_word_of_a_title_is_no_other_subject(kosakata: Callable[[str], list[str]], ubah: Ubah) -> None:
    assert ubah("istilah/mitra.yml", "istilah:", "sinonim: [rekan kerja]\nistilah:") == []
    (temuan,) = kosakata("bukan_cakupan: [bola, rekan]\n")
    assert temuan.startswith("pencarian.yml:1:SINONIM: `rekan` didaftarkan di luar cakupan")
    assert kosakata("bukan_cakupan: [bola, rek]\n") == []


def test_a_form_belongs_to_one_term(data: Path, kosakata: Callable[[str], list[str]], ubah: Ubah) -> None:
    teks = (data / "istilah" / "mitra.yml").read_text(encoding="utf-8")
    lain = (
        teks.replace("id: mitra", "id: lain")
        .replace("[partner]", "[rekan]")
        .replace("istilah: ", "sinonim: [Rekan-Kerja]\nistilah: Lain ", 1)
    )
    (data / "istilah" / "lain.yml").write_text(lain, encoding="utf-8")
    assert ubah("istilah/mitra.yml", "istilah:", "sinonim: [rekankerja]\nistilah:") != []
    (temuan,) = kosakata(KOSONG)
    assert temuan.startswith("istilah/mitra.yml:3:SINONIM: `rekankerja` juga dipakai data/istilah/lain.yml.")
    assert kosakata("dwimakna: [rekan kerja]\n") == []
