"""What readers take along stays whole and harmless whatever editors write: decks, sheets, Word papers, search,
holidays, and the package. A small collection with hostile words in every field that may have them."""

from __future__ import annotations

import datetime
import io
import json
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from pydantic import ValidationError

from conftest import AKAR, DATA_KECIL, run_panduan
from panduan.acara.bahan import build_bahan_acara
from panduan.alat.libur import build_libur
from panduan.alat.skrip_data import render_skrip
from panduan.bahan import Lingkup
from panduan.koleksi import Koleksi, load_koleksi
from panduan.lembar.pdf import RINGKAS, build_pdf, has_pango
from panduan.lembar.susun import Pencetak
from panduan.model.libur import Libur
from panduan.model.pencarian import Pencarian
from panduan.paket import write_paket
from panduan.paparan.bahan import build_semua
from panduan.paparan.html import build_html
from panduan.paparan.pptx import build_pptx
from panduan.paparan.salindia import Bentuk
from panduan.pencarian.rakit import find_node
from panduan.periksa import check_folder
from panduan.templat_jinja import Perender
from panduan.temuan import Tingkat
from suntik import BERHTML, BERTAUTAN, LOLOS, PUTARAN, find_tempat, read_html, suntik_yang_lolos

pytestmark = pytest.mark.lambat

HARI = datetime.date(2026, 1, 2)
KATA = [teks for teks in LOLOS if "\n" not in teks]


def _lingkup(koleksi: Koleksi) -> Lingkup:
    return Lingkup(Perender(koleksi), None, "https://contoh.go.id/", HARI)


@pytest.fixture(scope="module")
def biasa() -> Lingkup:
    return _lingkup(load_koleksi(DATA_KECIL))


@pytest.fixture(scope="module")
def jahat(biasa: Lingkup, tmp_path_factory: pytest.TempPathFactory) -> list[Lingkup]:
    semua = sorted(find_tempat(biasa.koleksi).values(), key=lambda satu: satu.nama)
    tempat = [satu for satu in semua if dict(satu.entri.bagian)[satu.jalur].model_dump()[satu.medan]]
    hasil = []
    for putaran in range(PUTARAN):
        data = Path(shutil.copytree(DATA_KECIL, tmp_path_factory.mktemp("jahat") / "data"))
        koleksi, medan = suntik_yang_lolos(biasa.koleksi, tempat, data, putaran)
        assert len(medan) > 80
        hasil.append(_lingkup(koleksi))
    return hasil


Isi = Callable[[Lingkup], Iterator[tuple[str, str]]]


def _iter_paparan(lingkup: Lingkup) -> Iterator[tuple[str, str]]:
    for bentuk in Bentuk:
        for paparan in build_semua(lingkup, bentuk):
            yield f"{paparan.alamat}{bentuk}", build_html(lingkup, paparan).decode()


def _iter_lembar(lingkup: Lingkup) -> Iterator[tuple[str, str]]:
    cetak, koleksi = Pencetak(lingkup), lingkup.koleksi
    for mekanisme in koleksi.mekanisme.values():
        for ringkas in RINGKAS:
            yield f"mekanisme {ringkas}", cetak.render_mekanisme(mekanisme, ringkas=ringkas)
    for modul in koleksi.modul.values():
        yield "modul", cetak.render_modul(modul)
    for kuis in koleksi.kuis.values():
        yield "kunci", cetak.render_kunci(kuis)


@pytest.mark.parametrize("isi", [_iter_paparan, _iter_lembar])
def test_decks_and_sheets_have_no_element_or_attribute_that_good_words_do_not_make(
    isi: Isi, biasa: Lingkup, jahat: list[Lingkup]
) -> None:
    bentuk = {satu for _, html in isi(biasa) for satu in read_html(html).bentuk}
    # What Markdown in a sentence may become, and classes of what only some records have.
    boleh = {(tag, "") for tag in ("a", "code", "em", "strong", "span", "p", "ul", "li", "tr", "td", "th")}
    boleh |= {(tag, "class") for tag in ("span", "p", "ul", "li", "div", "section", "td", "th")} | {("a", "data-ke"), ("a", "href"), ("a", "title"), ("a", "class")}  # fmt: skip
    for lingkup in jahat:
        for nama, html in isi(lingkup):
            pembaca = read_html(html)
            assert pembaca.bahaya == [], nama
            assert pembaca.bentuk - bentuk - boleh == set(), nama


def _baca_xml(isi: bytes) -> tuple[set[str], set[str]]:
    """The elements of an Office file and the targets outside it; every part is well formed."""
    unsur, luar = set(), set()
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        for nama in arsip.namelist():
            assert not nama.startswith(("/", "..")) and "vba" not in nama.lower()
            if nama.endswith((".xml", ".rels")):
                for satu in ElementTree.fromstring(arsip.read(nama)).iter():
                    unsur.add(satu.tag)
                    if satu.get("TargetMode") == "External":
                        luar.add(satu.get("Target", ""))
    return unsur, luar


def _iter_pptx(lingkup: Lingkup) -> Iterator[bytes]:
    for paparan in build_semua(lingkup, Bentuk.LEBAR):
        yield build_pptx(lingkup, paparan)


