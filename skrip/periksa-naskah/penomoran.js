// Word's automatic numbers as Word shows them: `Pasal 5`, `(2)`, `a.`, from numbering.xml and the styles.

import { jelajahi } from "./xml.js";

const ROMAWI = [[1000, "m"], [900, "cm"], [500, "d"], [400, "cd"], [100, "c"], [90, "xc"], [50, "l"], [40, "xl"], [10, "x"], [9, "ix"], [5, "v"], [4, "iv"], [1, "i"]];

function romawi(angka) {
  let [sisa, hasil] = [Math.min(angka, 3999), ""];
  for (const [nilai, tulisan] of ROMAWI) {
    while (sisa >= nilai) [sisa, hasil] = [sisa - nilai, hasil + tulisan];
  }
  return hasil;
}

/** a, b … z, aa, bb: Word repeats the letter. */
const abjad = (angka) => String.fromCharCode(97 + ((angka - 1) % 26)).repeat(Math.min(4, Math.floor((angka - 1) / 26) + 1));

export function tulisAngka(angka, bentuk) {
  if (bentuk === "none" || bentuk === "bullet") return "";
  if (angka < 1) return String(angka);
  if (bentuk === "lowerLetter") return abjad(angka);
  if (bentuk === "upperLetter") return abjad(angka).toUpperCase();
  if (bentuk === "lowerRoman") return romawi(angka);
  if (bentuk === "upperRoman") return romawi(angka).toUpperCase();
  return bentuk === "decimalZero" && angka < 10 ? `0${angka}` : String(angka);
}

/** `{gaya: Map(id → {nama, induk, numId, ilvl}), bawaan}` of styles.xml. */
export function bacaGaya(bytes, tenggat) {
  const gaya = new Map();
  let kini = null;
  let diNomor = false;
  if (bytes) {
    jelajahi(bytes, {
      buka(nama, atribut) {
        if (nama === "style") {
          kini = { nama: "", induk: null, numId: null, ilvl: null };
          gaya.set(atribut("styleId"), kini);
        } else if (!kini) return;
        else if (nama === "name") kini.nama = (atribut("val") ?? "").toLowerCase();
        else if (nama === "basedOn") kini.induk = atribut("val");
        else if (nama === "numPr") diNomor = true;
        else if (nama === "numId" && diNomor) kini.numId = atribut("val");
        else if (nama === "ilvl" && diNomor) kini.ilvl = Number(atribut("val"));
      },
      tutup(nama) {
        if (nama === "style") kini = null;
        if (nama === "numPr") diNomor = false;
      },
      teks() {},
    }, tenggat);
  }
  return gaya;
}

/** `{abstrak: Map, nomor: Map}` of numbering.xml. */
export function bacaDaftarNomor(bytes, tenggat) {
  const [abstrak, nomor] = [new Map(), new Map()];
  let [abs, num, tingkat, timpa] = [null, null, null, null];
  if (!bytes) return { abstrak, nomor };
  const buka = (nama, atribut) => {
    const val = () => atribut("val");
    if (nama === "abstractNum") abstrak.set(atribut("abstractNumId"), (abs = { tingkat: new Map(), tautan: null }));
    else if (nama === "num") nomor.set(atribut("numId"), (num = { abstrak: null, timpa: new Map() }));
    else if (nama === "abstractNumId" && num) num.abstrak = val();
    else if (nama === "numStyleLink" && abs) abs.tautan = val();
    else if (nama === "lvlOverride" && num) num.timpa.set(Number(atribut("ilvl")), (timpa = { mulai: null, tingkat: null }));
    else if (nama === "startOverride" && timpa) timpa.mulai = Number(val());
    else if (nama === "lvl") {
      tingkat = { mulai: 1, bentuk: "decimal", teks: "", gaya: null, ulang: null, legal: false };
      if (timpa) timpa.tingkat = tingkat;
      else abs?.tingkat.set(Number(atribut("ilvl")), tingkat);
    } else if (tingkat) isiTingkat(tingkat, nama, val, atribut);
  };
  const tutup = (nama) => {
    if (nama === "lvl") tingkat = null;
    if (nama === "lvlOverride") timpa = null;
    if (nama === "num") num = null;
    if (nama === "abstractNum") abs = null;
  };
  jelajahi(bytes, { buka, tutup, teks() {} }, tenggat);
  return { abstrak, nomor };
}

