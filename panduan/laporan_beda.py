"""The difference between two states, told to people: in a terminal, in a pull request, as a record."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from panduan.angka import quote_nilai, slug
from panduan.beda import BedaCatatan, Ubahan, render_ubahan
from panduan.beda_situs import BedaSitus
from panduan.koleksi import Entri, Koleksi
from panduan.model.dasar import Rujukan
from panduan.periksa.hukum import render_ringkas
from panduan.templat_jinja import build_judul_pendek

BANYAK_HALAMAN = 30
BANYAK_UBAHAN = 40


def build_laporan(koleksi: Koleksi, catatan: BedaCatatan, situs: BedaSitus, markdown: bool) -> Iterator[str]:
    """The report, line by line."""
    if catatan.kosong and situs.kosong:
        yield "Tidak ada isi yang berubah."
        return
    kepala, butir = ("## ", "- ") if markdown else ("", "  ")
    for judul, isi in _iter_bagian(koleksi, catatan, situs, markdown):
        yield f"{kepala}{judul}"
        yield from ([""] if markdown else [])
        yield from (f"{butir}{satu}" for satu in isi)
        yield ""


def _iter_bagian(
    koleksi: Koleksi, catatan: BedaCatatan, situs: BedaSitus, markdown: bool
) -> Iterator[tuple[str, list[str]]]:
    """The parts that have something to say: heading and lines."""
    ubahan = [
        (f"**{satu.split(':')[0]}**:{satu.partition(':')[2]}" if markdown else satu)
        for entri, semua in catatan.diubah
        for satu in _iter_ubahan(koleksi, entri, semua)
    ]
    tautan = [f"`{lama}` dialihkan ke `{baru}`" if baru else f"`{lama}` mati" for lama, baru in situs.tautan]
    bagian = (
        ("Yang berubah", ubahan),
        ("Catatan baru", [_render_catatan(entri) for entri in catatan.ditambah]),
        ("Catatan dihapus", [_render_catatan(entri) for entri in catatan.dihapus]),
        ("Catatan berganti id", [_render_ganti_nama(*satu) for satu in catatan.diganti_nama]),
        ("Tidak dapat dibandingkan (bentuknya belum terbaca pada salah satu sisi)", catatan.tak_terbanding),
        ("Halaman baru", [f"`{satu}`" for satu in situs.halaman_baru]),
        (
            f"Halaman yang ikut berubah ({len(situs.halaman_berubah)})",
            batasi([f"`{satu or 'beranda'}`" for satu in situs.halaman_berubah], BANYAK_HALAMAN),
        ),
        (f"Naskah Word yang ikut berubah ({len(situs.dokumen)})", [f"`{satu}`" for satu in situs.dokumen]),
        ("Data alat yang ikut berubah", [f"`{satu}`" for satu in situs.data]),
        ("Tautan yang berubah", tautan),
        ("Pencarian", [f"{situs.pencarian} entri berubah"] if situs.pencarian else []),
    )
    yield from ((judul, isi) for judul, isi in bagian if isi)


def _iter_ubahan(koleksi: Koleksi, entri: Entri, semua: list[Ubahan]) -> list[str]:
    return batasi([render_ubahan(koleksi, entri, satu) for satu in semua], BANYAK_UBAHAN)


def batasi(semua: list[str], banyak: int) -> list[str]:
    """At most ``banyak`` lines, and how many more there are."""
    sisa = len(semua) - banyak
    return semua if sisa <= 1 else [*semua[:banyak], f"dan {sisa} lagi"]


def _render_catatan(entri: Entri) -> str:
    return f"{entri.tipe.sebutan}: {build_judul_pendek(entri)} (`{entri.dokumen.berkas}`)"


def _render_ganti_nama(lama: Entri, baru: Entri) -> str:
    teks = f"{entri_alamat(lama)} → {entri_alamat(baru)}"
    if lama.isi.id in baru.isi.alias or entri_alamat(lama) in baru.isi.alias:
        return f"{teks}; alamat lama mengalihkan"
    return f"{teks}; alamat lama akan mati, tambahkan `alias: [{lama.isi.id}]` pada `{baru.dokumen.berkas}`"


def entri_alamat(entri: Entri) -> str:
    """Where a record's page stands, without slashes at the ends."""
    return f"{entri.tipe.alamat}/{entri.isi.id}"


def build_draf(
    koleksi: Koleksi, catatan: BedaCatatan, situs: BedaSitus, tanggal: datetime.date
) -> tuple[str, str]:
    """Id and text of a record of this change, which an editor then puts into better words."""
    kalimat = [render_ubahan(koleksi, entri, satu) for entri, semua in catatan.diubah for satu in semua]
    kalimat += [f"{_render_catatan(entri)} ditambahkan" for entri in catatan.ditambah]
    kalimat += [f"{_render_catatan(entri)} dihapus" for entri in catatan.dihapus]
    kalimat += [_render_ganti_nama(*satu) for satu in catatan.diganti_nama]
    judul = (kalimat[0] if kalimat else "Isi diperbarui").split(" (")[0][:120]
    dasar = _find_dasar(koleksi, catatan)
    halaman = _find_halaman(catatan)
    id_ = f"{tanggal.isoformat()}-{slug(judul)[:50].strip('-')}"
    baris = [
        "# Draf dari `panduan beda --catatan`. Tulis ulang judul, uraian, dan alasannya untuk pembaca.",
        f"id: {id_}",
        f"tanggal: {tanggal.isoformat()}",
        f"judul: {quote_nilai(judul)}",
        "uraian: |",
        *(f"  - {satu}" for satu in batasi(kalimat or ["Isi diperbarui."], BANYAK_UBAHAN)),
        "# alasan: Aturan mana yang berubah, atau kekeliruan apa yang diperbaiki.",
        *(["dasar:", *(f"  - {render_ringkas(satu)}" for satu in dasar)] if dasar else []),
        *(["halaman:", *(f"  - {satu}" for satu in halaman)] if halaman else []),
    ]
    return id_, "\n".join(baris) + "\n"


def _find_dasar(koleksi: Koleksi, catatan: BedaCatatan) -> list[Rujukan]:
    semua = {satu: None for _, ubahan in catatan.diubah for isi in ubahan for satu in isi.dasar}
    return [satu for satu in semua if satu.peraturan in koleksi.dasar_hukum][:10]


def _find_halaman(catatan: BedaCatatan) -> list[str]:
    semua = (
        [entri for entri, _ in catatan.diubah] + catatan.ditambah + [baru for _, baru in catatan.diganti_nama]
    )
    return list(dict.fromkeys(entri_alamat(entri) for entri in semua if entri.tipe.nama != "perubahan"))[:20]
