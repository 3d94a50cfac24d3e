"""How a change is put into words: for a head of section who has never seen the files."""

from __future__ import annotations

import datetime
import difflib
from collections.abc import Iterable
from enum import Enum
from typing import Any, NamedTuple

from pydantic import BaseModel

from panduan.hukum import build_sebutan_pendek
from panduan.koleksi import Koleksi
from panduan.model.dasar import Rujukan
from panduan.model.dasar_hukum import Ayat, ButirAngka, ButirHuruf, Lampiran, Pasal
from panduan.tanggal import render_tanggal
from panduan.teks import strip_markdown

PENANDA = ("id", "nama", "nomor", "kode")
"""Fields that tell the items of a list apart, the first that a model has."""
MEDAN_NAMA = ("judul", "hal", "label", "tulisan", "pertanyaan", "teks", "jenis", "isi")
"""Fields that name an item to people, the first that it has."""
MEDAN_UTAMA = ("isi", "judul", "pertanyaan", "teks", "tulisan")
"""Fields that say what an item is about, the first that it has."""
BERNOMOR = ("langkah", "soal", "kasus")
"""Lists whose items people count."""

SEBUTAN_BUTIR: dict[type[BaseModel], str] = {
    Pasal: "Pasal {}",
    Ayat: "ayat ({})",
    ButirHuruf: "huruf {}",
    ButirAngka: "angka {}",
    Lampiran: "Lampiran {}",
}
"""Items that have a name of their own in law."""

SEBUTAN_MEDAN = {
    "satu_menit": "dalam satu menit",
    "kapan": "kapan dipakai",
    "kapan_tidak": "kapan tidak dipakai",
    "keluaran": "yang dihasilkan",
    "masukan": "yang harus sudah ada",
    "kesalahan": "kesalahan umum",
    "dasar": "dasar hukum",
    "diperiksa": "tanggal pemeriksaan",
    "bila_lewat": "akibat bila lewat",
    "sejak": "awal hitungan",
    "isi": "bunyinya",
    "hal": "sebutannya",
    "penandatangan": "penanda tangan",
    "perlu_verifikasi": "tanda perlu verifikasi",
    "kunci": "kunci jawaban",
    "variasi": "kalimat lain pertanyaannya",
    "bentuk_lain": "sebutan lain",
    "memenuhi": "unsur wajib yang dipenuhi",
    "wajib_memuat": "isi minimal",
}
"""Fields that people call otherwise than their files do."""

PENDEK = 70
"""Letters up to which a text is shown whole."""
BANYAK_DASAR = 3
"""Citations up to which a basis is told in full."""


class Tempat(NamedTuple):
    """A part of a record: ``langkah 2``, and its title where the number says too little."""

    sebutan: str
    nama: str = ""

    def __str__(self) -> str:
        return f"{self.sebutan} ({self.nama})" if self.nama else self.sebutan


def find_penanda(satu: Any) -> str:
    """What tells an item apart from its neighbours; empty for plain sentences."""
    ada = type(satu).model_fields if isinstance(satu, BaseModel) else ()
    return next((str(getattr(satu, nama)) for nama in PENANDA if nama in ada), "")


def find_medan_utama(satu: BaseModel) -> str:
    """The field that says what an item is about."""
    return next((nama for nama in MEDAN_UTAMA if nama in type(satu).model_fields), "")


def render_medan(nama: str) -> str:
    """A field as people call it."""
    return SEBUTAN_MEDAN.get(nama, nama.replace("_", " "))


def render_butir(label: str, satu: BaseModel, nomor: int) -> Tempat:
    """An item of a list: ``langkah 2 (Penawaran)``, ``tenggat “Calon mitra menjawab”``, ``Pasal 6``."""
    if type(satu) in SEBUTAN_BUTIR:
        return Tempat(SEBUTAN_BUTIR[type(satu)].format(find_penanda(satu)))
    ada = type(satu).model_fields
    nama = potong(next((str(getattr(satu, m)) for m in MEDAN_NAMA if m in ada and getattr(satu, m)), ""))
    if label in BERNOMOR:
        return Tempat(f"{label} {nomor}", nama)
    if not find_penanda(satu):
        return Tempat(label)
    return Tempat(f"{label} “{nama or find_penanda(satu)}”")


