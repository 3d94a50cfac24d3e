"""Rules across records: one small generator each, all run, all findings told at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from panduan.koleksi import Ingatan, Koleksi, load_koleksi, tanpa_sampah
from panduan.periksa import (
    alamat,
    banding,
    berkas,
    hukum,
    identitas,
    kirim,
    libur,
    modul,
    naskah,
    pemandu,
    pencarian,
    perubahan,
    teks,
    tenggat,
    varian,
)
from panduan.temuan import Temuan

ATURAN: tuple[Callable[[Koleksi], Iterator[Temuan]], ...] = (
    identitas.check_id,
    identitas.check_id_bagian,
    identitas.check_judul,
    identitas.check_rujukan_catatan,
    identitas.check_varian,
    identitas.check_alias,
    hukum.check_peraturan,
    hukum.check_ketentuan,
    hukum.check_ketentuan_teks,
    hukum.check_ketentuan_ganda,
    hukum.check_status,
    hukum.check_pengganti,
    hukum.check_dasar_kewajiban,
    hukum.check_peraturan_yatim,
    hukum.check_cakupan,
    hukum.check_verifikasi,
    naskah.check_unsur,
    naskah.check_isian,
    naskah.check_naskah_yatim,
    varian.check_varian_naskah,
    varian.check_turunan,
    varian.check_dua_bahasa,
    pemandu.check_pemandu,
    tenggat.check_tenggat,
    libur.check_libur,
    banding.check_banding,
    banding.check_banding_selaras,
    kirim.check_kirim,
    pemandu.check_dokumen_mekanisme,
    modul.check_pilih,
    pencarian.check_istilah_bentrok,
    pencarian.check_padanan_bentrok,
    pencarian.check_ketikan_bentrok,
    pencarian.check_bukan_cakupan,
    pencarian.check_daftar,
    teks.check_tautan,
)


def check_koleksi(koleksi: Koleksi) -> list[Temuan]:
    """All findings of a loaded collection, those of reading it included, sorted by place."""
    return sorted({*koleksi.temuan, *(temuan for aturan in ATURAN for temuan in aturan(koleksi))})


def check_folder(folder: Path, ingatan: Ingatan | None = None) -> tuple[Koleksi, list[Temuan]]:
    """Load and check ``folder``; files that ``ingatan`` knows unchanged are not read again."""
    with tanpa_sampah():
        return _check_folder(folder, ingatan)


def _check_folder(folder: Path, ingatan: Ingatan | None) -> tuple[Koleksi, list[Temuan]]:
    koleksi = load_koleksi(folder, ingatan)
    salah_nama = set(berkas.check_berkas(folder))
    temuan = sorted(
        {
            *_drop_ikutan(check_koleksi(koleksi), salah_nama),
            *salah_nama,
            *perubahan.check_halaman(koleksi, folder),
            *alamat.check_alamat(koleksi, folder),
        }
    )
    for entri in koleksi.iter_entri():
        entri.dokumen.forget()
    for dokumen in filter(None, (koleksi.dokumen_pencarian, koleksi.dokumen_libur)):
        dokumen.forget()
    return koleksi, temuan


def _drop_ikutan(temuan: Iterable[Temuan], salah_nama: set[Temuan]) -> Iterator[Temuan]:
    """Without what a wrong file name brings about: the id beside it, the title of a copy."""
    nama = {satu.berkas for satu in salah_nama}
    for satu in temuan:
        if satu.berkas not in nama or (satu.kode not in ("ID", "JUDUL") and "`id`" not in satu.masalah):
            yield satu
