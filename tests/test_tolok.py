"""The benchmark still runs on today's records; what it measures is for people to read."""

from __future__ import annotations

import subprocess
import sys

import pytest

from conftest import AKAR


@pytest.mark.lambat
def test_prints_a_row_for_us_and_for_the_peer() -> None:
    perintah = [sys.executable, "benchmark/tolok.py", "--kali", "1"]
    hasil = subprocess.run(perintah, cwd=AKAR, capture_output=True, text=True, check=False)
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr
    for nama in ("asli: panduan", "asli: Material polos", "1x: panduan", "1x: Material polos"):
        assert nama in hasil.stdout
