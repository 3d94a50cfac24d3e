// The checker on the page's own thread, where the browser can slow it down: throttling leaves workers alone.

import { bacaDocx } from "../../skrip/periksa-naskah/baca-docx.js";
import { bacaTeks } from "../../skrip/periksa-naskah/baca-teks.js";
import { periksa } from "../../skrip/periksa-naskah/mesin.js";

globalThis.ukurPemeriksa = async ({ teks, docx, pengetahuan }) => {
  const berkas = docx ? Uint8Array.from(atob(docx), (huruf) => huruf.charCodeAt(0)) : null;
  const awal = performance.now();
  const naskah = berkas ? await bacaDocx(berkas) : bacaTeks(teks);
  const baca = performance.now() - awal;
  const { temuan } = periksa(naskah, pengetahuan, {});
  return { baca, lama: performance.now() - awal, paragraf: naskah.paragraf.length, temuan: temuan.length };
};
