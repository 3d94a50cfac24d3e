"""Two states of the records compared by meaning, and what the difference does to the site."""

from __future__ import annotations

import datetime
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import DATA_KECIL, run_panduan
from panduan.beda import compare_koleksi, render_beda, render_ubahan
from panduan.beda_situs import BedaSitus, build_wajah, compare_wajah
from panduan.koleksi import load_koleksi
from panduan.laporan_beda import build_draf, build_laporan
from panduan.periksa import check_folder

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
    (MEK, "lama: 30", "lama: 45", "Langkah `persiapan` KSAK: tenggat `jawaban` 30 → 45 hari (PP 1/2001 Pasal 2 ayat (2))"),
    (MEK, "satuan: hari", "satuan: hari kerja", "Langkah `persiapan` KSAK: tenggat `jawaban` 30 hari → 30 hari kerja (PP 1/2001 Pasal 2 ayat (2))"),
    (MEK, "hal: Calon mitra menjawab", "hal: Calon mitra membalas", "Langkah `persiapan` KSAK: tenggat `jawaban` hal Calon mitra menjawab → Calon mitra membalas (PP 1/2001 Pasal 2 ayat (2))"),
    (MEK, "pelaku: [Perangkat daerah]", "pelaku: [Perangkat daerah, TKKSD]", "Langkah `persiapan` KSAK: pelaku: TKKSD ditambah (PP 1/2001 Pasal 2 ayat (1) huruf a)"),
    (MEK, "      - pp-1-2001: 2 ayat (1) huruf a", "      - pp-1-2001: 2 ayat (1)", "Langkah `persiapan` KSAK: dasar: pp-1-2001: Pasal 2 ayat (1) huruf a dihapus (PP 1/2001 Pasal 2 ayat (1))"),
    (MEK, "Calon mitra wajib menjawab.", "Calon mitra wajib segera menjawab.", "Satu menit “Calon mitra wajib segera menjawab.” KSAK: isi Calon mitra wajib menjawab. → Calon mitra wajib segera menjawab. (PP 1/2001 Pasal 2 ayat (2))"),
    ("dasar_hukum/pp-1-2001.yml", "isi: Calon mitra menjawab dalam 30 hari.", "isi: Calon mitra menjawab dalam 14 hari.", "Pasal 2 PP 1/2001: ayat (2) isi Calon mitra menjawab dalam 30 hari. → Calon mitra menjawab dalam 14 hari."),
    ("dasar_hukum/pp-1-2001.yml", "status: berlaku", "status: diubah", "PP 1/2001: status berlaku → diubah"),
    ("istilah/mitra.yml", "istilah: Mitra", "istilah: Mitra\nsingkatan: M", "Mitra: singkatan ditambah: M (PP 1/2001 Pasal 1 angka 1)"),
    ("kuis/dasar.yml", "kunci: a", "kunci: b", "Soal `lama` Kuis dasar: kunci a → b (PP 1/2001 Pasal 2 ayat (2))"),
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


def test_report_names_pages_documents_and_dead_links(banding: Banding) -> None:
    _, laporan, situs = banding(
        (MEK, "  - id: pelaporan", "  - id: melapor"),
        ("contoh_naskah/kesepakatan.yml", "judul: Jangka Waktu", "judul: Lama Kerja Sama"),
    )
    assert "mekanisme/antarkota/" in situs.halaman_berubah
    assert "contoh-naskah/kesepakatan/" in situs.halaman_berubah
    assert situs.dokumen == ["unduhan/naskah/kesepakatan.docx"]
    assert ("mekanisme/antarkota/#langkah-pelaporan", "") in situs.tautan
    assert "`mekanisme/antarkota/#langkah-pelaporan` mati" in laporan
    assert "## Naskah Word yang ikut berubah (1)" in laporan


def test_renamed_record_is_recognised_and_its_old_address_leads_on(data: Path) -> None:
    lama = data / "istilah" / "mitra.yml"
    teks = lama.read_text(encoding="utf-8")
    lama.unlink()
    baru = data / "istilah" / "mitra-kerja-sama.yml"
    for alias, kata in (("", "akan mati, tambahkan `alias: [mitra]`"), ("alias: [mitra]\n", "mengalihkan")):
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
        render_beda(dulu, dulu.replace("45", "30")) == "… paling lama dalam [45 → 30] hari sejak diterima. …"
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
    assert "- **Langkah `persiapan` KSAK**: tenggat `jawaban` 30 → 45 hari" in hasil.stdout
    (draf,) = (data / "perubahan").glob("2026-11-27-*.yml")
    assert "Draf ditulis" in hasil.stdout
    draf.write_text("tulisan editor", encoding="utf-8")
    assert run_panduan(*argumen).returncode == 2
    assert draf.read_text(encoding="utf-8") == "tulisan editor"


@pytest.mark.parametrize("dasar", ["tidak-ada", "--upload-pack=x", "HEAD:data"])
def test_unknown_revision_is_told_in_indonesian(data: Path, dasar: str) -> None:
    hasil = run_panduan("beda", "--data", data, "--", dasar)
    assert hasil.returncode == 2
    assert "Perbaiki:" in hasil.stderr
    assert "Traceback" not in hasil.stderr
