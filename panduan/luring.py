"""What makes the site work without a network over HTTP: web app manifest and service worker."""

from __future__ import annotations

import hashlib
import json
import re
from itertools import chain
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from panduan.model.daerah import Daerah

MANIFES = "manifes.json"
LAYANAN = "layanan.js"
PADAM = "layanan-padam.js"
"""The worker that removes itself; the build puts it in the place of ``LAYANAN`` when that is off."""

INTI_HALAMAN = ("", "cari/", "luring/")
"""Pages every visitor has without having opened them: home, search, and the list of what is kept."""
INTI_POLA = (
    "assets/javascripts/bundle.*.min.js",
    "assets/stylesheets/main.*.min.css",
    "cari/*.js",
    "gambar/ikon*.svg",
    "gaya/*.css",
    "skrip/*.js",
    "skrip/data/*.js",
)
"""Styles and scripts change together, so a new build brings all of them at once."""
BATAS_SKRIP = 120_000
"""Bytes; a tool's script beyond this is kept once its page is opened, not before."""
PINTASAN = (
    ("Pilih mekanisme", "pemandu/mekanisme/"),
    ("Cari di panduan", "cari/"),
    ("Isi naskah", "isi-naskah/"),
    ("Hitung tanggal tenggat", "hitung-tenggat/"),
)
WARNA_BAWAAN = "#0d4f5e"
IKON_PNG = (
    # (path, pixels of a side, what for); Chromium on Android wants these two sizes as PNG
    ("gambar/ikon-192.png", 192, "any"),
    ("gambar/ikon-512.png", 512, "any"),
    ("gambar/ikon-penuh-512.png", 512, "maskable"),
)
"""Made by ``alat/buat_ikon.py`` from the SVG icons."""
IKON_APPLE = ("gambar/ikon-180.png", 180, "maskable")
"""Not in the manifest: Apple's phones look for it in the page."""


def build_manifes(nama: str, penjelasan: str, alamat_situs: str, daerah: Daerah | None) -> str:
    """The manifest; all addresses are relative to it, since the site may stand below a path."""
    isi: dict[str, Any] = {
        "name": f"{nama}, {daerah.nama}" if daerah else nama,
        "short_name": "Panduan KSD",
        "description": penjelasan,
        "lang": "id",
        "dir": "ltr",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "theme_color": daerah.warna.utama if daerah and daerah.warna else WARNA_BAWAAN,
        "background_color": "#ffffff",
        "icons": [
            *(
                {"src": alamat, "type": "image/png", "sizes": f"{sisi}x{sisi}", "purpose": guna}
                for alamat, sisi, guna in IKON_PNG
            ),
            {"src": "gambar/ikon.svg", "type": "image/svg+xml", "sizes": "any", "purpose": "any"},
            {"src": "gambar/ikon-penuh.svg", "type": "image/svg+xml", "sizes": "any", "purpose": "maskable"},
        ],
        "shortcuts": [{"name": judul, "url": alamat} for judul, alamat in PINTASAN],
    }
    if alamat_situs:
        # Browsers read an id from the origin's root; without one it is the start address, which is right too.
        isi["id"] = urlsplit(alamat_situs).path or "/"
    return json.dumps(isi, ensure_ascii=False, indent=1) + "\n"


def find_inti(situs: Path) -> dict[str, str]:
    """Path below the site → fingerprint of its content, of all that the worker fetches beforehand."""
    halaman = ((alamat, situs / alamat / "index.html") for alamat in INTI_HALAMAN)
    berkas = ((satu.relative_to(situs).as_posix(), satu) for pola in INTI_POLA for satu in situs.glob(pola))
    ada = {
        alamat: satu for alamat, satu in chain(halaman, berkas) if satu.is_file() and _is_inti(alamat, satu)
    }
    return {alamat: hashlib.sha256(ada[alamat].read_bytes()).hexdigest()[:16] for alamat in sorted(ada)}


def _is_inti(alamat: str, berkas: Path) -> bool:
    return not alamat.startswith("skrip/") or berkas.stat().st_size <= BATAS_SKRIP


def render_layanan(kode: str, inti: dict[str, str]) -> str:
    """The worker with its list in front; any change of the core changes it, which is how browsers notice."""
    return f"self.LURING={json.dumps({'inti': inti}, separators=(',', ':'))};\n{kode}"


def write_layanan(situs: Path, *, nyala: bool) -> None:
    """Finish the worker in a built site, or put the one in its place that removes it from browsers."""
    jalur, padam = situs / LAYANAN, situs / PADAM
    if nyala:
        kode = re.sub(r"\Aself\.LURING=.*\n", "", jalur.read_text(encoding="utf-8"))
        jalur.write_text(render_layanan(kode, find_inti(situs)), encoding="utf-8")
        padam.unlink(missing_ok=True)
    else:
        padam.replace(jalur)


def is_nyala(nilai: object) -> bool:
    """Whether ``PANDUAN_LURING`` leaves the worker on."""
    return str(nilai).strip().lower() not in ("tidak", "false", "0", "mati")
