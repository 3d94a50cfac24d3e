"""Reading YAML: what is accepted, what is refused, and with which words."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from panduan.sumber import UKURAN_MAKS, SumberRusak, load_dokumen

BENAR = "id: a\nnomor: 010\nbenar: no\njam: 1:30\nkosong:\ndaftar:\n  - satu\n  - {dua: 2}\n"


def _load(folder: Path, isi: str | bytes) -> object:
    berkas = folder / "a.yml"
    berkas.write_bytes(isi if isinstance(isi, bytes) else isi.encode())
    return load_dokumen(berkas, "a.yml")


def test_scalars_stay_text(tmp_path: Path) -> None:
    data = _load(tmp_path, BENAR).data  # type: ignore[attr-defined]
    assert data == {"id": "a", "nomor": "010", "benar": "no", "jam": "1:30", "kosong": None, "daftar": ["satu", {"dua": "2"}]}  # fmt: skip


def test_bom_and_windows_line_ends_are_harmless(tmp_path: Path) -> None:
    isi = b"\xef\xbb\xbf" + BENAR.replace("\n", "\r\n").encode()
    assert _load(tmp_path, isi).data == _load(tmp_path, BENAR).data  # type: ignore[attr-defined]


def test_places_count_from_one(tmp_path: Path) -> None:
    dokumen = load_dokumen_dari(tmp_path, BENAR)
    assert dokumen.find_letak(("id",)) == (1, 1)
    assert dokumen.find_letak(("daftar", 1, "dua")) == (8, 6)
    assert dokumen.find_letak(("daftar", 1, "tidak-ada")) == (8, 5)


def load_dokumen_dari(folder: Path, isi: str):  # type: ignore[no-untyped-def]
    return _load(folder, isi)


DITOLAK = [
    ("", 1, "KOSONG", "berkas ini kosong"),
    ("# hanya komentar\n", 1, "KOSONG", "berkas ini kosong"),
    ("- satu\n", 1, "YAML", "bukan pasangan"),
    ("id: a\nid: b\n", 2, "KUNCI-GANDA", "isian `id` ditulis dua kali"),
    ("id: a\nlangkah:\n\t- satu\n", 3, "TAB", "menjorok dengan tab"),
    ("id: a\njudul: KSDD: antardaerah\n", 2, "YAML", "titik dua di tengah kalimat"),
    ('id: a\njudul: "KSDD\nlain: b\n', 2, "YAML", "tanda kutip tidak ditutup"),
    ("id: a\ndaftar:\n  - satu\n - dua\n", 4, "YAML", "lekukan baris tidak sejajar"),
    ("id: a\nini kalimat biasa\nlain: b\n", 2, "YAML", "tidak berbentuk `isian: nilai`"),
    ("id: a\ndaftar: [satu, dua\nlain: b\n", 2, "YAML", "tidak ditutup"),
    ("id: !python/object/apply:os.system [ls]\n", 1, "YAML", "penanda khusus YAML"),
    ("id: &x a\nlain: *x\n", 1, "YAML", "penanda khusus YAML"),
    ("id: a\n<<: {b: c}\n", 2, "YAML", "penanda khusus YAML"),
    ("id: a\n<<<<<<< HEAD\njudul: x\n=======\njudul: y\n>>>>>>> lain\n", 2, "YAML", "tanda penggabungan Git"),
    ("id: a\n---\nid: b\n", 2, "YAML", "garis pemisah"),
    ("id: a\njudul: `begini`\n", 2, "YAML", "tidak boleh mengawali nilai"),
    ("id: a\njudul: | begini\n", 2, "YAML", "sesudah tanda `|`"),
    ("id: a\njudul: @begini\n", 2, "YAML", "tidak boleh mengawali nilai"),
    ("id: a\njudul: %begini\n", 2, "YAML", "tidak boleh mengawali nilai"),
    ("id: a\njudul: a\x00b\n", 2, "YAML", "karakter tak terlihat"),
    (b"id: a\njudul: caf\xe9\n", 2, "BERKAS", "tidak tersimpan sebagai UTF-8"),
    ("id: a\njudul: \ufeffb\n", 2, "BERKAS", "tanda BOM di tengah"),
    ("id: " + "a" * UKURAN_MAKS, 1, "BERKAS", "lebih besar dari"),
    ("id: " + "[" * 60 + "]" * 60, 1, "YAML", "susunan terlalu dalam"),
]


@pytest.mark.parametrize(("isi", "baris", "kode", "masalah"), DITOLAK)
def test_refused_with_place_and_cause(
    tmp_path: Path, isi: str | bytes, baris: int, kode: str, masalah: str
) -> None:
    with pytest.raises(SumberRusak) as rusak:
        _load(tmp_path, isi)
    temuan = rusak.value.temuan
    assert (temuan.baris, temuan.kode) == (baris, kode)
    assert masalah in temuan.masalah
    assert temuan.saran


def test_alias_bomb_is_refused_quickly(tmp_path: Path) -> None:
    baris = ["id: a", "x0: &x0 [a, a]"] + [f"x{n}: &x{n} [*x{n - 1}, *x{n - 1}]" for n in range(1, 40)]
    with pytest.raises(SumberRusak):
        _load(tmp_path, "\n".join(baris))


@pytest.mark.parametrize(
    "isi", ["[" * 200_000, "{a: " * 200_000, "- " * 200_000, "? " * 200_000, "[\n" * 200_000]
)
def test_absurd_nesting_does_not_crash_the_parser(tmp_path: Path, isi: str) -> None:
    with pytest.raises(SumberRusak) as rusak:
        _load(tmp_path, f"id: a\nx:\n  {isi}")
    assert "terlalu dalam" in rusak.value.temuan.masalah


def test_deepest_indentation_a_file_can_hold(tmp_path: Path) -> None:
    with pytest.raises(SumberRusak):
        _load(tmp_path, "\n".join(f"{' ' * n}a:" for n in range(1_300)))


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, isi: str) -> None:
    folder = tmp_path_factory.getbasetemp()
    try:
        _load(folder, isi.encode("utf-8", "surrogatepass"))
    except SumberRusak as rusak:
        assert rusak.temuan.baris >= 1
