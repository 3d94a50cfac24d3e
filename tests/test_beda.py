"""Two states of the records compared by meaning, and what the difference does to the site."""

from __future__ import annotations

import datetime
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import DATA_KECIL, run_panduan
from panduan.beda import compare_koleksi
from panduan.beda_situs import BedaSitus, build_wajah, compare_wajah
from panduan.koleksi import load_koleksi
from panduan.laporan_beda import build_draf, build_laporan, gabung, render_ubahan
from panduan.periksa import check_folder
from panduan.sebutan_beda import render_beda

Banding = Callable[..., tuple[list[str], str, BedaSitus]]


@pytest.fixture
def banding(data: Path) -> Banding:
    """Change files of the copy; the changes as sentences, the whole report, and what it does to the site."""

    def jalankan(*ganti: tuple[str, str, str]) -> tuple[list[str], str, BedaSitus]:
        for berkas, lama, baru in ganti:
            jalur = data / berkas
            teks = jalur.read_text(encoding="utf-8")
            assert lama in teks
            jalur.write_text(teks.replace(lama, baru, 1), encoding="utf-8")
        dulu, kini = load_koleksi(DATA_KECIL), load_koleksi(data)
        catatan = compare_koleksi(dulu, kini)
        situs = compare_wajah(build_wajah(dulu, DATA_KECIL), build_wajah(kini, data))
        kalimat = [render_ubahan(kini, entri, satu) for entri, semua in catatan.diubah for satu in semua]
        return kalimat, "\n".join(build_laporan(kini, catatan, situs, True)), situs

    return jalankan


MEK = "mekanisme/antarkota.yml"

SATU_UBAHAN = [
    (MEK, "lama: 30", "lama: 45", "Langkah 1 KSAK (Persiapan): tenggat “Calon mitra menjawab” 30 → 45 hari. Dasar: Pasal 2 ayat (2) PP 1/2001."),
    (MEK, "satuan: hari", "satuan: hari kerja", "Langkah 1 KSAK (Persiapan): tenggat “Calon mitra menjawab” 30 hari → 30 hari kerja. Dasar: Pasal 2 ayat (2) PP 1/2001."),
    (MEK, "hal: Calon mitra menjawab", "hal: Calon mitra membalas", "Langkah 1 KSAK (Persiapan): tenggat “Calon mitra membalas” sebutannya “Calon mitra menjawab” → “Calon mitra membalas”. Dasar: Pasal 2 ayat (2) PP 1/2001."),
    (MEK, "pelaku: [Perangkat daerah]", "pelaku: [Perangkat daerah, TKKSD]", "Langkah 1 KSAK (Persiapan): pelaku ditambah: TKKSD. Dasar: Pasal 2 ayat (1) huruf a PP 1/2001."),
    (MEK, "      - pp-1-2001: 2 ayat (1) huruf a", "      - pp-1-2001: 2 ayat (1)", "Langkah 1 KSAK (Persiapan): dasar hukum dihapus: Pasal 2 ayat (1) huruf a PP 1/2001."),
    (MEK, "Calon mitra wajib menjawab.", "Calon mitra wajib segera menjawab.", "Dalam satu menit KSAK: “Calon mitra wajib menjawab.” → “Calon mitra wajib segera menjawab.”. Dasar: Pasal 2 ayat (2) PP 1/2001."),
    (MEK, "  - Mitranya kota lain.", "  - Mitranya kota lain.\n  - Kotanya berbatasan.", "KSAK: kapan dipakai ditambah: “Kotanya berbatasan.”."),
    (MEK, "    naskah: [kesepakatan]\n", "", "Langkah 1 KSAK (Persiapan): naskah dihapus: kesepakatan. Dasar: Pasal 2 ayat (1) huruf a PP 1/2001."),
    ("dasar_hukum/pp-1-2001.yml", "isi: Calon mitra menjawab dalam 30 hari.", "isi: Calon mitra menjawab dalam 14 hari.", "Pasal 2 PP 1/2001: ayat (2) bunyinya “Calon mitra menjawab dalam 30 hari.” → “Calon mitra menjawab dalam 14 hari.”."),
    ("dasar_hukum/pp-1-2001.yml", "status: berlaku", "status: diubah", "PP 1/2001: status berlaku → diubah."),
    ("istilah/mitra.yml", "istilah: Mitra", "istilah: Mitra\nsingkatan: M", "Istilah “Mitra”: singkatan ditambah: M. Dasar: Pasal 1 angka 1 PP 1/2001."),
    ("istilah/mitra.yml", "2026-01-02", "2026-01-03", "Istilah “Mitra”: tanggal pemeriksaan 2 Januari 2026 → 3 Januari 2026. Dasar: Pasal 1 angka 1 PP 1/2001."),
    ("kuis/dasar.yml", "kunci: a", "kunci: b", "Soal 1 Kuis “Kuis dasar” (Berapa lama calon mitra menjawab?): kunci jawaban a → b. Dasar: Pasal 2 ayat (2) PP 1/2001."),
    ("contoh_naskah/kesepakatan.yml", "contoh: Kota Contoh", "contoh: Kota Lain", "Isian “Nama kota” Contoh naskah “Kesepakatan Bersama antarkota”: contoh “Kota Contoh” → “Kota Lain”."),
]  # fmt: skip


