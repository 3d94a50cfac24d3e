"""Over HTTP, without a connection: what was opened opens again, and a new build shows at once."""

from __future__ import annotations

import gzip
import io
import json
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from penyaji_luring import AKAR_SITUS, PenyajiLuring, salin_situs
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Browser, BrowserContext, Page, expect

from alat import buat_ikon
from conftest import AKAR, NAMA_PERAMBAN, PONSEL, run_panduan
from panduan.koleksi import load_koleksi
from panduan.luring import build_manifes, find_inti, is_nyala, write_layanan
from panduan.pencarian.rakit import find_node

BATAS_INTI_GZIP = 450_000
AWALAN = f"panduan-luring {AKAR_SITUS} "
SIAP = f"""async () => navigator.serviceWorker.controller
    && (await (await caches.open('{AWALAN}halaman-1')).keys()).length > 0"""
INTI = f"caches.open('{AWALAN}inti-1').then(satu => satu.keys()).then(satu => satu.map(({{url}}) => url))"
BERGANTI = f"""async (lama) => {{
    const kini = await {INTI};
    return kini.length === lama.length && kini.some(satu => !lama.includes(satu));
}}"""
"""The core of a new build is there, and what it replaces is gone."""

Konteks = Callable[..., BrowserContext]


@pytest.fixture
def penyaji(situs: Path) -> Iterator[PenyajiLuring]:
    """The real site below a path."""
    satu = PenyajiLuring(situs).mulai()
    yield satu
    satu.shutdown()


@pytest.fixture
def halaman(konteks: Konteks) -> Iterator[Page]:
    """A phone that lets the service worker in; no page may fail."""
    satu = konteks(viewport=PONSEL, service_workers="allow").new_page()
    galat: list[str] = []
    satu.on("pageerror", lambda apa: galat.append(str(apa)))
    yield satu
    assert galat == []


def _tunggu(halaman: Page, uji: str, isi: object = None) -> None:
    """Until a test that may be a promise is true; ``wait_for_function`` takes a promise for true."""
    for _ in range(200):
        if halaman.evaluate(uji, isi):
            return
        halaman.wait_for_timeout(150)
    raise AssertionError(f"never true: {uji}")


def _kunjungi(halaman: Page, alamat: str) -> None:
    """A first visit, until the worker has kept the page."""
    halaman.goto(alamat)
    _tunggu(halaman, SIAP)


@pytest.mark.situs
class TestBerkas:
    def test_core_is_light_and_there(self, situs: Path) -> None:
        inti = find_inti(situs)
        assert {"", "cari/", "luring/", "cari/inti.js", "cari/isi.js", "cari/mesin.js"} <= set(inti)
        berkas = [
            situs / jalur / "index.html" if jalur == "" or jalur.endswith("/") else situs / jalur
            for jalur in inti
        ]
        assert sum(len(gzip.compress(satu.read_bytes(), 6)) for satu in berkas) <= BATAS_INTI_GZIP
        assert json.dumps(inti, separators=(",", ":")) in (situs / "layanan.js").read_text(encoding="utf-8")

    def test_change_of_a_core_file_changes_the_worker(self, situs: Path, tmp_path: Path) -> None:
        baru = salin_situs(situs, tmp_path / "baru", {"gaya/panduan.css": (":root {", ":root { --uji: 1;")})
        lama = (baru / "layanan.js").read_bytes()
        write_layanan(salin_situs(baru, tmp_path / "sama", {"layanan.js": ("", "")}), nyala=True)
        assert (tmp_path / "sama" / "layanan.js").read_bytes() != lama

    def test_every_page_names_the_manifest_and_the_version(self, situs: Path) -> None:
        isi = (situs / "mekanisme" / "ksdd" / "index.html").read_text(encoding="utf-8")
        assert '<link rel="manifest" href="../../manifes.json">' in isi
        assert '<script defer src="../../skrip/luring.js" data-versi="' in isi
        assert '<link rel="apple-touch-icon" href="../../gambar/ikon-180.png">' in isi
        assert (situs / "gambar" / "ikon-180.png").is_file()

    def test_manifest_points_to_what_is_there(self, situs: Path) -> None:
        isi = json.loads((situs / "manifes.json").read_text(encoding="utf-8"))
        assert (isi["lang"], isi["display"], isi["start_url"], isi["scope"]) == (
            "id",
            "standalone",
            "./",
            "./",
        )
        for ikon in isi["icons"]:
            assert (situs / ikon["src"]).is_file()
        png = {(ikon["sizes"], ikon["purpose"]) for ikon in isi["icons"] if ikon["type"] == "image/png"}
        assert png == {("192x192", "any"), ("512x512", "any"), ("512x512", "maskable")}
        for pintasan in isi["shortcuts"]:
            assert (situs / pintasan["url"] / "index.html").is_file()


