"""Rules about what editors write in running text."""

from __future__ import annotations

from collections.abc import Iterator

from panduan.koleksi import Koleksi, iter_teks
from panduan.model import TIPE
from panduan.pesan import build_maksud, build_pesan
from panduan.teks import POLA_TAUTAN_CATATAN, POLA_TAUTAN_LUAR, find_tautan
from panduan.temuan import Temuan


def check_tautan(koleksi: Koleksi) -> Iterator[Temuan]:
    """Links in text lead to a record that exists, or out by https or mailto."""
    alamat_ada = {f"{tipe.alamat}/{id_}" for tipe in TIPE.values() for id_ in koleksi.entri[tipe.nama]}
    alamat_ada |= {f"{TIPE[nama].alamat}/{id_}" for nama, id_ in koleksi.rusak}
    for entri in koleksi.iter_entri():
        if "](" not in entri.dokumen.teks:
            continue
        for jalur, teks in iter_teks(entri):
            for alamat in find_tautan(teks):
                if POLA_TAUTAN_LUAR.match(alamat):
                    continue
                if not (cocok := POLA_TAUTAN_CATATAN.fullmatch(alamat)):
                    yield entri.build_temuan(jalur, *build_pesan("tautan_asing", alamat=alamat))
                elif (tujuan := f"{cocok['tipe']}/{cocok['id']}") not in alamat_ada:
                    saran = build_maksud(tujuan, alamat_ada, "periksa jenis dan id catatannya.")
                    yield entri.build_temuan(jalur, *build_pesan("tautan_hilang", alamat=alamat, saran=saran))
