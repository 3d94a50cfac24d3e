"""What changed between two states of the records, by meaning: record and field, not lines of text."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from pydantic import BaseModel

from panduan.koleksi import Entri, Koleksi
from panduan.model.dasar import Rujukan
from panduan.model.mekanisme import Tenggat
from panduan.sebutan_beda import (
    PENANDA,
    Tempat,
    find_medan_utama,
    find_penanda,
    render_beda,
    render_butir,
    render_medan,
    render_nilai,
    render_penuh,
)
from panduan.templat_jinja import render_lama

MIRIP = 0.6
"""From this likeness on, two sentences are one that was rewritten."""
SAMA = 0.8
"""From this likeness on, two records are one that was renamed."""


@dataclass(frozen=True)
class Ubahan:
    """One change inside a record."""

    tempat: tuple[Tempat, ...]
    """Where, from the outside in: langkah 2, tenggat “Calon mitra menjawab”."""
    isi: str
    """What: ``45 hari → 30 hari``."""
    dasar: tuple[Rujukan, ...] = ()
    """The legal basis of the part that changed, as it stands now."""
    rujukan: Rujukan | None = None
    """The citation that was added or dropped, to be named behind ``isi``."""


@dataclass
class BedaCatatan:
    """The records that differ between two collections."""

    ditambah: list[Entri] = field(default_factory=list)
    dihapus: list[Entri] = field(default_factory=list)
    diganti_nama: list[tuple[Entri, Entri]] = field(default_factory=list)
    diubah: list[tuple[Entri, list[Ubahan]]] = field(default_factory=list)
    tak_terbanding: list[str] = field(default_factory=list)
    """Files that one of the two states does not let us read."""

    @property
    def kosong(self) -> bool:
        """Whether nothing changed."""
        return not (self.ditambah or self.dihapus or self.diganti_nama or self.diubah or self.tak_terbanding)


def compare_koleksi(lama: Koleksi, baru: Koleksi) -> BedaCatatan:
    """The difference of two collections, record by record."""
    hasil = BedaCatatan()
    rusak = lama.rusak | baru.rusak
    hasil.tak_terbanding = sorted(f"{tipe}/{id_}" for tipe, id_ in rusak)
    for tipe, kumpulan in baru.entri.items():
        dulu = lama.entri[tipe]
        for id_, entri in kumpulan.items():
            if id_ in dulu and (ubahan := list(iter_ubahan(dulu[id_].isi, entri.isi))):
                hasil.diubah.append((entri, ubahan))
        tambah = [entri for id_, entri in kumpulan.items() if id_ not in dulu and (tipe, id_) not in rusak]
        hapus = [entri for id_, entri in dulu.items() if id_ not in kumpulan and (tipe, id_) not in rusak]
        for entri in tambah:
            if asal := _find_asal(entri, hapus):
                hapus.remove(asal)
                hasil.diganti_nama.append((asal, entri))
                if ubahan := list(iter_ubahan(asal.isi, entri.isi, abaikan=("id", "alias"))):
                    hasil.diubah.append((entri, ubahan))
            else:
                hasil.ditambah.append(entri)
        hasil.dihapus += hapus
    return hasil


def _find_asal(entri: Entri, hapus: list[Entri]) -> Entri | None:
    """The record that a new one was before it was renamed: named in its ``alias``, or almost the same."""
    for satu in hapus:
        if satu.isi.id in entri.isi.alias:
            return satu
    baru = entri.isi.model_dump_json(exclude={"id", "alias"})
    for satu in hapus:
        ukur = difflib.SequenceMatcher(None, satu.isi.model_dump_json(exclude={"id", "alias"}), baru, False)
        if ukur.real_quick_ratio() > SAMA and ukur.quick_ratio() > SAMA:
            return satu
    return None


def iter_ubahan(
    lama: BaseModel, baru: BaseModel, tempat: tuple[Tempat, ...] = (), abaikan: tuple[str, ...] = ()
) -> Iterator[Ubahan]:
    """The changes between two states of one model, depth first."""
    if isinstance(lama, Tenggat) and isinstance(baru, Tenggat) and render_lama(lama) != render_lama(baru):
        dulu = str(lama.lama) if lama.satuan and lama.satuan == baru.satuan else render_lama(lama)
        yield Ubahan(tempat, f"{dulu} → {render_lama(baru)}", baru.dasar)
        abaikan = (*abaikan, "lama", "satuan", "berkala")
    for nama in type(baru).model_fields:
        dulu, kini = getattr(lama, nama), getattr(baru, nama)
        if nama in abaikan or dulu == kini:
            continue
        for ubahan in _iter_medan(_find_label(baru, nama), dulu, kini, tempat):
            yield ubahan if ubahan.dasar or ubahan.rujukan else replace(ubahan, dasar=_find_dasar(baru))


def _find_label(model: BaseModel, nama: str) -> str:
    """What a field is called; the sentence of an item without a name of its own needs no label."""
    return "" if nama == find_medan_utama(model) and not find_penanda(model) else render_medan(nama)


def _find_dasar(model: BaseModel) -> tuple[Rujukan, ...]:
    dasar = getattr(model, "dasar", ())
    return dasar if isinstance(dasar, tuple) else ()


def _iter_medan(label: str, dulu: Any, kini: Any, tempat: tuple[Tempat, ...]) -> Iterator[Ubahan]:
    if isinstance(dulu, tuple) and isinstance(kini, tuple):
        yield from _iter_daftar(label, dulu, kini, tempat)
    elif isinstance(dulu, BaseModel) and isinstance(kini, BaseModel):
        yield from iter_ubahan(dulu, kini, (*tempat, Tempat(label)))
    elif dulu is None:
        yield Ubahan(tempat, f"{label} ditambah: {render_nilai(kini)}")
    elif kini is None:
        yield Ubahan(tempat, f"{label} dihapus: {render_nilai(dulu)}")
    else:
        yield Ubahan(tempat, f"{label} {render_beda(dulu, kini)}".strip())


def _iter_daftar(
    label: str, dulu: tuple[Any, ...], kini: tuple[Any, ...], tempat: tuple[Tempat, ...]
) -> Iterator[Ubahan]:
    pasangan, hapus, tambah = match_butir(dulu, kini)
    for a, b in pasangan:
        if a != b and isinstance(a, BaseModel):
            yield from iter_ubahan(a, b, (*tempat, render_butir(label, b, kini.index(b) + 1)))
        elif a != b:
            yield Ubahan(tempat, f"{label} {render_beda(a, b)}")
    yield from (_build_lepas(label, satu, "dihapus", tempat, dulu) for satu in hapus)
    yield from (_build_lepas(label, satu, "ditambah", tempat, kini) for satu in tambah)
    urutan = [b for _, b in pasangan]
    if urutan != [satu for satu in kini if satu in urutan]:
        yield Ubahan(tempat, f"urutan {label} berubah")


def _build_lepas(
    label: str, satu: Any, kejadian: str, tempat: tuple[Tempat, ...], semua: tuple[Any, ...]
) -> Ubahan:
    """An item that only one of the two lists has."""
    if isinstance(satu, Rujukan):
        return Ubahan(tempat, f"{label} {kejadian}:", rujukan=satu)
    if isinstance(satu, BaseModel) and find_penanda(satu):
        butir = render_butir(label, satu, semua.index(satu) + 1)
        return Ubahan(tempat, f"{butir} {kejadian}", _find_dasar(satu))
    dasar = _find_dasar(satu) if isinstance(satu, BaseModel) else ()
    return Ubahan(tempat, f"{label} {kejadian}: {render_nilai(satu)}", dasar)


def match_butir(
    dulu: tuple[Any, ...], kini: tuple[Any, ...]
) -> tuple[list[tuple[Any, Any]], list[Any], list[Any]]:
    """Items that are the same one, in the old order; those only in the old list; those only in the new."""
    sisa = list(kini)
    pasangan, hapus = [], []
    for satu in dulu:
        if (mitra := _find_mitra(satu, sisa)) is not None:
            sisa.remove(mitra)
            pasangan.append((satu, mitra))
        else:
            hapus.append(satu)
    lepas = []
    for satu in hapus:
        if (mitra := _find_mirip(satu, sisa)) is not None:
            sisa.remove(mitra)
            pasangan.append((satu, mitra))
        else:
            lepas.append(satu)
    return pasangan, lepas, sisa


def _find_mitra(satu: Any, semua: list[Any]) -> Any:
    if isinstance(satu, BaseModel) and not isinstance(satu, Rujukan) and (tanda := find_penanda(satu)):
        return next((lain for lain in semua if find_penanda(lain) == tanda), None)
    return next((lain for lain in semua if lain == satu), None)


def _find_mirip(satu: Any, semua: list[Any]) -> Any:
    """A rewritten sentence, or an item under another id; citations are the same or they are not."""
    if isinstance(satu, Rujukan):
        return None
    bertanda = bool(find_penanda(satu))
    calon = [
        (difflib.SequenceMatcher(None, _render_banding(satu), _render_banding(lain), False).ratio(), nomor)
        for nomor, lain in enumerate(semua)
        if bool(find_penanda(lain)) is bertanda
    ]
    ukur, nomor = max(calon, default=(0.0, 0), key=lambda satu: satu[0])
    return semua[nomor] if ukur >= (SAMA if bertanda else MIRIP) else None


def _render_banding(satu: Any) -> str:
    """What likeness is measured by: a sentence, or all of an item but its id."""
    if isinstance(satu, BaseModel) and find_penanda(satu):
        return satu.model_dump_json(exclude=set(PENANDA), exclude_defaults=True)
    return render_penuh(satu)
