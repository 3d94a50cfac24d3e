// Names of regions that are no party and stand where only a party would.

import { buatPola } from "../frasa.js";
import { PERJANJIAN } from "../jenis.js";
import { cariWilayah } from "../wilayah.js";

export default function* daerahLain(konteks) {
  const { isi, struktur, wilayah, daftar } = konteks;
  const { komparisi, kepala } = daerahPihak(konteks);
  const pihak = komparisi.size ? komparisi : kepala.size ? kepala : daerahUtama(isi, wilayah);
  if (!pihak.size) return;
  const boleh = luaskan(pihak, wilayah);
  const sebut = [...pihak].join(" dan ");
  const beda = [...kepala].filter((nama) => !boleh.has(nama));
  if (komparisi.size && beda.length) {
    const baris = isi.find((satu) => satu.i < struktur.awalPasal && cariWilayah(satu.teks, wilayah).some((lain) => lain.nama === beda[0]));
    yield { pesan: "kepala", baris, kutipan: cariWilayah(baris.teks, wilayah).find((lain) => lain.nama === beda[0]).kutipan, isi: { daerah: beda[0], pihak: sebut } };
  }
  const tempat = buatPola(daftar.tempat);
  const sudah = new Set(beda);
  for (const baris of isi) {
    for (const satu of cariWilayah(baris.teks, wilayah)) {
      if (satu.semua.some((nama) => boleh.has(nama)) || sudah.has(satu.nama) || isTempat(baris.teks, satu, tempat)) continue;
      sudah.add(satu.nama);
      yield { pesan: "sisa", baris, kutipan: satu.kutipan, isi: { daerah: satu.nama, pihak: sebut } };
    }
  }
}

/** The regions of the parties: as the komparisi has them, and as the title has them. */
function daerahPihak({ pihak, wilayah, jenis, isi, struktur }) {
  const dari = (teks) => cariWilayah(teks, wilayah).filter((satu) => satu.semua.length === 1).map((satu) => satu.nama);
  const pemda = pihak.pihak.filter((satu) => satu.golongan === "pemda" || satu.golongan === "opd");
  const kepala = pihak.kepala.filter((nama) => /pemerintah|dinas|kabupaten|kota|provinsi/i.test(nama) && !/\b(?:pt|cv|universitas|bank|yayasan)\b/i.test(nama));
  // Papers that nobody signs as parties name the regions in their title.
  const awal = PERJANJIAN.includes(jenis.jenis) ? [] : isi.filter((satu) => satu.i < Math.min(12, struktur.bagian.find((lain) => lain.isi.length)?.i ?? 12)).map((satu) => satu.teks);
  return { komparisi: new Set(pemda.flatMap((satu) => dari(satu.atasNama))), kepala: new Set([...kepala, ...awal].flatMap(dari)) };
}

/** Without parties to read: the regions the document speaks of most. */
function daerahUtama(isi, wilayah) {
  const hitung = new Map();
  for (const baris of isi) {
    for (const satu of cariWilayah(baris.teks, wilayah)) if (satu.semua.length === 1) hitung.set(satu.nama, (hitung.get(satu.nama) ?? 0) + 1);
  }
  const paling = Math.max(0, ...hitung.values());
  return new Set([...hitung].filter(([, banyak]) => paling >= 3 && banyak >= Math.max(2, paling * 0.3)).map(([nama]) => nama));
}

/** With its province; a province with all it holds. */
function luaskan(pihak, { provinsi }) {
  const boleh = new Set(pihak);
  for (const nama of pihak) boleh.add(provinsi.get(nama));
  for (const [nama, prov] of provinsi) if (pihak.has(prov)) boleh.add(nama);
  return boleh;
}

/** An address, a court, a law, a firm's name: there another region is in its place. */
function isTempat(teks, satu, tempat) {
  const sebelum = teks.slice(Math.max(0, satu.awal - 110), satu.awal);
  const kalimat = sebelum.slice(Math.max(sebelum.lastIndexOf(";"), sebelum.lastIndexOf(". ")) + 1);
  if (/^[^,]{3,50},\s+(?:tanggal\s+)?(?:\d{1,2}|\.{2,})\s+\S+\s+\d{4}\s*$/.test(teks)) return true; // place and date of a signature
  return tempat.test(kalimat) || /^\s*,?\s*(?:\d{5}|telepon|kode pos)/i.test(teks.slice(satu.akhir, satu.akhir + 20));
}
