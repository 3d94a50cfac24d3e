"""Rules about decision trees: every path ends in exactly one outcome, nothing is out of reach."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from panduan.koleksi import Entri, Koleksi
from panduan.model.mekanisme import Mekanisme, Penyetuju
from panduan.model.pemandu import Hasil, Jawaban, Pemandu
from panduan.pemandu import (
    VARIAN,
    Dprd,
    HasilJadi,
    Jalan,
    build_hasil,
    is_berlaku,
    is_langkah_perlu,
    iter_jalan,
)
from panduan.pesan import build_maksud, build_pesan
from panduan.sumber import Jalur
from panduan.temuan import Temuan

PERTANYAAN_PALING_BANYAK = 6


def check_pemandu(koleksi: Koleksi) -> Iterator[Temuan]:
    """Walk every tree from its first question."""
    for id_, pemandu in koleksi.pemandu.items():
        entri = koleksi.entri["pemandu"][id_]
        # What a dead end leaves unreached is the same mistake told twice.
        salah = list(_check_tujuan(entri, pemandu)) or list(_check_jangkauan(entri, pemandu))
        yield from salah or _check_jalan(koleksi, entri, pemandu)


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


def _check_jalan(koleksi: Koleksi, entri: Entri, pemandu: Pemandu) -> Iterator[Temuan]:
    """Every path, one by one; the tree is known to have no dead end and no circle."""
    jalan = list(iter_jalan(pemandu))
    for satu in jalan:
        if len(satu.jawaban) > PERTANYAAN_PALING_BANYAK:
            pesan = build_pesan(
                "pemandu_panjang",
                jalan=satu.alamat,
                banyak=str(len(satu.jawaban)),
                batas=str(PERTANYAAN_PALING_BANYAK),
            )
            yield entri.build_temuan(_letak(pemandu, satu), *pesan)
        yield from _check_bentrok(entri, pemandu, satu)
    asing = list(_check_daftar_keadaan(entri, pemandu))
    yield from asing
    yield from _check_ulang(entri, pemandu)
    if not asing:
        for hasil in build_hasil(pemandu, koleksi.mekanisme):
            if hasil.mekanisme:
                yield from _check_hasil(entri, hasil, hasil.mekanisme)


def _letak(pemandu: Pemandu, jalan: Jalan) -> Jalur:
    """Where the last answer of a path stands."""
    pertanyaan, jawaban = jalan.jawaban[-1]
    nomor = next(n for n, satu in enumerate(pemandu.pertanyaan) if satu.id == pertanyaan.id)
    return ("pertanyaan", nomor, "jawaban", pertanyaan.jawaban.index(jawaban), "hasil")


def _check_bentrok(entri: Entri, pemandu: Pemandu, jalan: Jalan) -> Iterator[Temuan]:
    nilai: dict[str, list[str]] = defaultdict(list)
    for _, jawaban in jalan.jawaban:
        for kunci, satu in jawaban.keadaan.items():
            nilai[kunci].append(satu)
    for kunci, semua in nilai.items():
        if len(semua) > 1:
            pesan = build_pesan("keadaan_bentrok", jalan=jalan.alamat, kunci=kunci, nilai=", ".join(semua))
            yield entri.build_temuan(_letak(pemandu, jalan), *pesan)


def _check_daftar_keadaan(entri: Entri, pemandu: Pemandu) -> Iterator[Temuan]:
    """Answers and outcomes speak only of circumstances that the tree declares."""
    ada = {satu.id: {pilihan.id for pilihan in satu.pilihan} for satu in pemandu.keadaan}
    for jalur, bagian in entri.bagian:
        if isinstance(bagian, Jawaban):
            dipakai = {kunci: (nilai,) for kunci, nilai in bagian.keadaan.items()}
            medan = "keadaan"
        else:
            dipakai, medan = getattr(bagian, "bila", {}), "bila"
        for kunci, semua in dipakai.items():
            for nilai in semua:
                if nilai not in ada.get(kunci, ()):
                    dikenal = ada.get(kunci) or set(ada)
                    saran = build_maksud(
                        nilai if kunci in ada else kunci, dikenal, "daftarkan pada `keadaan`."
                    )
                    pesan = build_pesan("keadaan_asing", kunci=kunci, nilai=nilai, saran=saran)
                    yield entri.build_temuan((*jalur, medan), *pesan)


def _check_ulang(entri: Entri, pemandu: Pemandu) -> Iterator[Temuan]:
    """What a mechanism's record says is not said again, where it could differ."""
    for nomor, hasil in enumerate(pemandu.hasil):
        for medan in _find_medan_ulang(hasil):
            pesan = build_pesan("hasil_ulang", id=hasil.id, medan=medan, mekanisme=str(hasil.mekanisme))
            yield entri.build_temuan(("hasil", nomor, medan), *pesan)


def _find_medan_ulang(hasil: Hasil) -> tuple[str, ...]:
    if not hasil.mekanisme:
        return ()
    return tuple(medan for medan, isi in (("dprd", hasil.dprd), ("naskah", hasil.naskah)) if isi)


