// The report on the page, made of copies of its templates; text from drafts goes in as text only.

import { salinTemplat } from "../umum/templat.js";
import { susunKartu } from "./kartu.js";
import { sebutDasar, sebutJumlah } from "./laporan.js";

const KELOMPOK = [
  ["pasti", "Pasti", "Bertentangan dengan peraturan atau dengan naskah itu sendiri. Perbaiki sebelum dikirim."],
  ["petunjuk", "Petunjuk", "Perlu dilihat orang. Bisa saja memang demikian maksudnya."],
];

/** Fills `wadah`; `aksi` has `salin(button, text)`, `akar` (address of the site's root). Returns the parts. */
export function tampilkanHasil(wadah, { naskah, hasil, asal, tanggal }, daftarJenis, aksi) {
  const { salinan, isi } = salinTemplat("tpl-hasil");
  const kartu = susunKartu(hasil.temuan);
  isi.judul.textContent = kartu.length ? `Hasil: ${sebutJumlah(hasil.temuan)}` : "Hasil: tidak ada temuan";
  isi.ringkasan.textContent = kartu.length ? "" : "Alat ini tidak menemukan kekurangan. Baca juga apa yang tidak dapat dinilainya.";
  isi.asal.textContent = `${asal ? `Berkas ${asal}. ` : ""}${naskah.paragraf.length} paragraf. Diperiksa ${tanggal}.`;
  isi.labelJenis.textContent = hasil.yakin ? "Diperiksa sebagai" : "Jenisnya kurang jelas. Diperiksa sebagai";
  isi.jenisCetak.textContent = `Diperiksa sebagai ${hasil.namaJenis}.`;
  isiPilihan(isi.jenis, hasil.jenisPilihan.map((id) => daftarJenis.find((satu) => satu.id === id)), hasil.jenis);
  isi.kelompok.replaceChildren(...KELOMPOK.map((satu) => susunKelompok(satu, kartu, aksi)).filter(Boolean));
  isi.batas.replaceChildren(...hasil.tidakDinilai.map(susunButir));
  isi.naskah.replaceChildren(...susunNaskah(naskah, kartu));
  wadah.replaceChildren(salinan);
  wadah.hidden = false;
  return isi;
}

export function isiPilihan(pilihan, semua, terpilih) {
  pilihan.replaceChildren(...semua.map(({ id, nama }) => new Option(nama, id, false, id === terpilih)));
}

function susunButir(teks) {
  const { salinan, isi } = salinTemplat("tpl-butir");
  isi.butir.textContent = teks;
  return salinan;
}

function susunKelompok([tingkat, judul, keterangan], kartu, aksi) {
  const punya = kartu.map((satu, nomor) => [satu, nomor]).filter(([satu]) => satu.tingkat === tingkat);
  if (!punya.length) return null;
  const { salinan, isi } = salinTemplat("tpl-kelompok");
  salinan.classList.add(`temuan-${tingkat}`);
  isi.judul.textContent = `${judul} (${punya.length})`;
  isi.judul.id = `kelompok-${tingkat}`;
  salinan.setAttribute("aria-labelledby", isi.judul.id);
  isi.keterangan.textContent = keterangan;
  isi.daftar.replaceChildren(...punya.map(([satu, nomor]) => susunTemuan(satu, nomor, aksi)));
  return salinan;
}

function susunTemuan(satu, nomor, aksi) {
  const { salinan, isi } = salinTemplat("tpl-temuan");
  salinan.id = `temuan-${nomor + 1}`;
  salinan.dataset.aturan = satu.aturan;
  isi.judul.textContent = satu.judul;
  isi.alasan.textContent = satu.alasan;
  isi.kalimat.textContent = satu.kalimat;
  isi.salin.setAttribute("aria-label", `Salin kalimat untuk temuan ${nomor + 1}`);
  isi.salin.addEventListener("click", () => aksi.salin(isi.salin, satu.kalimat));
  if (satu.letak) {
    isi.tempat.textContent = satu.tempat === "naskah" ? "" : satu.tempat;
    isi.lihat.href = `#paragraf-${satu.letak.paragraf + 1}`;
    isi.lihat.setAttribute("aria-label", `Lihat temuan ${nomor + 1} di naskah`);
    isi.kutipan.textContent = satu.letak.kutipan;
  } else isi.letak.remove();
  if (!satu.letak?.kutipan) isi.kutipan.remove();
  if (satu.anggota.length > 1) isiSemua(isi, satu.anggota);
  else isi.semua.remove();
  isiDasar(isi.dasar, satu, aksi.akar);
  if (satu.perluVerifikasi) isi.isiVerifikasi.textContent = satu.perluVerifikasi;
  else isi.verifikasi.remove();
  return salinan;
}

