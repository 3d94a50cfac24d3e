// Scores: kept on this device only, and only the figures.

const TEMPAT = "panduan-kuis";

/** All scores: code → { awal, akhir, dari }. Storage may be closed or hold anything; then there are none. */
export function bacaNilai(simpanan) {
  try {
    const isi = JSON.parse(simpanan.getItem(TEMPAT));
    return isi && typeof isi === "object" && !Array.isArray(isi) ? isi : {};
  } catch {
    return {};
  }
}

/** Keep a score; false when the device does not let us. */
export function simpanNilai(simpanan, kode, tahap, benar, dari) {
  try {
    const semua = bacaNilai(simpanan);
    semua[kode] = { ...semua[kode], [tahap]: benar, dari };
    simpanan.setItem(TEMPAT, JSON.stringify(semua));
    return true;
  } catch {
    return false;
  }
}

/** Forget all scores. */
export function hapusNilai(simpanan) {
  try {
    simpanan.removeItem(TEMPAT);
  } catch {
    // Nothing was kept either.
  }
}

/** The score in words, beside the one before or after it when there is one. */
export function sebutNilai(nilai, tahap, benar, dari) {
  const kini = `Nilai Anda ${benar} dari ${dari}.`;
  const lain = tahap === "akhir" ? nilai?.awal : nilai?.akhir;
  if (!Number.isInteger(lain)) return kini;
  const [awal, akhir] = tahap === "akhir" ? [lain, benar] : [benar, lain];
  return `${kini} Tes awal ${awal}, tes akhir ${akhir}, dari ${dari} soal yang sama.`;
}
