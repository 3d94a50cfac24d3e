"""Symptoms of a spoilt file, read from its lines: what an editor did, and the line as it should be.

libyaml says where it stumbled, in English and often a line late; what editors do is a short list, so each
symptom looks at the lines themselves. Pure functions over text; ``sumber`` decides when to ask.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from panduan.angka import quote_nilai


class Gejala(NamedTuple):
    """One recognised mistake; lines and columns from 1, ``ganti`` the line put right, if that is certain."""

    baris: int
    kolom: int
    kode: str
    masalah: str
    saran: str
    ganti: str = ""


SEBUTAN_KARAKTER = {
    "\u00a0": "spasi tak putus",
    "\u202f": "spasi tak putus sempit",
    "\u2007": "spasi tak putus",
    "\u00ad": "tanda hubung tersembunyi",
    "\u200b": "spasi tanpa lebar",
    "\u2028": "pemisah baris",
    "\u2029": "pemisah paragraf",
    "\u0085": "pemisah baris",
}
"""Characters that look like nothing or like a space; they come with text pasted from Word, Excel or a PDF."""

SPASI_ANEH = "\u00a0\u202f\u2007"
TAK_BERLEBAR = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064"
POLA_KARAKTER = re.compile(f"[{SPASI_ANEH}{TAK_BERLEBAR}\u2028\u2029\u0085]")
POLA_GABUNG = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: .*)?$", re.MULTILINE)
POLA_KUTIP_LENGKUNG = re.compile(
    r"^(?P<awal>\s*(?:- )?(?:[a-z_]+:[ ]+))(?P<buka>[“”„‟‘’‚«])(?P<isi>.*?)(?P<tutup>[“”„‘’»\"'])?\s*$",
    re.MULTILINE,
)
KUTIP_LENGKUNG = "“”„‟‘’‚«»"
POLA_BARIS = re.compile(r"^(?P<lekuk> *)(?P<butir>(?:- +)*)(?P<kunci>[A-Za-z_][\w-]*):(?P<isi>(?: .*)?)$")

Baris = list[str]


def clean_karakter(teks: str) -> str:
    """The text with odd spaces made plain and characters without width taken out."""
    teks = re.sub(f"[{SPASI_ANEH}]", " ", teks)
    return re.sub(f"[{TAK_BERLEBAR}]", "", teks)


def find_gejala_awal(teks: str) -> Gejala | None:
    """A mistake that the parser would misread or let pass: told before it is asked."""
    if ("<<<<<<<" in teks or ">>>>>>>" in teks) and (cocok := POLA_GABUNG.search(teks)):
        return Gejala(
            _nomor(teks, cocok.start()),
            1,
            "YAML",
            "tersisa tanda penggabungan Git.",
            "pilih satu versi, lalu hapus baris `<<<<<<<`, `=======` dan `>>>>>>>`.",
        )
    if not teks.isascii() and (cocok := POLA_KARAKTER.search(teks)):
        return _explain_karakter(teks, cocok.start())
    if "\t" in teks:
        return _explain_tab(teks, teks.index("\t"))
    if not teks.isascii() and (cocok := POLA_KUTIP_LENGKUNG.search(teks)):
        return _explain_kutip_lengkung(teks, cocok)
    return None


def _nomor(teks: str, letak: int) -> int:
    return teks.count("\n", 0, letak) + 1


def _baris_di(teks: str, letak: int) -> tuple[int, int, str]:
    """Number, column and text of the line that holds position ``letak``."""
    awal = teks.rfind("\n", 0, letak) + 1
    akhir = teks.find("\n", letak)
    return _nomor(teks, letak), letak - awal + 1, teks[awal : akhir if akhir >= 0 else len(teks)]


def _explain_karakter(teks: str, letak: int) -> Gejala:
    nomor, kolom, baris = _baris_di(teks, letak)
    sebutan = SEBUTAN_KARAKTER.get(teks[letak], "karakter tanpa lebar")
    return Gejala(
        nomor,
        kolom,
        "KARAKTER",
        f"ada {sebutan} yang tidak terlihat (U+{ord(teks[letak]):04X}), biasanya ikut tempelan.",
        "ketik ulang di tempat itu, atau jalankan `panduan rapikan`.",
        clean_karakter(baris) if teks[letak] not in "\u2028\u2029\u0085" else "",
    )


def _explain_tab(teks: str, letak: int) -> Gejala:
    nomor, kolom, baris = _baris_di(teks, letak)
    if not baris[: kolom - 1].strip(" -"):
        ganti = re.sub(r"^[ \t]+", lambda cocok: cocok[0].replace("\t", "  "), baris)
        return Gejala(nomor, kolom, "TAB", "baris ini menjorok dengan tab.", "ganti tab dengan spasi.", ganti)
    return Gejala(
        nomor,
        kolom,
        "TAB",
        "ada tab di tengah baris, biasanya dari tempelan Excel atau Word.",
        "ganti tab dengan satu spasi; bila ini beberapa kolom Excel, tulis tiap nilai pada isiannya.",
        re.sub(r"[ ]*\t[ \t]*", " ", baris).rstrip(),
    )


def _explain_kutip_lengkung(teks: str, cocok: re.Match[str]) -> Gejala | None:
    if not cocok["tutup"]:
        return None  # A sentence may begin with a quoted word.
    nomor, kolom, _ = _baris_di(teks, cocok.start("buka"))
    isi = cocok["isi"]
    if any(tanda in isi for tanda in KUTIP_LENGKUNG):
        return None  # Two quoted words, one at each end.
    return Gejala(
        nomor,
        kolom,
        "KUTIP",
        "nilai diapit tanda kutip lengkung, yang bukan tanda kutip YAML.",
        "pakai kutip lurus, atau hapus kutipnya.",
        f"{cocok['awal']}{quote_nilai(isi)}",
    )


Penjelas = Callable[[Baris, int, str], Gejala | None]
"""Looks at the lines, the number of the line where the parser stopped, and its message."""


def find_gejala(semua: Baris, baris: int, pesan: str) -> Gejala | None:
    """The mistake behind a parser's error at line ``baris``; None when no symptom fits."""
    return next(filter(None, (penjelas(semua, baris, pesan) for penjelas in PENJELAS)), None)


