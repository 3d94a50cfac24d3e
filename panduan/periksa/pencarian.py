"""Rules about what the search knows: a form that means two things finds neither well."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from panduan.koleksi import Koleksi
from panduan.model import TIPE
from panduan.model.istilah import Istilah
from panduan.pesan import build_maksud, build_pesan
from panduan.sumber import Jalur
from panduan.temuan import Temuan, Tingkat

HALAMAN_TANPA_CATATAN = ("peta-cakupan",)


def check_istilah_bentrok(koleksi: Koleksi) -> Iterator[Temuan]:
    """A form of one term is no form of another, unless the vocabulary says that it has two meanings."""
    boleh = {rapatkan(satu) for satu in koleksi.pencarian.dwimakna}
    pemilik: dict[str, str] = {}
    for entri in koleksi.entri["istilah"].values():
        assert isinstance(entri.isi, Istilah)
        for jalur, bentuk in iter_bentuk(entri.isi):
            lain = pemilik.setdefault(rapatkan(bentuk), entri.isi.id)
            if lain == entri.isi.id or rapatkan(bentuk) in boleh:
                continue
            # Two terms of one name are told by `check_judul`.
            if rapatkan(koleksi.istilah[lain].istilah) != rapatkan(entri.isi.istilah):
                pesan = build_pesan("sinonim_bentrok", bentuk=bentuk, lain=f"data/istilah/{lain}.yml")
                yield entri.build_temuan(jalur, *pesan, tingkat=Tingkat.PERINGATAN)


def iter_bentuk(istilah: Istilah) -> Iterator[tuple[Jalur, str]]:
    """Every form of a term, with its path in the record."""
    yield ("istilah",), istilah.istilah
    if istilah.singkatan:
        yield ("singkatan",), istilah.singkatan
    for medan in ("sinonim", "bentuk_lain", "inggris"):
        for nomor, bentuk in enumerate(getattr(istilah, medan)):
            yield (medan, nomor), bentuk


def rapatkan(teks: str) -> str:
    """A form without what people write in different ways: case, spaces, hyphens."""
    return re.sub(r"[\W_]", "", teks.lower())


def check_padanan_bentrok(koleksi: Koleksi) -> Iterator[Temuan]:
    """A word stands in one group of alike words only."""
    pemilik: dict[str, int] = {}
    for nomor, kelompok in enumerate(koleksi.pencarian.padanan):
        for letak, kata in enumerate(kelompok):
            lain = pemilik.setdefault(rapatkan(kata), nomor)
            if lain != nomor:
                pesan = build_pesan(
                    "padanan_bentrok", kata=kata, lain=", ".join(koleksi.pencarian.padanan[lain])
                )
                yield _build_temuan(koleksi, ("padanan", nomor, letak), pesan, Tingkat.PERINGATAN)


def check_ketikan_bentrok(koleksi: Koleksi) -> Iterator[Temuan]:
    """A chat spelling that is also a term would hide the term."""
    pemilik: dict[str, set[str]] = defaultdict(set)
    for istilah in koleksi.istilah.values():
        for _, bentuk in iter_bentuk(istilah):
            pemilik[rapatkan(bentuk)].add(istilah.id)
    for ketikan, baca in koleksi.pencarian.ketikan.items():
        for id_ in sorted(pemilik.get(rapatkan(ketikan), set())):
            if rapatkan(baca) not in {rapatkan(bentuk) for _, bentuk in iter_bentuk(koleksi.istilah[id_])}:
                pesan = build_pesan("ketikan_bentrok", ketikan=ketikan, lain=f"data/istilah/{id_}.yml")
                yield _build_temuan(koleksi, ("ketikan", ketikan), pesan, Tingkat.PERINGATAN)


def check_bukan_cakupan(koleksi: Koleksi) -> Iterator[Temuan]:
    """A word that stands in a title must not be listed as another subject: its page could not be found."""
    judul = [
        (entri, f" {' '.join(re.findall(r'[a-z0-9]+', teks.lower()))} ")
        for entri in koleksi.iter_entri()
        for teks in (entri.judul, *_iter_lain(entri.isi))
    ]
    for nomor, kata in enumerate(koleksi.pencarian.bukan_cakupan):
        cari = f" {' '.join(re.findall(r'[a-z0-9]+', kata.lower()))} "
        if kena := next((entri for entri, teks in judul if cari in teks), None):
            pesan = build_pesan("bukan_cakupan_bentrok", kata=kata, lain=kena.dokumen.berkas)
            yield _build_temuan(koleksi, ("bukan_cakupan", nomor), pesan, Tingkat.PERINGATAN)


def _iter_lain(catatan: object) -> Iterable[str]:
    return (*getattr(catatan, "sinonim", ()), *getattr(catatan, "variasi", ()))


def check_daftar(koleksi: Koleksi) -> Iterator[Temuan]:
    """The list pages that the vocabulary names exist."""
    ada = {tipe.alamat for tipe in TIPE.values()} | set(HALAMAN_TANPA_CATATAN)
    for alamat in koleksi.pencarian.daftar:
        if alamat not in ada:
            saran = build_maksud(alamat, ada, f"pakai salah satu: {', '.join(sorted(ada))}.")
            pesan = build_pesan("daftar_hilang", alamat=alamat, saran=saran)
            yield _build_temuan(koleksi, ("daftar", alamat), pesan, Tingkat.GALAT)


def _build_temuan(koleksi: Koleksi, jalur: Jalur, pesan: tuple[str, str, str], tingkat: Tingkat) -> Temuan:
    dokumen = koleksi.dokumen_pencarian
    assert dokumen, "only the file itself can be wrong"
    return Temuan(dokumen.berkas, *dokumen.find_letak(jalur), *pesan, tingkat)
