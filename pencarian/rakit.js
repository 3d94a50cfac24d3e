// Run by Node while the site is built: entries and vocabulary on standard input, all scripts of the site on standard
// output, the search's index among them, as one JSON object {path: content}. The same input gives the same bytes.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { Stemmer } from "sastrawijs";

import { Bahasa, KOSONG, pisahKata, ringkasKosakata } from "./bahasa.js";
import { buatIndeks, MEDAN_INTI, MEDAN_ISI, tulisFrasa } from "./indeks.js";
import { TIPE } from "./takaran.js";
import { bungkus, bungkusAlat, bungkusLayanan } from "../skrip/bungkus.js";

const TANDA_VERSI = "%VERSI%";
const SINI = dirname(fileURLToPath(import.meta.url));

/** Every word that occurs anywhere, as written. */
function kumpulkanKata(teks) {
  return new Set(teks.flatMap(pisahKata).filter((kata) => kata.length > 1 && !/^\d/.test(kata)));
}

/** All texts anywhere inside a value. */
function semuaTeks(nilai) {
  if (typeof nilai === "string") return [nilai];
  return nilai && typeof nilai === "object" ? Object.values(nilai).flatMap(semuaTeks) : [];
}

/**
 * The roots this site uses: those that stand in it as words first, since a dictionary of all Indonesian roots
 * finds `tuju` in `setuju`. Only where none of them fits does the whole dictionary decide.
 */
export function pilihDasar(kata, kosakata) {
  const kamus = new Set(Object.keys(new Stemmer().internalDictionary));
  for (const satu of kosakata.bukan_dasar) kamus.delete(satu);
  const pokok = [...kosakata.kata_dasar, ...kosakata.gabungan.map((satu) => satu.replace(" ", ""))];
  const dasar = new Set([...[...kata].filter((satu) => satu.length > 2 && kamus.has(satu))]);
  const setempat = new Bahasa({ ...KOSONG, pokok }, [...dasar]);
  const lengkap = new Bahasa({ ...KOSONG, pokok }, [...kamus]);
  for (const satu of kata) {
    const akar = lengkap.dasar(satu);
    if (setempat.dasar(satu) === satu && akar.length > 2 && kamus.has(akar)) dasar.add(akar);
  }
  return [...dasar].sort();
}

export function susunBerkas({ kosakata, entri }) {
  const kata = kumpulkanKata([...semuaTeks(entri), ...semuaTeks(kosakata)]);
  // Only words people search by are worth correcting a typing error to.
  const kataCari = kumpulkanKata([...entri.flatMap((e) => [e.judul, e.ringkasan, ...e.lain]), ...semuaTeks(kosakata)]);
  const dasar = pilihDasar(kata, kosakata);
  const ringkas = ringkasKosakata(kosakata, dasar);
  const bahasa = new Bahasa(ringkas, dasar);
  const dokumen = entri.map((satu, nomor) => ({
    ...satu,
    nomor,
    lain: satu.lain.join("\n"),
    potongan: satu.potongan.map(([, teks]) => teks).join("\n"),
  }));
  const inti = buatIndeks(MEDAN_INTI, tokenInti(bahasa), dokumen);
  const isi = buatIndeks(MEDAN_ISI, (teks) => teks.split(" "), buangUmum(dokumen.map((satu) => sisakan(bahasa, satu))));
  return {
    inti: {
      kosakata: ringkas,
      ...padatkanKata({ kata: kataCari, dasar, inti }),
      entri: entri.map((e) => [
        TIPE.indexOf(e.tipe), e.judul, e.alamat, e.perlu_verifikasi ? 1 : 0, e.samping ? 1 : 0,
      ]),
      frasa: tulisFrasa(entri.map(({ lain }) => lain.map((satu) => bahasa.akar(satu))), inti.kata.split(" ")),
      indeks: inti,
    },
    isi: { potongan: entri.map(susunPotongan), indeks: tanpaKataSama(isi, inti) },
  };
}

/** Of the provisions an entry rests on only the numbers matter, not the words `pasal` and `pp`. */
function tokenInti(bahasa) {
  return (teks, medan) => bahasa.token(teks).filter((satu) => medan !== "dasar" || satu.includes(":"));
}

