// What a text is about: words to roots, spellings to words, phrases to terms. The same code reads the records
// when the index is made and the question when somebody asks, so both sides always agree.

import { Stemmer } from "sastrawijs";

const ANGKA = new Map([
  ["nol", 0], ["satu", 1], ["dua", 2], ["tiga", 3], ["empat", 4], ["lima", 5], ["enam", 6], ["tujuh", 7],
  ["delapan", 8], ["sembilan", 9], ["sepuluh", 10], ["sebelas", 11],
]);
const PARTIKEL = /^(.{3,}?)(nya|lah|kah|pun)$/;
const BERNOMOR = new Set(["pasal", "ayat", "huruf", "lampir"]);
/** A vocabulary that knows nothing. */
export const KOSONG = { ketikan: {}, gabungan: {}, pokok: [], abai: [], jenis: {}, bentuk: {}, terkait: {}, niat: [], luar: [] };

/** Lower-case words and numbers; `pasal6`, `PP28/2018` and `K/L` come apart. */
export function pisahKata(teks) {
  return teks
    .normalize("NFKD")
    .replace(/[\u0300-\u036f’'`]/g, "")
    .toLowerCase()
    .replace(/([a-z])(?=\d)|(\d)(?=[a-z])/g, "$1$2 ")
    .match(/[a-z]+|\d+/g) ?? [];
}

/**
 * Other ways to read a word, for the stemmer to try: what it misses of the nasal prefixes (`mengelola` → `kelola`,
 * `penyampaian` → `sampaian`), and spoken forms (`ngajuin` → `mengajukan`, `diwakilin` → `diwakili`).
 */
function bacaanLain(kata) {
  const sengau = [
    kata.replace(/^[mp]enge(?=...)/, "ke"), kata.replace(/^[mp]enge(?=...)/, "e"), kata.replace(/^[mp]eny(?=[aiueo])/, "s"),
  ];
  const lisan = /^(ng|ny|n|m)[aiueo]/.test(kata) ? [kata, `me${kata}`] : [kata];
  const akhiran = lisan.flatMap((satu) => [satu, satu.replace(/in$/, "kan"), satu.replace(/in$/, "i")]);
  return [...sengau, ...akhiran].filter((satu) => satu !== kata);
}

/** Number words as digits: `empat puluh lima hari` → `45 hari`. */
function bacaAngka(kata) {
  const hasil = [];
  for (let i = 0; i < kata.length; i++) {
    let nilai = ANGKA.get(kata[i]);
    if (nilai !== undefined && kata[i + 1] === "belas") {
      nilai += 10;
      i += 1;
    } else if (nilai !== undefined && kata[i + 1] === "puluh") {
      nilai *= 10;
      i += 1;
      if (ANGKA.get(kata[i + 1]) < 10) nilai += ANGKA.get(kata[++i]);
    }
    hasil.push(nilai === undefined ? kata[i] : String(nilai));
  }
  return hasil;
}

/**
 * The editors' vocabulary (`build_kosakata` in panduan/pencarian.py) with every phrase cut to its roots, once,
 * so that a phone need not do it. `dasar` are the roots this site uses.
 */
export function ringkasKosakata(kosakata, dasar) {
  const gabungan = Object.fromEntries(kosakata.gabungan.map((satu) => [satu, satu.replace(" ", "")]));
  const ketikan = Object.fromEntries(
    Object.entries({ ...kosakata.inggris, ...kosakata.ketikan }).map(([tulis, baca]) => [tulis, pisahKata(baca).join(" ")]),
  );
  const pokok = [...new Set([...kosakata.kata_dasar, ...Object.values(gabungan)])].sort();
  const abai = [...new Set(kosakata.abaikan)].sort();
  const bahasa = new Bahasa({ ...KOSONG, ketikan, gabungan, pokok }, dasar);
  const akar = new Bahasa({ ...KOSONG, ketikan, gabungan, pokok, abai }, dasar);
  const jenis = {};
  for (const [nama, bentuk] of Object.entries(kosakata.jenis_peraturan)) {
    for (const satu of bentuk) jenis[akar.rangkai(satu)] = nama;
  }
  return {
    ketikan, gabungan, pokok, abai, jenis,
    bentuk: susunBentuk(kosakata, akar),
    terkait: Object.fromEntries(
      Object.entries(kosakata.terkait).map(([satu, lain]) => [akar.rangkai(satu), lain.map((l) => akar.rangkai(l))]),
    ),
    // Question words ask for a kind of answer although they say nothing about its content.
    niat: kosakata.niat.flatMap(({ kata, tipe, kali, bentuk_saja }) =>
      kata.map((satu) => [bahasa.rangkai(satu), tipe, kali, bentuk_saja ? 1 : 0]),
    ),
    luar: kosakata.bukan_cakupan.map((satu) => pisahKata(satu).join(" ")),
    penanda: kosakata.penanda_nama.map((satu) => akar.rangkai(satu)),
    penandaMitra: kosakata.penanda_mitra.map((satu) => akar.rangkai(satu)),
  };
}

/** Phrase → {concept: weight}: terms of data/istilah/ by their id, groups of alike words by number. */
function susunBentuk(kosakata, akar) {
  const bentuk = {};
  const catat = (teks, konsep, bobot) => {
    const kunci = akar.rangkai(teks);
    if (!kunci) return;
    bentuk[kunci] ??= {};
    bentuk[kunci][konsep] = Math.max(bobot, bentuk[kunci][konsep] ?? 0);
  };
  for (const [id, { utama, lain }] of Object.entries(kosakata.istilah)) {
    for (const satu of utama) catat(satu, `#${id}`, 1);
    for (const satu of lain) catat(satu, `#${id}`, 0.85);
  }
  kosakata.padanan.forEach((kelompok, nomor) => {
    for (const satu of kelompok) catat(satu, `~${nomor}`, 0.9);
  });
  return bentuk;
}

export class Bahasa {
  constructor(ringkas, dasar) {
    this.pengupas = [new Stemmer(ringkas.pokok), new Stemmer(dasar)];
    this.ingatan = new Map();
    this.ketikan = new Map(Object.entries(ringkas.ketikan).map(([tulis, baca]) => [tulis, baca.split(" ")]));
    this.gabungan = new Map(Object.entries(ringkas.gabungan));
    this.abai = new Set(ringkas.abai);
    this.jenis = new Map(Object.entries(ringkas.jenis));
    this.bentuk = new Map(Object.entries(ringkas.bentuk).map(([kunci, konsep]) => [kunci, Object.entries(konsep)]));
    this.terkait = new Map(Object.entries(ringkas.terkait));
    this.luar = ringkas.luar;
    this.niat = new Set(ringkas.niat.filter(([, , , bentukSaja]) => bentukSaja).map(([kata]) => kata));
    this.terpanjang = new Map(); // first root → roots of the longest phrase that begins with it
    for (const satu of [...this.bentuk.keys(), ...this.jenis.keys(), ...this.terkait.keys(), ...this.niat]) {
      const [awal, ...lanjutan] = satu.split(" ");
      this.terpanjang.set(awal, Math.max(this.terpanjang.get(awal) ?? 1, lanjutan.length + 1));
    }
  }

  /** The root of one word; the word itself when no root of ours is in it. */
  dasar(kata) {
    let dasar = this.ingatan.get(kata);
    if (dasar === undefined) {
      dasar = this.#kupas(kata) ?? kata.replace(PARTIKEL, "$1");
      this.ingatan.set(kata, dasar);
    }
    return dasar;
  }

  /** Roots that the vocabulary insists on go before the others: `disetujui` is `setuju`, not `tuju`. */
  #kupas(kata) {
    const bacaan = [kata, ...bacaanLain(kata)];
    for (const pengupas of this.pengupas) {
      for (const satu of bacaan) {
        const dasar = pengupas.stem(satu);
        if (pengupas.find(dasar)) return dasar;
      }
    }
    return null;
  }

  /** Every way to write a term: lists of roots. */
  caraTulis(konsep) {
    if (!this.konsep) {
      this.konsep = new Map();
      for (const [kunci, semua] of this.bentuk) {
        for (const [satu] of semua) this.konsep.set(satu, [...(this.konsep.get(satu) ?? []), kunci.split(" ")]);
      }
    }
    return this.konsep.get(konsep) ?? [];
  }

  /** The tokens under which an index holds a term: its own, and its forms of one word. */
  tokenKonsep(konsep) {
    return [konsep, ...this.caraTulis(konsep).filter((akar) => akar.length === 1).map(([akar]) => akar)];
  }

  /** What a typed word stands for; an English plural stands for its singular, an abbreviation such as PKS does not. */
  #ejaan(kata) {
    const tunggal = kata.length > 4 && kata.endsWith("s") ? this.ketikan.get(kata.slice(0, -1)) : undefined;
    return this.ketikan.get(kata) ?? tunggal;
  }

  /** Words as people mean them: chat spellings written out, numbers in digits. */
  baca(teks) {
    return bacaAngka(pisahKata(teks).flatMap((kata) => this.#ejaan(kata) ?? [kata]));
  }

  /** The roots of a text in order, compounds joined, words that say nothing left out. */
  akar(teks) {
    return this.gabung(this.baca(teks));
  }

  /** Words to roots: `kerja sama` joined, `antarkota` parted, words that say nothing and repetitions dropped. */
  gabung(kata) {
    const akar = kata.map((satu) => this.dasar(satu));
    const hasil = [];
    for (let i = 0; i < akar.length; i++) {
      const rangkap = this.gabungan.get(`${akar[i]} ${akar[i + 1]}`);
      if (rangkap) i += 1;
      else if (this.abai.has(kata[i])) continue;
      const awalan = rangkap ? null : /^(antar|non)(.{4,})$/.exec(akar[i]);
      const dikenal = awalan && !this.pengupas.some((satu) => satu.find(akar[i]));
      for (const satu of dikenal ? [awalan[1], this.dasar(awalan[2])] : [rangkap ?? akar[i]]) {
        if (satu !== hasil.at(-1)) hasil.push(satu);
      }
    }
    return hasil;
  }

  /** The roots of a phrase as one key. */
  rangkai(teks) {
    return this.akar(teks).join(" ");
  }

  /**
   * Roots cut into units of meaning, the longest first: a provision (`hukum`), a term (`konsep`), or one root.
   * @returns {{akar: string[], kunci: string, konsep: [string, number][], hukum: string | null}[]}
   */
  satuan(akar) {
    const hasil = [];
    for (let i = 0; i < akar.length; i += hasil.at(-1).akar.length) {
      hasil.push(this.#hukum(akar, i) ?? this.#frasa(akar, i));
    }
    return hasil;
  }

  #frasa(akar, i) {
    for (const [kunci, n] of this.#frasaMulai(akar, i)) {
      const konsep = this.bentuk.get(kunci) ?? [];
      if (n === 1 || konsep.length || this.terkait.has(kunci) || this.niat.has(kunci)) {
        return { akar: akar.slice(i, i + n), kunci, konsep, hukum: null };
      }
    }
    return null;
  }

  /** Every phrase that begins at a place, the longest first. */
  *#frasaMulai(akar, i) {
    const terpanjang = this.terpanjang.get(akar[i]) ?? 1;
    for (let n = Math.min(terpanjang, akar.length - i); n > 1; n--) yield [akar.slice(i, i + n).join(" "), n];
    yield [akar[i], 1];
  }

  /** `pasal 6`, `ayat 2`, `pp 28 2018`: a number means something only with the word before it. */
  #hukum(akar, i) {
    if (BERNOMOR.has(akar[i]) && /^(\d+|[a-z])$/.test(akar[i + 1] ?? "")) {
      return { akar: akar.slice(i, i + 2), kunci: "", konsep: [], hukum: `${akar[i]}:${akar[i + 1]}` };
    }
    for (const [kunci, n] of this.#frasaMulai(akar, i)) {
      if (!this.jenis.has(kunci) || !/^\d/.test(akar[i + n] ?? "")) continue;
      const tahun = /^(19|20)\d\d$/.test(akar[i + n + 1] ?? "") ? 1 : 0;
      const hukum = `${this.jenis.get(kunci)}:${akar[i + n]}`;
      return { akar: akar.slice(i, i + n + 1 + tahun), kunci: "", konsep: [], hukum };
    }
    return null;
  }

  /**
   * What an index keeps of a text: every root, every term of several words, every provision. (A term of one word is
   * its root; a question asks for all its forms, see `caraTulis`.) Lines never run into each other. Terms may nest (`persetujuan
   * dprd` in `permohonan persetujuan dprd`), so each is looked for at every place.
   */
  token(teks) {
    return teks.split("\n").flatMap((baris) => this.tokenAkar(this.akar(baris)));
  }

  /** The same of one line that has been cut to its roots already. */
  tokenAkar(akar) {
    const tambahan = akar.flatMap((_, i) => {
      const hukum = this.#hukum(akar, i);
      const frasa = [...this.#frasaMulai(akar, i)].filter(([, n]) => n > 1);
      const konsep = frasa.flatMap(([kunci]) => this.bentuk.get(kunci) ?? []);
      return [...(hukum ? [hukum.hukum] : []), ...konsep.map(([satu]) => satu)];
    });
    return [...akar, ...tambahan];
  }
}