/** All places of a card that stands for many findings, each a way into the draft. */
function isiSemua({ bukaSemua, daftarSemua }, anggota) {
  bukaSemua.textContent = `Lihat ${anggota.length} tempatnya`;
  daftarSemua.replaceChildren(...anggota.map(({ letak, tempat }) => {
    const { salinan, isi } = salinTemplat("tpl-tempat");
    isi.lihat.href = `#paragraf-${letak.paragraf + 1}`;
    isi.lihat.textContent = letak.kutipan;
    isi.tempat.textContent = tempat === "naskah" ? "" : tempat;
    return salinan;
  }));
}

function isiDasar(wadah, satu, akar) {
  if (!satu.dasar.length) {
    wadah.textContent = sebutDasar(satu) ? `Dasar: ${sebutDasar(satu)}.` : "";
    if (!wadah.textContent) wadah.remove();
    return;
  }
  wadah.append("Dasar: ");
  satu.dasar.forEach((dasar, nomor) => {
    const { salinan, isi } = salinTemplat("tpl-tautan");
    isi.tautan.textContent = dasar.teks;
    isi.tautan.href = akar + dasar.alamat;
    wadah.append(nomor ? "; " : "", salinan);
  });
}

/** The draft with what was found marked; each mark leads back to its finding. */
function* susunNaskah(naskah, kartu) {
  const tanda = new Map();
  kartu.forEach(({ anggota }, nomor) => {
    for (const { letak } of anggota) {
      if (letak) tanda.set(letak.paragraf, [...(tanda.get(letak.paragraf) ?? []), { nomor, kutipan: letak.kutipan }]);
    }
  });
  for (const [nomor, satu] of naskah.paragraf.entries()) {
    const { salinan, isi } = salinTemplat("tpl-paragraf");
    salinan.id = `paragraf-${nomor + 1}`;
    const teks = satu.tanda ? `${satu.tanda} ${satu.teks}` : satu.teks;
    isi.paragraf.replaceChildren(...tandai(teks, tanda.get(nomor) ?? []));
    if (tanda.has(nomor)) salinan.tabIndex = -1;
    yield salinan;
  }
}

function tandai(teks, semua) {
  const sejak = new Map(); // the same words found again stand further on
  const cari = (kutipan) => {
    const awal = kutipan ? teks.indexOf(kutipan, sejak.get(kutipan) ?? 0) : 0;
    sejak.set(kutipan, awal + kutipan.length);
    return awal;
  };
  const letak = semua
    .map(({ nomor, kutipan }) => ({ nomor, awal: cari(kutipan), panjang: kutipan.length || teks.length }))
    .filter((satu) => satu.awal >= 0 && satu.panjang)
    .sort((a, b) => a.awal - b.awal);
  const hasil = [];
  let akhir = 0;
  for (const { nomor, awal, panjang } of letak) {
    if (awal < akhir) continue;
    const { salinan, isi } = salinTemplat("tpl-tanda");
    isi.tautan.href = `#temuan-${nomor + 1}`;
    isi.tautan.textContent = teks.slice(awal, awal + panjang);
    isi.tautan.setAttribute("aria-label", `${isi.tautan.textContent} (temuan ${nomor + 1})`);
    hasil.push(teks.slice(akhir, awal), salinan);
    akhir = awal + panjang;
  }
  return [...hasil, teks.slice(akhir)];
}
