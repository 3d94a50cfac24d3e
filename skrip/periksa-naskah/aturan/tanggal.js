// The day of signing stands in the opening, complete.

import { bacaBulan, cariTanggal } from "../bilangan.js";

const PEMBUKA = /pada hari(?: ini)?[\s,]/i;

export default function* tanggal({ struktur, isi, judul }) {
  const pembuka = isi.find((satu) => satu.i < struktur.awalPasal && PEMBUKA.test(satu.teks));
  const akhir = isi.filter((satu) => satu.i >= Math.max(struktur.penutup, 0)).slice(0, 40);
  if (!pembuka) {
    const lain = [...isi.filter((satu) => satu.i >= struktur.awalPasal && !satu.pasal), ...akhir];
    if (lain.some((satu) => cariTanggal(satu.teks).length && /ditandatangani|dibuat|ditetapkan|tanggal|^[A-Za-zÀ-ÿ ]+, \d/i.test(satu.teks))) return;
    yield { pesan: "tidak-ada", baris: judul?.baris, kutipan: judul?.kutipan };
    return;
  }
  if (!lengkap(pembuka.teks)) yield { pesan: "kosong", baris: pembuka, kutipan: pembuka.teks.slice(0, 90) };
}

/** Whether the opening has a day, a month and a year, in digits or in words. */
function lengkap(teks) {
  if (cariTanggal(teks).length) return true;
  const bulan = teks.split(/[\s,]+/).some((kata) => bacaBulan(kata) && kata.length > 2);
  const hari = /tanggal\s+(?:\d|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|se)/i.test(teks);
  return bulan && hari && /(?:tahun\s+)?(?:\d{4}|dua ribu)/i.test(teks);
}
