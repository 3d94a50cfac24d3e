import assert from "node:assert/strict";
import test from "node:test";

import { sebutJumlah, susunPengembalian } from "../../skrip/sebelum-kirim/surat.js";

test("several sentences are numbered, one stands as it is", () => {
  assert.equal(susunPengembalian([]), "");
  assert.equal(susunPengembalian(["Mohon dilengkapi."]), "Mohon dilengkapi.");
  assert.deepEqual(susunPengembalian(["A.", "B."]).split("\n").slice(1), ["1. A.", "2. B."]);
});

test("the number ticked is said", () => {
  assert.equal(sebutJumlah(3), "3 dicentang.");
  assert.match(sebutJumlah(0), /Belum/);
});
