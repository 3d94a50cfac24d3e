"""The deck of a session: what its source says about it, then today's rules on what it was about."""

from __future__ import annotations

from collections.abc import Iterator

from panduan.koleksi import Koleksi
from panduan.model.modul import AspekBanding, BagianModul, JenisBagian
from panduan.model.sesi import Narasumber, Sesi, SumberBerita
from panduan.paparan.salindia import BagianPaparan, Baris, Paparan, Poin, Salindia, Tabel, Tata
from panduan.paparan.susun import Penyusun, build_penutup, build_sampul
from panduan.tanggal import render_hari_tanggal, render_tanggal
from panduan.teks import strip_markdown as polos

MENIT_BAGIAN = 10
"""A part that no module gives a length needs one all the same; no slide shows it."""
BATAS_KAPAN = 5
"""Points on when to use a mechanism, and on when not to: what one slide holds."""
BUKAN_ISI_SESI = (
    "Salindia sesudah ini menurut aturan sekarang. Bukan paparan hari itu dan bukan catatan pembicaraannya."
)


def build_paparan_sesi(penyusun: Penyusun, sesi: Sesi, daerah: str = "") -> Paparan:
    """The deck of one session. What its source leaves out is left out here too."""
    koleksi = penyusun.koleksi
    daerah = daerah or koleksi.daerah[sesi.daerah].nama
    bagian = tuple(_susun_bahan(penyusun, sesi))
    mentah = (
        build_sampul(sesi.judul, polos(sesi.ringkasan), daerah),
        *_susun_tentang(penyusun, sesi),
        Salindia(
            "aturan-sekarang",
            Tata.PEMBATAS,
            "Bahan menurut aturan sekarang",
            poin=(Poin(BUKAN_ISI_SESI, awalan=""),),
        ),
    )
    return Paparan(
        id=sesi.id,
        judul=sesi.judul,
        alamat=f"sesi/{sesi.id}/",
        daerah=daerah,
        bentuk=penyusun.bentuk,
        pembuka=tuple(penyusun.split(*mentah)),
        bagian=bagian,
        penutup=(*penyusun.build_sumber(bagian), *build_penutup()),
    )


def _susun_tentang(penyusun: Penyusun, sesi: Sesi) -> Iterator[Salindia]:
    """What the source says, and what came out of the session."""
    koleksi = penyusun.koleksi
    tanggal = (f"Tanggal disimpulkan: {polos(sesi.tanggal_catatan)}",) if sesi.tanggal_catatan else ()
    for id_, judul, semua in (
        ("tentang", "Tentang sesi ini", _iter_fakta(sesi)),
        ("isi-sesi", "Maksud, tujuan, dan isinya", _iter_isi(sesi)),
    ):
        if baris := tuple(Baris((nama, teks)) for nama, teks in semua if teks):
            yield Salindia(
                id_,
                Tata.TABEL,
                judul,
                tabel=Tabel(("Hal", "Menurut sumber"), baris, (24, 76)),
                catatan=(*tanggal, "Baris yang tidak ada berarti tidak disebut sumber."),
            )
    for tanya in koleksi.tanya_jawab.values():
        if tanya.asal.sesi == sesi.id:
            yield Salindia(
                f"tanya-{tanya.id}",
                Tata.POIN,
                tanya.pertanyaan,
                atas="Pertanyaan dari sesi ini",
                poin=(Poin(polos(tanya.ringkasan), awalan=""),),
                dasar=penyusun.render_dasar(tanya.dasar),
                catatan=("Pertanyaan ini tercatat dari sesi; jawabannya menurut aturan sekarang.",),
            )
    if sesi.catatan:
        paragraf = [polos(baris).strip() for baris in sesi.catatan.splitlines() if baris.strip()]
        poin = tuple(
            Poin(satu.removeprefix("- "), awalan="•" if satu.startswith("- ") else "") for satu in paragraf
        )
        pesan = ("Catatan ini dari penyusun panduan, bukan dari sumber tentang sesi.",)
        yield Salindia("catatan", Tata.POIN, "Catatan penyusun", poin=poin, catatan=pesan)


