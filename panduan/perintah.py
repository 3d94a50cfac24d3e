"""The command line: ``panduan periksa``, ``panduan bangun`` ..."""

from __future__ import annotations

import logging
import shutil
import sys
import tempfile
import time
from pathlib import Path

import click

from panduan.halaman import build_halaman
from panduan.kesehatan import VARIABEL, TanggalSalah, find_acuan
from panduan.klik import GrupIndonesia, fail
from panduan.koleksi import Koleksi, load_koleksi
from panduan.laporan import BENTUK, build_teks, find_galat
from panduan.paket import NAMA, PaketGagal, check_edisi, pasang_paket, render_isi, write_paket
from panduan.periksa import check_folder
from panduan.perintah_editor import PERINTAH, opsi_data
from panduan.skema import build_skema
from panduan.teks import render_ukuran
from panduan.templat_catatan import build_templat
from panduan.templat_jinja import Perender
from panduan.vscode import build_vscode

opsi_keluaran = click.option(
    "--keluaran", type=click.Path(file_okay=False, path_type=Path), metavar="FOLDER", help="Folder hasil."
)


@click.group(cls=GrupIndonesia, help="Panduan Kerja Sama Daerah: periksa catatan dan bangun situsnya.")
def panduan() -> None:
    """Entry point."""


@panduan.command(
    help="Periksa semua catatan. Keluar 0 bila bersih, 1 bila ada temuan, 2 bila tidak dapat berjalan."
)
@opsi_data
@click.option("--format", "bentuk", type=click.Choice(list(BENTUK)), default="teks", help="Bentuk laporan.")
@click.option("--peringatan", is_flag=True, help="Tampilkan semua peringatan, juga bila ada temuan.")
def periksa(folder: Path, bentuk: str, peringatan: bool) -> None:
    """Check the records and print every finding."""
    _, temuan = check_folder(folder)
    if bentuk == "teks":
        click.echo("\n".join(build_teks(temuan, folder, peringatan)))
    else:
        click.echo(BENTUK[bentuk](temuan, folder))
    sys.exit(1 if find_galat(temuan) else 0)


@panduan.command(help="Bangun situs. Bila gagal, hasil sebelumnya tidak berubah.")
@opsi_data
@click.option("--daerah", metavar="ID", help="Id daerah di data/daerah/, untuk edisi daerah itu.")
@opsi_keluaran
def bangun(folder: Path, daerah: str | None, keluaran: Path | None) -> None:
    """Check the records, build the site beside its place, then put it there."""
    check_proyek()
    koleksi = load_bersih(folder)
    check_daerah(koleksi, folder, daerah)
    keluaran = keluaran or Path("site")
    with open_sementara(keluaran) as sementara:
        run_mkdocs(koleksi, sementara, daerah)
        ganti_folder(sementara, keluaran)
    jumlah = sum(1 for _ in keluaran.rglob("index.html"))
    click.echo(f"Situs selesai di {keluaran}/ ({jumlah} halaman).")


@panduan.command(help="Lihat situs sambil menyunting; yang disimpan langsung tampak di peramban.")
@opsi_data
@click.option("--daerah", metavar="ID", help="Id daerah di data/daerah/, untuk edisi daerah itu.")
@click.option(
    "--alamat",
    default="127.0.0.1:8000",
    metavar="HOST:PORT",
    help="Tempat menyajikannya (bawaan: 127.0.0.1:8000).",
)
def pratinjau(folder: Path, daerah: str | None, alamat: str) -> None:
    """Serve the site, each page made when it is asked for."""
    from panduan.pratinjau import run_pratinjau  # Slow to import, as building is.

    host, _, port = alamat.rpartition(":")
    if not (host and port.isdigit() and int(port) < 65536):
        fail(f"`{alamat}` bukan alamat.", "tulis seperti 127.0.0.1:8000.")
    check_proyek()
    if daerah:
        check_daerah(load_koleksi(folder), folder, daerah)
    try:
        run_pratinjau(folder, host, int(port), daerah)
    except OSError as galat:
        saran = "tutup pratinjau yang lain, atau pakai `--alamat 127.0.0.1:8001`."
        fail(f"Alamat {alamat} tidak dapat dipakai ({galat.strerror}).", saran)


@panduan.command(
    help="Buat bahan sosialisasi (paparan, PowerPoint, lembar) ke dalam situs yang sudah dibangun."
)
@opsi_data
@click.option("--daerah", metavar="ID", help="Pastikan situsnya edisi daerah ini.")
@opsi_keluaran
def bahan(folder: Path, daerah: str | None, keluaran: Path | None) -> None:
    """Write the trainer's material into a built site; what has not changed is remembered."""
    from panduan.bahan import build_lingkup, render_jenis, write_bahan  # Its writers are slow to import.

    keluaran = keluaran or Path("site")
    try:
        daerah = check_edisi(keluaran, daerah)
    except PaketGagal as galat:
        fail(galat.masalah, galat.saran)
    koleksi = load_bersih(folder)
    check_daerah(koleksi, folder, daerah)
    lingkup = build_lingkup(koleksi, daerah)
    if not lingkup.alamat_situs:
        click.echo(
            "Alamat situs belum diketahui, jadi tanpa kode QR. Isi PANDUAN_ALAMAT untuk menambahkannya."
        )
    awal = time.monotonic()
    hasil = write_bahan(lingkup, keluaran)
    for pesan in hasil.pesan:
        click.echo(pesan)
    for baris in render_jenis(hasil):
        click.echo(f"  {baris}")
    click.echo(
        f"Bahan selesai di {keluaran}/ ({hasil.jumlah} berkas, {hasil.baru} dibuat baru, "
        f"{time.monotonic() - awal:.0f} detik)."
    )
    for satu in hasil.gagal:
        click.echo(f"{satu.masalah}\n    Perbaiki: {satu.saran}", err=True)
    if hasil.gagal:
        click.echo(f"{len(hasil.gagal)} bahan tidak dibuat; yang lain sudah.", err=True)
        sys.exit(1)


