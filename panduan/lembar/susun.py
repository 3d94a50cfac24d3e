"""What stands on each sheet: records chosen and ordered, then set by the templates in ``templat/lembar/``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any

from panduan.acak import acak
from panduan.bahan import Lingkup
from panduan.banding import NASKAH_PIHAK
from panduan.lembar.alamat import VERSI_SOAL
from panduan.lembar.pdf import build_pdf, build_pdf_muat
from panduan.model.dasar import Butir
from panduan.model.kuis import Kuis, Pilihan, Soal
from panduan.model.mekanisme import Dokumen, Mekanisme
from panduan.model.modul import JenisBagian, Modul
from panduan.modul import build_jadwal, find_isi, find_tenggat
from panduan.paparan.html import build_qr_svg
from panduan.paparan.susun import find_kesalahan, find_pelaku_ringkas, iter_banding
from panduan.pemberitahuan import build_pemberitahuan
from panduan.tanggal import render_tanggal
from panduan.teks import AKAR
from panduan.templat_jinja import unik

HALAMAN_MEKANISME, HALAMAN_MODUL = 2, 1
"""Most pages of A4 that a handout may have."""
KESALAHAN_MEKANISME, KESALAHAN_MODUL, TANYA_MODUL = (8, 8, 6, 4, 2), (8, 6, 4, 0, 0), (4, 3, 2, 2, 0)
"""How many a sheet tells, the more the less it leaves out."""
BANYAK_MEKANISME = 2
"""Up to so many mechanisms a module's sheets tell each; more they compare."""
ASPEK = ("naskah_pertama", "dprd", "laporan")
"""What a module's handout compares."""
QR_MEMILIH = (("Mekanisme mana yang cocok?", "pemandu/"), ("Bandingkan mekanisme", "banding/"))
HURUF = "abcde"
POLA_SELA = re.compile(r' (?=<span class="(?:dasar|tanda)">)')


@dataclass(frozen=True)
class SoalAcak:
    """A question as it stands on one sheet."""

    soal: Soal
    pilihan: tuple[Pilihan, ...]

    @property
    def kunci(self) -> str:
        """The letter of the right choice on this sheet."""
        return HURUF[[satu.kode for satu in self.pilihan].index(self.soal.kunci)]

    @property
    def jawaban(self) -> Pilihan:
        """The right choice."""
        return next(satu for satu in self.pilihan if satu.kode == self.soal.kunci)


@dataclass(frozen=True)
class BarisDokumen:
    """Documents that the same people sign."""

    semua: tuple[Dokumen, ...]

    @property
    def penandatangan(self) -> Butir:
        """Who signs them, with the basis of each."""
        butir = self.semua[0].penandatangan
        dasar = unik(rujukan for satu in self.semua for rujukan in satu.penandatangan.dasar)
        return butir.model_copy(update={"dasar": tuple(dasar)})


def find_jawaban(mekanisme: Mekanisme, aspek: str) -> list[tuple[str, Butir]]:
    """The mechanism's own answer; where it has none, those of its variants."""
    semua = list(iter_banding(mekanisme, aspek))
    return [satu for satu in semua if satu[0] == mekanisme.singkatan] or semua


def gabung_dokumen(semua: Iterable[Dokumen]) -> list[BarisDokumen]:
    """Documents by who signs them and by what authority, in order of the first of each."""
    kelompok: dict[tuple[object, ...], list[Dokumen]] = {}
    for satu in semua:
        tangan = satu.penandatangan
        kunci = (tangan.isi, tangan.praktik, tangan.perlu_verifikasi, satu.kuasa.isi)
        kelompok.setdefault(kunci, []).append(satu)
    return [BarisDokumen(tuple(satu)) for satu in kelompok.values()]


def susun_soal(kuis: Kuis, versi: str) -> list[SoalAcak]:
    """The questions of a quiz in the order of one sheet."""
    benih = f"{kuis.id}|lembar-{versi}"
    return [
        SoalAcak(soal, tuple(acak(f"{benih}|{soal.id}", soal.pilihan, lambda satu: satu.kode)))
        for soal in acak(benih, kuis.soal, lambda satu: satu.id)
    ]


