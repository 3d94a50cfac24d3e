// Regulations named in the draft: in force, and real.

import { buatPola } from "../frasa.js";

const NAMA =
  /(?<![A-Za-zÀ-ÿ])(undang[- ]undang(?: republik indonesia)?|uu(?: ri)?|peraturan pemerintah(?: republik indonesia)?|pp|peraturan presiden(?: republik indonesia)?|perpres|peraturan menteri dalam negeri(?: republik indonesia)?|permendagri|peraturan menteri luar negeri|permenlu)\s+(?:nomor|no\.?|nomer)?\s*:?\s*(\d{1,3}[A-Z]?)\s*(?:tahun|thn\.?|\/|th\.?)\s*(\d{4})(?!\d)/gi;
const JUDUL = /^\s+tentang\s+([^;.(]{4,200})/i;
const JENIS = [
  [/^(?:undang|uu)/i, "UU"],
  [/^(?:peraturan pemerintah|pp)/i, "PP"],
  [/^(?:peraturan presiden|perpres)/i, "Perpres"],
  [/^(?:peraturan menteri dalam|permendagri)/i, "Permendagri"],
  [/^(?:peraturan menteri luar|permenlu)/i, "Permenlu"],
];
const SAMBUNG = /(?:,?\s+(?:sebagaimana|beserta|yang|dan perubahan|juncto|jo\.?)\s|,?\s+(?:dan\s+|serta\s+)?(?:pasal \d.{0,20}\s)?(?:peraturan (?:pemerintah|presiden|menteri|daerah|bupati|gubernur|wali)|undang-undang nomor|permendagri|keputusan )).*$/i;

/** Every regulation named: `{baris, kutipan, sebutan, jenis, nomor, tahun, judul, kenal, sejarah}`. */
export function bacaPeraturan(konteks, kataSejarah) {
  const peta = new Map(konteks.pengetahuan.peraturan.filter((satu) => satu.nasional).map((satu) => [`${satu.jenis} ${satu.nomor}/${satu.tahun}`, satu]));
  const sejarah = buatPola(kataSejarah);
  const hasil = [];
  for (const baris of konteks.isi) {
    const { teks } = baris;
    if (!/tahun|thn|th\.|\/\d{4}/i.test(teks)) continue;
    for (const cocok of teks.matchAll(NAMA)) {
      const jenis = JENIS.find(([pola]) => pola.test(cocok[1]))[1];
      const nomor = cocok[2].replace(/^0+(?=\d)/, "");
      const sesudah = teks.slice(cocok.index + cocok[0].length, cocok.index + cocok[0].length + 220);
      const sekitar = kalimat(teks, cocok.index, cocok.index + cocok[0].length);
      hasil.push({
        baris, kutipan: cocok[0], jenis, nomor, tahun: Number(cocok[3]),
        sebutan: `${jenis} Nomor ${nomor} Tahun ${cocok[3]}`,
        judul: (JUDUL.exec(sesudah)?.[1] ?? "").replace(SAMBUNG, "").trim(),
        kenal: peta.get(`${jenis} ${nomor}/${cocok[3]}`),
        sejarah: sejarah.test(sekitar),
      });
    }
  }
  return hasil;
}

/** The sentence around a place, at most some 250 letters to each side. */
function kalimat(teks, awal, akhir) {
  const kiri = teks.slice(Math.max(0, awal - 250), awal).split(/;|\.\s/).at(-1);
  return kiri + teks.slice(awal, akhir) + teks.slice(akhir, akhir + 250).split(/;|\.\s/)[0];
}

const sekali = (semua) => [...new Map(semua.map((satu) => [satu.sebutan, satu])).values()];
const pertama = (semua) => sekali([...semua].reverse()).reverse();

export function* dicabut(konteks) {
  for (const satu of pertama(bacaPeraturan(konteks, konteks.daftar.sejarah).filter((lain) => lain.kenal?.status === "dicabut" && !lain.sejarah))) {
    const ganti = satu.kenal.pengganti ? ` Penggantinya ${satu.kenal.pengganti}.` : "";
    const pencabut = konteks.aturan.pesan.dicabut.dasar.filter((dasar) => dasar.kunci.startsWith(`${satu.kenal.penggantiId}:`));
    const dasar = pencabut.length ? pencabut : [{ kunci: satu.kenal.id, teks: `${satu.kenal.sebutan} (dicabut)`, alamat: satu.kenal.alamat }];
    yield { pesan: "dicabut", dasar, baris: satu.baris, kutipan: satu.kutipan, isi: { peraturan: satu.sebutan, pengganti: satu.kenal.pengganti ?? "", ganti } };
  }
}

export function* takDikenal(konteks) {
  const semua = pertama(bacaPeraturan(konteks, ["mustahil-ada"]));
  const asing = [];
  for (const satu of semua) {
    const dasar = { baris: satu.baris, kutipan: satu.kutipan };
    if (satu.kenal) {
      if (satu.judul && !serupa(satu.judul, satu.kenal.judul)) yield { pesan: "judul", ...dasar, isi: { peraturan: satu.sebutan, maksud: satu.kenal.judul } };
    } else if (satu.tahun > konteks.tahunKini + 1) yield { pesan: "tahun", ...dasar, isi: { peraturan: satu.sebutan, tahun: satu.tahun } };
    else {
      const mirip = cariMirip(satu, konteks.pengetahuan.peraturan);
      if (mirip) yield { pesan: "mirip", ...dasar, isi: { peraturan: satu.sebutan, maksud: `${mirip.sebutan} tentang ${mirip.judul}` } };
      else asing.push(satu);
    }
  }
  if (asing.length) yield { pesan: "asing", baris: asing[0].baris, kutipan: asing[0].kutipan, isi: { peraturan: asing.map((satu) => satu.sebutan).join(", ") } };
}

const kata = (teks) => new Set(teks.toLowerCase().replace(/kerjasama/g, "kerja sama").match(/[A-Za-zÀ-ÿ]{4,}/g) ?? []);

/** Whether two titles share most of their words. */
function serupa(kiri, kanan) {
  const [a, b] = [kata(kiri), kata(kanan)];
  const sama = [...a].filter((satu) => b.has(satu)).length;
  return !a.size || sama / Math.min(a.size, b.size) >= 0.5;
}

/** One in force with the same title, or the same number and another year, or the same year and a near number. */
function cariMirip(satu, peraturan) {
  const calon = peraturan.filter((lain) => lain.nasional && lain.jenis === satu.jenis && lain.status !== "dicabut");
  const judul = satu.judul && calon.find((lain) => kata(lain.judul).size > 1 && [...kata(lain.judul)].every((k) => kata(satu.judul).has(k)));
  if (judul) return judul;
  if (satu.judul) return undefined;
  return calon.find((lain) => lain.nomor === satu.nomor && Math.abs(lain.tahun - satu.tahun) <= 3);
}
