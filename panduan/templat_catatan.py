"""The commented example of each record type in ``data/_templat/``, made from the models."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from enum import Enum
from types import NoneType
from typing import Any, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from panduan.model import TIPE, Tipe
from panduan.model.dasar import Butir, Isian, Rujukan

CONTOH_KALIMAT = "Tulis satu kalimat."
CONTOH_RUJUKAN = "pp-28-2018: 6 ayat (2)"
CONTOH_POLA = (
    # (start of the pattern of a constrained text, an example that fits)
    ("^[a-z0-9]+(-", "contoh-id"),
    ("^[a-z][a-z0-9_]*", "nama_isian"),
    ("^[a-z]+(-[a-z]+)*(/", "mekanisme/ksdd"),
    ("^[a-z]", "a"),
    ("^[a-e]", "a"),
    ("^https://", "https://contoh.go.id/halaman"),
    ("^#", '"#0d4f5e"'),
    ("^\\d", '"1"'),
    ("^([A-Z]", "A"),
    ("^[0-9A-Za-z./-]", '"1"'),
)


def build_templat() -> dict[str, str]:
    """For each type the name of its example file and the file's text."""
    return {f"{tipe.nama}.yml": _build_berkas(tipe) for tipe in TIPE.values()}


def _build_berkas(tipe: Tipe) -> str:
    kepala = (
        f"# Contoh catatan jenis {tipe.nama}: {tipe.sebutan.lower()}.",
        f"# Salin ke data/{tipe.nama}/<id>.yml, ganti isinya, dan hapus baris `#` yang tidak dipakai.",
        "# Isian tanpa pagar wajib ada; isian berpagar boleh dihidupkan dengan menghapus pagarnya.",
        "",
    )
    return "\n".join([*kepala, *_iter_baris(tipe.model, "")]) + "\n"


def _iter_baris(model: type[BaseModel], lekuk: str) -> Iterator[str]:
    """The lines of one model's fields, required ones live, the others commented out."""
    ikut = model.TAMPIL_DI_TEMPLAT if issubclass(model, Isian) else ()
    for nama, medan in model.model_fields.items():
        hidup = medan.is_required() or nama in ikut
        if keterangan := render_keterangan(medan, hidup):
            yield f"{lekuk}# {keterangan}"
        baris = list(_iter_medan(nama, medan.annotation, medan, lekuk))
        yield from baris if hidup else (f"{lekuk}# {satu.removeprefix(lekuk)}" for satu in baris)


def render_keterangan(medan: FieldInfo, hidup: bool) -> str:
    """What a field is for, whether it must be filled, and what it admits."""
    pilihan = [satu.value for satu in find_pilihan(medan.annotation) or ()]
    bagian = [
        "(wajib)" if medan.is_required() else "" if hidup else "(boleh kosong)",
        medan.description or "",
        f"Pilihan: {'; '.join(map(str, pilihan))}." if pilihan else "",
    ]
    return " ".join(satu for satu in bagian if satu)


def iter_medan_templat(nama: str, medan: FieldInfo) -> Iterator[str]:
    """The lines of one field at the top of a record, as in the example."""
    return _iter_medan(nama, medan.annotation, medan, "")


def _iter_medan(nama: str, anotasi: Any, medan: FieldInfo, lekuk: str) -> Iterator[str]:
    anotasi = strip_anotasi(anotasi)
    if get_origin(anotasi) is tuple:
        yield f"{lekuk}{nama}:"
        isi = get_args(anotasi)[0]
        sedikit = max([1, *(getattr(satu, "min_length", 0) or 0 for satu in medan.metadata)])
        for _ in range(sedikit):
            yield from _iter_butir(isi, f"{lekuk}  ")
    elif isinstance(anotasi, type) and issubclass(anotasi, BaseModel):
        if issubclass(anotasi, Butir):
            yield f"{lekuk}{nama}: {CONTOH_KALIMAT}"
        else:
            yield f"{lekuk}{nama}:"
            yield from _iter_baris(anotasi, f"{lekuk}  ")
    else:
        yield f"{lekuk}{nama}: {_build_nilai(anotasi, [*medan.metadata, *iter_metadata(medan.annotation)])}"


def _iter_butir(isi: Any, lekuk: str) -> Iterator[str]:
    """One item of a list."""
    dasar = strip_anotasi(isi)
    if dasar is Rujukan:
        yield f"{lekuk}- {CONTOH_RUJUKAN}"
    elif dasar is Butir:
        yield f"{lekuk}- isi: {CONTOH_KALIMAT}"
        yield f"{lekuk}  dasar:"
        yield f"{lekuk}    - {CONTOH_RUJUKAN}"
    elif isinstance(dasar, type) and issubclass(dasar, BaseModel):
        # The dash stands on a line of its own, so that comments may precede the first field.
        yield f"{lekuk}-"
        yield from _iter_baris(dasar, f"{lekuk}  ")
    else:
        yield f"{lekuk}- {_build_nilai(dasar, list(iter_metadata(isi)))}"


def iter_metadata(anotasi: Any) -> Iterator[Any]:
    """Constraints anywhere inside an annotation, as in ``Id | None``."""
    yield from getattr(anotasi, "__metadata__", ())
    for satu in get_args(anotasi):
        yield from iter_metadata(satu)


def _build_nilai(anotasi: Any, metadata: list[Any]) -> str:
    if pilihan := find_pilihan(anotasi):
        return str(next(iter(pilihan)).value)
    if anotasi is datetime.date:
        return "2026-11-21"
    if get_origin(anotasi) is dict:
        return "{nama_isian: contoh-id}"
    if anotasi is int:
        return "2026" if any(getattr(satu, "ge", 0) == 1945 for satu in metadata) else "1"
    if anotasi is bool:
        return "ya"
    if any(
        getattr(satu, "__name__", "") == "_check_ketentuan" or "ketentuan" in str(satu) for satu in metadata
    ):
        return "6 ayat (2)"
    pola = next((str(satu.pattern) for satu in metadata if getattr(satu, "pattern", None)), "")
    return next((contoh for awal, contoh in CONTOH_POLA if pola.startswith(awal)), CONTOH_KALIMAT)


def strip_anotasi(anotasi: Any) -> Any:
    """The type inside ``X | None`` and ``Annotated[X, ...]``."""
    if hasattr(anotasi, "__metadata__"):
        return strip_anotasi(get_args(anotasi)[0])
    pilihan = [satu for satu in get_args(anotasi) if satu is not NoneType]
    if get_origin(anotasi) is not tuple and len(pilihan) == 1 and NoneType in get_args(anotasi):
        return strip_anotasi(pilihan[0])
    return anotasi


def find_pilihan(anotasi: Any) -> type[Enum] | None:
    """The enumeration inside an annotation, if there is one."""
    dasar = strip_anotasi(anotasi)
    return dasar if isinstance(dasar, type) and issubclass(dasar, Enum) else None
