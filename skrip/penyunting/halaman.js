// The editor's page: reads how this site is set up, teaches the CMS our file format, and starts it.

import { baca, sulam } from "./sulam.js";

const ASAL = "_asal"; // the text a form was read from; it travels with the form's value and never reaches a file
const BAWAAN = { locale: "id" };

const setempat = /^(127\.0\.0\.1|(.+\.)?localhost)$/.test(location.hostname);

/** One file format a record type: the form's value is mended into the text it came from. */
export function buatFormat(bentuk) {
  return {
    fromFile: (teks) => ({ ...baca(teks, bentuk), [ASAL]: teks }),
    toFile: ({ [ASAL]: asal = "", ...nilai }) => {
      const lama = asal && baca(asal, bentuk);
      if (lama && lama.id !== nilai.id) throw new Error(`Id tidak diubah di formulir: kembalikan menjadi ${lama.id}.`);
      return sulam(asal, nilai, bentuk);
    },
  };
}

/** Indonesian, unless the person has chosen otherwise in the CMS's settings. */
function pilihBahasa() {
  const kunci = "sveltia-cms.prefs";
  const pilihan = JSON.parse(localStorage.getItem(kunci) ?? "{}");
  if (!pilihan.locale) localStorage.setItem(kunci, JSON.stringify({ ...pilihan, ...BAWAAN }));
}

async function mulai() {
  const { cms, bentuk, lengkap, awalan } = await (await fetch("susunan.json")).json();
  // Without a repository only a folder on this computer can be edited.
  if (!lengkap && !setempat) return;
  pilihBahasa();
  window.CMS_MANUAL_INIT = true;
  const { default: CMS } = await import("@sveltia/cms");
  for (const [nama, satu] of Object.entries(bentuk)) CMS.registerCustomFormat(awalan + nama, "yml", buatFormat(satu));
  document.getElementById("keterangan").remove();
  document.documentElement.classList.toggle("hanya-setempat", !lengkap);
  const penuh = (alamat) => new URL(alamat, location.href).href;
  const letak = { logo: { src: penuh(cms.logo.src) }, display_url: penuh(cms.display_url) };
  await CMS.init({ config: { ...cms, ...letak, load_config_file: false } });
}

mulai();
