// Days off as the page's data holds them, and what is uncertain about a count that crosses them.

import { bacaTanggal, buatHariKerja, hariPekan, sebutTanggal, uraiHari } from "../umum/kalender.js";

const TANDA_PERKIRAAN = " (perkiraan)";

/**
 * The calendar to count with. `data`: what `panduan/alat/libur.py` wrote; `tambahan`: [date, name] pairs, the
 * region's and the reader's own; `pilihan`: {cutiKerja, enamHari, hariItu}.
 */
export function buatAturan(data, tambahan = [], pilihan = {}) {
  const libur = new Map();
  const perkiraan = new Set(data.perkiraan.map(bacaTanggal));
  for (const [tanggal, nama, jenis] of data.libur) {
    const hari = bacaTanggal(tanggal);
    const sebutan = perkiraan.has(hari) ? `${nama}${TANDA_PERKIRAAN}` : nama;
    if (!libur.has(hari) || jenis === "libur") libur.set(hari, { nama: sebutan, jenis });
  }
  for (const [tanggal, nama] of tambahan) {
    const hari = bacaTanggal(tanggal);
    if (hari !== null) libur.set(hari, { nama: nama || "Libur daerah", jenis: "daerah" });
  }
  return {
    ...buatHariKerja({ ...pilihan, libur }),
    libur,
    pilihan,
    perkiraan,
    tahun: { dari: data.dari, sampai: data.sampai, cuti: data.cuti },
  };
}

/** Holidays from `dari` to `sampai` that would have been working days: what a reader checks against a wall calendar. */
export function cariDilewati(dari, sampai, { libur, isKerja, pilihan }) {
  const hasil = [];
  for (let hari = dari; hari <= sampai; hari += 1) {
    const pekan = hariPekan(hari);
    const akhirPekan = pekan === 6 || (pekan === 5 && !pilihan.enamHari);
    if (!akhirPekan && !isKerja(hari)) hasil.push({ hari, nama: libur.get(hari).nama });
  }
  return hasil;
}

/** Why a count of working days from `dari` to `sampai` may still change; one sentence each. */
export function cariRagu(dari, sampai, { libur, perkiraan, tahun, pilihan }) {
  const [awal, akhir] = [uraiHari(dari).tahun, uraiHari(sampai).tahun];
  const hasil = [];
  if (awal < tahun.dari || akhir > tahun.sampai) {
    hasil.push(`Data libur hanya memuat tahun ${tahun.dari} sampai ${tahun.sampai}; di luar itu hanya akhir pekan yang dilewati.`);
  }
  if (akhir > tahun.cuti && awal <= tahun.sampai) {
    const sebutan = sebutRentang(Math.max(awal, tahun.cuti + 1), Math.min(akhir, tahun.sampai));
    hasil.push(`Hari libur dan cuti bersama tahun ${sebutan} belum ditetapkan pemerintah; hitungan memakai perkiraan${pilihan.cutiKerja ? "" : " tanpa cuti bersama"}.`);
  }
  const kira = [...perkiraan].filter((hari) => hari >= dari && hari <= sampai && uraiHari(hari).tahun <= tahun.cuti);
  for (const hari of kira) {
    hasil.push(`${libur.get(hari).nama.replace(TANDA_PERKIRAAN, "")}, ${sebutTanggal(hari)}, masih perkiraan dan bisa bergeser.`);
  }
  return hasil;
}

const sebutRentang = (awal, akhir) => (awal === akhir ? `${awal}` : `${awal} sampai ${akhir}`);
