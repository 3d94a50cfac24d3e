"""The search box in a real browser: keys, phone, screen reader, shared address, no JavaScript, nothing unsafe."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect

from conftest import LAPTOP, PONSEL, run_panduan

pytestmark = pytest.mark.peramban


@pytest.fixture
def halaman(konteks: Callable[..., BrowserContext], alamat: str) -> Page:
    page = konteks(viewport=LAPTOP).new_page()
    page.goto(f"{alamat}/mekanisme/ksdd/")
    return page


def _ketik(page: Page, kueri: str) -> None:
    page.fill("input[type=search]", kueri)
    page.locator(".cari__daftar, .cari__kosong").first.wait_for()
    page.evaluate("kueri => panduan.cari(kueri)", kueri)  # resolves when everything is here
    page.wait_for_timeout(50)


@pytest.mark.parametrize("jalur", ["", "mekanisme/ksdd/", "tanya-jawab/", "cari/", "404.html"])
def test_every_page_has_one_box(konteks: Callable[..., BrowserContext], alamat: str, jalur: str) -> None:
    for ukuran in (PONSEL, LAPTOP):
        page = konteks(viewport=ukuran).new_page()
        page.goto(f"{alamat}/{jalur}")
        expect(page.get_by_role("search")).to_have_count(1)
        expect(page.get_by_role("searchbox", name="Cari di panduan")).to_be_visible()


def test_nothing_is_fetched_before_it_is_needed_and_never_materials_search(
    konteks: Callable[..., BrowserContext], alamat: str
) -> None:
    page = konteks().new_page()
    diminta: list[str] = []
    page.on("request", lambda satu: diminta.append(satu.url))
    page.goto(f"{alamat}/mekanisme/ksdd/")
    page.wait_for_load_state("networkidle")
    assert not [satu for satu in diminta if "/cari/" in satu]
    with page.expect_response("**/cari/isi.js*"):
        page.focus("input[type=search]")
    assert [satu.split("/cari/")[1].split("?")[0] for satu in diminta if "/cari/" in satu] == [
        "inti.js",
        "mesin.js",
        "isi.js",
    ]
    assert not [satu for satu in diminta if "search" in satu.split("/")[-1]]


def test_keys(halaman: Page) -> None:
    halaman.keyboard.press("/")
    expect(halaman.locator("input[type=search]")).to_be_focused()
    halaman.keyboard.type("siapa ttd pks")
    halaman.locator(".cari__jawaban a").wait_for()
    halaman.keyboard.press("ArrowDown")
    expect(halaman.locator(".cari__jawaban a")).to_be_focused()
    for _ in range(20):
        halaman.keyboard.press("ArrowDown")
        if halaman.evaluate("document.activeElement.classList.contains('cari__judul')"):
            break
    tujuan = str(halaman.evaluate("document.activeElement.href"))
    halaman.keyboard.press("ArrowUp")
    halaman.keyboard.press("ArrowDown")
    halaman.keyboard.press("Enter")
    halaman.wait_for_url(tujuan)


def test_escape_closes_and_gives_the_focus_back(halaman: Page) -> None:
    _ketik(halaman, "dprd")
    halaman.keyboard.press("ArrowDown")
    halaman.keyboard.press("Escape")
    expect(halaman.locator(".cari__papan")).to_be_hidden()
    expect(halaman.locator("input[type=search]")).to_be_focused()
    expect(halaman.locator("input[type=search]")).to_have_value("dprd")


def test_a_slash_typed_into_the_box_is_a_slash(halaman: Page) -> None:
    halaman.focus("input[type=search]")
    halaman.keyboard.type("pp 28/2018")
    expect(halaman.locator("input[type=search]")).to_have_value("pp 28/2018")


def test_results_are_told_marked_and_filtered(halaman: Page) -> None:
    _ketik(halaman, "persetujuan dprd")
    expect(halaman.locator("#cari-kabar")).to_contain_text("hasil untuk persetujuan dprd")
    assert "persetujuan" in {teks.lower() for teks in halaman.locator(".cari__papan mark").all_inner_texts()}
    halaman.get_by_role("button", name="Langkah (").click()
    assert set(halaman.locator(".cari__tipe").all_inner_texts()) == {"Langkah"}
    expect(halaman.get_by_role("button", name="Langkah (")).to_have_attribute("aria-pressed", "true")


def test_a_clear_question_is_answered_at_once(halaman: Page) -> None:
    _ketik(halaman, "siapa yang menandatangani pks")
    jawaban = halaman.get_by_role("region", name="Jawaban singkat")
    expect(jawaban).to_contain_text("kepala daerah")
    expect(jawaban.get_by_role("link")).to_have_attribute(
        "href", lambda_akhiran(halaman, "tanya-jawab/siapa-menandatangani-pks/")
    )


def lambda_akhiran(page: Page, jalur: str) -> str:
    """The absolute address of a path of the site."""
    return str(page.evaluate("jalur => new URL('/' + jalur, location.href).href", jalur))


def test_nothing_found_offers_ways_on(halaman: Page) -> None:
    _ketik(halaman, "resep rendang")
    kosong = halaman.locator(".cari__kosong")
    expect(kosong).to_contain_text("Tidak ada yang cocok untuk “resep rendang”")
    expect(kosong.get_by_role("link", name="pemandu")).to_be_visible()
    expect(kosong).to_contain_text("bagian atau biro kerja sama")
    expect(halaman.locator("#cari-kabar")).to_contain_text("Tidak ada hasil")


def test_typing_errors_are_mended_in_the_open(halaman: Page) -> None:
    _ketik(halaman, "studi kelayakn")
    expect(halaman.locator(".cari__papan")).to_contain_text("Dibaca sebagai: studi kelayakan")


def test_what_is_typed_never_becomes_html(halaman: Page) -> None:
    _ketik(halaman, "<img src=x onerror=alert(1)>")
    assert halaman.locator(".cari__papan img").count() == 0
    _ketik(halaman, "pks <b>kampus</b>")
    assert halaman.locator(".cari__papan b").count() == 0


def test_a_search_can_be_shared_and_gone_back_to(konteks: Callable[..., BrowserContext], alamat: str) -> None:
    page = konteks().new_page()
    for jalur in ("cari/?q=dprd+berapa+hari", "?q=dprd+berapa+hari", "mekanisme/ksdd/?q=dprd+berapa+hari"):
        page.goto(f"{alamat}/{jalur}")
        expect(page.locator("input[type=search]")).to_have_value("dprd berapa hari")
        page.locator(".cari__judul").first.wait_for()
    page.goto(f"{alamat}/cari/")
    _ketik(page, "objek ksdd")
    page.wait_for_url("**/cari/?q=objek+ksdd")
    pertama = page.locator(".cari__judul").first
    pertama.click()
    page.wait_for_load_state()
    page.go_back()
    expect(page.locator("input[type=search]")).to_have_value("objek ksdd")
    page.locator(".cari__judul").first.wait_for()


def test_enter_shows_all_results_on_their_own_page(halaman: Page, alamat: str) -> None:
    halaman.fill("input[type=search]", "laporan semester")
    halaman.keyboard.press("Enter")
    halaman.wait_for_url(f"{alamat}/cari/?q=laporan%20semester")
    halaman.locator(".cari__judul").first.wait_for()


def test_last_searches_stay_on_the_device_and_can_be_wiped(halaman: Page, alamat: str) -> None:
    halaman.fill("input[type=search]", "sewa aset")
    halaman.keyboard.press("Enter")
    halaman.locator(".cari__judul").first.wait_for()
    halaman.goto(f"{alamat}/istilah/")
    halaman.focus("input[type=search]")
    expect(halaman.get_by_role("button", name="sewa aset")).to_be_visible()
    halaman.get_by_role("button", name="Hapus riwayat").click()
    assert halaman.evaluate("localStorage.getItem('panduan-pencarian')") == "[]"
    expect(halaman.get_by_role("button", name="sewa aset")).to_have_count(0)


def test_without_storage_or_index_it_says_so_and_stays_alive(
    konteks: Callable[..., BrowserContext], alamat: str
) -> None:
    page = konteks().new_page()
    page.add_init_script("""for (const cara of ['getItem', 'setItem']) {
        const asli = Storage.prototype[cara];
        Storage.prototype[cara] = function (nama, ...isi) {
            if (nama.startsWith('panduan')) throw new Error('tertutup');
            return asli.call(this, nama, ...isi);
        };
    }""")
    galat: list[str] = []
    page.on("pageerror", lambda satu: galat.append(str(satu)))
    page.route("**/cari/inti.js*", lambda rute: rute.abort())
    page.goto(f"{alamat}/mekanisme/ksdd/")
    page.fill("input[type=search]", "pks")
    page.get_by_text("Pencarian tidak dapat dimuat.").first.wait_for()
    page.unroute("**/cari/inti.js*")
    _ketik(page, "pks swasta")
    assert page.locator(".cari__judul").count() > 0
    assert galat == []


def test_the_first_half_alone_already_answers(konteks: Callable[..., BrowserContext], alamat: str) -> None:
    page = konteks().new_page()
    page.route("**/cari/isi.js*", lambda rute: None)  # never arrives
    page.goto(f"{alamat}/mekanisme/ksdd/")
    page.fill("input[type=search]", "siapa ttd pks")
    page.locator(".cari__judul").first.wait_for()


def test_without_javascript_the_form_leads_to_a_page_that_helps(
    konteks: Callable[..., BrowserContext], alamat: str
) -> None:
    page = konteks(java_script_enabled=False).new_page()
    page.goto(f"{alamat}/mekanisme/ksdd/")
    page.fill("input[type=search]", "pks")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{alamat}/cari/?q=pks")
    expect(page.locator("noscript p")).to_contain_text("Pencarian memerlukan JavaScript")


@pytest.mark.parametrize("ukuran", [PONSEL, LAPTOP], ids=["360", "1366"])
@pytest.mark.parametrize("kueri", ["siapa ttd pks", "resep rendang", "studi kelayakn"])
@pytest.mark.parametrize("jalur", ["mekanisme/ksdd/", "cari/"])
def test_accessible_and_for_fingers(
    konteks: Callable[..., BrowserContext], alamat: str, jalur: str, kueri: str, ukuran: dict[str, int]
) -> None:
    page = konteks(viewport=ukuran).new_page()
    page.goto(f"{alamat}/{jalur}")
    _ketik(page, kueri)
    hasil = Axe().run(page)
    assert hasil.violations_count == 0, hasil.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= ukuran["width"]
    tombol = ".cari__kotak button, .cari__saring, .cari__isian"
    tinggi = page.evaluate(
        "s => [...document.querySelectorAll(s)].filter(e => e.offsetParent).map(e => e.offsetHeight)", tombol
    )
    assert min(tinggi) >= (44 if ukuran is PONSEL else 40)


def test_on_a_phone_the_results_take_the_screen_and_can_be_closed(
    konteks: Callable[..., BrowserContext], alamat: str
) -> None:
    page = konteks(viewport=PONSEL).new_page()
    page.goto(f"{alamat}/mekanisme/ksdd/")
    _ketik(page, "dprd")
    kotak = page.locator(".cari").bounding_box()
    assert kotak and kotak["height"] >= PONSEL["height"]
    page.get_by_role("button", name="Tutup").click()
    expect(page.locator(".cari__papan")).to_be_hidden()


def test_a_region_edition_names_its_contact(tmp_path: Path, konteks: Callable[..., BrowserContext]) -> None:
    hasil = run_panduan("bangun", "--daerah", "kota-mojokerto", "--keluaran", tmp_path / "site")
    assert hasil.returncode == 0, hasil.stderr
    page = konteks(offline=True).new_page()
    page.goto((tmp_path / "site" / "cari" / "index.html").as_uri())
    page.fill("input[type=search]", "resep rendang")
    page.locator(".cari__kosong").wait_for()
    expect(page.locator(".cari__kosong")).to_contain_text("Kota Mojokerto")


def test_a_step_found_is_open_and_in_view(halaman: Page) -> None:
    _ketik(halaman, "langkah penandatanganan pks ksdd")
    halaman.get_by_role("button", name="Langkah (").click()
    halaman.locator(".cari__judul").first.click()
    halaman.wait_for_url("**/#langkah-*")
    langkah = halaman.locator(f"details:has({halaman.evaluate('location.hash')})")
    expect(langkah).to_have_attribute("open", "")
    expect(langkah.locator("summary")).to_be_in_viewport()


def test_paper_shows_the_page_and_not_the_search(halaman: Page) -> None:
    _ketik(halaman, "persetujuan dprd")
    halaman.emulate_media(media="print")
    expect(halaman.locator(".cari")).to_be_hidden()


def test_the_rest_is_shown_when_asked_for(konteks: Callable[..., BrowserContext], alamat: str) -> None:
    page = konteks().new_page()
    page.goto(f"{alamat}/cari/")
    _ketik(page, "persetujuan dprd")
    expect(page.locator(".cari__judul")).to_have_count(8)
    page.get_by_role("button", name="hasil lagi").click()
    assert page.locator(".cari__judul").count() > 8
    expect(page.locator(".cari__judul").nth(8)).to_be_focused()
