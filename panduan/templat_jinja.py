"""The Jinja environment: templates see the records and a few functions to name and link them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from panduan.alat.isi_naskah import build_aturan
from panduan.alat.pemandu import build_global_pemandu
from panduan.alat.telaah import build_telaah
from panduan.banding import PERTANYAAN, Kolom, build_sel
from panduan.hukum import build_sebutan, build_sebutan_pendek
from panduan.inggris import build_ketentuan_inggris, build_sebutan_inggris
from panduan.kirim import build_daftar_periksa, build_kalimat, gabung_dasar
from panduan.koleksi import Entri, Koleksi
from panduan.model import TIPE
from panduan.model.dasar import Rujukan
from panduan.model.dasar_hukum import DasarHukum
from panduan.model.mekanisme import Mekanisme, Tenggat
from panduan.model.sebelum_kirim import Pengembalian
from panduan.model.tanya_jawab import Topik
from panduan.modul import build_jadwal
from panduan.naskah import (
    POLA_ISIAN,
    build_bila,
    build_sebutan_bila,
    build_tanda_ayat,
    find_nomor_pasal,
    find_pemenuh,
    find_unsur_disebut,
    find_unsur_wajib,
    pilih,
)
from panduan.paket_modul import SOAL_PAKET
from panduan.rujukan import parse_ketentuan
from panduan.sunting import build_tanda
from panduan.tanggal import render_hari_tanggal, render_tanggal
from panduan.teks import AKAR, build_slug, render_kalimat, render_paragraf, strip_markdown
from panduan.word.alamat import ALAMAT_ZIP, UKURAN, build_alamat_docx

FOLDER_TEMPLAT = Path(__file__).parent / "templat"

SEBUTAN_STATUS = {
    "berlaku": "Berlaku",
    "diubah": "Berlaku, sudah diubah",
    "dicabut": "Dicabut",
    "belum_diperiksa": "Belum diperiksa",
}


@dataclass(frozen=True)
class RujukanSiap:
    """A citation ready to show: where it leads, how it is named, what it says."""

    alamat: str
    ketentuan: str
    pendek: str
    resmi: str
    status: str
    sebutan_status: str
    ringkasan: str


class Perender:
    """Renders templates for one collection of records."""

    def __init__(self, koleksi: Koleksi) -> None:
        self.koleksi = koleksi
        self._rujukan: dict[Rujukan, RujukanSiap] = {}
        self._urutan_peraturan = {id_: nomor for nomor, id_ in enumerate(koleksi.dasar_hukum)}
        self.lingkungan = Environment(
            loader=FileSystemLoader(FOLDER_TEMPLAT),
            bytecode_cache=FileSystemBytecodeCache(),  # in the system's own place for such things
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        saringan: dict[str, Callable[..., Any]] = {
            "kalimat": render_kalimat,
            "paragraf": render_paragraf,
            "polos": strip_markdown,
            "awal_kecil": lower_awal,
            "tanggal": render_tanggal,
            "hari_tanggal": render_hari_tanggal,
            "sebutan": build_sebutan,
            "sebutan_pendek": build_sebutan_pendek,
            "lama": render_lama,
            "ketentuan": lambda teks: str(parse_ketentuan(teks)),
            "isian": lambda teks, naskah: self.render_isian(render_paragraf(teks), naskah),
            "isian_sebaris": lambda teks, naskah: self.render_isian(render_kalimat(teks), naskah),
            "isian_hidup": lambda teks, naskah: self.render_isian(render_paragraf(teks), naskah, hidup=True),
            "isian_hidup_sebaris": lambda teks, n: self.render_isian(render_kalimat(teks), n, hidup=True),
            "bila": build_bila,
            "slug": build_slug,
        }
        self.lingkungan.filters.update(saringan)
        self.lingkungan.globals.update(
            koleksi=koleksi,
            TIPE=TIPE,
            AKAR=AKAR,
            TOPIK=list(Topik),
            SEBUTAN_STATUS=SEBUTAN_STATUS,
            rujuk=self.build_rujukan,
            rujuk_berkelompok=self.build_kelompok,
            unik=unik,
            per_pasal=find_pasal,
            per_peraturan=self.build_per_peraturan,
            alamat=build_alamat,
            TANYA_BANDING=PERTANYAAN,
            sel_banding=build_sel,
            alamat_kolom=build_alamat_kolom,
            induk_kolom=find_induk_kolom,
            daftar_kiriman=lambda kiriman: list(build_daftar_periksa(koleksi, kiriman)),
            sebutan_inggris=build_sebutan_inggris,
            ketentuan_inggris=build_ketentuan_inggris,
            kalimat_kembali=self.build_kalimat_kembali,
            judul_pendek=build_judul_pendek,
            daftar_telaah=lambda: build_telaah(koleksi),
            akar=AKAR,
            umpan=f"{AKAR}yang-berubah.xml",
            tunjuk=self.build_tunjukan,
            sunting=partial(build_tanda, koleksi),
            unsur_wajib=lambda naskah: find_unsur_wajib(koleksi, naskah),
            unsur_disebut=lambda naskah: find_unsur_disebut(koleksi, naskah),
            pemenuh=find_pemenuh,
            jadwal_modul=build_jadwal,
            bawaan=pilih,
            SOAL_PAKET=SOAL_PAKET,
            sebutan_bila=build_sebutan_bila,
            nomor_pasal=find_nomor_pasal,
            tanda_ayat=build_tanda_ayat,
            aturan_isian=lambda naskah: build_aturan(koleksi, naskah),
            unduhan_docx=lambda naskah: {u: f"{AKAR}{build_alamat_docx(naskah.id, u)}" for u in UKURAN},
            unduhan_zip=f"{AKAR}{ALAMAT_ZIP}",
            **build_global_pemandu(koleksi),
        )

    def render(self, templat: str, **isi: object) -> str:
        """Render a whole template to compact HTML."""
        return padatkan(self.lingkungan.get_template(templat).render(**isi))

    def render_bagian(self, nama: str, potongan: str, *isi: object) -> str:
        """Render the macro ``potongan`` of ``bagian/nama`` to compact HTML."""
        modul = self.lingkungan.get_template(f"bagian/{nama}.html.j2").module
        return padatkan(str(getattr(modul, potongan)(*isi)))

    def build_rujukan(self, rujukan: Rujukan) -> RujukanSiap:
        """Resolve a citation; raises KeyError for what ``periksa`` would have found."""
        if rujukan not in self._rujukan:
            self._rujukan[rujukan] = self._build_rujukan(rujukan)
        return self._rujukan[rujukan]

    def _build_rujukan(self, rujukan: Rujukan) -> RujukanSiap:
        peraturan: DasarHukum = self.koleksi.dasar_hukum[rujukan.peraturan]
        ketentuan = rujukan.ketentuan
        jangkar = f"#{ketentuan.jangkar}" if ketentuan else ""
        return RujukanSiap(
            alamat=f"{build_alamat('dasar_hukum', peraturan.id)}{jangkar}",
            ketentuan=str(ketentuan) if ketentuan else "",
            pendek=build_sebutan_pendek(peraturan),
            resmi=build_sebutan(peraturan),
            status=peraturan.status.value,
            sebutan_status=SEBUTAN_STATUS[peraturan.status],
            ringkasan=self.koleksi.ketentuan[peraturan.id][ketentuan] if ketentuan else peraturan.judul,
        )

    def build_tunjukan(self, halaman: str) -> dict[str, str]:
        """A page named in a report of a change: where it stands, and its title where that is known."""
        bagian, _, jangkar = halaman.partition("#")
        alamat = bagian.strip("/")
        folder, _, id_ = alamat.partition("/")
        tipe = next((satu for satu in TIPE.values() if satu.alamat == folder), None)
        judul = alamat.rsplit("/", 1)[-1].replace("-", " ").capitalize()
        if tipe and not id_:
            judul = tipe.sebutan
        elif tipe and (entri := self.koleksi.entri[tipe.nama].get(id_) or self.koleksi.alias.get(alamat)):
            judul = f"{tipe.sebutan}: {build_judul_pendek(entri)}"
            alamat = f"{entri.tipe.alamat}/{entri.isi.id}"
        tempat = f"#{jangkar}" if jangkar else ""
        return {"alamat": f"{AKAR}{alamat}/{tempat}".replace("//#", "/#"), "judul": judul}

    def build_per_peraturan(self, semua: Iterable[Rujukan]) -> list[tuple[DasarHukum, list[Rujukan]]]:
        """Citations by regulation, higher regulations first."""
        hasil: dict[str, list[Rujukan]] = {}
        for rujukan in semua:
            hasil.setdefault(rujukan.peraturan, []).append(rujukan)
        urut = sorted(hasil, key=self._urutan_peraturan.__getitem__)
        return [(self.koleksi.dasar_hukum[id_], hasil[id_]) for id_ in urut]

    def build_kelompok(self, dasar: Iterable[Rujukan]) -> list[tuple[str, list[tuple[RujukanSiap, str]]]]:
        """Citations by regulation, each with what it adds to the one before.

        Written as drafters do: *Pasal 7 ayat (1), ayat (3) Permendagri Nomor 22 Tahun 2020*.
        """
        hasil: dict[str, list[tuple[RujukanSiap, str]]] = {}
        sebelum: dict[str, tuple[str, ...]] = {}
        for rujukan in unik(dasar):
            siap = self.build_rujukan(rujukan)
            bagian = rujukan.ketentuan.bagian if rujukan.ketentuan else ()
            lama = sebelum.get(siap.resmi, ())
            sama = next((n for n, (a, b) in enumerate(zip(lama, bagian, strict=False)) if a != b), 0)
            hasil.setdefault(siap.resmi, []).append((siap, " ".join(bagian[sama:])))
            sebelum[siap.resmi] = bagian
        return list(hasil.items())

    def build_kalimat_kembali(self, kembali: Pengembalian, kalimat: str) -> str:
        """A sentence that sends a draft back, as it is pasted."""
        kelompok = self.build_kelompok(kembali.dasar)
        dasar = gabung_dasar((resmi, [teks for _, teks in semua]) for resmi, semua in kelompok)
        return build_kalimat(kalimat, dasar, kembali.praktik)

    def render_isian(self, html: Markup, naskah: Any, hidup: bool = False) -> Markup:
        """Rendered text of a sample document with its blanks marked and cross-references numbered.

        With ``hidup``, scripts can find both: what they show depends on what is filled in and chosen.
        """
        # What stands for other choices only may refer to clauses that the sample does not show.
        nomor = find_nomor_pasal(naskah) | find_nomor_pasal(pilih(naskah))
        label = {isian.nama: isian.label for isian in naskah.isian}
        potongan: Any = self.lingkungan.get_template("bagian/isian.html.j2").module

        def ganti(cocok: Any) -> str:
            nama = cocok["nama"]
            if hidup and cocok["pasal"]:
                return str(potongan.rujuk_hidup(nama, nomor[nama]))
            if cocok["pasal"]:
                return str(nomor[nama])
            return str((potongan.isian_hidup if hidup else potongan.isian)(nama, label[nama]))

        return Markup(POLA_ISIAN.sub(ganti, str(html)))


def build_alamat(tipe: str, id_: str = "", jangkar: str = "") -> str:
    """The root-marked address of a record's page, or of its type's list."""
    halaman = f"{id_}/" if id_ else ""
    return f"{AKAR}{TIPE[tipe].alamat}/{halaman}{f'#{jangkar}' if jangkar else ''}"


def build_alamat_kolom(kolom: Kolom) -> str:
    """Where a column of the comparison is explained: the mechanism, or its passage on the variant."""
    return build_alamat("mekanisme", kolom.mekanisme.id, f"varian-{kolom.varian.id}" if kolom.varian else "")


def find_induk_kolom(semua: list[Kolom], kolom: Kolom) -> int:
    """The number, from 1, of the column of a variant's mechanism; 0 when it is not shown."""
    return next((n for n, satu in enumerate(semua, 1) if satu.id == kolom.mekanisme.id), 0)


