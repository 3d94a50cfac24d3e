import assert from "node:assert/strict";
import { test } from "node:test";

import { bacaTeks } from "../../skrip/periksa-naskah/baca-teks.js";
import { susunKartu } from "../../skrip/periksa-naskah/kartu.js";
import { sebutJumlah, tulisLaporan, tulisRingkas } from "../../skrip/periksa-naskah/laporan.js";
import { periksa } from "../../skrip/periksa-naskah/mesin.js";
import { pengetahuan } from "./pengetahuan.js";

const naskah = (...baris) => bacaTeks(["PERJANJIAN KERJA SAMA", ...baris].join("\n"));
const isian = (...baris) => periksa(naskah(...baris), pengetahuan).temuan.filter((satu) => satu.aturan === "isian-tersisa");
const KOSONG = ["Nama: [Nama penanda tangan]", "Alamat: [Alamat kantor]", "Lagi: [Nama penanda tangan]"];

test("many blanks are one card that names each and leads to all", () => {
  const [kartu, ...lain] = susunKartu(isian(...KOSONG));
  assert.equal(lain.length, 0);
  assert.equal(kartu.judul, "3 isian belum terisi");
  assert.equal(kartu.tingkat, "pasti");
  assert.match(kartu.kalimat, /"\[Nama penanda tangan\]", "\[Alamat kantor\]"\. Mohon/);
  assert.deepEqual(kartu.anggota.map(({ letak }) => letak.kutipan), ["[Nama penanda tangan]", "[Alamat kantor]", "[Nama penanda tangan]"]);
});

test("one blank is a card of its own", () => {
  const [kartu] = susunKartu(isian(KOSONG[0]));
  assert.equal(kartu.judul, "Belum diisi: [Nama penanda tangan]");
  assert.equal(kartu.letak.kutipan, "[Nama penanda tangan]");
});

test("two hundred blanks are all counted", () => {
  const banyak = Array.from({ length: 200 }, (_, nomor) => `Baris ${nomor}: [Alamat kantor ${nomor}]`);
  const [kartu] = susunKartu(isian(...banyak));
  assert.equal(kartu.judul, "200 isian belum terisi");
  assert.match(kartu.kalimat, /dan 180 lagi\. Mohon/);
});

test("what may stay empty is a hint", () => {
  const tingkat = (teks) => isian(teks).map((satu) => satu.tingkat);
  for (const boleh of ["[Telepon]", "Telepon: ........", "{{surel_kesatu}}", "[Tembusan, bila ada]", "[fax (opsional)]"]) {
    assert.deepEqual(tingkat(boleh), ["petunjuk"], boleh);
  }
  for (const wajib of ["[Nama penanda tangan]", "Jangka waktu: ........ tahun", "Alamat kantor: ......"]) {
    assert.deepEqual(tingkat(wajib), ["pasti"], wajib);
  }
});

test("counts and reports speak of cards", () => {
  const temuan = isian(...KOSONG, "Telepon: .........", "[Surel, jika ada]");
  assert.equal(sebutJumlah(temuan), "1 temuan pasti dan 1 petunjuk");
  const hasil = { temuan, namaJenis: "PKS", tidakDinilai: [] };
  assert.equal(tulisLaporan({ hasil, asal: "", tanggal: "hari ini" }).match(/Letak:/g).length, 5);
  assert.match(tulisRingkas({ hasil, asal: "" }), /\n1\. 3 isian belum terisi\n2\. 2 isian yang boleh dikosongkan masih tersisa$/);
});