class Pencetak:
    """Sheets of one collection."""

    def __init__(self, lingkup: Lingkup) -> None:
        self.lingkup = lingkup
        self.koleksi = lingkup.koleksi

    def _render(self, templat: str, halaman: str, **isi: Any) -> str:
        """The HTML of a sheet; ``halaman`` is the page its QR code and address lead to."""
        html = self.lingkup.perender.render(
            f"lembar/{templat}.html.j2",
            halaman=halaman,
            alamat_pendek=self._pendekkan(halaman),
            qr=self._qr(halaman),
            versi=render_tanggal(self.lingkup.versi),
            daerah=self.lingkup.daerah,
            pemberitahuan=self.find_pemberitahuan(halaman),
            **isi,
        )
        # WeasyPrint breaks a line too early where a text that fits exactly meets a space and a small text.
        html = POLA_SELA.sub("<wbr> ", html)
        # On paper no link can be followed; as text they stay selectable.
        return html.replace(f'href="{AKAR}', 'data-ke="')

    def find_pemberitahuan(self, halaman: str) -> tuple[str, ...]:
        """What the sheets of a page say of regulations revoked, replaced or changed."""
        tipe, id_, _ = halaman.split("/")
        return build_pemberitahuan(self.lingkup.perender, tipe, id_, "Lembar ini").paragraf

    def _pendekkan(self, halaman: str) -> str:
        """An address as people type it; without the site's address, the page's place on the site."""
        return f"{self.lingkup.alamat_situs}{halaman}".split("://")[-1]

    def _qr(self, halaman: str) -> str:
        alamat = self.lingkup.alamat_situs
        return build_qr_svg(f"{alamat}{halaman}") if alamat else ""

    def build_mekanisme(self, mekanisme: Mekanisme) -> bytes:
        """The handout of a mechanism: steps, deadlines, documents, DPRD, mistakes."""
        return build_pdf_muat(partial(self.render_mekanisme, mekanisme), HALAMAN_MEKANISME)

    def render_mekanisme(self, mekanisme: Mekanisme, ringkas: int = 0) -> str:
        """Its HTML, more or less of it left out."""
        return self._render(
            "mekanisme",
            f"mekanisme/{mekanisme.id}/",
            m=mekanisme,
            ringkas=ringkas,
            pelaku_ringkas=find_pelaku_ringkas,
            dokumen=gabung_dokumen(mekanisme.dokumen),
            kesalahan=find_kesalahan(mekanisme.langkah, KESALAHAN_MEKANISME[ringkas]),
            tenggat=list(find_tenggat(mekanisme).values()),
        )

    def build_modul(self, modul: Modul) -> bytes:
        """The handout of a module: aims, what to take home, the parts, where to read on."""
        return build_pdf_muat(partial(self.render_modul, modul), HALAMAN_MODUL)

    def render_modul(self, modul: Modul, ringkas: int = 0) -> str:
        """Its HTML, more or less of it left out."""
        isi = self.find_isi_modul(modul, ringkas)
        return self._render("modul", f"modul/{modul.id}/", ringkas=ringkas, **isi)

    def find_isi_modul(self, modul: Modul, ringkas: int) -> dict[str, Any]:
        """What a module's handout tells: each of its few mechanisms, or all of them side by side."""
        mekanisme = [self.koleksi.mekanisme[id_] for id_ in modul.mekanisme]
        tanya = [
            satu
            for bagian in modul.bagian
            if bagian.jenis is JenisBagian.TANYA_JAWAB
            for satu in find_isi(self.koleksi, bagian)
        ]
        return {
            "modul": modul,
            "jadwal": build_jadwal(modul),
            "mekanisme": mekanisme,
            "sedikit": len(mekanisme) <= BANYAK_MEKANISME,
            "potensi": [self.koleksi.potensi[id_] for id_ in modul.potensi],
            "tanya": tanya[: TANYA_MODUL[ringkas]],
            "banding": {m.id: {aspek: find_jawaban(m, aspek) for aspek in ASPEK} for m in mekanisme},
            "naskah": {m.id: [d for d in m.dokumen if d.jenis in NASKAH_PIHAK] for m in mekanisme},
            "kesalahan": {m.id: find_kesalahan(m.langkah, KESALAHAN_MODUL[ringkas]) for m in mekanisme},
        }

    def build_soal(self, kuis: Kuis, versi: str) -> bytes:
        """A question sheet."""
        isi = susun_soal(kuis, versi)
        return build_pdf(self._render("soal", f"kuis/{kuis.id}/", kuis=kuis, versi_soal=versi, semua=isi))

    def build_kunci(self, kuis: Kuis) -> bytes:
        """The key: all answers for each sheet, then each explained; then the model answers of the cases."""
        return build_pdf(self.render_kunci(kuis))

    def render_kunci(self, kuis: Kuis) -> str:
        """Its HTML."""
        isi = {versi: susun_soal(kuis, versi) for versi in VERSI_SOAL}
        return self._render("kunci", f"kuis/{kuis.id}/", kuis=kuis, lembar=isi)

    def build_kasus(self, kuis: Kuis) -> bytes:
        """The cases, each on a page with room to write."""
        return build_pdf(self._render("kasus", f"kuis/{kuis.id}/", kuis=kuis))

    def build_qr(self, modul: Modul) -> bytes:
        """A sheet to hang up: codes of the pages that participants open."""
        mekanisme = [(self.koleksi.mekanisme[id_].judul, f"mekanisme/{id_}/") for id_ in modul.mekanisme]
        halaman = [
            ("Bahan modul ini", f"modul/{modul.id}/"),
            ("Beranda panduan", ""),
            *(mekanisme if len(mekanisme) <= BANYAK_MEKANISME else QR_MEMILIH),
            ("Tes awal dan akhir", "kuis/tes/"),
        ]
        semua = [(judul, self._pendekkan(jalur), self._qr(jalur)) for judul, jalur in halaman]
        return build_pdf(self._render("qr", f"modul/{modul.id}/", modul=modul, semua=semua))
