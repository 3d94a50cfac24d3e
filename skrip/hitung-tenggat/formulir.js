// The form: draws the state into it, and says at each date what was read and what cannot be.

import { bacaTanggal, sebutHari, sebutTanggal, tulisTanggal } from "../umum/kalender.js";
import { salinTemplat } from "../umum/templat.js";
import { pilihKejadian, pilihTenggat } from "./hitung.js";

/** `akar`: the tool's element. Every function takes the state and the mechanism it names. */
export function buatFormulir(akar) {
  const unsur = akar.querySelector("form");
  const wadah = (nama) => akar.querySelector(`[data-wadah="${nama}"]`);
  const bagian = (nama) => akar.querySelector(`[data-bagian="${nama}"]`);

  function centang(nama, nilai) {
    for (const satu of unsur.querySelectorAll(`input[name="${nama}"]`)) satu.checked = satu.value === nilai;
  }

  function gambar(keadaan, mekanisme) {
    centang("mekanisme", keadaan.mekanisme);
    const { bervarian, bertingkat } = mekanisme ? yangDitanya(keadaan, mekanisme) : {};
    bagian("isian").hidden = !mekanisme;
    bagian("varian").hidden = !bervarian;
    bagian("tingkat").hidden = !bertingkat;
    if (!mekanisme) return;
    wadah("varian").replaceChildren(...(bervarian ? mekanisme.varian.map((satu) => buatPilihan(satu, keadaan)) : []));
    centang("tingkat", keadaan.tingkat);
    centang("pertama", keadaan.pilihan.hariItu ? "hari-itu" : "");
    centang("pekan", keadaan.pilihan.enamHari ? "6" : "");
    centang("cuti", keadaan.pilihan.cutiKerja ? "kerja" : "");
    unsur.elements.nama.value = keadaan.nama;
    unsur.elements.daerah.value = keadaan.daerah;
    wadah("kejadian").replaceChildren(...pilihKejadian(mekanisme, keadaan).map((satu) => buatIsian(satu, keadaan)));
    gambarLibur(keadaan);
  }

  function gambarLibur({ libur }) {
    wadah("libur").replaceChildren(...libur.map(buatLibur));
  }

  function tandai(keadaan, mekanisme) {
    const salah = cariSalahUrut(keadaan, mekanisme);
    for (const masuk of wadah("kejadian").querySelectorAll("input")) {
      const id = masuk.dataset.kejadian;
      const teks = isTidakTerbaca(masuk) ? "Tanggal ini tidak terbaca. Isi hari, bulan, dan tahunnya." : (salah[id] ?? "");
      if (teks) masuk.setAttribute("aria-invalid", "true");
      else masuk.removeAttribute("aria-invalid");
      document.getElementById(`salah-${id}`).textContent = teks;
      document.getElementById(`terbaca-${id}`).textContent = id in keadaan.tanggal ? sebutHari(keadaan.tanggal[id]) : "";
    }
  }

  return { unsur, gambar, gambarLibur, tandai };
}

/** Which choices change the result: only those are asked. */
export function yangDitanya({ varian }, mekanisme) {
  return {
    bervarian: mekanisme.tenggat.some((satu) => satu.varian),
    bertingkat: pilihTenggat(mekanisme, { varian }).some(({ tingkat }) => tingkat),
  };
}

/** The state with an answer to what is asked, and none to what is not; until the reader chooses, the first holds. */
export function rapikanPilihan(keadaan, mekanisme) {
  const varian = yangDitanya(keadaan, mekanisme).bervarian ? keadaan.varian || mekanisme.varian[0].id : "";
  const { bertingkat } = yangDitanya({ varian }, mekanisme);
  return { ...keadaan, varian, tingkat: bertingkat ? keadaan.tingkat || "kabupaten/kota" : "" };
}

/** Event id → complaint: what starts a deadline cannot come after what fulfils or ends it. */
export function cariSalahUrut({ tanggal, ...pilihan }, mekanisme) {
  const judul = Object.fromEntries(mekanisme.kejadian.map((satu) => [satu.id, satu.judul]));
  const salah = {};
  for (const { mulai, selesai, sampai, sebelum } of pilihTenggat(mekanisme, pilihan)) {
    for (const akhir of sebelum ? [] : [selesai, sampai]) {
      if (tanggal[akhir] < tanggal[mulai]) salah[akhir] = `Tanggal ini mendahului "${judul[mulai]}". Periksa keduanya.`;
    }
  }
  return salah;
}

const isTidakTerbaca = (masuk) => masuk.validity.badInput || (masuk.value !== "" && bacaTanggal(masuk.value) === null);

function buatPilihan({ id, judul }, { varian }) {
  const { salinan, isi } = salinTemplat("hitung-pilihan");
  Object.assign(isi.masuk, { name: "varian", value: id, checked: id === varian });
  isi.label.textContent = judul;
  return salinan;
}

function buatIsian({ id, judul, petunjuk }, { tanggal }) {
  const { salinan, isi } = salinTemplat("hitung-kejadian");
  isi.label.textContent = judul;
  isi.label.htmlFor = isi.masuk.id = `tanggal-${id}`;
  isi.bantuan.textContent = petunjuk ?? "";
  for (const nama of ["bantuan", "terbaca", "salah"]) isi[nama].id = `${nama}-${id}`;
  isi.masuk.dataset.kejadian = id;
  isi.masuk.setAttribute("aria-describedby", `${petunjuk ? `bantuan-${id} ` : ""}terbaca-${id} salah-${id}`);
  if (!petunjuk) isi.bantuan.remove();
  if (tanggal[id] !== undefined) isi.masuk.value = tulisTanggal(tanggal[id]);
  return salinan;
}

function buatLibur([tanggal, nama], nomor) {
  const { salinan, isi } = salinTemplat("hitung-libur");
  isi.teks.textContent = `${sebutHari(bacaTanggal(tanggal))}${nama ? `: ${nama}` : ""}`;
  isi.hapus.dataset.hapusLibur = nomor;
  isi.hapus.setAttribute("aria-label", `Hapus libur ${sebutTanggal(bacaTanggal(tanggal))}`);
  return salinan;
}
