# ruff: noqa: E501 - XML reads better unbroken
"""Make ``panduan/paparan/paparan.pptx``, the PowerPoint template: one layout for each kind of slide and size of type.

Run it after changing a measure: ``python alat/buat_templat_paparan.py``. Lengths are pixels of a slide 1920 by
1080, the same as in ``tema/gaya/paparan.css``; one pixel is 9525 EMU, so 32 px of type are 24 pt.
"""

from __future__ import annotations

import sys
from pathlib import Path

from lxml import etree
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.presentation import Presentation as Dokumen

AKAR = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(AKAR))

from panduan.paparan.pptx import AKHIRAN, TATA_LATIHAN_TABEL, TEMPLAT, write_tetap  # noqa: E402
from panduan.paparan.salindia import Besar  # noqa: E402
from panduan.paparan.ukur import BARIS_JUDUL, HURUF_POIN, JUDUL, LEKUK, SAMPUL, TINGGI_JUDUL, Huruf  # noqa: E402

NS = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
EMU = 9525
KIRI, LEBAR_ISI = 72, 1776
KIRI_PEMBATAS = 144
"""Beside the wide band of a dividing slide."""
KAKI = (KIRI, 1002, LEBAR_ISI, 44)

Kotak = tuple[int, int, int, int]


def gaya(*tingkat: str) -> str:
    """List styles, one for each level."""
    return "<a:lstStyle>" + "".join(tingkat) + "</a:lstStyle>"


def tingkat(nomor: int, ukuran: int, baris: int, warna: str = "tx1", *, tebal: bool = False, kiri: int = 0,
            gantung: int = 0, tanda: str = "", sebelum: int = 0) -> str:  # fmt: skip
    """One level: sizes in px, of which one is 75 hundredths of a point, a bullet or none."""
    bullet = f'<a:buFont typeface="Arial"/><a:buChar char="{tanda}"/>' if tanda else "<a:buNone/>"
    return (
        f'<a:lvl{nomor}pPr marL="{kiri * EMU}" indent="{-gantung * EMU}" algn="l">'
        f'<a:lnSpc><a:spcPts val="{baris * 75}"/></a:lnSpc><a:spcBef><a:spcPts val="{sebelum * 75}"/></a:spcBef>'
        f'<a:buClr><a:schemeClr val="accent1"/></a:buClr>{bullet}'
        f'<a:defRPr lang="id-ID" sz="{ukuran * 75}" b="{int(tebal)}"><a:solidFill><a:schemeClr val="{warna}"/></a:solidFill>'
        '<a:latin typeface="+mn-lt"/></a:defRPr>'
        f"</a:lvl{nomor}pPr>"
    )


def gaya_poin(huruf: Huruf) -> str:
    """Levels of a body: point, its small print, prose, the basis of a slide."""
    besar, kecil = (huruf.utama, huruf.baris_utama), (huruf.kecil, huruf.baris_kecil)
    return gaya(
        tingkat(1, *besar, kiri=LEKUK, gantung=LEKUK, tanda="•", sebelum=huruf.sela),
        tingkat(2, *kecil, "tx2", kiri=LEKUK),
        tingkat(3, *besar, sebelum=huruf.sela),
        tingkat(4, *kecil, "tx2", sebelum=huruf.sela),
    )


GAYA_POIN = {besar: gaya_poin(huruf) for besar, huruf in HURUF_POIN.items()}


def tempat(
    id_: int, nama: str, ph: str, kotak: Kotak, isi_gaya: str, *, jangkar: str = "t", contoh: str = ""
) -> str:
    """A placeholder with its place and its type."""
    x, y, w, h = (satu * EMU for satu in kotak)
    teks = "" if 'type="pic"' in ph or 'type="tbl"' in ph else contoh
    medan = (
        '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="id-ID"/><a:t>‹#›</a:t></a:fld>'
        if "sldNum" in ph
        else f'<a:r><a:rPr lang="id-ID"/><a:t>{teks}</a:t></a:r>'
    )
    return (
        f'<p:sp {NS}><p:nvSpPr><p:cNvPr id="{id_}" name="{nama}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr><p:ph {ph}/></p:nvPr></p:nvSpPr>"
        f'<p:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></a:xfrm></p:spPr>'
        f'<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="{jangkar}"><a:noAutofit/></a:bodyPr>'
        f"{isi_gaya}<a:p>{medan}</a:p></p:txBody></p:sp>"
    )


