import assert from "node:assert/strict";
import { test } from "node:test";
import { geser } from "../../skrip/susun-paparan/urutan.js";
import { alamatPembicara, tulisLama } from "../../skrip/paparan/pembicara.js";
import { bacaPermintaan } from "../../skrip/paparan/permintaan.js";
import { bacaSusunan, tulisSusunan } from "../../skrip/umum/susunan.js";

test("a choice survives its address, once each, without what is no part's name", () => {
  const susunan = { isi: ["pengantar-30-menit.memilih", "pelatihan-ksdd.alur"], judul: "Rapat & latihan" };
  assert.deepEqual(bacaSusunan(`?${tulisSusunan(susunan)}`), susunan);
  assert.deepEqual(bacaSusunan("#isi=a.b~a.b~../x~<b>~c.d").isi, ["a.b", "c.d"]);
  assert.equal(bacaSusunan(`#judul=${"x".repeat(200)}`).judul.length, 90);
  assert.equal(tulisSusunan({ isi: [], judul: " " }), "");
});

test("a part moves within the list and no further", () => {
  assert.deepEqual(geser(["a", "b", "c"], "c", -1), ["a", "c", "b"]);
  assert.deepEqual(geser(["a", "b", "c"], "a", -1), ["a", "b", "c"]);
  assert.deepEqual(geser(["a", "b", "c"], "a", 1), ["b", "a", "c"]);
  assert.deepEqual(geser(["a"], "x", 1), ["a"]);
});

test("a phone reads unless it is told to play", () => {
  assert.equal(bacaPermintaan("", 360).baca, true);
  assert.equal(bacaPermintaan("?putar", 360).baca, false);
  assert.equal(bacaPermintaan("?print-pdf", 360).baca, false);
  assert.equal(bacaPermintaan("", 1366).baca, false);
  assert.equal(bacaPermintaan("?baca", 1366).baca, true);
});

test("the speaker's screen opens at the same slide", () => {
  assert.equal(alamatPembicara("file:///x/index.html?putar&isi=a.b#/alur"), "file:///x/index.html?isi=a.b&pembicara=#/alur");
  assert.equal(tulisLama(3725000), "1.02.05");
  assert.equal(tulisLama(-5), "0.00.00");
});
