// Whole numbers in words, Indonesian and English, and Indonesian words back to numbers. Up to 999 triliun (10^15 - 1).

export const TERBESAR = 999_999_999_999_999;

const SATUAN = ["", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"];
const KELOMPOK = [
  [1e12, "triliun"],
  [1e9, "miliar"],
  [1e6, "juta"],
  [1e3, "ribu"],
];

/** 1..999 in words, as a list. */
function ratusan(n) {
  const hasil = [];
  const ratus = Math.floor(n / 100);
  if (ratus) hasil.push(...(ratus === 1 ? ["seratus"] : [SATUAN[ratus], "ratus"]));
  const sisa = n % 100;
  if (sisa === 10) hasil.push("sepuluh");
  else if (sisa === 11) hasil.push("sebelas");
  else if (sisa > 11 && sisa < 20) hasil.push(SATUAN[sisa - 10], "belas");
  else {
    if (sisa >= 20) hasil.push(SATUAN[Math.floor(sisa / 10)], "puluh");
    if (sisa % 10) hasil.push(SATUAN[sisa % 10]);
  }
  return hasil;
}

/** 27 → "dua puluh tujuh". Throws RangeError for what is not a whole number from 0 to `TERBESAR`. */
export function terbilang(n) {
  if (!Number.isInteger(n) || n < 0 || n > TERBESAR) throw new RangeError(`terbilang: ${n}`);
  if (n === 0) return "nol";
  const hasil = [];
  let sisa = n;
  for (const [besar, nama] of KELOMPOK) {
    const banyak = Math.floor(sisa / besar);
    sisa %= besar;
    if (!banyak) continue;
    if (nama === "ribu" && banyak === 1) hasil.push("seribu");
    else hasil.push(...ratusan(banyak), nama);
  }
  return [...hasil, ...ratusan(sisa)].join(" ");
}

const NILAI = new Map([
  ["nol", 0],
  ...SATUAN.slice(1).map((kata, nomor) => [kata, nomor + 1]),
  ["sepuluh", 10],
  ["sebelas", 11],
  ["seratus", 100],
]);
const KALI = new Map(KELOMPOK.map(([besar, nama]) => [nama, besar]));
const LAIN = new Map([["milyar", "miliar"], ["trilyun", "triliun"], ["triliyun", "triliun"], ["se", "satu"]]);

/** "dua puluh tujuh" → 27, also without spaces or with "satu ratus"; null for anything else. */
export function bacaTerbilang(teks) {
  const kata = pecahKata(teks);
  if (!kata || kata.length === 0) return null;
  const angka = hitung(kata);
  // Words that do not stand for a number in this order ("dua tiga") come out as another number than they say.
  return angka !== null && sama(angka, kata) ? angka : null;
}

const POLA_KATA = /seratus|seribu|sepuluh|sebelas|se(?=juta|miliar|triliun)|nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|belas|puluh|ratus|ribu|juta|miliar|milyar|triliun|trilyun|triliyun/y;

function pecahKata(teks) {
  const rapat = teks.toLowerCase().replace(/[\s-]+/g, "");
  const kata = [];
  POLA_KATA.lastIndex = 0;
  while (POLA_KATA.lastIndex < rapat.length) {
    const cocok = POLA_KATA.exec(rapat);
    if (!cocok) return null;
    kata.push(LAIN.get(cocok[0]) ?? cocok[0]);
  }
  return kata;
}

function hitung(kata) {
  let jumlah = 0; // what stands before the present group
  let ratus = 0; // the present group, 0..999
  let satu = 0; // the digit last read, not yet placed
  for (const k of kata) {
    if (k === "belas") [ratus, satu] = [ratus + satu + 10, 0];
    else if (k === "puluh") [ratus, satu] = [ratus + satu * 10, 0];
    else if (k === "ratus") [ratus, satu] = [ratus + satu * 100, 0];
    else if (k === "seribu") [jumlah, ratus, satu] = [jumlah + (ratus + satu + 1) * 1000, 0, 0];
    else if (KALI.has(k)) [jumlah, ratus, satu] = [jumlah + (ratus + satu) * KALI.get(k), 0, 0];
    else if (NILAI.get(k) >= 10) ratus += NILAI.get(k);
    else satu = NILAI.get(k);
  }
  const hasil = jumlah + ratus + satu;
  return hasil <= TERBESAR ? hasil : null;
}

/** Whether `kata` is how one says `n`, "satu ratus" and "satu ribu" included. */
function sama(n, kata) {
  const longgar = (satu) => satu.replace(/\bsatu (ratus|ribu)\b/g, "se$1");
  return longgar(kata.join(" ")) === longgar(terbilang(n));
}

const ONES = [
  "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
  "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
];
const TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const GROUPS = [[1e12, "trillion"], [1e9, "billion"], [1e6, "million"], [1e3, "thousand"]];

function hundreds(n) {
  const sisa = n % 100;
  const puluh = sisa < 20 ? ONES[sisa] : [TENS[Math.floor(sisa / 10)], ONES[sisa % 10]].filter(Boolean).join("-");
  const ratus = n >= 100 ? `${ONES[Math.floor(n / 100)]} hundred` : "";
  return [ratus, puluh].filter(Boolean).join(" and ");
}

/** 127 → "one hundred and twenty-seven", as British English has it. Throws RangeError as `terbilang` does. */
export function terbilangInggris(n) {
  if (!Number.isInteger(n) || n < 0 || n > TERBESAR) throw new RangeError(`terbilangInggris: ${n}`);
  if (n === 0) return "zero";
  const hasil = [];
  let sisa = n;
  for (const [besar, nama] of GROUPS) {
    const banyak = Math.floor(sisa / besar);
    sisa %= besar;
    if (banyak) hasil.push(`${hundreds(banyak)} ${nama}`);
  }
  if (!sisa) return hasil.join(" ");
  const sambung = hasil.length && sisa < 100 ? ["and"] : [];
  return [...hasil, ...sambung, hundreds(sisa)].join(" ");
}
