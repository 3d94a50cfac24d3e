"""Clean drafts: what is right and merely looks different, or looks like a fault and is none."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator

from pemeriksa.draf import Ayat, Bagian, Draf
from pemeriksa.kasus import (
    DASAR,
    KETIK,
    OTOMATIS,
    TABEL,
    TEKS,
    WUJUD,
    Kasus,
    get_draf,
    iter_pilihan,
    render,
    seed,
)

UbahDraf = Callable[[Draf, random.Random], None]
UbahTeks = Callable[[str], str]

NASKAH_PIHAK = (
    "kb-ksdd",
    "kb-ksdpk",
    "pks-ksdd",
    "pks-ksdpk",
    "nota",
    "kb-opd",
    "pks-opd",
    "kontrak-opd",
    "nota-opd",
)
TANPA_PASAL = ("kak-ksdd", "kak-ksdpk", "kak-sinergi", "studi", "kak-lain", "studi-lain")
LAIN = (
    "kb-lain",
    "pks-lain",
    "ksdpk-lain",
    "kak-lain",
    "studi-lain",
    "kb-aneh",
    "pks-aneh",
    "kak-aneh",
    "studi-aneh",
)
SEMUA = (*DASAR, "kb-opd", "pks-opd", "kontrak-opd", "nota-opd", *LAIN)


def _sisip_pasal(draf: Draf, id_: str, judul: str, *ayat: str, sesudah: str = "") -> None:
    """A clause before the closing, or after another."""
    letak = next(
        (n + 1 for n, satu in enumerate(draf.bagian) if satu.id == sesudah),
        max(n for n, satu in enumerate(draf.bagian) if satu.jenis == "pasal"),
    )
    draf.bagian.insert(letak, Bagian(id_, "pasal", judul, [Ayat(satu) for satu in ayat]))


# --- the draft's own words ---------------------------------------------------------------------------------------


def judul_pasal_biasa(draf: Draf, _: random.Random) -> None:
    for satu in draf.bagian:
        satu.judul = satu.judul.title().replace(" Dan ", " dan ").replace(" Atau ", " atau ")


def singkatan_dalam_kurung(draf: Draf, _: random.Random) -> None:
    singkat = {"Perjanjian Kerja Sama": "PKS", "Kesepakatan Bersama": "KB", "Nota Kesepakatan": "NK"}[
        draf.jenis
    ]
    draf.ganti(f"{draf.jenis} ini", f"{draf.jenis} ({singkat}) ini", kali=2)


def alamat_di_kota_lain(draf: Draf, _: random.Random) -> None:
    _sisip_pasal(
        draf, "perwakilan", "PERWAKILAN",
        "Surat kepada PIHAK KESATU dapat pula disampaikan melalui kantor penghubung di Jalan Darmawangsa Raya Nomor 12, Kota Jakarta Selatan.",
        "Rapat koordinasi dapat diselenggarakan di Kota Bandung, Kota Surabaya, atau tempat lain yang disepakati.",
    )  # fmt: skip


def pengadilan(draf: Draf, _: random.Random) -> None:
    _sisip_pasal(
        draf, "domisili", "DOMISILI HUKUM",
        "Untuk segala akibat naskah ini PARA PIHAK memilih tempat kedudukan hukum yang tetap di Kepaniteraan Pengadilan Negeri Surabaya.",
        "PARA PIHAK dapat pula memakai Badan Arbitrase Nasional Indonesia di Jakarta Selatan.",
    )  # fmt: skip


def pasal_undang_undang(draf: Draf, _: random.Random) -> None:
    _sisip_pasal(
        draf, "landasan", "LANDASAN",
        "Kerja sama ini dilaksanakan sesuai dengan Pasal 363 ayat (2) huruf b Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah dan Pasal 41 ayat (1) huruf d angka 10 Peraturan Menteri Dalam Negeri Nomor 22 Tahun 2020.",
        "Ketentuan Pasal 1266 dan Pasal 1267 Kitab Undang-Undang Hukum Perdata tidak berlaku bagi naskah ini.",
        "Laporan disampaikan menurut ketentuan Pasal 17 dan Pasal 39 Peraturan Menteri Dalam Negeri sebagaimana dimaksud pada ayat (1).",
    )  # fmt: skip


def pasal_tambahan(draf: Draf, _: random.Random) -> None:
    _sisip_pasal(
        draf,
        "rahasia",
        "KERAHASIAAN INFORMASI",
        "PARA PIHAK menjaga kerahasiaan informasi yang diterima selama kerja sama.",
        "Kewajiban sebagaimana dimaksud pada ayat (1) tetap berlaku sesudah kerja sama berakhir.",
    )
    _sisip_pasal(
        draf,
        "integritas",
        "INTEGRITAS",
        "PARA PIHAK tidak memberi atau menerima hadiah dalam bentuk apa pun.",
    )
    _sisip_pasal(draf, "kekayaan", "KEKAYAAN INTELEKTUAL", "Hasil kerja sama yang berupa karya cipta menjadi milik bersama PARA PIHAK.")  # fmt: skip


def pks_panjang(draf: Draf, _: random.Random) -> None:
    draf.ganti(
        r"\d+ \((satu|dua|tiga|empat|lima|lima belas)\) tahun",
        "30 (tiga puluh) tahun",
        kali=1,
        di="jangka-waktu",
    )


def enam_puluh_bulan(draf: Draf, _: random.Random) -> None:
    draf.ganti(
        r"\d+ \((satu|dua|tiga|empat|lima)\) tahun", "60 (enam puluh) bulan", kali=1, di="jangka-waktu"
    )


def diperpanjang_lima_tahun(draf: Draf, _: random.Random) -> None:
    draf.ganti(r"\d+ \((satu|dua|tiga|empat|lima)\) tahun", "5 (lima) tahun", kali=1, di="jangka-waktu")
    draf.find("jangka-waktu").ayat.append(
        Ayat("Perpanjangan sebagaimana dimaksud pada ayat (2) diberikan untuk 5 (lima) tahun berikutnya.")
    )


def tahun_lain_di_naskah(draf: Draf, _: random.Random) -> None:
    _sisip_pasal(draf, "arsip", "PENYIMPANAN ARSIP", "Dokumen kerja sama disimpan paling singkat 10 (sepuluh) tahun sesudah kerja sama berakhir.", "Data dasar memakai rencana pembangunan jangka panjang 20 (dua puluh) tahun.")  # fmt: skip


def sejarah_dicabut(draf: Draf, _: random.Random) -> None:
    draf.find("premis").ayat.insert(
        0,
        Ayat(
            "bahwa kerja sama terdahulu dibuat pada tahun 2015 ketika masih berlaku Peraturan Pemerintah Nomor 50 Tahun 2007 tentang Tata Cara Pelaksanaan Kerja Sama Daerah, yang kini telah dicabut dengan Peraturan Pemerintah Nomor 28 Tahun 2018;"
        ),
    )


def beban_dengan_dprd(draf: Draf, _: random.Random) -> None:
    _sisip_pasal(
        draf, "retribusi", "RETRIBUSI PELAYANAN",
        "Masyarakat yang menerima pelayanan membayar retribusi menurut Peraturan Daerah.",
        "Kerja sama ini telah mendapat persetujuan Dewan Perwakilan Rakyat Daerah sebelum ditandatangani.",
    )  # fmt: skip


def kata_biasa_mirip_daerah(draf: Draf, _: random.Random) -> None:
    _sisip_pasal(
        draf, "bahan", "BAHAN DAN PERALATAN",
        "Saluran dibuat dari pasangan batu kali, dan timbunan tidak boleh memakai tanah yang mengandung pati atau serat landak laut.",
        "Keadaan malang yang menimpa petugas, serangan hewan, dan serang balik dalam jaringan komputer dilaporkan paling lambat 2 (dua) hari kerja.",
        "Balai banjar dan kereta metro bukan bagian dari pekerjaan ini.",
    )  # fmt: skip


def lembaga_bernama_daerah(draf: Draf, _: random.Random) -> None:
    _sisip_pasal(
        draf, "ahli", "TENAGA AHLI",
        "PARA PIHAK dapat meminta pendapat Universitas Negeri Surabaya, Universitas Airlangga Surabaya, atau Institut Teknologi Bandung.",
        "Pembayaran dilakukan melalui PT Bank Pembangunan Daerah Jawa Timur Cabang Jakarta.",
    )  # fmt: skip


def provinsi_disebut(draf: Draf, _: random.Random) -> None:
    _sisip_pasal(draf, "gubernur", "PELAPORAN", "Laporan disampaikan kepada gubernur sebagai wakil Pemerintah Pusat dan Menteri Dalam Negeri di Jakarta.")  # fmt: skip


def nama_mirip_gelar(draf: Draf, _: random.Random) -> None:
    lama, baru = draf.latar.nama
    draf.ganti(lama, "M. Irdam Drajat Teladan")
    draf.ganti(baru, "Siti Hajar Ibarat")


def satu_nomor(draf: Draf, _: random.Random) -> None:
    draf.ganti(r"\n\n *(NOMOR|Nomor) ?: [^\n]+(?=\n\n *(NOMOR|Nomor))", "", di="kepala")


def bentuk_tanggal(draf: Draf, acak: random.Random) -> None:
    hari = draf.latar.tanggal
    baru = acak.choice(
        (
            f"{hari.day}/{hari.month}/{hari.year}",
            hari.strftime("%d/%m/%Y"),
            f"{hari.day}-{hari.month}-{hari.year}",
            hari.strftime("%d.%m.%Y"),
        )
    )
    draf.ganti(re.escape(hari.strftime("%d-%m-%Y")), baru, di="pembuka")


def tanpa_tanggal_angka(draf: Draf, _: random.Random) -> None:
    draf.ganti(r" \(\d\d-\d\d-\d{4}\)", "", di="pembuka")


def garis_tanda_tangan(draf: Draf, _: random.Random) -> None:
    for satu in draf.find("tanda-tangan").ayat:
        kepala, *ekor = satu.isi.split("\n\n")
        satu.isi = "\n\n".join([kepala, "Meterai 10.000", "______________________", *ekor[-1:]])


def pihak_biasa(draf: Draf, _: random.Random) -> None:
    draf.ganti("PIHAK KESATU", "Pihak Kesatu")
    draf.ganti("PIHAK KEDUA", "Pihak Kedua")
    draf.ganti("PARA PIHAK", "Para Pihak")


def pasal_naskah_lain(draf: Draf, _: random.Random) -> None:
    _sisip_pasal(
        draf, "hubungan", "HUBUNGAN DENGAN NASKAH LAIN",
        "Naskah ini tidak mengubah Pasal 27 ayat (4) Kesepakatan Bersama tahun 2019 yang sudah dilaksanakan.",
        "Standar pelayanan mengikuti Pasal 33 Peraturan Daerah Nomor 4 Tahun 2021 tentang Pelayanan Publik.",
    )  # fmt: skip


def sanggahan_angka(draf: Draf, _: random.Random) -> None:
    _sisip_pasal(
        draf, "angka", "UKURAN DAN NILAI",
        "Kapasitas yang disediakan 12,5 (dua belas koma lima) ton setiap hari, dengan luas 1.250 (seribu dua ratus lima puluh) meter persegi.",
        "Nilai pekerjaan Rp1.750.500.000,00 (satu miliar tujuh ratus lima puluh juta lima ratus ribu rupiah).",
        "Pemantauan dilakukan pada minggu ke-2 (kedua) setiap bulan, paling lambat 1x24 (satu kali dua puluh empat) jam sesudah kejadian.",
    )  # fmt: skip


def rujukan_jamak(draf: Draf, _: random.Random) -> None:
    _sisip_pasal(
        draf, "jamak", "PENERAPAN",
        "Ketentuan sebagaimana dimaksud dalam Pasal 1 sampai dengan Pasal 3 dan Pasal 1 ayat (1) berlaku bagi perangkat daerah PARA PIHAK.",
        "Ketentuan pada ayat (1) dan ayat (3) berlaku juga bagi:\n\n",
        "Pengecualian dari ayat (1), ayat (2), atau ayat (4) ditetapkan PARA PIHAK secara tertulis.",
        "Pengecualian itu dimuat dalam berita acara.",
    )  # fmt: skip
    draf.find("jamak").ayat[1].huruf = [
        "unit pelaksana teknis; dan",
        "kecamatan, sepanjang menyangkut huruf a.",
    ]


UBAH_DRAF: tuple[tuple[UbahDraf, tuple[str, ...]], ...] = (
    (judul_pasal_biasa, ("kb-ksdd", "pks-ksdpk", "studi")),
    (singkatan_dalam_kurung, ("pks-ksdd", "pks-opd", "kb-ksdpk", "nota")),
    (alamat_di_kota_lain, ("kb-ksdd", "pks-ksdpk", "pks-opd")),
    (pengadilan, ("pks-ksdpk", "kontrak-opd")),
    (pasal_undang_undang, ("kb-ksdd", "pks-ksdd", "kontrak-opd", "nota")),
    (pasal_tambahan, ("pks-ksdd", "kb-ksdpk", "nota-opd")),
    (pks_panjang, ("pks-ksdd", "pks-ksdpk", "kontrak-opd")),
    (enam_puluh_bulan, ("kb-ksdd", "kb-opd")),
    (diperpanjang_lima_tahun, ("kb-ksdd", "kb-ksdpk", "kb-opd")),
    (tahun_lain_di_naskah, ("kb-ksdd", "kb-opd")),
    (sejarah_dicabut, ("pks-ksdd", "kb-opd", "kb-ksdpk")),
    (beban_dengan_dprd, ("pks-ksdd", "pks-opd")),
    (kata_biasa_mirip_daerah, ("pks-ksdpk", "kb-opd")),
    (lembaga_bernama_daerah, ("pks-ksdd", "kontrak-opd")),
    (provinsi_disebut, ("kb-ksdd", "pks-opd")),
    (nama_mirip_gelar, ("pks-ksdd", "kb-opd", "nota")),
    (satu_nomor, ("kb-ksdd", "pks-opd", "nota")),
    (bentuk_tanggal, ("kb-ksdd", "pks-ksdpk", "nota-opd")),
    (tanpa_tanggal_angka, ("pks-ksdd", "kb-opd")),
    (garis_tanda_tangan, ("kb-ksdd", "pks-ksdpk", "nota")),
    (pihak_biasa, ("kb-ksdd", "pks-opd")),
    (pasal_naskah_lain, ("pks-ksdd", "kontrak-opd")),
    (sanggahan_angka, ("pks-ksdpk", "kb-ksdd")),
    (rujukan_jamak, ("kb-ksdd", "pks-ksdpk", "pks-opd")),
)


# --- how it is typed and pasted ----------------------------------------------------------------------------------


def windows(teks: str) -> str:
    return teks.replace("\n", "\r\n")


def pasal_kapital(teks: str) -> str:
    return re.sub(r"^Pasal (\d+)$", r"PASAL \1", teks, flags=re.M)


def pasal_sebaris(teks: str) -> str:
    return re.sub(r"^Pasal (\d+)\n([^\n(]+)$", r"Pasal \1 \2", teks, flags=re.M)


def pasal_renggang(teks: str) -> str:
    return re.sub(r"^Pasal (\d+)$", r"P A S A L  \1", teks, flags=re.M)


def spasi_ganda(teks: str) -> str:
    return re.sub(r"(?<=\w) (?=\w)", "  ", teks)


def spasi_keras(teks: str) -> str:
    return re.sub(r"(Pasal|ayat|Nomor|Tahun|PIHAK) ", "\\1\u00a0", teks)


def tanda_hias(teks: str) -> str:
    return re.sub(r'"([^"\n]*)"', "\u201c\\1\u201d", teks).replace(" - ", " \u2013 ")


def whatsapp(teks: str) -> str:
    tebal = re.sub(r"^(Pasal \d+)$", r"*\1*", teks, flags=re.M)
    return "\n\n".join(tebal.split("\n"))


def menjorok(teks: str) -> str:
    return "\ufeff" + re.sub(r"^(\(\d+\)|[a-z]\.|\d+\.|[IVX]+\.) ", "\t\\1\t", teks, flags=re.M)


def nomor_halaman(teks: str) -> str:
    baris = teks.split("\n")
    for urutan, letak in enumerate(range(25, len(baris), 32)):
        if re.fullmatch(r"Pasal \d+", baris[letak - 1]):
            letak += 1
        baris.insert(letak, f"- {urutan + 2} -")
    return "\n".join(baris)


def dari_pdf(teks: str) -> str:
    """Lines broken at 88 characters, as copied out of a PDF."""
    hasil: list[str] = []
    for baris in teks.split("\n"):
        sisa = baris
        while len(sisa) > 88:
            potong = sisa.rfind(" ", 0, 88)
            hasil.append(sisa[:potong])
            sisa = sisa[potong + 1 :]
        hasil.append(sisa)
    return "\n".join(hasil)


def daftar_isi(teks: str) -> str:
    judul = re.findall(r"^[A-J]\. [A-Z ,]+$", teks, flags=re.M)
    isi = "\n".join(f"{satu} {'.' * 40} {nomor}" for nomor, satu in enumerate(judul, 1))
    kepala, ekor = teks.split("\n" + judul[0] + "\n", 1)
    return f"{kepala}\nDAFTAR ISI\n{isi}\n{judul[0]}\n{ekor}"


def tanda_tangan_bersisian(teks: str) -> str:
    """A table's two cells as one line with a tab, as Word puts them on the clipboard."""
    kepala, ekor = teks.rsplit("PIHAK KEDUA,", 1)
    kiri, kanan = ("PIHAK KEDUA," + ekor).split("PIHAK KESATU,")
    pasangan = zip(kiri.strip().split("\n"), ("PIHAK KESATU," + kanan).strip().split("\n"), strict=False)
    return kepala + "\n".join("\t".join(satu) for satu in pasangan) + "\n"


