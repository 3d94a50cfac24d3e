// What is wrong or doubtful in a form, each with its cause and remedy. No DOM.
//
// A finding: {nama, tingkat: "salah" | "ragu", pesan, saran: [{label, nilai}]}; `nilai` is what the blank gets.
// What is wrong keeps the Word file from being written; what is doubtful may stay.

import { bacaAngka, turunkan } from "./nilai.js";
import { cariGelar } from "../umum/gelar.js";
import { pangkasJudul } from "../umum/judul.js";
import { bacaTanggal, tambahBulan, tanggalPanjang } from "../umum/kata-tanggal.js";
import { bacaTerbilang } from "../umum/terbilang.js";
import { bacaUang, cariUangBerbeda, tulisUang } from "../umum/uang.js";

const TAHUN_PERTAMA = 1945;
const TAHUN_TERAKHIR = 2100;
const BULAN_JAUH = 60; // a date of signing further off than this is doubted
export const PANJANG_TERBESAR = 5000;

const salah = (nama, pesan, saran = []) => ({ nama, tingkat: "salah", pesan, saran });
const ragu = (nama, pesan, saran = []) => ({ nama, tingkat: "ragu", pesan, saran });
const kutip = (semua) => semua.map((satu) => `“${satu}”`).join(", ");
const pakai = (nilai) => ({ label: `Pakai “${nilai}”`, nilai });

function periksaTanggal({ nama }, teks, { hariIni }) {
  const iso = bacaTanggal(teks);
  if (!iso) return [salah(nama, "Tanggal ini tidak ada. Isi tanggal, bulan, dan tahunnya lengkap.")];
  const tahun = Number(iso.slice(0, 4));
  if (tahun < TAHUN_PERTAMA || tahun > TAHUN_TERAKHIR) return [salah(nama, `Tahun ${tahun} tidak masuk akal. Periksa ketikan tahunnya.`)];
  const jauh = iso > tambahBulan(hariIni, BULAN_JAUH);
  return jauh && !/akhir|batas/.test(nama) ? [ragu(nama, `${tanggalPanjang(iso)} lebih dari lima tahun dari sekarang. Periksa tahunnya.`)] : [];
}

function periksaAngka({ nama, label }, teks, { aturan }) {
  const angka = bacaAngka(teks);
  if (angka === null) return [salah(nama, "Tulis angka bulat saja, tanpa huruf atau satuan. Misalnya 3.")];
  if (angka === 0) return [salah(nama, "Angkanya nol. Tulis angka yang lebih dari nol.")];
  if (/^tahun/.test(nama) && (angka < TAHUN_PERTAMA || angka > TAHUN_TERAKHIR)) {
    return [salah(nama, `Tahun ${teks} tidak masuk akal. Tulis empat angka, misalnya 2027.`)];
  }
  const [batas, kalimat] = /\btahun\b/.test(label) ? aturan.batas[nama] ?? [] : [];
  if (batas && angka > batas) return [salah(nama, `${kalimat} Tulis ${batas} atau kurang.`, [pakai(String(batas))])];
  if (nama === "rangkap_angka" && angka < 2) return [ragu(nama, "Tiap pihak memegang satu naskah asli. Tulis paling sedikit 2.")];
  return [];
}

function periksaUang({ nama }, teks) {
  const uang = bacaUang(teks);
  if (uang && uang.rupiah <= 0) return [salah(nama, "Jumlah uang harus lebih dari nol. Periksa angkanya.")];
  const beda = cariUangBerbeda(teks);
  if (beda.length) {
    const betul = teks.replace(beda[0].tulisan, `${beda[0].angka} (${beda[0].huruf})`);
    return [salah(nama, `Huruf tidak sama dengan angka ${beda[0].angka}. Yang benar: ${beda[0].huruf}.`, [{ label: "Perbaiki hurufnya", nilai: betul }])];
  }
  return uang || /\d/.test(teks) ? [] : [ragu(nama, "Belum ada jumlah rupiahnya. Tulis misalnya Rp1.250.000.")];
}

