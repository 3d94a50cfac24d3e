"""The held-back set: other seeds, other drafts, other words. The checker's author sees it only when done."""

from __future__ import annotations

import datetime
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pemeriksa import ragam, rusak
from pemeriksa.bahan import HARI, build_latar, render_tanggal, spell_angka
from pemeriksa.draf import Ayat, Draf, load_draf
from pemeriksa.kasus import DASAR, KETIK, OTOMATIS, TABEL, TEKS, WUJUD, Harapan, Kasus, get_draf, render, seed
from pemeriksa.rusak import Hasil, Operator, Rencana, harap

FOLDER_TAHAN = Path(__file__).parent / "naskah-tahan"
SENDIRI = ("kb-tahan", "pks-tahan", "ksdpk-tahan", "nota-tahan", "kak-tahan", "studi-tahan")
BARU = ("kampus-tahan", "puskesmas-tahan", "sewa-tahan", "bps-tahan")
"""Written after the checker had been improved from what the drafts above taught in general; run only at the end."""
TERAKHIR = ("rs-tahan", "batas-tahan")
"""Written when the checker was done, and run once."""


def ambil(nama: str, *benih: object) -> Draf:
    """A clean draft of this set."""
    if nama in (*SENDIRI, *BARU, *TERAKHIR):
        return load_draf(nama, build_latar(seed("tahan", nama, *benih)), FOLDER_TAHAN)
    return get_draf(nama, "tahan", *benih)


def _tambah(
    id_: str,
    kalimat: str,
    aturan: str,
    letak: str,
    nama: str,
    boleh: frozenset[str] = frozenset(),
    lain: tuple[str, ...] = (),
) -> Operator:
    """A sentence at the end of a clause."""

    def operator(draf: Draf, _: random.Random) -> Hasil:
        draf.find(id_).ayat.append(Ayat(kalimat))
        return Hasil(harap(aturan, letak, lain=lain), boleh)

    operator.__name__ = nama
    return operator


def _ganti(
    pola: str,
    baru: str,
    aturan: str,
    nama: str,
    *,
    di: str | None = None,
    letak: str = "",
    kali: int = 1,
    boleh: frozenset[str] = frozenset(),
) -> Operator:
    """A text replaced."""

    def operator(draf: Draf, _: random.Random) -> Hasil:
        draf.ganti(pola, baru, kali=kali, di=di)
        return Hasil(harap(aturan, letak or baru), boleh)

    operator.__name__ = nama
    return operator


def _orang(bentuk: str, urutan: int, nama: str) -> Operator:
    def operator(draf: Draf, _: random.Random) -> Hasil:
        lama = draf.latar.nama[urutan]
        draf.ganti(re.escape(lama), bentuk.format(lama), kali=1, di="komparisi")
        return Hasil(harap("gelar", lama))

    operator.__name__ = f"gelar_{nama}"
    return operator


def _penandatangan(bentuk: str, nama: str) -> Operator:
    def operator(draf: Draf, _: random.Random) -> Hasil:
        baru = bentuk.format(daerah=draf.latar.kesatu.nama, dinas=draf.latar.tema.dinas)
        draf.ganti(re.escape(draf.latar.kesatu.kepala) + r"(?!\w)", baru, kali=1, di="komparisi")
        return Hasil(harap("penandatangan", baru))

    operator.__name__ = f"penandatangan_{nama}"
    return operator


def kuasa_tanpa_surat(draf: Draf, _: random.Random) -> Hasil:
    """The head of office acts *in his office*, with no power of attorney."""
    ayat = draf.find("komparisi").ayat[0]
    ayat.isi = re.sub(r"berdasarkan Surat Kuasa .*?tanggal \d+ \w+ \d{4},", "dalam jabatannya,", ayat.isi)
    assert "Surat Kuasa" not in ayat.isi
    return Hasil(harap("penandatangan", draf.latar.nama[0]))


def kuasa_tanpa_kata(draf: Draf, _: random.Random) -> Hasil:
    """The power of attorney of the second party is gone."""
    ayat = draf.find("komparisi").ayat[1]
    ayat.isi = re.sub(r" sesuai Surat Kuasa .*?tanggal \d+ \w+ \d{4}", "", ayat.isi)
    assert "Surat Kuasa" not in ayat.isi
    return Hasil(harap("penandatangan", draf.latar.nama[1]))


def kuasa_tanpa_surat_khusus(draf: Draf, _: random.Random) -> Hasil:
    """The first party's power of attorney is gone from the middle of its sentence."""
    ayat = draf.find("komparisi").ayat[0]
    ayat.isi = re.sub(r", berdasarkan Surat Kuasa Khusus .*?tanggal \d+ \w+ \d{4}", "", ayat.isi)
    assert "Surat Kuasa" not in ayat.isi
    return Hasil(harap("penandatangan", draf.latar.nama[0]))


