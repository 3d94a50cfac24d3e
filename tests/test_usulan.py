"""What a pull request meets: workflows that run what people run, forms in Indonesian, links that fill them in."""

from __future__ import annotations

import html
import json
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from jinja2 import Environment, FileSystemLoader
from pydantic import TypeAdapter, ValidationError

from conftest import AKAR, DATA_KECIL
from panduan.halaman import build_halaman
from panduan.isian_catatan import BENTUK, build_tabel
from panduan.koleksi import load_koleksi
from panduan.model import TIPE
from panduan.model.dasar import Butir, Id, Kalimat, Rujukan, Tanggal, Tautan, TeksKetentuan, YaTidak
from panduan.pencarian.rakit import find_node
from panduan.perintah import panduan
from panduan.skema import build_skema
from panduan.sumber import PemuatTeks
from panduan.sunting import POLA_TANDA, find_baris, lepas_sunting, pasang_sunting
from panduan.templat_jinja import Perender
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


SKEMA_LUAR = [
    # (schema that check-jsonschema brings along, files, how their own tags are read)
    ("vendor.github-workflows", ALUR[:-1], ()),
    ("custom.github-workflows-require-timeout", ALUR[:-1], ()),
    ("vendor.gitlab-ci", ALUR[-1:], ("--data-transform", "gitlab-ci")),
    ("vendor.github-issue-forms", [AKAR / ".github" / "ISSUE_TEMPLATE" / f"{nama}.yml" for nama in FORMULIR], ()),
    ("vendor.github-issue-config", [AKAR / ".github" / "ISSUE_TEMPLATE" / "config.yml"], ()),
]  # fmt: skip


