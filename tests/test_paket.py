"""The package for a USB stick: what is in it, and that everything in it works without a network."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import etree, html
from penyaji_luring import salin_situs
from playwright.sync_api import BrowserContext, Page, expect
from pptx import Presentation

from conftest import AKAR, LAPTOP, PONSEL, run_panduan
from panduan.bahan import TANDA
from panduan.koleksi import load_koleksi
from panduan.paket import (
    BACA_DULU,
    BATAS_BYTE,
    HALAMAN_PAKET,
    NAMA,
    PASANGAN,
    POLA_MANIFES,
    PaketGagal,
    Versi,
    check_nama,
    count_isi,
    render_baca_dulu,
    render_ukuran,
    sebut_berkas,
    write_paket,
)
from panduan.periksa.alamat import iter_alamat

POLA_ELEMEN = re.compile(r"<[^>]*>")


@pytest.fixture(scope="module")
def paket(situs: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, packed."""
    tujuan = tmp_path_factory.mktemp("paket") / "paket.zip"
    hasil = run_panduan("paket", "--situs", situs, "--keluaran", tujuan)
    assert hasil.returncode == 0, hasil.stderr
    assert (
        hasil.stdout.splitlines()[-1] == f"Paket selesai: {tujuan} ({render_ukuran(tujuan.stat().st_size)})."
    )
    jumlah = int(hasil.stdout.split()[0])
    assert hasil.stdout.splitlines()[0].split()[1] == "halaman"
    assert jumlah == sum(1 for satu in situs.rglob("*.html")) - 2, "all but 404.html and the form editor"
    return tujuan


@pytest.fixture(scope="module")
def folder(paket: Path) -> Path:
    """The package as a person unpacks it, into a folder named as people name folders."""
    flashdisk = paket.parent / "Bahan Café & Rapat, 50% #2"
    with zipfile.ZipFile(paket) as arsip:
        arsip.extractall(flashdisk)
    (satu,) = flashdisk.iterdir()
    return satu


@pytest.fixture
def buka(konteks: Callable[..., BrowserContext], folder: Path) -> Iterator[Callable[..., Page]]:
    """Open a page of the package without a network; nothing may fail or ask for anything outside the folder."""
    galat: list[str] = []
    permintaan: list[str] = []

    def jalankan(jalur: str = "index.html", **pilihan: object) -> Page:
        bingkai = konteks(offline=True, **{"viewport": PONSEL, **pilihan})
        # Also of windows that a page opens.
        bingkai.on("weberror", lambda apa: galat.append(str(apa.error)))
        bingkai.on("console", lambda apa: apa.type in ("error", "warning") and galat.append(apa.text))
        bingkai.on("requestfailed", lambda apa: galat.append(apa.url))
        bingkai.on("request", lambda apa: permintaan.append(apa.url))
        satu = bingkai.new_page()
        satu.goto(f"{folder.as_uri()}/{jalur}")
        return satu

    yield jalankan
    luar = [satu for satu in permintaan if not satu.startswith((folder.as_uri(), "data:", "blob:"))]
    # What is saved rather than shown counts as failed.
    gagal = [satu for satu in galat if not satu.endswith((".docx", ".pptx"))]
    assert (gagal, luar) == ([], [])


