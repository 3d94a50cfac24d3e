// The deadline calculator: the form changes the state, the state makes the address and the result.

import { salinTeks, unduh } from "../umum/bagikan.js";
import { buatIcs } from "../umum/ics.js";
import { bacaTanggal, nomorHari, sebutTanggal, tulisTanggal } from "../umum/kalender.js";
import { buatFormulir, rapikanPilihan } from "./formulir.js";
import { hitungTenggat, pilihKejadian } from "./hitung.js";
import { bacaKeadaan, buatKosong, tulisKeadaan } from "./keadaan.js";
import { buatAturan } from "./libur.js";
import { bacaSimpanan, hapusSimpanan, simpan } from "./simpanan.js";
import { susunGaris, tampilkanHasil } from "./tampil.js";
import { susunAcara, susunTeks } from "./teks.js";

const { tenggat: DATA, libur: LIBUR } = window.panduan.data;
const akar = document.querySelector("[data-hitung]");
const formulir = buatFormulir(akar);
const isian = formulir.unsur.elements;
const wadah = (nama) => akar.querySelector(`[data-wadah="${nama}"]`);
const bagian = (nama) => akar.querySelector(`[data-bagian="${nama}"]`);
const tanggalLain = new Map(); // per mechanism, so that walking over the choices loses nothing
let keadaan = buatKosong();
let terakhir = null;

const mekanismeKini = () => DATA.mekanisme.find(({ id }) => id === keadaan.mekanisme);

/** Today on the reader's own clock. */
function hariIni() {
  const kini = new Date();
  return nomorHari(kini.getFullYear(), kini.getMonth() + 1, kini.getDate());
}

function kabarkan(teks) {
  if (wadah("ringkas").textContent !== teks) wadah("ringkas").textContent = teks;
}

// ---- result

function hitung() {
  catat();
  bagian("hasil").hidden = true;
  const mekanisme = mekanismeKini();
  if (!mekanisme) return kabarkan("Pilih mekanismenya dulu.");
  formulir.tandai(keadaan, mekanisme);
  const kejadian = pilihKejadian(mekanisme, keadaan)
    .filter(({ id }) => keadaan.tanggal[id] !== undefined)
    .map((satu) => ({ satu, hari: keadaan.tanggal[satu.id] }));
  const hasil = hitungTenggat(mekanisme, keadaan, keadaan.tanggal, susunAturan());
  terakhir = { mekanisme, hasil, kejadian, nama: keadaan.nama };
  if (!kejadian.length) return kabarkan("Isi paling sedikit satu tanggal.");
  bagian("hasil").hidden = false;
  const kini = hariIni();
  wadah("kepala").textContent = susunKepala(mekanisme);
  tampilkanHasil({ akar, wadah, bagian, mekanisme, hasil, kini });
  wadah("garis").replaceChildren(...susunGaris({ hasil, kejadian, kini }));
  return kabarkan(susunRingkas(hasil, kini));
}

/** The address says what the form holds; the device keeps it only when asked. */
function catat() {
  const alamat = tulisKeadaan(keadaan);
  // Another section's address stays: somebody may be reading there.
  if (alamat || bacaKeadaan(location.hash, DATA)) history.replaceState(null, "", alamat || location.pathname + location.search);
  if (isian.simpan.checked) isian.simpan.checked = simpan(alamat);
}

function susunAturan() {
  const daerah = LIBUR.daerah.find(({ id }) => id === keadaan.daerah);
  return buatAturan(LIBUR, [...(daerah ? daerah.libur : []), ...keadaan.libur], keadaan.pilihan);
}

