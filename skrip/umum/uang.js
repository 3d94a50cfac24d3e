// Amounts in rupiah, as documents write them: Rp1.250.000 (satu juta dua ratus lima puluh ribu rupiah).

import { TERBESAR, bacaTerbilang, terbilang } from "./terbilang.js";

const POLA_JUMLAH = /^(?:rp\.?|idr)?\s*(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}|-))?(?:\s*(?:,-|rupiah|-))?$/i;

/** "Rp1.250.000,00", "1250000", "Rp 1.250.000,-" → rupiah and sen; null for what is not just an amount. */
export function bacaUang(teks) {
  const cocok = POLA_JUMLAH.exec(teks.trim().replace(/\s*\([^)]*\)\s*$/, ""));
  if (!cocok) return null;
  const rupiah = Number(cocok[2].replaceAll(".", ""));
  const sen = cocok[3] && cocok[3] !== "-" ? Number(cocok[3].padEnd(2, "0")) : 0;
  return rupiah <= TERBESAR ? { rupiah: cocok[1] ? -rupiah : rupiah, sen } : null;
}

/** 1250000 → "Rp1.250.000"; sen are written where there are any, or where they are asked for. */
export function tulisUang({ rupiah, sen }, denganSen = false) {
  const ekor = sen || denganSen ? `,${String(sen).padStart(2, "0")}` : "";
  return `Rp${String(rupiah).replace(/\B(?=(\d{3})+$)/g, ".")}${ekor}`;
}

/** "satu juta dua ratus lima puluh ribu rupiah", with sen where there are any. */
export function uangHuruf({ rupiah, sen }) {
  return `${terbilang(rupiah)} rupiah${sen ? ` ${terbilang(sen)} sen` : ""}`;
}

/** Amounts in a text with words in brackets behind them that say another number: [{tulisan, angka, huruf}]. */
export function cariUangBerbeda(teks) {
  const hasil = [];
  for (const [tulisan, angka, huruf] of teks.matchAll(/(Rp\.?\s?[\d.]{1,20}(?:,\d\d|,-)?)\s*\(([^()]{3,200})\)/gi)) {
    const jumlah = bacaUang(angka);
    const sebut = bacaTerbilang(huruf.replace(/\s*rupiah.*$/i, ""));
    if (jumlah && sebut !== null && sebut !== jumlah.rupiah) hasil.push({ tulisan, angka, huruf: uangHuruf(jumlah) });
  }
  return hasil;
}
