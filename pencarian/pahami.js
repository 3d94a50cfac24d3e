// What a question asks for: spelling mended, terms recognised, each thing with the ways it is written in the index.

import SearchableMap from "minisearch/SearchableMap";

import { BOBOT, MASSA } from "./takaran.js";

const MITRA = "mitra"; // what an unknown name after `kerja sama` is
const PALING_BANYAK = { mirip: 3, awalan: 5 };

export class Pemahaman {
  /**
   * @param {object} bahasa
   * @param {string[]} kata every word that is worth correcting a typing error to
   * @param {object} kosakata `penanda` and `penandaMitra` of the vocabulary
   * @param {{banyak: (token: string) => number, entri: number}} indeks how often a token stands in how many entries
   */
  constructor(bahasa, kata, kosakata, indeks) {
    this.bahasa = bahasa;
    this.kata = kata;
    this.indeks = indeks;
    this.penanda = new Set(kosakata.penanda);
    this.penandaMitra = new Set(kosakata.penandaMitra);
  }

  /**
   * @returns {{butir: object[], akar: string[], ralat: string | null}} the things asked, all roots, and the question
   *   with its spelling mended if it had to be
   */
  pahami(kueri) {
    const kata = this.bahasa.baca(kueri);
    const bacaan = kata.map((satu, letak) => this.#baca(satu, letak === kata.length - 1));
    const terbaca = bacaan.flatMap((satu) => satu.kata);
    const lain = new Map(bacaan.flatMap((satu) => satu.lain));
    const ragu = new Map(bacaan.flatMap((satu) => satu.ragu));
    const butir = this.bahasa.satuan(this.bahasa.gabung(terbaca)).map((satuan) => this.#butir(satuan, lain, ragu));
    butir.forEach((satu, i) => {
      satu.nama = satu.asing && i > 0 && this.penanda.has(butir[i - 1].akhir);
      if (!satu.nama) return;
      satu.massa *= MASSA.nama;
      if (this.penandaMitra.has(butir[i - 1].akhir)) satu.pilihan.push({ token: [MITRA], bobot: BOBOT.namaMitra });
    });
    const diralat = bacaan.some((satu) => satu.diralat);
    return { butir, akar: terbaca.map((satu) => this.bahasa.dasar(satu)), ralat: diralat ? terbaca.join(" ") : null };
  }

  /** How much a token tells: rare ones most. */
  massa(token) {
    return Math.log(1 + this.indeks.entri / (this.indeks.banyak(token) + 0.5));
  }

  /** Whether the site knows a word, or knows to ignore it. */
  kenal(kata) {
    const dasar = this.bahasa.dasar(kata);
    return this.bahasa.abai.has(kata) || this.bahasa.bentuk.has(dasar) || this.indeks.banyak(dasar) > 0;
  }

  /**
   * One typed word as words that the index knows.
   * @returns {{kata: string[], lain: [string, object[]][], ragu: [string, number][], diralat: boolean}} besides the
   *   words: other readings by root, how sure each root is, and whether the spelling was mended
   */
  #baca(kata, terakhir) {
    const apaAdanya = { kata: [kata], lain: [], ragu: [], diralat: false };
    if (/^\d/.test(kata) || this.kenal(kata)) return apaAdanya;
    const lanjutan = terakhir && kata.length > 2 ? this.#lanjutan(kata) : [];
    if (lanjutan.length) return { ...apaAdanya, lain: [[this.bahasa.dasar(kata), lanjutan]] };
    const terpisah = this.#pisahkan(kata);
    if (terpisah) return { ...apaAdanya, kata: terpisah, diralat: true };
    const [benar, ...mirip] = this.mirip(kata);
    return benar ? this.#ralat(kata, benar, mirip) : apaAdanya;
  }

  #ralat(kata, benar, mirip) {
    const bobot = BOBOT.tipo ** (kata.length > 7 ? 1 : kata.length > 5 ? 2 : 3);
    const bacaan = this.bahasa.baca(benar);
    const akar = bacaan.map((satu) => this.bahasa.dasar(satu));
    const lain = mirip.map((satu) => ({ token: [this.bahasa.dasar(satu)], bobot: bobot * BOBOT.tipo }));
    return { kata: bacaan, lain: [[akar[0], lain]], ragu: akar.map((satu) => [satu, bobot]), diralat: true };
  }

  /** What an unfinished word may become. */
  #lanjutan(kata) {
    const akar = [...this.#peta().atPrefix(kata).keys()].slice(0, 40).map((satu) => this.bahasa.dasar(satu));
    return [...new Set(akar)].slice(0, PALING_BANYAK.awalan).map((satu) => ({ token: [satu], bobot: BOBOT.awalan }));
  }

