// The document on the page, with what is filled in: the page holds its text once, for all choices.

import { bacaBila, terpenuhi } from "./bila.js";

const ROMAWI = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
const TANDA = {
  komparisi: (nomor) => `${ROMAWI[nomor - 1]}.`,
  premis: (nomor) => `${nomor}.`,
  pasal: (nomor) => `(${nomor})`,
};

/** Show the document below `wadah`; `label`: Map blank → label. */
export function siapkanPratinjau(wadah, label) {
  const bersyarat = [...wadah.querySelectorAll("[data-bila]")].map((satu) => [satu, bacaBila(satu.dataset.bila)]);
  const bagian = [...wadah.querySelectorAll("[data-bagian]")];
  const tempat = new Map();
  for (const satu of wadah.querySelectorAll("[data-isian]")) {
    tempat.set(satu.dataset.isian, [...(tempat.get(satu.dataset.isian) ?? []), satu]);
  }
  return {
    /** What these choices leave in the document, numbered anew. */
    pilih(pilihan) {
      for (const [satu, bila] of bersyarat) satu.hidden = !terpenuhi(bila, pilihan);
      nomori(wadah, bagian);
    },
    /** The values: Map blank → text, "" where nothing is filled in. */
    isi(tampil) {
      for (const [nama, semua] of tempat) {
        const teks = tampil.get(nama) || `[${label.get(nama)}]`;
        for (const satu of semua) {
          if (satu.textContent !== teks) satu.textContent = teks;
          satu.classList.toggle("isian--terisi", Boolean(tampil.get(nama)));
        }
      }
    },
    /** Mark the places of one blank and bring the first into view, within the preview only; returns that one. */
    tunjuk(nama) {
      for (const satu of wadah.querySelectorAll(".isian--ditunjuk")) satu.classList.remove("isian--ditunjuk");
      const semua = (tempat.get(nama) ?? []).filter((satu) => satu.offsetParent);
      for (const satu of semua) satu.classList.add("isian--ditunjuk");
      if (semua.length) gulirKe(wadah, semua[0]);
      return semua[0] ?? null;
    },
  };
}

function nomori(wadah, bagian) {
  const nomor = new Map();
  for (const satu of bagian) {
    if (satu.hidden) continue;
    if (satu.dataset.jenis === "pasal") {
      nomor.set(satu.dataset.bagian, nomor.size + 1);
      for (const tempat of satu.querySelectorAll("[data-nomor]")) tempat.textContent = nomor.size;
    }
    const ayat = [...satu.querySelectorAll(".naskah__ayat")].filter((a) => !a.hidden);
    const tanda = ayat.length > 1 ? TANDA[satu.dataset.jenis] : null;
    ayat.forEach((a, urutan) => {
      const kode = a.querySelector(":scope > [data-tanda]");
      kode.textContent = tanda ? tanda(urutan + 1) : "";
      kode.hidden = !tanda;
    });
  }
  for (const rujuk of wadah.querySelectorAll("[data-rujuk]")) rujuk.textContent = nomor.get(rujuk.dataset.rujuk) ?? "";
}

/** Scrolls the preview alone; the page stays where the person is typing. */
function gulirKe(wadah, unsur) {
  if (wadah.scrollHeight <= wadah.clientHeight) return;
  const [luar, dalam] = [wadah.getBoundingClientRect(), unsur.getBoundingClientRect()];
  if (dalam.top >= luar.top + 40 && dalam.bottom <= luar.bottom - 40) return;
  wadah.scrollTop += dalam.top - luar.top - wadah.clientHeight / 3;
}
