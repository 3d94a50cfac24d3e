// A flat list of paragraphs to clauses with their ayat, huruf and angka, sections, and the parts around them.

import { huruf, isKapital } from "./frasa.js";

const ROMAWI = { i: 1, v: 5, x: 10, l: 50, c: 100 };
const PASAL = /^pasal\s+(\d{1,3}|[ivxlc]{1,7})([a-z])?(?![A-Za-zÀ-ÿ0-9])\s*[.:)]?\s*(?:[-–—]\s*)?(.*)$/i;
const AYAT = /^(?:ayat\s+)?\((\d{1,2})([a-z])?\)(?![A-Za-zÀ-ÿ])\s*/i;
const AYAT_KATA = /^ayat\s+(\d{1,2})[.:)]?\s+(?=[A-ZÀ-Þ])/;
const HURUF = /^(?:\(([a-z]{1,2})\)|([a-z]{1,2})[.)])\s+/;
const ANGKA = /^(\d{1,2})[.)]\s+/;
const NOMOR_BAGIAN = /^(?:bab\s+[ivxlc\d]{1,6}\b|[a-z]|[ivxlc]{1,6}|\d{1,2}(?:\.\d{1,2}){0,3})\s*[.):]?\s+/i;
/** A line that ends in one of these goes on with the next: what follows is no heading. */
const BERSAMBUNG = /(?:^|[\s(])(?:dalam|pada|dengan|dan|atau|sesuai|oleh|di|ke|dari|sampai|ketentuan|huruf|ayat|pasal|maksud|menurut|bunyi|atas|,)$/i;
const PENUTUP = /^(?:demikian(?:lah)?\b|ditandatangani di\b|(?:perjanjian|kesepakatan|nota|naskah|kontrak)\b.{0,120}\bdibuat\b.{0,80}\brangkap)/i;
const LABEL = /pihak\s+(?:kesatu|kedua|ketiga|keempat|kelima|pertama|satu|dua|tiga|[ivx]{1,3})(?![A-Za-zÀ-ÿ])|(?:first|second|third) party|para pihak/gi;

/** Roman numerals to a number; NaN when it is none. */
export function bacaRomawi(teks) {
  let jumlah = 0;
  const nilai = [...teks.toLowerCase()].map((satu) => ROMAWI[satu]);
  if (!nilai.length || nilai.includes(undefined)) return NaN;
  nilai.forEach((satu, nomor) => {
    jumlah += satu < (nilai[nomor + 1] ?? 0) ? -satu : satu;
  });
  return jumlah;
}

/** `5`, `V` and `5A` as one spelling: `5`, `5`, `5A`. */
export function nomorPasal(angka, akhiran = "") {
  const nomor = /^\d/.test(angka) ? Number(angka) : bacaRomawi(angka);
  return Number.isNaN(nomor) ? null : `${nomor}${(akhiran ?? "").toUpperCase()}`;
}

/**
 * `{baris, pasal, bagian, awalPasal, penutup, tandaTangan}`. A line is a paragraph with `i`, its place, `teks`, what
 * it says with its number, `isi`, what it says without, and `pasal`, `ayat`, `huruf` it stands in.
 */
export function susun(naskah) {
  const baris = naskah.paragraf.map((satu, i) => {
    const teks = satu.tanda ? `${satu.tanda} ${satu.teks}`.trim() : satu.teks;
    return { i, teks, kecil: teks.toLowerCase(), isi: teks, otomatis: Boolean(satu.tanda), asal: satu.asal ?? null, isian: satu.isian ?? [], pasal: null, ayat: null, huruf: null };
  });
  tandaiInggris(baris, naskah.paragraf);
  const pasal = susunPasal(baris);
  const awalPasal = pasal.length ? pasal[0].i : baris.length;
  const penutup = cariPenutup(baris, pasal);
  const tandaTangan = cariTandaTangan(baris, penutup >= 0 ? penutup : (pasal.at(-1)?.i ?? 0));
  return { baris, pasal, bagian: pasal.length ? [] : susunBagian(baris), awalPasal, penutup, tandaTangan };
}

const INGGRIS = /(?<![a-z])(?:the|of|and|shall|will|to|by|for|be|is|are|from|with|this|which|each|its)(?![a-z])/gi;
const INDONESIA = /(?<![a-z])(?:yang|dan|dengan|dalam|ini|untuk|para|oleh|pada|dari|di|atau|sebagai|ialah|adalah)(?![a-z])/gi;
const ARTICLE = /^article\s+(?:\d+|[ivxlc]+)(?![a-z])/i;

/** In a document of two languages the English lines carry numbers of their own, which must not count twice. */
function tandaiInggris(baris, paragraf) {
  if (!baris.some((satu) => ARTICLE.test(satu.teks))) return;
  const kanan = baris.some((satu) => paragraf[satu.i].lajur === 2 && ARTICLE.test(satu.teks));
  baris.forEach((satu, nomor) => {
    const banyak = (pola) => satu.teks.match(pola)?.length ?? 0;
    satu.inggris = kanan ? paragraf[satu.i].lajur === 2 : ARTICLE.test(satu.teks) || ARTICLE.test(baris[nomor - 1]?.teks ?? "") || (banyak(INGGRIS) > banyak(INDONESIA));
  });
}

function bacaKepalaPasal(baris, sebelum) {
  const cocok = PASAL.exec(baris.teks);
  if (!cocok || (sebelum && BERSAMBUNG.test(sebelum.teks) && !isKapital(sebelum.teks))) return null;
  const nomor = nomorPasal(cocok[1], cocok[2]);
  const sisa = cocok[3].trim();
  if (!nomor || (/^[ivxlc]/i.test(cocok[1]) && sisa && !isKapital(sisa))) return null;
  if (sisa && !isJudul(sisa)) return null;
  return { nomor, judul: sisa };
}

/** Words that titles leave small. */
const KECIL = /^(?:yang|untuk|dari|dengan|pada|dalam|para|oleh|serta|atau|atas|bagi|antara|tentang|akan|sebagai|secara)$/;

/** Whether what stands after the number, or below it, is a title and no sentence. */
function isJudul(teks) {
  if (teks.length > 130 || /^\(?\d|^(?:ayat|huruf|angka|dan|atau|sampai|jo|s\.d)\b/i.test(teks) || /[.;:,]$/.test(teks)) return false;
  if (isKapital(teks.replace(/[/|].*$/, ""))) return true;
  const kata = teks.split(/\s+/).filter((satu) => huruf(satu).length > 3 && !KECIL.test(satu));
  return kata.length > 0 && kata.length <= 10 && kata.every((satu) => /^[^A-Za-zÀ-ÿ]*[A-ZÀ-Þ]/.test(satu));
}

function susunPasal(baris) {
  const hasil = [];
  let kini = null;
  let ayat = null;
  let butir = null;
  for (const satu of baris) {
    if (satu.asal) continue;
    if (satu.inggris) {
      if (kini) {
        Object.assign(satu, { pasal: kini, ayat, huruf: butir });
        kini.isi.push(satu);
      }
      continue;
    }
    const sebelum = baris[satu.i - 1];
    const kepala = bacaKepalaPasal(satu, sebelum);
    if (kepala) {
      kini = { ...kepala, i: satu.i, iJudul: satu.i, isi: [], ayat: new Map(), huruf: new Map(), angka: new Set(), urutan: [] };
      hasil.push(kini);
      satu.kepala = kini;
      [ayat, butir] = [null, null];
      continue;
    }
    if (!kini) continue;
    if (PENUTUP.test(satu.teks) && !/^demikian (?:pula|juga|halnya)/i.test(satu.teks)) {
      kini = null;
      continue;
    }
    if (!kini.judul && !kini.isi.length && satu.i - kini.i <= 2 && !AYAT.test(satu.teks) && !HURUF.test(satu.teks) && isJudul(satu.teks)) {
      kini.judul = satu.teks;
      kini.iJudul = satu.i;
      satu.judulPasal = kini;
      continue;
    }
    [ayat, butir] = taruh(satu, kini, ayat, butir, sebelum);
  }
  return hasil;
}

function taruh(satu, pasal, ayatLama, butirLama, sebelum) {
  let [ayat, butir] = [ayatLama, butirLama];
  const bersambung = (pola) => !satu.otomatis && sebelum && !sebelum.judulPasal && !sebelum.kepala && pola.test(sebelum.teks) && !/;\s*\S+$/.test(sebelum.teks);
  const nomor = bersambung(BERSAMBUNG) ? null : (AYAT.exec(satu.teks) ?? AYAT_KATA.exec(satu.teks));
  const kode = nomor || bersambung(/(?:huruf|,)$/i) ? null : HURUF.exec(satu.teks);
  const angka = nomor || kode || bersambung(/(?:angka|nomor|tanggal|pasal|,)$/i) ? null : ANGKA.exec(satu.teks);
  if (nomor) {
    ayat = { nomor: nomor[1] + (nomor[2] ?? "").toLowerCase(), i: satu.i, huruf: new Map(), angka: new Set(), urutan: [] };
    if (!pasal.ayat.has(ayat.nomor)) pasal.ayat.set(ayat.nomor, ayat);
    pasal.urutan.push({ jenis: "ayat", nomor: ayat.nomor, i: satu.i });
    butir = null;
  } else if (kode) {
    butir = { kode: kode[1] ?? kode[2], i: satu.i, angka: new Set() };
    const induk = ayat ?? pasal;
    if (!induk.huruf.has(butir.kode)) induk.huruf.set(butir.kode, butir);
    (ayat ?? pasal).urutan.push({ jenis: "huruf", nomor: butir.kode, i: satu.i });
  } else if (angka) {
    (butir ?? ayat ?? pasal).angka.add(angka[1]);
    pasal.angka.add(angka[1]);
  }
  Object.assign(satu, { pasal, ayat, huruf: butir, mulai: nomor ? "ayat" : kode ? "huruf" : angka ? "angka" : null });
  satu.isi = satu.teks.slice((nomor ?? kode ?? angka)?.[0].length ?? 0);
  pasal.isi.push(satu);
  return [ayat, butir];
}

/** Sections of a document without clauses: each heading with the lines below it. */
function susunBagian(baris) {
  const hasil = [];
  for (const satu of baris) {
    if (satu.asal) continue;
    const judul = bacaJudulBagian(satu);
    if (judul) {
      hasil.push({ judul, i: satu.i, iJudul: satu.i, isi: [] });
      satu.judulBagian = true;
    } else hasil.at(-1)?.isi.push(satu);
  }
  return hasil;
}

function bacaJudulBagian(satu) {
  const { teks } = satu;
  if (teks.length > 120 || /[.;:,]$/.test(teks)) return null;
  const nomor = NOMOR_BAGIAN.exec(teks);
  const judul = nomor ? teks.slice(nomor[0].length) : teks;
  if (huruf(judul).length < 3) return /^bab\s/i.test(teks) ? teks : null;
  if (isKapital(judul)) return judul;
  const kata = judul.split(/\s+/);
  const besar = kata.filter((k) => huruf(k).length > 3 && !KECIL.test(k)).every((k) => /^[^A-Za-zÀ-ÿ]*[A-ZÀ-Þ]/.test(k));
  return kata.length <= 9 && besar && (nomor || kata.length >= 2) && !/^[a-z][.)]/.test(teks) ? judul : null;
}

function cariPenutup(baris, pasal) {
  const mulai = pasal.at(-1)?.i ?? Math.floor(baris.length / 2);
  return baris.findIndex((satu) => satu.i > mulai && !satu.asal && PENUTUP.test(satu.teks));
}

/** The first line after the end that holds nothing but the names of parties. */
function cariTandaTangan(baris, sesudah) {
  return baris.findIndex((satu) => satu.i > sesudah && !satu.asal && isLabel(satu.teks));
}

export function isLabel(teks) {
  if (teks.length > 120 || !/pihak|party/i.test(teks)) return false;
  return !huruf(teks.replace(LABEL, "")).length;
}