@pytest.mark.situs
class TestIsi:
    def test_small_in_one_folder_and_fit_for_windows(self, paket: Path) -> None:
        assert paket.stat().st_size <= BATAS_BYTE
        with zipfile.ZipFile(paket) as arsip:
            assert arsip.testzip() is None
            semua = arsip.namelist()
        assert {nama.split("/")[0] for nama in semua} == {NAMA}
        assert {f"{NAMA}/index.html", f"{NAMA}/{BACA_DULU}"} <= set(semua)
        assert semua == sorted(semua)
        check_nama(iter(semua))

    def test_same_site_same_bytes(self, situs: Path, paket: Path, tmp_path: Path) -> None:
        write_paket(salin_situs(situs, tmp_path / "lain", {}), tmp_path / "lagi.zip")
        assert (tmp_path / "lagi.zip").read_bytes() == paket.read_bytes()

    def test_everything_built_is_in_it(self, situs: Path, folder: Path) -> None:
        for pola in ("**/*.docx", "**/*.pptx", "**/*.pdf", "**/*.zip", "**/index.html", "skrip/**/*.js"):
            for satu in situs.glob(pola):
                if satu.relative_to(situs).as_posix() not in (PASANGAN, "admin/index.html"):
                    assert (folder / satu.relative_to(situs)).is_file(), satu

    def test_every_office_file_and_pdf_opens_and_says_something(self, folder: Path) -> None:
        def berkas(akhiran: str) -> list[Path]:
            semua = sorted(folder.rglob(f"*{akhiran}"))
            assert len(semua) > 10, akhiran
            return semua

        for satu in berkas(".pptx"):
            slide = list(Presentation(str(satu)).slides)
            assert len(slide) > 5, satu
            assert all(
                any(b.has_text_frame and b.text_frame.text.strip() for b in s.shapes) for s in slide
            ), satu
        for satu in berkas(".docx"):
            with zipfile.ZipFile(satu) as arsip:
                teks = "".join(
                    str(isi) for isi in etree.fromstring(arsip.read("word/document.xml")).itertext()
                )
            assert len(teks.strip()) > 100, satu
        for satu in berkas(".pdf"):
            isi = satu.read_bytes()
            assert isi.startswith(b"%PDF-") and isi.rstrip().endswith(b"%%EOF"), satu
            assert len(isi) > 8_000, satu

    def test_every_file_named_after_a_record_is_known_to_the_rule_on_addresses(self, folder: Path) -> None:
        semua = {
            alamat for entri in load_koleksi(AKAR / "data").iter_entri() for alamat in iter_alamat(entri)
        }
        unduhan = {satu.relative_to(folder).as_posix() for satu in folder.glob("unduhan/*/*")}
        assert len(unduhan) > 100
        assert unduhan <= semua

    def test_no_page_is_shorter_than_on_the_site(self, situs: Path, folder: Path) -> None:
        """Only addresses change, and what works over HTTP only goes."""
        for satu in folder.rglob("*.html"):
            asal = (situs / satu.relative_to(folder)).read_text(encoding="utf-8")
            jadi = satu.read_text(encoding="utf-8")
            assert POLA_ELEMEN.sub("", jadi) == POLA_ELEMEN.sub("", POLA_MANIFES.sub("", asal)), satu

    def test_every_link_names_a_file_in_it(self, folder: Path) -> None:
        salah = []
        for halaman in folder.rglob("*.html"):
            for tautan in html.fromstring(halaman.read_text(encoding="utf-8")).xpath(
                "//@href | //@src | //@action"
            ):
                bagian = urlsplit(str(tautan))
                if bagian.scheme or bagian.netloc or not bagian.path:
                    continue
                tujuan = Path(posixpath.normpath(halaman.parent / unquote(bagian.path)))
                if not tujuan.is_file() or folder not in tujuan.parents:
                    salah.append(f"{halaman.relative_to(folder)} -> {tautan}")
        assert salah == []

    def test_text_file_says_the_version(self, folder: Path) -> None:
        isi = (folder / BACA_DULU).read_bytes()
        assert isi.isascii()
        assert isi.count(b"\n") == isi.count(b"\r\n")
        versi = html.fromstring((folder / "index.html").read_text(encoding="utf-8")).xpath(
            "//script/@data-versi"
        )[0]
        assert f"Versi isi: {versi}" in isi.decode()
        assert "klik dua kali index.html" in isi.decode()

    def test_offered_on_the_site_but_not_inside_itself(
        self, situs: Path, paket: Path, tmp_path: Path
    ) -> None:
        salinan = salin_situs(situs, tmp_path / "situs", {HALAMAN_PAKET: ("", "")})
        hasil = run_panduan("paket", "--situs", salinan, "--keluaran", tmp_path / "satu.zip", "--pasang")
        assert hasil.returncode == 0, hasil.stderr
        assert (salinan / PASANGAN).read_bytes() == paket.read_bytes()
        halaman = (salinan / HALAMAN_PAKET).read_text(encoding="utf-8")
        assert f'href="../{PASANGAN}" download>Unduh paket luring (ZIP, ' in halaman
        for judul in ("Menyiapkan flashdisk", "Di ruang acara", "Tanggal versi"):
            assert judul in html.fromstring(halaman).xpath("//article")[0].text_content()
        write_paket(salinan, tmp_path / "dua.zip")
        assert (tmp_path / "dua.zip").read_bytes() == paket.read_bytes()


