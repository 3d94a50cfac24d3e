// Names of the parties: defined once, used throughout.

import { PERJANJIAN } from "../jenis.js";
import { isKapital } from "../frasa.js";
import { LABEL_BAKU } from "../pihak.js";

const URUTAN = { kesatu: 1, kedua: 2, ketiga: 3, keempat: 4, kelima: 5, keenam: 6, pertama: 1, satu: 1, dua: 2, tiga: 3, i: 1, ii: 2, iii: 3, iv: 4, v: 5, 1: 1, 2: 2, 3: 3, 4: 4 };
const BAKU = ["", "KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM"]; // by their number
/** Words of one series; `kedua` belongs to both *kesatu, kedua* and *pertama, kedua*. */
const DERET = { kesatu: "KESATU", pertama: "PERTAMA", satu: "SATU", dua: "SATU", tiga: "SATU", i: "I", ii: "I", iii: "I", iv: "I", v: "I", 1: "1", 2: "1", 3: "1", 4: "1" };

export default function* sebutanPihak({ isi, pihak, jenis }) {
  const dipakai = kumpulkan(isi);
  const deret = [...dipakai.values()].filter((satu) => DERET[satu.kata]);
  const macam = [...new Set(deret.map((satu) => DERET[satu.kata]))];
  const baku = macam.includes("KESATU") ? "KESATU" : macam[0];
  if (macam.length > 1) yield* campur(deret, baku);
  else if (macam[0] === "PERTAMA" || macam[0] === "I" || macam[0] === "SATU" || macam[0] === "1") yield pertama(deret[0]);
  if (PERJANJIAN.includes(jenis.jenis)) yield* takBerarti(dipakai, pihak, isi, macam);
}

function kumpulkan(isi) {
  const hasil = new Map();
  for (const baris of isi) {
    if (!/pihak/i.test(baris.teks)) continue;
    const semuaKapital = isKapital(baris.teks);
    for (const cocok of baris.teks.matchAll(LABEL_BAKU)) {
      const kata = cocok[1].toLowerCase();
      // "pihak ketiga" is a term of law, and small letters name nobody.
      if (!/^P/.test(cocok[0]) || (kata === "ketiga" && !isNamaKetiga(baris.teks, cocok, semuaKapital))) continue;
      if (/^[ivx]+$/i.test(kata) && cocok[1] !== cocok[1].toUpperCase()) continue;
      if (/^(?:satu|dua|tiga|\d)$/.test(kata) && cocok[0] !== cocok[0].toUpperCase() && /^(?:satu|dua|tiga)$/.test(kata)) continue;
      const lama = hasil.get(kata);
      if (lama) lama.banyak += 1;
      else hasil.set(kata, { kata, baris, kutipan: cocok[0], banyak: 1 });
    }
  }
  return hasil;
}

/** In capitals, or beside the other parties' names; not in "kerja sama dengan Pihak Ketiga". */
function isNamaKetiga(teks, cocok, semuaKapital) {
  if (semuaKapital || /(?:dengan|kepada|oleh|dari)\s+$/i.test(teks.slice(Math.max(0, cocok.index - 9), cocok.index)) && cocok[0] !== cocok[0].toUpperCase()) return false;
  return cocok[0] === cocok[0].toUpperCase() || /Pihak (?:Kesatu|Kedua|Pertama)/.test(teks);
}

function* campur(deret, baku) {
  const utama = deret.find((satu) => DERET[satu.kata] === baku);
  for (const satu of deret) {
    if (DERET[satu.kata] === baku) continue;
    yield { pesan: "campur", baris: satu.baris, kutipan: satu.kutipan, isi: { lain: utama.kutipan, seharusnya: `PIHAK ${BAKU[URUTAN[satu.kata]] ?? ""}`.trim() } };
  }
}

function pertama(satu) {
  return { pesan: "pertama", baris: satu.baris, kutipan: satu.kutipan, isi: { seharusnya: `PIHAK ${BAKU[URUTAN[satu.kata]]}` } };
}

function* takBerarti(dipakai, { pihak, paraPihak }, isi, macam) {
  if (!pihak.length) return;
  const arti = new Set(pihak.map((satu) => URUTAN[satu.label.replace(/^PIHAK\s+/, "").toLowerCase()]));
  for (const satu of dipakai.values()) {
    if (macam.length > 1 && DERET[satu.kata]) continue;
    if (!arti.has(URUTAN[satu.kata])) yield { pesan: "tanpa-arti", baris: satu.baris, kutipan: satu.kutipan };
  }
  const para = paraPihak ? null : isi.find((satu) => /PARA PIHAK/.test(satu.teks));
  if (para) yield { pesan: "tanpa-arti", baris: para, kutipan: "PARA PIHAK" };
}
