"""A deck as a page of its own: readable as it is, a presentation once its script runs."""

from __future__ import annotations

import io

import segno

from panduan.bahan import Lingkup
from panduan.paparan.alamat import build_alamat_paparan, build_alamat_pptx
from panduan.paparan.salindia import Bentuk, Paparan
from panduan.paparan.ukur import LABEL_DASAR, LEBAR, TINGGI, is_judul_panjang
from panduan.tanggal import render_tanggal
from panduan.teks import AKAR, arahkan


def build_html(lingkup: Lingkup, paparan: Paparan) -> bytes:
    """The page of one deck, with links relative to its place."""
    tempat = build_alamat_paparan(paparan.alamat, paparan.bentuk)
    lain = Bentuk.SEMPIT if paparan.bentuk is Bentuk.LEBAR else Bentuk.LEBAR
    html = lingkup.perender.render(
        "paparan/paparan.html.j2",
        paparan=paparan,
        bentuk=paparan.bentuk,
        lebar=LEBAR[paparan.bentuk],
        tinggi=TINGGI,
        label_dasar=LABEL_DASAR,
        judul_panjang=lambda judul: is_judul_panjang(judul, paparan.bentuk),
        daerah=lingkup.daerah,
        versi=render_tanggal(lingkup.versi),
        halaman=f"{AKAR}{paparan.alamat}",
        alamat_penuh=f"{lingkup.alamat_situs}{paparan.alamat}" if lingkup.alamat_situs else "",
        qr=build_qr_svg(f"{lingkup.alamat_situs}{paparan.alamat}") if lingkup.alamat_situs else "",
        bentuk_lain=lain,
        alamat_bentuk_lain=f"{AKAR}{build_alamat_paparan(paparan.alamat, lain)}",
        alamat_pptx=f"{AKAR}{build_alamat_pptx(paparan.id)}",
        akar=AKAR,
    )
    return arahkan(html, tempat).encode()


def build_qr_svg(alamat: str) -> str:
    """A QR code as inline SVG, dark on light."""
    wadah = io.BytesIO()
    segno.make(alamat, error="m", micro=False).save(
        wadah, kind="svg", xmldecl=False, svgns=True, border=2, omitsize=True, svgclass="qr", lineclass=None
    )
    return wadah.getvalue().decode().strip()
