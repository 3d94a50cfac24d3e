"""Loading every record and looking things up."""

from __future__ import annotations

import datetime
import gc
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from types import UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin

from pydantic import BaseModel, ValidationError

from panduan.angka import slug
from panduan.hukum import find_anak, find_ketentuan, iter_butir_bawah
from panduan.model import TIPE, Tipe
from panduan.model.aturan_naskah import AturanNaskah
from panduan.model.contoh_naskah import ContohNaskah
from panduan.model.daerah import Daerah
from panduan.model.dasar import Catatan, CatatanDasar, Rujukan
from panduan.model.dasar_hukum import DasarHukum, JenisPeraturan
from panduan.model.istilah import Istilah
from panduan.model.kuis import Kuis
from panduan.model.libur import Libur
from panduan.model.mekanisme import Langkah, Mekanisme
from panduan.model.modul import Modul
from panduan.model.pemandu import Pemandu
from panduan.model.pencarian import Pencarian
from panduan.model.perubahan import Perubahan
from panduan.model.potensi import Potensi
from panduan.model.sebelum_kirim import SebelumKirim
from panduan.model.sesi import Sesi
from panduan.model.tanya_jawab import TanyaJawab
from panduan.pesan import build_pesan, explain_validasi
from panduan.rujukan import Ketentuan
from panduan.sumber import Dokumen, Jalur, SumberRusak, load_dokumen
from panduan.temuan import Temuan, Tingkat

T = TypeVar("T", bound=BaseModel)
H = TypeVar("H")

BERKAS_PENCARIAN = "pencarian.yml"
BERKAS_LIBUR = "libur.yml"
POLA_NAMA_BERKAS = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\.yml")
POLA_MAKSUD = re.compile(r"maksudnya `([^`]+)`\?")
POLA_KUTIPAN = re.compile(r"`([^`]+)`")


@dataclass(eq=False)
class Entri:
    """A record with the file it came from."""

    tipe: Tipe
    isi: CatatanDasar
    dokumen: Dokumen

    @property
    def judul(self) -> str:
        """The record's title for readers."""
        return cast(str, getattr(self.isi, self.tipe.medan_judul))

    @cached_property
    def bagian(self) -> tuple[tuple[Jalur, BaseModel], ...]:
        """The record itself and everything nested in it, each with its path; walked once for all rules."""
        return (((), self.isi), *find_bagian(self.isi))

    @property
    def alamat_lama(self) -> list[str]:
        """Where the record stood before, e.g. ``mekanisme/ksad``, in the order of ``alias``."""
        return [satu if "/" in satu else f"{self.tipe.alamat}/{satu}" for satu in self.isi.alias]

    @property
    def diperiksa(self) -> datetime.date | None:
        """The day a person last compared the record with its source, if ever."""
        isi = self.isi
        if isinstance(isi, DasarHukum):
            return isi.diperiksa.tanggal if isi.diperiksa else None
        if isinstance(isi, Perubahan):
            return isi.tanggal
        return isi.diperiksa if isinstance(isi, Catatan) else None

    def build_temuan(
        self,
        jalur: Jalur,
        kode: str,
        masalah: str,
        saran: str,
        tingkat: Tingkat = Tingkat.GALAT,
        ganti: str = "",
    ) -> Temuan:
        """A finding at the place ``jalur`` of this record; a slip of spelling is put right in ``ganti``."""
        letak = self.dokumen.find_letak(jalur)
        if kutipan := POLA_KUTIPAN.search(masalah):
            letak = self.dokumen.find_kata(jalur, kutipan[1]) or letak
            lama = kutipan[1].removeprefix("{{pasal:").removesuffix("}}")
            if not ganti and (maksud := POLA_MAKSUD.match(saran)):
                ganti = self.dokumen.build_ganti(letak, lama, maksud[1])
        return Temuan(self.dokumen.berkas, *letak, kode, masalah, saran, tingkat, ganti)


@dataclass(frozen=True, eq=False)
class Kutipan:
    """A citation with the record and place that makes it."""

    entri: Entri
    jalur: Jalur
    rujukan: Rujukan


