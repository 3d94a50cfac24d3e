"""Commands for editors: a new record, tidying, what changed, what rests on a regulation, what grew old."""

from __future__ import annotations

import datetime
import json
import os
import sys
from dataclasses import asdict
from pathlib import Path

import click

from panduan.angka import TANPA_NAMA
from panduan.baru import (
    Jawaban,
    build_bawaan,
    build_catatan,
    explain_jawaban,
    explain_rujukan,
    find_id,
    find_pertanyaan,
    find_pilihan_medan,
    is_daftar,
    is_rujukan,
    read_jawaban,
    read_sebutan,
)
from panduan.beda import compare_koleksi
from panduan.dampak import find_penggantian, find_sandaran, find_sandaran_tangan
from panduan.hukum import build_sebutan, build_sebutan_pendek
from panduan.katalog_pesan import build_contoh
from panduan.kesehatan import SETAHUN, VARIABEL, TanggalSalah, find_usang
from panduan.klik import PerintahIndonesia, fail
from panduan.koleksi import Koleksi, load_koleksi
from panduan.laporan import build_penjelasan
from panduan.model import TIPE, Tipe
from panduan.model.dasar import Rujukan
from panduan.pesan import ARTI_KODE, build_maksud
from panduan.rapikan import build_rapi, iter_berkas, write_rapi
from panduan.revisi import RevisiGagal, open_revisi
from panduan.rujukan import Ketentuan, parse_ketentuan
from panduan.tanggal import render_tanggal

opsi_data = click.option(
    "--data",
    "folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path("data"),
    metavar="FOLDER",
    help="Folder catatan (bawaan: data).",
)


@click.command(
    cls=PerintahIndonesia, help="Buat catatan baru. TIPE salah satu folder data/, mis. tanya_jawab."
)
@click.argument("tipe")
@opsi_data
@click.option("--id", "id_", metavar="ID", help="Id catatan; bawaannya dari judul.")
@click.option(
    "--isi",
    "isian",
    multiple=True,
    metavar="ISIAN=NILAI",
    help="Jawaban untuk satu isian; boleh diulang, juga untuk isian yang berupa daftar.",
)
@click.option("--tanpa-tanya", is_flag=True, help="Jangan bertanya; isian tanpa jawaban dibiarkan kosong.")
def baru(tipe: str, folder: Path, id_: str | None, isian: tuple[str, ...], tanpa_tanya: bool) -> None:
    """Ask for the fields of a new record and write it; never over an existing one."""
    nama_tipe = tipe.replace("-", "_")
    if nama_tipe not in TIPE:
        saran = build_maksud(nama_tipe, set(TIPE), f"pilih salah satu: {', '.join(TIPE)}.")
        fail(f"Jenis catatan `{tipe}` tidak dikenal.", saran)
    jenis = TIPE[nama_tipe]
    jawaban, koleksi = read_isian(jenis, isian), load_koleksi(folder)
    if not tanpa_tanya:
        ask_jawaban(jenis, jawaban, koleksi)
    usul = find_id(jenis, jawaban)
    id_ = id_ or (usul if tanpa_tanya else ask_id(usul))
    tujuan = write_baru(jenis, folder, id_, jawaban, koleksi)
    click.echo(f"Ditulis: {tujuan.as_posix()}")
    click.echo("Lengkapi yang masih kosong, lalu jalankan `panduan periksa`.")


def read_isian(tipe: Tipe, isian: tuple[str, ...]) -> Jawaban:
    """Answers given on the command line; wrong ones end the program."""
    hasil: Jawaban = {}
    for satu in isian:
        nama, sama, nilai = satu.partition("=")
        medan = tipe.model.model_fields.get(nama)
        if not sama or medan is None:
            saran = build_maksud(nama, set(tipe.model.model_fields), "tulis `--isi isian=nilai`.")
            fail(f"Isian `{nama}` tidak dikenal pada {tipe.nama}.", saran)
        if not nilai.strip():
            continue
        if salah := explain_jawaban(tipe, nama, nilai):
            fail(f"Nilai untuk `{nama}` tidak dapat dipakai.", salah)
        if is_daftar(medan):
            daftar = hasil.setdefault(nama, [])
            assert isinstance(daftar, list)
            daftar.append(nilai)
        else:
            hasil[nama] = nilai
    return hasil


