// The words for what was computed: labels, the text to copy, the entries of the calendar file. No HTML here.

import { tandai } from "../umum/ics.js";
import { sebutHari, sebutTanggal } from "../umum/kalender.js";

const PEKAN = { "minggu pertama Januari": ["pertama", "1-7"], "minggu kedua Januari": ["kedua", "8-14"] };

/** What the regulation leaves open about something that returns. */
const CATATAN_BERKALA = {
  "setiap semester": "Peraturan menulis setiap semester, tanpa tanggal. Yang tampil hari terakhir semester menurut tahun kalender.",
  "setiap 6 bulan": "Awal hitungan 6 bulan tidak disebut. Di sini dihitung sejak {mulai}.",
  "setiap tahun": "Peraturan menulis setiap tahun, tanpa bulan. Yang tampil hari terakhir tahun kalender.",
  "minggu pertama Januari": "Hari terakhir minggu itu tidak disebut. Tanggal yang lebih awal memenuhi kedua cara baca.",
  "minggu kedua Januari": "Hari terakhir minggu itu tidak disebut. Tanggal yang lebih awal memenuhi kedua cara baca.",
};

export function catatanBerkala(tenggat, mekanisme) {
  const mulai = mekanisme.kejadian.find(({ id }) => id === tenggat.mulai);
  return (CATATAN_BERKALA[tenggat.berkala] ?? "").replace("{mulai}", mulai ? kecil(mulai.judul) : "");
}

/** As inside a sentence; abbreviations such as DPRD stay, and names such as Nota Kesepakatan. */
export function kecil(teks) {
  return /^[A-Z]([A-Z]|\S*\s[A-Z])/.test(teks) ? teks : teks.replace(/^./, (huruf) => huruf.toLowerCase());
}

/** How one day was counted, e.g. `bila hari kerja`; empty where there is nothing to tell apart. */
export function sebutBacaan(tenggat, { bacaan }) {
  if (tenggat.satuan === "hari kerja") return "";
  if (bacaan === "kalender") return "bila hari kalender";
  if (bacaan === "kerja") return "bila hari kerja";
  const [sebutan, rentang] = PEKAN[tenggat.berkala] ?? [];
  if (bacaan === "pekan") return `bila minggu ${sebutan} dihitung per pekan Senin-Minggu`;
  return bacaan === "tujuh-hari" ? `bila minggu ${sebutan} berarti tanggal ${rentang}` : "";
}

/** `Pasal 8 ayat (3), ayat (4) Permendagri Nomor 22 Tahun 2020; ...`. */
export function sebutDasar(dasar) {
  return dasar
    .map(({ peraturan, ketentuan }) => `${ketentuan.map(([teks]) => teks).join(", ")} ${peraturan}`.trim())
    .join("; ");
}

/** `hari ini`, `12 hari lagi`, `lewat 3 hari`; what is far away in months or years. */
export function sebutSisa(hari, kini) {
  if (hari === kini) return "hari ini";
  const jarak = Math.abs(hari - kini);
  const lama = jarak <= 90 ? `${jarak} hari` : jarak <= 730 ? `sekitar ${Math.round(jarak / 30.44)} bulan` : `sekitar ${Math.round(jarak / 365.25)} tahun`;
  return hari > kini ? `${lama} lagi` : `lewat ${lama}`;
}

/** Where a day stands that is no working day. The law does not say whether it moves. */
export function sebutJatuh({ sebab, sebelum, sesudah }) {
  const hari = sebab === "Sabtu" || sebab === "Minggu" ? `hari ${sebab}` : `hari libur (${sebab})`;
  return `Jatuh pada ${hari}. Peraturan tidak menyebut apakah bergeser. Hari kerja terdekat: ${sebutHari(sebelum)} dan ${sebutHari(sesudah)}.`;
}

export function sebutDilewati(dilewati) {
  return dilewati.map(({ hari, nama }) => `${sebutTanggal(hari)} ${nama}`);
}

export function sebutAnggapan(anggapan) {
  return anggapan.length ? `Perkiraan, dengan anggapan ${anggapan.join(", lalu ")}.` : "";
}

/** What happened, and how it stands to each reading of the deadline. */
export function sebutSelesai(tenggat, { selesai, waktu }) {
  const kepala = `${selesai.kejadian.judul}: ${sebutTanggal(selesai.hari)}.`;
  if (!selesai.lewat) return kepala;
  if (new Set(selesai.lewat).size === 1) return `${kepala} ${sebutLewat(selesai.lewat[0])}`;
  const semua = waktu.map((satu, nomor) => `${sebutBacaan(tenggat, satu)}: ${sebutLewat(selesai.lewat[nomor])}`);
  return `${kepala} ${semua.join(" ").replace(/^./, (huruf) => huruf.toUpperCase())}`;
}

const sebutLewat = (hari) => (hari ? `${hari} hari sesudah batas.` : "Dalam batas.");

/** The consequence, with the day it begins. */
export function sebutAkibat(tenggat, { hari }) {
  return tenggat.bila_lewat ? `Mulai ${sebutTanggal(hari + 1)}: ${tenggat.bila_lewat}` : "";
}

