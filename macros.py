"""Macros for hand-written pages; each renders the very templates the generated pages use."""

from __future__ import annotations

from typing import Any

from panduan.model.dasar import Rujukan
from panduan.pesan import build_maksud
from panduan.templat_jinja import Perender, padatkan


def define_env(env: Any) -> None:
    """Register the macros with mkdocs-macros-plugin."""
    perender: Perender = env.conf["extra"]["perender"]
    koleksi = perender.koleksi

    def bagian(nama: str, potongan: str, *isi: Any, **lain: Any) -> str:
        modul = perender.lingkungan.get_template(f"bagian/{nama}.html.j2").module
        return padatkan(str(getattr(modul, potongan)(*isi, **lain)))

    def cari(kumpulan: dict[str, Any], id_: str, sebutan: str) -> Any:
        """The record, or one Indonesian sentence that says which is meant."""
        if id_ not in kumpulan:
            raise ValueError(
                f"{sebutan} `{id_}` tidak ada. {build_maksud(id_, set(kumpulan), 'Periksa ejaannya.')}"
            )
        return kumpulan[id_]

    @env.macro
    def langkah(mekanisme: str, satu: str | None = None) -> str:
        """The steps of a mechanism at a glance, or one of them in full."""
        isi = cari(koleksi.mekanisme, mekanisme, "mekanisme")
        if satu is None:
            return bagian("langkah", "ringkas", isi, f"akar:/mekanisme/{mekanisme}/")
        nomor = {langkah.id: nomor for nomor, langkah in enumerate(isi.langkah)}
        cari(nomor, satu, f"langkah {mekanisme}")
        return bagian("langkah", "rinci", isi, isi.langkah[nomor[satu]], nomor[satu] + 1)

    @env.macro
    def daftar_periksa(mekanisme: str, satu: str) -> str:
        """The checklist of one step."""
        semua = {langkah.id: langkah for langkah in cari(koleksi.mekanisme, mekanisme, "mekanisme").langkah}
        return bagian("langkah", "daftar_periksa", cari(semua, satu, f"langkah {mekanisme}"))

    @env.macro
    def tenggat(mekanisme: str) -> str:
        """All deadlines of a mechanism."""
        return bagian(
            "tenggat",
            "tabel",
            cari(koleksi.mekanisme, mekanisme, "mekanisme"),
            f"akar:/mekanisme/{mekanisme}/",
        )

    @env.macro
    def rujukan(peraturan: str, pasal: str | None = None) -> str:
        """A citation: ``rujukan("pp-28-2018", "6 ayat (2)")``."""
        r = Rujukan(peraturan=peraturan, pasal=pasal)
        isi = cari(koleksi.dasar_hukum, peraturan, "peraturan")
        if r.ketentuan:
            cari({str(k): k for k in koleksi.ketentuan[isi.id]}, str(r.ketentuan), f"ketentuan {isi.id}")
        return bagian("umum", "rujukan", r)

    @env.macro
    def tanya_jawab(topik: str | None = None, mekanisme: str | None = None) -> str:
        """Questions, filtered by topic, by mechanism, or both."""
        cocok = [
            tanya
            for tanya in koleksi.tanya_jawab.values()
            if topik in (None, tanya.topik.value) and (mekanisme is None or mekanisme in tanya.mekanisme)
        ]
        return bagian("kartu", "kisi", "tanya", cocok)

    @env.macro
    def istilah(id_: str) -> str:
        """A term with its meaning on hover and tap."""
        return bagian("istilah", "satu", cari(koleksi.istilah, id_, "istilah"))

    @env.macro
    def kartu_naskah(*ids: str) -> str:
        """Cards of sample documents; all of them when none is named."""
        semua = koleksi.contoh_naskah
        return bagian("kartu", "kisi", "naskah", [cari(semua, id_, "contoh naskah") for id_ in ids or semua])

    @env.macro
    def kartu_sesi(*ids: str) -> str:
        """Cards of sessions; all of them when none is named."""
        return bagian(
            "kartu", "kisi", "sesi", [cari(koleksi.sesi, id_, "sesi") for id_ in ids or koleksi.sesi]
        )

    @env.macro
    def status_peraturan(*ids: str) -> str:
        """Cards of regulations with their status."""
        semua = koleksi.dasar_hukum
        return bagian("kartu", "kisi", "peraturan", [cari(semua, id_, "peraturan") for id_ in ids])

    @env.macro
    def banding_mekanisme(*ids: str) -> str:
        """The comparison table, of all mechanisms or of those named."""
        return bagian(
            "banding",
            "tabel",
            [cari(koleksi.mekanisme, id_, "mekanisme") for id_ in ids or koleksi.mekanisme],
        )

    @env.macro
    def pilih_mitra() -> str:
        """The first question: with whom?"""
        return bagian("kartu", "kisi", "mekanisme", list(koleksi.mekanisme.values()))
