// Reviews a draft: reads its structure, guesses its kind, runs every rule, words the findings.

import angkaHuruf from "./aturan/angka-huruf.js";
import daerahLain from "./aturan/daerah-lain.js";
import dprd from "./aturan/dprd.js";
import gelar from "./aturan/gelar.js";
import isianTersisa from "./aturan/isian-tersisa.js";
import istilah from "./aturan/istilah.js";
import jangkaWaktu from "./aturan/jangka-waktu.js";
import jenisNaskah from "./aturan/jenis-naskah.js";
import lampiran from "./aturan/lampiran.js";
import nomor from "./aturan/nomor.js";
import penandatangan from "./aturan/penandatangan.js";
import { dicabut, takDikenal } from "./aturan/peraturan.js";
import rujukSilang from "./aturan/rujuk-silang.js";
import sebutanPihak from "./aturan/sebutan-pihak.js";
import tanggal from "./aturan/tanggal.js";
import tanggalBertentangan from "./aturan/tanggal-bertentangan.js";
import unsurWajib from "./aturan/unsur-wajib.js";
import urutanPasal from "./aturan/urutan-pasal.js";
import { kenali } from "./jenis.js";
import { bacaPihak } from "./pihak.js";
import { susun } from "./struktur.js";
import { siapkanWilayah } from "./wilayah.js";

const ATURAN = {
  "jenis-naskah": jenisNaskah,
  "unsur-wajib": unsurWajib,
  "isian-tersisa": isianTersisa,
  "jangka-waktu": jangkaWaktu,
  "rujuk-silang": rujukSilang,
  "daerah-lain": daerahLain,
  "peraturan-dicabut": dicabut,
  "peraturan-tak-dikenal": takDikenal,
  "sebutan-pihak": sebutanPihak,
  gelar,
  nomor,
  tanggal,
  "tanggal-bertentangan": tanggalBertentangan,
  "angka-huruf": angkaHuruf,
  penandatangan,
  dprd,
  "urutan-pasal": urutanPasal,
  istilah,
  lampiran,
};
const SEBANYAK = 40; // findings of one rule; more of the same says nothing new
const SEBANYAK_SEKARTU = 400; // ... when they share one card

/**
 * `naskah` from `bacaTeks` or `bacaDocx`, `pengetahuan` the data script `pemeriksa`; `jenis` an id of a kind or of a
 * sample document. Returns `{jenis, jenisPilihan, yakin, temuan, tidakDinilai, pihak}`.
 */
export function periksa(naskah, pengetahuan, { jenis = null } = {}) {
  const konteks = siapkan(naskah, pengetahuan, jenis);
  const temuan = [];
  // Nothing to read is nothing to miss; the page says so itself.
  for (const [id, jalankan] of Object.entries(/[A-Za-zÀ-ÿ]/.test(konteks.teks) ? ATURAN : {})) {
    const aturan = pengetahuan.aturan[id];
    if (!aturan || (aturan.jenis.length && !aturan.jenis.includes(konteks.jenis.jenis))) continue;
    const paling = Object.values(aturan.pesan).some((satu) => satu.banyak) ? SEBANYAK_SEKARTU : SEBANYAK;
    let banyak = 0;
    for (const mentah of jalankan({ ...konteks, aturan, daftar: aturan.daftar })) {
      if (banyak >= paling) break;
      banyak += 1;
      temuan.push(tuliskan(id, aturan, mentah, konteks));
    }
  }
  return {
    jenis: konteks.jenis.id,
    namaJenis: konteks.jenis.nama,
    jenisPilihan: konteks.pilihan.map((satu) => satu.id),
    yakin: konteks.yakin,
    temuan: urutkan(temuan),
    tidakDinilai: daftarBatas(pengetahuan, konteks),
    pihak: konteks.pihak.semua.map((satu) => satu.atasNama).filter(Boolean),
  };
}

function siapkan(naskah, pengetahuan, jenis) {
  const struktur = susun(naskah);
  const pihak = bacaPihak(struktur, pengetahuan.aturan["jenis-naskah"].daftar);
  const teks = struktur.baris.map((satu) => satu.teks).join("\n");
  const tebakan = kenali(struktur, pihak, teks, pengetahuan.jenis);
  const dipilih = jenis && pengetahuan.jenis.find((satu) => satu.id === jenis || satu.contoh.includes(jenis));
  return {
    naskah, struktur, pihak, teks, pengetahuan, ...tebakan,
    jenis: dipilih || tebakan.jenis,
    yakin: Boolean(dipilih) || tebakan.yakin,
    // Once the kind is chosen there is nothing else that it may be.
    mungkin: dipilih ? [dipilih] : tebakan.mungkin,
    kelompok: dipilih?.kelompok ?? tebakan.mekanisme,
    kecil: teks.toLowerCase(),
    wilayah: siapkanWilayah(pengetahuan),
    isi: struktur.baris.filter((satu) => !satu.asal),
    tahunKini: new Date().getFullYear(),
  };
}

