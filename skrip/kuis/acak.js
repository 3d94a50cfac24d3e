// Shuffling that everyone repeats: the same code gives the same order, here and in panduan/acak.py.

/** A number below 2³² from a text: FNV-1a, its bits mixed once more as MurmurHash3 does at its end. */
export function hashAcak(teks) {
  let nilai = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(teks)) nilai = Math.imul(nilai ^ byte, 0x01000193);
  nilai = Math.imul(nilai ^ (nilai >>> 16), 0x85ebca6b);
  nilai = Math.imul(nilai ^ (nilai >>> 13), 0xc2b2ae35);
  return (nilai ^ (nilai >>> 16)) >>> 0;
}

/** All of `semua` in the order that `benih` gives; `kunci` names each. */
export function acak(benih, semua, kunci) {
  const nomor = new Map(semua.map((satu) => [satu, hashAcak(`${benih}|${kunci(satu)}`)]));
  return [...semua].sort((a, b) => nomor.get(a) - nomor.get(b) || (kunci(a) < kunci(b) ? -1 : 1));
}
