// Blanks of a template that nobody filled in.

import { buatPola, kutip, mungkin } from "../frasa.js";

const TITIK = /(?:\.\s?){4,}|…(?:[\s.]?…)*\.{0,3}|_{3,}/g;
const SIKU = /\[([^\][]{1,90})\]|\{\{?([^{}]{1,80})\}\}?|<([A-Za-zÀ-ÿ][^<>]{1,60})>|«([^»]{1,60})»/g;
/**
 * No word and no Roman numeral has four; three may be thirty, and stand in a word only in capitals among small letters.
 * `XXXL` and longer are sizes; `XXXX` glued to what it stands for (`RpXXXX`, `diXXXXkan`) is a blank like any other.
 */
const X = /(?<!X)X{4,}(?!X|L(?![A-Za-z]))|(?<!x)x{4,}(?!x|l(?![A-Za-z]))|(?<![A-Za-zÀ-ÿ0-9])xxx(?![A-Za-zÀ-ÿ0-9])|(?<=[a-zà-ÿ])XXX(?![A-Z])|(?<![A-Za-z0-9])XXX(?=[a-zà-ÿ])|(?<!\d)(?:19|20)XX(?![A-Za-z0-9])|\?{3,}|(?<!\d)(?:dd|tgl)[-/.](?:mm|bln)[-/.](?:yyyy|thn)(?![A-Za-zÀ-ÿ])/g;
/** Twenty in Roman numerals follows a word for what is counted. */
const XX = /(?<!(?:pasal|bab|abad|angkatan|lampiran|bagian|pon|ke|tahap|jilid|volume|tahun|nomor|edisi|kodam)[\s-])(?<![A-Za-z0-9/.-])XX(?![A-Za-z0-9/-])/gi;
/** Thirty, likewise; a number of a letter may hold it as a blank. */
const XXX = /(?<!(?:pasal|bab|abad|angkatan|lampiran|bagian|pon|ke|tahap|jilid|volume|edisi|kodam|hari ulang tahun|hut|periode|gelombang)[\s-])(?<![A-Za-zÀ-ÿ0-9])XXX(?![A-Za-zÀ-ÿ0-9])/gi;
const KURUNG = /\(([A-Za-zÀ-ÿ][^()]{2,80})\)/g;
const DAFTAR_ISI = /(?:\.\s?){4,}\s*\d{1,4}$/;

export default function* isianTersisa({ struktur, daftar, pengetahuan }) {
  const bolehKosong = buatPenilai(daftar.kata_pilihan, pengetahuan.isianPilihan);
  const frasa = buatPola(daftar.frasa, "gi");
  const bukan = buatPola(daftar.kata_siku);
  const kurung = buatPola(daftar.kata_kurung.map((satu) => `^${satu}`));
  for (const baris of struktur.baris) {
    if (baris.asal === "kaki") continue;
    const sudah = [];
    for (const isian of baris.isian) {
      if (bukan.test(isian)) continue;
      sudah.push(baris.teks.indexOf(isian));
      yield { pesan: bolehKosong(isian, baris.teks) ? "pilihan" : "isian", baris, kutipan: isian };
    }
    const { teks } = baris;
    if (/^[_\-–—=\s]*$/.test(teks) || DAFTAR_ISI.test(teks.slice(-60))) continue;
    for (const { index, kata } of temukan(baris, mungkin(daftar.frasa, baris.kecil) ? frasa : null, bukan, kurung)) {
      if (sudah.some((awal) => Math.abs(awal - index) < 3)) continue;
      yield { pesan: bolehKosong(kata, teks.slice(0, index)) ? "pilihan" : "isian", baris, kutipan: potong(teks, index, kata) };
    }
  }
}

/**
 * Whether a blank may stay empty: it says so itself, it is one that no sample document requires, or it stands right
 * after the name of such a one (`Telepon: ......`).
 */
function buatPenilai(kata, isianPilihan) {
  const katanya = buatPola(kata);
  const boleh = new Set(isianPilihan);
  const nama = (teks) => teks.toLowerCase().replace(/^[\s[{<«(]+|[\s\]}>»):]+$/g, "");
  return (isian, sebelum) => katanya.test(isian) || boleh.has(nama(isian)) || (/:\s*$/.test(sebelum) && boleh.has(nama(sebelum)));
}

function* temukan({ teks, kecil }, frasa, bukan, kurung) {
  if (/[._…]/.test(teks)) {
    // "dst...." and the like stand at the end of a word; a blank stands alone or after a colon.
    for (const cocok of teks.matchAll(TITIK)) {
      const kata = cocok[0].trimEnd();
      if (kata.length >= 3 || kata === "…") yield { index: cocok.index, kata };
    }
  }
  if (/[[{<«]/.test(teks)) {
    for (const cocok of teks.matchAll(SIKU)) {
      const isi = cocok[1] ?? cocok[2] ?? cocok[3] ?? cocok[4];
      if (/[A-Za-zÀ-ÿ.…_●•○◦■□*]|^\s+$/.test(isi) && !bukan.test(isi)) yield { index: cocok.index, kata: cocok[0] };
    }
  }
  if (/xxx|[12]\dxx|\?\?\?|dd.mm|tgl.bln/.test(kecil)) for (const cocok of teks.matchAll(X)) yield { index: cocok.index, kata: cocok[0] };
  if (teks.includes("XXX")) for (const cocok of teks.matchAll(XXX)) if (cocok[0] === "XXX") yield { index: cocok.index, kata: cocok[0] };
  if (teks.includes("XX")) for (const cocok of teks.matchAll(XX)) yield { index: cocok.index, kata: cocok[0] };
  if (frasa) for (const cocok of teks.matchAll(frasa)) yield { index: cocok.index, kata: cocok[0] };
  if (teks.includes("(")) for (const cocok of teks.matchAll(KURUNG)) if (kurung.test(cocok[1]) || isUmum(cocok[1])) yield { index: cocok.index, kata: cocok[0] };
}

const UMUM = new Set("nama alamat jabatan tanggal tempat nomor unit instansi pejabat lengkap kantor telepon surel email kode pos tahun bulan hari daerah mitra perusahaan lembaga penanda tangan penandatangan kepala judul objek kegiatan besaran jumlah kerja sama".split(" "));

/** Nothing but common nouns for what should stand there: `(nama pejabat)`. */
function isUmum(teks) {
  const kata = teks.toLowerCase().split(/\s+/);
  return kata.length <= 5 && kata.every((satu) => UMUM.has(satu)) && (kata.length > 1 || /^(?:nama|alamat|jabatan)$/.test(kata[0]));
}

/** Dots alone say nothing; show the words around them. */
function potong(teks, index, kata) {
  if (/[A-Za-zÀ-ÿ]/.test(kata)) return kata;
  return kutip(teks, index, index + kata.length, Math.max(48, Math.min(kata.length, 90)));
}
