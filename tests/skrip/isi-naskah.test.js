import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { bacaBila, terpenuhi } from "../../skrip/isi-naskah/bila.js";
import { BerkasDitolak, UKURAN_TERBESAR, bacaBerkas, tulisBerkas } from "../../skrip/isi-naskah/berkas.js";
import { hitung } from "../../skrip/isi-naskah/nilai.js";
import { cariKosong, periksaIsian } from "../../skrip/isi-naskah/periksa.js";
import { pangkasJudul } from "../../skrip/umum/judul.js";

const buat = (nama, jenis = "teks", lain = {}) => ({
  nama, jenis, label: `Label ${nama}`, kelompok: "NASKAH", wajib: true, contoh: "", bila: new Map(), turunan: null, tanpaGelar: false, pilihan: [], ...lain,
});
const turun = (nama, dari, cara, lain = {}) => buat(nama, "teks", { turunan: { dari, cara }, ...lain });
const keadaan = (nilai, { pilihan = {}, lepas = [] } = {}) => ({ nilai: new Map(Object.entries(nilai)), pilihan: new Map(Object.entries(pilihan)), lepas: new Set(lepas) });
const tampil = (semua, nilai, lain) => Object.fromEntries(hitung(semua, keadaan(nilai, lain)).tampil);

test("conditions", () => {
  const bila = bacaBila("mitra=pt|koperasi;kuasa=ya");
  assert.ok(terpenuhi(bila, new Map([["mitra", "koperasi"], ["kuasa", "ya"]])));
  assert.ok(!terpenuhi(bila, new Map([["mitra", "koperasi"], ["kuasa", "tidak"]])));
  assert.ok(terpenuhi(bacaBila(undefined), new Map()));
});

test("blanks follow from others, over several steps, and the hand has the last word", () => {
  const semua = [
    buat("tanggal_angka", "tanggal", { contoh: "04-01-2027" }), buat("tanggal_kb", "tanggal", { contoh: "1 Desember 2026" }),
    turun("hari", "tanggal_angka", "hari"), turun("bulan", "tanggal_angka", "bulan"), turun("tahun_huruf", "tanggal_angka", "tahun_huruf"),
    turun("tanggal_huruf", "tanggal_angka", "tanggal_huruf"), turun("tanggal_en", "tanggal_angka", "tanggal_inggris"),
    buat("rangkap_angka", "angka"), turun("rangkap_huruf", "rangkap_angka", "terbilang"), turun("lagi", "rangkap_huruf", "salin"),
    buat("daerah", "daerah"), turun("kepala", "daerah", "kepala_daerah"), turun("daerah_en", "daerah", "daerah_inggris"), turun("kepala_en", "daerah", "kepala_daerah_inggris"),
    turun("rangkap_en", "rangkap_angka", "terbilang_inggris"), turun("tanggal_lagi", "tanggal_angka", "salin", { contoh: "4 Januari 2027" }),
  ];
  const hasil = tampil(semua, { tanggal_angka: "2027-01-04", tanggal_kb: "2026-12-01", rangkap_angka: "3", hari: "Rabu", daerah: "kota Contoh" });
  assert.deepEqual(hasil, {
    tanggal_angka: "04-01-2027", tanggal_kb: "1 Desember 2026", hari: "Senin", bulan: "Januari", tahun_huruf: "dua ribu dua puluh tujuh",
    tanggal_huruf: "empat", tanggal_en: "4 January 2027", rangkap_angka: "3", rangkap_huruf: "tiga", lagi: "tiga", rangkap_en: "three",
    daerah: "kota Contoh", kepala: "Wali Kota Contoh", daerah_en: "Contoh City", kepala_en: "Mayor of Contoh",
    tanggal_lagi: "4 Januari 2027",
  });
  assert.equal(tampil(semua, { tanggal_angka: "2027-01-04", hari: "Rabu" }, { lepas: ["hari"] }).hari, "Rabu");
  assert.equal(tampil(semua, { rangkap_angka: "tiga" }).rangkap_huruf, "");
  assert.equal(tampil(semua, { daerah: "Contoh" }).kepala, "");
});

