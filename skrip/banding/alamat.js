// The choice in the page's address, so that a comparison can be shared: `#pilih=ksdd,sinergi&tanya=dprd`.

/** What an address asks for; null when it says nothing about the choice. */
export function bacaAlamat(jangkar) {
  const isi = new URLSearchParams(jangkar.replace(/^#/, ""));
  if (!isi.has("pilih") && !isi.has("tanya")) return null;
  return { pilih: (isi.get("pilih") ?? "").split(",").filter(Boolean), tanya: isi.get("tanya") ?? "" };
}

/** The address of a choice; commas stay readable. */
export function tulisAlamat({ pilih, tanya }) {
  return `#pilih=${pilih.join(",")}${tanya ? `&tanya=${tanya}` : ""}`;
}

/** What a screen reader is told after a change. */
export function sebutPilihan(pilih, tanya) {
  if (!pilih.length) return "Belum ada yang dipilih. Pilih paling sedikit satu.";
  return `${tanya.replace(/\?$/, "")}: ${pilih.join(", ")}.`;
}
