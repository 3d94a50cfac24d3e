// Fill in a sample document: form, preview, Word file. All of it on this device.

import { BerkasDitolak, bacaBerkas, tulisBerkas } from "./berkas.js";
import { bacaTeks, bukaSimpanan } from "./draf.js";
import { dariBase64, isiDocx } from "./docx.js";
import { bacaPilihan, bacaSusunan, tampilkanAlasan, tampilkanPesan, tampilkanRingkasan, tulisPilihan } from "./formulir.js";
import { hitung } from "./nilai.js";
import { cariKosong, periksaIsian } from "./periksa.js";
import { siapkanPratinjau } from "./pratinjau.js";
import { unduh } from "../umum/bagikan.js";
import { bacaTanggal, namaHari, tanggalPanjang } from "../umum/kata-tanggal.js";
import { salinTemplat } from "../umum/templat.js";
import { bacaUang, uangHuruf } from "../umum/uang.js";
import { buatPemeriksaDaerah } from "../umum/wilayah.js";

const JENIS_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const JEDA_SIMPAN = 400; // ms of rest before the draft is written

const $ = (id) => document.getElementById(id);

function hariIni() {
  const kini = new Date();
  const dua = (angka) => String(angka).padStart(2, "0");
  return `${kini.getFullYear()}-${dua(kini.getMonth() + 1)}-${dua(kini.getDate())}`;
}

class IsiNaskah {
  constructor(akar) {
    this.akar = akar;
    this.id = akar.dataset.isiNaskah;
    this.naskah = window.panduan?.data?.[`naskah/${this.id}`] ?? null;
    this.wilayah = window.panduan?.data?.wilayah ?? null;
    this.aturan = JSON.parse(akar.dataset.aturan);
    Object.assign(this, bacaSusunan(akar));
    this.menurutNama = new Map(this.isian.map((satu) => [satu.nama, satu]));
    this.acuan = { daerah: this.wilayah && buatPemeriksaDaerah(this.wilayah), hariIni: hariIni(), aturan: this.aturan };
    this.pratinjau = siapkanPratinjau($("pratinjau"), new Map(this.isian.map((satu) => [satu.nama, satu.label])));
    this.simpanan = bukaSimpanan(this.id);
    this.disentuh = new Set(); // blanks that have been left once: only there are messages shown
    this.dibiarkan = new Map(); // doubts that the person keeps: blank → text
    this.berubah = false; // whether something typed is neither in a file nor in the draft
    this.keadaan = { pilihan: bacaPilihan(akar), nilai: new Map(), lepas: new Set() };
  }

  mulai() {
    this.akar.classList.add("isi--hidup");
    this.dengarFormulir();
    this.dengarTampilan();
    this.dengarDraf();
    this.bukaDraf();
    this.segarkan();
  }

  // What is typed and chosen

  dengarFormulir() {
    const formulir = $("formulir");
    formulir.addEventListener("input", (kejadian) => this.terimaKetikan(kejadian.target));
    formulir.addEventListener("change", (kejadian) => this.terimaSelesai(kejadian.target));
    formulir.addEventListener("focusout", ({ target }) => this.terimaSeparuh(target));
    formulir.addEventListener("submit", (kejadian) => kejadian.preventDefault()); // Enter in a blank is no order
    $("unduh-word").addEventListener("click", () => this.unduhWord());
    $("periksa-isian").addEventListener("click", () => this.periksaSemua());
    for (const tombol of this.akar.querySelectorAll("[data-huruf]")) {
      tombol.addEventListener("click", () => this.tambahHuruf(tombol.dataset.huruf));
    }
    for (const tombol of this.akar.querySelectorAll("[data-otomatis]")) {
      tombol.addEventListener("click", () => this.otomatiskan(tombol.dataset.otomatis));
    }
  }

  cari(masukan) {
    return this.menurutNama.get(masukan.closest?.("[data-medan]")?.dataset.medan);
  }