  /** Two words run together: `studikelayakan`. */
  #pisahkan(kata) {
    for (let i = kata.length - 4; i > 3; i--) {
      const semua = [kata.slice(0, i), kata.slice(i)].flatMap((satu) => this.bahasa.baca(satu));
      if (semua.every((satu) => satu.length > 2 && this.indeks.banyak(this.bahasa.dasar(satu)) > 1)) return semua;
    }
    return null;
  }

  /** Words written like `kata`, best first: nearest, then commonest. */
  mirip(kata, jarak = kata.length > 7 ? 2 : 1) {
    if (kata.length < 4) return [];
    const banyak = (satu) => this.indeks.banyak(this.bahasa.dasar(satu));
    return [...this.#peta().fuzzyGet(kata, jarak)]
      .map(([satu, [, beda]]) => ({ satu, beda: beda + bedaTerasa(satu, kata) }))
      .filter(({ satu, beda }) => beda <= jarak && (kata.length > 4 || nyaris(satu, kata)))
      .sort((a, b) => a.beda - b.beda || banyak(b.satu) - banyak(a.satu))
      .slice(0, PALING_BANYAK.mirip)
      .map(({ satu }) => satu);
  }

  /** Get ready for words that the site does not know, while nobody is waiting. */
  siapkan() {
    this.#peta();
  }

  #peta() {
    this.peta ??= SearchableMap.from(this.kata.map((satu) => [satu, 1]));
    return this.peta;
  }

  /** One thing asked: how it may be written (`pilihan`), how much it tells (`massa`), and what kind of word it is. */
  #butir({ akar, kunci, konsep, hukum }, lain, ragu) {
    const pilihan = hukum ? bacaHukum(hukum, akar) : this.#pilihan(akar, kunci, konsep, lain);
    const setara = pilihan.filter(({ bobot }) => bobot >= BOBOT.setara);
    const sendiri = Math.min(...setara.map(({ token }) => Math.max(...token.map((satu) => this.massa(satu)))));
    const yakin = Math.min(1, ...akar.map((satu) => ragu.get(satu) ?? 1));
    const taklazim = pilihan.every(({ token }) => !this.indeks.banyak(token[0]));
    const bentuk = this.bahasa.niat.has(kunci);
    return {
      pilihan: pilihan.map(({ token, bobot }) => ({ token, bobot: bobot * yakin })),
      massa: (taklazim ? MASSA.asing : Math.max(MASSA.terkecil, sendiri)) * (bentuk ? MASSA.niat : 1),
      asing: taklazim || yakin < BOBOT.tebakan,
      bentuk, // asks for a kind of result, not for content
      hukum,
      akhir: akar.at(-1),
      panjang: akar.length,
    };
  }

  #pilihan(akar, kunci, konsep, lain) {
    const istilah = (semua, bobot) =>
      semua.flatMap(([satu, b]) => this.bahasa.tokenKonsep(satu).map((token) => ({ token: [token], bobot: bobot ?? b })));
    const terkait = (this.bahasa.terkait.get(kunci) ?? []).flatMap((satu) => {
      const setara = this.bahasa.bentuk.get(satu);
      return setara ? istilah(setara, BOBOT.terkait) : [{ token: satu.split(" "), bobot: BOBOT.terkait }];
    });
    return [
      { token: akar, bobot: 1 },
      ...istilah(konsep),
      ...terkait,
      ...(akar.length > 1 ? akar.map((satu) => ({ token: [satu], bobot: BOBOT.sebagian })) : []),
      ...akar.flatMap((satu) => lain.get(satu) ?? []),
    ];
  }
}

/** A provision; where a year was given, the regulation of that year before others of its number. */
function bacaHukum(hukum, akar) {
  const tahun = akar.length > 2 && /^(19|20)\d\d$/.test(akar.at(-1)) ? akar.at(-1) : null;
  if (!tahun) return [{ token: [hukum], bobot: 1 }];
  return [{ token: [hukum, tahun], bobot: 1 }, { token: [hukum], bobot: BOBOT.tahunLain }];
}

/** People rarely mistype the first letter, and often swap two. */
function bedaTerasa(benar, kata) {
  return (benar[0] === kata[0] ? 0 : 0.7) - (samaHuruf(benar, kata) ? 0.7 : 0);
}

/** For short words only: one letter left out, or the last one wrong; anything more is another word. */
function nyaris(benar, kata) {
  const kurangSatu = benar.length > kata.length && benar[0] === kata[0] && benar.at(-1) === kata.at(-1);
  return kurangSatu || benar.slice(0, 3) === kata.slice(0, 3);
}

function samaHuruf(a, b) {
  return a.length === b.length && [...a].sort().join("") === [...b].sort().join("");
}
