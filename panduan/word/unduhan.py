"""All Word files of the site; a file is made anew only when something it is made of has changed."""

from __future__ import annotations

import base64
import hashlib
import io
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from panduan.alat.skrip_data import render_skrip
from panduan.koleksi import Koleksi
from panduan.model.contoh_naskah import ContohNaskah
from panduan.word.alamat import ALAMAT_ZIP, UKURAN, build_alamat_docx
from panduan.word.penulis import build_docx, build_docx_semua, build_pemberitahuan_word

SINI = Path(__file__).parent
INGATAN = SINI.parents[1] / ".cache" / "word"
LAMA_INGATAN = 7 * 24 * 3600
"""Seconds after which a file that no build has asked for is forgotten."""


SEMUA = "semua"
"""What the file with everything is called among the sizes of paper."""


def build_unduhan(koleksi: Koleksi, alamat_situs: str) -> Iterator[tuple[str, str | bytes]]:
    """Pairs of path below the site and content: each document on each paper, all of them as one ZIP, and
    each as a script to fill it in in the browser."""
    wadah = io.BytesIO()
    dasar = _hash_pembuat() + render_sebutan_hukum(koleksi)
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_STORED) as arsip:  # a .docx is packed already
        for naskah in koleksi.contoh_naskah.values():
            alamat = f"{alamat_situs}contoh-naskah/{naskah.id}/"
            semua = _remember(koleksi, naskah, alamat, dasar)
            for ukuran in UKURAN:
                jalur = build_alamat_docx(naskah.id, ukuran)
                arsip.writestr(zipfile.ZipInfo(f"{ukuran}/{Path(jalur).name}"), semua[ukuran])
                yield jalur, semua[ukuran]
            nama = f"naskah/{naskah.id}"
            yield f"skrip/data/{nama}.js", render_skrip(nama, build_bahan_isi(naskah, semua[SEMUA]))
    _forget()
    yield ALAMAT_ZIP, wadah.getvalue()


def render_sebutan_hukum(koleksi: Koleksi) -> str:
    """All that decides how a Word file names the regulations it cites."""
    return "".join(f"{p.id}{p.jenis}{p.nomor}{p.tahun}{p.wilayah}" for p in koleksi.dasar_hukum.values())


def build_bahan_isi(naskah: ContohNaskah, docx: bytes) -> dict[str, Any]:
    """What the browser needs to write the Word file; sizes of paper in mm."""
    return {
        "id": naskah.id,
        "judul": naskah.judul,
        "versi": naskah.diperiksa.isoformat(),
        "ukuran": {ukuran: list(sisi) for ukuran, sisi in UKURAN.items()},
        "docx": base64.b64encode(docx).decode(),
    }


def _remember(koleksi: Koleksi, naskah: ContohNaskah, alamat: str, dasar: str) -> dict[str, bytes]:
    """The files of one document, from the last build if nothing has changed."""
    goyah = "".join(build_pemberitahuan_word(koleksi, naskah.id))
    kunci = hashlib.sha256(f"{dasar}{alamat}{goyah}{naskah.model_dump_json()}".encode()).hexdigest()[:32]
    jalur = {ukuran: INGATAN / f"{kunci}-{ukuran}.docx" for ukuran in (*UKURAN, SEMUA)}
    if all(satu.is_file() for satu in jalur.values()):
        for satu in jalur.values():
            satu.touch()
        return {ukuran: satu.read_bytes() for ukuran, satu in jalur.items()}
    hasil = build_docx(koleksi, naskah, alamat)
    hasil[SEMUA] = build_docx_semua(koleksi, naskah, alamat) if naskah.varian else hasil["A4"]
    INGATAN.mkdir(parents=True, exist_ok=True)
    for ukuran, isi in hasil.items():
        sementara = jalur[ukuran].with_suffix(".baru")
        sementara.write_bytes(isi)
        sementara.replace(jalur[ukuran])  # two builds at once never see half a file
    return hasil


def _hash_pembuat() -> str:
    """What makes the files: our code and the template."""
    semua = sorted((*SINI.glob("*.py"), *SINI.glob("*.docx"), SINI.parent / "naskah.py"))
    return hashlib.sha256(b"".join(satu.read_bytes() for satu in semua)).hexdigest()


def _forget() -> None:
    batas = time.time() - LAMA_INGATAN
    for satu in INGATAN.glob("*"):
        if satu.stat().st_mtime < batas:
            satu.unlink(missing_ok=True)