def _sekitar(semua: Baris, baris: int) -> Iterator[tuple[int, str]]:
    """The line where the parser stopped and the one it came from: it often notices one line late."""
    for nomor in (baris, _sebelum(semua, baris)):
        if 1 <= nomor <= len(semua):
            yield nomor, semua[nomor - 1]


def _sebelum(semua: Baris, baris: int) -> int:
    """The nearest line above with something on it; 0 if none."""
    return next((n for n in range(min(baris, len(semua) + 1) - 1, 0, -1) if _berisi(semua[n - 1])), 0)


def _berisi(baris: str) -> bool:
    return bool(baris.strip()) and not baris.lstrip().startswith("#")


def _lekuk(baris: str) -> int:
    return len(baris) - len(baris.lstrip(" "))


def _explain_tanpa_spasi(semua: Baris, baris: int, pesan: str) -> Gejala | None:
    for nomor, teks in _sekitar(semua, baris):
        if cocok := re.match(r"( *(?:- +)?)([a-z_]+):(?=[^\s/:])", teks):
            return Gejala(
                nomor,
                cocok.end() + 1,
                "YAML",
                f"sesudah `{cocok[2]}:` belum ada spasi.",
                "beri satu spasi sesudah titik dua.",
                f"{cocok[0]} {teks[cocok.end() :]}",
            )
    return None