function periksaNama({ nama, tanpaGelar }, teks) {
  const { bersih, gelar, pasti } = cariGelar(teks);
  if (!gelar.length) {
    return /\d/.test(teks) ? [ragu(nama, "Ada angka pada nama ini. Periksa ketikannya.")] : [];
  }
  const saran = bersih ? [pakai(bersih)] : [];
  if (tanpaGelar && pasti) return [salah(nama, `Nama ditulis tanpa gelar. Hapus ${kutip(gelar)}.`, saran)];
  if (!pasti) return [ragu(nama, `Tulis nama orangnya saja. Periksa apakah “${gelar.at(-1)}” perlu ada.`, saran)];
  return [ragu(nama, `Contoh ini memakai nama tanpa gelar, jadi tanpa ${kutip(gelar)}. Bila tata naskah dinas Anda memakai gelar, biarkan.`, saran)];
}

const PESAN_DAERAH = {
  rapikan: () => "Nama daerah ditulis lengkap menurut daftar resmi.",
  pilih: () => "Lebih dari satu daerah bernama begini. Pilih yang dimaksud.",
  tak_dikenal: (hasil) =>
    hasil.saran.length
      ? "Nama ini tidak ada dalam daftar daerah. Mungkin maksudnya salah satu di bawah ini."
      : "Nama ini tidak ada dalam daftar daerah. Tulis lengkap, misalnya Kabupaten Pati atau Kota Mojokerto.",
};

function periksaDaerah({ nama }, teks, { daerah }) {
  if (!daerah) return [];
  const hasil = daerah(teks);
  if (hasil.keadaan === "cocok") return [];
  if (hasil.keadaan === "administratif") {
    return [salah(nama, `${hasil.nama} adalah wilayah administrasi, bukan daerah otonom. Yang bekerja sama ialah ${hasil.saran[0]}.`, hasil.saran.map(pakai))];
  }
  return [ragu(nama, PESAN_DAERAH[hasil.keadaan](hasil), hasil.saran.map(pakai))];
}

function periksaPilihan({ nama, pilihan }, teks) {
  return pilihan.includes(teks) ? [] : [salah(nama, "Pilih salah satu yang tersedia.")];
}

/** `Kerja Sama Kerja Sama ...`: the document itself says what kind of thing the title names. */
function periksaJudul({ nama }, teks) {
  if (!/^judul(?:_kerja_sama|_kegiatan)?$/.test(nama)) return [];
  const pangkas = pangkasJudul(teks);
  return pangkas === teks ? [] : [ragu(nama, "Kata “kerja sama” sudah ada pada naskahnya. Sebut pekerjaannya saja.", [pakai(pangkas)])];
}

const MENURUT_JENIS = {
  teks: periksaJudul,
  tanggal: periksaTanggal,
  angka: periksaAngka,
  uang: periksaUang,
  nama_orang: periksaNama,
  daerah: periksaDaerah,
  pilihan: periksaPilihan,
};

/** Ways to follow that leave no choice; a copy, a title or an English wording may well be another. */
const PASTI = new Set(["terbilang", "hari", "tanggal_huruf", "bulan", "tahun_huruf"]);

/** A blank that follows from another, typed by hand: do both say the same? */
function periksaTurunan(isian, teks, asal, mentahAsal) {
  const semestinya = turunkan(isian.turunan.cara, mentahAsal, asal, isian.contoh);
  if (!semestinya || teks === semestinya) return [];
  const saran = [{ ...pakai(semestinya), otomatis: true }];
  const longgar = (satu) => satu.toLowerCase().replace(/[^a-z]/g, "");
  if (longgar(teks) === longgar(semestinya)) return [];
  if (!PASTI.has(isian.turunan.cara)) {
    return [ragu(isian.nama, `Tidak sama dengan “${asal.label}” (${mentahAsal}). Periksa keduanya.`, saran)];
  }
  const kata = isian.turunan.cara === "hari" || isian.turunan.cara === "bulan" || bacaTerbilang(teks.replace(/ rupiah.*$/i, "")) !== null;
  const buat = kata ? salah : ragu;
  return [buat(isian.nama, `Tidak cocok dengan “${asal.label}”. Menurut itu: ${semestinya}.`, saran)];
}

