// Words to write otherwise: one finding for each.

import { buatPola } from "../frasa.js";

const LEWAT = ["nota kesepahaman", "pihak pertama"]; // other rules tell these
const ALAMAT = /@|:\/\/|^www\.|\.(?:go|co|or|ac|sch|com|org|net|example|id)(?:\.|\/|$)/i;

export default function* istilah({ isi, kecil: semuaKecil, pengetahuan, kelompok, judul }) {
  const kena = [];
  for (const satu of pengetahuan.istilah) {
    const kecil = satu.tulisan.toLowerCase();
    if (LEWAT.includes(kecil) || (kecil === "mou" && (kelompok === "luar-negeri" || judul?.jenis === "MoU"))) continue;
    for (const tulisan of [satu.tulisan, `be${kecil}`]) {
      if (!semuaKecil.includes(tulisan.toLowerCase())) continue;
      const ketemu = cari(isi, tulisan);
      if (ketemu.banyak) kena.push({ ...satu, ...ketemu, ganti: tulisan === satu.tulisan ? satu.pakai : `be${satu.pakai}` });
    }
  }
  kena.sort((a, b) => a.baris.i - b.baris.i);
  for (const satu of kena) {
    yield { pesan: "ganti", baris: satu.baris, kutipan: satu.kutipan, dasar: satu.dasar, isi: { pengganti: satu.ganti, banyak: satu.banyak, sebab: satu.alasan } };
  }
}

function cari(isi, tulisan) {
  const pola = buatPola([tulisan], "gi");
  const hasil = { baris: null, kutipan: "", banyak: 0 };
  for (const baris of isi) {
    if (!baris.kecil.includes(tulisan.toLowerCase())) continue;
    for (const cocok of baris.teks.matchAll(pola)) {
      if (isAlamat(baris.teks, cocok.index) || isJudulPeraturan(baris.teks, cocok.index)) continue;
      hasil.banyak += 1;
      if (!hasil.baris) Object.assign(hasil, { baris, kutipan: cocok[0] });
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
