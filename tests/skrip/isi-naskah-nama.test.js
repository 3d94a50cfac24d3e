import assert from "node:assert/strict";
import { test } from "node:test";

import { cariGelar } from "../../skrip/umum/gelar.js";
import { bentangkan, buatPemeriksaDaerah } from "../../skrip/umum/wilayah.js";

test("titles before and behind a name", () => {
  const semua = [
    ["Dr. Siti Contoh, S.H., M.Si.", "Siti Contoh"], ["H. Budi Contoh", "Budi Contoh"], ["Ir Budi Contoh", "Budi Contoh"],
    ["Prof. Dr. Ir. H. Budi Contoh, M.Sc., Ph.D", "Budi Contoh"], ["Dr.Ir.Budi Contoh", "Budi Contoh"], ["Hj Siti Contoh SE MM", "Siti Contoh"],
    ["Budi Contoh S.STP, M.AP", "Budi Contoh"], ["drg. Siti Contoh", "Siti Contoh"], ["Bapak Budi Contoh", "Budi Contoh"],
    ["Budi Contoh Ph.D.", "Budi Contoh"], ["KH. Budi Contoh, Lc., M.A.", "Budi Contoh"],
  ];
  for (const [tulisan, bersih] of semua) {
    const hasil = cariGelar(tulisan);
    assert.equal(hasil.bersih, bersih, tulisan);
    assert.ok(hasil.gelar.length && hasil.pasti, tulisan);
  }
});

test("names that only look titled", () => {
  for (const nama of ["M. Yusuf Contoh", "Siti H. Contoh", "A. Contoh", "Contoh", "Nama Tanpa Gelar", "I Made Contoh", "Andi Se Contoh", "Jack Ma", "Habib Contoh", "Drajat Contoh", "R. Contoh"]) {
    assert.deepEqual(cariGelar(nama).gelar, [], nama);
  }
});

test("something else behind a comma is doubted, not called a title", () => {
  assert.equal(cariGelar("Budi Contoh, Direktur").pasti, false);
});

const periksa = buatPemeriksaDaerah({
  provinsi: [["Provinsi Jawa Tengah", "Jawa Tengah"], ["Provinsi Daerah Khusus Ibukota Jakarta", "Daerah Khusus Ibukota Jakarta"]],
  kabupaten: [["Kabupaten Pati", "Jawa Tengah"], ["Kabupaten Semarang", "Jawa Tengah"], ["Kabupaten Pangkajene dan Kepulauan", "Sulawesi Selatan"]],
  kota: [["Kota Semarang", "Jawa Tengah"], ["Kota Palangkaraya", "Kalimantan Tengah"]],
  setara: [["Provinsi Daerah Khusus Jakarta", "Daerah Khusus Ibukota Jakarta"]],
  administratif: [["Kota Administrasi Jakarta Pusat", "Daerah Khusus Ibukota Jakarta"]],
  lain: { "DKI Jakarta": "Provinsi Daerah Khusus Ibukota Jakarta", "Kabupaten Pangkep": "Kabupaten Pangkajene dan Kepulauan" },
});

test("short forms are unfolded", () => {
  for (const [dari, jadi] of [["Kab. Pati", "Kabupaten Pati"], ["KAB PATI", "Kabupaten PATI"], ["Pemkab Pati", "Kabupaten Pati"], ["Pemkot. Semarang", "Kota Semarang"], ["Pemerintah Daerah Kabupaten Pati", "Kabupaten Pati"], ["Pemprov Jawa Tengah", "Provinsi Jawa Tengah"], ["Propinsi Jawa Tengah", "Provinsi Jawa Tengah"], ["Kotamadya Semarang", "Kota Semarang"]]) {
    assert.equal(bentangkan(dari), jadi);
  }
});

test("a region is known, tidied, offered, refused or doubted", () => {
  const keadaan = (teks) => periksa(teks).keadaan;
  for (const teks of ["Kabupaten Pati", "Kota Palangka Raya", "Kota Palangkaraya", "Kabupaten Pangkajene dan Kepulauan", "Provinsi Jawa Tengah", "Provinsi Daerah Khusus Jakarta"]) assert.equal(keadaan(teks), "cocok", teks);
  for (const [teks, nama] of [["Kab. Pati", "Kabupaten Pati"], ["KABUPATEN PATI", "Kabupaten Pati"], ["pati", "Kabupaten Pati"], ["Jawa Tengah", "Provinsi Jawa Tengah"], ["Daerah Khusus Jakarta", "Provinsi Daerah Khusus Jakarta"], ["DKI Jakarta", "Provinsi Daerah Khusus Ibukota Jakarta"], ["Kab. Pangkep", "Kabupaten Pangkajene dan Kepulauan"]]) {
    assert.deepEqual([keadaan(teks), periksa(teks).saran], ["rapikan", [nama]], teks);
  }
  assert.deepEqual(periksa("Semarang"), { keadaan: "pilih", nama: "Kabupaten Semarang", saran: ["Kabupaten Semarang", "Kota Semarang"] });
  for (const teks of ["Kota Adm. Jakarta Pusat", "Kota Jakarta Pusat", "Jakarta Pusat"]) {
    assert.deepEqual([keadaan(teks), periksa(teks).saran], ["administratif", ["Provinsi Daerah Khusus Ibukota Jakarta"]], teks);
  }
  assert.deepEqual(periksa("Kabupaten Pathi"), { keadaan: "tak_dikenal", saran: ["Kabupaten Pati"] });
  assert.deepEqual(periksa("Kabupaten Contoh"), { keadaan: "tak_dikenal", saran: [] });
});
