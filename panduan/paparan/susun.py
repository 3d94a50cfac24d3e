"""Records → decks. Every text on a slide comes from a record, with the pasal it rests on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import Any

from panduan import banding
from panduan.banding import NASKAH_PIHAK, PERTANYAAN, Kolom, build_sel
from panduan.koleksi import Koleksi
from panduan.model.dasar import Butir, Rujukan
from panduan.model.istilah import Istilah
from panduan.model.kuis import Kasus, Soal
from panduan.model.mekanisme import Dokumen, Langkah, Mekanisme, Tenggat
from panduan.model.modul import AspekBanding, BagianModul, JenisBagian, Modul
from panduan.model.potensi import Potensi
from panduan.model.tanya_jawab import TanyaJawab
from panduan.modul import build_jadwal, find_isi
from panduan.paparan.bagi import is_muat, split_salindia
from panduan.paparan.salindia import (
    TANPA_KECIL,
    BagianPaparan,
    Baris,
    Bentuk,
    Kecil,
    Paparan,
    Poin,
    Salindia,
    Tabel,
    Tata,
)
from panduan.pemandu import build_butir_berlabel
from panduan.teks import strip_markdown as polos
from panduan.templat_jinja import Perender, find_pasal, lower_awal, render_lama, unik

PRAKTIK = "Praktik, bukan bunyi peraturan"
VERIFIKASI = "Perlu verifikasi"
AJAKAN: dict[JenisBagian, str] = {
    JenisBagian.SATU_MENIT: "Bacakan pokoknya saja; rinciannya ada pada salindia berikut dan pada lembar.",
    JenisBagian.BUTIR: "Minta peserta menyebut contoh dari kantornya untuk tiap butir.",
    JenisBagian.PILIH_MEKANISME: "Minta peserta menyebut calon mitranya, lalu cari barisnya bersama-sama.",
    JenisBagian.BANDING: "Bahas baris yang cocok dengan mitra peserta; baris lain cukup ditunjukkan.",
    JenisBagian.KAPAN: "Minta peserta menguji rencananya sendiri pada tiap butir.",
    JenisBagian.ALUR: "Tunjukkan urutannya dulu. Rincian tiap langkah ada pada lembar dan di situs.",
    JenisBagian.LANGKAH: "Ceritakan satu contoh dari daerah Anda untuk tiap langkah.",
    JenisBagian.TENGGAT: "Tekankan satuannya pada tiap baris: hari, hari kerja, bulan, atau tahun.",
    JenisBagian.DOKUMEN: "Minta peserta menunjuk dokumen yang sedang disiapkannya.",
    JenisBagian.KESALAHAN: "Tanyakan mana yang pernah terjadi di kantor peserta.",
    JenisBagian.BAHASAN: "Rinciannya ada pada halaman mekanismenya.",
    JenisBagian.TANYA_JAWAB: "Biarkan peserta menjawab dulu sebelum jawabannya dibacakan.",
    JenisBagian.ISTILAH: "Tanyakan sebutan yang dipakai di kantor peserta, lalu samakan.",
    JenisBagian.POTENSI: "Minta peserta menambah contoh dari bidangnya.",
    JenisBagian.KUIS: "Beri waktu menjawab sebelum salindia jawabannya dibuka.",
    JenisBagian.KASUS: "",  # each case has a note of its own
}
"""What the trainer does with a part, on the notes of its first slide."""
POLA_TAUTAN_PASAL = re.compile(r"\s*\(\[([^\]]+)\]\(dasar-hukum/[^)]*\)\)")
"""A citation in a text of records: ``([PP 28/2018 Pasal 6](dasar-hukum/pp-28-2018#pasal-6))``."""
POLA_PASAL = re.compile(r"Pasal \d+")
POLA_KURUNG_PASAL = re.compile(r"\s*\(((?:[^()]|\([^()]*\))*\b(?:Pasal|ayat)\b(?:[^()]|\([^()]*\))*)\)")
"""A citation in a summary: ``(PP 28/2018 Pasal 6 ayat (1))``, and after it ``(ayat (2))``."""


class Penyusun:
    """Makes slides of one shape from one collection; citations are named as the site names them."""

    def __init__(self, perender: Perender, bentuk: Bentuk = Bentuk.LEBAR) -> None:
        self.koleksi: Koleksi = perender.koleksi
        self.bentuk = bentuk
        self._perender = perender
        self._cara: dict[JenisBagian, Callable[[BagianModul, list[Any]], Iterator[Salindia]]] = {
            JenisBagian.BUTIR: self._susun_butir,
            JenisBagian.PILIH_MEKANISME: self._susun_pilih_mekanisme,
            JenisBagian.BANDING: self._susun_banding,
            JenisBagian.SATU_MENIT: self._susun_satu_menit,
            JenisBagian.KAPAN: self._susun_kapan,
            JenisBagian.ALUR: self._susun_alur,
            JenisBagian.LANGKAH: self._susun_langkah,
            JenisBagian.TENGGAT: self._susun_tenggat,
            JenisBagian.DOKUMEN: self._susun_dokumen,
            JenisBagian.KESALAHAN: self._susun_kesalahan,
            JenisBagian.BAHASAN: self._susun_bahasan,
            JenisBagian.TANYA_JAWAB: self._susun_tanya,
            JenisBagian.ISTILAH: self._susun_istilah,
            JenisBagian.POTENSI: self._susun_potensi,
            JenisBagian.KUIS: self._susun_kuis,
            JenisBagian.KASUS: self._susun_kasus,
        }

    def build_bagian(self, bagian: BagianModul, awal: str = "", *, sebut_menit: bool = True) -> BagianPaparan:
        """One part; ``awal`` sets its ids apart in a deck of several modules."""
        mentah = self._cara[bagian.jenis](bagian, find_isi(self.koleksi, bagian))
        lama = f"Waktu {bagian.menit} menit" if sebut_menit else ""
        catatan = (f"Bagian “{bagian.judul}”. {lama}." if lama else "", AJAKAN[bagian.jenis])
        pertama, *lain = self.split(*(_beri_tempat(satu, bagian, awal) for satu in mentah))
        pertama = replace(
            pertama,
            id=f"{awal}{bagian.id}",
            atas=" · ".join(filter(None, (pertama.atas, lama))),
            catatan=(*filter(None, (*catatan, *bagian.catatan)), *pertama.catatan),
        )
        return BagianPaparan(f"{awal}{bagian.id}", bagian.judul, bagian.menit, (pertama, *lain))

    def build_sumber(self, bagian: Iterable[BagianPaparan]) -> Iterator[Salindia]:
        """The regulations that the slides name, each with its title and status."""
        teks = " ".join(t for satu in bagian for salindia in satu.salindia for t in salindia.iter_teks())
        baris = []
        for satu in self.koleksi.dasar_hukum.values():
            siap = self._perender.build_rujukan(Rujukan(peraturan=satu.id))
            if re.search(rf"(?<!\w){re.escape(siap.pendek)}(?![\w/])", teks):
                baris.append(Baris((siap.pendek, satu.judul), Kecil(siap.sebutan_status)))
        if baris:
            yield from self.split(
                Salindia(
                    "sumber",
                    Tata.TABEL,
                    "Peraturan yang dirujuk",
                    tabel=Tabel(("Peraturan", "Tentang dan statusnya"), tuple(baris), (30, 70)),
                    catatan=("Tiap pasalnya dapat dibaca ringkasannya pada halaman Dasar hukum di situs.",),
                )
            )

    def split(self, *semua: Salindia) -> Iterator[Salindia]:
        """Slides that fit, from slides of any length."""
        for satu in semua:
            yield from split_salindia(satu, self.bentuk)

    def _muat_satu(self, salindia: Salindia, pesan: str) -> Salindia:
        """The slide with as many of its points as fit; the others go to the speaker's notes."""
        tampil = salindia
        while len(tampil.poin) > 1 and not is_muat(tampil, self.bentuk):
            tampil = replace(tampil, poin=tampil.poin[:-1])
        if sisa := salindia.poin[len(tampil.poin) :]:
            catatan = (pesan, *(f"{satu.teks} {satu.kecil}".strip() for satu in sisa))
            tampil = replace(tampil, catatan=(*catatan, *tampil.catatan))
        return tampil

    # Citations

    def render_dasar(self, dasar: Iterable[Rujukan]) -> str:
        """Citations in one line: ``Pasal 8 ayat (2), ayat (3) Permendagri 22/2020; Pasal 5 PP 28/2018``."""
        kelompok = []
        for _, semua in self._perender.build_kelompok(dasar):
            pasal = ", ".join(teks for _, teks in semua if teks)
            dicabut = " (dicabut)" if semua[0][0].status == "dicabut" else ""
            kelompok.append(f"{pasal} {semua[0][0].pendek}".strip() + dicabut)
        return "; ".join(kelompok)

    def render_pasal(self, dasar: Iterable[Rujukan]) -> str:
        """As ``render_dasar``, but whole pasal only, for a step that rests on many of their parts."""
        kelompok = []
        for peraturan, semua in self._perender.build_per_peraturan(dasar):
            pasal = render_rentang([satu.pasal or "" for satu in find_pasal(semua)])
            pendek = self._perender.build_rujukan(Rujukan(peraturan=peraturan.id)).pendek
            kelompok.append(f"{pasal} {pendek}".strip())
        return "; ".join(kelompok)

    def render_kecil(self, *semua: Butir) -> Kecil:
        """What stands below a claim; several share one basis and are practice only when all are."""
        tanda = (
            PRAKTIK if all(satu.praktik for satu in semua) else "",
            VERIFIKASI if any(satu.perlu_verifikasi for satu in semua) else "",
        )
        return Kecil(self.render_dasar(r for satu in semua for r in satu.dasar), _gabung(*tanda))

    def build_catatan(self, *semua: Butir) -> tuple[str, ...]:
        """For the speaker: why something is unsure, and what each cited provision holds, in short."""
        ragu = unik(
            f"{VERIFIKASI}: {polos(satu.isi)} {polos(satu.perlu_verifikasi)}"
            for satu in semua
            if satu.perlu_verifikasi
        )
        return (*ragu, *self.build_catatan_dasar(r for satu in semua for r in satu.dasar))

    def build_catatan_dasar(self, dasar: Iterable[Rujukan]) -> tuple[str, ...]:
        """What each cited provision holds, in short."""
        hasil = []
        for rujukan in unik(dasar):
            siap = self._perender.build_rujukan(rujukan)
            if siap.ketentuan:
                hasil.append(f"{siap.ketentuan} {siap.pendek}: {polos(siap.ringkasan)}")
        return tuple(hasil)

    def _poin(self, butir: Butir, awalan: str = "•") -> Poin:
        return Poin(polos(butir.isi), self.render_kecil(butir), awalan)

    def _dari_butir(
        self, id_: str, judul: str, semua: Iterable[Butir], awalan: str = "•", catatan: tuple[str, ...] = ()
    ) -> Salindia:
        semua = list(semua)
        poin = tuple(self._poin(satu, awalan) for satu in semua)
        dasar = ""
        # What all points share is said once.
        if len(poin) > 1 and len({satu.kecil for satu in poin}) == 1:
            dasar = lower_awal(str(poin[0].kecil))
            poin = tuple(replace(satu, kecil=TANPA_KECIL) for satu in poin)
        return Salindia(
            id_, Tata.POIN, judul, poin=poin, dasar=dasar, catatan=(*catatan, *self.build_catatan(*semua))
        )

    # One function for each kind of part; each takes the part and what ``find_isi`` chose for it

    def _susun_butir(self, bagian: BagianModul, isi: list[Butir]) -> Iterator[Salindia]:
        yield self._dari_butir("isi", bagian.judul, isi)

    def _susun_pilih_mekanisme(self, bagian: BagianModul, isi: list[Mekanisme]) -> Iterator[Salindia]:
        mitra = [(m, [satu.butir for satu in build_sel(Kolom(m), "mitra").sendiri]) for m in isi]
        baris = tuple(Baris((m.mitra, _sebutan(m)), self.render_kecil(*semua)) for m, semua in mitra)
        contoh = (f"{m.singkatan}, contoh mitra: {'; '.join(m.contoh_mitra)}." for m in isi if m.contoh_mitra)
        yield Salindia(
            id="isi",
            tata=Tata.TABEL,
            judul=bagian.judul,
            tabel=Tabel(("Mitra Anda", "Pakai"), baris, (40, 60)),
            catatan=(*contoh, *self.build_catatan(*(butir for _, semua in mitra for butir in semua))),
        )

    def _susun_banding(self, bagian: BagianModul, isi: list[Mekanisme]) -> Iterator[Salindia]:
        for aspek in bagian.aspek or AspekBanding:
            semua = [satu for m in isi for satu in iter_banding(m, aspek.value)]
            yield Salindia(
                id=aspek.value.replace("_", "-"),
                tata=Tata.TABEL,
                judul=PERTANYAAN[aspek.value],
                tabel=Tabel(
                    ("Mekanisme", "Ketentuannya"),
                    tuple(Baris((nama, polos(b.isi)), self.render_kecil(b)) for nama, b in semua),
                    (22, 78),
                ),
                catatan=self.build_catatan(*(butir for _, butir in semua)),
            )

    def _susun_satu_menit(self, bagian: BagianModul, isi: list[Mekanisme]) -> Iterator[Salindia]:
        yield self._dari_butir("isi", bagian.judul, isi[0].satu_menit[: bagian.batas])

    def _susun_kapan(self, bagian: BagianModul, isi: list[Mekanisme]) -> Iterator[Salindia]:
        mekanisme = isi[0]
        yield self._dari_butir(
            "ya", f"Pakai {lower_awal(mekanisme.singkatan)} bila", mekanisme.kapan[: bagian.batas], "✓"
        )
        bukan = [
            satu.model_copy(update={"isi": f"{polos(satu.isi)}{self._pakai(satu.pakai)}"})
            for satu in mekanisme.kapan_tidak[: bagian.batas]
        ]
        yield self._dari_butir("bukan", f"Bukan {lower_awal(mekanisme.singkatan)} bila", bukan, "✕")

    def _pakai(self, id_: str | None) -> str:
        return f" Pakai {lower_awal(self.koleksi.mekanisme[id_].singkatan)}." if id_ else ""

    def _susun_alur(self, bagian: BagianModul, isi: list[Langkah]) -> Iterator[Salindia]:
        mekanisme = self.koleksi.mekanisme[bagian.mekanisme or ""]
        for varian, semua in groupby(isi, lambda satu: satu.varian):
            langkah = list(semua)
            baris = tuple(
                Baris(
                    (f"{_nomor(mekanisme, satu)}. {satu.judul}", "; ".join(find_pelaku_ringkas(satu))),
                    Kecil(self.render_pasal(satu.dasar), "Bersyarat" if satu.bersyarat else ""),
                )
                for satu in langkah
            )
            yield Salindia(
                id="-".join(("isi", *varian)),
                tata=Tata.TABEL,
                judul=f"{bagian.judul}{_varian(varian)}",
                tabel=Tabel(("Langkah", "Pelaku"), baris, (27, 73)),
                catatan=tuple(f"{satu.judul}: {polos(satu.ringkasan)}" for satu in langkah),
            )

    def _susun_langkah(self, bagian: BagianModul, isi: list[Langkah]) -> Iterator[Salindia]:
        mekanisme = self.koleksi.mekanisme[bagian.mekanisme or ""]
        for satu in isi:
            judul = f"Langkah {_nomor(mekanisme, satu)}: {satu.judul}"
            yield self._langkah_inti(satu, judul)
            daftar = build_butir_berlabel(self.koleksi.pemandu.values(), satu.daftar_periksa)
            periksa = self._dari_butir(f"{satu.id}-periksa", f"{judul}, cek sebelum maju", daftar, "✓")
            yield self._muat_satu(periksa, "Cek lainnya, juga pada halaman mekanismenya:")

    def _langkah_inti(self, langkah: Langkah, judul: str) -> Salindia:
        hasil = "; ".join(polos(satu.isi).removesuffix(".") for satu in langkah.keluaran)
        baris = (
            Baris(("Apa", polos(langkah.ringkasan)), Kecil(self.render_pasal(langkah.dasar))),
            *([Baris(("Bila", upper_awal(polos(langkah.bersyarat))))] if langkah.bersyarat else []),
            Baris(("Siapa", _pelaku(langkah))),
            *([self._baris_tenggat(langkah.tenggat)] if langkah.tenggat else []),
            Baris(("Hasil", hasil)),
        )
        return Salindia(
            id=langkah.id,
            tata=Tata.TABEL,
            judul=judul,
            tabel=Tabel(("Hal", "Ketentuannya"), baris, (14, 86)),
            catatan=(*_paragraf(langkah.uraian), *self.build_catatan_dasar(langkah.dasar)),
        )

    def _baris_tenggat(self, semua: Iterable[Tenggat]) -> Baris:
        """All deadlines of one step in one row."""
        return Baris(("Tenggat", "\n".join(map(_tenggat, semua))), self._kecil_tenggat(*semua))

    def _kecil_tenggat(self, *semua: Tenggat) -> Kecil:
        ragu = any(satu.perlu_verifikasi for satu in semua)
        return Kecil(self.render_dasar(r for t in semua for r in t.dasar), VERIFIKASI if ragu else "")

    def _susun_tenggat(self, bagian: BagianModul, isi: list[Tenggat]) -> Iterator[Salindia]:
        baris = tuple(Baris((polos(t.hal), _waktu(t)), self._kecil_tenggat(t)) for t in isi)
        keterangan = ((satu.hal, (satu.perlu_verifikasi, satu.catatan)) for satu in isi)
        yield Salindia(
            id="isi",
            tata=Tata.TABEL,
            judul=bagian.judul,
            tabel=Tabel(("Yang harus terjadi", "Waktunya"), baris, (34, 66)),
            catatan=(
                *(f"{polos(hal)}: {polos(teks)}" for hal, semua in keterangan for teks in semua if teks),
                *self.build_catatan_dasar(rujukan for satu in isi for rujukan in satu.dasar),
            ),
        )

    def _susun_dokumen(self, bagian: BagianModul, isi: list[Mekanisme]) -> Iterator[Salindia]:
        """First what the parties sign, then the other documents, no more of them than the limit."""
        singkatan = lower_awal(isi[0].singkatan)
        naskah = [satu for satu in isi[0].dokumen if satu.jenis in NASKAH_PIHAK]
        lain = [satu for satu in isi[0].dokumen if satu.jenis not in NASKAH_PIHAK]
        tampil = lain[: bagian.batas]
        sisa = "; ".join(map(_nama_dokumen, lain[len(tampil) :]))
        yield self._tabel_dokumen("naskah", f"Naskah {singkatan} dan penanda tangannya", naskah)
        if tampil:
            salindia = self._tabel_dokumen("lain", f"Dokumen lain pada {singkatan}", tampil)
            catatan = (f"Dokumen lain ada pada halaman mekanismenya: {sisa}.",) if sisa else ()
            yield replace(salindia, catatan=(*catatan, *salindia.catatan))

    def _tabel_dokumen(self, id_: str, judul: str, semua: list[Dokumen]) -> Salindia:
        baris = []
        for satu in semua:
            butir = (satu.penyusun, satu.penandatangan, *([satu.kuasa] if id_ == "naskah" else []))
            tangan = polos(satu.penandatangan.isi)
            if id_ == "naskah":
                kuasa = polos(satu.kuasa.isi)
                awalan = "" if kuasa.startswith("Kuasa") else "Kuasa: "
                tangan = f"{tangan}\n{awalan}{lower_awal(kuasa) if awalan else kuasa}"
            baris.append(
                Baris((_nama_dokumen(satu), polos(satu.penyusun.isi), tangan), self.render_kecil(*butir))
            )
        isi = (butir for d in semua for butir in (d.penyusun, d.penandatangan, d.kuasa))
        tabel = Tabel(("Dokumen", "Penyusun", "Penanda tangan"), tuple(baris), (20, 28, 52))
        return Salindia(id_, Tata.TABEL, judul, tabel=tabel, catatan=self.build_catatan(*isi))

    def _susun_kesalahan(self, bagian: BagianModul, isi: list[Langkah]) -> Iterator[Salindia]:
        yield self._dari_butir("isi", bagian.judul, find_kesalahan(isi, bagian.batas), "✕")

    def _susun_bahasan(self, _: BagianModul, isi: list[Any]) -> Iterator[Salindia]:
        """The text of each passage; its further points are for the speaker."""
        for satu in isi:
            poin = [replace(p, awalan=p.awalan or "•") for p in _poin_paragraf(satu.isi)]
            if satu.perlu_verifikasi:
                poin.append(Poin(polos(satu.perlu_verifikasi), Kecil(tanda=VERIFIKASI)))
            berpasal = any(p.kecil.dasar for p in poin)
            yield Salindia(
                id=satu.id,
                tata=Tata.POIN,
                judul=satu.judul,
                poin=tuple(poin),
                dasar="" if berpasal else self.render_dasar(satu.dasar),
                catatan=(
                    *(f"{polos(b.isi)} {self.render_kecil(b)}".strip() for b in satu.butir),
                    *self.build_catatan_dasar((*satu.dasar, *(r for b in satu.butir for r in b.dasar))),
                ),
            )

    def _susun_tanya(self, _: BagianModul, isi: list[TanyaJawab]) -> Iterator[Salindia]:
        for satu in isi:
            dasar = self.render_dasar(satu.dasar)
            tambahan = ((PRAKTIK, satu.praktik_setempat), (VERIFIKASI, satu.perlu_verifikasi))
            yield Salindia(
                id=satu.id,
                tata=Tata.POIN,
                judul=satu.pertanyaan,
                poin=(
                    Poin(tanpa_rujukan(polos(satu.ringkasan), dasar), awalan=""),
                    *(Poin(polos(teks), Kecil(tanda=tanda)) for tanda, teks in tambahan if teks),
                ),
                dasar=dasar,
                catatan=(*_paragraf(satu.jawaban), *self.build_catatan_dasar(satu.dasar)),
            )

    def _susun_istilah(self, bagian: BagianModul, isi: list[Istilah]) -> Iterator[Salindia]:
        baris = []
        for satu in isi:
            nama = f"{satu.istilah} ({satu.singkatan})" if satu.singkatan else satu.istilah
            arti = " ".join(_paragraf(satu.arti))
            bukan = (
                f"Tulis “{lain.pakai}”, bukan “{lain.tulisan}”. {polos(lain.alasan)}"
                for lain in satu.jangan_pakai
            )
            dasar = (*satu.dasar, *(rujukan for lain in satu.jangan_pakai for rujukan in lain.dasar))
            tanda = VERIFIKASI if satu.perlu_verifikasi else ""
            baris.append(Baris((nama, "\n".join((arti, *bukan))), Kecil(self.render_dasar(dasar), tanda)))
        yield Salindia(
            id="isi",
            tata=Tata.TABEL,
            judul=bagian.judul,
            tabel=Tabel(("Istilah", "Artinya"), tuple(baris), (24, 76)),
            catatan=(
                *(f"{satu.istilah}: {polos(satu.perlu_verifikasi)}" for satu in isi if satu.perlu_verifikasi),
                *self.build_catatan_dasar(rujukan for satu in isi for rujukan in satu.dasar),
            ),
        )

    def _susun_potensi(self, _: BagianModul, isi: list[Potensi]) -> Iterator[Salindia]:
        for satu in isi:
            catatan = _paragraf(satu.uraian)
            yield self._dari_butir(
                f"{satu.id}-objek", f"{satu.judul}: yang bisa dikerjasamakan", satu.objek, catatan=catatan
            )
            mitra = tuple(
                Baris((m.siapa, self.koleksi.mekanisme[m.mekanisme].singkatan, polos(m.untuk)))
                for m in satu.mitra
            )
            yield Salindia(
                id=f"{satu.id}-mitra",
                tata=Tata.TABEL,
                judul=f"{satu.judul}: dengan siapa",
                tabel=Tabel(("Calon mitra", "Mekanisme", "Untuk apa"), mitra, (36, 20, 44)),
                dasar=self.render_dasar(satu.dasar),
                catatan=self.build_catatan_dasar(satu.dasar),
            )
            yield self._dari_butir(
                f"{satu.id}-langkah", f"{satu.judul}: langkah pertama", satu.langkah_pertama
            )
            yield self._dari_butir(f"{satu.id}-risiko", f"{satu.judul}: risiko yang dijaga", satu.risiko)

    def _susun_kuis(self, _: BagianModul, isi: list[Soal]) -> Iterator[Salindia]:
        for nomor, satu in enumerate(isi, 1):
            yield from self.build_slide_soal(satu, nomor)

    def build_slide_soal(self, soal: Soal, nomor: int) -> Iterator[Salindia]:
        """A question, then its answer."""
        kunci = next(satu for satu in soal.pilihan if satu.kode == soal.kunci)
        yield Salindia(
            id=soal.id,
            tata=Tata.LATIHAN,
            judul=f"{nomor}. {polos(soal.pertanyaan)}",
            poin=tuple(Poin(polos(satu.isi), awalan=f"{satu.kode.upper()}.") for satu in soal.pilihan),
            catatan=(f"Kunci: {soal.kunci.upper()}. Jawabannya pada salindia berikut.",),
        )
        yield Salindia(
            id=f"{soal.id}-jawaban",
            tata=Tata.POIN,
            judul=f"Jawaban {nomor}: {kunci.kode.upper()}",
            poin=(Poin(polos(kunci.isi), awalan="✓"), *_poin_paragraf(soal.penjelasan)),
            dasar=self.render_dasar(soal.dasar),
            catatan=(polos(soal.pertanyaan), *self.build_catatan_dasar(soal.dasar)),
        )

    def _susun_kasus(self, _: BagianModul, isi: list[Kasus]) -> Iterator[Salindia]:
        for satu in isi:
            situasi = "\n".join(_paragraf(satu.situasi))
            tugas = "\n".join(f"{n}. {polos(teks)}" for n, teks in enumerate(satu.tugas, 1))
            yield Salindia(
                satu.id,
                Tata.LATIHAN,
                f"Kasus: {satu.judul}",
                tabel=Tabel(("Keadaannya", "Tugas kelompok"), (Baris((situasi, tugas)),), (58, 42), False),
                catatan=("Bacakan keadaannya, lalu biarkan salindia ini tampil selama kelompok berunding.",),
            )
            inti = [butir for butir in satu.jawaban if butir.inti] or list(satu.jawaban)
            lain = [polos(butir.isi) for butir in satu.jawaban if butir not in inti]
            pesan = "Beri tiap kelompok kesempatan menjawab sebelum salindia ini dibuka."
            sisa = ("Jawaban lainnya, juga pada kunci untuk pelatih:", *lain) if lain else ()
            yield self._dari_butir(f"{satu.id}-jawaban", "Jawaban contoh", inti, catatan=(pesan, *sisa))


def _beri_tempat(salindia: Salindia, bagian: BagianModul, awal: str) -> Salindia:
    """The slide with its place in the deck: the part's name above its title, an id of its own."""
    atas = bagian.judul if salindia.judul != bagian.judul else ""
    return replace(salindia, id=f"{awal}{bagian.id}-{salindia.id}", atas=atas)


def iter_banding(mekanisme: Mekanisme, tanya: str) -> Iterator[tuple[str, Butir]]:
    """The answers of a mechanism and of those of its variants that differ, each with whose it is."""
    sel = build_sel(Kolom(mekanisme), tanya)
    for baris in sel.sendiri:
        yield mekanisme.singkatan, _beri_label(baris)
    for varian, semua in sel.beda:
        for baris in semua:
            yield Kolom(mekanisme, varian).judul, _beri_label(baris)


def _beri_label(baris: banding.Baris) -> Butir:
    """An answer of the comparison with the document or period it is about."""
    if not baris.label:
        return baris.butir
    return baris.butir.model_copy(update={"isi": f"{baris.label}: {polos(baris.butir.isi)}"})


def _sebutan(mekanisme: Mekanisme) -> str:
    """``KSDD, kerja sama daerah dengan daerah lain``."""
    if mekanisme.judul.startswith(mekanisme.singkatan):
        return mekanisme.judul
    return f"{mekanisme.singkatan}, {lower_awal(mekanisme.judul)}"


def _nomor(mekanisme: Mekanisme, langkah: Langkah) -> int:
    return mekanisme.langkah.index(langkah) + 1


def _varian(semua: tuple[str, ...]) -> str:
    """The variants something belongs to, where not to all: `` (penerusan)``."""
    return f" ({', '.join(satu.replace('-', ' ') for satu in semua)})" if semua else ""


def _nama_dokumen(dokumen: Dokumen) -> str:
    return f"{dokumen.judul or dokumen.jenis.value}{_varian(dokumen.varian)}"


def render_rentang(semua: list[str]) -> str:
    """``Pasal 8, Pasal 9, Pasal 10, Lampiran I, Lampiran II`` as ``Pasal 8–10, Lampiran I, II``."""
    angka = [int(satu.removeprefix("Pasal ")) for satu in semua if POLA_PASAL.fullmatch(satu)]
    hasil = []
    for _, kelompok in groupby(enumerate(angka), lambda satu: satu[1] - satu[0]):
        rentang = [satu for _, satu in kelompok]
        sambung = "–" if len(rentang) > 2 else ", "
        hasil.append(sambung.join(map(str, unik((rentang[0], rentang[-1])))))
    utuh = [f"Pasal {', '.join(hasil)}"] if hasil else []
    lampiran = [satu.removeprefix("Lampiran ") for satu in semua if satu.startswith("Lampiran ")]
    if lampiran:
        utuh.append(f"Lampiran {', '.join(lampiran)}")
    lain = (satu for satu in semua if not POLA_PASAL.fullmatch(satu) and not satu.startswith("Lampiran "))
    return ", ".join((*utuh, *lain))


def tanpa_rujukan(teks: str, dasar: str) -> str:
    """``teks`` without the citations in brackets that ``dasar`` below it gives as well."""

    def ganti(cocok: re.Match[str]) -> str:
        disebut = re.findall(r"Pasal \d+\b|ayat \(\d+\)", cocok[1])
        return "" if all(re.search(rf"{re.escape(satu)}(?!\d)", dasar) for satu in disebut) else cocok[0]

    return POLA_KURUNG_PASAL.sub(ganti, teks)


def find_kesalahan(semua: Iterable[Langkah], batas: int | None) -> list[Butir]:
    """Mistakes of several steps, taken in turn from each so that a limit does not favour the first step."""
    antrean = [list(satu.kesalahan) for satu in semua]
    hasil = [
        daftar[n] for n in range(max(map(len, antrean), default=0)) for daftar in antrean if n < len(daftar)
    ]
    return hasil[:batas]


def _pelaku(langkah: Langkah) -> str:
    return "; ".join(langkah.pelaku)


def upper_awal(teks: str) -> str:
    """As a sentence begins."""
    return teks[:1].upper() + teks[1:]


def find_pelaku_ringkas(langkah: Langkah) -> list[str]:
    """Who, without what each of them does."""
    return unik(re.sub(r"\s*\([^)]*\)", "", satu) for satu in langkah.pelaku)


def _gabung(*semua: str) -> str:
    """What stands in small type, as sentences without the last full stop."""
    return ". ".join(satu.removesuffix(".") for satu in semua if satu)


def _waktu(tenggat: Tenggat) -> str:
    lewat = f"\nBila lewat: {lower_awal(polos(tenggat.bila_lewat))}" if tenggat.bila_lewat else ""
    return f"{_lama(tenggat)}{lewat}"


def _lama(tenggat: Tenggat) -> str:
    """How long and from when: ``30 hari sejak surat diterima``."""
    lama = render_lama(tenggat)
    if tenggat.sebelum:
        return f"{lama} sebelum {polos(tenggat.sebelum)}"
    return f"{lama} sejak {polos(tenggat.sejak)}" if tenggat.sejak else lama


def _tenggat(tenggat: Tenggat) -> str:
    return f"{polos(tenggat.hal)}, {_lama(tenggat)}"


def _paragraf(teks: str) -> tuple[str, ...]:
    return tuple(polos(baris.strip()) for baris in teks.splitlines() if baris.strip())


def _poin_paragraf(teks: str) -> tuple[Poin, ...]:
    """Paragraphs and lists as points; what a text cites in brackets stands below its point."""
    hasil = []
    for mentah in filter(None, (baris.strip() for baris in teks.splitlines())):
        dasar = "; ".join(unik(map(_balik_rujukan, POLA_TAUTAN_PASAL.findall(mentah))))
        baris = polos(POLA_TAUTAN_PASAL.sub("", mentah))
        tanda, _, sisa = baris.partition(" ")
        if tanda in ("-", "*"):
            hasil.append(Poin(sisa, Kecil(dasar)))
        elif tanda.removesuffix(".").isdigit() and tanda.endswith("."):
            hasil.append(Poin(sisa, Kecil(dasar), tanda))
        else:
            hasil.append(Poin(baris, Kecil(dasar), ""))
    return tuple(hasil)


def _balik_rujukan(teks: str) -> str:
    """``PP 28/2018 Pasal 6`` → ``Pasal 6 PP 28/2018``, as slides name it."""
    return re.sub(r"^(\S+ \d+/\d+) (.+)$", r"\2 \1", teks)


def build_paparan_modul(penyusun: Penyusun, modul: Modul, daerah: str = "") -> Paparan:
    """The deck of one module."""
    tujuan = tuple(Poin(polos(satu)) for satu in modul.tujuan)
    jadwal = tuple(
        Baris((f"{mulai}–{mulai + satu.menit}", satu.judul)) for satu, mulai in build_jadwal(modul)
    )
    catatan = (f"Peserta: {polos(modul.peserta)}", f"Lamanya {modul.menit} menit.")
    bagian = tuple(penyusun.build_bagian(satu) for satu in modul.bagian)
    pembuka = penyusun.split(
        build_sampul(modul.judul, polos(modul.ringkasan), daerah, catatan),
        Salindia("tujuan", Tata.POIN, "Sesudah ini Anda bisa", poin=tujuan, catatan=catatan),
        Salindia(
            "susunan",
            Tata.TABEL,
            "Susunan",
            tabel=Tabel(("Menit", "Bagian"), jadwal, (20, 80)),
            catatan=("Bagikan lembar peserta sekarang, supaya peserta tidak perlu menyalin salindia.",),
        ),
    )
    return Paparan(
        id=modul.id,
        judul=modul.judul,
        alamat=f"modul/{modul.id}/",
        daerah=daerah,
        bentuk=penyusun.bentuk,
        pembuka=tuple(pembuka),
        bagian=bagian,
        penutup=(*penyusun.build_sumber(bagian), *build_penutup()),
    )


def count_batas_salindia(menit: int) -> int:
    """Most slides that a module of this length may have: 22 in 30 minutes, 40 in 60, 76 in 120."""
    return menit * 6 // 10 + 4


def build_sampul(judul: str, anak_judul: str, daerah: str, catatan: tuple[str, ...] = ()) -> Salindia:
    """The first slide."""
    poin = tuple(Poin(teks, awalan="") for teks in (anak_judul, daerah) if teks)
    return Salindia("sampul", Tata.SAMPUL, judul, poin=poin, catatan=catatan)


def build_penutup() -> tuple[Salindia, ...]:
    """The last slide: where to read on, and which text counts."""
    poin = (
        Poin("Lembar, naskah Word, dan rincian langkahnya ada pada alamat di bawah ini.", awalan=""),
        Poin("Bila berbeda, naskah resmi peraturanlah yang berlaku.", awalan=""),
    )
    return (Salindia("penutup", Tata.PENUTUP, "Terima kasih", poin=poin),)
