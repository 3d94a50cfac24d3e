"""One test draft as parts that can be taken away, renamed and renumbered, and as lines of a finished document."""

from __future__ import annotations

import copy
import datetime
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from panduan.model.contoh_naskah import ContohNaskah
from panduan.naskah import POLA_ISIAN, ROMAWI, pilih
from pemeriksa.bahan import (
    BULAN,
    HARI,
    Latar,
    render_tanggal,
    render_tanggal_inggris,
    spell_angka,
)

FOLDER_NASKAH = Path(__file__).parent / "naskah"
BERNOMOR_ROMAWI, BERNOMOR_ANGKA = "komparisi", "premis"


@dataclass
class Ayat:
    """One paragraph with the lettered items below it."""

    isi: str
    huruf: list[str] = field(default_factory=list)


@dataclass
class Bagian:
    """One part of a draft; ``jenis`` as in the records."""

    id: str
    jenis: str
    judul: str
    ayat: list[Ayat]
    memenuhi: tuple[str, ...] = ()


@dataclass
class _Teks:
    """A place of a text that can be read and written: a field of a part, or an item of a list."""

    wadah: Any
    kunci: str | int

    @property
    def isi(self) -> str:
        return str(self.wadah[self.kunci] if isinstance(self.kunci, int) else getattr(self.wadah, self.kunci))

    @isi.setter
    def isi(self, baru: str) -> None:
        if isinstance(self.kunci, int):
            self.wadah[self.kunci] = baru
        else:
            setattr(self.wadah, self.kunci, baru)


@dataclass(frozen=True)
class Baris:
    """One paragraph of the finished document: what it is, its number as printed, its text."""

    kelas: str
    tanda: str
    teks: str

    def __str__(self) -> str:
        return f"{self.tanda} {self.teks}".strip()


@dataclass
class Draf:
    """A whole draft; ``rujuk`` freezes the numbers that cross-references print."""

    id: str
    jenis: str
    mekanisme: tuple[str, ...]
    bagian: list[Bagian]
    latar: Latar
    rujuk: dict[str, int] | None = None
    nomor_pasal: Callable[[int], int] = lambda nomor: nomor

    def copy(self) -> Draf:
        """The same draft, to change without touching this one."""
        return Draf(
            self.id,
            self.jenis,
            self.mekanisme,
            copy.deepcopy(self.bagian),
            self.latar,
            self.rujuk,
            self.nomor_pasal,
        )

    def find_pasal(self) -> dict[str, int]:
        """Number of each pasal by the id of its part."""
        pasal = [satu.id for satu in self.bagian if satu.jenis == "pasal"]
        return {id_: self.nomor_pasal(nomor) for nomor, id_ in enumerate(pasal, 1)}

    def get(self, id_: str) -> Bagian | None:
        """The part with this id."""
        return next((satu for satu in self.bagian if satu.id == id_), None)

    def find(self, id_: str) -> Bagian:
        """The part with this id, which must be there."""
        bagian = self.get(id_)
        if bagian is None:
            raise LookupError(f"{self.id} has no {id_}")
        return bagian

    def drop(self, id_: str) -> None:
        """Take a part away; clauses after it move up."""
        self.bagian = [satu for satu in self.bagian if satu.id != id_]

    def ganti(
        self, pola: str, baru: str | Callable[[re.Match[str]], str], kali: int = 0, di: str | None = None
    ) -> None:
        """Replace in every text (of the part ``di``), ``kali`` times at most; fails when nothing matches."""
        jumlah = 0
        for satu in self._iter_teks(di):
            isi, n = re.subn(pola, baru, satu.isi, count=kali - jumlah if kali else 0)
            if n:
                satu.isi, jumlah = isi, jumlah + n
            if kali and jumlah >= kali:
                return
        if not jumlah:
            raise LookupError(f"{self.id}: nothing matches {pola!r}")

    def _iter_teks(self, di: str | None = None) -> Iterator[_Teks]:
        for bagian in self.bagian:
            if di in (None, bagian.id):
                yield _Teks(bagian, "judul")
                for ayat in bagian.ayat:
                    yield _Teks(ayat, "isi")
                    yield from (_Teks(ayat.huruf, letak) for letak in range(len(ayat.huruf)))

    def has(self, pola: str) -> bool:
        """Whether any text matches."""
        return any(re.search(pola, satu.isi) for satu in self._iter_teks())

    def baris(self) -> list[Baris]:
        """The finished document."""
        nomor = self.find_pasal()
        rujuk = {**nomor, **(self.rujuk or {})}
        hasil: list[Baris] = []
        for bagian in self.bagian:
            hasil += _build_baris(bagian, nomor)
        return [Baris(satu.kelas, satu.tanda, _fill_rujukan(satu.teks, rujuk)) for satu in hasil]


