"""A regulation changes: what rests on it, what pages tell their readers, what grew old, where old addresses lead."""

from __future__ import annotations

import datetime
import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from docx import Document

from conftest import AKAR, Ubah, run_panduan
from panduan.bahan import build_lingkup
from panduan.beda_situs import build_wajah
from panduan.dampak import find_sandaran
from panduan.halaman import Halaman, build_halaman
from panduan.kesehatan import TanggalSalah, build_kesehatan, find_acuan, find_usang
from panduan.koleksi import load_koleksi
from panduan.lembar.bahan import build_bahan_lembar
from panduan.lembar.susun import Pencetak
from panduan.model import TIPE
from panduan.paparan.bahan import build_bahan_paparan, build_semua
from panduan.paparan.salindia import Bentuk, Salindia
from panduan.pengalihan import build_pengalihan
from panduan.periksa import check_folder
from panduan.rujukan import Ketentuan
from panduan.templat_jinja import Perender
from panduan.temuan import Tingkat
from panduan.umpan import build_umpan
from panduan.word.penulis import build_docx

DH, DH_LAMA, IST = "dasar_hukum/pp-1-2001.yml", "dasar_hukum/pp-9-1999.yml", "istilah/mitra.yml"
PENGGANTI = "status: berlaku\npasal_pengganti:\n  - {lama: 2 ayat (2), baru: [pp-9-2030: 7 ayat (1)], catatan: Kini 14 hari.}\n"  # fmt: skip
BARU = """id: pp-9-2030
jenis: Peraturan Pemerintah
nomor: 9
tahun: 2030
judul: Kerja Sama Baru
ringkasan: Aturan pengganti untuk uji.
status: berlaku
pasal:
  - nomor: 7
    judul: Tenggat
    ayat:
      - {nomor: 1, isi: Calon mitra menjawab dalam 14 hari.}
    tanpa_rujukan: Untuk uji.
"""

Halamankan = Callable[[], dict[str, Halaman]]


@pytest.fixture
def halamankan(data: Path) -> Halamankan:
    def jalankan() -> dict[str, Halaman]:
        koleksi = load_koleksi(data)
        return {satu.alamat: satu for satu in build_halaman(koleksi, Perender(koleksi))}

    return jalankan


def _temuan(data: Path) -> list[str]:
    return [f"{satu.tingkat}: {satu}" for satu in check_folder(data)[1] if satu.kode == "STATUS"]


def test_everything_that_rests_on_a_pasal_is_found_with_its_place(data: Path) -> None:
    semua = find_sandaran(load_koleksi(data), "pp-1-2001", Ketentuan("2", "2"))
    tempat = {(satu.berkas, satu.tempat, satu.halaman) for satu in semua}
    assert (
        "data/mekanisme/antarkota.yml",
        "langkah persiapan › tenggat jawaban › dasar 1",
        "mekanisme/antarkota/#langkah-persiapan",
    ) in tempat
    assert ("data/kuis/dasar.yml", "soal lama › dasar 1", "kuis/dasar/") in tempat
    assert not [satu for satu in semua if satu.ketentuan == "Pasal 2 ayat (1)"]
    baris = {satu.berkas: satu.baris for satu in semua}
    teks = (data / "kuis" / "dasar.yml").read_text(encoding="utf-8").splitlines()
    assert "pp-1-2001: 2 ayat (2)" in teks[baris["data/kuis/dasar.yml"] - 1]


def test_whole_pasal_includes_its_parts_and_text_that_names_it(ubah: Ubah, data: Path) -> None:
    ubah(IST, "arti: Pihak", "arti: Menurut PP 1/2001 Pasal 2 ayat (1), pihak")
    semua = find_sandaran(load_koleksi(data), "pp-1-2001", Ketentuan("2"))
    assert "Pasal 2 ayat (1), disebut dalam kalimat" in {satu.ketentuan for satu in semua}
    assert len(semua) > len(find_sandaran(load_koleksi(data), "pp-1-2001", Ketentuan("2", "2")))


