// Reads hostile files one after another, each in a thread that is ended when it takes too long.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";
import { fileURLToPath } from "node:url";

const BATAS_MS = 20_000; // far above what is allowed: the time is judged by the test, this only ends a freeze

if (isMainThread) {
  const [folder] = process.argv.slice(2);
  const { pengetahuan, berkas } = JSON.parse(readFileSync(0, "utf8"));
  const hasil = [];
  for (const satu of berkas) hasil.push(await jalankan(folder, pengetahuan, satu));
  process.stdout.write(JSON.stringify(hasil));
  process.exit(0);
} else {
  await bekerja(workerData);
}

function jalankan(folder, pengetahuan, satu) {
  return new Promise((selesai) => {
    const pekerja = new Worker(fileURLToPath(import.meta.url), {
      workerData: { folder, pengetahuan, ...satu },
      resourceLimits: { maxOldGenerationSizeMb: 700 },
    });
    const tamat = (isi) => {
      clearTimeout(jam);
      pekerja.terminate();
      selesai({ id: satu.id, ...isi });
    };
    const jam = setTimeout(() => tamat({ akhir: "macet" }), BATAS_MS);
    pekerja.on("message", tamat);
    pekerja.on("error", (galat) => tamat({ akhir: "mogok", pesan: String(galat) }));
  });
}

async function bekerja({ folder, pengetahuan, jalur, teks }) {
  const muat = (nama) => import(pathToFileURL(`${folder}/${nama}`).href);
  const [{ periksa }, { bacaTeks }, { bacaDocx }] = await Promise.all(["mesin.js", "baca-teks.js", "baca-docx.js"].map(muat));
  const isi = jalur ? new Uint8Array(readFileSync(jalur)) : null;
  const awal = { jam: performance.now(), cpu: process.cpuUsage() };
  const ukur = () => {
    const { user, system } = process.cpuUsage(awal.cpu);
    return { lama: performance.now() - awal.jam, cpu: (user + system) / 1000 };
  };
  try {
    const naskah = isi ? await bacaDocx(isi) : bacaTeks(teks);
    const baca = performance.now() - awal.jam;
    const { temuan } = periksa(naskah, pengetahuan, {});
    parentPort.postMessage({ akhir: "laporan", temuan: temuan.length, baca, ...ukur() });
  } catch (galat) {
    parentPort.postMessage({ akhir: "tolak", nama: galat.name, pesan: galat.message, ...ukur() });
  }
}
