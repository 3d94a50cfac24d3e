// The step map: ticks kept on this device, and where they leave one. Without it, the page is a checklist to print.

import { kabarkan, salinTeks, unduh } from "../umum/bagikan.js";
import { salinTemplat } from "../umum/templat.js";
import { KOSONG, bacaAlamat, bacaBerkas, hitung, rapikan, susunTeks, tulisBerkas } from "./peta.js";

const peta = document.querySelector("[data-peta]");
const { peta: mekanisme, singkatan } = peta.dataset;
const KUNCI = `peta-langkah:${mekanisme}`;
const kabar = peta.querySelector("[data-kabar]");
const letak = peta.querySelector("[data-letak]");
const pilihVarian = peta.querySelector("[data-pilih-varian]");
const varian = pilihVarian ? [...pilihVarian.querySelectorAll("input")].map((satu) => satu.value) : [];

const kata = (teks) => teks.split(" ").filter(Boolean);
const teksDari = (satu) => satu.textContent.replace(/\s+/g, " ").trim();
const langkah = [...peta.querySelectorAll("[data-langkah]")].map((unsur) => ({
  unsur,
  id: unsur.dataset.langkah,
  judul: teksDari(unsur.querySelector(".peta__judul strong")),
  pelaku: teksDari(unsur.querySelector(".peta__pelaku")),
  varian: kata(unsur.dataset.varian),
  keadaan: kata(unsur.dataset.keadaan),
  butir: [...unsur.querySelectorAll("[data-ada]")].map((satu) => {
    const butir = satu.closest("li");
    const { varian, keadaan } = butir.dataset;
    return { unsur: butir, id: satu.dataset.ada, teks: teksDari(butir), varian: kata(varian), keadaan: kata(keadaan) };
  }),
  dokumen: [...unsur.querySelectorAll("[data-dokumen]")].map((satu) => ({
    unsur: satu,
    nama: teksDari(satu.querySelector("[data-nama]")),
    alamat: satu.querySelector("a")?.href,
    varian: kata(satu.dataset.varian),
    hanyaBila: "hanyaBila" in satu.dataset,
  })),
  tenggat: [...unsur.querySelectorAll("[data-tenggat]")].map((satu) => ({
    unsur: satu, teks: teksDari(satu), varian: kata(satu.dataset.varian),
  })),
}));

/** Storage may be full, forbidden, or shared with an older version of this page. */
function bacaSimpanan() {
  try {
    return rapikan(JSON.parse(localStorage.getItem(KUNCI)), langkah, varian);
  } catch {
    return { ...KOSONG };
  }
}

function simpan() {
  try {
    localStorage.setItem(KUNCI, JSON.stringify(keadaan));
  } catch {
    kabarkan(kabar, "Perangkat ini tidak mengizinkan penyimpanan. Pakai tombol Simpan ke berkas.");
  }
}

function bacaHalaman() {
  const dipilih = pilihVarian?.querySelector("input:checked");
  const tercentang = (satu, pemilih) => satu.unsur.querySelector(pemilih)?.checked;
  const lewati = langkah.filter((satu) => tercentang(satu, "[data-lewati]"));
  return {
    varian: dipilih?.value ?? null,
    selesai: langkah.filter((satu) => tercentang(satu, "[data-selesai]")).map((satu) => satu.id),
    ada: [...peta.querySelectorAll("[data-ada]:checked")].map((satu) => satu.dataset.ada),
    lewati: Object.fromEntries(lewati.map((satu) => [satu.id, satu.unsur.querySelector("[data-sebab] input").value])),
  };
}

/** Set every box to what is stored; the reader's own ticks are already there. */
function pasang() {
  for (const satu of pilihVarian?.querySelectorAll("input") ?? []) satu.checked = satu.value === keadaan.varian;
  for (const satu of peta.querySelectorAll("[data-ada]")) satu.checked = keadaan.ada.includes(satu.dataset.ada);
  for (const { unsur, id } of langkah) {
    unsur.querySelector("[data-selesai]").checked = keadaan.selesai.includes(id);
    const lewati = unsur.querySelector("[data-lewati]");
    if (!lewati) continue;
    lewati.checked = id in keadaan.lewati;
    unsur.querySelector("[data-sebab] input").value = keadaan.lewati[id] ?? "";
  }
}

function isiDaftar(daftar, semua) {
  daftar.replaceChildren(...semua.map((teks) => {
    const { salinan } = salinTemplat("peta-butir");
    salinan.textContent = teks;
    return salinan;
  }));
}

/** A document that is due, with the way to its sample where there is one. */
function buatDokumen({ nama, alamat }) {
  const { salinan, isi } = salinTemplat(alamat ? "peta-tautan" : "peta-butir");
  const tempat = isi.tautan ?? salinan;
  tempat.textContent = nama;
  if (alamat) tempat.href = alamat;
  return salinan;
}

function tampilkan() {
  const hasil = hitung(langkah, keadaan);
  const cocok = (satu) => !satu.varian.length || !keadaan.varian || satu.varian.includes(keadaan.varian);
  for (const satu of langkah) {
    satu.unsur.hidden = !hasil.berlaku.includes(satu);
    satu.unsur.classList.toggle("peta__langkah--selesai", keadaan.selesai.includes(satu.id));
    satu.unsur.classList.toggle("peta__langkah--lewat", satu.id in keadaan.lewati);
    satu.unsur.classList.toggle("peta__langkah--sekarang", satu === hasil.sekarang);
    const sebab = satu.unsur.querySelector("[data-sebab]");
    if (sebab) sebab.hidden = !(satu.id in keadaan.lewati);
    for (const bagian of [...satu.butir, ...satu.dokumen, ...satu.tenggat]) bagian.unsur.hidden = !cocok(bagian);
  }
  for (const satu of peta.querySelectorAll("[data-hanya-varian]")) satu.hidden = satu.dataset.hanyaVarian !== keadaan.varian;
  tampilkanLetak(hasil);
}

