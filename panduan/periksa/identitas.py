"""Rules about ids, titles, and references from one record to another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from panduan.koleksi import Entri, Koleksi
from panduan.model import TIPE
from panduan.model.aturan_naskah import PesanUntuk
from panduan.model.dasar_hukum import DasarHukum, Hubungan
from panduan.model.kuis import Kasus
from panduan.model.mekanisme import KapanTidak, Langkah, Mekanisme, NaskahDokumen, Tenggat
from panduan.model.modul import BagianModul, Modul
from panduan.model.pemandu import Hasil
from panduan.model.potensi import CalonMitra
from panduan.model.sebelum_kirim import AcuanPeriksa, Kiriman
from panduan.model.sesi import Sesi
from panduan.model.tanya_jawab import Asal
from panduan.pesan import build_maksud, build_pesan
from panduan.sumber import Jalur
from panduan.temuan import Temuan

MENUNJUK: dict[tuple[type[BaseModel] | None, str], str] = {
    # (model or any record, field): the type of record its ids point at
    (None, "mekanisme"): "mekanisme",
    (None, "daerah"): "daerah",
    (None, "potensi"): "potensi",
    (None, "sesi"): "sesi",
    (DasarHukum, "pengganti"): "dasar_hukum",
    (Hubungan, "mencabut"): "dasar_hukum",
    (Hubungan, "mencabut_sebagian"): "dasar_hukum",
    (Hubungan, "mengubah"): "dasar_hukum",
    (KapanTidak, "pakai"): "mekanisme",
    (Langkah, "naskah"): "contoh_naskah",
    (NaskahDokumen, "id"): "contoh_naskah",
    (CalonMitra, "mekanisme"): "mekanisme",
    (Hasil, "mekanisme"): "mekanisme",
    (Hasil, "naskah"): "contoh_naskah",
    (Asal, "sesi"): "sesi",
    (AcuanPeriksa, "mekanisme"): "mekanisme",
    (Kiriman, "naskah"): "contoh_naskah",
    (Kasus, "mekanisme"): "mekanisme",
    (PesanUntuk, "mekanisme"): "mekanisme",
    (Kasus, "naskah"): "contoh_naskah",
    (Sesi, "modul"): "modul",
    (Modul, "kuis"): "kuis",
    (BagianModul, "mekanisme"): "mekanisme",
    (BagianModul, "kuis"): "kuis",
}
"""Where a record names another by id; ``terkait`` always points at the same type."""


def check_id(koleksi: Koleksi) -> Iterator[Temuan]:
    """The id equals the file name, so a name is unique within its type."""
    for entri in koleksi.iter_entri():
        nama = entri.dokumen.berkas.rsplit("/", 1)[-1].removesuffix(".yml")
        if entri.isi.id != nama:
            pesan = build_pesan("id_beda", id=entri.isi.id, nama=nama)
            yield entri.build_temuan(("id",), *pesan, ganti=f"id: {nama}")


def check_id_bagian(koleksi: Koleksi) -> Iterator[Temuan]:
    """Ids of steps, questions, clauses ... are unique within their list: they become anchors."""
    for entri in koleksi.iter_entri():
        sudah: set[tuple[Jalur, str]] = set()
        for jalur, bagian in entri.bagian:
            penanda = _find_penanda(type(bagian))
            if penanda is None or not jalur or not isinstance(jalur[-1], int):
                continue
            id_ = getattr(bagian, penanda)
            if id_ is None:
                continue  # A checklist's items need one only where another list picks them.
            tanda = (jalur[:-1], id_)
            if tanda in sudah:
                yield entri.build_temuan(
                    (*jalur, penanda), *build_pesan("id_ganda", id=id_, medan=str(jalur[-2]))
                )
            sudah.add(tanda)


@cache
def _find_penanda(kelas: type[BaseModel]) -> str | None:
    return next((satu for satu in ("id", "nama") if satu in kelas.model_fields), None)


def check_judul(koleksi: Koleksi) -> Iterator[Temuan]:
    """No two records of one type share a title; readers could not tell them apart in a list."""
    for tipe in TIPE.values():
        per_judul = defaultdict(list)
        for entri in koleksi.entri[tipe.nama].values():
            # A copy that still has the old id has the old title too: one thing to put right at a time.
            if not isinstance(entri.isi, DasarHukum) and entri.isi.id == Path(entri.dokumen.berkas).stem:
                per_judul[" ".join(entri.judul.lower().split())].append(entri)
        for pertama, *lain in per_judul.values():
            for entri in lain:
                pesan = build_pesan("judul_ganda", judul=entri.judul, lain=pertama.dokumen.berkas)
                yield entri.build_temuan((tipe.medan_judul,), *pesan)


def check_rujukan_catatan(koleksi: Koleksi) -> Iterator[Temuan]:
    """Every id that points at another record finds it."""
    hilang: dict[tuple[str, str], list[tuple[Entri, Jalur]]] = defaultdict(list)
    for entri in koleksi.iter_entri():
        for jalur, nama_tipe, id_ in _iter_penunjuk(entri):
            if not koleksi.has(nama_tipe, id_):
                hilang[nama_tipe, id_].append((entri, jalur))
    for (nama_tipe, id_), semua in hilang.items():
        pindah = koleksi.alias.get(f"{TIPE[nama_tipe].alamat}/{id_}")
        saran = "buat catatannya lebih dulu, atau hapus penunjuknya."
        pesan = build_pesan(
            "rujukan_hilang",
            sebutan=TIPE[nama_tipe].sebutan.lower(),
            id=id_,
            folder=f"data/{nama_tipe}/",
            saran=f"maksudnya `{pindah.isi.id}`?"
            if pindah and pindah.tipe.nama == nama_tipe
            else build_maksud(id_, set(koleksi.entri[nama_tipe]), saran),
        )
        yield from build_serumpun(semua, pesan)


BANYAK = 2
"""From so many places on, a missing record is told once: they all stem from one rename or deletion."""


def build_serumpun(semua: list[tuple[Entri, Jalur]], pesan: tuple[str, str, str]) -> Iterator[Temuan]:
    """One finding for each place, or one for all when they are many."""
    if len(semua) < BANYAK:
        yield from (entri.build_temuan(jalur, *pesan) for entri, jalur in semua)
        return
    kode, masalah, saran = pesan
    (pertama, jalur), *lain = semua
    tempat = [f"{entri.dokumen.berkas}:{entri.dokumen.find_letak(letak)[0]}" for entri, letak in lain[:3]]
    sisa = f", dan {len(lain) - 3} lagi" if len(lain) > 3 else ""
    yield pertama.build_temuan(jalur, kode, masalah, f"{saran} Dirujuk juga di {', '.join(tempat)}{sisa}.")


def _iter_penunjuk(entri: Entri) -> Iterator[tuple[Jalur, str, str]]:
    """Every pointer of a record: its path, the type it points at, the id."""
    for jalur, bagian in entri.bagian:
        for nama, nama_tipe in _find_penunjuk(type(bagian), teratas=jalur == ()):
            yield from _iter_id((*jalur, nama), nama_tipe or entri.tipe.nama, getattr(bagian, nama))


@cache
def _find_penunjuk(kelas: type[BaseModel], teratas: bool) -> tuple[tuple[str, str | None], ...]:
    """The fields of a class that hold ids, with the type these point at; None: the record's own."""
    hasil: list[tuple[str, str | None]] = []
    for nama in kelas.model_fields:
        if nama_tipe := MENUNJUK.get((kelas, nama)) or (MENUNJUK.get((None, nama)) if teratas else None):
            hasil.append((nama, nama_tipe))
        elif nama == "terkait" and teratas:
            hasil.append((nama, None))
    return tuple(hasil)


