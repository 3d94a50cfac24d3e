// Dates as the law counts them: whole days, numbered from 1 January 1970. No clock, no time zone, no `Date`.

export const BULAN = [
  "Januari", "Februari", "Maret", "April", "Mei", "Juni",
  "Juli", "Agustus", "September", "Oktober", "November", "Desember",
];
export const HARI = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];
const HARI_PER_400_TAHUN = 146097;

/** The day's number; month 1 to 12. Years begin in March here, so that the leap day comes last. */
export function nomorHari(tahun, bulan, hari) {
  const t = bulan <= 2 ? tahun - 1 : tahun;
  const era = Math.floor(t / 400);
  const tahunEra = t - era * 400;
  const hariTahun = Math.floor((153 * (bulan + (bulan > 2 ? -3 : 9)) + 2) / 5) + hari - 1;
  const hariEra = tahunEra * 365 + Math.floor(tahunEra / 4) - Math.floor(tahunEra / 100) + hariTahun;
  return era * HARI_PER_400_TAHUN + hariEra - 719468;
}

/** Year, month and day of a day's number. */
export function uraiHari(nomor) {
  const z = nomor + 719468;
  const era = Math.floor(z / HARI_PER_400_TAHUN);
  const hariEra = z - era * HARI_PER_400_TAHUN;
  const tahunEra = Math.floor(
    (hariEra - Math.floor(hariEra / 1460) + Math.floor(hariEra / 36524) - Math.floor(hariEra / 146096)) / 365,
  );
  const hariTahun = hariEra - (365 * tahunEra + Math.floor(tahunEra / 4) - Math.floor(tahunEra / 100));
  const bulanMaret = Math.floor((5 * hariTahun + 2) / 153);
  const bulan = bulanMaret < 10 ? bulanMaret + 3 : bulanMaret - 9;
  return {
    tahun: tahunEra + era * 400 + (bulan <= 2 ? 1 : 0),
    bulan,
    hari: hariTahun - Math.floor((153 * bulanMaret + 2) / 5) + 1,
  };
}

export function isKabisat(tahun) {
  return (tahun % 4 === 0 && tahun % 100 !== 0) || tahun % 400 === 0;
}

export function panjangBulan(tahun, bulan) {
  return bulan === 2 ? (isKabisat(tahun) ? 29 : 28) : [4, 6, 9, 11].includes(bulan) ? 30 : 31;
}

/** `2026-11-27`, or as people type it `27/11/2026`, `27-11-2026`, `27.11.2026`; null for what is no day. */
export function bacaTanggal(teks) {
  const rapi = String(teks ?? "").trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(rapi);
  const biasa = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(rapi);
  const [tahun, bulan, hari] = (iso ? iso.slice(1) : biasa ? biasa.slice(1).reverse() : []).map(Number);
  if (!tahun || tahun < 1900 || tahun > 2199 || bulan < 1 || bulan > 12) return null;
  return hari >= 1 && hari <= panjangBulan(tahun, bulan) ? nomorHari(tahun, bulan, hari) : null;
}

const dua = (angka) => String(angka).padStart(2, "0");

/** `2026-11-27`. */
export function tulisTanggal(nomor) {
  const { tahun, bulan, hari } = uraiHari(nomor);
  return `${tahun}-${dua(bulan)}-${dua(hari)}`;
}

/** `27 November 2026`. */
export function sebutTanggal(nomor) {
  const { tahun, bulan, hari } = uraiHari(nomor);
  return `${hari} ${BULAN[bulan - 1]} ${tahun}`;
}

/** 0 for Senin to 6 for Minggu; 1 January 1970 was a Thursday. */
export function hariPekan(nomor) {
  return (((nomor + 3) % 7) + 7) % 7;
}

/** `Jumat, 27 November 2026`. */
export function sebutHari(nomor) {
  return `${HARI[hariPekan(nomor)]}, ${sebutTanggal(nomor)}`;
}

/** The same day `banyak` months later (or earlier); the last day of a month too short for it. */
export function tambahBulan(nomor, banyak) {
  const { tahun, bulan, hari } = uraiHari(nomor);
  const urutan = tahun * 12 + bulan - 1 + banyak;
  const tujuan = { tahun: Math.floor(urutan / 12), bulan: (((urutan % 12) + 12) % 12) + 1 };
  return nomorHari(tujuan.tahun, tujuan.bulan, Math.min(hari, panjangBulan(tujuan.tahun, tujuan.bulan)));
}

export function tambahTahun(nomor, banyak) {
  return tambahBulan(nomor, banyak * 12);
}

/**
 * Which days are working days. `libur`: Map of day number → {nama, jenis}; with `cutiKerja` those of the kind `cuti`
 * are worked; with `enamHari` Saturdays are.
 */
export function buatHariKerja({ libur = new Map(), cutiKerja = false, enamHari = false } = {}) {
  /** Why the day is off: the holiday, `Sabtu` or `Minggu`; null on a working day. */
  const sebabLibur = (nomor) => {
    const satu = libur.get(nomor);
    if (satu && !(cutiKerja && satu.jenis === "cuti")) return satu.nama;
    const pekan = hariPekan(nomor);
    return pekan === 6 ? "Minggu" : pekan === 5 && !enamHari ? "Sabtu" : null;
  };
  const isKerja = (nomor) => sebabLibur(nomor) === null;
  return { sebabLibur, isKerja };
}

/**
 * The last of `banyak` days counted from an event: the day after it is the first, or with `hariItu` the day itself.
 * Without `isKerja` every day counts.
 */
export function hitungHari(kejadian, banyak, { hariItu = false, isKerja = () => true } = {}) {
  let nomor = hariItu ? kejadian - 1 : kejadian;
  for (let sisa = banyak; sisa > 0; ) {
    nomor += 1;
    if (isKerja(nomor)) sisa -= 1;
  }
  return nomor;
}

/** The nearest working day, in steps of 1 or -1, from `nomor` itself on. */
export function kerjaTerdekat(nomor, arah, isKerja) {
  let hari = nomor;
  while (!isKerja(hari)) hari += arah;
  return hari;
}
