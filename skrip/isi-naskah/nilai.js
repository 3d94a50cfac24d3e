// From what is typed to what the document says: dates, amounts, and blanks that follow from others. No DOM.
//
// A blank, as the page's form describes it:
//   {nama, label, kelompok, jenis, wajib, contoh, bila: Map, turunan: {dari, cara} | null, tanpaGelar}
// The state of the form: {pilihan: Map variant → choice, nilai: Map blank → text as typed, lepas: Set of blanks}.
// A date is typed as ISO; `lepas` holds the blanks that follow from others but are typed by hand nevertheless.

import { terpenuhi } from "./bila.js";
import * as tanggal from "../umum/kata-tanggal.js";
import { TERBESAR, terbilang, terbilangInggris } from "../umum/terbilang.js";
import { bacaUang, tulisUang } from "../umum/uang.js";

/** Without characters that no XML, hence no document, may hold. */
export const bersihkan = (teks) =>
  teks.replace(/\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/gu, (satu) => (/[\t\n\r]/.test(satu) ? satu : ""));

const POLA_ANGKA = /^\d{1,3}(?:\.\d{3})+$|^\d+$/;

/** "1.000" → 1000; null for what is not a whole number. */
export function bacaAngka(teks) {
  if (!POLA_ANGKA.test(teks.trim())) return null;
  const angka = Number(teks.replaceAll(".", ""));
  return angka <= TERBESAR ? angka : null;
}

const MENURUT_TANGGAL = {
  hari: tanggal.namaHari,
  tanggal_huruf: tanggal.tanggalHuruf,
  bulan: tanggal.namaBulan,
  tahun_huruf: tanggal.tahunHuruf,
  tanggal_inggris: tanggal.tanggalInggris,
};
const MENURUT_ANGKA = { terbilang, terbilang_inggris: terbilangInggris };

const KEPALA = { Provinsi: "Gubernur", Kabupaten: "Bupati", Kota: "Wali Kota" };
const HEADS = { Provinsi: "Governor", Kabupaten: "Regent", Kota: "Mayor" };
const REGIONS = { Provinsi: "Province", Kabupaten: "Regency", Kota: "City" };
const MENURUT_DAERAH = {
  kepala_daerah: (jenis, nama) => `${KEPALA[jenis]} ${nama}`,
  daerah_inggris: (jenis, nama) => `${nama} ${REGIONS[jenis]}`,
  kepala_daerah_inggris: (jenis, nama) => `${HEADS[jenis]} of ${nama}`,
};

/** "kabupaten Pati" → ["Kabupaten", "Pati"]; null without a kind of region that has a head of its own. */
function pecahDaerah(teks) {
  const cocok = /^(provinsi|kabupaten|kota) (.+)$/i.exec(teks.replace(/\s+/g, " "));
  return cocok && [cocok[1][0].toUpperCase() + cocok[1].slice(1).toLowerCase(), cocok[2]];
}

/** A date as the blank's example has it: 04-01-2027 or 4 Januari 2027. */
function tulisTanggal(iso, contoh) {
  return /^\d{1,2}-\d{1,2}-\d{4}$/.test(contoh) ? tanggal.tanggalAngka(iso) : tanggal.tanggalPanjang(iso);
}

/** What follows from `mentah`, the text typed for the blank `asal`; "" when it cannot be said. */
export function turunkan(cara, mentah, asal, contoh) {
  const teks = mentah.trim();
  if (!teks) return "";
  if (cara in MENURUT_TANGGAL) {
    const iso = tanggal.bacaTanggal(teks);
    return iso ? MENURUT_TANGGAL[cara](iso) : "";
  }
  if (cara in MENURUT_ANGKA) {
    const angka = asal.jenis === "uang" ? bacaUang(teks)?.rupiah ?? null : bacaAngka(teks);
    return angka === null || angka < 0 ? "" : MENURUT_ANGKA[cara](angka);
  }
  if (cara in MENURUT_DAERAH) {
    const bagian = pecahDaerah(teks);
    return bagian ? MENURUT_DAERAH[cara](...bagian) : "";
  }
  const iso = asal.jenis === "tanggal" ? tanggal.bacaTanggal(teks) : null;
  return iso ? tulisTanggal(iso, contoh) : teks;
}

/** What the document says for a text typed into a blank: dates and amounts as the blank's example writes them. */
export function tampilkan(isian, mentah) {
  const teks = isian.jenis === "paragraf" ? mentah.replace(/\r\n?/g, "\n").trim() : mentah.trim().replace(/\s+/g, " ");
  if (!teks || isian.turunan) return teks;
  if (isian.jenis === "tanggal") {
    const iso = tanggal.bacaTanggal(teks);
    return iso ? tulisTanggal(iso, isian.contoh) : "";
  }
  const uang = isian.jenis === "uang" && !teks.includes("(") ? bacaUang(teks) : null;
  return uang && uang.rupiah > 0 ? tulisUang(uang, /,\d\d$/.test(isian.contoh)) : teks;
}

/**
 * All blanks at once: {aktif: Set, mentah: Map, tampil: Map}. `aktif` holds those that stand in the document for these
 * choices; `mentah` what is typed, or follows; `tampil` what the document says, "" where nothing does.
 */
export function hitung(semua, keadaan) {
  const menurutNama = new Map(semua.map((satu) => [satu.nama, satu]));
  const mentah = new Map();
  const cari = (nama, sedang) => {
    if (mentah.has(nama) || sedang.has(nama)) return mentah.get(nama) ?? "";
    const isian = menurutNama.get(nama);
    const asal = isian?.turunan && !keadaan.lepas.has(nama) ? menurutNama.get(isian.turunan.dari) : null;
    const hasil = asal
      ? turunkan(isian.turunan.cara, cari(asal.nama, new Set([...sedang, nama])), asal, isian.contoh)
      : bersihkan(keadaan.nilai.get(nama) ?? "");
    mentah.set(nama, hasil);
    return hasil;
  };
  for (const { nama } of semua) cari(nama, new Set());
  const aktif = new Set(semua.filter((satu) => terpenuhi(satu.bila, keadaan.pilihan)).map((satu) => satu.nama));
  return { aktif, mentah, tampil: new Map(semua.map((satu) => [satu.nama, tampilkan(satu, mentah.get(satu.nama))])) };
}
