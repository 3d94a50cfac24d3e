"""Rules about decision trees: every path ends in exactly one outcome, nothing is out of reach."""

from __future__ import annotations

from collections.abc import Iterator

from panduan.koleksi import Entri, Koleksi
from panduan.model.pemandu import Pemandu
from panduan.pesan import build_maksud, build_pesan
from panduan.temuan import Temuan


def check_pemandu(koleksi: Koleksi) -> Iterator[Temuan]:
    """Walk every tree from its first question."""
    for id_, pemandu in koleksi.pemandu.items():
        entri = koleksi.entri["pemandu"][id_]
        buntu = list(_check_tujuan(entri, pemandu))
        # What a dead end leaves unreached is the same mistake told twice.
        yield from buntu or _check_jangkauan(entri, pemandu)


def _check_tujuan(entri: Entri, pemandu: Pemandu) -> Iterator[Temuan]:
    pertanyaan, hasil = {satu.id for satu in pemandu.pertanyaan}, {satu.id for satu in pemandu.hasil}
    if pemandu.mulai not in pertanyaan:
        saran = build_maksud(pemandu.mulai, pertanyaan, "pakai id salah satu pertanyaan.")
        pesan = build_pesan("pemandu_buntu", sebutan="pertanyaan", id=pemandu.mulai, saran=saran)
        yield entri.build_temuan(("mulai",), *pesan)
    for nomor, satu in enumerate(pemandu.pertanyaan):
        for urutan, jawaban in enumerate(satu.jawaban):
            for medan, id_, ada in (("ke", jawaban.ke, pertanyaan), ("hasil", jawaban.hasil, hasil)):
                if id_ and id_ not in ada:
                    sebutan = "pertanyaan" if medan == "ke" else "hasil"
                    saran = build_maksud(id_, ada, f"tambahkan {sebutan} ini, atau tunjuk yang ada.")
                    pesan = build_pesan("pemandu_buntu", sebutan=sebutan, id=id_, saran=saran)
                    yield entri.build_temuan(("pertanyaan", nomor, "jawaban", urutan, medan), *pesan)


def _check_jangkauan(entri: Entri, pemandu: Pemandu) -> Iterator[Temuan]:
    """Walk from the first question; an answer that leads back onto its own path is a circle."""
    nomor = {satu.id: urutan for urutan, satu in enumerate(pemandu.pertanyaan)}
    tercapai: set[str] = set()
    putaran: set[tuple[int, int]] = set()

    def telusuri(id_: str, jejak: tuple[str, ...]) -> None:
        tercapai.add(id_)
        for urutan, jawaban in enumerate(pemandu.pertanyaan[nomor[id_]].jawaban):
            if jawaban.hasil:
                tercapai.add(f"hasil:{jawaban.hasil}")
            elif jawaban.ke in (*jejak, id_):
                putaran.add((nomor[id_], urutan))
            elif jawaban.ke not in tercapai:
                telusuri(str(jawaban.ke), (*jejak, id_))

    telusuri(pemandu.mulai, ())
    for urutan_tanya, urutan in sorted(putaran):
        tujuan = pemandu.pertanyaan[urutan_tanya].jawaban[urutan].ke or ""
        pesan = build_pesan("pemandu_putar", id=tujuan)
        yield entri.build_temuan(("pertanyaan", urutan_tanya, "jawaban", urutan, "ke"), *pesan)
    if not putaran:
        yield from _check_yatim(entri, pemandu, tercapai)


def _check_yatim(entri: Entri, pemandu: Pemandu, tercapai: set[str]) -> Iterator[Temuan]:
    for nomor, pertanyaan in enumerate(pemandu.pertanyaan):
        if pertanyaan.id not in tercapai:
            pesan = build_pesan("pemandu_yatim", sebutan="pertanyaan", id=pertanyaan.id)
            yield entri.build_temuan(("pertanyaan", nomor), *pesan)
    for nomor, hasil in enumerate(pemandu.hasil):
        if f"hasil:{hasil.id}" not in tercapai:
            pesan = build_pesan("pemandu_yatim", sebutan="hasil", id=hasil.id)
            yield entri.build_temuan(("hasil", nomor), *pesan)
