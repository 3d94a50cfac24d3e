"""The pages of the form editor in a built site: its one HTML page, how the CMS is set up, the CMS itself."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from jinja2 import Environment

from panduan.pencarian.rakit import AKAR, PerakitGagal, find_node
from panduan.penyunting.bentuk import build_semua
from panduan.penyunting.kolom import FORMAT, build_koleksi
from panduan.penyunting.repo import Repo

FOLDER = "admin"
SKRIP = AKAR / "skrip" / "penyunting"
SIMPANAN = AKAR / ".cache" / "penyunting"
PESAN_SIMPAN = {
    "create": "{{collection}}: tambah {{slug}}",
    "update": "{{collection}}: ubah {{slug}}",
    "delete": "{{collection}}: hapus {{slug}}",
}


def write_penyunting(situs: Path, lingkungan: Environment, nama: str, repo: Repo) -> None:
    """Put the editor into a built site. Raises PerakitGagal when it cannot be bundled."""
    tujuan = situs / FOLDER
    shutil.copytree(bungkus(), tujuan, dirs_exist_ok=True)
    halaman = lingkungan.get_template("penyunting.html.j2").render(nama=nama, repo=repo)
    (tujuan / "index.html").write_text(halaman, encoding="utf-8")
    (tujuan / "susunan.json").write_text(build_susunan(nama, repo), encoding="utf-8")


def build_susunan(nama: str, repo: Repo) -> str:
    """How the CMS is set up, and the shapes by which records are read and written."""
    bentuk = build_semua()
    cms = {
        "backend": {**repo.backend, "commit_messages": PESAN_SIMPAN},
        "publish_mode": "editorial_workflow",
        "app_title": f"Penyunting {nama}",
        "logo": {"src": "../gambar/ikon.svg"},
        "display_url": "../",
        "show_preview_links": False,
        "media_folder": "docs/gambar",
        "media_libraries": {"stock_assets": {"providers": []}},
        "editor": {"preview": False},
        "output": {"omit_empty_optional_fields": True},
        "collections": build_koleksi(bentuk),
    }
    isi = {
        "cms": cms,
        "awalan": FORMAT,
        "bentuk": {nama: satu.to_json() for nama, satu in bentuk.items()},
        "lengkap": repo.masalah is None,
    }
    return json.dumps(isi, ensure_ascii=False, separators=(",", ":"))


def bungkus() -> Path:
    """The bundled CMS, made anew when our scripts or the CMS change."""
    hasil = SIMPANAN / find_sidik()
    if hasil.is_dir():
        return hasil
    SIMPANAN.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=SIMPANAN) as folder:
        sementara = Path(folder) / "baru"
        perintah = [find_node(), str(SKRIP / "bungkus.js"), str(sementara)]
        jalan = subprocess.run(perintah, cwd=AKAR, capture_output=True, text=True, check=False)
        if jalan.returncode:
            baris = re.findall(r".*(?:ERROR|Error).*", jalan.stderr) or ["tanpa keterangan"]
            raise PerakitGagal(
                f"Formulir penyunting tidak dapat dibuat ({baris[0].strip()}). "
                "Perbaiki: jalankan ulang `make situs`."
            )
        if not hasil.is_dir():  # another build may have been faster
            sementara.rename(hasil)
    for lama in SIMPANAN.iterdir():
        if lama != hasil and lama.is_dir() and len(lama.name) == len(hasil.name):
            shutil.rmtree(lama, ignore_errors=True)
    return hasil


def find_sidik() -> str:
    """What the bundle depends on, as one fingerprint."""
    paket = (AKAR / "node_modules" / nama / "package.json" for nama in ("@sveltia/cms", "yaml", "esbuild"))
    semua = [*sorted(SKRIP.iterdir()), *paket]
    return hashlib.sha256(b"\0".join(satu.read_bytes() for satu in semua if satu.is_file())).hexdigest()[:16]
