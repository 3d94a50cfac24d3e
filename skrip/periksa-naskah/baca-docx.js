// A .docx to a draft: every paragraph a reader sees, with the numbers Word computes, and the blanks still empty.

import { pecahPanjang, rapikan, SEBANYAK } from "./baca-teks.js";
import { bacaDaftarNomor, bacaGaya, Penomor } from "./penomoran.js";
import { jelajahi } from "./xml.js";
import { BerkasTertolak, bukaZip } from "./zip.js";

export { BerkasTertolak };

const PALING_LAMA = 1800; // ms
const ASAL = [[/^word\/header/, "kepala"], [/^word\/footer/, "kaki"], [/^word\/footnotes/, "catatan"]];
const GAYA_ISIAN = /^(?:placeholder text|teks tempat penampung|teks placeholder)$/;

/**
 * `{paragraf: [{teks, tanda?, isian?, asal?}], sumber: "docx"}`; `asal` is kepala, kaki or catatan for what stands
 * outside the body. Throws BerkasTertolak with a message for the reader.
 */
export function bacaDocx(bytes, { lama = PALING_LAMA } = {}) {
  const tenggat = Date.now() + lama;
  const bagian = bukaZip(bytes, tenggat);
  if (/macroEnabled/.test(new TextDecoder().decode(bagian.get("[Content_Types].xml") ?? new Uint8Array()))) {
    throw new BerkasTertolak("Berkas ini dokumen Word dengan makro (.docm). Simpan sebagai Dokumen Word biasa (.docx), lalu pilih lagi.", "makro");
  }
  const gaya = bacaGaya(bagian.get("word/styles.xml"), tenggat);
  const penomor = new Penomor(gaya, bacaDaftarNomor(bagian.get("word/numbering.xml"), tenggat));
  const paragraf = [];
  const utama = [...bagian.keys()].find((nama) => /^word\/document\d*\.xml$/.test(nama));
  paragraf.push(...bacaBagian(bagian.get(utama), gaya, penomor, null, tenggat));
  for (const [nama, isi] of bagian) {
    const asal = ASAL.find(([pola]) => pola.test(nama))?.[1];
    if (asal) paragraf.push(...bacaBagian(isi, gaya, penomor, asal, tenggat));
  }
  if (!paragraf.some((satu) => !satu.asal && /[A-Za-zÀ-ÿ]/.test(satu.teks))) {
    throw new BerkasTertolak("Dokumen ini tidak berisi teks. Bila isinya gambar hasil pindai, ketik atau salin teksnya lebih dulu.", "kosong");
  }
  return { paragraf, sumber: "docx" };
}

function bacaBagian(bytes, gaya, penomor, asal, tenggat) {
  const pembaca = new Pembaca(gaya);
  jelajahi(bytes, pembaca, tenggat);
  return pembaca.paragraf.flatMap((satu) => pecah(satu, penomor, asal));
}

/** A paragraph with forced line breaks reads as several; the number belongs to the first. */
function pecah(mentah, penomor, asal) {
  if (mentah.gabung) return [];
  const tanda = rapikan(penomor.tanda(mentah));
  const baris = mentah.teks.split("\n").map(rapikan).flatMap((satu) => (satu ? pecahPanjang(satu) : [satu]));
  const isian = mentah.isian.map(rapikan).filter(Boolean);
  const hasil = [];
  baris.forEach((teks, nomor) => {
    const punya = isian.filter((satu) => teks.includes(satu));
    const ini = { teks, ...(mentah.lajur ? { lajur: mentah.lajur } : {}), ...(nomor === 0 && tanda ? { tanda } : {}), ...(punya.length ? { isian: punya } : {}), ...(asal ? { asal } : {}) };
    if (teks || ini.tanda) hasil.push(ini);
  });
  return hasil;
}

/** Collects paragraphs in the order they begin; those in text boxes stand after the one that holds the box. */
class Pembaca {
  constructor(gaya) {
    Object.assign(this, { gaya, paragraf: [], tumpukan: [], lewati: 0, diT: false, sdt: [], sel: [], run: null, sifat: 0 });
    this.buka = this.buka.bind(this);
    this.tutup = this.tutup.bind(this);
    this.teks = this.teks.bind(this);
  }

  get kini() {
    return this.tumpukan.at(-1);
  }

  buka(nama, atribut) {
    if (this.lewati || LEWATI.has(nama)) {
      if (LEWATI.has(nama)) this.lewati += 1;
      return;
    }
    BUKA[nama]?.call(this, atribut);
  }

