"""Settings of VS Code and its kin: which schema describes which records, for completion and help."""

from __future__ import annotations

import json
from typing import Any

from panduan.koleksi import BERKAS_LIBUR, BERKAS_PENCARIAN
from panduan.model import TIPE


def build_vscode() -> dict[str, str]:
    """Names below ``.vscode/`` and their texts."""
    skema = {f"./skema/{nama}.json": [f"data/{nama}/*.yml"] for nama in TIPE}
    skema |= {
        f"./skema/{satu.split('.')[0]}.json": [f"data/{satu}"] for satu in (BERKAS_LIBUR, BERKAS_PENCARIAN)
    }
    pengaturan = {
        "yaml.schemas": skema,
        "yaml.schemaStore.enable": False,  # the network has nothing to add
        "redhat.telemetry.enabled": False,
        "files.eol": "\n",
        "[yaml]": {"editor.tabSize": 2, "editor.insertSpaces": True, "editor.wordWrap": "on"},
    }
    saran = {"recommendations": ["redhat.vscode-yaml", "editorconfig.editorconfig"]}
    return {"settings.json": _render(pengaturan), "extensions.json": _render(saran)}


def _render(isi: dict[str, Any]) -> str:
    return json.dumps(isi, ensure_ascii=False, indent=2) + "\n"
