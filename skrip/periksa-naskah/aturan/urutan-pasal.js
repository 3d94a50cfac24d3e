// Clauses, ayat and huruf follow each other without gaps.

export default function* urutanPasal({ struktur, jenis }) {
  if (jenis.jenis === "Adendum") return;
  let sebelum = null;
  const ada = new Set();
  for (const pasal of struktur.pasal) {
    const baris = struktur.baris[pasal.i];
    const ini = `Pasal ${pasal.nomor}`;
    if (ada.has(pasal.nomor)) yield { pesan: "kembar", baris, kutipan: ini, isi: { ini } };
    else if (/^\d+$/.test(pasal.nomor)) yield* loncat(baris, Number(sebelum ?? 0), Number(pasal.nomor), (n) => `Pasal ${n}`);
    ada.add(pasal.nomor);
    sebelum = Number.parseInt(pasal.nomor, 10);
    yield* dalamPasal(pasal, struktur);
  }
}

function* loncat(baris, lama, baru, sebut) {
  if (baru === lama + 1) return;
  yield { pesan: "loncat", baris, kutipan: sebut(baru), isi: { ini: sebut(baru), sebelum: lama ? sebut(lama) : "awal naskah", seharusnya: sebut(lama + 1) } };
}

function* dalamPasal(pasal, struktur) {
  let lama = 0;
  const ayat = pasal.urutan.filter((satu) => satu.jenis === "ayat");
  const ada = new Set();
  for (const satu of ayat) {
    const baris = struktur.baris[satu.i];
    const sebut = (n) => `Pasal ${pasal.nomor} ayat (${n})`;
    if (/\D/.test(satu.nomor)) continue;
    const angka = Number(satu.nomor);
    if (ada.has(angka)) yield { pesan: "kembar", baris, kutipan: `(${satu.nomor})`, isi: { ini: sebut(angka) } };
    else if (angka !== lama + 1) yield { pesan: "loncat", baris, kutipan: `(${satu.nomor})`, isi: { ini: sebut(angka), sebelum: lama ? sebut(lama) : `judul Pasal ${pasal.nomor}`, seharusnya: sebut(lama + 1) } };
    ada.add(angka);
    lama = angka;
  }
  yield* hurufDalam(pasal.urutan.filter((satu) => satu.jenis === "huruf"), struktur);
  for (const satu of pasal.ayat.values()) yield* hurufDalam(satu.urutan, struktur);
}

/** A list may start over at *a*; anything else out of order is worth a look. */
function* hurufDalam(urutan, struktur) {
  let lama = 96;
  for (const satu of urutan) {
    if (satu.nomor.length > 1) continue;
    const kode = satu.nomor.charCodeAt(0);
    if (kode !== lama + 1 && kode !== 97 && lama !== 96) {
      const kutipan = /^\S+/.exec(struktur.baris[satu.i].teks)[0];
      yield { pesan: "huruf", baris: struktur.baris[satu.i], kutipan, isi: { ini: `huruf ${satu.nomor}`, sebelum: `huruf ${String.fromCharCode(lama)}`, seharusnya: `huruf ${String.fromCharCode(lama + 1)}` } };
    }
    lama = kode;
  }
}
