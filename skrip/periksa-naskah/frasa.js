// Words and phrases from the records as expressions; `*` stands for a few words, `^` for the start.

const INGATAN = new Map();
const lepas = (teks) => teks.replace(/[.+?^${}()|[\]\\/]/g, "\\$&");

/** An expression for any of `semua`; the widest gap is bounded, so matching stays linear. */
export function buatPola(semua, bendera = "i") {
  const kunci = `${bendera}\n${semua.join("\n")}`;
  if (!INGATAN.has(kunci)) INGATAN.set(kunci, semua.length ? new RegExp(semua.map(satuPola).join("|"), bendera) : /(?!)/);
  const pola = INGATAN.get(kunci);
  pola.lastIndex = 0;
  return pola;
}

/** Whether any of `semua` can be in a text given in small letters: far cheaper than asking the expression. */
export function mungkin(semua, kecil) {
  return semua.some((satu) => kecil.includes(awalan(satu)));
}

const AWALAN = new Map();
function awalan(frasa) {
  if (!AWALAN.has(frasa)) AWALAN.set(frasa, frasa.replace(/^\^/, "").split("*")[0].trim().toLowerCase());
  return AWALAN.get(frasa);
}

function satuPola(frasa) {
  const diAwal = frasa.startsWith("^");
  const bagian = (diAwal ? frasa.slice(1) : frasa).trim().split(/\s*\*\s*/).map((satu) => lepas(satu).replace(/ +/g, "\\s+"));
  const isi = bagian.join("[^.;]{0,80}?");
  return `${diAwal ? "^\\s*" : "(?<![A-Za-zÀ-ÿ0-9])"}${isi}${/[A-Za-zÀ-ÿ]$/.test(frasa) ? "(?:nya)?(?![A-Za-zÀ-ÿ0-9])" : ""}`;
}

export const huruf = (teks) => teks.replace(/[^A-Za-zÀ-ÿ]/g, "");

/** Whether a line is set in capitals. */
export function isKapital(teks) {
  const semua = huruf(teks);
  return semua.length > 1 && semua === semua.toUpperCase();
}

/** A piece of `teks` around what was found, cut at words. */
export function kutip(teks, awal, akhir, batas = 90) {
  if (akhir - awal >= batas) return teks.slice(awal, awal + batas).trim();
  const lebih = Math.floor((batas - (akhir - awal)) / 2);
  let kiri = Math.max(0, awal - lebih);
  let kanan = Math.min(teks.length, akhir + lebih);
  while (kiri > 0 && kiri < awal && teks[kiri - 1] !== " ") kiri += 1;
  while (kanan < teks.length && kanan > akhir && teks[kanan] !== " ") kanan -= 1;
  return teks.slice(kiri, kanan).trim();
}
