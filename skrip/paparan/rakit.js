// A deck that a trainer put together: the parts named in the address, copied from the page's templates in their order.

import { bacaSusunan } from "../umum/susunan.js";

/** Puts the chosen parts between the cover and the last slide; pages of records have no templates and stay as they are. */
export function rakitSalindia(cari) {
  const tempat = document.querySelector("[data-rakitan]");
  if (!tempat) return;
  const { isi, judul } = bacaSusunan(cari);
  const cetakan = new Map([...document.querySelectorAll("template[data-bagian]")].map((t) => [t.dataset.bagian, t]));
  const dipilih = isi.filter((nama) => cetakan.has(nama));
  if (dipilih.length) tempat.replaceWith(...dipilih.map((nama) => cetakan.get(nama).content.cloneNode(true)));
  if (judul) beriJudul(judul);
  const semua = document.querySelectorAll(".slides > section");
  semua.forEach((salindia, nomor) => {
    const kaki = salindia.querySelector(".salindia__nomor");
    if (kaki) kaki.textContent = `${nomor + 1} / ${semua.length}`;
  });
}

function beriJudul(judul) {
  document.title = judul;
  for (const satu of document.querySelectorAll(".paparan__kepala h1, .salindia--sampul h2, .salindia__paparan")) {
    satu.textContent = judul;
  }
}
