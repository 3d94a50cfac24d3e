// The name of the document fits the partner.

import { PERJANJIAN } from "../jenis.js";

export default function* jenisNaskah({ judul, pihak, jenis, struktur }) {
  const semua = pihak.semua.filter((satu) => satu.golongan);
  const nama = judul?.jenis === "MoU" ? "MoU" : (judul?.jenis ?? jenis.jenis);
  if (!PERJANJIAN.includes(nama) && nama !== "MoU") return;
  const ada = (golongan) => semua.find((satu) => satu.golongan === golongan);
  const letak = { baris: judul?.baris ?? semua[0]?.baris[0], kutipan: judul?.kutipan ?? "" };
  const sebut = (...satu) => satu.map((pihakSatu) => pihakSatu.atasNama).join(" dan ");
  const [pusat, asing] = [ada("pusat"), ada("asing")];
  if (nama === "MoU") {
    if (asing || (!semua.length && /luar negeri|republic/i.test(struktur.baris.slice(0, 30).map((satu) => satu.teks).join(" ")))) return;
    const pesan = isRagu(semua, pihak.semua) ? "mou-ragu" : "mou";
    yield { pesan, ...letak, isi: { mitra: sebut(...semua) || "tidak terbaca", seharusnya: pusat ? "Nota Kesepakatan" : "Kesepakatan Bersama" } };
  } else if (pusat && (nama === "Kesepakatan Bersama" || nama === "Perjanjian Kerja Sama")) {
    yield { pesan: "pusat", ...letak, isi: { jenis: nama, mitra: sebut(pusat) } };
  } else if (asing && ["Kesepakatan Bersama", "Perjanjian Kerja Sama", "Nota Kesepakatan"].includes(nama)) {
    yield { pesan: "luar-negeri", ...letak, isi: { jenis: nama, mitra: sebut(asing) } };
  } else if (isDuaOpd(semua)) {
    yield { pesan: "dua-opd", ...letak, isi: { jenis: nama, mitra: sebut(...semua) } };
  } else if (nama === "Nota Kesepakatan" && semua.length >= 2 && semua.every((satu) => satu.golongan === "pemda" || satu.golongan === "opd" || satu.golongan === "pihak-ketiga")) {
    yield { pesan: "sinergi-keliru", ...letak, isi: { mitra: sebut(...semua) } };
  }
}

/** What the partner is decides the name; a party of no certain kind, or none that we can read, leaves it open. */
function isRagu(kenal, semua) {
  return kenal.length < 2 || kenal.length < semua.length || kenal.some((satu) => satu.golongan === "ragu" || satu.golongan === "lain");
}

/** All parties are offices of one regional government. */
function isDuaOpd(semua) {
  if (semua.length < 2 || !semua.some((satu) => satu.golongan === "opd")) return false;
  const daerah = semua[0].daerah;
  return Boolean(daerah) && semua.every((satu) => (satu.golongan === "opd" || satu.golongan === "pemda") && satu.daerah === daerah);
}
