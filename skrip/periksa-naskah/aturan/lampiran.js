// What belongs to the document is named, and is there.

const DIRUJUK = /(?:tercantum|terdapat|dimuat|diuraikan|sebagaimana|dirinci|ditetapkan) (?:dalam|pada|di) (lampiran(?: (?:[IVX]+|\d+|[A-Z]))?)(?![A-Za-zÀ-ÿ])/i;

export default function* lampiran({ isi, struktur, jenis, teks, judul }) {
  if (jenis.jenis === "Nota Kesepakatan" && judul?.jenis === "Nota Kesepakatan" && !/rencana kerja(?! pemerintah| sama|[A-Za-zÀ-ÿ])/i.test(teks)) {
    yield { pesan: "rencana-kerja", baris: judul.baris, kutipan: judul.kutipan };
  }
  const ada = isi.some((satu) => satu.i > Math.max(struktur.penutup, struktur.awalPasal) && /^lampiran\b/i.test(satu.teks) && satu.teks.length < 120);
  const baris = ada ? null : isi.find((satu) => satu.pasal && DIRUJUK.test(satu.teks));
  if (baris) yield { pesan: "tidak-ada", baris, kutipan: DIRUJUK.exec(baris.teks)[1] };
}
