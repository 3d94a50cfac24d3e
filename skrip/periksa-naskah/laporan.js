// The report as text: whole for a letter, short for a chat.

import { susunKartu } from "./kartu.js";

const LABEL = { pasti: "PASTI", petunjuk: "PETUNJUK" };

const hitung = (kartu, tingkat) => kartu.filter((satu) => satu.tingkat === tingkat).length;

/** `3 temuan pasti dan 1 petunjuk`. */
export function sebutJumlah(temuan) {
  const kartu = susunKartu(temuan);
  const [pasti, petunjuk] = [hitung(kartu, "pasti"), hitung(kartu, "petunjuk")];
  if (!pasti && !petunjuk) return "tidak ada temuan";
  return [pasti && `${pasti} temuan pasti`, petunjuk && `${petunjuk} petunjuk`].filter(Boolean).join(" dan ");
}

export function sebutDasar({ dasar, praktik }) {
  if (dasar.length) return dasar.map((satu) => satu.teks).join("; ");
  return praktik ? "praktik penyusunan naskah" : "";
}

/** Everything, as it is pasted into a letter or kept with the draft. */
export function tulisLaporan({ hasil, asal, tanggal }) {
  const { temuan } = hasil;
  const baris = [
    "HASIL PEMERIKSAAN NASKAH", `Jenis: ${hasil.namaJenis}`, asal && `Berkas: ${asal}`, `Tanggal: ${tanggal}`,
    `Hasil: ${sebutJumlah(temuan)}.`, "",
  ].filter((satu) => satu !== null && satu !== "" || satu === "");
  susunKartu(temuan).forEach((satu, nomor) => {
    const dasar = sebutDasar(satu);
    baris.push(`${nomor + 1}. [${LABEL[satu.tingkat]}] ${satu.judul}`);
    for (const { letak, tempat } of satu.anggota) if (letak) baris.push(`   Letak: ${tempat}: "${letak.kutipan}"`);
    baris.push(`   ${satu.kalimat}`);
    if (dasar) baris.push(`   Dasar: ${dasar}.`);
    if (satu.perluVerifikasi) baris.push(`   Perlu verifikasi: ${satu.perluVerifikasi}`);
    baris.push("");
  });
  baris.push("Tidak dinilai alat ini:", ...hasil.tidakDinilai.map((satu) => `- ${satu}`));
  return baris.join("\n");
}

/** A few lines for WhatsApp: what, where, and no more than fits a screen. */
export function tulisRingkas({ hasil, asal }, paling = 12) {
  const kartu = susunKartu(hasil.temuan);
  const kepala = `*Hasil periksa naskah*${asal ? ` ${asal}` : ""} (${hasil.namaJenis}): ${sebutJumlah(hasil.temuan)}.`;
  const isi = kartu.slice(0, paling).map((satu, nomor) => `${nomor + 1}. ${satu.judul}${satu.letak && satu.tempat !== "naskah" ? ` (${satu.tempat})` : ""}${satu.perluVerifikasi ? " (perlu verifikasi)" : ""}`);
  const sisa = kartu.length > paling ? [`dan ${kartu.length - paling} lagi.`] : [];
  return [kepala, ...isi, ...sisa].join("\n");
}
