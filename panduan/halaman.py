"""Records to finished pages; a page is plain data that any site builder can take."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from panduan.alat.pemandu import build_alamat_hasil, build_alamat_peta, build_ringkas
from panduan.dampak import Keadaan, find_goyah_entri
from panduan.hukum import build_sebutan
from panduan.kesehatan import build_kesehatan, is_acuan_dari_luar
from panduan.koleksi import Entri, Koleksi
from panduan.model import TIPE, Tipe
from panduan.model.dasar_hukum import DasarHukum
from panduan.model.istilah import Istilah
from panduan.model.mekanisme import Mekanisme
from panduan.model.pemandu import Pemandu
from panduan.pemandu import HasilJadi, build_hasil
from panduan.sumber import Jalur
from panduan.sunting import find_baris, lepas_sunting
from panduan.tanggal import render_tanggal
from panduan.teks import arahkan, strip_markdown
from panduan.templat_jinja import Perender

ALAT_TIPE = {"pemandu": "pemandu", "sebelum_kirim": "sebelum-kirim", "sesi": "tambah-pertanyaan"}
"""Record type → the tool its pages use."""
DATA_TIPE = {"sesi": ("ketentuan",)}
"""Record type → the data that its tool needs."""

# Where a template wants the notice of changed regulations.
PENANDA = "<!-- pemberitahuan -->"
POLA_RUJUKAN = re.compile(r'(<a class="rujukan[^"]*" href="([^"]+)") title="[^"]*"')
POLA_JUDUL = re.compile(r'<h([23]) id="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)


@dataclass(frozen=True)
class Judul:
    """A heading for the table of contents."""

    tingkat: int
    jangkar: str
    teks: str


@dataclass(frozen=True)
class Halaman:
    """A finished page."""

    alamat: str
    """Where it stands, e.g. ``mekanisme/ksdd/``."""
    judul: str
    deskripsi: str
    susun: Callable[[], str]
    """Makes its HTML; a preview makes only the pages that are looked at."""
    sumber: str | None
    """The file an editor changes, relative to the repository."""
    remah: tuple[tuple[str, str], ...]
    """Breadcrumbs between home and this page: (title, address)."""
    diperiksa: str | None = None
    """The day its content was last checked, in words."""
    baris: int = 1
    """The line of ``sumber`` where what the page shows begins."""
    alat: str | None = None
    """The tool that works on it: ``skrip/<alat>/``, with its looks in ``tema/gaya/<alat>.css``."""
    data_alat: tuple[str, ...] = ()
    """Data that the tool needs, scripts below ``skrip/data/`` by name."""
    lebar: bool = False
    """Takes the whole width: nothing stands beside it."""

    @cached_property
    def isi(self) -> str:
        """Finished HTML, with an ``<h1>`` and links relative to the page."""
        return self.susun()

    @property
    def daftar_isi(self) -> list[Judul]:
        """Headings of the second and third level, in order."""
        return [
            Judul(int(tingkat), jangkar, re.sub(r"<[^>]+>", "", teks).strip())
            for tingkat, jangkar, teks in POLA_JUDUL.findall(self.isi)
        ]

    @property
    def markdown(self) -> str:
        """The page as a Markdown file: front matter, then HTML that Markdown leaves alone."""
        depan = {"title": self.judul, "description": self.deskripsi}
        kepala = "\n".join(
            f"{kunci}: {json.dumps(nilai, ensure_ascii=False)}" for kunci, nilai in depan.items()
        )
        return f"---\n{kepala}\n---\n\n{lepas_sunting(self.isi)}\n"


def build_halaman(koleksi: Koleksi, perender: Perender) -> Iterator[Halaman]:
    """A list page for each type, a page for each record, and the map of what rests on which pasal."""
    yield _build_cakupan(perender)
    yield _build_kesehatan(koleksi, perender)
    for tipe in TIPE.values():
        yield _build_daftar(koleksi, perender, tipe)
        for entri in koleksi.entri[tipe.nama].values():
            yield _build_catatan(perender, entri)
    for entri in koleksi.entri["contoh_naskah"].values():
        yield _build_isi_naskah(perender, entri)
    for entri in koleksi.entri["pemandu"].values():
        yield from _build_semua_hasil(perender, entri)
    for entri in koleksi.entri["mekanisme"].values():
        yield _build_peta(perender, entri)


def _build_cakupan(perender: Perender) -> Halaman:
    alamat, deskripsi = "peta-cakupan/", "Pasal mana dipakai di mana."

    def susun() -> str:
        return arahkan(perender.render("cakupan.html.j2"), alamat)

    return Halaman(alamat, "Peta cakupan", deskripsi, susun, None, ())


def _build_kesehatan(koleksi: Koleksi, perender: Perender) -> Halaman:
    alamat, deskripsi = "kesehatan-isi/", "Seberapa jauh isi sudah diperiksa, dan apa yang masih diragukan."

    def susun() -> str:
        kesehatan = build_kesehatan(koleksi)
        isi = perender.render("kesehatan.html.j2", k=kesehatan, dari_luar=is_acuan_dari_luar())
        return arahkan(isi, alamat)

    return Halaman(alamat, "Kesehatan isi", deskripsi, susun, None, ())


def _build_daftar(koleksi: Koleksi, perender: Perender, tipe: Tipe) -> Halaman:
    alamat = f"{tipe.alamat}/"

    def susun() -> str:
        isi = perender.render(f"daftar/{tipe.nama}.html.j2", tipe=tipe, semua=getattr(koleksi, tipe.nama))
        return arahkan(isi, alamat)

    return Halaman(alamat, tipe.sebutan, f"Daftar {tipe.sebutan.lower()}.", susun, None, ())


def _build_catatan(perender: Perender, entri: Entri) -> Halaman:
    tipe, catatan = entri.tipe, entri.isi
    alamat = f"{tipe.alamat}/{catatan.id}/"

    def susun() -> str:
        isi = perender.render(f"{tipe.nama}.html.j2", catatan=catatan, entri=entri)
        entri.dokumen.forget()  # The page asked for places; all records' nodes at once would fill the memory.
        return hemat_rujukan(arahkan(_place_pemberitahuan(perender, entri, isi), alamat))

    return Halaman(
        alamat=alamat,
        judul=build_judul(entri),
        deskripsi=strip_markdown(build_deskripsi(catatan)),
        susun=susun,
        sumber=entri.dokumen.berkas,
        remah=((tipe.sebutan, f"{tipe.alamat}/"),),
        diperiksa=render_tanggal(entri.diperiksa) if entri.diperiksa else None,
        baris=find_baris(entri.dokumen, (tipe.medan_judul,)),
        alat=ALAT_TIPE.get(tipe.nama),
        data_alat=DATA_TIPE.get(tipe.nama, ()),
    )


def _place_pemberitahuan(perender: Perender, entri: Entri, isi: str) -> str:
    """What changed under this page: at the template's mark, so that questions do not start a screen below;
    under the title where there is no mark or where something was revoked or replaced."""
    goyah = find_goyah_entri(perender.koleksi, entri)
    pemberitahuan = perender.render_bagian("goyah", "pemberitahuan", goyah) if goyah else ""
    if PENANDA in isi and all(keadaan is Keadaan.DIUBAH for _, keadaan in goyah):
        return isi.replace(PENANDA, f"\n{pemberitahuan}" if goyah else "", 1)
    isi = isi.replace(PENANDA, "", 1)
    return isi.replace("</h1>", f"</h1>\n{pemberitahuan}", 1) if pemberitahuan else isi


def _build_bawahan(
    entri: Entri, alamat: str, render: Callable[[], str], jalur: Jalur, **lain: Any
) -> Halaman:
    """A further page of a record, one step below its own, that shows the part at ``jalur``.

    ``lain`` is what each kind says of itself.
    """
    tipe = entri.tipe
    return Halaman(
        alamat=alamat,
        susun=lambda: hemat_rujukan(arahkan(render(), alamat)),
        sumber=entri.dokumen.berkas,
        remah=((tipe.sebutan, f"{tipe.alamat}/"), (entri.judul, f"{tipe.alamat}/{entri.isi.id}/")),
        diperiksa=render_tanggal(entri.diperiksa) if entri.diperiksa else None,
        baris=find_baris(entri.dokumen, jalur),
        **lain,
    )


def _build_isi_naskah(perender: Perender, entri: Entri) -> Halaman:
    """The form that fills a sample document in."""
    return _build_bawahan(
        entri,
        f"{entri.tipe.alamat}/{entri.isi.id}/isi/",
        lambda: perender.render("isi_naskah.html.j2", catatan=entri.isi),
        ("isian",),
        judul=f"Isi naskah: {entri.judul}",
        deskripsi=f"Isi {entri.judul} lewat formulir, lalu unduh sebagai berkas Word.",
        alat="isi-naskah",
        data_alat=("wilayah", f"naskah/{entri.isi.id}"),
        lebar=True,
    )


def _build_semua_hasil(perender: Perender, entri: Entri) -> Iterator[Halaman]:
    assert isinstance(entri.isi, Pemandu)
    for hasil in build_hasil(entri.isi, perender.koleksi.mekanisme):
        yield _build_hasil(perender, entri, hasil)


def _build_hasil(perender: Perender, entri: Entri, hasil: HasilJadi) -> Halaman:
    """One outcome of a decision tree, in one set of circumstances."""
    ringkas = build_ringkas(hasil)
    return _build_bawahan(
        entri,
        build_alamat_hasil(hasil),
        lambda: perender.render("pemandu_hasil.html.j2", hasil=hasil, ringkas=ringkas),
        ("hasil", hasil.pemandu.hasil.index(hasil.hasil)),
        judul=hasil.judul,
        deskripsi=ringkas,
        alat="pemandu",
    )


def _build_peta(perender: Perender, entri: Entri) -> Halaman:
    """A mechanism's steps to tick off."""
    mekanisme = entri.isi
    assert isinstance(mekanisme, Mekanisme)
    return _build_bawahan(
        entri,
        build_alamat_peta(mekanisme),
        lambda: perender.render("peta.html.j2", catatan=mekanisme),
        ("langkah",),
        judul=f"Peta langkah {mekanisme.singkatan}",
        deskripsi=f"Centang langkah {mekanisme.singkatan} yang selesai; lihat langkah berikutnya.",
        alat="peta-langkah",
    )


def hemat_rujukan(html: str) -> str:
    """Say what a provision holds at its first citation only: a page cites some of them twenty times over.

    The site's script shows the same card at every citation; without it, each is still a link.
    """
    sudah: set[str] = set()

    def ganti(cocok: re.Match[str]) -> str:
        if cocok[2] in sudah:
            return cocok[1]
        sudah.add(cocok[2])
        return cocok[0]

    return POLA_RUJUKAN.sub(ganti, html)


def build_judul(entri: Entri) -> str:
    """The title of a record's page."""
    if isinstance(entri.isi, DasarHukum):
        return f"{build_sebutan(entri.isi)} tentang {entri.isi.judul}"
    return entri.judul


def build_deskripsi(catatan: Any) -> str:
    """One sentence that says what the page holds."""
    if isinstance(catatan, Istilah):
        return catatan.arti.split("\n")[0]
    return str(getattr(catatan, "ringkasan", "")) or str(getattr(catatan, "nama", ""))
