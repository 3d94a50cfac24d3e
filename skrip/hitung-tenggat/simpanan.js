// What is kept on this device, and only when the reader asks for it.

const KUNCI = "panduan-hitung-tenggat";

/** The address kept earlier, or null; storage may be forbidden, e.g. for files from a folder. */
export function bacaSimpanan() {
  try {
    return localStorage.getItem(KUNCI);
  } catch {
    return null;
  }
}

/** Whether it could be kept. */
export function simpan(alamat) {
  try {
    localStorage.setItem(KUNCI, alamat);
    return true;
  } catch {
    return false;
  }
}

export function hapusSimpanan() {
  try {
    localStorage.removeItem(KUNCI);
  } catch {
    // nothing was kept
  }
}
