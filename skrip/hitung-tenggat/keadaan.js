// What the reader chose, in the address: `#ksdd&tingkat=provinsi&penawaran-diterima=2026-11-02`. Shared links restore all.

import { bacaTanggal, tulisTanggal } from "../umum/kalender.js";

const PILIHAN = {
  // name in the address: [what the options call it, what its presence means]
  pekan: ["enamHari", "6"],
  cuti: ["cutiKerja", "kerja"],
  pertama: ["hariItu", "hari-itu"],
};

const TINGKAT = ["kabupaten/kota", "provinsi"];

export function buatKosong() {
  return { mekanisme: "", varian: "", tingkat: "", nama: "", daerah: "", tanggal: {}, libur: [], pilihan: {} };
}

export function tulisKeadaan({ mekanisme, varian, tingkat, nama, daerah, tanggal, libur, pilihan }) {
  if (!mekanisme) return "";
  const isi = new URLSearchParams();
  const teksnya = { varian, tingkat: tingkat.replace("/", "-"), nama, daerah };
  for (const [kunci, nilai] of Object.entries(teksnya)) if (nilai) isi.set(kunci, nilai);
  for (const [id, hari] of Object.entries(tanggal)) isi.set(id, tulisTanggal(hari));
  for (const [kunci, [medan, nilai]] of Object.entries(PILIHAN)) if (pilihan[medan]) isi.set(kunci, nilai);
  for (const [hari, sebutan] of libur) isi.append("libur", `${hari} ${sebutan}`);
  const teks = isi.toString();
  return `#${mekanisme}${teks ? `&${teks}` : ""}`;
}

/** Anything unreadable in an address is left out, never an error. */
export function bacaKeadaan(hash, data) {
  const [kepala, ...ekor] = hash.replace(/^#/, "").split("&");
  const mekanisme = data.mekanisme.find(({ id }) => id === kepala);
  if (!mekanisme) return null;
  const isi = new URLSearchParams(ekor.join("&"));
  const tanggal = {};
  for (const { id } of mekanisme.kejadian) {
    const hari = bacaTanggal(isi.get(id));
    if (hari !== null) tanggal[id] = hari;
  }
  const pilihan = {};
  for (const [kunci, [medan, nilai]] of Object.entries(PILIHAN)) pilihan[medan] = isi.get(kunci) === nilai;
  return {
    mekanisme: mekanisme.id,
    varian: mekanisme.varian.some(({ id }) => id === isi.get("varian")) ? isi.get("varian") : "",
    tingkat: TINGKAT.find((satu) => satu.replace("/", "-") === isi.get("tingkat")) ?? "",
    nama: (isi.get("nama") ?? "").slice(0, 120),
    daerah: isi.get("daerah") ?? "",
    tanggal,
    libur: isi.getAll("libur").map(bacaLibur).filter(Boolean),
    pilihan,
  };
}

function bacaLibur(teks) {
  const [hari, ...nama] = teks.split(" ");
  const nomor = bacaTanggal(hari);
  return nomor === null ? null : [tulisTanggal(nomor), nama.join(" ").slice(0, 80)];
}
