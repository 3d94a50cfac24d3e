// The Word file, from the one that holds what stands in the document for any choice (see panduan/word/__init__.py):
// conditions are decided, blanks filled, the paper set. Needs the browser's DOMParser; same values, same bytes.

import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { bacaBila, terpenuhi } from "./bila.js";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const XML = "http://www.w3.org/XML/1998/namespace";
const UTAMA = "word/document.xml";
const KOMENTAR = "word/comments.xml";
const AWAL_KAKI = "Contoh dari Panduan";
const TWIP_PER_MM = 1440 / 25.4;
// Zip knows no time zone and starts in 1980: the first hour it can tell, on every machine.
const WAKTU = new Date(1980, 0, 1);

const semua = (simpul, nama, ruang = W) => [...simpul.getElementsByTagNameNS(ruang, nama)];
const anak = (simpul, nama) => [...simpul.children].find((satu) => satu.namespaceURI === W && satu.localName === nama);
const sifat = (simpul, nama) => simpul?.getAttributeNS(W, nama) ?? "";
const tag = (sdt) => sifat(anak(anak(sdt, "sdtPr") ?? sdt, "tag"), "val");

function baca(teks) {
  const dokumen = new DOMParser().parseFromString(teks, "application/xml");
  if (dokumen.getElementsByTagName("parsererror").length) throw new Error("XML yang rusak dalam berkas dasar");
  return dokumen;
}

const KEPALA = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const tulis = (dokumen) => KEPALA + new XMLSerializer().serializeToString(dokumen.documentElement);

/** Conditions: what is not met goes, what is met loses the control around it; then clauses are counted anew. */
export function putuskanBila(dokumen, pilihan) {
  for (const sdt of semua(dokumen, "sdt")) {
    const syarat = tag(sdt);
    if (!syarat.startsWith("bila:")) continue;
    if (terpenuhi(bacaBila(syarat.slice(5)), pilihan)) sdt.replaceWith(...anak(sdt, "sdtContent").childNodes);
    else sdt.remove();
  }
  hitungRujukan(dokumen);
}

/** What cross-references show until Word counts them itself. */
function hitungRujukan(dokumen) {
  const nomor = new Map();
  for (const tanda of semua(dokumen, "bookmarkStart")) {
    const nama = sifat(tanda, "name");
    if (nama.startsWith("_pasal_")) nomor.set(nama, nomor.size + 1);
  }
  for (const perintah of semua(dokumen, "instrText")) {
    const cocok = /^ REF (_pasal_\S+) (.*)/.exec(perintah.textContent);
    if (!cocok) continue;
    const hasil = perintah.parentNode.nextElementSibling.nextElementSibling; // behind the run with "separate"
    anak(hasil, "t").textContent = `${cocok[2].includes("\\t") ? "" : "Pasal "}${nomor.get(cocok[1])}`;
  }
}

/** A text as a run: line breaks and tabs as Word has them. */
function buatLari(dokumen, teks) {
  const lari = dokumen.createElementNS(W, "w:r");
  for (const potong of teks.split(/(\n|\t)/)) {
    if (!potong) continue;
    const unsur = dokumen.createElementNS(W, potong === "\n" ? "w:br" : potong === "\t" ? "w:tab" : "w:t");
    if (unsur.localName === "t") {
      unsur.textContent = potong;
      if (potong !== potong.trim()) unsur.setAttributeNS(XML, "xml:space", "preserve");
    }
    lari.append(unsur);
  }
  return lari;
}

/** Values into the controls that bear the blank's name; the control stays, the yellow goes. */
export function isiKendali(dokumen, nilai) {
  for (const sdt of semua(dokumen, "sdt")) {
    const teks = nilai.get(tag(sdt));
    if (!teks) continue;
    const isi = anak(sdt, "sdtContent");
    const lama = anak(isi, "r") && anak(anak(isi, "r"), "rPr");
    const lari = buatLari(dokumen, teks);
    if (lama) {
      const gaya = lama.cloneNode(true);
      anak(gaya, "rStyle")?.remove();
      if (gaya.children.length) lari.prepend(gaya); // e.g. the language of an English text
    }
    isi.replaceChildren(lari);
    bersihkanSifat(anak(sdt, "sdtPr"));
  }
}

/** Word shows a bound blank anew when it opens the file, in the look its control asks for. */
function bersihkanSifat(sdtPr) {
  const rPr = anak(sdtPr, "rPr");
  if (rPr) {
    anak(rPr, "rStyle")?.remove();
    if (!rPr.children.length) rPr.remove();
  }
  anak(sdtPr, "showingPlcHdr")?.remove();
}