  terimaKetikan(masukan) {
    const isian = this.cari(masukan);
    if (!isian) return;
    this.keadaan.nilai.set(isian.nama, this.bacaMasukan(isian));
    if (isian.turunan) this.keadaan.lepas.add(isian.nama);
    this.berubah = true;
    this.segarkan();
  }

  /** A date typed in half is no date; browsers give "" for it, and tell nobody. */
  terimaSeparuh(masukan) {
    if (!masukan.validity?.badInput) return;
    this.disentuh.add(this.cari(masukan).nama);
    this.terimaKetikan(masukan);
  }

  bacaMasukan({ masukan }) {
    return masukan.validity?.badInput ? "?" : masukan.value;
  }

  terimaSelesai(masukan) {
    const isian = this.cari(masukan);
    if (isian) {
      this.disentuh.add(isian.nama);
      if (isian.turunan && !masukan.value.trim()) this.otomatiskan(isian.nama);
    } else if (masukan.closest("[data-varian]")) {
      this.keadaan.pilihan = bacaPilihan(this.akar);
      this.berubah = true;
    } else return;
    this.segarkan();
  }

  otomatiskan(nama) {
    this.keadaan.lepas.delete(nama);
    this.keadaan.nilai.delete(nama);
    this.menurutNama.get(nama).masukan.focus();
    this.segarkan();
  }

  perbaiki(nama, saran) {
    const { masukan } = this.menurutNama.get(nama);
    if (saran.otomatis) return this.otomatiskan(nama);
    this.keadaan.nilai.set(nama, saran.nilai);
    masukan.value = saran.nilai;
    masukan.focus();
    this.berubah = true;
    return this.segarkan();
  }

  biarkan(nama) {
    this.dibiarkan.set(nama, this.hasil.mentah.get(nama));
    this.menurutNama.get(nama).masukan.focus();
    this.segarkan();
  }

  // What follows from it

  segarkan() {
    const { isian, keadaan } = this;
    this.hasil = hitung(isian, keadaan);
    this.temuan = periksaIsian(isian, keadaan, this.hasil, this.acuan).filter((satu) => !this.adalahDibiarkan(satu));
    for (const satu of isian) this.segarkanMedan(satu);
    for (const kelompok of this.akar.querySelectorAll("[data-kelompok]")) {
      kelompok.hidden = !kelompok.querySelector("[data-medan]:not([hidden])");
    }
    this.ditolak = tampilkanAlasan(this.akar, keadaan.pilihan);
    $("badan-isian").hidden = Boolean(this.ditolak);
    this.akar.classList.toggle("isi--ditolak", Boolean(this.ditolak));
    this.pratinjau.pilih(keadaan.pilihan);
    this.pratinjau.isi(this.hasil.tampil);
    this.segarkanKemajuan();
    this.simpanNanti();
  }

  adalahDibiarkan({ nama, tingkat }) {
    return tingkat === "ragu" && this.dibiarkan.has(nama) && this.dibiarkan.get(nama) === this.hasil.mentah.get(nama);
  }

  segarkanMedan(isian) {
    const { nama, medan, masukan } = isian;
    medan.hidden = !this.hasil.aktif.has(nama);
    medan.classList.toggle("isi__medan--kosong", !this.hasil.tampil.get(nama));
    const lepas = this.keadaan.lepas.has(nama);
    if (isian.turunan && !lepas && masukan.value !== this.hasil.mentah.get(nama)) masukan.value = this.hasil.mentah.get(nama);
    const tombol = medan.querySelector("[data-otomatis]");
    if (tombol) tombol.hidden = !lepas;
    const kata = this.sebutkan(isian);
    medan.querySelector(".isi__kata").textContent = kata;
    const huruf = medan.querySelector("[data-huruf]");
    if (huruf) huruf.hidden = !kata || masukan.value.includes("(");
    const pesan = this.disentuh.has(nama) ? this.temuan.filter((satu) => satu.nama === nama) : [];
    const tanda = JSON.stringify(pesan);
    if (medan.tandaPesan === tanda) return; // untouched messages keep their buttons, and the focus on them
    medan.tandaPesan = tanda;
    tampilkanPesan(isian, pesan, this.penangan);
  }

