// The deadline calculator: the form writes the state, the state writes the address and the result.

import { buatIcs } from "../umum/ics.js";
import { bacaTanggal, nomorHari, sebutHari, sebutTanggal, tulisTanggal } from "../umum/kalender.js";
import { hitungTenggat, pilihKejadian, pilihTenggat } from "./hitung.js";
import { bacaKeadaan, KOSONG, tulisKeadaan } from "./keadaan.js";
import { buatAturan } from "./libur.js";
import { susunGaris, tampilkanHasil } from "./tampil.js";
import { susunAcara, susunTeks } from "./teks.js";
import { salinTemplat } from "../umum/templat.js";

const KUNCI_SIMPAN = "panduan-hitung-tenggat";
const { tenggat: DATA, libur: LIBUR } = window.panduan.data;
const akar = document.querySelector("[data-hitung]");
const formulir = akar.querySelector("form");
const wadah = (nama) => akar.querySelector(`[data-wadah="${nama}"]`);
const bagian = (nama) => akar.querySelector(`[data-bagian="${nama}"]`);
let keadaan = structuredClone(KOSONG);
let terakhir = null;
const tanggalLain = new Map(); // per mechanism, so that walking over the choices loses nothing

const mekanismeKini = () => DATA.mekanisme.find(({ id }) => id === keadaan.mekanisme);

/** Today on the reader's own clock. */
function hariIni() {
  const kini = new Date();
  return nomorHari(kini.getFullYear(), kini.getMonth() + 1, kini.getDate());
}

// ---- keeping

function bacaSimpanan() {
  try {
    return localStorage.getItem(KUNCI_SIMPAN);
  } catch {
    return null; // storage may be forbidden, e.g. for files from a folder
  }
}

function simpan(alamat) {
  try {
    if (formulir.elements.simpan.checked) localStorage.setItem(KUNCI_SIMPAN, alamat);
    else localStorage.removeItem(KUNCI_SIMPAN);
  } catch {
    formulir.elements.simpan.checked = false;
  }
}

// ---- form

/** A choice is asked only where it changes the result; until the reader chooses, the first option holds. */
function rapikanPilihan() {
  const mekanisme = mekanismeKini();
  const bervarian = mekanisme.tenggat.some(({ varian }) => varian);
  if (!bervarian) keadaan.varian = "";
  else if (!keadaan.varian) keadaan.varian = mekanisme.varian[0].id;
  const bertingkat = pilihTenggat(mekanisme, { varian: keadaan.varian }).some(({ tingkat }) => tingkat);
  if (!bertingkat) keadaan.tingkat = "";
  else if (!keadaan.tingkat) keadaan.tingkat = "kabupaten/kota";
  return { bervarian, bertingkat };
}

function gambarFormulir() {
  const mekanisme = mekanismeKini();
  bagian("isian").hidden = !mekanisme;
  for (const nama of ["varian", "tingkat"]) bagian(nama).hidden = true;
  centang("mekanisme", keadaan.mekanisme);
  if (!mekanisme) return;
  const { bervarian, bertingkat } = rapikanPilihan();
  bagian("varian").hidden = !bervarian;
  bagian("tingkat").hidden = !bertingkat;
  wadah("varian").replaceChildren(...(bervarian ? mekanisme.varian.map(buatPilihan) : []));
  centang("tingkat", keadaan.tingkat);
  centang("pertama", keadaan.pilihan.hariItu ? "hari-itu" : "");
  centang("pekan", keadaan.pilihan.enamHari ? "6" : "");
  centang("cuti", keadaan.pilihan.cutiKerja ? "kerja" : "");
  formulir.elements.nama.value = keadaan.nama;
  formulir.elements.daerah.value = keadaan.daerah;
  wadah("kejadian").replaceChildren(...pilihKejadian(mekanisme, keadaan).map(buatIsian));
  gambarLibur();
}

function centang(nama, nilai) {
  for (const satu of formulir.querySelectorAll(`input[name="${nama}"]`)) satu.checked = satu.value === nilai;
}

function buatPilihan({ id, judul }) {
  const { salinan, isi } = salinTemplat("hitung-pilihan");
  Object.assign(isi.masuk, { name: "varian", value: id, checked: id === keadaan.varian });
  isi.label.textContent = judul;
  return salinan;
}

function buatIsian({ id, judul, petunjuk }) {
  const { salinan, isi } = salinTemplat("hitung-kejadian");
  isi.label.textContent = judul;
  isi.label.htmlFor = isi.masuk.id = `tanggal-${id}`;
  isi.bantuan.textContent = petunjuk ?? "";
  isi.bantuan.id = `bantuan-${id}`;
  isi.salah.id = `salah-${id}`;
  isi.terbaca.id = `terbaca-${id}`;
  isi.masuk.dataset.kejadian = id;
  isi.masuk.setAttribute("aria-describedby", `${petunjuk ? `bantuan-${id} ` : ""}terbaca-${id} salah-${id}`);
  if (!petunjuk) isi.bantuan.remove();
  if (keadaan.tanggal[id] !== undefined) isi.masuk.value = tulisTanggal(keadaan.tanggal[id]);
  return salinan;
}

