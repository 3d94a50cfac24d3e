"""What the blanks of the test drafts are filled with: real regions, invented people, dates and numbers that agree."""

from __future__ import annotations

import datetime
import random
from dataclasses import dataclass

HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
MONTH = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SATUAN = (
    "", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
)  # fmt: skip


def spell_angka(angka: int) -> str:
    """A number below a million in Indonesian words, ``12`` → ``dua belas``."""
    for batas, awal, kata in ((1000, "seribu", "ribu"), (100, "seratus", "ratus")):
        if angka >= batas:
            kali, sisa = divmod(angka, batas)
            kepala = awal if kali == 1 else f"{spell_angka(kali)} {kata}"
            return f"{kepala} {spell_angka(sisa)}".strip()
    if angka < len(SATUAN):
        return SATUAN[angka]
    if angka < 20:
        return f"{SATUAN[angka - 10]} belas"
    return f"{SATUAN[angka // 10]} puluh {SATUAN[angka % 10]}".strip()


def render_tanggal(hari: datetime.date) -> str:
    """``2027-01-04`` → ``4 Januari 2027``."""
    return f"{hari.day} {BULAN[hari.month - 1]} {hari.year}"


def render_tanggal_inggris(hari: datetime.date) -> str:
    """``2027-01-04`` → ``4 January 2027``."""
    return f"{hari.day} {MONTH[hari.month - 1]} {hari.year}"


@dataclass(frozen=True)
class Daerah:
    """A real region, and places in it."""

    nama: str
    kedudukan: str
    kecamatan: tuple[str, str]
    jalan: str

    @property
    def kepala(self) -> str:
        """Who heads it: *Bupati Sleman*."""
        macam, _, ekor = self.nama.partition(" ")
        return {"Kabupaten": "Bupati", "Kota": "Wali Kota", "Provinsi": "Gubernur"}[macam] + f" {ekor}"


PASANGAN: tuple[tuple[Daerah, Daerah], ...] = (
    (
        Daerah("Kabupaten Sleman", "Sleman", ("Gamping", "Mlati"), "Jalan Parasamya Nomor 1"),
        Daerah("Kota Yogyakarta", "Yogyakarta", ("Tegalrejo", "Wirobrajan"), "Jalan Kenari Nomor 56"),
    ),
    (
        Daerah("Kabupaten Pati", "Pati", ("Margorejo", "Gembong"), "Jalan Tombronegoro Nomor 1"),
        Daerah("Kabupaten Kudus", "Kudus", ("Jekulo", "Mejobo"), "Jalan Simpang Tujuh Nomor 1"),
    ),
    (
        Daerah("Kota Magelang", "Magelang", ("Magelang Utara", "Magelang Selatan"), "Jalan Sarwo Edhie Wibowo Nomor 2"),
        Daerah("Kabupaten Magelang", "Kota Mungkid", ("Mertoyudan", "Secang"), "Jalan Letnan Tukiyat Nomor 59"),
    ),
    (
        Daerah("Kota Makassar", "Makassar", ("Tamalate", "Rappocini"), "Jalan Ahmad Yani Nomor 2"),
        Daerah("Kabupaten Gowa", "Sungguminasa", ("Somba Opu", "Pallangga"), "Jalan Masjid Raya Nomor 30"),
    ),
    (
        Daerah("Kota Banjarbaru", "Banjarbaru", ("Liang Anggang", "Landasan Ulin"), "Jalan Panglima Batur Nomor 1"),
        Daerah("Kabupaten Banjar", "Martapura", ("Gambut", "Kertak Hanyar"), "Jalan Ahmad Yani Nomor 2"),
    ),
    (
        Daerah("Kabupaten Karanganyar", "Karanganyar", ("Colomadu", "Jaten"), "Jalan Lawu Nomor 85"),
        Daerah("Kota Surakarta", "Surakarta", ("Jebres", "Banjarsari"), "Jalan Jenderal Sudirman Nomor 2"),
    ),
    (
        Daerah("Kota Kupang", "Kupang", ("Oebobo", "Maulafa"), "Jalan Sam Ratulangi Nomor 1"),
        Daerah("Kabupaten Kupang", "Oelamasi", ("Kupang Tengah", "Taebenu"), "Jalan Timor Raya Kilometer 36"),
    ),
    (
        Daerah("Provinsi Jawa Tengah", "Semarang", ("Brebes", "Bumiayu"), "Jalan Pahlawan Nomor 9"),
        Daerah("Provinsi Jawa Barat", "Bandung", ("Losari", "Ciledug"), "Jalan Diponegoro Nomor 22"),
    ),
)  # fmt: skip
DAERAH_ASING = ("Kabupaten Bojonegoro", "Kota Samarinda", "Kabupaten Tabalong", "Kota Bitung", "Kabupaten Lebak", "Kota Pariaman", "Kabupaten Ngada", "Kabupaten Kepulauan Aru")  # fmt: skip
"""Regions no draft has to do with: what a borrowed template leaves behind."""