@pytest.mark.parametrize(("berkas", "lama", "baru", "diharapkan"), SATU_UBAHAN)
def test_change_is_told_by_meaning(
    banding: Banding, berkas: str, lama: str, baru: str, diharapkan: str
) -> None:
    kalimat, _, _ = banding((berkas, lama, baru))
    assert diharapkan in kalimat, kalimat


def test_another_way_of_writing_the_same_is_no_change(banding: Banding) -> None:
    kalimat, laporan, situs = banding(
        (MEK, "      - pp-1-2001: 2 ayat (1) huruf a", "      - {peraturan: pp-1-2001, pasal: 2 ayat (1) huruf a}"),
        (MEK, "judul: Persiapan", '"judul":   "Persiapan"  # catatan'),
    )  # fmt: skip
    assert (kalimat, situs.kosong, laporan) == ([], True, "Tidak ada isi yang berubah.")


def test_report_names_pages_slides_documents_and_dead_links(banding: Banding) -> None:
    _, laporan, situs = banding(
        (MEK, "  - id: pelaporan", "  - id: melapor"),
        (MEK, "lama: 30", "lama: 45"),
        ("contoh_naskah/kesepakatan.yml", "judul: Jangka Waktu", "judul: Lama Kerja Sama"),
    )
    assert "mekanisme/antarkota/" in situs.halaman_berubah
    assert "contoh-naskah/kesepakatan/" in situs.halaman_berubah
    assert situs.word == ["Naskah: Kesepakatan Bersama antarkota"]
    assert ("mekanisme/antarkota/#langkah-pelaporan", "") in situs.tautan
    for satu in (
        "3 hal berubah pada 2 catatan.",
        "2 tautan lama akan putus.",
        "- **Langkah 2 KSAK (Pelaporan)**: id pelaporan → melapor.",
        "- /mekanisme/antarkota/#langkah-pelaporan tidak ada lagi",
        "### Berkas Word yang ikut berubah (1)",
        "- Kerja sama antarkota (/mekanisme/antarkota/)",
        "- Modul pelatihan: Modul singkat: salindia ",
        "- Lembar ringkas KSAK",
        "- Lembar peserta Modul singkat",
        "- Hitung tanggal tenggat",
    ):
        assert satu in laporan, laporan


def test_slides_are_named_by_number_and_title(banding: Banding) -> None:
    """Only those that say something else; what merely moved is the same slide."""
    _, laporan, situs = banding(("modul/singkat.yml", "tujuan: [Tahu tenggatnya.]", "tujuan: [Tahu tenggatnya, Tahu langkahnya.]"))  # fmt: skip
    (paparan,) = situs.paparan
    assert paparan.judul == "Modul pelatihan: Modul singkat"
    assert [judul for _, judul in paparan.salindia] == ["Sesudah ini Anda bisa"]
    assert paparan.hilang == 0
    assert f"salindia {paparan.salindia[0][0]} (Sesudah ini Anda bisa)" in laporan


def test_summary_comes_first_and_is_one_line(banding: Banding) -> None:
    _, laporan, _ = banding((MEK, "lama: 30", "lama: 45"))
    awal = laporan.split("\n")[0]
    assert awal.startswith("1 hal berubah pada 1 catatan. Ikut berubah: ")
    assert awal.endswith(" Tidak ada tautan yang putus.") and "1 paparan" in awal and "lembar cetak" in awal


def test_day_of_a_check_moves_no_deck_and_no_sheet(banding: Banding) -> None:
    """Decks and sheets carry the latest day of all records; that is no change of theirs."""
    _, _, situs = banding(("istilah/mitra.yml", "2026-01-02", "2026-01-03"))
    assert (situs.paparan, situs.lembar, situs.word) == ([], [], [])


@pytest.mark.parametrize(
    ("semua", "jadi"), [([], ""), (["a"], "a"), (["a", "b"], "a dan b"), (["a", "b", "c"], "a, b, dan c")]
)
def test_lists_read_as_sentences(semua: list[str], jadi: str) -> None:
    assert gabung(semua) == jadi