@panduan.command(help="Tulis semua halaman sebagai berkas Markdown, untuk pembangun situs lain.")
@opsi_data
@opsi_keluaran
def tulis(folder: Path, keluaran: Path | None) -> None:
    """Write every page as a Markdown file."""
    koleksi = load_bersih(folder)
    keluaran = keluaran or Path("keluaran-markdown")
    jumlah = 0
    for halaman in build_halaman(koleksi, Perender(koleksi)):
        tujuan = keluaran / halaman.alamat / "index.md"
        tujuan.parent.mkdir(parents=True, exist_ok=True)
        tujuan.write_text(halaman.markdown, encoding="utf-8")
        jumlah += 1
    click.echo(f"{jumlah} halaman ditulis ke {keluaran}/.")


@panduan.command(help="Kemas situs yang sudah dibangun menjadi satu ZIP yang berjalan tanpa internet.")
@click.option(
    "--situs",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("site"),
    metavar="FOLDER",
    help="Folder situs yang dikemas (bawaan: site).",
)
@click.option("--daerah", metavar="ID", help="Pastikan situsnya edisi daerah ini.")
@click.option(
    "--keluaran",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path(f"{NAMA}.zip"),
    metavar="BERKAS",
    help=f"Berkas hasil (bawaan: {NAMA}.zip).",
)
@click.option("--pasang", is_flag=True, help="Tawarkan juga ZIP itu pada halaman Paket luring di situsnya.")
def paket(situs: Path, daerah: str | None, keluaran: Path, pasang: bool) -> None:
    """Pack everything that was built."""
    try:
        check_edisi(situs, daerah)
        hasil = write_paket(situs, keluaran)
    except PaketGagal as galat:
        fail(galat.masalah, galat.saran)
    if pasang:
        pasang_paket(situs, keluaran, hasil)
    for baris in render_isi(hasil.isi):
        click.echo(f"  {baris}")
    for masalah in hasil.kurang:
        click.echo(f"  Tidak ikut: {masalah}")
    click.echo(f"Paket selesai: {keluaran} ({render_ukuran(hasil.byte)}).")


@panduan.command(help="Perbarui skema/, data/_templat/, dan .vscode/ dari model.")
def skema() -> None:
    """Write the JSON Schemas that editors' tools use, where they apply, and the commented examples."""
    tujuan = {"skema": build_skema(), "data/_templat": build_templat(), ".vscode": build_vscode()}
    for folder, semua in ((Path(nama), isi) for nama, isi in tujuan.items()):
        folder.mkdir(parents=True, exist_ok=True)
        for nama, isi in semua.items():
            (folder / nama).write_text(isi, encoding="utf-8")
        click.echo(f"{len(semua)} berkas ditulis ke {folder}/.")


for perintah in PERINTAH:
    panduan.add_command(perintah)


def load_bersih(folder: Path) -> Koleksi:
    """The collection when it has no errors; else print the findings and leave."""
    koleksi, temuan = check_folder(folder)
    if galat := find_galat(temuan):
        click.echo("\n".join(build_teks(galat, folder)))
        click.echo("Situs tidak dibangun: perbaiki temuan di atas lebih dulu.", err=True)
        sys.exit(1)
    try:
        find_acuan(koleksi)
    except TanggalSalah as salah:
        fail(f"{VARIABEL}=`{salah}` bukan tanggal.", "tulis tahun-bulan-tanggal, mis. 2026-11-21.")
    peringatan = len(temuan)
    if peringatan:
        click.echo(f"Catatan bersih; {peringatan} peringatan (lihat `panduan periksa`).")
    return koleksi


def check_proyek() -> None:
    """Leave with one sentence when this is not the project's folder."""
    if not Path("mkdocs.yml").is_file():
        fail("mkdocs.yml tidak ada di folder ini.", "jalankan perintah ini dari folder proyek.")


def check_daerah(koleksi: Koleksi, folder: Path, daerah: str | None) -> None:
    """Leave with one sentence when there is no such region."""
    if daerah and daerah not in koleksi.daerah:
        fail(
            f"Daerah `{daerah}` tidak ada di {folder}/daerah/.",
            f"pilih salah satu: {', '.join(koleksi.daerah)}.",
        )


def run_mkdocs(koleksi: Koleksi, keluaran: Path, daerah: str | None) -> None:
    """Build with MkDocs; its failures become one Indonesian sentence and its own words as detail."""
    from panduan.adaptor_mkdocs import build_situs  # Slow to import; only building needs it.

    try:
        build_situs(koleksi, keluaran, daerah)
    except click.ClickException as galat:
        logging.getLogger("mkdocs").debug("mkdocs berhenti", exc_info=galat)
        fail("Situs tidak dibangun.", "benahi hal yang disebut di atas.")


class open_sementara:
    """A scratch folder beside ``keluaran``, on the same disk so that moving is instant."""

    def __init__(self, keluaran: Path) -> None:
        keluaran.parent.mkdir(parents=True, exist_ok=True)
        self._folder = tempfile.TemporaryDirectory(prefix=f".{keluaran.name}-", dir=keluaran.parent)

    def __enter__(self) -> Path:
        return Path(self._folder.name) / "baru"

    def __exit__(self, *_: object) -> None:
        self._folder.cleanup()


def ganti_folder(baru: Path, lama: Path) -> None:
    """Put ``baru`` in the place of ``lama``; the old one is kept until the new one stands."""
    if lama.exists():
        lama.rename(baru.parent / "lama")
    shutil.move(baru, lama)
