"""Rules about corrections to the national days off: each is still needed."""

from __future__ import annotations

from collections.abc import Iterator

from panduan.koleksi import Koleksi
from panduan.pesan import build_pesan
from panduan.sumber import Dokumen, Jalur
from panduan.tanggal import render_tanggal
from panduan.temuan import Temuan


def check_libur(koleksi: Koleksi) -> Iterator[Temuan]:
    """An added day is unknown to the package, a withdrawn one known."""
    dokumen, libur = koleksi.dokumen_libur, koleksi.libur
    if dokumen is None or not (libur.tambahan or libur.bukan_libur):
        return
    from panduan.alat.libur import find_libur  # here, because the package is slow to import and rarely needed

    for nomor, tambahan in enumerate(libur.tambahan):
        nama = find_libur(tambahan.tanggal.year).get(tambahan.tanggal)
        if nama:
            isi = {"tanggal": render_tanggal(tambahan.tanggal), "nama": nama}
            yield _build_temuan(dokumen, ("tambahan", nomor), "libur_sudah_ada", isi)
    for nomor, bukan in enumerate(libur.bukan_libur):
        if bukan.tanggal not in find_libur(bukan.tanggal.year):
            isi = {"tanggal": render_tanggal(bukan.tanggal)}
            yield _build_temuan(dokumen, ("bukan_libur", nomor), "libur_tidak_ada", isi)


def _build_temuan(dokumen: Dokumen, jalur: Jalur, pesan: str, isi: dict[str, str]) -> Temuan:
    return Temuan(dokumen.berkas, *dokumen.find_letak(jalur), *build_pesan(pesan, **isi))
