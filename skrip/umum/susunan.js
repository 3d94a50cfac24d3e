// Which parts make up a deck, in the address: `?isi=pengantar-30-menit.memilih~pelatihan-ksdd.alur&judul=...`.

const PEMISAH = "~";
const POLA_BAGIAN = /^[a-z0-9-]+\.[a-z0-9-]+$/;
const PANJANG_JUDUL = 90; // letters that fit the cover

/** A query or hash → the parts, each once, and the title. */
export function bacaSusunan(teks) {
  const minta = new URLSearchParams(teks.replace(/^[?#]/, ""));
  const isi = (minta.get("isi") ?? "").split(PEMISAH).filter((satu) => POLA_BAGIAN.test(satu));
  return { isi: [...new Set(isi)], judul: (minta.get("judul") ?? "").trim().slice(0, PANJANG_JUDUL) };
}

/** The parts and the title → a query without its `?`; empty when there is nothing to say. */
export function tulisSusunan({ isi, judul }) {
  const bagian = [];
  if (isi.length) bagian.push(`isi=${isi.join(PEMISAH)}`);
  if (judul.trim()) bagian.push(`judul=${encodeURIComponent(judul.trim())}`);
  return bagian.join("&");
}
