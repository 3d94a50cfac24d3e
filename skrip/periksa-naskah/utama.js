// The page of the draft checker: takes a file or a text, has a worker review it, shows the report.

import kodePekerja from "pekerja:./pekerja.js";

import { salinDenganTombol as salin } from "../umum/bagikan.js";
import { tulisLaporan, tulisRingkas } from "./laporan.js";
import { isiPilihan, tampilkanHasil } from "./tampil.js";

const LAMA_BACA = 2000; // ms; a file that takes longer is a trap or a book
const LAMA_PERIKSA = 15_000; // ms, for very long drafts on very slow phones
const PALING_BESAR = 20 * 1024 * 1024;
const BENTUK_LAIN = {
  doc: "Berkas ini berformat Word lama (.doc). Buka di Word atau LibreOffice, pilih Simpan Sebagai, lalu jenis Dokumen Word (.docx).",
  docm: "Berkas ini dokumen Word dengan makro (.docm). Simpan sebagai Dokumen Word biasa (.docx), lalu pilih lagi.",
  odt: "Ini berkas OpenDocument (.odt). Buka di LibreOffice, pilih Simpan Sebagai, lalu jenis Dokumen Word (.docx).",
  pdf: "Ini berkas PDF. Salin teksnya lalu tempel di kotak teks, atau pakai berkas Word (.docx) aslinya.",
  rtf: "Ini berkas RTF. Buka di Word, pilih Simpan Sebagai, lalu jenis Dokumen Word (.docx).",
};
const PENGETAHUAN = window.panduan.data.pemeriksa;

const akar = document.querySelector("[data-pemeriksa]");
const formulir = akar.querySelector("form");
const keadaan = akar.querySelector("[data-keadaan]");
const wadah = akar.querySelector("[data-hasil]");
const jatuh = akar.querySelector("[data-jatuh]");
const { berkas: kotakBerkas, teks: kotakTeks, jenis: kotakJenis } = formulir.elements;
let pekerja = null;
let alamatPekerja = null;
let giliran = 0; // answers to an earlier question are dropped

/** `naskah` again when only the kind changes; else a file's bytes or a text. */
function kirim(isi, jenis) {
  hentikan();
  giliran += 1;
  const ini = giliran;
  alamatPekerja ??= URL.createObjectURL(new Blob([kodePekerja], { type: "text/javascript" }));
  pekerja = new Worker(alamatPekerja);
  const milik = pekerja;
  return new Promise((berhasil, gagal) => {
    let waktu = setTimeout(() => tamat("Membaca berkas ini terlalu lama, jadi dihentikan. Salin teksnya lalu tempel di kotak teks."), LAMA_BACA);
    const tamat = (pesan) => {
      clearTimeout(waktu);
      milik.terminate();
      if (ini === giliran) gagal(new Error(pesan));
    };
    milik.addEventListener("error", () => tamat("Naskah ini tidak dapat diperiksa. Coba salin teksnya lalu tempel di kotak teks."));
    milik.addEventListener("message", ({ data }) => {
      clearTimeout(waktu);
      if (data.tahap === "dibaca") {
        waktu = setTimeout(() => tamat("Pemeriksaan terlalu lama, jadi dihentikan. Coba periksa sebagian naskahnya."), LAMA_PERIKSA);
      } else if (data.tahap === "gagal") tamat(data.pesan);
      else if (ini === giliran) berhasil(data);
    });
    milik.postMessage({ ...isi, jenis, pengetahuan: PENGETAHUAN });
  });
}

function hentikan() {
  pekerja?.terminate();
  pekerja = null;
}

function kabarkan(teks, salah = false) {
  keadaan.textContent = teks;
  keadaan.classList.toggle("kabar", Boolean(teks));
  keadaan.classList.toggle("kabar--salah", salah);
}

/** Why a file is not even opened; empty when it may be. */
function tolakBerkas(berkas) {
  const bentuk = /\.([^.]+)$/.exec(berkas.name)?.[1].toLowerCase();
  if (BENTUK_LAIN[bentuk]) return BENTUK_LAIN[bentuk];
  if (!berkas.size) return "Berkas ini kosong.";
  return berkas.size > PALING_BESAR ? "Berkas ini lebih besar dari 20 MB. Hapus gambarnya atau salin teksnya saja, lalu coba lagi." : "";
}

