"""The reference for editors: fields from the models, good and poor values."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from panduan.model import TIPE, Tipe
from panduan.model.dasar import Butir, Rujukan
from panduan.templat_catatan import find_pilihan, strip_anotasi

BENTUK: dict[str, tuple[str, str, str]] = {
    # form: (how to write it, a good value, a poor one)
    "kalimat": (
        "Satu baris, tanpa HTML.",
        "Dinas menyampaikan rencana.",
        "<b>Dinas</b> menyampaikan rencana.",
    ),
    "paragraf": (
        "Boleh beberapa baris sesudah `|`; Markdown sederhana.",
        "Rencana disampaikan **tertulis**.",
        "<p>Rencana</p>",
    ),
    "id": ("Huruf kecil, angka, dan tanda hubung.", "tanggapan-mitra", "Tanggapan Mitra"),
    "tanggal": ("Tahun-bulan-tanggal.", "2026-11-21", "21/11/2026"),
    "ya atau tidak": ("`ya` atau `tidak`.", "ya", "mungkin"),
    "angka": ("Bilangan tanpa satuan.", "30", "30 hari"),
    "tautan": ("Alamat yang dimulai `https://`.", "https://contoh.go.id/halaman", "www.contoh.go.id"),
    "ketentuan": ("Pasal lalu ayat, huruf, atau angka.", "6 ayat (2)", "ps. 6 (2)"),
    "dasar hukum": ("Id peraturan, titik dua, ketentuannya.", "pp-28-2018: 6 ayat (2)", "PP 28/2018 Pasal 6"),
    "pilihan": ("Salah satu dari daftar pada keterangannya.", "berlaku", "masih berlaku"),
    "butir": ("Satu kalimat, atau `isi` dengan `dasar`.", "Rencana disampaikan.", "- - Rencana"),
    "bagian": ("Isian lain di bawahnya, menjorok dua spasi.", "judul: Rencana", "judul Rencana"),
    "teks khusus": ("Bentuknya disebut pada keterangannya.", "a", "(a)"),
}


@dataclass(frozen=True)
class BarisIsian:
    """One field as the guide shows it."""

    nama: str
    """With the fields above it: ``langkah.tenggat.lama``."""
    wajib: bool
    bentuk: str
    banyak: bool
    arti: str
    pilihan: tuple[str, ...]


def build_tabel() -> list[tuple[Tipe, list[BarisIsian]]]:
    """Each type with all its fields, nested ones behind the field they stand in."""
    return [(tipe, list(_iter_baris(tipe.model, "", ()))) for tipe in TIPE.values()]


def _iter_baris(model: type[BaseModel], depan: str, di_atas: tuple[type, ...]) -> Iterator[BarisIsian]:
    for nama, medan in model.model_fields.items():
        dasar = strip_anotasi(medan.annotation)
        banyak = get_origin(dasar) is tuple
        isi = strip_anotasi(get_args(dasar)[0]) if banyak else dasar
        pilihan = tuple(str(satu.value) for satu in find_pilihan(isi) or ())
        bentuk = find_bentuk(isi, medan)
        arti = medan.description or ""
        yield BarisIsian(f"{depan}{nama}", medan.is_required(), bentuk, banyak, arti, pilihan)
        if bentuk == "bagian" and isinstance(isi, type) and isi not in di_atas:
            yield from _iter_baris(isi, f"{depan}{nama}.", (*di_atas, isi))


def find_bentuk(isi: Any, medan: FieldInfo) -> str:
    """The name in ``BENTUK`` of how a field is written."""
    if isinstance(isi, type):
        for jenis, nama in ((Rujukan, "dasar hukum"), (Butir, "butir"), (BaseModel, "bagian")):
            if issubclass(isi, jenis):
                return nama
        if find_pilihan(isi):
            return "pilihan"
        langsung = {datetime.date: "tanggal", bool: "ya atau tidak", int: "angka"}
        if isi in langsung:
            return langsung[isi]
    return _find_bentuk_teks(f"{medan.annotation!r} {medan.metadata!r}")


def _find_bentuk_teks(anotasi: str) -> str:
    tanda = (("_check_ketentuan", "ketentuan"), ("^https://", "tautan"), ("^[a-z0-9]+(-", "id"))
    for potong, nama in tanda:
        if potong in anotasi:
            return nama
    if "_refuse_html" in anotasi:
        return "paragraf" if "max_length=20000" in anotasi else "kalimat"
    return "teks khusus"
