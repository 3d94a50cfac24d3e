// Computes cases with the page's own modules: {tenggat, libur, kasus} on standard input, results on standard output.

import { readFileSync } from "node:fs";

import { bacaTanggal, tulisTanggal } from "../../skrip/umum/kalender.js";
import { hitungTenggat } from "../../skrip/hitung-tenggat/hitung.js";
import { buatAturan } from "../../skrip/hitung-tenggat/libur.js";

const { tenggat, libur, kasus } = JSON.parse(readFileSync(0, "utf8"));

const hasil = kasus.map(({ mekanisme, varian, tingkat, kejadian, pilihan = {}, tambahan = [] }) => {
  const catatan = tenggat.mekanisme.find(({ id }) => id === mekanisme);
  const tanggal = Object.fromEntries(Object.entries(kejadian).map(([id, teks]) => [id, bacaTanggal(teks)]));
  return hitungTenggat(catatan, { varian, tingkat }, tanggal, buatAturan(libur, tambahan, pilihan)).map((satu) => ({
    id: satu.tenggat.id,
    keadaan: satu.keadaan,
    menunggu: satu.kejadian?.id,
    lewat: satu.selesai?.lewat,
    waktu: (satu.waktu ?? []).map(({ hari, bacaan, periode, jatuh, anggapan, ragu, dilewati }) => ({
      hari: tulisTanggal(hari),
      bacaan: bacaan ?? null,
      periode: periode ?? null,
      jatuh: jatuh?.sebab ?? null,
      perkiraan: anggapan.length > 0,
      ragu: ragu.length,
      dilewati: dilewati.map((libur) => tulisTanggal(libur.hari)),
    })),
  }));
});
process.stdout.write(JSON.stringify(hasil));
