// Runs beside the page: reads the file, reviews the draft, and can be ended when either takes too long.

import { bacaDocx, BerkasTertolak } from "./baca-docx.js";
import { bacaTeks } from "./baca-teks.js";
import { periksa } from "./mesin.js";

self.addEventListener("message", ({ data }) => {
  try {
    const naskah = data.naskah ?? (data.berkas ? bacaDocx(new Uint8Array(data.berkas)) : bacaTeks(data.teks));
    // The page waits longer for a review than for a file, which may be a trap.
    self.postMessage({ tahap: "dibaca" });
    self.postMessage({ tahap: "selesai", naskah, hasil: periksa(naskah, data.pengetahuan, { jenis: data.jenis || null }) });
  } catch (galat) {
    const pesan = galat instanceof BerkasTertolak ? galat.message : "Naskah ini tidak dapat diperiksa. Coba salin teksnya lalu tempel di kotak teks.";
    self.postMessage({ tahap: "gagal", pesan });
  }
});
