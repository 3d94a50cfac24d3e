"""What editors write can never act: a hostile text in any field is refused with its place, or is only words.

The fields come from the models, so a new one is tested without a change here.
"""

from __future__ import annotations

import functools
import io
import json
import re
import shutil
import subprocess
import threading
import zipfile
from collections.abc import Callable, Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml
from icalendar import Calendar
from playwright.sync_api import BrowserContext, Dialog, Page

from conftest import AKAR, LAPTOP, _Penyaji, run_panduan
from panduan.alat.skrip_data import PEMBUAT, render_skrip
from panduan.data_terbuka import build_data_terbuka
from panduan.halaman import build_halaman
from panduan.koleksi import Entri, Koleksi, load_entri, load_koleksi
from panduan.model import TIPE
from panduan.pencarian.catatan import build_entri
from panduan.pencarian.rakit import find_node
from panduan.pengalihan import build_pengalihan
from panduan.periksa.teks import check_tautan
from panduan.teks import render_kalimat, render_paragraf
from panduan.templat_jinja import Perender
from panduan.umpan import build_umpan
from panduan.word.unduhan import build_unduhan
from suntik import (
    BERHTML,
    BERTAUTAN,
    LOLOS,
    PUTARAN,
    Tempat,
    dump,
    find_semua_medan,
    find_tempat,
    inject,
    inject_semua,
    is_diterima,
    muat,
    read_html,
    suntik_yang_lolos,
    write_catatan,
)

pytestmark = pytest.mark.lambat

BOLEH_MARKDOWN = {(tag, "") for tag in ("a", "code", "em", "strong", "p", "ul", "ol", "li", "pre", "hr", "br", "h2", "blockquote")} | {("a", "href"), ("a", "title")}  # fmt: skip
DAERAH = "kota-mojokerto"


