"""How long the checker takes for a hundred pages on a slow phone."""

from __future__ import annotations

import base64
import subprocess
from functools import cache
from typing import Any

from playwright.sync_api import Browser

from panduan.pencarian.rakit import find_node
from pemeriksa.kasus import AKAR
from pemeriksa.nilai import read_pengetahuan
from pemeriksa.panjang import render_panjang

PERLAMBATAN = 4
BUNGKUS = (
    'import { bungkus } from "./skrip/bungkus.js";'
    'process.stdout.write(await bungkus("./tests/pemeriksa/ukur.js"));'
)

UKUR = "masukan => ukurPemeriksa(masukan).catch(galat => ({galat: galat.message}))"


@cache
def build_skrip() -> str:
    """The checker as one script, made as the site makes its own."""
    perintah = [find_node(), "--input-type=module", "-e", BUNGKUS]
    return subprocess.run(perintah, cwd=AKAR, capture_output=True, text=True, check=True).stdout


def measure_laju(
    peramban: Browser, wujud: str, kali: int = 3, perlambatan: int = PERLAMBATAN
) -> dict[str, Any]:
    """The quickest of some runs in a throttled page: times in ms, paragraphs, findings.

    A busy machine can make the reader give up in one run; it must not in all.
    """
    isi = render_panjang(wujud)
    kirim = {"teks": isi} if isinstance(isi, str) else {"docx": base64.b64encode(isi).decode()}
    konteks = peramban.new_context()
    halaman = konteks.new_page()
    halaman.add_script_tag(content=build_skrip())
    konteks.new_cdp_session(halaman).send("Emulation.setCPUThrottlingRate", {"rate": perlambatan})
    semua = [halaman.evaluate(UKUR, {**kirim, "pengetahuan": read_pengetahuan()}) for _ in range(kali)]
    konteks.close()
    berhasil = [satu for satu in semua if "galat" not in satu]
    assert berhasil, semua
    return dict(min(berhasil, key=lambda satu: satu["lama"]))
