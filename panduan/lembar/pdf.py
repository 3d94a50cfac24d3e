"""HTML to PDF. WeasyPrint needs Pango, a library of the system: where it is missing there are no sheets."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

RINGKAS = (0, 1, 2, 3)
"""How much a sheet leaves out to stay on its pages; its type stays the same (``lembar.css``)."""
PANGO_TIADA = (
    "Lembar PDF tidak dibuat karena pustaka Pango tidak ada; "
    "di Debian/Ubuntu: apt-get install libpango-1.0-0 libpangoft2-1.0-0."
)


class TidakMuat(Exception):
    """A sheet needs more pages than it may have, even at its shortest."""


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


def build_pdf_muat(nama: str, buat: Callable[[int], str], batas: int) -> bytes:
    """The PDF that leaves out the least and takes no more than ``batas`` pages; raises TidakMuat.

    Setting a sheet is slow, so the ways are halved rather than tried one by one.
    """
    dokumen, kiri, kanan = None, 0, len(RINGKAS)
    while kiri < kanan:
        tengah = (kiri + kanan) // 2
        calon = _susun(buat(RINGKAS[tengah]))
        if len(calon.pages) <= batas:
            dokumen, kanan = calon, tengah
        else:
            kiri = tengah + 1
    if dokumen is None:
        raise TidakMuat(f"lembar `{nama}` tidak muat pada {batas} halaman: ringkas isinya.")
    return _tulis(dokumen)


def _susun(html: str) -> Any:
    from weasyprint import HTML

    return HTML(string=html, base_url=None, url_fetcher=_tolak).render()


def _tulis(dokumen: Any) -> bytes:
    hasil: bytes = dokumen.write_pdf(pdf_tags=True)
    return hasil


def _tolak(alamat: str, *_: object, **__: object) -> dict[str, Any]:
    """A sheet holds all it needs: nothing is fetched, from the disk neither."""
    raise ValueError(f"lembar tidak mengambil {alamat}")