def _explain_pisah(semua: Baris, baris: int, pesan: str) -> Gejala | None:
    for nomor, teks in _sekitar(semua, baris):
        if cocok := re.match(r"( *(?:- +)?)([a-z_]+) ?[=;] ?(?=\S)", teks):
            return Gejala(
                nomor,
                len(cocok[1]) + len(cocok[2]) + 1,
                "YAML",
                f"sesudah nama isian `{cocok[2]}` seharusnya titik dua.",
                "ganti tandanya dengan titik dua dan satu spasi.",
                f"{cocok[1]}{cocok[2]}: {teks[cocok.end() :]}",
            )
    return None


def _explain_tanda_butir(semua: Baris, baris: int, pesan: str) -> Gejala | None:
    for nomor, teks in _sekitar(semua, baris):
        if cocok := re.match(r"( *)-(?=[^\s-])", teks):
            return Gejala(
                nomor,
                len(cocok[1]) + 1,
                "YAML",
                "sesudah tanda hubung di awal butir belum ada spasi.",
                "beri satu spasi sesudah tanda hubung.",
                f"{cocok[1]}- {teks[cocok.end() :]}",
            )
        if cocok := re.match(r"( *)([–—−•·▪*])\s*(?=\S)", teks):
            return Gejala(
                nomor,
                len(cocok[1]) + 1,
                "YAML",
                f"butir diawali `{cocok[2]}`, bukan tanda hubung biasa.",
                "awali butir dengan tanda hubung `-` dan satu spasi.",
                f"{cocok[1]}- {teks[cocok.end() :]}",
            )
    return None


def _explain_kutip(semua: Baris, baris: int, pesan: str) -> Gejala | None:
    for nomor, teks in _sekitar(semua, baris):
        if not (cocok := re.match(r"( *(?:- +)?(?:[a-z_]+: +)?)([\"'])(.*)$", teks)):
            continue
        tanda, isi = cocok[2], cocok[3].rstrip()
        tutup = isi.find(tanda)
        if tutup < 0:
            return Gejala(
                nomor,
                len(cocok[1]) + 1,
                "YAML",
                "tanda kutip tidak ditutup.",
                "tutup tanda kutipnya di akhir nilai.",
                f"{cocok[1]}{tanda}{isi}{tanda}",
            )
        if tutup < len(isi) - 1 and isi[tutup + 1 : tutup + 2] != tanda and "[" not in cocok[1]:
            isi_bersih = isi[:-1] if isi.endswith(tanda) else isi
            isi_bersih = isi_bersih if isi.endswith(tanda) else f"{tanda}{isi_bersih}"
            return Gejala(
                nomor,
                len(cocok[1]) + tutup + 2,
                "YAML",
                "ada tulisan sesudah tanda kutip penutup.",
                "apit seluruh nilai dengan satu pasang kutip.",
                f"{cocok[1]}{quote_nilai(isi_bersih)}",
            )
    return None


def _explain_terlalu_dalam(semua: Baris, baris: int, pesan: str) -> Gejala | None:
    """``judul: x`` followed by a deeper ``isian: y``: libyaml speaks of a colon in the sentence."""
    if "mapping values are not allowed" not in pesan or baris > len(semua):
        return None
    teks, atas = semua[baris - 1], semua[_sebelum(semua, baris) - 1] if _sebelum(semua, baris) else ""
    ini, itu = POLA_BARIS.match(teks), POLA_BARIS.match(atas)
    if not (ini and itu and itu["isi"].strip()):
        return None
    seharusnya = len(itu["lekuk"]) + len(itu["butir"])
    if len(ini["lekuk"]) <= seharusnya or ini["butir"]:
        return None
    return Gejala(
        baris,
        len(ini["lekuk"]) + 1,
        "YAML",
        f"`{ini['kunci']}` menjorok lebih dalam daripada `{itu['kunci']}` di atasnya.",
        "samakan jumlah spasi di awal baris dengan saudaranya.",
        " " * seharusnya + teks.lstrip(" "),
    )