def _fill_rujukan(teks: str, nomor: dict[str, int]) -> str:
    return re.sub(r"\{\{pasal:([a-z0-9-]+)\}\}", lambda cocok: str(nomor[cocok[1]]), teks)


def _build_baris(bagian: Bagian, nomor: dict[str, int]) -> list[Baris]:
    hasil: list[Baris] = []
    if bagian.jenis == "pasal":
        hasil.append(Baris("pasal", "", f"Pasal {nomor[bagian.id]}"))
    if bagian.judul:
        hasil.append(Baris("judul" if bagian.jenis == "pasal" else "bagian", "", bagian.judul))
    for urutan, ayat in enumerate(bagian.ayat, 1):
        kelas, tanda = _build_tanda(bagian, urutan)
        pertama, *lanjutan = [satu for satu in ayat.isi.strip().split("\n\n") if satu.strip()] or [""]
        hasil.append(Baris(kelas, tanda, " ".join(pertama.split())))
        hasil += [
            Baris("isi" if kelas not in ("kepala", "tanda_tangan") else kelas, "", " ".join(satu.split()))
            for satu in lanjutan
        ]
        for letak, huruf in enumerate(ayat.huruf):
            awal, *ekor = huruf.strip().split("\n\n")
            hasil.append(Baris("huruf", f"{chr(97 + letak)}.", " ".join(awal.split())))
            hasil += [Baris("isi", "", " ".join(satu.split())) for satu in ekor]
    return hasil


def _build_tanda(bagian: Bagian, urutan: int) -> tuple[str, str]:
    if len(bagian.ayat) == 1:
        return {"kepala": "kepala", "tanda_tangan": "tanda_tangan"}.get(bagian.jenis, "isi"), ""
    if bagian.jenis == "pasal":
        return "ayat", f"({urutan})"
    if bagian.jenis == BERNOMOR_ROMAWI:
        return "romawi", f"{ROMAWI[urutan - 1]}."
    if bagian.jenis == BERNOMOR_ANGKA:
        return "angka", f"{urutan}."
    return {"kepala": "kepala", "tanda_tangan": "tanda_tangan"}.get(bagian.jenis, "isi"), ""


def build_draf(naskah: ContohNaskah, latar: Latar, pilihan: dict[str, str] | None = None) -> Draf:
    """A sample document with all its blanks filled for this setting."""
    terpilih = pilih(naskah, pilihan)
    nilai = build_nilai(terpilih, latar)
    bagian = [
        Bagian(
            satu.id,
            satu.jenis.value,
            _fill(satu.judul or "", nilai),
            [
                Ayat(
                    _fill(a.isi, nilai) if satu.jenis.value != "kepala" else _fill(a.isi, nilai).upper(),
                    [_fill(h.isi, nilai) for h in a.huruf],
                )
                for a in satu.ayat
            ],
            tuple(
                f"{r.peraturan}: {str(r.ketentuan).removeprefix('Pasal ')}"
                for r in satu.memenuhi
                if r.ketentuan
            ),
        )
        for satu in terpilih.bagian
    ]
    return Draf(naskah.id, naskah.jenis.value, naskah.mekanisme, bagian, latar)


def _fill(teks: str, nilai: dict[str, str]) -> str:
    return POLA_ISIAN.sub(lambda cocok: cocok[0] if cocok["pasal"] else nilai[cocok["nama"]], teks)


def build_nilai(naskah: ContohNaskah, latar: Latar) -> dict[str, str]:
    """A value for every blank: from the setting where its name says what it is, else its example made real."""
    jenis = f"{naskah.jenis.value}/{'/'.join(naskah.mekanisme)}"
    tetap = build_tetap(latar, jenis)
    return {satu.nama: tetap.get(satu.nama) or wajarkan(satu.contoh, latar) for satu in naskah.isian}