def kuasa_terlambat(draf: Draf, _: random.Random) -> Hasil:
    baru = render_tanggal(draf.latar.tanggal + datetime.timedelta(days=3))
    draf.ganti(render_tanggal(draf.latar.kuasa), baru, kali=1, di="komparisi")
    return Hasil(harap("tanggal-bertentangan", baru))


def hari_geser(draf: Draf, _: random.Random) -> Hasil:
    benar = draf.latar.tanggal.weekday()
    draf.ganti(HARI[benar], HARI[(benar + 1) % 7], kali=1, di="pembuka")
    return Hasil(harap("tanggal-bertentangan", HARI[(benar + 1) % 7]))


def tanggal_huruf_lain(draf: Draf, _: random.Random) -> Hasil:
    hari = draf.latar.tanggal.day
    salah = spell_angka(hari % 28 + 1)
    draf.ganti(rf"tanggal {spell_angka(hari)}", f"tanggal {salah}", di="pembuka")
    return Hasil(harap("tanggal-bertentangan", f"tanggal {salah}"))


def rentang_terbalik(draf: Draf, _: random.Random) -> Hasil:
    hari = draf.latar.tanggal
    akhir = render_tanggal(hari - datetime.timedelta(days=30))
    draf.find("jangka-waktu").ayat[
        0
    ].isi = f"Naskah ini berlaku dari tanggal {render_tanggal(hari)} hingga tanggal {akhir}."
    return Hasil(harap("tanggal-bertentangan", akhir))


def lama_lewat(draf: Draf, _: random.Random) -> Hasil:
    draf.find("jangka-waktu").ayat[
        0
    ].isi = "Kesepakatan Bersama ini berlaku untuk masa 6 (enam) tahun sejak tanggal ditandatangani."
    return Hasil(harap("jangka-waktu", "6 (enam) tahun"))


def lama_tak_terbatas(draf: Draf, _: random.Random) -> Hasil:
    draf.find("jangka-waktu").ayat[
        0
    ].isi = (
        "Kesepakatan Bersama ini berlaku selama 72 (tujuh puluh dua) bulan terhitung sejak penandatanganan."
    )
    return Hasil(harap("jangka-waktu", "72 (tujuh puluh dua) bulan"))


def lama_sampai_tahun(draf: Draf, _: random.Random) -> Hasil:
    hari = draf.latar.tanggal
    akhir = f"31 Desember {hari.year + 7}"
    draf.find("jangka-waktu").ayat[
        0
    ].isi = f"Kesepakatan Bersama ini mulai berlaku pada tanggal {render_tanggal(hari)} dan berakhir pada tanggal {akhir}."
    return Hasil(harap("jangka-waktu", akhir))


def judul_asing(draf: Draf, _: random.Random) -> Hasil:
    """The other party's region in the title is a leftover."""
    draf.ganti(re.escape(draf.latar.kedua.nama.upper()), "KABUPATEN MANOKWARI", kali=1, di="kepala")
    return Hasil(harap("daerah-lain", "Kabupaten Manokwari", draf.latar.kedua.nama))


def pasal_hilang_satu(draf: Draf, _: random.Random) -> Hasil:
    draf.nomor_pasal = lambda nomor: nomor + (nomor >= 3)
    return Hasil(harap("urutan-pasal", "Pasal 4"), frozenset({"rujuk-silang"}))


def pasal_berulang(draf: Draf, _: random.Random) -> Hasil:
    draf.nomor_pasal = lambda nomor: nomor - (nomor >= 8)
    return Hasil(harap("urutan-pasal", "Pasal 7"), frozenset({"rujuk-silang"}))


def nomor_dihapus(draf: Draf, _: random.Random) -> Hasil:
    draf.ganti(r"\n\n *(NOMOR|Nomor) ?: [^\n]+", "", di="kepala")
    return Hasil(Harapan(("nomor",)))


def tanpa_pembuka(draf: Draf, _: random.Random) -> Hasil:
    draf.find("pembuka").ayat[0].isi = "Yang bertanda tangan di bawah ini:"
    return Hasil(Harapan(("tanggal",)))


def mitra_lembaga(draf: Draf, _: random.Random) -> Hasil:
    rusak.set_mitra_pusat(draf, "Badan Narkotika Nasional", "Deputi Pencegahan")
    return Hasil(harap("jenis-naskah"), rusak.IKUT_JENIS)


def mitra_kantor_kementerian(draf: Draf, _: random.Random) -> Hasil:
    tempat = draf.latar.kesatu.nama
    rusak.set_mitra_pusat(
        draf, f"Kantor Kementerian Agama {tempat}", f"Kepala Kantor Kementerian Agama {tempat}"
    )
    return Hasil(harap("jenis-naskah"), rusak.IKUT_JENIS)


def mitra_kepolisian(draf: Draf, _: random.Random) -> Hasil:
    tempat = draf.latar.kesatu.nama.split(" ", 1)[1]
    rusak.set_mitra_pusat(draf, f"Kejaksaan Negeri {tempat}", f"Kepala Kejaksaan Negeri {tempat}")
    return Hasil(harap("jenis-naskah"), rusak.IKUT_JENIS)


