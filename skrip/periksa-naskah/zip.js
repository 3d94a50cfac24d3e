// The parts of a .docx that hold text, unpacked by counting what really comes out, never by what the file declares.

import { Inflate } from "fflate";

/** A file that is not read; its message says why and what to do, in Indonesian. */
export class BerkasTertolak extends Error {
  constructor(pesan, kode = "rusak") {
    super(pesan);
    this.name = "BerkasTertolak";
    this.kode = kode;
  }
}

export const BATAS = {
  berkas: 20 * 1024 * 1024,
  isi: 16 * 1024 * 1024, // of all parts that are read, unpacked
  bagian: 4000,
  potongan: 4096, // packed bytes at a time: 1 : 1000 is the worst that deflate can do
};
const SIMPAN = "Buka berkasnya di Word atau LibreOffice, pilih Simpan Sebagai, lalu jenis Dokumen Word (.docx).";
const DIBACA = /^(?:word\/(?:document\d*|numbering|styles|header\d*|footer\d*|footnotes)\.xml|\[Content_Types\]\.xml)$/;

/** Name → bytes of the parts that are read, until `tenggat` (ms of the clock). Throws BerkasTertolak. */
export function bukaZip(bytes, tenggat) {
  kenaliBerkas(bytes);
  const daftar = bacaDaftar(bytes);
  const nama = daftar.map((satu) => satu.nama);
  if (nama.some((satu) => /vbaProject\.bin$|vbaData\.xml$/i.test(satu))) {
    throw new BerkasTertolak("Berkas ini memuat makro, jadi tidak dibuka. Simpan sebagai Dokumen Word biasa (.docx) tanpa makro, lalu pilih lagi.", "makro");
  }
  if (nama.includes("content.xml")) throw new BerkasTertolak(`Ini berkas OpenDocument (.odt). ${SIMPAN}`, "odt");
  if (!nama.some((satu) => /^word\/document\d*\.xml$/.test(satu))) {
    throw new BerkasTertolak(nama.some((satu) => /^(?:xl|ppt)\//.test(satu)) ? "Ini bukan dokumen Word, melainkan lembar kerja atau presentasi. Pilih berkas .docx." : "Berkas ini bukan dokumen Word (.docx).", "bukan-docx");
  }
  return ambil(bytes, daftar.filter((satu) => DIBACA.test(satu.nama)), tenggat);
}

function kenaliBerkas(bytes) {
  if (!bytes.length) throw new BerkasTertolak("Berkas ini kosong.", "kosong");
  if (bytes.length > BATAS.berkas) throw new BerkasTertolak("Berkas ini lebih besar dari 20 MB. Hapus gambarnya atau salin teksnya saja, lalu coba lagi.", "besar");
  const awal = String.fromCharCode(...bytes.subarray(0, 8));
  if (awal.startsWith("\xd0\xcf\x11\xe0")) throw new BerkasTertolak(`Berkas ini berformat Word lama (.doc) atau dikunci kata sandi. ${SIMPAN} Hapus kata sandinya bila ada.`, "doc");
  if (awal.startsWith("%PDF")) throw new BerkasTertolak("Ini berkas PDF. Salin teksnya lalu tempel di kotak teks, atau pakai berkas Word (.docx) aslinya.", "pdf");
  if (awal.startsWith("{\\rtf")) throw new BerkasTertolak(`Ini berkas RTF. ${SIMPAN}`, "rtf");
  if (!awal.startsWith("PK")) throw new BerkasTertolak("Berkas ini bukan dokumen Word (.docx).", "bukan-docx");
}

/** The central directory: `{nama, awal, panjang, cara}` of each entry. */
function bacaDaftar(bytes) {
  const lihat = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const akhir = cariAkhir(lihat);
  const banyak = lihat.getUint16(akhir + 10, true);
  if (banyak > BATAS.bagian) throw new BerkasTertolak("Berkas ini berisi terlalu banyak bagian, jadi tidak dibuka.", "besar");
  let letak = lihat.getUint32(akhir + 16, true);
  const hasil = [];
  const sudah = new Set();
  for (let nomor = 0; nomor < banyak; nomor += 1) {
    if (letak + 46 > bytes.length || lihat.getUint32(letak, true) !== 0x02014b50) throw rusak();
    const [panjangNama, tambahan, komentar] = [28, 30, 32].map((geser) => lihat.getUint16(letak + geser, true));
    const nama = new TextDecoder().decode(bytes.subarray(letak + 46, letak + 46 + panjangNama));
    if (lihat.getUint16(letak + 8, true) & 1) throw new BerkasTertolak("Berkas ini dikunci kata sandi. Hapus kata sandinya lalu coba lagi.", "sandi");
    if (sudah.has(nama) && DIBACA.test(nama)) throw new BerkasTertolak("Berkas ini memuat bagian yang sama dua kali, jadi tidak dibuka.", "rusak");
    sudah.add(nama);
    hasil.push({ nama, cara: lihat.getUint16(letak + 10, true), panjang: lihat.getUint32(letak + 20, true), kepala: lihat.getUint32(letak + 42, true) });
    letak += 46 + panjangNama + tambahan + komentar;
  }
  return hasil;
}

function cariAkhir(lihat) {
  const paling = Math.max(0, lihat.byteLength - 66_000);
  for (let letak = lihat.byteLength - 22; letak >= paling; letak -= 1) {
    if (lihat.getUint32(letak, true) === 0x06054b50) return letak;
  }
  throw rusak();
}

const rusak = () => new BerkasTertolak("Berkas ini rusak atau terpotong. Unduh atau simpan ulang, lalu coba lagi.", "rusak");

function ambil(bytes, daftar, tenggat) {
  const lihat = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const hasil = new Map();
  let sisa = BATAS.isi;
  for (const { nama, cara, panjang, kepala } of daftar) {
    if (kepala + 30 > bytes.length || lihat.getUint32(kepala, true) !== 0x04034b50) throw rusak();
    const awal = kepala + 30 + lihat.getUint16(kepala + 26, true) + lihat.getUint16(kepala + 28, true);
    if (awal + panjang > bytes.length) throw rusak();
    const padat = bytes.subarray(awal, awal + panjang);
    if (cara !== 0 && cara !== 8) throw rusak();
    const isi = cara === 0 ? padat : kembangkan(padat, sisa, tenggat);
    sisa -= isi.length;
    if (sisa < 0) throw terlaluBesar();
    hasil.set(nama, isi);
  }
  return hasil;
}

export const terlaluLama = () => new BerkasTertolak("Membaca berkas ini terlalu lama, jadi dihentikan. Salin teksnya lalu tempel di kotak teks.", "lama");
const terlaluBesar = () => new BerkasTertolak("Isi berkas ini jauh lebih besar daripada dokumen biasa, jadi tidak dibuka. Salin teksnya lalu tempel di kotak teks.", "besar");

/** Unpacks in small pieces and stops once more comes out than a document could hold. */
function kembangkan(padat, paling, tenggat) {
  const potongan = [];
  let panjang = 0;
  let selesai = false;
  const inflate = new Inflate((data, akhir) => {
    panjang += data.length;
    if (panjang > paling) throw terlaluBesar();
    potongan.push(data);
    selesai = akhir;
  });
  try {
    for (let letak = 0; letak < padat.length; letak += BATAS.potongan) {
      if (Date.now() > tenggat) throw terlaluLama();
      inflate.push(padat.subarray(letak, letak + BATAS.potongan), letak + BATAS.potongan >= padat.length);
    }
  } catch (galat) {
    throw galat instanceof BerkasTertolak ? galat : rusak();
  }
  if (!selesai) throw rusak();
  const hasil = new Uint8Array(panjang);
  let letak = 0;
  for (const satu of potongan) {
    hasil.set(satu, letak);
    letak += satu.length;
  }
  return hasil;
}
