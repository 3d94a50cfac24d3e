"""Rules about choices in sample documents: every document that can come of them is whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from math import prod

from panduan.hukum import build_sebutan_pasal
from panduan.koleksi import Entri, Koleksi
from panduan.model.contoh_naskah import BagianNaskah, ContohNaskah, IsianNaskah, JenisBagian
from panduan.naskah import (
    POLA_ISIAN,
    Pilihan,
    find_bawaan,
    find_unsur_dipenuhi,
    find_unsur_disebut,
    find_unsur_wajib,
    is_dipakai,
    is_dua_bahasa,
    iter_pilihan,
    iter_susunan_ayat,
    iter_teks,
    pilih,
)
from panduan.pesan import build_maksud, build_pesan
from panduan.sumber import Jalur
from panduan.temuan import Temuan
from panduan.turunan import build_turunan, is_cocok

BATAS_SUSUNAN = 200
"""With more combinations than this, one choice at a time is tried."""


def check_varian_naskah(koleksi: Koleksi) -> Iterator[Temuan]:
    """Conditions name choices that exist, and each admitted choice gives a whole document."""
    for id_, naskah in koleksi.contoh_naskah.items():
        entri = koleksi.entri["contoh_naskah"][id_]
        salah = [*_check_pilihan_pertama(entri, naskah), *_check_bila(entri, naskah)]
        yield from salah or _check_susunan(koleksi, entri, naskah)


def _check_pilihan_pertama(entri: Entri, naskah: ContohNaskah) -> Iterator[Temuan]:
    for nomor, varian in enumerate(naskah.varian):
        if varian.pilihan[0].tolak:
            pesan = build_pesan("varian_bawaan_ditolak", varian=varian.id)
            yield entri.build_temuan(("varian", nomor, "pilihan", 0, "tolak"), *pesan)


def _iter_bila(naskah: ContohNaskah) -> Iterator[tuple[Jalur, Mapping[str, tuple[str, ...]]]]:
    for nomor, isian in enumerate(naskah.isian):
        yield ("isian", nomor), isian.bila
    for nomor, bagian in enumerate(naskah.bagian):
        yield ("bagian", nomor), bagian.bila
        for urutan, ayat in enumerate(bagian.ayat):
            yield ("bagian", nomor, "ayat", urutan), ayat.bila


def _check_bila(entri: Entri, naskah: ContohNaskah) -> Iterator[Temuan]:
    boleh = {varian.id: {p.id for p in varian.pilihan if not p.tolak} for varian in naskah.varian}
    for jalur, bila in _iter_bila(naskah):
        for varian, pilihan in bila.items():
            letak = (*jalur, "bila", varian)
            if varian not in boleh:
                saran = build_maksud(varian, set(boleh), "daftarkan pada `varian:`.")
                yield entri.build_temuan(letak, *build_pesan("bila_varian", id=varian, saran=saran))
                continue
            for satu in pilihan:
                if satu not in boleh[varian]:
                    saran = build_maksud(satu, boleh[varian], "pakai pilihan yang ada dan tidak ditolak.")
                    pesan = build_pesan("bila_pilihan", id=satu, varian=varian, saran=saran)
                    yield entri.build_temuan(letak, *pesan)


def iter_susunan(naskah: ContohNaskah) -> Iterator[dict[str, str]]:
    """The choices to try: all combinations, or one choice at a time where they are too many."""
    banyak = prod(sum(not satu.tolak for satu in varian.pilihan) for varian in naskah.varian)
    if banyak <= BATAS_SUSUNAN:
        yield from iter_pilihan(naskah, [varian.id for varian in naskah.varian])
        return
    for varian in naskah.varian:
        for satu in iter_pilihan(naskah, [varian.id]):
            yield {**find_bawaan(naskah), **satu}


def _check_susunan(koleksi: Koleksi, entri: Entri, naskah: ContohNaskah) -> Iterator[Temuan]:
    for nomor, bagian in enumerate(naskah.bagian):
        yield from _check_ayat(entri, naskah, nomor, bagian)
    if not naskah.varian:
        return  # What holds for a document without choices, the other rules see to.
    sudah: set[tuple[str, ...]] = set()
    for pilihan in iter_susunan(naskah):
        jadi, sebutan = pilih(naskah, pilihan), ", ".join(f"{a}: {b}" for a, b in pilihan.items())
        for jalur, kunci, isi in (*_check_isian(naskah, jadi), *_check_unsur(koleksi, jadi)):
            if (kunci, *isi.values()) not in sudah:  # each once, for the first choice that shows it
                sudah.add((kunci, *isi.values()))
                yield entri.build_temuan(jalur, *build_pesan(kunci, pilihan=sebutan, **isi))


Kekurangan = Iterator[tuple[Jalur, str, dict[str, str]]]
"""Place, name of the message, what it tells."""


def _check_ayat(entri: Entri, naskah: ContohNaskah, nomor: int, bagian: BagianNaskah) -> Iterator[Temuan]:
    """No choice empties a part, nor turns a numbered one into one without numbers or moves a signature."""
    susunan = list(iter_susunan_ayat(naskah, bagian))
    if not all(susunan):
        yield entri.build_temuan(("bagian", nomor), *build_pesan("bagian_kosong", id=bagian.id))
        return
    banyak = {len(satu) for satu in susunan}
    if bagian.jenis is JenisBagian.TANDA_TANGAN:
        letak = {(satu, urutan) for semua in susunan for urutan, satu in enumerate(semua)}
        berubah = len(letak) > len({satu for satu, _ in letak}) or len(banyak) > 1
    else:
        bernomor = bagian.jenis in (JenisBagian.PASAL, JenisBagian.KOMPARISI, JenisBagian.PREMIS)
        berubah = bernomor and min(banyak) == 1 and max(banyak) > 1
    if berubah:
        yield entri.build_temuan(("bagian", nomor), *build_pesan("ayat_berubah", id=bagian.id))


def _check_isian(naskah: ContohNaskah, jadi: ContohNaskah) -> Kekurangan:
    """In the document for these choices, blanks and cross-references find what they name."""
    ada, bagian_ada = {satu.nama for satu in jadi.isian}, {satu.id for satu in jadi.bagian}
    semua = {satu.nama for satu in naskah.isian}
    semua_bagian = {satu.id: nomor for nomor, satu in enumerate(naskah.bagian)}
    dipakai: set[str] = set()
    for jalur, teks in iter_teks(jadi):
        letak: Jalur = ("bagian", semua_bagian[jadi.bagian[int(jalur[1])].id])
        for cocok in POLA_ISIAN.finditer(teks):
            nama = cocok["nama"]
            if cocok["pasal"] and nama in semua_bagian and nama not in bagian_ada:
                yield letak, "pasal_tak_terpilih", {"id": nama}
            elif not cocok["pasal"] and nama in semua and nama not in ada:
                yield letak, "isian_tak_terpilih", {"nama": nama}
            dipakai.add(nama)
    turun = {satu.turunan.dari for satu in jadi.isian if satu.turunan and satu.nama in dipakai}
    for nomor, isian in enumerate(naskah.isian):
        if isian.nama in ada - dipakai - turun and _is_dipakai_lain(naskah, isian):
            yield ("isian", nomor), "isian_sia_sia", {"nama": isian.nama}


def _is_dipakai_lain(naskah: ContohNaskah, isian: IsianNaskah) -> bool:
    """Whether some choice uses the blank; one that none uses is told by another rule."""
    return any(m["nama"] == isian.nama for _, teks in iter_teks(naskah) for m in POLA_ISIAN.finditer(teks))


def _check_unsur(koleksi: Koleksi, jadi: ContohNaskah) -> Kekurangan:
    if any(satu not in koleksi.mekanisme for satu in jadi.mekanisme):
        return
    dipenuhi = find_unsur_dipenuhi(jadi)
    for (peraturan, ketentuan), isi in (
        find_unsur_wajib(koleksi, jadi) | find_unsur_disebut(koleksi, jadi)
    ).items():
        if (peraturan, ketentuan) not in dipenuhi:
            sebutan = build_sebutan_pasal(koleksi.dasar_hukum, peraturan, ketentuan)
            rinci = {"unsur": isi.rstrip("."), "ketentuan": sebutan}
            yield ("bagian",), "unsur_kurang_pilihan", rinci


def check_turunan(koleksi: Koleksi) -> Iterator[Temuan]:
    """What follows from another blank can follow from it, in the example as well, and not from itself."""
    for id_, naskah in koleksi.contoh_naskah.items():
        entri = koleksi.entri["contoh_naskah"][id_]
        isian = {satu.nama: satu for satu in naskah.isian}
        for nomor, satu in enumerate(naskah.isian):
            if satu.turunan:
                kunci, isi = _find_salah_turunan(naskah, isian, satu) or ("", {})
                if kunci:
                    yield entri.build_temuan(("isian", nomor, "turunan"), *build_pesan(kunci, **isi))


def _find_salah_turunan(
    naskah: ContohNaskah, isian: Mapping[str, IsianNaskah], satu: IsianNaskah
) -> tuple[str, dict[str, str]] | None:
    assert satu.turunan
    dari, cara = satu.turunan.dari, satu.turunan.cara
    if dari not in isian:
        saran = build_maksud(dari, set(isian), "pakai nama isian yang ada pada naskah ini.")
        return "turunan_asal", {"dari": dari, "saran": saran}
    if _is_berputar(isian, satu):
        return "turunan_putar", {"nama": satu.nama}
    asal = isian[dari]
    if not is_cocok(asal, cara):
        return "turunan_jenis", {"dari": dari, "cara": cara, "jenis": asal.jenis}
    varian = {*satu.bila, *asal.bila} & {v.id for v in naskah.varian}
    if any(is_dipakai(satu.bila, p) and not is_dipakai(asal.bila, p) for p in _susun(naskah, varian)):
        return "turunan_lepas", {"nama": satu.nama, "dari": dari}
    seharusnya = build_turunan(cara, asal.contoh)
    if seharusnya != satu.contoh:
        return "turunan_contoh", {
            "dari": dari,
            "contoh": satu.contoh,
            "mestinya": seharusnya or "tidak terbaca",
        }
    return None


def _susun(naskah: ContohNaskah, varian: Iterable[str]) -> Iterator[Pilihan]:
    yield from iter_pilihan(naskah, varian)


def _is_berputar(isian: Mapping[str, IsianNaskah], satu: IsianNaskah) -> bool:
    dilewati = {satu.nama}
    while (turunan := satu.turunan) and turunan.dari in isian:
        if turunan.dari in dilewati:
            return True
        dilewati.add(turunan.dari)
        satu = isian[turunan.dari]
    return False


def check_dua_bahasa(koleksi: Koleksi) -> Iterator[Temuan]:
    """In a bilingual document each text has its counterpart: as many paragraphs, the same references."""
    for id_, naskah in koleksi.contoh_naskah.items():
        entri = koleksi.entri["contoh_naskah"][id_]
        for nomor, bagian in enumerate(naskah.bagian if is_dua_bahasa(naskah) else ()):
            if bagian.jenis is JenisBagian.TANDA_TANGAN:
                continue  # The columns there are the parties; both languages stand in each.
            if bagian.judul and not bagian.judul_inggris:
                yield entri.build_temuan(("bagian", nomor, "judul"), *build_pesan("inggris_kurang"))
            for urutan, ayat in enumerate(bagian.ayat):
                jalur: Jalur = ("bagian", nomor, "ayat", urutan)
                yield from _check_pasangan(entri, jalur, ayat.isi, ayat.inggris)
                for letak, huruf in enumerate(ayat.huruf):
                    yield from _check_pasangan(entri, (*jalur, "huruf", letak), huruf.isi, huruf.inggris)


def _check_pasangan(entri: Entri, jalur: Jalur, isi: str, inggris: str | None) -> Iterator[Temuan]:
    if not inggris:
        yield entri.build_temuan((*jalur, "isi"), *build_pesan("inggris_kurang"))
        return
    satu, dua = _find_bentuk(isi), _find_bentuk(inggris)
    if satu != dua:
        yield entri.build_temuan((*jalur, "inggris"), *build_pesan("inggris_beda"))


def _find_bentuk(teks: str) -> tuple[int, list[str]]:
    rujukan = sorted(cocok["nama"] for cocok in POLA_ISIAN.finditer(teks) if cocok["pasal"])
    return len(teks.strip().split("\n\n")), rujukan