def _explain_titik_dua(semua: Baris, baris: int, pesan: str) -> Gejala | None:
    if "mapping values are not allowed" not in pesan or baris > len(semua):
        return None
    teks = semua[baris - 1]
    if rujukan := re.match(r"( *- +(?:[a-z]+-)+[a-z0-9-]*\d{4}: +)([^:]*): +(.*)$", teks):
        ketentuan = f"{rujukan[1]}{rujukan[2]} {rujukan[3]}"
        masalah, saran = "ada tanda titik dua di tengah ketentuan.", "hapus titik dua yang kedua."
        return Gejala(baris, rujukan.end(2) + 1, "YAML", masalah, saran, ketentuan)
    cocok = re.match(r"( *(?:- +)*(?:[A-Za-z_]\w*: +)?)(?=\S)(.*?:(?: .*|$))$", teks)
    if not cocok:
        return None
    titik = re.search(r":(?: |$)", cocok[2])
    utuh = not _is_lanjutan(semua, baris)
    return Gejala(
        baris,
        len(cocok[1]) + (titik.start() if titik else 0) + 1,
        "YAML",
        "ada tanda titik dua di tengah kalimat.",
        "apit seluruh kalimat dengan tanda kutip tunggal, atau pakai bentuk `|` di baris berikutnya.",
        f"{cocok[1]}{quote_nilai(cocok[2].rstrip(), paksa=True)}" if utuh else "",
    )


def _is_lanjutan(semua: Baris, baris: int) -> bool:
    """Whether this line goes on a sentence begun above, or is gone on with below."""
    teks = semua[baris - 1]
    bawah = semua[baris] if baris < len(semua) else ""
    awal = re.match(r" *(?:- +)*(?:[A-Za-z_]\w*: )?", teks)
    return not (awal and (":" in awal[0] or "-" in awal[0])) or (
        _berisi(bawah) and _lekuk(bawah) > _lekuk(teks) and not POLA_BARIS.match(bawah)
    )


def _explain_awal_terlarang(semua: Baris, baris: int, pesan: str) -> Gejala | None:
    if "cannot start any token" not in pesan or baris > len(semua):
        return None
    teks = semua[baris - 1]
    if not (cocok := re.match(r"( *(?:- +)*(?:[A-Za-z_]\w*: +)?)([`@%])(.*)$", teks)):
        return None
    return Gejala(
        baris,
        len(cocok[1]) + 1,
        "YAML",
        f"ada tanda `{cocok[2]}` yang tidak boleh mengawali nilai."
        if cocok[2] != "`"
        else "ada tanda yang tidak boleh mengawali nilai.",
        "apit nilainya dengan tanda kutip.",
        f"{cocok[1]}{quote_nilai(cocok[2] + cocok[3], paksa=True)}",
    )


def _explain_sesudah_blok(semua: Baris, baris: int, pesan: str) -> Gejala | None:
    if "expected comment or line break" not in pesan or baris > len(semua):
        return None
    cocok = re.match(r"( *)((?:- +)?[A-Za-z_]\w*: +[|>][+-]?)\s+(\S.*)$", semua[baris - 1])
    if not cocok:
        return None
    return Gejala(
        baris,
        cocok.start(3) + 1,
        "YAML",
        "ada tulisan sesudah tanda `|` atau `>`.",
        "pindahkan tulisannya ke baris berikutnya, menjorok dua spasi.",
        f"{cocok[1]}{cocok[2]}\n{cocok[1]}  {cocok[3]}",
    )


def _explain_kurung(semua: Baris, baris: int, pesan: str) -> Gejala | None:
    if "flow" not in pesan:
        return None
    for nomor, teks in _sekitar(semua, baris):
        for buka, tutup in ("[]", "{}"):
            if teks.count(buka) == teks.count(tutup) + 1 and re.search(rf": *\{buka}|- *\{buka}", teks):
                return Gejala(
                    nomor,
                    teks.rindex(buka) + 1,
                    "YAML",
                    f"kurung `{buka}` tidak ditutup, atau koma kurang.",
                    "tutup kurungnya; apit nilai yang memuat koma atau titik dua dengan kutip.",
                    f"{teks.rstrip().rstrip(',')}{tutup}",
                )
    return None


