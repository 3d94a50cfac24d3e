"""Questions one can ask of a sample document: its texts, its numbering, what it must contain and does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import product

from panduan.koleksi import Koleksi
from panduan.model.contoh_naskah import (
    AyatNaskah,
    BagianNaskah,
    ButirNaskah,
    ContohNaskah,
    JenisBagian,
    VarianNaskah,
)
from panduan.model.dasar import Rujukan
from panduan.rujukan import Ketentuan
from panduan.sumber import Jalur

POLA_ISIAN = re.compile(r"\{\{\s*(?P<pasal>pasal:)?(?P<nama>[^{}]*?)\s*\}\}")
"""A blank ``{{nama}}`` or a cross-reference ``{{pasal:id-bagian}}``."""

ROMAWI = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")

Unsur = dict[tuple[str, Ketentuan], str]
"""(regulation, provision) -> what it asks for."""


def find_unsur(koleksi: Koleksi, naskah: ContohNaskah, medan: str) -> Unsur:
    """What the provisions in ``medan`` of the mechanisms' documents list for this kind of document."""
    hasil: Unsur = {}
    for id_ in naskah.mekanisme:
        dokumen = koleksi.mekanisme[id_].dokumen if id_ in koleksi.mekanisme else ()
        semua: list[Rujukan] = [
            r for satu in dokumen if satu.jenis is naskah.jenis for r in getattr(satu, medan)
        ]
        for rujukan in semua:
            hasil |= {(rujukan.peraturan, satu): isi for satu, isi in koleksi.iter_butir_bawah(rujukan)}
    return hasil


def find_unsur_wajib(koleksi: Koleksi, naskah: ContohNaskah) -> Unsur:
    """What the law obliges this document to contain."""
    return find_unsur(koleksi, naskah, "wajib_memuat")


def find_unsur_disebut(koleksi: Koleksi, naskah: ContohNaskah) -> Unsur:
    """What the law names with *antara lain*: not a minimum, but a good sample has it all."""
    return find_unsur(koleksi, naskah, "antara_lain")


def find_unsur_dipenuhi(naskah: ContohNaskah) -> set[tuple[str, Ketentuan]]:
    """The requirements its parts claim to meet."""
    return {
        (rujukan.peraturan, rujukan.ketentuan)
        for bagian in naskah.bagian
        for rujukan in bagian.memenuhi
        if rujukan.ketentuan
    }


def find_pemenuh(naskah: ContohNaskah) -> dict[tuple[str, Ketentuan], BagianNaskah]:
    """Requirement → the first part that claims to meet it."""
    hasil: dict[tuple[str, Ketentuan], BagianNaskah] = {}
    for bagian in naskah.bagian:
        for rujukan in bagian.memenuhi:
            if rujukan.ketentuan:
                hasil.setdefault((rujukan.peraturan, rujukan.ketentuan), bagian)
    return hasil


Pilihan = Mapping[str, str]
"""Variant -> the choice made."""


def find_bawaan(naskah: ContohNaskah) -> dict[str, str]:
    """The choices that the sample shows: the first of each variant."""
    return {varian.id: varian.pilihan[0].id for varian in naskah.varian}


def is_dipakai(bila: Mapping[str, tuple[str, ...]], pilihan: Pilihan) -> bool:
    """Whether something with the condition ``bila`` stands in the document when these choices are made."""
    return all(pilihan[varian] in boleh for varian, boleh in bila.items())


def build_bila(bila: Mapping[str, tuple[str, ...]]) -> str:
    """A condition in short, as Word files and pages carry it: ``mitra=pt|koperasi;kuasa=ya``."""
    return ";".join(f"{varian}={'|'.join(pilihan)}" for varian, pilihan in bila.items())


def pilih(naskah: ContohNaskah, pilihan: Pilihan | None = None) -> ContohNaskah:
    """The document with only what stands in it for these choices; the sample's own when none are given."""
    if not naskah.varian:
        return naskah
    semua = {**find_bawaan(naskah), **(pilihan or {})}
    bagian = (
        satu.model_copy(update={"ayat": tuple(a for a in satu.ayat if is_dipakai(a.bila, semua))})
        for satu in naskah.bagian
        if is_dipakai(satu.bila, semua)
    )
    isian = tuple(satu for satu in naskah.isian if is_dipakai(satu.bila, semua))
    return naskah.model_copy(update={"bagian": tuple(bagian), "isian": isian})


