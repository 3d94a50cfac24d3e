"""One small break, one finding, at its line and with a suggestion."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Ubah

MEK, DH, NAS = "mekanisme/antarkota.yml", "dasar_hukum/pp-1-2001.yml", "contoh_naskah/kesepakatan.yml"
MOD = "modul/singkat.yml"
TJ, PEM, IST = "tanya_jawab/siapa-menjawab.yml", "pemandu/mekanisme.yml", "istilah/mitra.yml"

SATU_PERUBAHAN = [
    # (file, text, its replacement, the one finding expected)
    (MEK, "ringkasan: Dari", "ringkasn: Dari", "7:SKEMA: isian `ringkasn` tidak dikenal. | maksudnya `ringkasan`?"),
    (MEK, "singkatan: KSAK\n", "", "1:SKEMA: isian wajib `singkatan` belum ada. | tambahkan `singkatan: ...`."),
    (MEK, "urutan: 1", "urutan: satu", "5:SKEMA: `urutan` harus berupa angka, bukan `satu`."),
    (MEK, "2026-01-02", "2 Januari 2026", "2:SKEMA: tanggal `2 Januari 2026` tidak terbaca."),
    (MEK, "2026-01-02", "2026-02-30", "2:SKEMA: tanggal `2026-02-30` tidak ada di kalender."),
    (MEK, "2026-01-02", "20260102", "2:SKEMA: tanggal `20260102` tidak terbaca."),
    (MEK, "satuan: hari", "satuan: hri", "34:SKEMA: `hri` bukan pilihan untuk `satuan`. | maksudnya `hari`?"),
    (MEK, "        satuan: hari\n", "", "31:SKEMA: tenggat harus berisi `lama` dan `satuan`, atau `berkala`"),
    (MEK, "pelaku: [Perangkat daerah]", "pelaku: Perangkat daerah", "24:SKEMA: `pelaku` harus berupa daftar."),
    (MEK, "mitra: Kota lain\n", "mitra: <b>Kota</b>\n", "6:SKEMA: `mitra` memuat tanda HTML."),
    (MEK, "id: antarkota", "id: antar-kota", "1:ID: id `antar-kota` tidak sama dengan nama berkas `antarkota`."),
    (MEK, "  - id: pelaporan", "  - id: persiapan", "40:ID: id `persiapan` dipakai dua kali dalam `langkah`."),
    (MEK, "naskah: [kesepakatan]", "naskah: [kesepakata]", "39:RUJUKAN: contoh naskah `kesepakata` tidak ada"),
    (MEK, "varian: [wajib]", "varian: [wajb]", "43:RUJUKAN: varian `wajb` tidak ada pada mekanisme `antarkota`."),
    (MEK, "    dasar:\n      - pp-1-2001: 2 ayat (1) huruf a\n", "", "22:SKEMA: isian wajib `dasar` belum ada."),
    (MEK, "2 ayat (1) huruf a", "2 ayat (1) huruf c", "38:PASAL: Pasal 2 ayat (1) huruf c tidak ada pada PP 1/2001."),
    (MEK, "2 ayat (1) huruf a", "2 ayat (7)", "38:PASAL: Pasal 2 ayat (7) tidak ada pada PP 1/2001."),
    (MEK, "2 ayat (1) huruf a", "99", "38:PASAL: Pasal 99 tidak ada pada PP 1/2001. | catatannya memuat Pasal 1"),
    (MEK, "2 ayat (1) huruf a", "ayat dua", "38:SKEMA: ketentuan `ayat dua` tidak terbaca."),
    (MEK, "- pp-1-2001: 2 ayat (1) huruf a", "- pp-1-2002: 2", "38:RUJUKAN: peraturan `pp-1-2002` tidak ada"),
    (MEK, "- pp-1-2001: 2 ayat (1) huruf a", "- pp-9-1999: 1", "38:STATUS: PP Nomor 9 Tahun 1999 sudah dicabut"),
    (MEK, "  - Mitranya kota lain.", "  - Mitranya harus kota.", "13:DASAR: kalimat ini menyebut kewajiban"),
    (TJ, "Calon mitra menjawab", "Menurut PP 1/2001 Pasal 2 ayat (2) dan Pasal 9, mitra menjawab", "8:PASAL: kalimat ini menyebut Pasal 9 PP 1/2001, yang tidak ada."),
    (TJ, "Calon mitra menjawab", "Menurut PP 1/2001 Pasal 2 ayat (7), mitra menjawab", "8:PASAL: kalimat ini menyebut Pasal 2 ayat (7) PP 1/2001, yang tidak ada. | Pasal 2 hanya mempunyai ayat (1) sampai ayat (2)."),
    (TJ, "ringkasan: Calon", f"ringkasan: {'panjang ' * 60}Calon", "8:SKEMA: `ringkasan` lebih panjang dari 300 huruf."),
    (NAS, "    memenuhi: [{pp-1-2001: 3 huruf b}]\n", "", "10:NASKAH: naskah belum memuat unsur wajib: jangka waktu"),
    (NAS, "3 huruf b}", "3 huruf b}, {pp-1-2001: 1}", "25:NASKAH: Pasal 1 PP 1/2001 bukan unsur wajib"),
    (NAS, "jenis: Kesepakatan Bersama", "jenis: Surat", "6:NASKAH: mekanisme `antarkota` tidak mendaftar dokumen"),
    (NAS, "{{lama}}", "{{lma}}", "21:ISIAN: isian `lma` dipakai dalam teks tetapi tidak didaftarkan. | maksudnya `lama`?"),
    (NAS, "{{lama}}", "lima", "9:ISIAN: isian `lama` didaftarkan tetapi tidak dipakai."),
    (NAS, "pasal:maksud", "pasal:maksut", "22:ISIAN: rujukan `{{pasal:maksut}}` menunjuk bagian yang tidak ada."),
    (NAS, "jenis: angka", "jenis: pilihan", "9:SKEMA: `pilihan` hanya untuk isian berjenis `pilihan`"),
    (TJ, "mekanisme/antarkota#", "mekanisme/antarkotta#", "7:TAUTAN: tautan `mekanisme/antarkotta#langkah-persiapan`"),
    (TJ, "(mekanisme/antarkota#langkah-persiapan)", "(javascript:x)", "7:TAUTAN: tautan `javascript:x` tidak diizinkan."),
    (TJ, "dasar:\n  - pp-1-2001: 2 ayat (2)\n", "", "1:SKEMA: jawaban ini tidak mempunyai dasar hukum."),
    (TJ, "{jenis: redaksi}", "{jenis: sesi}", "11:SKEMA: asal `sesi` harus menyebut id sesinya"),
    (PEM, "hasil: antarkota}", "hasil: antarkot}", "15:PEMANDU: jawaban ini menunjuk hasil `antarkot` yang tidak ada."),
    (PEM, "hasil: antarkota}", "hasil: tanya}", "18:PEMANDU: hasil `antarkota` tidak pernah tercapai"),
    (PEM, "hasil: antarkota}", "ke: siapa}", "15:PEMANDU: jawaban ini kembali ke pertanyaan `siapa`"),
    (PEM, "ke: batas}", "hasil: antarkota}", "12:PEMANDU: pertanyaan `batas` tidak pernah tercapai"),
    (PEM, "mulai: siapa", "mulai: sapa", "5:PEMANDU: jawaban ini menunjuk pertanyaan `sapa` yang tidak ada."),
    (PEM, "hasil: tanya}\n  - id", "hasil: tanya, ke: batas}\n  - id", "11:SKEMA: jawaban harus menunjuk tepat satu"),
    (MEK, "        mulai: surat-diterima\n", "", "31:TENGGAT: tenggat `jawaban` tidak menyebut kejadian yang memulai hitungannya."),
    (MEK, "mulai: surat-diterima", "mulai: surat-diterma", "35:TENGGAT: kejadian `surat-diterma` tidak ada pada mekanisme ini. | maksudnya `surat-diterima`?"),
    (MEK, "mulai: surat-diterima", "tidak_dihitung: Belum tahu.", "69:TENGGAT: kejadian `surat-diterima` tidak dipakai tenggat mana pun."),
    (MEK, "mulai: surat-diterima", "mulai: surat-diterima\n        tidak_dihitung: Belum tahu.", "36:TENGGAT: tenggat ini menyebut `mulai` dan juga sebab"),
    (MEK, "calon mitra}", "calon mitra, perkiraan: {tenggat: jawabn, anggapan: x}}", "69:TENGGAT: perkiraan memakai tenggat `jawabn` yang tidak ada. | maksudnya `jawaban`?"),
    (MEK, "calon mitra}", "calon mitra, perkiraan: {tenggat: jawaban, anggapan: x}}", "69:TENGGAT: perkiraan kejadian `surat-diterima` kembali kepada dirinya sendiri."),
    (MEK, "mulai: surat-diterima", "mulai: surat-diterima\n        varian: [wajb]", "36:RUJUKAN: varian `wajb` tidak ada pada mekanisme `antarkota`."),
    (MOD, "pilih: [jawaban]", "pilih: [jawabn]", "22:RUJUKAN: tenggat `jawabn` tidak ada pada mekanisme `antarkota`. | maksudnya `jawaban`?"),
    (MOD, "menit: 10", "menit: 12", "1:SKEMA: jumlah menit bagiannya 10, padahal `menit` modul 12."),
    (MOD, "    kuis: dasar\n", "", "29:SKEMA: bagian berjenis `kuis` belum menyebut `kuis`."),
    (MOD, "    pilih: [jawaban]", "    kuis: dasar", "17:SKEMA: `kuis` tidak dipakai pada bagian berjenis `tenggat`."),
    (MOD, "kuis: [dasar]", "kuis: [dasr]", "10:RUJUKAN: kuis `dasr` tidak ada di data/kuis/. | maksudnya `dasar`?"),
    ("kuis/dasar.yml", "kunci: a", "kunci: c", "6:SKEMA: kunci jawaban tidak ada di antara pilihan."),
    (DH, "kode: b, isi: pelaporan", "kode: a, isi: pelaporan", "22:PASAL: huruf a ditulis dua kali."),
    (IST, "dasar: [{pp-1-2001: 1 angka 1}]", "dasar: [{pp-1-2001: 1 angka 1}]\nperlu_verifikasi: Belum dicocokkan.", "7:VERIFIKASI: peringatan: Belum dicocokkan."),
]  # fmt: skip


def test_small_collection_is_clean(periksa: Callable[[], list[str]]) -> None:
    assert periksa() == []


@pytest.mark.parametrize(("berkas", "lama", "baru", "diharapkan"), SATU_PERUBAHAN)
def test_finding_points_at_line_and_suggests(
    ubah: Ubah, berkas: str, lama: str, baru: str, diharapkan: str
) -> None:
    temuan = ubah(berkas, lama, baru)
    assert any(satu.startswith(f"{berkas}:{diharapkan}") for satu in temuan), temuan


def test_misspelt_field_is_told_once(ubah: Ubah) -> None:
    assert len(ubah(MEK, "ringkasan: Dari", "ringkasn: Dari")) == 1


def test_unreadable_record_does_not_start_an_avalanche(ubah: Ubah) -> None:
    assert len(ubah(MEK, "judul: Kerja", "judul: Kerja: ")) == 1


def test_revoked_regulation_may_be_cited_as_history(ubah: Ubah) -> None:
    sejarah = "- {peraturan: pp-9-1999, pasal: 1, sejarah: ya}"
    assert ubah(MEK, "- pp-1-2001: 2 ayat (1) huruf a", sejarah) == []


def test_practice_needs_no_pasal(ubah: Ubah) -> None:
    assert ubah(MEK, "  - Mitranya kota lain.", "  - {isi: Surat harus rapi., praktik: ya}") == []


def test_unused_sample_is_found(ubah: Ubah) -> None:
    temuan = ubah(MEK, "    naskah: [kesepakatan]\n", "")
    assert [satu for satu in temuan if "YATIM: contoh naskah ini tidak dipakai" in satu]


def test_unused_regulation_is_found_unless_it_says_why(data: Path, periksa: Callable[[], list[str]]) -> None:
    teks = (
        (data / DH).read_text(encoding="utf-8").replace("pp-1-2001", "pp-2-2001").replace("[pp-9-1999]", "[]")
    )
    baru = data / "dasar_hukum" / "pp-2-2001.yml"
    baru.write_text(teks, encoding="utf-8")
    assert any("pp-2-2001.yml:1:YATIM: peraturan ini tidak dirujuk" in satu for satu in periksa())
    baru.write_text(teks + "tanpa_rujukan: Sedang disiapkan.\n", encoding="utf-8")
    assert periksa() == []


def test_reason_no_longer_needed_is_found(ubah: Ubah) -> None:
    (temuan,) = ubah(DH, "status: berlaku", "status: berlaku\ntanpa_rujukan: Sedang disiapkan.")
    assert temuan.startswith(
        f"{DH}:8:YATIM: peraturan ini menyebut sebab belum dirujuk, padahal data/mekanisme/"
    )


def test_pasal_nobody_uses_says_why(ubah: Ubah, data: Path, periksa: Callable[[], list[str]]) -> None:
    baru = "lampiran:\n"
    pasal = "  - {nomor: 4, judul: Penutup, isi: Berlaku hari ini."
    assert ubah(DH, baru, f"{pasal}}}\n{baru}") == [
        f"{DH}:30:CAKUPAN: Pasal 4 tidak dipakai panduan mana pun. | "
        "rujuk dari langkah, tanya jawab, atau naskah, atau isi `tanpa_rujukan:` dengan sebabnya."
    ]
    assert (
        ubah(DH, "isi: Berlaku hari ini.", "isi: Berlaku hari ini., tanpa_rujukan: Ketentuan penutup.") == []
    )
    (temuan,) = ubah(IST, "1 angka 1}", "1 angka 1}, {pp-1-2001: 4}")
    assert (
        "CAKUPAN: Pasal 4 menyebut sebab tidak dipakai, padahal data/istilah/mitra.yml merujuknya." in temuan
    )


def test_equal_titles_are_found(data: Path, periksa: Callable[[], list[str]]) -> None:
    teks = (data / IST).read_text(encoding="utf-8").replace("id: mitra", "id: mitra-lain")
    (data / "istilah" / "mitra-lain.yml").write_text(teks, encoding="utf-8")
    (temuan,) = periksa()
    assert temuan.startswith(
        "istilah/mitra.yml:3:JUDUL: judul `Mitra` juga dipakai data/istilah/mitra-lain.yml."
    )


@pytest.mark.parametrize(
    ("nama", "diharapkan"),
    [
        ("istilah/baru.yaml", "istilah/baru.yaml:1:BERKAS: berkas `baru.yaml` tidak berakhiran `.yml`."),
        ("istilah/Baru.yml", "istilah/Baru.yml:1:BERKAS: nama berkas `Baru.yml` tidak sesuai pola."),
        (
            "istilah/dalam/baru.yml",
            "istilah/dalam:1:BERKAS: folder `dalam` berada di dalam folder jenis catatan",
        ),
        ("baru.yml", "baru.yml:1:BERKAS: berkas `baru.yml` tidak berada dalam folder jenis catatan."),
        ("istilah/folder.yml/baru.yml", "istilah/folder.yml:1:BERKAS: ini bukan berkas."),
        ("istlah/baru.yml", "istlah:1:BERKAS: folder `istlah` bukan jenis catatan. | maksudnya `istilah`?"),
    ],
)
def test_files_out_of_place_are_found(
    data: Path, periksa: Callable[[], list[str]], nama: str, diharapkan: str
) -> None:
    (data / nama).parent.mkdir(exist_ok=True, parents=True)
    (data / nama).write_text("id: baru\n", encoding="utf-8")
    assert any(satu.startswith(diharapkan) for satu in periksa())
