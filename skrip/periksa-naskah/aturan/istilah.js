// Words to write otherwise, told once for the whole draft.

import { buatPola } from "../frasa.js";

const LEWAT = ["nota kesepahaman", "pihak pertama"]; // other rules tell these

export default function* istilah({ isi, pengetahuan, kelompok, judul }) {
  const kena = [];
  for (const satu of pengetahuan.istilah) {
    const kecil = satu.tulisan.toLowerCase();
    if (LEWAT.includes(kecil) || (kecil === "mou" && (kelompok === "luar-negeri" || judul?.jenis === "MoU"))) continue;
    const pola = buatPola([satu.tulisan]);
    let [pertama, banyak] = [null, 0];
    for (const baris of isi) {
      const cocok = pola.exec(baris.teks);
      if (!cocok || isJudulPeraturan(baris.teks, cocok.index)) continue;
      banyak += 1;
      pertama ??= { baris, kutipan: cocok[0] };
    }
    if (pertama) kena.push({ ...satu, ...pertama, banyak });
  }
  if (!kena.length) return;
  kena.sort((a, b) => a.baris.i - b.baris.i);
  const daftar = kena.map((satu) => `"${satu.kutipan}" menjadi "${satu.pakai}"`).join("; ");
  const rincian = kena.map((satu) => `${satu.kutipan} (${satu.banyak} baris): ${satu.alasan}`).join(" ");
  yield { pesan: "ganti", baris: kena[0].baris, kutipan: kena[0].kutipan, isi: { daftar, rincian } };
}

/** The title of an old regulation keeps its old spelling. */
function isJudulPeraturan(teks, letak) {
  return /(?:peraturan|undang-undang|keputusan)\b[^;]{0,160}\btentang\b[^;]{0,160}$/i.test(teks.slice(Math.max(0, letak - 320), letak));
}