@pytest.fixture(scope="module")
def asal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the records in which every field that takes text has a place."""
    data = tmp_path_factory.mktemp("asal") / "data"
    shutil.copytree(AKAR / "data", data, ignore=shutil.ignore_patterns("_*"))
    koleksi = load_koleksi(data)
    for entri, isi in _iter_isian_langka(koleksi):
        write_catatan(data.parent / entri.dokumen.berkas, {**dump(entri), **isi})
    return data


def _iter_isian_langka(koleksi: Koleksi) -> Iterator[tuple[Entri, dict[str, Any]]]:
    """What no record has at present, so that these fields are tested too."""
    libur = {"tanggal": "2026-12-31", "nama": "Hari jadi", "sumber": "Keputusan kepala daerah"}
    yield (
        koleksi.entri["daerah"][DAERAH],
        {"libur": [libur], "warna": {"utama": "#0d4f5e", "aksen": "#0d4f5e"}},
    )
    dirujuk = {(satu.rujukan.peraturan, satu.rujukan.ketentuan.pasal) for satu in koleksi.kutipan if satu.rujukan.ketentuan}  # fmt: skip
    id_, pasal = next(
        (id_, pasal.nomor) for id_, satu in koleksi.dasar_hukum.items() for pasal in satu.pasal if (id_, pasal.nomor) not in dirujuk
    )  # fmt: skip
    yield koleksi.entri["dasar_hukum"][id_], {"pasal_pengganti": [{"lama": pasal, "catatan": "Dihapus."}]}


@pytest.fixture(scope="module")
def asli(asal: Path) -> Koleksi:
    return load_koleksi(asal)


@pytest.fixture(scope="module")
def tempat(asli: Koleksi) -> list[Tempat]:
    return [satu for _, satu in sorted(find_tempat(asli).items(), key=lambda satu: satu[1].nama)]


def test_every_field_that_takes_text_has_a_place(tempat: list[Tempat]) -> None:
    ada = {(satu.entri.tipe.nama, satu.model, satu.medan) for satu in tempat}
    assert (
        sorted(f"{tipe}: {model.__name__}.{medan}" for tipe, model, medan in find_semua_medan() - ada) == []
    )


@pytest.fixture(scope="module")
def kecil(tempat: list[Tempat]) -> dict[str, tuple[Tempat, dict[str, Any]]]:
    """Each place in a record cut down to what must be there, so that thousands can be tried."""
    return {satu.nama: (satu, dump(satu.entri)) for satu in tempat}


def test_markup_is_refused_in_every_field(kecil: dict[str, tuple[Tempat, dict[str, Any]]]) -> None:
    lolos = [
        (nama, teks)
        for nomor, (nama, (satu, data)) in enumerate(kecil.items())
        for teks in (BERHTML[nomor % len(BERHTML)], BERHTML[(nomor * 5 + 3) % len(BERHTML)])
        if is_diterima(satu, data, teks) or is_diterima(satu, data, teks, sambung=True)
    ]
    assert lolos == []


@pytest.mark.parametrize("teks", BERHTML)
def test_every_markup_is_refused_by_running_text(
    teks: str, kecil: dict[str, tuple[Tempat, dict[str, Any]]]
) -> None:
    for nama in ("istilah: Istilah.arti", "istilah: Istilah.istilah", "tanya_jawab: TanyaJawab.pertanyaan"):
        assert not is_diterima(*kecil[nama], teks), nama


def _tulis(asal: Path, entri: Entri, data: dict[str, Any], folder: Path) -> tuple[Koleksi, Path]:
    jalur = folder / f"{entri.isi.id}.yml"
    write_catatan(jalur, data)
    koleksi = Koleksi()
    load_entri(koleksi, entri.tipe, jalur, f"data/{entri.tipe.nama}/{jalur.name}")
    return koleksi, jalur


def test_refusals_name_the_line(tempat: list[Tempat], asal: Path, tmp_path: Path) -> None:
    for nomor, satu in enumerate(tempat):
        data = dump(satu.entri)
        teks = BERHTML[nomor % len(BERHTML)]
        inject(data, satu, teks, sambung=True)
        koleksi, jalur = _tulis(asal, satu.entri, data, tmp_path)
        baris = jalur.read_text(encoding="utf-8").splitlines()
        assert koleksi.temuan, satu.nama
        temuan = koleksi.temuan[0]
        # At the name of the field, at its value, or at the list that it is in.
        sekitar = "\n".join(baris[temuan.baris - 1 : temuan.baris + 3])
        assert teks[:8].replace("'", "''") in sekitar or teks[:8] in sekitar, (
            f"{satu.nama}: {temuan}\n{sekitar}"
        )
        assert temuan.saran


@pytest.fixture
def salinan(asal: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(asal, tmp_path / "data"))


def test_links_elsewhere_are_refused_where_they_stand(
    asli: Koleksi, tempat: list[Tempat], salinan: Path
) -> None:
    """Each field meets two of the links, each link some fifty fields."""
    for putaran in (0, 5):
        letak = inject_semua(asli, tempat, lambda n, _: BERTAUTAN[(n + putaran) % len(BERTAUTAN)], salinan)  # noqa: B023
        koleksi = muat(asli, salinan, {berkas for berkas, _ in letak})
        ketemu = {letak.get((satu.berkas, satu.baris)) for satu in check_tautan(koleksi)}
        lolos = {satu.nama for satu in letak.values()} - {satu.nama for satu in ketemu if satu}
        assert lolos == set()
        assert len(ketemu) > 150


@pytest.mark.parametrize("teks", BERTAUTAN)
def test_links_elsewhere_stay_words_even_if_the_check_missed_them(teks: str) -> None:
    for html in (
        render_paragraf(teks),
        render_kalimat(teks),
        render_paragraf(f"[y]: {teks[4:-1]}\n\n[y][y]"),
    ):
        assert read_html(html).tuju == set()


@pytest.fixture(scope="module")
def lolos(asli: Koleksi, asal: Path, tempat: list[Tempat], tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Koleksi, Path, set[str]]]:  # fmt: skip
    hasil = []
    for putaran in range(PUTARAN):
        data = Path(shutil.copytree(asal, tmp_path_factory.mktemp("lolos") / "data"))
        hasil.append((*suntik_yang_lolos(asli, tempat, data, putaran), data))
    return [(koleksi, data, medan) for koleksi, medan, data in hasil]


def _bentuk(koleksi: Koleksi) -> tuple[set[tuple[str, str]], list[str]]:
    """What all pages are made of, and what in them is dangerous."""
    perender = Perender(koleksi)
    bentuk: set[tuple[str, str]] = set()
    bahaya: list[str] = []
    halaman = [(satu.alamat, satu.isi) for satu in build_halaman(koleksi, perender)]
    for alamat, html in [*halaman, *build_pengalihan(perender, "https://contoh.go.id/")]:
        pembaca = read_html(html)
        bentuk |= pembaca.bentuk
        bahaya += [f"{alamat}: {satu}" for satu in pembaca.bahaya]
    return bentuk, bahaya


def test_what_is_accepted_is_only_words_on_the_pages(asli: Koleksi, lolos: list[tuple[Koleksi, Path, set[str]]]) -> None:  # fmt: skip
    biasa, bahaya = _bentuk(asli)
    assert bahaya == []
    semua_medan: set[str] = set()
    for koleksi, _, medan in lolos:
        bentuk, bahaya = _bentuk(koleksi)
        assert bahaya == []
        assert bentuk - biasa - BOLEH_MARKDOWN == set()
        semua_medan |= medan
    assert len(semua_medan) > 200, len(semua_medan)


def test_front_matter_open_data_and_search_keep_their_shape(
    lolos: list[tuple[Koleksi, Path, set[str]]],
) -> None:
    for koleksi, _, _ in lolos:
        for halaman in build_halaman(koleksi, Perender(koleksi)):
            depan = halaman.markdown.removeprefix("---\n").split("\n---\n", 1)[0]
            assert yaml.safe_load(depan) == {"title": halaman.judul, "description": halaman.deskripsi}
        for alamat, isi in build_data_terbuka(koleksi):
            assert json.loads(isi), alamat
        assert list(build_entri(koleksi))


def test_feed_is_whole_and_its_html_harmless(lolos: list[tuple[Koleksi, Path, set[str]]]) -> None:
    atom = "{http://www.w3.org/2005/Atom}"
    for koleksi, _, _ in lolos:
        akar = ElementTree.fromstring(build_umpan(Perender(koleksi), "Uji", "https://contoh.go.id/")[1])
        for entri in akar.iter(f"{atom}entry"):
            assert {anak.tag.removeprefix(atom) for anak in entri} == {
                "title",
                "id",
                "updated",
                "link",
                "content",
            }
            pembaca = read_html(entri.findtext(f"{atom}content") or "")
            assert pembaca.bahaya == []
            assert {tag for tag, _ in pembaca.bentuk} <= {
                "p",
                "a",
                "strong",
                "em",
                "code",
                "ul",
                "li",
                "ol",
                "span",
            }


BACA_SKRIP = """
globalThis.window = globalThis; globalThis.retas = () => { throw new Error('teretas') };
let teks = ''; process.stdin.on('data', satu => { teks += satu }).on('end', () => {
  for (const skrip of JSON.parse(teks)) (0, eval)(skrip);
  process.stdout.write(JSON.stringify(window.panduan.data));
});"""


def test_data_scripts_give_back_what_was_put_in(lolos: list[tuple[Koleksi, Path, set[str]]]) -> None:
    koleksi = lolos[0][0]
    isi: dict[str, Any] = {nama: buat(koleksi) for nama, buat in PEMBUAT.items()}
    isi["kasar"] = [*LOLOS, *BERHTML, *BERTAUTAN, "\n\r\t\\", "'\\'", "\\u0027"]
    skrip = [render_skrip(nama, satu) for nama, satu in isi.items()]
    hasil = subprocess.run([find_node(), "-e", BACA_SKRIP], input=json.dumps(skrip), capture_output=True, text=True, check=False)  # fmt: skip
    assert hasil.returncode == 0, hasil.stderr
    assert json.loads(hasil.stdout) == json.loads(json.dumps(isi))


def _baca_docx(isi: bytes) -> tuple[set[str], set[str]]:
    """The elements of a Word file and the targets outside it."""
    unsur, luar = set(), set()
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        for nama in arsip.namelist():
            if nama.endswith((".xml", ".rels")):
                for satu in ElementTree.fromstring(arsip.read(nama)).iter():
                    unsur.add(satu.tag)
                    if satu.get("TargetMode") == "External":
                        luar.add(satu.get("Target", ""))
    return unsur, luar


def test_word_files_are_whole_and_link_nowhere_new(
    asli: Koleksi, lolos: list[tuple[Koleksi, Path, set[str]]]
) -> None:
    def baca(koleksi: Koleksi) -> tuple[set[str], set[str]]:
        unsur: set[str] = set()
        luar: set[str] = set()
        for alamat, isi in build_unduhan(koleksi, "https://contoh.go.id/"):
            if alamat.endswith(".docx"):
                assert isinstance(isi, bytes)
                satu_unsur, satu_luar = _baca_docx(isi)
                unsur |= satu_unsur
                luar |= satu_luar
        return unsur, luar

    biasa, _ = baca(asli)
    unsur, luar = baca(lolos[0][0])
    assert unsur - biasa == set()
    assert {satu for satu in luar if not satu.startswith(("https://", "mailto:"))} == set()


PASANG = """
window.kena = []; window.retas = () => window.kena.push(location.href);
for (const nama of ['alert', 'confirm', 'prompt']) window[nama] = () => window.kena.push(nama);
"""
CARI_BAHAYA = """() => {
  const hasil = [];
  for (const satu of document.querySelectorAll('*')) {
    for (const atribut of satu.attributes) if (/^on|^srcdoc$/i.test(atribut.name)) hasil.push(`${satu.tagName} ${atribut.name}`);
    for (const nama of ['href', 'src', 'action']) {
      const nilai = satu[nama];
      if (typeof nilai === 'string' && nilai && !/^(https?|mailto|tel|file|blob|data:image\\/)/.test(nilai)) hasil.push(nilai);
      if (nama === 'src' && /^https?:/.test(nilai ?? '') && new URL(nilai).host !== location.host) hasil.push(nilai);
    }
  }
  return hasil;
}"""


@pytest.fixture(scope="module")
def situs_suntik(
    lolos: list[tuple[Koleksi, Path, set[str]]], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    keluaran = tmp_path_factory.mktemp("suntik") / "site"
    _, data, _ = lolos[0]
    hasil = run_panduan("bangun", "--data", data, "--keluaran", keluaran, "--daerah", DAERAH)
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr
    return keluaran


@pytest.fixture(scope="module")
def alamat_suntik(situs_suntik: Path) -> Iterator[str]:
    penyaji = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Penyaji, directory=str(situs_suntik)))
    threading.Thread(target=penyaji.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{penyaji.server_port}"
    penyaji.shutdown()


@pytest.mark.situs
def test_whole_site_has_no_element_or_attribute_that_the_real_one_lacks(
    situs: Path, situs_suntik: Path
) -> None:
    """Also what MkDocs and its theme put around a page: titles, descriptions, navigation, breadcrumbs."""
    biasa: set[tuple[str, str]] = set()
    for jalur in _find_halaman(situs):
        biasa |= read_html(jalur.read_text(encoding="utf-8")).bentuk
    skrip_biasa = _find_skrip(situs)
    for jalur in _find_halaman(situs_suntik):
        html = jalur.read_text(encoding="utf-8")
        pembaca = read_html(html)
        nama = jalur.relative_to(situs_suntik)
        assert pembaca.bahaya == [], nama
        # The edition of a region has a style of its own: two colours, which the model holds to `#rrggbb`.
        assert pembaca.bentuk - biasa - BOLEH_MARKDOWN == {("style", "")}, nama
    assert _find_skrip(situs_suntik) - skrip_biasa == set()


def _find_halaman(situs: Path) -> list[Path]:
    """The pages; decks have styles of their own and a test of their own, the form editor holds no record."""
    luar = {"paparan", "admin"}
    return [jalur for jalur in situs.rglob("*.html") if not luar & set(jalur.relative_to(situs).parts)]


def _find_skrip(situs: Path) -> set[str]:
    """The distinct scripts and styles written inside pages, without the addresses in them."""
    hasil = set()
    for jalur in situs.rglob("*.html"):
        for satu in re.findall(r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", jalur.read_text(encoding="utf-8"), re.DOTALL):  # fmt: skip
            hasil.add(re.sub(r'(\.\./)+|"\.\.?"|"\."', "", satu))
    return hasil


def _iter_alamat(lolos: list[tuple[Koleksi, Path, set[str]]], tempat: list[Tempat]) -> list[str]:
    host = {(satu.entri.tipe.alamat, satu.entri.isi.id, satu.entri.tipe.nama) for satu in tempat}
    hasil = [
        "",
        "cari/?q=retas",
        "cari/?q=onmouseover",
        "banding/",
        "tenggat/",
        "hitung-tenggat/",
        "daftar-periksa/",
    ]
    hasil += ["periksa-naskah/", "isi-naskah/", "kesehatan-isi/", "peta-cakupan/", "untuk-editor/"]
    hasil += [f"{tipe.alamat}/" for tipe in TIPE.values()]
    hasil += [f"{alamat}/{id_}/" for alamat, id_, _ in sorted(host)]
    hasil += [f"contoh-naskah/{id_}/isi/" for _, id_, tipe in sorted(host) if tipe == "contoh_naskah"]
    hasil += [f"mekanisme/{id_}/peta/" for _, id_, tipe in sorted(host) if tipe == "mekanisme"]
    return hasil


def _pakai(halaman: Page) -> None:
    """Open, point at and press what a reader can: attributes act only then."""
    halaman.evaluate("document.querySelectorAll('details').forEach(satu => { satu.open = true; })")
    halaman.evaluate(
        """() => { for (const satu of document.querySelectorAll('main *, header *')) for (const jenis of
        ['mouseover', 'mouseenter', 'focus', 'pointerdown']) satu.dispatchEvent(new Event(jenis, {bubbles: true})); }"""
    )


@pytest.mark.peramban
def test_nothing_runs_in_the_browser(
    konteks: Callable[..., BrowserContext], alamat_suntik: str, lolos: list[tuple[Koleksi, Path, set[str]]], tempat: list[Tempat]
) -> None:  # fmt: skip
    konteks_ini = konteks()
    konteks_ini.add_init_script(PASANG)
    luar: list[str] = []
    dialog: list[str] = []

    def catat_dialog(satu: Dialog) -> None:
        dialog.append(satu.message)
        satu.dismiss()

    halaman = konteks_ini.new_page()
    halaman.on("dialog", catat_dialog)
    halaman.on("request", lambda satu: luar.append(satu.url) if not satu.url.startswith((alamat_suntik, "blob:", "data:")) else None)  # fmt: skip
    semua = _iter_alamat(lolos, tempat)
    for jalur in semua:
        halaman.goto(f"{alamat_suntik}/{jalur}")
        if jalur.startswith("cari/"):
            halaman.wait_for_selector(".cari__butir, .cari__kosong")
        _pakai(halaman)
        assert halaman.evaluate("window.kena") == [], jalur
        assert halaman.evaluate(CARI_BAHAYA) == [], jalur
    assert len(semua) > 40
    assert (luar, dialog) == ([], [])


@pytest.fixture
def halaman_waspada(konteks: Callable[..., BrowserContext]) -> Page:
    konteks_ini = konteks(viewport=LAPTOP, accept_downloads=True)
    konteks_ini.add_init_script(PASANG)
    return konteks_ini.new_page()


def _assert_tenang(halaman: Page) -> None:
    _pakai(halaman)
    assert halaman.evaluate("window.kena") == []
    assert halaman.evaluate(CARI_BAHAYA) == []


@pytest.mark.peramban
def test_calculator_in_use_shows_words_and_its_calendar_holds_only_dates(
    halaman_waspada: Page, alamat_suntik: str, asli: Koleksi, tmp_path: Path
) -> None:
    """Every mechanism with all its dates; the calendar file is what a phone takes without asking."""
    for mekanisme in asli.mekanisme.values():
        halaman_waspada.goto("about:blank")
        halaman_waspada.goto(f"{alamat_suntik}/hitung-tenggat/#{mekanisme.id}")
        for nomor, medan in enumerate(halaman_waspada.locator("input[type=date]:visible").all()):
            medan.fill(f"2026-{nomor % 12 + 1:02}-{nomor + 1:02}")
        halaman_waspada.locator("[data-wadah=tabel] tr").first.wait_for()
        _assert_tenang(halaman_waspada)
        with halaman_waspada.expect_download() as unduhan:
            halaman_waspada.locator("[data-aksi=ics]").click()
        berkas = tmp_path / "tenggat.ics"
        unduhan.value.save_as(berkas)
        assert re.fullmatch(r"[a-z0-9.-]+\.ics", unduhan.value.suggested_filename)
        kalender = Calendar.from_ical(berkas.read_bytes())
        acara = kalender.walk("VEVENT")
        assert acara and {satu.name for satu in kalender.walk()} <= {"VCALENDAR", "VEVENT", "VALARM"}
        assert {nama for satu in acara for nama in satu} <= {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "TRANSP", "CLASS"}  # fmt: skip
        for alarm in kalender.walk("VALARM"):
            assert str(alarm["ACTION"]) == "DISPLAY" and "ATTACH" not in alarm


@pytest.mark.peramban
def test_guide_in_use_shows_words(halaman_waspada: Page, alamat_suntik: str) -> None:
    """From the first question to an outcome, always by the first answer, then by the last."""
    for urutan in ("first", "last"):
        halaman_waspada.goto("about:blank")
        halaman_waspada.goto(f"{alamat_suntik}/pemandu/mekanisme/")
        for _ in range(8):
            jawaban = halaman_waspada.locator(".pemandu__tanya:visible .pemandu__jawaban a")
            if not jawaban.count():
                break
            _assert_tenang(halaman_waspada)
            getattr(jawaban, urutan).click()
            halaman_waspada.wait_for_timeout(150)
        assert "/hasil/" in halaman_waspada.url or "#hasil" in halaman_waspada.url
        _assert_tenang(halaman_waspada)


@pytest.mark.peramban
def test_form_takes_hostile_answers_as_words(
    halaman_waspada: Page, alamat_suntik: str, lolos: list[tuple[Koleksi, Path, set[str]]], tempat: list[Tempat]
) -> None:  # fmt: skip
    """What a reader types into a form, too: markup of his own stays what he typed."""
    id_ = next(satu.entri.isi.id for satu in tempat if satu.entri.tipe.nama == "contoh_naskah")
    halaman_waspada.goto(f"{alamat_suntik}/contoh-naskah/{id_}/isi/")
    jahat = [*BERHTML, *LOLOS]
    medan = halaman_waspada.locator("form input[type=text]:visible, form textarea:visible").all()
    assert medan
    for nomor, satu in enumerate(medan):
        satu.fill(jahat[nomor % len(jahat)])
    medan[-1].blur()
    halaman_waspada.wait_for_timeout(400)
    _assert_tenang(halaman_waspada)
    assert halaman_waspada.locator("#pratinjau script, #pratinjau img, #pratinjau iframe").count() == 0
