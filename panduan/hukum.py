"""Questions one can ask of a regulation: how it is called, which provisions it has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from panduan.model.dasar_hukum import ButirHuruf, DasarHukum
from panduan.rujukan import Ketentuan


def build_sebutan(peraturan: DasarHukum) -> str:
    """The formal short name, e.g. ``PP Nomor 28 Tahun 2018``."""
    return f"{_build_jenis(peraturan)} Nomor {peraturan.nomor} Tahun {peraturan.tahun}"


def build_sebutan_pendek(peraturan: DasarHukum) -> str:
    """The name people type, e.g. ``PP 28/2018``."""
    return f"{_build_jenis(peraturan)} {peraturan.nomor}/{peraturan.tahun}"


def build_sebutan_pasal(semua: Mapping[str, DasarHukum], peraturan: str, pasal: object) -> str:
    """A provision as people say it, e.g. ``Pasal 6 PP 28/2018``; a regulation without a record by its id."""
    nama = build_sebutan_pendek(semua[peraturan]) if peraturan in semua else peraturan
    return f"{pasal} {nama}".strip()


def _build_jenis(peraturan: DasarHukum) -> str:
    return (
        f"{peraturan.jenis.singkatan} {peraturan.wilayah}" if peraturan.wilayah else peraturan.jenis.singkatan
    )


def find_ketentuan(peraturan: DasarHukum) -> dict[Ketentuan, str]:
    """Every provision the record has, with its summary, in the order of the regulation."""
    hasil: dict[Ketentuan, str] = {}
    for pasal in peraturan.pasal:
        hasil[Ketentuan(pasal.nomor)] = pasal.isi or pasal.judul
        hasil |= {Ketentuan(pasal.nomor, angka=str(angka.nomor)): angka.isi for angka in pasal.angka}
        hasil |= _find_huruf(pasal.nomor, None, pasal.huruf)
        for ayat in pasal.ayat:
            hasil[Ketentuan(pasal.nomor, ayat.nomor)] = ayat.isi
            hasil |= _find_huruf(pasal.nomor, ayat.nomor, ayat.huruf)
    for lampiran in peraturan.lampiran:
        # `Lampiran A` stands for A.1 and A.2 together, plain `Lampiran` for all of them.
        hasil.setdefault(Ketentuan(lampiran=""), "Lampiran")
        hasil.setdefault(Ketentuan(lampiran=lampiran.kode.split(".")[0]), lampiran.judul)
        hasil[Ketentuan(lampiran=lampiran.kode)] = lampiran.isi
    return hasil


def _find_huruf(pasal: str, ayat: str | None, semua: tuple[ButirHuruf, ...]) -> dict[Ketentuan, str]:
    hasil: dict[Ketentuan, str] = {}
    for huruf in semua:
        hasil[Ketentuan(pasal, ayat, huruf.kode)] = huruf.isi
        for angka in huruf.angka:
            hasil[Ketentuan(pasal, ayat, huruf.kode, str(angka.nomor))] = angka.isi
    return hasil


def find_anak(ketentuan: Iterable[Ketentuan]) -> dict[Ketentuan, list[Ketentuan]]:
    """For each provision that is divided, the provisions one level below it, in order."""
    hasil: dict[Ketentuan, list[Ketentuan]] = defaultdict(list)
    for satu in ketentuan:
        if induk := satu.induk:
            hasil[induk].append(satu)
    return dict(hasil)


def iter_butir_bawah(anak: Mapping[Ketentuan, list[Ketentuan]], induk: Ketentuan) -> Iterator[Ketentuan]:
    """The items below ``induk`` that have nothing below them: what a document must contain."""
    for satu in anak.get(induk, ()):
        if satu in anak:
            yield from iter_butir_bawah(anak, satu)
        else:
            yield satu


def is_bawahan(ketentuan: Ketentuan, induk: Ketentuan) -> bool:
    """Whether ``ketentuan`` stands below ``induk``, at any depth."""
    atas = ketentuan.induk
    return atas is not None and (atas == induk or is_bawahan(atas, induk))
