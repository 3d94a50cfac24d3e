// The code of a test: what it is drawn from, how many questions, and the seed. Short enough to be read out in a hall.
//   ksdd.10.7q2m   semua.persetujuan-dprd.5.h3kd   ksdd+sinergi.12.b8xw

import { acak } from "./acak.js";

const HURUF = "23456789abcdefghjkmnpqrstuvwxyz"; // none that sound or look like another
export const SEMUA = "semua";

/** A new seed of four letters; `acakan` gives numbers from 0 to 1. */
export function buatBenih(acakan = Math.random) {
  return Array.from({ length: 4 }, () => HURUF[Math.floor(acakan() * HURUF.length)]).join("");
}

/** The code of a choice: `kuis` ids (empty for all), `topik` or "", `jumlah`, `benih`. */
export function tulisKode({ kuis, topik, jumlah, benih }) {
  return [kuis.length ? [...kuis].sort().join("+") : SEMUA, ...(topik ? [topik] : []), jumlah, benih].join(".");
}

/** What a code says, or null when it is none. Capitals, spaces and a full stop at the end are forgiven. */
export function bacaKode(teks) {
  const bagian = teks.toLowerCase().replace(/\s+/g, "").replace(/\.+$/, "").split(".");
  if (bagian.length < 3 || bagian.length > 4) return null;
  const [asal, benih, jumlah] = [bagian[0], bagian.at(-1), Number(bagian.at(-2))];
  const topik = bagian.length === 4 ? bagian[1] : "";
  if (!asal || !/^[a-z0-9]{1,12}$/.test(benih) || !Number.isInteger(jumlah) || jumlah < 1) return null;
  return { kuis: asal === SEMUA ? [] : asal.split("+").filter(Boolean), topik, jumlah, benih };
}

/** What can be asked under a choice; `soal` has `kuis`, `topik`. */
export function saring(soal, { kuis, topik }) {
  return soal.filter((satu) => (!kuis.length || kuis.includes(satu.kuis)) && (!topik || satu.topik === topik));
}

/** Why a code gives no test here, as one sentence; "" when it does. */
export function periksaKode(soal, pilihan) {
  if (!pilihan) return "Kode ini tidak terbaca. Contoh kode: ksdd.10.7q2m.";
  const dikenal = new Set(soal.map((satu) => satu.kuis));
  const asing = pilihan.kuis.filter((satu) => !dikenal.has(satu));
  if (asing.length) return `Kuis “${asing.join(", ")}” pada kode ini tidak ada. Periksa ejaannya.`;
  if (!saring(soal, pilihan).length) return "Tidak ada soal untuk pilihan ini. Pilih topik atau kuis yang lain.";
  return "";
}

/** The questions of a test with their choices in order. The test afterwards asks the same in another order. */
export function susunTes(soal, pilihan, tahap) {
  const kode = tulisKode(pilihan);
  const terpilih = acak(kode, saring(soal, pilihan), (satu) => satu.id).slice(0, pilihan.jumlah);
  return acak(`${kode}|${tahap}`, terpilih, (satu) => satu.id).map((satu) => ({
    ...satu,
    pilihan: acak(`${kode}|${tahap}|${satu.id}`, satu.pilihan, (pilih) => pilih.kode),
  }));
}