function tampilkanLetak(hasil) {
  const tulis = (nama, teks) => {
    letak.querySelector(`[data-${nama}]`).textContent = teks;
  };
  const baris = (nama, ada) => {
    letak.querySelector(`[data-baris="${nama}"]`).hidden = !ada;
  };
  const { sekarang } = hasil;
  letak.hidden = false;
  tulis("kemajuan", `${hasil.selesai} dari ${hasil.perlu.length} langkah selesai.`);
  tulis("sekarang", sekarang ? sekarang.judul : "Semua langkah selesai.");
  tulis("pelaku", sekarang ? `Pelaku: ${sekarang.pelaku}` : "");
  isiDaftar(letak.querySelector("[data-penghalang]"), hasil.penghalang.map((satu) => satu.teks));
  letak.querySelector("[data-dokumen-sekarang]").replaceChildren(...hasil.dokumen.map(buatDokumen));
  tulis("tenggat-sekarang", hasil.tenggat.map((satu) => satu.teks).join(" "));
  tulis("terlewat", hasil.terlewat.map((satu) => satu.judul).join("; "));
  tulis("berikut", hasil.berikut ? hasil.berikut.judul : "");
  baris("penghalang", hasil.penghalang.length);
  baris("dokumen", hasil.dokumen.length);
  baris("tenggat", hasil.tenggat.length);
  baris("terlewat", hasil.terlewat.length);
  baris("berikut", hasil.berikut);
}

function ganti(baru) {
  keadaan = baru;
  pasang();
  simpan();
  tampilkan();
}

/** Emptied by one tap more than usual, and brought back by one: nothing else asks a question here. */
function hapus() {
  const lama = keadaan;
  ganti({ ...KOSONG, varian: lama.varian });
  kabarkan(kabar, "Semua tanda dihapus. Tekan tombol yang sama untuk mengembalikannya.");
  const tombol = peta.querySelector('[data-alat="hapus"]');
  tombol.textContent = "Kembalikan tanda";
  terhapus = lama;
}

function kembalikan() {
  ganti(terhapus);
  batalkanHapus();
  kabarkan(kabar, "Tanda dikembalikan.");
}

function batalkanHapus() {
  terhapus = null;
  peta.querySelector('[data-alat="hapus"]').textContent = "Hapus semua tanda";
}

async function buka(berkas) {
  try {
    ganti(bacaBerkas(await berkas.text(), mekanisme, langkah, varian));
    kabarkan(kabar, "Tanda dari berkas sudah dipasang.");
  } catch (galat) {
    kabarkan(kabar, galat.message);
  }
}

async function salin() {
  const teks = susunTeks(`Peta langkah ${singkatan}`, hitung(langkah, keadaan), location.href.split(/[?#]/)[0]);
  const berhasil = await salinTeks(teks);
  kabarkan(kabar, berhasil ? "Ringkasan tersalin. Tempelkan di WhatsApp." : `Tidak dapat menyalin. Salin sendiri: ${teks}`);
}

function siapkanTombol() {
  const isian = peta.querySelector("[data-berkas]");
  const kerja = {
    salin,
    cetak: () => print(),
    simpan: () => {
      unduh(`peta-langkah-${mekanisme}.json`, tulisBerkas(mekanisme, keadaan));
      kabarkan(kabar, "Berkas simpanan diunduh.");
    },
    buka: () => isian.click(),
    hapus: () => (terhapus ? kembalikan() : hapus()),
  };
  for (const tombol of peta.querySelectorAll("button[data-alat]")) {
    tombol.hidden = false;
    tombol.addEventListener("click", kerja[tombol.dataset.alat]);
  }
  isian.addEventListener("change", () => {
    if (isian.files[0]) buka(isian.files[0]);
    isian.value = "";
  });
}

/** What the guide's outcome chose: its variant, and the steps it does not need unless they are already done. */
function terapkanAlamat() {
  const alamat = bacaAlamat(location.search);
  const dilewati = alamat.lewati.filter((id) => langkah.some((satu) => satu.id === id) && !keadaan.selesai.includes(id));
  if (!varian.includes(alamat.varian) && !dilewati.length) return;
  keadaan = {
    ...keadaan,
    varian: varian.includes(alamat.varian) ? alamat.varian : keadaan.varian,
    lewati: { ...Object.fromEntries(dilewati.map((id) => [id, "menurut pemandu"])), ...keadaan.lewati },
  };
}

let terhapus = null;
let keadaan = bacaSimpanan();
terapkanAlamat();
if (!keadaan.varian && varian.length) keadaan = { ...keadaan, varian: varian[0] };
if (pilihVarian) pilihVarian.hidden = false;
pasang();
tampilkan();
siapkanTombol();
peta.addEventListener("change", (kejadian) => {
  if (kejadian.target.type === "file") return;
  if (terhapus) batalkanHapus();
  keadaan = bacaHalaman();
  simpan();
  tampilkan();
});
