// From the events a reader knows to every deadline of a mechanism; pure, so that a table of cases can prove it.

import { hariPekan, hitungHari, kerjaTerdekat, nomorHari, tambahBulan, uraiHari } from "../umum/kalender.js";
import { cariDilewati, cariRagu } from "./libur.js";

const TAHUN_TANPA_AKHIR = 2;
const BULAN_PER = { bulan: 1, tahun: 12 };

/** The deadlines that apply to a variant and a level of government; an empty choice leaves all in. */
export function pilihTenggat(mekanisme, { varian, tingkat } = {}) {
  return mekanisme.tenggat.filter(
    (satu) =>
      (!varian || !satu.varian || satu.varian.includes(varian)) &&
      (!tingkat || !satu.tingkat || satu.tingkat === tingkat),
  );
}

/** The events that start, fulfil or end those deadlines, in the order of the record. */
export function pilihKejadian(mekanisme, pilihan) {
  const dipakai = new Set(pilihTenggat(mekanisme, pilihan).flatMap(({ mulai, selesai, sampai }) => [mulai, selesai, sampai]));
  return mekanisme.kejadian.filter(({ id }) => dipakai.has(id));
}

/**
 * One row for each deadline, in the order of the record. `tanggal`: event id → day number. A row has a `keadaan`:
 *
 * - `dihitung`: `waktu`, at least one day (see `buatWaktu`);
 * - `menunggu`: the event whose date is missing;
 * - `tak-perlu`: the event that made it needless;
 * - `tanpa`: `tenggat.tidak_dihitung` says why there is no date.
 */
export function hitungTenggat(mekanisme, pilihan, tanggal, aturan) {
  const cari = buatPencari(mekanisme, tanggal, aturan);
  return pilihTenggat(mekanisme, pilihan).map((tenggat) => ({ tenggat, ...hitungSatu(tenggat, cari, tanggal, aturan) }));
}

function hitungSatu(tenggat, cari, tanggal, aturan) {
  if (!tenggat.mulai) return { keadaan: "tanpa" };
  const awal = cari.kejadian(tenggat.mulai, "kalender");
  if (awal.takPerlu) return { keadaan: "tak-perlu", kejadian: awal.takPerlu, hari: tanggal[awal.takPerlu.id] };
  if (awal.hari === undefined) return { keadaan: "menunggu", kejadian: awal.menunggu };
  if (tenggat.berkala) return { keadaan: "dihitung", ...hitungBerkala(tenggat, cari, aturan) };
  const waktu = bacaanTenggat(tenggat, cari).map((bacaan) => hitungSekali(tenggat, bacaan, cari, aturan));
  return { keadaan: "dihitung", waktu, selesai: nilaiSelesai(tenggat, waktu, tanggal, cari) };
}

/** Where the regulation writes only *hari*, both ways to count; else one, unless an estimate behind it has two. */
function bacaanTenggat(tenggat, cari) {
  if (tenggat.satuan === "hari") return ["kalender", "kerja"];
  if (tenggat.satuan === "hari kerja") return ["kerja"];
  const [satu, dua] = ["kalender", "kerja"].map((bacaan) => cari.kejadian(tenggat.mulai, bacaan).hari);
  return satu === dua ? [null] : ["kalender", "kerja"];
}

function hitungSekali(tenggat, bacaan, cari, aturan) {
  const { hari: mulai, anggapan } = cari.kejadian(tenggat.mulai, bacaan ?? "kalender");
  const hari = hariTerakhir(tenggat, mulai, bacaan, aturan);
  const kerja = bacaan === "kerja" && !(tenggat.satuan in BULAN_PER);
  return buatWaktu(hari, aturan, {
    bacaan: tenggat.satuan in BULAN_PER ? null : bacaan,
    mulai,
    anggapan,
    dilewati: kerja ? cariDilewati(mulai + (aturan.pilihan.hariItu ? 0 : 1), hari, aturan) : [],
    ragu: kerja ? cariRagu(Math.min(mulai, hari), hari, aturan) : [],
  });
}

/** The last day of a deadline that starts on `mulai`; counted backwards when it stands before an event. */
export function hariTerakhir(tenggat, mulai, bacaan, { isKerja, pilihan }) {
  const { hariItu } = pilihan;
  if (tenggat.satuan in BULAN_PER) {
    const bulan = tenggat.lama * BULAN_PER[tenggat.satuan];
    if (tenggat.sebelum) return tambahBulan(mulai, -bulan);
    return tambahBulan(mulai, bulan) - (hariItu ? 1 : 0);
  }
  return hitungHari(mulai, tenggat.lama, bacaan === "kerja" ? { hariItu, isKerja } : { hariItu });
}

/**
 * One day: `bacaan` how it was counted, `jatuh` when it is no working day (why, and the working days around it),
 * `periode` for what returns, `anggapan` what an estimate rests on, `dilewati` and `ragu` for working days.
 */
function buatWaktu(hari, { sebabLibur, isKerja }, lain) {
  const sebab = sebabLibur(hari);
  const jatuh = sebab && { sebab, sebelum: kerjaTerdekat(hari, -1, isKerja), sesudah: kerjaTerdekat(hari, 1, isKerja) };
  return { hari, jatuh, anggapan: [], dilewati: [], ragu: [], ...lain };
}