def bidang(id_: int, nama: str, kotak: Kotak, warna: str) -> str:
    """A plain coloured area."""
    x, y, w, h = (satu * EMU for satu in kotak)
    return (
        f'<p:sp {NS}><p:nvSpPr><p:cNvPr id="{id_}" name="{nama}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f'<p:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="{warna}"/></a:solidFill>'
        "<a:ln><a:noFill/></a:ln></p:spPr>"
        '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="id-ID"/></a:p></p:txBody></p:sp>'
    )


GAYA_JUDUL = gaya(tingkat(1, JUDUL, BARIS_JUDUL, tebal=True))
GAYA_SAMPUL = gaya(tingkat(1, SAMPUL, 96, tebal=True))
KECIL = gaya(tingkat(1, 32, 40, "tx2"))
PROSA = gaya(tingkat(1, 40, 52, "tx2", sebelum=16))
KOTAK_JUDUL = (KIRI, 84, LEBAR_ISI, TINGGI_JUDUL)
KOTAK_ISI = (KIRI, 212, LEBAR_ISI, 772)


def kaki(mulai: int, kiri: int = KIRI) -> list[str]:
    """The foot: number, then the deck's title."""
    return [
        tempat(mulai, "Nomor salindia", 'type="sldNum" sz="quarter" idx="11"', (kiri, 1002, 130, 44), KECIL),
        tempat(
            mulai + 1,
            "Kaki",
            'type="ftr" sz="quarter" idx="10"',
            (kiri + 140, 1002, LEBAR_ISI - 140 - kiri + KIRI, 44),
            KECIL,
        ),
    ]


def atas(id_: int) -> str:
    """The small line above a title."""
    return tempat(
        id_, "Bagian", 'type="body" sz="quarter" idx="12"', (KIRI, 36, LEBAR_ISI, 44), KECIL, contoh="Bagian"
    )


PITA = bidang(20, "Pita kiri", (0, 0, 18, 1080), "accent1")
LATAR_LATIHAN = [
    bidang(20, "Latar", (0, 0, 1920, 1080), "bg2"),
    bidang(21, "Pita kiri", (0, 0, 54, 1080), "accent2"),
]
TEMPAT_JUDUL = tempat(2, "Judul", 'type="title"', KOTAK_JUDUL, GAYA_JUDUL, contoh="Judul")
TEMPAT_ALAMAT = [
    tempat(
        4,
        "Alamat",
        'type="body" sz="quarter" idx="13"',
        (KIRI, 860, 1440, 130),
        KECIL,
        jangkar="b",
        contoh="Alamat",
    ),
    tempat(5, "Kode QR", 'type="pic" sz="quarter" idx="14"', (1598, 740, 250, 250), KECIL),
]
TEMPAT_TABEL = [
    tempat(3, "Tabel", 'type="tbl" idx="15"', (KIRI, 220, LEBAR_ISI, 600), KECIL),
    tempat(
        5,
        "Dasar",
        'type="body" sz="quarter" idx="13"',
        (KIRI, 880, LEBAR_ISI, 100),
        KECIL,
        jangkar="b",
        contoh="Dasar",
    ),
]


def tata_poin(nama: str, latar: list[str]) -> dict[str, list[str]]:
    """A layout of points for each size of type."""
    return {
        f"{nama}{akhiran}": [
            *latar,
            atas(4),
            TEMPAT_JUDUL,
            tempat(3, "Isi", 'type="body" idx="1"', KOTAK_ISI, GAYA_POIN[besar], contoh="Isi"),
        ]
        for besar, akhiran in AKHIRAN.items()
    }


