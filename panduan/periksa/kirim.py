"""Rules about what senders have ready: lists that exist, letters that fit, nothing without a basis."""

from __future__ import annotations

from collections.abc import Iterator

from panduan.hukum import build_sebutan_pasal
from panduan.koleksi import Entri, Koleksi
from panduan.model.dasar import Butir, Rujukan
from panduan.model.mekanisme import Mekanisme
from panduan.model.sebelum_kirim import AcuanPeriksa, Kiriman, SebelumKirim
from panduan.periksa.banding import build_kunci, find_dikutip
from panduan.periksa.hukum import POLA_KEWAJIBAN
from panduan.pesan import build_maksud, build_pesan
from panduan.sumber import Jalur
from panduan.temuan import Temuan


def check_kirim(koleksi: Koleksi) -> Iterator[Temuan]:
    """Each dispatch points at steps and samples of its mechanisms; each claim says on what it rests."""
    for id_, pengirim in koleksi.sebelum_kirim.items():
        entri = koleksi.entri["sebelum_kirim"][id_]
        for nomor, kiriman in enumerate(pengirim.kiriman):
            yield from _check_kiriman(koleksi, entri, pengirim, ("kiriman", nomor), kiriman)
        yield from _check_dasar(entri)
        yield from _check_asing(koleksi, entri, pengirim)


def _check_kiriman(
    koleksi: Koleksi, entri: Entri, pengirim: SebelumKirim, jalur: Jalur, kiriman: Kiriman
) -> Iterator[Temuan]:
    if bool(kiriman.naskah) == bool(kiriman.tanpa_naskah):
        yield entri.build_temuan(jalur, *build_pesan("kirim_naskah", kiriman=kiriman.judul))
    if not kiriman.kelengkapan and not kiriman.acuan:
        yield entri.build_temuan(jalur, *build_pesan("kirim_kosong", kiriman=kiriman.judul))
    for nomor, id_ in enumerate(kiriman.naskah):
        naskah = koleksi.contoh_naskah.get(id_)
        if naskah and not set(naskah.mekanisme) & set(pengirim.mekanisme):
            pesan = build_pesan("kirim_naskah_asing", naskah=id_, mekanisme=", ".join(pengirim.mekanisme))
            yield entri.build_temuan((*jalur, "naskah", nomor), *pesan)
    for nomor, acuan in enumerate(kiriman.acuan):
        letak: Jalur = (*jalur, "acuan", nomor)
        if acuan.mekanisme in koleksi.mekanisme:
            yield from _check_acuan(koleksi.mekanisme[acuan.mekanisme], entri, pengirim, letak, acuan)


def _check_acuan(
    mekanisme: Mekanisme, entri: Entri, pengirim: SebelumKirim, jalur: Jalur, acuan: AcuanPeriksa
) -> Iterator[Temuan]:
    if acuan.mekanisme not in pengirim.mekanisme:
        pesan = build_pesan("kirim_mekanisme", mekanisme=acuan.mekanisme)
        yield entri.build_temuan((*jalur, "mekanisme"), *pesan)
    ada = {satu.id: satu for satu in mekanisme.langkah}
    if acuan.langkah not in ada:
        saran = build_maksud(acuan.langkah, set(ada), f"pilih dari: {', '.join(ada)}.")
        pesan = build_pesan("kirim_langkah", langkah=acuan.langkah, mekanisme=mekanisme.id, saran=saran)
        yield entri.build_temuan((*jalur, "langkah"), *pesan)
        return
    butir = {satu.id for satu in ada[acuan.langkah].daftar_periksa if satu.id}
    for nomor, id_ in enumerate(acuan.butir):
        if id_ not in butir:
            saran = build_maksud(id_, butir, "beri `id` pada butir `daftar_periksa` yang dimaksud.")
            pesan = build_pesan("kirim_butir", butir=id_, langkah=acuan.langkah, saran=saran)
            yield entri.build_temuan((*jalur, "butir", nomor), *pesan)


def _check_dasar(entri: Entri) -> Iterator[Temuan]:
    """Stricter than elsewhere: these sentences are pasted into letters."""
    for jalur, bagian in entri.bagian:
        if not isinstance(bagian, Butir) or bagian.dasar or bagian.praktik or bagian.perlu_verifikasi:
            continue
        if not POLA_KEWAJIBAN.search(bagian.isi):  # ... of which another rule tells
            yield entri.build_temuan(jalur, *build_pesan("kirim_tanpa_dasar"))


def _check_asing(koleksi: Koleksi, entri: Entri, pengirim: SebelumKirim) -> Iterator[Temuan]:
    """A pasal that the mechanisms do not use is probably the wrong one."""
    semua = [koleksi.entri["mekanisme"].get(id_) for id_ in pengirim.mekanisme]
    if None in semua:
        return
    dikutip = set().union(*(find_dikutip(satu) for satu in semua if satu))
    for jalur, bagian in entri.bagian:
        if isinstance(bagian, Rujukan) and build_kunci(bagian) not in dikutip:
            pasal = build_sebutan_pasal(koleksi.dasar_hukum, *build_kunci(bagian))
            pesan = build_pesan("kirim_dasar_asing", pasal=pasal, mekanisme=", ".join(pengirim.mekanisme))
            yield entri.build_temuan(jalur, *pesan)
