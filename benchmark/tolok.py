"""Benchmark: load, check and build at 1x, 10x and 100x, beside plain MkDocs + Material in the same run.

``make tolok``. A slice of the real records, closed in itself, is cloned; the peer builds as many plain
Markdown pages holding the same text. Prints a table and judges nothing: a busy machine is not slow code.
"""

from __future__ import annotations

import argparse
import contextlib
import gzip
import math
import multiprocessing
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import yaml

from panduan.halaman import Halaman, build_halaman
from panduan.koleksi import Koleksi, load_koleksi
from panduan.model import TIPE
from panduan.periksa import check_koleksi
from panduan.pratinjau import Pratinjau
from panduan.templat_jinja import Perender
from panduan.temuan import Tingkat

T = TypeVar("T")
AKAR = Path(__file__).resolve().parent.parent
IRISAN = {
    # How many records of each type one copy holds. Heavier than the real mix: each copy carries its own law.
    "mekanisme": 1,
    "dasar_hukum": 4,
    "contoh_naskah": 4,
    "tanya_jawab": 20,
    "istilah": 16,
    "potensi": 2,
    "sesi": 1,
    "kuis": 1,
    "daerah": 1,
}
INTI = ("uu-23-2014", "pp-28-2018", "permendagri-22-2020", "permendagri-25-2020")
POLA_PERATURAN = re.compile(r"[a-z]+(-[a-z0-9]+)*-\d{4}")
MENUNJUK = {
    # field: the type its ids point at; None for the record's own
    "mekanisme": "mekanisme",
    "daerah": "daerah",
    "sesi": "sesi",
    "potensi": "potensi",
    "naskah": "contoh_naskah",
    "pakai": "mekanisme",
    "pengganti": "dasar_hukum",
    "mencabut": "dasar_hukum",
    "mencabut_sebagian": "dasar_hukum",
    "mengubah": "dasar_hukum",
    "kuis": "kuis",
    "terkait": None,
}
MENUNJUK_PILIH = {
    # kind of a module's part: the type its choice points at; other kinds choose parts of a record
    "istilah": "istilah",
    "tanya jawab": "tanya_jawab",
    "potensi": "potensi",
    "banding": "mekanisme",
    "pilih mekanisme": "mekanisme",
}
MKDOCS_POLOS = """site_name: Pembanding
theme: {name: material, language: id, font: false, features: [navigation.prune]}
plugins: [search]
"""


@dataclass(frozen=True)
class Ukuran:
    """One measured run of a program."""

    detik: float
    memori_mb: float


def main() -> None:
    """Measure each multiple and print the table."""
    pilihan = argparse.ArgumentParser(description="Ukur kecepatan di samping MkDocs + Material polos.")
    pilihan.add_argument(
        "--kali", type=int, nargs="+", default=[1, 10, 100], help="kelipatan (bawaan: 1 10 100)"
    )
    kelipatan = pilihan.parse_args().kali
    with tempfile.TemporaryDirectory() as folder:
        print("Isi sungguhan")
        print_baris(*measure_sungguhan(Path(folder) / "asli"))
        print("\nCatatan sungguhan, digandakan sampai lima ribu; pembandingnya pada 10x dan 100x")
        apart(write_lima_ribu, Path(folder) / "lima-ribu" / "data")
        print_baris(measure_kita(Path(folder) / "lima-ribu", "lima ribu"))
        print("\nIrisan catatan sungguhan, digandakan")
        for kali in kelipatan:
            tempat = Path(folder) / f"kali-{kali}"
            apart(write_gandaan, tempat / "data", kali)
            print_baris(*measure(tempat, f"{kali}x"))
            shutil.rmtree(tempat)


def measure_sungguhan(tempat: Path) -> tuple[dict[str, str], ...]:
    """The real content with its real hand-written pages."""
    shutil.copytree(AKAR / "data", tempat / "data", ignore=shutil.ignore_patterns("_*"))
    shutil.copytree(AKAR / "docs", tempat / "docs")
    shutil.copy(AKAR / "mkdocs.yml", tempat)
    return measure(tempat, "asli")


def apart(fungsi: Callable[..., T], *isi: Any) -> T:
    """Call in a process of its own: what this one holds would count as its children's memory."""
    with multiprocessing.get_context("spawn").Pool(1) as kolam:
        return kolam.apply(fungsi, isi)


