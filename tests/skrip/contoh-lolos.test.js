// Every sample, filled with its own examples, passes the checker: as text, and as the Word file it becomes.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";

import { bacaDocx } from "../../skrip/periksa-naskah/baca-docx.js";
import { bacaTeks } from "../../skrip/periksa-naskah/baca-teks.js";
import { periksa } from "../../skrip/periksa-naskah/mesin.js";

const { pengetahuan, contoh } = JSON.parse(
  execFileSync(process.env.PYTHON ?? ".venv/bin/python", ["tests/contoh_terisi.py"], { env: { ...process.env, PYTHONPATH: "." }, maxBuffer: 1e8, encoding: "utf8" }),
);

const ringkas = (temuan) => temuan.map((satu) => `${satu.tingkat} ${satu.aturan}: ${satu.judul}`);

for (const { id, jenis, teks, docx } of contoh) {
  test(id, () => {
    for (const naskah of [bacaTeks(teks), bacaDocx(new Uint8Array(Buffer.from(docx, "base64")))]) {
      const hasil = periksa(naskah, pengetahuan);
      const nama = pengetahuan.jenis.find((satu) => satu.id === hasil.jenis).jenis;
      assert.equal(nama, jenis);
      assert.deepEqual(ringkas(hasil.temuan.filter((satu) => satu.tingkat === "pasti")), []);
      assert.ok(hasil.temuan.length <= 1, ringkas(hasil.temuan).join("\n"));
    }
  });
}

test("all thirty were tried", () => assert.ok(contoh.length >= 30));