def test_renamed_record_is_recognised_and_its_old_address_leads_on(data: Path) -> None:
    lama = data / "istilah" / "mitra.yml"
    teks = lama.read_text(encoding="utf-8")
    lama.unlink()
    baru = data / "istilah" / "mitra-kerja-sama.yml"
    for alias, kata in (
        ("", "akan putus, tambahkan `alias: [mitra]`"),
        ("alias: [mitra]\n", "alamat lama dialihkan"),
    ):
        baru.write_text(teks.replace("id: mitra\n", f"id: mitra-kerja-sama\n{alias}"), encoding="utf-8")
        dulu, kini = load_koleksi(DATA_KECIL), load_koleksi(data)
        catatan = compare_koleksi(dulu, kini)
        situs = compare_wajah(build_wajah(dulu, DATA_KECIL), build_wajah(kini, data))
        assert [(a.isi.id, b.isi.id) for a, b in catatan.diganti_nama] == [("mitra", "mitra-kerja-sama")]
        assert not catatan.ditambah
        assert not catatan.dihapus
        assert kata in "\n".join(build_laporan(kini, catatan, situs, False))
    assert ("istilah/mitra/", "istilah/mitra-kerja-sama/") in situs.tautan


def test_long_texts_show_only_the_words_that_changed() -> None:
    dulu = "Perangkat daerah pemrakarsa menyampaikan rancangan kepada TKKSD paling lama dalam 45 hari sejak diterima."
    assert (
        render_beda(dulu, dulu.replace("45", "30"))
        == "“… paling lama dalam [45 → 30] hari sejak diterima. …”"
    )


def test_draft_of_the_report_passes_the_check(data: Path) -> None:
    jalur = data / MEK
    jalur.write_text(jalur.read_text(encoding="utf-8").replace("lama: 30", "lama: 45"), encoding="utf-8")
    kini = load_koleksi(data)
    catatan = compare_koleksi(load_koleksi(DATA_KECIL), kini)
    situs = compare_wajah(build_wajah(kini, data), build_wajah(kini, data))
    id_, teks = build_draf(kini, catatan, situs, datetime.date(2026, 11, 27))
    (data / "perubahan" / f"{id_}.yml").write_text(teks, encoding="utf-8")
    assert check_folder(data)[1] == []
    assert "  - pp-1-2001: 2 ayat (2)" in teks
    assert "  - mekanisme/antarkota" in teks


def _git(folder: Path, *argumen: str) -> None:
    perintah = ["git", "-c", "user.name=uji", "-c", "user.email=uji@contoh.go.id", *argumen]
    subprocess.run(perintah, cwd=folder, check=True, capture_output=True)


def test_command_compares_with_a_revision_and_drafts_once(tmp_path: Path) -> None:
    data = Path(shutil.copytree(DATA_KECIL, tmp_path / "data"))
    _git(tmp_path, "init", "-q", "-b", "main")
    _git(tmp_path, "add", "data")
    _git(tmp_path, "commit", "-q", "-m", "awal")
    jalur = data / MEK
    jalur.write_text(jalur.read_text(encoding="utf-8").replace("lama: 30", "lama: 45"), encoding="utf-8")
    argumen = ("beda", "--data", data, "--format", "markdown", "--catatan", "--tanggal", "2026-11-27")
    hasil = run_panduan(*argumen)
    assert hasil.returncode == 0, hasil.stderr
    assert (
        "- **Langkah 1 KSAK (Persiapan)**: tenggat “Calon mitra menjawab” 30 → 45 hari. Dasar: "
        in hasil.stdout
    )
    (draf,) = (data / "perubahan").glob("2026-11-27-*.yml")
    assert "Draf ditulis" in hasil.stdout
    draf.write_text("tulisan editor", encoding="utf-8")
    assert run_panduan(*argumen).returncode == 2
    assert draf.read_text(encoding="utf-8") == "tulisan editor"


def test_what_cannot_be_read_yet_is_named(data: Path) -> None:
    (data / MEK).write_text("id: [\n", encoding="utf-8")
    hasil = run_panduan("beda", "--data", data, "--", DATA_KECIL)
    assert hasil.returncode == 2
    assert hasil.stderr.startswith(
        "Belum dapat dibandingkan, karena belum terbaca: data/mekanisme/antarkota.yml."
    )


@pytest.mark.parametrize("dasar", ["tidak-ada", "--upload-pack=x", "HEAD:data"])
def test_unknown_revision_is_told_in_indonesian(data: Path, dasar: str) -> None:
    hasil = run_panduan("beda", "--data", data, "--", dasar)
    assert hasil.returncode == 2
    assert "Perbaiki:" in hasil.stderr
    assert "Traceback" not in hasil.stderr
