"""The difference between two states, told to people: in a terminal, in a pull request, as a record."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

from panduan.angka import quote_nilai, slug
from panduan.beda import BedaCatatan, Ubahan
from panduan.beda_situs import BedaPaparan, BedaSitus
from panduan.koleksi import Entri, Koleksi
from panduan.model import TIPE
from panduan.model.dasar import Rujukan
from panduan.periksa.hukum import render_ringkas
from panduan.sebutan_beda import render_dasar
from panduan.templat_jinja import build_judul_pendek

UBAHAN = "Yang berubah"
BANYAK_HALAMAN = 30
BANYAK_UBAHAN = 40
BANYAK_SALINDIA = 12
BANYAK_SEJENIS, CONTOH_SEJENIS = 6, 3
"""Up to so many pages of one kind are named; of more, so many stand for all."""

SEBUTAN_ALAT = {
    "ketentuan": "Tambah pertanyaan (daftar pasal)",
    "libur": "Hitung tanggal tenggat (hari libur)",
    "pemeriksa": "Periksa naskah",
    "tenggat": "Hitung tanggal tenggat",
    "wilayah": "Isi naskah (nama wilayah)",
}
"""Data of a tool → the tool, as its readers know it."""

Bagian = tuple[str, list[str]]


def build_laporan(koleksi: Koleksi, catatan: BedaCatatan, situs: BedaSitus, markdown: bool) -> Iterator[str]:
    """The report, line by line: in one sentence, then what changed, then what changes with it."""
    if catatan.kosong and situs.kosong:
        yield "Tidak ada isi yang berubah."
        return
    kepala, butir = ("### ", "- ") if markdown else ("", "  ")
    yield build_ringkasan(catatan, situs)
    for judul, isi in _iter_bagian(koleksi, catatan, situs):
        tebal = [_tebalkan(satu) for satu in isi] if markdown and judul == UBAHAN else isi
        yield from ("", f"{kepala}{judul}", *([""] if markdown else []))
        yield from (f"{butir}{satu}" for satu in tebal)


def _tebalkan(kalimat: str) -> str:
    tempat, titik, isi = kalimat.partition(": ")
    return f"**{tempat}**{titik}{isi}"


def build_ringkasan(catatan: BedaCatatan, situs: BedaSitus) -> str:
    """What a head of section wants to know first: how much changed, and how far it reaches."""
    ubahan = sum(len(semua) for _, semua in catatan.diubah)
    isi = [
        f"{ubahan} hal berubah pada {len(catatan.diubah)} catatan" if ubahan else "",
        f"{len(catatan.ditambah)} catatan baru" if catatan.ditambah else "",
        f"{len(catatan.dihapus)} catatan dihapus" if catatan.dihapus else "",
        f"{len(catatan.diganti_nama)} catatan berganti id" if catatan.diganti_nama else "",
    ]
    ikut = [
        f"{jumlah} {sebutan}"
        for jumlah, sebutan in (
            (len(situs.halaman_berubah), "halaman"),
            (len(situs.paparan), "paparan"),
            (len(situs.lembar), "lembar cetak"),
            (len(situs.word), "berkas Word"),
        )
        if jumlah
    ]
    putus = sum(1 for _, baru in situs.tautan if not baru)
    kalimat = [
        gabung(list(filter(None, isi))) or "Tidak ada catatan yang berubah",
        f"Ikut berubah: {gabung(ikut)}" if ikut else "Tidak ada halaman lain yang ikut berubah",
        f"{putus} tautan lama akan putus" if putus else "Tidak ada tautan yang putus",
    ]
    return " ".join(f"{satu[:1].upper()}{satu[1:]}." for satu in kalimat)


def gabung(semua: list[str]) -> str:
    """``a, b, dan c``."""
    *awal, akhir = semua or [""]
    return f"{', '.join(awal)}{',' if awal[1:] else ''} dan {akhir}" if awal else akhir


def _iter_bagian(koleksi: Koleksi, catatan: BedaCatatan, situs: BedaSitus) -> Iterator[Bagian]:
    """The parts that have something to say: heading and lines."""
    ubahan = [satu for entri, semua in catatan.diubah for satu in _iter_ubahan(koleksi, entri, semua)]
    halaman = batasi(list(_iter_halaman(situs)), BANYAK_HALAMAN)
    alat = [SEBUTAN_ALAT.get(Path(satu).stem, satu) for satu in situs.data]
    bagian = (
        (UBAHAN, ubahan),
        ("Catatan baru", [_render_catatan(entri) for entri in catatan.ditambah]),
        ("Catatan dihapus", [_render_catatan(entri) for entri in catatan.dihapus]),
        ("Catatan berganti id", [_render_ganti_nama(*satu) for satu in catatan.diganti_nama]),
        ("Tidak dapat dibandingkan (bentuknya belum terbaca pada salah satu sisi)", catatan.tak_terbanding),
        ("Halaman baru", [_render_halaman(situs, satu) for satu in situs.halaman_baru]),
        (f"Halaman yang ikut berubah ({len(situs.halaman_berubah)})", halaman),
        (
            f"Paparan yang ikut berubah, HTML dan PowerPoint ({len(situs.paparan)})",
            [_render_paparan(satu) for satu in situs.paparan],
        ),
        (f"Lembar cetak yang ikut berubah ({len(situs.lembar)})", situs.lembar),
        (f"Berkas Word yang ikut berubah ({len(situs.word)})", situs.word),
        ("Alat yang datanya ikut berubah", alat),
        ("Tautan lama", [_render_tautan(*satu) for satu in situs.tautan]),
        ("Pencarian", [f"{situs.pencarian} hasil pencarian berubah"] if situs.pencarian else []),
    )
    yield from ((judul, isi) for judul, isi in bagian if isi)


def _iter_halaman(situs: BedaSitus) -> Iterator[str]:
    """Pages by their titles; where many of one kind changed, how many and some of them."""
    folder: dict[str, list[str]] = {}
    for satu in situs.halaman_berubah:
        folder.setdefault(satu.partition("/")[0], []).append(satu)
    sebutan = {tipe.alamat: tipe.sebutan for tipe in TIPE.values()}
    for nama, semua in folder.items():
        if len(semua) <= BANYAK_SEJENIS:
            yield from (_render_halaman(situs, satu) for satu in semua)
        else:
            judul = dict.fromkeys(situs.judul.get(satu) or satu for satu in semua if satu.count("/") > 1)
            contoh = "; ".join(list(judul)[:CONTOH_SEJENIS])
            yield f"{sebutan.get(nama, nama.capitalize())}: {len(semua)} halaman, antara lain {contoh}"


def _render_halaman(situs: BedaSitus, alamat: str) -> str:
    return f"{situs.judul.get(alamat) or alamat or 'Beranda'} (/{alamat})"


def _render_paparan(beda: BedaPaparan) -> str:
    salindia = batasi([f"{nomor} ({judul})" for nomor, judul in beda.salindia], BANYAK_SALINDIA)
    isi = [f"salindia {', '.join(salindia)}"] if salindia else []
    isi += [f"{beda.hilang} salindia dihapus"] if beda.hilang else []
    return f"{beda.judul}: {'; '.join(isi)}"


def _render_tautan(lama: str, baru: str) -> str:
    return f"/{lama} dialihkan ke /{baru}" if baru else f"/{lama} tidak ada lagi"


def _iter_ubahan(koleksi: Koleksi, entri: Entri, semua: list[Ubahan]) -> list[str]:
    return batasi([render_ubahan(koleksi, entri, satu) for satu in semua], BANYAK_UBAHAN)


def render_ubahan(koleksi: Koleksi, entri: Entri, ubahan: Ubahan) -> str:
    """One change as a sentence: ``Langkah 2 KSDD (Penawaran): tenggat 30 → 45 hari. Dasar: ...``."""
    judul = build_judul_pendek(entri)
    if entri.tipe.nama not in ("mekanisme", "dasar_hukum"):
        judul = f"{entri.tipe.sebutan} “{judul}”"
    luar, dalam = ubahan.tempat[:1], " › ".join(map(str, ubahan.tempat[1:]))
    for satu in luar:
        judul = (
            f"{satu.sebutan[:1].upper()}{satu.sebutan[1:]} {judul}{f' ({satu.nama})' if satu.nama else ''}"
        )
    isi = f"{dalam} {ubahan.isi}".strip()
    if ubahan.rujukan:
        return f"{judul}: {isi} {render_dasar(koleksi, [ubahan.rujukan])}."
    dasar = render_dasar(koleksi, ubahan.dasar)
    return f"{judul}: {isi.rstrip('.')}.{f' Dasar: {dasar}.' if dasar else ''}"


def batasi(semua: list[str], banyak: int) -> list[str]:
    """At most ``banyak`` lines, and how many more there are."""
    sisa = len(semua) - banyak
    return semua if sisa <= 1 else [*semua[:banyak], f"dan {sisa} lagi"]


def _render_catatan(entri: Entri) -> str:
    return f"{entri.tipe.sebutan}: {build_judul_pendek(entri)} (`{entri.dokumen.berkas}`)"


def _render_ganti_nama(lama: Entri, baru: Entri) -> str:
    teks = f"{build_judul_pendek(baru)}: /{entri_alamat(lama)}/ menjadi /{entri_alamat(baru)}/"
    if lama.isi.id in baru.isi.alias or entri_alamat(lama) in baru.isi.alias:
        return f"{teks}; alamat lama dialihkan"
    return f"{teks}; alamat lama akan putus, tambahkan `alias: [{lama.isi.id}]` pada `{baru.dokumen.berkas}`"


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
    judul = (kalimat[0] if kalimat else "Isi diperbarui").split(". Dasar:")[0].rstrip(".")[:120]
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
