"""The browser's modules, each with its own tests for Node's test runner in ``tests/skrip/``."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import AKAR
from panduan.pencarian.rakit import find_node

SEMUA = sorted((AKAR / "tests" / "skrip").glob("*.test.js"))


@pytest.mark.parametrize("berkas", SEMUA, ids=[satu.name for satu in SEMUA])
def test_module(berkas: Path) -> None:
    hasil = subprocess.run(
        [find_node(), "--test", berkas],
        cwd=AKAR,
        env={**os.environ, "PYTHON": sys.executable},
        capture_output=True,
        text=True,
        check=False,
    )
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr


def test_javascript_is_clean() -> None:
    """Biome's rules, with our exceptions and their reasons in ``biome.jsonc``."""
    biome = AKAR / "node_modules" / "@biomejs" / "biome" / "bin" / "biome"
    perintah = [find_node(), biome, "lint", "--error-on-warnings", "--max-diagnostics=50"]
    hasil = subprocess.run(perintah, cwd=AKAR, capture_output=True, text=True, check=False)
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr
