// Handing a text or a file on: to the clipboard, to another app, to the disk. All of it works from a folder.

/** Copy a text; true when it is on the clipboard. */
export async function salinTeks(teks) {
  try {
    await navigator.clipboard.writeText(teks);
    return true;
  } catch {
    return salinLama(teks);
  }
}

/** Browsers without the clipboard API, and pages that may not use it. */
function salinLama(teks) {
  const isian = document.createElement("textarea");
  isian.value = teks;
  isian.setAttribute("aria-hidden", "true");
  isian.style.cssText = "position:fixed;top:0;opacity:0";
  document.body.append(isian);
  const asal = document.activeElement;
  isian.select();
  let berhasil = false;
  try {
    berhasil = document.execCommand("copy");
  } catch {
    // Said by the return value.
  }
  isian.remove();
  asal?.focus?.();
  return berhasil;
}

/** Copy a text and say so on the button for a moment. */
export async function salinDenganTombol(tombol, teks) {
  const label = tombol.textContent;
  tombol.textContent = (await salinTeks(teks)) ? "Tersalin" : "Tidak dapat menyalin; blok lalu salin teksnya";
  setTimeout(() => { tombol.textContent = label; }, 3000);
}

/** Hand bytes or text over as a file to keep. */
export function unduh(nama, isi, jenis = "application/json") {
  const alamat = URL.createObjectURL(new Blob([isi], { type: jenis }));
  const tautan = document.createElement("a");
  tautan.href = alamat;
  tautan.download = nama;
  document.body.append(tautan);
  tautan.click();
  tautan.remove();
  setTimeout(() => URL.revokeObjectURL(alamat), 60_000);
}

/** Say something in a `role="status"` line. */
export function kabarkan(baris, teks) {
  baris.hidden = false;
  baris.textContent = teks;
}