async function mulai(berkas) {
  const teks = kotakTeks.value;
  if (!berkas && !teks.trim()) {
    wadah.hidden = true;
    kabarkan("Pilih berkas Word atau tempel teks naskah lebih dulu.", true);
    (kotakBerkas.files.length ? kotakBerkas : kotakTeks).focus();
    return;
  }
  const tolak = berkas ? tolakBerkas(berkas) : "";
  if (tolak) {
    wadah.hidden = true;
    kabarkan(tolak, true);
    return;
  }
  const isi = berkas ? { berkas: await berkas.arrayBuffer() } : { teks };
  await jalankan(isi, kotakJenis.value, berkas?.name ?? "", "judul");
}

async function jalankan(isi, jenis, asal, fokus) {
  kabarkan("Sedang memeriksa.");
  try {
    const { naskah, hasil } = await kirim(isi, jenis);
    tampilkan({ naskah, hasil, asal, tanggal: new Date().toLocaleDateString("id-ID", { day: "numeric", month: "long", year: "numeric" }) }, fokus);
  } catch (galat) {
    wadah.hidden = true;
    kabarkan(galat.message, true);
  }
}

function tampilkan(laporan, fokus) {
  const isi = tampilkanHasil(wadah, laporan, PENGETAHUAN.jenis, { salin, akar: new URL("../", location.href.split(/[?#]/)[0].replace(/index\.html$/, "")).href });
  kabarkan("");
  isi.salin.addEventListener("click", () => salin(isi.salin, tulisLaporan(laporan)));
  isi.salinPendek.addEventListener("click", () => salin(isi.salinPendek, tulisRingkas(laporan)));
  isi.cetak.addEventListener("click", () => window.print());
  isi.jenis.addEventListener("change", () => jalankan({ naskah: laporan.naskah }, isi.jenis.value, laporan.asal, "jenis"));
  isi[fokus].focus();
  if (fokus === "judul") isi.judul.scrollIntoView();
}

function siapkanJatuh() {
  const batal = (kejadian) => kejadian.preventDefault();
  for (const nama of ["dragenter", "dragover"]) {
    jatuh.addEventListener(nama, (kejadian) => {
      batal(kejadian);
      jatuh.classList.add("pemeriksa__jatuh--di-atas");
    });
  }
  for (const nama of ["dragleave", "drop"]) jatuh.addEventListener(nama, () => jatuh.classList.remove("pemeriksa__jatuh--di-atas"));
  jatuh.addEventListener("drop", (kejadian) => {
    batal(kejadian);
    const [berkas] = kejadian.dataTransfer.files;
    if (berkas) mulai(berkas);
  });
  // A file dropped beside the box must not replace the page and the pasted text with it.
  for (const nama of ["dragover", "drop"]) addEventListener(nama, batal);
}

/** A jump inside the page also moves the reading place, for keyboards and screen readers. */
function siapkanLompat() {
  akar.addEventListener("click", (kejadian) => {
    const tautan = kejadian.target.closest('a[href^="#paragraf-"], a[href^="#temuan-"]');
    const sasaran = tautan && document.getElementById(tautan.getAttribute("href").slice(1));
    if (!sasaran) return;
    kejadian.preventDefault();
    sasaran.scrollIntoView({ block: "center" });
    (sasaran.querySelector("h4") ?? sasaran).focus({ preventScroll: true });
  });
}

isiPilihan(kotakJenis, [{ id: "", nama: "Tebak dari isinya" }, ...PENGETAHUAN.jenis], "");
formulir.addEventListener("submit", (kejadian) => {
  kejadian.preventDefault();
  mulai(kotakBerkas.files[0]);
});
formulir.addEventListener("reset", () => {
  hentikan();
  giliran += 1;
  wadah.hidden = true;
  wadah.replaceChildren();
  kabarkan("");
});
kotakBerkas.addEventListener("change", () => {
  if (kotakBerkas.files[0]) mulai(kotakBerkas.files[0]);
});
// Pasting after choosing a file means the text now.
kotakTeks.addEventListener("input", () => { kotakBerkas.value = ""; });
siapkanJatuh();
siapkanLompat();
addEventListener("beforeprint", () => { for (const satu of wadah.querySelectorAll("details")) satu.open = true; });
formulir.hidden = false;