@dataclass
class Koleksi:
    """All records, by type and id, and the findings of reading them."""

    entri: dict[str, dict[str, Entri]] = field(default_factory=lambda: {nama: {} for nama in TIPE})
    temuan: list[Temuan] = field(default_factory=list)
    rusak: set[tuple[str, str]] = field(default_factory=set)
    pencarian: Pencarian = field(default_factory=Pencarian)
    dokumen_pencarian: Dokumen | None = None
    libur: Libur = field(default_factory=Libur)
    dokumen_libur: Dokumen | None = None
    _ingatan: dict[str, Any] = field(default_factory=dict, repr=False)

    def remember(self, nama: str, buat: Callable[[Koleksi], H]) -> H:
        """What ``buat`` derives from this collection, worked out once; for modules that build on this one."""
        if nama not in self._ingatan:
            self._ingatan[nama] = buat(self)
        return cast(H, self._ingatan[nama])

    def has(self, nama_tipe: str, id_: str) -> bool:
        """Whether a record exists; a broken one counts, so that one mistake gives one message."""
        return id_ in self.entri[nama_tipe] or (nama_tipe, id_) in self.rusak

    def iter_entri(self) -> Iterator[Entri]:
        """Every record, by type, then id."""
        for kumpulan in self.entri.values():
            yield from kumpulan.values()

    @cached_property
    def alias(self) -> dict[str, Entri]:
        """Old addresses, e.g. ``mekanisme/ksad``, and the record that each leads to now."""
        return {lama: entri for entri in self.iter_entri() for lama in entri.alamat_lama}

    def _isi(self, nama: str) -> dict[str, Any]:
        return {id_: entri.isi for id_, entri in self.entri[nama].items()}

    @cached_property
    def mekanisme(self) -> dict[str, Mekanisme]:
        """Mechanisms in the order the site shows them."""
        return dict(sorted(self._isi("mekanisme").items(), key=lambda pasangan: pasangan[1].urutan))

    @cached_property
    def contoh_naskah(self) -> dict[str, ContohNaskah]:
        """Sample documents by id."""
        return self._isi("contoh_naskah")

    @cached_property
    def sebelum_kirim(self) -> dict[str, SebelumKirim]:
        """Senders by id, in the order the site shows them."""
        return dict(sorted(self._isi("sebelum_kirim").items(), key=lambda pasangan: pasangan[1].urutan))

    @cached_property
    def tanya_jawab(self) -> dict[str, TanyaJawab]:
        """Questions by id."""
        return self._isi("tanya_jawab")

    @cached_property
    def dasar_hukum(self) -> dict[str, DasarHukum]:
        """Regulations by id: higher kinds first, then newer ones."""
        tingkat = {jenis: nomor for nomor, jenis in enumerate(JenisPeraturan)}
        return dict(
            sorted(
                self._isi("dasar_hukum").items(),
                key=lambda pasangan: (tingkat[pasangan[1].jenis], -pasangan[1].tahun, pasangan[0]),
            )
        )

    @cached_property
    def istilah(self) -> dict[str, Istilah]:
        """Terms by id, in alphabetical order of the term."""
        return dict(sorted(self._isi("istilah").items(), key=lambda pasangan: pasangan[1].istilah.lower()))

    @cached_property
    def potensi(self) -> dict[str, Potensi]:
        """Fields of cooperation by id."""
        return self._isi("potensi")

    @cached_property
    def sesi(self) -> dict[str, Sesi]:
        """Sessions by id."""
        return self._isi("sesi")

    @cached_property
    def modul(self) -> dict[str, Modul]:
        """Training modules in the order the site shows them."""
        return dict(sorted(self._isi("modul").items(), key=lambda pasangan: pasangan[1].urutan))

    @cached_property
    def pemandu(self) -> dict[str, Pemandu]:
        """Decision trees by id."""
        return self._isi("pemandu")

    @cached_property
    def aturan_naskah(self) -> dict[str, AturanNaskah]:
        """Rules for reviewing drafts by id, in the order of the checklist."""
        semua = self._isi("aturan_naskah").items()
        return dict(sorted(semua, key=lambda pasangan: (pasangan[1].urutan, pasangan[0])))

    @cached_property
    def kuis(self) -> dict[str, Kuis]:
        """Quizzes by id."""
        return self._isi("kuis")

    @cached_property
    def daerah(self) -> dict[str, Daerah]:
        """Regions by id."""
        return self._isi("daerah")

    @cached_property
    def perubahan(self) -> dict[str, Perubahan]:
        """Changes by id, newest first."""
        semua = self._isi("perubahan")
        return dict(sorted(semua.items(), key=lambda satu: (satu[1].tanggal, satu[0]), reverse=True))

    @cached_property
    def ketentuan(self) -> dict[str, dict[Ketentuan, str]]:
        """For each regulation, its provisions with their summaries."""
        return {id_: find_ketentuan(peraturan) for id_, peraturan in self.dasar_hukum.items()}

    @cached_property
    def anak_ketentuan(self) -> dict[str, dict[Ketentuan, list[Ketentuan]]]:
        """For each regulation, what stands one level below each of its provisions."""
        return {id_: find_anak(semua) for id_, semua in self.ketentuan.items()}

    def iter_butir_bawah(self, rujukan: Rujukan) -> Iterator[tuple[Ketentuan, str]]:
        """What a cited provision lists, item by item, with its summary; nothing where it is not divided."""
        if rujukan.ketentuan and rujukan.peraturan in self.ketentuan:
            isi = self.ketentuan[rujukan.peraturan]
            for satu in iter_butir_bawah(self.anak_ketentuan[rujukan.peraturan], rujukan.ketentuan):
                yield satu, isi[satu]

    @cached_property
    def kutipan(self) -> tuple[Kutipan, ...]:
        """Every citation anywhere."""
        return tuple(
            Kutipan(entri, jalur, bagian)
            for entri in self.iter_entri()
            for jalur, bagian in entri.bagian
            if isinstance(bagian, Rujukan)
        )

    @cached_property
    def kutipan_per_peraturan(self) -> dict[str, list[Kutipan]]:
        """Citations grouped by the regulation they point at."""
        hasil = defaultdict(list)
        for kutipan in self.kutipan:
            hasil[kutipan.rujukan.peraturan].append(kutipan)
        return hasil

    @cached_property
    def kutipan_per_entri(self) -> dict[tuple[str, str], list[Rujukan]]:
        """For each record, by type and id, what it cites, without repetitions and in order of appearance."""
        hasil: dict[tuple[str, str], dict[Rujukan, None]] = defaultdict(dict)
        for kutipan in self.kutipan:
            hasil[kutipan.entri.tipe.nama, kutipan.entri.isi.id][kutipan.rujukan] = None
        return {kunci: list(semua) for kunci, semua in hasil.items()}

    @cached_property
    def pengutip(self) -> dict[tuple[str, str], list[Entri]]:
        """For each pasal, by regulation and number, the other records that cite it or a part of it."""
        hasil: dict[tuple[str, str], dict[tuple[str, str], Entri]] = defaultdict(dict)
        for kutipan in self.kutipan:
            ketentuan, entri = kutipan.rujukan.ketentuan, kutipan.entri
            if ketentuan and ketentuan.pasal and entri.isi.id != kutipan.rujukan.peraturan:
                hasil[kutipan.rujukan.peraturan, ketentuan.pasal][entri.tipe.nama, entri.isi.id] = entri
        return {kunci: list(semua.values()) for kunci, semua in hasil.items()}

    def find_pemakai(self, peraturan: str, pasal: str) -> list[Entri]:
        """The guidance that rests on a pasal: what cites it and is no regulation or report of a change."""
        semua = self.pengutip.get((peraturan, pasal), [])
        return [entri for entri in semua if not isinstance(entri.isi, (DasarHukum, Perubahan))]

    @cached_property
    def pengubah(self) -> dict[str, list[DasarHukum]]:
        """For each regulation, those that change or revoke it."""
        hasil = defaultdict(list)
        for peraturan in self.dasar_hukum.values():
            hubungan = peraturan.hubungan
            for id_ in (*hubungan.mengubah, *hubungan.mencabut, *hubungan.mencabut_sebagian):
                hasil[id_].append(peraturan)
        return hasil

    @cached_property
    def pemakai_naskah(self) -> dict[str, list[tuple[Mekanisme, Langkah]]]:
        """For each sample document, the steps that use it."""
        hasil = defaultdict(list)
        for mekanisme in self.mekanisme.values():
            for langkah in mekanisme.langkah:
                for naskah in langkah.naskah:
                    hasil[naskah].append((mekanisme, langkah))
        return hasil

    @cached_property
    def tanya_jawab_per_mekanisme(self) -> dict[str, list[TanyaJawab]]:
        """For each mechanism, its questions."""
        hasil = defaultdict(list)
        for tanya in self.tanya_jawab.values():
            for mekanisme in tanya.mekanisme:
                hasil[mekanisme].append(tanya)
        return hasil


