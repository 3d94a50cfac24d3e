"""500 random edits of real records: each is accepted and builds, or refused with a located message.

The edits are seeded, so a failure comes back. They are made a hundred at a time, each in a record of its own, and
only the edited files are read again: what one edit does shows in its file, or in one that points at it.
"""

from __future__ import annotations

import datetime
import random
import re
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import AKAR, run_panduan
from panduan.alat.skrip_data import build_skrip_data
from panduan.bahan import Lingkup
from panduan.halaman import build_halaman
from panduan.koleksi import Koleksi, load_entri, load_koleksi
from panduan.model import TIPE
from panduan.paparan.bahan import build_semua
from panduan.paparan.salindia import Bentuk
from panduan.pencarian.catatan import build_entri
from panduan.pengalihan import build_pengalihan
from panduan.periksa import check_koleksi
from panduan.templat_jinja import Perender
from panduan.temuan import Temuan, Tingkat
from panduan.umpan import build_umpan

pytestmark = pytest.mark.lambat

BENIH, JUMLAH, SEPUTARAN = 20261127, 500, 100
BATAS_DETIK = 2.0
INGGRIS = re.compile(
    r"\b(expected|found|mapping|scalar|input should|value error|none|null|token|traceback)\b", re.I
)

SISIPAN = [
    ":", ": ", "\t", "\u00a0", "\u200b", "“", "”", '"', "'", "- ", "#", " #", "[", "]", "{", "}", "|", ">", "&a ", "*a",
    "!", "%", "@", "`", "\\", "<b>", "<script>", "{{x}}", "{{pasal:x}}", "](javascript:x)", "](mekanisme/tidak-ada)",
    "\x07", "\ufeff", "\r", "é", "😀", "<<<<<<< HEAD\n", "=======\n", "---\n", "...\n", "\n", "\n\n", "  ", "~", "0", "-1",
    "30 hari kerja", "Pasal 999 PP 28/2018", "PP 28/2018 Pasal 999", "wajib", "null", "ya", "2026-02-30", "46347",
]  # fmt: skip
NILAI = [
    "",
    "null",
    "[]",
    "{}",
    "[a, b]",
    "{a: b}",
    "ya",
    "-5",
    "9" * 40,
    "x" * 700,
    "Pasal",
    "'",
    '"',
    "a: b",
    "- a",
    "2026",
]

Acak = random.Random
Ubah = Callable[[str, Acak], str]


def _di_baris(ubah: Callable[[list[str], int, Acak], None]) -> Ubah:
    def jalankan(teks: str, acak: Acak) -> str:
        baris = teks.split("\n")
        ubah(baris, acak.randrange(max(1, len(baris) - 1)), acak)
        return "\n".join(baris)

    return jalankan


def _hapus(baris: list[str], n: int, acak: Acak) -> None:
    del baris[n : n + acak.choice([1, 1, 1, 2, 5])]


def _gandakan(baris: list[str], n: int, acak: Acak) -> None:
    baris.insert(acak.randrange(len(baris)) if acak.random() < 0.3 else n, baris[n])


def _tukar(baris: list[str], n: int, acak: Acak) -> None:
    m = min(n + 1, len(baris) - 1)
    baris[n], baris[m] = baris[m], baris[n]


def _geser(baris: list[str], n: int, acak: Acak) -> None:
    spasi = acak.choice([" ", "  ", "    ", "\t"])
    baris[n] = spasi + baris[n] if acak.random() < 0.5 else baris[n].removeprefix(spasi)


def _ganti_nilai(baris: list[str], n: int, acak: Acak) -> None:
    kunci, titik, _ = baris[n].partition(":")
    baris[n] = f"{kunci}{titik} {acak.choice(NILAI)}"


def _ganti_kunci(baris: list[str], n: int, acak: Acak) -> None:
    baris[n] = re.sub(r"([a-z_]+):", lambda cocok: acak.choice([cocok[1].upper(), cocok[1][1:], f"{cocok[1]}x"]) + ":", baris[n], count=1)  # fmt: skip


def _ganti_angka(baris: list[str], n: int, acak: Acak) -> None:
    baris[n] = re.sub(r"\d+", lambda _: str(acak.randrange(2000)), baris[n], count=1)


def _hapus_huruf(teks: str, acak: Acak) -> str:
    n = acak.randrange(len(teks))
    return teks[:n] + teks[n + acak.choice([1, 1, 3]) :]


def _sisipkan(teks: str, acak: Acak) -> str:
    n = acak.randrange(len(teks))
    return teks[:n] + acak.choice(SISIPAN) + teks[n:]


def _potong(teks: str, acak: Acak) -> str:
    return teks[: acak.randrange(len(teks))]


def _tukar_kata(teks: str, acak: Acak) -> str:
    kata = re.findall(r"[\w-]{3,}", teks)
    return teks.replace(acak.choice(kata), acak.choice(kata), 1)


UBAH: tuple[Ubah, ...] = (
    *(_di_baris(satu) for satu in (_hapus, _gandakan, _tukar, _geser, _ganti_nilai, _ganti_kunci, _ganti_angka)),
    _hapus_huruf, _sisipkan, _sisipkan, _potong, _tukar_kata,
)  # fmt: skip


@pytest.fixture(scope="module")
def asli() -> Koleksi:
    return load_koleksi(AKAR / "data")


@pytest.fixture
def salinan(tmp_path: Path) -> Path:
    tempat = tmp_path / "data"
    return Path(shutil.copytree(AKAR / "data", tempat, ignore=shutil.ignore_patterns("_*")))