NAMA = (
    "Budi Teladan", "Sari Misalan", "Adi Umpama", "Rini Ibarat", "Joko Andaian", "Wati Permisalan",
    "Hadi Tauladan", "Nur Seumpama", "Agus Perumpamaan", "Dewi Tamsilan",
)  # fmt: skip
"""Nobody: every surname means *example*."""


@dataclass(frozen=True)
class Tema:
    """What a cooperation is about; every value of it fits the others."""

    judul: str
    urusan: str
    dinas: str
    objek: str
    layanan: str
    kegiatan: str
    alasan: str
    tujuan: str
    sasaran: str
    tugas: tuple[str, str]
    biaya: str


TEMA = (
    Tema(
        "Pengelolaan Sampah di Wilayah Perbatasan", "lingkungan hidup", "Dinas Lingkungan Hidup",
        "pengangkutan dan pengolahan sampah dari kecamatan perbatasan", "pelayanan pengolahan sampah",
        "pengangkutan, pemilahan, dan pengolahan sampah",
        "Sampah dari kecamatan perbatasan sering dibuang ke wilayah tetangga dan perlu ditangani bersama",
        "mengurangi timbunan sampah liar di wilayah perbatasan",
        "seluruh sampah kecamatan perbatasan terangkut setiap hari",
        ("menyediakan tempat pengolahan sampah dan petugasnya", "menyediakan armada pengangkut"),
        "biaya pengolahan ditanggung menurut berat sampah dari tiap daerah",
    ),
    Tema(
        "Pelayanan Rujukan Kegawatdaruratan", "kesehatan", "Dinas Kesehatan",
        "pelayanan rujukan pasien gawat darurat pada rumah sakit umum daerah", "pelayanan kesehatan rujukan",
        "penerimaan dan pemindahan pasien gawat darurat",
        "Warga di perbatasan lebih dekat ke rumah sakit di wilayah tetangga",
        "mempercepat penanganan pasien gawat darurat",
        "setiap pasien rujukan diterima paling lama satu jam",
        ("menyediakan tempat tidur dan tenaga kesehatan", "menyediakan ambulans dan data pasien"),
        "biaya pelayanan dibayar menurut perjanjian penjaminan yang berlaku bagi pasien",
    ),
    Tema(
        "Penyediaan Air Minum Lintas Wilayah", "pekerjaan umum", "Dinas Pekerjaan Umum",
        "penyediaan air curah untuk jaringan air minum", "pelayanan air minum",
        "pengambilan, pengolahan, dan penyaluran air curah",
        "Debit air baku di satu wilayah tidak mencukupi kebutuhan warganya pada musim kemarau",
        "menambah jumlah rumah tangga yang mendapat air minum",
        "tambahan dua ribu sambungan rumah tangga",
        ("menyediakan sumber air dan bangunan pengambilan", "membangun dan memelihara pipa penyalur"),
        "biaya pemeliharaan dibagi menurut volume air yang diterima",
    ),
    Tema(
        "Penanggulangan Kebakaran di Wilayah Perbatasan", "ketenteraman dan ketertiban umum",
        "Dinas Pemadam Kebakaran", "bantuan pemadaman kebakaran di kecamatan perbatasan",
        "pelayanan pemadaman kebakaran", "pengiriman regu dan kendaraan pemadam",
        "Waktu tempuh dari pos pemadam terdekat sering melewati batas yang ditentukan",
        "mempersingkat waktu tanggap pemadaman",
        "regu pertama tiba paling lama lima belas menit sesudah laporan",
        ("menyiagakan satu regu dan kendaraan pemadam", "menyediakan pos jaga dan sumber air"),
        "biaya operasi regu ditanggung daerah yang mengirimkannya",
    ),
    Tema(
        "Pendampingan Perpustakaan Kelurahan", "perpustakaan", "Dinas Perpustakaan dan Kearsipan",
        "pendampingan pelayanan perpustakaan kelurahan", "pelayanan perpustakaan",
        "pelatihan pengelola dan penataan koleksi",
        "Sebagian besar perpustakaan kelurahan belum mempunyai pengelola terlatih",
        "menambah jumlah perpustakaan yang buka setiap hari kerja",
        "dua puluh perpustakaan terlatih dalam satu tahun",
        ("menyediakan ruang dan buku", "menyediakan pelatih dan bahan pelatihan"),
        "biaya pelatihan ditanggung penyelenggara, biaya tempat ditanggung tuan rumah",
    ),
)  # fmt: skip

