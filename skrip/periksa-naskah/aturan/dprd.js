// Where the public or the budget bears a burden, the assembly's approval is named.

import { buatPola, mungkin } from "../frasa.js";

const DPRD = /(?<![A-Za-zÀ-ÿ])(?:DPRD|dewan perwakilan rakyat daerah)(?![A-Za-zÀ-ÿ])/i;
/** Of several places the one that says who bears it. */
const BERAT = /masyarakat|warga|pelanggan|pengguna|belum|membebani|memungut|dipungut/i;
/** Approval of later changes says nothing about this document. */
const PERUBAHAN = /perubahan|adendum|addendum|diubah|pengurangan|penambahan/i;

export default function* dprd({ isi, daftar }) {
  const disebut = isi.some((satu) => DPRD.test(satu.teks) && !(PERUBAHAN.test(satu.teks) || PERUBAHAN.test(satu.pasal?.judul ?? "")));
  if (disebut) return;
  const kata = [...daftar.beban, ...daftar.pembayar.map((satu) => `${satu} * membayar`)];
  const beban = buatPola(kata);
  const bukan = buatPola(daftar.bukan_beban);
  let terbaik = null;
  for (const baris of isi) {
    if (!baris.pasal || PERUBAHAN.test(baris.pasal.judul) || PERUBAHAN.test(baris.teks)) continue;
    const cocok = mungkin(kata, baris.kecil) ? beban.exec(baris.teks) : null;
    if (!cocok) continue;
    const sekitar = [
      baris.teks.slice(Math.max(0, cocok.index - 24), cocok.index),
      baris.teks.slice(cocok.index + cocok[0].length, cocok.index + cocok[0].length + 18),
    ].join(" ");
    if (bukan.test(sekitar)) continue;
    const berat = BERAT.test(baris.teks) ? 1 : 0;
    if (!terbaik || berat > terbaik.berat) terbaik = { pesan: "tanpa-dprd", baris, kutipan: cocok[0], berat };
  }
  if (terbaik) yield terbaik;
}
