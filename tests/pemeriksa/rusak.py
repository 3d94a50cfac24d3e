"""Faulty drafts: one fault planted in a clean draft, as careless editing plants it; seeds fixed."""

from __future__ import annotations

import dataclasses
import datetime
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from pemeriksa.bahan import BULAN, DAERAH_ASING, HARI, render_tanggal, spell_angka
from pemeriksa.draf import Ayat, Baris, Draf
from pemeriksa.kasus import KETIK, OTOMATIS, TABEL, TEKS, Harapan, Kasus, get_draf, render, seed
from pemeriksa.ragam import LAIN

UNSUR = ("unsur-wajib",)
TIDAK_DIHAPUS = frozenset({"kepala", "para-pihak", "tanda-tangan"})
"""Without these a draft is no draft, or the requirement is met by what remains (the parties stand in the komparisi)."""
IKUT_BILA_HILANG = frozenset({"rujuk-silang", "dprd", "sebutan-pihak", "istilah", "lampiran"})

IKUT_DIHAPUS = {
    "premis": ("pengantar-premis", "dasar"),
    "hak-kesatu": ("hak-kedua",),
    "hak": ("kewajiban",),
}
"""What else states the same: it goes too, or nothing would be missing."""
IKUT_MENURUT_BAGIAN = {
    "komparisi": frozenset({"unsur-wajib", "penandatangan", "daerah-lain", "jenis-naskah"}),
    "penutup": frozenset({"tanggal"}),
}
"""Without the komparisi there are no parties either; in a Pernyataan Kehendak the date stands in the closing."""


@dataclass
class Hasil:
    """What an operator planted."""

    harap: Harapan
    boleh: frozenset[str] = frozenset()
    baris: Callable[[list[Baris]], list[Baris]] | None = None
    sisip: str = ""


Operator = Callable[[Draf, random.Random], Hasil]


@dataclass(frozen=True)
class Rencana:
    """One operator on some base drafts; ``wujud`` when the fault needs one make."""

    operator: Operator
    naskah: tuple[str, ...]
    wujud: tuple[str, ...] = (TEKS, KETIK, TEKS, OTOMATIS, TEKS, TABEL)
    nama: str = ""
    benih: str = field(default="rusak")


def harap(aturan: str, *letak: str, lain: tuple[str, ...] = ()) -> Harapan:
    """The rule must speak, at a paragraph with one of these texts."""
    return Harapan((aturan, *lain), letak=letak)


# --- required elements -------------------------------------------------------------------------------------------


def hapus_unsur(draf: Draf, id_: str) -> Hasil:
    """A part is gone; clauses move up, references to others are updated, those to it keep the old number."""
    bagian = draf.find(id_)
    lama = draf.find_pasal()
    for satu in (id_, *IKUT_DIHAPUS.get(id_, ())):
        draf.drop(satu)
    draf.rujuk = {id_: lama[id_]} if id_ in lama else None
    return Hasil(
        Harapan(UNSUR, bagian.memenuhi), IKUT_BILA_HILANG | IKUT_MENURUT_BAGIAN.get(id_, frozenset())
    )


def tukar_unsur(draf: Draf, id_: str) -> Hasil:
    """A clause is overwritten with another that requires nothing: the count of clauses stays."""
    bagian = draf.find(id_)
    unsur = bagian.memenuhi
    bagian.judul, bagian.memenuhi = "PUBLIKASI", ()
    bagian.ayat = [
        Ayat("PARA PIHAK dapat mengumumkan kerja sama ini kepada media massa."),
        Ayat("Pengumuman memakai nama dan lambang PARA PIHAK dengan izin tertulis."),
    ]
    return Hasil(Harapan(UNSUR, unsur), IKUT_BILA_HILANG)


# --- cross-references --------------------------------------------------------------------------------------------


def rujuk_pasal_lewat(draf: Draf, acak: random.Random) -> Hasil:
    nomor = len(draf.find_pasal()) + acak.randrange(2, 9)
    draf.ganti(r"Pasal \{\{pasal:[\w-]+\}\}", f"Pasal {nomor}", kali=1)
    return Hasil(harap("rujuk-silang", f"Pasal {nomor}"))


def rujuk_setelah_pemangkasan(draf: Draf, _: random.Random) -> Hasil:
    """Optional clauses were cut and nobody looked at the references."""
    lama = draf.find_pasal()
    for id_ in (
        "hasil",
        "data",
        "surat-menyurat",
        "perubahan",
        "korespondensi",
        "kerahasiaan",
        "hasil-barang",
        "pembatasan",
    ):
        draf.drop(id_)
    draf.rujuk = lama
    akhir = len(draf.find_pasal())
    putus = [n for id_, n in lama.items() if n > akhir and draf.has(rf"\{{\{{pasal:{id_}\}}\}}")]
    return Hasil(harap("rujuk-silang", *(f"Pasal {n}" for n in putus)), frozenset({"rujuk-silang"}))


def rujuk_ayat_dalam_pasal(draf: Draf, acak: random.Random) -> Hasil:
    nomor = acak.randrange(6, 10)
    draf.ganti(r"dimaksud pada ayat \(1\)", f"dimaksud pada ayat ({nomor})", kali=1)
    return Hasil(harap("rujuk-silang", f"ayat ({nomor})"))


def rujuk_ayat_pasal_lain(draf: Draf, acak: random.Random) -> Hasil:
    nomor = acak.randrange(8, 12)
    draf.ganti(r"(Pasal \{\{pasal:[\w-]+\}\})", rf"\1 ayat ({nomor})", kali=1)
    return Hasil(harap("rujuk-silang", f"ayat ({nomor})"))


def rujuk_huruf(draf: Draf, _: random.Random) -> Hasil:
    id_ = "ruang-lingkup"
    draf.find("lain-lain").ayat.append(
        Ayat(
            f"Perincian kegiatan sebagaimana dimaksud dalam Pasal {{{{pasal:{id_}}}}} huruf k ditetapkan kemudian."
        )
    )
    return Hasil(harap("rujuk-silang", "huruf k"))


