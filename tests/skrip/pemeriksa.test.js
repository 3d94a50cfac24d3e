// Each rule of the draft checker: a draft that must trigger it, and one that must not.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";

import { bacaTeks } from "../../skrip/periksa-naskah/baca-teks.js";
import { tulisLaporan, tulisRingkas } from "../../skrip/periksa-naskah/laporan.js";
import { periksa } from "../../skrip/periksa-naskah/mesin.js";
import { pengetahuan } from "./pengetahuan.js";

const muat = (nama) => readFileSync(new URL(`./naskah/${nama}.txt`, import.meta.url), "utf8");
const NASKAH = { pks: muat("pks"), kb: muat("kb"), nk: muat("nk") };

/** Replaces once and insists that there was something to replace. */
function ganti(teks, ...pasangan) {
  return pasangan.reduce((kini, [lama, baru]) => {
    assert.ok(lama instanceof RegExp ? lama.test(kini) : kini.includes(lama), `not in the draft: ${lama}`);
    return kini.replace(lama, baru);
  }, teks);
}

function temuan(teks, pilihan) {
  const naskah = bacaTeks(teks);
  const hasil = periksa(naskah, pengetahuan, pilihan);
  for (const satu of hasil.temuan) {
    assert.ok(!/(?<!\{)\{\w+\}(?!\})/.test(satu.judul + satu.alasan + satu.kalimat), `unfilled: ${satu.judul} ${satu.kalimat}`);
    if (satu.letak) assert.ok(naskah.paragraf[satu.letak.paragraf].teks.includes(satu.letak.kutipan), `${satu.aturan}: ${satu.letak.kutipan}`);
  }
  return hasil.temuan;
}

const kena = (teks, aturan) => temuan(teks).filter((satu) => satu.aturan === aturan);
const ringkas = (semua) => semua.map((satu) => `${satu.aturan}/${satu.pesan}: ${satu.letak?.kutipan ?? satu.unsur}`);

/** One change, one finding of one rule, and nothing else. */
function harus(nama, dasar, perubahan, aturan, pesan, letak) {
  test(nama, () => {
    const semua = temuan(ganti(NASKAH[dasar], ...perubahan));
    assert.deepEqual([...new Set(semua.map((satu) => `${satu.aturan}/${satu.pesan}`))], [`${aturan}/${pesan}`], ringkas(semua).join("\n"));
    if (letak) assert.ok(semua.some((satu) => satu.letak?.kutipan.includes(letak) || satu.unsur === letak), ringkas(semua).join("\n"));
  });
}

function tidak(nama, dasar, perubahan) {
  test(nama, () => assert.deepEqual(ringkas(temuan(ganti(NASKAH[dasar], ...perubahan))), []));
}

describe("clean drafts", () => {
  for (const nama of Object.keys(NASKAH)) tidak(nama, nama, []);
  test("their kinds are known", () => {
    const jenis = (nama) => periksa(bacaTeks(NASKAH[nama]), pengetahuan).jenis;
    assert.deepEqual(["pks", "kb", "nk"].map(jenis), ["perjanjian-kerja-sama-ksdpk", "kesepakatan-bersama-ksdd", "nota-kesepakatan"]);
  });
  test("Windows line ends, capitals, spaced titles, chat stars and double spaces change nothing", () => {
    const kotor = NASKAH.pks
      .replace(/Pasal (\d+)\n/g, (_, n) => (n % 2 ? `P A S A L  ${n}\n` : `*PASAL ${n}*\n`))
      .replace("PERJANJIAN KERJA SAMA", "P E R J A N J I A N   K E R J A   S A M A")
      .replaceAll(" dan ", "  dan ").replaceAll("\n", "\r\n");
    assert.deepEqual(ringkas(temuan(kotor)), []);
  });
  test("an empty draft and a stray word are survived", () => {
    for (const teks of ["", "   \n\n", "halo", "Pasal", "(".repeat(5000), "Pasal 1 ".repeat(3000)]) assert.ok(Array.isArray(temuan(teks)));
  });
});

