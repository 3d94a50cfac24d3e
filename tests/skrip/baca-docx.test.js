// Word files: what a reader sees is what is checked; what is no plain document ends in a clear message.

import assert from "node:assert/strict";
import { test } from "node:test";
import { strToU8, zipSync } from "fflate";

import { bacaDocx, BerkasTertolak } from "../../skrip/periksa-naskah/baca-docx.js";
import { bacaTeks } from "../../skrip/periksa-naskah/baca-teks.js";
import { tulisAngka } from "../../skrip/periksa-naskah/penomoran.js";

const NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const dokumen = (isi) => `<?xml version="1.0"?><w:document ${NS}><w:body>${isi}</w:body></w:document>`;
const p = (teks, sifat = "") => `<w:p>${sifat && `<w:pPr>${sifat}</w:pPr>`}<w:r><w:t xml:space="preserve">${teks}</w:t></w:r></w:p>`;
const nomor = (id, tingkat = 0) => `<w:numPr><w:ilvl w:val="${tingkat}"/><w:numId w:val="${id}"/></w:numPr>`;

function buat(isi, lain = {}) {
  const bagian = { "word/document.xml": dokumen(isi), ...lain };
  return zipSync(Object.fromEntries(Object.entries(bagian).map(([nama, teks]) => [nama, typeof teks === "string" ? strToU8(teks) : teks])));
}

const baca = (isi, lain) => bacaDocx(buat(isi, lain)).paragraf;
const tolak = (bytes, pola) => assert.throws(() => bacaDocx(bytes), (galat) => galat instanceof BerkasTertolak && pola.test(galat.message));

const tingkat = (ilvl, bentuk, teks, lebih = "") => `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${bentuk}"/>${lebih}<w:lvlText w:val="${teks}"/></w:lvl>`;
const NOMOR = `<w:numbering ${NS}><w:abstractNum w:abstractNumId="1">${tingkat(0, "decimal", "Pasal %1", '<w:pStyle w:val="Pasal"/>')}${tingkat(1, "decimal", "(%2)")}${tingkat(2, "lowerLetter", "%3.")}</w:abstractNum>
<w:abstractNum w:abstractNumId="2">${tingkat(0, "upperRoman", "%1.")}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`;
const GAYA = `<w:styles ${NS}><w:style w:type="paragraph" w:styleId="Pasal"><w:name w:val="Pasal"/><w:pPr>${nomor(1)}</w:pPr></w:style><w:style w:type="paragraph" w:styleId="Anak"><w:name w:val="Anak"/><w:basedOn w:val="Pasal"/></w:style>
<w:style w:type="character" w:styleId="Isi"><w:name w:val="Placeholder Text"/></w:style></w:styles>`;
const LENGKAP = { "word/numbering.xml": NOMOR, "word/styles.xml": GAYA };

