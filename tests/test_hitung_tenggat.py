"""The deadline calculator as people meet it: dates in, deadlines out, calendar file, keyboard, folder, paper."""

from __future__ import annotations

import datetime
import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from icalendar import Calendar
from playwright.sync_api import BrowserContext, Page, expect
from ukuran import find_teks_kecil, find_tombol_pendek

from conftest import LAPTOP, PONSEL

pytestmark = pytest.mark.peramban

HARI_INI = datetime.datetime(2026, 11, 27, 9)
KSDD = "#ksdd&penawaran-diterima=2026-11-02&permohonan-diterima-dprd=2026-12-01&pks-ditandatangani=2027-01-20"
BATAS_GZIP = 60_000

Konteks = Callable[..., BrowserContext]


def _buka(konteks: Konteks, alamat: str, jangkar: str = "", **pilihan: object) -> Page:
    halaman = konteks(**{"viewport": PONSEL, **pilihan}).new_page()
    halaman.clock.set_fixed_time(HARI_INI)
    halaman.goto(f"{alamat}/hitung-tenggat/{jangkar}")
    return halaman


def _baris(halaman: Page, hal: str) -> str:
    return halaman.locator("[data-wadah=tabel] tr", has_text=hal).first.inner_text()


def test_dates_in_deadlines_out(konteks: Konteks, alamat: str) -> None:
    halaman = _buka(konteks, alamat)
    halaman.get_by_label("KSDD pemerintah daerah lain").check()
    assert halaman.locator("[data-wadah=ringkas]").inner_text() == "Isi paling sedikit satu tanggal."
    halaman.get_by_label("Surat penawaran diterima calon mitra").fill("2026-11-02")
    isi = _baris(halaman, "Calon mitra menanggapi penawaran")
    for harus in (
        "Rabu, 2 Desember 2026, bila hari kalender, 5 hari lagi",
        "Senin, 14 Desember 2026, bila hari kerja, 17 hari lagi",
        "30 hari sejak surat penawaran diterima calon mitra",
        "Pasal 8 ayat (3)",
        "Mulai 3 Desember 2026 (bila hari kalender) atau 15 Desember 2026 (bila hari kerja): Kepala daerah pemrakarsa mengirim permintaan tanggapan kedua.",
    ):
        assert harus in isi
    assert "Perkiraan, dengan anggapan permintaan kedua" in _baris(
        halaman, "Calon mitra menanggapi permintaan"
    )
    assert "UU 23/2014 Pasal 1 angka 50" in halaman.locator("[data-bagian=dua-cara]").inner_text()
    assert (
        "Masa berlaku Kesepakatan Bersama (5 tahun): isi tanggal"
        in halaman.locator("[data-wadah=belum]").inner_text()
    )
    assert (
        halaman.locator("[data-wadah=ringkas]")
        .inner_text()
        .startswith("2 tenggat dihitung, 8 menunggu tanggal.")
    )
    assert halaman.url.endswith("/hitung-tenggat/#ksdd&penawaran-diterima=2026-11-02")
    halaman.get_by_label("Calon mitra memberi tanggapan").fill("2026-12-07")
    isi = _baris(halaman, "Calon mitra menanggapi penawaran")
    assert "Bila hari kalender: 5 hari sesudah batas. bila hari kerja: Dalam batas." in isi


def test_from_a_mechanism_to_its_dates(konteks: Konteks, alamat: str) -> None:
    halaman = konteks(viewport=PONSEL).new_page()
    halaman.goto(f"{alamat}/mekanisme/ksdpl/")
    halaman.get_by_role("link", name="Hitung tanggal tenggat KSDPL").click()
    expect(halaman.get_by_label("KSDPL pemerintah daerah")).to_be_checked()
    halaman.get_by_label("Provinsi", exact=True).check()
    halaman.get_by_label("Naskah Kerja Sama ditandatangani").fill("2026-06-15")
    isi = halaman.locator("[data-wadah=tabel]").inner_text()
    assert "Batas terakhir gubernur menyampaikan laporan" in isi
    assert "bupati/wali kota menyampaikan laporan" not in isi
    assert "Minggu, 15 Desember 2030" in isi and "Paling awal. Usul baru disampaikan mulai tanggal ini" in isi


def test_report_that_never_falls_due_says_so(konteks: Konteks, alamat: str) -> None:
    halaman = _buka(konteks, alamat, "#ksdpl&naskah-ditandatangani=2026-02-02&kerja-sama-berakhir=2026-11-30")
    assert "Tidak jatuh selama kerja sama ini berlangsung." in _baris(
        halaman, "Batas terakhir bupati/wali kota"
    )


