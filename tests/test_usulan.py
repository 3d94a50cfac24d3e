"""What a pull request meets: workflows that run what people run, forms in Indonesian, links that fill them in."""

from __future__ import annotations

import html
import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from jinja2 import Environment, FileSystemLoader
from pydantic import TypeAdapter, ValidationError

from conftest import AKAR
from panduan.isian_catatan import BENTUK, build_tabel
from panduan.model import TIPE
from panduan.model.dasar import Butir, Id, Kalimat, Rujukan, Tanggal, Tautan, TeksKetentuan, YaTidak
from panduan.perintah import panduan
from panduan.sumber import PemuatTeks
from panduan.vscode import build_vscode

ALUR = [*sorted((AKAR / ".github" / "workflows").glob("*.yml")), AKAR / ".gitlab-ci.yml"]
FORMULIR = ["usulkan-perbaikan", "ajukan-pertanyaan", "laporkan-peraturan-berubah"]


def _iter_perintah(isi: Any) -> Iterator[str]:
    """Every command line of a workflow, from both hosts."""
    if isinstance(isi, dict):
        for kunci, nilai in isi.items():
            if kunci in ("run", "script", "before_script", "after_script"):
                for satu in [nilai] if isinstance(nilai, str) else nilai:
                    yield from satu.splitlines()
            else:
                yield from _iter_perintah(nilai)
    elif isinstance(isi, list):
        for satu in isi:
            yield from _iter_perintah(satu)


