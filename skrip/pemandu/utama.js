// The decision tree: one question at a time, and an outcome that can be forwarded. Without this, both pages are
// complete; the address keeps the answers, so the back key and links work of themselves.

import { kabarkan, salinTeks } from "../umum/bagikan.js";
import { bacaJawaban, cariPertanyaan, susunTeks } from "./alamat.js";

function siapkanPertanyaan(pemandu) {
  const semua = new Map([...pemandu.querySelectorAll(".pemandu__tanya")].map((bagian) => [bagian.id, bagian]));
  const { mulai } = pemandu.dataset;
  let pertama = true;
  const tampilkan = () => {
    const jawaban = bacaJawaban(location.hash);
    const id = cariPertanyaan(jawaban, semua, mulai);
    for (const [satu, bagian] of semua) bagian.hidden = satu !== (id ?? mulai);
    const sasaran = id ? semua.get(id) : document.getElementById(jawaban);
    if (jawaban && id) fokuskan(semua.get(id).querySelector("h3"));
    else if (sasaran && !id) sasaran.scrollIntoView();
    else if (!pertama) fokuskan(semua.get(mulai).querySelector("h3"));
    pertama = false;
  };
  pemandu.classList.add("pemandu--bertahap");
  addEventListener("hashchange", tampilkan);
  addEventListener("beforeprint", () => { for (const bagian of semua.values()) bagian.hidden = false; });
  addEventListener("afterprint", tampilkan);
  tampilkan();
}

/** Read the question out, and keep it in sight below the header. */
function fokuskan(judul) {
  judul.tabIndex = -1;
  judul.focus({ preventScroll: true });
  (judul.closest("section").querySelector(".pemandu__jejak") ?? judul).scrollIntoView({ block: "nearest" });
  if (judul.getBoundingClientRect().top < 0) judul.scrollIntoView();
}

/** Of several ways to the same outcome, show the one that was taken. */
function siapkanJawaban(hasil) {
  const semua = new Map([...hasil.querySelectorAll(".hasil__jalan")].map((jalan) => [jalan.id, jalan]));
  // The address names answers already given, not a place to read: browsers must not scroll there.
  for (const jalan of semua.values()) jalan.removeAttribute("id");
  const tampilkan = () => {
    const satu = semua.get(bacaJawaban(location.hash));
    for (const jalan of semua.values()) jalan.hidden = Boolean(satu) && jalan !== satu;
    const beberapa = hasil.querySelector("[data-beberapa]");
    if (beberapa) beberapa.hidden = Boolean(satu);
    if (satu) scrollTo(0, 0);
  };
  addEventListener("hashchange", tampilkan);
  tampilkan();
}

function siapkanTombol(hasil) {
  const kabar = hasil.querySelector("[data-kabar]");
  const teks = () => susunTeks(hasil.dataset.ringkas, location.href);
  const salin = async (isi, apa) => {
    const berhasil = await salinTeks(isi);
    kabarkan(kabar, berhasil ? `${apa} tersalin. Tempelkan di WhatsApp.` : `Tidak dapat menyalin. Salin sendiri: ${isi}`);
  };
  const kerja = {
    salin: () => salin(teks(), "Ringkasan dan tautan"),
    tautan: () => salin(location.href, "Tautan"),
    bagikan: () => navigator.share({ title: document.title, text: hasil.dataset.ringkas, url: location.href }).catch(() => {}),
    cetak: () => print(),
  };
  for (const tombol of hasil.querySelectorAll("[data-alat]")) {
    tombol.hidden = tombol.dataset.alat === "bagikan" && !navigator.share;
    tombol.addEventListener("click", kerja[tombol.dataset.alat]);
  }
}

const pemandu = document.querySelector("[data-pemandu]");
if (pemandu) siapkanPertanyaan(pemandu);
const hasil = document.querySelector("[data-hasil]");
if (hasil) {
  siapkanJawaban(hasil);
  siapkanTombol(hasil);
}
