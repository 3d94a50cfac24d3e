// Records between YAML and form. Saving mends the text it was read from: only what differs in meaning is written anew,
// so comments, order, quotes, line breaks and the short forms of everything else stay as an editor left them.
//
// `bentuk` is the shape of a value as `panduan/penyunting/bentuk.py` derives it from the models.

import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import { alur, isi, lipat, peta, skalar, syarat, tulisButir, tulisNilai } from "./tulis.js";

const KOSONG = undefined;

/** The document; every scalar as text, as the checker reads it. */
function urai(teks) {
  const dokumen = parseDocument(teks, { schema: "failsafe", uniqueKeys: true });
  if (dokumen.errors.length) throw new Error(dokumen.errors[0].message);
  return dokumen;
}

/** A record's text as the form's value. */
export function baca(teks, bentuk) {
  return bacaNilai(urai(teks).contents, bentuk) ?? {};
}

function bacaNilai(simpul, bentuk) {
  const { jenis, bawaan } = bentuk;
  const teks = isScalar(simpul) ? String(simpul.value ?? "").trim() : "";
  if (jenis === "daftar") return isSeq(simpul) ? simpul.items.map((satu) => bacaNilai(satu, bentuk.isi)) : [];
  if (jenis === "dasar hukum") return bacaRujukan(simpul, bentuk, teks);
  if (jenis === "bagian") return bacaBagian(simpul, bentuk, teks);
  if (jenis === "syarat") return bacaSyarat(simpul);
  if (teks === "") return bawaan ?? KOSONG;
  if (jenis === "ya atau tidak") return ["ya", "true", "yes", "on", "1"].includes(teks.toLowerCase());
  if (jenis === "angka") return Number(teks);
  return teks;
}

function bacaBagian(simpul, bentuk, teks) {
  if (bentuk.ringkas && teks) return bacaIsian(new Map(), bentuk, { [bentuk.ringkas]: teks });
  return isMap(simpul) ? bacaIsian(pasangan(simpul), bentuk, {}) : KOSONG;
}

function bacaIsian(ada, bentuk, hasil) {
  for (const [nama, satu] of Object.entries(bentuk.isian)) {
    const nilai = hasil[nama] ?? bacaNilai(ada.get(nama)?.value, satu);
    if (nilai !== KOSONG) hasil[nama] = nilai;
  }
  return hasil;
}

function bacaRujukan(simpul, bentuk, teks) {
  if (teks) return { peraturan: teks, sejarah: false };
  if (!isMap(simpul)) return KOSONG;
  const ada = pasangan(simpul);
  if (ada.size !== 1 || ada.has("peraturan")) return bacaIsian(ada, bentuk, {});
  const [[peraturan, { value }]] = ada;
  return { peraturan, pasal: String(value?.value ?? "").trim(), sejarah: false };
}

function bacaSyarat(simpul) {
  if (!isMap(simpul)) return {};
  const satu = (nilai) => (isSeq(nilai) ? nilai.items : [nilai]).map((butir) => butir?.value ?? "").join(", ");
  return Object.fromEntries([...pasangan(simpul)].map(([nama, { value }]) => [nama, satu(value)]));
}

/** Key → pair. */
function pasangan(simpul) {
  return new Map(simpul.items.map((satu) => [String(satu.key.value), satu]));
}

/** The record's text with the form's value in it. Throws rather than write what would read back as something else. */
export function sulam(asal, nilai, bentuk) {
  const teks = asal.endsWith("\n") || asal === "" ? asal : `${asal}\n`;
  const tujuan = sidik(nilai, bentuk);
  for (const cara of asal ? [sulamHalus, sulamKasar] : [tulisBaru]) {
    const hasil = cara(teks, nilai, bentuk);
    if (hasil !== KOSONG && terbaca(hasil, bentuk) === tujuan) return hasil;
  }
  throw new Error("Isian ini tidak dapat ditulis dengan aman. Ubah langsung pada berkasnya.");
}

function terbaca(teks, bentuk) {
  try {
    return sidik(baca(teks, bentuk), bentuk);
  } catch {
    return KOSONG;
  }
}

const tulisBaru = (_, nilai, bentuk) => `${peta(isi(nilai, bentuk), bentuk, 0)}\n`;
const sulamHalus = (teks, nilai, bentuk) => terapkan(teks, nilai, bentuk, false);
/** Should mending inside a field fail, that whole field is written anew. */
const sulamKasar = (teks, nilai, bentuk) => terapkan(teks, nilai, bentuk, true);

