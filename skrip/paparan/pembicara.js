// The speaker's screen: a second window that moves with the first, also from `file://`, where pages share nothing but
// the window one of them opened. Where the browser opens none, the same screen takes the place of the slides.

const TANDA = "panduan-paparan";
let lain = null; // the other window: the one we opened, or the one that opened us

/** `3.725.000` milliseconds → `1.02.05`. */
export function tulisLama(milidetik) {
  const detik = Math.max(0, Math.floor(milidetik / 1000));
  const bagian = [Math.floor(detik / 3600), Math.floor(detik / 60) % 60, detik % 60];
  return bagian.map((satu, nomor) => (nomor ? String(satu).padStart(2, "0") : satu)).join(".");
}

/** The address of the speaker's screen at the slide now shown. */
export function alamatPembicara(alamat) {
  const tujuan = new URL(alamat);
  tujuan.searchParams.delete("putar");
  tujuan.searchParams.set("pembicara", "");
  return tujuan.href;
}

export function bukaPembicara() {
  const alamat = alamatPembicara(location.href);
  const jendela = window.open(alamat, "pembicara", "width=1100,height=700");
  if (jendela) lain = jendela;
  else location.href = alamat;
}

function kirim(dek) {
  const salindia = dek.getCurrentSlide();
  if (lain && !lain.closed && salindia) lain.postMessage({ tanda: TANDA, id: salindia.id }, "*");
}

function terima(dek, { data, source }) {
  if (data?.tanda !== TANDA || source !== lain) return;
  const semua = dek.getSlides();
  const nomor = semua.findIndex(({ id }) => id === data.id);
  if (nomor >= 0 && semua[nomor] !== dek.getCurrentSlide()) dek.slide(nomor);
}

function tampilkan(dek, isi) {
  const semua = dek.getSlides();
  const nomor = semua.indexOf(dek.getCurrentSlide());
  isi.nomor.textContent = `${nomor + 1} dari ${semua.length}`;
  isi.berikut.textContent = semua[nomor + 1]?.dataset.judul ?? "Ini salindia terakhir.";
  const catatan = [...(semua[nomor]?.querySelectorAll("aside.notes > p:not(.notes__judul)") ?? [])];
  isi.catatan.replaceChildren(...catatan.map((satu) => satu.cloneNode(true)));
  if (!catatan.length) isi.catatan.textContent = "Tidak ada catatan untuk salindia ini.";
  isi.catatan.scrollTop = 0;
}

function jalankanJam(panel, isi) {
  let sejak = Date.now();
  const detak = () => {
    isi.jam.textContent = new Date().toLocaleTimeString("id-ID", { hour: "2-digit", minute: "2-digit" });
    isi.berjalan.textContent = tulisLama(Date.now() - sejak);
  };
  panel.querySelector("[data-perintah=ulang]").addEventListener("click", () => {
    sejak = Date.now();
    detak();
  });
  detak();
  setInterval(detak, 1000);
}

/** Keeps two windows on the same slide; in the speaker's, also shows the notes and the clock. */
export function mulaiPembicara(dek, pembicara) {
  if (pembicara) lain = window.opener;
  window.addEventListener("message", (pesan) => {
    // Whoever writes first after we opened it is the window we opened.
    if (!lain && pesan.data?.tanda === TANDA) lain = pesan.source;
    terima(dek, pesan);
  });
  dek.on("slidechanged", () => kirim(dek));
  if (!pembicara) return;
  const panel = document.querySelector(".pembicara");
  const isi = Object.fromEntries([...panel.querySelectorAll("[data-isi]")].map((satu) => [satu.dataset.isi, satu]));
  panel.hidden = false;
  jalankanJam(panel, isi);
  tampilkan(dek, isi);
  dek.on("slidechanged", () => tampilkan(dek, isi));
}