UBAH_TEKS: tuple[tuple[UbahTeks, tuple[str, ...]], ...] = (
    (windows, ("kb-ksdd", "pks-opd", "kak-ksdd")),
    (pasal_kapital, ("pks-ksdd", "kontrak-opd")),
    (pasal_sebaris, ("pks-ksdpk", "kb-opd")),
    (pasal_renggang, ("kb-ksdpk", "pks-opd")),
    (spasi_ganda, ("kb-ksdd", "nota", "studi")),
    (spasi_keras, ("pks-ksdd", "kontrak-opd")),
    (tanda_hias, ("pks-opd", "kb-opd")),
    (whatsapp, ("kb-opd", "nota-opd", "pks-ksdpk")),
    (menjorok, ("pks-ksdd", "kak-ksdpk", "nota")),
    (nomor_halaman, ("pks-ksdpk", "kb-ksdd")),
    (dari_pdf, ("kb-ksdd", "pks-ksdd", "nota", "kak-sinergi")),
    (daftar_isi, ("studi", "kak-ksdd")),
    (tanda_tangan_bersisian, ("kb-ksdd", "pks-opd")),
)

JEJAK_HAPUS = (
    '<w:p><w:r><w:t xml:space="preserve">Naskah ini disimpan oleh PARA PIHAK</w:t></w:r>'
    '<w:del w:id="90" w:author="x"><w:r><w:delText xml:space="preserve"> dan oleh Pemerintah Kabupaten Bojonegoro di Pasal 99 ………… [isian]</w:delText></w:r></w:del>'
    '<w:ins w:id="91" w:author="x"><w:r><w:t xml:space="preserve"> sesuai ketentuan</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p>'
)
"""What was struck out with *track changes* is not in the document any more."""
KENDALI_TERISI = '<w:p><w:sdt><w:sdtPr><w:alias w:val="Catatan"/></w:sdtPr><w:sdtContent><w:r><w:t>Naskah ini disimpan oleh PARA PIHAK.</w:t></w:r></w:sdtContent></w:sdt></w:p>'


