"""Hand-written pages to entries: the page, and each of its sections."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

from panduan.model.pencarian import TipeCari
from panduan.pencarian.entri import EntriCari, potong

POLA_BAGIAN = re.compile(r'<h2 id="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)
POLA_TAK_TAMPAK = re.compile(
    r"<(script|style|template)\b.*?</\1>|<h1.*?</h1>|<section data-tanpa-cari>.*?</section>", re.DOTALL
)
PANJANG_RINGKASAN = 180


def build_entri_halaman(alamat: str, judul: str, isi: str, meta: dict[str, Any]) -> Iterator[EntriCari]:
    """Entries of a hand-written page: the page, and each section below a second-level heading.

    ``isi`` is the page's HTML. Its front matter may give ``sinonim`` and ``tipe`` (``panduan`` unless said),
    ``isi_dari_catatan`` where it only shows records that are found themselves: its opening is enough, and
    ``untuk_pengelola`` where it is for those who keep the site: readers seldom mean it.
    """
    samping = bool(meta.get("untuk_pengelola"))
    tipe = TipeCari(meta.get("tipe", TipeCari.PANDUAN))
    kepala, *bagian = _split_bagian(isi)
    if meta.get("isi_dari_catatan"):
        kepala, bagian = ("", "", potong(kepala[2], PANJANG_RINGKASAN)), []
    yield EntriCari(
        tipe,
        judul,
        alamat,
        potong(kepala[2], PANJANG_RINGKASAN),
        tuple(meta.get("sinonim", ())),
        isi=kepala[2],
        samping=samping,
    )
    for jangkar, sebutan, teks in bagian:
        yield EntriCari(
            tipe,
            f"{judul}: {sebutan}",
            f"{alamat}#{jangkar}",
            potong(teks, PANJANG_RINGKASAN),
            isi=teks,
            samping=samping,
        )


def _split_bagian(isi: str) -> list[tuple[str, str, str]]:
    """(anchor, heading, text) of what precedes the first second-level heading, then of each section."""
    bersih = POLA_TAK_TAMPAK.sub(" ", isi)
    tanda = list(POLA_BAGIAN.finditer(bersih))
    batas = [satu.start() for satu in tanda] + [len(bersih)]
    return [
        ("", "", _strip_html(bersih[: batas[0]])),
        *(
            (satu[1], _strip_html(satu[2]), _strip_html(bersih[satu.end() : sampai]))
            for satu, sampai in zip(tanda, batas[1:], strict=True)
        ),
    ]


def _strip_html(isi: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", isi)).split())