def test_citation_leads_to_the_pasal(konteks: Konteks, alamat: str) -> None:
    halaman = _buka(konteks, alamat, KSDD)
    halaman.locator("[data-wadah=tabel] a.rujukan", has_text="Pasal 8 ayat (3)").click()
    halaman.wait_for_url("**/dasar-hukum/permendagri-22-2020/#pasal-8-ayat-3")
    assert halaman.locator(":target").is_visible()


def test_working_days_say_which_holidays_they_pass_and_what_is_uncertain(
    konteks: Konteks, alamat: str
) -> None:
    halaman = _buka(konteks, alamat, "#ksdpl&permohonan-diterima-dprd=2027-03-01")
    isi = halaman.locator("[data-wadah=tabel] tr", has_text="DPRD menyatakan").first
    assert (
        "Bisa berubah." in isi.inner_text()
        and "Hari Raya Idul Fitri, 10 Maret 2027, masih perkiraan" in isi.inner_text()
    )
    isi.locator("summary").click()
    assert "9 Maret 2027 Cuti Bersama Hari Raya Idul Fitri" in isi.locator("details").inner_text()
    assert "10 Maret 2027 Hari Raya Idul Fitri (perkiraan)" in isi.locator("details").inner_text()
    halaman.goto(f"{alamat}/hitung-tenggat/#ksdpl&permohonan-diterima-dprd=2028-01-03")
    assert (
        "tahun 2028 belum ditetapkan"
        in halaman.locator("[data-wadah=tabel] tr", has_text="DPRD menyatakan").first.inner_text()
    )


def test_own_holidays_and_the_way_to_count(konteks: Konteks, alamat: str) -> None:
    halaman = _buka(konteks, alamat, "#ksdpl&rencana-diterima-gubernur=2026-12-17")
    hal = "Gubernur meneruskan rencana"
    assert "Senin, 28 Desember 2026" in _baris(halaman, hal)
    halaman.locator("summary", has_text="Cara menghitung dan libur daerah").click()
    halaman.get_by_label("Enam hari, Senin sampai Sabtu").check()
    assert "Rabu, 23 Desember 2026" in _baris(halaman, hal)
    halaman.get_by_label("Lima hari, Senin sampai Jumat").check()
    halaman.get_by_role("button", name="Tambah libur").click()
    assert "Isi tanggal liburnya dulu." in halaman.locator("[data-salah=libur]").inner_text()
    halaman.get_by_label("Tanggal libur").fill("2026-12-21")
    halaman.get_by_label("Nama libur").fill("Hari jadi")
    halaman.get_by_role("button", name="Tambah libur").click()
    assert "Selasa, 29 Desember 2026" in _baris(halaman, hal)
    assert "libur=2026-12-21+Hari+jadi" in halaman.url
    halaman.reload()
    assert "Selasa, 29 Desember 2026" in _baris(halaman, hal)
    halaman.locator("summary", has_text="Cara menghitung dan libur daerah").click()
    halaman.get_by_role("button", name="Hapus libur 21 Desember 2026").click()
    assert "Senin, 28 Desember 2026" in _baris(halaman, hal)
    halaman.get_by_label("Dihitung sebagai hari kerja").check()
    assert "Kamis, 24 Desember 2026" in _baris(halaman, hal)
    halaman.get_by_label("Hari kejadian itu sendiri").check()
    assert "Rabu, 23 Desember 2026" in _baris(halaman, hal)


def test_impossible_order_is_told_at_the_field(konteks: Konteks, alamat: str) -> None:
    halaman = _buka(konteks, alamat, "#ksdd&penawaran-diterima=2026-11-02&tanggapan-diterima=2026-10-01")
    masuk = halaman.get_by_label("Calon mitra memberi tanggapan")
    assert masuk.get_attribute("aria-invalid") == "true"
    assert (
        'mendahului "Surat penawaran diterima calon mitra"'
        in halaman.locator("#salah-tanggapan-diterima").inner_text()
    )
    masuk.fill("2026-11-03")
    assert masuk.get_attribute("aria-invalid") is None
    assert halaman.locator("#terbaca-tanggapan-diterima").inner_text() == "Selasa, 3 November 2026"


