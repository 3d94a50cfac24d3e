"""One ZIP of a built site that runs from a USB stick: its links name ``index.html``, which no server adds.

The same site gives the same bytes.
"""

from __future__ import annotations

import datetime
import html
import json
import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from panduan.bahan import TANDA
from panduan.data_terbuka import VERSI
from panduan.luring import MANIFES
from panduan.tanggal import render_tanggal
from panduan.teks import NAMA_WINDOWS, render_ukuran

NAMA = "panduan-kerja-sama-daerah"
BATAS_BYTE = 40_000_000
BATAS_JALUR = 200
"""Characters inside the ZIP; Windows stops at 260 with the folder it is unpacked to."""
HALAMAN_PAKET = "paket-luring/index.html"
PASANGAN = f"unduhan/{NAMA}.zip"
"""Where the site offers the package; never inside itself."""
BACA_DULU = "BACA-DULU.txt"

TIDAK_IKUT = re.compile(
    r".*\.map|sitemap\.xml(\.gz)?|404\.html|assets/javascripts/(workers|lunr)/.*|admin/.*"
    rf"|{re.escape(MANIFES)}|{re.escape(PASANGAN)}"
)
"""What only a server or a developer uses."""
JENIS = (
    ("halaman", {".html"}),
    ("naskah dan lembar Word", {".docx"}),
    ("paparan PowerPoint", {".pptx"}),
    ("PDF", {".pdf"}),
    ("kumpulan naskah (ZIP)", {".zip"}),
    ("skrip dan tampilan", {".js", ".css"}),
    ("gambar", {".svg", ".png", ".jpg", ".webp"}),
)
LAIN = "data dan lain-lain"

POLA_TAUTAN = re.compile(r'(<(?:a|form|area|link)\b[^>]*?\s(?:href|action)=")([^"]*)(")')
POLA_MANIFES = re.compile(rf'\s*<link rel="manifest" href="[^"]*{re.escape(MANIFES)}">')
POLA_TEMPAT = re.compile(r"(<div data-unduh-paket>).*?(</div>)", re.DOTALL)
"""Where the page about the package keeps room for the link; Markdown moves the second of two comments."""

TEKS_BACA_DULU = """\
PANDUAN KERJA SAMA DAERAH - PAKET LURING
{daerah}Versi isi: {versi}

CARA MEMBUKA
1. Ekstrak dulu ZIP-nya (Windows: klik kanan, Ekstrak Semua).
   Jangan membuka panduan dari dalam ZIP.
2. Buka folder hasilnya, lalu klik dua kali index.html.
3. Panduan terbuka di peramban. Internet tidak diperlukan.

MEMBAWA DENGAN FLASHDISK
Salin seluruh folder ini. Jangan mengubah nama atau memindahkan isinya.

BERKAS YANG BISA LANGSUNG DIBUKA
- unduhan/paparan: PowerPoint     - unduhan/acara: susunan acara, daftar hadir
- unduhan/lembar: lembar PDF      - unduhan/naskah: contoh naskah Word
- unduhan/kuis: soal dan kunci

YANG PERLU DIKETAHUI
- Paket ini tidak memperbarui diri. Periksa tanggal versi di atas.
- Centang, draf, dan riwayat disimpan peramban di komputer yang dipakai,
  bukan di flashdisk.
- Panduan ini membantu memahami aturan dan bukan nasihat hukum.

ISI PAKET
{isi}

Isi berlisensi CC BY 4.0, kode berlisensi MIT.
"""


class PaketGagal(Exception):
    """The site cannot be packed; two sentences for editors: what is wrong, and the remedy."""

    def __init__(self, masalah: str, saran: str) -> None:
        super().__init__(masalah)
        self.masalah, self.saran = masalah, saran


@dataclass(frozen=True)
class Versi:
    """What a built site says about itself."""

    tanggal: datetime.date | None
    daerah: str | None


@dataclass(frozen=True)
class Hasil:
    """What was packed: bytes of the ZIP, and per kind how many files and bytes (unpacked)."""

    byte: int
    isi: dict[str, tuple[int, int]]
    kurang: tuple[str, ...]
    """Material that could not be made; see ``panduan.bahan``."""


