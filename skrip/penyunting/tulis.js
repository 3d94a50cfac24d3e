// Values of a form as YAML, the way the records write it: two blanks a level, short forms where they say all.

const LEBAR = 120; // where a sentence that stands on several lines breaks
const LEBAR_ALUR = 100;

/** A value without what says nothing: empty texts and lists, and what the model takes anyway. */
export function isi(nilai, bentuk) {
  if (bentuk.jenis === "daftar") return isiDaftar(nilai, bentuk.isi);
  if (bentuk.isian) return isiBagian(nilai, bentuk.isian);
  if (bentuk.jenis === "syarat") return isiSyarat(nilai);
  const satu = isiSatu(nilai, bentuk.jenis);
  return satu === bentuk.bawaan ? undefined : satu;
}

function isiSatu(nilai, jenis) {
  if (nilai === undefined || nilai === null || nilai === "") return undefined;
  if (jenis === "ya atau tidak") return nilai === true || nilai === "ya" || nilai === "true";
  if (jenis === "angka") return Number(nilai);
  return String(nilai).replace(/\r\n?/g, "\n").split("\n").map((baris) => (baris.trim() ? baris : "")).join("\n").trim()
    || undefined;
}

function isiDaftar(nilai, bentuk) {
  const semua = Array.isArray(nilai) ? nilai.map((satu) => isi(satu, bentuk)).filter((satu) => satu !== undefined) : [];
  return semua.length ? semua : undefined;
}

function isiBagian(nilai, isian) {
  if (!nilai || typeof nilai !== "object") return undefined;
  const semua = Object.entries(isian).map(([nama, satu]) => [nama, isi(nilai[nama], satu)])
    .filter(([, satu]) => satu !== undefined);
  return semua.length ? Object.fromEntries(semua) : undefined;
}

/** In the order of the names: the form has its own, and it says nothing. */
function isiSyarat(nilai) {
  const semua = Object.entries(nilai ?? {})
    .map(([nama, jawaban]) => [nama.trim(), String(jawaban ?? "").split(",").map((satu) => satu.trim()).filter(Boolean).join(", ")])
    .filter(([nama, jawaban]) => nama && jawaban)
    .sort();
  return semua.length ? Object.fromEntries(semua) : undefined;
}

/** A mapping in block form; its first line stands where it is put, the others at `lekuk`. */
export function peta(nilai, bentuk, lekuk) {
  return Object.entries(bentuk.isian)
    .filter(([nama]) => nilai[nama] !== undefined)
    .map(([nama, satu]) => `${nama}:${tulisNilai(nilai[nama], satu, lekuk)}`)
    .join(`\n${" ".repeat(lekuk)}`);
}

/** What follows `key:`, from the blank or the line break on; `lekuk` is the key's column. */
export function tulisNilai(nilai, bentuk, lekuk) {
  const dalam = lekuk + 2;
  const baris = `\n${" ".repeat(dalam)}`;
  if (bentuk.jenis === "daftar") {
    const sebaris = adalahId(bentuk.isi) ? alur(nilai, bentuk) : undefined;
    if (sebaris !== undefined && sebaris.length <= LEBAR_ALUR) return ` ${sebaris}`;
    return nilai.map((satu) => `${baris}- ${tulisButir(satu, bentuk.isi, dalam)}`).join("");
  }
  if (bentuk.jenis === "bagian") {
    if (bentuk.ringkas && Object.keys(nilai).join() === bentuk.ringkas) return ` ${skalar(nilai[bentuk.ringkas], { lekuk })}`;
    return baris + peta(nilai, bentuk, dalam);
  }
  return ` ${tulisSatu(nilai, bentuk, lekuk)}`;
}

/** What follows an item's dash, which stands at `lekuk`. */
export function tulisButir(nilai, bentuk, lekuk) {
  return bentuk.jenis === "bagian" ? peta(nilai, bentuk, lekuk + 2) : tulisSatu(nilai, bentuk, lekuk);
}

function tulisSatu(nilai, bentuk, lekuk) {
  if (bentuk.jenis === "dasar hukum") return rujukan(nilai, lekuk);
  if (bentuk.jenis === "syarat") return syarat(nilai);
  return skalar(sebut(nilai), { lekuk });
}

const adalahId = ({ jenis }) => jenis === "id" || jenis === "pilihan";
const sebut = (nilai) => (typeof nilai === "boolean" ? (nilai ? "ya" : "tidak") : String(nilai));

const ID = /^[a-z0-9-]+$/;

/** `pp-28-2018: 6 ayat (2)`; where that cannot say it, all three fields. */
function rujukan({ peraturan, pasal, sejarah }, lekuk) {
  if (peraturan && ID.test(peraturan) && !sejarah) {
    return pasal === undefined ? peraturan : `${peraturan}: ${skalar(pasal, { lekuk })}`;
  }
  const semua = { peraturan: peraturan ?? "", pasal, sejarah: sejarah ? "ya" : undefined };
  const ada = Object.entries(semua).filter(([, nilai]) => nilai !== undefined);
  return `{${ada.map(([nama, nilai]) => `${nama}: ${skalar(nilai, { dalamAlur: true })}`).join(", ")}}`;
}

