// From a question to ranked answers. Pure: it knows the index and the vocabulary, but no page and no network.

import SearchableMap from "minisearch/SearchableMap";

import { Bahasa, pisahKata } from "./bahasa.js";
import { bacaSorotan, pendekkan, pilihPotongan, tandai } from "./cuplikan.js";
import { Indeks, MEDAN_INTI, MEDAN_ISI } from "./indeks.js";

/** Kinds of result, in the order the index numbers them. */
export const TIPE = [
  "mekanisme", "langkah", "dasar_hukum", "contoh_naskah", "tanya_jawab", "istilah", "sesi", "potensi", "panduan", "alat",
];

// Tuned on the practice queries, checked on others (`make tolok-cari`); each says what it decides.
export const TAKARAN = {
  cukup: 0.4, // how much of the question an entry must hold to be an answer at all
  cukupBerdua: 0.36, // ... when it holds two or more telling words of it
  khas: 1.6, // from which mass a word is telling
  isiSaja: 0.7, // how much a word counts that stands only in the body of an entry
  asing: 1.5, // mass of a word that stands nowhere: it may be slang, or another subject altogether
  kalah: 0.35, // ... and how much compared with the best entry
  nama: 0.25, // weight of an unknown word that follows `kota`, `bank` ...: most likely a name
  tebakan: 0.5, // below which weight a corrected word counts as strange all the same
  tipo: 0.8, // weight of a word found by correcting its spelling
  awalan: 0.6, // weight of words that the last, unfinished word may become
  terkait: 0.6, // weight of what a vocabulary entry says to look for as well
  sebagian: 0.35, // weight of one word out of a term
  judul: 1.2, // how much a title or variant that is the question itself lifts an entry
  kataNiat: 0.35, // weight of a word that asks for a kind of result (`contoh`, `cara`) rather than for content
  pasal: 10, // how much a provision asked for by its number is lifted
  sejenis: 0.65, // how much each earlier result of its kind lowers an entry
  cukupAsing: 0.51, // ... when half of its words or more stand nowhere
  jawab: 0.8, // from which share of the question a question-and-answer may be the short answer
  jawabSerupa: 0.6, // ... and how nearly it must be that question
};
const PANGKAT_LIPUTAN = 2;
const CALON = 40;
export const DASAR_TIPE = { tanya_jawab: 1.15, langkah: 1.2, contoh_naskah: 0.8, istilah: 0.65, dasar_hukum: 0.85, alat: 0.8, panduan: 0.85, potensi: 0.9 };

export class Mesin {
  constructor(inti) {
    this.indeks = [new Indeks(MEDAN_INTI, inti.indeks)];
    const bukanDasar = new Set(inti.bukanDasar.split(" "));
    const terdaftar = this.indeks[0].kata.filter((satu) => /^[a-z]+$/.test(satu));
    this.bahasa = new Bahasa(inti.kosakata, [...inti.dasar.split(" "), ...terdaftar.filter((satu) => !bukanDasar.has(satu))]);
    this.kata = [...inti.kata.split(" "), ...terdaftar.filter((satu) => satu.length > 3)];
    this.entri = inti.entri.map(([tipe, judul, alamat, ringkasan, lain, ragu]) => ({
      tipe: TIPE[tipe], judul, alamat, ringkasan, lain, ragu: ragu === 1,
    }));
    this.potongan = null;
    this.ingatan = new Map();
    this.niat = inti.kosakata.niat;
    this.kataNiat = new Set(this.niat.filter(([, , , bentukSaja]) => bentukSaja).map(([kata]) => kata));
    this.penanda = new Set(inti.kosakata.penanda);
  }

  /** Whether the second half is here. */
  get lengkap() {
    return this.potongan !== null;
  }

  /** The second half: passages and what is found only there. */
  tambahIsi(isi) {
    if (this.lengkap) return;
    this.potongan = isi.potongan;
    this.indeks.push(new Indeks(MEDAN_ISI, isi.indeks, this.indeks[0].kata));
    this.ingatan.clear();
  }

