// The report as text: whole for a letter, short for a chat.

const LABEL = { pasti: "PASTI", petunjuk: "PETUNJUK" };

const hitung = (temuan, tingkat) => temuan.filter((satu) => satu.tingkat === tingkat).length;

/** `3 temuan pasti dan 1 petunjuk`. */
export function sebutJumlah(temuan) {
  const [pasti, petunjuk] = [hitung(temuan, "pasti"), hitung(temuan, "petunjuk")];
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
  temuan.forEach((satu, nomor) => {
    const dasar = sebutDasar(satu);
    baris.push(`${nomor + 1}. [${LABEL[satu.tingkat]}] ${satu.judul}`);
    if (satu.letak) baris.push(`   Letak: ${satu.tempat}: "${satu.letak.kutipan}"`);
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
  const { temuan } = hasil;
  const kepala = `*Hasil periksa naskah*${asal ? ` ${asal}` : ""} (${hasil.namaJenis}): ${sebutJumlah(temuan)}.`;
  const isi = temuan.slice(0, paling).map((satu, nomor) => `${nomor + 1}. ${satu.judul}${satu.letak && satu.tempat !== "naskah" ? ` (${satu.tempat})` : ""}${satu.perluVerifikasi ? " (perlu verifikasi)" : ""}`);
  const sisa = temuan.length > paling ? [`dan ${temuan.length - paling} lagi.`] : [];
  return [kepala, ...isi, ...sisa].join("\n");
}
