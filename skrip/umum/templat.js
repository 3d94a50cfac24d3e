// Elements as copies of the page's own <template>s, filled in: scripts write no HTML of their own.

/** A copy of the template `id`, and its parts by `data-isi`. */
export function salinTemplat(id) {
  const salinan = document.getElementById(id).content.firstElementChild.cloneNode(true);
  const isi = Object.fromEntries([...salinan.querySelectorAll("[data-isi]")].map((satu) => [satu.dataset.isi, satu]));
  if (salinan.dataset.isi) isi[salinan.dataset.isi] = salinan;
  return { salinan, isi };
}
