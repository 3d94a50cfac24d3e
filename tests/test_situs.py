"""The real site as files: links, anchors, open data, promises of the contract."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html

from conftest import AKAR, run_panduan
from panduan.koleksi import load_koleksi
from panduan.model import TIPE
from panduan.periksa import check_folder
from panduan.temuan import Tingkat

pytestmark = pytest.mark.situs
BATAS_HALAMAN_GZIP = 110_000


@cache
def _parse(jalur: Path) -> html.HtmlElement:
    return html.fromstring(jalur.read_text(encoding="utf-8"))


@cache
def _jangkar(jalur: Path) -> frozenset[str]:
    return frozenset(
        unsur.get("id") or unsur.get("name") or "" for unsur in _parse(jalur).xpath("//*[@id or @name]")
    )


def _iter_tautan(situs: Path) -> Iterator[tuple[Path, str]]:
    for jalur in sorted(situs.rglob("*.html")):
        for unsur in _parse(jalur).xpath("//*[@href or @src]"):
            yield jalur, unsur.get("href") or unsur.get("src")


def test_real_data_is_clean() -> None:
    _, temuan = check_folder(AKAR / "data")
    assert [str(satu) for satu in temuan if satu.tingkat is Tingkat.GALAT] == []


def test_no_dead_link_or_anchor(situs: Path) -> None:
    mati = []
    for halaman, tautan in _iter_tautan(situs):
        bagian = urlsplit(tautan)
        if bagian.scheme or bagian.netloc or halaman.name == "404.html":
            continue
        tujuan = (halaman.parent / unquote(bagian.path)).resolve() if bagian.path else halaman
        tujuan = tujuan / "index.html" if tujuan.is_dir() else tujuan
        if not tujuan.is_file() or (bagian.fragment and bagian.fragment not in _jangkar(tujuan)):
            mati.append(f"{halaman.relative_to(situs)} -> {tautan}")
    assert mati == []


def test_no_link_leads_nowhere_and_none_to_a_stranger(situs: Path) -> None:
    """Only addresses that a record holds may lead out."""
    luar_boleh = "".join(berkas.read_text(encoding="utf-8") for berkas in (AKAR / "data").rglob("*.yml"))
    for halaman, tautan in _iter_tautan(situs):
        assert tautan not in ("", "#", "javascript:void(0)"), halaman
        if urlsplit(tautan).scheme in ("http", "https"):
            assert tautan in luar_boleh, f"{halaman}: {tautan}"


def test_ids_are_unique_on_each_page(situs: Path) -> None:
    for halaman in situs.rglob("*.html"):
        semua = _parse(halaman).xpath("//@id")
        ganda = {satu for satu in semua if semua.count(satu) > 1}
        assert not ganda, f"{halaman}: {ganda}"


def test_every_record_has_its_page(situs: Path) -> None:
    for entri in load_koleksi(AKAR / "data").iter_entri():
        assert (situs / entri.tipe.alamat / entri.isi.id / "index.html").is_file()


def test_open_data_holds_every_record(situs: Path) -> None:
    koleksi = load_koleksi(AKAR / "data")
    for nama in TIPE:
        isi = json.loads((situs / "data" / f"{nama}.json").read_text(encoding="utf-8"))
        assert {satu["id"] for satu in isi} == set(koleksi.entri[nama])
    cakupan = json.loads((situs / "data" / "cakupan.json").read_text(encoding="utf-8"))
    jumlah = {id_: len(isi["pasal"]) for id_, isi in cakupan.items() if id_ in ("pp-28-2018", "permendagri-22-2020", "permendagri-25-2020")}  # fmt: skip
    assert jumlah == {"pp-28-2018": 52, "permendagri-22-2020": 64, "permendagri-25-2020": 44}


def test_mekanisme_page_weighs_little(situs: Path) -> None:
    """What a first visit fetches, without the search index: HTML, styles, scripts, icons."""
    for jalur in (situs / "mekanisme").glob("*/index.html"):
        pohon = _parse(jalur)
        semua = {jalur, *(
            (jalur.parent / satu).resolve()
            for satu in pohon.xpath("//link[@rel='stylesheet' or @rel='icon']/@href | //script/@src | //img/@src")
        )}  # fmt: skip
        berat = sum(len(gzip.compress(berkas.read_bytes(), 6)) for berkas in semua)
        assert berat <= BATAS_HALAMAN_GZIP, f"{jalur.parent.name}: {berat}"


def test_every_generated_page_says_when_checked_and_from_which_file(situs: Path) -> None:
    for entri in load_koleksi(AKAR / "data").iter_entri():
        isi = (situs / entri.tipe.alamat / entri.isi.id / "index.html").read_text(encoding="utf-8")
        assert "diperiksa pada" in isi or "belum diperiksa" in isi
        assert entri.dokumen.berkas in isi
        assert "bukan nasihat hukum" in isi
        assert "<!--sunting" not in isi


def test_edit_link_and_region_edition(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PANDUAN_REPO", "https://github.com/contoh/panduan")
    hasil = run_panduan("bangun", "--daerah", "kota-mojokerto", "--keluaran", tmp_path / "site")
    assert hasil.returncode == 0, hasil.stderr
    situs, sunting = tmp_path / "site", "https://github.com/contoh/panduan/edit/main/"
    isi = (situs / "mekanisme" / "ksdd" / "index.html").read_text(encoding="utf-8")
    assert re.search(rf'class="tombol" rel="edit" href="{sunting}data/mekanisme/ksdd.yml#L\d+"', isi)
    assert len(re.findall(rf'{sunting}data/mekanisme/ksdd.yml#L\d+">Ubah bagian ini', isi)) > 10
    assert "berkas=data/mekanisme/ksdd.yml%3A" in isi
    for jalur in (AKAR / "docs").rglob("*.md"):
        nama = jalur.relative_to(AKAR / "docs")
        halaman = (
            situs / nama.with_suffix("") / "index.html"
            if nama.name != "index.md"
            else situs / nama.with_suffix(".html")
        )
        assert f'{sunting}docs/{nama}">Usulkan perbaikan' in halaman.read_text(encoding="utf-8"), nama
    kaki = re.search(r'<footer class="kaki">.*?</footer>', isi, re.DOTALL)
    assert kaki and "Kota Mojokerto" in kaki[0]


def test_build_is_repeatable(situs: Path, tmp_path: Path) -> None:
    for perintah in ("bangun", "bahan"):
        assert run_panduan(perintah, "--keluaran", tmp_path / "lagi").returncode == 0
    for jalur in sorted(situs.rglob("*")):
        if jalur.is_file() and jalur.name not in ("sitemap.xml.gz",):
            assert jalur.read_bytes() == (tmp_path / "lagi" / jalur.relative_to(situs)).read_bytes(), jalur
