// What every page loads: `window.panduan.cari` and the search box. The engine and its index come when first needed.

import { Kotak } from "./kotak.js";

const AKAR = new URL("../", document.currentScript.src);
const janji = {};
let mesin = null;

const panduan = (window.panduan ??= {});
panduan.terima = (nama, data) => janji[nama].terima(data);

/** Fetch the engine or a part of its index by a script element, which works from a folder too. */
function ambil(nama) {
  janji[nama] ??= {};
  janji[nama].hasil ??= new Promise((terima, tolak) => {
    janji[nama].terima = terima;
    const skrip = document.createElement("script");
    // The version keeps a browser from pairing an old half with a new one.
    skrip.src = new URL(`cari/${nama}.js?${VERSI}`, AKAR).href;
    skrip.onerror = () => {
      delete janji[nama].hasil; // so that the next try asks again
      tolak(new Error(`${nama} tidak termuat`));
    };
    document.head.append(skrip);
  });
  return janji[nama].hasil;
}

/** The engine with its first half; `lengkap` waits for the second. */
async function muat({ lengkap }) {
  const isi = ambil("inti").then(() => ambil("isi"));
  isi.catch(() => {}); // the first half alone is a search too
  const [Mesin, inti] = await Promise.all([ambil("mesin"), ambil("inti")]);
  if (!mesin) {
    mesin = new Mesin(inti);
    setTimeout(() => mesin.pemahaman.siapkan());
  }
  if (lengkap || mesin.lengkap) mesin.tambahIsi(await isi);
  return mesin;
}

function alamat(jalur) {
  const tujuan = new URL(jalur, AKAR);
  // From a folder (`file://`) browsers show a directory's list instead of its page.
  if (tujuan.protocol === "file:" && tujuan.pathname.endsWith("/")) tujuan.pathname += "index.html";
  return tujuan.href;
}

/**
 * The search box's own search.
 * @param {string} kueri
 * @param {{batas?: number}} opsi
 * @returns {Promise<{judul: string, url: string, tipe: string, cuplikan: string}[]>} best first
 */
panduan.cari = async (kueri, { batas = 10 } = {}) => {
  const { hasil, sajikan } = (await muat({ lengkap: true })).jawab(String(kueri));
  return hasil.slice(0, batas).map(({ nomor }) => {
    const { judul, jalur, tipe, cuplikan } = sajikan(nomor);
    return { judul, url: alamat(jalur), tipe, cuplikan };
  });
};

const kotak = document.querySelector("[data-cari]");
if (kotak) new Kotak(kotak, { muat, alamat });