/** What a printed page must say by itself. */
function susunKepala(mekanisme) {
  const { enamHari, cutiKerja, hariItu } = keadaan.pilihan;
  return [
    keadaan.nama && `${keadaan.nama}.`,
    `${mekanisme.singkatan}: ${mekanisme.judul}.`,
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

// ---- what buttons do

const AKSI = {
  ics: unduhKalender,
  salin: () => salin(susunTeks({ ...terakhir, alamat: location.href }), "Teks disalin."),
  tautan: () => salin(location.href, "Tautan disalin. Isinya memuat tanggal yang Anda isi."),
  cetak: () => print(),
  kosongkan() {
    tanggalLain.clear();
    hapusSimpanan();
    isian.simpan.checked = false;
    keadaan = buatKosong();
    formulir.gambar(keadaan);
    hitung();
    isian.mekanisme[0].focus();
  },
  "tambah-libur": tambahLibur,
};

function unduhKalender() {
  const nama = `Tenggat ${terakhir.nama || terakhir.mekanisme.singkatan}`;
  const isi = buatIcs({ nama, cap: bacaTanggal(DATA.versi), acara: susunAcara(terakhir) });
  const berkas = `${nama.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "")}.ics`;
  unduh(berkas, isi, "text/calendar;charset=utf-8");
  kabarkan("Berkas kalender diunduh.");
}

async function salin(teks, kabar) {
  kabarkan((await salinTeks(teks)) ? kabar : "Peramban ini tidak dapat menyalin. Blok lalu salin dari halaman.");
}

function tambahLibur() {
  const [tanggal, nama] = ["hitung-libur-tanggal", "hitung-libur-nama"].map((id) => document.getElementById(id));
  const hari = bacaTanggal(tanggal.value);
  akar.querySelector("[data-salah=libur]").textContent = hari === null ? "Isi tanggal liburnya dulu." : "";
  tanggal.focus();
  if (hari === null) return;
  const lain = keadaan.libur.filter(([satu]) => satu !== tulisTanggal(hari));
  gantiLibur([...lain, [tulisTanggal(hari), nama.value.trim()]].sort());
  tanggal.value = nama.value = "";
}

function hapusLibur(nomor) {
  gantiLibur(keadaan.libur.filter((_, urutan) => urutan !== nomor));
  document.getElementById("hitung-libur-tanggal").focus();
}

function gantiLibur(libur) {
  keadaan = { ...keadaan, libur };
  formulir.gambarLibur(keadaan);
  hitung();
}

// ---- what fields do

const PILIHAN_DARI = { pertama: "hariItu", pekan: "enamHari", cuti: "cutiKerja" };

function ubah({ name, value, checked, dataset }) {
  if (dataset.kejadian) ubahTanggal(dataset.kejadian, bacaTanggal(value));
  else if (name in PILIHAN_DARI) keadaan.pilihan = { ...keadaan.pilihan, [PILIHAN_DARI[name]]: value !== "" };
  else if (name === "mekanisme") gantiMekanisme(value);
  else if (name === "varian" || name === "tingkat") gambarUlang({ [name]: value }, name);
  else if (name === "nama" || name === "daerah") keadaan[name] = value.trim();
  else if (name === "simpan" && !checked) hapusSimpanan();
  else if (name !== "simpan") return;
  hitung();
}

function ubahTanggal(id, hari) {
  const { [id]: _, ...lain } = keadaan.tanggal;
  keadaan.tanggal = hari === null ? lain : { ...lain, [id]: hari };
}

function gantiMekanisme(id) {
  tanggalLain.set(keadaan.mekanisme, keadaan.tanggal);
  gambarUlang({ mekanisme: id, varian: "", tanggal: tanggalLain.get(id) ?? {} });
}

/** Draw the form anew; what had the focus and was drawn anew has it again. */
function gambarUlang(perubahan, nama) {
  keadaan = { ...keadaan, ...perubahan };
  if (mekanismeKini()) keadaan = rapikanPilihan(keadaan, mekanismeKini());
  formulir.gambar(keadaan, mekanismeKini());
  if (nama) formulir.unsur.querySelector(`input[name="${nama}"]:checked`)?.focus();
}

/** Paper cannot unfold. What returns for years stands whole on the timeline, so the table keeps its next days. */
function bukaUntukCetak() {
  for (const satu of bagian("hasil").querySelectorAll("details:not(.hitung__semua)")) satu.open = true;
}

function pasang() {
  formulir.unsur.addEventListener("submit", (kejadian) => kejadian.preventDefault());
  formulir.unsur.addEventListener("change", ({ target }) => ubah(target));
  akar.addEventListener("click", ({ target }) => {
    const tombol = target.closest("button");
    if (tombol?.dataset.aksi) AKSI[tombol.dataset.aksi]();
    if (tombol?.dataset.hapusLibur) hapusLibur(Number(tombol.dataset.hapusLibur));
  });
  addEventListener("hashchange", () => {
    const baru = bacaKeadaan(location.hash, DATA);
    if (baru) pulihkan(baru);
  });
  addEventListener("beforeprint", bukaUntukCetak);
}

function pulihkan(baru) {
  keadaan = baru;
  gambarUlang({});
  hitung();
}

function mulai() {
  for (const satu of document.querySelectorAll("[data-tanpa-skrip]")) satu.hidden = true;
  akar.hidden = false;
  bagian("daerah").hidden = LIBUR.daerah.length === 0;
  for (const { id, nama } of LIBUR.daerah) isian.daerah.add(new Option(nama, id));
  pasang();
  const dariAlamat = bacaKeadaan(location.hash, DATA);
  const tersimpan = dariAlamat ? null : bacaKeadaan(bacaSimpanan() ?? "", DATA);
  isian.simpan.checked = tersimpan !== null;
  pulihkan(dariAlamat ?? tersimpan ?? buatKosong());
}

mulai();
