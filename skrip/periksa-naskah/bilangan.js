// Numbers and dates as documents write them: in words, in digits, in both.

const SATUAN = {
  nol: 0, kosong: 0, satu: 1, dua: 2, tiga: 3, empat: 4, lima: 5, enam: 6, tujuh: 7, delapan: 8, sembilan: 9,
  sepuluh: 10, sebelas: 11,
};
const INGGRIS = {
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11,
  twelve: 12, fifteen: 15, twenty: 20, thirty: 30, sixty: 60, ninety: 90,
};
const PENGALI = { ribu: 1e3, juta: 1e6, miliar: 1e9, milyar: 1e9, triliun: 1e12 };
const SEBUAH = { seratus: 100, seribu: 1000, sejuta: 1e6 };

export const BULAN = [
  "januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "desember",
];
const BULAN_LAIN = { pebruari: 2, nopember: 11, jan: 1, feb: 2, mar: 3, apr: 4, jun: 6, jul: 7, agu: 8, agt: 8, sep: 9, okt: 10, nov: 11, des: 12 };
export const HARI = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];
const HARI_LAIN = { "jum'at": 5, "jum’at": 5, ahad: 0 };

/** Words to a number; NaN when they are not one: `dua ribu dua puluh tujuh` → 2027. */
export function bacaBilangan(teks) {
  const kata = teks.toLowerCase().trim().split(/[\s-]+/);
  if (kata.length === 1 && kata[0] in INGGRIS) return INGGRIS[kata[0]];
  let jumlah = 0;
  let ratusan = 0;
  let satuan = NaN;
  const tutup = () => {
    if (!Number.isNaN(satuan)) ratusan += satuan;
    satuan = NaN;
  };
  for (const satu of kata) {
    if (satu in SATUAN) {
      if (!Number.isNaN(satuan)) return NaN;
      satuan = SATUAN[satu];
    } else if (satu === "belas") {
      if (!(satuan >= 1 && satuan <= 9)) return NaN;
      satuan += 10;
    } else if (satu === "puluh" || satu === "ratus") {
      if (!(satuan >= 1 && satuan <= 9)) return NaN;
      ratusan += satuan * (satu === "puluh" ? 10 : 100);
      satuan = NaN;
    } else if (satu in PENGALI) {
      tutup();
      jumlah += (ratusan || 1) * PENGALI[satu];
      ratusan = 0;
    } else if (satu in SEBUAH) {
      tutup();
      if (satu === "seratus") ratusan += 100;
      else jumlah += SEBUAH[satu];
    } else return NaN;
  }
  tutup();
  return kata.length ? jumlah + ratusan : NaN;
}

/** The longest run of number words at the end of `teks`: `{nilai, kata}` or null. */
export function bilanganDiUjung(teks) {
  const kata = teks.trim().split(/\s+/).slice(-8);
  for (let awal = 0; awal < kata.length; awal += 1) {
    const ujung = kata.slice(awal).join(" ");
    const nilai = bacaBilangan(ujung);
    if (!Number.isNaN(nilai)) return { nilai, kata: ujung };
  }
  return null;
}

/** The number of a month, 0 when it is none. */
export function bacaBulan(kata) {
  const kecil = kata.toLowerCase();
  return BULAN.indexOf(kecil) + 1 || BULAN_LAIN[kecil] || 0;
}

/** 0 for Sunday; -1 when it is no weekday. */
export function bacaHari(kata) {
  const kecil = kata.toLowerCase();
  return HARI_LAIN[kecil] ?? HARI.findIndex((satu) => satu.toLowerCase() === kecil);
}

/** A day as `{tahun, bulan, tanggal}`; `ada` is false for 31 February. */
export function buatTanggal(tanggal, bulan, tahun) {
  const hari = new Date(Date.UTC(tahun, bulan - 1, tanggal));
  const ada = tahun > 0 && hari.getUTCMonth() === bulan - 1 && hari.getUTCDate() === tanggal;
  return { tanggal, bulan, tahun, ada, waktu: hari.getTime(), hari: hari.getUTCDay() };
}

/** `4 Januari 2027`. */
export function sebutTanggal({ tanggal, bulan, tahun }) {
  const nama = BULAN[bulan - 1] ?? "";
  return `${tanggal} ${nama.charAt(0).toUpperCase()}${nama.slice(1)} ${tahun}`;
}

export const POLA_TANGGAL =
  /(?<![\d/.-])(\d{1,2})\s+(januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember)\s+(\d{4})(?!\d)|(?<![\d/.-])(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?![\d/.-])/gi;

/** Every date in digits or with a month's name: `{tanggal…, awal, akhir, kutipan}`. */
export function cariTanggal(teks) {
  if (!/\d{4}/.test(teks)) return [];
  return [...teks.matchAll(POLA_TANGGAL)]
    .map((cocok) => {
      const [tgl, bln, thn] = cocok[1]
        ? [Number(cocok[1]), bacaBulan(cocok[2]), Number(cocok[3])]
        : [Number(cocok[4]), Number(cocok[5]), Number(cocok[6])];
      return { ...buatTanggal(tgl, bln, thn), awal: cocok.index, akhir: cocok.index + cocok[0].length, kutipan: cocok[0] };
    })
    .filter((satu) => satu.bulan >= 1 && satu.bulan <= 12 && satu.tahun >= 1900 && satu.tahun <= 2200);
}