def ask_jawaban(tipe: Tipe, jawaban: Jawaban, koleksi: Koleksi) -> None:
    """Ask what was not answered yet; an empty answer leaves the field for later."""
    click.echo(f"Catatan baru: {tipe.sebutan}. Tekan Enter untuk melewati; isiannya diisi nanti di berkas.")
    for nama, medan in find_pertanyaan(tipe):
        if nama in jawaban:
            continue
        click.echo("")
        if medan.description:
            click.echo(medan.description)
        if pilihan := find_pilihan_medan(medan):
            nomor = (f"{nomor} {satu}" for nomor, satu in enumerate(pilihan, 1))
            click.echo(f"Ketik nomor atau namanya: {'; '.join(nomor)}")
        if not is_daftar(medan):
            bawaan = build_bawaan(nama, medan, datetime.date.today())
            if satu := ask_satu(tipe, nama, koleksi, bawaan):
                jawaban[nama] = satu
            continue
        semua: list[str] = []
        while satu := ask_satu(tipe, nama, koleksi, None, len(semua) + 1):
            semua.append(satu)
        if semua:
            jawaban[nama] = semua


def ask_satu(tipe: Tipe, nama: str, koleksi: Koleksi, bawaan: str | None, nomor: int | None = None) -> str:
    """One answer that the record can take, or an empty one; what was read otherwise than typed is shown."""
    label = nama.replace("_", " ") + (f" {nomor} (Enter bila cukup)" if nomor else "")
    while True:
        jawaban = str(click.prompt(label, default=bawaan or "", show_default=bool(bawaan))).strip()
        dibaca = read_jawaban(tipe, nama, jawaban, koleksi) if jawaban else ""
        if dibaca != jawaban:
            click.echo(f"    dibaca: {dibaca}")
        salah = explain_jawaban(tipe, nama, dibaca) if dibaca else None
        if dibaca and salah is None and is_rujukan(tipe, nama):
            salah = explain_rujukan(koleksi, dibaca)
        if salah is None:
            return dibaca
        click.echo(f"    {salah}")


def ask_id(usul: str) -> str:
    """The record's id, which is its file's name; without a title there is nothing to suggest."""
    if usul != TANPA_NAMA:
        return str(click.prompt("\nId catatan (nama berkasnya)", default=usul))
    return str(click.prompt("\nId catatan (nama berkasnya), mis. `tanggapan-mitra`"))


def write_baru(tipe: Tipe, folder: Path, id_: str, jawaban: Jawaban, koleksi: Koleksi) -> Path:
    """Write the record where its type lives; an id that is taken ends the program."""
    if salah := explain_jawaban(tipe, "id", id_):
        fail(f"Id `{id_}` tidak dapat dipakai.", salah)
    tujuan = folder / tipe.nama / f"{id_}.yml"
    if f"{tipe.alamat}/{id_}" in koleksi.alias:
        fail(f"Id `{id_}` masih dipakai sebagai alamat lama catatan lain.", "pilih id lain.")
    tujuan.parent.mkdir(exist_ok=True)
    try:
        with tujuan.open("x", encoding="utf-8", newline="\n") as berkas:
            berkas.write(build_catatan(tipe, id_, jawaban))
    except FileExistsError:
        fail(f"{tujuan.as_posix()} sudah ada dan tidak ditimpa.", "pilih id lain, atau ubah berkas itu.")
    return tujuan