describe("unsur-wajib", () => {
  for (const [judul, unsur] of [
    ["SANKSI", "pp-28-2018: 19 ayat (2) huruf d"], ["KEADAAN KAHAR", "permendagri-22-2020: 41 ayat (1) huruf d angka 9"],
    ["OBJEK", "permendagri-22-2020: 41 ayat (1) huruf d angka 2"], ["PEMBIAYAAN", "permendagri-22-2020: 41 ayat (1) huruf d angka 6"],
  ]) {
    test(`a PKS with a third party without ${judul}`, () => {
      const tanpa = NASKAH.pks.replace(new RegExp(`Pasal \\d+\\n${judul}\\n[^\\n]+\\n`), "");
      assert.ok(kena(tanpa, "unsur-wajib").some((satu) => satu.unsurSemua.includes(unsur) && satu.tingkat === "pasti"));
    });
  }
  harus("a heading without its matter", "pks", [["Biaya ditanggung PIHAK KEDUA.", "Surat dikirim lewat pos."]], "unsur-wajib", "kosong", "PEMBIAYAAN");
  harus("no closing", "kb", [[/Demikian[^\n]+\n/, ""]], "unsur-wajib", "hilang", "permendagri-22-2020: 40 ayat (1) huruf e");
  harus("no recitals", "kb", [[/PARA PIHAK terlebih dahulu[^\n]+\n/, ""]], "unsur-wajib", "hilang", "permendagri-22-2020: 40 ayat (1) huruf c");
  harus("an announcement without what it announces", "pks", [[/1\. PARA PIHAK telah[^\n]+\n2\.[^\n]+\n/, ""]], "unsur-wajib", "hilang");
  tidak("other names for the same", "pks", [["KEADAAN KAHAR", "FORCE MAJEURE"], ["PENYELESAIAN PERSELISIHAN", "PENYELESAIAN SENGKETA"], ["PENGAKHIRAN", "BERAKHIRNYA PERJANJIAN"]]);
  tidak("no sanctions in a PKS between regions", "pks", [[/Pasal 8\nSANKSI\n[^\n]+\nPasal 9/, "Pasal 8"], ["Pasal 10\n", "Pasal 9\n"], ["Pasal 11\n", "Pasal 10\n"], [/PT MITRA CONTOH/, "PEMERINTAH DAERAH KABUPATEN KUDUS"], [/II\. [^\n]+/, "II. Ani Contoh, Bupati Kudus, berkedudukan di Kudus, bertindak untuk dan atas nama Pemerintah Daerah Kabupaten Kudus, selanjutnya disebut PIHAK KEDUA."]]);
});

describe("rujuk-silang", () => {
  harus("a clause beyond the last", "pks", [["dalam Pasal 3.", "dalam Pasal 13."]], "rujuk-silang", "tidak-ada", "Pasal 13");
  harus("an ayat that is not there", "pks", [["pada ayat (1) dapat", "pada ayat (4) dapat"]], "rujuk-silang", "tidak-ada", "ayat (4)");
  harus("a huruf that is not there", "pks", [["dalam Pasal 3.", "dalam Pasal 1 ayat (2) huruf d."]], "rujuk-silang", "tidak-ada", "huruf d");
  harus("the last of a list", "pks", [["dalam Pasal 3.", "dalam Pasal 5 ayat (1), (2), dan (7)."]], "rujuk-silang", "tidak-ada", "(7)");
  harus("another clause than the one meant", "pks", [["waktu sebagaimana dimaksud dalam Pasal 7", "waktu sebagaimana dimaksud dalam Pasal 8"]], "rujuk-silang", "meleset", "Pasal 8");
  harus("a broken field", "pks", [["dalam Pasal 3.", "dalam Error! Reference source not found."]], "rujuk-silang", "medan-rusak");
  for (const luar of [
    "Pasal 363 ayat (1) Undang-Undang Nomor 23 Tahun 2014", "Undang-Undang Nomor 23 Tahun 2014 Pasal 363 ayat (1) huruf b", "Pasal 99 Anggaran Dasar PT Mitra Contoh",
    "Pasal 12 Kesepakatan Bersama", "Pasal 1320 KUHPerdata", "Permendagri 22/2020 Pasal 41 ayat (1) huruf d angka 9", "Pasal 3 Perjanjian Kerja Sama ini", "Pasal 1 ayat (2) huruf a dan huruf b",
  ]) tidak(`left alone: ${luar}`, "pks", [["dalam Pasal 3.", `dalam ${luar}.`]]);
});

describe("isian-tersisa", () => {
  for (const isian of ["..........", "…………", "[nama layanan]", "{{layanan}}", "<nama layanan>", "xxx", "______", "(diisi nama layanan)", "Klik atau ketuk di sini untuk memasukkan teks"]) {
    harus(`${isian}`, "pks", [["mengolah sampah sebagaimana", `mengolah ${isian} sebagaimana`]], "isian-tersisa", "isian");
  }
  for (const isian of ["XXXX", "sebesar RpXXXX", "diXXXXkan", "RpXXX,00", "tahun 20XX", "Nomor 415/XXX/2027", "XXXXXXX", "dixxxxkan", "X X X X"]) {
    harus(`${isian}`, "pks", [["mengolah sampah sebagaimana", `mengolah ${isian} sampah sebagaimana`]], "isian-tersisa", "isian");
  }
  for (const bukan of ["kaus ukuran XXXL dan XXXXL", "peringatan ke-XXX", "Angkatan XXX", "Bab XXXIV", "bagian XXIX dan XXXVIII", "PT Exxa dan taxi", "Pekan Olahraga Nasional XXI"]) {
    tidak(`no blank: ${bukan}`, "pks", [["mengolah sampah sebagaimana", `mengolah sampah (${bukan}) sebagaimana`]]);
  }
  tidak("ellipses, brackets and lines that are none", "pks", [["mengolah sampah", "mengolah sampah (plastik, kertas, dst...) dan lainnya [1]"], ["PIHAK KEDUA,\n", "PIHAK KEDUA,\n(cap dan tanda tangan)\n__________\n"]]);
});

