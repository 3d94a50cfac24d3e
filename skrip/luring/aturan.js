// What the offline worker decides, without touching a cache or the network.

/** Pages of the site as they are known here: below `cakupan`, without query, `x/index.html` as `x/`; else null. */
export function jalurDalam(alamat, cakupan) {
  const { origin, pathname } = new URL(alamat);
  const akar = new URL(cakupan);
  if (origin !== akar.origin || !pathname.startsWith(akar.pathname)) return null;
  return pathname.slice(akar.pathname.length).replace(/(^|\/)index\.html$/, "$1");
}

/** Whether a path is a page rather than a file to save or to load. */
export function adalahHalaman(jalur) {
  const nama = jalur.slice(jalur.lastIndexOf("/") + 1);
  return !nama.includes(".") || nama.endsWith(".html");
}

/** The place of a core file in the cache: a changed file has another, an unchanged one is kept by a new build. */
export function kunciInti(cakupan, jalur, sidik) {
  return `${cakupan}${jalur}?sidik=${sidik}`;
}

/** Whether an address can only ever have this content, so that the copy needs no question to the server. */
export function abadi(alamat, jalur, versiCari) {
  if (/^assets\/.*\.[0-9a-f]{8}\.min\.(js|css)$/.test(jalur)) return true;
  return /^cari\/(inti|isi|mesin)\.js$/.test(jalur) && new URL(alamat).search === `?${versiCari}`;
}

/** Whether an answer is worth a copy: whole, ours, not moved elsewhere, not huge. */
export function layakDisimpan(jawaban, batas) {
  return jawaban.status === 200 && jawaban.type === "basic" && !jawaban.redirected
    && Number(jawaban.headers.get("content-length") ?? 0) <= batas;
}

/** The oldest entries beyond the limit; `kunci` comes oldest first. */
export function yangDibuang(kunci, batas) {
  return kunci.slice(0, Math.max(0, kunci.length - batas));
}

/** How many entries may stay after one was put: half when the storage was full, the limit after any other error. */
export function batasSesudah(galat, batas) {
  return galat?.name === "QuotaExceededError" ? Math.floor(batas / 2) : batas;
}

/** Whether the server says that there is no such page any more, rather than that it cannot tell. */
export function sudahTiada(jawaban) {
  return jawaban.status === 404 || jawaban.status === 410;
}
