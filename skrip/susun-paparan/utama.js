// The deck builder: ticked parts become an ordered list, and the address of a deck to play or to share.

import { kabarkan, salinTeks } from "../umum/bagikan.js";
import { bacaSusunan, tulisSusunan } from "../umum/susunan.js";
import { salinTemplat } from "../umum/templat.js";
import { geser } from "./urutan.js";

const formulir = document.querySelector("form.susun");
const kotak = new Map([...formulir.querySelectorAll("input[type=checkbox]")].map((satu) => [satu.value, satu]));
const daftar = formulir.querySelector(".susun__daftar");
const kabar = formulir.querySelector("[role=status]");
const judul = formulir.querySelector("#judul-paparan");
let isi = [];

const nama = (id) => kotak.get(id).dataset.judul;

function buatButir(id, nomor) {
  const { salinan, isi: medan } = salinTemplat("susun-bagian");
  const { judul: teks, modul, menit } = kotak.get(id).dataset;
  medan.judul.textContent = teks;
  medan.asal.textContent = `${modul}, ${menit} menit`;
  medan.naik.disabled = nomor === 0;
  medan.turun.disabled = nomor === isi.length - 1;
  for (const tombol of [medan.naik, medan.turun, medan.hapus]) {
    tombol.dataset.id = id;
    tombol.setAttribute("aria-label", `${tombol.textContent}: ${teks}`);
  }
  return salinan;
}

function tampilkan() {
  daftar.replaceChildren(...isi.map(buatButir));
  for (const [id, satu] of kotak) satu.checked = isi.includes(id);
  const menit = isi.reduce((jumlah, id) => jumlah + Number(kotak.get(id).dataset.menit), 0);
  formulir.querySelector("[data-kosong]").hidden = isi.length > 0;
  formulir.querySelector("[data-jumlah]").textContent = isi.length ? `${isi.length} bagian, ${menit} menit.` : "";
  const susunan = tulisSusunan({ isi, judul: judul.value });
  const { pemutar, pemutarLain } = formulir.dataset;
  formulir.querySelector("[data-putar]").href = `${pemutar}index.html?${susunan}`;
  formulir.querySelector("[data-putar-lain]").href = `${pemutarLain}index.html?${susunan}`;
  for (const satu of formulir.querySelectorAll("[data-putar], [data-putar-lain]")) satu.hidden = isi.length === 0;
  for (const satu of formulir.querySelectorAll("[data-salin-alamat], [data-kosongkan]")) satu.disabled = isi.length === 0;
  history.replaceState(null, "", susunan ? `#${susunan}` : location.pathname + location.search);
}

/** After a change the pressed button is a new element, or gone: the focus stays where the finger is. */
function fokuskan(id, gerak) {
  const tombol = [...daftar.querySelectorAll("button:not([disabled])")];
  const milik = tombol.filter((satu) => satu.dataset.id === id);
  const sasaran = milik.find((satu) => satu.dataset.gerak === gerak) ?? milik[0] ?? tombol[0];
  (sasaran ?? formulir.querySelector("#susunan-anda")).focus();
}

function tekan({ target }) {
  const tombol = target.closest("button[data-gerak]");
  if (!tombol) return;
  const { id, gerak } = tombol.dataset;
  const sesudah = isi[isi.indexOf(id) + 1];
  isi = gerak === "0" ? isi.filter((satu) => satu !== id) : geser(isi, id, Number(gerak));
  tampilkan();
  const kalimat = gerak === "0" ? `${nama(id)} dihapus.` : `${nama(id)} sekarang urutan ke-${isi.indexOf(id) + 1}.`;
  kabarkan(kabar, kalimat);
  fokuskan(gerak === "0" ? sesudah : id, gerak);
}

function centang({ target }) {
  if (!kotak.has(target.value)) return;
  isi = target.checked ? [...isi, target.value] : isi.filter((satu) => satu !== target.value);
  tampilkan();
  kabarkan(kabar, `${nama(target.value)} ${target.checked ? "ditambahkan" : "dihapus"}. ${isi.length} bagian.`);
}

async function salin() {
  const alamat = formulir.querySelector("[data-putar]").href;
  const berhasil = await salinTeks(alamat);
  kabarkan(kabar, berhasil ? "Alamat paparan tersalin." : `Tidak dapat menyalin. Salin sendiri: ${alamat}`);
}

function bacaAlamat() {
  const susunan = bacaSusunan(location.hash);
  isi = susunan.isi.filter((id) => kotak.has(id));
  judul.value = susunan.judul;
  tampilkan();
}

formulir.addEventListener("submit", (peristiwa) => peristiwa.preventDefault());
formulir.addEventListener("change", centang);
judul.addEventListener("input", tampilkan);
daftar.addEventListener("click", tekan);
formulir.querySelector("[data-salin-alamat]").addEventListener("click", salin);
formulir.querySelector("[data-kosongkan]").addEventListener("click", () => {
  isi = [];
  tampilkan();
  kabarkan(kabar, "Susunan dikosongkan.");
  formulir.querySelector("#susunan-anda").focus();
});
addEventListener("hashchange", bacaAlamat);
formulir.querySelector(".susun__hasil").hidden = false;
bacaAlamat();
