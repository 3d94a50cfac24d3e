"""The one table of messages: what went wrong and how to put it right, in plain Indonesian.

``PESAN`` serves the rules in ``periksa/``; ``PESAN_VALIDASI`` translates pydantic, so that none of its
English reaches an editor. The editors' page explains the codes from ``ARTI_KODE``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from panduan.angka import find_bilangan, find_tanggal, find_ya_tidak, quote_nilai, slug
from panduan.model.dasar import Rujukan
from panduan.sumber import Dokumen, Jalur, find_mirip
from panduan.temuan import Temuan

KELOMPOK_KODE: dict[str, dict[str, str]] = {
    "Berkas dan susunan tulisan": {
        "BERKAS": "Berkas tidak dapat dibaca, salah tempat, atau salah nama.",
        "KOSONG": "Berkas tidak berisi apa-apa.",
        "YAML": "Susunan tulisan dalam berkas tidak terbaca.",
        "TAB": "Ada tab; pakai spasi.",
        "KARAKTER": "Ada karakter tak terlihat, biasanya ikut tempelan dari Word, Excel, atau PDF.",
        "KUTIP": "Nilai diapit tanda kutip lengkung; pakai kutip lurus atau tanpa kutip.",
        "KUNCI-GANDA": "Satu isian ditulis dua kali dalam satu bagian.",
    },
    "Isian dan nama catatan": {
        "SKEMA": "Isian tidak dikenal, kurang, atau salah bentuk.",
        "ID": "Id tidak sama dengan nama berkas, dipakai dua kali, atau alamatnya sudah dipakai.",
        "JUDUL": "Dua catatan sejenis berjudul sama.",
        "RUJUKAN": "Catatan yang dirujuk tidak ada.",
        "ALIAS": "Id lama (`alias`) bentrok dengan catatan lain, jadi pengalihannya tidak dapat dibuat.",
        "TAUTAN": "Tautan dalam teks menunjuk halaman yang tidak ada atau alamat yang tidak diizinkan.",
    },
    "Pasal dan dasar hukum": {
        "PASAL": "Pasal, ayat, atau huruf yang dirujuk tidak ada pada catatan peraturannya.",
        "STATUS": "Peraturan atau pasal yang sudah dicabut, diganti, atau diubah dirujuk seolah masih sama.",
        "DASAR": "Ketentuan ditulis tanpa dasar hukum.",
        "CAKUPAN": "Pasal peraturan tidak dipakai panduan mana pun dan tidak disebut sebabnya.",
        "YATIM": "Peraturan atau contoh naskah tidak dipakai catatan mana pun.",
        "VERIFIKASI": "Peringatan: isi ini belum pasti dan halaman menampilkannya.",
    },
    "Mekanisme, pemandu, dan sebelum kirim": {
        "TENGGAT": "Tenggat tidak dapat dihitung: kejadian yang memulainya tidak ada atau tidak disebut.",
        "LANGKAH": "Dokumen atau persetujuan menunjuk langkah atau naskah yang tidak dipunyai mekanismenya.",
        "BANDING": "Tabel banding berlubang, tanpa dasar, atau tidak sama dengan langkah dan dokumennya.",
        "KIRIM": "Daftar sebelum kirim menunjuk langkah atau naskah yang tidak cocok, atau tanpa dasar.",
        "PEMANDU": "Jalan pada pemandu buntu, berputar, terlalu panjang, atau tidak pernah dilalui.",
        "PEMANDU-BEDA": "Hasil pemandu tidak sejalan dengan catatan mekanismenya.",
    },
    "Contoh naskah": {
        "NASKAH": "Contoh naskah belum memuat unsur yang diwajibkan.",
        "ISIAN": "Isian naskah dipakai tanpa didaftarkan, atau didaftarkan tanpa dipakai.",
        "VARIAN": "Pilihan pada contoh naskah salah tunjuk, atau naskahnya tidak utuh untuk satu pilihan.",
        "TURUNAN": "Isian yang mengikuti isian lain tidak dapat dihitung, atau contohnya tidak sama.",
        "BAHASA": "Naskah dua bahasa: bagian Indonesia dan Inggris tidak berpasangan.",
    },
    "Pelatihan, pencarian, dan hari libur": {
        "MODUL": "Bagian modul pelatihan tidak berisi.",
        "SINONIM": "Peringatan: kata yang dicari orang menunjuk dua hal, jadi pencarian bisa salah memilih.",
        "LIBUR": "Koreksi hari libur tidak diperlukan lagi, atau tanggalnya keliru.",
    },
}
"""Every code with its meaning, in the groups that the editors' guide shows."""

ARTI_KODE: dict[str, str] = {kode: arti for semua in KELOMPOK_KODE.values() for kode, arti in semua.items()}