test("a title loses what the document says before it, as in Python", () => {
  for (const [judul, jadi] of JSON.parse(readFileSync(new URL("judul.json", import.meta.url), "utf8"))) assert.equal(pangkasJudul(judul), jadi);
});

test("a title that says `kerja sama` again is doubted, with a better one to take", () => {
  const [satu, ...lain] = temuan([buat("judul_kerja_sama")], { judul_kerja_sama: "Kerja Sama Pengelolaan Sampah" });
  assert.deepEqual([satu.tingkat, satu.saran[0].nilai, lain.length], ["ragu", "Pengelolaan Sampah", 0]);
  assert.deepEqual(temuan([buat("judul"), buat("judul_studi")], { judul: "Pengelolaan Sampah", judul_studi: "Kerja Sama Apa Saja" }), []);
});

test("a circle of blanks ends", () => {
  const semua = [turun("a", "b", "salin"), turun("b", "a", "salin")];
  assert.deepEqual(tampil(semua, {}), { a: "", b: "" });
});

test("amounts are written as the example has them", () => {
  const semua = [buat("biaya", "uang", { contoh: "Rp100" }), turun("biaya_huruf", "biaya", "terbilang")];
  assert.deepEqual(tampil(semua, { biaya: "1500000" }), { biaya: "Rp1.500.000", biaya_huruf: "satu juta lima ratus ribu" });
  assert.equal(tampil([buat("biaya", "uang", { contoh: "Rp100,00" })], { biaya: "Rp 1.500.000,-" }).biaya, "Rp1.500.000,00");
  assert.equal(tampil(semua, { biaya: "Rp1.500 (seribu lima ratus rupiah)" }).biaya, "Rp1.500 (seribu lima ratus rupiah)");
  assert.equal(tampil(semua, { biaya: "Rp5 dari APBD" }).biaya, "Rp5 dari APBD");
});

const ATURAN = { urutan: [["tanggal_kuasa", "tanggal", "Surat kuasa sudah ada ketika naskah ditandatangani."]], batas: { lama_angka: [5, "Paling lama lima tahun (Pasal 9 ayat (3) PERATURAN CONTOH)."] } };
const DAERAH = (teks) => ({ "Kota Adm. Contoh": { keadaan: "administratif", nama: "Kota Administrasi Contoh", saran: ["Provinsi Contoh"] }, Baku: { keadaan: "cocok", saran: [] } })[teks] ?? { keadaan: "tak_dikenal", saran: [] };
function temuan(semua, nilai, lain) {
  const isi = keadaan(nilai, lain);
  return periksaIsian(semua, isi, hitung(semua, isi), { daerah: DAERAH, hariIni: "2026-11-27", aturan: ATURAN });
}
const satu = (isian, teks, lain) => temuan([isian], { [isian.nama]: teks }, lain).map(({ tingkat, saran }) => [tingkat, ...saran.map((s) => s.nilai)].join(":"));

