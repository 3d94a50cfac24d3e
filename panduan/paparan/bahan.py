"""The decks as material: for each module, session and quiz two HTML pages and a PowerPoint file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import Any

from panduan.bahan import Bahan, Lingkup, TautanBahan, hash_kode
from panduan.koleksi import Koleksi
from panduan.paparan.alamat import build_alamat_paparan, build_alamat_pptx, build_id_kuis
from panduan.paparan.goyah import tandai
from panduan.paparan.html import build_html
from panduan.paparan.kuis import build_paparan_kuis
from panduan.paparan.pemutar import build_bahan_pemutar
from panduan.paparan.pptx import build_pptx
from panduan.paparan.salindia import Bentuk, Paparan
from panduan.paparan.sesi import build_paparan_sesi
from panduan.paparan.susun import Penyusun, build_paparan_modul, count_batas_salindia

SINI = Path(__file__).parent


@dataclass(frozen=True)
class Dek:
    """A deck that is put together when first asked for."""

    id: str
    halaman: str
    """The page it belongs to."""
    sebutan: str
    """What links call it; a page for trainers lists those of a module and of its quizzes together."""
    susun: Callable[[], Paparan]


def iter_dek(lingkup: Lingkup, bentuk: Bentuk) -> Iterator[Dek]:
    """Every deck in one shape."""
    penyusun, koleksi = Penyusun(lingkup.perender, bentuk), lingkup.koleksi
    daerah = lingkup.daerah.nama if lingkup.daerah else ""

    def tertanda(build: Callable[..., Paparan], isi: Any) -> Callable[[], Paparan]:
        return cache(lambda: tandai(lingkup.perender, penyusun, build(penyusun, isi, daerah)))

    for modul in koleksi.modul.values():
        susun = tertanda(build_paparan_modul, modul)
        yield Dek(modul.id, f"modul/{modul.id}/", "Paparan", susun)
    for sesi in koleksi.sesi.values():
        yield Dek(sesi.id, f"sesi/{sesi.id}/", "Paparan", tertanda(build_paparan_sesi, sesi))
    for kuis in koleksi.kuis.values():
        sebutan = "Paparan soal" if kuis.soal else "Paparan kasus"
        susun = tertanda(build_paparan_kuis, kuis)
        yield Dek(build_id_kuis(kuis.id), f"kuis/{kuis.id}/", sebutan, susun)


def build_semua(lingkup: Lingkup, bentuk: Bentuk) -> Iterator[Paparan]:
    """Every deck in one shape, put together."""
    for dek in iter_dek(lingkup, bentuk):
        yield dek.susun()


def build_bahan_paparan(lingkup: Lingkup) -> Iterator[Bahan]:
    """The files of every deck."""
    dasar = f"{_hash_pembuat()}{lingkup.alamat_situs}{lingkup.versi}{lingkup.daerah!r}"
    yield from build_bahan_pemutar(lingkup, dasar)
    for bentuk in Bentuk:
        for dek in iter_dek(lingkup, bentuk):
            folder = build_alamat_paparan(dek.halaman, bentuk)
            tautan = TautanBahan(dek.halaman, f"{dek.sebutan} {bentuk}", folder)
            bahan = _bahan(lingkup, dasar, dek, f"{folder}index.html", build_html, tautan)
            yield (
                replace(bahan, pesan=partial(_pesan, lingkup.koleksi, dek))
                if bentuk is Bentuk.LEBAR
                else bahan
            )
            if bentuk is Bentuk.LEBAR:
                alamat = build_alamat_pptx(dek.id)
                nama = f"{dek.sebutan} PowerPoint (.pptx)"
                tautan = TautanBahan(dek.halaman, nama, alamat, unduh=True)
                bahan = _bahan(lingkup, dasar, dek, alamat, build_pptx, tautan)
                yield replace(bahan, pesan=partial(_pesan, lingkup.koleksi, dek))


def _pesan(koleksi: Koleksi, dek: Dek) -> str:
    return build_pesan_panjang(koleksi, dek.susun())


def build_pesan_panjang(koleksi: Koleksi, paparan: Paparan) -> str:
    """That a module's deck has more slides than its minutes allow, and where they are; else nothing."""
    modul = koleksi.modul.get(paparan.id)
    banyak = len(paparan.salindia)
    if modul is None or banyak <= (batas := count_batas_salindia(modul.menit)):
        return ""
    terbanyak = sorted(paparan.bagian, key=lambda satu: len(satu.salindia), reverse=True)[:3]
    rinci = ", ".join(f"`{satu.id}` {len(satu.salindia)}" for satu in terbanyak)
    return (
        f"data/modul/{modul.id}.yml: {banyak} salindia untuk {modul.menit} menit, "
        f"sebaiknya paling banyak {batas}.\n"
        f"    Perbaiki: kecilkan `batas` atau persingkat `pilih` pada bagian yang panjang ({rinci})."
    )


def _bahan(
    lingkup: Lingkup,
    dasar: str,
    dek: Dek,
    alamat: str,
    tulis: Callable[[Lingkup, Paparan], bytes],
    tautan: TautanBahan,
) -> Bahan:
    return Bahan(
        (alamat,), lambda: f"{dasar}{dek.susun()!r}", lambda: {alamat: tulis(lingkup, dek.susun())}, (tautan,)
    )


def _hash_pembuat() -> str:
    return hash_kode(SINI, SINI.parent / "templat" / "paparan")