@dataclass
class Ingatan:
    """Records already read, so that a preview reads only the files that were saved since."""

    entri: dict[Path, tuple[tuple[int, int], Entri]] = field(default_factory=dict)
    """File → when it was written (ns) and its size (bytes), and the record it held then."""
    dibaca: int = 0
    """How many files had to be read, over all loadings."""

    def find(self, jalur: Path) -> Entri | None:
        """The record of a file that has not changed."""
        lama = self.entri.get(jalur)
        return lama[1] if lama and lama[0] == _tanda(jalur) else None

    def keep(self, jalur: Path, tanda: tuple[int, int], entri: Entri | None) -> None:
        """Remember what a file held when it was written as ``tanda`` says; broken files are read again."""
        self.dibaca += 1
        if entri:
            self.entri[jalur] = (tanda, entri)


def _tanda(jalur: Path) -> tuple[int, int]:
    status = jalur.lstat()
    return status.st_mtime_ns, status.st_size


def load_koleksi(folder: Path, ingatan: Ingatan | None = None) -> Koleksi:
    """Read every record below ``folder``; an editor's mistakes are collected, never raised."""
    koleksi = Koleksi()
    with tanpa_sampah():
        for tipe in TIPE.values():
            for jalur in sorted((folder / tipe.nama).glob("*.yml")):
                _load_atau_ingat(koleksi, tipe, jalur, f"{folder.name}/{tipe.nama}/{jalur.name}", ingatan)
        koleksi.pencarian, koleksi.dokumen_pencarian = _load_khusus(
            koleksi, folder / BERKAS_PENCARIAN, Pencarian()
        )
        koleksi.libur, koleksi.dokumen_libur = _load_khusus(koleksi, folder / BERKAS_LIBUR, Libur())
        koleksi.rusak |= find_salah_tempat(folder)
    return koleksi


