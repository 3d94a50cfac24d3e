// The comparison's choice is the style sheet's work; this keeps it in the address and says it aloud.

import { bacaAlamat, sebutPilihan, tulisAlamat } from "./alamat.js";

function siapkan(wadah) {
  const kotak = [...wadah.querySelectorAll(".banding__kolom input")];
  const tanya = wadah.querySelector(".banding__tanya");
  const kabar = wadah.querySelector("[data-kabar-banding]");

  const terapkan = () => {
    const pilihan = bacaAlamat(location.hash);
    if (!pilihan) return;
    const dikenal = kotak.filter((satu) => pilihan.pilih.includes(satu.value));
    if (dikenal.length) for (const satu of kotak) satu.checked = dikenal.includes(satu);
    if ([...tanya.options].some((satu) => satu.value === pilihan.tanya)) tanya.value = pilihan.tanya;
  };
  wadah.addEventListener("change", () => {
    const dipilih = kotak.filter((satu) => satu.checked);
    history.replaceState(null, "", tulisAlamat({ pilih: dipilih.map((satu) => satu.value), tanya: tanya.value }));
    kabar.textContent = sebutPilihan(dipilih.map((satu) => satu.nextElementSibling.textContent), tanya.selectedOptions[0].text);
  });
  wadah.querySelector("form").addEventListener("submit", (kejadian) => kejadian.preventDefault());
  addEventListener("hashchange", terapkan);
  terapkan();
}

const wadah = document.querySelector("[data-banding]");
if (wadah) siapkan(wadah);
