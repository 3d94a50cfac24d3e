"""The CMS's collections and fields, made from the shapes: labels, help, choices and bounds, in Indonesian."""

from __future__ import annotations

import re
from typing import Any

from panduan.isian_catatan import BENTUK
from panduan.model import TIPE, Tipe
from panduan.model.dasar_hukum import DasarHukum
from panduan.penyunting.bentuk import Bentuk

Kolom = dict[str, Any]

FORMAT = "catatan_"
"""A collection's file format is named this and its type; ``skrip/penyunting/halaman.js`` registers it."""
JUDUL_BUTIR = (
    "judul",
    "isi",
    "hal",
    "pertanyaan",
    "teks",
    "label",
    "tulisan",
    "siapa",
    "sebutan",
    "nama",
    "id",
)
"""What names an item of a list while it is folded, by the first of these that it has."""
BELAKANG = ("diperiksa", "alias")
"""Fields of every record, asked last in the form; where they stand in the file does not change."""
HURUF_BESAR = {"dprd": "DPRD", "id": "Id"}
BATAS_HITUNG = 1000
"""Letters up to which a limit is worth showing while one writes."""
BANTUAN = {
    # Kinds that are written otherwise here than in the file, which is what the model explains.
    "syarat": "Hanya dalam keadaan ini; kosong berarti selalu. Beberapa jawaban dipisah koma.",
    "dasar hukum": "Satu butir satu ketentuan: pilih peraturannya, lalu tulis pasalnya.",
    "ya atau tidak": "Nyalakan bila",
}


def build_koleksi(bentuk: dict[str, Bentuk]) -> list[Kolom]:
    """One collection a record type."""
    return [_build_koleksi(TIPE[nama], satu) for nama, satu in bentuk.items()]


def _build_koleksi(tipe: Tipe, bentuk: Bentuk) -> Kolom:
    return {
        "name": tipe.nama,
        "label": tipe.sebutan,
        "folder": f"data/{tipe.nama}",
        "extension": "yml",
        "format": f"{FORMAT}{tipe.nama}",
        "identifier_field": tipe.medan_judul,
        "slug": {"template": "{{id}}", "editable": False},
        "duplicate": False,  # A copy would bring the text it came from, id and all.
        "summary": _sebut(tipe),
        "sortable_fields": {"fields": ["id"], "default": {"field": "id", "direction": "ascending"}},
        "fields": build_kolom(bentuk.isian),
    }


def _sebut(tipe: Tipe) -> str:
    """How a record is called in a list; a regulation also by the id that citations use."""
    judul = f"{{{{{tipe.medan_judul}}}}}"
    return f"{{{{id}}}}: {{{{jenis}}}} tentang {judul}" if tipe.model is DasarHukum else judul


def build_kolom(isian: dict[str, Bentuk]) -> list[Kolom]:
    """The fields of a record or of a part of one."""
    urut = sorted(isian, key=lambda nama: nama in BELAKANG)
    return [build_satu(nama, isian[nama]) for nama in urut]


def build_satu(nama: str, bentuk: Bentuk) -> Kolom:
    """One field."""
    kolom: Kolom = {"name": nama, "label": render_label(nama), "required": bentuk.wajib}
    if arti := render_bantuan(bentuk):
        kolom["hint"] = arti
    kolom |= _build_daftar(bentuk) if bentuk.jenis == "daftar" else _build_isi(bentuk)
    if bentuk.bawaan is not None:
        kolom["default"] = bentuk.bawaan
    return kolom


