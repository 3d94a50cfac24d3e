// The chosen sentences as one numbered text, to be pasted into a letter or a message.

/** `kalimat` in order, numbered when there are several; empty for none. */
export function susunPengembalian(kalimat) {
  if (kalimat.length < 2) return kalimat.join("");
  return ["Berkas kami kembalikan dengan catatan berikut:", ...kalimat.map((satu, nomor) => `${nomor + 1}. ${satu}`)].join("\n");
}

/** What is said after a change. */
export function sebutJumlah(jumlah) {
  return jumlah ? `${jumlah} dicentang.` : "Belum ada yang dicentang.";
}