def _check_hasil(entri: Entri, hasil: HasilJadi, mekanisme: Mekanisme) -> Iterator[Temuan]:
    """An outcome agrees with its mechanism's record, in its circumstances."""
    jalan = hasil.jalan[0]
    letak = _letak(hasil.pemandu, jalan)
    varian = {satu.id for satu in mekanisme.varian}
    if hasil.varian and hasil.varian not in varian:
        if not hasil.hasil.varian:  # the outcome's own is checked with the other pointers
            saran = build_maksud(hasil.varian, varian, "perbaiki `keadaan` jawabannya.")
            pesan = build_pesan("varian_hilang", id=hasil.varian, mekanisme=mekanisme.id, saran=saran)
            yield entri.build_temuan(letak, *pesan)
        return
    for kunci, pemakai in _find_belum_pasti(hasil, mekanisme).items():
        pesan = build_pesan(
            "keadaan_belum_pasti", jalan=jalan.alamat, kunci=kunci, pemakai=pemakai, mekanisme=mekanisme.id
        )
        yield entri.build_temuan(letak, *pesan)
    beban = hasil.keadaan.get("beban")
    if beban and (hasil.dprd is Dprd.PERLU) != (beban == "ya"):
        pesan = build_pesan(
            "dprd_beda", jalan=jalan.alamat, beban=beban, mekanisme=mekanisme.id, dprd=hasil.dprd.value
        )
        yield entri.build_temuan(letak, *pesan)


def _find_belum_pasti(hasil: HasilJadi, mekanisme: Mekanisme) -> dict[str, str]:
    """Circumstances that the record depends on here and the path leaves open: what depends on each."""
    keadaan, belum = hasil.semua_keadaan, dict[str, str]()
    if mekanisme.varian and not hasil.varian:
        belum[VARIAN] = "langkah"
    bersandar: list[tuple[str, Mapping[str, tuple[str, ...]]]] = []
    for langkah in mekanisme.langkah:
        if is_langkah_perlu(langkah, keadaan) is not False:
            bersandar.append((f"langkah `{langkah.id}`", langkah.bila))
            bersandar += [(f"tenggat `{satu.id}`", satu.bila) for satu in langkah.tenggat]
    bersandar += [(f"persetujuan {satu.pihak.value}", satu.bila) for satu in mekanisme.persetujuan]
    bersandar += [(f"dokumen {satu.judul or satu.jenis.value}", satu.bila) for satu in mekanisme.dokumen]
    for pemakai, bila in bersandar:
        if is_berlaku(bila, keadaan) is None:
            for kunci in bila.keys() - keadaan.keys():
                belum.setdefault(kunci, pemakai)
    return belum


def check_dokumen_mekanisme(koleksi: Koleksi) -> Iterator[Temuan]:
    """Documents and consents of a mechanism belong to steps it has, with the samples those steps name."""
    for id_, mekanisme in koleksi.mekanisme.items():
        entri = koleksi.entri["mekanisme"][id_]
        langkah = {satu.id: satu for satu in mekanisme.langkah}
        dipakai = [(("dokumen", nomor), satu.langkah) for nomor, satu in enumerate(mekanisme.dokumen)]
        dipakai += [
            (("persetujuan", nomor), satu.langkah) for nomor, satu in enumerate(mekanisme.persetujuan)
        ]
        for jalur, satu in dipakai:
            if satu and satu not in langkah:
                saran = build_maksud(satu, set(langkah), f"pilih dari: {', '.join(langkah)}.")
                yield entri.build_temuan(
                    (*jalur, "langkah"), *build_pesan("langkah_hilang", id=satu, saran=saran)
                )
        yield from _check_naskah_dokumen(entri, mekanisme)
        yield from _check_kebalikan(entri, mekanisme)


def _check_naskah_dokumen(entri: Entri, mekanisme: Mekanisme) -> Iterator[Temuan]:
    per_langkah = {satu.id: satu.naskah for satu in mekanisme.langkah}
    for nomor, dokumen in enumerate(mekanisme.dokumen):
        for urutan, naskah in enumerate(dokumen.naskah):
            boleh = per_langkah.get(dokumen.langkah or "")
            if boleh is not None and naskah.id not in boleh:
                pesan = build_pesan("naskah_tanpa_langkah", id=naskah.id, langkah=str(dokumen.langkah))
                yield entri.build_temuan(("dokumen", nomor, "naskah", urutan), *pesan)


def _check_kebalikan(entri: Entri, mekanisme: Mekanisme) -> Iterator[Temuan]:
    """Who is told that a stage may be skipped must be told when it comes back."""
    bersyarat = {satu.id for satu in mekanisme.langkah if satu.bila}
    for nomor, satu in enumerate(mekanisme.persetujuan):
        if satu.pihak is Penyetuju.DPRD and satu.langkah in bersyarat and not satu.tidak:
            pesan = build_pesan("persetujuan_tanpa_kebalikan", langkah=str(satu.langkah))
            yield entri.build_temuan(("persetujuan", nomor), *pesan)
