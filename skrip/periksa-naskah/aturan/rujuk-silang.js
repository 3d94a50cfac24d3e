// Cross-references inside the draft lead to something that is there; those to laws are left alone.

const UNSUR = /(?<![A-Za-zÀ-ÿ])(pasal|ayat|huruf|angka)\s*(?:\(\s*(\d{1,3}[a-z]?|[a-z])\s*\)|(\d{1,4}[A-Za-z]?)(?![A-Za-zÀ-ÿ\d])|([a-z])(?![A-Za-zÀ-ÿ\d]))/gi;
const LANJUTAN = /(?:\s*,\s*(?:dan\s+|atau\s+|serta\s+)?|\s+(?:dan|atau|dan\/atau|serta|sampai dengan|s\.d\.)\s+)(?:\((\d{1,3}[a-z]?|[a-z])\)|(\d{1,3})(?![\d.,]*\s*\(|\s*(?:tahun|bulan|hari|orang|rangkap)|\d|[A-Za-zÀ-ÿ])|([a-z])(?![A-Za-zÀ-ÿ\d'.]))/yi;
const SAMBUNG = /^[\s,]*(?:dan\/atau|dan|atau|serta|sampai dengan|s\.d\.|juncto|jo\.?)?[\s,]*$/i;
const HUKUM = "undang-undang|undang undang|uu(?![A-Za-zÀ-ÿ])|peraturan|pp(?![A-Za-zÀ-ÿ])|perpres|permen[A-Za-zÀ-ÿ]*|perda|perbup|perwali?|pergub|keputusan|anggaran|kitab|kuh|ad\\/art|instruksi|burgerlijk|qanun|konvensi|statuta";
const SESUDAH_HUKUM = new RegExp(`^[\\s,(]*(?:dalam\\s+|pada\\s+|dari\\s+)?(?:${HUKUM})`, "i");
const SEBELUM_HUKUM = /(?:nomor\s+\S{1,12}\s+tahun\s+\d{4}|\d{1,3}\/\d{4}|kuh ?perdata|kuhp|kitab undang-undang[^.;]{0,40}|anggaran dasar)(?:\s+tentang\s+[^.;]{0,160})?[\s,("]*(?:khususnya|terutama|yaitu|yakni|dalam|pada|ketentuan|sebagaimana diatur dalam)?[\s,("]*$/i;
const NASKAH = /^[\s,]*(?:dalam\s+|pada\s+|dari\s+)?(perjanjian kerja ?sama|kesepakatan bersama|nota kesepakatan|nota kesepahaman|pks|mou|adendum|naskah kerja sama|perjanjian|kontrak|rencana kerja)(.{0,24})/i;
const RUSAK = /error!? ?reference source not found|kesalahan!? sumber referensi tidak ditemukan|galat!? sumber rujukan tidak ditemukan|error!? bookmark not defined/i;
const SEKITAR = 110;

export default function* rujukSilang({ struktur, isi, jenis }) {
  for (const baris of isi) {
    const rusak = RUSAK.exec(baris.teks);
    if (rusak) yield { pesan: "medan-rusak", baris, kutipan: rusak[0] };
  }
  if (!struktur.pasal.length || jenis.jenis === "Adendum") return;
  const peta = new Map(struktur.pasal.map((satu) => [satu.nomor, satu]));
  const ada = {
    ayat: struktur.pasal.some((satu) => satu.ayat.size || satu.angka.size),
    huruf: struktur.pasal.some((satu) => satu.huruf.size || [...satu.ayat.values()].some((ayat) => ayat.huruf.size)),
  };
  for (const baris of isi) {
    if (!baris.pasal || !/pasal|ayat|huruf/i.test(baris.teks)) continue;
    for (const rantai of bacaRantai(baris.teks)) {
      if (isLuar(baris.teks, rantai, jenis)) continue;
      for (const rujukan of rantai.rujukan) yield* nilai(rujukan, rantai, { baris, peta, ada, struktur });
    }
  }
}

/** References that belong together: `{awal, akhir, rujukan: [{pasal, ayat, huruf, angka, awal, akhir}]}`. */
export function bacaRantai(teks) {
  const hasil = [];
  let kini = null;
  for (const satu of bacaUnsur(teks)) {
    const antara = kini ? teks.slice(kini.akhir, satu.awal) : null;
    const sambung = kini && antara.length < 24 && SAMBUNG.test(antara);
    if (!sambung && satu.jenis === "angka" && !/(?:dimaksud|huruf \w)\s*(?:dalam|pada)?\s*$/i.test(teks.slice(Math.max(0, satu.awal - 24), satu.awal))) continue;
    if (!sambung) {
      kini = { awal: satu.awal, akhir: satu.akhir, rujukan: [{ awal: satu.awal }] };
      hasil.push(kini);
    }
    taruh(kini, satu, antara ?? "");
    kini.akhir = satu.akhir;
    kini.rujukan.at(-1).akhir = satu.akhir;
  }
  return hasil;
}

function* bacaUnsur(teks) {
  for (const cocok of teks.matchAll(UNSUR)) {
    const jenis = cocok[1].toLowerCase();
    const nilaiUnsur = cocok[2] ?? cocok[3] ?? cocok[4];
    if (jenis === "huruf" ? !/^[a-z]$/i.test(nilaiUnsur) : !/^\d/.test(nilaiUnsur)) continue;
    let akhir = cocok.index + cocok[0].length;
    yield { jenis, nilai: rapi(jenis, nilaiUnsur), awal: cocok.index, akhir };
    // "ayat (1), (2), dan (3)": the word is not repeated.
    for (let lagi = 0; lagi < 30; lagi += 1) {
      LANJUTAN.lastIndex = akhir;
      const lanjut = LANJUTAN.exec(teks);
      const isi = lanjut && (lanjut[1] ?? lanjut[2] ?? lanjut[3]);
      const cukup = isi && (jenis === "huruf" ? /^[a-z]$/i.test(isi) : jenis === "ayat" ? lanjut[1] && /^\d/.test(isi) : lanjut[2]);
      if (!cukup) break;
      akhir = LANJUTAN.lastIndex;
      yield { jenis, nilai: rapi(jenis, isi), awal: akhir - isi.length - (lanjut[1] ? 2 : 0), akhir, lanjutan: true };
    }
  }
}

const rapi = (jenis, nilaiUnsur) => (jenis === "pasal" ? nilaiUnsur.toUpperCase().replace(/^0+(?=\d)/, "") : nilaiUnsur.toLowerCase());
const TINGKAT = ["pasal", "ayat", "huruf", "angka"];

/** Adds a part to the last reference, or starts the next one where the part repeats a level. */
function taruh(rantai, { jenis, nilai: isi, awal }, antara) {
  const akhir = rantai.rujukan.at(-1);
  const tingkat = TINGKAT.indexOf(jenis);
  const dalam = TINGKAT.findLastIndex((nama) => akhir[nama] !== undefined);
  const terbalik = /^\s*$/.test(antara) && akhir[jenis] === undefined && dalam > tingkat;
  if (tingkat > dalam || terbalik) {
    akhir[jenis] = isi;
    return;
  }
  const baru = { awal };
  for (const nama of TINGKAT.slice(0, tingkat)) if (akhir[nama] !== undefined) baru[nama] = akhir[nama];
  baru[jenis] = isi;
  rantai.rujukan.push(baru);
}

/** Whether the references are to a law or to another document. */
function isLuar(teks, rantai, jenis) {
  const sesudah = teks.slice(rantai.akhir, rantai.akhir + 70);
  if (SESUDAH_HUKUM.test(sesudah)) return true;
  const sebelum = teks.slice(Math.max(0, rantai.awal - 240), rantai.awal);
  if (SEBELUM_HUKUM.test(sebelum)) return true;
  const naskah = NASKAH.exec(sesudah);
  if (!naskah || /^\s*(?:\([^)]{0,12}\)\s*)?ini(?![A-Za-zÀ-ÿ])/i.test(naskah[2])) return false;
  const sendiri = naskah[1].toLowerCase().replace("kerjasama", "kerja sama") === jenis.jenis.toLowerCase() || naskah[1].toLowerCase() === "perjanjian";
  return !sendiri || /^\s*(?:nomor|tanggal|antara|tersebut|induk|tahun|sebelumnya|lama|terdahulu|pertama|yang|\d)/i.test(naskah[2]);
}

function* nilai(rujukan, rantai, { baris, peta, ada, struktur }) {
  const kutipan = baris.teks.slice(rujukan.awal, rujukan.akhir);
  const pasal = rujukan.pasal === undefined ? baris.pasal : peta.get(rujukan.pasal);
  if (!pasal) {
    const terakhir = struktur.pasal.at(-1).nomor;
    if (Number.parseInt(rujukan.pasal, 10) > 300 || isNamaLain(baris.teks, rantai)) return;
    const sebab = Number.parseInt(rujukan.pasal, 10) > Number.parseInt(terakhir, 10) ? `naskah ini hanya sampai Pasal ${terakhir}` : `naskah ini tidak mempunyai Pasal ${rujukan.pasal}`;
    yield { pesan: "tidak-ada", baris, kutipan, isi: { rujukan: sebut(rujukan), sebab } };
    return;
  }
  const sebab = periksaDalam(rujukan, pasal, baris, ada);
  if (sebab) yield { pesan: "tidak-ada", baris, kutipan, isi: { rujukan: sebut(rujukan, pasal), sebab } };
  else if (rujukan.pasal !== undefined && rantai.rujukan.length === 1) yield* meleset(rujukan, pasal, baris, kutipan, struktur);
}

/** A proper name follows the number: that of a code or treaty we have no word for. */
const isNamaLain = (teks, rantai) => /^\s+(?!para|pihak|perjanjian|kesepakatan|nota|naskah)[A-ZÀ-Þ][a-zß-ÿ]|^\s+(?:HIR|RBg|RV|AD)(?![A-Za-zÀ-ÿ])/.test(teks.slice(rantai.akhir, rantai.akhir + 30)) && !/^\s+(?:Perjanjian|Kesepakatan|Nota|Naskah|Para|Pihak)/.test(teks.slice(rantai.akhir, rantai.akhir + 30));

function sebut(rujukan, pasal = null) {
  const nomor = rujukan.pasal ?? pasal?.nomor;
  return [nomor && `Pasal ${nomor}`, rujukan.ayat && `ayat (${rujukan.ayat})`, rujukan.huruf && `huruf ${rujukan.huruf}`, rujukan.angka && `angka ${rujukan.angka}`].filter(Boolean).join(" ");
}

/** Why the part within the clause is not there; null when it is. */
function periksaDalam(rujukan, pasal, baris, ada) {
  let induk = pasal;
  if (rujukan.ayat !== undefined) {
    if (!ada.ayat) return null; // numbers lost in pasting
    const ayat = pasal.ayat.get(rujukan.ayat);
    if (!ayat) {
      if (!pasal.ayat.size) return pasal.angka.has(rujukan.ayat) ? null : `Pasal ${pasal.nomor} tidak terbagi dalam ayat`;
      return `Pasal ${pasal.nomor} hanya mempunyai ayat (${[...pasal.ayat.keys()].join("), (")})`;
    }
    induk = ayat;
  }
  if (rujukan.huruf === undefined || !ada.huruf) return null;
  const sendiri = rujukan.pasal === undefined && rujukan.ayat === undefined;
  const tempat = sendiri ? [baris.ayat, pasal, ...pasal.ayat.values()].filter(Boolean) : [induk, ...(induk === pasal ? pasal.ayat.values() : [])];
  const semua = tempat.filter((satu) => satu.huruf.has(rujukan.huruf));
  if (semua.length) return null;
  const nama = induk === pasal ? `Pasal ${pasal.nomor}` : `Pasal ${pasal.nomor} ayat (${induk.nomor})`;
  return `${nama} tidak mempunyai huruf ${rujukan.huruf}`;
}

const UMUM = /^(?:ketentuan|para|pihak|kerja|sama|dan|atau|yang|dalam|dari|dengan|perjanjian|kesepakatan|bersama|naskah|nota|daerah|tentang|waktu)$/i;
const kataJudul = (judul) => (judul.replace(/\s*\/.*$/, "").toLowerCase().match(/[A-Za-zÀ-ÿ]{3,}/g) ?? []).filter((satu) => !UMUM.test(satu));
const akar = (kata) => kata.replace(/^(?:pem|pen|peng|penye|per|ber|ter|me|mem|men|meng)/, "").slice(0, 5);

/** The sentence speaks of what another clause is titled, and the clause it names is about something else. */
function* meleset(rujukan, pasal, baris, kutipan, struktur) {
  if (pasal === baris.pasal || !pasal.judul) return;
  const teks = baris.teks.slice(Math.max(0, rujukan.awal - SEKITAR), rujukan.awal).toLowerCase();
  const pokok = /(?:^|[,.;:]|\bapabila\b|\bbila\b|\bkarena\b|\bberdasarkan\b|\bmenurut\b|\bkecuali\b)([^,.;:]{4,90}?)\s+(?:sebagaimana|seperti)?\s*(?:yang\s+)?(?:di(?:maksud|sebut|atur)[A-Za-zÀ-ÿ]*)\s+(?:dalam|pada|di)\s*$/.exec(teks)?.[1];
  if (!pokok) return;
  const sini = kataJudul(pasal.judul).map(akar);
  if (!sini.length || sini.some((satu) => pokok.includes(satu))) return;
  const calon = struktur.pasal.filter((lain) => lain !== pasal && lain !== baris.pasal && lain.judul);
  const tepat = calon.find((lain) => {
    const judul = lain.judul.replace(/\s*\/.*$/, "").toLowerCase();
    const inti = kataJudul(lain.judul);
    return inti.length && (pokok.includes(judul) || inti.every((satu) => pokok.includes(satu)));
  });
  if (!tepat) return;
  yield { pesan: "meleset", baris, kutipan, isi: { rujukan: `Pasal ${pasal.nomor}`, judul_lama: pasal.judul, judul_baru: `Pasal ${tepat.nomor} ${tepat.judul}` } };
}