def _iter_fakta(sesi: Sesi) -> Iterator[tuple[str, str]]:
    disimpulkan = " (disimpulkan)" if sesi.tanggal_catatan else ""
    yield "Waktu", f"{render_hari_tanggal(sesi.tanggal)}{disimpulkan}" if sesi.tanggal else ""
    yield "Tempat", sesi.tempat or ""
    yield "Penyelenggara", sesi.penyelenggara or ""
    yield "Dibuka oleh", sesi.pembuka or ""
    yield "Narasumber", "; ".join(map(_narasumber, sesi.narasumber))
    peserta = sesi.peserta
    jumlah = f" ({peserta.jumlah} orang)" if peserta and peserta.jumlah else ""
    yield "Peserta", f"{polos(peserta.uraian)}{jumlah}" if peserta else ""
    yield "Sumber", "\n".join(map(_sumber, sesi.sumber))


def _iter_isi(sesi: Sesi) -> Iterator[tuple[str, str]]:
    """Each as lines of one cell."""
    for nama, semua in (
        ("Maksud", sesi.maksud),
        ("Tujuan", sesi.tujuan),
        ("Yang dibicarakan", sesi.bahasan),
        ("Susunan acara", sesi.susunan_acara),
    ):
        yield nama, "\n".join(map(polos, semua))


def _narasumber(satu: Narasumber) -> str:
    return ", ".join(filter(None, (satu.jabatan, satu.lembaga)))


def _sumber(satu: SumberBerita) -> str:
    judul = f"“{satu.judul}”" if satu.judul else ""
    tanggal = render_tanggal(satu.tanggal) if satu.tanggal else ""
    return ", ".join(filter(None, (satu.penerbit, judul, tanggal, satu.alamat)))


def _susun_bahan(penyusun: Penyusun, sesi: Sesi) -> Iterator[BagianPaparan]:
    """The modules the record names; else parts on the mechanisms and fields it was about."""
    for id_ in sesi.modul:
        for bagian in penyusun.koleksi.modul[id_].bagian:
            yield penyusun.build_bagian(bagian, f"{id_}-")
    if not sesi.modul:
        for bagian in find_bagian_bawaan(penyusun.koleksi, sesi):
            yield penyusun.build_bagian(bagian, "bahan-", sebut_menit=False)


def find_bagian_bawaan(koleksi: Koleksi, sesi: Sesi) -> list[BagianModul]:
    """Parts for a session whose record names no module; the general ones where it names no mechanism."""
    hasil = [_bagian("memilih", "Mitranya menentukan mekanismenya", JenisBagian.PILIH_MEKANISME)]
    if not sesi.mekanisme:
        aspek = (AspekBanding.PENYUSUN, AspekBanding.PENANDATANGAN, AspekBanding.DPRD, AspekBanding.LAPORAN)
        hasil.append(_bagian("banding", "Yang berbeda antarmekanisme", JenisBagian.BANDING, aspek=aspek))
    for id_ in sesi.mekanisme:
        nama = koleksi.mekanisme[id_].singkatan
        for jenis, judul, batas in (
            (JenisBagian.SATU_MENIT, f"{nama} dalam satu menit", None),
            (JenisBagian.KAPAN, f"Kapan memakai {nama}", BATAS_KAPAN),
            (JenisBagian.ALUR, f"Urutan langkah {nama}", None),
            (JenisBagian.TENGGAT, f"Tenggat {nama}", None),
        ):
            tanda = f"{id_}-{jenis.value.replace(' ', '-')}"
            hasil.append(_bagian(tanda, judul, jenis, mekanisme=id_, batas=batas))
    return hasil + [
        _bagian(f"potensi-{id_}", koleksi.potensi[id_].judul, JenisBagian.POTENSI, pilih=(id_,))
        for id_ in sesi.potensi
    ]


def _bagian(id_: str, judul: str, jenis: JenisBagian, **lain: object) -> BagianModul:
    return BagianModul.model_validate(
        {"id": id_, "judul": judul, "menit": MENIT_BAGIAN, "jenis": jenis, **lain}
    )
