// The search box: what typing, keys, clicks and the address do.

import {
  gambarHasil, gambarJawaban, gambarKosong, gambarLagi, gambarRalat, gambarRiwayat, gambarSaringan, gambarSemua,
} from "./gambar.js";
import { salinTemplat as salin } from "../skrip/umum/templat.js";
import { bacaRiwayat, catatRiwayat, hapusRiwayat } from "./riwayat.js";

const BANYAK = 8; // results at first: more than a person reads would slow every key down
const JEDA_KOSONG = 500; // half a word finds nothing: do not say so before the typing rests
const JEDA_ALAMAT = 300; // browsers limit how often the address may change
const JEDA_KABAR = 600; // a screen reader is told once the typing rests

export class Kotak {
  /** `muat` gives the engine, `alamat` makes a path of the site an address that can be opened. */
  constructor(akar, { muat, alamat }) {
    this.akar = akar;
    this.isian = akar.querySelector("input[type=search]");
    this.papan = akar.querySelector(".cari__papan");
    this.kabar = akar.querySelector("[role=status]");
    this.menetap = akar.dataset.cari === "halaman"; // stands in the page rather than over it
    this.cara = { alamat, sebutan: JSON.parse(akar.dataset.sebutan) };
    this.muat = muat;
    this.giliran = 0;
    this.saringan = null;
    this.#dengarkan();
    // Somebody may have come with a question, or have typed one before this script was here.
    this.isian.value ||= new URLSearchParams(location.search).get("q") ?? "";
    if (this.isian.value) this.cari();
    else if (document.activeElement === this.isian) this.#siapkan();
  }

  #dengarkan() {
    this.isian.addEventListener("input", () => this.cari());
    this.isian.addEventListener("focus", () => this.#masuk());
    this.akar.addEventListener("keydown", (kejadian) => this.#tombol(kejadian));
    this.akar.addEventListener("click", (kejadian) => this.#klik(kejadian));
    this.akar.querySelector("form").addEventListener("submit", (kejadian) => this.#kirim(kejadian));
    this.akar.addEventListener("focusout", ({ relatedTarget: tujuan }) => {
      if (tujuan && !this.akar.contains(tujuan)) this.#tutup();
    });
    document.addEventListener("pointerdown", ({ target }) => {
      if (!this.akar.contains(target)) this.#tutup();
    });
    document.addEventListener("keydown", (kejadian) => this.#garisMiring(kejadian));
  }

  /** Fetch what a search needs, so that it is there by the time something is typed. */
  #siapkan() {
    this.muat({ lengkap: false }).catch(() => {});
  }

  #masuk() {
    this.#siapkan();
    if (!this.isian.value.trim()) this.#tampilkanRiwayat();
    else if (this.papan.childElementCount) this.#buka();
  }

  #buka() {
    this.papan.hidden = false;
    this.akar.classList.add("cari--terbuka");
  }

  #tutup() {
    if (!this.menetap) this.papan.hidden = true;
    this.akar.classList.remove("cari--terbuka");
  }

