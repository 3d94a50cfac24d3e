"""Pages that stay behind at old addresses and lead on: they work on any server, and from a folder."""

from __future__ import annotations

from collections.abc import Iterator

from panduan.alat.pemandu import build_alamat_hasil, build_alamat_isi, build_alamat_peta
from panduan.halaman import build_judul
from panduan.koleksi import Entri, Koleksi
from panduan.model.contoh_naskah import ContohNaskah
from panduan.model.kuis import Kuis
from panduan.model.mekanisme import Mekanisme
from panduan.model.modul import Modul
from panduan.model.pemandu import Pemandu
from panduan.model.sesi import Sesi
from panduan.paparan.alamat import build_alamat_paparan
from panduan.paparan.salindia import Bentuk
from panduan.pemandu import build_hasil
from panduan.teks import AKAR
from panduan.templat_jinja import Perender


def build_pengalihan(perender: Perender, alamat_situs: str) -> Iterator[tuple[str, str]]:
    """Pairs of path below the site and page, one for each old address."""
    for lama, (baru, entri) in sorted(find_pengalihan(perender.koleksi).items()):
        akar = "../" * lama.count("/")
        # With its file name, the address also opens from a folder, where no server adds it.
        tujuan = f"{akar}{baru}index.html"
        yield (
            f"{lama}index.html",
            perender.render(
                "pengalihan.html.j2",
                judul=build_judul(entri),
                akar=akar,
                tujuan=tujuan,
                kanonis=f"{alamat_situs}{baru}" if alamat_situs else tujuan,
            ),
        )


def find_pengalihan(koleksi: Koleksi) -> dict[str, tuple[str, Entri]]:
    """Old address → new one and its record: each id in ``alias``, with what hangs below its page."""
    hasil = {}
    for lama, entri in koleksi.alias.items():
        kini = f"{entri.tipe.alamat}/{entri.isi.id}/"
        for baru in (kini, *find_bawahan(koleksi, entri)):
            hasil[f"{lama}/{baru.removeprefix(kini)}"] = (baru, entri)
    return hasil


def find_bawahan(koleksi: Koleksi, entri: Entri) -> list[str]:
    """The addresses of the pages below a record's own, decks included."""
    isi = entri.isi
    if isinstance(isi, Mekanisme):
        return [build_alamat_peta(isi)]
    if isinstance(isi, ContohNaskah):
        return [build_alamat_isi(isi.id).removeprefix(AKAR)]
    if isinstance(isi, Pemandu):
        return [build_alamat_hasil(hasil) for hasil in build_hasil(isi, koleksi.mekanisme)]
    if isinstance(isi, Kuis | Modul | Sesi):
        return [build_alamat_paparan(f"{entri.tipe.alamat}/{isi.id}/", bentuk) for bentuk in Bentuk]
    return []