def test_revoking_turns_every_claim_into_a_finding(ubah: Ubah, data: Path) -> None:
    jumlah = len([k for k in load_koleksi(data).kutipan if k.rujukan.peraturan == "pp-1-2001" and "perubahan" not in k.entri.dokumen.berkas])  # fmt: skip
    ubah(DH, "status: berlaku", "status: dicabut")
    temuan = _temuan(data)
    assert len(temuan) == jumlah
    assert all(satu.startswith("galat: ") for satu in temuan)


def test_successor_pasal_is_offered_for_the_very_provision(ubah: Ubah, data: Path) -> None:
    (data / "dasar_hukum" / "pp-9-2030.yml").write_text(BARU, encoding="utf-8")
    ubah(DH, "status: berlaku\n", PENGGANTI)
    temuan = _temuan(data)
    assert temuan
    assert all("rujuk penggantinya: `- pp-9-2030: 7 ayat (1)`" in satu for satu in temuan)
    tempat = {satu.split(": ")[1].split(":")[0] for satu in temuan}
    assert "data/kuis/dasar.yml" in tempat  # cites Pasal 2 ayat (2)
    assert IST not in {satu.removeprefix("data/") for satu in tempat}  # cites Pasal 1


def test_replaced_provision_must_exist(ubah: Ubah, data: Path) -> None:
    (data / "dasar_hukum" / "pp-9-2030.yml").write_text(BARU, encoding="utf-8")
    temuan = ubah(DH, "status: berlaku\n", PENGGANTI.replace("2 ayat (2)", "2 ayat (9)"))
    assert [satu for satu in temuan if "PASAL: Pasal 2 ayat (9) tidak ada pada PP 1/2001." in satu]


def test_site_may_appear_meanwhile_and_tells_its_readers(
    ubah: Ubah, data: Path, halamankan: Halamankan
) -> None:
    ubah(
        DH,
        "status: berlaku",
        "status: dicabut\nsedang_disesuaikan: Halaman ini disesuaikan dengan aturan baru.",
    )
    temuan = check_folder(data)[1]
    assert [satu for satu in temuan if satu.kode == "STATUS"]
    assert not [satu for satu in temuan if satu.tingkat is Tingkat.GALAT]
    semua = halamankan()
    for alamat in ("mekanisme/antarkota/", "istilah/mitra/", "kuis/dasar/"):
        assert '<aside class="goyah" ' in semua[alamat].isi
        assert "PP Nomor 1 Tahun 2001</a> sudah dicabut." in semua[alamat].isi
        assert "Halaman ini disesuaikan dengan aturan baru." in semua[alamat].isi
    assert '</h1>\n<aside class="goyah" ' in semua["pemandu/mekanisme/"].isi
    assert "Kerja sama antarkota" not in semua["sesi/"].isi
    assert 'id="goyah-pp-1-2001-dicabut"' in semua["kesehatan-isi/"].isi


def _find_pemberitahuan(data: Path) -> tuple[str, dict[str, list[Salindia]], str]:
    """What the first Word comment says, the decks' opening slides, and the handout of the mechanism."""
    lingkup = build_lingkup(load_koleksi(data), None)
    docx = build_docx(lingkup.koleksi, lingkup.koleksi.contoh_naskah["kesepakatan"], "a/")["A4"]
    catatan = [satu.text for satu in Document(io.BytesIO(docx)).comments]
    paparan = {satu.id: list(satu.pembuka) for satu in build_semua(lingkup, Bentuk.LEBAR)}
    lembar = Pencetak(lingkup).render_mekanisme(lingkup.koleksi.mekanisme["antarkota"])
    return (catatan or [""])[0], paparan, lembar


