"""Shared pieces of every record: constrained texts, citations, and the sentence-with-basis."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Any, ClassVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from panduan.rujukan import Ketentuan, parse_ketentuan

MEDAN_RAGU = "perlu_verifikasi"
"""The field that holds an open doubt, wherever a model has it."""
POLA_HTML = re.compile(r"<[a-zA-Z/!?]")


def _refuse_html(teks: str) -> str:
    """Records are text; markup from an editor could break or hijack the page."""
    if POLA_HTML.search(teks):
        raise PydanticCustomError("html", "HTML")
    return teks


def _check_tanggal(nilai: Any) -> Any:
    """Only ISO dates: pydantic alone would take ``20261121`` for seconds since 1970."""
    if isinstance(nilai, str) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", nilai):
        raise PydanticCustomError("tanggal", "tanggal")
    return nilai


def _read_ya_tidak(nilai: Any) -> Any:
    return {"ya": True, "tidak": False}.get(nilai, nilai) if isinstance(nilai, str) else nilai


def _check_ketentuan(teks: str) -> str:
    try:
        parse_ketentuan(teks)
    except ValueError:
        raise PydanticCustomError("ketentuan", "ketentuan") from None
    return teks


POLA_ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Id = Annotated[str, StringConstraints(pattern=POLA_ID, max_length=80)]
Alias = Annotated[
    str, StringConstraints(pattern=r"^([a-z]+(-[a-z]+)*/)?[a-z0-9]+(-[a-z0-9]+)*$", max_length=100)
]
NamaIsian = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=60)]
Kalimat = Annotated[
    str, StringConstraints(min_length=1, max_length=600, pattern=r"^[^\n]*$"), AfterValidator(_refuse_html)
]
Paragraf = Annotated[str, StringConstraints(min_length=1, max_length=20_000), AfterValidator(_refuse_html)]
Tanggal = Annotated[datetime.date, BeforeValidator(_check_tanggal)]
YA_TIDAK = ["ya", "tidak"]
YaTidak = Annotated[
    bool, BeforeValidator(_read_ya_tidak), WithJsonSchema({"type": "string", "enum": YA_TIDAK})
]


def _read_pilihan(nilai: Any) -> Any:
    return (nilai,) if isinstance(nilai, str) else nilai


_ID = {"type": "string", "pattern": POLA_ID}
_PILIHAN = {"anyOf": [_ID, {"type": "array", "items": _ID}]}
Syarat = dict[NamaIsian, Annotated[tuple[Id, ...], BeforeValidator(_read_pilihan), WithJsonSchema(_PILIHAN)]]
"""Name of a choice -> the answers for which something holds; one answer may be written bare."""

BilaKeadaan = Annotated[
    Syarat,
    Field(
        description="Hanya berlaku dalam keadaan ini, mis. `{beban: ya}` atau `{varian: wajib}`; "
        "boleh daftar pilihan. Kosong berarti selalu."
    ),
]
TeksKetentuan = Annotated[str, AfterValidator(_check_ketentuan)]
Tautan = Annotated[str, StringConstraints(pattern=r"""^https://[^\s<>"]+$""", max_length=500)]
Warna = Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")]


