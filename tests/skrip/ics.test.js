import assert from "node:assert/strict";
import { test } from "node:test";

import { buatIcs, lipat, tandai } from "../../skrip/umum/ics.js";
import { bacaTanggal } from "../../skrip/umum/kalender.js";

const satu = { uid: "a@b", hari: bacaTanggal("2028-02-29"), judul: "Tenggat: a, b; c\\d", uraian: "satu\ndua", ingat: [7, 1, 0] };
const berkas = buatIcs({ nama: "Coba", cap: bacaTanggal("2026-11-21"), acara: [satu] });

test("all-day events with a day after, reminders at nine, text escaped, lines ended as the standard wants", () => {
  const baris = berkas.split("\r\n");
  for (const harus of [
    "DTSTAMP:20261121T000000Z",
    "DTSTART;VALUE=DATE:20280229",
    "DTEND;VALUE=DATE:20280301",
    "SUMMARY:Tenggat: a\\, b\\; c\\\\d",
    "DESCRIPTION:satu\\ndua",
    "TRIGGER:-P6DT15H",
    "TRIGGER:-PT15H",
    "TRIGGER:PT9H",
  ]) {
    assert.ok(baris.includes(harus), harus);
  }
  assert.equal(berkas.replaceAll("\r\n", "").includes("\n"), false);
  assert.equal(berkas.endsWith("END:VCALENDAR\r\n"), true);
});

test("the same input gives the same file", () => {
  assert.equal(buatIcs({ nama: "Coba", cap: bacaTanggal("2026-11-21"), acara: [satu] }), berkas);
});

test("no line exceeds 75 octets, no character is torn, unfolding gives the text back", () => {
  for (const teks of ["a".repeat(75), "a".repeat(76), "é".repeat(200), "tanda — dan 🙂 ".repeat(20), ""]) {
    const hasil = lipat(teks);
    for (const baris of hasil.split("\r\n")) assert.ok(new TextEncoder().encode(baris).length <= 75);
    assert.equal(hasil.replaceAll("\r\n ", ""), `${teks}\r\n`);
  }
});

test("marks are stable and differ", () => {
  assert.equal(tandai("KSDD air minum"), tandai("KSDD air minum"));
  assert.notEqual(tandai("KSDD air minum"), tandai("KSDD air minun"));
});
