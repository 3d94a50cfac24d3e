"""What changed between two states of the records, by meaning: record and field, not lines of text."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel

from panduan.hukum import build_sebutan_pendek
from panduan.koleksi import Entri, Koleksi
from panduan.model.dasar import Rujukan
from panduan.model.dasar_hukum import Ayat, ButirAngka, ButirHuruf, Lampiran, Pasal
from panduan.model.mekanisme import Tenggat
from panduan.templat_jinja import build_judul_pendek, render_lama

PENANDA = ("id", "nama", "nomor", "kode")
"""Fields that tell the items of a list apart, the first that a model has."""

MEDAN_UTAMA = ("isi", "judul", "pertanyaan", "teks", "tulisan")
"""Fields that say what an item is about, the first that it has."""

SEBUTAN_BUTIR: dict[type[BaseModel], str] = {
    Pasal: "Pasal {}",
    Ayat: "ayat ({})",
    ButirHuruf: "huruf {}",
    ButirAngka: "angka {}",
    Lampiran: "Lampiran {}",
}
"""Items that have a name of their own in law."""

PENDEK = 70
"""Letters up to which a text is shown whole."""
MIRIP = 0.6
"""From this likeness on, two sentences are one that was rewritten."""
SAMA = 0.8
"""From this likeness on, two records are one that was renamed."""


@dataclass(frozen=True)
class Ubahan:
    """One change inside a record."""

    tempat: tuple[str, ...]
    """Where, from the outside in: ``("langkah `tanggapan`", "tenggat `jawaban`")``."""
    isi: str
    """What: ``45 hari → 30 hari``."""
    dasar: tuple[Rujukan, ...] = ()
    """The legal basis of the part that changed, as it stands now."""


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
    lama: BaseModel, baru: BaseModel, tempat: tuple[str, ...] = (), abaikan: tuple[str, ...] = ()
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
        for ubahan in _iter_medan(nama, dulu, kini, tempat):
            yield ubahan if ubahan.dasar else Ubahan(ubahan.tempat, ubahan.isi, _find_dasar(baru))


def _find_dasar(model: BaseModel) -> tuple[Rujukan, ...]:
    dasar = getattr(model, "dasar", ())
    return dasar if isinstance(dasar, tuple) else ()


def _iter_medan(nama: str, dulu: Any, kini: Any, tempat: tuple[str, ...]) -> Iterator[Ubahan]:
    label = nama.replace("_", " ")
    if isinstance(dulu, tuple) and isinstance(kini, tuple):
        yield from _iter_daftar(label, dulu, kini, tempat)
    elif isinstance(dulu, BaseModel) and isinstance(kini, BaseModel):
        yield from iter_ubahan(dulu, kini, (*tempat, label))
    elif dulu is None:
        yield Ubahan(tempat, f"{label} ditambah: {render_nilai(kini)}")
    elif kini is None:
        yield Ubahan(tempat, f"{label} dihapus: {render_nilai(dulu)}")
    else:
        yield Ubahan(tempat, f"{label} {render_beda(render_penuh(dulu), render_penuh(kini))}")


def _iter_daftar(
    label: str, dulu: tuple[Any, ...], kini: tuple[Any, ...], tempat: tuple[str, ...]
) -> Iterator[Ubahan]:
    pasangan, hapus, tambah = match_butir(dulu, kini)
    for a, b in pasangan:
        if a != b and isinstance(a, BaseModel):
            yield from iter_ubahan(a, b, (*tempat, render_butir(label, b)))
        elif a != b:
            yield Ubahan(tempat, f"{label} {render_beda(str(a), str(b))}")
    for satu in hapus:
        yield Ubahan(tempat, f"{_render_judul_butir(label, satu)} dihapus", _find_dasar_butir(satu))
    for satu in tambah:
        yield Ubahan(tempat, f"{_render_judul_butir(label, satu)} ditambah", _find_dasar_butir(satu))
    urutan = [b for _, b in pasangan]
    if urutan != [satu for satu in kini if satu in urutan]:
        yield Ubahan(tempat, f"urutan {label} berubah")


def _find_dasar_butir(satu: Any) -> tuple[Rujukan, ...]:
    return _find_dasar(satu) if isinstance(satu, BaseModel) and not isinstance(satu, Rujukan) else ()


def _render_judul_butir(label: str, satu: Any) -> str:
    if isinstance(satu, BaseModel) and _find_penanda(satu) and not isinstance(satu, Rujukan):
        return render_butir(label, satu)
    return f"{label}: {render_nilai(satu)}"


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
    if isinstance(satu, BaseModel) and not isinstance(satu, Rujukan) and (tanda := _find_penanda(satu)):
        return next((lain for lain in semua if _find_penanda(lain) == tanda), None)
    return next((lain for lain in semua if lain == satu), None)


def _find_mirip(satu: Any, semua: list[Any]) -> Any:
    """A rewritten sentence; citations and marked items are the same or they are not."""
    if isinstance(satu, Rujukan) or (isinstance(satu, BaseModel) and _find_penanda(satu)):
        return None
    calon = [
        (difflib.SequenceMatcher(None, render_penuh(satu), render_penuh(lain)).ratio(), nomor)
        for nomor, lain in enumerate(semua)
    ]
    ukur, nomor = max(calon, default=(0.0, 0), key=lambda satu: satu[0])
    return semua[nomor] if ukur >= MIRIP else None


def _find_penanda(satu: Any) -> str:
    ada = type(satu).model_fields if isinstance(satu, BaseModel) else ()
    return next((str(getattr(satu, nama)) for nama in PENANDA if nama in ada), "")


def render_butir(label: str, satu: BaseModel) -> str:
    """An item of a list by its name: ``langkah `tanggapan```, ``Pasal 6``, ``ayat (2)``."""
    tanda = _find_penanda(satu)
    if type(satu) in SEBUTAN_BUTIR:
        return SEBUTAN_BUTIR[type(satu)].format(tanda)
    return f"{label} `{tanda}`" if tanda else f"{label} “{potong(render_penuh(satu))}”"


def render_penuh(nilai: Any) -> str:
    """A value in words, whole."""
    if isinstance(nilai, Rujukan):
        return f"{nilai.peraturan}: {nilai.ketentuan}" if nilai.ketentuan else nilai.peraturan
    if isinstance(nilai, BaseModel):
        isi = (getattr(nilai, nama, None) for nama in MEDAN_UTAMA)
        return next((str(satu) for satu in isi if satu), nilai.model_dump_json(exclude_defaults=True))
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    if isinstance(nilai, tuple):
        return ", ".join(map(render_penuh, nilai))
    return str(nilai)


def render_nilai(nilai: Any) -> str:
    """A value in words, short."""
    return potong(render_penuh(nilai))


def potong(teks: str) -> str:
    """The beginning of a text, on one line."""
    rapat = " ".join(teks.split())
    return rapat if len(rapat) <= PENDEK else f"{rapat[: PENDEK - 2].rsplit(' ', 1)[0]} …"


def render_beda(dulu: str, kini: str) -> str:
    """``lama → baru``; of long texts only the words that changed, with a few around them."""
    if len(dulu) <= PENDEK and len(kini) <= PENDEK:
        return f"{dulu or 'kosong'} → {kini or 'kosong'}"
    a, b = dulu.split(), kini.split()
    potongan = []
    for jenis, a1, a2, b1, b2 in difflib.SequenceMatcher(None, a, b, False).get_opcodes():
        if jenis != "equal":
            sebelum, sesudah = " ".join(a[max(0, a1 - 3) : a1]), " ".join(a[a2 : a2 + 3])
            ubah = f"[{potong(' '.join(a[a1:a2])) or '∅'} → {potong(' '.join(b[b1:b2])) or '∅'}]"
            potongan.append(" ".join(filter(None, (sebelum, ubah, sesudah))))
    lagi = f" (dan {len(potongan) - 3} tempat lain)" if len(potongan) > 3 else ""
    return f"… {' … '.join(potongan[:3])} …{lagi}"


def render_dasar(koleksi: Koleksi, dasar: tuple[Rujukan, ...]) -> str:
    """Citations as people say them, at most three."""
    semua = []
    for satu in dasar[:3]:
        peraturan = koleksi.dasar_hukum.get(satu.peraturan)
        nama = build_sebutan_pendek(peraturan) if peraturan else satu.peraturan
        semua.append(f"{nama} {satu.ketentuan}" if satu.ketentuan else nama)
    return "; ".join(semua) + (" …" if len(dasar) > 3 else "")


def render_ubahan(koleksi: Koleksi, entri: Entri, ubahan: Ubahan) -> str:
    """One change as a sentence: ``Langkah `tanggapan` KSDD: tenggat 45 hari → 30 hari (…)``."""
    judul = build_judul_pendek(entri)
    luar, dalam = ubahan.tempat[:1], " › ".join(ubahan.tempat[1:])
    awal = f"{luar[0][:1].upper()}{luar[0][1:]} {judul}" if luar else judul
    dasar = render_dasar(koleksi, ubahan.dasar)
    return f"{awal}: {f'{dalam} ' if dalam else ''}{ubahan.isi}{f' ({dasar})' if dasar else ''}"
