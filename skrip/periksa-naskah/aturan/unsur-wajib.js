// Every element the law asks of this kind of document is there, and says something.

import { buatPola, mungkin } from "../frasa.js";
import { PERJANJIAN } from "../jenis.js";

const LUAR = ["Pernyataan Kehendak Kerja Sama", "Naskah Kerja Sama"];
const MENERANGKAN = /menerangkan|mempertimbangkan|menimbang|memperhatikan|mengingat|berpedoman pada|(?:^|\s)bahwa\s/i;
const DASAR = /memperhatikan|mengingat|menimbang|mempertimbangkan|berpedoman pada|berdasarkan ketentuan|dasar hukum/i;
const BUTIR = /^(?:\d{1,2}[.)]|[a-z][.)]|bahwa\b|[ivx]{1,4}\.)\s*\S/i;
const SEPAKAT = /^(?:atas dasar|berdasarkan (?:hal|pertimbangan)|para pihak (?:[A-Za-zÀ-ÿ]+ ){0,3}sepakat|sehubungan|dengan (?:ini|demikian)|selanjutnya para pihak)/i;
const TEMPAT_TANGGAL = /(?:ditandatangani|dibuat|ditetapkan|signed|bertempat)\s+(?:dan ditandatangani\s+)?(?:oleh para pihak\s+)?(?:di|at)\s+\S.{0,100}?(?:tanggal|\bon\b|,)\s*\S*\d/i;

export default function* unsurWajib(konteks) {
  const pola = new Map();
  for (const satu of konteks.aturan.unsur) for (const ketentuan of satu.ketentuan) pola.set(ketentuan.kunci, { ...satu, dasar: ketentuan });
  const hasil = new Map();
  for (const unsur of konteks.jenis.unsur) {
    const satu = pola.get(unsur.kunci);
    if (!satu) continue;
    const lama = hasil.get(satu.sebutan);
    if (lama) lama.unsurSemua.push(unsur);
    else hasil.set(satu.sebutan, { ...satu, unsurSemua: [unsur] });
  }
  const asing = pasalTakDikenal(konteks);
  const [ragu, terpakai] = [[], new Set()];
  for (const satu of hasil.values()) {
    const kurang = nilai(satu, konteks);
    if (!kurang) continue;
    if (kurang.pesan === "hilang" && satu.judul.length && asing.length) {
      const tempat = asing.find((pasal) => isTentang(pasal, satu));
      if (tempat) terpakai.add(tempat);
      else ragu.push(satu);
      continue;
    }
    const dasar = satu.unsurSemua.map((unsur) => pola.get(unsur.kunci).dasar);
    const wajib = satu.unsurSemua.some((unsur) => unsur.wajib);
    yield {
      pesan: wajib || kurang.pesan === "kosong" ? kurang.pesan : "anjuran",
      ...(wajib && kurang.tingkat ? { tingkat: kurang.tingkat } : {}),
      baris: kurang.baris, kutipan: kurang.kutipan, dasar,
      unsur: satu.unsurSemua[0].kunci,
      unsurSemua: satu.unsurSemua.map((unsur) => unsur.kunci),
      isi: { unsur: satu.sebutan },
    };
  }
  const sisa = asing.filter((pasal) => !terpakai.has(pasal));
  if (ragu.length) yield belumDikenali(ragu, sisa.length ? sisa : asing, pola, konteks);
}

/** Clauses whose titles name nothing we know: an element may hide in them under another name. */
function pasalTakDikenal({ aturan, struktur, daftar }) {
  const kenal = buatPola([...aturan.unsur.flatMap((satu) => satu.judul), ...daftar.lain]);
  const semua = struktur.pasal.length ? struktur.pasal : struktur.bagian;
  // Lines of a title look like sections; the first that we know is where the text begins.
  const mulai = struktur.pasal.length ? 0 : semua.findIndex((satu) => kenal.test(satu.judul) && satu.isi.length);
  return semua.slice(Math.max(0, mulai)).filter((satu) => satu.judul && satu.isi.length && !kenal.test(satu.judul));
}

