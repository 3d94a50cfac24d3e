import assert from "node:assert/strict";
import { test } from "node:test";

import {
  abadi, adalahHalaman, batasSesudah, jalurDalam, kunciInti, layakDisimpan, sudahTiada, yangDibuang,
} from "../../skrip/luring/aturan.js";

const CAKUPAN = "https://grup.example/proyek/";

test("a page has one name, however it is asked for", () => {
  for (const ekor of ["banding/", "banding/index.html", "banding/?q=a#b"]) {
    assert.equal(jalurDalam(CAKUPAN + ekor, CAKUPAN), "banding/");
  }
  assert.equal(jalurDalam(`${CAKUPAN}index.html`, CAKUPAN), "");
  assert.equal(jalurDalam(`${CAKUPAN}bukan-index.html`, CAKUPAN), "bukan-index.html");
});

test("what stands beside the site on the same origin, or elsewhere, is not ours", () => {
  for (const lain of ["https://grup.example/", "https://grup.example/proyek-lain/", "https://lain.example/proyek/"]) {
    assert.equal(jalurDalam(lain, CAKUPAN), null);
  }
});

test("pages are told from files", () => {
  for (const jalur of ["", "banding/", "banding", "404.html"]) assert.ok(adalahHalaman(jalur), jalur);
  for (const jalur of ["unduhan/naskah/a.docx", "gaya/panduan.css"]) assert.ok(!adalahHalaman(jalur), jalur);
});

test("only content that its address fixes is taken without asking", () => {
  const tanya = (ekor) => abadi(CAKUPAN + ekor, jalurDalam(CAKUPAN + ekor, CAKUPAN), "aaaabbbbcccc");
  assert.ok(tanya("assets/javascripts/bundle.a5f9d56c.min.js"));
  assert.ok(tanya("cari/inti.js?aaaabbbbcccc"));
  assert.ok(!tanya("cari/inti.js?ddddeeeeffff"));
  assert.ok(!tanya("cari/inti.js"));
  assert.ok(!tanya("gaya/panduan.css"));
});

test("a changed file has another place in the cache", () => {
  assert.notEqual(kunciInti(CAKUPAN, "a.css", "1"), kunciInti(CAKUPAN, "a.css", "2"));
});

test("only whole answers of our own are kept, and no huge ones", () => {
  const jawaban = (lain) => ({ status: 200, type: "basic", redirected: false, headers: new Headers(), ...lain });
  assert.ok(layakDisimpan(jawaban({}), 10));
  assert.ok(!layakDisimpan(jawaban({ status: 404 }), 10));
  assert.ok(!layakDisimpan(jawaban({ status: 206 }), 10));
  assert.ok(!layakDisimpan(jawaban({ type: "opaque" }), 10));
  assert.ok(!layakDisimpan(jawaban({ redirected: true }), 10));
  assert.ok(!layakDisimpan(jawaban({ headers: new Headers({ "content-length": "11" }) }), 10));
});

test("the oldest go first", () => {
  assert.deepEqual(yangDibuang(["lama", "tengah", "baru"], 2), ["lama"]);
  assert.deepEqual(yangDibuang(["satu"], 2), []);
});

test("only a full storage costs older copies, not a connection that broke", () => {
  assert.equal(batasSesudah(null, 150), 150);
  assert.equal(batasSesudah(new DOMException("", "QuotaExceededError"), 151), 75);
  assert.equal(batasSesudah(new TypeError("network error"), 150), 150);
});

test("a page is gone when the server says so, not when it stumbles", () => {
  assert.deepEqual([404, 410].map((status) => sudahTiada({ status })), [true, true]);
  assert.deepEqual([0, 200, 301, 403, 500, 503].filter((status) => sudahTiada({ status })), []);
});
