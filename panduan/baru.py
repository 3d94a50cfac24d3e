"""A new record: the fields an editor answered, and the others as commented examples, made from the model."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Any, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from panduan.angka import find_bilangan, find_tanggal, quote_nilai, slug
from panduan.hukum import build_sebutan, build_sebutan_pendek
from panduan.koleksi import Koleksi
from panduan.model import Tipe
from panduan.model.dasar import Butir, Rujukan
from panduan.model.dasar_hukum import JenisPeraturan
from panduan.periksa.hukum import build_saran_ketentuan
from panduan.pesan import build_maksud, explain_nilai
from panduan.templat_catatan import find_pilihan, iter_medan_templat, render_keterangan, strip_anotasi

Jawaban = dict[str, str | list[str]]
"""What was answered: by field, one text, or the items of a list as an editor writes them."""


def find_pertanyaan(tipe: Tipe) -> list[tuple[str, FieldInfo]]:
    """The fields worth asking for: required ones that take a sentence, a choice or a simple list."""
    return [
        (nama, medan)
        for nama, medan in tipe.model.model_fields.items()
        if nama != "id" and _is_ditanyakan(tipe, nama, medan) and is_sederhana(medan)
    ]


def _is_ditanyakan(tipe: Tipe, nama: str, medan: FieldInfo) -> bool:
    return medan.is_required() or nama == "dasar" or nama in tipe.model.TAMPIL_DI_TEMPLAT


def is_sederhana(medan: FieldInfo) -> bool:
    """Whether one line answers the field, or one line for each item."""
    isi = find_isi(medan)
    if isinstance(isi, type) and issubclass(isi, BaseModel):
        return issubclass(isi, (Rujukan, Butir))
    return get_origin(isi) is None


def is_daftar(medan: FieldInfo) -> bool:
    """Whether the field holds many."""
    return get_origin(strip_anotasi(medan.annotation)) is tuple


def is_rujukan(tipe: Tipe, nama: str) -> bool:
    """Whether the field takes citations."""
    return find_isi(tipe.model.model_fields[nama]) is Rujukan


def find_isi(medan: FieldInfo) -> Any:
    """The type of the field's value, or of its items."""
    dasar = strip_anotasi(medan.annotation)
    return strip_anotasi(get_args(dasar)[0]) if get_origin(dasar) is tuple else dasar


def explain_jawaban(tipe: Tipe, nama: str, jawaban: str) -> str | None:
    """What is wrong with one answer, in one Indonesian sentence; None if it is fine."""
    medan = tipe.model.model_fields[nama]
    nilai = read_rujukan(jawaban) if find_isi(medan) is Rujukan else jawaban
    try:
        tipe.model.model_validate({nama: [nilai] if is_daftar(medan) else nilai})
    except ValidationError as galat:
        # All other fields are missing; a list of one may be too short for now.
        salah = [
            satu for satu in galat.errors() if satu["loc"][:1] == (nama,) and satu["type"] != "too_short"
        ]
        return explain_nilai(galat, nama, tipe.model) if salah else None
    return None


def read_jawaban(tipe: Tipe, nama: str, jawaban: str, koleksi: Koleksi) -> str:
    """The answer as the record takes it, where there is no doubt what is meant; else as it was given."""
    medan = tipe.model.model_fields[nama]
    isi, pilihan = find_isi(medan), find_pilihan_medan(medan)
    if isi is datetime.date and (tanggal := find_tanggal(jawaban)):
        return tanggal.isoformat()
    if isi is int and (bilangan := find_bilangan(jawaban)) is not None:
        return str(bilangan)
    if pilihan and jawaban.isdecimal() and 1 <= int(jawaban) <= len(pilihan):
        return pilihan[int(jawaban) - 1]
    if pilihan:
        return next((satu for satu in pilihan if satu.lower() == jawaban.lower()), jawaban)
    if isi is Rujukan:
        return read_sebutan(koleksi, jawaban.removeprefix("- "))
    return jawaban


def read_sebutan(koleksi: Koleksi, teks: str) -> str:
    """``PP 28/2018 Pasal 6 ayat (2)``, in any order, as ``pp-28-2018: 6 ayat (2)``."""
    for id_, peraturan in koleksi.dasar_hukum.items():
        for sebutan in (id_, build_sebutan_pendek(peraturan), build_sebutan(peraturan)):
            if not (cocok := re.search(rf"(?<![\w-]){re.escape(sebutan)}(?![\w-])", teks, re.IGNORECASE)):
                continue
            sisa = f"{teks[: cocok.start()]} {teks[cocok.end() :]}".strip(" :,;-.")
            return f"{id_}: {re.sub(r'^pasal ', '', sisa, flags=re.IGNORECASE)}" if sisa else id_
    return teks


