// The form on the page: what its blanks are, what is typed into them, what is said beside them.

import { bacaBila } from "./bila.js";
import { salinTemplat } from "../umum/templat.js";

/** The blanks as the page describes them (see nilai.js), each with its element as `medan`. */
export function bacaSusunan(akar) {
  const isian = [...akar.querySelectorAll("[data-medan]")].map((medan) => ({
    medan,
    masukan: medan.querySelector("input, select, textarea"),
    nama: medan.dataset.medan,
    label: medan.dataset.label,
    kelompok: medan.closest("[data-kelompok]").dataset.kelompok,
    jenis: medan.dataset.jenis,
    contoh: medan.dataset.contoh,
    wajib: "wajib" in medan.dataset,
    tanpaGelar: "tanpaGelar" in medan.dataset,
    bila: bacaBila(medan.dataset.bila),
    turunan: medan.dataset.dari ? { dari: medan.dataset.dari, cara: medan.dataset.cara } : null,
    pilihan: [...medan.querySelectorAll("select option")].map((satu) => satu.value).filter(Boolean),
  }));
  const varian = new Map();
  for (const satu of akar.querySelectorAll("[data-varian]")) {
    varian.set(satu.dataset.varian, [...satu.querySelectorAll("input")].map((masukan) => masukan.value));
  }
  return { isian, varian };
}

/** The choices made: Map variant → choice. */
export function bacaPilihan(akar) {
  const semua = [...akar.querySelectorAll("[data-varian]")];
  return new Map(semua.map((satu) => [satu.dataset.varian, satu.querySelector("input:checked").value]));
}

export function tulisPilihan(akar, pilihan) {
  for (const [varian, pilih] of pilihan) {
    const masukan = akar.querySelector(`[data-varian="${varian}"] input[value="${pilih}"]`);
    if (masukan) masukan.checked = true;
  }
}

/** What is said of the choices made, and of no other; returns the refusal that one of them meets with, or null. */
export function tampilkanAlasan(akar, pilihan) {
  let ditolak = null;
  for (const satu of akar.querySelectorAll("[data-pilihan]")) {
    const [varian, pilih] = satu.dataset.pilihan.split("=");
    const kena = pilihan.get(varian) === pilih;
    if (satu.hidden === kena) satu.hidden = !kena;
    if (kena && "tolak" in satu.dataset) ditolak ??= satu;
  }
  for (const masukan of akar.querySelectorAll("[data-varian] input")) {
    masukan.closest("label").classList.toggle("pilih-satu--dipilih", masukan.checked);
  }
  return ditolak;
}

/** Messages beside a blank. `perbaiki(nama, saran)` and `biarkan(nama)` are called for the buttons. */
export function tampilkanPesan({ medan, masukan, nama }, temuan, { perbaiki, biarkan }) {
  const wadah = medan.querySelector(".isi__pesan");
  const baru = temuan.map((satu) => {
    const { salinan, isi } = salinTemplat("templat-pesan");
    salinan.dataset.tingkat = satu.tingkat;
    isi.teks.textContent = `${satu.tingkat === "salah" ? "Perbaiki" : "Periksa lagi"}: ${satu.pesan}`;
    for (const saran of satu.saran) isi.tombol.append(buatTombol(saran.label, () => perbaiki(nama, saran)));
    if (satu.tingkat === "ragu") isi.tombol.append(buatTombol("Biarkan", () => biarkan(nama)));
    isi.tombol.hidden = !isi.tombol.childElementCount;
    return salinan;
  });
  wadah.replaceChildren(...baru);
  if (temuan.some((satu) => satu.tingkat === "salah")) masukan.setAttribute("aria-invalid", "true");
  else masukan.removeAttribute("aria-invalid");
}

function buatTombol(label, tekan) {
  const tombol = document.getElementById("templat-perbaiki").content.firstElementChild.cloneNode(true);
  tombol.textContent = label;
  tombol.addEventListener("click", tekan);
  return tombol;
}

/** The list of everything found, with links to the blanks. `kelompok`: [{judul, nada, butir: [{nama, tautan, teks}]}]. */
export function tampilkanRingkasan(wadah, kelompok) {
  const isi = kelompok.filter((satu) => satu.butir.length || satu.selalu).map(({ judul, nada, butir }) => {
    const { salinan, isi: bagian } = salinTemplat("templat-ringkasan");
    if (nada) salinan.classList.add(`kabar--${nada}`);
    bagian.judul.textContent = judul;
    bagian.daftar.append(...butir.map(buatButir));
    bagian.daftar.hidden = !butir.length;
    return salinan;
  });
  wadah.replaceChildren(...isi);
  wadah.hidden = !isi.length;
}

function buatButir({ nama, tautan, teks }) {
  const { salinan, isi } = salinTemplat("templat-butir");
  isi.tautan.href = `#isi-${nama}`;
  isi.tautan.textContent = tautan;
  isi.teks.textContent = teks;
  return salinan;
}
