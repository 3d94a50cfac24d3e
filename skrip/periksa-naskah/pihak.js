// The parties of a document: what they are called, who signs for them, what kind of partner they are.

import { buatPola, huruf } from "./frasa.js";
import { namaDaerah } from "./wilayah.js";

const DISEBUT = /(?:disebut(?:kan)?(?: juga)?(?: sebagai)?|dinamakan|dinamai|disingkat|menjadi|sebagai|selaku|selanjutnya|\()\s*[:"“”'‘’(]{0,3}\s*(para pihak|pihak(?:\s+(?:kesatu|kedua|ketiga|keempat|kelima|keenam|pertama|satu|dua|tiga|[ivx]{1,4}|\d)(?![A-Za-zÀ-ÿ]))?)/gi;
const ATAS_NAMA = /(?:untuk dan\s+)?atas nama\s+([^,;.]{3,160})/i;
const DIWAKILI = /^(?:[ivx\d]+\.\s*)?([^,]{3,120}(?:,[^,]{3,60})?), (?:dalam hal ini )?diwakili/i;
const NOMOR = /^(?:[ivx]{1,4}|\d{1,2}|[a-z])[.)]\s*/i;
const JABATAN =
  /(?<![A-Za-zÀ-ÿ])(?:(?:wakil|penjabat|pj\.?|plt\.?|plh\.?|pelaksana tugas|pelaksana harian)\s+)?(?:bupati|wali ?kota|gubernur|kepala|menteri|direktur|rektor|ketua|sekretaris|camat|lurah|presiden|wakil|pimpinan|asisten|inspektur|dekan|manajer|manager|general manager|ceo|komisaris|pengurus|kuasa|dirjen|jaksa|komandan|deputi|jabatan|selaku|dalam hal ini|berkedudukan|beralamat|bertindak|nip|pangkat)(?![A-Za-zÀ-ÿ])/i;
export const LABEL_BAKU = /pihak\s+(kesatu|kedua|ketiga|keempat|kelima|keenam|pertama|satu|dua|tiga|[ivx]{1,4}|\d)(?![A-Za-zÀ-ÿ])/gi;
/** What follows names a street or a seat: *Jalan Mahkamah Nomor 1* makes nobody a court. */
const ALAMAT = /(?<![A-Za-zÀ-ÿ])(?:berkedudukan|beralamat|jalan|jl)(?![A-Za-zÀ-ÿ]).*$/i;
const PEMDA = /(?<![A-Za-zÀ-ÿ])(?:pemerintah (?:daerah|provinsi|kabupaten|kota)|pemkab|pemkot|pemprov|pemda)(?![A-Za-zÀ-ÿ])/i;

/** `{pihak: [...], paraPihak, kepala: [names in the title]}` of a document. */
export function bacaPihak(struktur, kata) {
  const akhir = Math.min(struktur.awalPasal, struktur.baris.length, 90);
  const zona = struktur.baris.slice(0, akhir).filter((satu) => !satu.asal);
  const kepala = bacaKepala(zona);
  const pihak = [];
  let mulai = Math.max(0, zona.findIndex((satu) => /pada hari ini|bertanda ?tangan di bawah/i.test(satu.teks)) + 1);
  let paraPihak = zona.some((satu) => /PARA PIHAK/.test(satu.teks) && /disebut|dinamakan|dinamai|menjadi|sebagai|[("“]PARA PIHAK[)"”]/i.test(satu.teks));
  zona.forEach((satu, urutan) => {
    for (const cocok of satu.teks.matchAll(DISEBUT)) {
      const label = cocok[1].toUpperCase().replace(/\s+/g, " ");
      if (label === "PARA PIHAK") paraPihak = true;
      if (label === "PARA PIHAK" || label === "PIHAK" || pihak.some((lain) => lain.label === label)) continue;
      const semua = zona.slice(Math.max(mulai, urutan - 14), urutan + 1);
      pihak.push(susunPihak(label, semua.length ? semua : [satu], kata));
      mulai = urutan + 1;
    }
  });
  pihak.forEach((satu, nomor) => {
    satu.golongan = kepala.length === pihak.length && golongkan(kepala[nomor], kata) === "asing" ? "asing" : (satu.golongan ?? golongkan(kepala[nomor] ?? "", kata));
  });
  const lain = pihak.length >= 2 ? [] : kepala.map((nama) => ({ label: null, nama, atasNama: nama, teks: nama, baris: [], golongan: golongkan(nama, kata), daerah: namaDaerah(nama) }));
  return { pihak, semua: pihak.length >= 2 ? pihak : lain, paraPihak, kepala };
}

function susunPihak(label, baris, kata) {
  const teks = baris.map((satu) => satu.teks).join(" ");
  const wakil = DIWAKILI.exec(teks)?.[1];
  const atasNama = (ATAS_NAMA.exec(teks)?.[1] ?? wakil ?? "").replace(/\s+(?:selanjutnya|yang selanjutnya|berdasarkan|berkedudukan).*$/i, "").trim();
  const nama = bacaNama(baris, teks);
  const ekor = ATAS_NAMA.test(teks) ? /^[^;.]{0,60}/.exec(teks.slice(teks.indexOf(atasNama) + atasNama.length))[0].split(",").slice(0, 2).join(",") : "";
  const sumber = /^(?:daerah|negara|perusahaan|yayasan|perseroan)$/i.test(atasNama) ? (wakil ?? teks) : atasNama;
  return {
    label, teks, baris, nama, atasNama: sumber || nama.sisa.slice(0, 80),
    golongan: sumber ? (isAsing(ekor, kata) ? "asing" : golongkan(sumber, kata)) : golongkan(nama.sisa.split(",").slice(0, 2).join(",").slice(0, 120), kata),
    daerah: namaDaerah(sumber || teks),
  };
}

/** What stands before the office: `{teks, sisa, baris}`; a table row `Nama : …` wins. */
function bacaNama(baris, teks) {
  const tabel = baris.find((satu) => /^(?:[ivx\d]+\.\s*)?nama\b[^:]{0,20}:\s*\S/i.test(satu.teks));
  if (tabel) return { teks: tabel.teks.replace(/^[^:]*:\s*/, ""), sisa: teks, baris: tabel };
  const polos = teks.replace(NOMOR, "");
  const sampai = JABATAN.exec(polos)?.index ?? Math.min(polos.length, 60);
  return { teks: polos.slice(0, sampai).replace(/[\s,:;(–-]+$/, ""), sisa: polos.slice(sampai), baris: baris[0] };
}

/** asing, pusat, opd, pemda, ragu, pihak-ketiga, or null for a text that says nothing. */
export function golongkan(nama, kata) {
  const teks = nama.trim();
  if (!huruf(teks)) return null;
  const opd = buatPola(kata.perangkat_daerah.map((satu) => `^${satu}`));
  if (isAsing(teks, kata)) return "asing";
  if (/^(?:selaku\s+|jabatan\s*:?\s*)?(?:bupati|wali ?kota|gubernur|penjabat|pj\.?\s)/i.test(teks)) return "pemda";
  if (buatPola(kata.pusat).test(teks) && /^(?:selaku\s+)?kepala/i.test(teks)) return "pusat";
  if (/^(?:selaku\s+|jabatan\s*:?\s*)?(?:(?:plt\.?|plh\.?)\s+)?(?:kepala (?:dinas|badan|bagian|biro|bidang|satuan|pelaksana)|sekretaris daerah|camat|lurah|inspektur)/i.test(teks)) return "opd";
  if (/^(?:koperasi|yayasan)\s/i.test(teks)) return "pihak-ketiga";
  if (buatPola(kata.ragu).test(teks.replace(ALAMAT, ""))) return "ragu";
  if (buatPola(["pt", "cv", "perumda", "perseroda"].map((satu) => `^${satu}`)).test(teks) || /^[^,]{0,60}(?<![A-Za-z])(?:PT|CV)\.?\s+[A-Z]/.test(teks)) return "pihak-ketiga";
  if (PEMDA.test(teks) && !/^(?:kepolisian|kejaksaan|kantor)/i.test(teks)) return opd.test(teks) ? "opd" : "pemda";
  if (opd.test(teks)) return "opd";
  if (buatPola(kata.pusat).test(teks)) return "pusat";
  if (buatPola(kata.pihak_ketiga).test(teks)) return "pihak-ketiga";
  if (/^(?:kabupaten|kota|provinsi)\s/i.test(teks)) return "pemda";
  return "lain";
}

const isAsing = (teks, kata) => (buatPola(kata.asing).test(teks) && !/indonesia|kementerian/i.test(teks)) || /, negara (?!republik|kesatuan|indonesia)[A-Za-zÀ-ÿ]/i.test(teks);

/** The names between ANTARA and TENTANG. */
function bacaKepala(zona) {
  const teks = zona.slice(0, 40).map((satu) => satu.teks).join("\n");
  const cocok = /(?:^|\n|\s)ANTARA\s+([\s\S]{3,500}?)\s+(?:TENTANG|NOMOR|TAHUN)\b/.exec(teks) ?? /(?:^|\n)antara\s+([\s\S]{3,500}?)\s+tentang\b/i.exec(teks);
  if (!cocok) return [];
  const baris = cocok[1].split(/\n(?:dan|dengan)(?:\n|\s)/i);
  const potong = baris.length > 1 ? baris : cocok[1].split(/\s+DAN\s+|\s+DENGAN\s+|\s+dengan\s+|,?\s+dan\s+(?=Pemerintah|PT|Kementerian)/);
  return potong.map((satu) => satu.replace(/\s+/g, " ").trim()).filter((satu) => satu.length > 2);
}
