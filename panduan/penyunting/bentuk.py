"""The shape of each record type as a form sees it, from the models: one tree, two readers.

``kolom.py`` makes the CMS's fields of it; ``skrip/penyunting/sulam.js`` reads and writes YAML by it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Any, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from panduan.isian_catatan import find_bentuk
from panduan.model import TIPE, Tipe
from panduan.model.dasar import POLA_HTML, Butir, Rujukan
from panduan.model.mekanisme import NaskahDokumen
from panduan.periksa.identitas import MENUNJUK
from panduan.templat_catatan import find_pilihan, iter_metadata, strip_anotasi

RINGKAS: tuple[tuple[type[BaseModel], str], ...] = ((Butir, "isi"), (NaskahDokumen, "id"))
"""Models that may be written as a bare text, and the field which that text is."""


@dataclass(frozen=True)
class Bentuk:
    """One field, or one item of a list."""

    jenis: str
    """A name in ``isian_catatan.BENTUK``, or ``daftar``, or ``syarat`` (names with their answers)."""
    wajib: bool = False
    arti: str = ""
    bawaan: Any = None
    """What the model takes where the record says nothing."""
    pilihan: tuple[str, ...] = ()
    menunjuk: str | None = None
    """The record type whose ids it holds."""
    pola: str | None = None
    sedikit: int | None = None
    banyak: int | None = None
    """Bounds: of a number, of the letters of a text, of the items of a list."""
    isi: Bentuk | None = None
    """Of a list: what its items are."""
    isian: dict[str, Bentuk] = field(default_factory=dict)
    """Of a part: its fields, in the order of the model."""
    ringkas: str | None = None

    def to_json(self) -> dict[str, Any]:
        """What reading and writing YAML needs to know."""
        hasil: dict[str, Any] = {"jenis": self.jenis}
        if self.bawaan is not None:
            hasil["bawaan"] = self.bawaan
        if self.ringkas:
            hasil["ringkas"] = self.ringkas
        if self.isi:
            hasil["isi"] = self.isi.to_json()
        if self.isian:
            hasil["isian"] = {nama: satu.to_json() for nama, satu in self.isian.items()}
        return hasil


def build_bentuk(tipe: Tipe) -> Bentuk:
    """The whole record."""
    return Bentuk("bagian", wajib=True, isian=_build_isian(tipe.model, tipe))


def _build_isian(model: type[BaseModel], tipe: Tipe) -> dict[str, Bentuk]:
    return {nama: _build_medan(model, nama, medan, tipe) for nama, medan in model.model_fields.items()}


def _build_medan(model: type[BaseModel], nama: str, medan: FieldInfo, tipe: Tipe) -> Bentuk:
    anotasi = strip_anotasi(medan.annotation)
    banyak = get_origin(anotasi) is tuple
    isi = _build_isi(get_args(anotasi)[0] if banyak else medan.annotation, medan, tipe)
    if isi.jenis == "id":
        isi = replace(isi, menunjuk=find_penunjuk(model, nama, tipe))
    wajib, arti = medan.is_required(), medan.description or ""
    if banyak:
        sedikit, paling = (_find(medan.metadata, satu) for satu in ("min_length", "max_length"))
        return Bentuk("daftar", wajib, arti, sedikit=sedikit, banyak=paling, isi=isi)
    return replace(isi, wajib=wajib, arti=arti, bawaan=_find_bawaan(medan))


def _build_isi(anotasi: Any, medan: FieldInfo, tipe: Tipe) -> Bentuk:
    """A single value, or what a list holds."""
    dasar = strip_anotasi(anotasi)
    if get_origin(dasar) is dict:
        return Bentuk("syarat")
    jenis = find_bentuk(dasar, medan)
    if jenis in ("bagian", "butir"):
        ringkas = next((nama for model, nama in RINGKAS if issubclass(dasar, model)), None)
        return Bentuk("bagian", isian=_build_isian(dasar, tipe), ringkas=ringkas)
    if jenis == "dasar hukum":
        isian = _build_isian(Rujukan, tipe)
        return Bentuk(
            jenis, isian={**isian, "peraturan": replace(isian["peraturan"], menunjuk="dasar_hukum")}
        )
    # The bounds beside a list count its items; those of its items stand in their annotation.
    batas = [
        *iter_metadata(anotasi),
        *([] if get_origin(strip_anotasi(medan.annotation)) is tuple else medan.metadata),
    ]
    if jenis == "angka":
        return Bentuk(jenis, sedikit=_find(batas, "ge"), banyak=_find(batas, "le"))
    return Bentuk(
        jenis, pilihan=_find_pilihan(dasar), pola=_find_pola(jenis, batas), banyak=_find(batas, "max_length")
    )


def find_penunjuk(model: type[BaseModel], nama: str, tipe: Tipe) -> str | None:
    """The record type that the ids in a field point at, by the same table as the check."""
    di_atas = model is tipe.model
    if nama == "terkait" and di_atas:
        return tipe.nama
    return MENUNJUK.get((model, nama)) or (MENUNJUK.get((None, nama)) if di_atas else None)


def _find(batas: Iterable[Any], nama: str) -> int | None:
    """The tightest of several bounds, or the largest of several least ones."""
    semua = [nilai for satu in batas if (nilai := getattr(satu, nama, None)) is not None]
    return (max(semua) if nama in ("ge", "min_length") else min(semua)) if semua else None


def _find_pilihan(anotasi: Any) -> tuple[str, ...]:
    return tuple(str(satu.value) for satu in find_pilihan(anotasi) or ())


def _find_pola(jenis: str, batas: list[Any]) -> str | None:
    """A pattern for the browser; sentences and paragraphs only refuse what looks like HTML."""
    if jenis in ("kalimat", "paragraf"):
        return rf"^(?![\s\S]*{POLA_HTML.pattern})"
    return next((str(satu.pattern) for satu in batas if getattr(satu, "pattern", None)), None)


def _find_bawaan(medan: FieldInfo) -> Any:
    """What holds where nothing is written, if it is a plain value."""
    nilai = medan.default
    if isinstance(nilai, Enum):
        return str(nilai.value)
    return nilai if isinstance(nilai, bool | int) else None


def build_semua() -> dict[str, Bentuk]:
    """Every record type's shape."""
    return {tipe.nama: build_bentuk(tipe) for tipe in TIPE.values()}
