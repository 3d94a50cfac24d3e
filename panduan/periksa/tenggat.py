"""Rules about deadlines: each can be computed from an event of its mechanism, or says why not."""

from __future__ import annotations

from collections.abc import Iterator

from panduan.koleksi import Entri, Koleksi
from panduan.model.mekanisme import Mekanisme, Tenggat
from panduan.pesan import build_maksud, build_pesan
from panduan.sumber import Jalur
from panduan.temuan import Temuan

PENUNJUK = ("mulai", "selesai", "sampai")
"""Fields of a deadline that name an event."""


def check_tenggat(koleksi: Koleksi) -> Iterator[Temuan]:
    """Deadlines start at events that exist, events serve a deadline, no estimate is circular."""
    for id_, mekanisme in koleksi.mekanisme.items():
        entri = koleksi.entri["mekanisme"][id_]
        semua = list(iter_tenggat(mekanisme))
        for jalur, tenggat in semua:
            yield from _check_hitungan(entri, jalur, tenggat)
            yield from _check_penunjuk(entri, jalur, tenggat, {satu.id for satu in mekanisme.kejadian})
        yield from _check_kejadian(entri, mekanisme, [tenggat for _, tenggat in semua])


def iter_tenggat(mekanisme: Mekanisme) -> Iterator[tuple[Jalur, Tenggat]]:
    """Every deadline of a mechanism with its path."""
    for nomor, langkah in enumerate(mekanisme.langkah):
        for urutan, tenggat in enumerate(langkah.tenggat):
            yield ("langkah", nomor, "tenggat", urutan), tenggat


def _check_hitungan(entri: Entri, jalur: Jalur, tenggat: Tenggat) -> Iterator[Temuan]:
    if tenggat.mulai and tenggat.tidak_dihitung:
        yield entri.build_temuan((*jalur, "tidak_dihitung"), *build_pesan("tenggat_ganda"))
    if not tenggat.mulai and not tenggat.tidak_dihitung:
        yield entri.build_temuan(jalur, *build_pesan("tenggat_tanpa_mulai", id=tenggat.id))


def _check_penunjuk(entri: Entri, jalur: Jalur, tenggat: Tenggat, ada: set[str]) -> Iterator[Temuan]:
    for medan in PENUNJUK:
        id_ = getattr(tenggat, medan)
        if id_ and id_ not in ada:
            saran = build_maksud(id_, ada, "tambahkan pada `kejadian:` mekanisme ini.")
            yield entri.build_temuan((*jalur, medan), *build_pesan("kejadian_hilang", id=id_, saran=saran))


def _check_kejadian(entri: Entri, mekanisme: Mekanisme, semua: list[Tenggat]) -> Iterator[Temuan]:
    dipakai = {getattr(tenggat, medan) for tenggat in semua for medan in PENUNJUK}
    id_tenggat = {tenggat.id for tenggat in semua}
    for nomor, kejadian in enumerate(mekanisme.kejadian):
        if kejadian.id not in dipakai:
            yield entri.build_temuan(("kejadian", nomor), *build_pesan("kejadian_yatim", id=kejadian.id))
        dari = kejadian.perkiraan.tenggat if kejadian.perkiraan else None
        jalur: Jalur = ("kejadian", nomor, "perkiraan", "tenggat")
        if dari and dari not in id_tenggat:
            saran = build_maksud(dari, id_tenggat, "pakai id salah satu tenggat mekanisme ini.")
            yield entri.build_temuan(jalur, *build_pesan("perkiraan_hilang", id=dari, saran=saran))
        elif dari and _is_berputar(mekanisme, semua, kejadian.id):
            yield entri.build_temuan(jalur, *build_pesan("perkiraan_putar", id=kejadian.id))


def _is_berputar(mekanisme: Mekanisme, semua: list[Tenggat], awal: str) -> bool:
    """Whether an estimate leads back to itself: event, its deadline, that deadline's start, ..."""
    mulai = {tenggat.id: tenggat.mulai for tenggat in semua}
    dari = {satu.id: satu.perkiraan.tenggat for satu in mekanisme.kejadian if satu.perkiraan}
    kini, jejak = awal, {awal}
    while kini in dari:
        lanjut = mulai.get(dari[kini])
        if lanjut is None:
            return False
        if lanjut in jejak:
            return True
        jejak.add(lanjut)
        kini = lanjut
    return False
