// The last searches, on this device only.

const KUNCI = "panduan-pencarian";
const BANYAK = 6;

/** What was searched last, newest first; storage may be forbidden, and what is in it may be anything. */
export function bacaRiwayat() {
  try {
    const semua = JSON.parse(localStorage.getItem(KUNCI) ?? "[]");
    return Array.isArray(semua) ? semua.filter((satu) => typeof satu === "string").slice(0, BANYAK) : [];
  } catch {
    return [];
  }
}

export function catatRiwayat(kueri) {
  const bersih = kueri.trim();
  if (bersih) tulis([bersih, ...bacaRiwayat().filter((satu) => satu !== bersih)].slice(0, BANYAK));
}

export function hapusRiwayat() {
  tulis([]);
}

function tulis(semua) {
  try {
    localStorage.setItem(KUNCI, JSON.stringify(semua));
  } catch {
    // Without storage there is simply no history.
  }
}
