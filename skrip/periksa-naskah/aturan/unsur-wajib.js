// Every element the law asks of this kind of document is there, and says something.

import { buatPola, mungkin } from "../frasa.js";
import { PERJANJIAN } from "../jenis.js";

const LUAR = ["Pernyataan Kehendak Kerja Sama", "Naskah Kerja Sama"];
const DASAR = /memperhatikan|mengingat|menimbang|mempertimbangkan|berpedoman pada|berdasarkan ketentuan|dasar hukum/i;
const BUTIR = /^(?:\d{1,2}[.)]|[a-z][.)]|bahwa\b|[ivx]{1,4}\.)\s*\S/i;
const DEFINISI = /^pihak \S+ dan pihak \S+ .{0,60}(?:disebut|bersama-sama)|(?:disebut|dinamakan|dinamai|selanjutnya|sebagai)[^.]{0,60}para pihak|para pihak[^.]{0,60}(?:disebut|dinamakan|dinamai)/i;
const SEPAKAT = /(?:sepakat|setuju|mengikatkan diri|berjanji)(?!\S).{0,160}(?:ketentuan|syarat|berikut|:$)|^(?:atas dasar|berdasarkan (?:hal|pertimbangan)|para pihak (?:[A-Za-zÀ-ÿ]+ ){0,3}sepakat|sehubungan|dengan (?:ini|demikian)|selanjutnya para pihak)/i;
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
  const tentu = (satu) => konteks.mungkin.every(({ unsur }) => unsur.some(({ kunci }) => pola.get(kunci)?.sebutan === satu.sebutan));
  const asing = pasalTakDikenal(konteks);
  const ragu = [];
  for (const satu of hasil.values()) {
    const kurang = nilai(satu, konteks) ?? nilaiBagian(satu, konteks);
    if (!kurang) continue;
    if (kurang.pesan === "hilang" && satu.judul.length && asing.length) {
      ragu.push(satu);
      continue;
    }
    const dasar = satu.unsurSemua.map((unsur) => pola.get(unsur.kunci).dasar);
    const wajib = satu.unsurSemua.some((unsur) => unsur.wajib);
    const pesan = kurang.pesan === "hilang" && wajib && !tentu(satu) ? "hilang-mitra-ragu" : kurang.pesan;
    yield {
      pesan: wajib || pesan !== "hilang" ? pesan : "anjuran",
      ...(wajib && pesan === kurang.pesan && kurang.tingkat ? { tingkat: kurang.tingkat } : {}),
      baris: kurang.baris, kutipan: kurang.kutipan, dasar,
      unsur: satu.unsurSemua[0].kunci,
      unsurSemua: satu.unsurSemua.map((unsur) => unsur.kunci),
      isi: { unsur: satu.sebutan, ...(kurang.bagian ? { bagian: kurang.bagian } : {}) },
    };
  }
  const { kurang, sisa } = pasangkan(ragu, asing);
  if (kurang.length) yield belumDikenali(kurang, sisa.length ? sisa : asing, pola, konteks);
}

/** Clauses whose titles name nothing we know: an element may hide in them under another name. */
function pasalTakDikenal({ aturan, struktur, daftar }) {
  const kenal = buatPola([...aturan.unsur.flatMap((satu) => satu.judul), ...daftar.lain]);
  const semua = struktur.pasal.length ? struktur.pasal : struktur.bagian;
  // Lines of a title look like sections; the first that we know is where the text begins.
  const mulai = struktur.pasal.length ? 0 : semua.findIndex((satu) => kenal.test(satu.judul) && satu.isi.length);
  return semua.slice(Math.max(0, mulai)).filter((satu) => satu.judul && satu.isi.length && !kenal.test(satu.judul));
}

/** Each unknown clause stands for the element it speaks of most, and for one only. */
function pasangkan(ragu, asing) {
  const pasangan = ragu.flatMap((unsur) => asing.map((pasal) => ({ unsur, pasal, nilai: nilaiMirip(pasal, unsur) })));
  const [dapat, terpakai] = [new Set(), new Set()];
  for (const { unsur, pasal, nilai: mirip } of pasangan.sort((a, b) => b.nilai - a.nilai)) {
    if (!mirip || dapat.has(unsur) || terpakai.has(pasal)) continue;
    dapat.add(unsur);
    terpakai.add(pasal);
  }
  return { kurang: ragu.filter((satu) => !dapat.has(satu)), sisa: asing.filter((satu) => !terpakai.has(satu)) };
}