test("numbers come out as Word shows them, through styles, levels and restarts", () => {
  const isi = [
    p("OBJEK", '<w:pStyle w:val="Pasal"/>'), p("satu", nomor(1, 1)), p("dua", nomor(1, 1)), p("a", nomor(1, 2)), p("b", nomor(1, 2)),
    p("LAIN", '<w:pStyle w:val="Anak"/>'), p("satu lagi", nomor(1, 1)), p("tanpa", '<w:pStyle w:val="Pasal"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
    p("romawi", nomor(2)), p("romawi", nomor(2)), p("ulang", nomor(3)),
  ].join("");
  assert.deepEqual(baca(isi, LENGKAP).map((satu) => satu.tanda ?? ""), ["Pasal 1", "(1)", "(2)", "a.", "b.", "Pasal 2", "(1)", "", "I.", "II.", "I."]);
});

test("letters and Roman numerals go on after z and iii", () => {
  assert.deepEqual([1, 26, 27, 28].map((n) => tulisAngka(n, "lowerLetter")), ["a", "z", "aa", "bb"]);
  assert.deepEqual([4, 9, 14, 40].map((n) => tulisAngka(n, "upperRoman")), ["IV", "IX", "XIV", "XL"]);
});

test("a forced line break parts the number from the title", () => {
  const isi = '<w:p><w:pPr><w:pStyle w:val="Pasal"/></w:pPr><w:r><w:br/><w:t>OBJEK</w:t></w:r></w:p>';
  assert.deepEqual(baca(isi, LENGKAP), [{ teks: "", tanda: "Pasal 1" }, { teks: "OBJEK" }]);
});

test("a control that still shows its placeholder is a blank", () => {
  const isi = `<w:p><w:r><w:t xml:space="preserve">Nama </w:t></w:r><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Klik di</w:t></w:r><w:r><w:t xml:space="preserve"> sini</w:t></w:r></w:sdtContent></w:sdt></w:p>
<w:p><w:r><w:rPr><w:rStyle w:val="Isi"/></w:rPr><w:t>Nama pejabat</w:t></w:r></w:p>`;
  assert.deepEqual(baca(isi, LENGKAP).map((satu) => satu.isian), [["Klik di sini"], ["Nama pejabat"]]);
});

test("tables, boxes, headers, insertions are read; deletions, codes, hidden text, second drawings are not", () => {
  const isi = `<w:tbl><w:tr><w:tc>${p("Nama")}</w:tc><w:tc>${p(":")}</w:tc><w:tc>${p("Budi")}</w:tc></w:tr><w:tr><w:tc>${p("PIHAK KEDUA,")}</w:tc><w:tc>${p("PIHAK KESATU,")}</w:tc></w:tr></w:tbl>
<w:p><w:ins><w:r><w:t>baru</w:t></w:r></w:ins><w:del><w:r><w:delText>lama</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>rahasia</w:t></w:r></w:p>
<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p("kotak")}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p("kotak")}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  const hasil = baca(isi, { "word/header1.xml": `<w:hdr ${NS}>${p("Kop surat")}</w:hdr>` });
  assert.deepEqual(hasil.map((satu) => `${satu.asal ?? ""}|${satu.teks}`), ["|Nama : Budi", "|PIHAK KEDUA,", "|PIHAK KESATU,", "|baru", "|kotak", "kepala|Kop surat"]);
});

test("entities of its own, DOCTYPE, broken and empty XML are refused", () => {
  for (const [xml, pola] of [
    ['<!DOCTYPE x [<!ENTITY a "b">]><w:document/>', /tidak lazim/], [dokumen(p("&a;")), /rusak/], ["<w:document", /rusak/], ["", /tidak berisi teks|rusak/], [dokumen(p("")), /tidak berisi teks/],
    [dokumen("<w:x>".repeat(5000)), /terlalu dalam/],
  ]) tolak(zipSync({ "word/document.xml": strToU8(xml) }), pola);
});

test("other files end in advice", () => {
  tolak(new Uint8Array(), /kosong/);
  tolak(strToU8("%PDF-1.7"), /PDF/);
  tolak(strToU8("{\\rtf1"), /RTF/);
  tolak(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]), /\.doc/);
  tolak(strToU8("halo"), /bukan dokumen Word/);
  tolak(zipSync({ "content.xml": strToU8("x") }), /odt/);
  tolak(zipSync({ "xl/workbook.xml": strToU8("x") }), /lembar kerja/);
  tolak(buat(p("a"), { "word/vbaProject.bin": "x" }), /makro/);
  tolak(buat(p("a"), { "[Content_Types].xml": "<x>application/vnd.ms-word.document.macroEnabled.main+xml</x>" }), /docm/);
  tolak(buat(p("a")).subarray(0, 60), /rusak/);
});

test("a bomb stops at what comes out, whatever it declares", () => {
  const bom = buat(p("a"), { "word/styles.xml": new Uint8Array(60 * 1024 * 1024) });
  const awal = process.cpuUsage();
  tolak(bom, /jauh lebih besar|terlalu lama/);
  assert.ok(process.cpuUsage(awal).user < 1.5e6);
});

test("lines broken by a PDF are joined, others stay", () => {
  const kalimat = "Perjanjian Kerja Sama ini dimaksudkan sebagai dasar dan pegangan PARA PIHAK dalam menyediakan pelayanan pengolahan sampah bagi masyarakat.";
  const patah = (teks, lebar) => teks.match(new RegExp(`.{1,${lebar}}(?:\\s|$)`, "g")).map((satu) => satu.trim()).join("\n");
  const naskah = Array.from({ length: 8 }, (_, n) => `Pasal ${n + 1}\n${patah(`(1) ${kalimat}`, 70)}`).join("\n");
  assert.deepEqual(bacaTeks(naskah).paragraf.slice(0, 3).map((satu) => satu.teks), ["Pasal 1", `(1) ${kalimat}`, "Pasal 2"]);
  assert.equal(bacaTeks("Pasal 1\nOBJEK\nObjek\nPasal 2").paragraf.length, 4);
});
