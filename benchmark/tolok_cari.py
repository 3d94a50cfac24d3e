"""Benchmark of the search: ours, Material's own and Pagefind on the same pages, in a browser, in one run.

``make tolok-cari``. Prints Benar@1, @3, @5 and MRR per set and kind of difficulty, the queries that fail, how
long a cheap phone on a slow network waits for its first result, what each keystroke costs, and how the index
grows. It judges nothing: the tests do.
"""

from __future__ import annotations

import argparse
import functools
import gzip
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

AKAR = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(AKAR / "tests"))

from panduan.koleksi import load_koleksi  # noqa: E402
from panduan.pencarian.bahan import build_bahan  # noqa: E402
from panduan.pencarian.catatan import build_entri  # noqa: E402
from panduan.pencarian.rakit import run_rakit  # noqa: E402
from penilaian import BATAS, Hasil, Kueri, judge, load_kueri, read_teks  # noqa: E402

SET_KUERI = ("kueri-latihan.yml", "kueri-sendiri.yml", "kueri-tahan.yml")
NAMA_PERAMBAN = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
KUERI_UKUR = "persetujuan dprd"
KUERI_KETIK = ("siapa yang menandatangani pks", "perpanjang mou sister city", "studi kelayakn bumd")
LAMBAT = {
    "offline": False,
    "latency": 400,
    "downloadThroughput": 400_000 / 8,
    "uploadThroughput": 400_000 / 8,
}
PERLAMBATAN = 6
TEMA_POLOS = '{% extends "base.html" %}\n{% block content %}{{ page.content }}{% endblock %}\n'
BARIS_MATERIAL = "document.querySelector('.md-search-result__meta').textContent.trim()"
PASANG_PAGEFIND = """async () => {
    window.pf = await import('/pagefind/pagefind.js');
    await pf.options({ranking: {}});
    await pf.init();
}"""
KETIK_DAN_UKUR = """async kueri => {
    // The search runs in the turn of the event loop after the key, with nothing else to do: time is script.
    const kotak = document.querySelector('input[type=search]');
    const lama = [];
    for (let n = 1; n <= kueri.length; n++) {
        const awal = performance.now();
        kotak.value = kueri.slice(0, n);
        kotak.dispatchEvent(new Event('input'));
        for (let giliran = 0; giliran < 3; giliran++) await new Promise(lanjut => setTimeout(lanjut, 0));
        lama.push(performance.now() - awal);
        await new Promise(lanjut => setTimeout(lanjut, 100));
    }
    return lama;
}"""
CARI_PAGEFIND = """async kueri => {
    const {results} = await pf.search(kueri);
    const data = await Promise.all(results.slice(0, 5).map(satu => satu.data()));
    return data.map(satu => new URL((satu.sub_results[0] ?? satu).url, location.href).href);
}"""


class _Penyaji(SimpleHTTPRequestHandler):
    """A server as one meets it: texts travel compressed."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Send a file, compressed when it is text."""
        jalur = Path(self.translate_path(self.path))
        jalur = jalur / "index.html" if jalur.is_dir() else jalur
        if not jalur.is_file() or jalur.suffix not in {".html", ".js", ".css", ".json", ".svg"}:
            super().do_GET()
            return
        isi = _padat(jalur)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(jalur)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(isi)))
        self.end_headers()
        self.wfile.write(isi)


@functools.cache
def _padat(jalur: Path) -> bytes:
    return gzip.compress(jalur.read_bytes(), 6)


@dataclass(frozen=True)
class Mesin:
    """A search engine on a site: how to make a page ready, how to ask, how to ask by hand."""

    nama: str
    alamat: str
    siapkan: Callable[[Page], None]
    cari: Callable[[Page, str], list[str]]


def main() -> None:
    """Measure everything and print it."""
    pilihan = argparse.ArgumentParser(
        description="Ukur pencarian di samping pencarian Material dan Pagefind."
    )
    pilihan.add_argument("--ulang", type=int, default=3, help="berapa kali waktu diukur (bawaan: 3)")
    ulang = pilihan.parse_args().ulang
    with tempfile.TemporaryDirectory() as folder, open_peramban() as peramban:
        kita, polos = build_situs_pembanding(Path(folder))
        with serve(kita) as alamat_kita, serve(polos) as alamat_polos:
            semua = (
                Mesin("panduan", alamat_kita, lambda _: None, ask_kita),
                Mesin("Material", alamat_polos, prepare_material, ask_material),
                Mesin("Pagefind", alamat_kita, prepare_pagefind, ask_pagefind),
            )
            print_ketepatan(peramban, semua, kita)
            print_kecepatan(peramban, semua[0], semua[1], ulang)
        print_berat(kita, polos)
        print_pertumbuhan()