def build_tetap(latar: Latar, jenis: str = "") -> dict[str, str]:
    """Values by the name of the blank."""
    tema, hari = latar.tema, latar.tanggal
    lama = latar.lama if "Pernyataan" not in jenis else 1
    nilai = {
        "judul_kerja_sama": tema.judul, "judul_kegiatan": tema.judul,
        "hari": HARI[hari.weekday()], "tanggal_huruf": spell_angka(hari.day), "bulan": BULAN[hari.month - 1],
        "tahun_huruf": spell_angka(hari.year), "tanggal_angka": hari.strftime("%d-%m-%Y"),
        "tempat_tanda_tangan": latar.kesatu.kedudukan, "tempat": latar.kesatu.kedudukan,
        "tanggal": render_tanggal(hari), "tanggal_en": render_tanggal_inggris(hari),
        "nama_kesatu": latar.nama[0], "nama_kedua": latar.nama[1],
        "nama_pemberi": latar.nama[0], "nama_penerima": latar.nama[1],
        "nama_pengusul": latar.nama[0], "nama_penyusun": latar.nama[1],
        "nomor_kesatu": f"100.3.7/{latar.nomor}/{hari.year}", "nomor_kedua": f"075/{latar.nomor + 7}/{hari.year}",
        "nomor_kuasa_kesatu": f"180/{latar.nomor + 3}/{hari.year}", "nomor_kuasa_kedua": f"181/{latar.nomor + 5}/{hari.year}",
        "tanggal_kuasa_kesatu": render_tanggal(latar.kuasa), "tanggal_kuasa_kedua": render_tanggal(latar.kuasa),
        "nomor_kb": f"100.3.7/{latar.nomor - 6}/{latar.kb.year}", "tanggal_kb": render_tanggal(latar.kb),
        "nomor_penawaran": f"073/{latar.nomor}/{latar.penawaran.year}", "tanggal_penawaran": render_tanggal(latar.penawaran),
        "nomor_tanggapan": f"074/{latar.nomor}/{latar.tanggapan.year}", "tanggal_tanggapan": render_tanggal(latar.tanggapan),
        "urusan": tema.urusan, "objek": tema.objek, "layanan": tema.layanan, "kegiatan_utama": tema.kegiatan,
        "kegiatan": tema.kegiatan, "alasan": tema.alasan, "masalah": tema.alasan, "kebutuhan": tema.alasan,
        "tujuan_khusus": tema.tujuan, "tujuan_kerja_sama": tema.tujuan, "sasaran": tema.sasaran,
        "kewajiban_kesatu": tema.tugas[0], "kewajiban_kedua": tema.tugas[1], "biaya": tema.biaya,
        "tugas_pusat": "menyediakan pedoman, bahan, dan pembinaan teknis", "tugas_daerah": tema.tugas[0],
        "program": tema.layanan, "tahun_rkpd": str(hari.year),
        "lama_angka": str(lama), "lama_huruf": spell_angka(lama),
        "rangkap_angka": "3", "rangkap_huruf": "tiga",
        "mitra": latar.mitra[0], "instansi": latar.instansi[0],
        "tahun_kak": str(hari.year), "tanggal_kak": render_tanggal(latar.penawaran),
        "tanggal_studi": render_tanggal(latar.penawaran),
        "data": "1.250 rumah tangga yang belum terlayani menurut laporan tahun lalu",
        "notaris": "Rini Ibarat", "menteri_pengesah": "Menteri Hukum dan Hak Asasi Manusia",
    }  # fmt: skip
    if "sinergi" in jenis:
        nilai |= {"jabatan_kesatu": latar.instansi[1], "pemberi_kuasa_kesatu": latar.instansi[2], "kedudukan_kesatu": "Jakarta", "alamat_kesatu": "Jalan Merdeka Timur Nomor 12", "calon_mitra": latar.instansi[0], "daerah_kedua": latar.kesatu.nama, "jabatan_kedua": latar.kesatu.kepala, "kedudukan_kedua": latar.kesatu.kedudukan, "alamat_kedua": latar.kesatu.jalan}  # fmt: skip
    elif "ksdpk" in jenis and "ksdd" not in jenis:
        nilai |= {"jabatan_kedua": f"{latar.mitra[1]} {latar.mitra[0]}", "kedudukan_kedua": latar.mitra[2], "alamat_kedua": "Jalan Raya Darmo Nomor 45", "calon_mitra": latar.mitra[0]}  # fmt: skip
    elif "ksdpl" in jenis or "ksdll" in jenis:
        nilai |= _build_luar_negeri(latar, lama)
    return nilai


