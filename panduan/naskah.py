"""Questions one can ask of a sample document: its texts, its numbering, what it must contain and does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from panduan.hukum import find_unsur
from panduan.koleksi import Koleksi
from panduan.model.contoh_naskah import BagianNaskah, ContohNaskah, JenisBagian
from panduan.rujukan import Ketentuan
from panduan.sumber import Jalur

POLA_ISIAN = re.compile(r"\{\{\s*(?P<pasal>pasal:)?(?P<nama>[^{}]*?)\s*\}\}")
"""A blank ``{{nama}}`` or a cross-reference ``{{pasal:id-bagian}}``."""

ROMAWI = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")

UnsurWajib = dict[tuple[str, Ketentuan], str]
"""(regulation, provision) -> what it asks for."""


def find_unsur_wajib(koleksi: Koleksi, naskah: ContohNaskah) -> UnsurWajib:
    """What the mechanisms that use this document oblige it to contain."""
    hasil: UnsurWajib = {}
    for mekanisme in naskah.mekanisme:
        if mekanisme not in koleksi.mekanisme:
            continue
        for dokumen in koleksi.mekanisme[mekanisme].dokumen:
            for rujukan in dokumen.wajib_memuat if dokumen.jenis is naskah.jenis else ():
                ketentuan = koleksi.ketentuan.get(rujukan.peraturan, {})
                unsur = find_unsur(ketentuan, rujukan.ketentuan) if rujukan.ketentuan else {}
                hasil |= {(rujukan.peraturan, satu): isi for satu, isi in unsur.items()}
    return hasil


def find_unsur_dipenuhi(naskah: ContohNaskah) -> set[tuple[str, Ketentuan]]:
    """The requirements its parts claim to meet."""
    return {
        (rujukan.peraturan, rujukan.ketentuan)
        for bagian in naskah.bagian
        for rujukan in bagian.memenuhi
        if rujukan.ketentuan
    }


def find_nomor_pasal(naskah: ContohNaskah) -> dict[str, int]:
    """The number of each clause, by its id."""
    pasal = (bagian.id for bagian in naskah.bagian if bagian.jenis is JenisBagian.PASAL)
    return {id_: nomor for nomor, id_ in enumerate(pasal, 1)}


def build_tanda_ayat(bagian: BagianNaskah, nomor: int) -> str | None:
    """What stands before a paragraph, as Permendagri 22/2020's annex has it: ``(1)``, ``I.``, ``1.``."""
    if len(bagian.ayat) == 1:
        return None
    if bagian.jenis is JenisBagian.KOMPARISI:
        return f"{ROMAWI[nomor - 1]}."
    if bagian.jenis is JenisBagian.PREMIS:
        return f"{nomor}."
    return f"({nomor})" if bagian.jenis is JenisBagian.PASAL else None


def iter_teks(naskah: ContohNaskah) -> Iterator[tuple[Jalur, str]]:
    """Every text of the document itself, with its path; notes beside it are not part of it."""
    for nomor, bagian in enumerate(naskah.bagian):
        if bagian.judul:
            yield ("bagian", nomor, "judul"), bagian.judul
        for urutan, ayat in enumerate(bagian.ayat):
            yield ("bagian", nomor, "ayat", urutan, "isi"), ayat.isi
            for letak, huruf in enumerate(ayat.huruf):
                yield ("bagian", nomor, "ayat", urutan, "huruf", letak, "isi"), huruf.isi
