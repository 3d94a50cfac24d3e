// The line NOMOR below the title.

const NOMOR = /^(?:nomor|nomer|no)(?![A-Za-zÀ-ÿ])\s*[:.]?\s*(.*)$/i;
const KOSONG = /^[\s.…_\-–/:()[\]xX]*$/;

export default function* nomor({ struktur, isi, judul }) {
  const akhir = isi.find((satu) => /pada hari|bertanda ?tangan|selanjutnya disebut|bertindak|atas nama/i.test(satu.teks))?.i ?? Math.min(struktur.awalPasal, 40);
  const baris = isi.filter((satu) => satu.i < akhir && NOMOR.test(satu.teks));
  if (!baris.length) {
    const sebaris = isi.find((satu) => satu.i < akhir && /(?:^|\s)nomor\s*:?\s*\S*\d/i.test(satu.teks));
    if (!sebaris) yield { pesan: "tidak-ada", baris: judul?.baris, kutipan: judul?.kutipan };
    return;
  }
  const kosong = baris.filter((satu) => KOSONG.test(NOMOR.exec(satu.teks)[1]) || !/[\dA-Za-zÀ-ÿ]/.test(NOMOR.exec(satu.teks)[1].replace(/\.{2,}|…/g, "")));
  if (kosong.length) yield { pesan: "kosong", baris: kosong[0], kutipan: kosong[0].teks };
}