def _iter_acara(lingkup: Lingkup) -> Iterator[bytes]:
    for bahan in build_bahan_acara(lingkup):
        yield from bahan.buat().values()


@pytest.mark.parametrize("isi", [_iter_pptx, _iter_acara])
def test_office_files_are_whole_and_lead_nowhere_new(
    isi: Callable[[Lingkup], Iterator[bytes]], biasa: Lingkup, jahat: list[Lingkup]
) -> None:
    unsur = {satu for berkas in isi(biasa) for satu in _baca_xml(berkas)[0]}
    for lingkup in jahat:
        for berkas in isi(lingkup):
            baru, luar = _baca_xml(berkas)
            # A longer text may need another page of slides, never another kind of element that acts.
            assert not {satu for satu in baru - unsur if "click" in satu.lower() or "script" in satu.lower()}
            assert {satu for satu in luar if not satu.startswith("https://contoh.go.id/")} == set()


def test_pdf_holds_no_action(jahat: list[Lingkup]) -> None:
    if not has_pango():
        pytest.skip("Pango tidak ada")
    for _, html in _iter_lembar(jahat[0]):
        pdf = build_pdf(html)
        assert pdf.startswith(b"%PDF-")
        for tanda in (b"/JavaScript", b"/JS", b"/Launch", b"/EmbeddedFile", b"/SubmitForm", b"/URI"):
            assert tanda not in pdf, tanda


def test_markup_is_refused_in_holidays_and_in_the_vocabulary() -> None:
    for teks in BERHTML:
        with pytest.raises(ValidationError):
            Libur.model_validate({"bukan_libur": [{"tanggal": "2026-01-01", "sumber": teks}]})
        for medan in ({"ketikan": {"a": teks}}, {"padanan": [["a", teks]]}, {"terkait": {"a": [teks]}}, {"bukan_cakupan": [teks]}, {"daftar": {"a": {"tipe": "alat", "judul": teks, "ringkasan": "b"}}}):  # fmt: skip
            with pytest.raises(ValidationError):
                Pencarian.model_validate(medan)


@pytest.fixture(scope="module")
def kosakata(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real records with hostile words among the holidays and in the vocabulary, as far as accepted."""
    data = Path(
        shutil.copytree(
            AKAR / "data", tmp_path_factory.mktemp("kosakata") / "data", ignore=shutil.ignore_patterns("_*")
        )
    )
    libur = [
        {"tanggal": f"2027-10-{nomor + 1:02}", "nama": teks, "jenis": "libur nasional", "sumber": teks}
        for nomor, teks in enumerate((*KATA, *BERTAUTAN)[:28])
    ]
    (data / "libur.yml").write_text(json.dumps({"tambahan": libur}), encoding="utf-8")
    pencarian = {
        "ketikan": {f"ketik{nomor}": teks for nomor, teks in enumerate(KATA)},
        "padanan": [[f"padan{nomor}", teks] for nomor, teks in enumerate(KATA)],
        "terkait": {f"kait{nomor}": [teks] for nomor, teks in enumerate(KATA)},
        "abaikan": KATA, "gabungan": KATA, "kata_dasar": KATA, "penanda_nama": KATA,
        "daftar": {"istilah": {"tipe": "istilah", "judul": KATA[0], "sinonim": KATA, "ringkasan": KATA[1]}},
    }  # fmt: skip
    (data / "pencarian.yml").write_text(json.dumps(pencarian), encoding="utf-8")
    galat = [satu for satu in check_folder(data)[1] if satu.tingkat is Tingkat.GALAT]
    assert galat == [], "\n".join(map(str, galat))
    return data


BACA_SKRIP = """
globalThis.window = globalThis; globalThis.retas = () => { throw new Error('teretas') };
let teks = ''; process.stdin.on('data', satu => { teks += satu }).on('end', () => {
  (0, eval)(teks); process.stdout.write(JSON.stringify(window.panduan.data.libur)); });"""


def test_hostile_holidays_reach_the_calculator_as_words(kosakata: Path) -> None:
    isi = build_libur(load_koleksi(kosakata))
    skrip = render_skrip("libur", isi)
    hasil = subprocess.run([find_node(), "-e", BACA_SKRIP], input=skrip, capture_output=True, text=True, check=False)  # fmt: skip
    assert hasil.returncode == 0, hasil.stderr
    assert json.loads(hasil.stdout) == json.loads(json.dumps(isi))


def test_search_is_built_from_a_hostile_vocabulary_and_the_package_keeps_to_itself(
    kosakata: Path, tmp_path: Path
) -> None:
    for perintah in ("bangun", "bahan"):
        hasil = run_panduan(perintah, "--data", kosakata, "--keluaran", tmp_path / "site")
        assert hasil.returncode == 0, hasil.stdout + hasil.stderr
    write_paket(tmp_path / "site", tmp_path / "paket.zip")
    with zipfile.ZipFile(tmp_path / "paket.zip") as arsip:
        assert arsip.testzip() is None
        for nama in arsip.namelist():
            assert not nama.startswith("/") and ".." not in Path(nama).parts and "\\" not in nama, nama