class TestGagal:
    def test_without_a_site_it_says_what_to_do(self, tmp_path: Path) -> None:
        hasil = run_panduan("paket", "--situs", tmp_path, "--keluaran", tmp_path / "paket.zip")
        assert hasil.returncode == 2
        assert hasil.stderr.splitlines() == [
            f"Belum ada situs di {tmp_path}/.",
            "    Perbaiki: jalankan `panduan bangun` lebih dulu.",
        ]
        assert list(tmp_path.iterdir()) == []

    def test_without_its_material_it_says_what_to_do(self, tmp_path: Path) -> None:
        situs = _situs_kecil(tmp_path, '{"versi_isi": null, "daerah": null}')
        (situs / TANDA).unlink()
        hasil = run_panduan("paket", "--situs", situs, "--keluaran", tmp_path / "paket.zip")
        assert hasil.returncode == 2
        assert hasil.stderr.splitlines() == [
            f"Bahan sosialisasi belum ada di {situs}/.",
            "    Perbaiki: jalankan `panduan bahan` lebih dulu.",
        ]
        assert not (tmp_path / "paket.zip").exists()

    def test_what_could_not_be_made_is_told(self, tmp_path: Path) -> None:
        situs = _situs_kecil(tmp_path / "situs", '{"versi_isi": null, "daerah": null}')
        hasil = run_panduan("paket", "--situs", situs, "--keluaran", tmp_path / "paket.zip")
        assert hasil.returncode == 0, hasil.stderr
        assert "  Tidak ikut: Lembar x tidak muat.\n" in hasil.stdout

    def test_another_edition_is_refused(self, tmp_path: Path) -> None:
        _situs_kecil(tmp_path, '{"versi_isi": null, "daerah": null}')
        hasil = run_panduan("paket", "--situs", tmp_path, "--daerah", "kota-mojokerto")
        assert hasil.returncode == 2
        assert "bukan edisi `kota-mojokerto`" in hasil.stderr

    def test_old_package_stays_when_the_new_one_is_too_large(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        situs = _situs_kecil(tmp_path / "situs", '{"versi_isi": null, "daerah": null}')
        (tmp_path / "paket.zip").write_bytes(b"lama")
        monkeypatch.setattr("panduan.paket.BATAS_BYTE", 10)
        with pytest.raises(PaketGagal, match="lebih dari"):
            write_paket(situs, tmp_path / "paket.zip")
        assert {satu.name for satu in tmp_path.iterdir()} == {"situs", "paket.zip"}
        assert (tmp_path / "paket.zip").read_bytes() == b"lama"

    @pytest.mark.parametrize(
        ("nama", "masalah"),
        [
            (["a/" + "b" * 199], "lebih dari 200"),
            (["a/con.html"], "tidak diterima Windows"),
            (["a/LPT1"], "tidak diterima Windows"),
            (["a/b?.html"], "tidak diterima Windows"),
            (["a/akhir./x"], "tidak diterima Windows"),
            (["a/Satu", "a/satu"], "sama menurut Windows"),
        ],
    )
    def test_names_windows_would_refuse(self, nama: list[str], masalah: str) -> None:
        with pytest.raises(PaketGagal, match=masalah):
            check_nama(iter(nama))

    def test_names_like_them_are_fine(self) -> None:
        check_nama(iter(["a/console.html", "a/.nojekyll", "a/kontrak-1.docx"]))


def _situs_kecil(situs: Path, versi: str) -> Path:
    (situs / "data").mkdir(parents=True)
    (situs / "data" / "versi.json").write_text(versi, encoding="utf-8")
    (situs / TANDA).write_text('{"berkas": 1, "gagal": ["Lembar x tidak muat."]}', encoding="utf-8")
    (situs / "index.html").write_text("<a href=./>a</a>", encoding="utf-8")
    return situs


@pytest.mark.parametrize(
    ("lama", "baru"),
    [
        ('<a href="x/">', '<a href="x/index.html">'),
        ('<a class="b" href="x/?a=1&amp;b=2#c">', '<a class="b" href="x/index.html?a=1&amp;b=2#c">'),
        ('<a href=".">', '<a href="index.html">'),
        ('<a href="./">', '<a href="index.html">'),
        ('<a href="./#atas">', '<a href="index.html#atas">'),
        ('<form action="x/" method="get">', '<form action="x/index.html" method="get">'),
        ('<a href="#c">', '<a href="#c">'),
        ('<a href="y/">', '<a href="y/">'),
        ('<a href="../">', '<a href="../">'),
        ('<a href="https://contoh.example/x/">', '<a href="https://contoh.example/x/">'),
        ('<p data-x="x/">', '<p data-x="x/">'),
        ('a<link rel="manifest" href="manifes.json">b', "ab"),
    ],
)
def test_links_to_folders_name_their_page(tmp_path: Path, lama: str, baru: str) -> None:
    (tmp_path / "x").mkdir()
    for satu in ("index.html", "x/index.html"):
        (tmp_path / satu).touch()
    assert sebut_berkas(lama, "index.html", tmp_path) == baru


def test_link_upwards_names_its_page(tmp_path: Path) -> None:
    (tmp_path / "index.html").touch()
    assert sebut_berkas('<a href="..">', "x/index.html", tmp_path) == '<a href="../index.html">'


def test_contents_are_counted_by_kind() -> None:
    isi = count_isi({"a.html": b"1", "b/a.html": b"22", "a.docx": b"333", "a.json": b"4444"})
    assert isi == {"halaman": (2, 3), "naskah dan lembar Word": (1, 3), "data dan lain-lain": (1, 4)}
    assert "- 2 halaman (0 kB)" in render_baca_dulu(Versi(None, "kota-contoh"), isi).decode()


@pytest.mark.peramban
class TestTanpaJaringan:
    def test_from_the_front_page_through_the_navigation(self, buka: Callable[..., Page]) -> None:
        halaman = buka(viewport=LAPTOP)
        for tab in ("Mekanisme", "Tanya jawab", "Dasar hukum", "Istilah"):
            halaman.locator(".md-tabs").get_by_role("link", name=tab, exact=True).click()
            expect(halaman.locator("h1")).to_be_visible()
            assert halaman.url.endswith("/index.html")

    def test_without_javascript(self, buka: Callable[..., Page]) -> None:
        halaman = buka(java_script_enabled=False)
        halaman.locator("a.kartu__judul").first.click()
        assert halaman.url.endswith("/index.html")
        halaman.locator(".remah a").first.click()
        assert halaman.url.endswith(f"{NAMA}/index.html")
        halaman.locator("form.cari__kotak input").fill("dprd")
        halaman.locator("form.cari__kotak [type=submit]").click()
        assert halaman.url.endswith("/cari/index.html?q=dprd")

    def test_search(self, buka: Callable[..., Page]) -> None:
        halaman = buka("tanya-jawab/index.html")
        halaman.fill("#cari-kueri", "dprd berapa hari")
        halaman.locator(".cari__butir a").first.click()
        expect(halaman.locator("h1")).to_be_visible()
        assert "/index.html" in halaman.url

    def test_decision_tree(self, buka: Callable[..., Page]) -> None:
        halaman = buka("pemandu/mekanisme/index.html")
        halaman.locator(".pemandu__tanya:visible .pemandu__jawaban a", has_text="Desa").click()
        halaman.wait_for_url("**/hasil/desa/index.html#desa")
        halaman.locator(".hasil__ubah").click()
        expect(halaman.locator(".pemandu__tanya:visible")).to_have_count(1)

    def test_fill_in(self, buka: Callable[..., Page]) -> None:
        halaman = buka("contoh-naskah/pks-ksdd/index.html")
        halaman.get_by_role("link", name="Isi naskah ini").first.click()
        with halaman.expect_download() as unduhan:
            halaman.click("#unduh-word")
        assert Path(unduhan.value.path()).read_bytes().startswith(b"PK")

    def test_checker(self, buka: Callable[..., Page]) -> None:
        halaman = buka("periksa-naskah/index.html")
        halaman.fill(
            "#teks-naskah", "PERJANJIAN KERJA SAMA\n\nPasal 1\nSebagaimana dimaksud dalam Pasal 9.\n"
        )
        halaman.click(".pemeriksa [type=submit]")
        expect(halaman.locator("#judul-hasil")).to_contain_text("Hasil")

    def test_deadlines(self, buka: Callable[..., Page]) -> None:
        halaman = buka("hitung-tenggat/index.html#sinergi")
        halaman.get_by_label("Surat penawaran diterima kementerian/lembaga").fill("2028-01-31")
        expect(halaman.locator("[data-wadah=tabel]")).to_contain_text("1 Maret 2028")

    def test_comparison_map_and_letters(self, buka: Callable[..., Page]) -> None:
        halaman = buka("banding/index.html", viewport=LAPTOP)
        halaman.get_by_label("Pertanyaan").select_option(label="Kapan ke DPRD?")
        assert halaman.locator(".banding tbody tr:visible").count() == 1
        halaman = buka("mekanisme/ksdd/peta/index.html")
        halaman.locator("[data-selesai]").first.check()
        halaman = buka("sebelum-kirim/pihak-ketiga/index.html")
        halaman.get_by_label("Penawaran tanpa studi kelayakan").check()
        assert halaman.locator("[data-kabar-kembali]").inner_text() == "1 dicentang."

    def test_quiz_and_download(self, buka: Callable[..., Page]) -> None:
        halaman = buka("kuis/index.html")
        halaman.locator("article a[href$='dasar-kerja-sama/index.html']").first.click()
        halaman.locator("details.kuis__kunci summary").first.click()
        assert halaman.locator("details.kuis__kunci").first.get_attribute("open") is not None
        halaman = buka("contoh-naskah/pks-ksdpk/index.html")
        with halaman.expect_download() as unduhan:
            halaman.locator("a[href$='.docx']").first.click()
        assert Path(unduhan.value.path()).read_bytes().startswith(b"PK")

    def test_decks_in_both_shapes_by_keyboard(self, buka: Callable[..., Page]) -> None:
        halaman = buka("untuk-pelatih/index.html", viewport=LAPTOP)
        halaman.locator("#paket-pelatihan-ksdd summary").click()
        halaman.locator("#paket-pelatihan-ksdd").get_by_role("link", name="Paparan 16:9", exact=True).click()
        for rasio in (16 / 9, 4 / 3):
            halaman.wait_for_selector("html[data-siap]")
            kotak = halaman.locator(".slides").bounding_box()
            assert kotak
            assert round(kotak["width"] / kotak["height"], 2) == round(rasio, 2)
            halaman.keyboard.press("ArrowRight")
            halaman.wait_for_url("**#/tujuan")
            halaman.keyboard.press("End")
            halaman.wait_for_url("**#/penutup")
            if rasio > 1.5:
                halaman.get_by_role("button", name="Menu").click()
                halaman.get_by_role("link", name="4:3").click()
                halaman.wait_for_url(re.compile(r"/4-3/index\.html"))

    def test_speaker_screen(self, buka: Callable[..., Page]) -> None:
        halaman = buka("kuis/ksdd/paparan/index.html", viewport=LAPTOP)
        halaman.wait_for_selector("html[data-siap]")
        with halaman.expect_popup() as jendela:
            halaman.keyboard.press("s")
        pembicara = jendela.value
        pembicara.wait_for_selector("html[data-siap]")
        expect(pembicara.locator("[data-isi=catatan]")).to_contain_text("Beri waktu menjawab")
        pembicara.get_by_role("button", name="Maju").click()
        halaman.wait_for_url("**#/kuis")

    def test_deck_put_together(self, buka: Callable[..., Page]) -> None:
        halaman = buka("susun-paparan/index.html", viewport=LAPTOP)
        halaman.locator("summary", has_text="KSDPK").click()
        halaman.get_by_role("checkbox", name="Tenggat KSDPK").check()
        halaman.get_by_role("link", name="Putar 16:9").click()
        halaman.wait_for_selector("html[data-siap]")
        judul = halaman.locator(".slides > section h2").all_text_contents()
        assert any(satu.startswith("Tenggat KSDPK") for satu in judul)
        assert not any(satu.startswith("Dokumen KSDPK") for satu in judul)

    def test_tests_before_and_after_share_a_code(self, buka: Callable[..., Page]) -> None:
        halaman = buka("untuk-pelatih/index.html", viewport=LAPTOP)
        halaman.locator("#paket-pelatihan-ksdd summary").click()
        halaman.locator("#paket-pelatihan-ksdd").get_by_role("link", name="Tes 10 soal").click()
        expect(halaman.locator("#tes-judul")).to_contain_text("10 soal")  # the script has opened the test
        kode = halaman.locator(".tes__kode [data-kode]").inner_text()
        soal = []
        for tahap in ("Tes awal", "Tes akhir"):
            halaman.get_by_role("button", name="Tes lain").click()
            halaman.get_by_label("Kode tes").fill(kode)
            halaman.get_by_role("radio", name=tahap).check()
            halaman.get_by_role("radio", name="Semua soal sekaligus").check()
            halaman.get_by_role("button", name="Mulai dengan kode ini").click()
            soal.append(halaman.locator(".tes__satu legend").all_inner_texts())
            halaman.locator("[data-lanjut]").click()
            halaman.locator("[data-lanjut]").click()
            expect(halaman.locator("[data-nilai]")).to_contain_text(
                "Tes awal" if tahap == "Tes akhir" else "dari 10"
            )
        assert [len(satu) for satu in soal] == [10, 10]
        assert soal[0] != soal[1]

    def test_sheets_and_papers_are_saved(self, buka: Callable[..., Page]) -> None:
        halaman = buka("modul/pelatihan-ksdd/index.html")
        for nama in ("Paparan PowerPoint", "Susunan acara", "Daftar hadir"):
            with halaman.expect_download() as unduhan:
                halaman.get_by_role("link", name=nama).click()
            assert Path(unduhan.value.path()).read_bytes().startswith(b"PK")

    def test_page_about_it_says_how_to_use_it(self, buka: Callable[..., Page]) -> None:
        halaman = buka("paket-luring/index.html")
        assert halaman.get_by_role("heading", level=2).all_inner_texts() == [
            "Menyiapkan flashdisk",
            "Di ruang acara",
            "Tanggal versi",
            "Membuat paket",
        ]
        assert halaman.get_by_role("link", name="Unduh paket luring").count() == 0

    def test_pages_about_it_tell_there_is_nothing_to_do(self, buka: Callable[..., Page]) -> None:
        halaman = buka("luring/index.html")
        expect(halaman.locator("#simpanan")).to_contain_text("semua halamannya sudah ada")
        assert halaman.locator("#luring-kabar").inner_text() == ""


def test_page_names_the_limit_and_the_command() -> None:
    teks = (AKAR / "docs" / "paket-luring.md").read_text(encoding="utf-8")
    assert f"paling besar {BATAS_BYTE // 1_000_000} MB" in teks
    assert "panduan paket" in teks