PESAN: dict[str, tuple[str, str, str]] = {
    # name: (code, problem, remedy)
    "folder_asing": ("BERKAS", "folder `{nama}` bukan jenis catatan.", "{saran}"),
    "berkas_lepas": (
        "BERKAS",
        "berkas `{nama}` tidak berada dalam folder jenis catatan.",
        "pindahkan ke folder jenisnya, mis. data/tanya_jawab/.",
    ),
    "folder_dalam": (
        "BERKAS",
        "folder `{nama}` berada di dalam folder jenis catatan, jadi isinya tidak dibaca.",
        "pindahkan berkasnya satu tingkat ke atas.",
    ),
    "berkas_asing": (
        "BERKAS",
        "berkas `{nama}` tidak berakhiran `.yml`.",
        "ganti namanya menjadi `{saran}`.",
    ),
    "salah_folder": (
        "BERKAS",
        "isi berkas ini catatan jenis `{lain}`, bukan `{ada}`.",
        "pindahkan ke `data/{lain}/{nama}`.",
    ),
    "nama_berkas": (
        "BERKAS",
        "nama berkas `{nama}` tidak sesuai pola.",
        "ganti namanya menjadi `{saran}`: huruf kecil, angka, dan tanda hubung.",
    ),
    "id_beda": (
        "ID",
        "id `{id}` tidak sama dengan nama berkas `{nama}`.",
        "tulis `id: {nama}`, atau ganti nama berkasnya.",
    ),
    "id_ganda": ("ID", "id `{id}` dipakai dua kali dalam `{medan}`.", "beri id lain pada salah satunya."),
    "judul_ganda": (
        "JUDUL",
        "judul `{judul}` juga dipakai {lain}.",
        "bedakan judulnya, atau gabungkan kedua catatan.",
    ),
    "rujukan_hilang": ("RUJUKAN", "{sebutan} `{id}` tidak ada di {folder}.", "{saran}"),
    "varian_hilang": ("RUJUKAN", "varian `{id}` tidak ada pada mekanisme `{mekanisme}`.", "{saran}"),
    "modul_pilih_hilang": ("RUJUKAN", "{sebutan} `{id}` tidak ada pada {sumber}.", "{saran}"),
    "modul_kosong": (
        "MODUL",
        "bagian ini tidak mempunyai isi: tidak ada {sebutan} yang cocok.",
        "ganti sumber atau saringannya.",
    ),
    "alamat_bentrok": (
        "ID",
        "id `{id}` memberi alamat `{alamat}`, yang sudah dipakai {lain}.",
        "ganti id catatan ini beserta nama berkasnya.",
    ),
    "id_khusus": (
        "ID",
        "id `{id}` adalah nama yang dipakai situs sendiri.",
        "ganti id catatan ini beserta nama berkasnya.",
    ),
    "id_windows": (
        "ID",
        "id `{id}` tidak diterima Windows sebagai nama berkas.",
        "ganti id catatan ini beserta nama berkasnya.",
    ),
    "alias_halaman": ("ALIAS", "alias `{alias}` adalah alamat {lain}.", "hapus aliasnya."),
    "peraturan_hilang": ("RUJUKAN", "peraturan `{id}` tidak ada di data/dasar_hukum/.", "{saran}"),
    "sinonim_bentrok": (
        "SINONIM",
        "`{bentuk}` juga dipakai {lain}.",
        "hapus dari salah satu, atau daftarkan pada `dwimakna` di data/pencarian.yml.",
    ),
    "padanan_bentrok": (
        "SINONIM",
        "`{kata}` sudah ada pada kelompok padanan lain: {lain}.",
        "hapus dari salah satu, atau gabungkan kedua kelompok.",
    ),
    "ketikan_bentrok": (
        "SINONIM",
        "ketikan `{ketikan}` juga sebutan istilah pada {lain}, jadi istilah itu tidak akan ditemukan.",
        "hapus ketikannya, atau hapus sebutannya pada istilah itu.",
    ),
    "bukan_cakupan_bentrok": (
        "SINONIM",
        "`{kata}` didaftarkan di luar cakupan, padahal dipakai pada judul atau sinonim {lain}.",
        "hapus dari `bukan_cakupan`.",
    ),
    "daftar_hilang": ("SINONIM", "halaman daftar `{alamat}` tidak ada.", "{saran}"),
    "pasal_hilang": ("PASAL", "{ketentuan} tidak ada pada {peraturan}.", "{saran}"),
    "pasal_teks_hilang": (
        "PASAL",
        "kalimat ini menyebut {ketentuan} {peraturan}, yang tidak ada.",
        "{saran}",
    ),
    "pasal_kosong": (
        "PASAL",
        "catatan {peraturan} belum memuat pasal apa pun, jadi {ketentuan} tidak dapat dicocokkan.",
        "baca naskahnya, tambahkan pasalnya di data/dasar_hukum/{id}.yml, atau rujuk peraturannya saja.",
    ),
    "ketentuan_ganda": ("PASAL", "{ketentuan} ditulis dua kali.", "hapus salah satu."),
    "peraturan_dicabut": (
        "STATUS",
        "{peraturan} sudah dicabut tetapi dirujuk seolah masih berlaku.",
        "{saran}; bila memang sejarah, tambahkan `sejarah: ya`.",
    ),
    "peraturan_diganti": (
        "STATUS",
        "{ketentuan} {peraturan} sudah diganti atau diubah.",
        "{saran}; bila memang sejarah, tambahkan `sejarah: ya`.",
    ),
    "peraturan_diubah": (
        "STATUS",
        "peringatan: {peraturan} sudah diubah; {ketentuan} belum dicocokkan dengan perubahannya.",
        "cocokkan, lalu isi `pasal_pengganti:` atau `perubahan_dicocokkan:` di data/dasar_hukum/{id}.yml.",
    ),
    "alias_sendiri": (
        "ALIAS",
        "alias `{alias}` sama dengan alamat catatan ini sendiri.",
        "hapus dari `alias:`.",
    ),
    "alias_bentrok": (
        "ALIAS",
        "alias `{alias}` masih alamat catatan lain, {lain}.",
        "hapus aliasnya, atau hapus catatan itu.",
    ),
    "alias_ganda": ("ALIAS", "alias `{alias}` juga ditulis pada {lain}.", "simpan pada satu catatan saja."),
    "alias_asing": ("ALIAS", "alias `{alias}` menyebut jenis halaman yang tidak ada.", "{saran}"),
    "halaman_hilang": ("TAUTAN", "halaman `{alamat}` tidak ada.", "{saran}"),
    "kewajiban_tanpa_dasar": (
        "DASAR",
        "kalimat ini menyebut kewajiban atau angka tenggat tanpa dasar hukum.",
        "tambahkan `dasar:`; bila ini kebiasaan atau saran, tambahkan `praktik: ya`.",
    ),
    "unsur_kurang": (
        "NASKAH",
        "naskah belum memuat unsur wajib: {unsur} ({ketentuan}).",
        "tambahkan bagiannya, lalu tulis `memenuhi: [{{{peraturan}: {pasal}}}]` pada bagian itu.",
    ),
    "unsur_asing": (
        "NASKAH",
        "{ketentuan} bukan unsur wajib {jenis} menurut mekanisme {mekanisme}.",
        "pindahkan ke `dasar:`, atau lengkapi `wajib_memuat` pada mekanismenya.",
    ),
    "jenis_naskah_asing": (
        "NASKAH",
        "mekanisme `{mekanisme}` tidak mendaftar dokumen berjenis {jenis}.",
        "periksa `jenis` naskah ini, atau tambahkan dokumennya pada mekanisme.",
    ),
    "isian_asing": ("ISIAN", "isian `{nama}` dipakai dalam teks tetapi tidak didaftarkan.", "{saran}"),
    "isian_nganggur": (
        "ISIAN",
        "isian `{nama}` didaftarkan tetapi tidak dipakai.",
        "pakai `{{{{{nama}}}}}` dalam teks, atau hapus dari daftar.",
    ),
    "pasal_naskah_asing": (
        "ISIAN",
        "rujukan `{{{{pasal:{id}}}}}` menunjuk bagian yang tidak ada.",
        "{saran}",
    ),
    "varian_bawaan_ditolak": (
        "VARIAN",
        "pilihan pertama varian `{varian}` ditolak, padahal itulah yang ditampilkan contoh.",
        "taruh pilihan yang naskahnya dibuat di urutan pertama.",
    ),
    "bila_varian": ("VARIAN", "varian `{id}` pada syarat `bila` tidak ada.", "{saran}"),
    "bila_pilihan": (
        "VARIAN",
        "pilihan `{id}` pada syarat `bila` tidak ada pada varian `{varian}`, atau ditolak.",
        "{saran}",
    ),
    "bagian_kosong": (
        "VARIAN",
        "bagian `{id}` tidak berisi apa pun untuk sebagian pilihan.",
        "beri syarat `bila` pada bagiannya, atau tambahkan ayat untuk pilihan itu.",
    ),
    "ayat_berubah": (
        "VARIAN",
        "bagian `{id}` bernomor atau berletak lain menurut pilihan.",
        "buat dua bagian, masing-masing dengan `bila`.",
    ),
    "pasal_tak_terpilih": (
        "VARIAN",
        "rujukan `{{{{pasal:{id}}}}}` menunjuk bagian yang tidak ada pada pilihan {pilihan}.",
        "beri syarat `bila` yang sama pada teks yang merujuknya.",
    ),
    "isian_tak_terpilih": (
        "VARIAN",
        "isian `{nama}` dipakai pada pilihan {pilihan}, padahal isiannya tidak ditanyakan di sana.",
        "samakan `bila` isian dengan `bila` teksnya.",
    ),
    "isian_sia_sia": (
        "VARIAN",
        "isian `{nama}` ditanyakan pada pilihan {pilihan}, padahal tidak dipakai di sana.",
        "samakan `bila` isian dengan `bila` teksnya.",
    ),
    "unsur_kurang_pilihan": (
        "NASKAH",
        "pada pilihan {pilihan}, naskah belum memuat unsur wajib: {unsur} ({ketentuan}).",
        "tambahkan bagian yang memenuhinya untuk pilihan itu.",
    ),
    "turunan_asal": ("TURUNAN", "isian asal `{dari}` tidak ada.", "{saran}"),
    "turunan_putar": (
        "TURUNAN",
        "isian `{nama}` akhirnya mengikuti dirinya sendiri.",
        "hapus salah satu `turunan` dalam lingkaran itu.",
    ),
    "turunan_jenis": (
        "TURUNAN",
        "cara `{cara}` tidak dapat dipakai pada isian `{dari}` yang berjenis {jenis}.",
        "ganti `cara`, atau betulkan `jenis` isian asalnya.",
    ),
    "turunan_lepas": (
        "TURUNAN",
        "isian `{nama}` mengikuti `{dari}`, yang tidak ditanyakan pada semua pilihannya.",
        "samakan `bila` keduanya.",
    ),
    "turunan_contoh": (
        "TURUNAN",
        "contoh `{contoh}` tidak mengikuti contoh isian `{dari}`; mestinya `{mestinya}`.",
        "samakan contohnya.",
    ),
    "inggris_kurang": (
        "BAHASA",
        "bunyi bahasa Inggrisnya belum ada.",
        "tambahkan `inggris:` (atau `judul_inggris:`) di bawahnya.",
    ),
    "inggris_beda": (
        "BAHASA",
        "bunyi Inggris tidak sama susunannya: jumlah paragraf atau pasal yang dirujuk berbeda.",
        "samakan paragraf dan rujukan `{{{{pasal:...}}}}` kedua bahasa.",
    ),
    "pemandu_buntu": ("PEMANDU", "jawaban ini menunjuk {sebutan} `{id}` yang tidak ada.", "{saran}"),
    "pemandu_yatim": (
        "PEMANDU",
        "{sebutan} `{id}` tidak pernah tercapai dari pertanyaan pertama.",
        "tunjuk dari sebuah jawaban, atau hapus.",
    ),
    "pemandu_putar": (
        "PEMANDU",
        "jawaban ini kembali ke pertanyaan `{id}` sehingga jalannya berputar.",
        "arahkan ke pertanyaan lain atau ke hasil.",
    ),
    "tenggat_tanpa_mulai": (
        "TENGGAT",
        "tenggat `{id}` tidak menyebut kejadian yang memulai hitungannya.",
        "isi `mulai:` dengan id dari `kejadian:`, atau isi `tidak_dihitung:` dengan sebabnya.",
    ),
    "tenggat_ganda": (
        "TENGGAT",
        "tenggat ini menyebut `mulai` dan juga sebab tidak dapat dihitung.",
        "hapus salah satu.",
    ),
    "kejadian_hilang": ("TENGGAT", "kejadian `{id}` tidak ada pada mekanisme ini.", "{saran}"),
    "kejadian_yatim": (
        "TENGGAT",
        "kejadian `{id}` tidak dipakai tenggat mana pun.",
        "sebutkan pada `mulai:`, `selesai:`, atau `sampai:` sebuah tenggat, atau hapus.",
    ),
    "perkiraan_hilang": ("TENGGAT", "perkiraan memakai tenggat `{id}` yang tidak ada.", "{saran}"),
    "perkiraan_putar": (
        "TENGGAT",
        "perkiraan kejadian `{id}` kembali kepada dirinya sendiri.",
        "hapus salah satu `perkiraan:`.",
    ),
    "libur_sudah_ada": (
        "LIBUR",
        "{tanggal} sudah tercatat sebagai hari libur pada paket data ({nama}).",
        "hapus butir ini.",
    ),
    "libur_tidak_ada": (
        "LIBUR",
        "{tanggal} memang bukan hari libur pada paket data.",
        "hapus butir ini, atau periksa tanggalnya.",
    ),
    "pemandu_panjang": (
        "PEMANDU",
        "jalan `{jalan}` memuat {banyak} pertanyaan.",
        "sederhanakan; orang menjawab paling banyak {batas} pertanyaan.",
    ),
    "keadaan_asing": (
        "PEMANDU",
        "keadaan `{kunci}: {nilai}` tidak didaftarkan.",
        "{saran}",
    ),
    "keadaan_bentrok": (
        "PEMANDU",
        "jalan `{jalan}` memastikan `{kunci}` dua kali: {nilai}.",
        "hapus `keadaan` dari salah satu jawaban.",
    ),
    "keadaan_belum_pasti": (
        "PEMANDU-BEDA",
        "jalan `{jalan}` tidak memastikan `{kunci}`, padahal {pemakai} `{mekanisme}` bergantung padanya.",
        "tambahkan pertanyaannya, atau isi `keadaan` pada salah satu jawaban.",
    ),
    "hasil_ulang": (
        "PEMANDU-BEDA",
        "hasil `{id}` menulis `{medan}` sendiri, padahal mekanisme `{mekanisme}` sudah memuatnya.",
        "hapus dari hasil ini; perbaiki catatan mekanismenya bila keliru.",
    ),
    "dprd_beda": (
        "PEMANDU-BEDA",
        "jalan `{jalan}` menjawab `beban: {beban}`, tetapi catatan `{mekanisme}` menyatakan DPRD {dprd}.",
        "samakan `bila` pada langkah persetujuan DPRD dengan pertanyaan bebannya.",
    ),
    "langkah_hilang": ("LANGKAH", "langkah `{id}` tidak ada pada mekanisme ini.", "{saran}"),
    "naskah_tanpa_langkah": (
        "LANGKAH",
        "naskah `{id}` tidak disebut pada `naskah` langkah `{langkah}`.",
        "tambahkan pada langkah itu, atau perbaiki `langkah` dokumen ini.",
    ),
    "persetujuan_tanpa_kebalikan": (
        "LANGKAH",
        "langkah `{langkah}` hanya kadang diperlukan, tetapi `tidak` pada persetujuannya kosong.",
        "tulis apa yang berlaku bila langkah itu tidak diperlukan.",
    ),
    "naskah_yatim": (
        "YATIM",
        "contoh naskah ini tidak dipakai langkah mana pun.",
        "sebutkan pada `naskah:` sebuah langkah.",
    ),
    "peraturan_yatim": (
        "YATIM",
        "peraturan ini tidak dirujuk catatan mana pun.",
        "rujuk dari catatan yang bersandar padanya, atau isi `tanpa_rujukan:` dengan alasannya.",
    ),
    "pasal_nganggur": (
        "CAKUPAN",
        "Pasal {pasal} tidak dipakai panduan mana pun.",
        "rujuk dari langkah, tanya jawab, atau naskah, atau isi `tanpa_rujukan:` dengan sebabnya.",
    ),
    "alasan_usang": (
        "CAKUPAN",
        "Pasal {pasal} menyebut sebab tidak dipakai, padahal {pemakai} merujuknya.",
        "hapus `tanpa_rujukan` pada pasal ini.",
    ),
    "alasan_peraturan_usang": (
        "YATIM",
        "peraturan ini menyebut sebab belum dirujuk, padahal {pemakai} merujuknya.",
        "hapus `tanpa_rujukan`.",
    ),
    "banding_kosong": (
        "BANDING",
        "kolom {kolom} belum menjawab: {tanya}",
        "isi `{medan}` dalam `banding`, atau lengkapi dokumen dan tenggatnya.",
    ),
    "banding_tanpa_dasar": (
        "BANDING",
        "jawaban `{medan}` kolom {kolom} tanpa pasal: “{isi}”.",
        "tambahkan `dasar`, atau `praktik: ya`, atau `perlu_verifikasi`.",
    ),
    "banding_dasar_asing": (
        "BANDING",
        "{pasal} dirujuk dalam banding tetapi tidak dalam langkah, dokumen, atau bagian lain catatan ini.",
        "periksa pasalnya; bila benar, pakai juga pada langkah atau dokumen yang bersangkutan.",
    ),
    "banding_lama_asing": (
        "BANDING",
        "banding menyebut {lama}, padahal tidak ada tenggat seperti itu dalam langkah.",
        "samakan dengan `tenggat` pada langkahnya.",
    ),
    "banding_dprd": (
        "BANDING",
        "jawaban `dprd` tidak sama dengan langkah persetujuan DPRD, yaitu {langkah}.",
        "samakan jawabannya, atau perbaiki `bersyarat` dan urutan langkahnya.",
    ),
    "kirim_naskah": (
        "KIRIM",
        "kiriman `{kiriman}` harus berisi `naskah` atau `tanpa_naskah`, salah satu saja.",
        "sebut contoh naskahnya, atau jelaskan mengapa tidak ada.",
    ),
    "kirim_kosong": (
        "KIRIM",
        "kiriman `{kiriman}` tidak mempunyai kelengkapan.",
        "isi `kelengkapan`, atau tunjuk daftar periksa langkahnya dengan `acuan`.",
    ),
    "kirim_naskah_asing": (
        "KIRIM",
        "contoh naskah `{naskah}` bukan untuk mekanisme {mekanisme}.",
        "pilih naskah yang sesuai, atau tambahkan mekanismenya.",
    ),
    "kirim_mekanisme": (
        "KIRIM",
        "acuan menunjuk `{mekanisme}`, yang tidak ada dalam `mekanisme` catatan ini.",
        "tambahkan pada `mekanisme`, atau ganti acuannya.",
    ),
    "kirim_langkah": ("KIRIM", "langkah `{langkah}` tidak ada pada mekanisme {mekanisme}.", "{saran}"),
    "kirim_butir": (
        "KIRIM",
        "butir `{butir}` tidak ada pada daftar periksa langkah {langkah}.",
        "{saran}",
    ),
    "kirim_tanpa_dasar": (
        "KIRIM",
        "kalimat ini akan ditempel ke surat, tetapi tanpa pasal dan tanpa tanda praktik.",
        "tambahkan `dasar`, atau isi `praktik: ya`.",
    ),
    "kirim_dasar_asing": (
        "KIRIM",
        "{pasal} tidak dipakai catatan mekanisme {mekanisme}.",
        "periksa pasalnya; bila benar, pakai juga pada catatan mekanismenya.",
    ),
    "tautan_hilang": ("TAUTAN", "tautan `{alamat}` menunjuk catatan yang tidak ada.", "{saran}"),
    "tautan_asing": (
        "TAUTAN",
        "tautan `{alamat}` tidak diizinkan.",
        "pakai `https://...`, `mailto:...`, atau `tipe/id`, mis. `mekanisme/ksdd`.",
    ),
    "perlu_verifikasi": (
        "VERIFIKASI",
        "peringatan: {isi}",
        "cocokkan dengan naskah aslinya, lalu hapus `perlu_verifikasi`.",
    ),
}

