"""An earlier state of the records: taken from Git, or from a folder."""

from __future__ import annotations

import io
import subprocess
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory


class RevisiGagal(Exception):
    """The earlier state cannot be had: what is wrong, and what to do."""

    def __init__(self, masalah: str, saran: str) -> None:
        super().__init__(masalah)
        self.masalah, self.saran = masalah, saran


@contextmanager
def open_revisi(dasar: str | None, folder: Path) -> Iterator[Path]:
    """The folder of records as it was at ``dasar``, a revision or a folder; raises RevisiGagal."""
    if dasar and Path(dasar).is_dir():
        yield Path(dasar)
        return
    akar = folder.resolve().parent
    revisi = dasar or find_pangkal(akar)
    with TemporaryDirectory() as sementara:
        _extract(akar, revisi, folder.name, Path(sementara))
        yield Path(sementara) / folder.name


def find_pangkal(akar: Path) -> str:
    """Where this work branched off from main; raises RevisiGagal."""
    for utama in ("origin/main", "main", "origin/master", "master"):
        hasil = run_git(akar, "merge-base", "HEAD", utama)
        if hasil.returncode == 0:
            return hasil.stdout.decode().strip()
    raise RevisiGagal("Cabang utama tidak ditemukan di sini.", "sebutkan revisi atau folder pembandingnya.")


def _extract(akar: Path, revisi: str, nama: str, tujuan: Path) -> None:
    if (
        revisi.startswith("-")
        or run_git(akar, "rev-parse", "--verify", "-q", f"{revisi}^{{commit}}").returncode
    ):
        raise RevisiGagal(f"Revisi `{revisi}` tidak ada.", "periksa dengan `git log --oneline`.")
    ada = [
        satu
        for satu in (nama, "docs")
        if not run_git(akar, "cat-file", "-e", f"{revisi}:./{satu}").returncode
    ]
    if nama not in ada:
        raise RevisiGagal(
            f"Folder {nama}/ belum ada pada revisi `{revisi}`.", "pilih revisi yang lebih baru."
        )
    # Not a tar: only newer releases of Python unpack one without following links out of the folder.
    arsip = run_git(akar, "archive", "--format=zip", revisi, *ada)
    if arsip.returncode:
        raise RevisiGagal(f"Revisi `{revisi}` tidak dapat dibaca.", "jalankan dari folder proyek.")
    with zipfile.ZipFile(io.BytesIO(arsip.stdout)) as isi:
        isi.extractall(tujuan)


def _run_git_ada(akar: Path, revisi: str, nama: str) -> int:
    return run_git(akar, "cat-file", "-e", f"{revisi}:./{nama}").returncode


def run_git(akar: Path, *argumen: str) -> subprocess.CompletedProcess[bytes]:
    """Run Git in ``akar``; raises RevisiGagal when there is none."""
    try:
        return subprocess.run(["git", "-C", str(akar), *argumen], capture_output=True, check=False)
    except FileNotFoundError:
        raise RevisiGagal("Git tidak terpasang.", "pasang git, atau bandingkan dua folder.") from None