/** How much a clause speaks of an element: different words of it, more when they come at once. */
function nilaiMirip(pasal, { isi, judul, tegas }) {
  const kata = buatPola([...tegas, ...isi, ...judul], "gi");
  const ketemu = pasal.isi.map((baris) => [...baris.teks.matchAll(kata)].map((satu) => satu[0].toLowerCase()));
  const macam = new Set(ketemu.flat()).size;
  const cukup = ketemu[0].length || ketemu.filter((satu) => satu.length).length >= Math.max(1, pasal.isi.length * 0.3);
  return cukup ? macam + (ketemu[0].length ? 0.5 : 0) : 0;
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
  if (pola.tempat === "konsideran" || pola.tempat === "premis") return nilaiPembuka(pola.tempat, konteks);
  const khusus = { komparisi: adaKomparisi, pihak: adaPihak, penutup: adaPenutup, tempat_tanggal: adaTempatTanggal, judul: adaJudul }[pola.tempat];
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

/** Of an element that is there: the parts that the law names with it and the draft does not. */
function nilaiBagian({ bagian, judul }, { struktur, isi }) {
  if (!bagian.length) return null;
  const semua = struktur.pasal.length ? struktur.pasal : struktur.bagian;
  const punya = semua.filter((satu) => buatPola(judul).test(satu.judul));
  const kurang = bagian.filter(({ kata, tegas }) => {
    const [pola, bunyi] = [buatPola(kata), buatPola(tegas)];
    if (semua.some((satu) => pola.test(satu.judul)) || punya.some((satu) => satu.isi.some((baris) => pola.test(baris.teks)))) return false;
    return !isi.some((baris) => ((baris.pasal || !struktur.pasal.length) && bunyi.test(baris.teks)) || (!punya.length && pola.test(baris.teks)));
  });
  if (!kurang.length) return null;
  const baris = punya.length ? struktur.baris[punya[0].iJudul] : undefined;
  return { pesan: "sebagian", baris, kutipan: punya[0]?.judul, bagian: kurang.map((satu) => satu.sebutan).join(" dan ") };
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
  return isi.filter((satu) => satu.i > sesudah && satu.i < struktur.awalPasal && !DEFINISI.test(satu.teks) && !SEPAKAT.test(satu.teks));
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

const HUKUM = /undang-undang|peraturan|permendagri/i;

/**
 * Reasons stand between the parties and the first clause, whatever words announce them: certain only that they are
 * missing when nothing stands there. A Nota Kesepakatan has two lists; of one alone it asks.
 */
function nilaiPembuka(tempat, konteks) {
  const zona = pembuka(konteks);
  const isi = zona.filter((satu) => satu.teks.length > 25 && !/:\s*$/.test(satu.teks));
  if (!isi.length) return { pesan: "hilang" };
  const petunjuk = { pesan: "hilang", tingkat: "petunjuk" };
  if (konteks.jenis.jenis === "Nota Kesepakatan") {
    const hukum = isi.some((satu) => HUKUM.test(satu.teks)) || adaUraian(zona, DASAR);
    const uraian = adaUraian(zona, /menerangkan|(?:^|\s)bahwa\s/i) || isi.some((satu) => !HUKUM.test(satu.teks));
    return (tempat === "premis" ? uraian : hukum) ? null : petunjuk;
  }
  return zona.some((satu, nomor) => isHampa(satu, zona[nomor + 1])) ? petunjuk : null;
}

function adaPenutup({ struktur }) {
  if (struktur.pasal.some((satu) => /penutup/i.test(satu.judul) && satu.isi.length)) return true;
  return struktur.baris.some((satu) => /^demikian(?:lah)?\b|dibuat (?:dan ditandatangani )?dalam rangkap|\brangkap\b.{0,40}(?:asli|bermeterai|bermaterai)/i.test(satu.teks));
}

const adaTempatTanggal = ({ isi }) => isi.some((satu) => TEMPAT_TANGGAL.test(satu.teks)) || (isi.some((satu) => /^pada hari ini/i.test(satu.teks)) && isi.some((satu) => /(?:bertempat|dibuat|ditandatangani)[^.]{0,60} di \S/i.test(satu.teks)));
const adaJudul = ({ judul, struktur }) => Boolean(judul) && !struktur.bagian.some((satu) => /^judul$/i.test(satu.judul));