def test_what_is_taken_along_carries_the_notice_too(ubah: Ubah, data: Path) -> None:
    """Word files, decks and sheets leave the site; their readers never see the page's notice."""
    catatan, paparan, lembar = _find_pemberitahuan(data)
    assert "merujuk" not in catatan and "pemberitahuan" not in lembar.split("</style>")[1]
    biasa = [satu.id for satu in paparan["singkat"]]
    ubah(DH, "status: berlaku", "status: diubah")
    catatan, paparan, lembar = _find_pemberitahuan(data)
    awal, isi, *_ = catatan.split("\n")
    assert awal == "Perlu dicocokkan. Naskah ini merujuk peraturan yang sudah diubah. Cocokkan dengan naskah resminya sebelum dipakai."  # fmt: skip
    assert isi.startswith("PP Nomor 1 Tahun 2001 sudah diubah; pasal yang dirujuk di sini belum dicocokkan")
    assert [satu.id for satu in paparan["singkat"]] == biasa, "a speaker is told, not the audience"
    assert paparan["singkat"][0].catatan[0].startswith("Perlu dicocokkan. Paparan ini merujuk")
    assert '<p class="pemberitahuan">Perlu dicocokkan. Lembar ini merujuk' in lembar
    ubah(DH, "status: diubah", "status: dicabut\nsedang_disesuaikan: Menunggu aturan baru.")
    catatan, paparan, lembar = _find_pemberitahuan(data)
    assert catatan.startswith(
        "Sedang disesuaikan. Naskah ini merujuk aturan yang sudah dicabut atau diganti."
    )
    assert "PP Nomor 1 Tahun 2001 sudah dicabut. Menunggu aturan baru." in catatan
    kedua = paparan["singkat"][1]
    assert (kedua.id, kedua.judul) == ("pemberitahuan", "Sedang disesuaikan")
    assert "Jangan dipakai sebelum dicocokkan" in kedua.poin[0].teks
    assert kedua.poin[1].teks.startswith("PP Nomor 1 Tahun 2001 sudah dicabut")
    assert '<p class="pemberitahuan">Sedang disesuaikan. Lembar ini' in lembar


def test_word_file_and_sheet_are_made_anew_when_the_notice_changes(ubah: Ubah, data: Path) -> None:
    def kunci() -> tuple[dict[str, str], dict[str, str]]:
        lingkup = build_lingkup(load_koleksi(data), None)
        lembar = {bahan.alamat[0]: bahan.kunci() for bahan in build_bahan_lembar(lingkup)}
        return lembar, build_wajah(lingkup.koleksi, data).word

    ubah(DH, "status: berlaku", "status: diubah")
    lembar, word = kunci()
    assert kunci() == (lembar, word)
    ubah(DH, "status: diubah", "status: diubah\nperubahan_dicocokkan: Tidak ada yang berubah.")
    lembar_baru, word_baru = kunci()
    assert lembar["unduhan/lembar/antarkota.pdf"] != lembar_baru["unduhan/lembar/antarkota.pdf"]
    assert word["Naskah: Kesepakatan Bersama antarkota"] != word_baru["Naskah: Kesepakatan Bersama antarkota"]


def test_change_not_yet_compared_is_a_warning_until_settled(
    ubah: Ubah, data: Path, halamankan: Halamankan
) -> None:
    assert '<aside class="goyah"' not in halamankan()["istilah/mitra/"].isi
    ubah(DH, "status: berlaku", "status: diubah")
    temuan = _temuan(data)
    assert temuan
    assert all(satu.startswith("peringatan: ") for satu in temuan)
    semua = halamankan()
    assert "sudah diubah; pasal yang dirujuk" in semua["istilah/mitra/"].isi
    tanya = semua["pemandu/mekanisme/"].isi
    assert tanya.index('class="pemandu__tanya"') < tanya.index('<aside class="goyah'), "questions come first"
    ubah(
        DH,
        "status: diubah",
        "status: diubah\nperubahan_dicocokkan: Tidak ada pasal yang dimuat di sini berubah.",
    )
    assert _temuan(data) == []
    assert '<aside class="goyah"' not in halamankan()["istilah/mitra/"].isi


def test_history_needs_no_banner(ubah: Ubah, data: Path) -> None:
    assert ubah(IST, "{pp-1-2001: 1 angka 1}", "{pp-1-2001: 1 angka 1}, {peraturan: pp-9-1999, pasal: 1, sejarah: ya}") == []  # fmt: skip


