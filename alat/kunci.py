"""Lock the dependencies: exact versions with hashes, for every platform, without any registry's address.

Python's with uv into requirements*.txt, JavaScript's with npm into package-lock.json.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

AKAR = Path(__file__).resolve().parent.parent
PERINTAH = (
    *(
        "pip",
        "compile",
        "--quiet",
        "--universal",
        "--python-version",
        "3.11",
        "--generate-hashes",
        "--upgrade",
    ),
    *("--no-emit-index-url", "--no-emit-find-links", "--no-annotate", "--no-header", "--no-progress"),
)


def main() -> None:
    """Write every lock file; uv comes from a throw-away environment."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        biner = Path(folder) / "bin"
        subprocess.run([biner / "pip", "install", "--quiet", "uv"], check=True)
        for nama in ("requirements", "requirements-uji", "requirements-node"):
            sumber, hasil = f"{nama}.in", f"{nama}.txt"
            subprocess.run([biner / "uv", *PERINTAH, sumber, "--output-file", hasil], check=True, cwd=AKAR)
    (AKAR / "package-lock.json").unlink(missing_ok=True)
    subprocess.run(["npm", "install", "--package-lock-only"], check=True, cwd=AKAR)


if __name__ == "__main__":
    main()
