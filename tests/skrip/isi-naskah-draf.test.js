import assert from "node:assert/strict";
import { test } from "node:test";

import { bacaTeks, bukaSimpanan } from "../../skrip/isi-naskah/draf.js";

test("a draft is kept per document", () => {
  const isi = new Map();
  const tempat = { getItem: (kunci) => isi.get(kunci) ?? null, setItem: (kunci, nilai) => isi.set(kunci, nilai), removeItem: (kunci) => isi.delete(kunci) };
  const [satu, lain] = [bukaSimpanan("satu", () => tempat), bukaSimpanan("lain", () => tempat)];
  assert.equal(satu.baca(), null);
  assert.equal(satu.tulis("draf"), true);
  assert.equal(satu.baca(), "draf");
  assert.equal(lain.baca(), null);
  assert.equal(satu.hapus(), true);
  assert.equal(satu.baca(), null);
});

test("a browser that keeps nothing says so, and nothing breaks", () => {
  const tertutup = bukaSimpanan("satu", () => { throw new Error("SecurityError"); });
  assert.deepEqual([tertutup.baca(), tertutup.tulis("x"), tertutup.hapus()], [null, false, false]);
});

test("a file far too large is not even read", async () => {
  assert.equal(await bacaTeks({ size: 50_000_000, text: () => assert.fail("read") }), null);
  assert.equal(await bacaTeks({ size: 2, text: async () => "{}" }), "{}");
});