@contextmanager
def open_peramban() -> Iterator[Browser]:
    """The system's Chromium, or Playwright's own."""
    biner = next(filter(None, map(shutil.which, NAMA_PERAMBAN)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=biner, args=["--no-sandbox"])
        yield browser
        browser.close()


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """A folder over HTTP on this machine."""
    penyaji = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Penyaji, directory=str(folder)))
    threading.Thread(target=penyaji.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{penyaji.server_port}"
    penyaji.shutdown()


def build_situs_pembanding(folder: Path) -> tuple[Path, Path]:
    """Our site with a Pagefind index in it, and the same pages with Material's own search instead of ours."""
    kita, proyek = folder / "kita", folder / "polos"
    run([str(Path(sys.executable).parent / "panduan"), "bangun", "--keluaran", str(kita)], AKAR)
    run([str(AKAR / "node_modules" / ".bin" / "pagefind"), "--site", str(kita), "--silent"], AKAR)
    proyek.mkdir()
    for nama in ("data", "docs", "panduan", "pencarian", "macros.py"):
        (proyek / nama).symlink_to(AKAR / nama)
    shutil.copytree(AKAR / "tema", proyek / "tema")
    (proyek / "tema" / "main.html").write_text(TEMA_POLOS, encoding="utf-8")
    atur = (AKAR / "mkdocs.yml").read_text(encoding="utf-8")
    atur = atur.replace("plugins:\n", "plugins:\n  - search: {separator: '[\\s\\-/.,;:()]+'}\n")
    (proyek / "mkdocs.yml").write_text(atur, encoding="utf-8")
    run([str(Path(sys.executable).parent / "panduan"), "bangun"], proyek)
    return kita, proyek / "site"


def run(perintah: list[str], tempat: Path) -> None:
    """Run a program quietly; its failure ends the benchmark."""
    lingkungan = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(perintah, cwd=tempat, env=lingkungan, check=True, stdout=subprocess.DEVNULL)


def ask_kita(page: Page, kueri: str) -> list[str]:
    """Our own search, as the box uses it."""
    return [satu["url"] for satu in page.evaluate("kueri => panduan.cari(kueri, {batas: 5})", kueri)]


def prepare_material(page: Page) -> None:
    """Open Material's search and wait until its index is there."""
    page.focus(".md-search__input")
    type_material(page, KUERI_UKUR)
    page.locator(".md-search-result__link").first.wait_for(timeout=120_000)


def ask_material(page: Page, kueri: str) -> list[str]:
    """Type into Material's box and read what it shows; its line of text tells when it is done."""
    type_material(page, "")
    page.wait_for_function(f"{BARIS_MATERIAL}.startsWith('Ketik')")
    type_material(page, kueri)
    page.wait_for_function(f"!{BARIS_MATERIAL}.startsWith('Ketik')")
    tautan = page.locator(".md-search-result__item > .md-search-result__link")
    return list(tautan.evaluate_all("semua => semua.slice(0, 5).map(satu => satu.href)"))


def type_material(page: Page, kueri: str) -> None:
    """Put a query into Material's box, which listens to keys only."""
    page.fill(".md-search__input", kueri)
    page.press(".md-search__input", "End")


def prepare_pagefind(page: Page) -> None:
    """Load Pagefind's script and index."""
    page.evaluate(PASANG_PAGEFIND)


def ask_pagefind(page: Page, kueri: str) -> list[str]:
    """Pagefind's search; the best section of each page, as its own interface links."""
    return [str(url) for url in page.evaluate(CARI_PAGEFIND, kueri)]


def print_ketepatan(peramban: Browser, semua: Sequence[Mesin], situs: Path) -> None:
    """How often the right answer stands at the top, per engine, set and kind of difficulty."""
    tipe = {satu.alamat: satu.tipe.value for satu in build_entri(load_koleksi(AKAR / "data"))}
    teks = functools.cache(functools.partial(read_teks, situs))
    print(f"{'':12}{'set':20}{'kesulitan':14}{'kueri':>6}{'@1':>7}{'@3':>7}{'@5':>7}{'MRR':>7}{'bocor':>9}")
    gagal: list[tuple[str, Kueri]] = []
    for mesin in semua:
        page = peramban.new_page()
        page.goto(f"{mesin.alamat}/cari/")
        mesin.siapkan(page)
        for nama in SET_KUERI:
            kueri, luar = load_kueri(nama)

            def cari(satu: str, mesin: Mesin = mesin, page: Page = page) -> list[Hasil]:
                jalur = [url.removeprefix(f"{mesin.alamat}/").split("?")[0] for url in mesin.cari(page, satu)]
                return [Hasil(find_tipe(tipe, letak), letak) for letak in jalur][:BATAS]

            nilai = judge(kueri, cari, teks)
            bocor = f"{sum(bool(cari(satu)) for satu in luar)}/{len(luar)}" if luar else "-"
            for kesulitan, banyak in [(None, len(kueri)), *nilai.per_kesulitan().items()]:
                tepat = "".join(f"{nilai.count(n, kesulitan) / banyak:7.2f}" for n in (1, 3, 5))
                kepala = f"{mesin.nama:12}{nama.removesuffix('.yml'):20}{kesulitan or 'semua':14}{banyak:6}"
                print(
                    f"{kepala}{tepat}{nilai.mrr(kesulitan):7.2f}{bocor if kesulitan is None else '':>9}",
                    flush=True,
                )
            if mesin is semua[0]:
                gagal += [(nama, satu) for satu in nilai.find_gagal(3)]
        page.close()
    print("\nTidak tepat pada tiga teratas (panduan):")
    for nama, satu in gagal:
        print(f"  {nama.removesuffix('.yml')} {satu.id} [{satu.kesulitan}] {satu.teks}")


def find_tipe(tipe: dict[str, str], alamat: str) -> str:
    """The kind of result that an address is, whichever engine found it: its own entry, else its page's."""
    halaman = alamat.partition("#")[0]
    if alamat in tipe:
        return tipe[alamat]
    if re.fullmatch(r"(banding|tenggat|daftar-periksa)/", halaman):
        return "alat"
    return tipe.get(halaman, "panduan")


def print_kecepatan(peramban: Browser, kita: Mesin, material: Mesin, ulang: int) -> None:
    """On a slow phone: from navigation to the first result, and script time per later keystroke."""
    print(f"\nPonsel murah: CPU {PERLAMBATAN}x lebih lambat, 400 kbit/s, latensi 400 ms, tembolok kosong")
    waktu: dict[str, list[float]] = {"panduan": [], "Material": []}
    for _ in range(ulang):  # by turns, so that a busy moment hits both
        waktu["panduan"].append(measure_pertama(peramban, kita.alamat, "input[type=search]", ".cari__judul"))
        waktu["Material"].append(
            measure_pertama(
                peramban,
                material.alamat,
                ".md-search__input",
                ".md-search-result__link",
                "label[for=__search]",
            )
        )
    tengah = {nama: statistics.median(semua) for nama, semua in waktu.items()}
    for nama, semua in waktu.items():
        print(f"  {nama:10} hasil pertama {tengah[nama]:6.2f} s   ({', '.join(f'{n:.2f}' for n in semua)})")
    print(f"  rasio {tengah['panduan'] / tengah['Material']:.2f}")
    for jalur in ("mekanisme/ksdd/", ""):
        ketukan = measure_ketukan(peramban, f"{kita.alamat}/{jalur}")
        tempat = f"/{jalur}, tiap ketukan berikutnya ({len(ketukan)} ketukan)"
        print(f"  {tempat}: median {statistics.median(ketukan):.0f} ms, terlama {max(ketukan):.0f} ms")


def measure_pertama(
    peramban: Browser, alamat: str, kotak: str, hasil: str, pembuka: str | None = None
) -> float:
    """Seconds from navigation until the first result stands there, typing as soon as the box listens.

    ``pembuka`` opens a box that is hidden on a phone; such a box listens once the page's scripts have run.
    """
    konteks = peramban.new_context(viewport={"width": 360, "height": 740})
    page = konteks.new_page()
    page.set_default_timeout(120_000)
    slow_down(page, jaringan=True)
    mulai = time.perf_counter()
    page.goto(f"{alamat}/mekanisme/ksdd/", wait_until="commit")
    if pembuka:
        page.wait_for_function("document.readyState !== 'loading'")
        page.locator(pembuka).first.click()
    page.locator(kotak).first.press_sequentially(KUERI_UKUR)
    page.locator(hasil).first.wait_for()
    lama = time.perf_counter() - mulai
    konteks.close()
    return lama


def measure_ketukan(peramban: Browser, alamat: str) -> list[float]:
    """Milliseconds of script per keystroke once everything is loaded, on the slow processor."""
    konteks = peramban.new_context(viewport={"width": 360, "height": 740})
    page = konteks.new_page()
    page.goto(alamat)
    page.evaluate("() => panduan.cari('pks')")
    slow_down(page, jaringan=False)
    hasil = [lama for kueri in KUERI_KETIK for lama in page.evaluate(KETIK_DAN_UKUR, kueri)]
    konteks.close()
    return hasil


def slow_down(page: Page, jaringan: bool) -> None:
    """Make the page's processor, and its network if asked, those of a cheap phone."""
    sesi = page.context.new_cdp_session(page)
    sesi.send("Emulation.setCPUThrottlingRate", {"rate": PERLAMBATAN})
    if jaringan:
        sesi.send("Network.enable")
        sesi.send("Network.emulateNetworkConditions", LAMBAT)


def print_berat(kita: Path, polos: Path) -> None:
    """Kilobytes (gzip) that a first search fetches, and what follows behind it."""

    def kb(folder: Path, *nama: str) -> float:
        return sum(len(_padat(jalur)) for satu in nama for jalur in folder.glob(satu)) / 1000

    pertama = {nama: kb(kita, nama) for nama in ("skrip/cari.js", "cari/mesin.js", "cari/inti.js")}
    rinci = ", ".join(f"{nama} {n:.1f}" for nama, n in pertama.items())
    print(f"\nBerat (KB gzip)\n  panduan    {sum(pertama.values()):6.1f}   (sampai hasil pertama: {rinci})")
    print(f"             {kb(kita, 'cari/isi.js'):6.1f}   (menyusul: cari/isi.js)")
    print(f"  Material   {kb(polos, 'search/*', 'assets/javascripts/workers/*.js'):6.1f}   (indeks, mesin)")
    print(
        f"  Pagefind   {kb(kita, 'pagefind/*.js'):6.1f}   (mesin saja; indeksnya diambil sepotong-sepotong)"
    )


def print_pertumbuhan() -> None:
    """How the index grows: from half of the content to all of it, and with copies of it.

    Copies compress better than new texts would, so the first step tells more about the next doubling.
    """
    koleksi = load_koleksi(AKAR / "data")
    bahan = build_bahan(koleksi, build_entri(koleksi))
    print("\nPertumbuhan indeks (tanpa halaman tangan)")
    semua = bahan["entri"]
    ukuran = {"1/2": semua[::2]}
    for kali in (1, 2, 5, 10):
        ukuran[f"{kali}x"] = [ganda(satu, nomor) for nomor in range(kali) for satu in semua]
    for sebutan, entri in ukuran.items():
        mulai = time.perf_counter()
        berkas = run_rakit({**bahan, "entri": entri})
        lama = time.perf_counter() - mulai
        berat = [
            len(gzip.compress(berkas[nama].encode(), 6)) / 1000 for nama in ("cari/inti.js", "cari/isi.js")
        ]
        print(f"  {sebutan:>3} {len(entri):6} entri: inti {berat[0]:7.1f} KB, ", end="")
        print(f"isi {berat[1]:7.1f} KB, dirakit {lama:5.2f} s", flush=True)


def ganda(entri: dict[str, Any], nomor: int) -> dict[str, Any]:
    """A copy of an entry under another title and address."""
    if not nomor:
        return entri
    return json.loads(json.dumps(entri)) | {
        "judul": f"{entri['judul']} {nomor}",
        "alamat": f"{nomor}/{entri['alamat']}",
    }


if __name__ == "__main__":
    main()
