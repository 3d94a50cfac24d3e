// A participant's question becomes a record to copy, to save, or to propose on the Git host. Nothing is sent from here.

import { kabarkan, salinTeks, unduh } from "../umum/bagikan.js";
import { salinTemplat } from "../umum/templat.js";
import { buatId, buatTautan, cariKetentuan, periksaIsian, rapikanBaris, rapikanParagraf, tulisCatatan } from "./catatan.js";

function hariIni() {
  const kini = new Date();
  return [kini.getFullYear(), kini.getMonth() + 1, kini.getDate()].map((satu) => String(satu).padStart(2, "0")).join("-");
}

function isiOpsi(wadah, semua) {
  wadah.replaceChildren(...semua.map(([nilai, teks]) => {
    const { salinan } = salinTemplat("templat-opsi");
    salinan.value = nilai;
    salinan.textContent = teks;
    return salinan;
  }));
}

function siapkan(wadah) {
  const cari = (pemilih) => wadah.querySelector(pemilih);
  const formulir = cari("form");
  const medan = formulir.elements;
  const { peraturan, tanya } = window.panduan.data.ketentuan;
  const dasar = [];
  let idDiketik = false;
  let jadi = null; // { id, yaml }

  const baca = () => ({
    id: medan.id.value.trim(),
    pertanyaan: rapikanBaris(medan.pertanyaan.value),
    topik: medan.topik.value,
    mekanisme: new FormData(formulir).getAll("mekanisme"),
    jawaban: rapikanParagraf(medan.jawaban.value),
    ringkasan: rapikanBaris(medan.ringkasan.value),
    praktik_setempat: rapikanBaris(medan.praktik_setempat.value),
    cocok: medan.cocok.checked,
    dasar,
  });

  function tampilkanSalah(salah) {
    for (const baris of wadah.querySelectorAll(".medan__salah")) {
      const nama = baris.id.slice(2);
      baris.textContent = salah[nama] ?? "";
      const masukan = cari(`#t-${nama}`);
      if (salah[nama]) masukan?.setAttribute("aria-invalid", "true");
      else masukan?.removeAttribute("aria-invalid");
    }
    const pertama = wadah.querySelector("[aria-invalid=true]") ?? (salah.dasar ? cari("#t-peraturan") : null);
    pertama?.focus();
  }

  function tampilkanDasar() {
    cari("[data-daftar-dasar]").replaceChildren(...dasar.map((satu, nomor) => {
      const { salinan, isi } = salinTemplat("templat-dasar");
      const sebutan = peraturan.find(({ id }) => id === satu.peraturan).sebutan;
      isi.teks.textContent = `${/^\d/.test(satu.pasal) ? "Pasal " : ""}${satu.pasal} ${sebutan}`;
      isi.hapus.setAttribute("aria-label", `Hapus ${isi.teks.textContent}`);
      isi.hapus.addEventListener("click", () => {
        dasar.splice(nomor, 1);
        tampilkanDasar();
        cari("#t-pasal").focus();
      });
      return salinan;
    }));
  }

  function tambahDasar() {
    const satu = peraturan.find(({ id }) => id === medan.peraturan.value);
    const pasal = cariKetentuan(satu, medan.pasal.value);
    cari("#s-dasar").textContent = pasal ? "" : `Ketentuan “${medan.pasal.value}” tidak ada pada catatan ${satu.sebutan}. Pilih dari daftarnya.`;
    if (pasal && !dasar.some((lain) => lain.peraturan === satu.id && lain.pasal === pasal)) dasar.push({ peraturan: satu.id, pasal });
    if (pasal) medan.pasal.value = "";
    tampilkanDasar();
    medan.pasal.focus();
  }

  function tampilkanHasil(isi) {
    jadi = { id: isi.id, yaml: tulisCatatan(isi, wadah.dataset.tambah, hariIni()) };
    cari("[data-yaml]").textContent = jadi.yaml;
    cari("[data-berkas]").textContent = `data/tanya_jawab/${jadi.id}.yml`;
    const tautan = buatTautan(document.querySelector("a[rel=edit]")?.href ?? "", jadi.id, jadi.yaml);
    const tombol = cari("[data-usulkan]");
    tombol.hidden = !tautan;
    if (tautan) {
      tombol.href = tautan.alamat;
      tombol.textContent = tautan.tempel ? "Salin dulu, lalu tempel sebagai berkas baru" : "Usulkan sebagai berkas baru";
    }
    cari("[data-hasil]").hidden = false;
    cari("#hasil-tambah").focus();
  }

  formulir.addEventListener("submit", (kejadian) => {
    kejadian.preventDefault();
    const isi = baca();
    const salah = periksaIsian(isi, tanya);
    tampilkanSalah(salah);
    const jumlah = Object.keys(salah).length;
    cari("[data-kabar]").hidden = !jumlah;
    cari("[data-hasil]").hidden = true;
    if (jumlah) kabarkan(cari("[data-kabar]"), `Ada ${jumlah} hal yang perlu dibetulkan di atas.`);
    else tampilkanHasil(isi);
  });
  medan.pertanyaan.addEventListener("input", () => { if (!idDiketik) medan.id.value = buatId(medan.pertanyaan.value); });
  medan.id.addEventListener("input", () => { idDiketik = medan.id.value !== ""; });
  medan.ringkasan.addEventListener("input", () => { cari("[data-hitung]").textContent = `Sekarang ${rapikanBaris(medan.ringkasan.value).length} huruf.`; });
  const gantiPasal = () => isiOpsi(cari("#t-daftar-pasal"), peraturan.find(({ id }) => id === medan.peraturan.value).ketentuan.map((satu) => [satu, satu]));
  medan.peraturan.addEventListener("change", gantiPasal);
  cari("[data-tambah-dasar]").addEventListener("click", tambahDasar);
  medan.pasal.addEventListener("keydown", (kejadian) => {
    if (kejadian.key !== "Enter") return;
    kejadian.preventDefault(); // Enter adds the basis rather than sending a form half filled in.
    tambahDasar();
  });
  cari("[data-salin-yaml]").addEventListener("click", async () => {
    const berhasil = await salinTeks(jadi.yaml);
    kabarkan(cari("[data-kabar-hasil]"), berhasil ? "Catatan tersalin." : "Tidak dapat menyalin; blok isinya lalu salin.");
  });
  cari("[data-unduh-yaml]").addEventListener("click", () => unduh(`${jadi.id}.yml`, jadi.yaml, "application/yaml"));

  isiOpsi(medan.peraturan, peraturan.map((satu) => [satu.id, satu.sebutan]));
  const umum = peraturan.find(({ id }) => id === "pp-28-2018");
  if (umum) medan.peraturan.value = umum.id;
  gantiPasal();
  formulir.hidden = false;
  cari(".tambah__tanpa-skrip").hidden = true;
}

const wadah = document.querySelector("[data-tambah]");
if (wadah) siapkan(wadah);
