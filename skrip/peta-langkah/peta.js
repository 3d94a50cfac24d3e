// Where somebody is in a mechanism's steps, from what they ticked. Pure: no page, no storage.

/**
 * A step as the page has it:
 * { id, judul, pelaku, varian: [id], keadaan: [name], butir: [{ id, teks, varian, keadaan }],
 *   dokumen: [{ nama, varian, hanyaBila }], tenggat: [{ teks, varian }] }
 * `keadaan` names what a step depends on; skipping the step settles it for the items that depend on it too.
 * What was ticked:
 * { varian, selesai: [step ids], ada: [item ids], lewati: { step id: reason } }
 */
export const KOSONG = Object.freeze({ varian: null, selesai: [], ada: [], lewati: {} });

const cocok = (varian, pilihan) => !varian.length || !pilihan || varian.includes(pilihan);

/** Steps of the chosen variant. */
export function saring(langkah, varian) {
  return langkah.filter((satu) => cocok(satu.varian, varian));
}

/** Where they are: the first step not done, what it lacks, what comes after; earlier ones left open are named. */
export function hitung(langkah, keadaan) {
  const berlaku = saring(langkah, keadaan.varian);
  const selesai = new Set(keadaan.selesai);
  const perlu = berlaku.filter((satu) => !(satu.id in keadaan.lewati) || selesai.has(satu.id));
  const terjauh = perlu.reduce((jauh, satu, nomor) => (selesai.has(satu.id) ? nomor : jauh), -1);
  const terlewat = perlu.slice(0, terjauh + 1).filter((satu) => !selesai.has(satu.id));
  const sekarang = perlu.slice(terjauh + 1)[0] ?? terlewat[0] ?? null;
  const ada = new Set(keadaan.ada);
  const tidakAda = new Set(berlaku.filter((satu) => satu.id in keadaan.lewati).flatMap((satu) => satu.keadaan));
  const dituntut = (satu) => cocok(satu.varian, keadaan.varian) && !satu.keadaan.some((nama) => tidakAda.has(nama));
  return {
    berlaku,
    perlu,
    selesai: perlu.filter((satu) => selesai.has(satu.id)).length,
    sekarang,
    penghalang: sekarang ? sekarang.butir.filter((satu) => !ada.has(satu.id) && dituntut(satu)) : [],
    dokumen: sekarang ? sekarang.dokumen.filter((satu) => !satu.hanyaBila && cocok(satu.varian, keadaan.varian)) : [],
    tenggat: sekarang ? sekarang.tenggat.filter((satu) => cocok(satu.varian, keadaan.varian)) : [],
    terlewat: terlewat.filter((satu) => satu !== sekarang),
    berikut: sekarang ? perlu[perlu.indexOf(sekarang) + 1] ?? null : null,
  };
}

/** The choices an outcome of the guide hands over in the address: `varian=wajib&lewati=persetujuan-dprd`. */
export function bacaAlamat(cari) {
  const pilihan = new URLSearchParams(cari);
  const lewati = pilihan.get("lewati");
  return { varian: pilihan.get("varian"), lewati: lewati ? lewati.split(".") : [] };
}

/** Only what this page knows, in the right shape: a saved file may be older than the page, or somebody else's. */
export function rapikan(mentah, langkah, varian) {
  const isi = mentah && typeof mentah === "object" ? mentah : {};
  const daftar = (nilai) => (Array.isArray(nilai) ? nilai.filter((satu) => typeof satu === "string") : []);
  const id = new Set(langkah.map((satu) => satu.id));
  const butir = new Set(langkah.flatMap((satu) => satu.butir.map((ini) => ini.id)));
  const lewati = isi.lewati && typeof isi.lewati === "object" ? Object.entries(isi.lewati) : [];
  return {
    varian: varian.includes(isi.varian) ? isi.varian : null,
    selesai: [...new Set(daftar(isi.selesai))].filter((satu) => id.has(satu)),
    ada: [...new Set(daftar(isi.ada))].filter((satu) => butir.has(satu)),
    lewati: Object.fromEntries(
      lewati.filter(([satu]) => id.has(satu)).map(([satu, sebab]) => [satu, String(sebab ?? "").slice(0, 120)]),
    ),
  };
}

/** A file to keep: what it is for, and what was ticked. */
export function tulisBerkas(mekanisme, keadaan) {
  return `${JSON.stringify({ jenis: "peta-langkah", mekanisme, ...keadaan }, null, 2)}\n`;
}

/** What a kept file holds; throws an Error whose message is for the reader. */
export function bacaBerkas(teks, mekanisme, langkah, varian) {
  let isi;
  try {
    isi = JSON.parse(teks);
  } catch {
    throw new Error("Berkas ini bukan simpanan peta langkah.");
  }
  if (isi?.jenis !== "peta-langkah") throw new Error("Berkas ini bukan simpanan peta langkah.");
  if (isi.mekanisme !== mekanisme) throw new Error(`Berkas ini untuk mekanisme lain: ${String(isi.mekanisme).slice(0, 40)}.`);
  return rapikan(isi, langkah, varian);
}

/** The state as people forward it: at most `batas` characters, then the link. */
export function susunTeks(judul, keadaan, tautan, batas = 300) {
  const { sekarang, penghalang, dokumen, tenggat, selesai, perlu } = keadaan;
  const baris = [`${judul}: ${selesai} dari ${perlu.length} langkah selesai.`];
  if (sekarang) baris.push(`Sekarang: ${sekarang.judul}.`);
  if (dokumen.length) baris.push(`Dokumen: ${dokumen.map((satu) => satu.nama).join(", ")}.`);
  if (penghalang.length) baris.push(`Belum ada: ${penghalang.map((satu) => satu.teks.replace(/\.$/, "")).join("; ")}.`);
  if (tenggat.length) baris.push(`Tenggat: ${tenggat[0].teks}`);
  const teks = baris.join("\n");
  return `${teks.length > batas ? `${teks.slice(0, batas - 1).replace(/\s+\S*$/, "")}…` : teks}\n${tautan}`;
}
