"""Records → decks. Every text on a slide comes from a record, with the pasal it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from panduan.banding import PERTANYAAN, Baris, Kolom, build_sel
from panduan.koleksi import Koleksi
from panduan.model.dasar import Butir, Rujukan
from panduan.model.istilah import Istilah
from panduan.model.kuis import Kasus, Soal
from panduan.model.mekanisme import Langkah, Mekanisme, Tenggat
from panduan.model.modul import AspekBanding, BagianModul, JenisBagian, Modul
from panduan.model.potensi import Potensi
from panduan.model.tanya_jawab import TanyaJawab
from panduan.modul import build_jadwal, find_isi
from panduan.paparan.bagi import split_salindia
from panduan.paparan.salindia import BagianPaparan, Bentuk, Paparan, Poin, Salindia, Tabel, Tata
from panduan.pemandu import build_butir_berlabel
from panduan.teks import strip_markdown as polos
from panduan.templat_jinja import Perender, find_pasal, render_lama, unik

PRAKTIK = "Praktik, bukan bunyi peraturan"
TIGA_LAJUR = (28, 40, 32)
"""Shares of the columns *what*, *content* and *basis*."""


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
        """One part with its dividing slide; ``awal`` sets its ids apart in a deck of several modules."""
        lama = (Poin(f"{bagian.menit} menit", awalan=""),) if sebut_menit else ()
        pembatas = Salindia(
            id=f"{awal}{bagian.id}",
            tata=Tata.PEMBATAS,
            judul=bagian.judul,
            poin=lama,
            catatan=bagian.catatan,
        )
        isi = self._cara[bagian.jenis](bagian, find_isi(self.koleksi, bagian))
        utuh = [satu for mentah in isi for satu in self.split(_beri_tempat(mentah, bagian, awal))]
        return BagianPaparan(f"{awal}{bagian.id}", bagian.judul, bagian.menit, (pembatas, *utuh))

    def split(self, *semua: Salindia) -> Iterator[Salindia]:
        """Slides that fit, from slides of any length."""
        for satu in semua:
            yield from split_salindia(satu, self.bentuk)

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
            nomor = [satu.pasal or "" for satu in find_pasal(semua)]
            pasal = ", ".join(n if i == 0 else n.removeprefix("Pasal ") for i, n in enumerate(nomor))
            pendek = self._perender.build_rujukan(Rujukan(peraturan=peraturan.id)).pendek
            kelompok.append(f"{pasal} {pendek}".strip())
        return "; ".join(kelompok)

    def render_kecil(self, butir: Butir) -> str:
        """What stands below a claim: that it is practice or unsure, and its basis."""
        praktik = PRAKTIK if butir.praktik else ""
        return _gabung(praktik, self.render_dasar(butir.dasar), _verifikasi(butir.perlu_verifikasi))

    def build_catatan_dasar(self, dasar: Iterable[Rujukan]) -> tuple[str, ...]:
        """For the speaker: what each cited provision holds, in short."""
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
        dasar = (rujukan for satu in semua for rujukan in satu.dasar)
        return Salindia(
            id=id_,
            tata=Tata.POIN,
            judul=judul,
            poin=tuple(self._poin(satu, awalan) for satu in semua),
            catatan=(*catatan, *self.build_catatan_dasar(dasar)),
        )

    def _tabel_butir(
        self, id_: str, judul: str, kepala: tuple[str, str], baris: Iterable[tuple[str, Butir]]
    ) -> Salindia:
        """A table *what, content, basis*."""
        semua = list(baris)
        dasar = (rujukan for _, butir in semua for rujukan in butir.dasar)
        isi = tuple((nama, polos(butir.isi), self.render_kecil(butir)) for nama, butir in semua)
        return Salindia(
            id=id_,
            tata=Tata.TABEL,
            judul=judul,
            tabel=Tabel((*kepala, "Dasar"), isi, TIGA_LAJUR),
            catatan=self.build_catatan_dasar(dasar),
        )

    # One function for each kind of part; each takes the part and what ``find_isi`` chose for it

    def _susun_butir(self, bagian: BagianModul, isi: list[Butir]) -> Iterator[Salindia]:
        yield self._dari_butir("isi", bagian.judul, isi)

    def _susun_pilih_mekanisme(self, bagian: BagianModul, isi: list[Mekanisme]) -> Iterator[Salindia]:
        mitra = [(m, [satu.butir for satu in build_sel(Kolom(m), "mitra").sendiri]) for m in isi]
        baris = tuple(
            (m.mitra, m.singkatan, "; ".join(filter(None, map(self.render_kecil, semua))))
            for m, semua in mitra
        )
        yield Salindia(
            id="isi",
            tata=Tata.TABEL,
            judul=bagian.judul,
            tabel=Tabel(("Mitra Anda", "Pakai", "Dasar"), baris, (44, 18, 38)),
            catatan=(
                *(
                    f"{m.singkatan}, contoh mitra: {'; '.join(m.contoh_mitra)}."
                    for m in isi
                    if m.contoh_mitra
                ),
                *self.build_catatan_dasar(r for _, semua in mitra for butir in semua for r in butir.dasar),
            ),
        )

    def _susun_banding(self, bagian: BagianModul, isi: list[Mekanisme]) -> Iterator[Salindia]:
        for aspek in bagian.aspek or AspekBanding:
            yield self._tabel_butir(
                aspek.value.replace("_", "-"),
                PERTANYAAN[aspek.value],
                ("Mekanisme", "Ketentuannya"),
                (
                    (m.singkatan, _beri_label(satu))
                    for m in isi
                    for satu in build_sel(Kolom(m), aspek.value).sendiri
                ),
            )

    def _susun_satu_menit(self, bagian: BagianModul, isi: list[Mekanisme]) -> Iterator[Salindia]:
        yield self._dari_butir("isi", bagian.judul, isi[0].satu_menit[: bagian.batas])

    def _susun_kapan(self, bagian: BagianModul, isi: list[Mekanisme]) -> Iterator[Salindia]:
        mekanisme = isi[0]
        yield self._dari_butir(
            "ya", f"Pakai {mekanisme.singkatan} bila", mekanisme.kapan[: bagian.batas], "✓"
        )
        bukan = [
            satu.model_copy(update={"isi": f"{polos(satu.isi)}{self._pakai(satu.pakai)}"})
            for satu in mekanisme.kapan_tidak[: bagian.batas]
        ]
        yield self._dari_butir("bukan", f"Bukan {mekanisme.singkatan} bila", bukan, "✕")

    def _pakai(self, id_: str | None) -> str:
        return f" Pakai {self.koleksi.mekanisme[id_].singkatan}." if id_ else ""

    def _susun_alur(self, bagian: BagianModul, isi: list[Langkah]) -> Iterator[Salindia]:
        semua = self.koleksi.mekanisme[bagian.mekanisme or ""].langkah
        baris = tuple(
            (f"{semua.index(satu) + 1}. {satu.judul}", _pelaku(satu), self.render_pasal(satu.dasar))
            for satu in isi
        )
        yield Salindia(
            id="isi",
            tata=Tata.TABEL,
            judul=bagian.judul,
            tabel=Tabel(("Langkah", "Pelaku", "Dasar"), baris, (32, 40, 28)),
            catatan=tuple(
                f"{satu.judul}: {polos(satu.ringkasan)} Dasar: {self.render_dasar(satu.dasar)}."
                for satu in isi
            ),
        )

    def _susun_langkah(self, bagian: BagianModul, isi: list[Langkah]) -> Iterator[Salindia]:
        mekanisme = self.koleksi.mekanisme[bagian.mekanisme or ""]
        for satu in isi:
            nomor = mekanisme.langkah.index(satu) + 1
            judul = f"Langkah {nomor}: {satu.judul}"
            yield self._langkah_inti(satu, judul)
            daftar = build_butir_berlabel(self.koleksi.pemandu.values(), satu.daftar_periksa)
            yield self._dari_butir(f"{satu.id}-periksa", f"{judul}, cek sebelum maju", daftar, "✓")

    def _langkah_inti(self, langkah: Langkah, judul: str) -> Salindia:
        hasil = "; ".join(polos(satu.isi).removesuffix(".") for satu in langkah.keluaran)
        bersyarat = [Poin(f"Bersyarat: {polos(langkah.bersyarat)}")] if langkah.bersyarat else []
        return Salindia(
            id=langkah.id,
            tata=Tata.POIN,
            judul=judul,
            poin=(
                Poin(polos(langkah.ringkasan), self.render_pasal(langkah.dasar)),
                *bersyarat,
                Poin(f"Pelaku: {_pelaku(langkah)}"),
                *(Poin(_tenggat(satu), self.render_dasar(satu.dasar)) for satu in langkah.tenggat),
                Poin(f"Hasil: {hasil}"),
            ),
            catatan=(
                *_paragraf(langkah.uraian),
                *self.build_catatan_dasar(langkah.dasar),
            ),
        )

    def _susun_tenggat(self, bagian: BagianModul, isi: list[Tenggat]) -> Iterator[Salindia]:
        baris = tuple(
            (polos(t.hal), _waktu(t), _gabung(self.render_dasar(t.dasar), _verifikasi(t.perlu_verifikasi)))
            for t in isi
        )
        yield Salindia(
            id="isi",
            tata=Tata.TABEL,
            judul=bagian.judul,
            tabel=Tabel(("Yang harus terjadi", "Waktunya", "Dasar"), baris, (34, 36, 30)),
            catatan=(
                *(f"{polos(satu.hal)}: {polos(satu.catatan)}" for satu in isi if satu.catatan),
                *self.build_catatan_dasar(rujukan for satu in isi for rujukan in satu.dasar),
            ),
        )

    def _susun_dokumen(self, bagian: BagianModul, isi: list[Mekanisme]) -> Iterator[Salindia]:
        singkatan = isi[0].singkatan
        dokumen = isi[0].dokumen[: bagian.batas]
        for medan, judul, kepala in (
            ("penyusun", "siapa menyusun", "Penyusun"),
            ("penandatangan", "siapa menandatangani", "Penanda tangan"),
            ("kuasa", "bolehkah dikuasakan", "Kuasa"),
        ):
            yield self._tabel_butir(
                medan,
                f"Dokumen {singkatan}, {judul}",
                ("Dokumen", kepala),
                ((satu.jenis.value, getattr(satu, medan)) for satu in dokumen),
            )

    def _susun_kesalahan(self, bagian: BagianModul, isi: list[Langkah]) -> Iterator[Salindia]:
        yield self._dari_butir("isi", bagian.judul, find_kesalahan(isi, bagian.batas), "✕")

    def _susun_bahasan(self, _: BagianModul, isi: list[Any]) -> Iterator[Salindia]:
        for satu in isi:
            verifikasi = (
                [Poin(f"Perlu verifikasi: {polos(satu.perlu_verifikasi)}")] if satu.perlu_verifikasi else []
            )
            yield Salindia(
                id=satu.id,
                tata=Tata.POIN,
                judul=satu.judul,
                poin=(*_poin_paragraf(satu.isi), *map(self._poin, satu.butir), *verifikasi),
                dasar=self.render_dasar(satu.dasar),
                catatan=self.build_catatan_dasar((*satu.dasar, *(r for b in satu.butir for r in b.dasar))),
            )

    def _susun_tanya(self, _: BagianModul, isi: list[TanyaJawab]) -> Iterator[Salindia]:
        for satu in isi:
            tambahan = (
                ("Praktik setempat", satu.praktik_setempat),
                ("Perlu verifikasi", satu.perlu_verifikasi),
            )
            yield Salindia(
                id=satu.id,
                tata=Tata.POIN,
                judul=satu.pertanyaan,
                poin=(
                    Poin(polos(satu.ringkasan), awalan=""),
                    *(Poin(f"{nama}: {polos(teks)}") for nama, teks in tambahan if teks),
                ),
                dasar=self.render_dasar(satu.dasar),
                catatan=(*_paragraf(satu.jawaban), *self.build_catatan_dasar(satu.dasar)),
            )

    def _susun_istilah(self, _: BagianModul, isi: list[Istilah]) -> Iterator[Salindia]:
        for satu in isi:
            judul = f"{satu.istilah} ({satu.singkatan})" if satu.singkatan else satu.istilah
            verifikasi = (
                [Poin(f"Perlu verifikasi: {polos(satu.perlu_verifikasi)}")] if satu.perlu_verifikasi else []
            )
            yield Salindia(
                id=satu.id,
                tata=Tata.POIN,
                judul=judul,
                poin=(
                    *_poin_paragraf(satu.arti, prosa=""),
                    *(
                        Poin(
                            f"Jangan tulis “{lain.tulisan}”, tulis “{lain.pakai}”. {polos(lain.alasan)}",
                            self.render_dasar(lain.dasar),
                            "✕",
                        )
                        for lain in satu.jangan_pakai
                    ),
                    *verifikasi,
                ),
                dasar=self.render_dasar(satu.dasar),
                catatan=self.build_catatan_dasar(satu.dasar),
            )

    def _susun_potensi(self, _: BagianModul, isi: list[Potensi]) -> Iterator[Salindia]:
        for satu in isi:
            catatan = _paragraf(satu.uraian)
            yield self._dari_butir(
                f"{satu.id}-objek", f"{satu.judul}: yang bisa dikerjasamakan", satu.objek, catatan=catatan
            )
            mitra = tuple(
                (m.siapa, self.koleksi.mekanisme[m.mekanisme].singkatan, polos(m.untuk)) for m in satu.mitra
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
            tata=Tata.POIN,
            judul=f"{nomor}. {polos(soal.pertanyaan)}",
            poin=tuple(Poin(polos(satu.isi), awalan=f"{satu.kode.upper()}.") for satu in soal.pilihan),
            catatan=(f"Kunci: {soal.kunci.upper()}. Jawabannya pada salindia berikut.",),
        )
        yield Salindia(
            id=f"{soal.id}-jawaban",
            tata=Tata.POIN,
            judul=f"{nomor}. Jawaban: {kunci.kode.upper()}",
            poin=(Poin(polos(kunci.isi), awalan="✓"), *_poin_paragraf(soal.penjelasan, prosa="")),
            dasar=self.render_dasar(soal.dasar),
            catatan=self.build_catatan_dasar(soal.dasar),
        )

    def _susun_kasus(self, _: BagianModul, isi: list[Kasus]) -> Iterator[Salindia]:
        for satu in isi:
            yield Salindia(
                satu.id, Tata.POIN, f"Kasus: {satu.judul}", poin=_poin_paragraf(satu.situasi, prosa="")
            )
            tugas = tuple(Poin(polos(teks), awalan=f"{n}.") for n, teks in enumerate(satu.tugas, 1))
            yield Salindia(f"{satu.id}-tugas", Tata.POIN, "Yang diputuskan kelompok", poin=tugas)
            jawaban = self._dari_butir(f"{satu.id}-jawaban", "Jawaban contoh", satu.jawaban)
            yield Salindia(
                id=jawaban.id,
                tata=Tata.POIN,
                judul=jawaban.judul,
                poin=jawaban.poin,
                catatan=("Beri kelompok kesempatan menjawab sebelum salindia ini dibuka.", *jawaban.catatan),
            )


def _beri_tempat(salindia: Salindia, bagian: BagianModul, awal: str) -> Salindia:
    """The slide with its place in the deck: the part's name above its title, an id of its own."""
    atas = bagian.judul if salindia.judul != bagian.judul else ""
    return Salindia(
        id=f"{awal}{bagian.id}-{salindia.id}",
        tata=salindia.tata,
        judul=salindia.judul,
        atas=atas,
        poin=salindia.poin,
        tabel=salindia.tabel,
        dasar=salindia.dasar,
        catatan=salindia.catatan,
    )


