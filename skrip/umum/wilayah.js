// Names of regions against the official list (data script "wilayah"), with a friendly correction.

/** What two spellings of one name share; spaces do not count: "Palangka Raya" = "Palangkaraya". */
export const kunci = (nama) => nama.toLowerCase().replace(/[^a-z0-9]/g, "");

const JENIS = /^(Provinsi|Kabupaten|Kota)(?: Administrasi)? /;

/** Unfold what people shorten, drop the words for its government: "Pemkab. Pati" → "Kabupaten Pati". */
export function bentangkan(teks) {
  return teks
    .trim()
    .replace(/\s+/g, " ")
    .replace(/^pem(?:erintah(?:an)?|da)\.? (?:daerah )?(?=\S)/i, "")
    .replace(/^pem(prov|kab|kot|ko)\b\.? ?/i, (_, apa) => ({ prov: "Provinsi ", kab: "Kabupaten ", kot: "Kota ", ko: "Kota " })[apa.toLowerCase()])
    .replace(/^(?:prov|propinsi|provinsi|prop)\b\.? ?/i, "Provinsi ")
    .replace(/^(?:kab|kabupaten)\b\.? ?/i, "Kabupaten ")
    .replace(/^(?:kota ?madya|kodya|kota)\b\.? ?/i, "Kota ")
    .replace(/\badm\b\.?/i, "Administrasi")
    .replace(/\bkep\b\.?/i, "Kepulauan");
}

/** How many letters two keys differ by; `batas` + 1 when more than `batas`. */
function beda(a, b, batas) {
  if (Math.abs(a.length - b.length) > batas) return batas + 1;
  let lama = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i += 1) {
    const baru = [i];
    for (let j = 1; j <= b.length; j += 1) {
      baru.push(Math.min(lama[j] + 1, baru[j - 1] + 1, lama[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    lama = baru;
  }
  return Math.min(lama[b.length], batas + 1);
}

/**
 * A function that judges a region's name: {keadaan, nama?, saran}. `keadaan` is "cocok" (as the list has it, whatever
 * the spaces), "rapikan" (one region is meant, written otherwise), "pilih" (several could be meant), "administratif"
 * (no government of its own; `nama`, and its province in `saran`), or "tak_dikenal".
 */
export function buatPemeriksaDaerah(data) {
  const otonom = new Map();
  const pendek = new Map();
  for (const jenis of ["provinsi", "kabupaten", "kota", "setara"]) {
    for (const [nama] of data[jenis] ?? []) {
      otonom.set(kunci(nama), nama);
      const singkat = kunci(nama.replace(JENIS, ""));
      pendek.set(singkat, [...(pendek.get(singkat) ?? []), nama]);
    }
  }
  const administratif = new Map();
  for (const [nama, provinsi] of data.administratif) {
    for (const satu of [nama, nama.replace("Administrasi ", ""), nama.replace(JENIS, "")]) administratif.set(kunci(satu), [nama, provinsi]);
  }
  const lain = new Map();
  for (const [sebutan, nama] of Object.entries(data.lain)) {
    for (const satu of [sebutan, `Provinsi ${sebutan}`]) lain.set(kunci(satu), nama);
  }
  const ingatan = new Map(); // looking for near names takes a while, and the same text is judged at every keystroke
  return (teks) => {
    if (!ingatan.has(teks)) {
      if (ingatan.size > 500) ingatan.clear();
      ingatan.set(teks, nilai(teks, { otonom, pendek, administratif, lain }));
    }
    return ingatan.get(teks);
  };
}

function nilai(teks, { otonom, pendek, administratif, lain }) {
  const rapi = teks.trim().replace(/\s+/g, " ");
  const terbentang = kunci(bentangkan(teks));
  const tepat = otonom.get(terbentang);
  if (tepat) return otonom.has(kunci(rapi)) && serupa(rapi, tepat) ? { keadaan: "cocok", nama: tepat, saran: [] } : { keadaan: "rapikan", nama: tepat, saran: [tepat] };
  if (administratif.has(terbentang)) {
    const [nama, provinsi] = administratif.get(terbentang);
    return { keadaan: "administratif", nama, saran: [`Provinsi ${provinsi}`] };
  }
  const sebutan = lain.get(terbentang);
  if (sebutan) return { keadaan: "rapikan", nama: sebutan, saran: [sebutan] };
  const senama = pendek.get(terbentang) ?? [];
  if (senama.length) return { keadaan: senama.length > 1 ? "pilih" : "rapikan", nama: senama[0], saran: senama };
  return { keadaan: "tak_dikenal", saran: cariDekat(terbentang, otonom) };
}

/** Written with the same capitals, spaces aside: a document has "Kota Palangka Raya", not "KOTA palangkaraya". */
const serupa = (tulisan, resmi) => tulisan === resmi || (tulisan.replace(/[^A-Za-z]/g, "").toLowerCase() === resmi.replace(/[^A-Za-z]/g, "").toLowerCase() && tulisan.split(/[ -]/).every((kata) => /^[A-Z][a-z']*$/.test(kata) || kata === "dan"));

function cariDekat(terbentang, otonom) {
  if (terbentang.length < 5) return [];
  const batas = terbentang.length > 12 ? 2 : 1;
  const dekat = [];
  for (const [satu, nama] of otonom) {
    const jarak = beda(terbentang, satu, batas);
    if (jarak <= batas) dekat.push([jarak, nama]);
  }
  return dekat.sort((a, b) => a[0] - b[0]).slice(0, 3).map(([, nama]) => nama);
}