def test_command_lists_lines_pages_and_totals(data: Path) -> None:
    hasil = run_panduan("dampak", "pp-1-2001", "2 ayat (2)", "--data", data)
    assert hasil.returncode == 0, hasil.stderr
    assert hasil.stdout.splitlines()[0] == "Pasal 2 ayat (2) PP Nomor 1 Tahun 2001: berlaku"
    assert re.search(r"^data/kuis/dasar\.yml:\d+: soal lama › dasar 1 — Pasal 2 ayat \(2\) → /kuis/dasar/$", hasil.stdout, re.MULTILINE)  # fmt: skip
    assert re.fullmatch(r"\d+ tempat pada \d+ berkas, \d+ halaman catatan", hasil.stdout.splitlines()[-1])
    semua = json.loads(run_panduan("dampak", "pp-1-2001", "--data", data, "--format", "json").stdout)
    assert {"berkas", "baris", "tempat", "ketentuan", "halaman"} <= set(semua[0])


@pytest.mark.parametrize(
    ("argumen", "masalah"),
    [
        (["pp-1-2002"], "Peraturan `pp-1-2002` tidak ada."),
        (["pp-1-2001", "99"], "Pasal 99 tidak ada pada catatan `pp-1-2001`."),
        (["pp-1-2001", "ayat dua"], "Ketentuan `ayat dua` tidak terbaca."),
    ],
)
def test_command_helps_with_a_wrong_name(data: Path, argumen: list[str], masalah: str) -> None:
    hasil = run_panduan("dampak", *argumen, "--data", data)
    assert hasil.returncode == 2
    assert hasil.stderr.startswith(masalah)


def test_hand_written_pages_are_listed_too() -> None:
    hasil = run_panduan("dampak", "pp-28-2018")
    assert re.search(r"^docs/[\w/-]+\.md:\d+: halaman tulisan tangan$", hasil.stdout, re.MULTILINE)


@pytest.mark.parametrize(
    "argumen",
    [("pp-1-2001", "2 ayat (2)"), ("pp-1-2001", "2", "ayat", "(2)"), ("PP 1/2001 Pasal 2 ayat (2)",), ("Pasal 2 ayat (2) PP Nomor 1 Tahun 2001",)],
)  # fmt: skip
def test_regulation_may_be_named_as_people_say_it(data: Path, argumen: tuple[str, ...]) -> None:
    hasil = run_panduan("dampak", *argumen, "--data", data)
    assert hasil.returncode == 0, hasil.stderr
    assert hasil.stdout.startswith("Pasal 2 ayat (2) PP Nomor 1 Tahun 2001: berlaku\n")


def test_old_records_are_listed_oldest_first(ubah: Ubah, data: Path) -> None:
    ubah(IST, "diperiksa: 2026-01-02", "diperiksa: 2024-01-02")
    koleksi = load_koleksi(data)
    semua = find_usang(koleksi, datetime.date(2026, 1, 2), 365)
    assert [(umur, entri.isi.id) for umur, entri in semua] == [(None, "pp-1-2001"), (None, "pp-9-1999"), (731, "mitra")]  # fmt: skip
    hasil = run_panduan("usang", "--data", data, "--tanggal", "2026-01-02")
    assert "data/istilah/mitra.yml: 731 hari (diperiksa 2 Januari 2024)" in hasil.stdout
    assert (
        hasil.stdout.splitlines()[-1]
        == "1 catatan lebih lama dari 365 hari per 2 Januari 2026, 2 belum pernah diperiksa"
    )