def _beri_label(baris: Baris) -> Butir:
    """An answer of the comparison with the document or period it is about."""
    if not baris.label:
        return baris.butir
    return baris.butir.model_copy(update={"isi": f"{baris.label}: {polos(baris.butir.isi)}"})


def find_kesalahan(semua: Iterable[Langkah], batas: int | None) -> list[Butir]:
    """Mistakes of several steps, taken in turn from each so that a limit does not favour the first step."""
    antrean = [list(satu.kesalahan) for satu in semua]
    hasil = [
        daftar[n] for n in range(max(map(len, antrean), default=0)) for daftar in antrean if n < len(daftar)
    ]
    return hasil[:batas]


def _pelaku(langkah: Langkah) -> str:
    return "; ".join(langkah.pelaku)


def _verifikasi(teks: str | None) -> str:
    return f"Perlu verifikasi: {polos(teks)}" if teks else ""


def _gabung(*semua: str) -> str:
    """What stands in small type, as sentences without the last full stop."""
    return ". ".join(satu.removesuffix(".") for satu in semua if satu)


def _waktu(tenggat: Tenggat) -> str:
    lewat = f"Bila lewat: {polos(tenggat.bila_lewat)}" if tenggat.bila_lewat else ""
    return _gabung(_lama(tenggat), lewat)