@pytest.mark.parametrize("jalur", ALUR, ids=lambda satu: satu.name)
def test_workflows_run_what_people_run(jalur: Path) -> None:
    """Every make target exists, and every `panduan` command with its options."""
    sasaran = set(re.findall(r"^([a-z./-]+):", (AKAR / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    semua = list(_iter_perintah(yaml.safe_load(jalur.read_text(encoding="utf-8"))))
    assert any("make situs" in satu for satu in semua)
    for baris in semua:
        for satu in re.findall(r"\bmake (\S+)", baris):
            assert satu in sasaran, baris
        for nama, sisa in re.findall(r"bin/panduan (\w+)([^>|]*)", baris):
            perintah = panduan.commands[nama]
            pilihan = {opsi for medan in perintah.params for opsi in medan.opts}
            assert set(re.findall(r"--[a-z-]+", sisa)) <= pilihan, baris
            for bentuk in re.findall(r"--format (\w+)", sisa):
                medan = next(medan for medan in perintah.params if "--format" in medan.opts)
                assert bentuk in medan.type.choices, baris  # type: ignore[attr-defined]


@pytest.mark.parametrize("jalur", ALUR[:-1], ids=lambda satu: satu.name)
def test_github_workflows_are_well_formed_and_ask_for_little(jalur: Path) -> None:
    teks = jalur.read_text(encoding="utf-8")
    alur = yaml.safe_load(teks)
    # YAML 1.1 reads the key `on` as true.
    assert set(alur) <= {"name", True, "permissions", "concurrency", "jobs", "env"}
    assert alur["permissions"] == {"contents": "read"}
    assert "pull_request_target" not in teks
    for nama, tugas in alur["jobs"].items():
        assert tugas["runs-on"] == "ubuntu-latest" and tugas["timeout-minutes"] <= 60, nama
        assert set(tugas.get("needs", "").split()) <= set(alur["jobs"])
        for langkah in tugas["steps"]:
            assert ("uses" in langkah) != ("run" in langkah), langkah
            assert re.fullmatch(r"actions/[a-z-]+@v\d+", langkah.get("uses", "actions/checkout@v4"))
            # What comes from outside reaches a shell as a variable only.
            assert "${{" not in langkah.get("run", ""), langkah


def test_gitlab_jobs_name_known_stages() -> None:
    alur = yaml.safe_load((AKAR / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    tugas = {nama: isi for nama, isi in alur.items() if isinstance(isi, dict) and "script" in isi}
    assert set(tugas) == {"catatan", "beda", "uji", "pages"}
    assert all(isi["stage"] in alur["stages"] and isinstance(isi["script"], list) for isi in tugas.values())
    assert all(isinstance(satu, str) for isi in tugas.values() for satu in isi["script"])


@pytest.mark.parametrize("nama", FORMULIR)
def test_forms_exist_on_both_hosts_and_take_the_file(nama: str) -> None:
    formulir = yaml.safe_load(
        (AKAR / ".github" / "ISSUE_TEMPLATE" / f"{nama}.yml").read_text(encoding="utf-8")
    )
    assert {"name", "description", "body"} <= set(formulir)
    semua = [satu["id"] for satu in formulir["body"]]
    assert "berkas" in semua and len(set(semua)) == len(semua)
    assert all(
        satu["type"] in ("input", "textarea") and satu["attributes"]["label"] for satu in formulir["body"]
    )
    assert (AKAR / ".gitlab" / "issue_templates" / f"{formulir['name']}.md").is_file()


@pytest.mark.parametrize(
    "repo", ["https://github.com/contoh/panduan", "https://gitlab.example.go.id/contoh/panduan"]
)
def test_links_fill_the_forms_in(repo: str) -> None:
    modul: Any = (
        Environment(loader=FileSystemLoader(AKAR / "tema")).get_template("bagian/laporkan.html").module
    )
    gitlab = "gitlab" in repo
    sumber, judul = "data/mekanisme/ksdd.yml", 'Kerja sama & "lainnya" #1 <x>'
    semua = [
        html.unescape(satu)
        for satu in re.findall(r'href="([^"]+)"', modul.tautan(repo, gitlab, sumber, judul))
    ]
    assert len(semua) == 3
    for alamat, nama in zip(semua, FORMULIR, strict=True):
        assert alamat.startswith(f"{repo}/")
        tanya = {kunci: nilai[0] for kunci, nilai in parse_qs(urlsplit(alamat).query).items()}
        assert any(nilai.endswith(judul) for nilai in tanya.values())
        assert any(sumber in nilai for nilai in tanya.values())
        if gitlab:
            assert (AKAR / ".gitlab" / "issue_templates" / f"{tanya['issuable_template']}.md").is_file()
        else:
            assert tanya["template"] == f"{nama}.yml" and tanya["berkas"] == sumber


def test_owners_are_roles_and_name_folders_that_exist() -> None:
    github, gitlab = (
        (AKAR / tempat / "CODEOWNERS").read_text(encoding="utf-8") for tempat in (".github", ".gitlab")
    )
    assert github == gitlab
    for baris in github.splitlines():
        if not baris.startswith("#"):
            folder, *pemilik = baris.split()
            assert folder == "*" or (AKAR / folder.strip("/")).is_dir(), folder
            assert pemilik and all(satu.startswith("@organisasi/") for satu in pemilik)


def test_editor_settings_are_those_of_the_models() -> None:
    """Run `panduan skema` when this fails."""
    for nama, teks in build_vscode().items():
        assert (AKAR / ".vscode" / nama).read_text(encoding="utf-8") == teks


def test_editor_settings_cover_every_type_and_name_files_that_exist() -> None:
    skema = json.loads((AKAR / ".vscode" / "settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    assert all((AKAR / satu).is_file() for satu in skema)
    assert {f"data/{nama}/*.yml" for nama in TIPE} <= {pola for satu in skema.values() for pola in satu}


def test_new_files_are_not_ignored() -> None:
    semua = [*ALUR, AKAR / ".vscode" / "settings.json", AKAR / "CONTRIBUTING.md"]
    hasil = subprocess.run(["git", "check-ignore", *map(str, semua)], cwd=AKAR, capture_output=True, text=True, check=False)  # fmt: skip
    assert hasil.stdout == ""


@pytest.mark.parametrize(
    ("tipe", "bentuk"),
    [(Kalimat, "kalimat"), (Id, "id"), (Tanggal, "tanggal"), (YaTidak, "ya atau tidak"), (int, "angka"), (Tautan, "tautan"), (TeksKetentuan, "ketentuan"), (Rujukan, "dasar hukum"), (Butir, "butir")],
)  # fmt: skip
def test_good_and_poor_examples_of_the_guide_are_that(tipe: Any, bentuk: str) -> None:
    _, baik, buruk = BENTUK[bentuk]
    uji = TypeAdapter(tipe)
    uji.validate_python(yaml.load(baik, PemuatTeks))
    with pytest.raises(ValidationError):
        uji.validate_python(yaml.load(buruk, PemuatTeks))


def test_guide_lists_every_field_and_knows_its_form() -> None:
    for tipe, baris in build_tabel():
        nama = {satu.nama for satu in baris}
        assert set(tipe.model.model_fields) <= nama
        assert {satu.bentuk for satu in baris} <= set(BENTUK)
