// The kill switch: the build puts this in the place of layanan.js when PANDUAN_LURING is `tidak`. Browsers that have the
// worker look for a new one at the next visit, find this, and are as if they had never had any.

const AWALAN = `panduan-luring ${new URL("./", self.location.href).pathname} `;

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (kejadian) => {
  const hapus = caches.keys().then((semua) =>
    Promise.all(semua.filter((nama) => nama.startsWith(AWALAN)).map((nama) => caches.delete(nama))));
  kejadian.waitUntil(hapus.catch(() => {}).then(() => self.registration.unregister()));
});
