"""Reading one YAML file: plain data with every scalar as text, and where each part stands.

PyYAML would read ``010`` as 8, ``no`` as False and keep the last of two equal keys without a word; here every
scalar stays text (pydantic converts), and whatever an editor cannot have meant is refused with its place.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from panduan.temuan import Temuan

Jalur = tuple[str | int, ...]
Letak = tuple[int, int]

UKURAN_MAKS = 1_000_000
"""Bytes; the longest regulation takes some 60 KB, so a file beyond this was pasted by mistake."""

KEDALAMAN_MAKS = 40
"""Levels of nesting; records use fewer than ten."""


AWALAN_TAG = "tag:yaml.org,2002:"
TEKS_KOSONG = frozenset(("", "~", "null", "Null", "NULL"))


class PemuatTeks(yaml.CSafeLoader):
    """Resolves nothing but null and merge keys: everything else stays text."""

    def resolve(self, kind: type[yaml.Node], value: str | None, implicit: tuple[bool, bool] | bool) -> str:
        """The tag of a node; a third of PyYAML's own way, which tries patterns we do not want."""
        if kind is not yaml.ScalarNode:
            return AWALAN_TAG + ("map" if kind is yaml.MappingNode else "seq")
        polos = implicit[0] if isinstance(implicit, tuple) else implicit
        if polos and value in TEKS_KOSONG:
            return AWALAN_TAG + "null"
        return AWALAN_TAG + ("merge" if polos and value == "<<" else "str")


JURANG = 1_000
POLA_KURUNG = re.compile(r"[\[\]{}]")
POLA_TANDA_BERUNTUN = re.compile(rf"(?:[-?:]\s+){{{JURANG},}}")
POLA_JANGKAR = re.compile(r"(?:^|[:\-\[,{?])\s*[&*]\w", re.MULTILINE)

TAG_WAJAR = frozenset(f"{AWALAN_TAG}{nama}" for nama in ("str", "null", "map", "seq"))


@dataclass
class Dokumen:
    """A YAML file that was read: its data, and its text so that places can be found when needed."""

    berkas: str
    teks: str
    data: dict[str, Any]
    _simpul: yaml.Node | None = field(default=None, repr=False)

    def forget(self) -> None:
        """Let go of the parsed nodes; a place asked for later is found by parsing again."""
        self._simpul = None

    def find_letak(self, jalur: Jalur) -> Letak:
        """Line and column (from 1) of the part at ``jalur``, or of the nearest part above it."""
        if self._simpul is None:
            # Parsing again, only for files with something to say, costs less than keeping every place.
            self._simpul = yaml.compose(self.teks, Loader=PemuatTeks)
        simpul, letak = self._simpul, (1, 1)
        for bagian in jalur:
            if (
                isinstance(simpul, yaml.SequenceNode)
                and isinstance(bagian, int)
                and bagian < len(simpul.value)
            ):
                simpul = simpul.value[bagian]
                letak = _awal(simpul)
            elif isinstance(simpul, yaml.MappingNode) and (cocok := _find_kunci(simpul, bagian)):
                # A field is pointed at by its name, not by the start of its value on the next line.
                letak, simpul = _awal(cocok[0]), cocok[1]
            else:
                break
        return letak


def _find_kunci(simpul: yaml.MappingNode, nama: str | int) -> tuple[yaml.Node, yaml.Node] | None:
    return next((pasangan for pasangan in simpul.value if pasangan[0].value == nama), None)


class SumberRusak(Exception):
    """The file cannot be read as a record; carries the one finding that says why."""

    def __init__(self, temuan: Temuan) -> None:
        super().__init__(temuan.masalah)
        self.temuan = temuan


def load_dokumen(jalur: Path, berkas: str) -> Dokumen:
    """Read ``jalur``; ``berkas`` is its name in messages. Raises SumberRusak."""
    teks = _load_teks(jalur, berkas)
    try:
        _refuse_jurang(teks, berkas)
        _refuse_jangkar(teks, berkas)
        simpul = yaml.compose(teks, Loader=PemuatTeks)
        if simpul is None:
            raise _rusak(berkas, 1, 1, "KOSONG", "berkas ini kosong.", "isi dari contoh di data/_templat/.")
        data = _build_data(simpul, berkas, set())
    except yaml.YAMLError as galat:
        raise _explain_yaml(galat, teks, berkas) from None
    if not isinstance(data, dict):
        raise _rusak(
            berkas, 1, 1, "YAML", "isi berkas bukan pasangan `isian: nilai`.", "mulai dengan baris `id: ...`."
        )
    # Warnings will ask for places in files that hold doubts; the nodes are at hand now.
    return Dokumen(berkas, teks, data, simpul if "perlu_verifikasi:" in teks else None)