describe("daerah-lain", () => {
  harus("another region's people", "pks", [["meningkatkan mutu pelayanan;", "meningkatkan mutu pelayanan bagi masyarakat Kota Yogyakarta;"]], "daerah-lain", "sisa", "Kota Yogyakarta");
  harus("another region's office", "pks", [["menyediakan data.", "menyediakan data Dinas Kesehatan Kabupaten Sleman."]], "daerah-lain", "sisa", "Kabupaten Sleman");
  harus("another region in the title", "pks", [["PEMERINTAH DAERAH KABUPATEN PATI", "PEMERINTAH DAERAH KABUPATEN SLEMAN"]], "daerah-lain", "kepala");
  tidak("addresses, courts, firms, the own province", "pks", [["menyediakan data.", "menyediakan data di kantor Provinsi Jawa Tengah, beralamat di Jalan Contoh, Kota Semarang, dan rekening pada Bank Pembangunan Daerah Provinsi Jawa Timur."]]);
});

describe("peraturan", () => {
  const dasar = "Peraturan Pemerintah Nomor 28 Tahun 2018 tentang Kerja Sama Daerah";
  harus("revoked", "pks", [[dasar, "Peraturan Pemerintah Nomor 50 Tahun 2007 tentang Tata Cara Pelaksanaan Kerja Sama Daerah"]], "peraturan-dicabut", "dicabut", "50 Tahun 2007");
  harus("revoked, in short", "pks", [[dasar, "Permendagri No. 22/2009"]], "peraturan-dicabut", "dicabut");
  tidak("revoked, told as history", "pks", [[dasar, `${dasar} yang mencabut Peraturan Pemerintah Nomor 50 Tahun 2007`]]);
  harus("a wrong year", "pks", [["Nomor 28 Tahun 2018", "Nomor 28 Tahun 2019"]], "peraturan-tak-dikenal", "mirip", "2019");
  harus("a year to come", "pks", [["Nomor 28 Tahun 2018", "Nomor 28 Tahun 2099"]], "peraturan-tak-dikenal", "tahun");
  harus("another's title", "pks", [["Tahun 2018 tentang Kerja Sama Daerah", "Tahun 2018 tentang Pinjaman Luar Negeri"]], "peraturan-tak-dikenal", "judul");
});

describe("jenis-naskah", () => {
  const kementerian = [["PT MITRA CONTOH", "KEMENTERIAN CONTOH REPUBLIK INDONESIA"], [/II\. [^\n]+/, "II. Ani Contoh, Direktur Jenderal Contoh, berkedudukan di Jakarta, bertindak untuk dan atas nama Kementerian Contoh Republik Indonesia, selanjutnya disebut PIHAK KEDUA."]];
  harus("a PKS with a ministry", "pks", kementerian, "jenis-naskah", "pusat");
  harus("a MoU between regions", "kb", [["KESEPAKATAN BERSAMA\n", "NOTA KESEPAHAMAN\n"]], "jenis-naskah", "mou", "NOTA KESEPAHAMAN");
  test("a Nota Kesepakatan between regions", () => {
    assert.deepEqual(kena(ganti(NASKAH.kb, ["KESEPAKATAN BERSAMA\n", "NOTA KESEPAKATAN\n"]), "jenis-naskah").map((satu) => satu.pesan), ["sinergi-keliru"]);
  });
  harus("two offices of one region", "pks", [["PT MITRA CONTOH", "DINAS KESEHATAN KABUPATEN PATI"], [/II\. [^\n]+/, "II. Ani Contoh, Kepala Dinas Kesehatan Kabupaten Pati, berdasarkan Surat Kuasa Khusus Bupati Pati Nomor 2 tanggal 29 Desember 2026, bertindak untuk dan atas nama Dinas Kesehatan Kabupaten Pati, selanjutnya disebut PIHAK KEDUA."]], "jenis-naskah", "dua-opd");
  test("a PKS with a partner abroad", () => {
    const asing = ganti(NASKAH.pks, ["PT MITRA CONTOH", "KOTA SAMPEL, NEGARA CONTOH"], [/II\. [^\n]+/, "II. Ani Contoh, Wali Kota Sampel, bertindak untuk dan atas nama City Government of Sample, selanjutnya disebut PIHAK KEDUA."]);
    assert.equal(kena(asing, "jenis-naskah")[0].pesan, "luar-negeri");
  });
});

describe("gelar", () => {
  harus("behind the name", "pks", [["I. Budi Contoh,", "I. Budi Contoh, S.H., M.Si.,"]], "gelar", "gelar", "Budi Contoh, S.H., M.Si");
  harus("before the name", "pks", [["II. Ani Contoh,", "II. Dr. Ani Contoh,"]], "gelar", "gelar");
  harus("below the signature", "pks", [["PIHAK KESATU,\nBudi Contoh", "PIHAK KESATU,\nIr. BUDI CONTOH, MT"]], "gelar", "gelar");
  tidak("initials and firms", "pks", [["I. Budi Contoh,", "I. Budi S. Contoh,"], ["PIHAK KESATU,\nBudi Contoh", "PIHAK KESATU,\nBudi S. Contoh"]]);
});

