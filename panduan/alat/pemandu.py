"""What the pages of the decision tree and of the step maps need beside the records."""

from __future__ import annotations

from typing import Any
from zlib import crc32

from panduan.koleksi import Koleksi
from panduan.model.contoh_naskah import JenisNaskah
from panduan.model.dasar import Butir
from panduan.model.mekanisme import Mekanisme, Penyetuju
from panduan.model.pemandu import Jawaban, Pemandu, Pertanyaan
from panduan.pemandu import (
    VARIAN,
    Dprd,
    HasilJadi,
    Simpul,
    build_alamat_jalan,
    build_hasil,
    find_tenggat_lain,
    group_bila,
    is_langkah_perlu,
    iter_simpul,
)
from panduan.teks import AKAR, strip_markdown

PANJANG_KIRIM = 300
"""Characters of a text to share, its link included: what WhatsApp shows without folding."""
PANJANG_ALAMAT = 50
"""Characters kept free for the address of the published site."""

SEBUTAN_DPRD = {
    Dprd.PERLU: "Perlu persetujuan DPRD.",
    Dprd.TIDAK: "Tidak perlu persetujuan DPRD.",
    Dprd.BELUM_PASTI: "Belum pasti.",
    Dprd.BUKAN: "Bukan tahap kerja sama daerah.",
}

DPRD_PENDEK = {
    Dprd.PERLU: "perlu.",
    Dprd.TIDAK: "tidak perlu.",
    Dprd.BELUM_PASTI: "belum pasti.",
    Dprd.BUKAN: "tidak ada tahapnya.",
}

NASKAH_PERJANJIAN = (
    JenisNaskah.KESEPAKATAN_BERSAMA,
    JenisNaskah.PKS,
    JenisNaskah.NOTA_KESEPAKATAN,
    JenisNaskah.RENCANA_KERJA,
    JenisNaskah.PERNYATAAN_KEHENDAK,
    JenisNaskah.NASKAH_KERJA_SAMA,
)
"""Documents that the parties sign together."""

NAMA_PENDEK = {
    "Berita acara hasil pemetaan": "berita acara",
    "Keputusan tentang daftar rencana kerja sama": "daftar rencana",
    "Kerangka Acuan Kerja": "KAK",
    "Kesepakatan Bersama": "KB",
    "Surat Penawaran": "penawaran",
    "Surat penawaran dari daerah": "penawaran",
    "Surat penawaran dari pihak ketiga": "penawaran",
    "Surat permohonan persetujuan DPRD": "surat DPRD",
    "Surat permohonan tanggapan kepada Menteri Dalam Negeri": "surat Mendagri",
    "Perjanjian Kerja Sama": "PKS",
    "Kontrak atau Perjanjian Kerja Sama (PKS)": "PKS",
    "Pernyataan Kehendak Kerja Sama (LoI)": "LoI",
    "Rencana Kegiatan Tahunan": "rencana tahunan",
}


def build_global_pemandu(koleksi: Koleksi) -> dict[str, Any]:
    """Functions for the templates."""
    per_pemandu = {id_: build_hasil(satu, koleksi.mekanisme) for id_, satu in koleksi.pemandu.items()}
    per_jalan = {
        (id_, jalan.alamat): hasil
        for id_, semua in per_pemandu.items()
        for hasil in semua
        for jalan in hasil.jalan
    }

    def tujuan_jawaban(pemandu: Pemandu, simpul: Simpul, jawaban: Jawaban) -> str:
        jalan = build_alamat_jalan(iter([*(satu for _, satu in simpul.sebelum), jawaban]))
        if jawaban.ke:
            return f"#{jalan}"
        return f"{AKAR}{build_alamat_hasil(per_jalan[pemandu.id, jalan])}#{jalan}"

    return {
        "SEBUTAN_DPRD": SEBUTAN_DPRD,
        "NASKAH_PERJANJIAN": NASKAH_PERJANJIAN,
        "simpul_pemandu": lambda pemandu: list(iter_simpul(pemandu)),
        "hasil_pemandu": lambda pemandu: per_pemandu[pemandu.id],
        "tujuan_jawaban": tujuan_jawaban,
        "alamat_sebelum": build_alamat_sebelum,
        "alamat_hasil": lambda hasil: f"{AKAR}{build_alamat_hasil(hasil)}",
        "alamat_peta": lambda mekanisme: f"{AKAR}{build_alamat_peta(mekanisme)}",
        "alamat_peta_hasil": build_alamat_peta_hasil,
        "alamat_tenggat": f"{AKAR}tenggat/",
        "alamat_isi": build_alamat_isi,
        "kelompok_bila": lambda butir: group_bila(koleksi.pemandu.values(), butir),
        "tenggat_lain": find_tenggat_lain,
        "tanpa_izin": find_tanpa_izin,
        "sidik": build_sidik,
        "is_kuasa_diatur": is_kuasa_diatur,
    }


