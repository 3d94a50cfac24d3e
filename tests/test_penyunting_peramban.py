"""The form editor as a person uses it: in a browser, on a folder of records, saved, compared, checked."""

from __future__ import annotations

import difflib
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Route, expect

from conftest import AKAR, LAPTOP, PONSEL, run_panduan
from panduan.model import TIPE
from penyunting import BACA_FOLDER, GitHubTiruan, Penyunting, baca_catatan, sajikan, tulis_situs

pytestmark = [pytest.mark.peramban, pytest.mark.lambat]


@pytest.fixture(scope="module")
def alamat_admin(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with sajikan(tulis_situs(tmp_path_factory.mktemp("situs"))) as alamat:
        yield alamat


@pytest.fixture
def penyunting(konteks: Callable[..., BrowserContext], alamat_admin: str) -> Penyunting:
    return Penyunting(konteks(viewport=LAPTOP, locale="id-ID").new_page(), alamat_admin)


def beda(lama: str, baru: str) -> list[str]:
    semua = difflib.unified_diff(lama.splitlines(), baru.splitlines(), n=0, lineterm="")
    return [baris for baris in semua if not baris.startswith(("---", "+++", "@@"))]


def periksa(tmp_path: Path, ubahan: dict[str, str]) -> None:
    """What was saved passes the check, as part of all records."""
    shutil.copytree(AKAR / "data", tmp_path / "data")
    for jalur, isi in ubahan.items():
        (tmp_path / jalur).write_text(isi, encoding="utf-8", newline="")
    hasil = run_panduan("periksa", "--data", tmp_path / "data")
    assert hasil.returncode == 0, hasil.stdout


def test_one_field_changed_and_saved_is_one_line_of_the_file(penyunting: Penyunting, tmp_path: Path) -> None:
    berkas = "data/tanya_jawab/pejabat-baru-mulai-dari-mana.yml"
    penyunting.buka("tanya_jawab/entries/pejabat-baru-mulai-dari-mana")
    penyunting.tulis("variasi", "saya staf baru di bagian kerja sama: mulai dari mana")
    ubahan = penyunting.simpan()
    assert list(ubahan) == [berkas]
    assert beda(penyunting.asal[berkas], ubahan[berkas]) == [
        "-  - saya staf baru di bagian kerja sama harus ngapain",
        "+  - 'saya staf baru di bagian kerja sama: mulai dari mana'",
    ]
    periksa(tmp_path, ubahan)


def test_deep_in_a_long_record_and_then_a_second_time(penyunting: Penyunting, tmp_path: Path) -> None:
    """The second saving starts from what the first one wrote, without loading anything anew."""
    berkas = "data/mekanisme/ksdd.yml"
    penyunting.buka("mekanisme/entries/ksdd")
    penyunting.buka_butir("satu_menit", 1)
    lama = penyunting.isian("satu_menit.1.isi").locator("input").input_value()
    penyunting.tulis("satu_menit.1.isi", lama.replace("untuk dikaji", "supaya dikaji"))
    penyunting.simpan()
    penyunting.buka("mekanisme/entries/ksdd")
    penyunting.tulis("mitra", "Pemerintah daerah lain")
    ubahan = penyunting.simpan()
    assert list(ubahan) == [berkas]
    hasil = beda(penyunting.asal[berkas], ubahan[berkas])
    assert [baris for baris in hasil if baris.startswith("+")] == [
        "+mitra: Pemerintah daerah lain",
        f"+  - isi: {lama.replace('untuk dikaji', 'supaya dikaji')}",
    ]
    assert len(hasil) == 4
    periksa(tmp_path, ubahan)


def test_a_citation_chosen_from_the_regulations(penyunting: Penyunting, tmp_path: Path) -> None:
    berkas = "data/istilah/tkksd.yml"
    penyunting.buka("istilah/entries/tkksd")
    penyunting.isian("dasar").get_by_role("button", name="Tambah").last.click()
    letak = penyunting.asal[berkas].count("  - per")
    kotak = penyunting.isian(f"dasar.{letak}.peraturan").get_by_role("combobox")
    kotak.click()
    penyunting.halaman.get_by_role("option", name="pp-28-2018: Peraturan Pemerintah").first.click()
    penyunting.tulis(f"dasar.{letak}.pasal", "1 angka 2")
    ubahan = penyunting.simpan()
    assert beda(penyunting.asal[berkas], ubahan[berkas]) == ["+  - pp-28-2018: 1 angka 2"]
    periksa(tmp_path, ubahan)


def test_a_new_record_is_a_file_named_by_its_id(penyunting: Penyunting, tmp_path: Path) -> None:
    penyunting.buka("istilah/new")
    for jalur, nilai in (
        ("id", "istilah-uji"),
        ("istilah", "istilah uji"),
        ("arti", "Istilah untuk uji."),
        ("diperiksa", "2026-11-21"),
    ):
        penyunting.tulis(jalur, nilai)
    ubahan = penyunting.simpan()
    assert ubahan == {
        "data/istilah/istilah-uji.yml": "id: istilah-uji\ndiperiksa: 2026-11-21\nistilah: istilah uji\narti: Istilah untuk uji.\n"
    }
    periksa(tmp_path, ubahan)


def test_what_is_missing_or_malformed_is_said_in_indonesian(penyunting: Penyunting) -> None:
    penyunting.buka("istilah/entries/tkksd")
    penyunting.tulis("istilah", "")
    penyunting.halaman.get_by_role("button", name="Simpan").first.click()
    expect(penyunting.isian("istilah").get_by_text("Isian ini wajib.")).to_be_visible()
    penyunting.tulis("istilah", "TKKSD <b>")
    penyunting.halaman.get_by_role("button", name="Simpan").first.click()
    expect(penyunting.isian("istilah").get_by_text("Tulis tanpa HTML.")).to_be_visible()


def test_the_id_of_a_published_record_stays(penyunting: Penyunting) -> None:
    penyunting.buka("istilah/entries/tkksd")
    penyunting.tulis("id", "tkksd-lain")
    penyunting.halaman.get_by_role("button", name="Simpan").first.click()
    expect(penyunting.halaman.get_by_text("Belum tersimpan")).to_be_visible()
    berkas = penyunting.halaman.evaluate(BACA_FOLDER)
    assert berkas == penyunting.asal


@pytest.mark.parametrize("ukuran", [PONSEL, LAPTOP], ids=["ponsel", "laptop"])
def test_opening_it_asks_no_other_host(
    konteks: Callable[..., BrowserContext], alamat_admin: str, ukuran: dict[str, int]
) -> None:
    halaman = konteks(viewport=ukuran, locale="en-US").new_page()
    diminta: list[str] = []
    pesan: list[str] = []
    halaman.on("request", lambda permintaan: diminta.append(permintaan.url))
    halaman.on("console", lambda satu: pesan.append(satu.text) if satu.type == "error" else None)
    halaman.goto(alamat_admin)
    expect(halaman.get_by_role("button", name="Masuk dengan token")).to_be_visible()
    halaman.wait_for_load_state("networkidle")
    asal = alamat_admin.removesuffix("/admin/")
    assert [alamat for alamat in diminta if not alamat.startswith((asal, "data:", "blob:"))] == []
    assert pesan == []
    # Its font comes along with it.
    halaman.wait_for_function(
        "[...document.fonts].some((satu) => satu.family.includes('Source Sans 3') && satu.status === 'loaded')"
    )


@pytest.mark.parametrize(
    ("repo", "masuk", "tombol"),
    [
        ("https://gitlab.com/grup/sub/panduan", "", ["Masuk dengan token"]),
        ("https://gitlab.contoh.go.id/a/b", "abc", ["Masuk dengan .?GitLab", "Masuk dengan token"]),
        ("https://github.com/a/b", "https://masuk.contoh", ["Masuk dengan .?GitHub", "Masuk dengan token"]),
    ],
)
def test_ways_to_sign_in(
    konteks: Callable[..., BrowserContext], tmp_path: Path, repo: str, masuk: str, tombol: list[str]
) -> None:
    halaman = konteks(viewport=LAPTOP).new_page()
    pesan: list[str] = []
    halaman.on("console", lambda satu: pesan.append(satu.text) if satu.type == "error" else None)
    with sajikan(tulis_situs(tmp_path / "situs", repo, masuk)) as alamat:
        halaman.goto(alamat)
        harap = [re.compile(satu) for satu in ["Buka folder di komputer ini", *tombol]]
        expect(halaman.get_by_role("button")).to_have_text(harap)
    assert pesan == []


def test_git_host_is_asked_only_once_one_signs_in(
    konteks: Callable[..., BrowserContext], alamat_admin: str
) -> None:
    halaman = konteks(viewport=LAPTOP).new_page()
    diminta: list[str] = []

    def tolak(rute: Route) -> None:
        diminta.append(rute.request.url)
        rute.fulfill(status=401, json={"message": "Bad credentials"})

    halaman.route("https://api.github.com/**", tolak)
    halaman.goto(alamat_admin)
    halaman.get_by_role("button", name="Masuk dengan token").click()
    halaman.get_by_role("textbox").fill("token-contoh")
    assert diminta == []
    halaman.get_by_role("button", name="Masuk", exact=True).click()
    expect(halaman.get_by_text("Token itu tidak berlaku")).to_be_visible()
    assert diminta


def test_on_github_a_change_becomes_a_pull_request(
    konteks: Callable[..., BrowserContext], alamat_admin: str
) -> None:
    """Against as much of GitHub's interface as the editor asks for; the main branch is never written to."""
    asal = baca_catatan()
    github = GitHubTiruan(asal)
    halaman = konteks(viewport=LAPTOP, locale="id-ID").new_page()
    halaman.route("https://api.github.com/**", github.jawab)
    halaman.goto(alamat_admin)
    halaman.get_by_role("button", name="Masuk dengan token").click()
    halaman.get_by_role("textbox").fill("token-contoh")
    halaman.get_by_role("button", name="Masuk", exact=True).click()
    expect(halaman.get_by_text("Tanya jawab").first).to_be_visible(timeout=30_000)
    halaman.goto(f"{alamat_admin}#/collections/istilah/entries/tkksd")
    isian = halaman.locator('[data-key-path="singkatan"] input')
    isian.fill("TKKSD uji")
    halaman.get_by_role("button", name="Simpan").first.click()
    expect(halaman.get_by_text("Kirim untuk ditelaah").first).to_be_visible(timeout=15_000)
    [(cabang, berkas)] = github.simpanan
    assert cabang == "cms/istilah/tkksd"
    assert list(berkas) == ["data/istilah/tkksd.yml"]
    baris = beda(asal["data/istilah/tkksd.yml"], berkas["data/istilah/tkksd.yml"])
    assert baris == ["-singkatan: TKKSD", "+singkatan: TKKSD uji"]
    [usulan] = github.usulan
    assert (usulan["head"], usulan["base"], usulan["draft"]) == (cabang, "main", True)
    assert usulan["title"] == "Istilah: ubah tkksd"
    assert github.label == ["sveltia-cms/draft"]


def test_without_a_repository_it_says_what_to_fill_in(
    konteks: Callable[..., BrowserContext], tmp_path: Path
) -> None:
    """On a server; on one's own computer the folder there can be edited all the same."""
    situs = tulis_situs(tmp_path / "situs", "")
    halaman = konteks(viewport=PONSEL).new_page()

    def jawab(rute: Route) -> None:
        jalur = rute.request.url.removeprefix("https://panduan.contoh/")
        rute.fulfill(path=situs / (f"{jalur}index.html" if jalur.endswith("/") else jalur))

    halaman.route("https://panduan.contoh/**", jawab)
    halaman.goto("https://panduan.contoh/admin/")
    halaman.wait_for_load_state("networkidle")
    expect(halaman.get_by_text("Alamat repositorinya belum diisi.")).to_be_visible()
    expect(halaman.get_by_text("PANDUAN_REPO")).to_be_visible()
    expect(halaman.get_by_role("button")).to_have_count(0)


def test_without_a_repository_a_folder_on_this_computer_can_be_edited(
    konteks: Callable[..., BrowserContext], tmp_path: Path
) -> None:
    situs = tulis_situs(tmp_path / "situs", "")
    halaman = konteks(viewport=LAPTOP).new_page()
    with sajikan(situs) as alamat:
        halaman.goto(alamat)
        expect(halaman.get_by_role("button")).to_have_text(["Buka folder di komputer ini"])


def test_the_longest_record_of_each_type_saved_unchanged_stays_the_same(penyunting: Penyunting) -> None:
    """The form's own checks let every value pass that the model does, and none of them is lost on the way."""
    for nama in TIPE:
        panjang = {
            jalur: len(isi) for jalur, isi in penyunting.asal.items() if jalur.startswith(f"data/{nama}/")
        }
        penyunting.buka(f"{nama}/entries/{Path(max(panjang, key=panjang.__getitem__)).stem}")
        assert penyunting.simpan() == {}, nama
