"""JSON Schema from the models, for completion and help while an editor types."""

from __future__ import annotations

import json

from pydantic import BaseModel

from panduan.model import TIPE
from panduan.model.libur import Libur
from panduan.model.pencarian import Pencarian


def build_skema() -> dict[str, str]:
    """For each type, and for the two files that are no records, the schema file's name and text."""
    model: dict[str, type[BaseModel]] = {tipe.nama: tipe.model for tipe in TIPE.values()}
    model |= {"pencarian": Pencarian, "libur": Libur}
    return {f"{nama}.json": _render_skema(satu) for nama, satu in model.items()}


def _render_skema(model: type[BaseModel]) -> str:
    skema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **model.model_json_schema()}
    return json.dumps(skema, ensure_ascii=False, indent=2) + "\n"
