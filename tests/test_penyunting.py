"""The form editor without a browser: its fields from the models, its Git host, what it writes."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from pydantic import BaseModel

from conftest import AKAR
from panduan.koleksi import Koleksi, load_koleksi
from panduan.model import TIPE
from panduan.model.dasar import Rujukan
from panduan.paket import iter_jalur
from panduan.pencarian.rakit import find_node
from panduan.penyunting.bentuk import RINGKAS, Bentuk, build_bentuk, build_semua
from panduan.penyunting.kolom import build_koleksi
from panduan.penyunting.repo import build_repo
from panduan.penyunting.situs import build_susunan
from panduan.sumber import PemuatTeks
from panduan.templat_catatan import strip_anotasi

KOLEKSI = {satu["name"]: satu for satu in build_koleksi(build_semua())}


def _iter_model(model: type[BaseModel], sudah: set[type[BaseModel]]) -> Iterator[type[BaseModel]]:
    if model in sudah:
        return
    sudah.add(model)
    yield model
    for medan in model.model_fields.values():
        antre = [medan.annotation]
        while antre:
            dasar = strip_anotasi(antre.pop())
            if isinstance(dasar, type) and issubclass(dasar, BaseModel):
                yield from _iter_model(dasar, sudah)
            antre.extend(get_args(dasar))


def _find(kolom: list[dict[str, Any]], *jalur: str) -> dict[str, Any]:
    satu = next(satu for satu in kolom if satu["name"] == jalur[0])
    return _find(satu["fields"], *jalur[1:]) if jalur[1:] else satu


@pytest.mark.parametrize("nama", TIPE)
def test_every_field_of_the_model_is_in_the_form(nama: str) -> None:
    def bandingkan(bentuk: Bentuk, kolom: list[dict[str, Any]]) -> None:
        assert {satu["name"] for satu in kolom} == set(bentuk.isian)
        for satu in kolom:
            anak = bentuk.isian[satu["name"]]
            if "fields" in satu:
                bandingkan(anak.isi or anak, satu["fields"])

    tipe = TIPE[nama]
    assert set(build_bentuk(tipe).isian) == set(tipe.model.model_fields)
    bandingkan(build_bentuk(tipe), KOLEKSI[nama]["fields"])


def test_models_that_may_be_a_bare_text_are_all_known() -> None:
    """Otherwise such a text would be lost on its way through the form."""
    sudah: set[type[BaseModel]] = set()
    semua = [model for tipe in TIPE.values() for model in _iter_model(tipe.model, sudah)]
    luwes = {
        model
        for model in semua
        if any(satu.info.mode == "before" for satu in model.__pydantic_decorators__.model_validators.values())
    }
    assert luwes
    assert {
        model for model in luwes if not issubclass(model, (Rujukan, *(satu for satu, _ in RINGKAS)))
    } == set()


@pytest.mark.parametrize(
    ("jalur", "diharapkan"),
    [
        ("tanya_jawab pertanyaan", {"widget": "string", "required": True, "label": "Pertanyaan"}),
        (
            "tanya_jawab ringkasan",
            {"maxlength": 300, "hint": "Paling banyak 300 huruf, siap ditempel di WhatsApp."},
        ),
        ("tanya_jawab jawaban", {"widget": "text"}),
        ("tanya_jawab variasi", {"widget": "list", "required": False}),
        ("tanya_jawab diperiksa", {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"}),
        ("tanya_jawab terkait", {"widget": "relation", "collection": "tanya_jawab", "multiple": True}),
        ("tanya_jawab asal sesi", {"widget": "relation", "collection": "sesi"}),
        (
            "tanya_jawab dasar peraturan",
            {"widget": "relation", "collection": "dasar_hukum", "value_field": "id"},
        ),
        (
            "dasar_hukum status",
            {"widget": "select", "options": ["berlaku", "diubah", "dicabut", "belum_diperiksa"]},
        ),
        ("dasar_hukum tahun", {"widget": "number", "min": 1945, "max": 2100}),
        ("mekanisme langkah", {"widget": "list", "min": 1, "summary": "{{judul}}"}),
        ("mekanisme langkah bila", {"widget": "keyvalue"}),
        ("mekanisme langkah naskah", {"widget": "relation", "collection": "contoh_naskah", "multiple": True}),
        ("contoh_naskah isian wajib", {"widget": "boolean", "default": True}),
        ("kuis soal pilihan", {"min": 2, "max": 5}),
        ("modul bagian kuis", {"widget": "relation", "collection": "kuis"}),
    ],
)
def test_fields_follow_the_model(jalur: str, diharapkan: dict[str, Any]) -> None:
    nama, *medan = jalur.split()
    kolom = _find(KOLEKSI[nama]["fields"], *medan)
    assert {kunci: kolom.get(kunci) for kunci in diharapkan} == diharapkan


def test_the_form_lets_every_value_of_the_records_pass() -> None:
    """Its checks follow the model; where they were stricter, a record could not be saved without another change."""
    koleksi = load_koleksi(AKAR / "data")
    salah = [
        f"{entri.dokumen.berkas} {jalur}"
        for entri in koleksi.iter_entri()
        for jalur, kolom, nilai in _iter_nilai(KOLEKSI[entri.tipe.nama]["fields"], entri.isi, "")
        if not _lolos(koleksi, kolom, nilai)
    ]
    assert salah == []


def _iter_nilai(
    kolom: list[dict[str, Any]], isi: Any, depan: str
) -> Iterator[tuple[str, dict[str, Any], Any]]:
    for satu in kolom:
        nilai = getattr(isi, satu["name"])
        jalur = f"{depan}{satu['name']}"
        yield jalur, satu, nilai
        for anak in nilai if isinstance(nilai, tuple) else [nilai]:
            if "fields" in satu and anak is not None:
                yield from _iter_nilai(satu["fields"], anak, f"{jalur}.")


def _lolos(koleksi: Koleksi, kolom: dict[str, Any], nilai: Any) -> bool:
    if nilai is None or nilai == ():
        return not kolom["required"]
    if isinstance(nilai, tuple) and not kolom.get("min", 0) <= len(nilai) <= kolom.get("max", 999):
        return False
    if isinstance(nilai, int) and not kolom.get("min", nilai) <= nilai <= kolom.get("max", nilai):
        return False
    for satu in nilai if isinstance(nilai, tuple) else [nilai]:
        pola, _ = kolom.get("pattern", ("", ""))
        if isinstance(satu, str) and (not re.search(pola, satu) or len(satu) > kolom.get("maxlength", 10**6)):
            return False
        if satu not in kolom.get("options", [satu]):
            return False
        if kolom["widget"] == "relation" and satu not in koleksi.entri[kolom["collection"]]:
            return False
    return True


def test_help_shows_no_code_marks() -> None:
    assert "`" not in json.dumps(list(KOLEKSI.values()))


@pytest.mark.parametrize(
    ("alamat", "masuk", "diharapkan"),
    [
        (
            "https://github.com/contoh/panduan",
            "",
            {"name": "github", "repo": "contoh/panduan", "auth_methods": ["token"]},
        ),
        ("https://github.com/contoh/panduan.git", "", {"repo": "contoh/panduan", "open_authoring": True}),
        (
            "https://github.com/contoh/panduan",
            "https://masuk.contoh",
            {"base_url": "https://masuk.contoh", "auth_methods": ["oauth", "token"]},
        ),
        (
            "https://gitlab.com/grup/sub/panduan",
            "",
            {"name": "gitlab", "repo": "grup/sub/panduan", "auth_methods": ["token"]},
        ),
        (
            "https://gitlab.contoh.go.id/a/b",
            "abc",
            {"api_root": "https://gitlab.contoh.go.id/api/v4", "auth_type": "pkce", "app_id": "abc"},
        ),
    ],
)
def test_git_host_follows_the_repository(alamat: str, masuk: str, diharapkan: dict[str, Any]) -> None:
    repo = build_repo(alamat, masuk)
    assert repo.masalah is None
    assert {kunci: repo.backend.get(kunci) for kunci in diharapkan} == diharapkan


@pytest.mark.parametrize(
    ("alamat", "masalah"),
    [
        ("", "belum diisi"),
        ("contoh/panduan", "tidak terbaca"),
        ("https://github.com/contoh", "tidak terbaca"),
        ("https://codeberg.org/contoh/panduan", "bukan codeberg.org"),
    ],
)
def test_without_a_known_repository_it_says_what_is_missing(alamat: str, masalah: str) -> None:
    repo = build_repo(alamat)
    assert repo.masalah
    assert masalah in repo.masalah
    assert "PANDUAN_REPO" in repo.saran
    assert repo.asal == ()


def test_editors_propose_rather_than_write_to_the_main_branch() -> None:
    cms = json.loads(build_susunan("Panduan", build_repo("https://github.com/contoh/panduan")))["cms"]
    assert cms["publish_mode"] == "editorial_workflow"
    assert {satu["folder"] for satu in cms["collections"]} == {f"data/{nama}" for nama in TIPE}


@pytest.mark.lambat
@pytest.mark.parametrize("benih", [1, 2, 3])
def test_many_more_changes_stay_in_their_place(benih: int) -> None:
    """``tests/skrip/penyunting.test.js`` with other dice and more throws."""
    lingkungan = {**os.environ, "PYTHON": sys.executable, "BENIH": str(benih), "ULANG": "10"}
    perintah = [find_node(), "--test", "tests/skrip/penyunting.test.js"]
    hasil = subprocess.run(perintah, cwd=AKAR, env=lingkungan, capture_output=True, text=True, check=False)
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr


SUNTING = """
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { baca, sulam } from "./skrip/penyunting/sulam.js";
import { acak, semuaTempat, ubahan } from "./tests/skrip/ubahan.js";
const bentuk = JSON.parse(readFileSync(0, "utf8"));
const dadu = acak(8);
const hasil = [];
for (const [tipe, satu] of Object.entries(bentuk)) {
  for (const nama of readdirSync(`data/${tipe}`)) {
    const asal = readFileSync(`data/${tipe}/${nama}`, "utf8");
    const nilai = baca(asal, satu);
    if (!ubahan(nilai, semuaTempat(nilai, satu), dadu)) continue;
    for (const [sebutan, teks] of [["disulam", sulam(asal, nilai, satu)], ["baru", sulam("", nilai, satu)]]) {
      hasil.push([`${sebutan} ${tipe}/${nama}`, teks, parse(teks, { schema: "failsafe" })]);
    }
  }
}
console.log(JSON.stringify(hasil));
"""


def test_the_checker_reads_what_the_form_writes_as_the_form_does() -> None:
    """The form's YAML library and the checker's differ in version of the language: both must see the same."""
    bentuk = json.dumps({nama: satu.to_json() for nama, satu in build_semua().items()})
    perintah = [find_node(), "--input-type=module", "--eval", SUNTING]
    hasil = subprocess.run(perintah, cwd=AKAR, input=bentuk, capture_output=True, text=True, check=False)
    assert hasil.returncode == 0, hasil.stderr
    semua = json.loads(hasil.stdout)
    assert len(semua) > 700
    beda = [nama for nama, teks, data in semua if _tanpa_kosong(yaml.load(teks, Loader=PemuatTeks)) != data]
    assert beda == []


def _tanpa_kosong(nilai: Any) -> Any:
    if isinstance(nilai, dict):
        return {kunci: _tanpa_kosong(satu) for kunci, satu in nilai.items()}
    return [_tanpa_kosong(satu) for satu in nilai] if isinstance(nilai, list) else nilai or ""


def test_indonesian_words_exist_in_the_cms() -> None:
    """A word that a new version of the CMS has renamed would show in English."""
    inggris = json.loads((AKAR / "node_modules/@sveltia/cms/locales/en-US.json").read_text(encoding="utf-8"))
    kita = json.loads((AKAR / "skrip/penyunting/bahasa-id.json").read_text(encoding="utf-8"))

    def bandingkan(satu: Any, lain: Any, jalur: str) -> None:
        if isinstance(satu, str):
            assert isinstance(lain, str), jalur
            assert set(re.findall(r"\$\w+", satu)) <= set(re.findall(r"\$\w+", lain)), jalur
            return
        assert set(satu) <= set(lain), jalur
        for kunci, anak in satu.items():
            bandingkan(anak, lain[kunci], f"{jalur}.{kunci}")

    bandingkan(kita, inggris, "")


@pytest.mark.situs
def test_page_stands_apart_from_the_guide(situs: Path) -> None:
    """Nobody finds it by searching, no reader downloads it, and it is not copied for offline use."""
    assert (situs / "admin" / "halaman.js").is_file()
    assert "admin/" not in (situs / "sitemap.xml").read_text(encoding="utf-8")
    assert "admin/" not in (situs / "layanan.js").read_text(encoding="utf-8").splitlines()[0]
    assert not any(jalur.startswith("admin/") for jalur in iter_jalur(situs))
    halaman = [satu for satu in situs.rglob("*.html") if satu.parent.name != "admin"]
    assert [
        satu for satu in halaman if "admin/" in satu.read_text(encoding="utf-8").replace("/admin/</code>", "")
    ] == []