function periksaContoh({ nama, contoh }, teks) {
  return teks === contoh && /contoh|sampel|sample|example/i.test(contoh)
    ? [ragu(nama, "Ini masih isi contoh. Ganti dengan isi yang sebenarnya.")]
    : [];
}

/** Findings of one blank with something in it. */
function periksaSatu(isian, teks, acuan) {
  if (teks.length > PANJANG_TERBESAR) return [salah(isian.nama, `Terlalu panjang: paling banyak ${PANJANG_TERBESAR} huruf.`)];
  const contoh = periksaContoh(isian, teks);
  if (contoh.length) return contoh;
  return MENURUT_JENIS[isian.jenis]?.(isian, teks, acuan) ?? [];
}

const URUT = { tanggal: (teks) => bacaTanggal(teks), angka: (teks) => bacaAngka(teks) };
const sebut = (jenis, nilai) => (jenis === "tanggal" ? tanggalPanjang(nilai) : String(nilai));

/** Dates and years that contradict one another; told at the later blank. */
function periksaUrutan(menurutNama, { aktif, mentah }, aturan) {
  const temuan = [];
  for (const [awal, akhir, sebab] of aturan.urutan) {
    if (!aktif.has(awal) || !aktif.has(akhir)) continue;
    const [dulu, nanti] = [menurutNama.get(awal), menurutNama.get(akhir)];
    const [a, b] = [dulu, nanti].map((satu) => URUT[satu.jenis]?.(mentah.get(satu.nama)) ?? null);
    if (a === null || b === null || a <= b) continue;
    temuan.push(salah(akhir, `${sebut(nanti.jenis, b)} mendahului “${dulu.label}” (${dulu.kelompok}), yaitu ${sebut(dulu.jenis, a)}. ${sebab} Perbaiki salah satunya.`));
  }
  return temuan;
}

/** A sum that is not the sum of its parts: biaya_total beside biaya_1, biaya_2 ... */
function periksaJumlah(menurutNama, { aktif, mentah }) {
  const rupiah = (nama) => (aktif.has(nama) ? bacaUang(mentah.get(nama))?.rupiah : null) ?? null;
  const bagian = [...menurutNama.keys()].filter((nama) => /^biaya_\d+$/.test(nama)).map(rupiah);
  const total = menurutNama.has("biaya_total") ? rupiah("biaya_total") : null;
  if (total === null || !bagian.length || bagian.includes(null)) return [];
  const jumlah = bagian.reduce((a, b) => a + b, 0);
  if (jumlah === total) return [];
  const betul = tulisUang({ rupiah: jumlah, sen: 0 });
  return [ragu("biaya_total", `Biaya kegiatan bila dijumlahkan ${betul}. Periksa jumlahnya.`, [pakai(betul)])];
}

/**
 * All findings, in the order of the form. `hasil` comes from `hitung`; `acuan`: {daerah: judge of region names or null,
 * hariIni: ISO, aturan: {urutan, batas}}.
 */
export function periksaIsian(semua, keadaan, hasil, acuan) {
  const menurutNama = new Map(semua.map((satu) => [satu.nama, satu]));
  const silang = [...periksaUrutan(menurutNama, hasil, acuan.aturan), ...periksaJumlah(menurutNama, hasil)];
  const temuan = [];
  for (const isian of semua) {
    const teks = hasil.mentah.get(isian.nama).trim();
    if (!hasil.aktif.has(isian.nama)) continue;
    if (isian.turunan) {
      const asal = menurutNama.get(isian.turunan.dari);
      if (asal && teks && keadaan.lepas.has(isian.nama)) temuan.push(...periksaTurunan(isian, teks, asal, hasil.mentah.get(asal.nama)));
    } else if (teks) temuan.push(...periksaSatu(isian, teks, acuan));
    temuan.push(...silang.filter((satu) => satu.nama === isian.nama));
  }
  return temuan;
}

/** Names of the blanks that must be filled and are not. */
export function cariKosong(semua, { aktif, tampil }) {
  return semua.filter((satu) => satu.wajib && aktif.has(satu.nama) && !tampil.get(satu.nama)).map((satu) => satu.nama);
}
