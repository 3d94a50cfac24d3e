// The test before and after a session. Its questions are those of the page itself; without scripts they are simply read there.

import { salinTeks, kabarkan } from "../umum/bagikan.js";
import { salinTemplat } from "../umum/templat.js";
import { bacaKode, buatBenih, periksaKode, saring, susunTes, tulisKode } from "./kode.js";
import { bacaNilai, hapusNilai, sebutNilai, simpanNilai } from "./nilai.js";

const SEBUTAN_TAHAP = { awal: "Tes awal", akhir: "Tes akhir" };
const HURUF = "abcde";

const bacaSoal = (bank) =>
  [...bank.querySelectorAll("[data-soal]")].map((unsur) => ({
    id: unsur.dataset.soal,
    kuis: unsur.dataset.kuis,
    topik: unsur.dataset.topik,
    kunci: unsur.dataset.kunci,
    unsur,
    pilihan: [...unsur.querySelectorAll("[data-kode]")].map((satu) => ({ kode: satu.dataset.kode, unsur: satu })),
  }));

/** Copies of what stands in a node of the page, citations with their links included. */
const salinIsi = (unsur) => [...unsur.childNodes].map((satu) => satu.cloneNode(true));

function susunSoal(soal, nomor) {
  const { salinan, isi } = salinTemplat("templat-soal");
  isi.nomor.textContent = `${nomor}.`;
  isi.tanya.append(...salinIsi(soal.unsur.querySelector("[data-tanya]")));
  isi.penjelasan.append(...salinIsi(soal.unsur.querySelector("[data-penjelasan]")));
  soal.pilihan.forEach((pilih, urutan) => {
    const { salinan: label, isi: bagian } = salinTemplat("templat-pilihan");
    bagian.masukan.name = `soal-${nomor}`;
    bagian.masukan.value = pilih.kode;
    bagian.huruf.textContent = `${HURUF[urutan]}.`;
    bagian.teks.append(...salinIsi(pilih.unsur.querySelector("[data-teks]")));
    isi.pilihan.append(label);
  });
  return { soal, salinan, isi, jawaban: () => salinan.querySelector("input:checked")?.value ?? "", diterangkan: false };
}

const hurufKunci = (soal) => HURUF[soal.pilihan.findIndex((satu) => satu.kode === soal.kunci)];

function terangkan(butir) {
  const jawaban = butir.jawaban();
  const benar = jawaban === butir.soal.kunci;
  const kunci = `Jawaban yang benar: ${hurufKunci(butir.soal)}.`;
  butir.isi.putusan.textContent = benar ? `Benar. ${kunci}` : `${jawaban ? "Salah" : "Tidak dijawab"}. ${kunci}`;
  butir.salinan.classList.add(benar ? "tes__satu--benar" : "tes__satu--salah");
  for (const satu of butir.salinan.querySelectorAll("input")) satu.disabled = true;
  butir.isi.terang.hidden = false;
  butir.diterangkan = true;
  return benar;
}

function susunKunci(butir) {
  const { salinan, isi } = salinTemplat("templat-kunci");
  const kunci = butir.soal.pilihan.find((satu) => satu.kode === butir.soal.kunci);
  isi.huruf.textContent = `${hurufKunci(butir.soal)}.`;
  isi.teks.append(...salinIsi(kunci.unsur.querySelector("[data-teks]")));
  const dasar = butir.soal.unsur.querySelector(".dasar");
  if (dasar) isi.dasar.textContent = dasar.textContent;
  return salinan;
}