@pytest.mark.peramban
@pytest.mark.parametrize("alamat", buat_ikon.find_gambar())
def test_png_icons_are_drawn_from_the_svg_ones(peramban: Browser, alamat: str) -> None:
    """Run ``python alat/buat_ikon.py`` when this fails. Browsers smooth edges a little differently."""
    sumber, sisi = buat_ikon.find_gambar()[alamat]
    with Image.open(buat_ikon.TEMA / alamat) as ada:
        assert (ada.format, ada.size) == ("PNG", (sisi, sisi))
        baru = Image.open(io.BytesIO(buat_ikon.draw_png(peramban, sumber, sisi)))
        beda = ImageStat.Stat(ImageChops.difference(ada.convert("RGBA"), baru.convert("RGBA"))).mean
        assert max(beda) < 1, beda
        if "maskable" in alamat or sumber == "ikon-penuh.svg":
            assert ada.convert("RGBA").getchannel("A").getextrema() == (255, 255), "nothing may show through"


@pytest.mark.peramban
def test_browser_offers_to_install_it(peramban: Browser, penyaji: PenyajiLuring, tmp_path: Path) -> None:
    """Below a path and without the site's address; a private window would never offer it."""
    biner = next(filter(None, map(shutil.which, NAMA_PERAMBAN)), None)
    bingkai = peramban.browser_type.launch_persistent_context(
        tmp_path / "profil", executable_path=biner, args=["--no-sandbox"]
    )
    halaman = bingkai.new_page()
    _kunjungi(halaman, f"{penyaji.alamat}mekanisme/ksdd/")
    cdp = bingkai.new_cdp_session(halaman)
    manifes = cdp.send("Page.getAppManifest")
    pasang = cdp.send("Page.getInstallabilityErrors")
    id_ = cdp.send("Page.getAppId")
    bingkai.close()
    assert manifes["url"] == f"{penyaji.alamat}manifes.json"
    assert manifes["errors"] == []
    isi = manifes["manifest"]
    assert (isi["startUrl"], isi["scope"]) == (penyaji.alamat, penyaji.alamat)
    assert id_["appId"] == penyaji.alamat
    assert pasang["installabilityErrors"] == []


def test_manifest_takes_the_region_s_name_and_colour() -> None:
    daerah = load_koleksi(AKAR / "data").daerah["kota-mojokerto"]
    isi = json.loads(build_manifes("Panduan", "Isi.", "https://contoh.example/grup/proyek/", daerah))
    assert isi["name"] == f"Panduan, {daerah.nama}"
    assert isi["id"] == "/grup/proyek/"
    assert not daerah.warna or isi["theme_color"] == daerah.warna.utama


@pytest.mark.parametrize(("nilai", "nyala"), [("ya", True), ("", True), ("tidak", False), (False, False)])
def test_switch_in_the_environment(nilai: object, nyala: bool) -> None:
    assert is_nyala(nilai) is nyala


@pytest.mark.peramban
def test_new_build_after_one_reload(halaman: Page, penyaji: PenyajiLuring, tmp_path: Path) -> None:
    _kunjungi(halaman, f"{penyaji.alamat}mekanisme/ksdd/")
    lama = halaman.evaluate(INTI)
    baru = salin_situs(
        penyaji.situs,
        tmp_path / "baru",
        {
            "mekanisme/ksdd/index.html": ("Kerja sama daerah dengan daerah lain</h1>", "Judul baru</h1>"),
            "gaya/panduan.css": (":root {", ":root { --uji: 7;"),
            "skrip/panduan.js": ("", "window.uji = 7;"),
            "layanan.js": ("", ""),
        },
    )  # fmt: skip
    write_layanan(baru, nyala=True)
    penyaji.situs = baru
    halaman.reload()
    expect(halaman.locator("h1")).to_have_text("Judul baru")
    baca = "[getComputedStyle(document.documentElement).getPropertyValue('--uji').trim(), window.uji]"
    assert halaman.evaluate(baca) == ["7", 7]  # looks and scripts of the same build as the page
    _tunggu(halaman, BERGANTI, lama)
    penyaji.putus = True
    halaman.goto(f"{penyaji.alamat}mekanisme/ksdd/")
    expect(halaman.locator("h1")).to_have_text("Judul baru")
    assert halaman.evaluate(baca) == ["7", 7]