def rujuk_huruf_dalam_pasal(draf: Draf, _: random.Random) -> Hasil:
    draf.find("hak-kewajiban").ayat[-1].huruf.append(
        "kewajiban lain sebagaimana dimaksud pada ayat (2) huruf m."
    )
    return Hasil(harap("rujuk-silang", "huruf m"))  # the list's own order is left alone


def rujuk_ayat_pada_pasal_tunggal(draf: Draf, _: random.Random) -> Hasil:
    draf.find("pelaksanaan").ayat.append(
        Ayat("Objek sebagaimana dimaksud dalam Pasal {{pasal:objek}} ayat (3) dicatat oleh PARA PIHAK.")
    )
    return Hasil(harap("rujuk-silang", "ayat (3)"))


def rujuk_ayat_terhapus(draf: Draf, _: random.Random) -> Hasil:
    """The paragraph that *ayat (2)* meant was deleted, and one remained without a number."""
    bagian = draf.find("data")
    bagian.ayat = bagian.ayat[2:]
    return Hasil(harap("rujuk-silang", "ayat (2)"))


# --- blanks left -------------------------------------------------------------------------------------------------


def _isian(
    pola: Callable[[Draf], str], baru: str, letak: str, lain: tuple[str, ...] = (), nama: str = ""
) -> Operator:
    def operator(draf: Draf, _: random.Random) -> Hasil:
        draf.ganti(pola(draf), baru.replace("\\", "\\\\"), kali=1)
        return Hasil(harap("isian-tersisa", letak), frozenset(lain))

    operator.__name__ = f"isian_{nama}"
    return operator


def isian_kendali(draf: Draf, _: random.Random) -> Hasil:
    """A content control that still shows its prompt."""
    sisip = (
        '<w:p><w:r><w:t xml:space="preserve">Narahubung PIHAK KESATU ialah </w:t></w:r><w:sdt><w:sdtPr><w:alias w:val="Unit"/>'
        "<w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Klik atau ketuk di sini untuk memasukkan teks</w:t></w:r></w:sdtContent></w:sdt>"
        "<w:r><w:t>.</w:t></w:r></w:p>"
    )
    return Hasil(harap("isian-tersisa", "Narahubung PIHAK KESATU"), sisip=sisip)


# --- another region's name ---------------------------------------------------------------------------------------


def _pilih_asing(draf: Draf, acak: random.Random) -> str:
    return acak.choice(
        [satu for satu in DAERAH_ASING if satu not in (draf.latar.kesatu.nama, draf.latar.kedua.nama)]
    )


def daerah_di_tujuan(draf: Draf, acak: random.Random) -> Hasil:
    asing = _pilih_asing(draf, acak)
    draf.find("maksud-tujuan").ayat.append(Ayat(f"Kerja sama ini memberi manfaat kepada masyarakat {asing}."))
    return Hasil(harap("daerah-lain", asing))


def daerah_di_pembiayaan(draf: Draf, acak: random.Random) -> Hasil:
    asing = _pilih_asing(draf, acak)
    draf.find("pembiayaan").ayat.append(
        Ayat(f"Biaya dibebankan pada Anggaran Pendapatan dan Belanja Daerah {asing}.")
    )
    return Hasil(harap("daerah-lain", asing))


def daerah_di_dinas(draf: Draf, acak: random.Random) -> Hasil:
    asing = _pilih_asing(draf, acak)
    draf.find("pelaksanaan").ayat.append(
        Ayat(f"Pelaksanaan dikoordinasikan oleh {draf.latar.tema.dinas} {asing}.")
    )
    return Hasil(harap("daerah-lain", asing))


def daerah_di_kepala_daerah(draf: Draf, acak: random.Random) -> Hasil:
    asing = _pilih_asing(draf, acak)
    kepala = asing.replace("Kabupaten", "Bupati").replace("Kota ", "Wali Kota ")
    draf.find("lain-lain").ayat.append(
        Ayat(f"Hal yang belum diatur ditetapkan oleh {kepala} sesuai kewenangannya.")
    )
    return Hasil(harap("daerah-lain", kepala))


def daerah_di_judul(draf: Draf, acak: random.Random) -> Hasil:
    """The title page still bears the region the template came from."""
    asing = _pilih_asing(draf, acak)
    draf.ganti(re.escape(draf.latar.kesatu.nama.upper()), asing.upper(), kali=1, di="kepala")
    return Hasil(harap("daerah-lain", asing, draf.latar.kesatu.nama))


def daerah_di_premis(draf: Draf, acak: random.Random) -> Hasil:
    asing = _pilih_asing(draf, acak)
    draf.find("premis").ayat.insert(
        1, Ayat(f"bahwa Pemerintah {asing} bermaksud meningkatkan pelayanan publik di wilayahnya;")
    )
    return Hasil(harap("daerah-lain", asing))


# --- regulations -------------------------------------------------------------------------------------------------


def _peraturan(aturan: str, sebutan: str, letak: str, nama: str) -> Operator:
    def operator(draf: Draf, _: random.Random) -> Hasil:
        semua = [b for b in draf.bagian if b.id in ("premis", "konsideran", "dasar", "dasar-hukum")]
        tempat = next((a for b in reversed(semua) for a in b.ayat if a.huruf), None)
        if tempat:
            tempat.huruf.insert(len(tempat.huruf) - 1, f"{sebutan};")
        else:
            draf.bagian[[b.id for b in draf.bagian].index("maksud-tujuan")].ayat.append(
                Ayat(f"Kerja sama ini berpedoman pada {sebutan}.")
            )
        return Hasil(harap(aturan, letak), frozenset({"istilah"}))

    operator.__name__ = f"{aturan.replace('-', '_')}_{nama}"
    return operator


# --- kind of document --------------------------------------------------------------------------------------------