  #tampilkan(...isi) {
    this.papan.replaceChildren(...isi);
    this.#buka();
  }

  #umumkan(teks) {
    clearTimeout(this.tundaKabar);
    this.tundaKabar = setTimeout(() => { this.kabar.textContent = teks; }, JEDA_KABAR);
  }

  /** Look for what is typed: first with half of the index, then with all of it. */
  async cari() {
    const kueri = this.isian.value.trim();
    const milik = ++this.giliran;
    clearTimeout(this.tundaKosong);
    clearTimeout(this.tundaAlamat);
    this.tundaAlamat = setTimeout(() => this.#catatAlamat(kueri), JEDA_ALAMAT);
    if (!kueri) {
      this.#umumkan("");
      this.#tampilkanRiwayat();
      return;
    }
    if (!this.papan.querySelector(".cari__daftar")) this.#tampilkan(salin("cari-memuat").salinan);
    try {
      for (const lengkap of [false, true]) {
        const mesin = await this.muat({ lengkap });
        if (milik !== this.giliran) return; // typed on meanwhile
        this.#tampilkanTemuan(kueri, mesin.jawab(kueri), mesin.lengkap);
        if (mesin.lengkap) return;
      }
    } catch {
      this.#tampilkan(salin("cari-gagal").salinan);
      this.#umumkan("Pencarian tidak dapat dimuat.");
    }
  }

  #tampilkanTemuan(kueri, temuan, lengkap) {
    if (temuan.hasil.length) this.#tampilkanHasil(kueri, temuan);
    // The missing half may still hold an answer.
    else if (lengkap) this.tundaKosong = setTimeout(() => this.#tampilkanKosong(kueri, temuan.saran), JEDA_KOSONG);
  }

  #tampilkanKosong(kueri, saran) {
    this.#tampilkan(gambarKosong(kueri, saran, (satu) => this.#ganti(satu)));
    this.#umumkan(`Tidak ada hasil untuk ${kueri}.${saran ? ` Mungkin maksud Anda ${saran}.` : ""}`);
  }

  #tampilkanHasil(kueri, temuan) {
    const { hasil, sajikan, jawaban, ralat } = temuan;
    if (!hasil.some(({ tipe }) => tipe === this.saringan)) this.saringan = null;
    const polos = this.saringan === null;
    const tampil = hasil.filter(({ tipe, nomor }) => (polos ? nomor !== jawaban?.nomor : tipe === this.saringan));
    const { salinan: daftar } = salin("cari-daftar");
    const tambah = (semua) => daftar.append(...semua.map(({ nomor }) => gambarHasil(sajikan(nomor), this.cara)));
    tambah(tampil.slice(0, BANYAK));
    const pilih = (tipe) => {
      this.saringan = tipe;
      this.#tampilkanHasil(kueri, temuan);
      this.papan.querySelector("[aria-pressed=true]")?.focus();
    };
    this.#tampilkan(
      ...(ralat ? [gambarRalat(ralat)] : []),
      ...(jawaban && polos ? [gambarJawaban(jawaban, this.cara)] : []),
      ...(hasil.length > 3 ? [gambarSaringan(hasil, this.saringan, this.cara.sebutan, pilih)] : []),
      daftar,
      ...(tampil.length > BANYAK ? [this.#gambarSisa(kueri, tampil.slice(BANYAK), tambah, daftar)] : []),
    );
    this.#umumkan(`${tampil.length} hasil untuk ${kueri}.${jawaban ? ` Jawaban singkat: ${jawaban.ringkasan}` : ""}`);
  }

  /** On its own page the rest is shown below; over another page, the search page shows it. */
  #gambarSisa(kueri, sisa, tambah, daftar) {
    if (!this.menetap) return gambarSemua(BANYAK + sisa.length, this.#alamatSemua(kueri));
    return gambarLagi(sisa.length, () => {
      tambah(sisa);
      daftar.children[BANYAK].querySelector("a").focus();
    });
  }

  #tampilkanRiwayat() {
    const semua = bacaRiwayat();
    this.papan.replaceChildren();
    if (!semua.length) {
      this.#tutup();
      return;
    }
    const hapus = () => {
      hapusRiwayat();
      this.isian.focus();
      this.#tampilkanRiwayat();
    };
    this.#tampilkan(gambarRiwayat(semua, { pakai: (kueri) => this.#ganti(kueri), hapus }));
  }

  #ganti(kueri) {
    this.isian.value = kueri;
    this.isian.focus();
    this.cari();
  }

  #alamatSemua(kueri) {
    return this.cara.alamat(`cari/?q=${encodeURIComponent(kueri)}`);
  }

  /** The question stands in the address of the search page, so that it can be shared. */
  #catatAlamat(kueri) {
    if (!this.menetap) return;
    const tujuan = new URL(location.href);
    if (kueri) tujuan.searchParams.set("q", kueri);
    else tujuan.searchParams.delete("q");
    try {
      history.replaceState(history.state, "", tujuan);
    } catch {
      // Some browsers forbid it for files; the search works all the same.
    }
  }

  #tombol(kejadian) {
    const arah = { ArrowDown: 1, ArrowUp: -1 }[kejadian.key];
    if (arah) {
      kejadian.preventDefault();
      this.#pindah(arah);
    } else if (kejadian.key === "Escape") {
      kejadian.preventDefault();
      if (this.menetap || this.papan.hidden) this.#ganti("");
      this.isian.focus();
      this.#tutup();
    }
  }

  /** Arrows walk through the box and everything below it. */
  #pindah(arah) {
    const terlihat = [...this.papan.querySelectorAll("a, button")].filter((satu) => satu.offsetParent !== null);
    const semua = [this.isian, ...terlihat];
    const letak = semua.indexOf(document.activeElement) + arah;
    semua[Math.min(semua.length - 1, Math.max(0, letak))].focus();
  }

  #klik({ target }) {
    if (target.closest("a")) {
      this.#catatAlamat(this.isian.value.trim()); // so that coming back shows the same results
      catatRiwayat(this.isian.value);
    }
    if (!target.closest(".cari__tutup")) return;
    this.#tutup();
    this.isian.blur();
  }

  #kirim(kejadian) {
    kejadian.preventDefault();
    catatRiwayat(this.isian.value);
    if (this.menetap) this.cari();
    else location.href = this.#alamatSemua(this.isian.value.trim());
  }

  #garisMiring(kejadian) {
    const mengetik = kejadian.target.closest?.("input, textarea, select, [contenteditable]");
    if (kejadian.key !== "/" || mengetik || kejadian.ctrlKey || kejadian.metaKey || kejadian.altKey) return;
    kejadian.preventDefault();
    this.isian.focus();
    this.isian.select();
  }
}
