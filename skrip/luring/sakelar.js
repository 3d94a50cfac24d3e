// Whether this device keeps copies. A person may forbid it; where nothing can be remembered, nothing is kept either.

const KUNCI = "panduan-tanpa-simpanan";

export function bolehSimpan() {
  try {
    return localStorage.getItem(KUNCI) === null;
  } catch {
    return false;
  }
}

export function aturSimpan(boleh) {
  try {
    if (boleh) localStorage.removeItem(KUNCI);
    else localStorage.setItem(KUNCI, "ya");
  } catch {
    // Then `bolehSimpan` says no already.
  }
}

/** Over HTTP only: from a folder every page is there anyway. */
export function adaLayanan() {
  return "serviceWorker" in navigator && location.protocol.startsWith("http");
}

/** Start keeping copies of this site; `akar` is its address. */
export function daftar(akar) {
  return navigator.serviceWorker.register(new URL("layanan.js", akar), { updateViaCache: "none" });
}

/** Everything kept for this site, the worker included, is gone afterwards. */
export async function hapusSemua(akar) {
  await (await navigator.serviceWorker.getRegistration(akar))?.unregister();
  const awalan = awalanGudang(akar);
  for (const nama of await caches.keys()) if (nama.startsWith(awalan)) await caches.delete(nama);
}

/** How the names of this site's caches begin; layanan.js names them. */
export function awalanGudang(akar) {
  return `panduan-luring ${new URL(akar).pathname} `;
}
