// Names of those who sign carry no titles.

import { isLabel } from "../struktur.js";

export default function* gelar(konteks) {
  const { depan, depan_ragu: ragu, belakang } = konteks.daftar;
  const set = { depan: new Set(depan.map((satu) => satu.toLowerCase())), ragu: new Set(ragu.map((satu) => satu.toLowerCase())), belakang: new Set(belakang.map((satu) => satu.toLowerCase())) };
  const sudah = new Set();
  for (const { baris, nama } of kumpulkanNama(konteks)) {
    const hasil = nilai(nama, set);
    const kunci = `${baris.i}|${nama}`;
    if (!hasil || sudah.has(kunci)) continue;
    sudah.add(kunci);
    yield { pesan: hasil, baris, kutipan: nama };
  }
}

/** Names in the komparisi, and the lines below the signatures. */
function* kumpulkanNama({ pihak, struktur, isi, jenis }) {
  for (const satu of pihak.pihak) if (satu.nama.teks && satu.nama.baris) yield { baris: satu.nama.baris, nama: satu.nama.teks.replace(/^(?:nama\s*:?\s*)/i, "") };
  const mulai = struktur.tandaTangan >= 0 ? struktur.tandaTangan : isi.findLast((satu) => isLabel(satu.teks) || /^(?:pemberi|penerima) kuasa,?$/i.test(satu.teks))?.i;
  if (mulai === undefined) return;
  const blok = jenis.jenis === "Surat Kuasa" ? isi.filter((satu) => satu.i > struktur.baris.length - 14) : isi.filter((satu) => satu.i > mulai && satu.i < mulai + 40);
  for (const baris of blok) {
    if (baris.teks.length < 90 && !isLabel(baris.teks) && !/\d{4,}|nip/i.test(baris.teks)) yield { baris, nama: baris.teks };
  }
}

function nilai(nama, set) {
  const [pokok, ...ekor] = nama.split(/,\s*/);
  const kata = pokok.split(/\s+/);
  for (const satu of kata) {
    const polos = satu.replaceAll(".", "").toLowerCase();
    if (satu.endsWith(".") && set.depan.has(polos)) return "gelar";
    if (/^(?:Drs|Dra|Prof|Ir|Hj)$/.test(satu)) return "gelar";
    if (satu.slice(0, -1).includes(".") && set.belakang.has(polos)) return "gelar";
  }
  for (const satu of ekor) {
    const polos = satu.replace(/[\s.)]/g, "").toLowerCase();
    if (set.belakang.has(polos) || satu.split(/\s+/).some((k) => k.includes(".") && set.belakang.has(k.replaceAll(".", "").toLowerCase()))) return "gelar";
  }
  return kata.slice(0, -1).some((satu) => satu.endsWith(".") && set.ragu.has(satu.slice(0, -1).toLowerCase())) ? "sapaan" : null;
}
