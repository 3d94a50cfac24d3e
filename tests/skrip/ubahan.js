// Random changes as a person makes them in a form: a word, a switch, an item more or less, another order.

/** Numbers from 0 to 1 that a seed fixes (mulberry32). */
export function acak(benih) {
  let keadaan = benih;
  return () => {
    keadaan = (keadaan + 0x6d2b79f5) | 0;
    let satu = Math.imul(keadaan ^ (keadaan >>> 15), 1 | keadaan);
    satu = (satu + Math.imul(satu ^ (satu >>> 7), 61 | satu)) ^ satu;
    return ((satu ^ (satu >>> 14)) >>> 0) / 4294967296;
  };
}

const KATA = ["segera", "tertulis", "Bupati", "paling lama 30 hari", "itu: penting", "#satu", "a # b", "'kutip'", "\"ganda\"",
  "- butir", "[x]", "{y}", "null", "ya", "% 5", "é", "?", "tanpa, koma", "\\ garis", "`kode`", "& dan", "* tebal *", "| pipa"];
const PARAGRAF = ["Baris satu.\n\nBaris dua: `kode`.", "1. Satu\n2. Dua\n\n- a\n  - b", "Akhir dua spasi  \nlalu lanjut"];

/** Every place of a value: {jalur, bentuk}, fields that are empty included. */
export function semuaTempat(nilai, bentuk, jalur = [], hasil = []) {
  if (jalur.length) hasil.push({ jalur, bentuk });
  if (bentuk.jenis === "daftar") {
    for (const [nomor, satu] of (nilai ?? []).entries()) semuaTempat(satu, bentuk.isi, [...jalur, nomor], hasil);
  } else if (bentuk.isian && nilai) {
    for (const [nama, satu] of Object.entries(bentuk.isian)) semuaTempat(nilai[nama], satu, [...jalur, nama], hasil);
  }
  return hasil;
}

const ambil = (nilai, jalur) => jalur.reduce((satu, bagian) => satu?.[bagian], nilai);

/** Change `nilai` in one of its places; what was done, where, and its shape, or undefined if there was nothing to do there. */
export function ubahan(nilai, tempat, dadu) {
  const pilih = (semua) => semua[Math.floor(dadu() * semua.length)];
  const { jalur, bentuk } = pilih(tempat);
  const induk = ambil(nilai, jalur.slice(0, -1));
  const nama = jalur.at(-1);
  const lama = induk[nama];
  const taruh = (baru, sebutan) => {
    induk[nama] = baru;
    return { jalur, bentuk, nama: sebutan };
  };
  if (bentuk.jenis === "ya atau tidak") return taruh(!lama, "ya");
  if (bentuk.jenis === "angka") return taruh((lama ?? 0) + 1, "isi");
  if (bentuk.jenis === "daftar") return ubahDaftar(induk, nama, bentuk.isi, jalur, dadu);
  if (bentuk.jenis === "syarat") return taruh({ ...lama, keadaan_uji: pilih(["ya", "satu, dua"]) }, "isi");
  if (bentuk.isian) return lama || typeof nama === "number" ? undefined : taruh(contoh(bentuk), "isi");
  if (lama === undefined) return taruh(bentuk.jenis === "paragraf" ? pilih(PARAGRAF) : pilih(KATA), "isi");
  // An item without anything else would be gone with it, which is another change.
  const lain = Object.entries(induk).filter(([kunci, satu]) => kunci !== nama && satu && JSON.stringify(satu).length > 2);
  if (dadu() < 0.15 && typeof nama === "string" && lain.length) return taruh("", "kosongkan");
  if (bentuk.jenis === "paragraf" && dadu() < 0.3) return taruh(pilih(PARAGRAF), "teks");
  const kata = String(lama).split(" ");
  kata.splice(Math.floor(dadu() * (kata.length + 1)), dadu() < 0.5 ? 1 : 0, pilih(KATA));
  return taruh(kata.join(" "), "teks");
}

function ubahDaftar(induk, nama, bentuk, jalur, dadu) {
  const semua = [...(induk[nama] ?? [])];
  const letak = Math.floor(dadu() * semua.length);
  const cara = semua.length > 1 ? ["tambah", "hapus", "geser"][Math.floor(dadu() * 3)] : "tambah";
  if (cara === "tambah") semua.splice(letak, 0, contoh(bentuk, `baru-${semua.length}`));
  if (cara === "hapus") semua.splice(letak, 1);
  if (cara === "geser") semua.splice(letak ? 0 : 1, 0, ...semua.splice(letak, 1));
  induk[nama] = semua;
  return { jalur, bentuk: { jenis: "daftar", isi: bentuk }, nama: cara };
}

/** A value of a shape: what a person might type first. */
function contoh(bentuk, id = "contoh-baru") {
  if (bentuk.jenis === "dasar hukum") return { peraturan: "pp-28-2018", pasal: "6 ayat (2)", sejarah: false };
  if (bentuk.isian) {
    const nama = bentuk.ringkas ?? Object.keys(bentuk.isian)[0];
    return { [nama]: contoh(bentuk.isian[nama], id) };
  }
  if (bentuk.jenis === "daftar") return [contoh(bentuk.isi, id)];
  return { id, angka: 3, "ya atau tidak": true }[bentuk.jenis] ?? "Butir baru: satu kalimat";
}