test("what is typed into a blank is judged by its kind", () => {
  const nama = buat("nama", "nama_orang", { tanpaGelar: true });
  const semua = [
    [buat("t", "tanggal"), "2027-02-30", ["salah"]], [buat("t", "tanggal"), "0027-02-03", ["salah"]], [buat("t", "tanggal"), "2035-01-01", ["ragu"]],
    [buat("batas_t", "tanggal"), "2035-01-01", []], [buat("t", "tanggal"), "2027-01-04", []],
    [buat("n", "angka"), "tiga", ["salah"]], [buat("n", "angka"), "0", ["salah"]], [buat("n", "angka"), "3", []], [buat("n", "angka"), "1.5", ["salah"]],
    [buat("tahun", "angka"), "27", ["salah"]], [buat("tahun", "angka"), "2027", []], [buat("rangkap_angka", "angka"), "1", ["ragu"]],
    [buat("lama_angka", "angka", { label: "Jangka waktu dalam tahun" }), "6", ["salah:5"]], [buat("lama_angka", "angka", { label: "Jangka waktu dalam tahun" }), "5", []],
    [buat("u", "uang"), "Rp0", ["salah"]], [buat("u", "uang"), "-500", ["salah"]], [buat("u", "uang"), "1500", []], [buat("u", "uang"), "menurut lampiran", ["ragu"]],
    [buat("u", "uang"), "Rp2.000,00 (tiga ribu rupiah)", ["salah:Rp2.000,00 (dua ribu rupiah)"]],
    [nama, "Dr. Budi Baku, S.H.", ["salah:Budi Baku"]], [nama, "Budi Baku", []], [{ ...nama, tanpaGelar: false }, "Ir. Budi Baku", ["ragu:Budi Baku"]],
    [nama, "Budi Baku, Direktur", ["ragu:Budi Baku"]], [nama, "Budi Baku 2", ["ragu"]],
    [buat("d", "daerah"), "Kota Adm. Contoh", ["salah:Provinsi Contoh"]], [buat("d", "daerah"), "Antah", ["ragu"]], [buat("d", "daerah"), "Baku", []],
    [buat("p", "pilihan", { pilihan: ["a"] }), "b", ["salah"]], [buat("p", "pilihan", { pilihan: ["a"] }), "a", []],
    [buat("x", "teks", { contoh: "Jalan Contoh" }), "Jalan Contoh", ["ragu"]], [buat("x", "teks", { contoh: "tiga" }), "tiga", []],
    [buat("x", "paragraf"), "a".repeat(5001), ["salah"]],
  ];
  for (const [isian, teks, harapan] of semua) assert.deepEqual(satu(isian, teks), harapan, `${isian.jenis} ${teks.slice(0, 40)}`);
});

test("messages tell cause and remedy, with the law where there is one", () => {
  const [lama] = temuan([buat("lama_angka", "angka", { label: "Jangka waktu dalam tahun" })], { lama_angka: "7" });
  assert.match(lama.pesan, /Pasal 9 ayat \(3\).*Tulis 5 atau kurang\./);
});

test("words typed by hand must agree with the number or date", () => {
  const semua = [buat("n", "angka"), turun("huruf", "n", "terbilang"), buat("t", "tanggal"), turun("hari", "t", "hari")];
  const periksa = (nilai) => temuan(semua, nilai, { lepas: ["huruf", "hari"] }).map((s) => `${s.nama}:${s.tingkat}:${s.saran[0].nilai}`);
  assert.deepEqual(periksa({ n: "4", huruf: "tiga", t: "2027-01-04", hari: "Selasa" }), ["huruf:salah:empat", "hari:salah:Senin"]);
  assert.deepEqual(periksa({ n: "4", huruf: "Empat", t: "2027-01-08", hari: "Jum'at" }), []);
  assert.deepEqual(periksa({ n: "4", huruf: "empat buah" }), ["huruf:ragu:empat"]);
});

test("dates that contradict one another are told at the later one, unless one does not stand in the document", () => {
  const semua = [buat("tanggal_kuasa", "tanggal", { bila: bacaBila("kuasa=ya") }), buat("tanggal", "tanggal")];
  const nilai = { tanggal_kuasa: "2027-02-01", tanggal: "2027-01-04" };
  const [satu] = temuan(semua, nilai, { pilihan: { kuasa: "ya" } });
  assert.equal(satu.nama, "tanggal");
  assert.match(satu.pesan, /^4 Januari 2027 mendahului “Label tanggal_kuasa” \(NASKAH\), yaitu 1 Februari 2027\. Surat kuasa/);
  assert.deepEqual(temuan(semua, nilai, { pilihan: { kuasa: "tidak" } }), []);
  assert.deepEqual(temuan(semua, { ...nilai, tanggal_kuasa: "2027-01-04" }, { pilihan: { kuasa: "ya" } }), []);
});