def isian_elipsis_tanggal(draf: Draf, _: random.Random) -> Hasil:
    draf.find("pembuka").ayat[
        0
    ].isi = "Pada hari ini …… tanggal …… bulan …… tahun dua ribu dua puluh tujuh (..-..-2027), kami yang bertanda tangan di bawah ini:"
    return Hasil(
        harap("isian-tersisa", "……", lain=("tanggal",)), frozenset({"tanggal", "tanggal-bertentangan"})
    )


RENCANA: tuple[Rencana, ...] = (
    # cross-references
    Rencana(_tambah("lain-lain", "Ketentuan Pasal 45 berlaku pula bagi adendum.", "rujuk-silang", "Pasal 45", "rujuk_pasal_45"), ("kb-tahan", "nota-tahan")),
    Rencana(_tambah("pelaksanaan", "Hal itu dikecualikan dari ketentuan ayat (12).", "rujuk-silang", "ayat (12)", "rujuk_ayat_12"), ("pks-tahan", "ksdpk-tahan")),
    Rencana(_tambah("pengakhiran", "Akibat pengakhiran diatur dalam Pasal {{pasal:perselisihan}} ayat (9) huruf c.", "rujuk-silang", "ayat (9)", "rujuk_ayat_9"), ("pks-ksdpk", "pks-tahan")),
    Rencana(_tambah("pelaksanaan", "Kegiatan dimaksud dalam Pasal {{pasal:ruang-lingkup}} huruf n ditunda.", "rujuk-silang", "huruf n", "rujuk_huruf_n"), ("kb-tahan", "kb-ksdpk"), (OTOMATIS, TEKS)),
    Rencana(rusak.rujuk_setelah_pemangkasan, ("pks-ksdpk",), benih="tahan"),
    # blanks
    Rencana(_ganti(r"Jalan [A-Z]\w+( \w+)* Nomor \d+", "Jalan ..........", "isian-tersisa", "isian_jalan"), ("pks-tahan", "kb-ksdd")),
    Rencana(_ganti(r"(?<=u\.p\. )Bagian [A-Z]\w+( [A-Z]\w+)*", "(nama unit kerja)", "isian-tersisa", "isian_unit", letak="(nama unit kerja)"), ("kb-tahan", "kb-ksdpk")),
    Rencana(_ganti(r"musyawarah", "XXXX", "isian-tersisa", "isian_x"), ("ksdpk-tahan", "pks-ksdd")),
    Rencana(_ganti(r"pertukaran data", "[•]", "isian-tersisa", "isian_butir"), ("pks-tahan",)),
    Rencana(_tambah("pembiayaan", "Nilai kerja sama ini sebesar Rp.................. (...................... rupiah).", "isian-tersisa", "Rp....", "isian_uang"), ("ksdpk-tahan", "nota")),
    Rencana(_tambah("objek", "Luas lahan <<luas>> meter persegi.", "isian-tersisa", "<<luas>>", "isian_sudut"), ("kb-tahan", "studi-tahan")),
    Rencana(_tambah("lokasi", "Koordinat: ____________.", "isian-tersisa", "____", "isian_garis"), ("kak-tahan", "nota-tahan")),
    Rencana(isian_elipsis_tanggal, ("nota-tahan", "pks-tahan")),
    # other regions
    Rencana(_tambah("pelaksanaan", "Koordinasi dilakukan dengan Camat di wilayah Kabupaten Sigi.", "daerah-lain", "Kabupaten Sigi", "daerah_camat"), ("kb-tahan", "pks-tahan")),
    Rencana(_tambah("maksud-tujuan", "Manfaatnya dirasakan warga Kota Palopo.", "daerah-lain", "Kota Palopo", "daerah_warga"), ("ksdpk-tahan", "studi-tahan", "nota")),
    Rencana(_tambah("pembiayaan", "Bagian daerah dianggarkan dalam APBD Kabupaten Sumbawa Barat.", "daerah-lain", "Kabupaten Sumbawa Barat", "daerah_apbd"), ("kb-ksdpk", "nota-tahan")),
    Rencana(_tambah("lain-lain", "Adendum ditandatangani Bupati Hulu Sungai Utara.", "daerah-lain", "Bupati Hulu Sungai Utara", "daerah_bupati"), ("kb-tahan", "pks-ksdd")),
    Rencana(_tambah("latar-belakang", "Data tahun lalu dari Dinas Kesehatan Kota Tidore Kepulauan menunjukkan kenaikan.", "daerah-lain", "Kota Tidore Kepulauan", "daerah_data"), ("kak-tahan",)),
    Rencana(judul_asing, ("kb-tahan", "pks-tahan")),
    # regulations
    Rencana(_tambah("pelaksanaan", "Tata caranya mengikuti PP Nomor 50 Tahun 2007.", "peraturan-dicabut", "PP Nomor 50 Tahun 2007", "dicabut_pp"), ("kb-tahan", "pks-ksdd")),
    Rencana(_tambah("pelaksanaan", "Tata caranya mengikuti Peraturan Menteri Dalam Negeri No. 22 Tahun 2009.", "peraturan-dicabut", "No. 22 Tahun 2009", "dicabut_pm"), ("pks-tahan", "ksdpk-tahan")),
    Rencana(_tambah("kegiatan", "Pedomannya Permendagri 69/2007 tentang Kerja Sama Pembangunan Perkotaan.", "peraturan-dicabut", "Permendagri 69/2007", "dicabut_pm69"), ("studi-tahan",)),
    Rencana(_tambah("pelaksanaan", "Pedomannya PERATURAN MENTERI DALAM NEGERI NOMOR 19 TAHUN 2009.", "peraturan-dicabut", "NOMOR 19 TAHUN 2009", "dicabut_kapital"), ("nota-tahan", "kb-ksdd")),
    Rencana(_tambah("pelaksanaan", "Pedomannya Peraturan Pemerintah Nomor 28 Tahun 2081 tentang Kerja Sama Daerah.", "peraturan-tak-dikenal", "Nomor 28 Tahun 2081", "tak_dikenal_2081"), ("kb-tahan", "pks-tahan")),
    Rencana(_tambah("pelaksanaan", "Pedomannya Permendagri Nomor 20 Tahun 2022 tentang Tata Cara Kerja Sama Daerah dengan Daerah Lain.", "peraturan-tak-dikenal", "Nomor 20 Tahun 2022", "tak_dikenal_terbalik"), ("ksdpk-tahan", "nota")),
    # kind
    Rencana(mitra_lembaga, ("pks-ksdpk", "ksdpk-tahan")),
    Rencana(mitra_kantor_kementerian, ("ksdpk-tahan", "kb-ksdpk")),
    Rencana(mitra_kepolisian, ("pks-ksdpk",)),
    Rencana(rusak.build_judul_lain("Memorandum Saling Pengertian", "saling_pengertian"), ("kb-tahan",), benih="tahan"),
    Rencana(rusak.build_judul_lain("Nota Kesepahaman (MoU)", "kesepahaman_mou"), ("kb-tahan", "kb-ksdpk"), benih="tahan"),
    # titles
    Rencana(_orang("Hj. {}", 1, "hajah"), ("kb-tahan", "ksdpk-tahan")),
    Rencana(_orang("{}, S.Sos., M.AP.", 0, "sosial"), ("pks-tahan", "nota-tahan")),
    Rencana(_orang("Dr. {}, M.Kes", 0, "doktor"), ("pks-ksdpk",)),
    Rencana(_orang("{}, ST", 1, "teknik"), ("pks-tahan", "kb-ksdd")),
    Rencana(_orang("Ir. {}", 0, "insinyur"), ("kb-tahan", "pks-ksdd")),
    # parties
    Rencana(rusak.build_sebutan("PIHAK KESATU", "Pihak Pertama", "pertama_kecil"), ("pks-tahan", "ksdpk-tahan"), benih="tahan"),
    Rencana(rusak.build_sebutan("PIHAK KEDUA", "PIHAK II", "dua_romawi"), ("pks-tahan", "nota-tahan"), benih="tahan"),
    Rencana(rusak.build_sebutan("PIHAK KESATU", "PIHAK PERTAMA", "pertama_komparisi", di="para-pihak"), ("kb-tahan", "ksdpk-tahan"), benih="tahan"),
    # number, date
    Rencana(nomor_dihapus, ("kb-tahan", "pks-tahan", "nota-tahan")),
    Rencana(tanpa_pembuka, ("ksdpk-tahan", "kb-ksdd", "nota-tahan")),
    # duration
    Rencana(lama_lewat, ("kb-tahan", "kb-ksdpk")),
    Rencana(lama_tak_terbatas, ("kb-tahan", "kb-ksdd")),
    Rencana(lama_sampai_tahun, ("kb-tahan", "kb-ksdpk")),
    # dates
    Rencana(hari_geser, ("kb-tahan", "pks-tahan", "nota-tahan")),
    Rencana(tanggal_huruf_lain, ("kb-tahan", "ksdpk-tahan")),
    Rencana(kuasa_terlambat, ("pks-tahan", "ksdpk-tahan", "nota-tahan")),
    Rencana(rentang_terbalik, ("pks-ksdd", "ksdpk-tahan")),
    # numbers
    Rencana(_ganti(r"rangkap 3 \(tiga\)|3 \(tiga\) rangkap", "3 (dua) rangkap", "angka-huruf", "angka_rangkap", di="penutup"), ("kb-tahan", "ksdpk-tahan")),
    Rencana(_tambah("pembiayaan", "Kontribusi sebesar Rp75.500.000,00 (tujuh puluh lima juta rupiah) dibayar tiap tahun.", "angka-huruf", "Rp75.500.000,00", "angka_uang"), ("ksdpk-tahan", "pks-ksdpk")),
    Rencana(_tambah("pelaksanaan", "Rapat diadakan setiap 6 (empat) bulan.", "angka-huruf", "6 (empat)", "angka_bulan"), ("pks-tahan", "nota-tahan")),
    # who signs
    Rencana(_penandatangan("Kepala Badan Perencanaan Pembangunan Daerah {daerah}", "bappeda"), ("kb-tahan", "kb-ksdd")),
    Rencana(_penandatangan("Camat Contong", "camat"), ("kb-ksdpk",)),
    Rencana(_penandatangan("Kepala Bagian Pemerintahan Sekretariat Daerah {daerah}", "bagian"), ("kb-tahan", "nota-tahan")),
    Rencana(kuasa_tanpa_surat, ("pks-tahan", "ksdpk-tahan")),
    # burden
    Rencana(rusak.build_tanpa_dprd("Pengguna layanan dikenai pungutan sebesar Rp5.000,00 (lima ribu rupiah) setiap kunjungan.", "pungutan"), ("ksdpk-tahan", "pks-tahan"), benih="tahan"),
    Rencana(rusak.build_tanpa_dprd("Biaya kerja sama belum tersedia dalam APBD tahun berjalan dan akan dianggarkan kemudian.", "belum_tersedia"), ("pks-tahan", "pks-ksdd"), benih="tahan"),
    # order
    Rencana(pasal_hilang_satu, ("kb-tahan", "pks-tahan"), (TEKS, KETIK)),
    Rencana(pasal_berulang, ("ksdpk-tahan", "nota-tahan"), (TEKS, KETIK)),
    # words, annexes
    Rencana(_ganti("bermeterai", "bermaterai", "istilah", "istilah_meterai"), ("kb-tahan", "ksdpk-tahan")),
    Rencana(_tambah("pelaksanaan", "Bentuk kerjasama lainnya disepakati kemudian.", "istilah", "kerjasama", "istilah_kerjasama"), ("pks-tahan", "nota-tahan")),
    Rencana(_tambah("pelaksanaan", "Rincian pekerjaan tercantum dalam Lampiran V.", "lampiran", "Lampiran V", "lampiran_lima"), ("pks-tahan", "ksdpk-tahan")),
)  # fmt: skip