describe("sebutan-pihak", () => {
  harus("mixed", "pks", [["PIHAK KESATU berhak menerima laporan", "PIHAK PERTAMA berhak menerima laporan"]], "sebutan-pihak", "campur", "PIHAK PERTAMA");
  harus("never defined", "pks", [["Biaya ditanggung PIHAK KEDUA.", "Biaya ditanggung PIHAK KEEMPAT."]], "sebutan-pihak", "tanpa-arti", "PIHAK KEEMPAT");
  test("PERTAMA throughout is a hint", () => {
    const semua = temuan(NASKAH.pks.replaceAll("PIHAK KESATU", "PIHAK PERTAMA"));
    assert.deepEqual(semua.map((satu) => [satu.aturan, satu.tingkat]), [["sebutan-pihak", "petunjuk"]]);
  });
  tidak("the third party of the law", "pks", [["Biaya ditanggung PIHAK KEDUA.", "Biaya ditanggung PIHAK KEDUA menurut ketentuan Kerja Sama Daerah dengan Pihak Ketiga."]]);
});

describe("nomor dan tanggal", () => {
  harus("no number", "kb", [["NOMOR: 415.4/1/2027\n", ""]], "nomor", "tidak-ada");
  harus("an empty number", "kb", [["NOMOR: 415.4/1/2027\n", "NOMOR:\n"]], "nomor", "kosong");
  harus("no date", "kb", [[/Pada hari ini[^\n]+/, "Kami yang bertanda tangan di bawah ini:"]], "tanggal", "tidak-ada");
  harus("an empty date", "kb", [[/Pada hari ini[^\n]+/, "Pada hari ini, tanggal, bulan, tahun, kami yang bertanda tangan di bawah ini:"]], "tanggal", "kosong");
});

describe("tanggal-bertentangan", () => {
  harus("words and digits", "pks", [["(04-01-2027)", "(05-01-2027)"]], "tanggal-bertentangan", "huruf-angka", "05-01-2027");
  harus("the weekday", "pks", [["Senin, tanggal", "Rabu, tanggal"]], "tanggal-bertentangan", "hari", "Rabu");
  harus("the power of attorney", "pks", [["tanggal 29 Desember 2026", "tanggal 29 Januari 2027"]], "tanggal-bertentangan", "kuasa", "29 Januari 2027");
  harus("the document it rests on", "pks", [["tanggal 1 Desember 2026", "tanggal 1 Maret 2027"]], "tanggal-bertentangan", "payung", "1 Maret 2027");
  harus("the end before the start", "pks", [["10 (sepuluh) tahun sejak tanggal ditandatangani", "sejak 4 Januari 2027 sampai dengan 3 Januari 2025"]], "tanggal-bertentangan", "terbalik");
  harus("years and dates", "pks", [["10 (sepuluh) tahun sejak tanggal ditandatangani", "3 (tiga) tahun terhitung mulai tanggal 4 Januari 2027 sampai dengan 3 Januari 2032"]], "tanggal-bertentangan", "lama");
  harus("no such day", "pks", [["tanggal 1 Desember 2026", "tanggal 31 November 2026"]], "tanggal-bertentangan", "mustahil");
  tidak("all in order", "pks", [["10 (sepuluh) tahun sejak tanggal ditandatangani", "3 (tiga) tahun terhitung mulai tanggal 4 Januari 2027 sampai dengan 3 Januari 2030"]]);
});

describe("jangka-waktu", () => {
  for (const lama of ["7 (tujuh) tahun", "tujuh tahun", "84 (delapan puluh empat) bulan", "84 bulan"]) harus(`KB ${lama}`, "kb", [["selama 5 (lima) tahun", `selama ${lama}`]], "jangka-waktu", "kb", lama);
  tidak("five years, and later extensions", "kb", [["selama 5 (lima) tahun dan", "selama 60 (enam puluh) bulan dan"]]);
});

describe("angka-huruf", () => {
  for (const salah of ["3 (empat)", "tiga (4)", "12 (dua puluh)"]) harus(salah, "kb", [["rangkap 3 (tiga)", `rangkap ${salah}`]], "angka-huruf", "beda", salah);
  tidak("money, percent, units", "kb", [["rangkap 3 (tiga)", "biaya Rp1.500.000,00 (satu juta lima ratus ribu rupiah), 30% (tiga puluh persen), 14 (empat belas) hari, rangkap tiga (3), 2027 (dua ribu dua puluh tujuh)"]]);
});

describe("penandatangan", () => {
  harus("a KB by a head of office", "kb", [["Budi Contoh, Bupati Pati,", "Budi Contoh, Kepala Dinas Kesehatan Kabupaten Pati,"]], "penandatangan", "kb", "Kepala Dinas");
  harus("a PKS without power of attorney", "pks", [["berdasarkan Surat Kuasa Khusus Bupati Pati Nomor 415/7/2026 tanggal 29 Desember 2026", "berdasarkan Surat Tugas Nomor 5"]], "penandatangan", "pks");
  harus("a Nota Kesepakatan by a head of office", "nk", [["Ani Contoh, Bupati Pati,", "Ani Contoh, Kepala Dinas Kesehatan Kabupaten Pati,"]], "penandatangan", "nk");
  harus("another name below the signature", "kb", [["PIHAK KESATU,\nBudi Contoh", "PIHAK KESATU,\nDedi Percontohan"]], "penandatangan", "beda");
  tidak("the head of region signs a PKS", "pks", [[/I\. Budi Contoh, Kepala Dinas[^\n]+/, "I. Budi Contoh, Bupati Pati, berkedudukan di Pati, bertindak untuk dan atas nama Pemerintah Daerah Kabupaten Pati, selanjutnya disebut PIHAK KESATU."]]);
});

