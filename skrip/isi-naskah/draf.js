// Keeping what was typed: on this device when the person asks for it, or in a file of theirs. Nothing leaves the device.

import { UKURAN_TERBESAR } from "./berkas.js";

/** The draft of one document on this device; browsers that keep nothing answer null and false. */
export function bukaSimpanan(id, simpanan = () => window.localStorage) {
  const kunci = `panduan-isi-naskah:${id}`;
  const coba = (kerjakan) => {
    try {
      return { hasil: kerjakan(simpanan()), jadi: true };
    } catch {
      return { hasil: null, jadi: false }; // no storage here, or it is full
    }
  };
  return {
    baca: () => coba((tempat) => tempat.getItem(kunci)).hasil,
    tulis: (teks) => coba((tempat) => tempat.setItem(kunci, teks)).jadi,
    hapus: () => coba((tempat) => tempat.removeItem(kunci)).jadi,
  };
}

/** The text of a file somebody chose; null when it is far too large to be one of ours. */
export async function bacaTeks(berkas) {
  return berkas.size > UKURAN_TERBESAR ? null : berkas.text();
}