function isiTingkat(tingkat, nama, val, atribut) {
  if (nama === "start") tingkat.mulai = Number(val());
  else if (nama === "numFmt") tingkat.bentuk = val();
  else if (nama === "lvlText") tingkat.teks = (val() ?? "").slice(0, 60);
  else if (nama === "pStyle") tingkat.gaya = val();
  else if (nama === "lvlRestart") tingkat.ulang = Number(val());
  else if (nama === "isLgl") tingkat.legal = atribut("val") !== "0";
}

/** Counts as Word does; `tanda(paragraph)` gives the number's text or "". */
export class Penomor {
  constructor(gaya, { abstrak, nomor }) {
    Object.assign(this, { gaya, abstrak, nomor, hitung: new Map(), dipakai: new Set() });
  }

  /** The number's text for a paragraph with its own `numId`/`ilvl` (or null) and style. */
  tanda({ gaya, numId, ilvl }) {
    const letak = this.cari(gaya, numId, ilvl);
    if (!letak) return "";
    const { num, idAbstrak, abs, tingkat } = letak;
    const kini = this.naikkan(idAbstrak, abs, num, letak.numId, tingkat);
    const bentuk = this.tingkat(abs, num, tingkat);
    if (!bentuk || bentuk.bentuk === "bullet") return "";
    return bentuk.teks.replace(/%(\d)/g, (_, urutan) => {
      const satu = this.tingkat(abs, num, Number(urutan) - 1);
      return tulisAngka(kini[Number(urutan) - 1] ?? satu?.mulai ?? 1, bentuk.legal ? "decimal" : (satu?.bentuk ?? "decimal"));
    }).slice(0, 40);
  }

  tingkat(abs, num, ilvl) {
    return num.timpa.get(ilvl)?.tingkat ?? abs.tingkat.get(ilvl);
  }

  /** Its own numbering, else its style's; `numId` 0 switches it off. */
  cari(idGaya, numId, ilvl) {
    let [id, tingkat] = [numId, ilvl];
    for (let [nama, langkah] = [idGaya, 0]; nama && langkah < 20 && (id === null || tingkat === null); langkah += 1) {
      const gaya = this.gaya.get(nama);
      if (!gaya) break;
      if (id === null && gaya.numId !== null) {
        id = gaya.numId;
        tingkat ??= gaya.ilvl ?? this.tingkatGaya(id, nama);
      }
      nama = gaya.induk;
    }
    if (!id || id === "0") return null;
    const num = this.nomor.get(id);
    if (!num) return null;
    const [idAbstrak, abs] = this.abstrakDari(num);
    return abs ? { num, numId: id, idAbstrak, abs, tingkat: tingkat ?? 0 } : null;
  }

  tingkatGaya(numId, namaGaya) {
    const num = this.nomor.get(numId);
    const abs = num && this.abstrak.get(num.abstrak);
    for (const [ilvl, satu] of abs?.tingkat ?? []) if (satu.gaya === namaGaya) return ilvl;
    return 0;
  }

  /** A list that borrows its levels from a numbering style. */
  abstrakDari(num, langkah = 0) {
    const abs = this.abstrak.get(num.abstrak);
    if (!abs?.tautan || abs.tingkat.size || langkah > 5) return [num.abstrak, abs];
    const lain = this.nomor.get(this.gaya.get(abs.tautan)?.numId);
    return lain ? this.abstrakDari(lain, langkah + 1) : [num.abstrak, abs];
  }

  naikkan(idAbstrak, abs, num, numId, tingkat) {
    const kini = this.hitung.get(idAbstrak) ?? [];
    this.hitung.set(idAbstrak, kini);
    if (!this.dipakai.has(numId)) {
      this.dipakai.add(numId);
      for (const [ilvl, satu] of num.timpa) if (satu.mulai !== null) kini[ilvl] = satu.mulai - 1;
    }
    const mulai = this.tingkat(abs, num, tingkat)?.mulai ?? 1;
    kini[tingkat] = (kini[tingkat] ?? mulai - 1) + 1;
    for (let bawah = tingkat + 1; bawah < 9; bawah += 1) {
      if (this.tingkat(abs, num, bawah)?.ulang !== 0) kini[bawah] = undefined;
    }
    for (let atas = 0; atas < tingkat; atas += 1) kini[atas] ??= this.tingkat(abs, num, atas)?.mulai ?? 1;
    return kini;
  }
}
