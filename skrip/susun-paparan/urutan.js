/** A list with one item moved by some places, as far as the list goes. */
export function geser(daftar, satu, langkah) {
  const asal = daftar.indexOf(satu);
  const tujuan = Math.min(daftar.length - 1, Math.max(0, asal + langkah));
  if (asal < 0 || asal === tujuan) return daftar;
  const lain = daftar.filter((butir) => butir !== satu);
  return [...lain.slice(0, tujuan), satu, ...lain.slice(tujuan)];
}