export function syarat(nilai) {
  const satu = (jawaban) => {
    const semua = jawaban.split(", ").map((teks) => skalar(teks, { dalamAlur: true }));
    return semua.length > 1 ? `[${semua.join(", ")}]` : semua[0];
  };
  const semua = Object.entries(nilai).map(([nama, jawaban]) => `${skalar(nama, { dalamAlur: true })}: ${satu(jawaban)}`);
  return `{${semua.join(", ")}}`;
}

/**
 * A value on one line, `[a, b]` or `{a: b}`, or undefined if it does not go on one. `pakai` may know how a part is
 * written already; `urutan` are keys in the order they had.
 */
export function alur(nilai, bentuk, { pakai = () => undefined, urutan = [] } = {}) {
  if (bentuk.jenis === "daftar") {
    const semua = nilai.map((satu) => pakai(satu, bentuk.isi) ?? alur(satu, bentuk.isi));
    return semua.includes(undefined) ? undefined : `[${semua.join(", ")}]`;
  }
  if (bentuk.jenis === "dasar hukum") return rujukan(nilai, 0);
  if (bentuk.jenis === "syarat") return syarat(nilai);
  if (bentuk.jenis !== "bagian") {
    const teks = sebut(nilai);
    return teks.includes("\n") ? undefined : skalar(teks, { dalamAlur: true });
  }
  const nama = [...new Set([...urutan, ...Object.keys(nilai)])].filter((satu) => nilai[satu] !== undefined);
  const semua = nama.map((satu) => pakai(nilai[satu], bentuk.isian[satu], satu) ?? alur(nilai[satu], bentuk.isian[satu]));
  return semua.includes(undefined) ? undefined : `{${nama.map((satu, nomor) => `${satu}: ${semua[nomor]}`).join(", ")}}`;
}

/** A text as a scalar. `gaya` and `kepala` are how it was written before, `lekuk` is the column of its key or dash. */
export function skalar(nilai, { lekuk = 0, gaya = "PLAIN", kepala = "|", dalamAlur = false } = {}) {
  const teks = String(nilai);
  if (!dalamAlur && (teks.includes("\n") || gaya === "BLOCK_LITERAL")) return blok(teks, lekuk, kepala);
  if (gaya === "QUOTE_DOUBLE") return kutipGanda(teks);
  if (gaya === "QUOTE_SINGLE") return kutipTunggal(teks);
  if (amanPolos(teks, dalamAlur)) return teks;
  return teks.includes("'") && !/["\\]/.test(teks) ? kutipGanda(teks) : kutipTunggal(teks);
}

function blok(teks, lekuk, kepala) {
  const menjorok = " ".repeat(lekuk + 2);
  const baris = teks.split("\n").map((satu) => (satu ? menjorok + satu : ""));
  return [kepala.startsWith("|") ? kepala : "|", ...baris].join("\n");
}

const kutipGanda = (teks) => `"${teks.replace(/["\\]/g, "\\$&").replaceAll("\t", "\\t")}"`;
const kutipTunggal = (teks) => `'${teks.replaceAll("'", "''")}'`;

/** Whether a text without quotes reads back as itself, for YAML 1.1 (the checker) and 1.2 alike. */
function amanPolos(teks, dalamAlur) {
  if (!/^[\p{L}\p{N}(/+$.…“‘]/u.test(teks) || teks !== teks.trim()) return false;
  if (/:(\s|$)|\s#|[\t\x00-\x1f]/.test(teks) || /^(null|Null|NULL|\.\.\.)$/.test(teks)) return false;
  return !(dalamAlur && /[,[\]{}:?]/.test(teks));
}

/**
 * A sentence that stood on several lines, changed: line breaks before and behind the change stay where they were, so that
 * only the lines that say something else differ.
 */
export function lipat(lama, baru, kolom) {
  const kata = baru.split(" ");
  if (kata.includes("")) return baru;
  const [kataLama, sela] = [lama.split(/\s+/), lama.match(/\s+/g) ?? []];
  const batas = Math.min(kata.length, kataLama.length);
  let depan = 0;
  while (depan < batas && kata[depan] === kataLama[depan]) depan += 1;
  let belakang = 0;
  while (belakang < batas - depan && kata.at(-1 - belakang) === kataLama.at(-1 - belakang)) belakang += 1;
  const sisipan = kataLama.length === depan + belakang;
  const gantung = sela.find((satu) => satu.includes("\n"));
  let hasil = kata[0];
  let letak = kolom + kata[0].length;
  for (let nomor = 1; nomor < kata.length; nomor += 1) {
    const dariBelakang = kata.length - nomor;
    // Gaps are the old ones, but for those between words that were not there.
    const dariDepan = nomor < depan || (nomor === depan && !sisipan);
    const tetap = (dariDepan ? sela[nomor - 1] : dariBelakang <= belakang ? sela[sela.length - dariBelakang] : " ") ?? " ";
    const pisah = tetap.includes("\n") || letak + 1 + kata[nomor].length <= LEBAR ? tetap : gantung;
    hasil += pisah + kata[nomor];
    letak = (pisah.includes("\n") ? pisah.length - pisah.lastIndexOf("\n") - 1 : letak + pisah.length) + kata[nomor].length;
  }
  return hasil;
}