def _iter_id(jalur: Jalur, nama_tipe: str, nilai: Any) -> Iterator[tuple[Jalur, str, str]]:
    if isinstance(nilai, str):
        yield jalur, nama_tipe, nilai
    elif isinstance(nilai, tuple):
        for nomor, satu in enumerate(nilai):
            yield (*jalur, nomor), nama_tipe, satu


def check_alias(koleksi: Koleksi) -> Iterator[Temuan]:
    """An old address leads to one record, and is no longer the address of any."""
    pemilik: dict[str, Entri] = {}
    for entri in koleksi.iter_entri():
        for nomor, (alias, alamat) in enumerate(zip(entri.isi.alias, entri.alamat_lama, strict=True)):
            if pesan := _explain_alias(koleksi, entri, alamat, pemilik.setdefault(alamat, entri)):
                nama, isi = pesan
                yield entri.build_temuan(("alias", nomor), *build_pesan(nama, alias=alias, **isi))


def _explain_alias(
    koleksi: Koleksi, entri: Entri, alamat: str, pemilik: Entri
) -> tuple[str, dict[str, str]] | None:
    """The message about an old address, and its words; None if nothing is wrong."""
    folder, id_ = alamat.split("/")
    tipe = next((satu.nama for satu in TIPE.values() if satu.alamat == folder), None)
    if tipe is None:
        ada = sorted(satu.alamat for satu in TIPE.values())
        return "alias_asing", {"saran": build_maksud(folder, ada, f"pakai salah satu: {', '.join(ada)}.")}
    if (lain := koleksi.entri[tipe].get(id_)) is entri:
        return "alias_sendiri", {}
    if lain:
        return "alias_bentrok", {"lain": lain.dokumen.berkas}
    return None if pemilik is entri else ("alias_ganda", {"lain": pemilik.dokumen.berkas})


def check_varian(koleksi: Koleksi) -> Iterator[Temuan]:
    """A step or an outcome names only variants its mechanism has."""
    for entri in koleksi.iter_entri():
        for jalur, bagian in entri.bagian:
            if isinstance(bagian, Langkah | Tenggat) and isinstance(entri.isi, Mekanisme):
                yield from _check_varian(entri, (*jalur, "varian"), bagian.varian, entri.isi)
            elif isinstance(bagian, Hasil) and bagian.varian and bagian.mekanisme in koleksi.mekanisme:
                mekanisme = koleksi.mekanisme[bagian.mekanisme]
                yield from _check_varian(entri, (*jalur, "varian"), (bagian.varian,), mekanisme)


def _check_varian(
    entri: Entri, jalur: Jalur, dipakai: tuple[str, ...], mekanisme: Mekanisme
) -> Iterator[Temuan]:
    ada = {varian.id for varian in mekanisme.varian}
    for id_ in dipakai:
        if id_ not in ada:
            saran = build_maksud(id_, ada, f"pilih dari: {', '.join(sorted(ada)) or 'tidak ada varian'}.")
            yield entri.build_temuan(
                jalur, *build_pesan("varian_hilang", id=id_, mekanisme=mekanisme.id, saran=saran)
            )