KB2, PKS2, SEWA, BPS = BARU
RENCANA_BARU: tuple[Rencana, ...] = (
    Rencana(rusak.rujuk_pasal_lewat, (KB2, SEWA, BPS)),
    Rencana(rusak.rujuk_ayat_dalam_pasal, (KB2, PKS2, SEWA)),
    Rencana(rusak.rujuk_ayat_pada_pasal_tunggal, (KB2, PKS2)),
    Rencana(rusak.rujuk_huruf, (PKS2, KB2), (OTOMATIS, TEKS)),
    Rencana(rusak.isian_kendali, (PKS2, SEWA), (KETIK,)),
    Rencana(_ganti(r"Jalan [A-Z]\w+( \w+)* Nomor \d+", "Jl. ................ No. ....", "isian-tersisa", "isian_jl"), (PKS2, SEWA)),
    Rencana(_ganti(r"pertukaran data", "[kegiatan lain]", "isian-tersisa", "isian_kegiatan"), (PKS2, BPS)),
    Rencana(_tambah("pelaksanaan", "Pelaksanaan dipimpin oleh ________________.", "isian-tersisa", "____", "isian_pimpin"), (KB2, SEWA)),
    Rencana(_tambah("maksud-tujuan", "Hasilnya dinikmati masyarakat Kota Bau-Bau.", "daerah-lain", "Kota Bau", "daerah_baubau"), (KB2, BPS)),
    Rencana(_tambah("pelaksanaan", "Pelaksana kegiatan ialah Dinas Pendidikan Kabupaten Tolikara.", "daerah-lain", "Kabupaten Tolikara", "daerah_tolikara"), (PKS2, SEWA)),
    Rencana(_tambah("pembiayaan", "Biaya dibebankan pada APBD Kota Sawahlunto.", "daerah-lain", "Kota Sawahlunto", "daerah_sawahlunto"), (PKS2, BPS)),
    Rencana(_tambah("lain-lain", "Tata cara selebihnya mengikuti Permendagri Nomor 23 Tahun 2009.", "peraturan-dicabut", "Nomor 23 Tahun 2009", "dicabut_23"), (KB2, PKS2, BPS)),
    Rencana(_tambah("pelaksanaan", "Pengadaan mengikuti PP No. 50 Th. 2007.", "peraturan-dicabut", "50", "dicabut_th"), (SEWA, KB2)),
    Rencana(_tambah("pelaksanaan", "Hal itu diatur Peraturan Pemerintah Nomor 29 Tahun 2018 tentang Kerja Sama Daerah.", "peraturan-tak-dikenal", "Nomor 29 Tahun 2018", "tak_dikenal_29"), (PKS2, SEWA, BPS)),
    Rencana(rusak.jenis_pks_kementerian, (SEWA,)),
    Rencana(mitra_kantor_kementerian, (SEWA, KB2)),
    Rencana(rusak.build_judul_lain("Nota Kesepahaman", "kesepahaman"), (KB2,)),
    Rencana(_orang("H. {}, S.T.", 0, "haji_teknik"), (KB2, PKS2, BPS)),
    Rencana(_orang("Drg. {}", 1, "drg"), (PKS2, SEWA)),
    Rencana(rusak.build_sebutan("PIHAK KESATU", "PIHAK PERTAMA", "pertama"), (PKS2, SEWA, BPS)),
    Rencana(rusak.build_sebutan("PIHAK KEDUA", "Pihak Kesatu dan Pihak Ketiga", "ketiga"), (PKS2,)),
    Rencana(nomor_dihapus, BARU),
    Rencana(tanpa_pembuka, (KB2, PKS2, BPS)),
    Rencana(lama_lewat, (KB2,)),
    Rencana(lama_tak_terbatas, (KB2,)),
    Rencana(lama_sampai_tahun, (KB2,)),
    Rencana(hari_geser, BARU),
    Rencana(rusak.tanggal_angka_salah, (KB2, BPS)),
    Rencana(rusak.tahun_huruf_salah, (PKS2, SEWA)),
    Rencana(kuasa_terlambat, (PKS2, BPS)),
    Rencana(rusak.kb_sesudah, (PKS2, SEWA)),
    Rencana(rusak.angka_huruf_lama, (KB2, PKS2, BPS)),
    Rencana(rusak.angka_huruf_uang, (PKS2, SEWA)),
    Rencana(_penandatangan("Kepala {dinas} {daerah}", "dinas"), (KB2, BPS)),
    Rencana(_penandatangan("Sekretaris Daerah {daerah}", "sekda"), (KB2,)),
    Rencana(kuasa_tanpa_kata, (PKS2,)),
    Rencana(rusak.build_tanpa_dprd("Pasien membayar biaya tambahan menurut kelas perawatan.", "pasien"), (PKS2,)),
    Rencana(rusak.build_tanpa_dprd("Pedagang dikenai sewa kios setiap bulan.", "kios"), (SEWA,)),
    Rencana(rusak.build_tanpa_dprd("Kegiatan tahun pertama belum ada anggarannya dalam APBD.", "belum_ada"), (PKS2, SEWA)),
    Rencana(pasal_hilang_satu, (PKS2, SEWA), (TEKS, KETIK)),
    Rencana(_tambah("lain-lain", "Kerjasama ini dievaluasi setiap tahun.", "istilah", "Kerjasama", "istilah_awal"), (KB2, PKS2)),
    Rencana(rusak.lampiran_hilang, (PKS2, SEWA)),
)  # fmt: skip
RS, BATAS = TERAKHIR
RENCANA_TERAKHIR: tuple[Rencana, ...] = (
    Rencana(rusak.rujuk_pasal_lewat, (RS,)),
    Rencana(_tambah("pelaksanaan", "Ketentuan ini tidak mengurangi ketentuan Pasal 19.", "rujuk-silang", "Pasal 19", "rujuk_pasal_19"), (BATAS,)),
    Rencana(rusak.rujuk_ayat_dalam_pasal, TERAKHIR),
    Rencana(rusak.rujuk_ayat_pasal_lain, (RS,)),
    Rencana(rusak.rujuk_huruf, TERAKHIR, (OTOMATIS, TEKS)),
    Rencana(rusak.isian_kendali, TERAKHIR, (KETIK,)),
    Rencana(_ganti(r"Jalan [A-Z]\w+( \w+)* Nomor \d+", "Jalan ………………………… No. ……", "isian-tersisa", "isian_jalan_2"), TERAKHIR),
    Rencana(_tambah("lain-lain", "Narahubung kedua PIHAK: [nama] dan [nomor telepon].", "isian-tersisa", "[nama]", "isian_narahubung"), TERAKHIR),
    Rencana(_tambah("pelaksanaan", "Pelaksanaannya dilaporkan kepada Wali Kota Lhokseumawe.", "daerah-lain", "Lhokseumawe", "daerah_lapor"), TERAKHIR),
    Rencana(_tambah("maksud-tujuan", "Kerja sama ini juga mendukung visi Kabupaten Wakatobi.", "daerah-lain", "Kabupaten Wakatobi", "daerah_visi"), TERAKHIR),
    Rencana(_tambah("lain-lain", "Ketentuan lain mengikuti Peraturan Menteri Dalam Negeri Nomor 22 Tahun 2009 tentang Petunjuk Teknis Tata Cara Kerja Sama Daerah.", "peraturan-dicabut", "Nomor 22 Tahun 2009", "dicabut_juknis"), TERAKHIR),
    Rencana(_tambah("lain-lain", "Ketentuan lain mengikuti Permendagri Nomor 12 Tahun 2020 tentang Tata Cara Kerja Sama Daerah dengan Daerah Lain dan Kerja Sama Daerah dengan Pihak Ketiga.", "peraturan-tak-dikenal", "Nomor 12 Tahun 2020", "tak_dikenal_12"), TERAKHIR),
    Rencana(mitra_kepolisian, (RS,)),
    Rencana(rusak.jenis_pks_vertikal, (RS,)),
    Rencana(rusak.build_judul_lain("Nota Kesepahaman", "kesepahaman"), (BATAS,)),
    Rencana(_orang("Dra. Hj. {}, M.M.", 0, "dra"), TERAKHIR),
    Rencana(_orang("{}, S.E., Ak.", 1, "akuntan"), TERAKHIR),
    Rencana(rusak.build_sebutan("PIHAK KESATU", "PIHAK PERTAMA", "pertama"), TERAKHIR),
    Rencana(rusak.build_sebutan("PIHAK KEDUA", "PIHAK II", "dua"), (RS,)),
    Rencana(nomor_dihapus, TERAKHIR),
    Rencana(tanpa_pembuka, TERAKHIR),
    Rencana(lama_lewat, (BATAS,)),
    Rencana(lama_sampai_tahun, (BATAS,)),
    Rencana(hari_geser, TERAKHIR),
    Rencana(tanggal_huruf_lain, TERAKHIR),
    Rencana(kuasa_terlambat, (RS,)),
    Rencana(rusak.kb_sesudah, (RS,)),
    Rencana(rusak.angka_huruf_lama, TERAKHIR),
    Rencana(rusak.angka_huruf_hari, (RS,)),
    Rencana(_penandatangan("Asisten Pemerintahan Sekretariat Daerah {daerah}", "asisten"), (BATAS,)),
    Rencana(_penandatangan("Kepala {dinas} {daerah}", "dinas"), (BATAS,)),
    Rencana(kuasa_tanpa_surat_khusus, (RS,)),
    Rencana(rusak.build_tanpa_dprd("Keluarga pasien dipungut biaya parkir oleh PIHAK KEDUA.", "parkir"), (RS,)),
    Rencana(rusak.build_tanpa_dprd("Kerja sama ini menambah beban APBD yang belum dianggarkan.", "beban_apbd"), (RS,)),
    Rencana(pasal_hilang_satu, TERAKHIR, (TEKS, KETIK)),
    Rencana(pasal_berulang, TERAKHIR, (TEKS, KETIK)),
    Rencana(_ganti("bermeterai", "bermaterai", "istilah", "istilah_meterai"), TERAKHIR),
    Rencana(rusak.lampiran_hilang, TERAKHIR),
)  # fmt: skip
BERSIH_BARU = (
    ragam.judul_pasal_biasa, ragam.alamat_di_kota_lain, ragam.pasal_undang_undang, ragam.pasal_tambahan, ragam.sejarah_dicabut,
    ragam.kata_biasa_mirip_daerah, ragam.lembaga_bernama_daerah, ragam.nama_mirip_gelar, ragam.bentuk_tanggal, ragam.garis_tanda_tangan,
    ragam.pasal_naskah_lain, ragam.sanggahan_angka, ragam.provinsi_disebut,
)  # fmt: skip
BERSIH_TEKS_BARU = (
    ragam.windows,
    ragam.pasal_kapital,
    ragam.spasi_ganda,
    ragam.whatsapp,
    ragam.nomor_halaman,
    ragam.dari_pdf,
)

