const LEBAR_HP = 700; // px; below it a slide is too small to read

/** What the address asks for: `?pembicara`, `?baca`, `?putar`, `?print-pdf`. */
export function bacaPermintaan(cari, lebar) {
  const minta = new URLSearchParams(cari);
  const cetak = minta.has("print-pdf");
  const pembicara = minta.has("pembicara");
  const baca = minta.has("baca") || (lebar < LEBAR_HP && !minta.has("putar") && !cetak && !pembicara);
  return { cetak, pembicara, baca };
}