def _build_luar_negeri(latar: Latar, lama: int) -> dict[str, str]:
    """Values of the bilingual documents; their partner and subject are always the same."""
    ekor = latar.kesatu.nama.split(" ", 1)[1]
    loi = latar.tanggal - datetime.timedelta(days=240)
    tahun = {1: "one", 2: "two", 3: "three", 4: "four", 5: "five"}[lama]
    return {
        "mitra": "Pemerintah Kota Adelaide", "mitra_en": "the City of Adelaide",
        "negara": "Australia", "negara_en": "Australia", "daerah": latar.kesatu.nama,
        "daerah_en": f"{ekor} {'Regency' if latar.kesatu.nama.startswith('Kab') else 'City'}",
        "jabatan_kesatu": latar.kesatu.kepala, "jabatan_kesatu_en": f"Head of {ekor}",
        "jabatan_kedua": "Wali Kota Adelaide", "jabatan_kedua_en": "Lord Mayor of Adelaide",
        "nama_kedua": "Alex Sample",
        "unit_kesatu": f"Bagian Kerja Sama Sekretariat Daerah {latar.kesatu.nama}, {latar.kesatu.jalan}",
        "unit_kedua": "International Relations Office, City of Adelaide, 25 Pirie Street",
        "tanggal_loi": render_tanggal(loi), "tanggal_loi_en": render_tanggal_inggris(loi),
        "pelaksana_kesatu": f"Dinas Lingkungan Hidup {latar.kesatu.nama}", "pelaksana_kesatu_en": "the Environment Office",
        "pelaksana_kedua": "Dinas Taman Kota Adelaide", "pelaksana_kedua_en": "the Parks Department of the City of Adelaide",
        "lama": f"{lama} ({spell_angka(lama)}) tahun", "lama_en": f"{lama} ({tahun}) year{'s' * (lama > 1)}",
        "lingkup_3": "satu taman percobaan", "lingkup_3_en": "one pilot park",
        "rangkap": "2 (dua)", "rangkap_en": "two",
    }  # fmt: skip


def wajarkan(contoh: str, latar: Latar) -> str:
    """An example of the record with real places and plain numbers instead of *Contoh* and zeros."""
    kesatu, kedua, tema = latar.kesatu, latar.kedua, latar.tema
    for pola, baru in (
        (r"Dinas Contoh", tema.dinas),
        (r"Dinas Percontohan", tema.dinas),
        (r"Kabupaten Contoh", kesatu.nama),
        (r"Kota Percontohan", kedua.nama),
        (r"Pemerintah Kota Sampel", "Pemerintah Kota Adelaide"),
        (r"Bupati Contoh|Gubernur Contoh", kesatu.kepala),
        (r"Wali Kota Percontohan", kedua.kepala),
        (r"BUPATI CONTOH", kesatu.kepala.upper()),
        (r"Kecamatan Contoh Baru|Kecamatan Contoh Timur", f"Kecamatan {kesatu.kecamatan[0]}"),
        (r"Kecamatan Percontohan Barat", f"Kecamatan {kedua.kecamatan[0]}"),
        (r"Kecamatan Contoh", f"Kecamatan {kesatu.kecamatan[1]}"),
        (r"Ibu Kota Contoh", kesatu.kedudukan),
        (r"PT Mitra Contoh", latar.mitra[0]),
        (r"Kementerian Contoh Republik Indonesia", latar.instansi[0]),
        (r"Kementerian Contoh", latar.instansi[0]),
        (r"Direktur Jenderal Contoh", latar.instansi[1]),
        (r"Menteri Contoh", "Menteri Hukum dan Hak Asasi Manusia"),
        (r"Universitas Contoh", "Universitas Umpama"),
        (r"Nama Notaris Contoh", "Rini Ibarat"),
        (r"Nama [A-Z]\w+( [A-Z]\w+)*", latar.nama[0]),
        (r"Jalan Contoh Nomor (\d)", kesatu.jalan),
        (r"Jalan Percontohan Nomor (\d)", kedua.jalan),
        (r"Pengadilan Negeri Contoh", f"Pengadilan Negeri {kesatu.kedudukan}"),
        (r"pihak\.(\w+)@contoh\.example", r"kerjasama.\1@pemda.example"),
        (r"\(000\) 000000", "(0274) 868405"),
        (r"AHU-CONTOH-0000", "AHU-0012345.AH.01.01.Tahun 2019"),
        (r"Nomor 00 tanggal", "Nomor 17 tanggal"),
        (r"akta Nomor 00$", "akta Nomor 17"),
        (r"\b000/[A-Z-]+?(-\d)?/(\d{4})", rf"073/{latar.nomor + 20}/\2"),
        (r"\bNomor 000\b", "Nomor 812"),
        (r"\b000\b", "250"),
        (r"00\.00\.00\.CONTOH", "01.03.01.02"),
        (r"persentase contoh", "0,1% (nol koma satu persen)"),
        (r"(jumlah|nilai) contoh", "Rp250.000.000,00 (dua ratus lima puluh juta rupiah)"),
        (r"Kota Contoh", kedua.nama),
        (r"Provinsi Contoh", "Provinsi Jawa Tengah"),
        (r" \(angka contoh\)", ""),
        (r" [Cc]ontoh\b", ""),
    ):
        contoh = re.sub(pola, baru, contoh)
    return contoh