test("a sum is the sum of its parts", () => {
  const semua = [buat("biaya_total", "uang"), buat("biaya_1", "uang"), buat("biaya_2", "uang")];
  const periksa = (nilai) => temuan(semua, nilai).map((s) => `${s.nama}:${s.saran[0]?.nilai}`);
  assert.deepEqual(periksa({ biaya_total: "100", biaya_1: "Rp60", biaya_2: "50" }), ["biaya_total:Rp110"]);
  assert.deepEqual(periksa({ biaya_total: "110", biaya_1: "60", biaya_2: "50" }), []);
  assert.deepEqual(periksa({ biaya_total: "100", biaya_1: "60" }), []);
});

test("what must be filled and is not", () => {
  const semua = [buat("a"), buat("b", "teks", { wajib: false }), buat("c", "teks", { bila: bacaBila("v=x") }), buat("d")];
  assert.deepEqual(cariKosong(semua, hitung(semua, keadaan({ d: "isi" }, { pilihan: { v: "y" } }))), ["a"]);
});

const NASKAH = { id: "contoh", versi: "2026-11-21" };
const SEMUA = [buat("a"), buat("t", "tanggal"), buat("p", "pilihan", { pilihan: ["x", "y"] }), buat("n", "angka"), turun("h", "n", "terbilang")];
const VARIAN = new Map([["kuasa", ["tidak", "ya"]]]);
const baca = (isi) => bacaBerkas(typeof isi === "string" ? isi : JSON.stringify(isi), NASKAH, SEMUA, VARIAN);
const berkas = (lain) => ({ bentuk: "panduan-kerja-sama-daerah/isi-naskah", id: "contoh", versi: "2026-11-21", ...lain });

test("a file comes back as it was saved", () => {
  const awal = keadaan({ a: "isi & <b>", t: "2027-01-04", p: "y", n: "3", h: "tiga" }, { pilihan: { kuasa: "ya" } });
  const { keadaan: akhir, kabar } = baca(tulisBerkas(NASKAH, SEMUA, awal));
  assert.deepEqual(kabar, []);
  assert.deepEqual([...akhir.nilai], [["a", "isi & <b>"], ["t", "2027-01-04"], ["p", "y"], ["n", "3"]]);
  assert.deepEqual([...akhir.pilihan], [["kuasa", "ya"]]);
  const lepas = baca(tulisBerkas(NASKAH, SEMUA, { ...awal, lepas: new Set(["h"]) })).keadaan.lepas;
  assert.deepEqual([...lepas], ["h"]);
});

test("what does not fit is told and left out", () => {
  const { keadaan: isi, kabar } = baca(berkas({ versi: "2020-01-01", pilihan: { kuasa: "entah" }, nilai: { a: 5, t: "kapan-kapan", p: "z", n: "3", asing: "x" } }));
  assert.deepEqual([...isi.nilai], [["n", "3"]]);
  assert.equal(isi.pilihan.get("kuasa"), "tidak");
  assert.equal(kabar.length, 6);
  assert.match(kabar.join(" "), /diperbarui.*tidak ada.*bukan teks.*bukan tanggal.*sudah tidak ada.*1 isian dalam berkas tidak ada/);
});

test("wrong and hostile files end in one message", () => {
  const jahat = ["", "{", "[]", "null", "7", '"teks"', "{}", "PK\u0003\u0004", JSON.stringify({ ...berkas({}), bentuk: "lain" }), "[".repeat(200_000), "x".repeat(UKURAN_TERBESAR + 1), JSON.stringify({ ...berkas({}), id: "lain" })];
  for (const satu of jahat) assert.throws(() => baca(satu), BerkasDitolak, satu.slice(0, 30));
  const sisip = baca(`{"bentuk":"panduan-kerja-sama-daerah/isi-naskah","id":"contoh","__proto__":{"a":"dari proto"},"nilai":{"__proto__":{"a":"dari proto"},"constructor":"x"}}`);
  assert.equal(sisip.keadaan.nilai.size, 0);
  assert.equal({}.a, undefined);
  assert.equal(baca(berkas({ nilai: { a: "x\u0000y\u0008z" } })).keadaan.nilai.get("a"), "xyz");
});