/** Where a line stands, in words: `Pasal 5 ayat (2)`, `komparisi`, `bagian LATAR BELAKANG`. */
function sebutTempat(baris, { struktur, pihak, judul }) {
  if (!baris) return "naskah";
  const pasal = baris.kepala ?? baris.judulPasal ?? baris.pasal;
  if (!pasal) return sebutBagian(baris, struktur, pihak, judul);
  return [`Pasal ${pasal.nomor}`, baris.ayat && `ayat (${baris.ayat.nomor})`, baris.huruf && `huruf ${baris.huruf.kode}`].filter(Boolean).join(" ");
}

function sebutBagian(baris, struktur, pihak, judul) {
  if (baris.asal) return { kepala: "kepala halaman", kaki: "kaki halaman", catatan: "catatan kaki" }[baris.asal];
  if (pihak.pihak.some((satu) => satu.baris.includes(baris))) return "komparisi";
  if (struktur.tandaTangan >= 0 && baris.i >= struktur.tandaTangan) return "tanda tangan";
  if (struktur.penutup >= 0 && baris.i >= struktur.penutup) return "penutup";
  if (struktur.pasal.length && baris.i < struktur.awalPasal) return judul && baris.i <= judul.baris.i + 12 && baris.teks.length < 90 ? "judul" : "pembuka";
  const bagian = struktur.bagian.findLast((satu) => satu.i <= baris.i);
  return bagian ? `bagian ${bagian.judul}` : "naskah";
}

/** The message as it is for this kind of document and this mechanism. */
function pilihPesan(pesan, { jenis, kelompok }) {
  const cocok = (daftar, satu) => !daftar.length || daftar.includes(satu);
  const khusus = pesan.untuk?.find((satu) => cocok(satu.jenis, jenis.jenis) && cocok(satu.kelompok, kelompok));
  return { ...pesan, ...khusus?.ganti };
}

/** `Pasal 11 ayat (1) dan Pasal 12 ayat (1) Permendagri …`: each regulation named once. */
function sebutSemua(dasar) {
  const kelompok = new Map();
  for (const { kunci, teks } of dasar) {
    const [peraturan, isi = ""] = kunci.split(": ");
    const ketentuan = teks.startsWith("Pasal ") ? `Pasal ${isi}` : isi;
    const sebutan = isi ? teks.slice(ketentuan.length + 1) : teks;
    if (!kelompok.has(peraturan)) kelompok.set(peraturan, { sebutan, semua: [] });
    if (isi) kelompok.get(peraturan).semua.push(ketentuan);
  }
  return [...kelompok.values()].map(({ sebutan, semua }) => `${gabung(semua)} ${sebutan}`.trim()).join(" dan ");
}

const gabung = (semua) => (semua.length < 3 ? semua.join(" dan ") : `${semua.slice(0, -1).join(", ")}, dan ${semua.at(-1)}`);

function tuliskan(id, aturan, mentah, konteks) {
  const pesan = pilihPesan(aturan.pesan[mentah.pesan], konteks);
  const dasar = mentah.dasar ?? pesan.dasar;
  const isi = {
    kutipan: mentah.kutipan ?? "",
    tempat: sebutTempat(mentah.baris, konteks),
    jenis: konteks.jenis.jenis,
    namaJenis: konteks.jenis.nama,
    dasar: sebutSemua(dasar),
    ...mentah.isi,
  };
  const isikan = (teks) => teks.replace(/\{(\w+)\}/g, (utuh, nama) => (nama in isi ? String(isi[nama]) : utuh));
  return {
    aturan: id,
    pesan: mentah.pesan,
    tingkat: mentah.tingkat ?? pesan.tingkat,
    letak: mentah.baris ? { paragraf: mentah.baris.i, kutipan: mentah.kutipan ?? "" } : null,
    tempat: isi.tempat,
    judul: isikan(pesan.judul),
    alasan: isikan(pesan.alasan),
    kalimat: isikan(pesan.kalimat),
    dasar,
    praktik: pesan.praktik,
    perluVerifikasi: pesan.perluVerifikasi,
    ...(pesan.banyak ? { banyak: pesan.banyak } : {}),
    ...(mentah.unsur ? { unsur: mentah.unsur, unsurSemua: mentah.unsurSemua } : {}),
  };
}

/** Certain findings first, each group in the order of the rules. */
function urutkan(temuan) {
  return [...temuan.filter((satu) => satu.tingkat === "pasti"), ...temuan.filter((satu) => satu.tingkat !== "pasti")];
}

function daftarBatas(pengetahuan, konteks) {
  const berlaku = Object.values(pengetahuan.aturan).filter((satu) => !satu.jenis.length || satu.jenis.includes(konteks.jenis.jenis));
  const batas = berlaku.flatMap((satu) => satu.batas);
  const sebab = konteks.jenis.unsur.length ? [] : [`Isi wajib ${konteks.jenis.nama}: peraturan tidak merincinya.`];
  const sisa = konteks.naskah.terpotong ? ["Naskah ini terlalu panjang; hanya bagian awalnya yang diperiksa."] : [];
  return [...sisa, ...sebab, ...batas];
}
