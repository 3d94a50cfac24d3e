"""Rules about addresses: no two things on the site want the same one, and every system takes their names."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from panduan.acara.alamat import NAMA_BERKAS, build_alamat_acara
from panduan.koleksi import Entri, Koleksi
from panduan.lembar.alamat import (
    VERSI_SOAL,
    build_alamat_kasus,
    build_alamat_kunci,
    build_alamat_lembar,
    build_alamat_qr,
    build_alamat_soal,
)
from panduan.model.kuis import Kuis
from panduan.model.mekanisme import Mekanisme
from panduan.model.modul import Modul
from panduan.model.sesi import Sesi
from panduan.paparan.alamat import build_alamat_pptx, build_id_kuis
from panduan.pesan import build_pesan
from panduan.teks import NAMA_WINDOWS
from panduan.temuan import Temuan
from panduan.word.alamat import UKURAN, build_alamat_docx

ID_KHUSUS = "index"
"""Servers give ``x/index.html`` for ``x/index`` too: the list, not the record."""


def check_alamat(koleksi: Koleksi, folder: Path) -> Iterator[Temuan]:
    """No record takes the address of another, or of a hand-written page; those lie beside ``folder``."""
    tangan = find_tangan(folder.parent / "docs")
    pemilik: dict[str, str] = {}
    for entri in koleksi.iter_entri():
        yield from _check_alias(entri, tangan)
        if entri.isi.id != Path(entri.dokumen.berkas).stem:
            continue  # another rule tells which of them is wrong
        if pesan := _explain_id(entri, tangan, pemilik):
            yield entri.build_temuan(("id",), *pesan)
        for alamat in iter_alamat(entri):
            pemilik.setdefault(alamat, entri.dokumen.berkas)


def find_tangan(docs: Path) -> dict[str, str]:
    """Address of each hand-written page → its file."""
    hasil = {}
    for jalur in docs.rglob("*.md"):
        alamat = jalur.relative_to(docs).with_suffix("").as_posix()
        hasil[f"{alamat.removesuffix('index').strip('/')}/"] = f"docs/{jalur.relative_to(docs).as_posix()}"
    return hasil


def _explain_id(entri: Entri, tangan: dict[str, str], pemilik: dict[str, str]) -> tuple[str, str, str] | None:
    id_ = entri.isi.id
    if id_ == ID_KHUSUS:
        return build_pesan("id_khusus", id=id_)
    if NAMA_WINDOWS.search(id_):
        return build_pesan("id_windows", id=id_)
    for alamat in iter_alamat(entri):
        if lain := tangan.get(alamat) or pemilik.get(alamat):
            return build_pesan("alamat_bentrok", id=id_, alamat=alamat, lain=lain)
    return None


def _check_alias(entri: Entri, tangan: dict[str, str]) -> Iterator[Temuan]:
    for nomor, (alias, alamat) in enumerate(zip(entri.isi.alias, entri.alamat_lama, strict=True)):
        if lain := tangan.get(f"{alamat}/"):
            yield entri.build_temuan(("alias", nomor), *build_pesan("alias_halaman", alias=alias, lain=lain))


def iter_alamat(entri: Entri) -> Iterator[str]:
    """Every page and file that is named after a record; what stands below its own page cannot clash."""
    id_ = entri.isi.id
    yield f"{entri.tipe.alamat}/{id_}/"
    if entri.tipe.nama == "contoh_naskah":
        yield from (build_alamat_docx(id_, ukuran) for ukuran in UKURAN)
    if isinstance(entri.isi, Mekanisme | Modul):
        yield build_alamat_lembar(id_)
    if isinstance(entri.isi, Sesi | Modul):
        yield build_alamat_pptx(id_)
    if isinstance(entri.isi, Modul):
        yield build_alamat_qr(id_)
        yield from (build_alamat_acara(id_, nama) for nama in NAMA_BERKAS)
    if isinstance(entri.isi, Kuis):
        yield build_alamat_pptx(build_id_kuis(id_))
        yield from (build_alamat_soal(id_, versi) for versi in VERSI_SOAL)
        yield from (build_alamat_kunci(id_), build_alamat_kasus(id_))