function terapkan(teks, nilai, bentuk, kasar) {
  const { contents } = urai(teks);
  if (!isMap(contents) || contents.flow) return KOSONG;
  const kain = new Kain(teks, kasar);
  return kain.ubahPeta(contents, isi(nilai, bentuk), bentuk) ? kain.jadi() : KOSONG;
}

/** One text for all ways of saying the same. */
function sidik(nilai, bentuk) {
  return JSON.stringify(isi(nilai, bentuk)) ?? "";
}

/** A text and the changes to it, noted by place and made all at once. */
class Kain {
  constructor(teks, kasar) {
    this.teks = teks;
    this.kasar = kasar;
    this.ubahan = [];
  }

  ganti(dari, sampai, baru) {
    this.ubahan.push({ dari, sampai, baru });
  }

  jadi() {
    const urut = this.ubahan.map((satu, nomor) => ({ ...satu, nomor }))
      .sort((satu, lain) => satu.dari - lain.dari || satu.nomor - lain.nomor);
    let hasil = "";
    let letak = 0;
    for (const { dari, sampai, baru } of urut) {
      hasil += this.teks.slice(letak, dari) + baru;
      letak = Math.max(letak, sampai);
    }
    return hasil + this.teks.slice(letak);
  }

  awalBaris(letak) {
    return this.teks.lastIndexOf("\n", letak - 1) + 1;
  }

  sesudahBaris(letak) {
    const akhir = this.teks.indexOf("\n", letak);
    return akhir < 0 ? this.teks.length : akhir + 1;
  }

  kolom(letak) {
    return letak - this.awalBaris(letak);
  }

  /** Whether only blanks stand before this place on its line. */
  diAwal(letak) {
    return !this.teks.slice(this.awalBaris(letak), letak).trim();
  }

  /** Where a value's last character ends; the parser counts line breaks and what follows them to the value. */
  akhir({ range: [dari, sampai] }) {
    return dari + this.teks.slice(dari, sampai).trimEnd().length;
  }

  /** Where a pair's text ends, its colon included. */
  akhirPasangan({ key, value }) {
    const titikDua = this.titikDua(key);
    return value?.range ? Math.max(titikDua, this.akhir(value)) : titikDua;
  }

  titikDua(kunci) {
    return this.teks.indexOf(":", kunci.range[1]) + 1;
  }

  potong(simpul) {
    return this.teks.slice(simpul.range[0], this.akhir(simpul));
  }

  /** Mend a block mapping; false if it must be written anew. */
  ubahPeta(simpul, nilai, bentuk) {
    const ada = pasangan(simpul);
    const lekuk = this.kolom(simpul.items[0].key.range[0]);
    const [awal] = simpul.items;
    let sebelum = null;
    for (const [nama, satu] of Object.entries(bentuk.isian)) {
      const lama = ada.get(nama);
      const baru = nilai?.[nama];
      if (sidik(lama ? bacaNilai(lama.value, satu) : KOSONG, satu) !== sidik(baru, satu)) {
        if (!lama) this.sisip(nama, baru, satu, lekuk, sebelum, awal);
        else if (baru !== KOSONG) this.ubahNilai(lama, baru, satu, lekuk);
        else if (!this.hapus(lama, simpul.items, nilai)) return false;
      }
      sebelum = lama ?? sebelum;
    }
    return true;
  }

  sisip(nama, nilai, bentuk, lekuk, sebelum, awal) {
    const baris = `${nama}:${tulisNilai(nilai, bentuk, lekuk)}\n`;
    const menjorok = " ".repeat(lekuk);
    if (sebelum) {
      const letak = this.sesudahBaris(this.akhirPasangan(sebelum));
      this.ganti(letak, letak, menjorok + baris);
    } else {
      const [letak] = awal.key.range;
      this.ganti(letak, letak, baris + menjorok);
    }
  }

  /** Take a pair out; behind its item's dash the next one moves up, and if that cannot be, the answer is false. */
  hapus(lama, semua, nilai) {
    const [letak] = lama.key.range;
    if (this.diAwal(letak)) {
      this.ganti(this.awalBaris(letak), this.sesudahBaris(this.akhirPasangan(lama)), "");
      return semua.length > 1;
    }
    const berikut = semua[1]?.key;
    if (!berikut || nilai?.[berikut.value] === KOSONG) return false;
    this.ganti(letak, berikut.range[0], "");
    return true;
  }