Pasangan = tuple[str, str]

PESAN_VALIDASI: dict[str, Pasangan] = {
    "kosong": ("`{nama}` belum diisi.", "isi sesudah titik dua, atau hapus barisnya."),
    "kosong_wajib": ("`{nama}` belum diisi, padahal wajib.", "isi sesudah titik dua."),
    "kosong_daftar": (
        "`{nama}` belum diisi, padahal wajib.",
        "tulis tiap butir pada baris di bawahnya, diawali `- `.",
    ),
    "kosong_pilihan": ("`{nama}` belum diisi.", "{mirip_pilihan}"),
    "salah_tingkat": (
        "isian `{nama}` berada di tingkat yang salah.",
        "periksa jumlah spasi di awal barisnya.",
    ),
    "rujukan": (
        "dasar hukum ini tidak terbaca.",
        "tulis satu ketentuan satu baris, mis. `- pp-28-2018: 6 ayat (2)`.",
    ),
    "missing": ("isian wajib `{nama}` belum ada.", "tambahkan `{nama}: ...`."),
    "extra_forbidden": ("isian `{nama}` tidak dikenal.", "{mirip}"),
    "string_type": ("`{nama}` harus berupa teks.", "tulis satu kalimat sesudah titik dua."),
    "string_too_short": ("`{nama}` kosong.", "isi, atau hapus barisnya bila tidak wajib."),
    "string_too_long": (
        "`{nama}` lebih panjang dari {max_length} huruf.",
        "ringkas, atau pindahkan rincian ke isian lain.",
    ),
    "string_pattern_mismatch": ("`{nama}` tidak sesuai bentuk yang diminta: `{input}`.", "{petunjuk}"),
    "tanggal": ("tanggal `{input}` tidak terbaca.", "tulis tahun-bulan-tanggal, mis. `2026-11-21`."),
    "date_from_datetime_parsing": (
        "tanggal `{input}` tidak ada di kalender.",
        "tulis tahun-bulan-tanggal, mis. `2026-11-21`.",
    ),
    "date_type": ("tanggal pada `{nama}` tidak terbaca.", "tulis tahun-bulan-tanggal, mis. `2026-11-21`."),
    "int_parsing": ("`{nama}` harus berupa angka, bukan `{input}`.", "tulis angkanya saja, mis. `30`."),
    "int_type": ("`{nama}` harus berupa angka.", "tulis angkanya saja, mis. `30`."),
    "int_from_float": ("`{nama}` harus bilangan bulat.", "tulis tanpa koma, mis. `30`."),
    "greater_than_equal": ("`{nama}` paling kecil {ge}.", "perbaiki angkanya."),
    "less_than_equal": ("`{nama}` paling besar {le}.", "perbaiki angkanya."),
    "bool_parsing": ("`{nama}` harus `ya` atau `tidak`.", "tulis `ya` atau `tidak`."),
    "bool_type": ("`{nama}` harus `ya` atau `tidak`.", "tulis `ya` atau `tidak`."),
    "enum": ("`{input}` bukan pilihan untuk `{nama}`.", "{mirip_pilihan}"),
    "tuple_type": ("`{nama}` harus berupa daftar.", "tulis tiap butir pada baris baru yang diawali `- `."),
    "too_short": (
        "`{nama}` berisi {actual_length} butir, paling sedikit {min_length}.",
        "tambahkan butirnya.",
    ),
    "too_long": ("`{nama}` berisi terlalu banyak butir (paling banyak {max_length}).", "kurangi butirnya."),
    "model_type": (
        "`{nama}` harus berisi beberapa isian, bukan teks biasa.",
        "lihat contoh di data/_templat/.",
    ),
    "model_attributes_type": ("`{nama}` harus berisi beberapa isian.", "lihat contoh di data/_templat/."),
    "html": ("`{nama}` memuat tanda HTML.", "tulis teks biasa; untuk tebal pakai `**begini**`."),
    "ketentuan": (
        "ketentuan `{input}` tidak terbaca.",
        "tulis seperti `6 ayat (2) huruf b`, `1 angka 13`, atau `Lampiran A`.",
    ),
    "tenggat_lama": (
        "tenggat harus berisi `lama` dan `satuan`, atau `berkala` saja.",
        "mis. `lama: 30` dan `satuan: hari`.",
    ),
    "tenggat_arah": ("tenggat memakai `sejak` dan `sebelum` sekaligus.", "pakai salah satu."),
    "pilihan_isian": (
        "`pilihan` hanya untuk isian berjenis `pilihan`, dan wajib di sana.",
        "samakan `jenis` dan `pilihan`.",
    ),
    "asal_sesi": (
        "asal `sesi` harus menyebut id sesinya, dan hanya asal itu.",
        "isi `sesi:`, atau ganti jenisnya.",
    ),
    "tanpa_dasar": (
        "jawaban ini tidak mempunyai dasar hukum.",
        "tambahkan `dasar:`; bila kebiasaan setempat, isi `praktik_setempat:`.",
    ),
    "aturan_tanpa_dasar": (
        "aturan ini tidak mempunyai dasar hukum.",
        "tambahkan `dasar:`; bila kebiasaan penyusunan, isi `praktik: ya`.",
    ),
    "untuk_kosong": (
        "`untuk` tidak menyebut jenis naskah maupun mekanisme.",
        "isi `jenis:` atau `mekanisme:`.",
    ),
    "tujuan_jawaban": (
        "jawaban harus menunjuk tepat satu: `ke` atau `hasil`.",
        "hapus salah satu, atau tambahkan yang kurang.",
    ),
    "modul_kurang": (
        "bagian berjenis `{jenis}` belum menyebut `{isian}`.",
        "tambahkan `{isian}:`, atau ganti jenisnya.",
    ),
    "modul_lebih": (
        "`{isian}` tidak dipakai pada bagian berjenis `{jenis}`.",
        "hapus `{isian}:`, atau ganti jenisnya.",
    ),
    "modul_menit": (
        "jumlah menit bagiannya {jumlah}, padahal `menit` modul {menit}.",
        "samakan keduanya.",
    ),
    "kuis_kosong": ("kuis ini tidak memuat soal maupun kasus.", "tambahkan `soal:` atau `kasus:`."),
    "kunci_soal": ("kunci jawaban tidak ada di antara pilihan.", "samakan `kunci` dengan salah satu `kode`."),
}