def read_versi(situs: Path) -> Versi:
    """Raises PaketGagal when there is no built site."""
    berkas = situs / VERSI
    if not (situs / "index.html").is_file() or not berkas.is_file():
        raise PaketGagal(f"Belum ada situs di {situs}/.", "jalankan `panduan bangun` lebih dulu.")
    isi = json.loads(berkas.read_text(encoding="utf-8"))
    tanggal = isi["versi_isi"] and datetime.date.fromisoformat(isi["versi_isi"])
    return Versi(tanggal or None, isi["daerah"])


def check_edisi(situs: Path, daerah: str | None) -> str | None:
    """The region whose edition the site is; raises PaketGagal when it is not the one that was asked for."""
    ada = read_versi(situs).daerah
    if daerah and ada != daerah:
        raise PaketGagal(
            f"Situs di {situs}/ bukan edisi `{daerah}`.",
            f"jalankan `panduan bangun --daerah {daerah}` lebih dulu.",
        )
    return ada


def read_kurang(situs: Path) -> tuple[str, ...]:
    """What the site's material lacks. Raises PaketGagal when none was made."""
    tanda = situs / TANDA
    if not tanda.is_file():
        raise PaketGagal(f"Bahan sosialisasi belum ada di {situs}/.", "jalankan `panduan bahan` lebih dulu.")
    return tuple(json.loads(tanda.read_text(encoding="utf-8"))["gagal"])


def write_paket(situs: Path, keluaran: Path) -> Hasil:
    """Pack the site; the old package stays as it was when this fails. Raises PaketGagal."""
    versi, kurang = read_versi(situs), read_kurang(situs)
    semua = {jalur: _siapkan(situs, jalur) for jalur in iter_jalur(situs)}
    akar = f"{NAMA}-{versi.daerah}" if versi.daerah else NAMA
    check_nama(f"{akar}/{jalur}" for jalur in semua)
    isi = count_isi(semua)
    semua[BACA_DULU] = render_baca_dulu(versi, isi)
    keluaran.parent.mkdir(parents=True, exist_ok=True)
    sementara = keluaran.with_name(f".{keluaran.name}.baru")
    try:
        _write_zip(sementara, akar, semua, versi.tanggal)
        byte = sementara.stat().st_size
        if byte > BATAS_BYTE:
            raise PaketGagal(
                f"Paketnya {render_ukuran(byte)}, lebih dari {render_ukuran(BATAS_BYTE)}.",
                "kurangi gambar atau bahan yang besar.",
            )
        sementara.replace(keluaran)
    finally:
        sementara.unlink(missing_ok=True)
    return Hasil(byte, isi, kurang)


def iter_jalur(situs: Path) -> Iterator[str]:
    """Paths below the site of all that goes along, sorted."""
    semua = (satu.relative_to(situs).as_posix() for satu in situs.rglob("*") if satu.is_file())
    yield from sorted(jalur for jalur in semua if not TIDAK_IKUT.fullmatch(jalur))


def _siapkan(situs: Path, jalur: str) -> bytes:
    berkas = situs / jalur
    if not jalur.endswith(".html"):
        return berkas.read_bytes()
    return sebut_berkas(berkas.read_text(encoding="utf-8"), jalur, situs).encode()


def sebut_berkas(isi: str, jalur: str, situs: Path) -> str:
    """A page whose links to folders name the ``index.html`` there, and without what only works over HTTP."""
    folder = posixpath.dirname(jalur)

    def ganti(cocok: re.Match[str]) -> str:
        bagian = urlsplit(html.unescape(cocok[2]))
        if bagian.scheme or bagian.netloc or not bagian.path or bagian.path.startswith("/"):
            return cocok[0]
        tujuan = posixpath.normpath(posixpath.join(folder, unquote(bagian.path)))
        if tujuan.startswith("..") or not (situs / tujuan / "index.html").is_file():
            return cocok[0]
        alamat = bagian._replace(path=posixpath.join(bagian.path, "index.html")).geturl()
        return f"{cocok[1]}{html.escape(alamat.removeprefix('./'))}{cocok[3]}"

    isi = POLA_TEMPAT.sub(r"\1\2", POLA_MANIFES.sub("", isi))
    return POLA_TAUTAN.sub(ganti, isi)


