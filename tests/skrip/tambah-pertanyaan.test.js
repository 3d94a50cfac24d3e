import assert from "node:assert/strict";
import test from "node:test";

import { buatId, buatTautan, cariKetentuan, periksaIsian, rapikanBaris, rapikanParagraf } from "../../skrip/tambah-pertanyaan/catatan.js";

const ISI = { id: "siapa-ya", pertanyaan: "Siapa?", topik: "DPRD", mekanisme: [], jawaban: "Kepala daerah.", ringkasan: "Kepala daerah.", praktik_setempat: "", dasar: [{ peraturan: "pp-1-2001", pasal: "2" }], cocok: true };

test("a name comes from the first words", () => {
  assert.equal(buatId("Siapa yang menandatangani PKS, Pak?"), "siapa-yang-menandatangani-pks-pak");
  assert.equal(buatId("Apakah satu dua tiga empat lima enam tujuh delapan sembilan"), "apakah-satu-dua-tiga-empat-lima-enam-tujuh-delapan");
  assert.equal(buatId("???"), "");
});

test("what is missing or wrong is told by field", () => {
  assert.deepEqual(periksaIsian(ISI), {});
  assert.deepEqual(Object.keys(periksaIsian({ ...ISI, pertanyaan: "", topik: "", dasar: [] })).sort(), ["dasar", "pertanyaan", "topik"]);
  assert.deepEqual(periksaIsian({ ...ISI, dasar: [], praktik_setempat: "Kebiasaan." }), {});
  assert.match(periksaIsian({ ...ISI, ringkasan: "x".repeat(301) }).ringkasan, /301 huruf/);
  assert.match(periksaIsian({ ...ISI, jawaban: "<script>" }).jawaban, /HTML/);
  assert.match(periksaIsian({ ...ISI, id: "Siapa Ya" }).id, /huruf kecil/);
  assert.match(periksaIsian(ISI, ["siapa-ya"]).id, /sudah dipakai/);
});

test("texts are tidied", () => {
  assert.equal(rapikanBaris("  dua \n baris\t\u0007ya "), "dua baris ya");
  assert.equal(rapikanParagraf("\n  Satu.  \r\n\r\n\r\n\r\n- dua\t\n  tiga\u0000"), "Satu.\n\n- dua\n  tiga");
});

test("a provision is known however it is typed", () => {
  const peraturan = { ketentuan: ["6", "6 ayat (2)", "4 ayat (1) huruf b", "Lampiran A.1"] };
  assert.equal(cariKetentuan(peraturan, "Pasal 6 ayat(2)"), "6 ayat (2)");
  assert.equal(cariKetentuan(peraturan, " pasal 4  AYAT ( 1 ) huruf B "), "4 ayat (1) huruf b");
  assert.equal(cariKetentuan(peraturan, "lampiran a.1"), "Lampiran A.1");
  assert.equal(cariKetentuan(peraturan, "6 ayat (9)"), null);
});

test("a Git host gets a new file", () => {
  const github = buatTautan("https://github.com/a/b/edit/main/data/sesi/x.yml", "siapa-ya", "id: siapa-ya\n");
  assert.equal(github.alamat, "https://github.com/a/b/new/main/data/tanya_jawab?filename=siapa-ya.yml&value=id%3A+siapa-ya%0A");
  assert.equal(github.tempel, false);
  assert.equal(buatTautan("https://github.com/a/b/edit/main/data/sesi/x.yml", "y", "x".repeat(9000)).tempel, true);
  const gitlab = buatTautan("https://gitlab.com/a/b/-/edit/main/data/sesi/x.yml", "siapa-ya", "");
  assert.deepEqual(gitlab, { alamat: "https://gitlab.com/a/b/-/new/main/data/tanya_jawab?file_name=siapa-ya.yml", tempel: true });
  assert.equal(buatTautan("", "x", ""), null);
});
