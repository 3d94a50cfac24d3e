// A number in digits and the same number in words agree: `3 (tiga)`.

import { bacaBilangan, bilanganDiUjung } from "../bilangan.js";

const ANGKA_DULU = /(?<![A-Za-zÀ-ÿ\d./-])(?:Rp\.?\s?)?(\d{1,3}(?:\.\d{3})+|\d{1,15})(?:,(\d{1,2}|-))?\s?(%|persen)?\s*\(\s*([A-Za-zÀ-ÿ][A-Za-zÀ-ÿ\s-]{1,140}?)\s*\)/g;
const HURUF_DULU = /([A-Za-zÀ-ÿ][A-Za-zÀ-ÿ\s-]{1,90}?)\s*\(\s*(\d{1,3}(?:\.\d{3})+|\d{1,12})\s*\)/g;
const SATUAN = /\s+(?:rupiah|persen|hari|bulan|tahun|orang|buah|unit|rangkap|lembar|jam|kali|meter|hektare|hektar|kilogram|ton|eksemplar|kalender|kerja)(?:\s+(?:rupiah|kalender|kerja))?$/i;

export default function* angkaHuruf({ struktur }) {
  for (const baris of struktur.baris) {
    if (!/\d.{0,12}\(|\(\s*\d/.test(baris.teks)) continue;
    for (const cocok of baris.teks.matchAll(ANGKA_DULU)) {
      if (cocok[2] && /[1-9]/.test(cocok[2])) continue;
      const nilai = bacaBilangan(cocok[4].replace(SATUAN, "").replace(SATUAN, ""));
      const angka = Number(cocok[1].replaceAll(".", ""));
      if (!Number.isNaN(nilai) && nilai !== angka) yield beda(baris, cocok[0], cocok[1], nilai);
    }
    for (const cocok of /[A-Za-z]\s*\(\s*\d/.test(baris.teks.replace(/ayat\s*\(/gi, "")) ? baris.teks.matchAll(HURUF_DULU) : []) {
      const ujung = bilanganDiUjung(cocok[1]);
      const angka = Number(cocok[2].replaceAll(".", ""));
      const sebelum = cocok[1].slice(0, cocok[1].length - (ujung?.kata.length ?? 0));
      if (!ujung || ujung.nilai === angka || /(?:ayat|pasal|huruf|angka)\s*$/i.test(sebelum)) continue;
      yield beda(baris, `${ujung.kata} ${cocok[0].slice(cocok[1].length).trim()}`, cocok[2], ujung.nilai);
    }
  }
}

function beda(baris, kutipan, kiri, nilai) {
  return { pesan: "beda", baris, kutipan, isi: { kiri, kanan: nilai.toLocaleString("id-ID") } };
}