describe("dprd", () => {
  harus("a burden without the assembly", "pks", [["Biaya ditanggung PIHAK KEDUA.", "Biaya yang belum dianggarkan dalam APBD ditanggung PIHAK KESATU."]], "dprd", "tanpa-dprd");
  tidak("with it", "pks", [["Biaya ditanggung PIHAK KEDUA.", "Biaya yang belum dianggarkan dalam APBD dimintakan persetujuan DPRD."]]);
  tidak("taxes as usual", "pks", [["Biaya ditanggung PIHAK KEDUA.", "Biaya, pajak, retribusi, dan pungutan lain ditanggung PIHAK KEDUA."]]);
});

describe("urutan-pasal", () => {
  harus("a clause is missing", "pks", [[/Pasal 11\n/, "Pasal 12\n"]], "urutan-pasal", "loncat", "Pasal 12");
  harus("an ayat is missing", "pks", [["(3) PIHAK KEDUA berhak", "(4) PIHAK KEDUA berhak"], ["(4) PIHAK KEDUA berkewajiban", "(5) PIHAK KEDUA berkewajiban"]], "urutan-pasal", "loncat", "(4)");
  harus("a clause twice", "pks", [[/Pasal 11\n/, "Pasal 10\n"]], "urutan-pasal", "kembar", "Pasal 10");
});

describe("istilah dan lampiran", () => {
  harus("words to write otherwise", "pks", [["bermeterai", "bermaterai"]], "istilah", "ganti", "bermaterai");
  const BERNAMA = "1. PARA PIHAK telah menandatangani Kesepakatan Bersama Nomor";
  for (const lama of ["MoU Nomor", "MoU (Nota Kesepahaman) Nomor", "MoU antara Bupati Pati dan PT Mitra Contoh Nomor", "MoU yang telah ditandatangani, Nomor"]) {
    tidak(`an earlier document keeps its name: ${lama}`, "pks", [[BERNAMA, `1. PARA PIHAK telah menandatangani ${lama}`]]);
  }
  const sebaiknya = (dasar, ...perubahan) => kena(ganti(NASKAH[dasar], ...perubahan), "istilah").map((satu) => satu.judul);
  test("a MoU is named after the draft's own kind and mechanism", () => {
    const pegangan = "(1) Perjanjian Kerja Sama ini dimaksudkan sebagai pegangan PARA PIHAK.";
    assert.deepEqual(sebaiknya("pks", [pegangan, "(1) MoU ini dimaksudkan sebagai pegangan PARA PIHAK."]), ['"MoU" sebaiknya "Perjanjian Kerja Sama"']);
    assert.deepEqual(sebaiknya("pks", [pegangan, "(1) Maksudnya menindaklanjuti MoU."]), ['"MoU" sebaiknya "Kesepakatan Bersama"']);
    assert.deepEqual(sebaiknya("nk", ["Jumlah penderita masih tinggi.", "Melanjutkan MoU terdahulu."]), ['"MoU" sebaiknya "Nota Kesepakatan"']);
  });
  harus("a Nota Kesepakatan without its plan", "nk", [["berdasarkan Rencana Kerja", "oleh PARA PIHAK"]], "lampiran", "rencana-kerja");
  harus("an annex that is not there", "pks", [["menurut rencana kegiatan.", "sebagaimana tercantum dalam Lampiran II."]], "lampiran", "tidak-ada", "Lampiran II");
});

/** The draft with another partner: `kepala` in the title, the rest in the komparisi. */
const bermitra = (nama, kepala, jabatan, lembaga) => ganti(NASKAH[nama],
  [/PT MITRA CONTOH|PEMERINTAH DAERAH KABUPATEN KUDUS/, kepala],
  [/II\. [^\n]+/, `II. Ani Contoh, ${jabatan}, berkedudukan di Jalan Contoh Nomor 2, bertindak untuk dan atas nama ${lembaga}, selanjutnya disebut PIHAK KEDUA.`]);
const TANPA_SANKSI = [[/Pasal 8\nSANKSI\n[^\n]+\nPasal 9/, "Pasal 8"], ["Pasal 10\n", "Pasal 9\n"], ["Pasal 11\n", "Pasal 10\n"]];
const RAGU = [
  ["PENGADILAN NEGERI PATI", "Ketua Pengadilan Negeri Pati", "Pengadilan Negeri Pati"],
  ["MAHKAMAH SYAR'IYAH CONTOH", "Ketua Mahkamah Syar'iyah Contoh", "Mahkamah Syar'iyah Contoh"],
  ["KOMISI PEMILIHAN UMUM KABUPATEN PATI", "Ketua Komisi Pemilihan Umum Kabupaten Pati", "Komisi Pemilihan Umum Kabupaten Pati"],
  ["BAWASLU KABUPATEN PATI", "Ketua Bawaslu Kabupaten Pati", "Bawaslu Kabupaten Pati"],
  ["KOMISI PEMBERANTASAN KORUPSI", "Ketua KPK", "Komisi Pemberantasan Korupsi"],
  ["BPJS KESEHATAN CABANG PATI", "Kepala Cabang BPJS Kesehatan Pati", "BPJS Kesehatan Cabang Pati"],
  ["UNIVERSITAS CONTOH", "Rektor Universitas Contoh", "Universitas Contoh"],
  ["RUMAH SAKIT SEHAT", "Direktur Rumah Sakit Sehat", "Rumah Sakit Sehat"],
];

