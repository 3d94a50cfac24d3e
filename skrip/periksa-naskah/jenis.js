// Which kind of document a draft is: by its title, its partners, and the words it uses for itself.

import { huruf, isKapital } from "./frasa.js";

const JUDUL = [
  ["Adendum", /^(?:adendum|addendum|amandemen|perubahan (?:pertama|kesatu|kedua|ketiga|atas))/i],
  ["Kesepakatan Bersama", /^kesepakatan bersama/i],
  ["Perjanjian Kerja Sama", /^(?:kontrak|perjanjian)(?:\s|\/|$)/i],
  ["Nota Kesepakatan", /^nota kesepakatan/i],
  ["MoU", /^(?:nota kesepahaman|memorandum (?:of understanding|saling pengertian)|memorandum|mou)(?:\s|$|\()/i],
  ["Pernyataan Kehendak Kerja Sama", /^(?:surat )?(?:pernyataan kehendak|letter of intent)/i],
  ["Naskah Kerja Sama", /^naskah kerja ?sama/i],
  ["Rencana Kerja Sama", /^rencana kerja ?sama/i],
  ["Rencana Kegiatan Tahunan", /^rencana kegiatan tahunan/i],
  ["Rencana Kerja", /^rencana kerja/i],
  ["Kerangka Acuan Kerja", /^(?:kerangka acuan|term of reference|kak(?:\s|$)|tor(?:\s|$))/i],
  ["Studi Kelayakan", /^(?:dokumen )?studi kelayakan/i],
  ["Kajian", /^kajian/i],
  ["Surat Kuasa", /^surat kuasa/i],
  ["Berita Acara", /^berita acara/i],
  ["Keputusan", /^keputusan/i],
  ["Laporan", /^laporan/i],
  ["Surat Penawaran", /^surat penawaran/i],
];
/** Names that settle it wherever they stand in the title: *LAPORAN STUDI KELAYAKAN*. */
const DI_MANA_PUN = [
  ["Studi Kelayakan", /studi kelayakan/i],
  ["Kerangka Acuan Kerja", /kerangka acuan(?: kerja)?/i],
];
const AWALAN = /^(?:rancangan|draf|draft|konsep|contoh|final|dokumen|naskah(?! kerja))\s*:?\s+/i;
const HAL = /^(?:hal|perihal)\s*:\s*(.*)$/i;
const SURAT = /^(?:kepada\s*)?(?:yth\b|kepada yth)/i;
export const KELOMPOK = { ksdd: "ksdd", ksdpk: "ksdpk", sinergi: "sinergi", "luar-negeri": "luar-negeri" };
/** Kinds that parties sign as an agreement. */
export const PERJANJIAN = ["Kesepakatan Bersama", "Perjanjian Kerja Sama", "Nota Kesepakatan", "Pernyataan Kehendak Kerja Sama", "Naskah Kerja Sama"];

/** The title's kind: `{jenis, baris, kutipan}` or null. */
export function bacaJudul(struktur) {
  const akhir = struktur.baris.findIndex((satu) => /pada hari(?: ini)?[\s,]/i.test(satu.teks));
  const zona = struktur.baris.slice(0, Math.min(akhir < 0 ? 30 : akhir, struktur.awalPasal, 30)).filter((satu) => !satu.asal);
  const surat = zona.find((satu) => HAL.test(satu.teks));
  if (surat && (zona.some((satu) => SURAT.test(satu.teks)) || /^nomor/i.test(zona[0]?.teks ?? ""))) {
    return { jenis: /^(?!.*tanggapan).*penawaran/i.test(HAL.exec(surat.teks)[1]) ? "Surat Penawaran" : "Surat", baris: surat, kutipan: surat.teks };
  }
  for (const satu of zona) {
    const teks = satu.teks.replace(AWALAN, "");
    if (/[.;]$/.test(teks) || (teks.length > 110 && !isKapital(teks)) || huruf(teks).length < 3) continue;
    const cocok = [...DI_MANA_PUN, ...JUDUL].find(([, pola]) => pola.test(teks));
    if (cocok) return { jenis: cocok[0], baris: satu, kutipan: cocok[1].exec(teks)[0].trim() };
  }
  return null;
}

const TERTULIS = /kerja sama (?:daerah )?dengan (pihak ketiga|daerah lain)/i;
const RAGU = ["ragu", "lain"];

/** Whether it is taken for a document with a third party only because nobody can tell what the partner is. */
function isMitraRagu(semua, kelompok, teks) {
  const golongan = semua.map((satu) => satu.golongan);
  if (kelompok !== "ksdpk" || TERTULIS.test(teks.slice(0, 400)) || golongan.includes("pihak-ketiga")) return false;
  return golongan.some((satu) => RAGU.includes(satu));
}

/** The mechanism that the partners make it: ksdd, ksdpk, sinergi, luar-negeri, or null. */
export function bacaKelompok(semua, teks) {
  const golongan = semua.map((satu) => satu.golongan).filter(Boolean);
  const tertulis = TERTULIS.exec(teks.slice(0, 400))?.[1];
  if (tertulis && !golongan.includes("asing") && !golongan.includes("pusat")) return /ketiga/i.test(tertulis) ? "ksdpk" : "ksdd";
  if (golongan.includes("asing")) return "luar-negeri";
  if (golongan.includes("pusat")) return "sinergi";
  if (golongan.length >= 2 && golongan.every((satu) => satu === "pemda" || satu === "opd")) return "ksdd";
  if (golongan.length >= 2) return "ksdpk";
  const awal = teks.slice(0, 3000);
  if (/luar negeri|negara mitra|republic of/i.test(awal)) return "luar-negeri";
  if (/\bsinergi\b/i.test(awal)) return "sinergi";
  if (/dengan pihak ketiga|\bksdpk\b/i.test(awal) || /\bPT\.? [A-Z]/.test(awal)) return "ksdpk";
  if (/dengan daerah lain|\bksdd\b|antardaerah/i.test(awal)) return "ksdd";
  return null;
}

/**
 * `{judul, kelompok, jenis, pilihan, yakin, mungkin, mekanisme}`; `jenis` is one of the records' kinds, `mungkin` all
 * that it may be, `mekanisme` the group whose provisions are cited, null when nothing tells it.
 */
export function kenali(struktur, pihak, teks, semuaJenis) {
  const judul = bacaJudul(struktur);
  const kelompok = bacaKelompok(pihak.semua, teks);
  const nama = namaJenis(judul, kelompok) ?? jenisDariIsi(teks);
  const calon = semuaJenis.filter((satu) => satu.jenis === nama);
  const tepat = calon.find((satu) => satu.kelompok === kelompok || satu.kelompok === null) ?? pilihDekat(calon, kelompok);
  const pilihan = [...new Set([tepat, ...calon, ...semuaJenis.filter((satu) => satu.kelompok === kelompok), ...semuaJenis].filter(Boolean))];
  const ragu = isMitraRagu(pihak.semua, kelompok, teks);
  const jenis = tepat ?? semuaJenis[0];
  return {
    judul, kelompok, jenis, pilihan,
    yakin: Boolean(judul && tepat && (calon.length === 1 || (kelompok && !ragu))),
    mungkin: ragu ? [...calon, ...(judul?.jenis === "MoU" ? semuaJenis.filter((satu) => satu.jenis === "Nota Kesepakatan") : [])] : [jenis],
    mekanisme: ragu ? jenis.kelompok : (kelompok ?? (calon.length === 1 ? jenis.kelompok : null)),
  };
}

/** A PKS with a ministry is still measured as a PKS, between regions: its clauses are what they are. */
function pilihDekat(calon, kelompok) {
  if (kelompok === "sinergi" || kelompok === "luar-negeri") return calon.find((satu) => satu.kelompok === "ksdd") ?? calon[0];
  return calon[0];
}

function namaJenis(judul, kelompok) {
  if (judul?.jenis !== "MoU") return judul?.jenis ?? null;
  if (kelompok === "luar-negeri") return "Naskah Kerja Sama";
  return kelompok === "sinergi" ? "Nota Kesepakatan" : "Kesepakatan Bersama";
}

function jenisDariIsi(teks) {
  const hitung = PERJANJIAN.map((nama) => [nama, teks.split(new RegExp(`${nama} ini`, "i")).length - 1]);
  const [nama, banyak] = hitung.sort((a, b) => b[1] - a[1])[0];
  return banyak ? nama : null;
}
