"""Benchmark of the draft checker: recall and false alarms per rule on four corpora, and its speed.

``make tolok-pemeriksa``. The first corpus is the one the checker was improved with. The others were held
back: each was run when the checker was thought done, and its author was then told what kinds of things went
wrong, not the drafts. Prints what was missed and what was raised for nothing. It judges nothing.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from playwright.sync_api import sync_playwright

AKAR = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(AKAR / "tests"))

from pemeriksa import tahan  # noqa: E402
from pemeriksa.laju import PERLAMBATAN, measure_laju  # noqa: E402
from pemeriksa.nilai import Nilai, render_bersih, render_tabel, run_mesin  # noqa: E402
from pemeriksa.panjang import WUJUD_PANJANG, render_panjang  # noqa: E402
from pemeriksa.ragam import iter_bersih  # noqa: E402
from pemeriksa.rusak import iter_rusak  # noqa: E402

NAMA_PERAMBAN = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def print_perangkat(judul: str, rusak: Sequence[Nilai], bersih: Sequence[Nilai], *, rinci: bool) -> None:
    """One corpus: the table, then what went wrong."""
    print(f"\n== {judul}\n{render_tabel(rusak)}\n{render_bersih(bersih)}")
    jenis = [satu for satu in (*rusak, *bersih) if satu.galat]
    print(f"naskah yang membuat mesin gagal: {len(jenis)}")
    if not rinci:
        return
    for satu in rusak:
        if not satu.ditemukan:
            print(f"  luput   {satu.kasus.id}")
        elif not satu.letak_tepat:
            print(f"  meleset {satu.kasus.id}")
    for satu in bersih:
        for temuan in satu.alarm:
            sebutan = f"{temuan['aturan']} ({temuan['tingkat']})"
            print(f"  alarm   {satu.kasus.id}: {sebutan} {temuan['kutipan'] or ''}")


def print_laju() -> None:
    """Times for a hundred pages."""
    panjang = f"{len(render_panjang()):,}"
    print(f"\n== Naskah seratus halaman ({panjang} huruf), prosesor diperlambat {PERLAMBATAN} kali")
    biner = next(filter(None, map(shutil.which, NAMA_PERAMBAN)), None)
    with sync_playwright() as playwright:
        peramban = playwright.chromium.launch(executable_path=biner, args=["--no-sandbox"])
        for wujud in WUJUD_PANJANG:
            biasa, lambat = (measure_laju(peramban, wujud, 5, kali) for kali in (1, PERLAMBATAN))
            waktu = f"baca {lambat['baca']:6.0f} ms, baca dan periksa {lambat['lama']:6.0f} ms"
            print(
                f"{wujud:14} {waktu} (tanpa perlambatan {biasa['lama']:.0f} ms), {biasa['paragraf']} paragraf"
            )
        peramban.close()


def main() -> None:
    """All corpora, then the speed."""
    pilihan = argparse.ArgumentParser(description=__doc__)
    pilihan.add_argument("--rinci", action="store_true", help="juga naskah yang luput dan alarm palsunya")
    pilihan.add_argument("--tanpa-laju", action="store_true", help="jangan ukur kecepatan")
    argumen = pilihan.parse_args()
    semua = [("terlihat", iter_rusak, iter_bersih)]
    for urutan, satu in enumerate((tahan.PERTAMA, tahan.KEDUA, tahan.KETIGA), 1):
        semua.append((f"tahan {urutan}", partial(tahan.iter_rusak, satu), partial(tahan.iter_bersih, satu)))
    for judul, rusak, bersih in semua:
        print_perangkat(f"Perangkat {judul}", run_mesin(rusak()), run_mesin(bersih()), rinci=argumen.rinci)
    if not argumen.tanpa_laju:
        print_laju()


if __name__ == "__main__":
    main()