def set_mitra_pusat(draf: Draf, nama: str, jabatan: str) -> None:
    """The partner becomes a ministry or one of its offices, and only the partner."""
    lama, baru = draf.latar.mitra[0], nama
    komparisi = draf.find("komparisi")
    komparisi.ayat[-1].isi = (
        f"{draf.latar.nama[1]}, {jabatan}, berkedudukan di Jalan Jenderal Sudirman Nomor 5, dalam hal ini bertindak untuk dan "
        f"atas nama {nama}, selanjutnya disebut PIHAK KEDUA."
    )
    if draf.has(re.escape(lama)):
        draf.ganti(re.escape(lama), baru)
    draf.ganti(re.escape(lama.upper()), baru.upper(), di="kepala")
    if draf.has("badan usaha berbadan hukum"):
        draf.ganti("adalah badan usaha berbadan hukum yang", "adalah instansi yang")


IKUT_JENIS = frozenset({"unsur-wajib", "penandatangan", "istilah", "lampiran", "jangka-waktu", "dprd"})


def jenis_pks_kementerian(draf: Draf, acak: random.Random) -> Hasil:
    nama, jabatan = acak.choice(
        (
            ("Kementerian Kesehatan Republik Indonesia", "Direktur Jenderal Kesehatan Masyarakat"),
            ("Kementerian Pekerjaan Umum", "Direktur Jenderal Cipta Karya"),
        )
    )
    set_mitra_pusat(draf, nama, jabatan)
    return Hasil(harap("jenis-naskah"), IKUT_JENIS)


def jenis_pks_vertikal(draf: Draf, _: random.Random) -> Hasil:
    tempat = draf.latar.kesatu.nama
    set_mitra_pusat(draf, f"Kantor Pertanahan {tempat}", f"Kepala Kantor Pertanahan {tempat}")
    return Hasil(harap("jenis-naskah"), IKUT_JENIS)


def build_judul_lain(baru: str, nama: str, di_isi: bool = True) -> Operator:
    def operator(draf: Draf, _: random.Random) -> Hasil:
        draf.ganti(draf.jenis.upper(), baru.upper(), di="kepala")
        if di_isi:
            draf.ganti(draf.jenis, baru)
        return Hasil(harap("jenis-naskah"), IKUT_JENIS)

    operator.__name__ = f"jenis_{nama}"
    return operator


def jenis_dua_dinas(draf: Draf, _: random.Random) -> Hasil:
    """Two offices of one region: no agreement is needed."""
    kesatu, kedua = draf.latar.kesatu, draf.latar.kedua
    for bentuk in (str, str.upper):
        draf.ganti(
            re.escape(bentuk(f"Pemerintah Daerah {kesatu.nama}")),
            bentuk(f"{draf.latar.tema.dinas} {kesatu.nama}"),
        )
        draf.ganti(
            re.escape(bentuk(f"Pemerintah Daerah {kedua.nama}")),
            bentuk(f"Dinas Komunikasi dan Informatika {kesatu.nama}"),
        )
    draf.ganti(re.escape(kedua.kepala), kesatu.kepala)
    draf.ganti(re.escape(kedua.nama), kesatu.nama)
    draf.ganti(
        f"Kepala {draf.latar.tema.dinas}(?!.*PIHAK KESATU)",
        "Kepala Dinas Komunikasi dan Informatika",
        di="komparisi",
    )
    return Hasil(harap("jenis-naskah"), IKUT_JENIS | {"daerah-lain"})


def jenis_kb_asing(draf: Draf, _: random.Random) -> Hasil:
    """A Kesepakatan Bersama for pihak ketiga, but the partner is a city abroad."""
    set_mitra_pusat(draf, "Pemerintah Kota Toyohashi, Jepang", "Wali Kota Toyohashi")
    return Hasil(harap("jenis-naskah"), IKUT_JENIS | {"daerah-lain"})


def jenis_kb_kementerian(draf: Draf, _: random.Random) -> Hasil:
    set_mitra_pusat(draf, "Badan Pusat Statistik", "Kepala Badan Pusat Statistik")
    return Hasil(harap("jenis-naskah"), IKUT_JENIS)


# --- names and parties -------------------------------------------------------------------------------------------


def _gelar(depan: str, belakang: str, nama: str, di: str = "komparisi", urutan: int = 0) -> Operator:
    def operator(draf: Draf, _: random.Random) -> Hasil:
        orang = draf.latar.nama[urutan]
        baru = f"{depan}{orang}{belakang}"
        draf.ganti(re.escape(orang), baru, kali=1, di=di)
        return Hasil(harap("gelar", baru, orang))

    operator.__name__ = f"gelar_{nama}"
    return operator


def build_sebutan(lama: str, baru: str, nama: str, di: str | None = None) -> Operator:
    def operator(draf: Draf, acak: random.Random) -> Hasil:
        tempat = [
            b.id
            for b in draf.bagian
            if b.jenis == "pasal" and any(re.search(lama, t) for a in b.ayat for t in (a.isi, *a.huruf))
        ]
        draf.ganti(lama, baru, kali=1, di=di or acak.choice(tempat))
        return Hasil(harap("sebutan-pihak", baru), frozenset({"istilah"}))

    operator.__name__ = f"sebutan_{nama}"
    return operator


# --- number and date ---------------------------------------------------------------------------------------------


def nomor_hilang(draf: Draf, _: random.Random) -> Hasil:
    draf.ganti(r"\n\n *(NOMOR|Nomor) ?: [^\n]+", "", di="kepala")
    return Hasil(Harapan(("nomor",)))


def nomor_kosong(draf: Draf, _: random.Random) -> Hasil:
    draf.ganti(r"((?:NOMOR|Nomor) ?:) [^\n]+", r"\1", di="kepala")
    return Hasil(Harapan(("nomor", "isian-tersisa")), frozenset({"nomor", "isian-tersisa"}))


def tanggal_hilang(draf: Draf, _: random.Random) -> Hasil:
    draf.find("pembuka").ayat[0].isi = "Kami yang bertanda tangan di bawah ini:"
    return Hasil(Harapan(("tanggal",)))


