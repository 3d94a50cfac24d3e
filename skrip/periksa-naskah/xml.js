// Walks XML strictly: no DOCTYPE, no entities of its own, bounded depth and time.

import sax from "sax";

import { BerkasTertolak, terlaluLama } from "./zip.js";

const DALAM = 300;
const SEKALI = 32_768;
const NS_WORD = /^http:\/\/(?:schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|purl\.oclc\.org\/ooxml\/wordprocessingml\/main)$/;

const rusak = () => new BerkasTertolak("Isi berkas Word ini rusak dan tidak dapat dibaca. Buka di Word, simpan ulang, lalu coba lagi.", "rusak");

/**
 * Calls `buka(name, attribute)` and `tutup(name)` for elements of Word's own namespace and of markup compatibility,
 * by their local name (`p`, `r`, `Fallback`), and `teks(text)`. `attribute(nama)` reads an attribute of Word's.
 */
export function jelajahi(bytes, { buka, tutup, teks }, tenggat) {
  const parser = sax.parser(true, { xmlns: false, trim: false, normalize: false, position: false });
  let awalan = null;
  let dalam = 0;
  const tolak = () => {
    throw new BerkasTertolak("Berkas ini memuat perintah XML yang tidak lazim pada dokumen Word, jadi tidak dibuka.", "entitas");
  };
  parser.ondoctype = tolak;
  parser.onsgmldeclaration = tolak;
  parser.onerror = () => {
    throw rusak();
  };
  const lokal = (nama) => {
    const titik = nama.indexOf(":");
    if (titik < 0) return awalan === "" ? nama : null;
    const depan = nama.slice(0, titik);
    return depan === awalan || depan === "mc" ? nama.slice(titik + 1) : null;
  };
  parser.onopentag = ({ name, attributes }) => {
    dalam += 1;
    if (dalam > DALAM) throw new BerkasTertolak("Susunan berkas ini terlalu dalam, jadi tidak dibuka.", "besar");
    awalan ??= cariAwalan(attributes);
    const nama = lokal(name);
    if (nama) buka(nama, (kunci) => attributes[awalan ? `${awalan}:${kunci}` : kunci] ?? null);
  };
  parser.onclosetag = (name) => {
    dalam -= 1;
    const nama = lokal(name);
    if (nama) tutup(nama);
  };
  parser.ontext = teks;
  parser.oncdata = teks;
  suapi(parser, bytes, tenggat);
}

function cariAwalan(attributes) {
  for (const [kunci, nilai] of Object.entries(attributes)) {
    if (NS_WORD.test(nilai)) return kunci === "xmlns" ? "" : kunci.slice("xmlns:".length);
  }
  return null;
}

function suapi(parser, bytes, tenggat) {
  const dekoder = new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8", { fatal: false });
  try {
    for (let letak = 0; letak < bytes.length; letak += SEKALI) {
      if (Date.now() > tenggat) throw terlaluLama();
      parser.write(dekoder.decode(bytes.subarray(letak, letak + SEKALI), { stream: true }));
    }
    parser.write(dekoder.decode());
    parser.close();
  } catch (galat) {
    throw galat instanceof BerkasTertolak ? galat : rusak();
  }
}