PETUNJUK_BENTUK: tuple[tuple[str, str], ...] = (
    ("^[a-z0-9]+(-", "pakai huruf kecil, angka, dan tanda hubung, mis. `kesepakatan-bersama`."),
    ("^[a-z][a-z0-9_]*", "pakai huruf kecil, angka, dan garis bawah, mis. `nama_pihak_kesatu`."),
    ("^[^\\n]*$", "tulis dalam satu baris."),
    ("^https://", "tulis alamat lengkap yang diawali `https://`."),
    ("^#", "tulis warna seperti `#0b5d4e`."),
)


KONTEKS_PESAN = frozenset(
    ("max_length", "min_length", "actual_length", "ge", "le", "jenis", "isian", "jumlah", "menit")
)
"""What a validation error may bring into its message."""


def build_pesan(nama: str, /, **isi: str) -> tuple[str, str, str]:
    """Code, problem and remedy of the message ``nama``."""
    kode, masalah, saran = PESAN[nama]
    return kode, masalah.format(**isi), saran.format(**isi)


def build_maksud(kata: str, pilihan: set[str] | list[str], lain: str, ambang: float = 0.6) -> str:
    """``maksudnya ...?`` when something similar exists, else ``lain``."""
    mirip = find_mirip(kata, pilihan, ambang)
    return f"maksudnya `{mirip}`?" if mirip else lain


