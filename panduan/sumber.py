"""Reading one YAML file: plain data with every scalar as text, and where each part stands.

PyYAML would read ``010`` as 8, ``no`` as False and keep the last of two equal keys without a word; here every
scalar stays text (pydantic converts), and whatever an editor cannot have meant is refused with its place.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import yaml

from panduan.angka import quote_nilai
from panduan.gejala import find_gejala, find_gejala_awal
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

    # PyYAML calls these for every node, for paths we have none of; these built-ins do nothing, and fastest.
    descend_resolver: Any = {}.get
    ascend_resolver: Any = {}.clear

    def resolve(self, kind: type[yaml.Node], value: str | None, implicit: tuple[bool, bool] | bool) -> str:
        """The tag of a node; a third of PyYAML's own way, which tries patterns we do not want."""
        if kind is not yaml.ScalarNode:
            return AWALAN_TAG + ("map" if kind is yaml.MappingNode else "seq")
        polos = implicit[0] if isinstance(implicit, tuple) else implicit
        if polos and value in TEKS_KOSONG:
            return AWALAN_TAG + "null"
        return AWALAN_TAG + ("merge" if polos and value == "<<" else "str")


JURANG = 1_000
POLA_MENJOROK = re.compile(rf"\n[ \-?:]{{{JURANG // 2}}}")
"""A line that starts as far in as a block nested ``JURANG`` levels deep must."""
POLA_JANGKAR = re.compile(r"[&*]\w")
"""What an anchor or an alias looks like; so does a word in *italics*."""
MENDAHULUI_JANGKAR = ("", *"\n:-[,{?")

TAG_WAJAR = frozenset(f"{AWALAN_TAG}{nama}" for nama in ("str", "null", "map", "seq"))


@dataclass
class Dokumen:
    """A YAML file that was read: its data, and its text so that places can be found when needed."""

    berkas: str
    teks: str
    data: dict[str, Any]
    _simpul: yaml.Node | None = field(default=None, repr=False)
    _letak: dict[tuple[Jalur, str], Letak | None] = field(default_factory=dict, repr=False)
    """Places found so far: a preview asks for the same ones after each save."""

    def forget(self) -> None:
        """Let go of the parsed nodes; a place asked for later is found by parsing again."""
        self._simpul = None

    def find_letak(self, jalur: Jalur) -> Letak:
        """Line and column (from 1) of the part at ``jalur``, or of the nearest part above it."""
        if (letak := self._letak.get((jalur, ""))) is None:
            letak = self._letak[jalur, ""] = self._follow(jalur)[0]
        return letak

    def _follow(self, jalur: Jalur) -> tuple[Letak, yaml.Node | None, bool]:
        """Place and node of the part at ``jalur`` or the nearest above it, and whether it is that part."""
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
                return letak, simpul, False
        return letak, simpul, True

    def find_letak_nilai(self, jalur: Jalur, di_bawah: bool = False) -> Letak:
        """Where the value at ``jalur`` starts; unless ``di_bawah``, only on the line of its name."""
        letak, simpul, utuh = self._follow(jalur)
        nilai = _awal(simpul) if simpul is not None and utuh else letak
        return nilai if di_bawah or nilai[0] == letak[0] else letak

    def find_kata(self, jalur: Jalur, kata: str) -> Letak | None:
        """Where ``kata`` stands in the part at ``jalur``, which may run over many lines."""
        if (jalur, kata) not in self._letak:
            self._letak[jalur, kata] = self._search_kata(jalur, kata)
        return self._letak[jalur, kata]

    def _search_kata(self, jalur: Jalur, kata: str) -> Letak | None:
        letak, simpul, _ = self._follow(jalur)
        akhir = simpul.end_mark.line + 1 if isinstance(simpul, yaml.ScalarNode) else letak[0]
        for nomor in range(letak[0], max(akhir, letak[0]) + 1):
            mulai = self.find_baris(nomor).find(kata, letak[1] - 1 if nomor == letak[0] else 0)
            if mulai >= 0:
                return nomor, mulai + 1
        return None

    def find_baris(self, nomor: int) -> str:
        """The text of line ``nomor``, from 1."""
        semua = self.teks.split("\n")
        return semua[nomor - 1] if 0 < nomor <= len(semua) else ""

    def build_ganti(self, letak: Letak, lama: str, baru: str) -> str:
        """The line at ``letak`` with the word ``lama``, at or after that column, made ``baru``."""
        baris = self.find_baris(letak[0])
        mulai = baris.find(lama, letak[1] - 1) if lama else -1
        return f"{baris[:mulai]}{baru}{baris[mulai + len(lama) :]}" if mulai >= 0 else ""


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
    if gejala := find_gejala_awal(teks):
        raise _rusak(berkas, *gejala)
    try:
        _refuse_jurang(teks, berkas)
        _refuse_jangkar(teks, berkas)
        simpul = yaml.compose(teks, Loader=PemuatTeks)
        if simpul is None:
            raise _rusak(berkas, 1, 1, "KOSONG", "berkas ini kosong.", "isi dari contoh di data/_templat/.")
        data = _build_data(simpul, berkas, set())
    except yaml.YAMLError as galat:
        raise _explain_yaml(galat, teks, berkas) from None
    except SumberRusak as rusak:
        raise _offer_kutip(rusak, teks) from None
    if not isinstance(data, dict):
        raise _rusak(
            berkas, 1, 1, "YAML", "isi berkas bukan pasangan `isian: nilai`.", "mulai dengan baris `id: ...`."
        )
    # Warnings will ask for places in files that hold doubts; the nodes are at hand now.
    return Dokumen(berkas, teks, data, simpul if "perlu_verifikasi:" in teks else None)