def build_alamat_hasil(hasil: HasilJadi) -> str:
    """Where an outcome's page stands."""
    return f"pemandu/{hasil.pemandu.id}/hasil/{hasil.id}/"


def build_alamat_peta(mekanisme: Mekanisme) -> str:
    """Where a mechanism's step map stands."""
    return f"mekanisme/{mekanisme.id}/peta/"


def build_alamat_peta_hasil(hasil: HasilJadi) -> str:
    """The step map as an outcome needs it: its variant chosen, the steps it does not need marked."""
    assert hasil.mekanisme, "only a mechanism has steps"
    lewati = [
        satu.id
        for satu in hasil.mekanisme.langkah
        if satu.bila and is_langkah_perlu(satu, hasil.semua_keadaan) is False
    ]
    bagian = [
        f"{VARIAN}={hasil.varian}" if hasil.varian else "",
        f"lewati={'.'.join(lewati)}" if lewati else "",
    ]
    pilihan = "&".join(filter(None, bagian))
    return f"{AKAR}{build_alamat_peta(hasil.mekanisme)}{f'?{pilihan}' if pilihan else ''}"


def build_alamat_isi(naskah: str) -> str:
    """The page where a sample document is filled in."""
    return f"{AKAR}contoh-naskah/{naskah}/isi/"


def build_alamat_sebelum(pemandu: Pemandu, jalan: tuple[tuple[Pertanyaan, Jawaban], ...], nomor: int) -> str:
    """The anchor of the question that the answer ``nomor`` of a path was given to."""
    return build_alamat_jalan(jawaban for _, jawaban in jalan[:nomor]) or pemandu.mulai


def find_tanpa_izin(hasil: HasilJadi) -> list[str]:
    """Whose consent people expect and the mechanism's stages do not have."""
    pihak = {satu.pihak for satu in hasil.persetujuan}
    ditanya = {Penyetuju.GUBERNUR: "gubernur", Penyetuju.MENDAGRI: "Menteri Dalam Negeri"}
    return [sebutan for satu, sebutan in ditanya.items() if satu not in pihak]


def build_ringkas(hasil: HasilJadi) -> str:
    """An outcome as people forward it, with room for its link: what it is, documents, DPRD, who signs."""
    awal = f"{hasil.judul}."
    batas = PANJANG_KIRIM - len("\n") - PANJANG_ALAMAT - len(build_alamat_hasil(hasil))
    if not hasil.mekanisme:
        temui = f" Temui: {hasil.hasil.temui}" if hasil.hasil.temui else ""
        inti = strip_markdown(hasil.hasil.uraian.split("\n\n")[0])
        return potong_kata(f"{awal}{temui} {inti}", batas)
    dokumen = [
        NAMA_PENDEK.get(satu.judul, satu.judul)
        for satu in hasil.dokumen
        if satu.pasti and satu.dokumen.jenis is not JenisNaskah.LAPORAN
    ]
    kuasa = [
        NAMA_PENDEK.get(s.judul, s.judul) for s in hasil.dokumen if s.dokumen.kuasa.isi.startswith("Boleh")
    ]
    akhir = f" Kuasa: hanya {', '.join(kuasa)}." if kuasa else ""
    saat = hasil.persetujuan_dprd.saat if hasil.persetujuan_dprd and hasil.dprd is Dprd.PERLU else ""
    pendek = "" if "DPRD" in hasil.judul else f" DPRD: {DPRD_PENDEK[hasil.dprd]}"
    lengkap = f" DPRD: {saat[:1].lower()}{saat[1:]}" if saat else pendek
    teks = f"{awal} Dokumen: {' > '.join(dokumen)}.{lengkap}{akhir}"
    if len(teks) <= batas:
        return teks
    ruang = batas - len(f"{awal} Dokumen: {pendek}{akhir}")
    return f"{awal} Dokumen: {_rangkai(dokumen, ruang)}{pendek}{akhir}"


def _rangkai(dokumen: list[str], batas: int) -> str:
    """Documents in their order, as many as there is room for."""
    for banyak in range(len(dokumen), 0, -1):
        teks = " > ".join(dokumen[:banyak]) + ("." if banyak == len(dokumen) else " > …")
        if len(teks) <= batas:
            return teks
    return potong_kata(dokumen[0], batas)


def potong_kata(teks: str, batas: int) -> str:
    """At most ``batas`` characters, cut between words."""
    satu_baris = " ".join(teks.split())
    if len(satu_baris) <= batas:
        return satu_baris
    return satu_baris[: batas - 1].rsplit(" ", 1)[0].rstrip(" ,;:>") + "…"


def is_kuasa_diatur(kuasa: Butir) -> bool:
    """Whether a regulation says anything about signing on behalf; paper leaves out that it does not."""
    return not kuasa.isi.startswith(("Tidak diatur", "Kuasa"))


def build_sidik(teks: str) -> str:
    """A short mark of a sentence: a tick belongs to what it said, not to its place in a list."""
    return f"{crc32(teks.encode()):08x}"