def explain_validasi(galat: ValidationError, dokumen: Dokumen, model: type[BaseModel]) -> Iterator[Temuan]:
    """Pydantic's errors as findings with their place; one slip of the pen is told once."""
    for satu in _drop_ikutan(galat.errors(include_url=False), model):
        yield _build_temuan(satu, dokumen, model)


def explain_nilai(galat: ValidationError, nama: str, model: type[BaseModel]) -> str:
    """What is wrong with one value that was asked for, as one sentence with its remedy."""
    semua = galat.errors(include_url=False)
    satu = next(salah for salah in semua if salah["loc"][:1] == (nama,))
    jenis, _, _, khusus = _find_perincian(satu, model)
    masalah, saran = _render_pesan(jenis, satu, model)
    return f"{masalah} {(khusus or saran)[:1].upper()}{(khusus or saran)[1:]}"


def _drop_ikutan(semua: list[ErrorDetails], model: type[BaseModel]) -> Iterator[ErrorDetails]:
    """Without the errors that another error already explains."""
    asing = [satu["loc"] for satu in semua if satu["type"] == "extra_forbidden"]
    rujukan: set[Jalur] = set()
    for satu in semua:
        lokasi: Jalur = satu["loc"]
        if satu["type"] == "too_short" and any(
            lain["loc"][: len(lokasi)] == lokasi for lain in semua if lain is not satu
        ):
            continue  # Pydantic does not count items it refused for another reason.
        if satu["type"] == "missing" and any(_explains(lain, lokasi, model) for lain in asing):
            continue
        if _find_model(model, lokasi[:-1]) is Rujukan and satu["type"] in ("missing", "extra_forbidden"):
            if lokasi[:-1] not in rujukan:
                rujukan.add(lokasi[:-1])
                yield {**satu, "type": "rujukan", "loc": lokasi[:-1]}
            continue
        yield satu


