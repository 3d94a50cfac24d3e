"""A web server for tests that can lose its connection, also halfway, be slow, or get another build."""

from __future__ import annotations

import os
import threading
import time
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import copytree
from typing import Any

AKAR_SITUS = "/grup/proyek/"
"""The site stands below a path, as on GitLab Pages, beside others of the same origin."""


class PenyajiLuring(ThreadingHTTPServer):
    """Serves ``situs`` below ``AKAR_SITUS``."""

    daemon_threads = True

    def __init__(self, situs: Path) -> None:
        super().__init__(("127.0.0.1", 0), _Penjawab)
        self.situs = situs
        self.putus = False
        self.tunda = 0.0
        self.potong: int | None = None
        """After so many bytes of a file the connection breaks."""
        self.rusak = ""
        """Paths with this in them get no answer."""
        self.diminta: list[str] = []

    @property
    def alamat(self) -> str:
        """The site's address, with a slash at its end."""
        return f"http://127.0.0.1:{self.server_port}{AKAR_SITUS}"

    def mulai(self) -> PenyajiLuring:
        """Serve in the background."""
        threading.Thread(target=self.serve_forever, daemon=True).start()
        return self

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser may hang up."""


class _Penjawab(SimpleHTTPRequestHandler):
    server: PenyajiLuring

    def do_GET(self) -> None:
        if self.server.putus or (self.server.rusak and self.server.rusak in self.path):
            self.close_connection = True
            return
        self.server.diminta.append(self.path)
        time.sleep(self.server.tunda)
        self.directory = str(self.server.situs)
        if not self.path.startswith(AKAR_SITUS):
            self.send_error(404)
            return
        self.path = "/" + self.path.removeprefix(AKAR_SITUS)
        super().do_GET()

    def end_headers(self) -> None:
        # As GitHub Pages does: within this time a browser does not ask again by itself.
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()

    def copyfile(self, source: Any, outputfile: Any) -> None:
        if self.server.potong is None:
            super().copyfile(source, outputfile)
        else:
            outputfile.write(source.read(self.server.potong))
            self.close_connection = True

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def salin_situs(situs: Path, tujuan: Path, ubah: dict[str, tuple[str, str]]) -> Path:
    """A second build for nothing: the same files, of which some have a text replaced once (path → old, new)."""
    copytree(situs, tujuan, copy_function=os.link)
    for jalur, (lama, baru) in ubah.items():
        berkas = tujuan / jalur
        isi = berkas.read_text(encoding="utf-8")
        assert lama in isi, (jalur, lama)
        berkas.unlink()  # the other build shares its content
        berkas.write_text(isi.replace(lama, baru, 1), encoding="utf-8")
    return tujuan
