// The day of signing as the opening gives it: in words, in digits, with its weekday.

import { bacaBilangan, bacaBulan, bacaHari, buatTanggal, cariTanggal } from "./bilangan.js";

const HURUF = /tanggal\s+([A-Za-zÀ-ÿ\s]{2,40}?|\d{1,2})\s*,?\s*(?:\(\d{1,2}\)\s*)?bulan\s+([A-Za-zÀ-ÿ]+)\s*,?\s*tahun\s+([A-Za-zÀ-ÿ\s]{4,60}|\d{4})(?=[\s,(.;]|$)/i;
const HURUF_PENDEK = /tanggal\s+([A-Za-zÀ-ÿ]+(?:\s+[A-Za-zÀ-ÿ]+)?)\s+(januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\s+(?:tahun\s+)?(dua ribu[A-Za-zÀ-ÿ\s]{0,40})/i;

/** `{baris, huruf, angka, hari}` of the opening; each null when it is not there. */
export function bacaPenandatanganan(struktur) {
  const baris = struktur.baris.find((satu) => !satu.pasal && /pada hari(?: ini)?[\s,]/i.test(satu.teks)) ?? struktur.baris.find((satu) => !satu.pasal && /ditandatangani.{0,160}tanggal/i.test(satu.teks));
  if (!baris) return null;
  const { teks } = baris;
  const hari = /hari(?: ini)?,?\s+([A-Za-zÀ-ÿ'’]{3,8})(?=[\s,])/i.exec(teks)?.[1];
  const angka = cariTanggal(teks)[0] ?? null;
  return { baris, teks, huruf: bacaHuruf(teks), angka, hari: hari && bacaHari(hari) >= 0 ? hari : null };
}

function bacaHuruf(teks) {
  const cocok = HURUF.exec(teks) ?? HURUF_PENDEK.exec(teks);
  if (!cocok) return null;
  const [tgl, thn] = [cocok[1], cocok[3]].map((satu) => (/^\d+$/.test(satu) ? Number(satu) : bacaBilangan(satu)));
  const bulan = bacaBulan(cocok[2]);
  if (Number.isNaN(tgl) || Number.isNaN(thn) || !bulan) return null;
  return buatTanggal(tgl, bulan, thn);
}

/** The date that counts: digits, else words. */
export function tanggalTandaTangan(struktur) {
  const satu = bacaPenandatanganan(struktur);
  return satu ? (satu.angka ?? satu.huruf) : null;
}
