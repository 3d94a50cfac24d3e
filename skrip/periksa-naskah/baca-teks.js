// Pasted text to a draft: one paragraph a line, without what chat programs, scans and Word add.

const SPASI = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]/g;
const TAK_TAMPAK = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad\u0000-\u0008\u000b-\u001f\u007f]/g;
/** Letters set apart to fill a line, as titles and scans have them: `P A S A L`. */
const HURUF_RENGGANG = /(?<![\p{L}\p{N}])\p{L}(?: \p{L}){2,}(?![\p{L}\p{N}])/gu;
const PESAN_WA = /^\[?\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?: [AP]M)?\]?(?: -)? [^:]{1,40}: /;

/** One line as a person reads it; every quotation in a finding is a part of this text. */
export function rapikan(mentah) {
  const baris = mentah.replace(TAK_TAMPAK, "").replace(SPASI, " ");
  const rapat = / \p{L} \p{L}(?!\p{L})/u.test(` ${baris}`)
    ? baris.replace(HURUF_RENGGANG, (cocok) => cocok.replaceAll(" ", ""))
    : baris;
  return rapat.replace(/ {2,}/g, " ").trim();
}

/** A draft from plain text: `{paragraf: [{teks}], sumber: "teks"}`; empty lines part paragraphs and are dropped. */
export function bacaTeks(string) {
  const paragraf = [];
  for (const baris of String(string).split(/\r\n|\r|\n|\u2028|\u2029|\u000b|\f/)) {
    const teks = bersihkanObrolan(rapikan(baris));
    if (teks) paragraf.push({ teks });
  }
  return { paragraf, sumber: "teks" };
}

/** Without the time and sender of a chat message, its stars for bold, the marks of a quotation. */
function bersihkanObrolan(teks) {
  const isi = teks.replace(PESAN_WA, "").replace(/^(?:> ?)+/, "");
  const tebal = /^([*_~]{1,2})(\S(?:[^*_~]*\S)?)\1$/.exec(isi);
  return tebal ? tebal[2] : isi;
}
