// Dates as documents write them. A date is an ISO text "2027-01-04"; no time zones, no Date of the machine.

import { terbilang } from "./terbilang.js";

export const BULAN = [
  "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
  "Desember",
];
const HARI = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];
const MONTHS = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
  "December",
];
const SINGKATAN = new Map([["peb", 2], ["nop", 11], ["agt", 8], ["ags", 8], ["agu", 8], ["okt", 10], ["des", 12], ["mei", 5], ["may", 5]]);

/** Whether the three numbers are a day of the calendar. */
export function adaTanggal(tahun, bulan, hari) {
  return tahun >= 1 && bulan >= 1 && bulan <= 12 && hari >= 1 && hari <= new Date(Date.UTC(2000 + (tahun % 400), bulan, 0)).getUTCDate();
}

function rakit(tahun, bulan, hari) {
  if (!adaTanggal(tahun, bulan, hari)) return null;
  return `${String(tahun).padStart(4, "0")}-${String(bulan).padStart(2, "0")}-${String(hari).padStart(2, "0")}`;
}

function nomorBulan(nama) {
  const kecil = nama.toLowerCase();
  for (const daftar of [BULAN, MONTHS]) {
    const tepat = daftar.findIndex((satu) => satu.toLowerCase() === kecil);
    if (tepat >= 0) return tepat + 1;
  }
  const awal = kecil.slice(0, 3);
  if (SINGKATAN.has(awal) && kecil.length <= 4) return SINGKATAN.get(awal);
  if (kecil.length !== 3) return kecil === "pebruari" ? 2 : kecil === "nopember" ? 11 : 0;
  return BULAN.findIndex((satu) => satu.toLowerCase().startsWith(kecil)) + 1;
}

/** "2027-01-04", "04-01-2027", "4/1/2027", "4 Januari 2027", "4 January 2027" → ISO; null for what is no date. */
export function bacaTanggal(teks) {
  const rapi = teks.trim().replace(/\s+/g, " ");
  let cocok = /^(\d{4})-(\d{2})-(\d{2})$/.exec(rapi);
  if (cocok) return rakit(+cocok[1], +cocok[2], +cocok[3]);
  cocok = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(rapi);
  if (cocok) return rakit(+cocok[3], +cocok[2], +cocok[1]);
  cocok = /^(\d{1,2}) ([A-Za-z]{3,9})\.? (\d{4})$/.exec(rapi);
  return cocok ? rakit(+cocok[3], nomorBulan(cocok[2]), +cocok[1]) : null;
}

const bagian = (iso) => iso.split("-").map(Number);

/** "4 Januari 2027". */
export function tanggalPanjang(iso) {
  const [tahun, bulan, hari] = bagian(iso);
  return `${hari} ${BULAN[bulan - 1]} ${tahun}`;
}

/** "04-01-2027". */
export function tanggalAngka(iso) {
  return iso.split("-").reverse().join("-");
}

/** "4 January 2027". */
export function tanggalInggris(iso) {
  const [tahun, bulan, hari] = bagian(iso);
  return `${hari} ${MONTHS[bulan - 1]} ${tahun}`;
}

/** "Senin". */
export function namaHari(iso) {
  const [tahun, bulan, hari] = bagian(iso);
  // 400 years are a whole number of weeks; years below 100 would be taken for 19xx.
  return HARI[new Date(Date.UTC(2000 + (tahun % 400), bulan - 1, hari)).getUTCDay()];
}

/** "Januari". */
export const namaBulan = (iso) => BULAN[bagian(iso)[1] - 1];

/** "empat". */
export const tanggalHuruf = (iso) => terbilang(bagian(iso)[2]);

/** "dua ribu dua puluh tujuh". */
export const tahunHuruf = (iso) => terbilang(bagian(iso)[0]);

/** "2027-01-04" plus years and months; the day is kept within the month (31 + 1 month = 30 or 28). */
export function tambahBulan(iso, banyak) {
  const [tahun, bulan, hari] = bagian(iso);
  const urut = tahun * 12 + bulan - 1 + banyak;
  const [t, b] = [Math.floor(urut / 12), (urut % 12) + 1];
  let h = hari;
  while (!adaTanggal(t, b, h)) h -= 1;
  return rakit(t, b, h);
}
