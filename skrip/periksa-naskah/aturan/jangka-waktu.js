// Kesepakatan Bersama and documents abroad: five years at most; a statement of intent: one. A PKS has no limit.

import { buatTanggal, cariTanggal } from "../bilangan.js";
import { bacaLama } from "../lama.js";
import { tanggalTandaTangan } from "../penandatanganan.js";

const BATAS = {
  "Kesepakatan Bersama": ["kb", 60],
  "Naskah Kerja Sama": ["luar-negeri", 60],
  "Rencana Kerja Sama": ["luar-negeri", 60],
  "Pernyataan Kehendak Kerja Sama": ["kehendak", 12],
};
const JUDUL = /jangka waktu|masa berlaku|validity|duration/i;
const MULAI = /berlaku|berlangsung|jangka waktu|masa berlaku|selama|valid/i;
const BUKAN = /sebelum|perpanjangan selanjutnya|setiap|sekali|paling lambat|paling sedikit|sejak (?:kejadian|diterima)|evaluasi|laporan|sesudah|setelah/i;
const TANPA_BATAS = /(?:tanpa|tidak) (?:ada )?batas waktu|tidak terbatas|selama-lamanya|seterusnya/i;

export default function* jangkaWaktu({ struktur, isi, jenis }) {
  const [pesan, paling] = BATAS[jenis.jenis] ?? [];
  if (!pesan) return;
  const bagian = [...struktur.pasal, ...struktur.bagian].filter((satu) => JUDUL.test(satu.judul)).flatMap((satu) => satu.isi);
  const lain = isi.filter((satu) => !bagian.includes(satu) && /(?:ini|bersama|kerja sama) (?:ber)?laku (?:selama|untuk|dalam|sejak|mulai|terhitung|dari|sampai|hingga)|jangka waktu (?:kerja sama|kesepakatan)[^.]{0,60}selama/i.test(satu.teks));
  const mulai = tanggalTandaTangan(struktur);
  for (const baris of [...bagian, ...lain]) {
    const kena = terlaluLama(baris.teks, paling, bagian.includes(baris), mulai);
    if (kena) {
      yield { pesan, baris, kutipan: kena, isi: { lama: kena } };
      return;
    }
  }
}

function terlaluLama(teks, paling, diBagian, mulai) {
  for (const kalimat of teks.split(/(?<=[.;])\s+/)) {
    if (!MULAI.test(kalimat) && !diBagian) continue;
    const tanpa = TANPA_BATAS.exec(kalimat);
    if (tanpa && /berlaku|jangka waktu/i.test(kalimat)) return tanpa[0];
    // What follows "dapat diperpanjang" is about the extension.
    const pokok = kalimat.split(/dan (?:dapat|bisa) diperpanjang|dapat diperpanjang/i)[0];
    const lama = BUKAN.test(pokok) ? null : bacaLama(pokok).find((satu) => satu.bulan > paling);
    if (lama) return lama.kutipan;
    const [a, b] = [...cariTanggal(pokok), ...akhirTahun(pokok)];
    // Only the end is given: it counts from the signing.
    if (a?.ada && !b && mulai?.ada && /(?:berakhir|sampai|hingga|s\.?\/?d)[^.]{0,30}$/i.test(pokok.slice(0, a.awal)) && bulanAntara(mulai, a) > paling) return a.kutipan;
    if (a?.ada && b?.ada && /sampai|s\.?\/?d\.?|hingga|berakhir/i.test(pokok.slice(a.akhir, b.awal)) && bulanAntara(a, b) > paling) {
      return pokok.slice(a.awal, b.akhir);
    }
  }
  return null;
}

/** `sampai dengan tahun 2036` ends with that year. */
function akhirTahun(teks) {
  const cocok = /(?:sampai(?: dengan)?|s\.?\/?d\.?|hingga)\s+(?:akhir\s+)?tahun\s+(\d{4})/i.exec(teks);
  return cocok ? [{ ...buatTanggal(31, 12, Number(cocok[1])), awal: cocok.index + cocok[0].length - 4, akhir: cocok.index + cocok[0].length, kutipan: cocok[0] }] : [];
}

/** Whole months, rounded up only past a day: 1 January 2027 to 1 January 2032 is sixty. */
function bulanAntara(a, b) {
  return (b.tahun - a.tahun) * 12 + (b.bulan - a.bulan) + (b.tanggal > a.tanggal ? 1 : 0);
}