function siapkan(wadah) {
  const cari = (pemilih) => wadah.querySelector(pemilih);
  const [formulir, jalan, bank, daftar, lanjut, hasil] = ["siap", "jalan", "bank", "daftar", "lanjut", "hasil"].map((nama) => cari(`[data-${nama}]`));
  const semua = bacaSoal(bank);
  let tes = null; // { kode, tahap, cara, butir, nomor, selesai }

  const pilihanFormulir = () => {
    const isi = new FormData(formulir);
    return { kuis: isi.getAll("kuis"), topik: isi.get("topik"), jumlah: Math.max(1, Number.parseInt(isi.get("jumlah"), 10) || 10) };
  };
  const sebutTersedia = () => { cari("[data-tersedia]").textContent = `Tersedia ${saring(semua, pilihanFormulir()).length} soal.`; };
  const salahkan = (pesan) => {
    cari("#salah-kode").textContent = pesan;
    const medan = cari("#isi-kode");
    if (pesan) medan.setAttribute("aria-invalid", "true"); else medan.removeAttribute("aria-invalid");
    if (pesan) medan.focus();
  };

  function mulai(pilihan, tahap, cara) {
    const kode = tulisKode(pilihan);
    tes = { kode, tahap, cara, nomor: 0, selesai: false, butir: susunTes(semua, pilihan, tahap).map((satu, n) => susunSoal(satu, n + 1)) };
    daftar.replaceChildren(...tes.butir.map((satu) => satu.salinan));
    cari("[data-daftar-kunci]").replaceChildren(...tes.butir.map(susunKunci));
    for (const satu of wadah.querySelectorAll("[data-kode]:is(strong)")) satu.textContent = kode;
    for (const satu of wadah.querySelectorAll("[data-tahap]")) satu.textContent = `(${SEBUTAN_TAHAP[tahap].toLowerCase()})`;
    history.replaceState(null, "", `#${new URLSearchParams({ kode, tahap, cara })}`);
    cari("#tes-judul").textContent = `${SEBUTAN_TAHAP[tahap]}, ${tes.butir.length} soal`;
    cari("[data-kabar]").hidden = true;
    if (tes.butir.length < pilihan.jumlah) kabarkan(cari("[data-kabar]"), `Hanya ada ${tes.butir.length} soal untuk pilihan ini.`);
    tukar(true);
    tampilkan();
    cari("#tes-judul").focus();
  }

  function tukar(berjalan) {
    jalan.hidden = !berjalan;
    hasil.hidden = true;
    formulir.hidden = berjalan;
    bank.hidden = berjalan;
  }

  /** Show what the state says: one question or all, and the button that leads on. */
  function tampilkan() {
    const satuan = tes.cara !== "semua" && !tes.selesai;
    tes.butir.forEach((satu, n) => { satu.salinan.classList.toggle("tes__satu--tunggu", satuan && n !== tes.nomor); });
    cari("[data-maju]").textContent = satuan ? `Soal ${tes.nomor + 1} dari ${tes.butir.length}` : "";
    lanjut.hidden = tes.selesai;
    lanjut.textContent = tulisanLanjut(satuan);
  }

  function tulisanLanjut(satuan) {
    if (!satuan) return "Nilai jawaban saya";
    const terakhir = tes.nomor === tes.butir.length - 1;
    if (tes.cara === "langsung" && !tes.butir[tes.nomor].diterangkan) return "Jawab";
    return terakhir ? "Lihat hasil" : "Soal berikutnya";
  }

  /** Ask once before a question is left open. */
  function boleh(belum) {
    if (!belum.length || tes.diperingatkan === belum[0]) return true;
    tes.diperingatkan = belum[0];
    kabarkan(cari("[data-kabar]"), `Soal ${belum[0]} belum dijawab. Tekan sekali lagi untuk melewatinya.`);
    return false;
  }

  function maju() {
    const butir = tes.butir[tes.nomor];
    const diperiksa = tes.cara === "semua" ? tes.butir : [butir];
    const belum = diperiksa.filter((satu) => !satu.diterangkan && !satu.jawaban()).map((satu) => tes.butir.indexOf(satu) + 1);
    if (!boleh(belum)) return;
    cari("[data-kabar]").hidden = true;
    if (tes.cara === "langsung" && !butir.diterangkan) {
      terangkan(butir);
      tampilkan();
      kabarkan(cari("[data-kabar]"), butir.isi.putusan.textContent);
    } else if (tes.cara === "semua" || tes.nomor === tes.butir.length - 1) selesaikan();
    else {
      tes.nomor += 1;
      tampilkan();
      tes.butir[tes.nomor].salinan.querySelector("input").focus();
    }
  }

  function selesaikan() {
    for (const satu of tes.butir) if (!satu.diterangkan) terangkan(satu);
    const benar = tes.butir.filter((satu) => satu.jawaban() === satu.soal.kunci).length;
    const dari = tes.butir.length;
    cari("[data-nilai]").textContent = sebutNilai(bacaNilai(localStorageAman())[tes.kode], tes.tahap, benar, dari);
    const keliru = tes.butir.flatMap((satu, n) => (satu.jawaban() === satu.soal.kunci ? [] : [n + 1]));
    cari("[data-ulas]").textContent = keliru.length ? `Baca lagi keterangan soal ${keliru.join(", ")} di atas.` : "Semua benar.";
    const tersimpan = simpanNilai(localStorageAman(), tes.kode, tes.tahap, benar, dari);
    cari("[data-disimpan]").textContent = tersimpan ? "Nilai ini disimpan di perangkat ini saja, untuk dibandingkan dengan tes satunya." : "Peramban ini tidak mengizinkan penyimpanan. Catat nilainya sendiri.";
    tes.selesai = true;
    tampilkan();
    hasil.hidden = false;
    cari("#hasil").focus();
  }

  formulir.addEventListener("submit", (kejadian) => {
    kejadian.preventDefault();
    const isi = new FormData(formulir);
    const dariKode = kejadian.submitter?.value !== "pilihan";
    const pilihan = dariKode ? bacaKode(isi.get("kode")) : { ...pilihanFormulir(), benih: buatBenih() };
    const masalah = periksaKode(semua, pilihan);
    salahkan(dariKode ? masalah : "");
    if (masalah && !dariKode) cari("[data-tersedia]").textContent = masalah;
    if (!masalah) mulai(pilihan, isi.get("tahap"), isi.get("cara"));
  });
  formulir.addEventListener("change", sebutTersedia);
  lanjut.addEventListener("click", maju);
  cari("[data-cetak]").addEventListener("click", () => print());
  cari("[data-ulang]").addEventListener("click", () => {
    history.replaceState(null, "", location.pathname);
    tukar(false);
    cari("#isi-kode").focus();
  });
  cari("[data-salin-alamat]").addEventListener("click", async () => {
    const berhasil = await salinTeks(location.href);
    kabarkan(cari("[data-kabar]"), berhasil ? "Alamat tersalin." : `Tidak dapat menyalin. Sebutkan kodenya: ${tes.kode}.`);
  });
  cari("[data-hapus]").addEventListener("click", () => {
    hapusNilai(localStorageAman());
    cari("[data-disimpan]").textContent = "Semua nilai tes di perangkat ini sudah dihapus.";
  });

  /** A shared address opens its test at once. */
  function bukaAlamat() {
    const isi = [location.hash.slice(1), location.search].map((teks) => new URLSearchParams(teks)).find((satu) => satu.has("kode"));
    if (!isi) return;
    const pilihan = bacaKode(isi.get("kode"));
    const masalah = periksaKode(semua, pilihan);
    const tahap = isi.get("tahap") === "akhir" ? "akhir" : "awal";
    const cara = ["langsung", "akhir", "semua"].find((satu) => satu === isi.get("cara")) ?? "langsung";
    cari("#isi-kode").value = isi.get("kode");
    if (masalah) { tukar(false); salahkan(masalah); } else mulai(pilihan, tahap, cara);
  }

  formulir.hidden = false;
  cari(".tes__tanpa-skrip").hidden = true;
  sebutTersedia();
  addEventListener("hashchange", bukaAlamat);
  bukaAlamat();
}

/** The device's storage; where the browser closes it even to look at, an empty stand-in that refuses. */
function localStorageAman() {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

const wadah = document.querySelector("[data-tes]");
if (wadah) siapkan(wadah);