def write_lima_ribu(folder: Path) -> None:
    """Copy all real records until there are some 5,000, each copy pointing only at itself."""
    semua = load_semua()
    kali = math.ceil(5000 / sum(len(satu) for satu in semua.values()))
    for nomor in range(kali):
        write_salinan(folder, semua, nomor)


def measure_muat(folder: Path) -> tuple[int, float, float]:
    """How many records, seconds to load them, seconds to check them."""
    mulai = time.perf_counter()
    koleksi = load_koleksi(folder)
    muat = time.perf_counter() - mulai
    mulai = time.perf_counter()
    temuan = [satu for satu in check_koleksi(koleksi) if satu.tingkat is Tingkat.GALAT]
    periksa = time.perf_counter() - mulai
    assert not temuan, temuan[:3]
    return sum(len(satu) for satu in koleksi.entri.values()), muat, periksa


def measure(tempat: Path, nama: str) -> tuple[dict[str, str], ...]:
    """Us in ``tempat``, then the peer on as many pages."""
    return measure_kita(tempat, nama), measure_pembanding(tempat, nama)


def measure_kita(tempat: Path, nama: str) -> dict[str, str]:
    """Load, check, build, and save one record while previewing."""
    for satu in ("tema", "panduan", "pencarian", "skrip", "macros.py"):
        (tempat / satu).symlink_to(AKAR / satu)
    if not (tempat / "docs").exists():
        write_docs(tempat)
    jumlah, muat, periksa = apart(measure_muat, tempat / "data")
    bangun = run([Path(sys.executable).parent / "panduan", "bangun"], tempat)
    halaman = sum(1 for _ in (tempat / "site").rglob("index.html"))
    return {
        "": f"{nama}: panduan",
        "catatan": str(jumlah),
        "muat": f"{muat:.2f} s",
        "periksa": f"{periksa:.2f} s",
        "halaman": str(halaman),
        "bangun": f"{bangun.detik:.2f} s",
        "simpan": f"{apart(measure_simpan, tempat):.2f} s",
        "per halaman": f"{bangun.detik / halaman * 1000:.1f} ms",
        "memori": f"{bangun.memori_mb:.0f} MB",
        "berat": find_berat(tempat / "site"),
    }


def measure_simpan(tempat: Path) -> float:
    """Seconds from a saved record to its page in the preview; noticing the save takes up to 0.6 more."""
    os.chdir(tempat)
    with contextlib.redirect_stdout(None), tempfile.TemporaryDirectory() as keluaran:
        pratinjau = Pratinjau(Path("data"), "http://127.0.0.1:8000/", None, Path(keluaran))
        pratinjau.renew()
        berkas = min(Path("data/mekanisme").glob("*.yml"))
        halaman = f"mekanisme/{berkas.stem}/index.html"
        pratinjau.make(halaman)
        teks = berkas.read_text(encoding="utf-8")
        berkas.write_text(re.sub(r"(?m)^ringkasan: .*", "ringkasan: Baru disimpan.", teks), encoding="utf-8")
        mulai = time.perf_counter()
        pratinjau.renew()
        pratinjau.make(halaman)
        detik = time.perf_counter() - mulai
        assert "Baru disimpan." in Path(keluaran, halaman).read_text(encoding="utf-8")
    return detik


def measure_pembanding(tempat: Path, nama: str) -> dict[str, str]:
    """Plain MkDocs + Material with pruned navigation on the same text as plain Markdown."""
    polos = tempat / "polos"
    apart(write_polos, tempat, polos)
    bangun = run([Path(sys.executable).parent / "mkdocs", "build", "-q"], polos)
    jumlah = sum(1 for _ in (polos / "site").rglob("index.html"))
    return {
        "": f"{nama}: Material polos",
        "halaman": str(jumlah),
        "bangun": f"{bangun.detik:.2f} s",
        "per halaman": f"{bangun.detik / jumlah * 1000:.1f} ms",
        "memori": f"{bangun.memori_mb:.0f} MB",
        "berat": find_berat(polos / "site"),
    }


def write_polos(tempat: Path, polos: Path) -> None:
    """Write the peer: every page's text as plain Markdown, and its settings."""
    koleksi = load_koleksi(tempat / "data")
    for halaman in build_halaman(koleksi, Perender(koleksi)):
        tujuan = polos / "docs" / halaman.alamat / "index.md"
        tujuan.parent.mkdir(parents=True, exist_ok=True)
        tujuan.write_text(build_polos(halaman), encoding="utf-8")
    for jalur in (tempat / "docs").rglob("*.md"):
        tujuan = polos / "docs" / jalur.relative_to(tempat / "docs")
        tujuan.parent.mkdir(parents=True, exist_ok=True)
        tujuan.write_text(re.sub(r"\{\{.*?\}\}|\]\([^)]*\)", "", jalur.read_text(encoding="utf-8")))
    (polos / "mkdocs.yml").write_text(MKDOCS_POLOS)


