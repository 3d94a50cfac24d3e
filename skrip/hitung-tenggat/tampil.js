// The result on the page: copies of the page's templates, filled with text.

import { sebutHari, sebutTanggal, uraiHari } from "../umum/kalender.js";
import { salinTemplat } from "../umum/templat.js";
import { catatanBerkala, kecil, pilihAman, sebutAkibat, sebutAnggapan, sebutBacaan, sebutDilewati, sebutJatuh, sebutSelesai, sebutSisa } from "./teks.js";

/** Put text into a part, or take the part away where there is none. */
const BERKALA_TERLIHAT = 2;

function isikan(unsur, teks) {
  if (teks) unsur.append(teks);
  else unsur.remove();
}

function buatButir(teks) {
  const { salinan } = salinTemplat("hitung-butir");
  salinan.append(teks);
  return salinan;
}

export function tampilkanHasil({ akar, wadah, bagian, mekanisme, hasil, kini }) {
  const dihitung = hasil.filter(({ keadaan }) => keadaan === "dihitung");
  const belum = hasil.filter(({ keadaan }) => keadaan !== "dihitung");
  const alamat = akar.dataset.akar;
  wadah("tabel").replaceChildren(...dihitung.map((satu) => buatBaris(satu, { mekanisme, kini, alamat })));
  wadah("belum").replaceChildren(...belum.map((satu) => buatBelum(satu, alamat)));
  bagian("belum").hidden = belum.length === 0;
  bagian("dua-cara").hidden = !dihitung.some(({ tenggat }) => tenggat.satuan === "hari");
}

function buatBaris({ tenggat, waktu, selesai, terbuka }, { mekanisme, kini, alamat }) {
  const { isi } = salinTemplat("hitung-baris");
  isi.hal.textContent = tenggat.hal;
  isi.hal.href = `${alamat}mekanisme/${mekanisme.id}/#langkah-${tenggat.langkah.id}`;
  isikan(isi.pelaku, tenggat.pelaku);
  isi.lama.textContent = `${tenggat.sebutan}${tenggat.sejak ? ` sejak ${tenggat.sejak}` : tenggat.sebelum ? ` sebelum ${tenggat.sebelum}` : ""}`;
  isi.dasar.append(...buatDasar(tenggat.dasar, alamat));
  isi.waktu.append(...buatSemuaWaktu(tenggat, waktu, selesai ? null : kini));
  for (const teks of tenggat.bacaan ?? []) isi.waktu.append(buatKeterangan(teks));
  if (selesai) isi.waktu.append(buatKeterangan(sebutSelesai(tenggat, { selesai, waktu })));
  if (!waktu.length) isi.waktu.append(buatKeterangan("Tidak jatuh selama kerja sama ini berlangsung."));
  if (terbuka) isi.waktu.append(buatKeterangan(`Dihitung dua tahun ke depan. Isi tanggal "${terbuka.judul}" untuk melihat seluruhnya.`));
  isikan(isi.akibat, susunAkibat(tenggat, waktu));
  isikan(isi.catatan, tenggat.catatan);
  isikan(isi.verifikasi, [tenggat.berkala && catatanBerkala(tenggat, mekanisme), tenggat.perlu_verifikasi].filter(Boolean).join(" "));
  return isi.baris;
}

/** What returns for years: the next ones, and the others folded away. */
function buatSemuaWaktu(tenggat, waktu, kini) {
  const buat = (semua) => semua.map((satu) => buatWaktu(tenggat, satu, kini));
  if (!tenggat.berkala || waktu.length <= BERKALA_TERLIHAT + 1) return buat(waktu);
  const depan = waktu.filter(({ hari }) => hari >= kini).slice(0, BERKALA_TERLIHAT);
  const { salinan, isi } = salinTemplat("hitung-lipat");
  isi.judul.textContent = `Semua ${waktu.length} tanggal`;
  isi.daftar.append(...buat(waktu));
  return [...buat(depan), salinan];
}

/** The consequence; where two ways of counting put it on two days, both. */
function susunAkibat(tenggat, waktu) {
  if (!tenggat.bila_lewat) return "Akibatnya tidak diatur.";
  if (tenggat.berkala || tenggat.sebelum) return tenggat.bila_lewat;
  const hari = [...new Set(waktu.map(({ hari: satu }) => satu))];
  return hari.length === 1 ? sebutAkibat(tenggat, waktu[0]) : `Mulai ${waktu.map((satu) => `${sebutTanggal(satu.hari + 1)} (${sebutBacaan(tenggat, satu)})`).join(" atau ")}: ${tenggat.bila_lewat}`;
}

function buatDasar(dasar, alamat) {
  return dasar.flatMap(({ peraturan, ketentuan }, nomor) => [
    nomor ? "; " : "",
    ...ketentuan.flatMap(([teks, tujuan], urutan) => [urutan ? ", " : "", buatTautan(teks || peraturan, alamat + tujuan)]),
    ketentuan.some(([teks]) => teks) ? ` ${peraturan}` : "",
  ]);
}

