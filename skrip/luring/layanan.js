// The service worker: what was opened once opens again without a network. What the network has always comes first, so a
// new build shows at once; the copies are for when there is no answer. The build writes `self.LURING` in front of this:
// `inti`, path → fingerprint of all that must be there for any page and the search.

import {
  abadi, adalahHalaman, batasSesudah, jalurDalam, kunciInti, layakDisimpan, sudahTiada, yangDibuang,
} from "./aturan.js";

const CAKUPAN = new URL("./", self.location.href).href;
// The origin may hold other sites too (group.example/site-a/, site-b/): only our own names are ever touched.
const AWALAN = `panduan-luring ${new URL(CAKUPAN).pathname} `;
const [INTI, HALAMAN, BERKAS] = ["inti-1", "halaman-1", "berkas-1"].map((nama) => AWALAN + nama);
const BATAS = { [HALAMAN]: 150, [BERKAS]: 100 }; // entries; about 6 MB of pages
const BATAS_BERKAS = 2_000_000; // bytes
const BATAS_TUNGGU = 5000; // ms a page may take while we hold a copy of it
const HALAMAN_LURING = "luring/";
const SEKALIGUS = 2; // a reader who searches meanwhile needs the line too
const inti = new Map(Object.entries(self.LURING.inti));

/** Windows that show a copy: what they load comes from the copies too, so that both are of one age. */
const berisiSalinan = new Set();
/** Windows that a reader reloaded: what they load is asked for anew too, whatever the browser's own cache still holds. */
const dimuatUlang = new Set();

