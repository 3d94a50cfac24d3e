// Small conveniences; every page is complete without them.

import { salinDenganTombol as salin } from "../umum/bagikan.js";

const kartu = document.createElement("div");
kartu.className = "kartu-rujukan";
kartu.setAttribute("role", "status");
kartu.hidden = true;

/** Show what a citation says, beside it; the second tap follows the link. */
function bukaRujukan(tautan) {
  const teks = document.createElement("p");
  teks.textContent = tautan.dataset.isi;
  const buka = document.createElement("a");
  teks.lang = buka.lang = "id"; // also on the page for readers abroad
  buka.href = tautan.href;
  buka.textContent = "Buka halamannya";
  kartu.replaceChildren(teks, buka);
  kartu.hidden = false;
  (tautan.closest(".dasar") ?? tautan).after(kartu);
  kartu.pemilik = tautan;
  tautan.setAttribute("aria-expanded", "true");
}

function tutupRujukan() {
  if (kartu.hidden) return;
  kartu.hidden = true;
  kartu.pemilik.removeAttribute("aria-expanded");
}

function siapkanRujukan() {
  const isi = new Map(); // What a provision says stands at its first citation only.
  for (const tautan of document.querySelectorAll("a.rujukan")) {
    if (tautan.title) isi.set(tautan.href, tautan.title);
    if (isi.has(tautan.href)) tautan.dataset.isi = isi.get(tautan.href);
  }
  document.addEventListener("click", (kejadian) => {
    const tautan = kejadian.target.closest("a.rujukan[data-isi]");
    if (tautan && (kartu.hidden || kartu.pemilik !== tautan)) {
      kejadian.preventDefault();
      bukaRujukan(tautan);
    } else if (!kejadian.target.closest(".kartu-rujukan")) {
      tutupRujukan();
    }
  });
  document.addEventListener("pointerover", (kejadian) => {
    const tautan = kejadian.pointerType === "mouse" && kejadian.target.closest("a.rujukan[data-isi]");
    if (tautan) tautan.title = tautan.dataset.isi;
  });
  document.addEventListener("keydown", (kejadian) => {
    if (kejadian.key !== "Escape" || kartu.hidden) return;
    kartu.pemilik.focus();
    tutupRujukan();
  });
}

/** A clause as it is pasted into Word: number and title, then its paragraphs with their marks. */
function bacaPasal(bagian) {
  const judul = bagian.querySelector("h3").innerText.split("\n");
  const isi = bagian.querySelectorAll(".naskah__isi .naskah__ayat > div > :is(p, .naskah__dwi), .naskah__isi li > div");
  const baris = [...isi].map((satu) => {
    const kode = (satu.closest("li") ?? satu.closest(".naskah__ayat")).querySelector(":scope > .kode");
    return `${kode ? `${kode.textContent} ` : ""}${satu.innerText.trim()}`;
  });
  return [...judul, ...baris].map((satu) => satu.trim()).filter(Boolean).join("\n");
}

function siapkanSalin() {
  for (const tombol of document.querySelectorAll("[data-salin]")) {
    tombol.hidden = false;
    const teks = `${tombol.dataset.salin.slice(0, 300)}\n${location.href.split("#")[0]}`;
    tombol.addEventListener("click", () => salin(tombol, teks));
  }
  for (const tombol of document.querySelectorAll("[data-salin-dari]")) {
    tombol.hidden = false;
    tombol.addEventListener("click", () => salin(tombol, bacaPasal(document.getElementById(tombol.dataset.salinDari))));
  }
}

/** Sentences that are pasted as they stand, without the page's address. */
function siapkanSalinTeks() {
  for (const tombol of document.querySelectorAll("[data-salin-teks]")) {
    tombol.hidden = false;
    tombol.addEventListener("click", () => salin(tombol, tombol.dataset.salinTeks));
  }
}

/** From a folder (`file://`) browsers show a directory's list instead of its page. */
function siapkanLuring() {
  if (location.protocol !== "file:") return;
  document.addEventListener("click", (kejadian) => {
    const tautan = kejadian.target.closest("a[href]");
    if (tautan?.protocol !== "file:" || !tautan.pathname.endsWith("/")) return;
    tautan.pathname += "index.html";
  }, true);
}

/** A link to a step opens the step: what somebody came for must not be folded away. */
function siapkanSasaran() {
  const buka = () => {
    const sasaran = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const lipatan = sasaran?.closest("details");
    if (!lipatan || lipatan.open) return;
    lipatan.open = true;
    sasaran.scrollIntoView();
  };
  addEventListener("hashchange", buka);
  buka();
}

siapkanLuring();
siapkanRujukan();
siapkanSalin();
siapkanSalinTeks();
siapkanSasaran();