def render_penuh(nilai: Any) -> str:
    """A value in words, whole."""
    if isinstance(nilai, Rujukan):
        return f"{nilai.peraturan}: {nilai.ketentuan}" if nilai.ketentuan else nilai.peraturan
    if isinstance(nilai, BaseModel):
        isi = (getattr(nilai, nama, None) for nama in MEDAN_UTAMA)
        return next((str(satu) for satu in isi if satu), nilai.model_dump_json(exclude_defaults=True))
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    if isinstance(nilai, datetime.date):
        return render_tanggal(nilai)
    if isinstance(nilai, tuple):
        return ", ".join(map(render_penuh, nilai))
    if isinstance(nilai, dict):
        return "; ".join(f"{kunci}: {render_penuh(satu)}" for kunci, satu in nilai.items())
    return strip_markdown(str(nilai))


def _is_bertanda(nilai: Any) -> bool:
    """Whether it is words, which need marks to stand apart from the sentence around them."""
    return isinstance(nilai, (str, BaseModel)) and not isinstance(nilai, Enum) and " " in render_penuh(nilai)


def render_nilai(nilai: Any) -> str:
    """A value in words, short, words between marks."""
    teks = potong(render_penuh(nilai))
    return f"“{teks}”" if _is_bertanda(nilai) else teks


def potong(teks: str) -> str:
    """The beginning of a text, on one line."""
    rapat = " ".join(teks.split())
    return rapat if len(rapat) <= PENDEK else f"{rapat[: PENDEK - 2].rsplit(' ', 1)[0]} …"


def render_beda(dulu: Any, kini: Any) -> str:
    """``lama → baru``; of long texts only the words that changed, with a few around them."""
    lama, baru = render_penuh(dulu), render_penuh(kini)
    if len(lama) <= PENDEK and len(baru) <= PENDEK:
        bertanda = _is_bertanda(dulu) or _is_bertanda(kini)
        a, b = (f"“{satu}”" if bertanda and satu else satu or "kosong" for satu in (lama, baru))
        return f"{a} → {b}"
    return _render_beda_panjang(lama.split(), baru.split())


def _render_beda_panjang(a: list[str], b: list[str]) -> str:
    potongan = []
    for jenis, a1, a2, b1, b2 in difflib.SequenceMatcher(None, a, b, False).get_opcodes():
        if jenis != "equal":
            sebelum, sesudah = " ".join(a[max(0, a1 - 3) : a1]), " ".join(a[a2 : a2 + 3])
            lama, baru = potong(" ".join(a[a1:a2])), potong(" ".join(b[b1:b2]))
            ubah = f"[{lama} → {baru}]" if lama and baru else f"[+ {baru}]" if baru else f"[− {lama}]"
            potongan.append(" ".join(filter(None, (sebelum, ubah, sesudah))))
    lagi = f" (dan {len(potongan) - 3} tempat lain)" if len(potongan) > 3 else ""
    return f"“… {' … '.join(potongan[:3])} …”{lagi}"


def render_dasar(koleksi: Koleksi, dasar: Iterable[Rujukan]) -> str:
    """Citations as people say them: ``Pasal 8 ayat (3), ayat (4) Permendagri 22/2020``."""
    kelompok: dict[str, list[tuple[str, ...]]] = {}
    semua_dasar = list(dict.fromkeys(dasar))
    sisa = len(semua_dasar) - BANYAK_DASAR
    for satu in semua_dasar[:BANYAK_DASAR]:
        kelompok.setdefault(satu.peraturan, []).append(satu.ketentuan.bagian if satu.ketentuan else ())
    semua = []
    for id_, bagian in kelompok.items():
        peraturan = koleksi.dasar_hukum.get(id_)
        nama = build_sebutan_pendek(peraturan) if peraturan else id_
        sebut = [_render_lanjutan(lama, kini) for lama, kini in zip([(), *bagian], bagian, strict=False)]
        semua.append(f"{', '.join(filter(None, sebut))} {nama}".strip())
    return "; ".join([*semua, f"dan {sisa} ketentuan lain"] if sisa > 0 else semua)


def _render_lanjutan(lama: tuple[str, ...], kini: tuple[str, ...]) -> str:
    """What a provision adds to the one named before it."""
    sama = next((n for n, (a, b) in enumerate(zip(lama, kini, strict=False)) if a != b), 0)
    return " ".join(kini[sama:])
