"""Data for the tools in the browser, as scripts: unlike ``fetch``, a script also loads from a folder."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from panduan.alat.ketentuan import build_data_ketentuan
from panduan.alat.libur import build_libur
from panduan.alat.pemeriksa import build_pemeriksa
from panduan.alat.tenggat import build_tenggat
from panduan.alat.wilayah import build_data_wilayah
from panduan.koleksi import Koleksi

PEMBUAT: dict[str, Callable[[Koleksi], Any]] = {
    "ketentuan": build_data_ketentuan,
    "libur": build_libur,
    "pemeriksa": build_pemeriksa,
    "tenggat": build_tenggat,
    "wilayah": lambda _: build_data_wilayah(),
}
"""Name of the data → what makes it; a page that lists the name in ``data_alat`` loads it before its tool."""


def build_skrip_data(koleksi: Koleksi) -> Iterator[tuple[str, str]]:
    """Pairs of path below the site and script."""
    for nama, buat in PEMBUAT.items():
        yield f"skrip/data/{nama}.js", render_skrip(nama, buat(koleksi))


def render_skrip(nama: str, isi: Any) -> str:
    """A script that puts ``isi`` at ``panduan.data[nama]``; browsers parse JSON quicker than code."""
    teks = json.dumps(isi, ensure_ascii=False, separators=(",", ":"))
    aman = re.sub(r"[\\']", r"\\\g<0>", teks).replace("\u2028", " ").replace("\u2029", " ")
    return (
        f"(window.panduan??={{}}).data={{...window.panduan.data,{json.dumps(nama)}:JSON.parse('{aman}')}};\n"
    )