def check_nama(semua: Iterator[str]) -> None:
    """All names must do on Windows. Raises PaketGagal."""
    kecil: dict[str, str] = {}
    for jalur in semua:
        if len(jalur) > BATAS_JALUR:
            raise PaketGagal(
                f"Jalur `{jalur}` lebih dari {BATAS_JALUR} huruf.", "pendekkan id atau nama berkasnya."
            )
        if any(NAMA_WINDOWS.search(bagian) for bagian in PurePosixPath(jalur).parts):
            raise PaketGagal(f"Nama `{jalur}` tidak diterima Windows.", "ganti id atau nama berkasnya.")
        if (kembar := kecil.setdefault(jalur.lower(), jalur)) != jalur:
            raise PaketGagal(f"`{jalur}` dan `{kembar}` sama menurut Windows.", "ganti salah satunya.")


def count_isi(semua: dict[str, bytes]) -> dict[str, tuple[int, int]]:
    """Kind → files and bytes, in the order of ``JENIS``."""
    hitungan: dict[str, tuple[int, int]] = {nama: (0, 0) for nama, _ in (*JENIS, (LAIN, set()))}
    for jalur, isi in semua.items():
        akhiran = PurePosixPath(jalur).suffix
        nama = next((nama for nama, ada in JENIS if akhiran in ada), LAIN)
        banyak, byte = hitungan[nama]
        hitungan[nama] = (banyak + 1, byte + len(isi))
    return {nama: nilai for nama, nilai in hitungan.items() if nilai[0]}


def render_isi(isi: dict[str, tuple[int, int]]) -> list[str]:
    """One line a kind: ``545 halaman (24,1 MB)``."""
    return [f"{banyak} {nama} ({render_ukuran(byte)})" for nama, (banyak, byte) in isi.items()]


def render_baca_dulu(versi: Versi, isi: dict[str, tuple[int, int]]) -> bytes:
    """The text file beside ``index.html``, with the line ends of Windows."""
    teks = TEKS_BACA_DULU.format(
        daerah=f"Edisi daerah: {versi.daerah}\n" if versi.daerah else "",
        versi=render_tanggal(versi.tanggal) if versi.tanggal else "belum diperiksa",
        isi="\n".join(f"- {baris}" for baris in render_isi(isi)),
    )
    return teks.replace("\n", "\r\n").encode()


def _write_zip(tujuan: Path, akar: str, semua: dict[str, bytes], tanggal: datetime.date | None) -> None:
    """Nothing of this machine or moment goes in: order, times and rights are fixed."""
    hari = tanggal or datetime.date(2026, 1, 1)
    with zipfile.ZipFile(tujuan, "w", zipfile.ZIP_DEFLATED) as paket:
        for jalur in sorted(semua):
            info = zipfile.ZipInfo(f"{akar}/{jalur}", (hari.year, hari.month, hari.day, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = 0o644 << 16
            paket.writestr(info, semua[jalur], compresslevel=9)


def pasang_paket(situs: Path, paket: Path, hasil: Hasil) -> None:
    """Offer the package on the site: beside the other downloads, with a link on the page about it."""
    tujuan = situs / PASANGAN
    tujuan.parent.mkdir(parents=True, exist_ok=True)
    tujuan.write_bytes(paket.read_bytes())
    halaman = situs / HALAMAN_PAKET
    tautan = (
        f'<p><a class="tombol" href="../{PASANGAN}" download>Unduh paket luring '
        f"(ZIP, {render_ukuran(hasil.byte)})</a></p>"
    )
    isi = halaman.read_text(encoding="utf-8")
    halaman.write_text(POLA_TEMPAT.sub(rf"\1{tautan}\2", isi), encoding="utf-8")
