"""Rules about sample documents: required elements, blanks, and who uses them."""

from __future__ import annotations

from collections.abc import Iterator

from panduan.hukum import build_sebutan_pasal
from panduan.koleksi import Entri, Koleksi
from panduan.model.contoh_naskah import ContohNaskah
from panduan.naskah import (
    POLA_ISIAN,
    Unsur,
    find_unsur_dipenuhi,
    find_unsur_disebut,
    find_unsur_wajib,
    iter_teks,
)
from panduan.pesan import build_maksud, build_pesan
from panduan.temuan import Temuan


def check_unsur(koleksi: Koleksi) -> Iterator[Temuan]:
    """Every required element is met by a part, and every claim to meet one is a real requirement."""
    for id_, naskah in koleksi.contoh_naskah.items():
        entri = koleksi.entri["contoh_naskah"][id_]
        if any(satu not in koleksi.mekanisme for satu in naskah.mekanisme):
            continue  # Without its mechanism nothing can be said about what it must contain.
        yield from _check_jenis(koleksi, entri, naskah)
        wajib = find_unsur_wajib(koleksi, naskah) | find_unsur_disebut(koleksi, naskah)
        dipenuhi = find_unsur_dipenuhi(naskah)
        for (peraturan, ketentuan), isi in wajib.items():
            if (peraturan, ketentuan) not in dipenuhi:
                pesan = build_pesan(
                    "unsur_kurang",
                    unsur=isi.rstrip("."),
                    ketentuan=build_sebutan_pasal(koleksi.dasar_hukum, peraturan, ketentuan),
                    peraturan=peraturan,
                    pasal=str(ketentuan).removeprefix("Pasal "),
                )
                yield entri.build_temuan(("bagian",), *pesan)
        yield from _check_unsur_asing(koleksi, entri, naskah, wajib)


def _check_jenis(koleksi: Koleksi, entri: Entri, naskah: ContohNaskah) -> Iterator[Temuan]:
    for nomor, id_ in enumerate(naskah.mekanisme):
        mekanisme = koleksi.mekanisme.get(id_)
        if mekanisme and naskah.jenis not in {dokumen.jenis for dokumen in mekanisme.dokumen}:
            pesan = build_pesan("jenis_naskah_asing", mekanisme=id_, jenis=naskah.jenis)
            yield entri.build_temuan(("mekanisme", nomor), *pesan)


def _check_unsur_asing(
    koleksi: Koleksi, entri: Entri, naskah: ContohNaskah, wajib: Unsur
) -> Iterator[Temuan]:
    for nomor, bagian in enumerate(naskah.bagian):
        for urutan, rujukan in enumerate(bagian.memenuhi):
            if ("dasar_hukum", rujukan.peraturan) in koleksi.rusak:
                continue  # What it requires cannot be read.
            if rujukan.ketentuan and (rujukan.peraturan, rujukan.ketentuan) not in wajib:
                pesan = build_pesan(
                    "unsur_asing",
                    ketentuan=build_sebutan_pasal(koleksi.dasar_hukum, rujukan.peraturan, rujukan.ketentuan),
                    jenis=naskah.jenis,
                    mekanisme=", ".join(naskah.mekanisme),
                )
                yield entri.build_temuan(("bagian", nomor, "memenuhi", urutan), *pesan)


def check_isian(koleksi: Koleksi) -> Iterator[Temuan]:
    """Blanks in the text are declared, declared blanks are used, cross-references find their clause."""
    for id_, naskah in koleksi.contoh_naskah.items():
        entri = koleksi.entri["contoh_naskah"][id_]
        ada, bagian_ada = {isian.nama for isian in naskah.isian}, {bagian.id for bagian in naskah.bagian}
        dipakai: set[str] = set()
        for jalur, teks in iter_teks(naskah):
            for cocok in POLA_ISIAN.finditer(teks):
                nama = cocok["nama"]
                if cocok["pasal"] and nama not in bagian_ada:
                    saran = build_maksud(nama, bagian_ada, "pakai id bagian yang ada pada naskah ini.")
                    yield entri.build_temuan(jalur, *build_pesan("pasal_naskah_asing", id=nama, saran=saran))
                elif not cocok["pasal"] and nama not in ada:
                    saran = build_maksud(nama, ada, "daftarkan pada `isian:`.")
                    yield entri.build_temuan(jalur, *build_pesan("isian_asing", nama=nama, saran=saran))
                dipakai.add(nama)
        for nomor, isian in enumerate(naskah.isian):
            if isian.nama not in dipakai:
                yield entri.build_temuan(("isian", nomor), *build_pesan("isian_nganggur", nama=isian.nama))


def check_naskah_yatim(koleksi: Koleksi) -> Iterator[Temuan]:
    """Every sample document is used by a step."""
    salah_tunjuk = any(not koleksi.has("contoh_naskah", id_) for id_ in koleksi.pemakai_naskah)
    for id_ in () if koleksi.rusak or salah_tunjuk else koleksi.contoh_naskah:
        if id_ not in koleksi.pemakai_naskah:
            yield koleksi.entri["contoh_naskah"][id_].build_temuan(("id",), *build_pesan("naskah_yatim"))
