"""Lock the dependencies: exact versions with hashes, for every platform, without any registry's address."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

AKAR = Path(__file__).resolve().parent.parent


def main() -> None:
    """Write requirements.txt and requirements-uji.txt with uv, from a throw-away environment."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        biner = Path(folder) / "bin"
        subprocess.run([biner / "pip", "install", "--quiet", "uv"], check=True)
        for nama in ("requirements", "requirements-uji"):
            subprocess.run(
                [biner / "uv", "pip", "compile", "--quiet", "--universal", "--python-version", "3.11"]
                + [
                    "--generate-hashes",
                    "--no-emit-index-url",
                    "--no-emit-find-links",
                    "--no-annotate",
                    "--no-header",
                ]
                + ["--no-progress", f"{nama}.in", "--output-file", f"{nama}.txt"],
                check=True,
                cwd=AKAR,
            )


if __name__ == "__main__":
    main()
