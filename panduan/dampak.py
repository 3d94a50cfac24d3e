"""What rests on a regulation, and what no longer stands firmly since a regulation was changed or revoked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from panduan.hukum import build_sebutan_pendek, is_bawahan
from panduan.koleksi import Entri, Koleksi, Kutipan, iter_teks
from panduan.model.dasar import Rujukan
from panduan.model.dasar_hukum import DasarHukum, Penggantian, Status
from panduan.model.mekanisme import Mekanisme
from panduan.model.perubahan import Perubahan
from panduan.rujukan import Ketentuan, find_ketentuan_teks, parse_ketentuan


class Keadaan(StrEnum):
    """Why a claim no longer stands firmly."""

    DICABUT = "dicabut"
    DIGANTI = "diganti"
    DIUBAH = "diubah"


@dataclass(frozen=True)
class Goyah:
    """A citation that has to be looked at again."""

    kutipan: Kutipan
    peraturan: DasarHukum
    keadaan: Keadaan
    penggantian: Penggantian | None

    @property
    def tertunda(self) -> bool:
        """Whether the site may be published meanwhile, telling its readers."""
        return self.keadaan is Keadaan.DIUBAH or bool(self.peraturan.sedang_disesuaikan)


def find_goyah(koleksi: Koleksi, kutipan: Kutipan) -> Goyah | None:
    """Whether this citation has to be looked at again; history and relations between laws stand."""
    peraturan = koleksi.dasar_hukum.get(kutipan.rujukan.peraturan)
    if (
        peraturan is None
        or kutipan.rujukan.sejarah
        or kutipan.jalur[:1] in (("hubungan",), ("pasal_pengganti",))
        or isinstance(kutipan.entri.isi, Perubahan)
    ):
        return None
    if peraturan.status in (Status.BERLAKU, Status.BELUM_DIPERIKSA) and not peraturan.pasal_pengganti:
        return None
    penggantian = find_penggantian(peraturan, kutipan.rujukan)
    if peraturan.status is Status.DICABUT:
        return Goyah(kutipan, peraturan, Keadaan.DICABUT, penggantian)
    if penggantian:
        return Goyah(kutipan, peraturan, Keadaan.DIGANTI, penggantian)
    if peraturan.status is Status.DIUBAH and not peraturan.perubahan_dicocokkan:
        return Goyah(kutipan, peraturan, Keadaan.DIUBAH, None)
    return None


def find_penggantian(peraturan: DasarHukum, rujukan: Rujukan) -> Penggantian | None:
    """What replaced the cited provision, a part of it, or the provision it is part of."""
    if rujukan.ketentuan is None:
        return None
    for satu in peraturan.pasal_pengganti:
        lama = parse_ketentuan(satu.lama)
        if (
            lama == rujukan.ketentuan
            or is_bawahan(rujukan.ketentuan, lama)
            or is_bawahan(lama, rujukan.ketentuan)
        ):
            return satu
    return None


def find_goyah_entri(koleksi: Koleksi, entri: Entri) -> list[tuple[DasarHukum, Keadaan]]:
    """What a record's page must tell its readers."""
    return find_goyah_semua(koleksi, [entri])


def find_goyah_semua(koleksi: Koleksi, semua: Iterable[Entri]) -> list[tuple[DasarHukum, Keadaan]]:
    """What must be told of these records together: each regulation once, the gravest state first."""
    hasil: dict[tuple[str, Keadaan], tuple[DasarHukum, Keadaan]] = {}
    for entri in semua:
        for goyah in find_semua_goyah(koleksi).get((entri.tipe.nama, entri.isi.id), ()):
            hasil.setdefault((goyah.peraturan.id, goyah.keadaan), (goyah.peraturan, goyah.keadaan))
    return sorted(hasil.values(), key=lambda satu: (list(Keadaan).index(satu[1]), satu[0].id))


def find_semua_goyah(koleksi: Koleksi) -> dict[tuple[str, str], list[Goyah]]:
    """For each record, by type and id, its citations that have to be looked at again."""
    return koleksi.remember("goyah", _build_semua_goyah)


def _build_semua_goyah(koleksi: Koleksi) -> dict[tuple[str, str], list[Goyah]]:
    hasil: dict[tuple[str, str], list[Goyah]] = {}
    for kutipan in koleksi.kutipan:
        if goyah := find_goyah(koleksi, kutipan):
            hasil.setdefault((kutipan.entri.tipe.nama, kutipan.entri.isi.id), []).append(goyah)
    return hasil


