"""Rules about training modules: every part they choose exists, no part is empty."""

from __future__ import annotations

from collections.abc import Iterator

from panduan.koleksi import Entri, Koleksi
from panduan.model.modul import BagianModul, JenisBagian
from panduan.modul import find_isi, find_pilihan
from panduan.pesan import build_maksud, build_pesan
from panduan.temuan import Temuan


def check_pilih(koleksi: Koleksi) -> Iterator[Temuan]:
    """What a part chooses is there, and something is left to show."""
    for id_, modul in koleksi.modul.items():
        entri = koleksi.entri["modul"][id_]
        for nomor, bagian in enumerate(modul.bagian):
            salah = list(_check_bagian(koleksi, entri, nomor, bagian))
            yield from salah or _check_isi(koleksi, entri, nomor, bagian)


def _check_bagian(koleksi: Koleksi, entri: Entri, nomor: int, bagian: BagianModul) -> Iterator[Temuan]:
    pilihan = find_pilihan(koleksi, bagian)
    if pilihan is None:
        return  # The source itself is missing, which another rule tells, or nothing can be chosen from it.
    for urutan, id_ in enumerate(bagian.pilih):
        if id_ not in pilihan.isi:
            saran = build_maksud(id_, set(pilihan.isi), f"pilih dari {pilihan.sumber}.")
            pesan = build_pesan(
                "modul_pilih_hilang", sebutan=pilihan.sebutan, id=id_, sumber=pilihan.sumber, saran=saran
            )
            yield entri.build_temuan(("bagian", nomor, "pilih", urutan), *pesan)


def _check_isi(koleksi: Koleksi, entri: Entri, nomor: int, bagian: BagianModul) -> Iterator[Temuan]:
    pilihan = find_pilihan(koleksi, bagian)
    if pilihan is not None and bagian.jenis is not JenisBagian.BUTIR and not find_isi(koleksi, bagian):
        yield entri.build_temuan(("bagian", nomor), *build_pesan("modul_kosong", sebutan=pilihan.sebutan))
