// On every page: starts the worker once the page is loaded, and says when what is shown is a copy.

import { salinTemplat } from "../umum/templat.js";
import { adaLayanan, bolehSimpan, daftar } from "./sakelar.js";

const SKRIP = document.currentScript;
const AKAR = new URL("../", SKRIP.src);
const VERSI = SKRIP.dataset.versi;
const LAMA_PULIH = 8000; // ms

let salinan = false; // whether this page came from the copies

function tulis(teks, tautan) {
  const tempat = document.getElementById("luring-kabar");
  if (!teks) return tempat.replaceChildren();
  const { salinan: kabar, isi } = salinTemplat("templat-luring-kabar");
  isi.teks.textContent = teks;
  if (tautan !== "daftar" || location.pathname.endsWith("/luring/")) isi.daftar.remove();
  if (tautan !== "muat") isi.muat.remove();
  isi.muat.addEventListener("click", () => location.reload());
  tempat.replaceChildren(kabar);
}

function tampilkan() {
  const versi = VERSI ? ` versi ${VERSI}` : "";
  if (!navigator.onLine) tulis(`Anda luring. Halaman ini${versi || " salinan yang tersimpan"}.`, "daftar");
  else if (salinan) tulis(`Situs tidak terjangkau. Halaman ini salinan${versi}.`, "daftar");
}

function pulih() {
  if (salinan) return tulis("Sambungan kembali. Muat ulang untuk isi terbaru.", "muat");
  tulis("Sambungan kembali.");
  setTimeout(() => { if (navigator.onLine) tulis(""); }, LAMA_PULIH);
}

/** Ask the worker whether it answered this page from its copies. */
function tanyaAsal(layanan) {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => {
    salinan = data.salinan;
    tampilkan();
  };
  layanan.postMessage({ jenis: "asal" }, [port2]);
}

/** The worker was not there when this page came: have it keep this page and what it loaded. */
async function titipkan() {
  const { active } = await navigator.serviceWorker.ready;
  const dimuat = performance.getEntriesByType("resource").map((satu) => satu.name);
  const setempat = dimuat.filter((satu) => satu.startsWith(AKAR.href));
  active.postMessage({ jenis: "simpan", alamat: [location.href.split("#")[0], ...setempat] });
}

async function mulai() {
  const { controller } = navigator.serviceWorker;
  if (controller) tanyaAsal(controller);
  else tampilkan();
  addEventListener("offline", tampilkan);
  addEventListener("online", pulih);
  if (!bolehSimpan()) return;
  await daftar(AKAR);
  if (!controller) await titipkan();
}

/** Without the worker the page is as it always was. */
const jalankan = () => mulai().catch(() => {});

if (adaLayanan()) {
  if (document.readyState === "complete") jalankan();
  else addEventListener("load", jalankan);
}