def tanggal_tanpa_hari(draf: Draf, _: random.Random) -> Hasil:
    draf.find("pembuka").ayat[0].isi = "Pada hari ini, kami yang bertanda tangan di bawah ini:"
    return Hasil(Harapan(("tanggal",)))


def tanggal_tanpa_tahun(draf: Draf, _: random.Random) -> Hasil:
    hari = draf.latar.tanggal
    draf.find("pembuka").ayat[
        0
    ].isi = f"Pada hari ini, {HARI[hari.weekday()]}, bulan {BULAN[hari.month - 1]}, kami yang bertanda tangan di bawah ini:"
    return Hasil(Harapan(("tanggal",)))


# --- duration ----------------------------------------------------------------------------------------------------


def _lama(baru: str, nama: str) -> Operator:
    def operator(draf: Draf, _: random.Random) -> Hasil:
        id_ = "jangka-waktu" if draf.get("jangka-waktu") else "masa-berlaku"
        draf.ganti(r"\d+ \([a-z ]+\) tahun", baru, kali=1, di=id_)
        return Hasil(harap("jangka-waktu", baru), frozenset({"tanggal-bertentangan"}))

    operator.__name__ = f"lama_{nama}"
    return operator


def lama_rentang_tanggal(draf: Draf, _: random.Random) -> Hasil:
    hari = draf.latar.tanggal
    akhir = render_tanggal(hari.replace(year=hari.year + 8, day=1))
    draf.ganti(
        r"selama \d+ \([a-z ]+\) tahun sejak tanggal ditandatangani",
        f"sejak tanggal {render_tanggal(hari)} sampai dengan tanggal {akhir}",
        kali=1,
        di="jangka-waktu",
    )
    return Hasil(harap("jangka-waktu", akhir))


def lama_tanggal_berakhir(draf: Draf, _: random.Random) -> Hasil:
    """No number of years: only the day it ends."""
    hari = draf.latar.tanggal
    akhir = f"31 Desember {hari.year + 6}"
    draf.find("jangka-waktu").ayat[
        0
    ].isi = f"Kesepakatan Bersama ini berlaku terhitung sejak ditandatangani dan berakhir pada {akhir}."
    return Hasil(harap("jangka-waktu", akhir))


def lama_hingga(draf: Draf, _: random.Random) -> Hasil:
    """From the day of signing until some day far off."""
    hari = draf.latar.tanggal
    akhir = f"30 Juni {hari.year + 9}"
    draf.find("jangka-waktu").ayat[
        0
    ].isi = f"Kesepakatan Bersama ini berlaku mulai {render_tanggal(hari)} hingga {akhir}."
    return Hasil(harap("jangka-waktu", akhir))


# --- dates that contradict ---------------------------------------------------------------------------------------


def hari_salah(draf: Draf, acak: random.Random) -> Hasil:
    benar = HARI[draf.latar.tanggal.weekday()]
    salah = acak.choice([satu for satu in HARI if satu != benar])
    draf.ganti(benar, salah, kali=1, di="pembuka")
    return Hasil(harap("tanggal-bertentangan", salah))


def tanggal_angka_salah(draf: Draf, _: random.Random) -> Hasil:
    hari = draf.latar.tanggal
    salah = hari + datetime.timedelta(days=7)
    draf.ganti(hari.strftime("%d-%m-%Y"), salah.strftime("%d-%m-%Y"), di="pembuka")
    return Hasil(harap("tanggal-bertentangan", salah.strftime("%d-%m-%Y")))


def tahun_huruf_salah(draf: Draf, _: random.Random) -> Hasil:
    tahun = draf.latar.tanggal.year
    draf.ganti(spell_angka(tahun), spell_angka(tahun - 1), di="pembuka")
    return Hasil(harap("tanggal-bertentangan", spell_angka(tahun - 1)))


def kuasa_sesudah(draf: Draf, _: random.Random) -> Hasil:
    baru = render_tanggal(draf.latar.tanggal + datetime.timedelta(days=16))
    draf.ganti(render_tanggal(draf.latar.kuasa), baru, kali=1, di="komparisi")
    return Hasil(harap("tanggal-bertentangan", baru))


def kb_sesudah(draf: Draf, _: random.Random) -> Hasil:
    baru = render_tanggal(draf.latar.tanggal + datetime.timedelta(days=45))
    draf.ganti(render_tanggal(draf.latar.kb), baru, kali=1, di="premis")
    return Hasil(harap("tanggal-bertentangan", baru))


def akhir_sebelum_mulai(draf: Draf, _: random.Random) -> Hasil:
    hari = draf.latar.tanggal
    akhir = render_tanggal(hari.replace(year=hari.year - 1))
    draf.ganti(
        r"selama \d+ \([a-z ]+\) tahun[^.]*\.",
        f"terhitung mulai tanggal {render_tanggal(hari)} sampai dengan tanggal {akhir}.",
        kali=1,
        di="jangka-waktu",
    )
    return Hasil(harap("tanggal-bertentangan", akhir), frozenset({"jangka-waktu"}))


# --- numbers and words -------------------------------------------------------------------------------------------


def angka_huruf_lama(draf: Draf, acak: random.Random) -> Hasil:
    salah = acak.choice(("3 (empat) tahun", "4 (lima) tahun", "2 (tiga) tahun"))
    draf.ganti(r"\d+ \([a-z ]+\) tahun", salah, kali=1, di="jangka-waktu")
    return Hasil(harap("angka-huruf", salah), frozenset({"tanggal-bertentangan"}))


def angka_huruf_hari(draf: Draf, _: random.Random) -> Hasil:
    draf.ganti(r"\d+ \([a-z ]+\) hari", "14 (dua belas) hari", kali=1)
    return Hasil(harap("angka-huruf", "14 (dua belas) hari"))


