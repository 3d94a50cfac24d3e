// Whoever signs may sign: heads of region themselves, others with a power of attorney and only a PKS.

import { buatPola } from "../frasa.js";
import { isLabel } from "../struktur.js";

const WAKIL = /(?<![A-Za-zÀ-ÿ])(wakil (?:bupati|wali ?kota|gubernur))(?![A-Za-zÀ-ÿ])/i;
const PELAKSANA = /(?<![A-Za-zÀ-ÿ])(?:plt|plh|pelaksana tugas|pelaksana harian|penjabat|pj)(?![A-Za-zÀ-ÿ])/i;
const MENTERI = /(?<![A-Za-zÀ-ÿ])(?:menteri|panglima|kapolri|jaksa agung|kepala (?:badan|lembaga|kepolisian))(?![A-Za-zÀ-ÿ])/i;
const LUAR = ["Pernyataan Kehendak Kerja Sama", "Naskah Kerja Sama"];

export default function* penandatangan(konteks) {
  const { pihak, jenis, daftar, judul } = konteks;
  const nama = judul && judul.jenis !== "MoU" && konteks.pengetahuan.jenis.some((satu) => satu.jenis === judul.jenis) ? judul.jenis : jenis.jenis;
  for (const satu of pihak.pihak) {
    const jabatan = bacaJabatan(satu, daftar);
    if (satu.golongan === "pusat") {
      if (nama === "Nota Kesepakatan" && !MENTERI.test(satu.teks.slice(0, 200)) && !/kuasa/i.test(satu.teks)) {
        yield { pesan: "nk-kuasa", baris: satu.baris[0], kutipan: satu.nama.teks || satu.label, isi: { jabatan: satu.atasNama } };
      }
    } else if ((satu.golongan === "pemda" || satu.golongan === "opd") && jabatan) yield* nilai(nama, satu, jabatan);
  }
  yield* namaBerbeda(konteks);
}

function* nilai(nama, satu, { baris, kutipan, wakil }) {
  const hasil = { baris, kutipan, isi: { jabatan: kutipan } };
  if (wakil) {
    if (!PELAKSANA.test(satu.teks)) yield { pesan: "wakil", ...hasil };
  } else if (nama === "Kesepakatan Bersama") yield { pesan: "kb", ...hasil };
  else if (nama === "Nota Kesepakatan") yield { pesan: "nk", ...hasil };
  else if (LUAR.includes(nama)) yield { pesan: "luar-negeri", ...hasil };
  else if (nama === "Perjanjian Kerja Sama" && !/kuasa/i.test(satu.teks)) yield { pesan: "pks", ...hasil };
}

/** The office that signs when it is not the head of region: the first one named. */
function bacaJabatan(satu, daftar) {
  const kepala = buatPola(daftar.kepala_daerah);
  const pejabat = buatPola(daftar.pejabat);
  const teks = satu.nama.sisa === satu.teks ? satu.teks : satu.nama.sisa;
  const [a, b] = [pejabat.exec(teks), kepala.exec(teks)];
  const wakil = WAKIL.exec(teks);
  if (wakil && (!a || wakil.index < a.index)) return cari(satu, wakil[1], true);
  if (!a || (b && b.index < a.index)) return null;
  const panjang = /^[^,;:.]{0,70}/.exec(teks.slice(a.index))[0].replace(/\s+(?:yang|berkedudukan|beralamat|dalam|bertindak|berdasarkan|selanjutnya)\s.*$/i, "");
  return cari(satu, panjang.trim() || a[0], false);
}

function cari(satu, kutipan, wakil) {
  const baris = satu.baris.find((lain) => lain.teks.includes(kutipan));
  return { baris: baris ?? satu.baris[0], kutipan, wakil };
}

const samakan = (teks) => teks.toLowerCase().replace(/[^A-Za-zÀ-ÿ]/g, "");

/** A name below a signature that is not the one the party was introduced with. */
function* namaBerbeda({ struktur, isi, pihak }) {
  if (struktur.tandaTangan < 0) return;
  const akhir = isi.filter((satu) => satu.i > struktur.tandaTangan).slice(0, 24);
  const label = isi.filter((satu) => satu.i >= struktur.tandaTangan && isLabel(satu.teks)).slice(0, 6);
  if (label.length < 2 || label.some((satu) => satu.teks.match(/pihak/gi)?.length > 1)) return;
  for (const satu of pihak.pihak) {
    if (/diwakili|represented/i.test(satu.teks)) continue; // the name stands after the office
    const mulai = label.find((baris) => baris.teks.toUpperCase().includes(satu.label));
    if (!mulai || samakan(satu.nama.teks).length < 4) continue;
    const batas = label.find((baris) => baris.i > mulai.i)?.i ?? Infinity;
    const blok = akhir.filter((baris) => baris.i > mulai.i && baris.i < batas);
    const tertulis = blok.filter((baris) => /^[A-ZÀ-Þ][A-Za-zÀ-ÿ.,' -]{3,60}$/.test(baris.teks) && !/pihak|bupati|wali ?kota|gubernur|kepala|direktur|menteri|rektor|ketua|pemerintah|dinas|kementerian|\bpt\b|universitas|materai|meterai|tanda|saksi/i.test(baris.teks));
    if (tertulis.length !== 1) continue;
    const [kiri, kanan] = [samakan(tertulis[0].teks), samakan(satu.nama.teks)];
    if (kiri.includes(kanan) || kanan.includes(kiri)) continue;
    yield { pesan: "beda", baris: tertulis[0], kutipan: tertulis[0].teks, isi: { lain: satu.nama.teks, pihak: satu.label } };
  }
}
