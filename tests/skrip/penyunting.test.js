// Records through the form and back: nothing changes by itself, and one change changes only its own lines.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { isMap, isSeq, parseDocument } from "yaml";
import { baca, sulam } from "../../skrip/penyunting/sulam.js";
import { isi } from "../../skrip/penyunting/tulis.js";
import { acak, semuaTempat, ubahan } from "./ubahan.js";

const DUMP = "import json; from panduan.penyunting.bentuk import build_semua; "
  + "print(json.dumps({nama: satu.to_json() for nama, satu in build_semua().items()}))";
const BENTUK = JSON.parse(
  execFileSync(process.env.PYTHON ?? ".venv/bin/python", ["-c", DUMP], { env: { ...process.env, PYTHONPATH: "." }, encoding: "utf8" }),
);
const CATATAN = Object.keys(BENTUK).flatMap((tipe) =>
  readdirSync(`data/${tipe}`).map((nama) => ({ tipe, nama, teks: readFileSync(`data/${tipe}/${nama}`, "utf8") })));
const salin = (nilai) => JSON.parse(JSON.stringify(nilai));
const sama = (satu, lain, bentuk) => assert.deepEqual(isi(satu, bentuk), isi(lain, bentuk));

test("read and saved unchanged, every record is the same to the byte", () => {
  assert.ok(CATATAN.length > 400);
  for (const { tipe, nama, teks } of CATATAN) {
    assert.equal(sulam(teks, salin(baca(teks, BENTUK[tipe])), BENTUK[tipe]), teks, `${tipe}/${nama}`);
  }
});

/** First and last line (not included) of the old text that a new one differs in. */
function barisBerubah(lama, baru) {
  const [a, b] = [lama.split("\n"), baru.split("\n")];
  let depan = 0;
  while (depan < Math.min(a.length, b.length) && a[depan] === b[depan]) depan += 1;
  let belakang = 0;
  while (belakang < Math.min(a.length, b.length) - depan && a.at(-1 - belakang) === b.at(-1 - belakang)) belakang += 1;
  return [depan, a.length - belakang];
}

/** The lines that a value and its key take, at `jalur`; of the nearest value above it where there is none. */
function barisMilik(teks, jalur) {
  const { contents } = parseDocument(teks, { schema: "failsafe" });
  let simpul = contents;
  let [dari, sampai] = [0, teks.length];
  for (const bagian of jalur) {
    const pasangan = isMap(simpul) ? simpul.items.find((satu) => satu.key.value === bagian) : undefined;
    const anak = pasangan ? pasangan.value : isSeq(simpul) ? simpul.items[bagian] : undefined;
    if (!anak?.range) break;
    dari = pasangan ? pasangan.key.range[0] : anak.range[0];
    sampai = dari + teks.slice(dari, anak.range[1]).trimEnd().length;
    simpul = anak;
  }
  const baris = (letak) => teks.slice(0, letak).split("\n").length - 1;
  return [baris(dari), baris(sampai) + 1];
}

const ULANG = Number(process.env.ULANG ?? 2);

test("one change changes only the lines of its own field, and reads back as it was meant", () => {
  const dadu = acak(20261127);
  const jenis = new Set();
  for (const { tipe, nama, teks } of CATATAN) {
    const bentuk = BENTUK[tipe];
    const asal = baca(teks, bentuk);
    const tempat = semuaTempat(asal, bentuk);
    for (let kali = 0; kali < ULANG; kali += 1) {
      const nilai = salin(asal);
      const satu = ubahan(nilai, tempat, dadu);
      if (!satu) continue;
      const sebutan = `${tipe}/${nama} ${satu.jalur.join(".")} ${satu.nama}`;
      const hasil = sulam(teks, nilai, bentuk);
      sama(baca(hasil, bentuk), nilai, bentuk);
      if (hasil === teks) {
        sama(nilai, asal, bentuk); // what was emptied is what the model takes anyway
        continue;
      }
      const [dari, sampai] = barisBerubah(teks, hasil);
      const [awal, akhir] = barisMilik(teks, satu.jalur);
      // Where what stood behind a dash is taken out, the next line gets the dash.
      const batas = akhir + (isi(satu.jalur.reduce((bagian, kunci) => bagian[kunci], nilai), satu.bentuk) === undefined ? 1 : 0);
      assert.ok(dari >= awal && sampai <= batas, `${sebutan}: ${dari}-${sampai} is not in ${awal}-${batas}`);
      jenis.add(satu.nama);
    }
  }
  assert.deepEqual([...jenis].sort(), ["geser", "hapus", "isi", "kosongkan", "tambah", "teks", "ya"]);
});
