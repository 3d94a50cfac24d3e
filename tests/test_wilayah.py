"""The list of regions."""

from __future__ import annotations

from collections import Counter

from panduan.alat.wilayah import (
    SEBUTAN_LAIN,
    JenisWilayah,
    build_data_wilayah,
    build_kunci,
    find_otonom,
    load_wilayah,
)


def test_counts() -> None:
    jumlah = Counter(satu.jenis for satu in load_wilayah())
    assert jumlah == {
        JenisWilayah.PROVINSI: 38,
        JenisWilayah.KABUPATEN: 415,
        JenisWilayah.KOTA: 93,
        JenisWilayah.ADMINISTRATIF: 6,
    }
    assert len(find_otonom()) == 546


def test_names_are_written_as_documents_write_them() -> None:
    nama = {satu.nama: satu for satu in load_wilayah()}
    assert nama["Kabupaten Pati"].provinsi == "Jawa Tengah"
    assert nama["Kota Mojokerto"].pendek == "Mojokerto"
    assert nama["Provinsi Daerah Istimewa Yogyakarta"].pendek == "Daerah Istimewa Yogyakarta"
    assert nama["Provinsi Kepulauan Riau"].jenis is JenisWilayah.PROVINSI
    assert nama["Kota Administrasi Jakarta Pusat"].jenis is JenisWilayah.ADMINISTRATIF
    assert set(SEBUTAN_LAIN) <= set(nama)


def test_no_two_regions_share_a_key_even_without_spaces() -> None:
    kunci = [build_kunci(satu.nama) for satu in load_wilayah()]
    assert len(set(kunci)) == len(kunci)
    assert build_kunci("KOTA PALANGKA RAYA") == build_kunci("Kota Palangkaraya")


def test_data_for_the_browser_names_its_source_and_licence() -> None:
    data = build_data_wilayah()
    assert "ODbL" in data["sumber"]
    assert len(data["kabupaten"]) == 415
    assert data["lain"]["DKI Jakarta"] == "Provinsi Daerah Khusus Ibukota Jakarta"
