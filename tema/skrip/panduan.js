// Small conveniences; every page is complete without them.

const kartu = document.createElement("div");
kartu.className = "kartu-rujukan";
kartu.setAttribute("role", "status");
kartu.hidden = true;

/** Show what a citation says, beside it; the second tap follows the link. */
function bukaRujukan(tautan) {
  const teks = document.createElement("p");
  teks.textContent = tautan.dataset.isi;
  const buka = document.createElement("a");
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

function siapkanSalin() {
  for (const tombol of document.querySelectorAll("[data-salin]")) {
    tombol.hidden = false;
    tombol.addEventListener("click", async () => {
      const label = tombol.textContent;
      const teks = `${tombol.dataset.salin.slice(0, 300)}\n${location.href.split("#")[0]}`;
      try {
        await navigator.clipboard.writeText(teks);
        tombol.textContent = "Tersalin";
      } catch {
        tombol.textContent = "Tidak dapat menyalin; blok lalu salin teksnya";
      }
      setTimeout(() => { tombol.textContent = label; }, 3000);
    });
  }
}

/** From a folder (`file://`) browsers show a directory's list instead of its page. */
function siapkanLuring() {
  if (location.protocol !== "file:") return;
  document.addEventListener("click", (kejadian) => {
    const tautan = kejadian.target.closest("a[href]");
    if (!tautan || tautan.protocol !== "file:" || !tautan.pathname.endsWith("/")) return;
    tautan.pathname += "index.html";
  }, true);
}

/** One question at a time; the address keeps the place, so it can be shared and the back key works. */
function siapkanPemandu() {
  const pemandu = document.querySelector("[data-pemandu]");
  if (!pemandu) return;
  const semua = pemandu.querySelectorAll(".pemandu__tanya, .pemandu__hasil");
  pemandu.classList.add("pemandu--bertahap");
  const tampilkan = () => {
    const id = location.hash.slice(1);
    const satu = [...semua].find((bagian) => bagian.id === id) ?? document.getElementById(pemandu.dataset.mulai);
    for (const bagian of semua) bagian.hidden = bagian !== satu;
    if (location.hash) {
      const judul = satu.querySelector("h3");
      judul.tabIndex = -1;
      judul.focus();
    }
  };
  addEventListener("hashchange", tampilkan);
  addEventListener("beforeprint", () => { for (const bagian of semua) bagian.hidden = false; });
  addEventListener("afterprint", tampilkan);
  tampilkan();
}

siapkanLuring();
siapkanRujukan();
siapkanSalin();
siapkanPemandu();
