// The form's values as a file, and back. A file comes from anywhere: nothing in it is believed. No DOM.

import { bacaTanggal } from "../umum/kata-tanggal.js";
import { bersihkan } from "./nilai.js";
import { PANJANG_TERBESAR } from "./periksa.js";

const BENTUK = "panduan-kerja-sama-daerah/isi-naskah";
const VERSI_BENTUK = 1;
export const UKURAN_TERBESAR = 1_000_000;

/** The file's text. `naskah`: {id, versi}. Blanks that follow from others by themselves are left out. */
export function tulisBerkas(naskah, semua, keadaan) {
  const nilai = {};
  for (const { nama, turunan } of semua) {
    if (keadaan.nilai.get(nama) && (!turunan || keadaan.lepas.has(nama))) nilai[nama] = keadaan.nilai.get(nama);
  }
  const isi = { bentuk: BENTUK, versi_bentuk: VERSI_BENTUK, id: naskah.id, versi: naskah.versi, pilihan: Object.fromEntries(keadaan.pilihan), nilai };
  return `${JSON.stringify(isi, null, 2)}\n`;
}

/** What makes a file useless; the message is for the person. */
export class BerkasDitolak extends Error {}

const adalahObjek = (apa) => typeof apa === "object" && apa !== null && !Array.isArray(apa);
const milik = (objek, nama) => (Object.hasOwn(objek, nama) ? objek[nama] : undefined);

function bacaJson(teks) {
  let isi = null;
  try {
    isi = JSON.parse(teks);
  } catch {
    throw new BerkasDitolak("Berkas ini bukan berkas isian. Pilih berkas .json yang disimpan dari halaman ini.");
  }
  if (!adalahObjek(isi) || milik(isi, "bentuk") !== BENTUK) {
    throw new BerkasDitolak("Berkas ini bukan berkas isian. Pilih berkas .json yang disimpan dari halaman ini.");
  }
  return isi;
}

function bacaNilai(isian, mentah) {
  if (typeof mentah !== "string") return { sebab: "isinya bukan teks" };
  if (mentah.length > PANJANG_TERBESAR) return { sebab: "terlalu panjang" };
  const teks = bersihkan(mentah);
  if (isian.turunan) return { teks };
  if (isian.jenis === "tanggal") {
    const iso = bacaTanggal(teks);
    return iso ? { teks: iso } : { sebab: "bukan tanggal" };
  }
  if (isian.jenis === "pilihan" && !isian.pilihan.includes(teks)) return { sebab: "pilihannya sudah tidak ada" };
  return { teks };
}

/**
 * Read a file: {keadaan, kabar}. `kabar` are sentences on what did not fit. Throws BerkasDitolak.
 * `varian`: Map variant → choices; the first is taken where the file has none that fits.
 */
export function bacaBerkas(teks, naskah, semua, varian) {
  if (teks.length > UKURAN_TERBESAR) throw new BerkasDitolak("Berkas ini terlalu besar untuk berkas isian. Pilih berkas .json yang disimpan dari halaman ini.");
  const isi = bacaJson(teks);
  if (milik(isi, "id") !== naskah.id) {
    const lain = /^[a-z0-9-]{1,60}$/.test(milik(isi, "id")) ? ` (${isi.id})` : "";
    throw new BerkasDitolak(`Berkas ini berisi isian naskah lain${lain}. Buka halaman isi naskah itu, lalu buka berkasnya di sana.`);
  }
  const kabar = milik(isi, "versi") === naskah.versi ? [] : ["Contoh naskah ini sudah diperbarui sejak berkas disimpan. Periksa lagi isinya."];
  const keadaan = { pilihan: bacaPilihan(milik(isi, "pilihan"), varian, kabar), ...bacaSemuaNilai(milik(isi, "nilai"), semua, kabar) };
  return { keadaan, kabar };
}

function bacaPilihan(mentah, varian, kabar) {
  const ada = adalahObjek(mentah) ? mentah : {};
  const pilihan = new Map();
  for (const [id, semua] of varian) {
    const dipilih = milik(ada, id);
    pilihan.set(id, semua.includes(dipilih) ? dipilih : semua[0]);
    if (dipilih !== undefined && !semua.includes(dipilih)) kabar.push("Satu pilihan dalam berkas sudah tidak ada; dipakai pilihan pertama.");
  }
  return pilihan;
}

function bacaSemuaNilai(mentah, semua, kabar) {
  const ada = adalahObjek(mentah) ? mentah : {};
  const [nilai, lepas] = [new Map(), new Set()];
  for (const isian of semua) {
    const satu = milik(ada, isian.nama);
    if (satu === undefined || satu === "") continue;
    const { teks, sebab } = bacaNilai(isian, satu);
    if (sebab) {
      kabar.push(`“${isian.label}” (${isian.kelompok}) tidak dibaca: ${sebab}.`);
      continue;
    }
    nilai.set(isian.nama, teks);
    if (isian.turunan) lepas.add(isian.nama);
  }
  const dikenal = new Set(semua.map((satu) => satu.nama));
  const asing = Object.keys(ada).filter((nama) => !dikenal.has(nama)).length;
  if (asing) kabar.push(`${asing} isian dalam berkas tidak ada pada naskah ini dan dilewati.`);
  return { nilai, lepas };
}