def load_draf(nama: str, latar: Latar, folder: Path = FOLDER_NASKAH) -> Draf:
    """A hand-written draft: ``# id | part | title | requirements``, then ``- `` paragraphs and ``  * `` items."""
    kepala, *potongan = (folder / f"{nama}.txt").read_text(encoding="utf-8").split("\n# ")
    jenis, mekanisme = (satu.strip() for satu in kepala.strip().split("|"))
    nilai = build_tetap(latar, f"{jenis}/{mekanisme}") | build_sebutan(latar)
    return Draf(
        nama, jenis, tuple(mekanisme.split()), [_read_bagian(satu, nilai) for satu in potongan], latar
    )


def build_sebutan(latar: Latar) -> dict[str, str]:
    """Blanks that only the hand-written drafts have."""
    kesatu, kedua, hari = latar.kesatu, latar.kedua, latar.tanggal
    return {
        "daerah_kesatu": kesatu.nama, "daerah_kedua": kedua.nama,
        "kepala_kesatu": kesatu.kepala, "kepala_kedua": kedua.kepala,
        "kota_kesatu": kesatu.kedudukan, "kota_kedua": kedua.kedudukan,
        "jalan_kesatu": kesatu.jalan, "jalan_kedua": kedua.jalan,
        "kecamatan_kesatu": f"Kecamatan {kesatu.kecamatan[0]}", "kecamatan_kedua": f"Kecamatan {kedua.kecamatan[0]}",
        "kecamatan_lain": f"Kecamatan {kesatu.kecamatan[1]}",
        "dinas": latar.tema.dinas, "judul_kecil": latar.tema.judul.lower(),
        "mulai": render_tanggal(hari), "tahun": str(hari.year),
        "selesai": render_tanggal(_add_tahun(hari, latar.lama)),
        "mitra_jabatan": latar.mitra[1], "mitra_kota": latar.mitra[2],
        "instansi_jabatan": latar.instansi[1], "instansi_pimpinan": latar.instansi[2],
    }  # fmt: skip


def _add_tahun(hari: datetime.date, lama: int) -> datetime.date:
    akhir = hari.replace(year=hari.year + lama, day=min(hari.day, 28))
    return akhir - datetime.timedelta(days=1) if hari.day <= 28 else akhir


def _read_bagian(teks: str, nilai: dict[str, str]) -> Bagian:
    kepala, *baris = _fill(teks, nilai).strip().split("\n")
    id_, jenis, judul, unsur = (satu.strip() for satu in (kepala + " | | ").split("|")[:4])
    ayat: list[Ayat] = []
    for satu in baris:
        if satu.startswith("  * "):
            ayat[-1].huruf.append(satu[4:].strip())
        elif satu.startswith("- "):
            ayat.append(Ayat(satu[2:].strip().upper() if jenis == "kepala" else satu[2:].strip()))
        elif satu.strip():
            lanjut = satu.strip().upper() if jenis == "kepala" else satu.strip()
            ayat[-1].isi += ("\n\n" if satu.startswith("  ") else " ") + lanjut
    return Bagian(id_, jenis, judul, ayat, tuple(satu.strip() for satu in unsur.split(";") if satu.strip()))