def angka_huruf_uang(draf: Draf, _: random.Random) -> Hasil:
    draf.find("pembiayaan").ayat.append(
        Ayat("Nilai kerja sama ini sebesar Rp250.000.000,00 (dua ratus lima juta rupiah).")
    )
    return Hasil(harap("angka-huruf", "Rp250.000.000,00"))


def angka_huruf_rangkap(draf: Draf, _: random.Random) -> Hasil:
    draf.ganti(r"rangkap 3 \(tiga\)", "rangkap 4 (tiga)", di="penutup")
    return Hasil(harap("angka-huruf", "4 (tiga)"))


# --- who signs ---------------------------------------------------------------------------------------------------


def _penandatangan(jabatan: Callable[[Draf], str], nama: str) -> Operator:
    def operator(draf: Draf, _: random.Random) -> Hasil:
        baru = jabatan(draf)
        draf.ganti(re.escape(draf.latar.kesatu.kepala) + r"(?!\w)", baru, kali=1, di="komparisi")
        return Hasil(harap("penandatangan", baru), frozenset({"jenis-naskah"}))

    operator.__name__ = f"penandatangan_{nama}"
    return operator


def tanpa_kuasa(draf: Draf, acak: random.Random) -> Hasil:
    """A head of office signs a PKS and no power of attorney is named."""
    letak = acak.choice((0, 1)) if "ksdd" in draf.mekanisme else 0
    ayat = draf.find("komparisi").ayat[letak]
    ayat.isi = re.sub(r",? berdasarkan Surat Kuasa .*?tanggal \d+ \w+ \d{4},?", "", ayat.isi)
    return Hasil(harap("penandatangan", draf.latar.nama[letak]))


# --- burden without the DPRD -------------------------------------------------------------------------------------


def build_tanpa_dprd(kalimat: str, nama: str) -> Operator:
    def operator(draf: Draf, _: random.Random) -> Hasil:
        for bagian in draf.bagian:
            bagian.ayat = [
                a for a in bagian.ayat if not re.search("DPRD|Dewan Perwakilan", a.isi)
            ] or bagian.ayat[:1]
        (draf.get("pembiayaan") or draf.get("hak-kewajiban")).ayat.append(Ayat(kalimat))
        return Hasil(harap("dprd", kalimat, "tarif"), frozenset({"rujuk-silang"}))

    operator.__name__ = f"dprd_{nama}"
    return operator


# --- order of clauses --------------------------------------------------------------------------------------------


IKUT_URUTAN = frozenset({"rujuk-silang", "urutan-pasal"})


def pasal_lompat(draf: Draf, acak: random.Random) -> Hasil:
    letak = acak.randrange(4, len(draf.find_pasal()) - 1)
    draf.nomor_pasal = lambda nomor: nomor + (nomor >= letak)
    return Hasil(harap("urutan-pasal", f"Pasal {letak + 1}"), IKUT_URUTAN)


def pasal_ganda(draf: Draf, acak: random.Random) -> Hasil:
    letak = acak.randrange(4, len(draf.find_pasal()) - 1)
    draf.nomor_pasal = lambda nomor: nomor - (nomor >= letak)
    return Hasil(harap("urutan-pasal", f"Pasal {letak - 1}"), IKUT_URUTAN)


def pasal_tertukar(draf: Draf, _: random.Random) -> Hasil:
    draf.nomor_pasal = lambda nomor: {4: 5, 5: 4}.get(nomor, nomor)
    return Hasil(harap("urutan-pasal", "Pasal 5", "Pasal 4"), IKUT_URUTAN)


def ayat_lompat(draf: Draf, _: random.Random) -> Hasil:
    def lompat(semua: list[Baris]) -> list[Baris]:
        letak = next(n for n, satu in enumerate(semua) if satu.tanda == "(3)")
        return [
            dataclasses.replace(satu, tanda="(4)") if n == letak else satu for n, satu in enumerate(semua)
        ]

    return Hasil(harap("urutan-pasal", ""), IKUT_URUTAN, baris=lompat)


# --- words and annexes -------------------------------------------------------------------------------------------


def _istilah(lama: str, baru: str, nama: str, boleh: frozenset[str] = frozenset()) -> Operator:
    def operator(draf: Draf, _: random.Random) -> Hasil:
        draf.ganti(lama, baru, kali=1)
        return Hasil(harap("istilah", baru), boleh)

    operator.__name__ = f"istilah_{nama}"
    return operator


def lampiran_hilang(draf: Draf, acak: random.Random) -> Hasil:
    nomor = acak.choice(("II", "III", "IV"))
    draf.drop("lampiran")
    draf.find("pelaksanaan").ayat.append(
        Ayat(f"Jadwal pelaksanaan dimuat dalam Lampiran {nomor} yang tidak terpisahkan dari naskah ini.")
    )
    return Hasil(harap("lampiran", f"Lampiran {nomor}"))


def rencana_kerja_hilang(draf: Draf, _: random.Random) -> Hasil:
    """A Nota Kesepakatan that never mentions the Rencana Kerja it must come with."""
    draf.drop("lampiran")
    for bagian in draf.bagian:
        for ayat in bagian.ayat:
            ayat.isi = re.sub(r"Rencana Kerja(?! Pemerintah)", "jadwal", ayat.isi)
            ayat.huruf = [re.sub(r"Rencana Kerja(?! Pemerintah)", "jadwal", h) for h in ayat.huruf]
    return Hasil(
        Harapan(("lampiran", "jenis-naskah", "unsur-wajib")),
        frozenset({"lampiran", "jenis-naskah", "unsur-wajib"}),
    )


def _nama(letak: int) -> Callable[[Draf], str]:
    return lambda draf: re.escape(draf.latar.nama[letak])


def _teks(pola: str) -> Callable[[Draf], str]:
    return lambda _: pola


def _kepala_dinas(draf: Draf) -> str:
    return f"Kepala {draf.latar.tema.dinas} {draf.latar.kesatu.nama}"


