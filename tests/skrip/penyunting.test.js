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

const ULANG = Number(process.env.ULANG ?? 1); // changes a record; many more in `make uji-lambat`

test("one change changes only the lines of its own field, and reads back as it was meant", () => {
  const dadu = acak(Number(process.env.BENIH ?? 20261127));
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

// What the records may hold but happen not to: comments, folded texts, odd spacing.
const BUTIR = { jenis: "bagian", ringkas: "isi", isian: { isi: { jenis: "kalimat" }, praktik: { jenis: "ya atau tidak", bawaan: false } } };
const CONTOH = {
  jenis: "bagian",
  isian: {
    id: { jenis: "id" },
    judul: { jenis: "kalimat" },
    uraian: { jenis: "paragraf" },
    urutan: { jenis: "angka" },
    sinonim: { jenis: "daftar", isi: { jenis: "kalimat" } },
    butir: { jenis: "daftar", isi: BUTIR },
    bila: { jenis: "syarat" },
  },
};
const ASAL = `# Catatan untuk sesama editor.
id: contoh
judul:   "Judul: dengan kutip"   # jangan disingkat

uraian: >
  Baris yang dilipat
  menjadi satu.

# Sebelum sinonim.
sinonim: [ satu,  'dua, tiga' ]
butir:
- Butir pendek.   # komentar butir

# Milik butir kedua.
-   isi: Butir yang
      panjang sekali.
    praktik: ya
bila: {varian: [wajib, sukarela], beban: ya}
`;

const ubahContoh = (ubah) => {
  const nilai = baca(ASAL, CONTOH);
  ubah(nilai);
  return sulam(ASAL, nilai, CONTOH);
};

for (const [nama, ubah, lama, baru] of [
  ["a quoted title", (n) => { n.judul = "Judul: \"baru\""; }, "\"Judul: dengan kutip\"", "\"Judul: \\\"baru\\\"\""],
  ["a folded text becomes a literal one", (n) => { n.uraian = "Satu.\n\nDua."; }, ">\n  Baris yang dilipat\n  menjadi satu.", "|\n  Satu.\n\n  Dua."],
  ["a field that was not there", (n) => { n.urutan = 3; }, "# Sebelum sinonim.\n", "urutan: 3\n# Sebelum sinonim.\n"],
  ["one more in brackets", (n) => { n.sinonim.push("empat"); }, "[ satu,  'dua, tiga' ]", "[satu, 'dua, tiga', empat]"],
  ["a bare item", (n) => { n.butir[0].isi = "Butir lain."; }, "Butir pendek.", "Butir lain."],
  ["a bare item that says more now", (n) => { n.butir[0].praktik = true; }, "Butir pendek.", "isi: Butir pendek.\n  praktik: ya"],
  ["a word in a sentence on two lines", (n) => { n.butir[1].isi = "Butir yang pendek sekali."; }, "panjang sekali", "pendek sekali"],
  ["a switch turned off", (n) => { n.butir[1].praktik = false; }, "    praktik: ya\n", ""],
  ["an item taken out", (n) => { n.butir.splice(0, 1); }, "- Butir pendek.   # komentar butir\n", ""],
  ["another circumstance", (n) => { n.bila = { beban: "ya", mitra: "asing", varian: "wajib" }; }, "{varian: [wajib, sukarela], beban: ya}", "{varian: wajib, beban: ya, mitra: asing}"],
  ["a field emptied", (n) => { n.bila = {}; }, "bila: {varian: [wajib, sukarela], beban: ya}\n", ""],
]) {
  test(`all else stays: ${nama}`, () => {
    assert.ok(ASAL.includes(lama));
    const hasil = ubahContoh(ubah);
    if (nama === "a field that was not there") assert.equal(hasil.replace("urutan: 3\n", ""), ASAL);
    else assert.equal(hasil, ASAL.replace(lama, () => baru));
  });
}

test("a text that is no YAML is refused, not replaced", () => {
  assert.throws(() => baca("id: [a", CONTOH));
});
