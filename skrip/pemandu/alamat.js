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

const PALING_SEDIKIT = 120; // characters that a very long address must leave

/**
 * The text to forward and the link, together never longer than WhatsApp shows without folding. Of a link too long for
 * that the answers are left out: the page is the same, with all ways that lead to it.
 */
export function susunTeks(ringkas, tautan, batas = 300) {
  const pendek = ringkas.length + 1 + tautan.length > batas ? tautan.split("#")[0] : tautan;
  const ruang = Math.max(PALING_SEDIKIT, batas - 1 - pendek.length);
  const teks = ringkas.length > ruang ? `${ringkas.slice(0, ruang - 1).replace(/\s+\S*$/, "")}…` : ringkas;
  return `${teks}\n${pendek}`;
}
