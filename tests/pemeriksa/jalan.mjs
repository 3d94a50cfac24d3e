// Runs the checker over many drafts: JSON on standard input, JSON on standard output.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [folder] = process.argv.slice(2);
const muat = (nama) => import(pathToFileURL(`${folder}/${nama}`).href);
const { periksa } = await muat("mesin.js");
const { bacaTeks } = await muat("baca-teks.js");

const { pengetahuan, kasus } = JSON.parse(readFileSync(0, "utf8"));

/** A file in base64; the reader is loaded when the first file comes. */
async function baca(docx) {
  const { bacaDocx } = await muat("baca-docx.js");
  return bacaDocx(new Uint8Array(Buffer.from(docx, "base64")));
}

/** One draft; `bacaDocx` may be asynchronous. */
async function jalankan({ id, teks, docx }) {
  const awal = performance.now();
  try {
    const naskah = docx ? await baca(docx) : bacaTeks(teks);
    return selesai(id, awal, naskah, periksa(naskah, pengetahuan, {}));
  } catch (galat) {
    return { id, galat: `${galat.name}: ${galat.message}\n${galat.stack ?? ""}`, lama: performance.now() - awal };
  }
}

function selesai(id, awal, naskah, hasil) {
  const temuan = hasil.temuan.map(({ aturan, tingkat, letak, judul, unsur, kalimat, dasar }) => ({
    aturan, tingkat, judul, kalimat, dasar,
    unsur: unsur ?? null,
    kutipan: letak?.kutipan ?? null,
    paragraf: letak ? (naskah.paragraf[letak.paragraf]?.teks ?? null) : null,
    tanda: letak ? (naskah.paragraf[letak.paragraf]?.tanda ?? "") : null,
  }));
  return { id, jenis: hasil.jenis, yakin: hasil.yakin, temuan, lama: performance.now() - awal };
}

const hasil = [];
for (const satu of kasus) hasil.push(await jalankan(satu));
process.stdout.write(JSON.stringify(hasil));