def _lama(tenggat: Tenggat) -> str:
    """How long and from when: ``30 hari sejak surat diterima``."""
    lama = render_lama(tenggat)
    if tenggat.sebelum:
        return f"{lama} sebelum {polos(tenggat.sebelum)}"
    return f"{lama} sejak {polos(tenggat.sejak)}" if tenggat.sejak else lama


def _tenggat(tenggat: Tenggat) -> str:
    pelaku = f"{polos(tenggat.pelaku)}: " if tenggat.pelaku else ""
    return f"Tenggat: {pelaku}{polos(tenggat.hal)}, {_lama(tenggat)}"


def _paragraf(teks: str) -> tuple[str, ...]:
    return tuple(polos(baris.strip()) for baris in teks.splitlines() if baris.strip())


def _poin_paragraf(teks: str, prosa: str = "•") -> tuple[Poin, ...]:
    """Paragraphs and lists as points: list items keep their mark, prose takes ``prosa``."""
    hasil = []
    for baris in _paragraf(teks):
        tanda, _, sisa = baris.partition(" ")
        if tanda in ("-", "*"):
            hasil.append(Poin(sisa))
        elif tanda.removesuffix(".").isdigit() and tanda.endswith("."):
            hasil.append(Poin(sisa, awalan=tanda))
        else:
            hasil.append(Poin(baris, awalan=prosa))
    return tuple(hasil)