function gambarLibur() {
  wadah("libur").replaceChildren(
    ...keadaan.libur.map(([tanggal, nama], nomor) => {
      const { salinan, isi } = salinTemplat("hitung-libur");
      isi.teks.textContent = `${sebutHari(bacaTanggal(tanggal))}${nama ? `: ${nama}` : ""}`;
      isi.hapus.dataset.hapusLibur = nomor;
      isi.hapus.setAttribute("aria-label", `Hapus libur ${sebutTanggal(bacaTanggal(tanggal))}`);
      return salinan;
    }),
  );
}

/** An event that starts a deadline cannot come after the one that fulfils or ends it. */
function tandaiSalah() {
  const judul = Object.fromEntries(mekanismeKini().kejadian.map((satu) => [satu.id, satu.judul]));
  const salah = {};
  for (const { mulai, selesai, sampai, sebelum } of pilihTenggat(mekanismeKini(), keadaan)) {
    for (const akhir of sebelum ? [] : [selesai, sampai]) {
      if (keadaan.tanggal[akhir] < keadaan.tanggal[mulai]) salah[akhir] = `Tanggal ini mendahului "${judul[mulai]}". Periksa keduanya.`;
    }
  }
  for (const masuk of wadah("kejadian").querySelectorAll("input")) {
    const id = masuk.dataset.kejadian;
    const teks = tidakTerbaca(masuk) ? "Tanggal ini tidak terbaca. Isi hari, bulan, dan tahunnya." : (salah[id] ?? "");
    if (teks) masuk.setAttribute("aria-invalid", "true");
    else masuk.removeAttribute("aria-invalid");
    document.getElementById(`salah-${id}`).textContent = teks;
    document.getElementById(`terbaca-${id}`).textContent = id in keadaan.tanggal ? sebutHari(keadaan.tanggal[id]) : "";
  }
}

const tidakTerbaca = (masuk) => masuk.validity.badInput || (masuk.value !== "" && bacaTanggal(masuk.value) === null);

// ---- result

function hitung() {
  const alamat = tulisKeadaan(keadaan);
  history.replaceState(null, "", alamat || location.pathname + location.search);
  simpan(alamat);
  const mekanisme = mekanismeKini();
  bagian("hasil").hidden = true;
  if (!mekanisme) return kabarkan("Pilih mekanismenya dulu.");
  tandaiSalah();
  const daerah = LIBUR.daerah.find(({ id }) => id === keadaan.daerah);
  const aturan = buatAturan(LIBUR, [...(daerah ? daerah.libur : []), ...keadaan.libur], keadaan.pilihan);
  const kejadian = pilihKejadian(mekanisme, keadaan)
    .filter(({ id }) => keadaan.tanggal[id] !== undefined)
    .map((satu) => ({ satu, hari: keadaan.tanggal[satu.id] }));
  const hasil = hitungTenggat(mekanisme, keadaan, keadaan.tanggal, aturan);
  terakhir = { mekanisme, hasil, kejadian, nama: keadaan.nama };
  if (!kejadian.length) return kabarkan("Isi paling sedikit satu tanggal.");
  bagian("hasil").hidden = false;
  const kini = hariIni();
  wadah("kepala").textContent = susunKepala(mekanisme);
  tampilkanHasil({ akar, wadah, bagian, mekanisme, hasil, kini });
  wadah("garis").replaceChildren(...susunGaris({ ...terakhir, kini }));
  return kabarkan(susunRingkas(hasil, kini));
}

function kabarkan(teks) {
  if (wadah("ringkas").textContent !== teks) wadah("ringkas").textContent = teks;
}

/** What a printed page must say by itself. */
function susunKepala(mekanisme) {
  const { enamHari, cutiKerja, hariItu } = keadaan.pilihan;
  return [
    keadaan.nama,
    `${mekanisme.singkatan}, ${mekanisme.judul}.`,
    `Hari pertama: ${hariItu ? "hari kejadian itu sendiri" : "sehari sesudah kejadian"}.`,
    `Hari kerja: ${enamHari ? "Senin sampai Sabtu" : "Senin sampai Jumat"}; cuti bersama ${cutiKerja ? "dihitung" : "tidak dihitung"}.`,
  ].filter(Boolean).join(" ");
}

function susunRingkas(hasil, kini) {
  const dihitung = hasil.filter(({ keadaan: satu }) => satu === "dihitung");
  const menunggu = hasil.filter(({ keadaan: satu }) => satu === "menunggu").length;
  const depan = dihitung
    .filter(({ selesai }) => !selesai)
    .flatMap(({ tenggat, waktu }) => waktu.map(({ hari }) => ({ hari, hal: tenggat.hal })))
    .filter(({ hari }) => hari >= kini)
    .sort((a, b) => a.hari - b.hari)[0];
  const dekat = depan ? ` Terdekat: ${sebutTanggal(depan.hari)}, ${depan.hal}.` : "";
  return `${dihitung.length} tenggat dihitung, ${menunggu} menunggu tanggal.${dekat}`;
}