def _check_skema(*argumen: str | Path) -> subprocess.CompletedProcess[str]:
    perintah = [sys.executable, "-m", "check_jsonschema", *map(str, argumen)]
    return subprocess.run(perintah, cwd=AKAR, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(("skema", "semua", "cara"), SKEMA_LUAR, ids=[satu[0] for satu in SKEMA_LUAR])
def test_workflows_and_forms_are_what_their_hosts_take(
    skema: str, semua: list[Path], cara: tuple[str, ...]
) -> None:
    """With the hosts' own schemas, which come with the package: nothing is asked of the network."""
    hasil = _check_skema("--builtin-schema", skema, *cara, *semua)
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr


def test_what_hosts_refuse_is_noticed(tmp_path: Path) -> None:
    salah = tmp_path / "salah.yml"
    for skema, asal in (("vendor.github-workflows", ALUR[0]), ("vendor.gitlab-ci", ALUR[-1])):
        salah.write_text(
            re.sub(r"\b(runs-on|stage):", r"\1x:", asal.read_text(encoding="utf-8")), encoding="utf-8"
        )
        hasil = _check_skema("--builtin-schema", skema, salah)
        assert hasil.returncode == 1, skema


def _run_actionlint(folder: Path) -> subprocess.CompletedProcess[str]:
    biner = AKAR / "node_modules" / "@tktco" / "node-actionlint" / "bin" / "node-actionlint.js"
    perintah = [find_node(), biner, ".github/workflows/*.yml"]
    return subprocess.run(perintah, cwd=folder, capture_output=True, text=True, check=False)


def test_actionlint_finds_nothing() -> None:
    """Jobs, contexts, inputs of actions, and what strangers could write into a shell."""
    hasil = _run_actionlint(AKAR)
    assert hasil.returncode == 0, hasil.stdout


def test_actionlint_would_find_a_hole(tmp_path: Path) -> None:
    alur = tmp_path / ".github" / "workflows" / "salah.yml"
    alur.parent.mkdir(parents=True)
    alur.write_text("on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.event.issue.title }}\n", encoding="utf-8")  # fmt: skip
    hasil = _run_actionlint(tmp_path)
    assert hasil.returncode == 1 and "potentially untrusted" in hasil.stdout


def _find_berkas(folder: Path, nama: str) -> list[Path]:
    return sorted((folder / nama).glob("*.yml")) or [
        satu for satu in [folder / f"{nama}.yml"] if satu.is_file()
    ]


def test_schemas_for_editors_take_the_commented_examples() -> None:
    """Otherwise the editor underlines in red what is right; YAML reads ``6`` as a number, ``ya`` as text."""
    for nama in build_skema():
        semua = _find_berkas(AKAR / "data" / "_templat", Path(nama).stem) + _find_berkas(
            DATA_KECIL, Path(nama).stem
        )
        hasil = _check_skema("--schemafile", AKAR / "skema" / nama, *semua) if semua else None
        assert hasil is None or hasil.returncode == 0, hasil.stdout


@pytest.mark.lambat
@pytest.mark.parametrize("nama", sorted(build_skema()))
def test_schemas_for_editors_take_every_record(nama: str) -> None:
    semua = _find_berkas(AKAR / "data", Path(nama).stem)
    hasil = _check_skema("--schemafile", AKAR / "skema" / nama, *semua)
    assert semua and hasil.returncode == 0, hasil.stdout


@pytest.mark.parametrize(
    ("lama", "baru"),
    [("dasar:", "dasr:"), ("2026-", "x2026-"), ("istilah:", "arti2:"), ("bentuk_lain: [partner]", "bentuk_lain: partner"), ("pp-1-2001: 1 angka 1", "PP 1/2001: 1")],
)  # fmt: skip
def test_schema_for_editors_refuses_what_the_check_refuses(tmp_path: Path, lama: str, baru: str) -> None:
    teks = (DATA_KECIL / "istilah" / "mitra.yml").read_text(encoding="utf-8")
    assert lama in teks
    (tmp_path / "mitra.yml").write_text(teks.replace(lama, baru), encoding="utf-8")
    assert (
        _check_skema("--schemafile", AKAR / "skema" / "istilah.json", tmp_path / "mitra.yml").returncode == 1
    )


def test_gitlab_jobs_name_known_stages() -> None:
    alur = yaml.safe_load((AKAR / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    tugas = {nama: isi for nama, isi in alur.items() if isinstance(isi, dict) and "script" in isi}
    assert set(tugas) == {"catatan", "beda", "uji", "pages"}
    assert all(isi["stage"] in alur["stages"] and isinstance(isi["script"], list) for isi in tugas.values())
    assert all(isinstance(satu, str) for isi in tugas.values() for satu in isi["script"])


class _GitLab(BaseHTTPRequestHandler):
    """As much of GitLab's interface for comments as the workflow uses."""

    komentar: ClassVar[dict[str, str]] = {}
    kunci: ClassVar[set[str]] = set()

    def do_GET(self) -> None:
        self._jawab([{"id": int(nomor), "body": isi} for nomor, isi in self.komentar.items()])

    def do_POST(self) -> None:
        self._simpan(str(len(self.komentar) + 1))

    def do_PUT(self) -> None:
        self._simpan(self.path.rpartition("/")[2])

    def _simpan(self, nomor: str) -> None:
        isi = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.komentar[nomor] = parse_qs(isi)["body"][0]
        self._jawab({})

    def _jawab(self, isi: Any) -> None:
        self.kunci.add(self.headers["PRIVATE-TOKEN"])
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps(isi).encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.mark.skipif(not shutil.which("curl"), reason="curl tidak ada")
def test_gitlab_keeps_one_comment_up_to_date(tmp_path: Path) -> None:
    """A reviewer finds one comment that tells the present state, not one for each push."""
    alur = yaml.safe_load((AKAR / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    skrip = alur["beda"]["script"][-1]
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    (tmp_path / ".venv" / "bin" / "python").symlink_to(sys.executable)
    _GitLab.komentar, _GitLab.kunci = {"1": "Bagus."}, set()
    penyaji = ThreadingHTTPServer(("127.0.0.1", 0), _GitLab)
    threading.Thread(target=penyaji.serve_forever, daemon=True).start()
    lingkungan = {
        "PATH": os.environ["PATH"], "KUNCI_KOMENTAR": "rahasia", "CI_PROJECT_ID": "7", "CI_MERGE_REQUEST_IID": "3",
        "CI_API_V4_URL": f"http://127.0.0.1:{penyaji.server_port}/api/v4", "no_proxy": "127.0.0.1",
    }  # fmt: skip
    for isi in ("1 hal berubah & lainnya.", "2 hal berubah."):
        (tmp_path / "beda.md").write_text(f"<!-- beda -->\n\n{isi}\n", encoding="utf-8")
        hasil = subprocess.run(["sh", "-euc", skrip], cwd=tmp_path, env=lingkungan, capture_output=True, text=True, check=False)  # fmt: skip
        assert hasil.returncode == 0, hasil.stderr
        assert _GitLab.komentar == {"1": "Bagus.", "2": f"<!-- beda -->\n\n{isi}\n"}
    penyaji.shutdown()
    assert _GitLab.kunci == {"rahasia"}


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


REPO = ["https://github.com/contoh/panduan", "https://gitlab.example.go.id/contoh/panduan"]


@pytest.fixture(scope="module")
def laporkan() -> Any:
    return Environment(loader=FileSystemLoader(AKAR / "tema")).get_template("bagian/laporkan.html").module


def _tautan(teks: str) -> list[str]:
    return [html.unescape(satu) for satu in re.findall(r'href="([^"]+)"', teks)]


def _isi(alamat: str) -> dict[str, str]:
    return {kunci: nilai[0] for kunci, nilai in parse_qs(urlsplit(alamat).query).items()}


@pytest.mark.parametrize("repo", REPO)
def test_links_fill_the_forms_in_with_record_and_line(repo: str, laporkan: Any) -> None:
    letak, judul = "data/mekanisme/ksdd.yml:42", 'Kerja sama & "lainnya" #1 <x>'
    semua = _tautan(laporkan.tautan(repo, letak, judul))
    assert len(semua) == 3
    for alamat, nama in zip(semua, FORMULIR, strict=True):
        assert alamat.startswith(f"{repo}/")
        tanya = _isi(alamat)
        assert any(nilai.endswith(judul) for nilai in tanya.values())
        assert any(letak in nilai for nilai in tanya.values())
        if "gitlab" in repo:
            assert (AKAR / ".gitlab" / "issue_templates" / f"{tanya['issuable_template']}.md").is_file()
        else:
            assert tanya["template"] == f"{nama}.yml" and tanya["berkas"] == letak


@pytest.mark.parametrize("repo", REPO)
def test_part_of_a_record_leads_to_its_line(repo: str, laporkan: Any) -> None:
    ubah, lapor = _tautan(laporkan.bagian(repo, "Langkah", "data/mekanisme/ksdd.yml", "42"))
    jalur = "-/edit" if "gitlab" in repo else "edit"
    assert ubah == f"{repo}/{jalur}/main/data/mekanisme/ksdd.yml#L42"
    assert any("data/mekanisme/ksdd.yml:42" in nilai for nilai in _isi(lapor).values())


def test_marks_name_the_line_where_the_part_stands() -> None:
    """Every mark on every page: the line in the file is the beginning of an item of a list."""
    koleksi = load_koleksi(AKAR / "data")
    jumlah = 0
    for halaman in build_halaman(koleksi, Perender(koleksi)):
        for berkas, baris in POLA_TANDA.findall(halaman.isi):
            teks = (AKAR / berkas).read_text(encoding="utf-8").split("\n")[int(baris) - 1]
            assert re.match(r" *- \{?\w+: ", teks), (halaman.alamat, berkas, baris, teks)
            jumlah += 1
        if halaman.sumber:
            awal = (AKAR / halaman.sumber).read_text(encoding="utf-8").split("\n")[halaman.baris - 1]
            assert re.match(r"\w+: ?|  - id: ", awal), (halaman.alamat, awal)
        assert "<!--sunting" not in halaman.markdown
    assert jumlah > 500
    langkah = koleksi.mekanisme["ksdd"].langkah[1]
    baris = find_baris(koleksi.entri["mekanisme"]["ksdd"].dokumen, ("langkah", 1))
    teks = (AKAR / "data/mekanisme/ksdd.yml").read_text(encoding="utf-8").split("\n")[baris - 1]
    assert teks == f"  - id: {langkah.id}"


def test_marks_become_links_or_nothing(laporkan: Any) -> None:
    isi = "<p>a</p>\n<!--sunting data/kuis/dasar.yml:6-->\n<p>b</p>"
    assert lepas_sunting(isi) == "<p>a</p>\n<p>b</p>"
    jadi = pasang_sunting(isi, partial(laporkan.bagian, REPO[0], "Kuis"))
    assert "data/kuis/dasar.yml#L6" in jadi and "<!--" not in jadi


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