@pytest.mark.lambat
@pytest.mark.peramban
class TestPeramban:
    def test_form_editor_is_not_kept(self, halaman: Page, penyaji: PenyajiLuring) -> None:
        _kunjungi(halaman, f"{penyaji.alamat}istilah/")
        with halaman.expect_response("**/admin/halaman.js") as jawaban:
            halaman.goto(f"{penyaji.alamat}admin/")
        assert not jawaban.value.from_service_worker
        halaman.wait_for_load_state("networkidle")
        tersimpan = halaman.evaluate(
            """async () => (await Promise.all((await caches.keys()).map(async (nama) =>
                (await (await caches.open(nama)).keys()).map(({ url }) => url)))).flat()"""
        )
        assert [alamat for alamat in tersimpan if "/admin/" in alamat] == []

    def test_page_and_search_after_one_visit(self, halaman: Page, penyaji: PenyajiLuring) -> None:
        _kunjungi(halaman, f"{penyaji.alamat}mekanisme/ksdd/")
        penyaji.putus = True
        halaman.goto(f"{penyaji.alamat}mekanisme/ksdd/")
        kabar = halaman.locator("#luring-kabar")
        expect(kabar).to_contain_text("Halaman ini salinan versi ")
        versi = halaman.locator(".kaki").inner_text().split("Versi isi: ")[1].split(".")[0]
        assert f"salinan versi {versi}." in kabar.inner_text()
        assert (
            halaman.evaluate("getComputedStyle(document.querySelector('.kaki')).backgroundColor")
            == "rgb(11, 44, 52)"
        )
        halaman.fill("#cari-kueri", "dprd berapa hari")
        expect(halaman.locator(".cari__butir").first).to_be_visible()
        halaman.keyboard.press("Escape")
        hasil = Axe().run(halaman)
        assert hasil.violations_count == 0, hasil.generate_report()
        assert halaman.evaluate("document.documentElement.scrollWidth") <= PONSEL["width"]

    def test_page_never_opened_leads_to_what_is_kept(self, halaman: Page, penyaji: PenyajiLuring) -> None:
        _kunjungi(halaman, f"{penyaji.alamat}mekanisme/ksdd/")
        halaman.goto(f"{penyaji.alamat}tanya-jawab/")
        penyaji.putus = True
        halaman.goto(f"{penyaji.alamat}banding/")
        assert halaman.url.startswith(f"{penyaji.alamat}luring/?dari=")
        expect(halaman.locator(".simpanan__butir a")).to_have_count(2)
        expect(halaman.get_by_role("link", name="Coba lagi")).to_have_attribute(
            "href", f"{penyaji.alamat}banding/"
        )
        halaman.locator(".simpanan__butir a", has_text="Kerja sama daerah dengan daerah lain").click()
        expect(halaman.locator("h1")).to_have_text("Kerja sama daerah dengan daerah lain")
        halaman.goto(penyaji.alamat)  # home is there without having been opened
        expect(halaman.locator("#luring-kabar")).to_contain_text("versi")
        halaman.goto(f"{penyaji.alamat}banding/")
        penyaji.putus = False
        halaman.get_by_role("link", name="Coba lagi").click()
        halaman.wait_for_url("**/banding/")
        expect(halaman.locator("#luring-kabar")).to_be_empty()

    def test_foreign_address_never_becomes_a_link(self, halaman: Page, penyaji: PenyajiLuring) -> None:
        for dari in ("javascript:alert(1)", "https://lain.example/", f"//{AKAR_SITUS}"):
            halaman.goto(f"{penyaji.alamat}luring/?dari={dari}")
            expect(halaman.locator("#simpanan ul, #simpanan p").first).to_be_visible()
            assert halaman.get_by_role("link", name="Coba lagi").count() == 0

    def test_page_that_is_gone_is_not_shown_as_if_it_still_held(
        self, halaman: Page, penyaji: PenyajiLuring, tmp_path: Path
    ) -> None:
        _kunjungi(halaman, f"{penyaji.alamat}banding/")
        baru = salin_situs(penyaji.situs, tmp_path / "baru", {})
        shutil.rmtree(baru / "banding")
        penyaji.situs = baru
        halaman.goto(f"{penyaji.alamat}banding/")
        penyaji.putus = True
        halaman.goto(f"{penyaji.alamat}banding/")
        assert halaman.url.startswith(f"{penyaji.alamat}luring/?dari=")

    def test_connection_that_breaks_halfway_costs_no_copies(
        self, halaman: Page, penyaji: PenyajiLuring, tmp_path: Path
    ) -> None:
        _kunjungi(halaman, f"{penyaji.alamat}mekanisme/ksdd/")
        jumlah = f"caches.open('{AWALAN}halaman-1').then(satu => satu.keys()).then(satu => satu.length)"
        for jalur in ("banding/", "tanya-jawab/"):
            halaman.goto(penyaji.alamat + jalur)
        _tunggu(halaman, f"() => {jumlah}.then(satu => satu === 3)")
        # Changed, else the server answers that it has not and sends nothing that could break off.
        ubah = {"mekanisme/ksdd/index.html": ("</h1>", " baru</h1>")}
        penyaji.situs = salin_situs(penyaji.situs, tmp_path / "baru", ubah)
        penyaji.potong = 3000
        halaman.goto(f"{penyaji.alamat}mekanisme/ksdd/", wait_until="commit")
        halaman.wait_for_timeout(1000)
        penyaji.potong, penyaji.putus = None, True
        halaman.goto(f"{penyaji.alamat}mekanisme/ksdd/")
        expect(halaman.locator(".kaki")).to_contain_text("Versi isi")  # the whole page, not its first half
        assert halaman.evaluate(jumlah) == 3

    def test_start_that_breaks_off_goes_on_where_it_was(self, halaman: Page, penyaji: PenyajiLuring) -> None:
        penyaji.rusak = "/cari/isi.js"
        halaman.goto(f"{penyaji.alamat}mekanisme/ksdd/")
        _tunggu(halaman, f"() => {INTI}.then(satu => satu.length > 10)")
        halaman.wait_for_timeout(1000)
        assert halaman.evaluate("navigator.serviceWorker.controller") is None
        assert halaman.locator("h1").is_visible()
        penyaji.rusak, penyaji.diminta = "", []
        _kunjungi(halaman, f"{penyaji.alamat}tanya-jawab/")
        assert f"{AKAR_SITUS}gaya/banding.css" not in penyaji.diminta, "kept from the first attempt"

    @pytest.mark.parametrize(
        "tanpa",
        [
            "delete Navigator.prototype.serviceWorker",
            "navigator.serviceWorker.register = () => Promise.reject(new DOMException('', 'SecurityError'))",
        ],
        ids=["tiada", "ditolak"],
    )
    def test_browser_without_it_or_private_window_is_as_before(
        self, konteks: Konteks, penyaji: PenyajiLuring, tanpa: str
    ) -> None:
        halaman = konteks(service_workers="allow").new_page()
        galat: list[str] = []
        halaman.on("pageerror", lambda apa: galat.append(str(apa)))
        halaman.on("console", lambda apa: apa.type == "error" and galat.append(apa.text))
        halaman.add_init_script(tanpa)
        halaman.goto(f"{penyaji.alamat}mekanisme/ksdd/")
        halaman.fill("#cari-kueri", "dprd berapa hari")
        expect(halaman.locator(".cari__butir").first).to_be_visible()
        halaman.goto(f"{penyaji.alamat}luring/")
        expect(halaman.locator("#simpanan")).to_contain_text(re.compile("Tidak ada daftar|Belum ada halaman"))
        assert galat == []

    def test_only_what_changed_is_fetched_again(
        self, halaman: Page, penyaji: PenyajiLuring, tmp_path: Path
    ) -> None:
        _kunjungi(halaman, f"{penyaji.alamat}mekanisme/ksdd/")
        lama = halaman.evaluate(INTI)
        baru = salin_situs(
            penyaji.situs, tmp_path / "baru", {"gaya/banding.css": ("/*", "/* baru"), "layanan.js": ("", "")}
        )
        write_layanan(baru, nyala=True)
        penyaji.situs, penyaji.diminta = baru, []
        halaman.reload()
        _tunggu(halaman, BERGANTI, lama)
        assert f"{AKAR_SITUS}gaya/banding.css" in penyaji.diminta
        assert not [jalur for jalur in penyaji.diminta if "/cari/" in jalur or "isi-naskah" in jalur]

    def test_slow_server_does_not_keep_a_reader_waiting(self, halaman: Page, penyaji: PenyajiLuring) -> None:
        _kunjungi(halaman, f"{penyaji.alamat}mekanisme/ksdd/")
        penyaji.tunda = 30
        halaman.goto(f"{penyaji.alamat}mekanisme/ksdd/", timeout=20_000)
        expect(halaman.locator("#luring-kabar")).to_contain_text("salinan versi")

    def test_nothing_breaks_when_storage_is_full(self, konteks: Konteks, penyaji: PenyajiLuring) -> None:
        bingkai = konteks(service_workers="allow")
        halaman = bingkai.new_page()
        galat: list[str] = []
        halaman.on("pageerror", lambda apa: galat.append(str(apa)))
        bingkai.new_cdp_session(halaman).send(
            "Storage.overrideQuotaForOrigin",
            {"origin": penyaji.alamat.removesuffix(AKAR_SITUS), "quotaSize": 20_000},
        )
        for jalur in ("mekanisme/ksdd/", "banding/"):
            penyaji.diminta.clear()
            halaman.goto(penyaji.alamat + jalur)
            halaman.wait_for_timeout(1500)
            assert halaman.locator("h1").is_visible()
        assert galat == []
        # What fits is kept; each further page tries again, and stops at the first file that does not fit.
        assert not [jalur for jalur in penyaji.diminta if "/cari/" in jalur]
        assert len(penyaji.diminta) <= 8

    def test_nothing_is_kept_where_storage_is_forbidden(
        self, konteks: Konteks, penyaji: PenyajiLuring
    ) -> None:
        halaman = konteks(service_workers="allow").new_page()
        halaman.add_init_script(
            "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('', 'SecurityError'); }})"
        )
        halaman.goto(f"{penyaji.alamat}luring/")
        halaman.wait_for_timeout(1000)
        assert halaman.evaluate("navigator.serviceWorker.getRegistrations().then(satu => satu.length)") == 0

    def test_reader_can_wipe_and_forbid_and_allow_again(self, halaman: Page, penyaji: PenyajiLuring) -> None:
        _kunjungi(halaman, f"{penyaji.alamat}mekanisme/ksdd/")
        halaman.evaluate("caches.open('panduan-luring /grup/lain/ halaman-1')")
        halaman.goto(f"{penyaji.alamat}luring/")
        halaman.get_by_role("button", name="Hapus semua dan jangan simpan lagi").click()
        nyala = halaman.get_by_role("button", name="Simpan lagi halaman yang saya buka")
        expect(nyala).to_be_focused()
        assert halaman.evaluate("caches.keys()") == ["panduan-luring /grup/lain/ halaman-1"]
        halaman.reload()
        halaman.wait_for_timeout(800)
        assert halaman.evaluate("navigator.serviceWorker.getRegistrations().then(satu => satu.length)") == 0
        nyala.click()
        halaman.wait_for_function("navigator.serviceWorker.controller")

    def test_kill_switch_removes_the_worker_and_its_caches(
        self, halaman: Page, penyaji: PenyajiLuring, tmp_path: Path
    ) -> None:
        _kunjungi(halaman, f"{penyaji.alamat}mekanisme/ksdd/")
        halaman.evaluate("caches.open('milik situs lain')")
        mati = salin_situs(penyaji.situs, tmp_path / "mati", {})
        (mati / "layanan-padam.js").write_text(_bungkus_padam(), encoding="utf-8")
        write_layanan(mati, nyala=False)
        halaman_mati = mati / "mekanisme" / "ksdd" / "index.html"
        isi = halaman_mati.read_text(encoding="utf-8")
        halaman_mati.unlink()
        halaman_mati.write_text(isi.replace("skrip/luring.js", "skrip/tanpa.js"), encoding="utf-8")
        penyaji.situs = mati
        halaman.goto(f"{penyaji.alamat}mekanisme/ksdd/")
        _tunggu(
            halaman,
            """async () => !(await navigator.serviceWorker.getRegistrations()).length
                && (await caches.keys()).join() === 'milik situs lain'""",
        )


def _bungkus_padam() -> str:
    kode = 'import { bungkusLayanan } from "./skrip/bungkus.js"; process.stdout.write((await bungkusLayanan({ VERSI: "0" }))["layanan-padam.js"])'  # fmt: skip
    perintah = [find_node(), "--input-type=module", "-e", kode]
    return subprocess.run(perintah, cwd=AKAR, capture_output=True, text=True, check=True).stdout


@pytest.mark.lambat
@pytest.mark.situs
def test_switched_off_build_has_no_worker_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PANDUAN_LURING", "tidak")
    hasil = run_panduan("bangun", "--keluaran", tmp_path / "site")
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr
    layanan = (tmp_path / "site" / "layanan.js").read_text(encoding="utf-8")
    assert "unregister" in layanan
    assert "LURING" not in layanan
    assert "skrip/luring.js" not in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert not (tmp_path / "site" / "layanan-padam.js").exists()