BERSIH_LAIN = (
    (ragam.pasal_undang_undang, "kb-tahan"), (ragam.alamat_di_kota_lain, "pks-tahan"), (ragam.pengadilan, "ksdpk-tahan"),
    (ragam.pasal_tambahan, "nota-tahan"), (ragam.pks_panjang, "ksdpk-tahan"), (ragam.enam_puluh_bulan, "kb-tahan"),
    (ragam.beban_dengan_dprd, "ksdpk-tahan"), (ragam.kata_biasa_mirip_daerah, "pks-tahan"), (ragam.lembaga_bernama_daerah, "kb-tahan"),
    (ragam.sejarah_dicabut, "pks-tahan"), (ragam.garis_tanda_tangan, "ksdpk-tahan"), (ragam.sanggahan_angka, "nota-tahan"),
    (ragam.pasal_naskah_lain, "kb-tahan"), (ragam.bentuk_tanggal, "pks-tahan"), (ragam.tahun_lain_di_naskah, "kb-tahan"),
    (ragam.nama_mirip_gelar, "ksdpk-tahan"), (ragam.rujukan_jamak, "pks-ksdd"), (ragam.judul_pasal_biasa, "pks-tahan"),
)  # fmt: skip
BERSIH_TEKS = (
    (ragam.windows, "kb-tahan"), (ragam.pasal_kapital, "nota-tahan"), (ragam.pasal_sebaris, "pks-tahan"),
    (ragam.spasi_ganda, "ksdpk-tahan"), (ragam.whatsapp, "kb-tahan"), (ragam.menjorok, "pks-tahan"),
    (ragam.nomor_halaman, "ksdpk-tahan"), (ragam.dari_pdf, "pks-tahan"), (ragam.dari_pdf, "kb-tahan"),
    (ragam.tanda_tangan_bersisian, "kb-ksdpk"), (ragam.spasi_keras, "kak-tahan"),
)  # fmt: skip