def _explains(asing: Jalur, hilang: Jalur, model: type[BaseModel]) -> bool:
    """Whether an unknown field is the missing one: misspelt beside it, or written one level off."""
    if asing[-1] == hilang[-1]:
        return True
    return asing[:-1] == hilang[:-1] and _find_salah_eja(str(asing[-1]), model, asing[:-1]) == hilang[-1]


def _find_salah_eja(nama: str, model: type[BaseModel], induk: Jalur) -> str | None:
    """The field of the model at ``induk`` that ``nama`` was meant to be: same letters first, then similar."""
    ada = list(_find_model(model, induk).model_fields)
    polos = re.sub(r"[^a-z]", "", nama.lower())
    return next((satu for satu in ada if satu.replace("_", "") == polos), None) or find_mirip(nama, ada)


Perincian = tuple[str, str, str, str]
"""Kind of message, word in the line to replace, its replacement, and a remedy to use instead of the usual."""


def _build_temuan(satu: ErrorDetails, dokumen: Dokumen, model: type[BaseModel]) -> Temuan:
    jenis, lama, baru, saran_khusus = _find_perincian(satu, model)
    masalah, saran = _render_pesan(jenis, satu, model)
    if jenis == "tuple_type" and (butir := _find_butir(satu, dokumen)):
        letak, ganti = butir
    else:
        bernilai = lama and jenis not in ("extra_forbidden", "tuple_type")
        letak = dokumen.find_letak_nilai(satu["loc"]) if bernilai else dokumen.find_letak(satu["loc"])
        ganti = dokumen.build_ganti(letak, lama, baru) if baru else ""
    return Temuan(dokumen.berkas, *letak, "SKEMA", masalah, saran_khusus or saran, ganti=ganti)


