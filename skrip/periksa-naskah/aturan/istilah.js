// Words to write otherwise: one finding for each.

import { buatPola } from "../frasa.js";

const LEWAT = ["nota kesepahaman", "pihak pertama"]; // other rules tell these
/** A document that exists already has the name it was signed with. */
const SUDAH_BERNAMA = /^(?:\s*\([^)]*\))?(?:\s+antara\s.{1,200}?)?\s+(?:nomor|no\.?\s|bernomor|tanggal|tertanggal|tentang|yang (?:telah )?ditandatangani)/i;
const ALAMAT = /@|:\/\/|^www\.|\.(?:go|co|or|ac|sch|com|org|net|example|id)(?:\.|\/|$)/i;

export default function* istilah({ isi, kecil: semuaKecil, pengetahuan, kelompok, judul, jenis }) {
  const kena = [];
  const kelompokKini = kelompok ?? jenis.kelompok;
  for (const satu of pilihIstilah(pengetahuan.istilah, kelompokKini)) {
    const kecil = satu.tulisan.toLowerCase();
    if (LEWAT.includes(kecil) || (kecil === "mou" && (kelompok === "luar-negeri" || judul?.jenis === "MoU"))) continue;
    for (const tulisan of [satu.tulisan, `be${kecil}`]) {
      if (!semuaKecil.includes(tulisan.toLowerCase())) continue;
      const ketemu = cari(isi, tulisan);
      if (!ketemu.banyak) continue;
      const pakai = kecil === "mou" && ketemu.sendiri ? jenis.jenis : satu.pakai; // `MoU ini` is the draft itself
      kena.push({ ...satu, ...ketemu, ganti: tulisan === satu.tulisan ? pakai : `be${pakai}` });
    }
  }
  kena.sort((a, b) => a.baris.i - b.baris.i);
  for (const satu of kena) {
    yield { pesan: "ganti", baris: satu.baris, kutipan: satu.kutipan, dasar: satu.dasar, isi: { pengganti: satu.ganti, banyak: satu.banyak, sebab: satu.alasan } };
  }
}

/** One entry a word: where several terms speak of it, that of this group of mechanisms, else the first. */
function pilihIstilah(semua, kelompok) {
  const terpilih = new Map();
  for (const satu of semua) {
    const kunci = satu.tulisan.toLowerCase();
    if (!terpilih.has(kunci) || (satu.kelompok.includes(kelompok) && !terpilih.get(kunci).kelompok.includes(kelompok))) terpilih.set(kunci, satu);
  }
  return terpilih.values();
}

function cari(isi, tulisan) {
  const pola = buatPola([tulisan], "gi");
  const hasil = { baris: null, kutipan: "", banyak: 0 };
  for (const baris of isi) {
    if (!baris.kecil.includes(tulisan.toLowerCase())) continue;
    for (const cocok of baris.teks.matchAll(pola)) {
      if (isAlamat(baris.teks, cocok.index) || isJudulPeraturan(baris.teks, cocok.index)) continue;
      const sesudah = baris.teks.slice(cocok.index + cocok[0].length);
      if (/^mou$/i.test(tulisan) && SUDAH_BERNAMA.test(sesudah)) continue;
      hasil.banyak += 1;
      if (!hasil.baris) Object.assign(hasil, { baris, kutipan: cocok[0], sendiri: /^\s+ini(?![a-z])/i.test(sesudah) });
    }
  }
  return hasil;
}

/** A part of an e-mail or web address is spelled as it is. */
function isAlamat(teks, letak) {
  const awal = teks.lastIndexOf(" ", letak) + 1;
  const akhir = teks.indexOf(" ", letak);
  return ALAMAT.test(teks.slice(awal, akhir < 0 ? undefined : akhir).replace(/[.,;)]+$/, ""));
}

/** The title of an old regulation keeps its old spelling. */
function isJudulPeraturan(teks, letak) {
  return /(?:peraturan|undang-undang|keputusan)\b[^;]{0,160}\btentang\b[^;,]{0,160}$/i.test(teks.slice(Math.max(0, letak - 320), letak));
}
