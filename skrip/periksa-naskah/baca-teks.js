// Pasted text to a draft: one paragraph a line, without what chat programs, scans and Word add.

const SPASI = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]/g;
const TAK_TAMPAK = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad\u0000-\u0008\u000b-\u001f\u007f]/g;
/** Letters set apart to fill a line, as titles and scans have them: `P A S A L`. */
const HURUF_RENGGANG = /(?<![A-Za-zÀ-ÿ0-9])[A-Za-zÀ-ÿ](?: [A-Za-zÀ-ÿ]){2,}(?![A-Za-zÀ-ÿ0-9])/g;
const PESAN_WA = /^\[?\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?: [AP]M)?\]?(?: -)? [^:]{1,40}: /;

/** One line as a person reads it; every quotation in a finding is a part of this text. */
export function rapikan(mentah) {
  const baris = mentah.replace(TAK_TAMPAK, "").replace(SPASI, " ");
  const rapat = / [A-Za-zÀ-ÿ] [A-Za-zÀ-ÿ](?![A-Za-zÀ-ÿ])/.test(` ${baris}`)
    ? baris.replace(HURUF_RENGGANG, (cocok) => cocok.replaceAll(" ", ""))
    : baris;
  return rapat.replace(/ {2,}/g, " ").trim();
}

/** A draft from plain text: `{paragraf: [{teks}], sumber: "teks"}`; empty lines part paragraphs and are dropped. */
export function bacaTeks(string) {
  const baris = String(string).split(/\r\n|\r|\n|\u2028|\u2029|\u000b|\f/).map((satu) => bersihkanObrolan(rapikan(satu)));
  const paragraf = sambung(baris).filter(Boolean).flatMap(pecahPanjang).map((teks) => ({ teks }));
  return { paragraf: paragraf.slice(0, SEBANYAK), sumber: "teks", terpotong: paragraf.length > SEBANYAK };
}

const SEPANJANG = 6000;
/** Some five hundred pages. */
export const SEBANYAK = 20_000;

/** No paragraph of a document is that long; pieces keep every rule quick on texts that are none. */
export function pecahPanjang(teks) {
  const hasil = [];
  for (let letak = 0; letak < teks.length; ) {
    const sampai = letak + SEPANJANG >= teks.length ? teks.length : teks.lastIndexOf(" ", letak + SEPANJANG);
    const akhir = sampai > letak ? sampai : letak + SEPANJANG;
    hasil.push(teks.slice(letak, akhir).trim());
    letak = akhir;
  }
  return hasil.filter(Boolean);
}

const PENANDA = /^(?:\(?\d{1,3}[.)]|\([a-z0-9]{1,3}\)|[a-z][.)]\s|[ivx]{1,4}[.)]\s|pasal\s|bab\s|nomor\s*:|lampiran\b|demikian\b)/i;
const BERSAMBUNG = /(?:^|\s)(?:dalam|pada|dengan|dan|atau|sesuai|oleh|di|ke|dari|untuk|yang|huruf|ayat|pasal|sebagai|tanggal|nomor|,)$|,$/i;

/** Lines that a PDF or a mail program broke at one width are put together again; other texts stay as they are. */
function sambung(baris) {
  const panjang = baris.filter(Boolean).map((satu) => satu.length).sort((a, b) => a - b);
  const lebar = panjang[Math.floor(panjang.length * 0.97)] ?? 0;
  const penuh = panjang.filter((satu) => satu >= lebar * 0.8).length;
  if (panjang.length < 12 || lebar < 45 || lebar > 140 || panjang.at(-1) > lebar * 1.3 || penuh < panjang.length * 0.25) return baris;
  const hasil = [];
  let utuh = 0; // length of the last line as it stood
  for (const satu of baris) {
    const lama = hasil.at(-1);
    if (lama && satu && isSambungan(lama, satu, utuh >= lebar * 0.7)) hasil[hasil.length - 1] = `${lama} ${satu}`;
    else hasil.push(satu);
    utuh = satu.length;
  }
  return hasil;
}

function isSambungan(lama, satu, penuh) {
  if (BERSAMBUNG.test(lama) && !/;\s*(?:dan|atau|dan\/atau)$/i.test(lama)) return true;
  if (PENANDA.test(satu) || /[.;:]$/.test(lama)) return penuh && /[^.;:]$/.test(lama) && !PENANDA.test(satu);
  const kapital = (teks) => teks === teks.toUpperCase();
  if (kapital(lama) !== kapital(satu) && (kapital(lama) || (kapital(satu) && satu.length > 12))) return false;
  return penuh || /^[a-zß-ÿ]/.test(satu);
}

/** Without the time and sender of a chat message, its stars for bold, the marks of a quotation. */
function bersihkanObrolan(teks) {
  const isi = teks.replace(PESAN_WA, "").replace(/^(?:> ?)+/, "");
  const tebal = /^([*_~]{1,2})(\S(?:[^*_~]*\S)?)\1$/.exec(isi);
  return tebal ? tebal[2] : isi;
}