  get penangan() {
    return { perbaiki: (nama, saran) => this.perbaiki(nama, saran), biarkan: (nama) => this.biarkan(nama) };
  }

  /** Below a blank: how a date or an amount reads in full. */
  sebutkan({ nama, jenis, turunan }) {
    const tampil = this.hasil.tampil.get(nama);
    if (!tampil || turunan) return "";
    if (jenis === "tanggal") {
      const iso = bacaTanggal(this.hasil.mentah.get(nama));
      return `Tertulis: ${tampil} (${namaHari(iso)}, ${tanggalPanjang(iso)})`;
    }
    const uang = jenis === "uang" ? bacaUang(tampil) : null;
    return uang && uang.rupiah > 0 ? `Tertulis: ${tampil}. Terbilang: ${uangHuruf(uang)}.` : "";
  }

  /** Words behind an amount, where an agreement wants them. */
  tambahHuruf(nama) {
    const tampil = this.hasil.tampil.get(nama);
    this.perbaiki(nama, { nilai: `${tampil} (${uangHuruf(bacaUang(tampil))})` });
  }

  segarkanKemajuan() {
    const wajib = this.isian.filter((satu) => satu.wajib && this.hasil.aktif.has(satu.nama)).length;
    const kosong = cariKosong(this.isian, this.hasil).length;
    $("kemajuan").textContent = `Terisi ${wajib - kosong} dari ${wajib} isian wajib.`;
  }

  // Checking and the Word file

  /** Show everything found; true when nothing stands in the way of the Word file. */
  periksaSemua({ fokus = true } = {}) {
    for (const { nama } of this.isian) this.disentuh.add(nama);
    this.segarkan();
    const kelompok = this.kelompokkan();
    tampilkanRingkasan($("ringkasan"), kelompok);
    const terhalang = kelompok[0].butir.length > 0;
    if (fokus || terhalang) $("ringkasan").focus();
    return !terhalang;
  }

  kelompokkan() {
    const butir = (nama, teks) => {
      const { label, kelompok } = this.menurutNama.get(nama);
      return { nama, tautan: `${kelompok}: ${label}`, teks: teks ? `. ${teks}` : "" };
    };
    const menurut = (tingkat) => this.temuan.filter((satu) => satu.tingkat === tingkat).map(({ nama, pesan }) => butir(nama, pesan));
    const [salah, ragu, kosong] = [menurut("salah"), menurut("ragu"), cariKosong(this.isian, this.hasil).map((nama) => butir(nama))];
    const bersih = !salah.length && !ragu.length && !kosong.length;
    return [
      { judul: `${salah.length} isian harus diperbaiki sebelum berkas Word dibuat`, nada: "salah", butir: salah },
      { judul: `${ragu.length} isian sebaiknya diperiksa lagi`, nada: "awas", butir: ragu },
      { judul: `${kosong.length} isian wajib belum diisi; dalam berkas Word tempatnya tetap kuning`, nada: "", butir: kosong },
      { judul: "Semua isian wajib terisi, dan tidak ada yang perlu diperbaiki.", nada: "", butir: [], selalu: bersih },
    ];
  }

  unduhWord() {
    if (this.ditolak) return this.ditolak.scrollIntoView();
    if (!this.periksaSemua({ fokus: false })) return this.kabari("unduh", "Berkas Word belum dibuat. Perbaiki dulu isian yang salah di atas.", "salah");
    if (!this.naskah) return this.kabari("unduh", "Berkas dasar naskah tidak termuat. Muat ulang halaman ini, lalu coba lagi.", "salah");
    const nama = `${this.id}-terisi.docx`;
    unduh(nama, this.buatWord(), JENIS_DOCX);
    return this.kabari("unduh", `Berkas ${nama} sudah dibuat dan masuk ke folder unduhan.`);
  }

