// A deck: the page's sections become a presentation; without this script they are a list to read.

import gayaReveal from "reveal.js/reveal.css";
import Reveal from "reveal.js";
import { mulaiPembicara, bukaPembicara } from "./pembicara.js";
import { bacaSusunan, tulisSusunan } from "../umum/susunan.js";
import { bacaPermintaan } from "./permintaan.js";
import { rakitSalindia } from "./rakit.js";

const SEBUTAN_KENDALI = {
  ".navigate-left": "Salindia sebelumnya",
  ".navigate-right": "Salindia berikutnya",
  ".navigate-up": "Ke atas",
  ".navigate-down": "Ke bawah",
};

const LAMA_DIAM = 4000; // ms

function pasangGaya() {
  const gaya = document.createElement("style");
  gaya.textContent = gayaReveal;
  document.head.prepend(gaya); // before our own, which must win
}

function pilihan({ pembicara, cetak }) {
  const { lebar, tinggi } = document.body.dataset;
  return {
    width: Number(lebar),
    height: Number(tinggi),
    margin: 0,
    minScale: 0.05,
    maxScale: 4,
    center: false,
    hash: true,
    history: false,
    transition: "none",
    backgroundTransition: "none",
    slideNumber: false,
    help: false,
    keyboardCondition: () => !document.querySelector("dialog[open]"), // its Escape would open the overview
    scrollActivationWidth: null,
    pdfMaxPagesPerSlide: 1,
    embedded: pembicara,
    view: cetak ? "print" : null,
  };
}

/** The library speaks English; its few words in ours. */
function indonesiakan(akar) {
  for (const [pemilih, sebutan] of Object.entries(SEBUTAN_KENDALI)) {
    for (const satu of akar.querySelectorAll(pemilih)) satu.setAttribute("aria-label", sebutan);
  }
  for (const satu of akar.querySelectorAll(".resume-button")) satu.textContent = "Lanjutkan paparan";
}

function pasangMenu(dek) {
  const dialog = document.querySelector("dialog.menu");
  const tombol = document.querySelector(".paparan__menu");
  const perintah = {
    pembicara: () => bukaPembicara(dek),
    penuh: () => document.documentElement.requestFullscreen?.(),
    ikhtisar: () => dek.toggleOverview(),
    tutup: () => {},
    maju: () => dek.next(),
    mundur: () => dek.prev(),
  };
  tombol.hidden = false;
  tombol.addEventListener("click", () => dialog.showModal());
  dialog.addEventListener("close", () => tombol.focus());
  document.addEventListener("click", ({ target }) => {
    const nama = target.closest("[data-perintah]")?.dataset.perintah;
    if (!(nama in perintah)) return;
    dialog.close();
    perintah[nama]();
  });
  dek.addKeyBinding({ keyCode: 83, key: "S", description: "Layar pembicara" }, perintah.pembicara);
}

/** Menu and arrows are there while someone moves, and not while people read the slide. */
function tampilkanSaatBergerak() {
  let diam = 0;
  const bergerak = () => {
    document.body.classList.add("paparan--gerak");
    clearTimeout(diam);
    diam = setTimeout(() => document.body.classList.remove("paparan--gerak"), LAMA_DIAM);
  };
  for (const nama of ["pointermove", "pointerdown"]) addEventListener(nama, bergerak);
  bergerak();
}

/** Links to this deck in another form keep the parts and the title of a made deck. */
function jagaSusunan() {
  const susunan = tulisSusunan(bacaSusunan(location.search));
  if (!susunan) return;
  for (const tautan of document.querySelectorAll("a[data-perintah], a[data-bentuk]")) {
    tautan.search = tautan.search ? `${tautan.search}&${susunan}` : `?${susunan}`;
  }
}

async function mulai() {
  const minta = bacaPermintaan(location.search, window.innerWidth);
  jagaSusunan();
  rakitSalindia(location.search);
  for (const satu of document.querySelectorAll("[data-putar]")) satu.hidden = false;
  if (minta.baca || !document.querySelector(".slides > section")) return;
  pasangGaya();
  document.body.classList.replace("paparan--baca", "paparan--putar");
  document.body.classList.toggle("paparan--pembicara", minta.pembicara);
  const dek = new Reveal(document.querySelector(".reveal"), pilihan(minta));
  await dek.initialize();
  indonesiakan(document);
  document.querySelector(".paparan__petunjuk").hidden = !minta.cetak;
  if (!minta.cetak) {
    pasangMenu(dek);
    tampilkanSaatBergerak();
    mulaiPembicara(dek, minta.pembicara);
  }
  document.documentElement.dataset.siap = "ya";
}

mulai();