@click.command(
    cls=PerintahIndonesia,
    help="Rapikan berkas tanpa mengubah artinya. Akhir baris, tab, spasi aneh, kutip lengkung, akhiran nama.",
)
@click.argument("berkas", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@opsi_data
@click.option(
    "--periksa", "hanya_periksa", is_flag=True, help="Tampilkan saja; keluar 1 bila ada yang perlu."
)
def rapikan(berkas: tuple[Path, ...], folder: Path, hanya_periksa: bool) -> None:
    """Put right what is safe to put right."""
    berubah = 0
    for jalur in berkas or tuple(iter_berkas(folder)):
        rapi = build_rapi(jalur)
        berubah += rapi.berubah
        if rapi.berubah or rapi.sebab:
            click.echo(f"{jalur.as_posix()}: {'; '.join(rapi.sebab)}")
        if rapi.berubah and hanya_periksa:
            click.echo(rapi.render_beda())
        elif rapi.berubah:
            write_rapi(rapi)
    click.echo(f"{berubah} berkas {'perlu dirapikan' if hanya_periksa else 'dirapikan'}")
    sys.exit(1 if hanya_periksa and berubah else 0)


@click.command(
    cls=PerintahIndonesia,
    help="Bandingkan isi menurut artinya. DASAR: revisi Git atau folder catatan (bawaan: cabang utama).",
)
@click.argument("dasar", required=False)
@opsi_data
@click.option(
    "--format", "bentuk", type=click.Choice(["teks", "markdown"]), default="teks", help="Bentuk laporan."
)
@click.option("--catatan", is_flag=True, help="Tulis juga draf catatan untuk halaman Yang berubah.")
@click.option("--tanggal", metavar="TANGGAL", help="Tanggal draf, mis. 2026-11-27 (bawaan: hari ini).")
def beda(dasar: str | None, folder: Path, bentuk: str, catatan: bool, tanggal: str | None) -> None:
    """Tell what changed, and what it does to the site."""
    # Slow to import; only comparing needs them.
    from panduan.beda_situs import build_wajah, compare_wajah
    from panduan.laporan_beda import build_draf, build_laporan

    hari = read_tanggal(tanggal)
    try:
        with open_revisi(dasar, folder) as dulu:
            lama, kini = load_koleksi(dulu), load_koleksi(folder)
            check_terbaca(kini)
            beda_catatan = compare_koleksi(lama, kini)
            beda_situs = compare_wajah(build_wajah(lama, dulu), build_wajah(kini, folder))
    except RevisiGagal as gagal:
        fail(gagal.masalah, gagal.saran)
    except TanggalSalah as salah:
        fail(f"{VARIABEL}=`{salah}` bukan tanggal.", "tulis tahun-bulan-tanggal, mis. 2026-11-21.")
    except KeyError as galat:
        fail(f"Halaman belum dapat disusun: {galat} tidak ada.", "perbaiki dulu temuan `panduan periksa`.")
    click.echo("\n".join(build_laporan(kini, beda_catatan, beda_situs, bentuk == "markdown")).rstrip())
    if catatan:
        id_, teks = build_draf(kini, beda_catatan, beda_situs, hari)
        tujuan = folder / "perubahan" / f"{id_}.yml"
        tujuan.parent.mkdir(exist_ok=True)
        if tujuan.exists():
            fail(f"{tujuan.as_posix()} sudah ada dan tidak ditimpa.", "ubah berkas itu, atau ganti namanya.")
        tujuan.write_text(teks, encoding="utf-8")
        click.echo(f"\nDraf ditulis: {tujuan.as_posix()}")


def check_terbaca(koleksi: Koleksi) -> None:
    """Leave with one sentence when records cannot be read: what they would show cannot be compared."""
    rusak = sorted({satu.berkas for satu in koleksi.temuan})
    if rusak:
        lagi = f" dan {len(rusak) - 3} lagi" if len(rusak) > 3 else ""
        berkas = f"{', '.join(rusak[:3])}{lagi}"
        fail(
            f"Belum dapat dibandingkan, karena belum terbaca: {berkas}.",
            "perbaiki dulu temuan `panduan periksa`.",
        )


def read_tanggal(teks: str | None) -> datetime.date:
    """A day given, by option or environment, else today."""
    teks = teks or os.environ.get(VARIABEL)
    try:
        return datetime.date.fromisoformat(teks) if teks else datetime.date.today()
    except ValueError:
        fail(f"Tanggal `{teks}` tidak terbaca.", "tulis tahun-bulan-tanggal, mis. 2026-11-21.")


@click.command(
    cls=PerintahIndonesia,
    help="Daftar semua yang bersandar pada sebuah peraturan. Mis. `dampak pp-28-2018 '6 ayat (2)'`.",
)
@click.argument("peraturan")
@click.argument("pasal", nargs=-1)
@opsi_data
@click.option(
    "--format", "bentuk", type=click.Choice(["teks", "json"]), default="teks", help="Bentuk laporan."
)
def dampak(peraturan: str, pasal: tuple[str, ...], folder: Path, bentuk: str) -> None:
    """List everything that rests on a regulation, named by its id or as people say it."""
    koleksi = load_koleksi(folder)
    peraturan, _, ketentuan_teks = read_sebutan(koleksi, " ".join((peraturan, *pasal))).partition(": ")
    if peraturan not in koleksi.dasar_hukum:
        saran = build_maksud(
            peraturan, set(koleksi.dasar_hukum), f"lihat daftarnya di {folder}/dasar_hukum/."
        )
        fail(f"Peraturan `{peraturan}` tidak ada.", saran)
    ketentuan = read_ketentuan(koleksi, peraturan, ketentuan_teks)
    semua = find_sandaran(koleksi, peraturan, ketentuan)
    sebutan = build_sebutan_pendek(koleksi.dasar_hukum[peraturan])
    tangan = [] if ketentuan else find_sandaran_tangan(folder.parent / "docs", peraturan, sebutan)
    if bentuk == "json":
        isi = [asdict(satu) for satu in semua] + [{"berkas": nama, "baris": baris} for nama, baris in tangan]
        click.echo(json.dumps(isi, ensure_ascii=False, indent=2))
        return
    print_kepala(koleksi, peraturan, ketentuan)
    for satu in semua:
        click.echo(f"{satu.berkas}:{satu.baris}: {satu.tempat} — {satu.ketentuan} → /{satu.halaman}")
    for nama, baris in tangan:
        click.echo(f"{nama}:{baris}: halaman tulisan tangan")
    berkas = {satu.berkas for satu in semua} | {nama for nama, _ in tangan}
    halaman = {satu.halaman.split("#")[0] for satu in semua}
    click.echo(f"{len(semua) + len(tangan)} tempat pada {len(berkas)} berkas, {len(halaman)} halaman catatan")


def read_ketentuan(koleksi: Koleksi, peraturan: str, pasal: str | None) -> Ketentuan | None:
    """The provision meant; one that the record does not have ends the program."""
    if not pasal:
        return None
    try:
        ketentuan = parse_ketentuan(pasal)
    except ValueError:
        fail(f"Ketentuan `{pasal}` tidak terbaca.", "tulis seperti `6`, `6 ayat (2)`, atau `Lampiran A`.")
    if ketentuan not in koleksi.ketentuan[peraturan]:
        ada = [str(satu) for satu in koleksi.ketentuan[peraturan]]
        saran = build_maksud(str(ketentuan), ada, "periksa nomornya pada catatan peraturannya.")
        fail(f"{ketentuan} tidak ada pada catatan `{peraturan}`.", saran)
    return ketentuan


def print_kepala(koleksi: Koleksi, id_: str, ketentuan: Ketentuan | None) -> None:
    """The regulation's name, state, and successor."""
    peraturan = koleksi.dasar_hukum[id_]
    click.echo(f"{f'{ketentuan} ' if ketentuan else ''}{build_sebutan(peraturan)}: {peraturan.status.value}")
    if peraturan.pengganti in koleksi.dasar_hukum:
        click.echo(f"Pengganti: {build_sebutan(koleksi.dasar_hukum[str(peraturan.pengganti)])}")
    if ketentuan:
        rujukan = Rujukan(peraturan=id_, pasal=str(ketentuan))
        if penggantian := find_penggantian(peraturan, rujukan):
            baru_ = ", ".join(f"{satu.peraturan}: {satu.pasal}" for satu in penggantian.baru)
            click.echo(f"{penggantian.lama} diganti: {baru_ or 'dihapus tanpa pengganti'}")


@click.command(cls=PerintahIndonesia, help="Daftar catatan yang sudah lama tidak diperiksa.")
@opsi_data
@click.option(
    "--hari", type=click.IntRange(min=0), default=SETAHUN, help=f"Batas umur, hari (bawaan: {SETAHUN})."
)
@click.option("--tanggal", metavar="TANGGAL", help="Hitung umur sampai tanggal ini (bawaan: hari ini).")
def usang(folder: Path, hari: int, tanggal: str | None) -> None:
    """List the records that are due for another look."""
    acuan = read_tanggal(tanggal)
    semua = find_usang(load_koleksi(folder), acuan, hari)
    for umur, entri in semua:
        lama = "belum pernah diperiksa" if umur is None else f"{umur} hari"
        kapan = f" (diperiksa {render_tanggal(entri.diperiksa)})" if entri.diperiksa else ""
        click.echo(f"{entri.dokumen.berkas}: {lama}{kapan}")
    belum = sum(1 for umur, _ in semua if umur is None)
    lama = f"{len(semua) - belum} catatan lebih lama dari {hari} hari per {render_tanggal(acuan)}"
    click.echo(f"{lama}, {belum} belum pernah diperiksa")


@click.command(
    cls=PerintahIndonesia,
    help="Jelaskan kode temuan, dengan contoh sebelum dan sesudah. Mis. PASAL.",
)
@click.argument("kode", required=False)
@click.option("--semua", is_flag=True, help="Tampilkan semua contohnya, bukan yang pertama saja.")
def jelaskan(kode: str | None, semua: bool) -> None:
    """Tell what a code means, as the editors' guide does; without a code, what all of them mean."""
    if kode is None:
        click.echo("\n".join(f"{satu}: {arti}" for satu, arti in ARTI_KODE.items()))
        return
    kode = kode.strip("[]").upper()
    if kode not in ARTI_KODE:
        fail(f"Kode `{kode}` tidak dikenal.", build_maksud(kode, set(ARTI_KODE), "lihat `panduan jelaskan`."))
    click.echo(f"{kode}: {ARTI_KODE[kode]}")
    contoh = build_contoh()[kode]
    for satu in contoh if semua else contoh[:1]:
        click.echo("\n".join(["", *build_penjelasan(satu)]))
    if len(contoh) > 1 and not semua:
        click.echo(f"\n{len(contoh) - 1} contoh lain: `panduan jelaskan {kode} --semua`")


PERINTAH = (baru, rapikan, beda, dampak, usang, jelaskan)
