"""A draft of a hundred pages, to measure how long the checker takes."""

from __future__ import annotations

from pemeriksa.draf import Ayat, Bagian, Draf
from pemeriksa.kasus import KETIK, OTOMATIS, TEKS, get_draf, render, seed

PASAL, PANJANG = 64, 270_000
SUMBER = ("pks-ksdd", "pks-ksdpk", "kb-ksdd", "kb-ksdpk", "kontrak-opd", "pks-opd")


def build_panjang() -> Draf:
    """A PKS with 64 clauses and some 270,000 characters, cross-references among them."""
    draf = get_draf("pks-ksdpk", "panjang")
    acak = seed("panjang")
    kolam = [
        a for nama in SUMBER for b in get_draf(nama, "panjang").bagian if b.jenis == "pasal" for a in b.ayat
    ]
    kolam = [
        a
        for a in kolam
        if "{{pasal:" not in a.isi + "".join(a.huruf) and "ayat (" not in a.isi + "".join(a.huruf)
    ]
    letak = next(n for n, satu in enumerate(draf.bagian) if satu.id == "perubahan")
    tambahan = PASAL - len(draf.find_pasal())
    per_pasal = PANJANG // tambahan
    for urutan in range(tambahan):
        ayat: list[Ayat] = []
        while sum(len(a.isi) + sum(map(len, a.huruf)) for a in ayat) < per_pasal:
            satu = acak.choice(kolam)
            ayat.append(
                Ayat(
                    f"Dalam hal pekerjaan tahap {len(ayat) + 1}, {satu.isi[0].lower()}{satu.isi[1:]}",
                    list(satu.huruf),
                )
            )
        ayat.append(
            Ayat(
                "Ketentuan sebagaimana dimaksud pada ayat (1) dan Pasal {{pasal:maksud-tujuan}} ayat (2) berlaku bagi PARA PIHAK."
            )
        )
        draf.bagian.insert(
            letak + urutan,
            Bagian(f"tambahan-{urutan}", "pasal", f"KETENTUAN TEKNIS TAHAP {urutan + 1}", ayat),
        )
    return draf


def render_panjang(wujud: str = TEKS) -> str | bytes:
    """The same draft pasted or as a file."""
    return render(build_panjang().baris(), wujud, "panjang")


WUJUD_PANJANG = (TEKS, KETIK, OTOMATIS)
