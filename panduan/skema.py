"""JSON Schema from the models, for completion and help while an editor types."""

from __future__ import annotations

import json

from panduan.model import TIPE


def build_skema() -> dict[str, str]:
    """For each type the name of its schema file and the file's text."""
    hasil = {}
    for tipe in TIPE.values():
        skema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **tipe.model.model_json_schema()}
        hasil[f"{tipe.nama}.json"] = json.dumps(skema, ensure_ascii=False, indent=2) + "\n"
    return hasil