def _find_butir(satu: ErrorDetails, dokumen: Dokumen) -> tuple[tuple[int, int], str] | None:
    """The first line of what should be a list's item, with its dash; None if it is no item."""
    isi = satu.get("input")
    if isinstance(isi, dict) and isi:
        letak = dokumen.find_letak((*satu["loc"], next(iter(isi))))
        baris = dokumen.find_baris(letak[0])
        ganti = f"{baris[: letak[1] - 1]}- {baris[letak[1] - 1 :]}"
        return (letak, ganti) if not baris[: letak[1] - 1].strip() else None
    if isinstance(isi, str) and isi.startswith("-"):
        letak = dokumen.find_letak_nilai(satu["loc"], di_bawah=True)
        return letak, dokumen.build_ganti(letak, "-", "- ")
    return None


def _find_perincian(satu: ErrorDetails, model: type[BaseModel]) -> Perincian:
    """What exactly went wrong with one value, and its cure."""
    jenis, nilai, lokasi = satu["type"], satu.get("input"), satu["loc"]
    teks = nilai if isinstance(nilai, str) else ""
    nama = str(lokasi[-1]) if lokasi else ""
    if nilai is None and (jenis == "enum" or jenis.endswith("_type")):
        return _find_jenis_kosong(jenis, lokasi, model), "", "", ""
    if jenis == "extra_forbidden":
        return _find_perincian_asing(nama, lokasi, model)
    if jenis in ("too_long", "too_short") and isinstance(nilai, str):
        return f"string_{jenis}", "", "", ""
    if jenis in ("tanggal", "date_from_datetime_parsing"):
        return _find_perincian_tanggal(jenis, teks)
    if jenis.startswith("int_") and (angka := find_bilangan(teks)) is not None:
        return jenis, teks, str(angka), ""
    if jenis == "bool_parsing" and (jawaban := find_ya_tidak(teks)):
        return jenis, teks, jawaban, f"tulis `{jawaban}`."
    if jenis == "enum":
        return _find_perincian_pilihan(teks, lokasi, model)
    if jenis == "string_pattern_mismatch":
        return _find_perincian_pola(satu, teks)
    if jenis == "tuple_type" and teks:
        return jenis, teks, f"[{quote_nilai(teks, paksa=any(tanda in teks for tanda in ',[]{}'))}]", ""
    return jenis, "", "", ""


def _find_jenis_kosong(jenis: str, lokasi: Jalur, model: type[BaseModel]) -> str:
    """How to speak of a field without a value: whether it may be left out, and how it is filled in."""
    medan = _find_model(model, lokasi[:-1]).model_fields.get(str(lokasi[-1]))
    if jenis == "enum":
        return "kosong_pilihan"
    if medan is None or not medan.is_required():
        return "kosong"
    return "kosong_daftar" if jenis == "tuple_type" else "kosong_wajib"