def _build_daftar(bentuk: Bentuk) -> Kolom:
    isi = bentuk.isi
    assert isi, "a list holds something"
    batas = {"min": bentuk.sedikit, "max": bentuk.banyak}
    kolom: Kolom = {nama: nilai for nama, nilai in batas.items() if nilai is not None}
    if isi.isian:
        return {
            **kolom,
            "widget": "list",
            "collapsed": True,
            "minimize_collapsed": "auto" if isi.jenis == "bagian" else False,
            "summary": _build_ringkasan(isi),
            "fields": build_kolom(isi.isian),
        }
    if isi.pilihan or isi.menunjuk:
        return {**kolom, **_build_isi(isi), "multiple": True}
    pola = _build_isi(isi).get("pattern")
    return {**kolom, "widget": "list", **({"pattern": pola} if pola else {})}


def _build_ringkasan(isi: Bentuk) -> str:
    if isi.jenis == "dasar hukum":
        return "{{peraturan}}: {{pasal}}"
    nama = next((satu for satu in JUDUL_BUTIR if satu in isi.isian), next(iter(isi.isian)))
    return f"{{{{{nama}}}}}"


def _build_isi(bentuk: Bentuk) -> Kolom:
    """What a single value is typed into."""
    if bentuk.isian:
        return {"widget": "object", "collapsed": "auto", "fields": build_kolom(bentuk.isian)}
    if bentuk.pilihan:
        return {"widget": "select", "options": [*bentuk.pilihan]}
    if bentuk.menunjuk:
        return _build_penunjuk(TIPE[bentuk.menunjuk])
    if bentuk.jenis == "angka":
        batas = {"min": bentuk.sedikit, "max": bentuk.banyak}
        ada = {nama: nilai for nama, nilai in batas.items() if nilai is not None}
        return {"widget": "number", "value_type": "int", **ada}
    lain: dict[str, Kolom] = {
        "ya atau tidak": {"widget": "boolean"},
        "tanggal": {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"},
        "syarat": {"widget": "keyvalue", "key_label": "Keadaan", "value_label": "Jawaban"},
    }
    return lain.get(bentuk.jenis) or _build_teks(bentuk)


def _build_penunjuk(tipe: Tipe) -> Kolom:
    sebutan = _sebut(tipe)
    cari = re.findall(r"\{\{(\w+)\}\}", sebutan)
    return {
        "widget": "relation",
        "collection": tipe.nama,
        "value_field": "id",
        "display_fields": [sebutan],
        "search_fields": sorted({*cari, "id"}),
    }


def _build_teks(bentuk: Bentuk) -> Kolom:
    kolom: Kolom = {
        "widget": "text" if bentuk.jenis == "paragraf" else "string",
        "use_emoji_autocomplete": False,
    }
    if bentuk.pola:
        kolom["pattern"] = [bentuk.pola, render_pesan(bentuk)]
    if bentuk.banyak and bentuk.banyak <= BATAS_HITUNG:
        kolom["maxlength"] = bentuk.banyak
    return kolom


def render_label(nama: str) -> str:
    """``daftar_periksa`` as ``Daftar periksa``."""
    kata = [HURUF_BESAR.get(satu, satu) for satu in nama.split("_")]
    return " ".join([kata[0][:1].upper() + kata[0][1:], *kata[1:]])


def render_bantuan(bentuk: Bentuk) -> str:
    """What the model says about a field, with its code marks as quotes: the CMS shows no code."""
    jenis = bentuk.isi.jenis if bentuk.isi else bentuk.jenis
    arti = bentuk.arti
    if jenis == "ya atau tidak":
        arti = re.sub(r"^`ya` bila", BANTUAN[jenis], arti)
    elif jenis in BANTUAN:
        arti = BANTUAN[jenis]
    return re.sub(r"`([^`]+)`", r"“\1”", arti)


def render_pesan(bentuk: Bentuk) -> str:
    """What is said when a value does not fit."""
    if bentuk.jenis in ("kalimat", "paragraf"):
        return "Tulis tanpa HTML."
    cara, baik, _ = BENTUK[bentuk.jenis]
    return render_bantuan(Bentuk("", arti=cara)) + (
        "" if bentuk.jenis == "teks khusus" else f" Contoh: {baik}"
    )
