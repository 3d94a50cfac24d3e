import assert from "node:assert/strict";
import test from "node:test";

import { acak, hashAcak } from "../../skrip/kuis/acak.js";
import { bacaKode, buatBenih, periksaKode, saring, susunTes, tulisKode } from "../../skrip/kuis/kode.js";
import { bacaNilai, sebutNilai, simpanNilai } from "../../skrip/kuis/nilai.js";

const SOAL = Array.from({ length: 12 }, (_, n) => ({
  id: `${n % 2 ? "ksdd" : "sinergi"}/s${n}`,
  kuis: n % 2 ? "ksdd" : "sinergi",
  topik: n < 4 ? "persetujuan-dprd" : "laporan",
  kunci: "a",
  pilihan: ["a", "b", "c", "d"].map((kode) => ({ kode })),
}));
const urutan = (tes) => tes.map((satu) => [satu.id, satu.pilihan.map((pilih) => pilih.kode).join("")]);

test("the numbers are those of panduan/acak.py", () => {
  assert.deepEqual(["", "a", "ksdd.10.7q2m|ksdd/kategori", "é"].map(hashAcak), [2872998923, 444641715, 1079583500, 2387039943]);
});

test("a code gives its choice back, however it is typed", () => {
  const pilihan = { kuis: ["sinergi", "ksdd"], topik: "persetujuan-dprd", jumlah: 5, benih: "7q2m" };
  const kode = tulisKode(pilihan);
  assert.equal(kode, "ksdd+sinergi.persetujuan-dprd.5.7q2m");
  assert.deepEqual(bacaKode(` KSDD + Sinergi.Persetujuan-DPRD.5.7Q2M. `), { ...pilihan, kuis: ["ksdd", "sinergi"] });
  assert.deepEqual(bacaKode("semua.10.abcd"), { kuis: [], topik: "", jumlah: 10, benih: "abcd" });
});

test("what is no code is none", () => {
  for (const teks of ["", "ksdd", "ksdd.10", "ksdd.x.abcd", "ksdd.0.abcd", "a.b.c.5.abcd", "ksdd.1.5.<b>"]) assert.equal(bacaKode(teks), null, teks);
  assert.match(periksaKode(SOAL, null), /tidak terbaca/);
  assert.match(periksaKode(SOAL, bacaKode("ksddd.5.abcd")), /“ksddd”/);
  assert.match(periksaKode(SOAL, bacaKode("ksdd.naskah.5.abcd")), /Tidak ada soal/);
  assert.equal(periksaKode(SOAL, bacaKode("ksdd.5.abcd")), "");
});

test("everyone with the code takes the same test; the one afterwards asks the same in another order", () => {
  const pilihan = bacaKode("semua.8.7q2m");
  const awal = susunTes(SOAL, pilihan, "awal");
  assert.equal(awal.length, 8);
  assert.deepEqual(urutan(susunTes([...SOAL].reverse(), pilihan, "awal")), urutan(awal));
  const akhir = susunTes(SOAL, pilihan, "akhir");
  assert.deepEqual(akhir.map((satu) => satu.id).sort(), awal.map((satu) => satu.id).sort());
  assert.notDeepEqual(urutan(akhir), urutan(awal));
  assert.notDeepEqual(urutan(susunTes(SOAL, bacaKode("semua.8.8q2m"), "awal")), urutan(awal));
});

test("no more is asked than there is", () => {
  assert.equal(susunTes(SOAL, bacaKode("semua.persetujuan-dprd.50.abcd"), "awal").length, 4);
  assert.equal(saring(SOAL, { kuis: ["ksdd"], topik: "" }).length, 6);
});

test("order does not lean to one side", () => {
  const pertama = Array.from({ length: 400 }, (_, n) => acak(`b${n}`, ["a", "b", "c", "d"], (satu) => satu)[0]);
  for (const kode of "abcd") assert.ok(pertama.filter((satu) => satu === kode).length > 60);
});

test("a seed has letters that cannot be misheard", () => {
  assert.match(buatBenih(), /^[2-9a-z]{4}$/);
  assert.equal(buatBenih(() => 0.999), "zzzz");
});

test("scores stay with their code; a closed or spoilt storage is no error", () => {
  const isi = new Map();
  const simpanan = { getItem: (k) => isi.get(k) ?? null, setItem: (k, v) => isi.set(k, v) };
  assert.ok(simpanNilai(simpanan, "ksdd.5.abcd", "awal", 2, 5));
  assert.equal(sebutNilai(bacaNilai(simpanan)["ksdd.5.abcd"], "akhir", 4, 5), "Nilai Anda 4 dari 5. Tes awal 2, tes akhir 4, dari 5 soal yang sama.");
  assert.equal(sebutNilai(undefined, "awal", 4, 5), "Nilai Anda 4 dari 5.");
  assert.equal(simpanNilai(null, "x", "awal", 1, 1), false);
  assert.deepEqual(bacaNilai({ getItem: () => "[1" }), {});
});