/** The lines of a deadline below its title, for the calendar and for copying. */
function uraikan(tenggat, waktu, mekanisme) {
  return [
    tenggat.pelaku && `Yang terikat: ${tenggat.pelaku}.`,
    `Lama: ${tenggat.sebutan}${tenggat.sejak ? ` sejak ${tenggat.sejak}` : tenggat.sebelum ? ` sebelum ${tenggat.sebelum}` : ""}.`,
    tenggat.bila_lewat && (tenggat.berkala ? `Bila lewat: ${tenggat.bila_lewat}` : sebutAkibat(tenggat, waktu)),
    `Dasar: ${sebutDasar(tenggat.dasar)}.`,
    ...(tenggat.bacaan ?? []),
    sebutAnggapan(waktu.anggapan),
    waktu.jatuh && sebutJatuh(waktu.jatuh),
    ...waktu.ragu,
    tenggat.berkala && catatanBerkala(tenggat, mekanisme),
    tenggat.satuan === "hari" && "Perlu verifikasi. Kata hari tidak dijelaskan sebagai hari kalender atau hari kerja.",
    tenggat.catatan,
    tenggat.perlu_verifikasi && `Perlu verifikasi. ${tenggat.perlu_verifikasi}`,
  ].filter(Boolean);
}

/** Where a January week can be read in two ways, the earlier day alone: it satisfies both. */
export function pilihAman(waktu) {
  const perPekan = waktu.some(({ bacaan }) => bacaan === "pekan");
  return waktu.filter(({ bacaan }) => bacaan !== "tujuh-hari" || !perPekan);
}

/** Every day worth remembering, in order: deadlines still open, and the days on which something ends. */
export function susunAcara({ mekanisme, hasil, kejadian, nama }) {
  const akhir = kejadian
    .filter(({ satu }) => satu.berakhir)
    .map(({ satu, hari }) => ({ id: satu.id, hari, judul: satu.judul, uraian: [satu.petunjuk ?? ""], mulai: [hari] }));
  const tenggat = hasil
    .filter(({ keadaan, selesai }) => keadaan === "dihitung" && !selesai)
    .flatMap(({ tenggat: satu, waktu }) => pilihAman(waktu).map((hari) => susunSatu(satu, hari, mekanisme)));
  return [...tenggat, ...akhir]
    .map(({ id, hari, judul, uraian, mulai }) => ({
      uid: `${tandai(nama || `${mekanisme.id} ${mulai}`)}-${mekanisme.id}-${id}@panduan-kerja-sama-daerah`,
      hari,
      judul: nama ? `${judul} | ${nama}` : `${judul} (${mekanisme.singkatan})`,
      uraian: uraian.filter(Boolean).join("\n"),
      ingat: [7, 1],
    }))
    .sort((a, b) => a.hari - b.hari || (a.uid < b.uid ? -1 : 1));
}

function susunSatu(tenggat, waktu, mekanisme) {
  const cara = waktu.bacaan === "pekan" ? "" : sebutBacaan(tenggat, waktu);
  const tambahan = [waktu.periode, cara].filter(Boolean).join(", ");
  const periode = waktu.periode ? `-${waktu.periode.toLowerCase().replace(/[^a-z0-9]+/g, "-")}` : "";
  return {
    id: `${tenggat.id}${periode}${waktu.bacaan ? `-${waktu.bacaan}` : ""}`,
    hari: waktu.hari,
    judul: `Tenggat: ${tenggat.hal}${tambahan ? ` (${tambahan})` : ""}`,
    uraian: uraikan(tenggat, waktu, mekanisme),
    mulai: [waktu.mulai ?? ""],
  };
}

/** The whole result as plain text, for WhatsApp or a letter. */
export function susunTeks({ mekanisme, hasil, kejadian, nama, alamat }) {
  const bagian = [
    [`Tenggat ${mekanisme.singkatan}${nama ? `: ${nama}` : ""}`],
    ["Yang terjadi:", ...kejadian.map(({ satu, hari }) => `- ${satu.judul}: ${sebutTanggal(hari)}`)],
    ...hasil.filter(({ keadaan }) => keadaan === "dihitung").map((baris) => teksBaris(baris, mekanisme)),
    sebutBelum(hasil),
    ["Bantuan hitung, bukan nasihat hukum.", alamat],
  ];
  return bagian.filter((satu) => satu.length).map((satu) => satu.filter(Boolean).join("\n")).join("\n\n");
}

function teksBaris({ tenggat, waktu, selesai }, mekanisme) {
  if (!waktu.length) return [];
  const tanggal = waktu.map((satu) => {
    const cara = [satu.periode, sebutBacaan(tenggat, satu)].filter(Boolean).join(", ");
    return `- ${sebutHari(satu.hari)}${cara ? ` (${cara})` : ""}${satu.anggapan.length ? " (perkiraan)" : ""}`;
  });
  return [
    `${tenggat.hal} (${tenggat.sebutan})`,
    ...tanggal,
    selesai && sebutSelesai(tenggat, { selesai, waktu }),
    tenggat.bila_lewat && `Bila lewat: ${tenggat.bila_lewat}`,
    tenggat.berkala && catatanBerkala(tenggat, mekanisme),
    `Dasar: ${sebutDasar(tenggat.dasar)}.`,
    (tenggat.perlu_verifikasi || tenggat.satuan === "hari") && "Perlu verifikasi.",
  ].filter(Boolean);
}

function sebutBelum(hasil) {
  const belum = hasil.filter(({ keadaan }) => keadaan === "menunggu");
  const baris = belum.map(({ tenggat, kejadian }) => `- ${tenggat.hal} (${tenggat.sebutan}): menunggu tanggal ${kecil(kejadian.judul)}`);
  return baris.length ? ["Belum dapat dihitung:", ...baris] : [];
}