@dataclass(frozen=True, order=True)
class Sandaran:
    """One place that rests on a regulation."""

    berkas: str
    baris: int
    tempat: str
    """Which part of the record, as editors know it, e.g. ``langkah tanggapan › tenggat``."""
    ketentuan: str
    halaman: str
    """Where it is shown, from the site's root."""


def find_sandaran(koleksi: Koleksi, peraturan: str, ketentuan: Ketentuan | None) -> list[Sandaran]:
    """Everything in the records that cites the regulation, or names it in running text."""
    return sorted(
        {*_iter_kutipan(koleksi, peraturan, ketentuan), *_iter_sebutan(koleksi, peraturan, ketentuan)}
    )


def _iter_kutipan(koleksi: Koleksi, peraturan: str, ketentuan: Ketentuan | None) -> Iterator[Sandaran]:
    for kutipan in koleksi.kutipan_per_peraturan.get(peraturan, ()):
        if is_kena(kutipan.rujukan.ketentuan, ketentuan):
            yield _build_sandaran(
                kutipan.entri, kutipan.jalur, str(kutipan.rujukan.ketentuan or "seluruhnya")
            )


def _iter_sebutan(koleksi: Koleksi, peraturan: str, ketentuan: Ketentuan | None) -> Iterator[Sandaran]:
    sebutan = build_sebutan_pendek(koleksi.dasar_hukum[peraturan])
    for entri in koleksi.iter_entri():
        if sebutan not in entri.dokumen.teks:
            continue
        for jalur, teks in iter_teks(entri):
            semua: set[Ketentuan | None] = {
                satu for nama, satu in find_ketentuan_teks(teks) if nama == sebutan
            }
            if not semua and sebutan in teks:
                semua.add(None)
            for satu in semua:
                if is_kena(satu, ketentuan):
                    yield _build_sandaran(entri, jalur, f"{satu or 'namanya'}, disebut dalam kalimat")


def is_kena(dirujuk: Ketentuan | None, berubah: Ketentuan | None) -> bool:
    """Whether a change of ``berubah`` touches what cites ``dirujuk``; None is the whole regulation."""
    if berubah is None or dirujuk is None:
        return berubah is None
    return dirujuk == berubah or is_bawahan(dirujuk, berubah) or is_bawahan(berubah, dirujuk)


def _build_sandaran(entri: Entri, jalur: tuple[str | int, ...], ketentuan: str) -> Sandaran:
    baris, _ = entri.dokumen.find_letak(jalur)
    tempat = render_tempat(entri, jalur)
    return Sandaran(entri.dokumen.berkas, baris, tempat, ketentuan, build_halaman_tempat(entri, jalur))


def build_halaman_tempat(entri: Entri, jalur: tuple[str | int, ...]) -> str:
    """The page, and on a mechanism's page the step, where a part of a record is shown."""
    alamat = f"{entri.tipe.alamat}/{entri.isi.id}/"
    if isinstance(entri.isi, Mekanisme) and len(jalur) > 1 and jalur[0] == "langkah":
        return f"{alamat}#langkah-{entri.isi.langkah[int(jalur[1])].id}"
    return alamat


def render_tempat(entri: Entri, jalur: tuple[str | int, ...]) -> str:
    """A path in a record as editors read it: list items by their id, number or place."""
    bagian: list[str] = []
    isi: object = entri.isi
    for satu in jalur:
        if isinstance(satu, int) and isinstance(isi, tuple):
            isi = isi[satu]
            bagian[-1] += f" {_find_nama(isi) or satu + 1}"
        else:
            isi = getattr(isi, str(satu), None)
            bagian.append(str(satu).replace("_", " "))
    return " › ".join(bagian)


def _find_nama(isi: object) -> str:
    return next(
        (str(getattr(isi, nama)) for nama in ("id", "nama", "nomor", "kode") if hasattr(isi, nama)), ""
    )


def find_sandaran_tangan(docs: Path, peraturan: str, sebutan: str) -> list[tuple[str, int]]:
    """Hand-written pages that call for the regulation in a macro or name it: (file, line)."""
    pola = re.compile(rf"[\"']{re.escape(peraturan)}[\"']|{re.escape(sebutan)}\b")
    return [
        (f"{docs.name}/{jalur.relative_to(docs).as_posix()}", nomor)
        for jalur in sorted(docs.rglob("*.md"))
        for nomor, baris in enumerate(jalur.read_text(encoding="utf-8").splitlines(), 1)
        if pola.search(baris)
    ]