describe("partners of no certain kind", () => {
  const mou = (teks) => kena(ganti(teks, ["KESEPAKATAN BERSAMA\n", "NOTA KESEPAHAMAN\n"]), "jenis-naskah");
  for (const [kepala, ...siapa] of RAGU) {
    test(`a MoU: ${kepala}`, () => {
      const [satu, ...lain] = mou(bermitra("kb", kepala, ...siapa));
      assert.deepEqual([satu.pesan, satu.tingkat, lain.length], ["mou-ragu", "petunjuk", 0]);
      assert.match(satu.kalimat, /Kesepakatan Bersama .*Nota Kesepakatan/);
      assert.ok(satu.perluVerifikasi);
    });
    test(`a PKS without sanctions: ${kepala}`, () => {
      const teks = ganti(bermitra("pks", kepala, ...siapa), ...TANPA_SANKSI);
      assert.deepEqual(temuan(teks).map((satu) => [satu.pesan, satu.tingkat, satu.unsur]), [["hilang-mitra-ragu", "petunjuk", "pp-28-2018: 19 ayat (2) huruf d"]]);
    });
  }
  for (const [nama, seharusnya, ...siapa] of [
    ["pks", "Kesepakatan Bersama", "PT CONTOH", "Direktur PT Contoh", "PT Contoh"], ["yayasan", "Kesepakatan Bersama", "YAYASAN UNIVERSITAS CONTOH", "Ketua Yayasan Universitas Contoh", "Yayasan Universitas Contoh"],
    ["pusat", "Nota Kesepakatan", "KEMENTERIAN CONTOH REPUBLIK INDONESIA", "Direktur Jenderal Contoh", "Kementerian Contoh Republik Indonesia"],
  ]) {
    test(`certain for others: ${nama}`, () => {
      const [satu] = mou(bermitra("kb", ...siapa));
      assert.deepEqual([satu.pesan, satu.tingkat], ["mou", "pasti"]);
      assert.match(satu.kalimat, new RegExp(`diganti menjadi ${seharusnya},`));
    });
  }
  test("a firm in Jalan Pengadilan is a firm", () => {
    const teks = ganti(bermitra("pks", "PERUMDA TIRTA CONTOH", "Direktur Perumda Tirta Contoh, beralamat di Jalan Pengadilan Nomor 1", "Perumda Tirta Contoh"), ...TANPA_SANKSI);
    assert.deepEqual(temuan(teks).map((satu) => [satu.pesan, satu.tingkat]), [["hilang", "pasti"]]);
  });
  test("what every kind asks stays certain, and so does all once the kind is chosen or said", () => {
    const [kepala, ...siapa] = RAGU[0];
    const teks = ganti(bermitra("pks", kepala, ...siapa), ...TANPA_SANKSI);
    const tingkat = (...a) => temuan(...a).filter((satu) => satu.aturan === "unsur-wajib").map((satu) => satu.tingkat);
    assert.deepEqual(tingkat(ganti(bermitra("pks", kepala, ...siapa), [/Pasal 9\nKEADAAN KAHAR\n[^\n]+\n/, ""])), ["pasti"]);
    assert.deepEqual(tingkat(teks, { jenis: "perjanjian-kerja-sama-ksdpk" }), ["pasti"]);
    assert.deepEqual(tingkat(teks, { jenis: "perjanjian-kerja-sama-ksdd" }), []);
    assert.deepEqual(tingkat(ganti(teks, ["PERJANJIAN KERJA SAMA\n", "PERJANJIAN KERJA SAMA DAERAH\nKERJA SAMA DAERAH DENGAN PIHAK KETIGA\n"])), ["pasti"]);
  });
});

const KUASA = `SURAT KUASA KHUSUS
NOMOR: 415.4/7/2026
Yang bertanda tangan di bawah ini:
Nama: Budi Contoh
Jabatan: Bupati Pati
Memberi kuasa kepada:
Nama: Ani Contoh
Jabatan: Kepala Dinas Kesehatan Kabupaten Pati
Untuk menandatangani Perjanjian Kerja Sama tentang pelayanan kesehatan.
Ditetapkan di Pati pada tanggal 29 Desember 2026
Pemberi Kuasa,
Budi Contoh
`;
const ADENDUM = `ADENDUM PERJANJIAN KERJA SAMA
NOMOR: 415.4/8/2027
${NASKAH.pks.slice(NASKAH.pks.indexOf("Pada hari ini"), NASKAH.pks.indexOf("1. PARA PIHAK"))}Pasal 1
Ketentuan Pasal 7 Perjanjian Kerja Sama diubah.
PIHAK KEDUA,
Ani Contoh
PIHAK KESATU,
Budi Contoh
`;
const LOI = `LETTER OF INTENT
ANTARA
PEMERINTAH DAERAH KABUPATEN PATI
DAN
CITY GOVERNMENT OF SAMPLE
TENTANG
PELATIHAN TENAGA KESEHATAN
Pemerintah Daerah Kabupaten Pati diwakili oleh Budi Contoh, Bupati Pati, dan City Government of Sample diwakili oleh Ani Contoh, Wali Kota Sample.
Pasal 1
MAKSUD DAN TUJUAN
Pernyataan ini bertujuan menjajaki kerja sama.
Pasal 2
RUANG LINGKUP
Ruang lingkup meliputi pelatihan.
Pasal 3
MASA BERLAKU
Pernyataan ini berlaku 1 (satu) tahun.
Ditandatangani di Pati pada tanggal 4 Januari 2027.
`;
const NKS = LOI.replace("LETTER OF INTENT", "MEMORANDUM OF UNDERSTANDING").replace("Pernyataan ini berlaku 1 (satu) tahun.", "Naskah ini berlaku 3 (tiga) tahun dan dapat diperpanjang.\nPasal 4\nPENGAKHIRAN\nPARA PIHAK dapat mengakhiri Naskah ini.");

