"""HTML to PDF. WeasyPrint needs Pango, a library of the system: where it is missing there are no sheets."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from typing import Any

RINGKAS = (0, 1, 2, 3, 4)
"""How much a sheet leaves out to stay on its pages; its type stays the same (``lembar.css``)."""
PANGO_TIADA = (
    "Lembar PDF tidak dibuat karena pustaka Pango tidak ada; "
    "di Debian/Ubuntu: apt-get install libpango-1.0-0 libpangoft2-1.0-0."
)


POLA_BAGIAN = re.compile(r"<h2[^>]*>(.*?)</h2>(.*?)(?=<h2|</main|</body)", re.DOTALL)
POLA_TANDA = re.compile(r"<[^>]*>|\s+")


class TidakMuat(Exception):
    """A sheet needs more pages than it may have, even at its shortest."""

    def __init__(self, halaman: int, batas: int, html: str) -> None:
        super().__init__(f"{halaman} halaman, paling banyak {batas}")
        self.bagian = measure_bagian(html)
        """Its parts by the letters they hold, the longest first."""


def measure_bagian(html: str) -> dict[str, int]:
    """Heading of each part of a sheet → letters below it, most first."""
    semua = {
        unescape(judul): len(unescape(POLA_TANDA.sub("", isi))) for judul, isi in POLA_BAGIAN.findall(html)
    }
    return dict(sorted(semua.items(), key=lambda satu: -satu[1]))


def has_pango() -> bool:
    """Whether PDF can be made here."""
    try:
        import weasyprint  # noqa: F401
    except OSError:  # what cffi raises for a missing library of the system
        return False
    return True


def build_pdf(html: str) -> bytes:
    """The PDF of a page of HTML: tagged, with its title and language, the same bytes each time."""
    return _tulis(_susun(html))


def build_pdf_muat(buat: Callable[[int], str], batas: int) -> bytes:
    """The PDF that leaves out the least and takes no more than ``batas`` pages; raises TidakMuat.

    Setting a sheet is slow; most fit at the first or second try, so halving would set more of them.
    """
    html, banyak = "", 0
    for ringkas in RINGKAS:
        html = buat(ringkas)
        dokumen = _susun(html)
        if (banyak := len(dokumen.pages)) <= batas:
            return _tulis(dokumen)
    raise TidakMuat(banyak, batas, html)


def _susun(html: str) -> Any:
    from weasyprint import HTML

    return HTML(string=html, base_url=None, url_fetcher=_tolak).render()


def _tulis(dokumen: Any) -> bytes:
    hasil: bytes = dokumen.write_pdf(pdf_tags=True)
    return hasil


def _tolak(alamat: str, *_: object, **__: object) -> dict[str, Any]:
    """A sheet holds all it needs: nothing is fetched, from the disk neither."""
    raise ValueError(f"lembar tidak mengambil {alamat}")
