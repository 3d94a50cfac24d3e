"""Text of records to HTML: Markdown works, nothing an editor writes can run or break out."""

from __future__ import annotations

import pytest
from lxml import html

from panduan.teks import arahkan, render_kalimat, render_paragraf, strip_markdown

JAHAT = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[klik](javascript:alert(1))",
    "[klik](data:text/html,<script>alert(1)</script>)",
    "[klik](vbscript:x)",
    "![x](https://contoh.go.id/a.png)",
    '[klik](https://contoh.go.id" onmouseover="alert(1))',
    '"><svg onload=alert(1)>',
    "`<b onclick=x>`",
    '<https://contoh.go.id/"onclick=x>',
]


@pytest.mark.parametrize("teks", JAHAT)
@pytest.mark.parametrize("render", [render_paragraf, render_kalimat])
def test_nothing_runs(teks: str, render) -> None:  # type: ignore[no-untyped-def]
    pohon = html.fromstring(f"<div>{render(teks)}</div>")
    assert {unsur.tag for unsur in pohon.iter()} <= {"div", "p", "a", "code", "em", "strong"}
    for unsur in pohon.iter():
        assert set(unsur.attrib) <= {"href"}
        assert unsur.get("href", "https://").startswith(("https://", "mailto:", "akar:/"))


def test_markdown_and_record_links() -> None:
    hasil = render_paragraf("**Tebal**, lihat [KSDD](mekanisme/ksdd#langkah-penawaran).\n\n1. satu\n2. dua")
    assert "<strong>Tebal</strong>" in hasil
    assert 'href="akar:/mekanisme/ksdd/#langkah-penawaran"' in hasil
    assert "<ol>" in hasil


@pytest.mark.parametrize(
    ("alamat", "diharapkan"), [("", "./a/"), ("mekanisme/", "../a/"), ("mekanisme/ksdd/", "../../a/")]
)
def test_links_lead_from_where_the_page_stands(alamat: str, diharapkan: str) -> None:
    assert arahkan('<a href="akar:/a/">', alamat) == f'<a href="{diharapkan}">'


def test_plain_sentence_is_escaped() -> None:
    assert render_kalimat('A & B < C "d"') == "A &amp; B &lt; C &quot;d&quot;"
    assert strip_markdown("**a** [b](c/d) `e`") == "a b e"
    assert (
        strip_markdown("Ditulis *hari*; *hari kerja* lain. 2 * 3 * 4")
        == "Ditulis hari; hari kerja lain. 2 * 3 * 4"
    )