@dataclass(frozen=True)
class Perangkat:
    """One held-back set: drafts, how many required parts each loses in turn, what else is planted."""

    naskah: tuple[str, ...]
    unsur: int
    rencana: tuple[Rencana, ...]


PERTAMA = Perangkat((*SENDIRI, "kb-ksdd", "pks-ksdpk", "nota", "loi", "kak-sinergi"), 4, RENCANA)
KEDUA = Perangkat(BARU, 8, RENCANA_BARU)
KETIGA = Perangkat(TERAKHIR, 12, RENCANA_TERAKHIR)


def iter_rusak(perangkat: Perangkat) -> Iterator[Kasus]:
    """The faulty drafts of a held-back set."""
    for nama in perangkat.naskah:
        bisa = [b.id for b in ambil(nama).bagian if b.memenuhi and rusak.is_dapat_dihapus(nama, b.id)]
        acak = seed("tahan-unsur", nama)
        for urutan, id_ in enumerate(acak.sample(bisa, min(perangkat.unsur, len(bisa)))):
            draf = ambil(nama, id_)
            hasil = rusak.hapus_unsur(draf, id_)
            wujud = (OTOMATIS, TEKS, TABEL, TEKS)[urutan % 4]
            isi = render(draf.baris(), wujud, "tahan", nama, id_)
            yield Kasus(f"tahan-unsur-wajib-{nama}-{id_}", nama, isi, (hasil.harap,), hasil.boleh)
    for rencana in perangkat.rencana:
        operator = rencana.operator
        for urutan, nama in enumerate(rencana.naskah):
            draf = ambil(nama, operator.__name__, urutan)
            hasil = operator(draf, seed("tahan", operator.__name__, nama, urutan))
            wujud = rencana.wujud[urutan % len(rencana.wujud)]
            id_ = f"tahan-{hasil.harap.aturan[0]}-{operator.__name__}-{nama}-{urutan}"
            isi = render(draf.baris(), wujud, id_, sisip=hasil.sisip)
            yield Kasus(id_, nama, isi, (hasil.harap,), hasil.boleh)