def _iter_putaran(data: Path) -> list[list[tuple[Path, str]]]:
    """The edits, each with its file; in one round every file is edited at most once."""
    acak = random.Random(BENIH)
    semua = sorted(jalur for tipe in TIPE for jalur in (data / tipe).glob("*.yml"))
    hasil = []
    for _ in range(JUMLAH // SEPUTARAN):
        berkas = acak.sample(semua, SEPUTARAN)
        hasil.append([(satu, acak.choice(UBAH)(satu.read_text(encoding="utf-8"), acak)) for satu in berkas])
    return hasil


def _muat(asli: Koleksi, data: Path, berkas: list[Path]) -> Koleksi:
    """The real collection with only these files read again."""
    koleksi = Koleksi(pencarian=asli.pencarian, dokumen_pencarian=asli.dokumen_pencarian)
    for tipe, semua in asli.entri.items():
        koleksi.entri[tipe] = {
            id_: entri for id_, entri in semua.items() if data / tipe / f"{id_}.yml" not in berkas
        }
    for satu in berkas:
        load_entri(koleksi, TIPE[satu.parent.name], satu, f"data/{satu.parent.name}/{satu.name}")
    return koleksi


def _assert_baik(temuan: Temuan, data: Path) -> None:
    jalur = data.parent / temuan.berkas
    assert jalur.is_file(), temuan
    isi = jalur.read_bytes().replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    assert 1 <= temuan.baris <= isi.count(b"\n") + 1, temuan
    assert temuan.kolom >= 1
    for kalimat in (temuan.masalah, temuan.saran):
        polos = re.sub(r"`[^`]*`|“[^”]*”", "", kalimat)
        assert polos.strip(" .?"), temuan
        assert not INGGRIS.search(polos), temuan


def _susun(koleksi: Koleksi) -> None:
    """Everything a build makes of the records, short of MkDocs and the writers of files."""
    perender = Perender(koleksi)
    assert sum(1 for halaman in build_halaman(koleksi, perender) if halaman.isi and halaman.markdown) > 100
    for hasil in (build_entri(koleksi), build_skrip_data(koleksi), build_pengalihan(perender, "")):
        list(hasil)
    build_umpan(perender, "Uji", "")
    lingkup = Lingkup(perender, None, "", datetime.date(2026, 1, 2))
    assert all(paparan.salindia for paparan in build_semua(lingkup, Bentuk.LEBAR))


def _galat(koleksi: Koleksi, data: Path) -> list[Temuan]:
    semua = check_koleksi(koleksi)
    for temuan in semua:
        _assert_baik(temuan, data)
    return [satu for satu in semua if satu.tingkat is Tingkat.GALAT]


def _tolak_perusak(
    asli: Koleksi, data: Path, diterima: list[Path], semula: dict[Path, bytes]
) -> tuple[Koleksi, list[Path]]:
    """Take back edits that broke what points at them, which is told there: laws first, most rests on them."""
    for tipe in ("", "dasar_hukum", "mekanisme", "contoh_naskah", *TIPE):
        for jalur in [satu for satu in diterima if satu.parent.name == tipe]:
            jalur.write_bytes(semula[jalur])
            diterima.remove(jalur)
        koleksi = _muat(asli, data, diterima)
        # What an edit no longer cites is told where it stands, and shows all the same.
        if {satu.kode for satu in _galat(koleksi, data)} <= {"YATIM", "CAKUPAN"}:
            break
    return koleksi, diterima


def test_random_edits_are_accepted_and_build_or_refused_with_a_place(asli: Koleksi, salinan: Path) -> None:
    jumlah = {"diterima": 0, "ditolak": 0}
    for putaran in _iter_putaran(salinan):
        semula = {jalur: jalur.read_bytes() for jalur, _ in putaran}
        for jalur, teks in putaran:
            jalur.write_bytes(teks.encode())
        mulai = time.perf_counter()
        galat = _galat(_muat(asli, salinan, list(semula)), salinan)
        assert time.perf_counter() - mulai < BATAS_DETIK * 5, "an edit made the check slow"
        tertuduh = {salinan.parent / satu.berkas for satu in galat} & semula.keys()
        diterima = [jalur for jalur in semula if jalur not in tertuduh]
        for jalur in tertuduh:
            jalur.write_bytes(semula[jalur])
        koleksi, diterima = _tolak_perusak(asli, salinan, diterima, semula)
        _susun(koleksi)
        jumlah["diterima"] += len(diterima)
        jumlah["ditolak"] += len(putaran) - len(diterima)
        for jalur, isi in semula.items():
            jalur.write_bytes(isi)
    assert sum(jumlah.values()) == JUMLAH
    assert min(jumlah.values()) > 50, jumlah


@pytest.mark.situs
def test_accepted_edits_make_a_whole_site(asli: Koleksi, salinan: Path, tmp_path: Path) -> None:
    """The first round's accepted edits, through the command line and MkDocs."""
    putaran = _iter_putaran(salinan)[0]
    for jalur, teks in putaran:
        jalur.write_bytes(teks.encode())
    tertuduh = {
        satu.berkas for satu in _galat(_muat(asli, salinan, [jalur for jalur, _ in putaran]), salinan)
    }
    for jalur, _ in putaran:
        if f"data/{jalur.parent.name}/{jalur.name}" in tertuduh:
            shutil.copy(AKAR / "data" / jalur.parent.name / jalur.name, jalur)
    hasil = run_panduan("bangun", "--data", salinan, "--keluaran", tmp_path / "site")
    assert "Traceback" not in hasil.stderr
    assert hasil.returncode in (0, 1), hasil.stderr
    if hasil.returncode:
        assert re.search(r"^data/\S+:\d+: \[[A-Z-]+\] ", hasil.stdout, re.MULTILINE)