def build_sebutan_bila(naskah: ContohNaskah, bila: Mapping[str, tuple[str, ...]]) -> str:
    """A condition in words: its choices by label, or the others after *selain* where they are fewer."""
    return "; ".join(
        _build_sebutan_pilihan(varian, bila[varian.id]) for varian in naskah.varian if varian.id in bila
    )


def _build_sebutan_pilihan(varian: VarianNaskah, dipakai: tuple[str, ...]) -> str:
    boleh = [satu for satu in varian.pilihan if not satu.tolak]
    ya = [satu.label for satu in boleh if satu.id in dipakai]
    tidak = [satu.label for satu in boleh if satu.id not in dipakai]
    if 0 < len(tidak) < len(ya):
        return f"selain {' atau '.join(tidak)}"
    return " atau ".join(ya)


def find_nomor_pasal(naskah: ContohNaskah) -> dict[str, int]:
    """The number of each clause, by its id."""
    pasal = (bagian.id for bagian in naskah.bagian if bagian.jenis is JenisBagian.PASAL)
    return {id_: nomor for nomor, id_ in enumerate(pasal, 1)}


def iter_pilihan(naskah: ContohNaskah, varian: Iterable[str]) -> Iterator[dict[str, str]]:
    """Every combination of choices of these variants, without those that the document is refused for."""
    dicari = set(varian)
    dipakai = [satu for satu in naskah.varian if satu.id in dicari]
    for semua in product(*([p.id for p in satu.pilihan if not p.tolak] for satu in dipakai)):
        yield {satu.id: id_ for satu, id_ in zip(dipakai, semua, strict=True)}


def iter_susunan_ayat(naskah: ContohNaskah, bagian: BagianNaskah) -> Iterator[list[int]]:
    """For each combination of choices that matters here, which paragraphs of the part stand in it."""
    varian = {satu for ayat in bagian.ayat for satu in ayat.bila}
    for pilihan in iter_pilihan(naskah, varian):
        yield [nomor for nomor, ayat in enumerate(bagian.ayat) if is_dipakai(ayat.bila, pilihan)]


def find_letak_ayat(naskah: ContohNaskah, bagian: BagianNaskah) -> dict[int, int]:
    """Paragraph of a part → how many stand before it at the least, whatever is chosen."""
    letak: dict[int, int] = {}
    for susunan in iter_susunan_ayat(naskah, bagian):
        for urutan, nomor in enumerate(susunan):
            letak[nomor] = min(urutan, letak.get(nomor, urutan))
    return letak


def is_bernomor(naskah: ContohNaskah, bagian: BagianNaskah) -> bool:
    """Whether the paragraphs of a part carry numbers; ``periksa`` sees to it that no choice changes that."""
    lazim = bagian.jenis in (JenisBagian.KOMPARISI, JenisBagian.PREMIS, JenisBagian.PASAL)
    return lazim and max(map(len, iter_susunan_ayat(naskah, bagian))) > 1


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
        if bagian.judul_inggris:
            yield ("bagian", nomor, "judul_inggris"), bagian.judul_inggris
        for urutan, ayat in enumerate(bagian.ayat):
            yield from _iter_pasangan(("bagian", nomor, "ayat", urutan), ayat)
            for letak, huruf in enumerate(ayat.huruf):
                yield from _iter_pasangan(("bagian", nomor, "ayat", urutan, "huruf", letak), huruf)


def _iter_pasangan(jalur: Jalur, satu: AyatNaskah | ButirNaskah) -> Iterator[tuple[Jalur, str]]:
    yield (*jalur, "isi"), satu.isi
    if satu.inggris:
        yield (*jalur, "inggris"), satu.inggris


def is_dua_bahasa(naskah: ContohNaskah) -> bool:
    """Whether the document has its text in English beside the Indonesian."""
    return any(ayat.inggris for bagian in naskah.bagian for ayat in bagian.ayat)
