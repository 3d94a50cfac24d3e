// Durations: `5 (lima) tahun`, `tujuh tahun`, `84 bulan`.

import { bilanganDiUjung } from "./bilangan.js";

const LAMA = /(?:(?<![\d.,/])(\d{1,3})\s*(?:\(\s*[A-Za-zÀ-ÿ\s]{2,40}\s*\)\s*)?|([A-Za-zÀ-ÿ]+(?:\s[A-Za-zÀ-ÿ]+){0,3})\s+(?:\(\s*\d{1,3}\s*\)\s*)?)(tahun|bulan|year|month)s?(?![A-Za-zÀ-ÿ])/gi;

/** Every duration of `teks`: `{bulan, kutipan, awal}`, in months. */
export function bacaLama(teks) {
  const hasil = [];
  for (const cocok of teks.matchAll(LAMA)) {
    const ujung = cocok[2] ? bilanganDiUjung(cocok[2]) : null;
    const banyak = cocok[1] ? Number(cocok[1]) : ujung?.nilai;
    if (!banyak || banyak > 200) continue;
    const awal = cocok[1] ? cocok.index : cocok.index + cocok[2].length - ujung.kata.length;
    const kali = /^(?:tahun|year)/i.test(cocok[3]) ? 12 : 1;
    hasil.push({ bulan: banyak * kali, kutipan: teks.slice(awal, cocok.index + cocok[0].length), awal });
  }
  return hasil;
}
