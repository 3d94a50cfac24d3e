import assert from "node:assert/strict";
import test from "node:test";

import { bacaAlamat, sebutPilihan, tulisAlamat } from "../../skrip/banding/alamat.js";

test("an address gives the choice back", () => {
  const pilihan = { pilih: ["ksdd", "ksdpk-prakarsa-daerah"], tanya: "dprd" };
  assert.deepEqual(bacaAlamat(tulisAlamat(pilihan)), pilihan);
  assert.deepEqual(bacaAlamat("#pilih=ksdd"), { pilih: ["ksdd"], tanya: "" });
});

test("another anchor is no choice", () => {
  assert.equal(bacaAlamat("#langkah"), null);
  assert.equal(bacaAlamat(""), null);
});

test("what is shown is said", () => {
  assert.equal(sebutPilihan(["KSDD", "Sinergi"], "Kapan ke DPRD?"), "Kapan ke DPRD: KSDD, Sinergi.");
  assert.match(sebutPilihan([], ""), /paling sedikit satu/);
});
