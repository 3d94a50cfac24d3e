// The search's weights, in one place. Tuned on the practice queries, checked on others (`make tolok-cari`).

/** Kinds of result, in the order the index numbers them. */
export const TIPE = [
  "mekanisme", "langkah", "dasar_hukum", "contoh_naskah", "tanya_jawab", "istilah", "sesi", "potensi", "panduan", "alat",
];

/** What each kind is worth while the question does not ask for one: answers first, definitions and tools last. */
export const NILAI_TIPE = {
  mekanisme: 1, langkah: 1.2, dasar_hukum: 0.85, contoh_naskah: 0.8, tanya_jawab: 1.3,
  istilah: 0.65, sesi: 1, potensi: 0.9, panduan: 0.85, alat: 0.7,
};

/** How well a word of the index stands for a word of the question (1: it is the word). */
export const BOBOT = {
  tipo: 0.8, // found by correcting the spelling of a long word; shorter ones count less
  tebakan: 0.5, // below this, a corrected word counts as unknown all the same
  awalan: 0.6, // what the last, unfinished word may become
  terkait: 0.6, // what the vocabulary says to look for as well
  tahunLain: 0.6, // a regulation of the right number, not of the year that was given
  namaMitra: 0.6, // `mitra` for the name of one that nobody told us about
  sebagian: 0.35, // one word out of a term
  setara: 0.8, // from here on a form is the thing itself
};

/** How much a word tells (else: the rarer, the more). */
export const MASSA = {
  terkecil: 0.05,
  asing: 1.5, // stands nowhere: it may be slang, or another subject altogether
  nama: 0.25, // factor for an unknown word after `kota`, `bank` ...: most likely a name
  niat: 0.35, // factor for a word that asks for a kind of result (`contoh`, `cara`) rather than for content
  khas: 1.6, // from here on a word is telling
};

/** How much of the question (0..1) an entry must hold. */
export const CUKUP = {
  satu: 0.4,
  berdua: 0.36, // ... when two of its words are telling
  asing: 0.51, // ... when half of the question stands nowhere
  kalah: 0.35, // ... of what the best entry holds
  jawaban: 0.8, // ... to be the short answer
  serupaJawaban: 0.6, // how nearly the short answer's question must be this one
};

export const PERINGKAT = {
  isiSaja: 0.7, // a word that stands only in the body of an entry
  liputan: 2, // power of the share of the question that an entry holds
  serupa: 1.2, // how much a title or variant that is the question itself lifts an entry
  pasal: 10, // how much a provision asked for by its number is lifted
  sejenis: 0.65, // how much each earlier result of its kind lowers an entry
  samping: 0.7, // what people seldom mean: law of one region or no longer in force, pages for editors
  calon: 30, // how many entries are looked at closely
};
