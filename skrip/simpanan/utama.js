// The page that lists what can be opened without a network, and the switch to keep nothing.

import { adaLayanan, aturSimpan, awalanGudang, bolehSimpan, daftar, hapusSemua } from "../luring/sakelar.js";
import { salinTemplat } from "../umum/templat.js";

const AKAR = new URL("../", document.currentScript.src).href;
const tempat = document.getElementById("simpanan");
const kabar = document.getElementById("simpanan-kabar");

/** Title and content version of a kept page, from its own HTML. */
function bacaHalaman(html) {
  const pohon = new DOMParser().parseFromString(html, "text/html");
  const judul = pohon.querySelector("h1")?.textContent ?? pohon.title;
  return { judul: judul.trim(), versi: pohon.querySelector("script[data-versi]")?.dataset.versi ?? "" };
}

/** Kept pages, newest first. */
async function bacaSimpanan() {
  const semua = [];
  for (const nama of await caches.keys()) {
    if (!nama.startsWith(`${awalanGudang(AKAR)}halaman`)) continue;
    const gudang = await caches.open(nama);
    for (const { url } of (await gudang.keys()).reverse()) {
      const jawaban = await gudang.match(url);
      if (jawaban && url !== `${AKAR}luring/`) semua.push({ url, ...bacaHalaman(await jawaban.text()) });
    }
  }
  return semua;
}

function gambarButir({ url, judul, versi }) {
  const { salinan, isi } = salinTemplat("simpanan-butir");
  isi.judul.textContent = judul;
  isi.judul.href = url;
  isi.versi.textContent = versi ? `versi ${versi}` : "";
  return salinan;
}

async function tampilkan() {
  const semua = await bacaSimpanan();
  const { salinan, isi } = salinTemplat(semua.length ? "simpanan-daftar" : "simpanan-kosong");
  if (semua.length) isi.butir.replaceChildren(...semua.map(gambarButir));
  tempat.replaceChildren(salinan);
  kabar.textContent = semua.length ? `${semua.length} halaman tersimpan di perangkat ini.` : "";
}

/** The page somebody wanted when the network was gone; only addresses of this site become a link. */
function tampilkanDari() {
  const dari = new URLSearchParams(location.search).get("dari");
  if (!dari?.startsWith(AKAR)) return;
  const { salinan, isi } = salinTemplat("simpanan-dari");
  isi.tautan.href = dari;
  tempat.before(salinan);
}

function pasangTombol() {
  const { salinan, isi } = salinTemplat("simpanan-tombol");
  const atur = () => {
    const boleh = bolehSimpan();
    isi.hapus.hidden = !boleh;
    isi.nyala.hidden = boleh;
  };
  isi.hapus.addEventListener("click", async () => {
    aturSimpan(false);
    await hapusSemua(AKAR);
    await tampilkan();
    kabar.textContent = "Semua salinan dihapus. Perangkat ini tidak menyimpan lagi.";
    atur();
    isi.nyala.focus();
  });
  isi.nyala.addEventListener("click", async () => {
    aturSimpan(true);
    await daftar(AKAR);
    kabar.textContent = "Halaman yang Anda buka mulai sekarang disimpan.";
    atur();
    isi.hapus.focus();
  });
  atur();
  tempat.after(salinan);
}

async function mulai() {
  if (!adaLayanan()) return tempat.replaceChildren(salinTemplat("simpanan-tidak").salinan);
  tampilkanDari();
  pasangTombol();
  await tampilkan();
}

mulai().catch(() => tempat.replaceChildren(salinTemplat("simpanan-tidak").salinan));