def _explain_tanpa_titik_dua(semua: Baris, baris: int, pesan: str) -> Gejala | None:
    """``judul Kerja sama`` among ``isian: nilai`` lines."""
    if "could not find expected ':'" not in pesan:
        return None
    for nomor, teks in _sekitar(semua, baris):
        if (cocok := re.match(r"( *(?:- +)?)([a-z]+(?:_[a-z]+)*)(?: (.*))?$", teks)) and ":" not in teks:
            return Gejala(
                nomor,
                len(cocok[1]) + len(cocok[2]) + 1,
                "YAML",
                "baris ini tidak berbentuk `isian: nilai`.",
                "beri titik dua dan spasi sesudah nama isian, atau geser masuk bila ini lanjutan kalimat.",
                f"{cocok[1]}{cocok[2]}: {cocok[3] or '...'}",
            )
    return None


def _explain_lekuk(semua: Baris, baris: int, pesan: str) -> Gejala | None:
    """A line that stands between two levels."""
    if not re.search(r"did not find expected|block (?:collection|mapping)", pesan) or baris > len(semua):
        return None
    seharusnya = _find_lekuk(semua, baris)
    if terlalu := _find_butir_terlalu_dalam(semua, baris):
        baris, seharusnya = terlalu, _lekuk(semua[baris - 1])
    teks = semua[baris - 1]
    return Gejala(
        baris,
        _lekuk(teks) + 1,
        "YAML",
        "lekukan baris tidak sejajar dengan baris di atasnya.",
        "samakan jumlah spasi di awal baris dengan saudaranya.",
        " " * seharusnya + teks.lstrip(" ") if seharusnya not in (None, _lekuk(teks)) else "",
    )


def _find_butir_terlalu_dalam(semua: Baris, baris: int) -> int:
    """The line of a list's first item that stands deeper than this second one, which stands as it should."""
    atas = _sebelum(semua, baris)
    induk = _sebelum(semua, atas) if atas else 0
    if not induk or not all(semua[satu - 1].lstrip().startswith("- ") for satu in (atas, baris)):
        return 0
    wajar = _lekuk(semua[induk - 1]) in (_lekuk(semua[baris - 1]), _lekuk(semua[baris - 1]) - 2)
    dalam = _lekuk(semua[atas - 1]) > _lekuk(semua[baris - 1])
    return atas if wajar and dalam and semua[induk - 1].rstrip().endswith(":") else 0


def _find_lekuk(semua: Baris, baris: int) -> int | None:
    """How far the line was meant to be indented: as the nearest line above of its kind, item or field."""
    teks = semua[baris - 1]
    butir = teks.lstrip().startswith("- ")
    calon = []
    for satu in semua[: baris - 1]:
        cocok = re.match(r"( *)((?:- +)*)", satu)
        if _berisi(satu) and cocok:
            # The first field of an item stands behind its dash.
            calon += [len(cocok[1])] if cocok[2] else []
            calon += [] if butir else [len(cocok[0])]
    # Of levels equally near, the one used last.
    return min(reversed(calon), key=lambda satu: abs(satu - _lekuk(teks)), default=None)


PENJELAS: tuple[Penjelas, ...] = (
    _explain_tanpa_spasi,
    _explain_tanda_butir,
    _explain_pisah,
    _explain_sesudah_blok,
    _explain_awal_terlarang,
    _explain_terlalu_dalam,
    _explain_kutip,
    _explain_kurung,
    _explain_titik_dua,
    _explain_tanpa_titik_dua,
    _explain_lekuk,
)
