"""Pages: expected ones are kept in tests/acuan/; ``pytest --perbarui`` rewrites them for review."""

from __future__ import annotations

import re
from pathlib import Path

import markdown
import pytest

from conftest import AKAR, DATA_KECIL
from panduan.data_terbuka import build_cakupan, build_data_terbuka
from panduan.halaman import Halaman, build_halaman
from panduan.koleksi import Koleksi, load_koleksi
from panduan.model import TIPE
from panduan.templat_jinja import Perender

ACUAN = AKAR / "tests" / "acuan"


@pytest.fixture(scope="module")
def koleksi() -> Koleksi:
    return load_koleksi(DATA_KECIL)


@pytest.fixture(scope="module")
def halaman(koleksi: Koleksi) -> dict[str, Halaman]:
    return {satu.alamat: satu for satu in build_halaman(koleksi, Perender(koleksi))}


def test_every_record_has_a_page_at_its_address(koleksi: Koleksi, halaman: dict[str, Halaman]) -> None:
    catatan = {f"{entri.tipe.alamat}/{entri.isi.id}/" for entri in koleksi.iter_entri()}
    daftar = {f"{tipe.alamat}/" for tipe in TIPE.values()}
    isi = {f"contoh-naskah/{id_}/isi/" for id_ in koleksi.contoh_naskah}
    peta = {f"mekanisme/{id_}/peta/" for id_ in koleksi.mekanisme}
    hasil = {"pemandu/mekanisme/hasil/antarkota/", "pemandu/mekanisme/hasil/tanya/"}
    assert set(halaman) == catatan | daftar | isi | peta | hasil | {"peta-cakupan/", "kesehatan-isi/"}


@pytest.mark.parametrize("tipe", list(TIPE))
def test_page_is_as_expected(
    tipe: str, koleksi: Koleksi, halaman: dict[str, Halaman], request: pytest.FixtureRequest
) -> None:
    id_ = next(iter(koleksi.entri[tipe]))
    berkas = ACUAN / f"{tipe}.md"
    hasil = halaman[f"{TIPE[tipe].alamat}/{id_}/"].markdown
    if request.config.getoption("--perbarui"):
        berkas.parent.mkdir(exist_ok=True)
        berkas.write_text(hasil, encoding="utf-8")
    assert hasil == berkas.read_text(encoding="utf-8")


def test_mekanisme_sections_stand_in_the_fixed_order(halaman: dict[str, Halaman]) -> None:
    bagian = [judul.jangkar for judul in halaman["mekanisme/antarkota/"].daftar_isi if judul.tingkat == 2]
    assert bagian == [
        "dalam-satu-menit",
        "kapan-dipakai",
        "kapan-tidak",
        "langkah",
        "tenggat",
        "dokumen",
        "dasar-hukum",
        "tanya-jawab",
        "kesalahan-umum",
        "hal-lain",
    ]


def test_step_shows_who_how_long_and_which_pasal(halaman: dict[str, Halaman]) -> None:
    isi = halaman["mekanisme/antarkota/"].isi
    ringkas = isi[isi.index("<summary>") : isi.index("</summary>")]
    for bagian in ("Persiapan", "Perangkat daerah", "30 hari", "Pasal 2 ayat (1) huruf a PP 1/2001"):
        assert bagian in ringkas


def test_finished_html_survives_markdown(halaman: dict[str, Halaman]) -> None:
    """Another builder's Markdown leaves each page as it is, but for paragraphs around loose pieces."""

    def inti(html: str) -> str:
        return "".join(re.sub("</?p>", "", html).split())

    for satu in halaman.values():
        assert not [baris for baris in satu.isi.split("\n") if not baris or baris != baris.strip()]
        assert inti(markdown.markdown(satu.isi)) == inti(satu.isi)


def test_cross_reference_in_a_document_follows_its_clause(halaman: dict[str, Halaman]) -> None:
    assert "Perubahan mengikuti Pasal 1." in halaman["contoh-naskah/kesepakatan/"].isi


def test_open_data_lists_every_record_and_is_repeatable(koleksi: Koleksi) -> None:
    pertama, kedua = dict(build_data_terbuka(koleksi)), dict(build_data_terbuka(load_koleksi(DATA_KECIL)))
    assert pertama == kedua
    assert set(pertama) == {*(f"data/{nama}.json" for nama in TIPE), "data/cakupan.json"}


def test_coverage_names_who_cites_each_pasal(koleksi: Koleksi) -> None:
    pasal = build_cakupan(koleksi)["pp-1-2001"]["pasal"]
    assert set(pasal) == {"1", "2", "3"}
    assert {"tipe": "tanya_jawab", "id": "siapa-menjawab"} in pasal["2"]
    assert {"tipe": "mekanisme", "id": "antarkota"} in pasal["3"]


def test_expected_pages_have_no_strangers() -> None:
    assert {berkas.stem for berkas in Path(ACUAN).glob("*.md")} == set(TIPE)
