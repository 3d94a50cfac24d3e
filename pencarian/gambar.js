// Results as elements: copies of the page's own templates (tema/bagian/cari.html), filled in. No HTML is written here.

import { salinTemplat as salin } from "../skrip/umum/templat.js";

export function gambarHasil({ judul, jalur, tipe, tandaJudul, tandaCuplikan, ragu }, { alamat, sebutan }) {
  const { salinan, isi } = salin("cari-butir");
  tulisBertanda(isi.judul, tandaJudul);
  isi.judul.href = alamat(jalur);
  isi.judul.title = judul;
  isi.tipe.textContent = sebutan[tipe];
  tulisBertanda(isi.cuplikan, tandaCuplikan);
  isi.ragu.hidden = !ragu;
  return salinan;
}

function tulisBertanda(tempat, potongan) {
  tempat.replaceChildren(
    ...potongan.map(([teks, kena]) => {
      if (!kena) return teks;
      const tanda = document.createElement("mark");
      tanda.textContent = teks;
      return tanda;
    }),
  );
}

export function gambarJawaban({ judul, jalur, ringkasan, ragu }, { alamat }) {
  const { salinan, isi } = salin("cari-jawaban");
  isi.tanya.textContent = judul;
  isi.tanya.href = alamat(jalur);
  isi.jawab.textContent = ringkasan;
  isi.ragu.hidden = !ragu;
  return salinan;
}

export function gambarRalat(ralat) {
  const { salinan, isi } = salin("cari-ralat");
  isi.ralat.textContent = ralat;
  return salinan;
}

export function gambarSemua(banyak, tujuan) {
  const { salinan, isi } = salin("cari-semua");
  isi.semua.href = tujuan;
  isi.semua.textContent = `Lihat semua ${banyak} hasil`;
  return salinan;
}

/** The way to the results that are not shown yet. */
export function gambarLagi(banyak, tampilkan) {
  const { salinan, isi } = salin("cari-lagi");
  isi.lagi.textContent = `Tampilkan ${banyak} hasil lagi`;
  isi.lagi.addEventListener("click", () => {
    salinan.remove();
    tampilkan();
  });
  return salinan;
}

/** One button per kind of result, so that a person can see only documents, or only law. */
export function gambarSaringan(hasil, terpilih, sebutan, pilih) {
  const { salinan, isi } = salin("cari-saringan");
  const banyak = new Map();
  for (const { tipe } of hasil) banyak.set(tipe, (banyak.get(tipe) ?? 0) + 1);
  for (const [tipe, n] of [[null, hasil.length], ...banyak]) {
    const tombol = isi.tombol.cloneNode(true);
    tombol.textContent = `${tipe === null ? "Semua" : sebutan[tipe]} (${n})`;
    tombol.setAttribute("aria-pressed", String(tipe === terpilih));
    tombol.addEventListener("click", () => pilih(tipe));
    salinan.append(tombol);
  }
  isi.tombol.remove();
  return salinan;
}

export function gambarKosong(kueri, saran, pakai) {
  const { salinan, isi } = salin("cari-kosong");
  isi.kueri.textContent = kueri;
  isi.saran.hidden = !saran;
  isi.ganti.textContent = saran ?? "";
  isi.ganti.addEventListener("click", () => pakai(saran));
  return salinan;
}

export function gambarRiwayat(semua, { pakai, hapus }) {
  const { salinan, isi } = salin("cari-riwayat");
  for (const kueri of semua) {
    const butir = isi.butir.cloneNode(true);
    const tombol = butir.querySelector("button");
    tombol.textContent = kueri;
    tombol.addEventListener("click", () => pakai(kueri));
    isi.butir.before(butir);
  }
  isi.butir.remove();
  isi.hapus.addEventListener("click", hapus);
  return salinan;
}