class Isian(BaseModel):
    """Anything an editor fills in: unknown fields are refused, values never change after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    TAMPIL_DI_TEMPLAT: ClassVar[tuple[str, ...]] = ()
    """Optional fields that the example record shows live, because one of several is needed."""


POLA_PERATURAN = "^[a-z]+(-[a-z0-9]+)*-[0-9]{4}$"


def _schema_rujukan(skema: dict[str, Any]) -> None:
    """Also offer editors the compact form ``pp-28-2018: 6 ayat (2)``, which the model expands."""
    skema["anyOf"] = [
        _pop_panjang(skema),
        {
            "type": "object",
            "propertyNames": {"pattern": POLA_PERATURAN},
            "additionalProperties": {"type": "string"},
            "minProperties": 1,
            "maxProperties": 1,
        },
        {"type": "string", "pattern": POLA_PERATURAN},
    ]


def schema_kalimat(skema: dict[str, Any]) -> None:
    """Also offer editors the bare text, which the model takes for the one field that matters."""
    skema["anyOf"] = [{"type": "string"}, _pop_panjang(skema)]


def _pop_panjang(skema: dict[str, Any]) -> dict[str, Any]:
    kunci = ("properties", "required", "type", "additionalProperties")
    return {satu: skema.pop(satu) for satu in kunci if satu in skema}


class Rujukan(Isian):
    """Points at one provision of one regulation; written ``pp-28-2018: 6 ayat (2)`` or as a mapping."""

    model_config = ConfigDict(json_schema_extra=_schema_rujukan)

    peraturan: Id = Field(description="Id peraturan di data/dasar_hukum/, mis. `pp-28-2018`.")
    pasal: TeksKetentuan | None = Field(
        None, description="Ketentuannya, mis. `6 ayat (2)`, `14 huruf b`, `1 angka 13`, `Lampiran A`."
    )
    sejarah: YaTidak = Field(
        False, description="`ya` bila peraturan yang sudah dicabut dirujuk sebagai sejarah."
    )

    @model_validator(mode="before")
    @classmethod
    def _expand_ringkas(cls, nilai: Any) -> Any:
        if isinstance(nilai, str):
            return {"peraturan": nilai}
        if isinstance(nilai, dict) and len(nilai) == 1 and "peraturan" not in nilai:
            ((peraturan, pasal),) = nilai.items()
            return {"peraturan": peraturan, "pasal": pasal}
        return nilai

    @property
    def ketentuan(self) -> Ketentuan | None:
        """The provision, parsed; None when the whole regulation is meant."""
        return parse_ketentuan(self.pasal) if self.pasal else None


Dasar = Annotated[
    tuple[Rujukan, ...],
    Field(description="Dasar hukum, satu baris satu ketentuan: `- pp-28-2018: 6 ayat (2)`."),
]
DasarWajib = Annotated[
    tuple[Rujukan, ...],
    Field(
        min_length=1,
        description="Dasar hukum (wajib), satu baris satu ketentuan: `- pp-28-2018: 6 ayat (2)`.",
    ),
]
PerluVerifikasi = Annotated[
    Kalimat | None,
    Field(
        description="Apa yang belum pasti. Bila diisi, halaman menampilkannya sebagai tanda perlu verifikasi."
    ),
]


class Butir(Isian):
    """One claim with its basis; a bare sentence is taken for a claim without one."""

    model_config = ConfigDict(json_schema_extra=schema_kalimat)

    isi: Kalimat = Field(description="Satu kalimat.")
    dasar: Dasar = ()
    praktik: YaTidak = Field(False, description="`ya` bila ini kebiasaan atau saran, bukan bunyi peraturan.")
    perlu_verifikasi: PerluVerifikasi = None

    @model_validator(mode="before")
    @classmethod
    def _expand_kalimat(cls, nilai: Any) -> Any:
        return {"isi": nilai} if isinstance(nilai, str) else nilai


class ButirBila(Butir):
    """A claim that holds only in some circumstances."""

    bila: BilaKeadaan = Field(default_factory=dict)


class Bahasan(Isian):
    """A titled passage with its basis, for matters beside the steps (changes, disputes, ending ...)."""

    id: Id = Field(description="Penanda bagian, dipakai pada alamat `#...`.")
    judul: Kalimat
    isi: Paragraf = Field(description="Uraian; boleh memakai Markdown sederhana.")
    butir: tuple[Butir, ...] = ()
    dasar: DasarWajib
    perlu_verifikasi: PerluVerifikasi = None


class CatatanDasar(Isian):
    """What every record has."""

    id: Id = Field(description="Sama dengan nama berkas tanpa `.yml`; huruf kecil, angka, dan tanda hubung.")
    alias: tuple[Alias, ...] = Field(
        (),
        description="Id lama; alamat lamanya mengalihkan ke sini. Dari jenis lain: `tanya-jawab/id-lama`.",
    )


class Catatan(CatatanDasar):
    """A record whose content a person compared with its source on one day."""

    diperiksa: Tanggal = Field(
        description="Tanggal isi catatan ini terakhir dicocokkan dengan sumbernya, mis. `2026-11-21`."
    )