def build_polos(halaman: Halaman) -> str:
    """The page's text as plain Markdown: headings, list items, paragraphs."""
    baris = []
    for satu in halaman.isi.split("\n"):
        awalan = {"<h1": "# ", "<h2": "## ", "<h3": "### ", "<li": "- "}.get(satu[:3], "")
        teks = re.sub(r"<[^>]+>", "", satu).strip()
        if teks:
            baris.append(f"{awalan}{teks}" if awalan == "- " else f"\n{awalan}{teks}\n")
    return "\n".join(baris)


def find_berat(situs: Path) -> str:
    """Kilobytes (gzip) of the heaviest page's HTML; styles and scripts are the same on every page."""
    terbesar = max((jalur for jalur in situs.rglob("index.html")), key=lambda jalur: jalur.stat().st_size)
    return f"{len(gzip.compress(terbesar.read_bytes(), 6)) / 1000:.0f} KB"


def run(perintah: list[Any], tempat: Path) -> Ukuran:
    """Run a program in ``tempat``; wall time and its own peak memory."""
    lingkungan = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    mulai = time.perf_counter()
    proses = subprocess.Popen(perintah, cwd=tempat, env=lingkungan, stdout=subprocess.DEVNULL)
    _, status, pemakaian = os.wait4(proses.pid, 0)
    detik = time.perf_counter() - mulai
    if status:
        sys.exit(f"{perintah} gagal di {tempat}")
    return Ukuran(detik, pemakaian.ru_maxrss / 1024)


def print_baris(*semua: dict[str, str]) -> None:
    """Rows of the table, the columns of the first."""
    lebar = [max(18, len(kolom) + 2) if not kolom else 12 for kolom in semua[0]]
    print("".join(kolom.ljust(n) for kolom, n in zip(semua[0], lebar, strict=True)))
    for satu in semua:
        print(
            "".join(satu.get(kolom, "").ljust(n) for kolom, n in zip(semua[0], lebar, strict=True)),
            flush=True,
        )


def write_docs(tempat: Path) -> None:
    """A home page and a navigation of the list pages, without pages that name real records."""
    (tempat / "docs").mkdir()
    (tempat / "docs" / "index.md").write_text("# Beranda\n", encoding="utf-8")
    atas = (AKAR / "mkdocs.yml").read_text(encoding="utf-8").split("\nnav:")[0]
    nav = "\nnav:\n  - index.md\n" + "".join(f"  - {nama.replace('_', '-')}/index.md\n" for nama in IRISAN)
    (tempat / "mkdocs.yml").write_text(atas + nav, encoding="utf-8")


def write_gandaan(folder: Path, kali: int) -> None:
    """Write ``kali`` copies of the slice, each pointing only at itself."""
    irisan = load_irisan()
    with tempfile.TemporaryDirectory() as coba:
        write_salinan(Path(coba), irisan, 0)
        explain_pasal_nganggur(irisan, load_koleksi(Path(coba)))
    for nomor in range(kali):
        write_salinan(folder, irisan, nomor)


def explain_pasal_nganggur(irisan: dict[str, dict[str, Any]], koleksi: Koleksi) -> None:
    """Say of each pasal whether the slice uses it, as the real records do of theirs."""
    for id_, peraturan in irisan["dasar_hukum"].items():
        for pasal in peraturan["pasal"]:
            pasal.pop("tanpa_rujukan", None)
            if not koleksi.find_pemakai(f"{id_}-k0", pasal["nomor"]):
                pasal["tanpa_rujukan"] = "Di luar irisan."


