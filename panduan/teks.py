"""Text of records to HTML: a small, safe Markdown; links may point at other records as ``tipe/id``.

Links inside the site are written with the root ``akar:/``; whoever knows where a page stands replaces it
(``arahkan``), so that rendered pieces can be shared between pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from markdown_it import MarkdownIt
from markupsafe import Markup, escape

AKAR = "akar:/"
POLA_TAUTAN_CATATAN = re.compile(r"(?P<tipe>[a-z]+(?:-[a-z]+)*)/(?P<id>[a-z0-9-]+)(?P<jangkar>#[a-z0-9-]+)?")
POLA_TAUTAN_LUAR = re.compile(r"(https://|mailto:)")
POLA_HREF_CATATAN = re.compile(rf'href="({POLA_TAUTAN_CATATAN.pattern})"')
NAMA_WINDOWS = re.compile(r'[<>:"\\|?*\x00-\x1f]|[. ]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)', re.IGNORECASE)
"""Found in a name of a file or folder that Windows does not take."""
POLA_TANDA = re.compile(r"[*_`\[\]\\<>&~\"]")


def _is_tautan_boleh(alamat: str) -> bool:
    return bool(POLA_TAUTAN_LUAR.match(alamat) or POLA_TAUTAN_CATATAN.fullmatch(alamat))


def _build_markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False}).disable(["image", "html_block", "html_inline"])
    markdown.validateLink = _is_tautan_boleh  # type: ignore[method-assign, assignment]
    return markdown


_MARKDOWN = _build_markdown()


def find_tautan(teks: str) -> Iterator[str]:
    """The targets of all Markdown links in ``teks``, as written."""
    yield from re.findall(r"\]\(\s*<?([^)\s>]+)", teks)


@lru_cache(maxsize=8192)
def render_paragraf(teks: str) -> Markup:
    """Paragraphs, lists and emphasis."""
    return Markup(_tandai_akar(_MARKDOWN.render(teks).strip()))


@lru_cache(maxsize=32768)
def render_kalimat(teks: str) -> Markup:
    """One line with emphasis and links, without a paragraph around it."""
    if not POLA_TANDA.search(teks):
        return escape(teks)
    return Markup(_tandai_akar(_MARKDOWN.renderInline(teks)))


def strip_markdown(teks: str) -> str:
    """The words alone, for attributes and descriptions."""
    tanpa_tautan = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", teks).replace("**", "").replace("`", "")
    return re.sub(r"(?<!\S)([(“\"]*)\*(\S(?:[^*\n]*\S)?)\*(?!\w)", r"\1\2", tanpa_tautan)


def build_slug(teks: str) -> str:
    """A text as part of an address: ``Persetujuan DPRD`` → ``persetujuan-dprd``."""
    return re.sub(r"[^a-z0-9]+", "-", teks.lower()).strip("-")


def arahkan(html: str, alamat: str) -> str:
    """Make links in ``html`` relative to the page at ``alamat`` (``mekanisme/ksdd/``)."""
    return html.replace(AKAR, "../" * alamat.count("/") or "./")


def _tandai_akar(html: str) -> str:
    def ganti(cocok: re.Match[str]) -> str:
        return f'href="{AKAR}{cocok["tipe"]}/{cocok["id"]}/{cocok["jangkar"] or ""}"'

    return POLA_HREF_CATATAN.sub(ganti, html)


def render_ukuran(byte: int) -> str:
    """Megabytes, or kilobytes where there is not a tenth of one, with the Indonesian comma."""
    if byte < 100_000:
        return f"{byte / 1e3:.0f} kB"
    return f"{byte / 1e6:.1f} MB".replace(".", ",")