KB = ("kb-ksdd", "kb-ksdpk", "kb-opd")
PKS = ("pks-ksdd", "pks-ksdpk", "pks-opd", "kontrak-opd")
SEMUA_RENCANA: tuple[Rencana, ...] = (
    Rencana(rujuk_pasal_lewat, ("kb-ksdd", "pks-ksdpk", "pks-opd")),
    Rencana(rujuk_setelah_pemangkasan, ("pks-ksdd", "pks-ksdpk"), (OTOMATIS, TEKS)),
    Rencana(rujuk_ayat_dalam_pasal, ("kb-ksdpk", "pks-ksdd", "pks-opd")),
    Rencana(rujuk_ayat_pasal_lain, ("kb-ksdd", "kontrak-opd"), (TEKS, OTOMATIS)),
    Rencana(rujuk_huruf, ("kb-ksdd", "kb-opd")),
    Rencana(rujuk_huruf_dalam_pasal, ("pks-ksdd", "pks-opd")),
    Rencana(rujuk_ayat_pada_pasal_tunggal, ("kb-ksdd", "nota"), (OTOMATIS, TEKS)),
    Rencana(rujuk_ayat_terhapus, ("pks-ksdpk",)),
    Rencana(_isian(_nama(0), "......................", "......", nama="titik"), ("kb-ksdd", "loi")),
    Rencana(_isian(_teks(r"Kecamatan \w+( \w+)?"), "[nama kecamatan]", "[nama kecamatan]", nama="kurung_siku"), ("kb-ksdd", "kak-ksdpk")),
    Rencana(_isian(_teks(r"073/\d+/\d{4}|100\.3\.7/\d+/\d{4}(?! )"), "…………/………/2027", "…………", ("nomor",), nama="elipsis"), ("kb-ksdd", "pks-ksdd")),
    Rencana(_isian(lambda d: re.escape(d.latar.tema.objek), "xxx", "xxx", nama="xxx"), ("pks-ksdpk", "studi")),
    Rencana(_isian(lambda d: re.escape(d.latar.kesatu.kepala), "<jabatan>", "<jabatan>", ("penandatangan", "rujuk-silang"), nama="kurung_sudut"), ("nota", "kb-opd")),
    Rencana(_isian(_teks(r"Jalan [A-Z]\w+( \w+)* Nomor \d+"), "{{alamat}}", "{{alamat}}", nama="kurawal"), ("pks-ksdd", "kontrak-opd")),
    Rencana(_isian(lambda d: re.escape(render_tanggal(d.latar.kb)), "__________", "____", nama="garis"), ("pks-ksdd", "pks-opd")),
    Rencana(_isian(_teks(r"musyawarah untuk mufakat"), "(diisi kemudian)", "(diisi kemudian)", nama="nanti"), ("kb-ksdd",)),
    Rencana(_isian(_teks(r"Jalan [A-Z]\w+( \w+)* Nomor \d+"), "ALAMAT KANTOR XX", "XX", nama="xx_kapital"), ("pks-lain",)),
    Rencana(_isian(lambda d: re.escape(d.latar.nama[1]), "(nama pejabat)", "(nama pejabat)", ("penandatangan",), nama="kurung_nama"), ("kb-lain", "ksdpk-lain")),
    Rencana(_isian(_teks(r"tahun [a-z]+ ribu [a-z ]+"), "tahun ………………", "………", ("tanggal", "tanggal-bertentangan"), nama="elipsis_tahun"), ("kb-ksdd", "ksdpk-lain")),
    Rencana(_isian(lambda d: re.escape(d.latar.tema.kegiatan), "[●]", "[●]", nama="bulatan"), ("kb-lain", "pks-lain")),
    Rencana(_isian(_teks(r"Jalan [A-Z]\w+( \w+)* Nomor \d+"), "(alamat lengkap)", "(alamat lengkap)", nama="kurung_alamat"), ("pks-aneh", "kb-ksdpk")),
    Rencana(isian_kendali, ("kb-ksdd", "pks-opd"), (KETIK,)),
    Rencana(daerah_di_tujuan, ("kb-ksdd", "pks-ksdpk", "nota", "studi-lain", "kak-lain")),
    Rencana(daerah_di_pembiayaan, ("pks-ksdd", "nota-opd")),
    Rencana(daerah_di_dinas, ("pks-opd", "kb-ksdpk")),
    Rencana(daerah_di_kepala_daerah, ("kb-ksdd", "kb-opd")),
    Rencana(daerah_di_judul, ("pks-ksdpk", "kb-opd", "pks-lain")),
    Rencana(daerah_di_premis, ("pks-ksdd", "kb-ksdpk")),
    Rencana(_peraturan("peraturan-dicabut", "Peraturan Pemerintah Nomor 50 Tahun 2007 tentang Tata Cara Pelaksanaan Kerja Sama Daerah", "Nomor 50 Tahun 2007", "pp50"), ("kb-ksdd", "studi")),
    Rencana(_peraturan("peraturan-dicabut", "Peraturan Menteri Dalam Negeri Nomor 22 Tahun 2009 tentang Petunjuk Teknis Tata Cara Kerja Sama Daerah", "Nomor 22 Tahun 2009", "pm22"), ("pks-ksdpk", "pks-opd")),
    Rencana(_peraturan("peraturan-dicabut", "Permendagri No. 23 Tahun 2009 tentang Tata Cara Pembinaan dan Pengawasan Kerja Sama Antar Daerah", "No. 23 Tahun 2009", "pm23"), ("pks-ksdd",)),
    Rencana(_peraturan("peraturan-dicabut", "PP 50/2007", "PP 50/2007", "singkat"), ("kontrak-opd",)),
    Rencana(_peraturan("peraturan-dicabut", "Peraturan Menteri Dalam Negeri Nomor 3 Tahun 2008", "Nomor 3 Tahun 2008", "pm3"), ("nota",)),
    Rencana(_peraturan("peraturan-dicabut", "Permendagri Nomor 69 Tahun 2007 tentang Kerja Sama Pembangunan Perkotaan", "Nomor 69 Tahun 2007", "pm69"), ("kb-opd",)),
    Rencana(_peraturan("peraturan-tak-dikenal", "Peraturan Pemerintah Nomor 82 Tahun 2018 tentang Kerja Sama Daerah", "Nomor 82 Tahun 2018", "pp82"), ("kb-ksdd",)),
    Rencana(_peraturan("peraturan-tak-dikenal", "Peraturan Menteri Dalam Negeri Nomor 22 Tahun 2002 tentang Tata Cara Kerja Sama Daerah dengan Daerah Lain dan Kerja Sama Daerah dengan Pihak Ketiga", "Nomor 22 Tahun 2002", "pm2002"), ("pks-ksdpk", "studi")),
    Rencana(_peraturan("peraturan-tak-dikenal", "Permendagri Nomor 99 Tahun 2021 tentang Kerja Sama Daerah", "Nomor 99 Tahun 2021", "pm99"), ("pks-opd",)),
    Rencana(_peraturan("peraturan-tak-dikenal", "Undang-Undang Nomor 23 Tahun 2041 tentang Pemerintahan Daerah", "Nomor 23 Tahun 2041", "uu2041"), ("nota", "kontrak-opd")),
    Rencana(jenis_pks_kementerian, ("pks-ksdpk", "pks-ksdpk")),
    Rencana(jenis_pks_vertikal, ("pks-ksdpk",)),
    Rencana(build_judul_lain("Nota Kesepahaman", "kesepahaman"), ("kb-ksdd", "kb-ksdpk", "kb-opd")),
    Rencana(build_judul_lain("Memorandum of Understanding", "mou"), ("kb-ksdd", "kb-ksdpk")),
    Rencana(build_judul_lain("Nota Kesepakatan", "nota_dua_daerah"), ("kb-ksdd",)),
    Rencana(jenis_dua_dinas, ("pks-ksdd",)),
    Rencana(jenis_kb_asing, ("kb-ksdpk",)),
    Rencana(jenis_kb_kementerian, ("kb-ksdpk",)),
    Rencana(_gelar("Drs. ", ", M.Si.", "drs"), ("kb-ksdd", "pks-opd")),
    Rencana(_gelar("H. ", "", "haji", urutan=1), ("pks-ksdpk", "kb-opd")),
    Rencana(_gelar("dr. ", ", Sp.PD", "dokter"), ("pks-ksdd",)),
    Rencana(_gelar("", ", S.H., M.H.", "sarjana", urutan=1), ("nota", "kontrak-opd")),
    Rencana(_gelar("Prof. Dr. Ir. ", "", "profesor", di="tanda-tangan"), ("kb-ksdpk", "pks-ksdd")),
    Rencana(_gelar("", ", SE, MM", "tanpa_titik"), ("kb-ksdd", "kontrak-opd")),
    Rencana(build_sebutan("PIHAK KESATU", "PIHAK PERTAMA", "pertama"), ("kb-ksdd", "pks-ksdpk", "nota")),
    Rencana(build_sebutan("PIHAK KESATU", "PIHAK I", "romawi"), ("pks-opd", "kb-ksdpk")),
    Rencana(build_sebutan("PIHAK KEDUA", "PIHAK KETIGA", "ketiga"), ("kb-ksdd", "pks-opd")),
    Rencana(build_sebutan("PIHAK KESATU", "PIHAK PERTAMA", "tanda_tangan", di="tanda-tangan"), ("kb-opd", "kontrak-opd")),
    Rencana(nomor_hilang, ("kb-ksdd", "pks-ksdpk", "nota-opd", "kb-lain")),
    Rencana(nomor_kosong, ("pks-opd", "kb-opd")),
    Rencana(tanggal_hilang, ("kb-ksdd", "pks-ksdd")),
    Rencana(tanggal_tanpa_hari, ("kb-ksdpk", "nota")),
    Rencana(tanggal_tanpa_tahun, ("pks-opd",)),
    Rencana(_lama("7 (tujuh) tahun", "tujuh"), KB),
    Rencana(_lama("tujuh tahun", "huruf"), ("kb-ksdd", "kb-opd")),
    Rencana(_lama("84 (delapan puluh empat) bulan", "bulan"), ("kb-ksdpk", "kb-opd")),
    Rencana(_lama("10 (sepuluh) tahun", "sepuluh"), ("kb-ksdd", "mou")),
    Rencana(_lama("2 (dua) tahun", "loi"), ("loi",)),
    Rencana(lama_rentang_tanggal, ("kb-ksdd", "kb-ksdpk")),
    Rencana(lama_tanggal_berakhir, ("kb-opd", "kb-lain")),
    Rencana(lama_hingga, ("kb-aneh", "kb-ksdpk")),
    Rencana(hari_salah, ("kb-ksdd", "pks-ksdpk", "nota-opd")),
    Rencana(tanggal_angka_salah, ("pks-ksdd", "kb-opd")),
    Rencana(tahun_huruf_salah, ("kb-ksdpk", "pks-opd")),
    Rencana(kuasa_sesudah, ("pks-ksdd", "pks-opd", "nota")),
    Rencana(kb_sesudah, ("pks-ksdpk", "kontrak-opd")),
    Rencana(akhir_sebelum_mulai, ("pks-ksdd", "kb-ksdd")),
    Rencana(angka_huruf_lama, ("kb-ksdd", "pks-opd", "nota")),
    Rencana(angka_huruf_hari, ("pks-ksdd", "kontrak-opd")),
    Rencana(angka_huruf_uang, ("pks-ksdpk", "pks-opd")),
    Rencana(angka_huruf_rangkap, ("kb-ksdpk", "nota-opd")),
    Rencana(_penandatangan(_kepala_dinas, "dinas"), ("kb-ksdd", "kb-opd", "kb-ksdpk")),
    Rencana(_penandatangan(lambda d: f"Sekretaris Daerah {d.latar.kesatu.nama}", "sekda"), ("kb-ksdd", "kb-ksdpk")),
    Rencana(_penandatangan(_kepala_dinas, "nota"), ("nota", "nota-opd")),
    Rencana(_penandatangan(_kepala_dinas, "loi"), ("loi",)),
    Rencana(tanpa_kuasa, ("pks-ksdd", "pks-ksdpk", "pks-opd", "pks-ksdd")),
    Rencana(build_tanpa_dprd("Masyarakat yang menerima pelayanan dikenai retribusi yang besarnya ditetapkan PARA PIHAK.", "retribusi"), ("pks-ksdd", "pks-opd")),
    Rencana(build_tanpa_dprd("Pendanaan kerja sama ini belum dianggarkan dalam APBD tahun berjalan.", "belum_dianggarkan"), ("pks-ksdpk", "pks-opd")),
    Rencana(build_tanpa_dprd("PIHAK KEDUA memungut tarif pelayanan dari masyarakat.", "tarif"), ("pks-ksdpk", "kontrak-opd")),
    Rencana(build_tanpa_dprd("Kerja sama ini membebani masyarakat dan daerah.", "membebani"), ("pks-ksdd",)),
    Rencana(build_tanpa_dprd("Setiap pengunjung membayar karcis masuk yang dipungut PIHAK KEDUA.", "karcis"), ("ksdpk-lain", "pks-lain")),
    Rencana(build_tanpa_dprd("Warga dikenakan iuran bulanan sebesar Rp20.000,00 (dua puluh ribu rupiah).", "iuran"), ("ksdpk-lain",)),
    Rencana(build_tanpa_dprd("Pemakai gedung membayar sewa harian kepada PIHAK KEDUA menurut daftar harga.", "sewa"), ("pks-aneh", "ksdpk-lain")),
    Rencana(pasal_lompat, ("kb-ksdd", "pks-ksdpk", "nota"), (TEKS, KETIK)),
    Rencana(pasal_ganda, ("pks-ksdd", "kb-opd"), (TEKS, KETIK)),
    Rencana(pasal_tertukar, ("pks-opd",), (TEKS,)),
    Rencana(ayat_lompat, ("kb-ksdd", "pks-ksdd"), (TEKS, KETIK)),
    Rencana(_istilah("kerja sama(?! daerah)", "kerjasama", "kerjasama"), ("pks-ksdd", "kb-opd")),
    Rencana(_istilah("bermeterai", "bermaterai", "meterai"), ("kb-ksdd", "pks-opd")),
    Rencana(_istilah("Wali Kota", "Walikota", "walikota"), ("kb-opd",)),
    Rencana(lampiran_hilang, ("pks-opd", "kb-ksdd", "kb-opd")),
    Rencana(rencana_kerja_hilang, ("nota", "nota-opd")),
)  # fmt: skip