/** When the fulfilling event happened, and by how many days it missed each reading (0: in time). */
function nilaiSelesai(tenggat, waktu, tanggal, cari) {
  const hari = tenggat.selesai && tanggal[tenggat.selesai];
  if (hari === undefined) return null;
  const dinilai = !tenggat.bacaan; // two readings of the words themselves: nobody can say what is late
  const lewat = dinilai ? waktu.map((satu) => Math.max(0, hari - satu.hari)) : null;
  return { kejadian: cari.nama(tenggat.selesai), hari, lewat };
}

/** Looks up when an event happened, or may happen. */
function buatPencari(mekanisme, tanggal, aturan) {
  const semua = new Map(mekanisme.kejadian.map((satu) => [satu.id, satu]));
  const tenggat = new Map(mekanisme.tenggat.map((satu) => [satu.id, satu]));
  const nama = (id) => semua.get(id);

  /** {hari, anggapan}, {takPerlu: event}, or {menunggu: event whose date is needed}. */
  function kejadian(id, bacaan) {
    if (tanggal[id] !== undefined) return { hari: tanggal[id], anggapan: [] };
    const kira = semua.get(id).perkiraan;
    if (!kira) return { menunggu: nama(id) };
    const asal = tenggat.get(kira.tenggat);
    // What follows only from a deadline that was missed never comes when it was met.
    if (kira.tambah > 0 && asal.selesai && tanggal[asal.selesai] !== undefined) return { takPerlu: nama(asal.selesai) };
    const awal = kejadian(asal.mulai, bacaan);
    if (awal.hari === undefined) return awal.takPerlu ? awal : { menunggu: nama(id), atau: awal.menunggu };
    const akhir = hariTerakhir(asal, awal.hari, asal.satuan === "hari kerja" ? "kerja" : bacaan, aturan);
    const geser = bacaan === "kerja" ? { isKerja: aturan.isKerja } : {};
    const hari = kira.tambah ? hitungHari(akhir, kira.tambah, geser) : akhir;
    return { hari, anggapan: [...awal.anggapan, kira.anggapan] };
  }
  return { kejadian, nama };
}

function hitungBerkala(tenggat, cari, aturan) {
  const awal = cari.kejadian(tenggat.mulai, "kalender");
  const akhir = tenggat.sampai ? cari.kejadian(tenggat.sampai, "kalender") : {};
  const terbuka = akhir.hari === undefined;
  const sampai = terbuka ? tambahBulan(awal.hari, 12 * TAHUN_TANPA_AKHIR) : akhir.hari;
  const anggapan = [...awal.anggapan, ...(terbuka ? [] : akhir.anggapan)];
  const waktu = PERIODE[tenggat.berkala](awal.hari, sampai).map(({ hari, ...lain }) => buatWaktu(hari, aturan, { ...lain, anggapan }));
  return { waktu, terbuka: terbuka && tenggat.sampai ? cari.nama(tenggat.sampai) : null };
}

/** Kind of return → its days between two days; none of them is given by the regulations beyond the words themselves. */
const PERIODE = {
  "setiap semester": (awal, akhir) =>
    deretSemester(awal, akhir).map(({ tahun, semester }) => ({
      hari: semester === 1 ? nomorHari(tahun, 6, 30) : nomorHari(tahun, 12, 31),
      periode: `Semester ${semester === 1 ? "I" : "II"} ${tahun}`,
    })),
  "setiap 6 bulan": (awal, akhir) => {
    const hasil = [];
    for (let ke = 1; tambahBulan(awal, 6 * ke) <= akhir; ke += 1) {
      hasil.push({ hari: tambahBulan(awal, 6 * ke), periode: `6 bulan ke-${ke}` });
    }
    return hasil;
  },
  "setiap tahun": (awal, akhir) =>
    deretTahun(uraiHari(awal).tahun, uraiHari(akhir).tahun).map((tahun) => ({
      hari: nomorHari(tahun, 12, 31),
      periode: `Tahun ${tahun}`,
    })),
  "minggu pertama Januari": (awal, akhir) => deretJanuari(awal, akhir, 1),
  "minggu kedua Januari": (awal, akhir) => deretJanuari(awal, akhir, 2),
};

function deretTahun(dari, sampai) {
  return Array.from({ length: Math.max(0, sampai - dari + 1) }, (_, nomor) => dari + nomor);
}

function deretSemester(awal, akhir) {
  const urutan = (hari) => uraiHari(hari).tahun * 2 + (uraiHari(hari).bulan > 6 ? 1 : 0);
  return deretTahun(urutan(awal), urutan(akhir)).map((nomor) => ({ tahun: Math.floor(nomor / 2), semester: (nomor % 2) + 1 }));
}

/** Each January after the start until the end: as 1-7 (8-14) January, and as the week, Monday to Sunday, of 1 January. */
function deretJanuari(awal, akhir, pekan) {
  return deretTahun(uraiHari(awal).tahun + 1, uraiHari(akhir).tahun)
    .filter((tahun) => nomorHari(tahun, 1, 1) <= akhir)
    .flatMap((tahun) => {
      const satu = nomorHari(tahun, 1, 1);
      const minggu = satu + (6 - hariPekan(satu)) + 7 * (pekan - 1);
      const periode = `Januari ${tahun}`;
      return [
        { hari: minggu, bacaan: "pekan", periode },
        { hari: satu + 7 * pekan - 1, bacaan: "tujuh-hari", periode },
      ].filter(({ hari }, nomor, semua) => nomor === 0 || hari !== semua[0].hari);
    });
}