  buatWord() {
    const { aktif, tampil } = this.hasil;
    return isiDocx(dariBase64(this.naskah.docx), {
      pilihan: this.keadaan.pilihan,
      nilai: new Map([...tampil].filter(([nama, teks]) => teks && aktif.has(nama))),
      ukuran: this.naskah.ukuran[this.akar.querySelector("[name=kertas]:checked").value],
      komentar: $("dengan-catatan").checked,
      kaki: $("dengan-kaki").checked,
    });
  }

  kabari(tempat, teks, nada = "") {
    const wadah = $(`kabar-${tempat}`);
    wadah.className = nada ? `kabar kabar--${nada}` : "kabar";
    wadah.textContent = teks;
    wadah.hidden = !teks;
  }

  // What is seen

  dengarTampilan() {
    for (const tombol of this.akar.querySelectorAll("button[data-tampak]")) {
      tombol.addEventListener("click", () => this.pindah(tombol.dataset.tampak));
    }
    this.tampilkan("isian");
    $("formulir").addEventListener("focusin", (kejadian) => {
      const isian = this.cari(kejadian.target);
      if (!isian) return;
      this.terakhir = isian.nama;
      this.pratinjau.tunjuk(isian.nama);
      if (isian.jenis === "daerah") this.isiDaftarDaerah();
    });
    $("pratinjau").addEventListener("click", (kejadian) => this.tuju(kejadian.target.closest("[data-isian]")?.dataset.isian));
    $("ringkasan").addEventListener("click", (kejadian) => {
      const tautan = kejadian.target.closest("a");
      if (!tautan) return;
      kejadian.preventDefault();
      this.tuju(tautan.hash.slice("#isi-".length));
    });
  }

  /** On a phone either the form or the preview is seen. */
  tampilkan(apa) {
    this.akar.dataset.yangTampak = apa;
    for (const tombol of this.akar.querySelectorAll("button[data-tampak]")) {
      tombol.setAttribute("aria-pressed", String(tombol.dataset.tampak === apa));
    }
  }

  /** The other side at the same place: the blank last worked on. */
  pindah(apa) {
    this.tampilkan(apa);
    const isian = this.menurutNama.get(this.terakhir);
    const tempat = apa === "pratinjau" ? this.terakhir && this.pratinjau.tunjuk(this.terakhir) : isian?.medan;
    (tempat || this.akar.querySelector(".isi__jenjang")).scrollIntoView({ block: tempat ? "center" : "start" });
  }

  tuju(nama) {
    const isian = this.menurutNama.get(nama);
    if (!isian || isian.medan.hidden) return;
    this.tampilkan("isian");
    isian.masukan.focus();
    isian.medan.scrollIntoView({ block: "center" });
  }

  isiDaftarDaerah() {
    const daftar = $("daftar-daerah");
    if (daftar.childElementCount || !this.wilayah) return;
    const nama = ["provinsi", "kabupaten", "kota"].flatMap((jenis) => this.wilayah[jenis].map(([satu]) => satu));
    daftar.append(...nama.map((satu) => {
      const { salinan } = salinTemplat("templat-daerah");
      salinan.value = satu;
      return salinan;
    }));
  }

  // Keeping it

  dengarDraf() {
    $("simpan-draf").addEventListener("change", () => this.gilirDraf());
    $("hapus-draf").addEventListener("click", () => {
      $("simpan-draf").checked = false;
      this.gilirDraf();
    });
    $("simpan-berkas").addEventListener("click", () => {
      unduh(`${this.id}-isian.json`, this.tulis(), "application/json");
      this.berubah = false;
      this.kabari("draf", "Isian disimpan ke berkas. Simpan berkas itu seperti naskahnya: isinya sama.");
    });
    $("buka-berkas").addEventListener("click", () => $("berkas-isian").click());
    $("berkas-isian").addEventListener("change", (kejadian) => this.bukaBerkas(kejadian.target));
    $("kosongkan").addEventListener("click", () => this.kosongkan());
    addEventListener("beforeunload", (kejadian) => {
      if (this.berubah && !$("simpan-draf").checked) kejadian.preventDefault();
    });
    addEventListener("pagehide", () => this.simpanSekarang());
  }