def explain_rujukan(koleksi: Koleksi, teks: str) -> str | None:
    """What is wrong with a well-written citation: no such regulation, or no such provision."""
    rujukan = Rujukan.model_validate(read_rujukan(teks))
    peraturan = koleksi.dasar_hukum.get(rujukan.peraturan)
    if peraturan is None:
        lain = "lihat nama berkas di data/dasar_hukum/."
        saran = build_maksud(rujukan.peraturan, set(koleksi.dasar_hukum), lain)
        return f"Peraturan `{rujukan.peraturan}` tidak ada. {saran[:1].upper()}{saran[1:]}"
    ada = koleksi.ketentuan[peraturan.id]
    if rujukan.ketentuan is None or rujukan.ketentuan in ada or not ada:
        return None
    saran = build_saran_ketentuan(rujukan.ketentuan, ada, peraturan)
    sebutan = build_sebutan_pendek(peraturan)
    return f"{rujukan.ketentuan} tidak ada pada {sebutan}. {saran[:1].upper()}{saran[1:]}"


def read_rujukan(teks: str) -> Any:
    """``pp-28-2018: 6 ayat (2)`` as the model takes it."""
    peraturan, titik, pasal = teks.removeprefix("- ").partition(":")
    return {peraturan.strip(): pasal.strip()} if titik else peraturan.strip()


def find_id(tipe: Tipe, jawaban: Jawaban) -> str:
    """An id from the answers: a regulation's from its kind, number and year, others from the title."""
    if tipe.nama == "dasar_hukum":
        jenis = str(jawaban.get("jenis", ""))
        singkat = next((satu.singkatan for satu in JenisPeraturan if satu.value == jenis), jenis)
        return slug(f"{singkat} {jawaban.get('nomor', '')} {jawaban.get('tahun', '')}")
    judul = str(jawaban.get(tipe.medan_judul, ""))
    awal = f"{jawaban.get('tanggal', '')} " if tipe.nama == "perubahan" else ""
    return slug(f"{awal}{re.sub(r'[?!.]', '', judul)}")[:60].strip("-")


def build_catatan(tipe: Tipe, id_: str, jawaban: Jawaban) -> str:
    """The record's text: answers in place, required fields without one left empty, the rest commented out."""
    baris = [
        f"# {tipe.sebutan}. Isi yang masih kosong, lalu hapus baris `#` yang tidak dipakai.",
        "# Penjelasan lengkap tiap isian: data/_templat/" + f"{tipe.nama}.yml.",
        f"id: {id_}",
    ]
    for nama, medan in tipe.model.model_fields.items():
        if nama not in ("id", "alias"):
            baris += _iter_baris(nama, medan, jawaban.get(nama))
    return "\n".join(baris) + "\n"


def _iter_baris(nama: str, medan: FieldInfo, jawaban: str | list[str] | None) -> Iterator[str]:
    if keterangan := render_keterangan(medan, medan.is_required()):
        yield f"# {keterangan}"
    if jawaban:
        yield from _iter_jawaban(nama, medan, jawaban)
        return
    contoh = list(iter_medan_templat(nama, medan))
    if medan.is_required():
        yield f"{nama}:"
        contoh = contoh[1:] if len(contoh) > 1 else []
    yield from (f"# {satu}".rstrip() for satu in contoh)


def _iter_jawaban(nama: str, medan: FieldInfo, jawaban: str | list[str]) -> Iterator[str]:
    if isinstance(jawaban, str):
        yield f"{nama}: {quote_nilai(jawaban)}"
        return
    yield f"{nama}:"
    for satu in jawaban:
        isi = satu.removeprefix("- ")
        yield f"  - {isi if find_isi(medan) is Rujukan else quote_nilai(isi)}"


def build_bawaan(nama: str, medan: FieldInfo, hari_ini: datetime.date) -> str | None:
    """A sensible answer to offer."""
    isi = find_isi(medan)
    if isi is datetime.date and not is_daftar(medan):
        return hari_ini.isoformat()
    return None


def find_pilihan_medan(medan: FieldInfo) -> list[str]:
    """The values a field admits, if it admits only some."""
    return [str(satu.value) for satu in find_pilihan(find_isi(medan)) or ()]
