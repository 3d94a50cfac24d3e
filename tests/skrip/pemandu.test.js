import assert from "node:assert/strict";
import { test } from "node:test";

import { bacaJawaban, cariPertanyaan, susunTeks } from "../../skrip/pemandu/alamat.js";

const ADA = new Set(["mitra", "pemda-lain", "pemda-lain.urusan", "pemda-lain.urusan.ya"]);

test("answers in the address lead to the question that follows them", () => {
  assert.equal(cariPertanyaan(bacaJawaban("#pemda-lain.urusan"), ADA, "mitra"), "pemda-lain.urusan");
  assert.equal(cariPertanyaan(bacaJawaban(""), ADA, "mitra"), "mitra");
  assert.equal(cariPertanyaan("mitra", ADA, "mitra"), "mitra");
});

test("answers from before a change of the tree lead as far as they still hold", () => {
  assert.equal(cariPertanyaan("pemda-lain.urusan.dulu.ya", ADA, "mitra"), "pemda-lain.urusan");
});

test("what is no answer is left to the page", () => {
  assert.equal(cariPertanyaan("hasil-ksdd", ADA, "mitra"), null);
  assert.equal(bacaJawaban("#%E0%A4"), "");
});

test("a text to forward is short and ends with the link", () => {
  const teks = susunTeks("kata ".repeat(100).trim(), "https://contoh.go.id/x#a.b");
  const [isi, tautan] = teks.split("\n");
  assert.ok(teks.length <= 300);
  assert.ok(isi.endsWith("kata…"));
  assert.equal(tautan, "https://contoh.go.id/x");
  assert.equal(susunTeks("Pendek.", "https://contoh.go.id/x#a.b"), "Pendek.\nhttps://contoh.go.id/x#a.b");
  assert.ok(susunTeks("kata ".repeat(100), `file:///${"folder/".repeat(60)}`).split("\n")[0].length > 100);
});
