"""The decision tree in a browser: taps, address, back key, sharing, paper, keyboard, without JavaScript."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect

from conftest import AKAR, LAPTOP, PONSEL
from panduan.alat.pemandu import PANJANG_KIRIM, build_alamat_hasil, build_ringkas
from panduan.koleksi import load_koleksi
from panduan.pemandu import (
    HasilJadi,
    Jalan,
    build_butir_berlabel,
    build_hasil,
    find_tenggat_lain,
    group_bila,
    iter_jalan,
)

KOLEKSI = load_koleksi(AKAR / "data")
ALAMAT_TERBIT = "https://kerjasama.contohkab.go.id/panduan/"
POHON = KOLEKSI.pemandu["mekanisme"]
SEMUA = build_hasil(POHON, KOLEKSI.mekanisme)
SATU = {jalan.alamat: hasil for hasil in SEMUA for jalan in hasil.jalan}
TERPANJANG = max(iter_jalan(POHON), key=lambda jalan: len(jalan.jawaban))
UTAMA = "pemda-lain.urusan.ya.ya.daerah.ya"


def count_lembar(pdf: bytes) -> int:
    """Pages of a PDF."""
    return len(re.findall(rb"/Type\s*/Page[^s]", pdf))


def open_hasil(halaman: Page, alamat: str, jalan: str) -> HasilJadi:
    hasil = SATU[jalan]
    halaman.goto(f"{alamat}/{build_alamat_hasil(hasil)}#{jalan}")
    return hasil


def test_every_path_ends_within_six_questions_in_one_outcome() -> None:
    semua = list(iter_jalan(POHON))
    assert len({jalan.alamat for jalan in semua}) == len(semua) == len(SATU)
    assert max(len(jalan.jawaban) for jalan in semua) <= 6
    assert len({hasil.id for hasil in SEMUA}) == len(SEMUA)
    assert len({hasil.judul for hasil in SEMUA}) == len(SEMUA)


@pytest.mark.parametrize("hasil", SEMUA, ids=lambda hasil: hasil.id)
def test_outcome_is_complete(hasil: HasilJadi) -> None:
    assert len(hasil.besok) == 3, [satu.isi for satu in hasil.besok]
    kirim = f"{build_ringkas(hasil)}\n{ALAMAT_TERBIT}{build_alamat_hasil(hasil)}"
    assert len(kirim) <= PANJANG_KIRIM, kirim
    assert "DPRD" in kirim or not hasil.mekanisme
    if hasil.mekanisme:
        assert hasil.dokumen
        assert hasil.alasan
    else:
        assert hasil.hasil.temui, "who is sent away must know where to"


def test_deadlines_that_name_a_variant_hold_for_it_whatever_their_step() -> None:
    """Permendagri 25/2020 Pasal 32-36 speak of KSDLL without telling its two ways apart."""
    penerusan = [hasil for hasil in SEMUA if hasil.varian == "penerusan"]
    assert len(penerusan) == 2
    for hasil in penerusan:
        assert {tenggat.id for _, tenggat in hasil.tenggat} == {
            "laporan-bupati-wali-kota", "gubernur-meneruskan-laporan", "laporan-gubernur",
            "jangka-waktu-kerja-sama", "usul-perpanjangan",
        }  # fmt: skip
    assert find_tenggat_lain(KOLEKSI.mekanisme["ksdll"], "persetujuan") == []


def test_a_checklist_keeps_kinds_of_partner_apart() -> None:
    (usulan,) = [satu for satu in KOLEKSI.mekanisme["ksdll"].langkah if satu.id == "usulan"]
    kelompok = group_bila(KOLEKSI.pemandu.values(), usulan.daftar_periksa)
    assert list(kelompok) == [
        "",
        "organisasi internasional atau lembaga pembangunan",
        "yayasan atau LSM asing",
    ]
    assert [len(semua) for semua in kelompok.values()] == [2, 4, 1]
    berlabel = build_butir_berlabel(KOLEKSI.pemandu.values(), usulan.daftar_periksa)
    assert berlabel[-1].isi == "Izin lembaga nonprofit sudah dilihat (yayasan atau LSM asing)."


@pytest.mark.peramban
class TestPeramban:
    """What only a browser shows."""

    def test_from_home_in_six_taps_after_the_first(
        self, konteks: Callable[..., BrowserContext], alamat: str
    ) -> None:
        halaman = konteks(viewport=PONSEL, has_touch=True).new_page()
        halaman.goto(f"{alamat}/")
        halaman.locator(".kartu--pemandu a").tap()
        ketukan = 0
        for tanya, jawaban in TERPANJANG.jawaban:
            judul = halaman.locator(".pemandu__tanya:visible h3")
            expect(judul).to_contain_text(tanya.teks, timeout=30_000)  # the page is large, the script late
            halaman.locator(".pemandu__tanya:visible .pemandu__jawaban a", has_text=jawaban.teks).first.tap()
            ketukan += 1
        halaman.wait_for_url(f"**/{build_alamat_hasil(SATU[TERPANJANG.alamat])}#{TERPANJANG.alamat}")
        assert ketukan == 6
        expect(halaman.locator("h1")).to_have_text(SATU[TERPANJANG.alamat].judul)

    def test_back_key_takes_back_one_answer_and_the_question_is_read_out(
        self, konteks: Callable[..., BrowserContext], alamat: str
    ) -> None:
        halaman = konteks(viewport=PONSEL).new_page()
        halaman.goto(f"{alamat}/pemandu/mekanisme/")
        halaman.locator(".pemandu__tanya:visible .pemandu__jawaban a").first.click()
        expect(halaman.locator(".pemandu__tanya:visible h3")).to_be_focused()
        halaman.locator(".pemandu__tanya:visible .pemandu__jawaban a").first.click()
        assert halaman.url.endswith("#pemda-lain.urusan")
        halaman.go_back()
        expect(halaman.locator(".pemandu__tanya:visible h3")).to_contain_text("Apa yang direncanakan")
        halaman.go_back()
        expect(halaman.locator(".pemandu__tanya:visible h3")).to_contain_text("dengan siapa")

    def test_address_opens_in_the_middle_and_an_old_one_as_far_as_it_holds(
        self, konteks: Callable[..., BrowserContext], alamat: str
    ) -> None:
        halaman = konteks(viewport=PONSEL).new_page()
        halaman.goto(f"{alamat}/pemandu/mekanisme/#pihak-ketiga")
        expect(halaman.locator(".pemandu__tanya:visible h3")).to_contain_text("pihak ketiga")
        halaman.goto("about:blank")
        halaman.goto(f"{alamat}/pemandu/mekanisme/#pemda-lain.dahulu.ya")
        expect(halaman.locator(".pemandu__tanya:visible h3")).to_contain_text("pemda itu")
        halaman.goto("about:blank")
        halaman.goto(f"{alamat}/pemandu/mekanisme/#hasil-ksdd")
        expect(halaman.locator("#hasil-ksdd a").first).to_be_visible()

    def test_shared_outcome_shows_the_answers_and_each_can_be_changed(
        self, konteks: Callable[..., BrowserContext], alamat: str
    ) -> None:
        halaman = konteks(viewport=PONSEL).new_page()
        open_hasil(halaman, alamat, "kampus.aset")
        jalan = halaman.locator(".hasil__jalan:visible")
        expect(jalan).to_have_count(1)
        expect(jalan.locator("strong")).to_have_text(
            ["Perguruan tinggi di Indonesia", "Memakai tanah, gedung, atau barang milik daerah"]
        )
        assert halaman.evaluate("scrollY") == 0
        jalan.locator("a").last.click()
        halaman.wait_for_url("**/pemandu/mekanisme/#kampus")
        expect(halaman.locator(".pemandu__tanya:visible h3")).to_contain_text("kampus")

    def test_outcome_without_answers_shows_every_way_to_it(
        self, konteks: Callable[..., BrowserContext], alamat: str
    ) -> None:
        halaman = konteks(viewport=PONSEL).new_page()
        halaman.goto(f"{alamat}/{build_alamat_hasil(SATU['kampus.aset'])}")
        expect(halaman.locator(".hasil__jalan:visible")).to_have_count(len(SATU["kampus.aset"].jalan))

    def test_copied_text_is_short_and_ends_with_the_link(
        self, konteks: Callable[..., BrowserContext], alamat: str
    ) -> None:
        halaman = konteks(permissions=["clipboard-read", "clipboard-write"]).new_page()
        open_hasil(halaman, alamat, UTAMA)
        halaman.locator("[data-alat=salin]").click()
        expect(halaman.locator("[data-kabar]")).to_contain_text("tersalin")
        isi, tautan = str(halaman.evaluate("navigator.clipboard.readText()")).split("\n")
        assert isi.startswith("KSDD, wajib")
        assert "KB > surat DPRD > PKS" in isi
        assert len(isi) + len("\n") + len(tautan) <= PANJANG_KIRIM
        assert tautan.split("#")[0] == halaman.url.split("#")[0]

    def test_every_outcome_prints_on_one_page(
        self, konteks: Callable[..., BrowserContext], alamat: str
    ) -> None:
        halaman = konteks(viewport=LAPTOP).new_page()
        panjang = {}
        for hasil in SEMUA:
            open_hasil(halaman, alamat, hasil.jalan[-1].alamat)
            panjang[hasil.id] = count_lembar(halaman.pdf(format="A4"))
        assert {id_: lembar for id_, lembar in panjang.items() if lembar != 1} == {}

    @pytest.mark.parametrize("ukuran", [PONSEL, LAPTOP], ids=["360", "1366"])
    @pytest.mark.parametrize("jalan", [UTAMA, "kampus.program.ptn-bh", "luar-negeri.kegiatan.nonprofit"])
    def test_outcome_is_accessible(
        self, konteks: Callable[..., BrowserContext], alamat: str, jalan: str, ukuran: dict[str, int]
    ) -> None:
        halaman = konteks(viewport=ukuran).new_page()
        open_hasil(halaman, alamat, jalan)
        periksa = Axe().run(halaman)
        assert periksa.violations_count == 0, periksa.generate_report()
        assert halaman.evaluate("document.documentElement.scrollWidth") <= ukuran["width"]

    def test_question_in_the_middle_is_accessible(
        self, konteks: Callable[..., BrowserContext], alamat: str
    ) -> None:
        halaman = konteks(viewport=PONSEL).new_page()
        halaman.goto(f"{alamat}/pemandu/mekanisme/#pemda-lain.urusan.ya")
        periksa = Axe().run(halaman)
        assert periksa.violations_count == 0, periksa.generate_report()

    def test_by_keyboard_alone(self, konteks: Callable[..., BrowserContext], alamat: str) -> None:
        halaman = konteks(viewport=LAPTOP).new_page()
        halaman.goto(f"{alamat}/pemandu/mekanisme/#opd-salah")
        for jawaban in ("pihak-ketiga", "pihak-ketiga.hibah"):
            _tab_ke(halaman, f"#{jawaban}")
            halaman.keyboard.press("Enter")
        halaman.wait_for_url("**/hasil/hibah/#pihak-ketiga.hibah")
        _tab_ke(halaman, "data-alat=salin", "satu => satu.dataset.alat === 'salin'")

    def test_readable_and_linked_without_javascript(
        self, konteks: Callable[..., BrowserContext], alamat: str
    ) -> None:
        halaman = konteks(viewport=PONSEL, java_script_enabled=False).new_page()
        halaman.goto(f"{alamat}/pemandu/mekanisme/")
        jalan: Jalan = TERPANJANG
        for nomor, (_, jawaban) in enumerate(jalan.jawaban):
            sebelum = ".".join(satu.id for _, satu in jalan.jawaban[:nomor]) or POHON.mulai
            bagian = halaman.locator(f"[id='{sebelum}']")
            bagian.locator(".pemandu__jawaban a", has_text=jawaban.teks).first.click()
        assert halaman.url.endswith(f"{build_alamat_hasil(SATU[jalan.alamat])}#{jalan.alamat}")
        assert halaman.locator(".hasil__jalan:target").is_visible()
        assert halaman.locator(".hasil button:visible").count() == 0

    def test_from_a_folder(self, konteks: Callable[..., BrowserContext], situs: Path) -> None:
        halaman = konteks(viewport=PONSEL, offline=True).new_page()
        halaman.goto((situs / "pemandu" / "mekanisme" / "index.html").as_uri())
        halaman.locator(".pemandu__tanya:visible .pemandu__jawaban a", has_text="Desa").click()
        halaman.wait_for_url("**/hasil/desa/index.html#desa")
        expect(halaman.locator("[data-alat=cetak]")).to_be_visible()
        halaman.locator(".hasil__ubah").click()
        halaman.wait_for_url("**/pemandu/mekanisme/index.html#mitra")
        expect(halaman.locator(".pemandu__tanya:visible")).to_have_count(1)


def _tab_ke(halaman: Page, apa: str, uji: str | None = None) -> None:
    cocok = uji or f"satu => (satu.getAttribute('href') ?? '').endsWith('{apa}')"
    for _ in range(60):
        halaman.keyboard.press("Tab")
        if halaman.evaluate(f"({cocok})(document.activeElement)"):
            return
    raise AssertionError(f"Tab never reached {apa}")
