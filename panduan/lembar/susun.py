"""What stands on each sheet: records chosen and ordered, then set by the templates in ``templat/lembar/``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from panduan.acak import acak
from panduan.bahan import Lingkup
from panduan.lembar.alamat import VERSI_SOAL
from panduan.lembar.pdf import UKURAN_HURUF, build_pdf, build_pdf_muat
from panduan.model.kuis import Kuis, Pilihan, Soal
from panduan.model.mekanisme import Mekanisme
from panduan.model.modul import JenisBagian, Modul
from panduan.modul import build_jadwal, find_isi, find_tenggat
from panduan.paparan.html import build_qr_svg
from panduan.paparan.susun import find_kesalahan
from panduan.tanggal import render_tanggal
from panduan.teks import AKAR

HALAMAN_MEKANISME, HALAMAN_MODUL = 2, 1
"""Most pages of A4 that a handout may have."""
KESALAHAN_TAMPIL = 6
BANYAK_MEKANISME = 2
"""Up to so many mechanisms a module's handout tells each; more it compares."""
HURUF = "abcde"


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

    def _render(self, templat: str, halaman: str, ukuran: float = UKURAN_HURUF, **isi: Any) -> str:
        """The HTML of a sheet; ``halaman`` is the page its QR code and address lead to."""
        html = self.lingkup.perender.render(
            f"lembar/{templat}.html.j2",
            ukuran=ukuran,
            halaman=halaman,
            alamat_penuh=f"{self.lingkup.alamat_situs}{halaman}",
            qr=self._qr(halaman),
            versi=render_tanggal(self.lingkup.versi),
            daerah=self.lingkup.daerah,
            **isi,
        )
        # On paper no link can be followed; as text they stay selectable.
        return html.replace(f'href="{AKAR}', 'data-ke="')

    def _qr(self, halaman: str) -> str:
        alamat = self.lingkup.alamat_situs
        return build_qr_svg(f"{alamat}{halaman}") if alamat else ""

    def build_mekanisme(self, mekanisme: Mekanisme) -> bytes:
        """The handout of a mechanism: steps, documents, deadlines, DPRD, mistakes."""
        kesalahan = find_kesalahan(mekanisme.langkah, KESALAHAN_TAMPIL)
        return build_pdf_muat(
            lambda ukuran, ringkas: self._render(
                "mekanisme",
                f"mekanisme/{mekanisme.id}/",
                ukuran,
                m=mekanisme,
                ringkas=ringkas,
                kesalahan=kesalahan,
                tenggat=list(find_tenggat(mekanisme).values()),
            ),
            HALAMAN_MEKANISME,
        )

    def build_modul(self, modul: Modul) -> bytes:
        """The handout of a module: aims, what to take home, the parts, where to read on."""
        return build_pdf_muat(
            lambda ukuran, ringkas: self._render(
                "modul", f"modul/{modul.id}/", ukuran, ringkas=ringkas, **self.find_isi_modul(modul)
            ),
            HALAMAN_MODUL,
        )

    def find_isi_modul(self, modul: Modul) -> dict[str, Any]:
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
            "tanya": tanya,
        }

    def build_soal(self, kuis: Kuis, versi: str) -> bytes:
        """A question sheet."""
        isi = susun_soal(kuis, versi)
        return build_pdf(self._render("soal", f"kuis/{kuis.id}/", kuis=kuis, versi_soal=versi, semua=isi))

    def build_kunci(self, kuis: Kuis) -> bytes:
        """The key: all answers for each sheet, then each explained; then the model answers of the cases."""
        isi = {versi: susun_soal(kuis, versi) for versi in VERSI_SOAL}
        return build_pdf(self._render("kunci", f"kuis/{kuis.id}/", kuis=kuis, lembar=isi))

    def build_kasus(self, kuis: Kuis) -> bytes:
        """The cases, each on a page with room to write."""
        return build_pdf(self._render("kasus", f"kuis/{kuis.id}/", kuis=kuis))

    def build_qr(self, modul: Modul) -> bytes:
        """A sheet to hang up: codes of the pages that participants open."""
        halaman = [(modul.judul, f"modul/{modul.id}/"), ("Beranda panduan", "")]
        halaman += [(self.koleksi.mekanisme[id_].judul, f"mekanisme/{id_}/") for id_ in modul.mekanisme[:2]]
        halaman += [("Tes awal dan akhir", "kuis/tes/")]
        alamat = self.lingkup.alamat_situs
        semua = [(judul, f"{alamat}{jalur}", self._qr(jalur)) for judul, jalur in halaman]
        return build_pdf(self._render("qr", f"modul/{modul.id}/", modul=modul, semua=semua))