def iter_bersih(perangkat: Perangkat) -> Iterator[Kasus]:
    """The clean drafts of a held-back set."""
    if perangkat is PERTAMA:
        yield from iter_tahan_bersih()
        return
    for nama in perangkat.naskah:
        for wujud in WUJUD:
            draf = ambil(nama, "bersih", wujud)
            yield Kasus(f"tahan-bersih-{nama}-{wujud}", nama, render(draf.baris(), wujud, "tahan", nama))
        for ubah in BERSIH_BARU:
            draf = ambil(nama, ubah.__name__)
            ubah(draf, seed("tahan", ubah.__name__, nama))
            yield Kasus(f"tahan-bersih-{nama}-{ubah.__name__}", nama, render(draf.baris(), TEKS))
        for ubah_teks in BERSIH_TEKS_BARU:
            draf = ambil(nama, ubah_teks.__name__)
            isi = ubah_teks(str(render(draf.baris(), TEKS)))
            yield Kasus(f"tahan-bersih-{nama}-{ubah_teks.__name__}", nama, isi)


def iter_tahan_bersih() -> Iterator[Kasus]:
    """The clean drafts of the first set."""
    for nama in (*SENDIRI, *DASAR):
        for wujud in (
            (TEKS, OTOMATIS)
            if nama not in (*ragam.TANPA_PASAL, "kak-tahan", "studi-tahan")
            else (TEKS, KETIK)
        ):
            yield Kasus(
                f"tahan-bersih-{nama}-{wujud}",
                nama,
                render(ambil(nama, "bersih", wujud).baris(), wujud, "tahan", nama),
            )
    for ubah, nama in BERSIH_LAIN:
        draf = ambil(nama, ubah.__name__)
        ubah(draf, seed("tahan", ubah.__name__))
        yield Kasus(f"tahan-bersih-{nama}-{ubah.__name__}", nama, render(draf.baris(), TEKS))
    for ubah_teks, nama in BERSIH_TEKS:
        draf = ambil(nama, ubah_teks.__name__)
        yield Kasus(
            f"tahan-bersih-{nama}-{ubah_teks.__name__}", nama, ubah_teks(str(render(draf.baris(), TEKS)))
        )