def test_calendar_file_is_what_calendars_read(konteks: Konteks, alamat: str, tmp_path: Path) -> None:
    halaman = _buka(konteks, alamat, f"{KSDD}&nama=Air+minum%2C+tahap+2")
    berkas = []
    for nomor in range(2):
        with halaman.expect_download() as unduhan:
            halaman.get_by_role("button", name="Unduh kalender").click()
        berkas.append(tmp_path / f"{nomor}.ics")
        unduhan.value.save_as(berkas[-1])
    assert unduhan.value.suggested_filename == "tenggat-air-minum-tahap-2.ics"
    assert berkas[0].read_bytes() == berkas[1].read_bytes()
    kalender = Calendar.from_ical(berkas[0].read_bytes())
    acara = {str(satu["uid"]): satu for satu in kalender.walk("VEVENT")}
    per_judul = {str(satu["summary"]): satu for satu in acara.values()}
    assert len(acara) == len(kalender.walk("VEVENT")) == len(per_judul)
    satu = per_judul["Tenggat: Calon mitra menanggapi penawaran (bila hari kalender) | Air minum, tahap 2"]
    assert satu.decoded("dtstart") == datetime.date(2026, 12, 2)
    assert satu.decoded("dtend") == datetime.date(2026, 12, 3)
    assert "Dasar: Pasal 8 ayat (3), ayat (4) Permendagri Nomor 22 Tahun 2020." in str(satu["description"])
    assert [alarm.decoded("trigger") for alarm in satu.walk("VALARM")] == [
        -datetime.timedelta(days=6, hours=15),
        -datetime.timedelta(hours=15),
    ]
    assert all(len(baris) <= 75 for baris in berkas[0].read_bytes().split(b"\r\n"))


def test_text_and_link_can_be_copied(konteks: Konteks, alamat: str) -> None:
    halaman = _buka(konteks, alamat, KSDD, permissions=["clipboard-read", "clipboard-write"])
    halaman.get_by_role("button", name="Salin sebagai teks").click()
    halaman.get_by_text("Teks disalin.").wait_for()
    teks = str(halaman.evaluate("navigator.clipboard.readText()"))
    assert "- Rabu, 2 Desember 2026 (bila hari kalender)" in teks and teks.endswith(KSDD)
    halaman.get_by_role("button", name="Salin tautan").click()
    halaman.get_by_text("Tautan disalin.").wait_for()
    assert str(halaman.evaluate("navigator.clipboard.readText()")) == f"{alamat}/hitung-tenggat/{KSDD}"


def test_kept_on_the_device_only_when_wanted(konteks: Konteks, alamat: str) -> None:
    halaman = _buka(konteks, alamat, KSDD)
    assert halaman.evaluate("localStorage.length") == 0
    halaman.get_by_label("Simpan isian di perangkat ini").check()
    halaman.goto("about:blank")
    halaman.goto(f"{alamat}/hitung-tenggat/")
    assert "Rabu, 2 Desember 2026" in _baris(halaman, "Calon mitra menanggapi penawaran")
    assert halaman.get_by_label("Simpan isian di perangkat ini").is_checked()
    halaman.get_by_role("button", name="Kosongkan").click()
    assert halaman.evaluate("localStorage.length") == 0
    assert halaman.evaluate("document.activeElement.name") == "mekanisme"
    assert halaman.locator("[data-bagian=hasil]").is_hidden()


def test_shared_link_leaves_what_is_kept_alone(konteks: Konteks, alamat: str) -> None:
    halaman = _buka(konteks, alamat, KSDD)
    halaman.get_by_label("Simpan isian di perangkat ini").check()
    halaman.goto("about:blank")
    halaman.goto(f"{alamat}/hitung-tenggat/#ksdpk&permohonan-diterima-dprd=2026-11-20")
    assert not halaman.get_by_label("Simpan isian di perangkat ini").is_checked()
    halaman.goto("about:blank")
    halaman.goto(f"{alamat}/hitung-tenggat/")
    assert "Rabu, 2 Desember 2026" in _baris(halaman, "Calon mitra menanggapi penawaran")
    halaman.get_by_label("Simpan isian di perangkat ini").uncheck()
    assert halaman.evaluate("localStorage.length") == 0


def test_walking_over_choices_and_reading_elsewhere_lose_nothing(konteks: Konteks, alamat: str) -> None:
    halaman = _buka(konteks, alamat, KSDD)
    halaman.get_by_label("KSDPK perusahaan").check()
    assert halaman.locator("[data-bagian=hasil]").is_hidden()
    halaman.get_by_label("KSDD pemerintah daerah lain").check()
    assert "Rabu, 2 Desember 2026" in _baris(halaman, "Calon mitra menanggapi penawaran")
    halaman.evaluate("location.hash = '#cara-menghitung'")
    halaman.wait_for_url("**#cara-menghitung")
    assert "Rabu, 2 Desember 2026" in _baris(halaman, "Calon mitra menanggapi penawaran")


def test_by_keyboard_alone(konteks: Konteks, alamat: str) -> None:
    halaman = _buka(konteks, alamat, viewport=LAPTOP)
    halaman.locator("h1").click()
    _tab_to(halaman, "satu => satu.name === 'mekanisme'")
    halaman.keyboard.press("Space")
    assert halaman.locator("[data-wadah=kejadian] input").count() == 12
    _tab_to(halaman, "satu => satu.id === 'tanggal-penawaran-diterima'")
    halaman.keyboard.type("11112026")  # the same in every browser, whichever comes first, day or month
    assert "11 Desember 2026" in _baris(halaman, "Calon mitra menanggapi penawaran")
    assert halaman.evaluate("document.activeElement.id") == "tanggal-penawaran-diterima"
    _tab_to(halaman, "satu => satu.dataset && satu.dataset.aksi === 'ics'", paling_banyak=80)
    with halaman.expect_download():
        halaman.keyboard.press("Enter")