def _rusak(berkas: str, baris: int, kolom: int, kode: str, masalah: str, saran: str) -> SumberRusak:
    return SumberRusak(Temuan(berkas, baris, kolom, kode, masalah, saran))


def _load_teks(jalur: Path, berkas: str) -> str:
    """The file's text without BOM and with Unix line ends; both are harmless, so they are accepted."""
    if not jalur.is_file():
        raise _rusak(berkas, 1, 1, "BERKAS", "ini bukan berkas.", "hapus atau pindahkan foldernya.")
    if jalur.stat().st_size > UKURAN_MAKS:
        raise _rusak(
            berkas,
            1,
            1,
            "BERKAS",
            f"berkas lebih besar dari {UKURAN_MAKS:,} bita.".replace(",", "."),
            "satu berkas untuk satu catatan; pecah isinya atau hapus tempelan yang tidak perlu.",
        )
    mentah = jalur.read_bytes()
    try:
        teks = mentah.decode("utf-8-sig")
    except UnicodeDecodeError as galat:
        baris = mentah.count(b"\n", 0, galat.start) + 1
        raise _rusak(
            berkas,
            baris,
            1,
            "BERKAS",
            "berkas tidak tersimpan sebagai UTF-8.",
            "simpan ulang dengan pengodean UTF-8 (Save As, Encoding: UTF-8).",
        ) from None
    if "\ufeff" in teks:
        baris = teks.count("\n", 0, teks.index("\ufeff")) + 1
        raise _rusak(
            berkas, baris, 1, "BERKAS", "ada tanda BOM di tengah berkas.", "hapus baris ini lalu ketik ulang."
        )
    return teks.replace("\r\n", "\n").replace("\r", "\n")


def _refuse_jurang(teks: str, berkas: str) -> None:
    """libyaml follows nesting on the C stack and takes the whole program down when it is absurd."""
    dalam = terdalam = 0
    for kurung in POLA_KURUNG.findall(teks) if teks.count("[") + teks.count("{") > JURANG else ():
        dalam += 1 if kurung in "[{" else -1
        terdalam = max(terdalam, dalam)
    if terdalam > JURANG or POLA_TANDA_BERUNTUN.search(teks):
        raise _rusak(
            berkas, 1, 1, "YAML", "susunan terlalu dalam.", "samakan dengan contoh di data/_templat/."
        )


def _refuse_jangkar(teks: str, berkas: str) -> None:
    """YAML would drop the first word of ``judul: &penting ini`` without a sound."""
    if not POLA_JANGKAR.search(teks):
        return  # Asking the parser is slow, and only texts that look like it need to be asked.
    for kejadian in yaml.parse(teks, Loader=PemuatTeks):
        if getattr(kejadian, "anchor", None):
            raise _refuse_penanda(kejadian, berkas)


def _refuse_penanda(tempat: yaml.Node | yaml.Event, berkas: str) -> SumberRusak:
    return _rusak(
        berkas,
        *_awal(tempat),
        "YAML",
        "penanda khusus YAML (`!`, `&`, `*`, `<<`) tidak dipakai di sini.",
        "tulis nilainya apa adanya; bila teksnya memang diawali tanda itu, apit dengan tanda kutip.",
    )


def _build_data(simpul: yaml.Node, berkas: str, terlihat: set[int], kedalaman: int = 0) -> Any:
    """Plain data from a node; refuses tags, aliases, duplicate keys and absurd depth."""
    if simpul.tag not in TAG_WAJAR or id(simpul) in terlihat:
        raise _refuse_penanda(simpul, berkas)
    if isinstance(simpul, yaml.ScalarNode):
        return None if simpul.tag.endswith(":null") else simpul.value
    if kedalaman > KEDALAMAN_MAKS:
        raise _rusak(
            berkas,
            *_awal(simpul),
            "YAML",
            "susunan terlalu dalam.",
            "samakan dengan contoh di data/_templat/.",
        )
    terlihat.add(id(simpul))
    if isinstance(simpul, yaml.SequenceNode):
        return [_build_data(anak, berkas, terlihat, kedalaman + 1) for anak in simpul.value]
    hasil: dict[str, Any] = {}
    for kunci, nilai in simpul.value:
        _check_kunci(kunci, hasil, berkas)
        hasil[kunci.value] = _build_data(nilai, berkas, terlihat, kedalaman + 1)
    return hasil


def _check_kunci(kunci: yaml.Node, sudah: dict[str, Any], berkas: str) -> None:
    if kunci.tag not in TAG_WAJAR:
        raise _refuse_penanda(kunci, berkas)
    if not isinstance(kunci, yaml.ScalarNode):
        raise _rusak(
            berkas,
            *_awal(kunci),
            "YAML",
            "nama isian tidak terbaca.",
            "apit nilai bertanda `{` atau `[` dengan kutip.",
        )
    if kunci.value in sudah:
        raise _rusak(
            berkas,
            *_awal(kunci),
            "KUNCI-GANDA",
            f"isian `{kunci.value}` ditulis dua kali.",
            "hapus salah satu, atau gabungkan isinya.",
        )


