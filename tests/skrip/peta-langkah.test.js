import assert from "node:assert/strict";
import { test } from "node:test";

import { KOSONG, bacaAlamat, bacaBerkas, hitung, rapikan, saring, susunTeks, tulisBerkas } from "../../skrip/peta-langkah/peta.js";

const buat = (id, lain = {}) => ({
  id, judul: `Langkah ${id}`, pelaku: "OPD", varian: [], keadaan: [], butir: [], dokumen: [], tenggat: [], ...lain,
});
const butir = (id, lain = {}) => ({ id, teks: `Ada ${id}.`, varian: [], keadaan: [], ...lain });
const LANGKAH = [
  buat("a", { butir: [butir("x"), butir("y", { varian: ["wajib"] })], dokumen: [{ nama: "KAK", varian: [] }, { nama: "Adendum", varian: [], hanyaBila: true }] }),
  buat("dprd", { keadaan: ["beban"] }),
  buat("b", { butir: [butir("z", { keadaan: ["beban"] })] }),
  buat("c", { varian: ["wajib"] }),
];

test("the first step not done is where they are, and what it lacks blocks it", () => {
  const hasil = hitung(LANGKAH, { ...KOSONG, varian: "sukarela" });
  assert.equal(hasil.sekarang.id, "a");
  assert.deepEqual(hasil.penghalang.map((satu) => satu.id), ["x"]);
  assert.deepEqual(hasil.dokumen.map((satu) => satu.nama), ["KAK"]);
  assert.equal(hasil.berikut.id, "dprd");
  assert.equal(hasil.perlu.length, 3);
});

test("a variant has its own steps and items", () => {
  assert.deepEqual(saring(LANGKAH, "wajib").map((satu) => satu.id), ["a", "dprd", "b", "c"]);
  assert.deepEqual(hitung(LANGKAH, { ...KOSONG, varian: "wajib" }).penghalang.map((satu) => satu.id), ["x", "y"]);
});

test("a step marked as not needed is neither next nor counted, and asks nothing of later ones", () => {
  const hasil = hitung(LANGKAH, { varian: "sukarela", selesai: ["a"], ada: [], lewati: { dprd: "dananya ada" } });
  assert.equal(hasil.sekarang.id, "b");
  assert.deepEqual(hasil.penghalang, []);
  assert.equal(hasil.perlu.length, 2);
});

test("a gap before a ticked step is named", () => {
  const hasil = hitung(LANGKAH, { ...KOSONG, varian: "wajib", selesai: ["a", "b"] });
  assert.equal(hasil.sekarang.id, "c");
  assert.deepEqual(hasil.terlewat.map((satu) => satu.id), ["dprd"]);
});

test("with all done there is nothing left; a lone gap is what is left", () => {
  const semua = LANGKAH.map((satu) => satu.id);
  assert.equal(hitung(LANGKAH, { ...KOSONG, varian: "wajib", selesai: semua }).sekarang, null);
  const hasil = hitung(LANGKAH, { ...KOSONG, varian: "wajib", selesai: semua.filter((id) => id !== "dprd") });
  assert.equal(hasil.sekarang.id, "dprd");
  assert.deepEqual(hasil.terlewat, []);
});

test("a kept file comes back as it was; another's or a broken one is refused in words", () => {
  const keadaan = { varian: "wajib", selesai: ["a"], ada: ["x"], lewati: { dprd: "dananya ada" } };
  const baca = (teks) => bacaBerkas(teks, "ksdd", LANGKAH, ["wajib", "sukarela"]);
  assert.deepEqual(baca(tulisBerkas("ksdd", keadaan)), keadaan);
  assert.throws(() => baca(tulisBerkas("sinergi", keadaan)), /mekanisme lain: sinergi/);
  assert.throws(() => baca("{"), /bukan simpanan/);
  assert.throws(() => baca("null"), /bukan simpanan/);
});

test("what the page does not know is dropped", () => {
  const mentah = { varian: "lain", selesai: ["a", "hilang", 3], ada: "x", lewati: { hilang: "x", dprd: null } };
  assert.deepEqual(rapikan(mentah, LANGKAH, ["wajib"]), { varian: null, selesai: ["a"], ada: [], lewati: { dprd: "" } });
  assert.deepEqual(rapikan(null, LANGKAH, []), KOSONG);
});

test("an outcome hands over its choices in the address", () => {
  assert.deepEqual(bacaAlamat("?varian=wajib&lewati=dprd.b"), { varian: "wajib", lewati: ["dprd", "b"] });
  assert.deepEqual(bacaAlamat(""), { varian: null, lewati: [] });
});

test("a text to forward says where they are, shortly", () => {
  const teks = susunTeks("Peta langkah KSDD", hitung(LANGKAH, { ...KOSONG, varian: "wajib" }), "https://contoh.go.id/");
  assert.match(teks, /^Peta langkah KSDD: 0 dari 4 langkah selesai\.\nSekarang: Langkah a\.\nDokumen: KAK\.\nBelum ada: Ada x; Ada y\./);
  assert.ok(teks.endsWith("\nhttps://contoh.go.id/"));
});