TATA: dict[str, list[str]] = {
    "sampul": [
        bidang(20, "Pita atas", (0, 0, 1920, 36), "accent1"),
        bidang(21, "Pita bawah", (0, 1062, 1920, 18), "accent2"),
        tempat(2, "Judul", 'type="ctrTitle"', (KIRI, 110, LEBAR_ISI, 330), GAYA_SAMPUL, jangkar="b", contoh="Judul paparan"),
        tempat(3, "Anak judul", 'type="subTitle" idx="1"', (KIRI, 480, LEBAR_ISI, 260), PROSA, contoh="Anak judul"),
        *TEMPAT_ALAMAT,
    ],
    "pembatas": [
        bidang(20, "Latar", (0, 0, 1920, 1080), "bg2"),
        bidang(21, "Pita kiri", (0, 0, 72, 1080), "accent1"),
        tempat(2, "Judul", 'type="title"', (KIRI_PEMBATAS, 340, 1704, 330), GAYA_SAMPUL, jangkar="b", contoh="Judul bagian"),
        tempat(3, "Keterangan", 'type="body" idx="1"', (KIRI_PEMBATAS, 700, 1704, 260), PROSA, contoh="Keterangan"),
    ],
    **tata_poin("poin", [PITA]),
    **tata_poin("latihan", LATAR_LATIHAN),
    TATA_LATIHAN_TABEL: [*LATAR_LATIHAN, atas(4), TEMPAT_JUDUL, *TEMPAT_TABEL],
    "tabel": [PITA, atas(4), TEMPAT_JUDUL, *TEMPAT_TABEL],
    "penutup": [
        PITA,
        TEMPAT_JUDUL,
        tempat(3, "Isi", 'type="body" idx="1"', (KIRI, 212, LEBAR_ISI, 480), GAYA_POIN[Besar.SEDANG], contoh="Isi"),
        *TEMPAT_ALAMAT,
    ],
}  # fmt: skip
WARNA = {
    "dk1": "10262B", "lt1": "FFFFFF", "dk2": "405054", "lt2": "EEF4F4", "accent1": "0D4F5E", "accent2": "8A3D00",
    "accent3": "4B5B5E", "accent4": "B26A00", "accent5": "0F4A22", "accent6": "7A1414", "hlink": "0A4554",
    "folHlink": "405054",
}  # fmt: skip


def isi_pohon(pohon: etree._Element, semua: list[str]) -> None:
    """Replace every shape of a layout or master."""
    for lama in list(pohon)[2:]:
        pohon.remove(lama)
    for satu in semua:
        pohon.append(etree.fromstring(satu))


def ubah_tema(dokumen: Dokumen) -> None:
    """Our colours and a font that every office has."""
    bagian = dokumen.slide_masters[0].part.part_related_by(RT.THEME)
    tema = etree.fromstring(bagian.blob)
    a = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
    for nama, nilai in WARNA.items():
        warna = tema.find(f".//{a}clrScheme/{a}{nama}")
        for lama in list(warna):
            warna.remove(lama)
        etree.SubElement(warna, f"{a}srgbClr", val=nilai)
    for latin in tema.findall(f".//{a}fontScheme/*/{a}latin"):
        latin.set("typeface", "Arial")
    tema.set("name", "Panduan Kerja Sama Daerah")
    bagian._blob = etree.tostring(tema, xml_declaration=True, encoding="UTF-8", standalone=True)


def build_templat() -> Dokumen:
    """The template, from python-pptx's own."""
    dokumen = Presentation()
    dokumen.slide_width, dokumen.slide_height = 1920 * EMU, 1080 * EMU
    for lebih in list(dokumen.slide_layouts)[len(TATA) :]:
        dokumen.slide_layouts.remove(lebih)
    for tata, (nama, semua) in zip(dokumen.slide_layouts, TATA.items(), strict=True):
        kiri = KIRI_PEMBATAS if nama == "pembatas" else KIRI
        isi = semua if nama in ("sampul", "penutup") else [*semua, *kaki(30, kiri)]
        isi_pohon(tata.shapes._spTree, isi)
        tata.name = nama
        tata._element.attrib.pop("type", None)
        tata._element.set("preserve", "1")
    induk = dokumen.slide_masters[0]
    isi_pohon(
        induk.shapes._spTree,
        [
            TEMPAT_JUDUL,
            tempat(3, "Isi", 'type="body" idx="1"', KOTAK_ISI, GAYA_POIN[Besar.BIASA], contoh="Isi"),
            tempat(4, "Kaki", 'type="ftr" sz="quarter" idx="3"', (KIRI + 140, 1002, 1600, 44), KECIL),
            tempat(5, "Nomor", 'type="sldNum" sz="quarter" idx="4"', (KIRI, 1002, 130, 44), KECIL),
        ],
    )
    ubah_tema(dokumen)
    for kunci, hubungan in list(dokumen.part.package._rels.items()):
        if hubungan.reltype == RT.THUMBNAIL:
            dokumen.part.package._rels.pop(kunci)
    return dokumen


def main() -> None:
    """Write the template."""
    write_tetap(build_templat(), TEMPLAT)


if __name__ == "__main__":
    main()
