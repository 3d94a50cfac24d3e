"""Records to entries: a mechanism with its steps, a regulation with its pasal, a sample document ..."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from panduan.alat.pemandu import build_alamat_hasil, build_alamat_peta
from panduan.banding import NASKAH_PIHAK
from panduan.hukum import build_sebutan, build_sebutan_pendek
from panduan.koleksi import Koleksi
from panduan.model import TIPE
from panduan.model.contoh_naskah import BagianNaskah, ContohNaskah, JenisBagian
from panduan.model.daerah import Daerah
from panduan.model.dasar import Bahasan, Butir
from panduan.model.dasar_hukum import JENIS_DAERAH, DasarHukum, Pasal, Status
from panduan.model.istilah import Istilah
from panduan.model.kuis import Kuis
from panduan.model.mekanisme import Langkah, Mekanisme, Tenggat
from panduan.model.modul import Modul
from panduan.model.pemandu import Pemandu
from panduan.model.pencarian import TipeCari
from panduan.model.potensi import Potensi
from panduan.model.sebelum_kirim import SebelumKirim
from panduan.model.sesi import Sesi
from panduan.model.tanya_jawab import TanyaJawab
from panduan.naskah import POLA_ISIAN, find_nomor_pasal, pilih
from panduan.pemandu import build_hasil, iter_simpul
from panduan.pencarian.entri import EntriCari, polos, potong
from panduan.templat_jinja import render_lama

PANJANG_KLAUSUL = 160


def build_entri(koleksi: Koleksi) -> Iterator[EntriCari]:
    """Entries of all records and their list pages, best known first."""
    for id_, daftar in koleksi.pencarian.daftar.items():
        yield EntriCari(daftar.tipe, daftar.judul, f"{id_}/", daftar.ringkasan, daftar.sinonim)
    for nama, tipe in TIPE.items():
        if nama not in PEMBUAT:
            continue  # What changed, and how a draft is checked: their list pages answer for them.
        for satu in getattr(koleksi, nama).values():
            yield from PEMBUAT[nama](koleksi, satu, f"{tipe.alamat}/{satu.id}/")
    yield from _build_klausul(koleksi)


def _build_mekanisme(_: Koleksi, m: Mekanisme, alamat: str) -> Iterator[EntriCari]:
    kapan: list[tuple[str, Butir]] = [("kapan-dipakai", satu) for satu in m.kapan]
    kapan += [("kapan-tidak", satu) for satu in m.kapan_tidak]
    dokumen = [
        f"{d.judul or d.jenis}: disusun {d.penyusun.isi} Ditandatangani {d.penandatangan.isi} {d.kuasa.isi}"
        for d in m.dokumen
        if d.jenis in NASKAH_PIHAK  # letters and reports are found by their samples and steps
    ]
    yield EntriCari(
        TipeCari.MEKANISME,
        f"{m.judul} ({m.singkatan})" if m.singkatan not in m.judul else m.judul,
        alamat,
        polos(m.ringkasan),
        (m.singkatan, m.mitra, *m.sinonim),
        potongan=(
            *(("dalam-satu-menit", polos(satu.isi)) for satu in m.satu_menit),
            *((jangkar, polos(satu.isi)) for jangkar, satu in kapan),
            *((f"varian-{v.id}", polos(f"{v.judul}. {v.uraian}")) for v in m.varian),
            *(("dokumen", polos(satu)) for satu in dokumen),
        ),
        isi=" ".join(m.contoh_mitra),
    )
    for langkah in m.langkah:
        yield _build_langkah(m, langkah, alamat)
    for bahasan in m.bahasan:
        yield _build_bahasan(m, bahasan, alamat)
    yield EntriCari(
        TipeCari.ALAT,
        f"Peta langkah {m.singkatan}",
        build_alamat_peta(m),
        "Centang langkah yang selesai, lihat yang menghambat, dan cetak sebagai daftar periksa.",
        (f"daftar periksa {m.singkatan}", f"sudah sampai mana {m.singkatan}"),
    )


def _build_langkah(m: Mekanisme, langkah: Langkah, alamat: str) -> EntriCari:
    return EntriCari(
        TipeCari.LANGKAH,
        f"{langkah.judul} ({m.singkatan})",
        f"{alamat}#langkah-{langkah.id}",
        polos(langkah.ringkasan),
        induk=_build_induk(m),
        dasar=langkah.dasar,
        potongan=tuple(("", polos(_build_tenggat(satu))) for satu in langkah.tenggat),
        isi=polos(
            " ".join(
                (
                    *langkah.pelaku,
                    langkah.bersyarat or "",
                    langkah.uraian,
                    *_isi(langkah.masukan),
                    *_isi(langkah.syarat),
                    *_isi(langkah.keluaran),
                    *_isi(langkah.daftar_periksa),
                    *_isi(langkah.kesalahan),
                )
            )
        ),
    )


def _build_tenggat(tenggat: Tenggat) -> str:
    """A deadline as one sentence: what, how long, from when, and what follows."""
    awal = (
        f" sejak {tenggat.sejak}"
        if tenggat.sejak
        else f" sebelum {tenggat.sebelum}"
        if tenggat.sebelum
        else ""
    )
    akibat = f" Bila lewat: {tenggat.bila_lewat}" if tenggat.bila_lewat else ""
    return f"{tenggat.hal}: {render_lama(tenggat)}{awal}.{akibat}"


def _build_induk(m: Mekanisme) -> str:
    return f"{m.singkatan}. {m.judul}. {m.mitra}"


def _build_bahasan(m: Mekanisme, bahasan: Bahasan, alamat: str) -> EntriCari:
    return EntriCari(
        TipeCari.MEKANISME,
        f"{bahasan.judul} ({m.singkatan})",
        f"{alamat}#{bahasan.id}",
        potong(polos(bahasan.isi)),
        induk=_build_induk(m),
        dasar=bahasan.dasar,
        potongan=tuple(("", polos(satu.isi)) for satu in bahasan.butir),
        isi=polos(bahasan.isi),
        perlu_verifikasi=bahasan.perlu_verifikasi is not None,
    )


def _build_peraturan(_: Koleksi, p: DasarHukum, alamat: str) -> Iterator[EntriCari]:
    pendek = build_sebutan_pendek(p)
    yield EntriCari(
        TipeCari.DASAR_HUKUM,
        f"{pendek} tentang {p.judul}",
        alamat,
        polos(p.ringkasan),
        (build_sebutan(p), *p.sinonim),
        isi=" ".join((*p.catatan, p.keterangan_status or "")),
        perlu_verifikasi=p.perlu_verifikasi is not None,
        samping=_is_samping(p),
    )
    for pasal in p.pasal:
        yield _build_pasal(p, pasal, alamat)
    for lampiran in p.lampiran:
        yield EntriCari(
            TipeCari.DASAR_HUKUM,
            f"Lampiran {lampiran.kode} {pendek}: {lampiran.judul}",
            f"{alamat}#lampiran-{lampiran.kode.lower().replace('.', '-')}",
            polos(lampiran.isi),
            induk=p.judul,
            perlu_verifikasi=lampiran.perlu_verifikasi is not None,
            samping=_is_samping(p),
        )


def _is_samping(p: DasarHukum) -> bool:
    return p.status is Status.DICABUT or p.jenis in JENIS_DAERAH


def _build_pasal(p: DasarHukum, pasal: Pasal, alamat: str) -> EntriCari:
    jangkar = f"pasal-{pasal.nomor.lower()}"
    ayat = tuple(
        (
            f"{jangkar}-ayat-{satu.nomor}",
            polos(f"Ayat ({satu.nomor}) {satu.isi} {' '.join(h.isi for h in satu.huruf)}"),
        )
        for satu in pasal.ayat
    )
    butir = polos(" ".join([*(satu.isi for satu in pasal.huruf), *(satu.isi for satu in pasal.angka)]))
    return EntriCari(
        TipeCari.DASAR_HUKUM,
        f"Pasal {pasal.nomor} {build_sebutan_pendek(p)}: {pasal.judul}",
        f"{alamat}#{jangkar}",
        potong(polos(pasal.isi or "") or ayat[0][1]) if pasal.isi or ayat else pasal.judul,
        potongan=(*ayat, *((("", butir),) if butir else ())),
        isi=polos(" ".join((pasal.penjelasan or "", *pasal.perbedaan))),
        perlu_verifikasi=pasal.perlu_verifikasi is not None,
        samping=_is_samping(p),
    )


def _build_naskah(koleksi: Koleksi, naskah: ContohNaskah, alamat: str) -> Iterator[EntriCari]:
    langkah = [f"{m.singkatan} {satu.judul}" for m, satu in koleksi.pemakai_naskah.get(naskah.id, [])]
    yield EntriCari(
        TipeCari.CONTOH_NASKAH,
        f"Contoh {naskah.judul}",
        alamat,
        polos(naskah.ringkasan),
        (naskah.jenis.value, *naskah.sinonim),
        isi=" ".join(
            (*_isi(naskah.catatan), *langkah, *(koleksi.mekanisme[id_].judul for id_ in naskah.mekanisme))
        ),
    )


def _find_klausul(naskah: ContohNaskah) -> dict[str, BagianNaskah]:
    """The titled clauses of a sample document, by title."""
    pasal = (bagian for bagian in naskah.bagian if bagian.jenis is JenisBagian.PASAL)
    return {bagian.judul.capitalize(): bagian for bagian in pasal if bagian.judul}


def _build_klausul(koleksi: Koleksi) -> Iterator[EntriCari]:
    """One entry per clause, however many sample documents have it; it leads to the first of them."""
    semua: dict[str, list[tuple[ContohNaskah, BagianNaskah]]] = defaultdict(list)
    for naskah in map(pilih, koleksi.contoh_naskah.values()):
        for judul, bagian in _find_klausul(naskah).items():
            semua[judul].append((naskah, bagian))
    for judul, tempat in semua.items():
        naskah, bagian = tempat[0]
        yield EntriCari(
            TipeCari.CONTOH_NASKAH,
            f"Klausul {judul} (contoh {naskah.judul})",
            f"{TIPE['contoh_naskah'].alamat}/{naskah.id}/#bagian-{bagian.id}",
            _build_isi_klausul(naskah, bagian),
            (judul, f"klausul {judul}"),
            isi=polos(" ".join((*(lain.judul for lain, _ in tempat), *_isi(bagian.catatan)))),
        )


def _build_isi_klausul(naskah: ContohNaskah, bagian: BagianNaskah) -> str:
    """A clause as one passage; blanks by their label."""
    nomor = find_nomor_pasal(naskah)
    label = {isian.nama: isian.label for isian in naskah.isian}

    def ganti(cocok: re.Match[str]) -> str:
        return str(nomor[cocok["nama"]]) if cocok["pasal"] else f"[{label[cocok['nama']]}]"

    ayat = " ".join(f"{satu.isi} {' '.join(h.isi for h in satu.huruf)}" for satu in bagian.ayat)
    return potong(polos(POLA_ISIAN.sub(ganti, ayat)), PANJANG_KLAUSUL)


def _build_tanya(_: Koleksi, tanya: TanyaJawab, alamat: str) -> Iterator[EntriCari]:
    yield EntriCari(
        TipeCari.TANYA_JAWAB,
        tanya.pertanyaan,
        alamat,
        polos(tanya.ringkasan),
        tanya.variasi,
        dasar=tanya.dasar,
        isi=polos(f"{tanya.topik} {tanya.jawaban}"),
        perlu_verifikasi=tanya.perlu_verifikasi is not None,
    )


def _build_istilah(_: Koleksi, istilah: Istilah, alamat: str) -> Iterator[EntriCari]:
    singkatan = istilah.singkatan if istilah.singkatan != istilah.istilah else None
    yield EntriCari(
        TipeCari.ISTILAH,
        f"{istilah.istilah} ({singkatan})" if singkatan else istilah.istilah,
        alamat,
        potong(polos(istilah.arti)),
        (
            istilah.istilah,
            *((singkatan,) if singkatan else ()),
            *istilah.sinonim,
            *istilah.bentuk_lain,
            *istilah.inggris,
            *(satu.tulisan for satu in istilah.jangan_pakai),
        ),
        dasar=istilah.dasar,
        isi=polos(" ".join((istilah.arti, *(satu.alasan for satu in istilah.jangan_pakai)))),
        perlu_verifikasi=istilah.perlu_verifikasi is not None,
    )


def _build_potensi(_: Koleksi, potensi: Potensi, alamat: str) -> Iterator[EntriCari]:
    yield EntriCari(
        TipeCari.POTENSI,
        f"Potensi: {potensi.judul}",
        alamat,
        polos(potensi.ringkasan),
        (potensi.judul, *potensi.sinonim, potensi.urusan),
        potongan=(
            *(("objek", polos(satu.isi)) for satu in potensi.objek),
            *(("mitra", f"{satu.siapa}: {polos(satu.untuk)}") for satu in potensi.mitra),
            *(("langkah-pertama", polos(satu.isi)) for satu in potensi.langkah_pertama),
        ),
        isi=polos(potensi.uraian),
    )


def _build_sesi(koleksi: Koleksi, sesi: Sesi, alamat: str) -> Iterator[EntriCari]:
    narasumber = [", ".join(filter(None, (satu.jabatan, satu.lembaga))) for satu in sesi.narasumber]
    daerah = koleksi.daerah.get(sesi.daerah)
    peserta = sesi.peserta.uraian if sesi.peserta else ""
    yield EntriCari(
        TipeCari.SESI,
        sesi.judul,
        alamat,
        polos(sesi.ringkasan),
        (*sesi.sinonim, *((daerah.nama,) if daerah else ())),
        potongan=(
            *((("", f"Narasumber: {'; '.join(narasumber)}."),) if narasumber else ()),
            *(("", polos(satu)) for satu in (*sesi.maksud, *sesi.tujuan, *sesi.bahasan)),
        ),
        isi=" ".join(filter(None, (sesi.tempat, sesi.penyelenggara, sesi.pembuka, peserta))),
    )


def _build_pemandu(koleksi: Koleksi, pemandu: Pemandu, alamat: str) -> Iterator[EntriCari]:
    simpul = {satu.pertanyaan.id: satu.alamat for satu in reversed(list(iter_simpul(pemandu)))}
    yield EntriCari(
        TipeCari.ALAT,
        f"Pemandu: {pemandu.judul}",
        alamat,
        polos(pemandu.ringkasan),
        pemandu.sinonim,
        potongan=tuple((simpul[satu.id], satu.teks) for satu in pemandu.pertanyaan if satu.id in simpul),
    )
    per_hasil: dict[str, list[str]] = {}
    for jadi in build_hasil(pemandu, koleksi.mekanisme):
        per_hasil.setdefault(jadi.hasil.id, []).append(build_alamat_hasil(jadi))
    for hasil in pemandu.hasil:
        if hasil.mekanisme:
            continue  # Its mechanism is the better answer.
        semua = per_hasil.get(hasil.id, [])
        yield EntriCari(
            TipeCari.ALAT,
            f"Pemandu: {hasil.judul}",
            semua[0] if len(semua) == 1 else f"{alamat}#hasil-{hasil.id}",
            potong(polos(hasil.uraian)),
            dasar=hasil.dasar,
            isi=polos(hasil.uraian),
            perlu_verifikasi=hasil.perlu_verifikasi is not None,
        )


def _build_kuis(_: Koleksi, kuis: Kuis, alamat: str) -> Iterator[EntriCari]:
    yield EntriCari(
        TipeCari.ALAT,
        f"Kuis: {kuis.judul}",
        alamat,
        polos(kuis.ringkasan),
        kuis.sinonim,
        potongan=tuple((f"kasus-{satu.id}", f"Kasus: {satu.judul}") for satu in kuis.kasus),
        isi=polos(" ".join(satu.pertanyaan for satu in kuis.soal)),
    )


def _build_pengirim(_: Koleksi, pengirim: SebelumKirim, alamat: str) -> Iterator[EntriCari]:
    yield EntriCari(
        TipeCari.ALAT,
        f"Sebelum kirim: {pengirim.judul}",
        alamat,
        polos(pengirim.ringkasan),
        pengirim.sinonim,
        potongan=(
            *(
                (f"kirim-{satu.id}", polos(f"{satu.judul}. {' '.join(_isi(satu.kepada))}"))
                for satu in pengirim.kiriman
            ),
            *((f"kembali-{satu.id}", polos(satu.isi)) for satu in pengirim.pengembalian),
        ),
    )


def _build_modul(_: Koleksi, modul: Modul, alamat: str) -> Iterator[EntriCari]:
    yield EntriCari(
        TipeCari.PANDUAN,
        f"Modul: {modul.judul}",
        alamat,
        polos(modul.ringkasan),
        (*modul.sinonim, f"modul {modul.menit} menit"),
    )


def _build_daerah(_: Koleksi, daerah: Daerah, alamat: str) -> Iterator[EntriCari]:
    yield EntriCari(
        TipeCari.PANDUAN,
        f"Daerah: {daerah.nama}",
        alamat,
        f"Unit koordinasi, peraturan, dan sesi kerja sama {daerah.nama}.",
        daerah.sinonim,
        isi=" ".join((daerah.unit_koordinasi or "", *(satu.judul for satu in daerah.peraturan))),
    )


PEMBUAT: dict[str, Callable[[Koleksi, Any, str], Iterator[EntriCari]]] = {
    "mekanisme": _build_mekanisme,
    "contoh_naskah": _build_naskah,
    "tanya_jawab": _build_tanya,
    "dasar_hukum": _build_peraturan,
    "istilah": _build_istilah,
    "potensi": _build_potensi,
    "sesi": _build_sesi,
    "pemandu": _build_pemandu,
    "modul": _build_modul,
    "kuis": _build_kuis,
    "daerah": _build_daerah,
    "sebelum_kirim": _build_pengirim,
}
"""Record type → how its records become entries."""


def _isi(semua: Iterable[Butir]) -> Iterator[str]:
    return (satu.isi for satu in semua)
