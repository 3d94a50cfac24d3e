"""The decks as material: for each module, session and quiz two HTML pages and a PowerPoint file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from panduan.bahan import PEMBUAT, Bahan, Lingkup, TautanBahan, hash_kode
from panduan.model.modul import JenisBagian
from panduan.paparan.alamat import build_alamat_html, build_alamat_paparan, build_alamat_pptx
from panduan.paparan.html import build_html
from panduan.paparan.kuis import build_paparan_kuis
from panduan.paparan.pemutar import build_bahan_pemutar
from panduan.paparan.pptx import build_pptx
from panduan.paparan.salindia import Bentuk, Paparan
from panduan.paparan.sesi import build_paparan_sesi
from panduan.paparan.susun import Penyusun, build_paparan_modul

SINI = Path(__file__).parent


def build_semua(lingkup: Lingkup, bentuk: Bentuk) -> Iterator[Paparan]:
    """Every deck in one shape."""
    penyusun = Penyusun(lingkup.perender, bentuk)
    daerah = lingkup.daerah.nama if lingkup.daerah else ""
    for modul in lingkup.koleksi.modul.values():
        yield build_paparan_modul(penyusun, modul, daerah)
    for sesi in lingkup.koleksi.sesi.values():
        yield build_paparan_sesi(penyusun, sesi, daerah)
    for kuis in lingkup.koleksi.kuis.values():
        yield build_paparan_kuis(penyusun, kuis, daerah)


def build_bahan_paparan(lingkup: Lingkup) -> Iterator[Bahan]:
    """The files of every deck."""
    dasar = f"{_hash_pembuat()}{lingkup.alamat_situs}{lingkup.versi}{lingkup.daerah!r}"
    yield from build_bahan_pemutar(lingkup, dasar)
    for bentuk in Bentuk:
        for paparan in build_semua(lingkup, bentuk):
            halaman, nama = paparan.alamat, sebut_paparan(paparan)
            tautan = TautanBahan(halaman, f"{nama} {bentuk}", build_alamat_paparan(halaman, bentuk))
            yield _bahan(
                build_alamat_html(paparan), dasar, paparan, partial(build_html, lingkup, paparan), tautan
            )
            if bentuk is Bentuk.LEBAR:
                alamat = build_alamat_pptx(paparan.id)
                tautan = TautanBahan(halaman, f"{nama} PowerPoint (.pptx)", alamat, unduh=True)
                yield _bahan(alamat, dasar, paparan, partial(build_pptx, lingkup, paparan), tautan)


def sebut_paparan(paparan: Paparan) -> str:
    """What links call a deck; a page for trainers lists those of a module and of its quizzes together."""
    if not paparan.alamat.startswith("kuis/"):
        return "Paparan"
    return "Paparan soal" if any(satu.id == JenisBagian.KUIS for satu in paparan.bagian) else "Paparan kasus"


def _bahan(
    alamat: str, dasar: str, paparan: Paparan, buat: Callable[[], bytes], tautan: TautanBahan
) -> Bahan:
    return Bahan((alamat,), f"{dasar}{paparan!r}", lambda: {alamat: buat()}, (tautan,))


def _hash_pembuat() -> str:
    return hash_kode(SINI, SINI.parent / "templat" / "paparan")


PEMBUAT.append(build_bahan_paparan)
