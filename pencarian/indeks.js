// The shape of the index: two MiniSearch indexes over the same entries, so that the first answer need not wait
// for the second. `inti` holds what people search by; `isi` holds the rest.

import MiniSearch from "minisearch";

export const MEDAN_INTI = ["judul", "lain", "ringkasan", "induk", "dasar"];
export const MEDAN_ISI = ["potongan", "isi"];
const BOBOT = { judul: 5, lain: 4, ringkasan: 2, induk: 1.5, dasar: 1.5, potongan: 1.2, isi: 0.6 };

function opsi(medan, pisah = (teks) => [teks]) {
  return {
    fields: medan,
    idField: "nomor",
    tokenize: pisah,
    processTerm: (kata) => kata,
    searchOptions: {
      tokenize: (kata) => [kata],
      boost: Object.fromEntries(medan.map((satu) => [satu, BOBOT[satu]])),
      bm25: { k: 1.2, b: 0.5, d: 0.5 },
    },
  };
}

/**
 * An index of `dokumen`, whose `nomor` count from zero; `pisah` gives the tokens of a text.
 *
 * MiniSearch's own form names every entry in full at every word; half of it is quotes and braces. Here each word
 * has one string per field: the distance to the next entry in base 36, and how often unless once (`1a,3,5:2`).
 */
export function buatIndeks(medan, pisah, dokumen) {
  const indeks = new MiniSearch(opsi(medan, pisah));
  indeks.addAll(dokumen);
  const { index, fieldLength, averageFieldLength } = indeks.toJSON();
  const kata = index.sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    kata: kata.map(([satu]) => satu).join(" "),
    letak: kata.map(([, letak]) => tulisLetak(letak)).join(" "),
    panjang: Object.values(fieldLength).map((satu) => medan.map((_, i) => satu[i] || "").join(",")).join(" "),
    rerata: averageFieldLength,
  };
}

function tulisLetak(letak) {
  return Object.entries(letak).map(([medan, entri]) => {
    let lalu = 0;
    const jarak = Object.entries(entri).map(([nomor, kali]) => {
      const beda = (Number(nomor) - lalu).toString(36);
      lalu = Number(nomor);
      return kali > 1 ? `${beda}:${kali}` : beda;
    });
    return medan + jarak.join(",");
  }).join(";");
}

function bacaLetak(letak) {
  const hasil = {};
  for (const medan of letak.split(";")) {
    const entri = (hasil[medan[0]] = {});
    let nomor = 0;
    for (const satu of medan.slice(1).split(",")) {
      const [beda, kali] = satu.split(":");
      nomor += parseInt(beda, 36);
      entri[nomor] = kali ? Number(kali) : 1;
    }
  }
  return hasil;
}

/**
 * Wordings, per entry a list of them, each a list of roots. Their texts are never shown, and are twice as heavy as
 * the places of their roots in the index's word list; nor need a phone look for the roots again.
 */
export function tulisFrasa(semua, kata) {
  const nomor = new Map(kata.map((satu, letak) => [satu, letak.toString(36)]));
  return semua.map((frasa) => frasa.map((akar) => akar.map((satu) => nomor.get(satu)).join(",")).join(";")).join(" ");
}

/** One entry's wordings. */
export function bacaFrasa(tulisan, kata) {
  return tulisan.split(";").filter(Boolean).map((frasa) => frasa.split(",").map((satu) => kata[parseInt(satu, 36)]));
}

/** An index in which MiniSearch is given a word only when somebody asks for it: a phone asks for few. */
export class Indeks {
  /** `kataSama` are the words of the index before this one, whose places come first. */
  constructor(medan, { kata, letak, panjang, rerata }, kataSama = []) {
    const semuaLetak = letak.split(" ");
    this.kata = [...kataSama, ...kata.split(" ")];
    this.letak = new Map(this.kata.map((satu, nomor) => [satu, semuaLetak[nomor]]).filter(([, satu]) => satu));
    this.ingatan = new Map();
    this.opsi = opsi(medan);
    const fieldLength = panjang.split(" ").map((satu) => satu.split(",").map(Number));
    this.rangka = {
      documentCount: fieldLength.length,
      nextId: fieldLength.length,
      documentIds: Object.fromEntries(fieldLength.map((_, nomor) => [nomor, nomor])),
      fieldIds: Object.fromEntries(medan.map((satu, nomor) => [satu, nomor])),
      fieldLength: { ...fieldLength },
      averageFieldLength: rerata,
      storedFields: {},
      dirtCount: 0,
      serializationVersion: 2,
    };
  }

  /** In how many entries a token stands. */
  banyak(token) {
    const letak = this.letak.get(token);
    if (letak === undefined) return 0;
    let banyak = this.ingatan.get(token);
    if (banyak === undefined) {
      banyak = Math.max(...letak.split(";").map((medan) => medan.split(",").length));
      this.ingatan.set(token, banyak);
    }
    return banyak;
  }

  /** For each of the tokens, the entries that hold it: token → [number, score][]. */
  cari(token) {
    const index = token.filter((satu) => this.letak.has(satu)).map((satu) => [satu, bacaLetak(this.letak.get(satu))]);
    const indeks = MiniSearch.loadJS({ ...this.rangka, index }, this.opsi);
    return new Map(index.map(([satu]) => [satu, indeks.search(satu).map(({ id, score }) => [id, score])]));
  }
}