/** Whether a clause of an unknown title speaks of this element. */
function isTentang(pasal, { isi, judul, tegas }) {
  const kata = buatPola([...isi, ...judul, ...tegas]);
  return kata.test(pasal.isi[0].teks) || pasal.isi.filter((baris) => kata.test(baris.teks)).length >= Math.max(1, pasal.isi.length * 0.3);
}

/** With clauses left that we cannot place, what is missing is a question and no verdict. */
function belumDikenali(ragu, asing, pola, { struktur }) {
  const [pertama] = asing;
  return {
    pesan: "belum-dikenali", baris: struktur.baris[pertama.iJudul], kutipan: pertama.judul,
    dasar: ragu.flatMap((satu) => satu.unsurSemua.map((unsur) => pola.get(unsur.kunci).dasar)),
    unsur: ragu.length === 1 ? ragu[0].unsurSemua[0].kunci : ragu.flatMap((satu) => satu.unsurSemua.map((unsur) => unsur.kunci)),
    unsurSemua: ragu.flatMap((satu) => satu.unsurSemua.map((unsur) => unsur.kunci)),
    isi: { unsur: ragu.map((satu) => satu.sebutan).join(", "), calon: asing.slice(0, 4).map((satu) => `"${satu.judul}"`).join(", ") },
  };
}

/** null when it is there; else the message, with the place for a heading without content. */
function nilai(pola, konteks) {
  const khusus = { komparisi: adaKomparisi, pihak: adaPihak, konsideran: adaKonsideran, premis: adaPremis, penutup: adaPenutup, tempat_tanggal: adaTempatTanggal, judul: adaJudul }[pola.tempat];
  if (khusus?.(konteks)) return null;
  if (pola.tempat !== "pasal" && !pola.judul.length) return { pesan: "hilang" };
  return nilaiPasal(pola, konteks);
}

/** The title promises one thing, the text below speaks of another and never of it. */
function isKeliru(isi, kata, asing) {
  return Boolean(kata) && !isi.some((baris) => kata.test(baris.teks)) && isi.some((baris) => buatPola(asing).test(baris.teks));
}

function nilaiPasal(pola, { struktur, isi, daftar }) {
  const bagian = struktur.pasal.length ? struktur.pasal : struktur.bagian;
  const judul = buatPola(pola.judul);
  const kata = pola.isi.length ? buatPola([...pola.isi, ...pola.judul]) : null;
  const berjudul = bagian.filter((satu) => judul.test(satu.judul));
  if (berjudul.some((satu) => satu.isi.length && !isKeliru(satu.isi, kata, daftar.asing))) return null;
  const polos = bagian.some((satu) => !satu.judul && satu.isi.length && judul.test(satu.isi.slice(0, 2).map((baris) => baris.teks).join(" ").slice(0, 200)));
  if (polos) return null;
  const tegas = buatPola(pola.tegas);
  if (pola.tegas.length && isi.some((satu) => (satu.pasal || !struktur.pasal.length) && mungkin(pola.tegas, satu.kecil) && tegas.test(satu.teks))) return null;
  // A list may name the element and give it in the same line: `Lokasi: Kecamatan Contoh`.
  const butir = buatPola(pola.judul.map((satu) => `^${satu.replace(/^\^/, "")}`));
  if (!struktur.pasal.length && isi.some((satu) => /^(?:[a-z\d]{1,2}[.)]\s*)?[A-Za-zÀ-ÿ\s,]{3,60}:\s*\S/.test(satu.teks) && butir.test(satu.teks.replace(/^[a-z\d]{1,2}[.)]\s*/, "")))) return null;
  const kosong = berjudul.at(-1);
  if (!kosong || (!struktur.pasal.length && kosong.i < 4)) return { pesan: "hilang" };
  const baris = struktur.baris[kosong.iJudul];
  return { pesan: "kosong", baris, kutipan: kosong.judul, ...(kosong.isi.length ? {} : { tingkat: "pasti" }) };
}