def _tab_to(halaman: Page, uji: str, paling_banyak: int = 40) -> None:
    for _ in range(paling_banyak):
        halaman.keyboard.press("Tab")
        if halaman.evaluate(f"({uji})(document.activeElement)"):
            return
    raise AssertionError(f"Tab never reached {uji}")


@pytest.mark.parametrize("ukuran", [PONSEL, LAPTOP], ids=["360", "1366"])
@pytest.mark.parametrize("jangkar", [KSDD, "#ksdll&varian=persetujuan&naskah-ditandatangani=2026-06-15"])
def test_result_is_accessible_and_fits(
    konteks: Konteks, alamat: str, jangkar: str, ukuran: dict[str, int]
) -> None:
    halaman = _buka(konteks, alamat, jangkar, viewport=ukuran)
    galat: list[str] = []
    halaman.on("pageerror", lambda satu: galat.append(str(satu)))
    halaman.evaluate("document.querySelectorAll('details').forEach(satu => { satu.open = true; })")
    hasil = Axe().run(halaman)
    assert hasil.violations_count == 0, hasil.generate_report()
    assert galat == []
    assert halaman.evaluate("document.documentElement.scrollWidth") <= ukuran["width"]
    assert find_teks_kecil(halaman) == []
    assert find_tombol_pendek(halaman, ".hitung") == []


def test_opened_from_a_folder_without_network(konteks: Konteks, situs: Path) -> None:
    halaman = konteks(viewport=PONSEL, offline=True).new_page()
    halaman.goto((situs / "mekanisme" / "sinergi" / "index.html").as_uri())
    halaman.get_by_role("link", name="Hitung tanggal tenggat").click()
    halaman.wait_for_url("**/hitung-tenggat/index.html#sinergi")
    halaman.get_by_label("Surat penawaran diterima kementerian/lembaga").fill("2028-01-31")
    assert "Rabu, 1 Maret 2028" in _baris(halaman, "Kementerian/lembaga menanggapi")
    assert halaman.url.endswith("#sinergi&tingkat=kabupaten-kota&penawaran-diterima=2028-01-31")
    with halaman.expect_download() as unduhan:
        halaman.get_by_role("button", name="Unduh kalender").click()
    assert b"DTSTART;VALUE=DATE:20280301" in Path(unduhan.value.path()).read_bytes()
    halaman.locator("[data-wadah=tabel] a.rujukan").first.click()
    halaman.wait_for_url("**/dasar-hukum/permendagri-22-2020/index.html#pasal-54-ayat-3")


def test_prints_the_result_and_not_the_form(konteks: Konteks, alamat: str) -> None:
    halaman = _buka(konteks, alamat, KSDD, viewport=LAPTOP)
    halaman.emulate_media(media="print")
    halaman.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert halaman.locator("form.hitung__formulir").is_hidden()
    assert halaman.get_by_role("button", name="Unduh kalender").is_hidden()
    assert halaman.locator("[data-wadah=tabel]").is_visible()
    assert halaman.locator("[data-bagian=hasil] details:visible:not([open])").count() == 0
    assert halaman.locator("#cara-menghitung").is_hidden()
    assert "Surat permohonan persetujuan diterima DPRD" in halaman.locator("[data-wadah=garis]").inner_text()


def test_without_javascript_one_can_count_by_hand(konteks: Konteks, alamat: str) -> None:
    halaman = konteks(viewport=PONSEL, java_script_enabled=False).new_page()
    halaman.goto(f"{alamat}/hitung-tenggat/")
    isi = halaman.locator("article").inner_text()
    for harus in (
        "memerlukan JavaScript",
        "Hari ke-30 ialah Rabu, 1 April 2026",
        "Selasa, 21 April 2026",
        "2028 sampai",
    ):
        assert harus in isi
    assert halaman.locator("form.hitung__formulir").is_hidden()
    halaman.get_by_role("link", name="Tenggat KSDD").click()
    halaman.wait_for_url("**/mekanisme/ksdd/#tenggat")


def test_code_and_data_weigh_little(situs: Path) -> None:
    semua = [
        "skrip/hitung-tenggat.js", "skrip/data/tenggat.js", "skrip/data/libur.js",
        "gaya/alat.css", "gaya/hitung-tenggat.css",
    ]  # fmt: skip
    assert sum(len(gzip.compress((situs / satu).read_bytes(), 6)) for satu in semua) <= BATAS_GZIP
