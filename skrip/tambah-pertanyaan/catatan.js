// A question's record as YAML text. Texts are written so that nothing in them can be read as YAML.

const KATA_ID = 9;

/** A name for the record: the first words of the question. */
export function buatId(pertanyaan) {
  const kata = pertanyaan.toLowerCase().normalize("NFKD").replace(/[^a-z0-9\s-]/g, "").split(/[\s-]+/).filter(Boolean);
  return kata.slice(0, KATA_ID).join("-").slice(0, 60).replace(/-+$/, "");
}

/** One line: no breaks, no control characters, no double spaces. */
export function rapikanBaris(teks) {
  return teks.replace(/[\s\p{Cc}]+/gu, " ").trim();
}

/** Paragraphs: breaks kept, tabs as spaces, no blanks at line ends, none around it. */
export function rapikanParagraf(teks) {
  return teks.replace(/\r\n?/g, "\n").replace(/\t/g, "  ").replace(/[^\P{Cc}\n]/gu, "").replace(/[^\S\n]+$/gm, "").replace(/\n{3,}/g, "\n\n").trim();
}

/** What must be put right, by field; empty when the record may be made. */
export function periksaIsian(isi, idDikenal = []) {
  const salah = {};
  const wajib = { pertanyaan: "Tulis pertanyaannya.", topik: "Pilih topiknya.", jawaban: "Tulis jawabannya.", ringkasan: "Tulis ringkasannya." };
  for (const [medan, pesan] of Object.entries(wajib)) if (!isi[medan]) salah[medan] = pesan;
  for (const medan of ["pertanyaan", "jawaban", "ringkasan", "praktik_setempat"]) {
    if (/<[a-zA-Z/!?]/.test(isi[medan])) salah[medan] = "Hapus tanda < yang diikuti huruf; HTML tidak dipakai.";
  }
  if (isi.ringkasan.length > 300) salah.ringkasan = `Ringkasannya ${isi.ringkasan.length} huruf. Paling banyak 300.`;
  if (isi.pertanyaan.length > 600) salah.pertanyaan = "Pertanyaannya lebih dari 600 huruf. Ringkas.";
  if (!isi.dasar.length && !isi.praktik_setempat) salah.dasar = "Tambahkan satu dasar hukum, atau jelaskan kebiasaan setempatnya.";
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(isi.id)) salah.id = "Pakai huruf kecil, angka, dan tanda hubung, mis. siapa-menandatangani-pks.";
  else if (idDikenal.includes(isi.id)) salah.id = "Nama ini sudah dipakai catatan lain. Ubah sedikit.";
  return salah;
}

/** A text in double quotes: JSON's way of writing it is YAML's too. */
const kutip = (teks) => JSON.stringify(teks);
const daftar = (nama, semua, tulis) => (semua.length ? [`${nama}:`, ...semua.map((satu) => `  - ${tulis(satu)}`)] : []);

/** The record. `isi.dasar` holds { peraturan, pasal }; `tanggal` is today as YYYY-MM-DD. */
export function tulisCatatan(isi, sesi, tanggal) {
  return [
    `id: ${isi.id}`,
    `diperiksa: ${tanggal}`,
    `pertanyaan: ${kutip(isi.pertanyaan)}`,
    `topik: ${kutip(isi.topik)}`,
    ...daftar("mekanisme", isi.mekanisme, (satu) => satu),
    "jawaban: |",
    ...isi.jawaban.split("\n").map((baris) => (baris ? `  ${baris}` : "")),
    `ringkasan: ${kutip(isi.ringkasan)}`,
    ...daftar("dasar", isi.dasar, ({ peraturan, pasal }) => `${peraturan}: ${kutip(pasal)}`),
    ...(isi.praktik_setempat ? [`praktik_setempat: ${kutip(isi.praktik_setempat)}`] : []),
    "asal:",
    "  jenis: sesi",
    `  sesi: ${sesi}`,
    ...(isi.cocok ? [] : ["perlu_verifikasi: Jawaban ini belum dicocokkan dengan naskah peraturannya."]),
    "",
  ].join("\n");
}

/** Where a Git host takes the record as a new file, from the page's own edit link; null when there is none.
 *  GitHub takes the text along. GitLab takes the name only, so the text is pasted there. */
export function buatTautan(tautanSunting, id, yaml) {
  const gitlab = /^(.*)\/-\/edit\/([^/]+)\/data\//.exec(tautanSunting);
  if (gitlab) return { alamat: `${gitlab[1]}/-/new/${gitlab[2]}/data/tanya_jawab?${new URLSearchParams({ file_name: `${id}.yml` })}`, tempel: true };
  const github = /^(.*)\/edit\/([^/]+)\/data\//.exec(tautanSunting);
  if (!github) return null;
  const alamat = `${github[1]}/new/${github[2]}/data/tanya_jawab?${new URLSearchParams({ filename: `${id}.yml`, value: yaml })}`;
  if (alamat.length <= 7500) return { alamat, tempel: false };
  // Longer addresses are refused.
  return { alamat: `${github[1]}/new/${github[2]}/data/tanya_jawab?${new URLSearchParams({ filename: `${id}.yml` })}`, tempel: true };
}

/** The provision as the records write it; null when the regulation has none such. "Pasal" may be typed. */
export function cariKetentuan(peraturan, ketikan) {
  const polos = (teks) => teks.trim().toLowerCase().replace(/^pasal\s+/, "").replace(/\s+/g, " ").replace(/\s*\(\s*/g, " (").replace(/\s*\)/g, ")");
  return peraturan.ketentuan.find((satu) => polos(satu) === polos(ketikan)) ?? null;
}