  tulis() {
    return tulisBerkas({ id: this.id, versi: this.naskah?.versi ?? "" }, this.isian, this.keadaan);
  }

  /** The tick decides: kept from now on, or gone from this device at once. */
  gilirDraf() {
    const simpan = $("simpan-draf").checked;
    const jadi = simpan ? this.simpanan.tulis(this.tulis()) : this.simpanan.hapus();
    if (simpan && !jadi) $("simpan-draf").checked = false;
    $("hapus-draf").hidden = !$("simpan-draf").checked;
    if (!jadi) this.kabari("draf", "Peramban ini tidak mau menyimpan. Pakai “Simpan isian ke berkas”.", "awas");
    else this.kabari("draf", simpan ? "Draf disimpan di perangkat ini dan diperbarui selagi Anda mengetik." : "Draf sudah dihapus dari perangkat ini. Yang tampak di formulir hilang bila halaman ditutup.");
    if (!simpan) this.berubah = true;
  }

  simpanNanti() {
    clearTimeout(this.jeda);
    this.jeda = setTimeout(() => this.simpanSekarang(), JEDA_SIMPAN);
  }

  simpanSekarang() {
    clearTimeout(this.jeda);
    if (!$("simpan-draf").checked) return;
    if (this.simpanan.tulis(this.tulis())) this.berubah = false;
    else this.gilirDraf();
  }

  bukaDraf() {
    const teks = this.simpanan.baca();
    if (!teks) return;
    try {
      this.terapkan(teks, "Draf yang tersimpan di perangkat ini dibuka.");
      $("simpan-draf").checked = true;
      $("hapus-draf").hidden = false;
    } catch {
      this.simpanan.hapus(); // not ours, or damaged: nothing can be made of it
    }
  }

  async bukaBerkas(pemilih) {
    const [berkas] = pemilih.files;
    if (!berkas) return;
    try {
      const teks = await bacaTeks(berkas);
      if (teks === null) throw new BerkasDitolak("Berkas ini terlalu besar untuk berkas isian. Pilih berkas .json yang disimpan dari halaman ini.");
      this.terapkan(teks, `Berkas ${berkas.name} dibuka.`);
      this.segarkan();
    } catch (galat) {
      this.kabari("draf", galat instanceof BerkasDitolak ? galat.message : "Berkas ini tidak dapat dibaca. Pilih berkas lain.", "salah");
    }
    pemilih.value = ""; // the same file may be chosen again
  }

  terapkan(teks, awal) {
    const naskah = { id: this.id, versi: this.naskah?.versi ?? "" };
    const { keadaan, kabar } = bacaBerkas(teks, naskah, this.isian, this.varian);
    this.keadaan = keadaan;
    this.berubah = false;
    this.dibiarkan.clear();
    tulisPilihan(this.akar, keadaan.pilihan);
    for (const { nama, masukan } of this.isian) {
      masukan.value = keadaan.nilai.get(nama) ?? "";
      if (keadaan.nilai.has(nama)) this.disentuh.add(nama);
    }
    $("draf").open = true;
    this.kabari("draf", [awal, ...kabar].join(" "), kabar.length ? "awas" : "");
  }

  kosongkan() {
    if (!confirm("Kosongkan semua isian pada formulir ini?")) return;
    this.keadaan = { pilihan: this.keadaan.pilihan, nilai: new Map(), lepas: new Set() };
    this.disentuh.clear();
    this.dibiarkan.clear();
    for (const { masukan } of this.isian) masukan.value = "";
    tampilkanRingkasan($("ringkasan"), []);
    this.kabari("unduh", "");
    this.kabari("draf", "Formulir dikosongkan.");
    this.berubah = false;
    this.segarkan();
  }
}

const akar = document.querySelector("[data-isi-naskah]");
if (akar) new IsiNaskah(akar).mulai();
