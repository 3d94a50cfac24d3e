"""Rules about citations: the provision exists, is in force, and stands where a claim needs it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from panduan.dampak import Goyah, find_semua_goyah
from panduan.hukum import build_sebutan, build_sebutan_pendek
from panduan.koleksi import Koleksi, Kutipan, has_medan, iter_teks
from panduan.model.dasar import MEDAN_RAGU, Butir, Rujukan
from panduan.model.dasar_hukum import DasarHukum, Status
from panduan.model.mekanisme import Mekanisme
from panduan.periksa.identitas import build_serumpun
from panduan.pesan import build_maksud, build_pesan
from panduan.rujukan import Ketentuan, find_ketentuan_teks, parse_ketentuan
from panduan.temuan import Temuan, Tingkat

POLA_KEWAJIBAN = re.compile(
    r"\b(wajib|harus|tidak boleh|dilarang|paling (?:lama|lambat|sedikit|singkat|banyak)"
    r"|\d+(?:\s\([^)]*\))?\s+(?:hari|bulan|tahun))\b",
    re.IGNORECASE,
)
"""Words that make a sentence a claim about law, which needs a pasal."""


def check_peraturan(koleksi: Koleksi) -> Iterator[Temuan]:
    """Every cited regulation is a record."""
    for id_, semua in koleksi.kutipan_per_peraturan.items():
        if not koleksi.has("dasar_hukum", id_):
            pindah = koleksi.alias.get(f"dasar-hukum/{id_}")
            lain = "buat catatannya di data/dasar_hukum/, atau periksa ejaannya."
            saran = (
                f"maksudnya `{pindah.isi.id}`?"
                if pindah
                else build_maksud(id_, set(koleksi.dasar_hukum), lain)
            )
            pesan = build_pesan("peraturan_hilang", id=id_, saran=saran)
            yield from build_serumpun([(kutipan.entri, kutipan.jalur) for kutipan in semua], pesan)


def check_ketentuan(koleksi: Koleksi) -> Iterator[Temuan]:
    """Every cited pasal, ayat and huruf is one the regulation's record has."""
    for kutipan in koleksi.kutipan:
        ketentuan, peraturan = kutipan.rujukan.ketentuan, koleksi.dasar_hukum.get(kutipan.rujukan.peraturan)
        if ketentuan is None or peraturan is None:
            continue
        ada = koleksi.ketentuan.get(peraturan.id, {})
        if ketentuan in ada:
            continue
        isi = {"ketentuan": str(ketentuan), "peraturan": build_sebutan_pendek(peraturan)}
        if ada:
            saran = build_saran_ketentuan(ketentuan, ada, peraturan)
            yield _build_temuan(kutipan, "pasal_hilang", saran=saran, **isi)
        else:
            yield _build_temuan(kutipan, "pasal_kosong", id=peraturan.id, **isi)


def build_saran_ketentuan(ketentuan: Ketentuan, ada: dict[Ketentuan, str], peraturan: DasarHukum) -> str:
    """Name what the record does have nearest to a provision it has not."""
    atas = ketentuan.induk
    while atas is not None and atas not in ada:
        atas = atas.induk
    if atas is not None:
        bawah = [satu for satu in ada if satu.induk == atas]
        if not bawah:
            return f"{atas} tidak terbagi lagi; tulis `{str(atas).removeprefix('Pasal ')}`."
        ada_di_bawah = [str(satu).removeprefix(f"{atas} ") for satu in bawah]
        return f"{atas} hanya mempunyai {_build_rentang(ada_di_bawah)}."
    semua = [
        satu.pasal
        for satu in ada
        if satu.pasal and satu.ayat is None and satu.huruf is None and satu.angka is None
    ]
    cakupan = f" ({peraturan.cakupan})" if peraturan.cakupan else ""
    return (
        f"catatannya memuat Pasal {semua[0]} sampai {semua[-1]}{cakupan}." if semua else "periksa nomornya."
    )


def _build_rentang(nama: list[str]) -> str:
    return nama[0] if len(nama) == 1 else f"{nama[0]} sampai {nama[-1]}"


def check_ketentuan_teks(koleksi: Koleksi) -> Iterator[Temuan]:
    """A provision named in running text exists as well."""
    dimuat = {build_sebutan_pendek(satu): satu for satu in koleksi.dasar_hukum.values() if satu.pasal}
    for entri in koleksi.iter_entri():
        for jalur, teks in iter_teks(entri):
            for sebutan, ketentuan in find_ketentuan_teks(teks):
                if sebutan in dimuat and (saran := _explain_hilang(koleksi, dimuat[sebutan], ketentuan)):
                    isi = {"ketentuan": str(ketentuan), "peraturan": sebutan, "saran": saran}
                    yield entri.build_temuan(jalur, *build_pesan("pasal_teks_hilang", **isi))