def test_ages_count_to_the_newest_check_or_a_given_day_never_today(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PANDUAN_TANGGAL", raising=False)
    koleksi = load_koleksi(data)
    terbaru = max(e.diperiksa for e in koleksi.iter_entri() if e.diperiksa and e.tipe.nama != "perubahan")
    assert find_acuan(koleksi) == terbaru
    monkeypatch.setenv("PANDUAN_TANGGAL", "2027-06-01")
    assert build_kesehatan(koleksi).tipe[0].umur_tertua == 515
    monkeypatch.setenv("PANDUAN_TANGGAL", "besok")
    with pytest.raises(TanggalSalah):
        find_acuan(koleksi)


def test_wrong_day_in_the_environment_stops_the_build(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PANDUAN_TANGGAL", "besok")
    hasil = run_panduan("bangun", "--keluaran", tmp_path / "site")
    assert hasil.returncode == 2
    assert "besok" in hasil.stderr
    assert "Traceback" not in hasil.stderr


def test_health_page_counts_what_is_there(ubah: Ubah, data: Path, halamankan: Halamankan) -> None:
    ubah(IST, "dasar:", "perlu_verifikasi: Artinya belum dicocokkan.\ndasar:")
    sehat = build_kesehatan(load_koleksi(data))
    assert (sehat.jumlah_ragu, sehat.jumlah - sehat.bebas_ragu) == (1, 1)
    assert sehat.jumlah - sehat.diperiksa == 2  # both regulations
    (hukum,) = [satu for satu in sehat.peraturan if satu.peraturan.id == "pp-1-2001"]
    assert (hukum.dipakai, hukum.pasal) == (3, 3)
    isi = halamankan()["kesehatan-isi/"].isi
    assert "Artinya belum dicocokkan." in isi
    assert 'href="../istilah/mitra/"' in isi


def test_every_open_doubt_of_the_real_records_is_listed() -> None:
    koleksi, temuan = check_folder(AKAR / "data")
    assert build_kesehatan(koleksi).jumlah_ragu == len([satu for satu in temuan if satu.kode == "VERIFIKASI"])


ALIAS = [
    ("alias: [mitra]", "ALIAS: alias `mitra` sama dengan alamat catatan ini sendiri."),
    ("alias: [lain]", "ALIAS: alias `lain` masih alamat catatan lain, data/istilah/lain.yml."),
    ("alias: [dulu]", "ALIAS: alias `dulu` juga ditulis pada data/istilah/lain.yml."),
    (
        "alias: [istlah/x]",
        "ALIAS: alias `istlah/x` menyebut jenis halaman yang tidak ada. | maksudnya `istilah`?",
    ),
]


@pytest.mark.parametrize(("alias", "diharapkan"), ALIAS)
def test_old_addresses_never_clash(ubah: Ubah, data: Path, alias: str, diharapkan: str) -> None:
    teks = (data / IST).read_text(encoding="utf-8").replace("id: mitra", "id: lain\nalias: [dulu]")
    teks = teks.replace("istilah: Mitra", "istilah: Lain").replace("[partner]", "[]")
    (data / "istilah" / "lain.yml").write_text(teks, encoding="utf-8")
    temuan = ubah(IST, "id: mitra", f"id: mitra\n{alias}")
    assert any(diharapkan in satu for satu in temuan), temuan


def test_renamed_record_leaves_a_page_that_leads_on(ubah: Ubah, data: Path) -> None:
    assert ubah(IST, "id: mitra", "id: mitra\nalias: [rekanan, tanya-jawab/apa-itu-mitra]") == []
    perender = Perender(load_koleksi(data))
    semua = dict(build_pengalihan(perender, ""))
    assert set(semua) == {"istilah/rekanan/index.html", "tanya-jawab/apa-itu-mitra/index.html"}
    isi = semua["tanya-jawab/apa-itu-mitra/index.html"]
    assert '<meta http-equiv="refresh" content="0; url=../../istilah/mitra/index.html">' in isi
    assert '<a id="tujuan" href="../../istilah/mitra/index.html">Mitra</a>' in isi
    terbit = dict(build_pengalihan(perender, "https://contoh.go.id/"))
    assert (
        '<link rel="canonical" href="https://contoh.go.id/istilah/mitra/">'
        in terbit["istilah/rekanan/index.html"]
    )


def test_pages_below_a_renamed_record_lead_on_as_well(data: Path) -> None:
    """Whatever stands below a record's address: forms, maps, outcomes, and the decks that another step makes."""
    for tipe in TIPE:
        for jalur in (data / tipe).glob("*.yml"):
            teks = jalur.read_text(encoding="utf-8")
            jalur.write_text(teks.replace("\n", f"\nalias: [dulu-{jalur.stem}]\n", 1), encoding="utf-8")
    koleksi = load_koleksi(data)
    perender = Perender(koleksi)
    semua = dict(build_pengalihan(perender, ""))
    paparan = [
        alamat.removesuffix("index.html")
        for bahan in build_bahan_paparan(build_lingkup(koleksi, None))
        for alamat in bahan.alamat
        if alamat.endswith("/index.html")
    ]
    halaman = [satu.alamat for satu in build_halaman(koleksi, perender)]
    jumlah = 0
    for entri in koleksi.iter_entri():
        kini, dulu = (f"{entri.tipe.alamat}/{awal}{entri.isi.id}/" for awal in ("", "dulu-"))
        for alamat in (satu for satu in [*halaman, *paparan] if satu.startswith(kini)):
            isi = semua.pop(f"{dulu}{alamat.removeprefix(kini)}index.html")
            akar = "../" * alamat.count("/")
            assert f'url={akar}{alamat}index.html"' in isi and f'src="{akar}skrip/alihkan.js"' in isi
            jumlah += 1
    assert semua == {}, "nothing leads to a page that is not there"
    assert jumlah > len(list(koleksi.iter_entri())) + 6


ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.mark.parametrize("situs", ["", "https://contoh.go.id/panduan/"])
def test_feed_is_valid_atom(situs: str) -> None:
    koleksi = load_koleksi(AKAR / "data")
    alamat, teks = build_umpan(Perender(koleksi), "Panduan & uji", situs)
    assert alamat == "yang-berubah.xml"
    umpan = ElementTree.fromstring(teks)
    assert umpan.tag == f"{ATOM}feed"
    assert umpan.findtext(f"{ATOM}title") == "Panduan & uji: yang berubah"
    semua = umpan.findall(f"{ATOM}entry")
    assert len(semua) == len(koleksi.perubahan)
    waktu = [str(satu.findtext(f"{ATOM}updated")) for satu in semua]
    assert waktu == sorted(waktu, reverse=True)
    assert umpan.findtext(f"{ATOM}updated") == waktu[0]
    id_ = [str(satu.findtext(f"{ATOM}id")) for satu in [umpan, *semua]]
    assert len(set(id_)) == len(id_)
    assert all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", satu) for satu in id_)
    for satu in [umpan, *semua]:
        assert re.fullmatch(
            r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+]\d\d:\d\d", str(satu.findtext(f"{ATOM}updated"))
        )
        assert satu.find(f"{ATOM}link[@rel='alternate']") is not None
    assert all(satu.attrib["href"].startswith(situs) for satu in umpan.iter(f"{ATOM}link"))
    assert "akar:/" not in teks


def test_changes_stand_newest_first_with_their_reason(data: Path, halamankan: Halamankan) -> None:
    (data / "perubahan" / "2026-02-01-tenggat.yml").write_text(
        "id: 2026-02-01-tenggat\ntanggal: 2026-02-01\njudul: Tenggat berubah\nuraian: Kini 45 hari.\n"
        "alasan: PP 1/2001 diubah.\ndasar: [{pp-1-2001: 2 ayat (2)}]\n"
        "halaman: [mekanisme/antarkota#langkah-persiapan]\n",
        encoding="utf-8",
    )
    assert check_folder(data)[1] == []
    isi = halamankan()["yang-berubah/"].isi
    assert isi.index("Tenggat berubah") < isi.index("Isi pertama")
    assert "PP 1/2001 diubah." in isi
    assert 'href="../mekanisme/antarkota/#langkah-persiapan">Mekanisme: KSAK</a>' in isi


def test_change_that_names_a_missing_page_is_found(ubah: Ubah) -> None:
    (temuan,) = ubah("perubahan/2026-01-02-isi-pertama.yml", "mekanisme/antarkota", "mekanisme/antarkta")
    assert "TAUTAN: halaman `mekanisme/antarkta` tidak ada. | maksudnya `mekanisme/antarkota`?" in temuan


def test_reports_of_changes_do_not_count_as_use_of_a_pasal(data: Path) -> None:
    koleksi = load_koleksi(data)
    assert not [e for e in koleksi.find_pemakai("pp-1-2001", "2") if e.tipe is TIPE["perubahan"]]
