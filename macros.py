"""Macros for hand-written pages; each renders the very templates the generated pages use."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from typing import Any, TypeVar

from panduan.alat.libur import build_tahun_libur
from panduan.banding import Kolom, build_kolom
from panduan.halaman import hemat_rujukan
from panduan.isian_catatan import BENTUK, build_tabel
from panduan.katalog_pesan import build_contoh
from panduan.model.dasar import Rujukan
from panduan.paket_modul import build_paket
from panduan.pesan import KELOMPOK_KODE, build_maksud
from panduan.teks import AKAR
from panduan.templat_jinja import Perender

T = TypeVar("T")


def define_env(env: Any) -> None:
    """Register every public method of ``Makro`` with mkdocs-macros-plugin."""
    makro = Makro(env.conf["extra"]["perender"])
    for nama, metode in inspect.getmembers(makro, inspect.ismethod):
        if not nama.startswith("_"):
            env.macro(metode, nama)


class Makro:
    """What a hand-written page can call; a wrong id ends the build with one Indonesian sentence."""

    def __init__(self, perender: Perender) -> None:
        self._koleksi = perender.koleksi
        self._bagian = perender.render_bagian

    def langkah(self, mekanisme: str, satu: str | None = None) -> str:
        """The steps of a mechanism at a glance, or one of them in full."""
        isi = _find(self._koleksi.mekanisme, mekanisme, "mekanisme")
        if satu is None:
            return self._bagian("langkah", "ringkas", isi, f"{AKAR}mekanisme/{mekanisme}/")
        nomor = _find(
            {langkah.id: nomor for nomor, langkah in enumerate(isi.langkah)}, satu, f"langkah {mekanisme}"
        )
        return self._bagian("langkah", "rinci", isi, isi.langkah[nomor], nomor + 1, True)

    def daftar_periksa(self, mekanisme: str, satu: str) -> str:
        """The checklist of one step."""
        isi = _find(self._koleksi.mekanisme, mekanisme, "mekanisme")
        langkah = _find({langkah.id: langkah for langkah in isi.langkah}, satu, f"langkah {mekanisme}")
        return self._bagian("langkah", "daftar_periksa", langkah)

    def tenggat(self, mekanisme: str) -> str:
        """All deadlines of a mechanism."""
        isi = _find(self._koleksi.mekanisme, mekanisme, "mekanisme")
        return self._bagian("tenggat", "tabel", isi, f"{AKAR}mekanisme/{mekanisme}/")

    def hitung_tenggat(self) -> str:
        """The calculator of deadlines: its form, and what stands there without a script."""
        return self._bagian("hitung_tenggat", "alat")

    def susun_paparan(self) -> str:
        """All parts of all training modules, to choose a deck from."""
        return self._bagian("susun_paparan", "alat")

    def tahun_libur(self) -> str:
        """Which years' holidays the calculator knows, and how well."""
        return self._bagian("hitung_tenggat", "tahun_libur", build_tahun_libur(self._koleksi.libur))

    def paket(self) -> str:
        """Everything a trainer takes along, module by module."""
        return self._bagian("paket", "daftar", build_paket(self._koleksi))

    def tes(self) -> str:
        """The test before and after a session: its form, and all questions to read without a script."""
        return hemat_rujukan(self._bagian("kuis_tes", "alat"))

    def rujukan(self, peraturan: str, *pasal: str) -> str:
        """A citation of one or more provisions: ``rujukan("pp-28-2018", "6 ayat (2)", "6 ayat (3)")``."""
        return self._bagian("umum", "daftar_tautan", self._read_rujukan(peraturan, pasal))

    def rujukan_inggris(self, peraturan: str, *pasal: str) -> str:
        """The same citation for readers abroad: ``GR 28/2018 art. 6(2), 6(3)``."""
        if not pasal:
            raise ValueError(f"rujukan_inggris `{peraturan}` belum menyebut pasal: tambahkan pasalnya.")
        return self._bagian("inggris", "rujukan", self._read_rujukan(peraturan, pasal))

    def unduhan_word(self, naskah: str, teks: str) -> str:
        """A link to the Word file of a sample document."""
        isi = _find(self._koleksi.contoh_naskah, naskah, "contoh naskah")
        return self._bagian("inggris", "word", isi, teks)

    def _read_rujukan(self, peraturan: str, pasal: tuple[str, ...]) -> list[Rujukan]:
        _find(self._koleksi.dasar_hukum, peraturan, "peraturan")
        ada = {str(ketentuan): ketentuan for ketentuan in self._koleksi.ketentuan[peraturan]}
        semua = [Rujukan(peraturan=peraturan, pasal=satu) for satu in pasal or (None,)]
        for rujukan in semua:
            if rujukan.ketentuan:
                _find(ada, str(rujukan.ketentuan), f"ketentuan {peraturan}")
        return semua

    def tanya_jawab(self, topik: str | None = None, mekanisme: str | None = None) -> str:
        """Questions, filtered by topic, by mechanism, or both."""
        semua = list(self._koleksi.tanya_jawab.values())
        if topik:
            _find({tanya.topik.value: tanya for tanya in semua}, topik, "topik")
        if mekanisme:
            _find(self._koleksi.mekanisme, mekanisme, "mekanisme")
        cocok = [
            tanya
            for tanya in semua
            if topik in (None, tanya.topik.value) and (mekanisme is None or mekanisme in tanya.mekanisme)
        ]
        return self._bagian("kartu", "kisi", "tanya", cocok)

    def istilah(self, id_: str) -> str:
        """A term with its meaning on hover and tap."""
        return self._bagian("istilah", "satu", _find(self._koleksi.istilah, id_, "istilah"))

    def kartu_naskah(self, *ids: str) -> str:
        """Cards of sample documents; all of them when none is named."""
        return self._bagian(
            "kartu", "kisi", "naskah", _pick(self._koleksi.contoh_naskah, ids, "contoh naskah")
        )

    def isi_naskah(self, mekanisme: str) -> str:
        """Cards that lead to the forms of a mechanism's sample documents."""
        _find(self._koleksi.mekanisme, mekanisme, "mekanisme")
        semua = [satu for satu in self._koleksi.contoh_naskah.values() if mekanisme in satu.mekanisme]
        return self._bagian("kartu", "kisi", "isi", semua)

    def kartu_sesi(self, *ids: str) -> str:
        """Cards of sessions; all of them when none is named."""
        return self._bagian("kartu", "kisi", "sesi", _pick(self._koleksi.sesi, ids, "sesi"))

    def status_peraturan(self, *ids: str) -> str:
        """Cards of regulations with their status; all of them when none is named."""
        return self._bagian("kartu", "kisi", "peraturan", _pick(self._koleksi.dasar_hukum, ids, "peraturan"))

    def banding_mekanisme(self, *ids: str) -> str:
        """The comparison: of all mechanisms and variants, with a choice; or a table of those named."""
        semua = _pick(self._koleksi.mekanisme, ids, "mekanisme")
        if ids:
            return hemat_rujukan(self._bagian("banding", "tabel", [Kolom(satu) for satu in semua]))
        return hemat_rujukan(self._bagian("banding", "lengkap", build_kolom(semua)))

    def pemeriksa(self) -> str:
        """The draft checker: its form, and what stands there without a script."""
        return self._bagian("pemeriksa", "alat")

    def daftar_aturan(self) -> str:
        """All rules for reviewing a draft, as a checklist."""
        return self._bagian("pemeriksa", "daftar_aturan", self._koleksi.aturan_naskah)

    def kode_pesan(self) -> str:
        """What each code of ``panduan periksa`` means, with mistakes before and after."""
        return self._bagian("kode", "daftar", KELOMPOK_KODE, build_contoh())

    def isian_catatan(self) -> str:
        """Every field of every record type, from the models."""
        return self._bagian("isian_catatan", "semua", build_tabel(), BENTUK)

    def pilih_mitra(self) -> str:
        """The first question: with whom?"""
        return self._bagian("kartu", "pilih", list(self._koleksi.mekanisme.values()))


def _find(kumpulan: Mapping[str, T], id_: str, sebutan: str) -> T:
    """The one meant; raises ValueError with a suggestion."""
    if id_ not in kumpulan:
        raise ValueError(
            f"{sebutan} `{id_}` tidak ada: {build_maksud(id_, set(kumpulan), 'periksa ejaannya.')}"
        )
    return kumpulan[id_]


def _pick(kumpulan: Mapping[str, T], ids: tuple[str, ...], sebutan: str) -> list[T]:
    return [_find(kumpulan, id_, sebutan) for id_ in ids or kumpulan]
