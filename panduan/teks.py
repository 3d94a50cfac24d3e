"""Text of records to HTML: a small, safe Markdown; links may point at other records as ``tipe/id``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from markdown_it import MarkdownIt
from markupsafe import Markup, escape

POLA_TAUTAN_CATATAN = re.compile(r"(?P<tipe>[a-z]+(?:-[a-z]+)*)/(?P<id>[a-z0-9-]+)(?P<jangkar>#[a-z0-9-]+)?")
POLA_TAUTAN_LUAR = re.compile(r"(https://|mailto:)")
POLA_TANDA = re.compile(r"[*_`\[\]\\<>&~]")
AWALAN_CATATAN = "catatan:"

_markdown = MarkdownIt("commonmark", {"html": False, "linkify": False}).disable(["image", "html_block", "html_inline"])
_markdown.validateLink = lambda alamat: bool(  # type: ignore[method-assign]
    POLA_TAUTAN_LUAR.match(alamat) or POLA_TAUTAN_CATATAN.fullmatch(alamat)
)


def find_tautan(teks: str) -> Iterator[str]:
    """The targets of all Markdown links in ``teks``, as written."""
    yield from re.findall(r"\]\(\s*<?([^)\s>]+)", teks)


@lru_cache(maxsize=4096)
def render_paragraf(teks: str, akar: str = "") -> Markup:
    """Paragraphs, lists and emphasis; ``akar`` leads from the page to the site's root, e.g. ``../../``."""
    return Markup(_arahkan(_markdown.render(teks), akar).strip())


@lru_cache(maxsize=16384)
def render_kalimat(teks: str, akar: str = "") -> Markup:
    """One line with emphasis and links, without a paragraph around it."""
    if not POLA_TANDA.search(teks):
        return Markup(teks)
    return Markup(_arahkan(_markdown.renderInline(teks), akar))


def strip_markdown(teks: str) -> str:
    """The words alone, for search, attributes and messages."""
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", teks).replace("**", "").replace("`", "")


def _arahkan(html: str, akar: str) -> str:
    """Point links to records at their pages."""
    return re.sub(
        r'href="([a-z-]+/[a-z0-9-]+)(#[a-z0-9-]+)?"',
        lambda cocok: f'href="{escape(akar)}{cocok[1]}/{cocok[2] or ""}"',
        html,
    )
