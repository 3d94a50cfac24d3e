// Findings as a reader sees them: many of one kind share a card, else twenty blanks would hide the one wrong article.

const PALING_DISEBUT = 20; // quotations named in one sentence

/** Cards in the order of the findings: each `temuan` with `anggota`, all findings that it stands for. */
export function susunKartu(temuan) {
  const kartu = [];
  const bersama = new Map();
  for (const satu of temuan) {
    const kunci = satu.banyak && `${satu.aturan} ${satu.pesan} ${satu.tingkat}`;
    if (kunci && bersama.has(kunci)) bersama.get(kunci).push(satu);
    else {
      const anggota = [satu];
      if (kunci) bersama.set(kunci, anggota);
      kartu.push(anggota);
    }
  }
  return kartu.map((anggota) => (anggota.length > 1 ? gabungkan(anggota) : { ...anggota[0], anggota }));
}

function gabungkan(anggota) {
  const [{ banyak, ...satu }] = anggota;
  const kutipan = [...new Set(anggota.map(({ letak }) => `"${letak.kutipan}"`))];
  const sisa = kutipan.length > PALING_DISEBUT ? [`dan ${kutipan.length - PALING_DISEBUT} lagi`] : [];
  const isi = { banyak: anggota.length, daftar: [...kutipan.slice(0, PALING_DISEBUT), ...sisa].join(", ") };
  const isikan = (teks) => teks.replace(/\{(banyak|daftar)\}/g, (_, nama) => isi[nama]);
  return { ...satu, letak: null, judul: isikan(banyak.judul), kalimat: isikan(banyak.kalimat), anggota };
}
