// Titles of a cooperation. The document says `kerja sama` around them already. The same as in panduan/turunan.py.

const AWALAN = /^(?:tentang|(?:(?:perjanjian|rencana|naskah|rancangan) )?kerja ?sama(?: daerah)?(?: (?:tentang|dalam|di bidang|bidang))?|(?:kesepakatan bersama|nota kesepakatan|nota kesepahaman|pks|mou)(?: tentang)?) +/i;
const BUKAN_SISA = /^(?:antara|dengan|antar)(?![a-z])/i;

/** A title without the words that the document itself puts before it; as it is when nothing of it would be left. */
export function pangkasJudul(judul) {
  const rapi = judul.trim().replace(/\s+/g, " ");
  let teks = rapi;
  while (AWALAN.test(teks)) teks = teks.replace(AWALAN, "");
  if (teks === rapi || BUKAN_SISA.test(teks)) return rapi;
  return teks[0].toUpperCase() + teks.slice(1);
}