MITRA = (
    ("PT Karya Misalan Nusantara", "Direktur Utama", "Kota Surabaya"),
    ("PT Tirta Umpama Sejahtera", "Direktur", "Kota Tangerang Selatan"),
    ("PT Lestari Teladan Abadi", "Direktur Utama", "Kota Medan"),
    ("Perusahaan Umum Daerah Air Minum Tirta Ibarat", "Direktur", "Kota Malang"),
)
"""Partner, office of who signs, where it has its seat: a region that is no party."""

INSTANSI = (
    ("Kementerian Kesehatan Republik Indonesia", "Direktur Jenderal Penanggulangan Penyakit", "Menteri Kesehatan"),
    ("Kementerian Lingkungan Hidup Republik Indonesia", "Deputi Bidang Pengelolaan Sampah", "Menteri Lingkungan Hidup"),
    ("Badan Nasional Penanggulangan Bencana", "Deputi Bidang Penanganan Darurat", "Kepala Badan Nasional Penanggulangan Bencana"),
    ("Perpustakaan Nasional Republik Indonesia", "Deputi Bidang Pembinaan", "Kepala Perpustakaan Nasional"),
)  # fmt: skip


@dataclass(frozen=True)
class Latar:
    """Everything one draft is about."""

    kesatu: Daerah
    kedua: Daerah
    tema: Tema
    mitra: tuple[str, str, str]
    instansi: tuple[str, str, str]
    nama: tuple[str, str]
    tanggal: datetime.date
    lama: int
    nomor: int

    @property
    def kuasa(self) -> datetime.date:
        """When the powers of attorney were written."""
        return self.tanggal - datetime.timedelta(days=6)

    @property
    def kb(self) -> datetime.date:
        """When the Kesepakatan Bersama below it was signed."""
        return self.tanggal - datetime.timedelta(days=41)

    @property
    def penawaran(self) -> datetime.date:
        """When the cooperation was offered."""
        return self.tanggal - datetime.timedelta(days=95)

    @property
    def tanggapan(self) -> datetime.date:
        """When the offer was answered."""
        return self.tanggal - datetime.timedelta(days=80)


def build_latar(acak: random.Random) -> Latar:
    """One setting; the same seed gives the same."""
    kesatu, kedua = acak.choice(PASANGAN)
    if acak.random() < 0.4:
        kesatu, kedua = kedua, kesatu
    tanggal = datetime.date(2027, 1, 4) + datetime.timedelta(days=acak.randrange(0, 600))
    while tanggal.weekday() > 4:
        tanggal += datetime.timedelta(days=1)
    pertama, lain = acak.sample(NAMA, 2)
    return Latar(
        kesatu,
        kedua,
        acak.choice(TEMA),
        acak.choice(MITRA),
        acak.choice(INSTANSI),
        (pertama, lain),
        tanggal,
        acak.choice((2, 3, 4, 5)),
        acak.randrange(11, 480),
    )