function adaKomparisi({ pihak, isi, struktur }) {
  const zona = isi.filter((satu) => satu.i < struktur.awalPasal);
  return pihak.pihak.length >= 2 || zona.filter((satu) => /bertindak|atas nama|diwakili oleh/i.test(satu.teks)).length >= 2;
}

function adaPihak({ pihak, jenis, isi }) {
  if (!PERJANJIAN.includes(jenis.jenis)) return pihak.semua.length >= 2 && pihak.pihak.length >= 2;
  if (LUAR.includes(jenis.jenis)) return pihak.pihak.length >= 2 || isi.filter((satu) => /diwakili oleh|represented by/i.test(satu.teks)).length >= 2;
  return pihak.pihak.length >= 2 && (pihak.paraPihak || !isi.some((satu) => /para pihak/i.test(satu.teks)));
}

/** The lines between the last party's description and the first clause. */
function pembuka({ pihak, isi, struktur }) {
  const sesudah = Math.max(-1, ...pihak.pihak.flatMap((satu) => satu.baris.map((baris) => baris.i)));
  return isi.filter((satu) => satu.i > sesudah && satu.i < struktur.awalPasal && !/^pihak \S+ dan pihak \S+ .{0,60}(?:disebut|bersama-sama)/i.test(satu.teks) && !SEPAKAT.test(satu.teks));
}

/** An announcement followed by what it announces, or a sentence that says it at once. */
function adaUraian(zona, pola) {
  return zona.some((satu, nomor) => {
    if (!pola.test(satu.teks)) return false;
    if (!/:\s*$/.test(satu.teks)) return satu.teks.length > 60;
    const sesudah = zona.slice(nomor + 1, nomor + 3);
    return sesudah.some((lain) => BUTIR.test(lain.teks) || lain.teks.length > 60);
  });
}

/** "… menerangkan hal-hal sebagai berikut:" and then nothing of the kind. */
const isHampa = (satu, berikut) => /(?:menerangkan|mempertimbangkan|menimbang)[^.]*:\s*$/i.test(satu.teks) && (!berikut || (!BUTIR.test(berikut.teks) && (berikut.teks.length < 60 || /:$/.test(berikut.teks))));

const adaPremis = (konteks) => adaUraian(pembuka(konteks), /menerangkan|(?:^|\s)bahwa\s/i);
/** A Nota Kesepakatan has both: there the list of laws is the *konsideran*; elsewhere either will do. */
function adaKonsideran(konteks) {
  const zona = pembuka(konteks);
  if (konteks.jenis.jenis !== "Nota Kesepakatan" && zona.some((satu, nomor) => isHampa(satu, zona[nomor + 1]))) return false;
  return adaUraian(zona, konteks.jenis.jenis === "Nota Kesepakatan" ? DASAR : MENERANGKAN);
}

function adaPenutup({ struktur }) {
  if (struktur.pasal.some((satu) => /penutup/i.test(satu.judul) && satu.isi.length)) return true;
  return struktur.baris.some((satu) => /^demikian(?:lah)?\b|dibuat (?:dan ditandatangani )?dalam rangkap|\brangkap\b.{0,40}(?:asli|bermeterai|bermaterai)/i.test(satu.teks));
}

const adaTempatTanggal = ({ isi }) => isi.some((satu) => TEMPAT_TANGGAL.test(satu.teks)) || (isi.some((satu) => /^pada hari ini/i.test(satu.teks)) && isi.some((satu) => /(?:bertempat|dibuat|ditandatangani)[^.]{0,60} di \S/i.test(satu.teks)));
const adaJudul = ({ judul, struktur }) => Boolean(judul) && !struktur.bagian.some((satu) => /^judul$/i.test(satu.judul));