  ubahNilai(lama, nilai, bentuk, lekuk) {
    if (!this.kasar && lama.value?.range && this.ubahDalam(lama.value, nilai, bentuk, lekuk)) return;
    this.ganti(this.titikDua(lama.key), this.akhirPasangan(lama), tulisNilai(nilai, bentuk, lekuk));
  }

  /** Mend a value where it stands; false if it must be written anew. `lekuk` is the column of what holds it. */
  ubahDalam(simpul, nilai, bentuk, lekuk) {
    if (isMap(simpul) && bentuk.jenis === "bagian") {
      if (!simpul.flow) return this.ubahSemua(() => this.ubahPeta(simpul, nilai, bentuk));
      return this.ubahAlur(simpul, nilai, bentuk);
    }
    if (isSeq(simpul) && bentuk.jenis === "daftar") {
      if (!simpul.flow) return this.ubahSemua(() => this.ubahDaftar(simpul, nilai, bentuk.isi));
      return this.ubahAlur(simpul, nilai, bentuk);
    }
    if (isMap(simpul) && bentuk.jenis === "syarat" && simpul.flow) {
      const urut = [...pasangan(simpul).keys()].filter((nama) => nama in nilai);
      const semua = Object.fromEntries([...urut, ...Object.keys(nilai)].map((nama) => [nama, nilai[nama]]));
      this.ganti(simpul.range[0], this.akhir(simpul), syarat(semua));
      return true;
    }
    if (!isScalar(simpul)) return false;
    const teks = this.teksRingkas(nilai, bentuk);
    if (teks === KOSONG) return false;
    this.ubahSkalar(simpul, teks, lekuk);
    return true;
  }

  /** Changes of a part that turn out not to do are taken back. */
  ubahSemua(kerja) {
    const banyak = this.ubahan.length;
    const jadi = kerja();
    if (!jadi) this.ubahan.length = banyak;
    return jadi;
  }

  /** The text that a value is, where one text can say it. */
  teksRingkas(nilai, bentuk) {
    if (bentuk.jenis === "bagian") {
      const lain = Object.keys(nilai).filter((nama) => nama !== bentuk.ringkas);
      return bentuk.ringkas && !lain.length ? nilai[bentuk.ringkas] : KOSONG;
    }
    if (typeof nilai === "object") return KOSONG;
    return typeof nilai === "boolean" ? (nilai ? "ya" : "tidak") : String(nilai);
  }

  ubahSkalar(simpul, teks, lekuk) {
    const lama = this.potong(simpul);
    const polos = !teks.includes("\n") && !simpul.type.startsWith("BLOCK");
    const berbaris = polos && lama.includes("\n") && !String(simpul.value).includes("\n");
    const baru = skalar(teks, { lekuk, gaya: simpul.type, kepala: lama.split("\n", 1)[0] });
    const jadi = berbaris ? lipat(lama, baru, this.kolom(simpul.range[0])) : baru;
    this.ganti(simpul.range[0], this.akhir(simpul), jadi);
  }

  /** `[a, b]` and `{a: b}`: what stays is copied as it stands. */
  ubahAlur(simpul, nilai, bentuk) {
    const salinan = new Map();
    if (isSeq(simpul)) {
      for (const satu of simpul.items) salinan.set(sidik(bacaNilai(satu, bentuk.isi), bentuk.isi), this.potong(satu));
    } else {
      for (const [nama, { value }] of pasangan(simpul)) {
        const satu = bentuk.isian[nama];
        if (value?.range) salinan.set(`${nama} ${sidik(bacaNilai(value, satu), satu)}`, this.potong(value));
      }
    }
    const urutan = isMap(simpul) ? [...pasangan(simpul).keys()] : [];
    const pakai = (satu, bentukSatu, nama) => salinan.get((nama ? `${nama} ` : "") + sidik(satu, bentukSatu));
    const baru = alur(nilai, bentuk, { pakai, urutan });
    if (baru === KOSONG) return false;
    this.ganti(simpul.range[0], this.akhir(simpul), baru);
    return true;
  }