function buatTautan(teks, tujuan) {
  const { salinan } = salinTemplat("hitung-tautan");
  salinan.href = tujuan;
  salinan.textContent = teks;
  return salinan;
}

function buatKeterangan(teks) {
  const { isi, salinan } = salinTemplat("hitung-waktu");
  for (const [nama, unsur] of Object.entries(isi)) if (nama !== "anggapan") unsur.remove();
  isi.anggapan.textContent = teks;
  return salinan;
}

function buatWaktu(tenggat, waktu, kini) {
  const { salinan, isi } = salinTemplat("hitung-waktu");
  isikan(isi.periode, waktu.periode && `${waktu.periode}: `);
  isi.tanggal.textContent = sebutHari(waktu.hari);
  const cara = sebutBacaan(tenggat, waktu);
  isikan(isi.cara, cara && `, ${cara}`);
  isikan(isi.sisa, kini === null ? "" : `, ${sebutSisa(waktu.hari, kini)}`);
  isikan(isi.anggapan, tenggat.berkala ? "" : sebutAnggapan(waktu.anggapan));
  isikan(isi.jatuh, waktu.jatuh && !tenggat.berkala ? sebutJatuh(waktu.jatuh) : "");
  isikan(isi.ragu, waktu.ragu.join(" "));
  if (waktu.dilewati.length) {
    isi.judul.textContent = `${waktu.dilewati.length} hari libur dilewati`;
    isi.daftar.append(...sebutDilewati(waktu.dilewati).map(buatButir));
  } else {
    isi.dilewati.remove();
  }
  return salinan;
}

function buatBelum({ keadaan, tenggat, kejadian, hari }, alamat) {
  const sebab = {
    menunggu: () => `isi tanggal "${kejadian.judul}".`,
    "tak-perlu": () => `tidak diperlukan, sebab ${kecil(kejadian.judul)} pada ${sebutTanggal(hari)}.`,
    tanpa: () => kecil(tenggat.tidak_dihitung),
  }[keadaan]();
  const butir = buatButir(`${tenggat.hal} (${tenggat.sebutan}): ${sebab} `);
  const dasar = document.createElement("span");
  dasar.className = "dasar";
  dasar.append("Dasar: ", ...buatDasar(tenggat.dasar, alamat));
  butir.append(dasar);
  return butir;
}

/** Everything in the order of days: what happened, what falls due, and today. Later years are folded away. */
export function susunGaris({ hasil, kejadian, kini }) {
  const perHari = kelompokkan(kumpulkan({ hasil, kejadian, kini }).sort((a, b) => a.hari - b.hari), ({ hari }) => hari);
  const perTahun = kelompokkan([...perHari.values()], ([{ hari }]) => uraiHari(hari).tahun);
  const dekat = uraiHari(kini).tahun + 1;
  return [...perTahun].flatMap(([tahun, semua]) => {
    const butir = semua.map(buatGaris);
    if (tahun <= dekat) return butir;
    const { salinan, isi } = salinTemplat("hitung-garis-tahun");
    isi.judul.textContent = `Tahun ${tahun}: ${semua.length} tanggal`;
    isi.daftar.append(...butir);
    return [salinan];
  });
}

function kumpulkan({ hasil, kejadian, kini }) {
  return [
    ...kejadian.map(({ satu, hari }) => ({ hari, isi: satu.judul, jenis: "terjadi" })),
    ...hasil.filter(({ keadaan }) => keadaan === "dihitung").flatMap(({ tenggat, waktu, selesai }) =>
      pilihAman(waktu).map((satu) => ({ hari: satu.hari, isi: sebutGaris(tenggat, satu), jenis: selesai ? "selesai" : "tenggat" }))),
    { hari: kini, isi: "Hari ini", jenis: "kini" },
  ];
}

function kelompokkan(semua, kunci) {
  const hasil = new Map();
  for (const satu of semua) hasil.set(kunci(satu), [...(hasil.get(kunci(satu)) ?? []), satu]);
  return hasil;
}

function buatGaris(semua) {
  const { salinan, isi } = salinTemplat("hitung-garis");
  salinan.classList.add(`garis-waktu__satu--${["kini", "tenggat", "terjadi", "selesai"].find((jenis) => semua.some((satu) => satu.jenis === jenis))}`);
  isi.tanggal.textContent = sebutTanggal(semua[0].hari);
  salinan.append(...semua.map((satu) => {
    const baris = salinTemplat("hitung-garis-isi").salinan;
    baris.textContent = satu.isi;
    return baris;
  }));
  return salinan;
}

function sebutGaris(tenggat, waktu) {
  const cara = [waktu.periode, waktu.bacaan === "pekan" ? "" : sebutBacaan(tenggat, waktu), waktu.anggapan.length ? "perkiraan" : ""].filter(Boolean).join(", ");
  return `Tenggat: ${tenggat.hal}${cara ? ` (${cara})` : ""}`;
}