NASKAH_UNSUR = ("kb-ksdd", "kb-ksdpk", "pks-ksdd", "pks-ksdpk", "nota", "loi", "kak-ksdd", "kak-ksdpk", "kak-sinergi", "studi", "kb-opd", "pks-opd", "kontrak-opd", "nota-opd", *LAIN)  # fmt: skip
TUKAR = (("kb-ksdd", "ruang-lingkup"), ("pks-ksdpk", "sanksi"), ("pks-ksdd", "keadaan-kahar"), ("nota", "tugas"), ("pks-opd", "perselisihan"))  # fmt: skip


def iter_rusak() -> Iterator[Kasus]:
    """All faulty drafts that the checker's author may see."""
    yield from iter_unsur(NASKAH_UNSUR, "unsur", 5)
    for nama, id_ in TUKAR:
        draf = get_draf(nama, "tukar", id_)
        hasil = tukar_unsur(draf, id_)
        yield Kasus(
            f"unsur-wajib-tukar-{nama}-{id_}", nama, render(draf.baris(), TEKS), (hasil.harap,), hasil.boleh
        )
    yield from iter_rencana(SEMUA_RENCANA)


def is_dapat_dihapus(nama: str, id_: str) -> bool:
    """Whether the draft lacks a requirement without this part; a Pernyataan Kehendak names its subjects in the title."""
    return id_ not in TIDAK_DIHAPUS and (nama, id_) != ("loi", "komparisi")