/** Roots and words beside those that the first index lists anyway. */
function padatkanKata({ kata, dasar, inti }) {
  const terdaftar = new Set(inti.kata.split(" "));
  const akar = new Set(dasar);
  return {
    dasar: dasar.filter((satu) => !terdaftar.has(satu)).join(" "),
    bukanDasar: [...terdaftar].filter((satu) => /^[a-z]+$/.test(satu) && !akar.has(satu)).join(" "),
    kata: [...kata].filter((satu) => satu.length > 3 && !terdaftar.has(satu)).sort().join(" "),
  };
}

/** The second index with its words as places in the first one's list where they stand there. */
function tanpaKataSama(isi, inti) {
  const letak = new Map(isi.kata.split(" ").map((satu, nomor) => [satu, nomor]));
  const semuaLetak = isi.letak.split(" ");
  const sama = inti.kata.split(" ");
  const terdaftar = new Set(sama);
  const baru = [...letak.keys()].filter((satu) => !terdaftar.has(satu));
  const ambil = (satu) => (letak.has(satu) ? semuaLetak[letak.get(satu)] : "");
  return { ...isi, kata: baru.join(" "), letak: [...sama, ...baru].map(ambil).join(" ") };
}

/** Words that stand in the body of one entry out of twelve tell little. */
function buangUmum(dokumen) {
  const banyak = new Map();
  const kata = dokumen.map((satu) => MEDAN_ISI.map((medan) => satu[medan].split(" ")));
  for (const satu of kata.flat(2)) banyak.set(satu, (banyak.get(satu) ?? 0) + 1);
  const saring = (semua) => semua.filter((satu) => satu.includes(":") || banyak.get(satu) < dokumen.length / 12).join(" ");
  return dokumen.map((satu, i) => ({ nomor: satu.nomor, ...Object.fromEntries(MEDAN_ISI.map((medan, j) => [medan, saring(kata[i][j])])) }));
}

/** What may be shown below a title: the summary, unless it only opens the first passage, and the passages. */
function susunPotongan({ ringkasan, potongan }) {
  return potongan[0]?.[1].startsWith(ringkasan.slice(0, 60)) ? potongan : [["", ringkasan], ...potongan];
}

/** What the second index adds for an entry: words that its first fields do not already hold. */
function sisakan(bahasa, entri) {
  const sudah = new Set(MEDAN_INTI.flatMap((medan) => bahasa.token(entri[medan])));
  const sisa = { nomor: entri.nomor };
  for (const medan of MEDAN_ISI) {
    const baru = new Set(bahasa.token(entri[medan]).filter((satu) => !sudah.has(satu)));
    for (const satu of baru) sudah.add(satu);
    sisa[medan] = [...baru].join(" ");
  }
  return sisa;
}

/** A script that hands data over: unlike `fetch`, it also works from a folder. */
function skripData(nama, data) {
  const json = JSON.stringify(data).replace(/[\\']/g, "\\$&").replace(/\u2028|\u2029/g, " ");
  return `panduan.terima("${nama}",JSON.parse('${json}'))`;
}

/** The stemmer comes without its dictionary, we bring our roots. */
const tanpaKamus = {
  name: "tanpa-kamus",
  setup(rakitan) {
    rakitan.onLoad({ filter: /sastrawijs\.esm\.mjs$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(/=\[(?:"[^"]*",?\s*){1000,}\]/, "=[]"),
      loader: "js",
    }));
  },
};

const MENURUT_VERSI = { VERSI: JSON.stringify(TANDA_VERSI) };

function bungkusCari(nama) {
  return bungkus(join(SINI, nama), { plugins: [tanpaKamus], define: MENURUT_VERSI });
}

async function jalankan() {
  // The scripts do not depend on the records: bundle them while the records are still being read.
  const naskah = Promise.all([bungkusCari("utama.js"), bungkusCari("kirim.js"), bungkusAlat(), bungkusLayanan(MENURUT_VERSI)]);
  const { inti, isi } = susunBerkas(JSON.parse(await text(process.stdin)));
  const [utama, mesin, alat, layanan] = await naskah;
  const data = {
    "cari/inti.js": skripData("inti", inti),
    "cari/isi.js": skripData("isi", isi),
    "cari/mesin.js": `/* Memuat MiniSearch dan sastrawijs (MIT). */\n${mesin}`,
  };
  const versi = createHash("sha256").update(Object.values(data).join("")).digest("hex").slice(0, 12);
  layanan["layanan.js"] = layanan["layanan.js"].replaceAll(TANDA_VERSI, versi);
  process.stdout.write(JSON.stringify({ ...data, "skrip/cari.js": utama.replace(TANDA_VERSI, versi), ...alat, ...layanan }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await jalankan();
