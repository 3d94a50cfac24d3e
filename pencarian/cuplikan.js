// Which passage of an entry answers, and which of its words to mark.

const PANJANG = 220;

/** What makes a passage relevant to a question: roots to mark, and per thing asked the ways to meet it. */
export function bacaSorotan(butir, bahasa) {
  const butirSorot = butir.map(({ pilihan, massa }) => ({
    massa,
    cara: pilihan.flatMap(({ token, bobot }) => token[0].match(/^[#~]/) && token.length === 1
      ? bahasa.caraTulis(token[0]).map((akar) => ({ akar, bobot }))
      : [{ akar: token.flatMap((satu) => satu.split(":")), bobot }]),
  }));
  return { butir: butirSorot, akar: new Set(butirSorot.flatMap(({ cara }) => cara.flatMap(({ akar }) => akar))) };
}

/** @returns {{teks: string, jangkar: string}} the passage that meets the question best; the first when equal */
export function pilihPotongan(potongan, sorotan, bahasa) {
  let terbaik = { nilai: -1 };
  potongan.forEach(([jangkar, teks], urutan) => {
    const akar = new Set(bahasa.akar(teks));
    const nilai = sorotan.butir.reduce((jumlah, { massa, cara }) => {
      const kena = Math.max(0, ...cara.map((c) => (c.akar.every((satu) => akar.has(satu)) ? c.bobot : 0)));
      return jumlah + massa * kena;
    }, 0) * (urutan === 0 ? 1.15 : 1);
    if (nilai > terbaik.nilai) terbaik = { nilai, jangkar, teks };
  });
  return { teks: terbaik.teks ?? "", jangkar: terbaik.jangkar ?? "" };
}

/** A passage short enough for a result, from the sentence where the question's words begin. */
export function pendekkan(teks, sorotan, bahasa) {
  if (teks.length <= PANJANG) return teks;
  const kalimat = teks.split(/(?<=[.?]) /);
  const kena = (satu) => bahasa.akar(satu).filter((akar) => sorotan.akar.has(akar)).length;
  const mulai = kalimat.reduce((lebih, satu, i) => (kena(satu) > kena(kalimat[lebih]) ? i : lebih), 0);
  let hasil = mulai > 0 ? `… ${kalimat[mulai]}` : kalimat[0];
  for (const lanjut of kalimat.slice(mulai + 1)) {
    if (hasil.length + lanjut.length > PANJANG) break;
    hasil += ` ${lanjut}`;
  }
  return hasil.length > PANJANG * 1.3 ? `${hasil.slice(0, hasil.lastIndexOf(" ", PANJANG))} …` : hasil;
}

/** A text cut into plain and matching pieces: [text, whether it matches]. A phrase matches only when it is whole. */
export function tandai(teks, sorotan, bahasa) {
  const ada = new Set(bahasa.akar(teks));
  const cara = sorotan.butir.flatMap((satu) => satu.cara).filter(({ akar }) => akar.every((satu) => ada.has(satu)));
  const kena = new Set(cara.flatMap(({ akar }) => akar));
  return teks.split(/([\p{L}\d]+)/u).filter(Boolean).map((satu) => [satu, kena.has(bahasa.dasar(satu.toLowerCase()))]);
}