@contextmanager
def tanpa_sampah() -> Iterator[None]:
    """Nothing made here becomes garbage, and looking for some in a growing heap would take half the time."""
    nyala = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if nyala:
            gc.freeze()
            gc.enable()


def _load_atau_ingat(koleksi: Koleksi, tipe: Tipe, jalur: Path, berkas: str, ingatan: Ingatan | None) -> None:
    if ingatan is None:
        load_entri(koleksi, tipe, jalur, berkas)
    elif lama := ingatan.find(jalur):
        koleksi.entri[tipe.nama][jalur.stem] = lama
    else:
        tanda = _tanda(jalur)  # Before reading: what is saved meanwhile is read again the next time.
        load_entri(koleksi, tipe, jalur, berkas)
        ingatan.keep(jalur, tanda, koleksi.entri[tipe.nama].get(jalur.stem))


def load_entri(koleksi: Koleksi, tipe: Tipe, jalur: Path, berkas: str) -> None:
    """Read one record into the collection, or what is wrong with it."""
    try:
        dokumen = load_dokumen(jalur, berkas)
        isi = tipe.model.model_validate(dokumen.data)
        dokumen.data = {}  # The model holds it now; both would double the memory.
    except SumberRusak as rusak:
        koleksi.rusak.add((tipe.nama, jalur.stem))
        koleksi.temuan.append(rusak.temuan)
    except ValidationError as galat:
        koleksi.rusak.add((tipe.nama, jalur.stem))
        if lain := find_tipe_lain(dokumen.data, tipe):
            koleksi.rusak.add((lain.nama, jalur.stem))
            pesan = build_pesan("salah_folder", ada=tipe.nama, lain=lain.nama, nama=jalur.name)
            koleksi.temuan.append(Temuan(berkas, 1, 1, *pesan))
        else:
            koleksi.temuan.extend(explain_validasi(galat, dokumen, tipe.model))
    else:
        # The file name is the identity here, so that a wrong `id` cannot hide another record.
        koleksi.entri[tipe.nama][jalur.stem] = Entri(tipe, isi, dokumen)


def find_tipe_lain(data: dict[str, Any], tipe: Tipe) -> Tipe | None:
    """The type that a record in the wrong folder belongs to, by its fields; None if it belongs here."""

    def asing(satu: Tipe) -> int:
        return len(data.keys() - satu.model.model_fields.keys())

    def kurang(satu: Tipe) -> int:
        wajib = {nama for nama, medan in satu.model.model_fields.items() if medan.is_required()}
        return len(wajib - data.keys())

    calon = [satu for satu in TIPE.values() if asing(satu) + kurang(satu) == 0]
    return calon[0] if len(calon) == 1 and calon[0] is not tipe and asing(tipe) >= 2 else None