def _explain_hilang(koleksi: Koleksi, peraturan: DasarHukum, ketentuan: Ketentuan) -> str | None:
    """The remedy for a provision that is missing; None if it exists or its pasal is one the record omits."""
    ada = koleksi.ketentuan[peraturan.id]
    if ketentuan in ada or (peraturan.cakupan and Ketentuan(ketentuan.pasal) not in ada):
        return None
    return build_saran_ketentuan(ketentuan, ada, peraturan)


def check_ketentuan_ganda(koleksi: Koleksi) -> Iterator[Temuan]:
    """A regulation's record lists each pasal, ayat and huruf once."""
    for id_, peraturan in koleksi.dasar_hukum.items():
        entri = koleksi.entri["dasar_hukum"][id_]
        for medan, semua in _iter_nomor(peraturan):
            for nomor, jumlah in Counter(semua).items():
                if jumlah > 1:
                    terakhir = len(semua) - 1 - semua[::-1].index(nomor)
                    pesan = build_pesan("ketentuan_ganda", ketentuan=f"{medan[-1]} {nomor}")
                    yield entri.build_temuan((*medan, terakhir), *pesan)


def _iter_nomor(peraturan: DasarHukum) -> Iterator[tuple[tuple[str | int, ...], list[str]]]:
    yield ("pasal",), [pasal.nomor for pasal in peraturan.pasal]
    for urutan, pasal in enumerate(peraturan.pasal):
        yield ("pasal", urutan, "ayat"), [ayat.nomor for ayat in pasal.ayat]
        yield ("pasal", urutan, "huruf"), [huruf.kode for huruf in pasal.huruf]
        for urutan_ayat, ayat in enumerate(pasal.ayat):
            yield ("pasal", urutan, "ayat", urutan_ayat, "huruf"), [huruf.kode for huruf in ayat.huruf]


def check_status(koleksi: Koleksi) -> Iterator[Temuan]:
    """A claim that rests on what was revoked or replaced is wrong until it is led to what stands now."""
    for semua in find_semua_goyah(koleksi).values():
        for goyah in semua:
            kode, masalah, saran = build_pesan(
                f"peraturan_{goyah.keadaan}", **_build_isi_status(koleksi, goyah)
            )
            tingkat = Tingkat.PERINGATAN if goyah.tertunda else Tingkat.GALAT
            kutipan = goyah.kutipan
            yield kutipan.entri.build_temuan(kutipan.jalur, kode, masalah, saran, tingkat)


def _build_isi_status(koleksi: Koleksi, goyah: Goyah) -> dict[str, str]:
    """The words of a finding about a citation that no longer stands firmly."""
    baru = goyah.penggantian.baru if goyah.penggantian else ()
    pengganti = koleksi.dasar_hukum.get(goyah.peraturan.pengganti or "")
    if baru:
        saran = f"rujuk penggantinya: {', '.join(f'`- {render_ringkas(satu)}`' for satu in baru)}"
    elif goyah.penggantian:
        saran = "ketentuan ini dihapus tanpa pengganti; ubah isinya"
    else:
        saran = (
            f"rujuk penggantinya, {build_sebutan(pengganti)}" if pengganti else "rujuk aturan yang berlaku"
        )
    return {
        "peraturan": build_sebutan(goyah.peraturan),
        "ketentuan": str(goyah.kutipan.rujukan.ketentuan or "isinya"),
        "id": goyah.peraturan.id,
        "saran": saran,
    }


def render_ringkas(rujukan: Rujukan) -> str:
    """A citation as editors write it: ``pp-28-2018: 6 ayat (2)``."""
    return f"{rujukan.peraturan}: {rujukan.pasal}" if rujukan.pasal else rujukan.peraturan


def check_pengganti(koleksi: Koleksi) -> Iterator[Temuan]:
    """What a regulation says was replaced is a provision that its record has."""
    for id_, peraturan in koleksi.dasar_hukum.items():
        ada = koleksi.ketentuan[id_]
        for nomor, satu in enumerate(peraturan.pasal_pengganti):
            ketentuan = parse_ketentuan(satu.lama)
            if ada and ketentuan not in ada:
                isi = {
                    "ketentuan": str(ketentuan),
                    "peraturan": build_sebutan_pendek(peraturan),
                    "saran": build_saran_ketentuan(ketentuan, ada, peraturan),
                }
                entri = koleksi.entri["dasar_hukum"][id_]
                yield entri.build_temuan(
                    ("pasal_pengganti", nomor, "lama"), *build_pesan("pasal_hilang", **isi)
                )


