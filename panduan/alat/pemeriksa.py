"""What the draft checker in the browser knows, from the records: rules, elements, regulations, regions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from panduan.alat.wilayah import build_kunci, find_otonom
from panduan.hukum import build_sebutan, build_sebutan_pendek
from panduan.koleksi import Koleksi
from panduan.model import TIPE
from panduan.model.aturan_naskah import AturanNaskah, PesanAturan, PesanUntuk, PolaUnsur
from panduan.model.contoh_naskah import JenisNaskah
from panduan.model.dasar import Rujukan
from panduan.model.dasar_hukum import DasarHukum, JenisPeraturan
from panduan.model.mekanisme import Dokumen
from panduan.teks import build_slug

KELOMPOK = {
    "ksdd": ("ksdd",),
    "ksdpk": ("ksdpk",),
    "sinergi": ("sinergi",),
    "luar-negeri": ("ksdpl", "ksdll"),
}
"""Groups of mechanisms whose documents have one form; those abroad share every document."""

SEBUTAN_KELOMPOK = {
    "ksdd": "dengan daerah lain (KSDD)",
    "ksdpk": "dengan pihak ketiga (KSDPK)",
    "sinergi": "dengan Pemerintah Pusat (sinergi)",
    "luar-negeri": "dengan mitra luar negeri",
}

TANPA_MEKANISME = frozenset(
    {
        JenisNaskah.SURAT,
        JenisNaskah.SURAT_PENAWARAN,
        JenisNaskah.SURAT_KUASA,
        JenisNaskah.BERITA_ACARA,
        JenisNaskah.KEPUTUSAN,
        JenisNaskah.ADENDUM,
    }
)
"""Kinds that are the same whatever the mechanism; nothing that they must contain is prescribed."""

JENIS_NASIONAL = (
    JenisPeraturan.UU,
    JenisPeraturan.PP,
    JenisPeraturan.PERPRES,
    JenisPeraturan.PERMENDAGRI,
    JenisPeraturan.PERMENLU,
)


def build_pemeriksa(koleksi: Koleksi) -> dict[str, Any]:
    """Everything ``skrip/periksa-naskah/mesin.js`` takes as ``pengetahuan``."""
    return {
        "jenis": list(build_jenis(koleksi)),
        "aturan": {id_: _build_aturan(koleksi, satu) for id_, satu in koleksi.aturan_naskah.items()},
        "peraturan": [_build_peraturan(koleksi, satu) for satu in koleksi.dasar_hukum.values()],
        "wilayah": [[satu.nama, satu.jenis.value, satu.provinsi] for satu in find_otonom()],
        "wilayahLain": {build_kunci(lain): satu.nama for satu in find_otonom() for lain in satu.sebutan_lain},
        "istilah": list(_build_istilah(koleksi)),
        "isianPilihan": sorted(find_isian_pilihan(koleksi)),
    }


def find_isian_pilihan(koleksi: Koleksi) -> set[str]:
    """Blanks that no sample document requires, by label and by name, in small letters."""
    semua = [isian for naskah in koleksi.contoh_naskah.values() for isian in naskah.isian]
    wajib = {teks.lower() for satu in semua if satu.wajib for teks in (satu.label, satu.nama)}
    return {teks.lower() for satu in semua if not satu.wajib for teks in (satu.label, satu.nama)} - wajib


def build_jenis(koleksi: Koleksi) -> Iterator[dict[str, Any]]:
    """Each kind of document per group of mechanisms, with what it must contain."""
    sudah: set[JenisNaskah] = set()
    for jenis in JenisNaskah:
        for kelompok, mekanisme in KELOMPOK.items():
            dokumen = [
                satu
                for id_ in mekanisme
                if id_ in koleksi.mekanisme
                for satu in koleksi.mekanisme[id_].dokumen
                if satu.jenis is jenis
            ]
            if not dokumen or jenis in sudah:
                continue
            umum = jenis in TANPA_MEKANISME or _count_kelompok(koleksi, jenis) == 1
            if jenis in TANPA_MEKANISME:
                sudah.add(jenis)
            yield {
                "id": build_slug(jenis) if umum else f"{build_slug(jenis)}-{kelompok}",
                "nama": jenis.value if umum else f"{jenis.value} {SEBUTAN_KELOMPOK[kelompok]}",
                "jenis": jenis.value,
                "kelompok": None if jenis in TANPA_MEKANISME else kelompok,
                "contoh": _find_contoh(koleksi, jenis, mekanisme),
                "unsur": _build_unsur(koleksi, dokumen),
            }


def _count_kelompok(koleksi: Koleksi, jenis: JenisNaskah) -> int:
    return sum(
        any(
            satu.jenis is jenis
            for id_ in mekanisme
            if id_ in koleksi.mekanisme
            for satu in koleksi.mekanisme[id_].dokumen
        )
        for mekanisme in KELOMPOK.values()
    )


def _find_contoh(koleksi: Koleksi, jenis: JenisNaskah, mekanisme: tuple[str, ...]) -> list[str]:
    """Sample documents of this kind, by id."""
    return [
        naskah.id
        for naskah in koleksi.contoh_naskah.values()
        if naskah.jenis is jenis and (jenis in TANPA_MEKANISME or set(naskah.mekanisme) & set(mekanisme))
    ]


def _build_unsur(koleksi: Koleksi, dokumen: Iterable[Dokumen]) -> list[dict[str, Any]]:
    """Required elements, each once; ``wajib`` is false where the law lists them with *antara lain*."""
    hasil: dict[str, dict[str, Any]] = {}
    for satu in dokumen:
        for medan in ("wajib_memuat", "antara_lain"):
            for rujukan in getattr(satu, medan):
                for ketentuan, isi in koleksi.iter_butir_bawah(rujukan):
                    kunci = f"{rujukan.peraturan}: {str(ketentuan).removeprefix('Pasal ')}"
                    hasil.setdefault(
                        kunci,
                        {"kunci": kunci, "sebutan": isi.rstrip("."), "wajib": medan == "wajib_memuat"},
                    )
    return list(hasil.values())


def build_kunci_rujukan(rujukan: Rujukan) -> str:
    """A citation as editors write it: ``permendagri-22-2020: 41 ayat (1) huruf d angka 8``."""
    if not rujukan.ketentuan:
        return rujukan.peraturan
    return f"{rujukan.peraturan}: {str(rujukan.ketentuan).removeprefix('Pasal ')}"


def _build_dasar(koleksi: Koleksi, dasar: Iterable[Rujukan]) -> list[dict[str, str]]:
    return [_build_rujukan(koleksi, satu) for satu in dasar]


def _build_rujukan(koleksi: Koleksi, rujukan: Rujukan) -> dict[str, str]:
    peraturan, ketentuan = koleksi.dasar_hukum[rujukan.peraturan], rujukan.ketentuan
    jangkar = f"#{ketentuan.jangkar}" if ketentuan else ""
    resmi = build_sebutan(peraturan)
    return {
        "kunci": build_kunci_rujukan(rujukan),
        "teks": f"{ketentuan} {resmi}" if ketentuan else resmi,
        "alamat": f"{TIPE['dasar_hukum'].alamat}/{peraturan.id}/{jangkar}",
    }


def _build_aturan(koleksi: Koleksi, aturan: AturanNaskah) -> dict[str, Any]:
    return {
        "judul": aturan.judul,
        "jenis": [satu.value for satu in aturan.jenis],
        "batas": list(aturan.batas),
        "pesan": {satu.id: _build_pesan(koleksi, aturan, satu) for satu in aturan.pesan},
        "unsur": [_build_pola(koleksi, satu) for satu in aturan.unsur],
        "daftar": {satu.nama: list(satu.kata) for satu in aturan.daftar},
    }


def _build_pesan(koleksi: Koleksi, aturan: AturanNaskah, pesan: PesanAturan) -> dict[str, Any]:
    praktik = pesan.praktik or (aturan.praktik and not pesan.dasar)
    hasil: dict[str, Any] = {
        "tingkat": pesan.tingkat.value,
        "judul": pesan.judul,
        "alasan": pesan.alasan,
        "kalimat": pesan.kalimat,
        "dasar": _build_dasar(koleksi, () if praktik else pesan.dasar or aturan.dasar),
        "praktik": praktik,
        "perluVerifikasi": pesan.perlu_verifikasi or aturan.perlu_verifikasi,
    }
    if pesan.untuk:
        hasil["untuk"] = [_build_untuk(koleksi, satu) for satu in pesan.untuk]
    if pesan.banyak:
        hasil["banyak"] = {"judul": pesan.banyak.judul, "kalimat": pesan.banyak.kalimat}
    return hasil


def _build_untuk(koleksi: Koleksi, untuk: PesanUntuk) -> dict[str, Any]:
    """When it applies (an empty list: always), and under ``ganti`` only what it changes in the message."""
    ganti: dict[str, Any] = {}
    if untuk.tingkat:
        ganti["tingkat"] = untuk.tingkat.value
    if untuk.alasan:
        ganti["alasan"] = untuk.alasan
    if untuk.praktik or untuk.dasar:
        ganti |= {
            "dasar": _build_dasar(koleksi, () if untuk.praktik else untuk.dasar),
            "praktik": untuk.praktik,
        }
    if untuk.perlu_verifikasi:
        ganti["perluVerifikasi"] = untuk.perlu_verifikasi
    kelompok = [nama for nama, semua in KELOMPOK.items() if set(semua) & set(untuk.mekanisme)]
    return {"jenis": [satu.value for satu in untuk.jenis], "kelompok": kelompok, "ganti": ganti}


def _build_pola(koleksi: Koleksi, pola: PolaUnsur) -> dict[str, Any]:
    return {
        "sebutan": pola.sebutan,
        "ketentuan": _build_dasar(koleksi, pola.ketentuan),
        "tempat": pola.tempat.value,
        "judul": list(pola.judul),
        "isi": list(pola.isi),
        "tegas": list(pola.tegas),
        "bagian": [
            {"sebutan": satu.sebutan, "kata": list(satu.kata), "tegas": list(satu.tegas)}
            for satu in pola.bagian
        ],
    }


def _build_peraturan(koleksi: Koleksi, peraturan: DasarHukum) -> dict[str, Any]:
    pengganti = koleksi.dasar_hukum.get(peraturan.pengganti or "")
    return {
        "id": peraturan.id,
        "jenis": peraturan.jenis.singkatan,
        "nomor": peraturan.nomor,
        "tahun": peraturan.tahun,
        "judul": peraturan.judul,
        "nasional": peraturan.jenis in JENIS_NASIONAL,
        "sebutan": build_sebutan(peraturan),
        "pendek": build_sebutan_pendek(peraturan),
        "status": peraturan.status.value,
        "pengganti": f"{build_sebutan(pengganti)} tentang {pengganti.judul}" if pengganti else None,
        "penggantiId": pengganti.id if pengganti else None,
        "alamat": f"{TIPE['dasar_hukum'].alamat}/{peraturan.id}/",
    }


def _build_istilah(koleksi: Koleksi) -> Iterator[dict[str, Any]]:
    """Forms to avoid; those that name a situation in brackets cannot be judged by the word alone."""
    for istilah in koleksi.istilah.values():
        for satu in istilah.jangan_pakai:
            if "(" not in satu.tulisan and len(satu.tulisan.split()) <= 2:
                yield {
                    "kelompok": [
                        nama for nama, semua in KELOMPOK.items() if set(semua) & set(istilah.mekanisme)
                    ],
                    "tulisan": satu.tulisan,
                    "pakai": satu.pakai,
                    "alasan": satu.alasan,
                    "dasar": _build_dasar(koleksi, satu.dasar),
                    "alamat": f"{TIPE['istilah'].alamat}/{istilah.id}/",
                }
