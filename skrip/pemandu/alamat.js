// Answers as they stand in the address: ids joined by dots, `pemda-lain.urusan.tidak`.

/** What stands after `#`, or nothing. */
export function bacaJawaban(hash) {
  try {
    return decodeURIComponent(hash.replace(/^#/, ""));
  } catch {
    return ""; // a broken percent sign, typed or cut off while forwarding
  }
}

/**
 * The question to show for these answers: the one they lead to, or else the last one that still exists, so that an
 * address from before a change of the tree does not end nowhere. `null` for anything that is no answer at all.
 */
export function cariPertanyaan(jawaban, ada, mulai) {
  if (!jawaban || jawaban === mulai) return mulai;
  for (let bagian = jawaban.split("."); bagian.length; bagian = bagian.slice(0, -1)) {
    const id = bagian.join(".");
    if (ada.has(id)) return id;
  }
  return null;
}

/** The text to forward, never longer than WhatsApp shows without folding, then the link. */
export function susunTeks(ringkas, tautan, batas = 300) {
  const teks = ringkas.length > batas ? `${ringkas.slice(0, batas - 1).replace(/\s+\S*$/, "")}…` : ringkas;
  return `${teks}\n${tautan}`;
}