  /** Mend a block list: items that stayed are not touched, changed ones are mended, moved ones are copied. */
  ubahDaftar(simpul, nilai, bentuk) {
    const garis = simpul.items.map((satu) => this.garis(satu));
    if (garis.some((satu) => satu < 0 || !this.diAwal(satu))) return false;
    const lekuk = this.kolom(garis[0]);
    const lama = simpul.items.map((satu) => sidik(bacaNilai(satu, bentuk), bentuk));
    const batas = simpul.items.map((satu, nomor) => [
      this.awalBaris(garis[nomor]),
      this.sesudahBaris(Math.max(garis[nomor], this.akhir(satu))),
    ]);
    const salinan = new Map(lama.map((satu, nomor) => [satu, this.teks.slice(...batas[nomor])]));
    let letak = batas[0][0];
    for (const [ada, jadi] of sandingkan(lama, nilai.map((satu) => sidik(satu, bentuk)), kenal(simpul, nilai))) {
      if (ada === KOSONG) {
        const baru = salinan.get(sidik(nilai[jadi], bentuk))
          ?? `${" ".repeat(lekuk)}- ${tulisButir(nilai[jadi], bentuk, lekuk)}\n`;
        this.ganti(letak, letak, baru);
        continue;
      }
      letak = batas[ada][1];
      if (jadi === KOSONG) this.ganti(...batas[ada], "");
      else if (lama[ada] !== sidik(nilai[jadi], bentuk)) this.ubahButir(simpul.items[ada], nilai[jadi], bentuk, lekuk);
    }
    return true;
  }

  ubahButir(simpul, nilai, bentuk, lekuk) {
    if (!this.kasar && this.ubahDalam(simpul, nilai, bentuk, lekuk)) return;
    this.ganti(simpul.range[0], this.akhir(simpul), tulisButir(nilai, bentuk, lekuk));
  }

  /** Where an item's dash stands, or -1. */
  garis(simpul) {
    const sebelum = this.teks.slice(0, simpul?.range?.[0] ?? 0).trimEnd();
    return sebelum.endsWith("-") ? sebelum.length - 1 : -1;
  }
}

const PENANDA = ["id", "nama", "kode", "nomor"];

/** The names that old and new items go by, so that a changed item is told from a new one. */
function kenal(simpul, nilai) {
  const sebut = (ambil) => PENANDA.map(ambil).find((satu) => satu !== KOSONG && satu !== "");
  return {
    lama: simpul.items.map((satu) => sebut((kunci) => (isMap(satu) ? pasangan(satu).get(kunci)?.value?.value : KOSONG))),
    baru: nilai.map((satu) => sebut((kunci) => (satu?.[kunci] === KOSONG ? KOSONG : String(satu[kunci])))),
  };
}

/** Old beside new items, in the new order: [old, new], one of them missing where an item came or went. */
function sandingkan(lama, baru, sebutan) {
  const sama = terpanjang(lama, baru);
  const hasil = [];
  let [i, j] = [0, 0];
  for (const [ada, jadi] of [...sama, [lama.length, baru.length]]) {
    hasil.push(...pasangkan(barisan(i, ada), barisan(j, jadi), sebutan));
    if (ada < lama.length) hasil.push([ada, jadi]);
    [i, j] = [ada + 1, jadi + 1];
  }
  return hasil;
}

const barisan = (dari, sampai) => Array.from({ length: Math.max(0, sampai - dari) }, (_, nomor) => dari + nomor);

/** Between two items that stayed: by name, else by place if as many went as came. */
function pasangkan(ada, jadi, { lama, baru }) {
  if (ada.length === jadi.length) return ada.map((satu, nomor) => [satu, jadi[nomor]]);
  const hasil = [];
  const sisa = [...ada];
  for (const satu of jadi) {
    const letak = sisa.findIndex((calon) => baru[satu] !== KOSONG && lama[calon] === baru[satu]);
    if (letak < 0) {
      hasil.push([KOSONG, satu]);
    } else {
      hasil.push(...sisa.splice(0, letak).map((hilang) => [hilang, KOSONG]), [sisa.shift(), satu]);
    }
  }
  return [...hasil, ...sisa.map((hilang) => [hilang, KOSONG])];
}

/** The longest common subsequence, as pairs of places. */
function terpanjang(lama, baru) {
  const panjang = Array.from({ length: lama.length + 1 }, () => new Uint16Array(baru.length + 1));
  for (let i = lama.length - 1; i >= 0; i -= 1) {
    for (let j = baru.length - 1; j >= 0; j -= 1) {
      panjang[i][j] = lama[i] === baru[j] ? panjang[i + 1][j + 1] + 1 : Math.max(panjang[i + 1][j], panjang[i][j + 1]);
    }
  }
  const hasil = [];
  for (let i = 0, j = 0; i < lama.length && j < baru.length;) {
    if (lama[i] === baru[j]) hasil.push([i++, j++]);
    else if (panjang[i + 1][j] >= panjang[i][j + 1]) i += 1;
    else j += 1;
  }
  return hasil;
}