def write_salinan(folder: Path, irisan: dict[str, dict[str, Any]], nomor: int) -> None:
    """Write copy ``nomor`` of the slice."""
    ada = {tipe: set(semua) for tipe, semua in irisan.items()}
    for tipe, semua in irisan.items():
        (folder / tipe).mkdir(parents=True, exist_ok=True)
        for id_, isi in semua.items():
            baru = rename(isi, nomor, ada, tipe)
            for medan in ("judul", "pertanyaan", "istilah", "nama"):
                if isinstance(baru.get(medan), str):
                    baru[medan] = f"{baru[medan]} ({nomor})"
            teks = yaml.dump(baru, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
            (folder / tipe / f"{id_}-k{nomor}.yml").write_text(teks, encoding="utf-8")


def load_irisan() -> dict[str, dict[str, Any]]:
    """The slice as plain data: the core law first, then records that need nothing outside."""
    hasil: dict[str, dict[str, Any]] = {}
    for tipe, jumlah in IRISAN.items():
        semua = sorted((AKAR / "data" / tipe).glob("*.yml"))
        if tipe == "dasar_hukum":
            semua = [jalur for jalur in semua if jalur.stem in INTI]
        if tipe == "mekanisme":
            semua = [AKAR / "data" / tipe / "ksdd.yml"]
        if tipe == "contoh_naskah":
            semua = [jalur for jalur in semua if jalur.stem.endswith("-ksdd")]
        hasil[tipe] = {jalur.stem: load_polos(jalur) for jalur in semua[:jumlah]}
    return hasil


def load_semua() -> dict[str, dict[str, Any]]:
    """All real records as plain data."""
    return {
        tipe: {jalur.stem: load_polos(jalur) for jalur in (AKAR / "data" / tipe).glob("*.yml")}
        for tipe in TIPE
    }


def load_polos(jalur: Path) -> Any:
    """One file with every scalar as text."""
    return yaml.load(jalur.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)


def rename(isi: Any, nomor: int, ada: dict[str, set[str]], tipe: str, teratas: bool = True) -> Any:
    """A copy whose pointers lead to copy ``nomor``; pointers out of the slice are dropped or bent to KSDD."""
    hukum = ada["dasar_hukum"]
    if isinstance(isi, list):
        return [rename(satu, nomor, ada, tipe, False) for satu in isi if not is_luar(satu, hukum)]
    if isinstance(isi, str):
        return f"{isi}-k{nomor}" if isi in hukum else re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", isi)
    if len(isi) == 1 and next(iter(isi)) in hukum:
        return {f"{peraturan}-k{nomor}": pasal for peraturan, pasal in isi.items()}
    hasil = {}
    for kunci, nilai in isi.items():
        if teratas and kunci in ("halaman", "alias"):
            continue  # Addresses of the real site, which a copy does not have.
        if (kunci == "id" and teratas) or (
            kunci == "peraturan" and isinstance(nilai, str) and nilai in hukum
        ):
            hasil[kunci] = f"{nilai}-k{nomor}"
        elif kunci == "pilih" and (dipilih := MENUNJUK_PILIH.get(isi.get("jenis", ""))):
            hasil |= {kunci: bend(nilai, nomor, ada[dipilih], dipilih == "mekanisme")}
        elif kunci in MENUNJUK and is_penunjuk(nilai) and (kunci, tipe) != ("pakai", "istilah"):
            hasil |= {kunci: bend(nilai, nomor, ada[MENUNJUK[kunci] or tipe], kunci == "mekanisme")}
        else:
            hasil[kunci] = rename(nilai, nomor, ada, tipe, False)
    return {kunci: nilai for kunci, nilai in hasil.items() if nilai != ""}


def is_penunjuk(nilai: Any) -> bool:
    """Whether a value is an id or a list of ids, some of them perhaps with a condition."""
    return isinstance(nilai, str) or (
        isinstance(nilai, list) and all(isinstance(satu, str) or "bila" in satu for satu in nilai)
    )


def bend(nilai: Any, nomor: int, ada: set[str], wajib: bool) -> Any:
    """Ids of the slice led to copy ``nomor``; others dropped, or bent to KSDD where one is needed."""
    if isinstance(nilai, str):
        return f"{nilai}-k{nomor}" if nilai in ada else f"ksdd-k{nomor}" if wajib else ""
    if isinstance(nilai, dict):
        return {**nilai, "id": f"{nilai['id']}-k{nomor}"} if nilai["id"] in ada else ""
    dibelokkan = [bend(satu, nomor, ada, False) for satu in nilai]
    return [satu for satu in dibelokkan if satu] or ([f"ksdd-k{nomor}"] if wajib else [])


def is_luar(satu: Any, hukum: set[str]) -> bool:
    """Whether a list item cites a regulation outside the slice."""
    peraturan = satu
    if isinstance(satu, dict):
        peraturan = satu.get("peraturan") or (next(iter(satu)) if len(satu) == 1 else "")
    return bool(isinstance(peraturan, str) and POLA_PERATURAN.fullmatch(peraturan) and peraturan not in hukum)


if __name__ == "__main__":
    main()