def iter_unsur(semua: tuple[str, ...], benih: str, paling_banyak: int) -> Iterator[Kasus]:
    """Drafts without one required part, at most so many per base draft."""
    for nama in semua:
        bisa = [b.id for b in get_draf(nama, benih).bagian if b.memenuhi and is_dapat_dihapus(nama, b.id)]
        acak = seed(benih, nama)
        for urutan, id_ in enumerate(acak.sample(bisa, min(paling_banyak, len(bisa)))):
            draf = get_draf(nama, benih, id_)
            hasil = hapus_unsur(draf, id_)
            wujud = (TEKS, OTOMATIS, TEKS, TABEL, KETIK)[urutan % 5]
            yield Kasus(f"unsur-wajib-{nama}-{id_}", nama, render(draf.baris(), wujud, nama, id_), (hasil.harap,), hasil.boleh)  # fmt: skip


def iter_rencana(semua: tuple[Rencana, ...]) -> Iterator[Kasus]:
    """Each operator on each of its base drafts."""
    for rencana in semua:
        operator = rencana.operator
        nama_operator = rencana.nama or operator.__name__
        for urutan, nama in enumerate(rencana.naskah):
            draf = get_draf(nama, rencana.benih, nama_operator, urutan)
            hasil = operator(draf, seed(rencana.benih, nama_operator, nama, urutan))
            baris = draf.baris()
            baris = hasil.baris(baris) if hasil.baris else baris
            wujud = rencana.wujud[urutan % len(rencana.wujud)]
            id_ = f"{hasil.harap.aturan[0]}-{nama_operator}-{nama}-{urutan}"
            yield Kasus(id_, nama, render(baris, wujud, id_, sisip=hasil.sisip), (hasil.harap,), hasil.boleh)