def iter_bersih() -> Iterator[Kasus]:
    """All clean drafts."""
    for nama in SEMUA:
        for wujud in WUJUD if nama not in TANPA_PASAL else (TEKS, KETIK):
            draf = get_draf(nama, "bersih", wujud)
            yield Kasus(f"bersih-{nama}-{wujud}", nama, render(draf.baris(), wujud, nama))
    for nama, pilihan, draf in iter_pilihan():
        yield Kasus(f"bersih-{nama}-{pilihan}", nama, render(draf.baris(), TEKS))
    for ubah, semua in UBAH_DRAF:
        for urutan, nama in enumerate(semua):
            draf = get_draf(nama, ubah.__name__)
            ubah(draf, seed(nama, ubah.__name__))
            wujud = (TEKS, OTOMATIS, TEKS, TABEL)[urutan]
            yield Kasus(f"bersih-{nama}-{ubah.__name__}", nama, render(draf.baris(), wujud, nama))
    for ubah_teks, semua in UBAH_TEKS:
        for nama in semua:
            draf = get_draf(nama, ubah_teks.__name__)
            yield Kasus(
                f"bersih-{nama}-{ubah_teks.__name__}", nama, ubah_teks(str(render(draf.baris(), TEKS)))
            )
    for nama, sisip in (("pks-opd", JEJAK_HAPUS), ("kb-ksdd", JEJAK_HAPUS), ("pks-ksdpk", KENDALI_TERISI)):
        draf = get_draf(nama, "sisip", sisip)
        yield Kasus(f"bersih-{nama}-sisip-{len(sisip)}", nama, render(draf.baris(), KETIK, nama, sisip=sisip))