  /** Give MiniSearch all tokens of a question at once. */
  #siapkan(token) {
    const baru = [...new Set(token)].filter((satu) => !this.ingatan.has(satu));
    for (const satu of baru) this.ingatan.set(satu, new Map());
    if (!baru.length) return;
    this.indeks.forEach((indeks, urutan) => {
      for (const [satu, semua] of indeks.cari(baru)) {
        const skor = this.ingatan.get(satu);
        for (const [nomor, nilai] of semua) {
          if (!skor.has(nomor)) skor.set(nomor, { nilai, yakin: urutan === 0 ? 1 : TAKARAN.isiSaja });
        }
      }
    });
  }

  #banyak(token) {
    return this.indeks.reduce((jumlah, indeks) => jumlah + indeks.banyak(token), 0);
  }

  /** How much a token tells: rare ones most. */
  #bobotKata(token) {
    return Math.log(1 + this.entri.length / (this.#banyak(token) + 0.5));
  }

  /** Words written like `kata`, best first. */
  mirip(kata, jarak = kata.length > 7 ? 2 : 1) {
    if (kata.length < 4) return [];
    return [...this.#peta().fuzzyGet(kata, jarak)]
      .map(([satu, [, beda]]) => ({ satu, beda: beda + (satu[0] === kata[0] ? 0 : 0.7) + (samaHuruf(satu, kata) ? -0.7 : 0) }))
      .filter(({ satu, beda }) => beda <= jarak && (kata.length > 4 || nyaris(satu, kata)))
      .sort((a, b) => a.beda - b.beda || this.#banyak(this.bahasa.dasar(b.satu)) - this.#banyak(this.bahasa.dasar(a.satu)))
      .slice(0, 3)
      .map(({ satu }) => satu);
  }

  /** Every word of the site; made only when somebody types one that is not among them. */
  #peta() {
    this.peta ??= SearchableMap.from(this.kata.map((satu) => [satu, 1]));
    return this.peta;
  }

  #berawalan(kata) {
    return [...this.#peta().atPrefix(kata).keys()].slice(0, 40);
  }

  /**
   * What a question asks for: a list of things, each with the ways it may be written in the index.
   * @returns {{butir: object[], akar: string[], ralat: string | null}} `ralat` is the question with its spelling mended
   */
  pahami(kueri) {
    this.tebakan = new Map();
    const kata = this.bahasa.baca(kueri);
    const tambahan = new Map();
    const bacaan = kata.map((satu, letak) => this.#baca(satu, letak === kata.length - 1, tambahan));
    const terbaca = bacaan.flatMap(({ kata: semua }) => semua);
    const akar = terbaca.map((satu) => this.bahasa.dasar(satu));
    const butir = this.bahasa.satuan(this.bahasa.gabung(terbaca)).map((satuan) => this.#butir(satuan, tambahan));
    butir.forEach((satu, i) => {
      satu.nama = satu.asing && i > 0 && this.penanda.has(butir[i - 1].akhir);
      if (satu.nama) satu.massa *= TAKARAN.nama;
    });
    const ralat = bacaan.some(({ ralat: diralat }) => diralat) ? terbaca.join(" ") : null;
    return { butir, akar, ralat };
  }

  /** One typed word as words that the index knows; other readings of it go to `tambahan`, by root. */
  #baca(kata, terakhir, tambahan) {
    const dasar = this.bahasa.dasar(kata);
    if (/^\d/.test(kata) || this.#dikenal(kata)) return { kata: [kata], ralat: false };
    if (terakhir && kata.length > 2) {
      const lanjutan = [...new Set(this.#berawalan(kata).map((satu) => this.bahasa.dasar(satu)))].slice(0, 8);
      if (lanjutan.length) {
        tambahan.set(dasar, lanjutan.map((satu) => ({ token: [satu], bobot: TAKARAN.awalan })));
        return { kata: [kata], ralat: false };
      }
    }
    const terpisah = this.#pisahkan(kata);
    if (terpisah) return { kata: terpisah, ralat: true };
    const [benar, ...lain] = this.mirip(kata);
    if (!benar) return { kata: [kata], ralat: false };
    const bacaan = this.bahasa.baca(benar);
    const bobot = kata.length > 7 ? TAKARAN.tipo : kata.length > 5 ? TAKARAN.tipo ** 2 : TAKARAN.tipo ** 3;
    const akar = bacaan.map((satu) => this.bahasa.dasar(satu));
    tambahan.set(akar[0], lain.map((satu) => ({ token: [this.bahasa.dasar(satu)], bobot: bobot * TAKARAN.tipo })));
    for (const satu of akar) this.tebakan.set(satu, bobot);
    return { kata: bacaan, ralat: true };
  }

  #dikenal(kata) {
    const dasar = this.bahasa.dasar(kata);
    return this.bahasa.abai.has(kata) || this.bahasa.bentuk.has(dasar) || this.#banyak(dasar) > 0;
  }

  /** Two words run together: `studikelayakan`. */
  #pisahkan(kata) {
    for (let i = kata.length - 4; i > 3; i--) {
      const semua = [kata.slice(0, i), kata.slice(i)].flatMap((satu) => this.bahasa.baca(satu));
      if (semua.every((satu) => satu.length > 2 && this.#banyak(this.bahasa.dasar(satu)) > 1)) return semua;
    }
    return null;
  }

  #butir({ akar, kunci, konsep, hukum }, tambahan) {
    const pilihan = [];
    if (hukum) pilihan.push({ token: [hukum], bobot: 1 });
    else {
      pilihan.push({ token: akar, bobot: 1 });
      for (const [satu, bobot] of konsep) {
        for (const token of this.bahasa.tokenKonsep(satu)) pilihan.push({ token: [token], bobot });
      }
      for (const lain of this.bahasa.terkait.get(kunci) ?? []) {
        const setara = this.bahasa.bentuk.get(lain);
        for (const [satu] of setara ?? []) {
          for (const token of this.bahasa.tokenKonsep(satu)) pilihan.push({ token: [token], bobot: TAKARAN.terkait });
        }
        if (!setara) pilihan.push({ token: lain.split(" "), bobot: TAKARAN.terkait });
      }
      if (akar.length > 1) for (const satu of akar) pilihan.push({ token: [satu], bobot: TAKARAN.sebagian });
      for (const satu of akar) pilihan.push(...(tambahan.get(satu) ?? []));
    }
    let massa = Math.max(0.05, Math.min(...pilihan.filter(({ bobot }) => bobot >= 0.8).map(({ token }) => this.#massa(token))));
    const tebakan = Math.min(1, ...akar.map((satu) => this.tebakan.get(satu) ?? 1));
    for (const satu of pilihan) satu.bobot *= tebakan;
    const asing = pilihan.every(({ token }) => !this.#banyak(token[0]));
    if (asing) massa = TAKARAN.asing;
    const ragu = asing || tebakan < TAKARAN.tebakan;
    if (this.kataNiat.has(kunci)) massa *= TAKARAN.kataNiat;
    return { pilihan, massa, akhir: akar.at(-1), panjang: akar.length, asing: ragu, hukum, bentuk: this.kataNiat.has(kunci) };
  }

  #massa(token) {
    return Math.max(...token.map((satu) => this.#bobotKata(satu)));
  }

  /** For one thing asked: entry number → its score, and how well it is met (0..1). */
  #cocokkan({ pilihan }) {
    const hasil = new Map();
    for (const { token, bobot } of pilihan) {
      const [pertama, ...lain] = token.map((satu) => this.ingatan.get(satu)).sort((a, b) => a.size - b.size);
      for (const nomor of pertama.keys()) {
        if (!lain.every((satu) => satu.has(nomor))) continue;
        const semua = [pertama, ...lain].map((satu) => satu.get(nomor));
        const skor = (semua.reduce((n, { nilai }) => n + nilai, 0) / semua.length) * bobot;
        const kena = Math.min(...semua.map(({ yakin }) => yakin)) * bobot;
        const ada = hasil.get(nomor);
        hasil.set(nomor, ada ? { skor: Math.max(ada.skor, skor), kena: Math.max(ada.kena, kena) } : { skor, kena });
      }
    }
    return hasil;
  }

  /** Which kinds of result the question's own words ask for: kind → how much it is lifted. */
  #niat(akar) {
    const teks = ` ${akar.join(" ")} `;
    const lipat = new Map();
    for (const [kata, diminta, kali] of this.niat) {
      if (!teks.includes(` ${kata} `)) continue;
      for (const tipe of diminta) lipat.set(tipe, Math.max(lipat.get(tipe) ?? 1, kali));
    }
    return lipat;
  }

  /**
   * How much of the question an entry must hold: more when half of its words stand nowhere, for then they are not
   * slang around a known matter but the matter itself. Such words then weigh as much as the known ones.
   */
  #batas(butir) {
    const isi = butir.filter(({ bentuk, nama }) => !bentuk && !nama);
    const asing = isi.filter((satu) => satu.asing);
    const banyak = (semua) => semua.reduce((n, { panjang }) => n + panjang, 0);
    if (!asing.length || banyak(asing) * 2 < banyak(isi)) return { satu: TAKARAN.cukup, berdua: TAKARAN.cukupBerdua };
    const dikenal = isi.filter((satu) => !satu.asing).map(({ massa }) => massa);
    for (const satu of asing) satu.massa = Math.max(satu.massa, ...dikenal);
    return { satu: TAKARAN.cukupAsing, berdua: TAKARAN.cukupAsing };
  }

  /** Whether a word of the question belongs to quite another subject. */
  #diLuar(kueri) {
    const teks = ` ${pisahKata(kueri).join(" ")} `;
    return this.bahasa.luar.some((satu) => teks.includes(` ${satu} `));
  }

  /** Best first, but not three of a kind while another kind is nearly as good: an answer, its step, its document. */
  #selingi(calon) {
    const sisa = [...calon];
    const banyak = {};
    const hasil = [];
    while (sisa.length) {
      const nilai = ({ nomor, skor }) => skor * TAKARAN.sejenis ** Math.min(3, banyak[this.entri[nomor].tipe] ?? 0);
      const terpilih = sisa.reduce((a, b) => (nilai(b) > nilai(a) || (nilai(b) === nilai(a) && b.nomor < a.nomor) ? b : a));
      sisa.splice(sisa.indexOf(terpilih), 1);
      const { tipe } = this.entri[terpilih.nomor];
      banyak[tipe] = (banyak[tipe] ?? 0) + 1;
      hasil.push(terpilih);
    }
    return hasil;
  }

  #frasa(teks) {
    const token = this.bahasa.token(teks);
    const massa = this.bahasa.akar(teks).reduce((n, satu) => n + this.#bobotKata(satu), 0);
    return { token: new Set(token), massa: Math.max(massa, 0.1) };
  }

  /** How nearly one of an entry's own wordings is the question (0..1). */
  #serupa(entri, butir, massa) {
    entri.frasa ??= [entri.judul, ...entri.lain].map((satu) => this.#frasa(satu));
    let terbaik = 0;
    for (const frasa of entri.frasa) {
      const kena = butir.reduce((jumlah, { pilihan, massa: bobotButir }) => {
        const cocok = pilihan.filter(({ token }) => token.every((satu) => frasa.token.has(satu)));
        return jumlah + bobotButir * Math.max(0, ...cocok.map(({ bobot }) => bobot));
      }, 0);
      const ingat = kena / massa;
      const tepat = Math.min(1, kena / frasa.massa);
      if (kena) terbaik = Math.max(terbaik, (2 * ingat * tepat) / (ingat + tepat));
    }
    return terbaik;
  }

  /**
   * The ranking alone.
   * @returns {{hasil: {nomor: number, skor: number, liputan: number, serupa: number}[], butir: object[], ralat: string | null}}
   */
  cari(kueri) {
    const { butir, akar, ralat } = this.pahami(kueri);
    const batas = this.#batas(butir);
    const massa = butir.reduce((n, satu) => n + satu.massa, 0);
    if (!massa || this.#diLuar(kueri)) return { hasil: [], butir, ralat };
    const calon = this.#kumpulkan(butir, massa, batas);
    const niat = this.#niat(akar);
    for (const satu of calon) {
      const { tipe } = this.entri[satu.nomor];
      satu.skor *= satu.liputan ** PANGKAT_LIPUTAN * (DASAR_TIPE[tipe] ?? 1) * (niat.get(tipe) ?? 1);
    }
    const teratas = calon.sort(urut).slice(0, CALON);
    const ketentuan = butir.map(({ hukum }) => hukum).filter((satu) => satu && !/^(ayat|huruf):/.test(satu));
    const sampaiPasal = ketentuan.some((satu) => satu.startsWith("pasal:"));
    for (const satu of teratas) {
      satu.serupa = this.#serupa(this.entri[satu.nomor], butir, massa);
      satu.skor *= 1 + TAKARAN.judul * satu.serupa ** 2;
      const [judul] = this.entri[satu.nomor].frasa;
      if (sampaiPasal && ketentuan.every((token) => judul.token.has(token))) satu.skor *= TAKARAN.pasal;
    }
    const puncak = Math.max(...teratas.map(({ liputan }) => liputan));
    const layak = teratas.filter(({ liputan }) => liputan >= puncak * TAKARAN.kalah);
    return { hasil: this.#selingi(layak), butir, ralat };
  }

  /** Entries that hold enough of the question, with the sum of their scores. */
  #kumpulkan(butir, massa, batas) {
    this.#siapkan(butir.flatMap(({ pilihan }) => pilihan.flatMap(({ token }) => token)));
    const jumlah = new Map();
    for (const satu of butir) {
      for (const [nomor, { skor, kena }] of this.#cocokkan(satu)) {
        const ada = jumlah.get(nomor) ?? { nomor, skor: 0, liputan: 0, bukti: 0 };
        ada.skor += skor;
        ada.liputan += (satu.massa * kena) / massa;
        if (satu.massa > TAKARAN.khas && kena > 0.5) ada.bukti += 1;
        jumlah.set(nomor, ada);
      }
    }
    return [...jumlah.values()].filter(({ liputan, bukti }) => liputan >= (bukti > 1 ? batas.berdua : batas.satu));
  }

  /**
   * Results ready to show.
   * @param {number} batas how many at most
   * @returns {{hasil: object[], jawaban: object | null, ralat: string | null, saran: string | null}}
   */
  jawab(kueri, batas) {
    const { hasil, butir, ralat } = this.cari(kueri);
    const sorotan = bacaSorotan(butir, this.bahasa);
    return {
      hasil: hasil.slice(0, batas).map(({ nomor }) => this.#sajikan(nomor, sorotan)),
      jawaban: this.#jawabanSingkat(hasil),
      ralat: hasil.length ? ralat : null,
      saran: hasil.length ? null : this.#saran(kueri),
    };
  }

  #sajikan(nomor, sorotan) {
    const { tipe, judul, alamat, ringkasan, ragu } = this.entri[nomor];
    const semua = [...(ringkasan ? [["", ringkasan]] : []), ...(this.potongan?.[nomor] ?? [])];
    const { teks, jangkar } = pilihPotongan(semua, sorotan, this.bahasa);
    const cuplikan = pendekkan(teks, sorotan, this.bahasa);
    return {
      tipe, judul, ragu, cuplikan,
      jalur: jangkar ? `${alamat.split("#")[0]}#${jangkar}` : alamat,
      tandaJudul: tandai(judul, sorotan, this.bahasa),
      tandaCuplikan: tandai(cuplikan, sorotan, this.bahasa),
    };
  }

  /** The best result as an answer, when it is a question-and-answer and clearly this question. */
  #jawabanSingkat([pertama]) {
    if (!pertama || pertama.liputan < TAKARAN.jawab || pertama.serupa < TAKARAN.jawabSerupa) return null;
    const { tipe, judul, alamat, ringkasan, ragu } = this.entri[pertama.nomor];
    return tipe === "tanya_jawab" ? { judul, jalur: alamat, ringkasan, ragu } : null;
  }

  /** For a question without an answer: the same with strange words replaced by near ones, if that finds something. */
  #saran(kueri) {
    const kata = this.bahasa.baca(kueri);
    const baru = kata.map((satu) => (this.#dikenal(satu) ? satu : this.mirip(satu, 3)[0] ?? satu)).join(" ");
    return baru !== kata.join(" ") && this.cari(baru).hasil.length ? baru : null;
  }
}

function urut(a, b) {
  return b.skor - a.skor || a.nomor - b.nomor;
}

/** For short words only: one letter left out, or the last one wrong; anything more is another word. */
function nyaris(benar, kata) {
  return benar.slice(0, 3) === kata.slice(0, 3) || (benar.length > kata.length && benar[0] === kata[0] && benar.at(-1) === kata.at(-1));
}

/** The same letters in another order: the commonest slip of all. */
function samaHuruf(a, b) {
  return a.length === b.length && [...a].sort().join("") === [...b].sort().join("");
}