def _awal(tempat: yaml.Node | yaml.Event) -> Letak:
    tanda = tempat.start_mark
    return (tanda.line + 1, tanda.column + 1) if tanda else (1, 1)


PENJELASAN_YAML: tuple[tuple[str, str, str], ...] = (
    (
        r"cannot start any token",
        "ada tanda yang tidak boleh mengawali nilai.",
        "apit nilainya dengan tanda kutip.",
    ),
    (
        r"mapping values are not allowed",
        "ada tanda titik dua di tengah kalimat.",
        "apit seluruh kalimat dengan tanda kutip tunggal, atau pakai bentuk `|` di baris berikutnya.",
    ),
    (
        r"did not find expected (key|'-' indicator)|block collection|block mapping",
        "lekukan baris tidak sejajar dengan baris di atasnya.",
        "samakan jumlah spasi di awal baris dengan saudaranya.",
    ),
    (
        r"could not find expected ':'|simple key",
        "baris ini tidak berbentuk `isian: nilai`.",
        "beri titik dua dan spasi sesudah nama isian, atau geser masuk bila ini lanjutan kalimat.",
    ),
    (r"quoted scalar|unexpected end of stream", "tanda kutip tidak ditutup.", "tutup tanda kutipnya."),
    (
        r"flow (sequence|mapping)|expected ',' or",
        "kurung `[` atau `{` tidak ditutup, atau koma kurang.",
        "tutup kurungnya; apit nilai yang memuat koma atau titik dua dengan kutip.",
    ),
    (
        r"expected comment or line break",
        "ada tulisan sesudah tanda `|` atau `>`.",
        "pindahkan tulisannya ke baris berikutnya, menjorok dua spasi.",
    ),
    (
        r"undefined alias|alias|anchor",
        "nilai diawali tanda `*` atau `&`.",
        "apit nilainya dengan tanda kutip.",
    ),
    (
        r"special characters are not allowed|control characters",
        "ada karakter tak terlihat.",
        "hapus dan ketik ulang baris ini.",
    ),
    (
        r"expected a single document",
        "ada garis pemisah `---` di tengah berkas.",
        "satu berkas satu catatan; hapus garisnya.",
    ),
)


def _explain_yaml(galat: yaml.YAMLError, teks: str, berkas: str) -> SumberRusak:
    """Turn libyaml's English into one Indonesian finding with its place."""
    pesan = str(galat)
    baris, kolom = _find_letak_galat(galat, teks)
    semua = teks.split("\n")
    sebaris = semua[baris - 1] if baris <= len(semua) else ""
    if penggabungan := next(
        (n for n, b in enumerate(semua, 1) if re.match(r"(<{7}|={7}|>{7})( |$)", b)), None
    ):
        return _rusak(
            berkas,
            penggabungan,
            1,
            "YAML",
            "tersisa tanda penggabungan Git.",
            "pilih satu versi, lalu hapus baris `<<<<<<<`, `=======` dan `>>>>>>>`.",
        )
    if tab := next(
        (n for n, b in enumerate(semua[:baris], 1) if re.match(r" *\t", b) and n >= baris - 1), None
    ):
        kolom = semua[tab - 1].index("\t") + 1
        return _rusak(berkas, tab, kolom, "TAB", "baris ini menjorok dengan tab.", "ganti tab dengan spasi.")
    for pola, masalah, saran in PENJELASAN_YAML:
        if re.search(pola, pesan):
            return _rusak(berkas, baris, kolom, "YAML", masalah, saran)
    return _rusak(
        berkas,
        baris,
        kolom,
        "YAML",
        f"susunan baris `{sebaris.strip()[:60]}` tidak terbaca.",
        "bandingkan dengan data/_templat/.",
    )


def _find_letak_galat(galat: yaml.YAMLError, teks: str) -> Letak:
    """Where the mistake was made, which for something left open is where it was opened."""
    if isinstance(galat, yaml.reader.ReaderError):
        sebelum = teks[: galat.position]
        return sebelum.count("\n") + 1, len(sebelum) - sebelum.rfind("\n")
    terbuka = re.search(r"quoted scalar|flow (?:sequence|mapping)|simple key", str(galat))
    tanda = (terbuka and getattr(galat, "context_mark", None)) or getattr(galat, "problem_mark", None)
    return (tanda.line + 1, tanda.column + 1) if tanda else (1, 1)


def find_mirip(kata: str, pilihan: Iterator[str] | list[str] | tuple[str, ...] | set[str]) -> str | None:
    """The most similar of ``pilihan``, for "maksudnya ...?", or None."""
    return next(iter(difflib.get_close_matches(kata, sorted(pilihan), n=1, cutoff=0.6)), None)
