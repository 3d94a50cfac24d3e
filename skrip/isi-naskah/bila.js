// Conditions on the choices made, written as in the Word file: "mitra=pt|koperasi;kuasa=ya".

/** "mitra=pt|koperasi;kuasa=ya" → Map variant → admitted choices; no text, no condition. */
export function bacaBila(teks) {
  const bagian = (teks ?? "").split(";").filter(Boolean).map((satu) => satu.split("="));
  return new Map(bagian.map(([varian, pilihan]) => [varian, pilihan.split("|")]));
}

/** Whether the choices (Map variant → choice) meet a condition. */
export function terpenuhi(bila, pilihan) {
  return [...bila].every(([varian, boleh]) => boleh.includes(pilihan.get(varian)));
}