def build_paparan_modul(penyusun: Penyusun, modul: Modul, daerah: str = "") -> Paparan:
    """The deck of one module."""
    tujuan = tuple(Poin(polos(satu)) for satu in modul.tujuan)
    jadwal = tuple((f"{mulai}–{mulai + satu.menit}", satu.judul) for satu, mulai in build_jadwal(modul))
    catatan = (f"Peserta: {polos(modul.peserta)}", f"Lamanya {modul.menit} menit.")
    pembuka = penyusun.split(
        build_sampul(modul.judul, polos(modul.ringkasan), daerah),
        Salindia("tujuan", Tata.POIN, "Sesudah ini Anda bisa", poin=tujuan, catatan=catatan),
        Salindia("susunan", Tata.TABEL, "Susunan", tabel=Tabel(("Menit", "Bagian"), jadwal, (20, 80))),
    )
    return Paparan(
        id=modul.id,
        judul=modul.judul,
        alamat=f"modul/{modul.id}/",
        daerah=daerah,
        bentuk=penyusun.bentuk,
        pembuka=tuple(pembuka),
        bagian=tuple(penyusun.build_bagian(satu) for satu in modul.bagian),
        penutup=build_penutup(),
    )


def build_sampul(judul: str, anak_judul: str, daerah: str, catatan: tuple[str, ...] = ()) -> Salindia:
    """The first slide."""
    poin = tuple(Poin(teks, awalan="") for teks in (anak_judul, daerah) if teks)
    return Salindia("sampul", Tata.SAMPUL, judul, poin=poin, catatan=catatan)


def build_penutup() -> tuple[Salindia, ...]:
    """The last slide: where to read on, and which text counts."""
    poin = (
        Poin("Bahan ini dibuat dari catatan yang sama dengan situs Panduan Kerja Sama Daerah.", awalan=""),
        Poin("Bila berbeda, naskah resmi peraturanlah yang berlaku.", awalan=""),
    )
    return (Salindia("penutup", Tata.PENUTUP, "Terima kasih", poin=poin),)