def check_aman(teks: str) -> None:
    """Raise SumberRusak for a text that would bring the parser down, or make it grow without end."""
    _refuse_jurang(teks, "")
    _refuse_jangkar(teks, "")


def _rusak(
    berkas: str, baris: int, kolom: int, kode: str, masalah: str, saran: str, ganti: str = ""
) -> SumberRusak:
    return SumberRusak(Temuan(berkas, baris, kolom, kode, masalah, saran, ganti=ganti))


def _load_teks(jalur: Path, berkas: str) -> str:
    """The file's text without BOM and with Unix line ends; both are harmless, so they are accepted."""
    if jalur.is_symlink():
        raise _rusak(
            berkas,
            1,
            1,
            "BERKAS",
            "ini tautan ke berkas lain (symlink), bukan berkas.",
            "salin isinya menjadi berkas biasa.",
        )
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
        raise _refuse_pengodean(mentah, galat.start, berkas) from None
    if "\ufeff" in teks:
        baris = teks.count("\n", 0, teks.index("\ufeff")) + 1
        kolom = teks.index("\ufeff") - teks.rfind("\n", 0, teks.index("\ufeff"))
        ganti = teks.split("\n")[baris - 1].replace("\ufeff", "").rstrip("\r")
        saran = "hapus tanda itu dengan mengetik ulang barisnya, atau jalankan `panduan rapikan`."
        raise _rusak(berkas, baris, kolom, "BERKAS", "ada tanda BOM di tengah berkas.", saran, ganti)
    return teks.replace("\r\n", "\n").replace("\r", "\n")


def _refuse_pengodean(mentah: bytes, letak: int, berkas: str) -> SumberRusak:
    """Notepad's "Unicode" and Excel's "ANSI"; the line is shown as its writer saw it, if that is known."""
    baris = mentah.count(b"\n", 0, letak) + 1
    awal = mentah.rfind(b"\n", 0, letak) + 1
    sebaris = mentah[awal:].split(b"\n", 1)[0].rstrip(b"\r")
    utf16 = mentah.startswith((b"\xff\xfe", b"\xfe\xff"))
    kolom = 1 if utf16 else len(mentah[awal:letak].decode("utf-8", "replace")) + 1
    return _rusak(
        berkas,
        baris,
        kolom,
        "BERKAS",
        f"berkas tidak tersimpan sebagai UTF-8{', tetapi UTF-16' if utf16 else ''}.",
        "simpan ulang dengan pengodean UTF-8 (Save As, Encoding: UTF-8).",
        "" if utf16 else sebaris.decode("cp1252", "replace"),
    )


def _refuse_jurang(teks: str, berkas: str) -> None:
    """libyaml follows nesting on the C stack and takes the whole program down when it is absurd."""
    if teks.count("[") + teks.count("{") < JURANG and not POLA_MENJOROK.search(f"\n{teks}"):
        return  # Following the parser's events is slow; unlike the nodes, they need no stack.
    dalam = 0
    for kejadian in yaml.parse(teks, Loader=PemuatTeks):
        dalam += isinstance(kejadian, yaml.CollectionStartEvent)
        dalam -= isinstance(kejadian, yaml.CollectionEndEvent)
        if dalam > JURANG:
            raise _rusak(
                berkas, 1, 1, "YAML", "susunan terlalu dalam.", "samakan dengan contoh di data/_templat/."
            )


def _refuse_jangkar(teks: str, berkas: str) -> None:
    """YAML would drop the first word of ``judul: &penting ini`` without a sound."""
    if "&" not in teks and "*" not in teks:
        return
    depan = (teks[max(0, satu.start() - 200) : satu.start()] for satu in POLA_JANGKAR.finditer(teks))
    if not any(satu.rstrip(" ")[-1:] in MENDAHULUI_JANGKAR for satu in depan):
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


def _offer_kutip(rusak: SumberRusak, teks: str) -> SumberRusak:
    """A value that begins with a YAML mark, with the line as it reads once quoted."""
    temuan = rusak.temuan
    baris = teks.split("\n")[temuan.baris - 1]
    cocok = re.match(r"( *(?:- +)?(?:\w+: +)?)([&*!].*)$", baris)
    if temuan.masalah.startswith("penanda khusus") and cocok and not temuan.ganti:
        return SumberRusak(replace(temuan, ganti=f"{cocok[1]}{quote_nilai(cocok[2].rstrip(), paksa=True)}"))
    return rusak


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
    # What cannot be read at all has no lines worth looking at.
    if not isinstance(galat, yaml.reader.ReaderError) and (gejala := find_gejala(semua, baris, pesan)):
        return _rusak(berkas, *gejala)
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


def find_mirip(
    kata: str, pilihan: Iterator[str] | list[str] | tuple[str, ...] | set[str], ambang: float = 0.6
) -> str | None:
    """The most similar of ``pilihan``, for "maksudnya ...?", or None."""
    return next(iter(difflib.get_close_matches(kata, sorted(pilihan), n=1, cutoff=ambang)), None)
