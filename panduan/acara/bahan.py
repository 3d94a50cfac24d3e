"""The papers of a session as material: three Word files for each module."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from panduan.acara.alamat import NAMA_BERKAS, build_alamat_acara
from panduan.acara.penulis import build_hadir, build_susunan, build_umpan_balik
from panduan.bahan import Bahan, Lingkup, TautanBahan, hash_kode
from panduan.model.modul import Modul

SINI = Path(__file__).parent
BERKAS = tuple(
    zip(
        NAMA_BERKAS,
        ("Susunan acara (Word)", "Daftar hadir (Word)", "Umpan balik peserta (Word)"),
        (build_susunan, build_hadir, build_umpan_balik),
        strict=True,
    )
)


def build_bahan_acara(lingkup: Lingkup) -> Iterator[Bahan]:
    """All papers of all modules."""
    dasar = f"{hash_kode(SINI, SINI.parent / 'word')}{lingkup.versi}"
    for modul in lingkup.koleksi.modul.values():
        for nama, judul, buat in BERKAS:
            alamat = build_alamat_acara(modul.id, nama)
            tautan = (TautanBahan(f"modul/{modul.id}/", judul, alamat, unduh=True),)

            def jadi(
                alamat: str = alamat, buat: Callable[..., bytes] = buat, modul: object = modul
            ) -> dict[str, bytes]:
                return {alamat: buat(modul, lingkup.versi)}

            yield Bahan((alamat,), partial(_build_kunci, dasar, modul), jadi, tautan)


def _build_kunci(dasar: str, modul: Modul) -> str:
    return f"{dasar}{modul.model_dump_json()}"
