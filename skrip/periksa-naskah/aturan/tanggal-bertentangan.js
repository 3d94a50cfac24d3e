// Dates agree with each other, with their weekday, and with the order in which things happen.

import { bacaHari, cariTanggal, HARI, sebutTanggal } from "../bilangan.js";
import { bacaLama } from "../lama.js";
import { bacaPenandatanganan } from "../penandatanganan.js";

const SEHARI = 86_400_000;
const PAYUNG = /(kesepakatan bersama|nota kesepakatan|pernyataan kehendak(?: kerja sama)?|perjanjian kerja sama|studi kelayakan|surat penawaran|penawaran)/i;

export default function* tanggalBertentangan(konteks) {
  const tanda = bacaPenandatanganan(konteks.struktur);
  if (tanda) yield* pembuka(tanda);
  for (const baris of konteks.isi) {
    const semua = cariTanggal(baris.teks);
    for (const satu of semua) {
      if (!satu.ada) yield { pesan: "mustahil", baris, kutipan: satu.kutipan, isi: { kiri: sebutTanggal(satu) } };
      else if (baris !== tanda?.baris) yield* hariTertulis(baris, satu);
    }
    if (semua.length >= 2) yield* rentang(baris, semua);
  }
  const kini = tanda?.angka ?? tanda?.huruf;
  if (kini?.ada && konteks.struktur.pasal.length) {
    yield* urutan(konteks, kini);
    yield* penutup(konteks, kini, tanda.baris);
  }
}

function* pembuka({ baris, teks, huruf, angka, hari }) {
  if (huruf && !huruf.ada) yield { pesan: "mustahil", baris, kutipan: teks.slice(0, 90), isi: { kiri: sebutTanggal(huruf) } };
  if (huruf && angka && huruf.waktu !== angka.waktu) {
    yield { pesan: "huruf-angka", baris, kutipan: angka.kutipan, isi: { kiri: sebutTanggal(huruf), kanan: sebutTanggal(angka) } };
  }
  // With words and digits apart, the weekday fits the one that is meant.
  const cocok = [huruf, angka].filter((satu) => satu?.ada);
  if (hari && cocok.length && !cocok.some((satu) => satu.hari === bacaHari(hari))) yield salahHari(baris, hari, cocok[0], `${hari}`);
}

function salahHari(baris, hari, tanggal, kutipan) {
  return { pesan: "hari", baris, kutipan, isi: { hari, kiri: sebutTanggal(tanggal), kanan: HARI[tanggal.hari] } };
}

/** `hari Senin, tanggal 4 Januari 2027` anywhere. */
function* hariTertulis(baris, tanggal) {
  const sebelum = baris.teks.slice(Math.max(0, tanggal.awal - 32), tanggal.awal);
  const cocok = /([A-Za-zÀ-ÿ'’]{4,7}),?\s*(?:tanggal\s*)?[(]?$/i.exec(sebelum);
  if (!cocok || bacaHari(cocok[1]) < 0 || bacaHari(cocok[1]) === tanggal.hari) return;
  yield salahHari(baris, cocok[1], tanggal, baris.teks.slice(tanggal.awal - cocok[0].length, tanggal.akhir));
}

/** `sejak A sampai dengan B`: B comes later, and the years between are those named. */
function* rentang(baris, semua) {
  for (let nomor = 0; nomor + 1 < semua.length; nomor += 1) {
    const [a, b] = [semua[nomor], semua[nomor + 1]];
    const antara = baris.teks.slice(a.akhir, b.awal);
    if (!a.ada || !b.ada || !/^\s*,?\s*(?:\([^)]{0,60}\)\s*)?(?:dan\s+)?(?:sampai(?: dengan)?|s\.?\/?d\.?|hingga|berakhir|-|–|—)(?:\s+(?:dengan|pada|tanggal|hari)){0,3}\s*$/i.test(antara)) continue;
    const kutipan = baris.teks.slice(a.awal, b.akhir);
    const isi = { kiri: sebutTanggal(a), kanan: sebutTanggal(b) };
    if (b.waktu < a.waktu) yield { pesan: "terbalik", baris, kutipan, isi };
    else if (/berlaku|jangka waktu|selama/i.test(baris.teks)) {
      const lama = bacaLama(baris.teks.slice(0, a.awal))[0];
      if (lama && lama.bulan >= 1 && !selama(a, b, lama.bulan)) yield { pesan: "lama", baris, kutipan, isi: { ...isi, lama: lama.kutipan } };
    }
  }
}

/** Within a week: offices count the last day in, or not. */
function selama(a, b, bulan) {
  const akhir = Date.UTC(a.tahun, a.bulan - 1 + bulan, a.tanggal);
  return Math.abs(akhir - b.waktu) <= 7 * SEHARI;
}

/** The power of attorney and the documents this one rests on are older. */
function* urutan({ struktur, isi, pihak, judul }, kini) {
  const komparisi = new Set(pihak.pihak.flatMap((satu) => satu.baris));
  for (const baris of isi) {
    if (baris.i >= struktur.awalPasal) break;
    for (const satu of cariTanggal(baris.teks)) {
      if (!satu.ada || satu.waktu <= kini.waktu) continue;
      const sebelum = baris.teks.slice(Math.max(0, satu.awal - 140), satu.awal);
      const hasil = { baris, kutipan: satu.kutipan, isi: { kiri: sebutTanggal(satu), kanan: sebutTanggal(kini) } };
      if (/kuasa/i.test(sebelum) && (komparisi.has(baris) || /surat kuasa/i.test(sebelum))) yield { pesan: "kuasa", ...hasil };
      else if (/tanggal\s*$/i.test(sebelum) && PAYUNG.test(sebelum) && !komparisi.has(baris) && baris !== judul?.baris) {
        const naskah = PAYUNG.exec(sebelum)[1];
        yield { pesan: "payung", ...hasil, isi: { ...hasil.isi, naskah: naskah.charAt(0).toUpperCase() + naskah.slice(1) } };
      }
    }
  }
}

/** A day of signing at the end differs from the one at the start. */
function* penutup({ struktur, isi }, kini, pembukaan) {
  if (struktur.penutup < 0) return;
  for (const baris of isi) {
    if (baris.i < struktur.penutup || baris === pembukaan || baris.i > struktur.penutup + 1) continue;
    for (const satu of cariTanggal(baris.teks)) {
      if (satu.ada && satu.waktu !== kini.waktu && /ditandatangani|dibuat/i.test(baris.teks)) {
        yield { pesan: "penutup", baris, kutipan: satu.kutipan, isi: { kiri: sebutTanggal(kini), kanan: sebutTanggal(satu) } };
      }
    }
  }
}
