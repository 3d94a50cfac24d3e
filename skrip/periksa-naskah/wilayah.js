// Names of regions in a text: with the word for their kind, or after a word that only a region can follow.

const kunci = (nama) => nama.toLowerCase().replace(/[^a-z0-9]/g, "");
const AWALAN = {
  kabupaten: "kabupaten", kab: "kabupaten", pemkab: "kabupaten", bupati: "kabupaten", regency: "kabupaten",
  kota: "kota", pemkot: "kota", "wali kota": "kota", walikota: "kota",
  provinsi: "provinsi", prov: "provinsi", propinsi: "provinsi", pemprov: "provinsi", gubernur: "provinsi",
};
const KATA =
  /(?<![A-Za-zÀ-ÿ])(kabupaten|kab\.?|pemkab|bupati|kota|pemkot|wali ?kota|provinsi|propinsi|prov\.?|pemprov|gubernur|masyarakat|warga|penduduk|pemda|pemerintah daerah|dprd|apbd)(?=\s+[A-Za-zÀ-ÿ])/gi;
const KATA_CEPAT = /kab|bupati|kota|prov|prop|gubernur|masyarakat|warga|penduduk|pem[kdp]|pemerintah|dprd|apbd/i;
const NAMA = /\s+([A-ZÀ-Þ][A-Za-zÀ-ÿ'’.-]*(?:\s+[A-ZÀ-Þ][A-Za-zÀ-ÿ'’.-]*){0,4})/y;

/** Names of all regions by kind, and without kind where only one region has that name. */
export function siapkanWilayah({ wilayah, wilayahLain }) {
  const jenis = { kabupaten: new Map(), kota: new Map(), provinsi: new Map() };
  const provinsi = new Map();
  const polos = new Map();
  for (const [nama, macam, prov] of wilayah) {
    const pendek = nama.replace(/^(?:Provinsi|Kabupaten|Kota) /, "");
    jenis[macam].set(kunci(pendek), nama);
    provinsi.set(nama, macam === "provinsi" ? nama : `Provinsi ${prov}`);
    polos.set(kunci(pendek), [...(polos.get(kunci(pendek)) ?? []), nama]);
  }
  for (const [lain, nama] of Object.entries(wilayahLain)) {
    const macam = nama.startsWith("Kota") ? "kota" : nama.startsWith("Kabupaten") ? "kabupaten" : "provinsi";
    jenis[macam].set(lain.replace(/^(?:kabupaten|kota|provinsi)/, ""), nama);
  }
  return { jenis, provinsi, polos };
}

/** Every region named in `teks`: `{nama, awal, akhir, kata, kutipan, semua}`; `semua` when the kind is left open. */
export function cariWilayah(teks, peta) {
  const hasil = [];
  if (!KATA_CEPAT.test(teks)) return hasil;
  for (const cocok of teks.matchAll(KATA)) {
    NAMA.lastIndex = cocok.index + cocok[0].length;
    const calon = NAMA.exec(teks);
    const ketemu = calon && cocokkan(cocok[1].toLowerCase().replace(/\.$/, "").replace(/\s+/, " "), calon[1], peta);
    if (!ketemu) continue;
    const akhir = cocok.index + cocok[0].length + calon[0].length - calon[1].length + ketemu.panjang;
    hasil.push({ ...ketemu, awal: cocok.index, akhir, kutipan: teks.slice(cocok.index, akhir) });
  }
  return hasil;
}

/** The longest name that the list has, after this word; in capitals a name ends where the list says. */
function cocokkan(kata, teks, peta) {
  const macam = AWALAN[kata];
  const nama = teks.split(/\s+/);
  for (let banyak = nama.length; banyak > 0; banyak -= 1) {
    const tulisan = nama.slice(0, banyak).join(" ").replace(/[.,'’-]+$/, "");
    const satu = macam && peta.jenis[macam].get(kunci(tulisan));
    const semua = satu ? [satu] : macam ? [] : (peta.polos.get(kunci(tulisan)) ?? []);
    if (semua.length) return { nama: semua[0], semua, kata, panjang: tulisan.length };
  }
  return null;
}

/** The region a text names with its kind, known or not: *Kabupaten Contoh*. */
export function namaDaerah(teks) {
  const cocok = /(?<![A-Za-zÀ-ÿ])(kabupaten|kota|provinsi)\s+([A-ZÀ-Þ][A-Za-zÀ-ÿ'’-]*(?:\s+[A-ZÀ-Þ][A-Za-zÀ-ÿ'’-]*){0,3})/i.exec(teks);
  return cocok ? kunci(`${cocok[1]} ${cocok[2].replace(/\s+(?:selanjutnya|dalam|yang|berdasarkan)\b.*$/i, "")}`) : null;
}