/** Values into the store that the controls are bound to. */
function isiSimpanan(dokumen, nilai) {
  for (const unsur of dokumen.documentElement.children) {
    const teks = nilai.get(unsur.localName);
    if (teks) unsur.textContent = teks;
  }
}

/** Paper in mm. */
export function aturKertas(dokumen, [lebar, tinggi]) {
  for (const satu of semua(dokumen, "pgSz")) {
    satu.setAttributeNS(W, "w:w", String(Math.round(lebar * TWIP_PER_MM)));
    satu.setAttributeNS(W, "w:h", String(Math.round(tinggi * TWIP_PER_MM)));
  }
}

/** All marks of comments; the run that holds only the mark goes with it. */
export function buangTandaKomentar(dokumen) {
  for (const nama of ["commentRangeStart", "commentRangeEnd"]) for (const satu of semua(dokumen, nama)) satu.remove();
  for (const satu of semua(dokumen, "commentReference")) {
    const lari = satu.parentNode;
    satu.remove();
    if (![...lari.children].some((isi) => isi.localName !== "rPr")) lari.remove();
  }
}

/** Comments that nothing in the document names any more. */
function buangKomentarLepas(komentar, dokumen) {
  const dipakai = new Set(semua(dokumen, "commentReference").map((satu) => sifat(satu, "id")));
  for (const satu of semua(komentar, "comment")) if (!dipakai.has(sifat(satu, "id"))) satu.remove();
}

/** The part with comments, and whatever says that there is one. */
function buangBagianKomentar(berkas) {
  berkas.delete(KOMENTAR);
  for (const [nama, sifatNama] of [["[Content_Types].xml", "PartName"], ["word/_rels/document.xml.rels", "Target"]]) {
    const dokumen = baca(berkas.get(nama));
    for (const satu of [...dokumen.documentElement.children]) {
      if ((satu.getAttribute(sifatNama) ?? "").endsWith("comments.xml")) satu.remove();
    }
    berkas.set(nama, tulis(dokumen));
  }
}

/** The line at the foot that says where the sample is from; the page's number stays. */
function buangAsal(dokumen) {
  for (const satu of semua(dokumen, "p")) if (satu.textContent.startsWith(AWAL_KAKI)) satu.remove();
}

/**
 * Fill in: `dasar` (Uint8Array) → Uint8Array.
 * `pilihan`: Map variant → choice; `nilai`: Map blank → text, "" leaves it marked; `ukuran`: [mm, mm];
 * `komentar`, `kaki`: whether the drafting notes and the line on the sample's origin stay.
 */
export function isiDocx(dasar, { pilihan, nilai, ukuran, komentar, kaki }) {
  const asli = unzipSync(dasar);
  const berkas = new Map(Object.entries(asli).filter(([nama]) => /\.(xml|rels)$/.test(nama)).map(([nama, isi]) => [nama, strFromU8(isi)]));
  const utama = baca(berkas.get(UTAMA));
  putuskanBila(utama, pilihan);
  isiKendali(utama, nilai);
  aturKertas(utama, ukuran);
  if (!komentar) {
    buangTandaKomentar(utama);
    if (berkas.has(KOMENTAR)) buangBagianKomentar(berkas);
  } else if (berkas.has(KOMENTAR)) ubah(berkas, KOMENTAR, (dokumen) => buangKomentarLepas(dokumen, utama));
  berkas.set(UTAMA, tulis(utama));
  for (const nama of [...berkas.keys()]) {
    if (/^customXml\/item\d+\.xml$/.test(nama)) ubah(berkas, nama, (dokumen) => isiSimpanan(dokumen, nilai));
    else if (/^word\/footer\d*\.xml$/.test(nama) && !kaki) ubah(berkas, nama, buangAsal);
  }
  return kemas(asli, berkas);
}

function ubah(berkas, nama, kerjakan) {
  const dokumen = baca(berkas.get(nama));
  kerjakan(dokumen);
  berkas.set(nama, tulis(dokumen));
}

/** In the order of the file it came from. */
function kemas(asli, berkas) {
  const isi = {};
  for (const [nama, lama] of Object.entries(asli)) {
    if (berkas.has(nama)) isi[nama] = [strToU8(berkas.get(nama)), { mtime: WAKTU }];
    else if (nama !== KOMENTAR) isi[nama] = [lama, { mtime: WAKTU }];
  }
  return zipSync(isi, { level: 6 });
}

/** Base64 → bytes. */
export function dariBase64(teks) {
  return Uint8Array.from(atob(teks), (huruf) => huruf.charCodeAt(0));
}
