"""JSON Schema from the models, for completion and help while an editor types."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel

from panduan.model import TIPE
from panduan.model.dasar import YA_TIDAK
from panduan.model.libur import Libur
from panduan.model.pencarian import Pencarian


def build_skema() -> dict[str, str]:
    """For each type, and for the two files that are no records, the schema file's name and text."""
    model: dict[str, type[BaseModel]] = {tipe.nama: tipe.model for tipe in TIPE.values()}
    model |= {"pencarian": Pencarian, "libur": Libur}
    return {f"{nama}.json": _render_skema(satu) for nama, satu in model.items()}


BUKAN_TEKS_BEBAS = frozenset(("enum", "const", "format"))


def _sesuaikan(skema: Any) -> None:
    """Say what our reader takes: ``6`` is text to it like any other, and ``ya`` is true."""
    if isinstance(skema, list):
        for satu in skema:
            _sesuaikan(satu)
    if not isinstance(skema, dict):
        return
    for satu in skema.values():
        _sesuaikan(satu)
    if skema.get("enum") == YA_TIDAK and isinstance(skema.get("default"), bool):
        skema["default"] = YA_TIDAK[not skema["default"]]
    elif skema.get("type") == "string" and not skema.keys() & BUKAN_TEKS_BEBAS:
        skema["type"] = ["string", "number"]


def _render_skema(model: type[BaseModel]) -> str:
    skema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **model.model_json_schema()}
    _sesuaikan(skema)
    return json.dumps(skema, ensure_ascii=False, indent=2) + "\n"
