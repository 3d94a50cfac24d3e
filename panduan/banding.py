"""The comparison of mechanisms and variants: every answer with its basis, made from the records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from panduan.model.contoh_naskah import JenisNaskah
from panduan.model.dasar import Butir
from panduan.model.mekanisme import Mekanisme, Satuan, Tenggat, Varian

PERTANYAAN: dict[str, str] = {
    "mitra": "Siapa mitranya?",
    "naskah_pertama": "Dokumen pertama?",
    "penyusun": "Siapa menyusun naskah?",
    "penandatangan": "Siapa menandatangani?",
    "kuasa": "Boleh dikuasakan?",
    "studi": "Perlu studi kelayakan atau kajian?",
    "dprd": "Kapan ke DPRD?",
    "tenggat": "Berapa hari?",
    "jangka_waktu": "Paling lama berapa tahun?",
    "laporan": "Lapor kepada siapa, kapan?",
}
"""Field of ``Banding`` → the question people ask, in the order of the table."""

DARI_DOKUMEN = ("penyusun", "penandatangan", "kuasa", "jangka_waktu")
TURUNAN = (*DARI_DOKUMEN, "tenggat")
"""Questions whose answers stand in the documents and periods already."""

NASKAH_PIHAK = (
    JenisNaskah.PERNYATAAN_KEHENDAK,
    JenisNaskah.KESEPAKATAN_BERSAMA,
    JenisNaskah.NOTA_KESEPAKATAN,
    JenisNaskah.RENCANA_KERJA,
    JenisNaskah.NASKAH_KERJA_SAMA,
    JenisNaskah.PKS,
)
"""The documents that the parties sign; people who compare ask about these."""


@dataclass(frozen=True)
class Baris:
    """One answer, and what it is about: a document, or a period of time."""

    butir: Butir
    label: str = ""


@dataclass(frozen=True)
class Sel:
    """One cell: a column's own answers, and what a variant shares with its mechanism."""

    sendiri: tuple[Baris, ...]
    warisan: tuple[Baris, ...] = ()
    beda: tuple[tuple[Varian, tuple[Baris, ...]], ...] = ()
    """In a mechanism's own column: what its variants add or change."""


@dataclass(frozen=True)
class Kolom:
    """One column: a mechanism as a whole, or one of its variants."""

    mekanisme: Mekanisme
    varian: Varian | None = None

    @property
    def id(self) -> str:
        """What the page's address calls it, e.g. ``ksdpk-prakarsa-daerah``."""
        return f"{self.mekanisme.id}-{self.varian.id}" if self.varian else self.mekanisme.id

    @property
    def judul(self) -> str:
        """A short name; a variant's id is its name in a word or two, its title a phrase."""
        nama = self.varian.id.replace("-", " ") if self.varian else ""
        return f"{self.mekanisme.singkatan} {nama}".strip()


def build_kolom(semua: Iterable[Mekanisme]) -> list[Kolom]:
    """Each mechanism, followed by its variants."""
    return [Kolom(m, v) for m in semua for v in (None, *m.varian)]


def build_sel(kolom: Kolom, tanya: str) -> Sel:
    """The answer of one column to one question."""
    mekanisme, umum = kolom.mekanisme, tuple(_iter_umum(kolom.mekanisme, tanya))
    if kolom.varian is None:
        beda = ((v, tuple(_iter_khusus(mekanisme, v, tanya))) for v in mekanisme.varian)
        return Sel(umum, beda=tuple((v, baris) for v, baris in beda if baris))
    sendiri = tuple(_iter_khusus(mekanisme, kolom.varian, tanya))
    # What is written for a variant takes the place of the mechanism's answer; what follows from its
    # documents and steps adds to it.
    return Sel(sendiri, () if sendiri and tanya not in TURUNAN else umum)


def iter_baris(sel: Sel) -> Iterator[Baris]:
    """Every answer in a cell."""
    yield from sel.sendiri
    yield from sel.warisan
    for _, baris in sel.beda:
        yield from baris


def _iter_umum(mekanisme: Mekanisme, tanya: str) -> Iterator[Baris]:
    yield from _iter_turunan(mekanisme, None, tanya)
    if butir := getattr(mekanisme.banding, tanya):
        yield Baris(butir)


def _iter_khusus(mekanisme: Mekanisme, varian: Varian, tanya: str) -> Iterator[Baris]:
    yield from _iter_turunan(mekanisme, varian.id, tanya)
    if varian.banding and (butir := getattr(varian.banding, tanya)):
        yield Baris(butir)


def _iter_turunan(mekanisme: Mekanisme, varian: str | None, tanya: str) -> Iterator[Baris]:
    """What documents and steps say: for ``None`` those of all variants, else those of this one alone."""

    def is_milik(semua: tuple[str, ...]) -> bool:
        return varian in semua if varian else not semua

    if tanya == "tenggat":
        for langkah in mekanisme.langkah:
            if is_milik(langkah.varian):
                yield from (_build_tenggat(t) for t in langkah.tenggat if _is_hari(t))
    elif tanya in DARI_DOKUMEN:
        for dokumen in mekanisme.dokumen:
            butir = getattr(dokumen, tanya)
            if dokumen.jenis in NASKAH_PIHAK and butir and is_milik(dokumen.varian):
                yield Baris(butir, dokumen.jenis.value)


def _is_hari(tenggat: Tenggat) -> bool:
    return tenggat.satuan in (Satuan.HARI, Satuan.HARI_KERJA)


def _build_tenggat(tenggat: Tenggat) -> Baris:
    sejak = f", sejak {tenggat.sejak}" if tenggat.sejak else ""
    # Both parts were checked where they were written; together they may be longer than a sentence may be.
    butir = Butir.model_construct(
        isi=f"{tenggat.hal}{sejak}.", dasar=tenggat.dasar, perlu_verifikasi=tenggat.perlu_verifikasi
    )
    return Baris(butir, f"{tenggat.lama} {tenggat.satuan}")