// ---- actions

const AKSI = {
  ics() {
    const nama = `Tenggat ${terakhir.nama || terakhir.mekanisme.singkatan}`;
    const isi = buatIcs({ nama, cap: bacaTanggal(DATA.versi), acara: susunAcara(terakhir) });
    const tautan = document.createElement("a");
    tautan.href = URL.createObjectURL(new Blob([isi], { type: "text/calendar;charset=utf-8" }));
    tautan.download = `${nama.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "")}.ics`;
    tautan.click();
    setTimeout(() => URL.revokeObjectURL(tautan.href), 10000);
    kabarkan("Berkas kalender diunduh.");
  },
  salin: () => salin(susunTeks({ ...terakhir, alamat: location.href }), "Teks disalin."),
  tautan: () => salin(location.href, "Tautan disalin. Isinya memuat tanggal yang Anda isi."),
  cetak: () => print(),
  kosongkan() {
    tanggalLain.clear();
    keadaan = structuredClone(KOSONG);
    formulir.elements.simpan.checked = false;
    gambarFormulir();
    hitung();
    formulir.elements.mekanisme[0].focus();
  },
  "tambah-libur"() {
    const [tanggal, nama] = ["hitung-libur-tanggal", "hitung-libur-nama"].map((id) => document.getElementById(id));
    const hari = bacaTanggal(tanggal.value);
    akar.querySelector("[data-salah=libur]").textContent = hari === null ? "Isi tanggal liburnya dulu." : "";
    tanggal.focus();
    if (hari === null) return;
    keadaan.libur = [...keadaan.libur.filter(([satu]) => satu !== tulisTanggal(hari)), [tulisTanggal(hari), nama.value.trim()]].sort();
    tanggal.value = nama.value = "";
    gambarLibur();
    hitung();
  },
};

async function salin(teks, kabar) {
  try {
    await navigator.clipboard.writeText(teks);
    kabarkan(kabar);
  } catch {
    kabarkan("Peramban ini tidak dapat menyalin. Blok lalu salin dari halaman.");
  }
}

function pasang() {
  formulir.addEventListener("submit", (kejadian) => kejadian.preventDefault());
  formulir.addEventListener("change", ({ target }) => ubah(target));
  akar.addEventListener("click", ({ target }) => {
    const tombol = target.closest("button");
    if (tombol?.dataset.aksi) AKSI[tombol.dataset.aksi]();
    if (tombol?.dataset.hapusLibur) hapusLibur(Number(tombol.dataset.hapusLibur));
  });
  addEventListener("hashchange", () => pulihkan(location.hash));
  addEventListener("beforeprint", bukaUntukCetak);
}

/** Paper cannot unfold. What returns for years stands whole on the timeline, so the table keeps its next days. */
function bukaUntukCetak() {
  for (const satu of bagian("hasil").querySelectorAll("details:not(.hitung__semua)")) satu.open = true;
}

function hapusLibur(nomor) {
  keadaan.libur = keadaan.libur.filter((_, urutan) => urutan !== nomor);
  gambarLibur();
  hitung();
  document.getElementById("hitung-libur-tanggal").focus();
}

const PILIHAN_DARI = { pertama: "hariItu", pekan: "enamHari", cuti: "cutiKerja" };

function ubah(masuk) {
  const { name, value, dataset } = masuk;
  if (dataset.kejadian) {
    const hari = bacaTanggal(value);
    const { [dataset.kejadian]: _, ...lain } = keadaan.tanggal;
    keadaan.tanggal = hari === null ? lain : { ...lain, [dataset.kejadian]: hari };
  } else if (name in PILIHAN_DARI) {
    keadaan.pilihan = { ...keadaan.pilihan, [PILIHAN_DARI[name]]: value !== "" };
  } else if (name === "mekanisme") {
    tanggalLain.set(keadaan.mekanisme, keadaan.tanggal);
    keadaan = { ...keadaan, mekanisme: value, varian: "", tanggal: tanggalLain.get(value) ?? {} };
    gambarFormulir();
  } else if (name === "varian" || name === "tingkat") {
    keadaan[name] = value;
    gambarFormulir();
    formulir.querySelector(`input[name="${name}"]:checked`)?.focus();
  } else if (name === "nama" || name === "daerah") {
    keadaan[name] = value.trim();
  } else if (name !== "simpan") {
    return;
  }
  hitung();
}

function pulihkan(hash) {
  keadaan = bacaKeadaan(hash, DATA) ?? structuredClone(KOSONG);
  gambarFormulir();
  hitung();
}

function mulai() {
  for (const satu of document.querySelectorAll("[data-tanpa-skrip]")) satu.hidden = true;
  akar.hidden = false;
  bagian("daerah").hidden = LIBUR.daerah.length === 0;
  for (const { id, nama } of LIBUR.daerah) formulir.elements.daerah.add(new Option(nama, id));
  const tersimpan = bacaSimpanan();
  formulir.elements.simpan.checked = tersimpan !== null && !location.hash;
  pasang();
  pulihkan(location.hash || tersimpan || "");
}

mulai();
