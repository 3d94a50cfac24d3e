// A deck that a trainer put together: the parts named in the address, copied from the page's templates in their order.

export const PEMISAH = "~";

/** `?isi=pengantar-30-menit.memilih~pelatihan-ksdd.alur` → its parts. */
export function bacaIsi(isi) {
  return isi.split(PEMISAH).filter((satu) => /^[a-z0-9-]+\.[a-z0-9-]+$/.test(satu));
}

/** Puts the chosen parts between the cover and the last slide; pages of records have no templates and stay as they are. */
export function rakitSalindia(isi) {
  const tempat = document.querySelector("[data-rakitan]");
  if (!tempat) return;
  const cetakan = new Map([...document.querySelectorAll("template[data-bagian]")].map((t) => [t.dataset.bagian, t]));
  const dipilih = bacaIsi(isi).filter((nama) => cetakan.has(nama));
  tempat.replaceWith(...dipilih.map((nama) => cetakan.get(nama).content.cloneNode(true)));
  const semua = document.querySelectorAll(".slides > section");
  semua.forEach((salindia, nomor) => {
    const kaki = salindia.querySelector(".salindia__nomor");
    if (kaki) kaki.textContent = `${nomor + 1} / ${semua.length}`;
  });
  document.querySelector("[data-kosong]").hidden = dipilih.length > 0;
}
