// The search box: what is typed, what is shown, what the keys do. Its HTML stands in tema/bagian/cari.html.

const RIWAYAT = "panduan-pencarian";
const BANYAK = { melayang: 8, halaman: 40 };

function bacaRiwayat() {
  try {
    const semua = JSON.parse(localStorage.getItem(RIWAYAT) ?? "[]");
    return Array.isArray(semua) ? semua.filter((satu) => typeof satu === "string").slice(0, 6) : [];
  } catch {
    return []; // storage may be forbidden, and what is in it may be anything
  }
}

function tulisRiwayat(semua) {
  try {
    localStorage.setItem(RIWAYAT, JSON.stringify(semua));
  } catch {
    // Without storage there is simply no history.
  }
}

/** A copy of one of the page's templates, and its parts by `data-isi`. */
function salin(id) {
  const salinan = document.getElementById(id).content.firstElementChild.cloneNode(true);
  const isi = Object.fromEntries([...salinan.querySelectorAll("[data-isi]")].map((satu) => [satu.dataset.isi, satu]));
  if (salinan.dataset.isi) isi[salinan.dataset.isi] = salinan;
  return { salinan, isi };
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

export function pasangKotak(akar, { muat, alamat }) {
  const formulir = akar.querySelector("form");
  const isian = akar.querySelector("input[type=search]");
  const papan = akar.querySelector(".cari__papan");
  const kabar = akar.querySelector("[role=status]");
  const menetap = akar.dataset.cari === "halaman";
  const batas = BANYAK[akar.dataset.cari];
  const sebutan = JSON.parse(akar.dataset.sebutan);
  let giliran = 0;
  let saringan = null;
  let jeda = 0;
  let tundaKabar = 0;

  /** Tell screen readers, once the typing rests. */
  function umumkan(teks) {
    clearTimeout(tundaKabar);
    tundaKabar = setTimeout(() => { kabar.textContent = teks; }, 600);
  }

  function buka() {
    papan.hidden = false;
    akar.classList.add("cari--terbuka");
  }

  function tutup() {
    if (!menetap) papan.hidden = true;
    akar.classList.remove("cari--terbuka");
  }

  function tampilkan(...isi) {
    papan.replaceChildren(...isi);
    buka();
  }

  function simpan(kueri) {
    const bersih = kueri.trim();
    if (bersih) tulisRiwayat([bersih, ...bacaRiwayat().filter((satu) => satu !== bersih)].slice(0, 6));
  }

  function catatAlamat(kueri) {
    if (!menetap) return;
    const tujuan = new URL(location.href);
    if (kueri) tujuan.searchParams.set("q", kueri);
    else tujuan.searchParams.delete("q");
    try {
      history.replaceState(history.state, "", tujuan);
    } catch {
      // Some browsers forbid it for files; the search works all the same.
    }
  }

  function susunButir({ judul, jalur, tipe, tandaJudul, tandaCuplikan, ragu }) {
    const { salinan, isi } = salin("cari-butir");
    tulisBertanda(isi.judul, tandaJudul);
    isi.judul.href = alamat(jalur);
    isi.judul.title = judul;
    isi.tipe.textContent = sebutan[tipe];
    tulisBertanda(isi.cuplikan, tandaCuplikan);
    isi.ragu.hidden = !ragu;
    return salinan;
  }

  function susunJawaban(jawaban) {
    const { salinan, isi } = salin("cari-jawaban");
    isi.tanya.textContent = jawaban.judul;
    isi.tanya.href = alamat(jawaban.jalur);
    isi.jawab.textContent = jawaban.ringkasan;
    isi.ragu.hidden = !jawaban.ragu;
    return salinan;
  }

  /** One button per kind of result, so that a person can see only documents, or only law. */
  function susunSaringan(hasil, gambar) {
    const { salinan, isi } = salin("cari-saringan");
    const banyak = new Map();
    for (const { tipe } of hasil) banyak.set(tipe, (banyak.get(tipe) ?? 0) + 1);
    if (!banyak.has(saringan)) saringan = null;
    for (const [tipe, n] of [[null, hasil.length], ...banyak]) {
      const tombol = isi.tombol.cloneNode(true);
      tombol.textContent = `${tipe === null ? "Semua" : sebutan[tipe]} (${n})`;
      tombol.setAttribute("aria-pressed", String(saringan === tipe));
      tombol.addEventListener("click", () => {
        saringan = tipe;
        gambar();
        papan.querySelector("[aria-pressed=true]")?.focus();
      });
      salinan.append(tombol);
    }
    isi.tombol.remove();
    return salinan;
  }

  function gambarKosong(kueri, saran) {
    const { salinan, isi } = salin("cari-kosong");
    isi.kueri.textContent = kueri;
    isi.saran.hidden = !saran;
    if (saran) {
      isi.ganti.textContent = saran;
      isi.ganti.addEventListener("click", () => ganti(saran));
    }
    tampilkan(salinan);
    umumkan(`Tidak ada hasil untuk ${kueri}.${saran ? ` Mungkin maksud Anda ${saran}.` : ""}`);
  }

  function gambarHasil(kueri, temuan) {
    const { hasil, sajikan, jawaban, ralat, saran } = temuan;
    if (!hasil.length) {
      gambarKosong(kueri, saran);
      return;
    }
    const bagian = [];
    if (ralat) {
      const { salinan, isi } = salin("cari-ralat");
      isi.ralat.textContent = ralat;
      bagian.push(salinan);
    }
    if (jawaban && saringan === null) bagian.push(susunJawaban(jawaban));
    if (hasil.length > 3) bagian.push(susunSaringan(hasil, () => gambarHasil(kueri, temuan)));
    const { salinan: daftar } = salin("cari-daftar");
    const tampil = hasil.filter(({ tipe, nomor }) => (saringan === null ? nomor !== jawaban?.nomor : tipe === saringan));
    daftar.append(...tampil.slice(0, batas).map(({ nomor }) => susunButir(sajikan(nomor))));
    bagian.push(daftar);
    if (!menetap && tampil.length > batas) {
      const { salinan, isi } = salin("cari-semua");
      isi.semua.href = alamat(`cari/?q=${encodeURIComponent(kueri)}`);
      isi.semua.textContent = `Lihat semua ${hasil.length} hasil`;
      bagian.push(salinan);
    }
    tampilkan(...bagian);
    umumkan(`${tampil.length} hasil untuk ${kueri}.${jawaban ? ` Jawaban singkat: ${jawaban.ringkasan}` : ""}`);
  }

  function gambarRiwayat() {
    const semua = bacaRiwayat();
    papan.replaceChildren();
    if (!semua.length) return tutup();
    const { salinan, isi } = salin("cari-riwayat");
    for (const satu of semua) {
      const butir = isi.butir.cloneNode(true);
      butir.querySelector("button").textContent = satu;
      butir.querySelector("button").addEventListener("click", () => ganti(satu));
      isi.butir.before(butir);
    }
    isi.butir.remove();
    isi.hapus.addEventListener("click", () => {
      tulisRiwayat([]);
      tutup();
      papan.replaceChildren();
      isian.focus();
    });
    tampilkan(salinan);
    return undefined;
  }

  function ganti(kueri) {
    isian.value = kueri;
    isian.focus();
    cari();
  }

  async function cari() {
    const kueri = isian.value.trim();
    const milik = ++giliran;
    clearTimeout(jeda);
    catatAlamat(kueri);
    if (!kueri) {
      umumkan("");
      return gambarRiwayat();
    }
    try {
      if (!papan.querySelector(".cari__daftar")) tampilkan(salin("cari-memuat").salinan);
      for (const lengkap of [false, true]) {
        const mesin = await muat({ lengkap });
        if (milik !== giliran) return undefined; // typed on meanwhile
        // Before everything is here, only what was found counts: the missing half may hold the answer.
        const temuan = mesin.jawab(kueri);
        if (temuan.hasil.length) gambarHasil(kueri, temuan);
        // Half a word finds nothing: do not say so before the typing stops.
        else if (mesin.lengkap) jeda = setTimeout(() => gambarHasil(kueri, temuan), 500);
        if (mesin.lengkap) break;
      }
    } catch {
      tampilkan(salin("cari-gagal").salinan);
      umumkan("Pencarian tidak dapat dimuat.");
    }
    return undefined;
  }

  const pilihan = () => [...papan.querySelectorAll("a, button")].filter((satu) => satu.offsetParent !== null);

  /** Arrows walk through the box and everything below it. */
  function pindah(arah) {
    const semua = [isian, ...pilihan()];
    const letak = semua.indexOf(document.activeElement);
    semua[Math.min(semua.length - 1, Math.max(0, letak + arah))].focus();
  }

  /** Fetch what a search needs, so that it is there by the time something is typed. */
  function siapkan() {
    muat({ lengkap: false }).catch(() => {});
  }

  isian.addEventListener("input", cari);
  isian.addEventListener("focus", () => {
    siapkan();
    if (papan.childElementCount && isian.value.trim()) buka();
    else if (!isian.value.trim()) gambarRiwayat();
  });
  akar.addEventListener("keydown", (kejadian) => {
    if (kejadian.key === "ArrowDown" || kejadian.key === "ArrowUp") {
      kejadian.preventDefault();
      pindah(kejadian.key === "ArrowDown" ? 1 : -1);
    } else if (kejadian.key === "Escape") {
      kejadian.preventDefault();
      if (document.activeElement === isian && papan.hidden) isian.value = "";
      isian.focus();
      tutup();
      if (menetap && isian.value) ganti("");
    }
  });
  akar.addEventListener("click", (kejadian) => {
    if (kejadian.target.closest(".cari__tutup")) {
      tutup();
      isian.blur();
    } else if (kejadian.target.closest("a")) {
      simpan(isian.value);
    }
  });
  formulir.addEventListener("submit", (kejadian) => {
    simpan(isian.value);
    if (menetap) {
      kejadian.preventDefault();
      cari();
      return;
    }
    kejadian.preventDefault();
    location.href = alamat(`cari/?q=${encodeURIComponent(isian.value.trim())}`);
  });
  document.addEventListener("pointerdown", (kejadian) => {
    if (!akar.contains(kejadian.target)) tutup();
  });
  akar.addEventListener("focusout", (kejadian) => {
    if (kejadian.relatedTarget && !akar.contains(kejadian.relatedTarget)) tutup();
  });
  document.addEventListener("keydown", (kejadian) => {
    const mengetik = kejadian.target.closest?.("input, textarea, select, [contenteditable]");
    if (kejadian.key !== "/" || mengetik || kejadian.ctrlKey || kejadian.metaKey || kejadian.altKey) return;
    kejadian.preventDefault();
    isian.focus();
    isian.select();
  });

  // Somebody may have come with a question, or have typed one before this script was here.
  isian.value ||= new URLSearchParams(location.search).get("q") ?? "";
  if (isian.value) cari();
  else if (document.activeElement === isian) siapkan();
}
