"""Rules about the comparison: no empty cell, none without a basis, none that contradicts its record."""

from __future__ import annotations

import re
from collections.abc import Iterator

from panduan.banding import PERTANYAAN, Kolom, build_kolom, build_sel, iter_baris
from panduan.hukum import build_sebutan_pasal
from panduan.koleksi import Entri, Koleksi
from panduan.model.dasar import Butir, Rujukan
from panduan.model.mekanisme import Banding, Berkala, Langkah, Mekanisme, Varian
from panduan.pesan import build_pesan
from panduan.sumber import Jalur
from panduan.temuan import Temuan

LANGKAH_DPRD = "persetujuan-dprd"
LANGKAH_TANDA_TANGAN = "penandatanganan"

BILANGAN = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh")
POLA_LAMA = re.compile(rf"\b(\d+|{'|'.join(BILANGAN)})\s+(hari kerja|hari|bulan|tahun)\b", re.IGNORECASE)
POLA_BERKALA: tuple[tuple[re.Pattern[str], Berkala], ...] = (
    (re.compile(r"\bsemester\b", re.IGNORECASE), Berkala.SEMESTER),
    (re.compile(r"\b(?:6|enam) bulan\b", re.IGNORECASE), Berkala.ENAM_BULAN),
    (re.compile(r"\bsetahun\b|\bsetiap tahun\b", re.IGNORECASE), Berkala.TAHUN),
    (re.compile(r"\bminggu pertama Januari\b", re.IGNORECASE), Berkala.PEKAN_1_JANUARI),
    (re.compile(r"\bminggu kedua Januari\b", re.IGNORECASE), Berkala.PEKAN_2_JANUARI),
)
"""How an answer names a period that comes back."""

Tertulis = tuple[Jalur, str, Butir, Varian | None]
"""An answer written in the record: where, to which question, the answer, for which variant."""


def check_banding(koleksi: Koleksi) -> Iterator[Temuan]:
    """Every column answers every question, each answer with a pasal or a mark that says why not."""
    for id_, mekanisme in koleksi.mekanisme.items():
        entri = koleksi.entri["mekanisme"][id_]
        for kolom in build_kolom([mekanisme]):
            for tanya in PERTANYAAN:
                yield from _check_sel(entri, kolom, tanya)


def _check_sel(entri: Entri, kolom: Kolom, tanya: str) -> Iterator[Temuan]:
    sel = build_sel(kolom, tanya)
    if not any(iter_baris(sel)):
        pesan = build_pesan("banding_kosong", kolom=kolom.judul, tanya=PERTANYAAN[tanya], medan=tanya)
        yield entri.build_temuan(_build_jalur(kolom), *pesan)
    for baris in sel.sendiri:  # The rest is told where it stands.
        if baris.butir.dasar or baris.butir.praktik or baris.butir.perlu_verifikasi:
            continue
        sebutan = f"{baris.label}: {baris.butir.isi}" if baris.label else baris.butir.isi
        pesan = build_pesan("banding_tanpa_dasar", kolom=kolom.judul, medan=tanya, isi=sebutan)
        yield entri.build_temuan(_build_jalur(kolom, tanya), *pesan)


def _build_jalur(kolom: Kolom, *tanya: str) -> Jalur:
    """Where a column is written, or one of its answers; what comes from elsewhere has its column's place."""
    if kolom.varian is None:
        return ("banding", *tanya)
    varian: Jalur = ("varian", kolom.mekanisme.varian.index(kolom.varian))
    return (*varian, "banding", *tanya) if tanya else varian


def check_banding_selaras(koleksi: Koleksi) -> Iterator[Temuan]:
    """What an answer says agrees with the steps, periods and citations of the same record."""
    for id_, mekanisme in koleksi.mekanisme.items():
        entri = koleksi.entri["mekanisme"][id_]
        dikutip = find_dikutip(entri)
        for jalur, tanya, butir, varian in _iter_tertulis(mekanisme):
            yield from _check_dasar(koleksi, entri, jalur, butir, dikutip)
            yield from _check_lama(entri, jalur, butir, mekanisme)
            if tanya == "dprd":
                yield from _check_dprd(entri, jalur, butir, _find_langkah(mekanisme, varian))