describe("a message says otherwise for some kinds", () => {
  const isi = (teks, aturan) => kena(teks, aturan).map((satu) => [satu.pesan, satu.tingkat, satu.praktik, satu.dasar.map((dasar) => dasar.kunci)]);
  test("titles are practice where the annex has no sample, and a rule where it has", () => {
    for (const teks of [KUASA.replace("Nama: Budi Contoh", "Nama: Dr. Budi Contoh").replace("\nBudi Contoh", "\nDr. Budi Contoh, S.H."), ADENDUM.replace("I. Budi Contoh", "I. Budi Contoh, S.H.")]) {
      const semua = isi(teks, "gelar");
      assert.ok(semua.length && semua.every(([, tingkat, praktik, dasar]) => tingkat === "petunjuk" && praktik && !dasar.length), JSON.stringify(semua));
    }
    const [[, tingkat, praktik, dasar]] = isi(ganti(NASKAH.pks, ["I. Budi Contoh,", "I. Budi Contoh, S.H.,"]), "gelar");
    assert.deepEqual([tingkat, praktik, dasar.length], ["pasti", false, 3]);
  });
  test("so are number and date", () => {
    for (const teks of [KUASA, ADENDUM]) {
      assert.deepEqual([isi(teks, "nomor"), isi(teks, "tanggal"), isi(teks, "gelar")], [[], [], []]);
      assert.deepEqual(isi(teks.replace(/NOMOR[^\n]+\n/, ""), "nomor"), [["tidak-ada", "petunjuk", true, []]]);
    }
    assert.deepEqual(isi(KUASA.replace(" pada tanggal 29 Desember 2026", ""), "tanggal"), [["tidak-ada", "petunjuk", true, []]]);
    assert.deepEqual(isi(ganti(NASKAH.kb, [/Pada hari ini[^\n]+/, "Kami yang bertanda tangan di bawah ini:"]), "tanggal")[0].slice(1, 3), ["pasti", false]);
  });
  test("the date of a document with a partner abroad rests on Permendagri 25/2020", () => {
    const tanpa = (teks) => teks.replace(" pada tanggal 4 Januari 2027", "");
    assert.deepEqual([isi(LOI, "tanggal"), isi(NKS, "tanggal")], [[], []]);
    assert.deepEqual(isi(tanpa(LOI), "tanggal"), [["tidak-ada", "pasti", false, ["permendagri-25-2020: 13 ayat (2) huruf f"]]]);
    assert.deepEqual(isi(tanpa(NKS), "tanggal"), [["tidak-ada", "petunjuk", false, ["permendagri-25-2020: 20 ayat (5) huruf k"]]]);
  });
  test("the assembly's approval cites the provisions of the draft's own mechanism", () => {
    const beban = (teks) => ganti(teks, [/PIHAK KESATU berkewajiban menyediakan data\.|Ruang lingkup meliputi penemuan dan pengobatan\.|Ruang lingkup Kesepakatan Bersama ini meliputi pengangkutan sampah\./, (lama) => `${lama} Biaya belum dianggarkan dalam APBD.`]);
    const pasal = (teks) => isi(beban(teks), "dprd").flatMap(([, , , dasar]) => dasar);
    assert.deepEqual(pasal(NASKAH.kb), ["permendagri-22-2020: 11 ayat (1)", "permendagri-22-2020: 12 ayat (1) huruf a"]);
    assert.deepEqual(pasal(NASKAH.pks), ["permendagri-22-2020: 34 ayat (1)", "permendagri-22-2020: 34 ayat (3) huruf a"]);
    assert.deepEqual(pasal(NASKAH.nk), ["permendagri-22-2020: 55 ayat (3)", "permendagri-22-2020: 56 ayat (1)"]);
    const [satu] = kena(beban(NASKAH.pks), "dprd");
    assert.match(satu.kalimat, /menurut Pasal 34 ayat \(1\) dan Pasal 34 ayat \(3\) huruf a Permendagri Nomor 22 Tahun 2020 dan,/);
    assert.deepEqual(pasal(NASKAH.pks.replace(/ANTARA\n[\s\S]*?TENTANG/, "TENTANG").replace(/I{1,2}\. [^\n]+\n/g, "").replaceAll("PT Mitra Contoh", "mitra")).length, 3);
  });
});