def find_salah_tempat(folder: Path) -> set[tuple[str, str]]:
    """What files out of place may have been meant to be: their absence is told once, by ``check_berkas``."""
    hasil: set[tuple[str, str]] = set()
    for isi in folder.iterdir():
        if isi.name.startswith(("_", ".")) or isi.name in (BERKAS_PENCARIAN, BERKAS_LIBUR):
            continue
        semua: Iterable[Path] = [isi]
        if isi.is_dir():
            semua = filter(_is_salah_nama, isi.iterdir()) if isi.name in TIPE else [isi]
        for satu in semua:
            nama = {
                slug(jalur.name.split(".")[0]) for jalur in (satu.rglob("*") if satu.is_dir() else [satu])
            }
            hasil |= {(tipe, id_) for tipe in TIPE for id_ in nama}
    return hasil


def _is_salah_nama(jalur: Path) -> bool:
    return not POLA_NAMA_BERKAS.fullmatch(jalur.name) or jalur.is_dir()


def _load_khusus(koleksi: Koleksi, jalur: Path, kosong: T) -> tuple[T, Dokumen | None]:
    """A file that is no record, e.g. the words of the search; where it is missing or wrong, ``kosong``."""
    if not jalur.is_file():
        return kosong, None
    try:
        dokumen = load_dokumen(jalur, f"{jalur.parent.name}/{jalur.name}")
    except SumberRusak as rusak:
        koleksi.temuan.append(rusak.temuan)
        return kosong, None
    try:
        return type(kosong).model_validate(dokumen.data), dokumen
    except ValidationError as galat:
        koleksi.temuan.extend(explain_validasi(galat, dokumen, type(kosong)))
        return kosong, dokumen


def find_bagian(model: BaseModel) -> list[tuple[Jalur, BaseModel]]:
    """Every model nested in ``model``, depth first, with its path; texts are skipped by type, for speed."""
    hasil: list[tuple[Jalur, BaseModel]] = []
    _add_bagian(hasil, model, ())
    return hasil


def _add_bagian(hasil: list[tuple[Jalur, BaseModel]], model: BaseModel, jalur: Jalur) -> None:
    for nama in _medan_bersarang(type(model)):
        nilai = getattr(model, nama)
        if isinstance(nilai, tuple):
            for nomor, satu in enumerate(nilai):
                hasil.append((tempat := (*jalur, nama, nomor), satu))
                _add_bagian(hasil, satu, tempat)
        elif nilai is not None:
            hasil.append((tempat := (*jalur, nama), nilai))
            _add_bagian(hasil, nilai, tempat)


@cache
def _medan_bersarang(model: type[BaseModel]) -> tuple[str, ...]:
    return tuple(nama for nama, medan in model.model_fields.items() if _memuat_model(medan.annotation))


@cache
def has_medan(model: type[BaseModel], nama: str) -> bool:
    """Whether a model has a field; asking an instance for what it lacks is slow in pydantic."""
    return nama in model.model_fields


@cache
def _medan_teks(model: type[BaseModel]) -> tuple[str, ...]:
    """Fields that may hold text; reading a class's fields anew for each of its records is slow."""
    return tuple(nama for nama in model.model_fields if nama not in _medan_bersarang(model))


def _memuat_model(anotasi: Any) -> bool:
    if get_origin(anotasi) in (tuple, Union, UnionType):
        return any(_memuat_model(satu) for satu in get_args(anotasi))
    if hasattr(anotasi, "__metadata__"):
        return _memuat_model(get_args(anotasi)[0])
    return isinstance(anotasi, type) and issubclass(anotasi, BaseModel)


def iter_teks(entri: Entri) -> Iterator[tuple[Jalur, str]]:
    """Every text of a record, with its path."""
    for tempat, bagian in entri.bagian:
        for nama in _medan_teks(type(bagian)):
            nilai = getattr(bagian, nama)
            if isinstance(nilai, str):
                yield (*tempat, nama), nilai
            elif isinstance(nilai, tuple):
                yield from (
                    ((*tempat, nama, nomor), satu)
                    for nomor, satu in enumerate(nilai)
                    if isinstance(satu, str)
                )
