"""Putting right what needs no asking: line ends, odd spaces, tabs, curly quotes, file endings.

Comments and order stay: only characters change, never a line's place. A file is written only if it means the
same afterwards, or could not be read before and can be read now.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from panduan.angka import quote_nilai, slug
from panduan.gejala import KUTIP_LENGKUNG, POLA_KUTIP_LENGKUNG, clean_karakter
from panduan.model import TIPE
from panduan.sumber import UKURAN_MAKS, PemuatTeks, SumberRusak, check_aman

TANDA_UTF16 = (b"\xff\xfe", b"\xfe\xff")
GAGAL = object()
"""What an unreadable text loads as."""


@dataclass(frozen=True)
class Rapi:
    """What would become of one file."""

    jalur: Path
    tujuan: Path
    lama: str
    baru: str
    sebab: tuple[str, ...]
    """What is put right, or, if nothing can be, why not."""
    asing: bool = False
    """Whether the file is stored in another encoding than UTF-8."""

    @property
    def berubah(self) -> bool:
        """Whether the file, or its name, becomes another."""
        return self.baru != self.lama or self.tujuan != self.jalur or self.asing

    def render_beda(self) -> str:
        """The change as a diff, with invisible characters made visible."""
        beda = difflib.unified_diff(
            tampakkan(self.lama).splitlines(),
            tampakkan(self.baru).splitlines(),
            self.jalur.as_posix(),
            self.tujuan.as_posix(),
            n=1,
            lineterm="",
        )
        return "\n".join(beda)


def tampakkan(teks: str) -> str:
    """The text with what nobody sees made visible."""
    terlihat = teks.replace("\r\n", "␍\n").replace("\r", "␍\n").replace("\t", "→")
    terlihat = re.sub("[\u00a0\u202f\u2007]", "⍽", terlihat)
    return re.sub(
        "[\x00-\x08\x0b\x0c\x0e-\x1f\u0085\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]",
        lambda cocok: f"<U+{ord(cocok[0]):04X}>",
        terlihat,
    )


def iter_berkas(folder: Path) -> Iterator[Path]:
    """Files that hold records, or were meant to."""
    for tipe in TIPE:
        for jalur in sorted((folder / tipe).glob("*.y*ml")):
            if jalur.is_file() and not jalur.is_symlink():
                yield jalur
    yield from (satu for satu in [folder / "pencarian.yml"] if satu.is_file())


def build_rapi(jalur: Path) -> Rapi:
    """What would become of the file."""
    tujuan = jalur.with_name(f"{slug(jalur.stem)}.yml") if jalur.suffix == ".yaml" else jalur
    if tujuan != jalur and tujuan.exists():
        tujuan = jalur
    try:
        mentah = jalur.read_bytes()
        lama = mentah.decode("utf-16" if mentah.startswith(TANDA_UTF16) else "utf-8")
    except UnicodeDecodeError:
        sebab = "pengodeannya tidak dapat dipastikan; simpan ulang sebagai UTF-8."
        return Rapi(jalur, jalur, "", "", (sebab,))
    if len(mentah) > UKURAN_MAKS:
        return Rapi(jalur, jalur, lama, lama, ("berkas terlalu besar.",))
    utf16 = mentah.startswith(TANDA_UTF16)
    baru, sebab_baru = rapikan_teks(lama)
    semua = (
        *(["diubah dari UTF-16 ke UTF-8"] if utf16 else []),
        *sebab_baru,
        *(["akhiran nama menjadi .yml"] if tujuan != jalur else []),
    )
    return Rapi(jalur, tujuan, lama, baru, semua, utf16)


Langkah = tuple[str, Callable[[str], str]]


def rapikan_teks(teks: str) -> tuple[str, tuple[str, ...]]:
    """The text put right, and what was; each step is taken back if it would change what the text means."""
    sebab: dict[str, None] = {}
    tertahan: dict[str, None] = {}
    sebelum = None
    while teks != sebelum:  # One step may lay open what another can put right.
        sebelum, tertahan = teks, {}
        for nama, ubah in LANGKAH:
            baru = ubah(teks)
            if baru != teks and (is_searti(teks, baru) or is_aman(nama, teks)):
                teks, sebab[nama] = baru, None
            elif baru != teks:
                karena = "berkasnya belum terbaca" if load_arti(teks) is GAGAL else "artinya akan berubah"
                tertahan[f"tidak dirapikan, karena {karena}: {nama}"] = None
    return teks, (*sebab, *tertahan)


def is_searti(lama: str, baru: str) -> bool:
    """Whether both load as the same data, odd spaces aside; a text that did not load at all may only gain."""
    sebelum, sesudah = load_arti(lama), load_arti(baru)
    return sesudah is not GAGAL and sebelum in (GAGAL, sesudah)


def is_aman(nama: str, lama: str) -> bool:
    """Whether a step needs no proof: what it takes away means nothing, even in a text not yet readable."""
    return nama in SELALU_AMAN and load_arti(lama) is GAGAL


def load_arti(teks: str) -> Any:
    """The data of a text, with odd characters and runs of blanks as they are meant."""
    try:
        bersih = teks.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        check_aman(bersih)
        return _ratakan(yaml.load(bersih, Loader=PemuatTeks))
    except (yaml.YAMLError, SumberRusak, ValueError, TypeError):
        return GAGAL


def _ratakan(nilai: Any) -> Any:
    if isinstance(nilai, str):
        bersih = clean_karakter(nilai).replace("\ufeff", "")
        return re.sub(r"[ \t]*\t[ \t]*", " ", bersih).strip().strip(KUTIP_LENGKUNG)
    if isinstance(nilai, list):
        return [_ratakan(satu) for satu in nilai]
    if isinstance(nilai, dict):
        return {_ratakan(kunci): _ratakan(isi) for kunci, isi in nilai.items()}
    return nilai


def _fix_akhir_baris(teks: str) -> str:
    return teks.replace("\r\n", "\n").replace("\r", "\n")


def _fix_tab(teks: str) -> str:
    """Tabs that indent become the width that makes the text readable; others one space."""
    if "\t" not in teks:
        return teks
    calon = [_expand_tab(teks, lebar) for lebar in (2, 4, 8)]
    return next((satu for satu in calon if load_arti(satu) is not GAGAL), calon[0])


def _expand_tab(teks: str, lebar: int) -> str:
    def ganti(cocok: re.Match[str]) -> str:
        return cocok[0].replace("\t", " " * lebar)

    menjorok = re.sub(r"^[ \t]+", ganti, teks, flags=re.MULTILINE)
    return re.sub(r"[ ]*\t[ \t]*", " ", menjorok)


def _fix_kutip(teks: str) -> str:
    def ganti(cocok: re.Match[str]) -> str:
        if not cocok["tutup"] or any(tanda in cocok["isi"] for tanda in KUTIP_LENGKUNG):
            return cocok[0]
        return f"{cocok['awal']}{quote_nilai(cocok['isi'])}"

    return POLA_KUTIP_LENGKUNG.sub(ganti, teks)


def _fix_spasi_akhir(teks: str) -> str:
    """Without blanks at line ends, but for those in block texts: two of them break a line in Markdown."""
    blok = _find_blok(teks)
    return "\n".join(
        satu if nomor in blok else satu.rstrip(" ") for nomor, satu in enumerate(teks.split("\n"))
    )


def _find_blok(teks: str) -> set[int]:
    """Numbers, from 0, of the lines inside block texts."""
    hasil: set[int] = set()
    try:
        for tanda in yaml.scan(teks, Loader=PemuatTeks):
            if isinstance(tanda, yaml.ScalarToken) and tanda.style in ("|", ">"):
                hasil.update(range(tanda.start_mark.line + 1, tanda.end_mark.line))
    except yaml.YAMLError:
        hasil.update(range(teks.count("\n") + 1))
    return hasil


LANGKAH: tuple[Langkah, ...] = (
    ("tanda BOM dihapus", lambda teks: teks.replace("\ufeff", "")),
    ("akhir baris gaya Unix", _fix_akhir_baris),
    ("karakter tak terlihat dibuang", clean_karakter),
    ("tab menjadi spasi", _fix_tab),
    ("kutip lengkung menjadi kutip lurus", _fix_kutip),
    ("spasi di akhir baris dibuang", _fix_spasi_akhir),
    ("satu baris baru di akhir berkas", lambda teks: f"{teks.rstrip(chr(10))}\n" if teks.strip() else teks),
)


SELALU_AMAN = frozenset(nama for nama, _ in (*LANGKAH[:2], LANGKAH[-1]))
"""Steps that no text can mind: the mark before it, its line ends, its last line."""


def write_rapi(rapi: Rapi) -> None:
    """Write the file in its place, under its new name if it gets one."""
    rapi.jalur.write_bytes(rapi.baru.encode())
    if rapi.tujuan != rapi.jalur:
        rapi.jalur.rename(rapi.tujuan)