def _iter_tertulis(mekanisme: Mekanisme) -> Iterator[Tertulis]:
    semua: list[tuple[Jalur, Banding | None, Varian | None]] = [(("banding",), mekanisme.banding, None)]
    semua += [(("varian", n, "banding"), v.banding, v) for n, v in enumerate(mekanisme.varian)]
    for jalur, banding, varian in semua:
        for tanya in PERTANYAAN if banding else ():
            if butir := getattr(banding, tanya):
                yield (*jalur, tanya), tanya, butir, varian


def _find_langkah(mekanisme: Mekanisme, varian: Varian | None) -> list[Langkah]:
    return [satu for satu in mekanisme.langkah if not satu.varian or (varian and varian.id in satu.varian)]


def find_dikutip(entri: Entri) -> set[tuple[str, str]]:
    """Regulation and pasal of every citation outside the comparison itself."""
    return {
        build_kunci(bagian)
        for jalur, bagian in entri.bagian
        if isinstance(bagian, Rujukan) and "banding" not in jalur
    }


def build_kunci(rujukan: Rujukan) -> tuple[str, str]:
    """Regulation and whole pasal of a citation."""
    return rujukan.peraturan, rujukan.ketentuan.bagian[0] if rujukan.ketentuan else ""


def _check_dasar(
    koleksi: Koleksi, entri: Entri, jalur: Jalur, butir: Butir, dikutip: set[tuple[str, str]]
) -> Iterator[Temuan]:
    for rujukan in butir.dasar:
        if build_kunci(rujukan) not in dikutip:
            pasal = build_sebutan_pasal(koleksi.dasar_hukum, *build_kunci(rujukan))
            yield entri.build_temuan(jalur, *build_pesan("banding_dasar_asing", pasal=pasal))


def _check_lama(entri: Entri, jalur: Jalur, butir: Butir, mekanisme: Mekanisme) -> Iterator[Temuan]:
    """Every period an answer names is one of the record's."""
    tenggat = [t for langkah in mekanisme.langkah for t in langkah.tenggat]
    berkala = {t.berkala for t in tenggat}
    sisa = butir.isi
    for pola, satu in POLA_BERKALA:
        if pola.search(sisa) and satu not in berkala:
            yield entri.build_temuan(jalur, *build_pesan("banding_lama_asing", lama=satu.value))
        sisa = pola.sub("", sisa)
    ada = {(t.lama, t.satuan) for t in tenggat}
    for teks, satuan in POLA_LAMA.findall(sisa):
        lama = int(teks) if teks.isdigit() else BILANGAN.index(teks.lower()) + 1
        if (lama, satuan.lower()) not in ada:
            yield entri.build_temuan(jalur, *build_pesan("banding_lama_asing", lama=f"{lama} {satuan}"))


def _check_dprd(entri: Entri, jalur: Jalur, butir: Butir, semua: list[Langkah]) -> Iterator[Temuan]:
    """Always or on a condition, before or after a signature: as the steps have it."""
    nomor = next((n for n, satu in enumerate(semua) if satu.id == LANGKAH_DPRD), None)
    if nomor is None:
        return
    kata = butir.isi.lower()
    if ("selalu" in kata) == bool(semua[nomor].bersyarat):
        syarat = "bila syaratnya terpenuhi" if semua[nomor].bersyarat else "selalu"
        yield entri.build_temuan(jalur, *build_pesan("banding_dprd", langkah=syarat))
    sesudah = any(satu.id.startswith(LANGKAH_TANDA_TANGAN) for satu in semua[:nomor])
    if not kata.removeprefix("selalu").lstrip(", ").startswith("sesudah") and sesudah:
        yield entri.build_temuan(jalur, *build_pesan("banding_dprd", langkah="sesudah tanda tangan"))
    if "sebelum" not in kata and not sesudah:
        yield entri.build_temuan(jalur, *build_pesan("banding_dprd", langkah="sebelum tanda tangan"))