def _find_perincian_asing(nama: str, lokasi: Jalur, model: type[BaseModel]) -> Perincian:
    if rumah := _find_rumah(nama, lokasi[:-1], model):
        return "salah_tingkat", "", "", rumah
    if eja := _find_salah_eja(nama, model, lokasi[:-1]):
        return "extra_forbidden", nama, eja, f"maksudnya `{eja}`?"
    return "extra_forbidden", "", "", "hapus, atau periksa ejaannya."


def _find_rumah(nama: str, induk: Jalur, model: type[BaseModel]) -> str:
    """Where a field belongs that stands one level off: in a part beside it, or in what holds it."""
    for medan, isi in _find_model(model, induk).model_fields.items():
        if any(nama in satu.model_fields for satu in _iter_model(isi.annotation)):
            return f"geser masuk, sejajar dengan isian lain dalam `{medan}`."
    for panjang in range(len(induk) - 1, -1, -1):
        if isinstance(induk[panjang], str) and nama in _find_model(model, induk[:panjang]).model_fields:
            return f"geser keluar, sejajar dengan `{induk[panjang]}`."
    return ""


def _find_perincian_tanggal(jenis: str, teks: str) -> Perincian:
    if not (tanggal := find_tanggal(teks)):
        return jenis, "", "", ""
    excel = "; Excel menyimpan tanggal sebagai angka" if teks.strip()[:5].isdigit() and len(teks) < 8 else ""
    return jenis, teks, tanggal.isoformat(), f"tulis tahun-bulan-tanggal: `{tanggal.isoformat()}`{excel}."


def _find_perincian_pilihan(teks: str, lokasi: Jalur, model: type[BaseModel]) -> Perincian:
    pilihan = _find_pilihan(model, lokasi)
    polos = re.sub(r"[\W_]", "", teks.lower())
    cocok = next((satu for satu in pilihan if re.sub(r"[\W_]", "", satu.lower()) == polos), None)
    cocok = cocok or find_mirip(teks, pilihan)
    return ("enum", teks, cocok, f"maksudnya `{cocok}`?") if cocok else ("enum", "", "", "")


def _find_perincian_pola(satu: ErrorDetails, teks: str) -> Perincian:
    pola = str(satu.get("ctx", {}).get("pattern", ""))
    if pola.startswith("^[a-z0-9]+(-"):
        return satu["type"], teks, slug(teks), ""
    if pola.startswith("^[a-z][a-z0-9_]*"):
        return satu["type"], teks, slug(teks).replace("-", "_"), ""
    if pola.startswith("^https://") and teks.startswith(("http://", "www.")):
        return satu["type"], teks, f"https://{teks.removeprefix('http://')}", ""
    return satu["type"], "", "", ""


def _render_pesan(jenis: str, satu: ErrorDetails, model: type[BaseModel]) -> Pasangan:
    lokasi, konteks = satu["loc"], satu.get("ctx", {})
    masalah, saran = PESAN_VALIDASI.get(
        jenis, ("isian `{nama}` tidak dapat diterima.", "lihat contoh di data/_templat/.")
    )
    isi = {
        "nama": next((str(bagian) for bagian in reversed(lokasi) if isinstance(bagian, str)), "catatan"),
        "input": _cut(satu.get("input")),
        "mirip": "hapus, atau periksa ejaannya.",
        "mirip_pilihan": f"pilih salah satu: {', '.join(_find_pilihan(model, lokasi))}."
        if jenis in ("enum", "kosong_pilihan")
        else "",
        "petunjuk": next(
            (teks for awal, teks in PETUNJUK_BENTUK if str(konteks.get("pattern", "")).startswith(awal)),
            "lihat contoh di data/_templat/.",
        ),
        **{kunci: str(nilai) for kunci, nilai in konteks.items() if kunci in KONTEKS_PESAN},
    }
    return masalah.format(**isi), saran.format(**isi)


def _cut(nilai: Any) -> str:
    teks = "" if nilai is None else str(nilai).replace("\n", " ")
    return teks if len(teks) <= 40 else f"{teks[:37]}..."


def _iter_jenis(anotasi: Any) -> Iterator[Any]:
    """The types inside an annotation: ``tuple[X, ...] | None`` yields X."""
    yield anotasi
    for satu in get_args(anotasi):
        yield from _iter_jenis(satu)


def _iter_model(anotasi: Any) -> Iterator[type[BaseModel]]:
    for satu in _iter_jenis(anotasi):
        if isinstance(satu, type) and issubclass(satu, BaseModel):
            yield satu


def _find_model(model: type[BaseModel], lokasi: Jalur) -> type[BaseModel]:
    """The model that holds the fields at ``lokasi``."""
    for nama in lokasi:
        medan = model.model_fields.get(nama) if isinstance(nama, str) else None
        if medan is None:
            continue
        model = next(_iter_model(medan.annotation), model)
    return model


def _find_pilihan(model: type[BaseModel], lokasi: Jalur) -> list[str]:
    """The values an enum field at ``lokasi`` admits."""
    nama = next((bagian for bagian in reversed(lokasi) if isinstance(bagian, str)), "")
    medan = _find_model(model, lokasi[: lokasi.index(nama)]).model_fields.get(nama)
    jenis = _iter_jenis(medan.annotation) if medan else iter(())
    return [
        str(satu.value)
        for kelas in jenis
        if isinstance(kelas, type) and issubclass(kelas, Enum)
        for satu in kelas
    ]