def build_judul_pendek(entri: Entri) -> str:
    """What a record is called where space is short."""
    isi = entri.isi
    if isinstance(isi, DasarHukum):
        return build_sebutan_pendek(isi)
    return isi.singkatan if isinstance(isi, Mekanisme) else entri.judul


def render_lama(tenggat: Tenggat) -> str:
    """How long, as people say it: ``30 hari``, ``setiap semester``."""
    return tenggat.berkala.value if tenggat.berkala else f"{tenggat.lama} {tenggat.satuan}"


def lower_awal(teks: str) -> str:
    """As it stands inside a sentence: ``Kerja sama`` → ``kerja sama``; abbreviations stay."""
    return teks if teks[:2].isupper() else teks[:1].lower() + teks[1:]


def find_pasal(semua: Iterable[Rujukan]) -> list[Rujukan]:
    """The whole pasal, and annexes, that citations of one regulation touch, in its order."""
    ketentuan = {(satu.peraturan, satu.ketentuan.bagian[0]) for satu in semua if satu.ketentuan}
    utuh = [Rujukan(peraturan=peraturan, pasal=bagian) for peraturan, bagian in ketentuan]
    return sorted(utuh, key=_urut_pasal)


def _urut_pasal(rujukan: Rujukan) -> tuple[int, str]:
    bagian = rujukan.pasal or ""
    angka = re.search(r"\d+", bagian)
    return (int(angka[0]) if angka and bagian.startswith("Pasal") else 10_000, bagian)


def unik(semua: Iterable[Any]) -> list[Any]:
    """Without repetitions, in order of first appearance."""
    return list(dict.fromkeys(semua))


def padatkan(html: str) -> str:
    """Without indentation and empty lines, which Markdown would take for markup of its own."""
    return "\n".join(baris for mentah in html.splitlines() if (baris := mentah.strip()))
