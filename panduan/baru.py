"""A new record: the fields an editor answered, and the others as commented examples, made from the model."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Any, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from panduan.angka import quote_nilai, slug
from panduan.model import Tipe
from panduan.model.dasar import Butir, Rujukan
from panduan.model.dasar_hukum import JenisPeraturan
from panduan.pesan import explain_nilai
from panduan.templat_catatan import find_pilihan, iter_medan_templat, render_keterangan, strip_anotasi

Jawaban = dict[str, str | list[str]]
"""What was answered: by field, one text, or the items of a list as an editor writes them."""


def find_pertanyaan(tipe: Tipe) -> list[tuple[str, FieldInfo]]:
    """The fields worth asking for: required ones that take a sentence, a choice or a simple list."""
    return [
        (nama, medan)
        for nama, medan in tipe.model.model_fields.items()
        if nama != "id" and (medan.is_required() or nama == "dasar") and is_sederhana(medan)
    ]


def is_sederhana(medan: FieldInfo) -> bool:
    """Whether one line answers the field, or one line for each item."""
    isi = find_isi(medan)
    if isinstance(isi, type) and issubclass(isi, BaseModel):
        return issubclass(isi, (Rujukan, Butir))
    return get_origin(isi) is None


def is_daftar(medan: FieldInfo) -> bool:
    """Whether the field holds many."""
    return get_origin(strip_anotasi(medan.annotation)) is tuple


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
