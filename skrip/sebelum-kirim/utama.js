// A reviewer ticks reasons and copies their sentences as one text. Without scripts each sentence can be read and selected.

import { salinTeks } from "../umum/bagikan.js";
import { sebutJumlah, susunPengembalian } from "./surat.js";

function siapkan(wadah) {
  const alat = wadah.querySelector("[data-kembali-alat]");
  const tombol = alat.querySelector("[data-salin-pilihan]");
  const kabar = alat.querySelector("[data-kabar-kembali]");
  const kotak = [...wadah.querySelectorAll("[data-pilih-kembali]")];
  const dipilih = () => kotak.filter((satu) => satu.checked);
  alat.hidden = false;
  for (const satu of kotak) satu.hidden = false;

  wadah.addEventListener("change", () => { kabar.textContent = sebutJumlah(dipilih().length); });
  tombol.addEventListener("click", async () => {
    const semua = dipilih();
    if (!semua.length) {
      kabar.textContent = "Centang dulu sebabnya, lalu salin.";
      return;
    }
    const kalimat = semua.map((satu) => satu.closest("li").querySelector("[data-salin-teks]").dataset.salinTeks);
    const jadi = await salinTeks(susunPengembalian(kalimat));
    kabar.textContent = jadi ? `${semua.length} kalimat tersalin.` : "Tidak dapat menyalin; blok lalu salin kalimatnya satu per satu.";
  });
}

const wadah = document.querySelector("[data-kembali]");
if (wadah) siapkan(wadah);