self.addEventListener("install", (kejadian) => {
  kejadian.waitUntil(isiInti().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (kejadian) => {
  kejadian.waitUntil(bersihkan().catch(() => {}).then(() => self.clients.claim()));
});

self.addEventListener("fetch", (kejadian) => {
  const { request } = kejadian;
  const jalur = jalurDalam(request.url, CAKUPAN);
  if (request.method !== "GET" || request.headers.has("range") || jalur === null || jalur === "layanan.js") return;
  if (jalur.startsWith("admin/")) return; // the form editor needs the network anyway, and what it loads is large
  kejadian.respondWith(request.mode === "navigate" ? bukaHalaman(kejadian, jalur) : ambilBerkas(kejadian, jalur));
});

self.addEventListener("message", (kejadian) => {
  const { jenis, alamat = [] } = kejadian.data ?? {};
  if (jenis === "asal") kejadian.ports[0]?.postMessage({ salinan: berisiSalinan.has(kejadian.source.id) });
  if (jenis === "simpan") kejadian.waitUntil(simpanSemua(alamat));
});

/** Where pages ask for a core file: the search's parts with their version. */
const alamatInti = (jalur) => CAKUPAN + jalur + (/^cari\/.+/.test(jalur) ? `?${VERSI}` : "");
const tetap = (jalur) => abadi(alamatInti(jalur), jalur, VERSI);

/** Fetch what is missing of the core. Any failure ends the installation: the browser tries again at the next visit. */
async function isiInti() {
  const gudang = await caches.open(INTI);
  // What an address fixes comes last: by then the page itself may have fetched it, and it is not fetched twice.
  const antre = [...inti.keys()].sort((satu, lain) => tetap(satu) - tetap(lain));
  const kerjakan = async () => {
    for (let jalur = antre.shift(); jalur !== undefined; jalur = antre.shift()) {
      const kunci = kunciInti(CAKUPAN, jalur, inti.get(jalur));
      if (await gudang.match(kunci)) continue;
      // The browser's own cache may hold the file of the last build: ask whether it still holds.
      const jawaban = await fetch(alamatInti(jalur), { cache: tetap(jalur) ? "default" : "no-cache" });
      if (!jawaban.ok || jawaban.redirected) throw new Error(`${jalur}: ${jawaban.status}`);
      await gudang.put(kunci, jawaban);
    }
  };
  await Promise.all(Array.from({ length: SEKALIGUS }, kerjakan));
}

/** Drop what this build no longer has, and caches of earlier kinds. */
async function bersihkan() {
  for (const nama of await caches.keys()) {
    if (nama.startsWith(AWALAN) && ![INTI, HALAMAN, BERKAS].includes(nama)) await caches.delete(nama);
  }
  const gudang = await caches.open(INTI);
  const dipakai = new Set([...inti].map(([jalur, sidik]) => kunciInti(CAKUPAN, jalur, sidik)));
  for (const { url } of await gudang.keys()) if (!dipakai.has(url)) await gudang.delete(url);
  const halaman = await caches.open(HALAMAN);
  // The core is newer than a copy of the same page that an earlier visit left.
  for (const jalur of inti.keys()) await halaman.delete(CAKUPAN + jalur);
}

/** The copy of a path, or undefined; a blocked or broken storage counts as none. */
async function cariSalinan(jalur) {
  try {
    for (const nama of [HALAMAN, BERKAS]) {
      const salinan = await (await caches.open(nama)).match(CAKUPAN + jalur);
      if (salinan) return salinan;
    }
    if (inti.has(jalur)) return await (await caches.open(INTI)).match(kunciInti(CAKUPAN, jalur, inti.get(jalur)));
  } catch {
    // Without a storage there are no copies.
  }
  return undefined;
}

/** Keep a copy under its path; when the storage is full, make room and do without this one. */
async function simpan(jalur, jawaban, halaman) {
  const nama = halaman && (jawaban.headers.get("content-type") ?? "").startsWith("text/html") ? HALAMAN : BERKAS;
  try {
    const gudang = await caches.open(nama);
    const galat = await gudang.put(CAKUPAN + jalur, jawaban).then(() => null, (apa) => apa);
    // A connection that breaks halfway fails here too, and leaves the earlier copy as it is.
    const batas = batasSesudah(galat, BATAS[nama]);
    for (const satu of yangDibuang(await gudang.keys(), batas)) await gudang.delete(satu);
  } catch {
    // The page has its answer from the network; there is just no copy of it.
  }
}

/** The site no longer has it: nobody may read it offline as if it still held. */
async function lupakan(jalur) {
  for (const nama of [HALAMAN, BERKAS]) await (await caches.open(nama)).delete(CAKUPAN + jalur);
}

/**
 * The network's answer, of which a copy is kept in the background. The server is asked even if the browser still holds
 * an answer: only so a new build shows at once and a lost connection is noticed. The core need not ask each time, since
 * each new build fetches it anew into the browser's own cache too; on a reload it asks all the same.
 */
async function dariJaringan(kejadian, jalur, halaman) {
  const dariInti = inti.has(jalur) && !halaman;
  const tanya = !dariInti || dimuatUlang.has(kejadian.clientId);
  const jawaban = await fetch(kejadian.request, { cache: tanya ? "no-cache" : "default" });
  if (sudahTiada(jawaban)) kejadian.waitUntil(lupakan(jalur).catch(() => {}));
  if (!dariInti && layakDisimpan(jawaban, BATAS_BERKAS)) kejadian.waitUntil(simpan(jalur, jawaban.clone(), halaman));
  return jawaban;
}

/** A page: the network's, else our copy of it, else the page that lists the copies. */
async function bukaHalaman(kejadian, jalur) {
  if (kejadian.request.cache === "no-cache" || kejadian.request.cache === "reload") {
    dimuatUlang.add(kejadian.resultingClientId);
  }
  const jaringan = dariJaringan(kejadian, jalur, true).catch(() => undefined);
  kejadian.waitUntil(jaringan); // also when it comes too late for this time
  const salinan = cariSalinan(jalur);
  const habis = new Promise((lanjut) => setTimeout(lanjut, BATAS_TUNGGU));
  const terlambat = habis.then(async () => ((await salinan) ? undefined : jaringan));
  const jawaban = await Promise.race([jaringan, terlambat]);
  if (jawaban && jawaban.status < 500) return jawaban;
  const pengganti = await salinan;
  if (pengganti) {
    berisiSalinan.add(kejadian.resultingClientId);
    return pengganti;
  }
  if (jawaban) return jawaban;
  if (!adalahHalaman(jalur) || jalur === HALAMAN_LURING) return Response.error();
  return Response.redirect(`${CAKUPAN}${HALAMAN_LURING}?dari=${encodeURIComponent(kejadian.request.url)}`);
}

/** What a page loads: as new as the page itself. */
async function ambilBerkas(kejadian, jalur) {
  const { request, clientId } = kejadian;
  if (berisiSalinan.has(clientId) || abadi(request.url, jalur, VERSI)) {
    const salinan = await cariSalinan(jalur);
    if (salinan) return salinan;
  }
  try {
    const jawaban = await dariJaringan(kejadian, jalur, false);
    if (jawaban.status < 500) return jawaban;
    return (await cariSalinan(jalur)) ?? jawaban;
  } catch {
    return (await cariSalinan(jalur)) ?? Response.error();
  }
}

/** The first page was there before this worker: it asks for copies of itself and of what it loaded. */
async function simpanSemua(alamat) {
  for (const satu of alamat) {
    const jalur = jalurDalam(satu, CAKUPAN);
    if (jalur === null || (inti.has(jalur) && !adalahHalaman(jalur))) continue;
    const jawaban = await fetch(satu).catch(() => undefined);
    if (jawaban && layakDisimpan(jawaban, BATAS_BERKAS)) await simpan(jalur, jawaban, adalahHalaman(jalur));
  }
}
