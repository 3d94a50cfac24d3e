"""Rules about reports of changes: the pages they name exist."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from panduan.koleksi import Koleksi
from panduan.model import TIPE
from panduan.model.perubahan import Perubahan
from panduan.pesan import build_maksud, build_pesan
from panduan.temuan import Temuan

HALAMAN_TURUNAN = ("peta-cakupan", "kesehatan-isi")
"""Generated pages that are neither a record nor a list."""


def check_halaman(koleksi: Koleksi, folder: Path) -> Iterator[Temuan]:
    """Every page that a report names stands or leads on; hand-written ones lie beside ``folder``."""
    docs = folder.parent / "docs"
    ada = find_alamat(koleksi, docs)
    for entri in koleksi.entri["perubahan"].values():
        assert isinstance(entri.isi, Perubahan)
        for nomor, mentah in enumerate(entri.isi.halaman):
            alamat = mentah.split("#")[0].strip("/")
            bukan_catatan = alamat.split("/")[0] not in {tipe.alamat for tipe in TIPE.values()}
            # Below a record's page lie others made from it, such as its map of steps.
            if {alamat, "/".join(alamat.split("/")[:2])} & ada or (bukan_catatan and not docs.is_dir()):
                continue
            saran = build_maksud(alamat, ada, "hapus barisnya, atau tunjuk halaman yang ada.")
            pesan = build_pesan("halaman_hilang", alamat=alamat, saran=saran)
            yield entri.build_temuan(("halaman", nomor), *pesan)


def find_alamat(koleksi: Koleksi, docs: Path) -> set[str]:
    """The addresses of all pages, without slashes at the ends."""
    ada = {tipe.alamat for tipe in TIPE.values()} | set(HALAMAN_TURUNAN) | set(koleksi.alias)
    ada |= {f"{tipe.alamat}/{id_}" for tipe in TIPE.values() for id_ in koleksi.entri[tipe.nama]}
    ada |= {f"{TIPE[nama].alamat}/{id_}" for nama, id_ in koleksi.rusak}
    for jalur in docs.rglob("*.md"):
        ada.add(jalur.relative_to(docs).with_suffix("").as_posix().removesuffix("index").strip("/"))
    return ada