def check_dasar_kewajiban(koleksi: Koleksi) -> Iterator[Temuan]:
    """A sentence that states a duty or a period of time carries its basis, or says that it is practice."""
    for entri in koleksi.iter_entri():
        for jalur, bagian in entri.bagian:
            if not isinstance(bagian, Butir) or bagian.dasar or bagian.praktik or bagian.perlu_verifikasi:
                continue
            if not POLA_KEWAJIBAN.search(bagian.isi) or _inherits_dasar(entri.isi, jalur):
                continue
            yield entri.build_temuan(jalur, *build_pesan("kewajiban_tanpa_dasar"))


def _inherits_dasar(isi: object, jalur: tuple[str | int, ...]) -> bool:
    """Checklists and inputs of a step repeat what the step's own basis says."""
    return (
        isinstance(isi, Mekanisme)
        and jalur[0] == "langkah"
        and jalur[2] in ("daftar_periksa", "masukan", "keluaran")
    )


def check_peraturan_yatim(koleksi: Koleksi) -> Iterator[Temuan]:
    """Every regulation is cited, stands in relation to another, or says why it is here."""
    if koleksi.rusak or koleksi.kutipan_per_peraturan.keys() - koleksi.dasar_hukum.keys():
        return  # A record that could not be read, or a misspelt citation, may be the one that cites it.
    dipakai = set(koleksi.kutipan_per_peraturan)
    for peraturan in koleksi.dasar_hukum.values():
        hubungan = peraturan.hubungan
        dipakai.update(
            hubungan.mencabut, hubungan.mencabut_sebagian, hubungan.mengubah, [peraturan.pengganti or ""]
        )
        if hubungan.mengubah or hubungan.mencabut:
            dipakai.add(peraturan.id)
    for id_, peraturan in koleksi.dasar_hukum.items():
        entri = koleksi.entri["dasar_hukum"][id_]
        if id_ not in dipakai and not peraturan.tanpa_rujukan:
            yield entri.build_temuan(("id",), *build_pesan("peraturan_yatim"))
        elif peraturan.tanpa_rujukan and id_ in koleksi.kutipan_per_peraturan:
            pemakai = koleksi.kutipan_per_peraturan[id_][0].entri.dokumen.berkas
            pesan = build_pesan("alasan_peraturan_usang", pemakai=pemakai)
            yield entri.build_temuan(("tanpa_rujukan",), *pesan)


def check_cakupan(koleksi: Koleksi) -> Iterator[Temuan]:
    """Every pasal is used by the guidance or says why not; a reason no longer needed is told too."""
    if koleksi.rusak:
        return  # A record that could not be read may be the one that uses it.
    if koleksi.kutipan_per_peraturan.keys() - koleksi.dasar_hukum.keys():
        return  # So may a citation that leads nowhere.
    for id_, peraturan in koleksi.dasar_hukum.items():
        if id_ not in koleksi.kutipan_per_peraturan or _has_salah_pasal(koleksi, id_):
            continue  # Told once, for the regulation as a whole, or where the wrong pasal is cited.
        for urutan, pasal in enumerate(peraturan.pasal):
            pemakai = koleksi.find_pemakai(id_, pasal.nomor)
            if bool(pemakai) != bool(pasal.tanpa_rujukan):
                continue
            entri, jalur = koleksi.entri["dasar_hukum"][id_], ("pasal", urutan)
            if pemakai:
                pesan = build_pesan("alasan_usang", pasal=pasal.nomor, pemakai=pemakai[0].dokumen.berkas)
                yield entri.build_temuan((*jalur, "tanpa_rujukan"), *pesan)
            elif peraturan.status is not Status.DICABUT:
                yield entri.build_temuan(jalur, *build_pesan("pasal_nganggur", pasal=pasal.nomor))


def _has_salah_pasal(koleksi: Koleksi, id_: str) -> bool:
    """Whether something cites a provision that the regulation does not have."""
    ada = koleksi.ketentuan[id_]
    return any(
        kutipan.rujukan.ketentuan and kutipan.rujukan.ketentuan not in ada
        for kutipan in koleksi.kutipan_per_peraturan[id_]
    )


def check_verifikasi(koleksi: Koleksi) -> Iterator[Temuan]:
    """Claims not yet settled are told as warnings; the pages show them too."""
    for entri in koleksi.iter_entri():
        for jalur, bagian in entri.bagian:
            isi = getattr(bagian, MEDAN_RAGU) if has_medan(type(bagian), MEDAN_RAGU) else None
            if isi:
                kode, masalah, saran = build_pesan("perlu_verifikasi", isi=isi)
                yield entri.build_temuan((*jalur, MEDAN_RAGU), kode, masalah, saran, Tingkat.PERINGATAN)


def _build_temuan(kutipan: Kutipan, nama: str, **isi: str) -> Temuan:
    return kutipan.entri.build_temuan(kutipan.jalur, *build_pesan(nama, **isi))
