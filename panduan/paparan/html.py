"""A deck as a page of its own: readable as it is, a presentation once its script runs."""

from __future__ import annotations

import io
from typing import Any

import segno

from panduan.bahan import Lingkup
from panduan.paparan.alamat import build_alamat_paparan, build_alamat_pptx
from panduan.paparan.salindia import Bentuk, Paparan
from panduan.paparan.ukur import LABEL_DASAR, LEBAR, TINGGI, is_judul_panjang
from panduan.tanggal import render_tanggal
from panduan.teks import AKAR, arahkan


def build_html(lingkup: Lingkup, paparan: Paparan) -> bytes:
    """The page of one deck, with links relative to its place."""
    html = lingkup.perender.render(
        "paparan/paparan.html.j2",
        paparan=paparan,
        alamat_pptx=f"{AKAR}{build_alamat_pptx(paparan.id)}",
        **build_isi_umum(lingkup, paparan.alamat, paparan.bentuk),
    )
    return arahkan(html, build_alamat_paparan(paparan.alamat, paparan.bentuk)).encode()


def build_isi_umum(lingkup: Lingkup, halaman: str, bentuk: Bentuk) -> dict[str, Any]:
    """What the templates of all decks need; ``halaman`` is the page the deck belongs to."""
    lain = Bentuk.SEMPIT if bentuk is Bentuk.LEBAR else Bentuk.LEBAR
    penuh = f"{lingkup.alamat_situs}{halaman}" if lingkup.alamat_situs else ""
    return {
        "bentuk": bentuk,
        "lebar": LEBAR[bentuk],
        "tinggi": TINGGI,
        "label_dasar": LABEL_DASAR,
        "judul_panjang": lambda judul: is_judul_panjang(judul, bentuk),
        "daerah": lingkup.daerah,
        "versi": render_tanggal(lingkup.versi),
        "halaman": f"{AKAR}{halaman}",
        "alamat_halaman": halaman,
        "alamat_penuh": penuh,
        "qr": build_qr_svg(penuh) if penuh else "",
        "bentuk_lain": lain,
        "alamat_bentuk_lain": f"{AKAR}{build_alamat_paparan(halaman, lain)}",
        "akar": AKAR,
    }


def build_qr_svg(alamat: str) -> str:
    """A QR code as inline SVG, dark on light."""
    wadah = io.BytesIO()
    segno.make(alamat, error="m", micro=False).save(
        wadah, kind="svg", xmldecl=False, svgns=True, border=2, omitsize=True, svgclass="qr", lineclass=None
    )
    return wadah.getvalue().decode().strip()