  tutup(nama) {
    if (LEWATI.has(nama)) this.lewati -= 1;
    else if (!this.lewati) TUTUP[nama]?.call(this);
  }

  teks(isi) {
    if (!this.diT || this.lewati || !this.kini || this.run?.tersembunyi) return;
    this.kini.teks += isi;
    const sdt = this.sdt.at(-1);
    if (sdt?.kosong || this.run?.isian) this.run.kosong = (this.run.kosong ?? "") + isi;
  }

  /** Placeholder text that runs over several runs is one blank. */
  catatIsian() {
    const kosong = this.run?.kosong;
    if (kosong && this.kini) {
      const akhir = this.kini.isian.at(-1);
      if (akhir && this.kini.teks.endsWith(akhir + kosong)) this.kini.isian[this.kini.isian.length - 1] = akhir + kosong;
      else this.kini.isian.push(kosong);
    }
  }
}

/** Deleted text, what a text was before it moved, the second form of a drawing, field codes. */
const LEWATI = new Set(["del", "moveFrom", "Fallback", "instrText", "delText", "sdtEndPr"]);

const BUKA = {
  p() {
    const baru = { teks: "", gaya: null, numId: null, ilvl: null, isian: [] };
    if (this.paragraf.length >= SEBANYAK) throw new BerkasTertolak("Berkas ini berisi terlalu banyak paragraf, jadi tidak dibuka.", "besar");
    this.paragraf.push(baru);
    this.tumpukan.push(baru);
    this.sel.at(-1)?.at(-1)?.push(baru);
  },
  pPr() {
    this.sifat += 1;
  },
  pStyle(atribut) {
    if (this.kini) this.kini.gaya = atribut("val");
  },
  numId(atribut) {
    if (this.kini && this.sifat) this.kini.numId = atribut("val");
  },
  ilvl(atribut) {
    if (this.kini && this.sifat) this.kini.ilvl = Number(atribut("val"));
  },
  r() {
    this.run = { tersembunyi: false, isian: false };
  },
  vanish(atribut) {
    if (this.run && !this.sifat) this.run.tersembunyi = !/^(?:0|false)$/.test(atribut("val") ?? "");
  },
  rStyle(atribut) {
    if (this.run && !this.sifat) this.run.isian = GAYA_ISIAN.test(this.gaya.get(atribut("val"))?.nama ?? "");
  },
  t() {
    this.diT = true;
  },
  tab() {
    if (this.kini && !this.sifat) this.kini.teks += " ";
  },
  br(atribut) {
    if (this.kini) this.kini.teks += atribut("type") === "page" ? " " : "\n";
  },
  cr() {
    if (this.kini) this.kini.teks += "\n";
  },
  noBreakHyphen() {
    if (this.kini) this.kini.teks += "-";
  },
  sdt() {
    this.sdt.push({ kosong: false });
  },
  showingPlcHdr(atribut) {
    const sdt = this.sdt.at(-1);
    if (sdt) sdt.kosong = !/^(?:0|false)$/.test(atribut("val") ?? "");
  },
  tr() {
    this.sel.push([]);
  },
  tc() {
    this.sel.at(-1)?.push([]);
  },
};

const TUTUP = {
  p() {
    this.tumpukan.pop();
  },
  pPr() {
    this.sifat -= 1;
  },
  r() {
    this.catatIsian();
    this.run = null;
  },
  t() {
    this.diT = false;
  },
  sdt() {
    this.sdt.pop();
  },
  tr() {
    gabungBaris(this.sel.pop() ?? []);
  },
};

/** `Nama | : | Budi` is one line to a reader; columns of running text stay apart. */
function gabungBaris(sel) {
  // Two columns of one text in two languages: what stands right is marked.
  if (sel.length === 2) for (const satu of sel[1]) satu.lajur = 2;
  const isi = sel.map((satu) => satu.filter((paragraf) => paragraf.teks.trim()));
  if (isi.length < 2 || isi.some((satu) => satu.length > 1)) return;
  const teks = isi.map((satu) => satu[0]?.teks.trim() ?? "");
  if (!teks[0] || teks[0].length > 40 || !(teks[0].endsWith(":") || teks.slice(1).some((satu) => satu.startsWith(":")))) return;
  const [awal, ...lain] = isi.flat();
  awal.teks = [awal, ...lain].map((satu) => satu.teks.trim()).join(" ");
  for (const satu of lain) {
    awal.isian.push(...satu.isian);
    satu.gabung = true;
  }
}
