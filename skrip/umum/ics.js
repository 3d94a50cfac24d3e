// Calendar files (RFC 5545) with all-day events and reminders, as Google Calendar and Outlook import them.
// Our own: the npm package `ics` weighs 24 KB gzip for what these lines do.

import { tulisTanggal } from "./kalender.js";

const BATAS_OKTET = 75;
const JAM_INGAT = 9;

/**
 * The file's text. `cap`: the day number that stands for when the data was made (DTSTAMP), so that the same input
 * gives the same file; `acara`: {uid, hari, judul, uraian, ingat: days before, each at nine in the morning}.
 */
export function buatIcs({ nama, cap, acara }) {
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Panduan Kerja Sama Daerah//Hitung tenggat//ID",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${lolos(nama)}`,
    ...acara.flatMap((satu) => barisAcara(satu, cap)),
    "END:VCALENDAR",
  ]
    .map(lipat)
    .join("");
}

function barisAcara({ uid, hari, judul, uraian, ingat = [] }, cap) {
  return [
    "BEGIN:VEVENT",
    `UID:${lolos(uid)}`,
    `DTSTAMP:${rapat(cap)}T000000Z`,
    `DTSTART;VALUE=DATE:${rapat(hari)}`,
    `DTEND;VALUE=DATE:${rapat(hari + 1)}`,
    `SUMMARY:${lolos(judul)}`,
    `DESCRIPTION:${lolos(uraian)}`,
    "TRANSP:TRANSPARENT",
    "CLASS:PUBLIC",
    ...ingat.flatMap((sebelum) => barisIngat(sebelum, judul)),
    "END:VEVENT",
  ];
}

/** An all-day event begins at midnight: one day before at nine means 15 hours before it. */
function barisIngat(sebelum, judul) {
  const jam = sebelum * 24 - JAM_INGAT;
  const hari = Math.floor(jam / 24);
  const picu = jam < 0 ? `PT${-jam}H` : `-P${hari ? `${hari}D` : ""}T${jam % 24}H`;
  return ["BEGIN:VALARM", "ACTION:DISPLAY", `TRIGGER:${picu}`, `DESCRIPTION:${lolos(judul)}`, "END:VALARM"];
}

const rapat = (hari) => tulisTanggal(hari).replaceAll("-", "");

function lolos(teks) {
  return teks.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n");
}

/** Lines of at most 75 octets, continued after a space; a character is never torn apart. */
export function lipat(baris) {
  const oktet = new TextEncoder();
  let hasil = "";
  let panjang = 0;
  for (const huruf of baris) {
    const lebar = oktet.encode(huruf).length;
    if (panjang + lebar > BATAS_OKTET) {
      hasil += "\r\n ";
      panjang = 1;
    }
    hasil += huruf;
    panjang += lebar;
  }
  return `${hasil}\r\n`;
}

/** A short stable mark of a text (FNV-1a), for ids. */
export function tandai(teks) {
  let nilai = 0x811c9dc5;
  for (const oktet of new TextEncoder().encode(teks)) nilai = Math.imul(nilai ^ oktet, 0x01000193) >>> 0;
  return nilai.toString(36);
}