describe("parts of an element", () => {
  const unsur = (teks) => kena(teks, "unsur-wajib").filter((satu) => satu.pesan === "sebagian").map((satu) => [satu.tingkat, satu.judul, satu.dasar[0].kunci]);
  test("extension and ending beside the period of a Naskah Kerja Sama", () => {
    assert.deepEqual(unsur(NKS), []);
    const dasar = "permendagri-25-2020: 20 ayat (5) huruf j";
    assert.deepEqual(unsur(NKS.replace(" dan dapat diperpanjang", "")), [["petunjuk", "Unsur belum lengkap: perpanjangan", dasar]]);
    assert.deepEqual(unsur(NKS.replace(/\nPasal 4\nPENGAKHIRAN\n[^\n]+/, "")), [["petunjuk", "Unsur belum lengkap: pengakhiran", dasar]]);
    assert.deepEqual(unsur(NKS.replace(" dan dapat diperpanjang", "").replace(/\nPasal 4\nPENGAKHIRAN\n[^\n]+/, "")), [["petunjuk", "Unsur belum lengkap: perpanjangan dan pengakhiran", dasar]]);
    assert.deepEqual(unsur(LOI), [], "the law asks a Letter of Intent for its period only");
  });
  test("a target beside purpose and aim where the law asks for it", () => {
    const rks = (tujuan) => `RENCANA KERJA SAMA\nA. SUBJEK KERJA SAMA\nPemerintah Kabupaten Pati dan City Government of Sample.\nB. LATAR BELAKANG\nPelayanan perlu ditingkatkan.\nC. MAKSUD DAN TUJUAN\n${tujuan}\nD. OBJEK KERJA SAMA\nObjeknya pelatihan.\nE. RUANG LINGKUP\nPelatihan.\nF. SUMBER PEMBIAYAAN\nAPBD.\nG. JANGKA WAKTU PELAKSANAAN\nTiga tahun.\n`;
    assert.deepEqual(unsur(rks("Tujuan kerja sama ini ialah pelatihan.")), [["petunjuk", "Unsur belum lengkap: sasaran", "permendagri-25-2020: 15 ayat (3) huruf c"]]);
    assert.deepEqual(unsur(rks("Tujuan kerja sama ini ialah pelatihan. Sasarannya 100 (seratus) tenaga kesehatan.")), []);
    assert.deepEqual(unsur(NASKAH.pks), []);
  });
});

describe("what needs verification is said", () => {
  const [kepala, ...siapa] = RAGU[0];
  const hasil = (teks) => periksa(bacaTeks(teks), pengetahuan);
  test("in the report, and in short", () => {
    const ragu = hasil(ganti(bermitra("kb", kepala, ...siapa), ["KESEPAKATAN BERSAMA\n", "NOTA KESEPAHAMAN\n"]));
    assert.match(tulisLaporan({ hasil: ragu, asal: null, tanggal: "hari ini" }), /\n {3}Perlu verifikasi: Bila mitranya [^\n]+\n/);
    assert.match(tulisRingkas({ hasil: ragu, asal: null }), /Periksa nama naskah[^\n]* \(perlu verifikasi\)/);
  });
  test("and nowhere else", () => {
    const pasti = hasil(ganti(NASKAH.kb, ["KESEPAKATAN BERSAMA\n", "NOTA KESEPAHAMAN\n"]));
    assert.equal(pasti.temuan.length, 1);
    assert.ok(!/verifikasi/i.test(tulisLaporan({ hasil: pasti, asal: null, tanggal: "hari ini" }) + tulisRingkas({ hasil: pasti, asal: null })));
  });
});

test("what the machine cannot judge is said", () => {
  const hasil = periksa(bacaTeks(NASKAH.pks), pengetahuan);
  assert.ok(hasil.tidakDinilai.length > 8);
  assert.ok(hasil.jenisPilihan[0] === hasil.jenis && hasil.jenisPilihan.length === pengetahuan.jenis.length);
});

test("the kind can be chosen, by its id or by that of a sample", () => {
  assert.equal(periksa(bacaTeks(NASKAH.kb), pengetahuan, { jenis: "pks-ksdd" }).jenis, "perjanjian-kerja-sama-ksdd");
});

test("a firm under Indonesian law is no ministry and no foreigner", () => {
  for (const bunyi of ["suatu badan usaha yang didirikan berdasarkan hukum Negara Republik Indonesia", "perseroan terbatas yang tunduk pada hukum Republik Indonesia, Berita Negara Republik Indonesia Nomor 5, disahkan Kementerian Hukum"]) {
    const teks = ganti(NASKAH.pks, [/II\. [^\n]+/, `II. Ani Contoh, Direktur PT Mitra Contoh, ${bunyi}, berkedudukan di Kota Surabaya, selanjutnya disebut PIHAK KEDUA.`]);
    assert.deepEqual(ringkas(temuan(teks)), []);
    assert.equal(periksa(bacaTeks(teks), pengetahuan).jenis, "perjanjian-kerja-sama-ksdpk");
  }
});
