import assert from "node:assert/strict";
import { test } from "node:test";

import { cariSalahUrut, rapikanPilihan } from "../../skrip/hitung-tenggat/formulir.js";
import { bacaKeadaan, buatKosong, tulisKeadaan } from "../../skrip/hitung-tenggat/keadaan.js";
import { hitungTenggat, pilihKejadian } from "../../skrip/hitung-tenggat/hitung.js";
import { buatAturan, cariRagu } from "../../skrip/hitung-tenggat/libur.js";
import { kecil, sebutSisa, susunAcara, susunTeks } from "../../skrip/hitung-tenggat/teks.js";
import { bacaTanggal, tulisTanggal } from "../../skrip/umum/kalender.js";

const MEKANISME = {
  id: "contoh",
  singkatan: "KSC",
  judul: "Kerja sama contoh",
  varian: [{ id: "satu", judul: "Satu" }],
  kejadian: [
    { id: "diterima", judul: "Surat diterima" },
    { id: "dijawab", judul: "Surat dijawab" },
    { id: "kedua", judul: "Permintaan kedua", perkiraan: { tenggat: "jawab", tambah: 1, anggapan: "dikirim esoknya" } },
    { id: "mulai", judul: "Naskah ditandatangani" },
    { id: "akhir", judul: "Naskah berakhir", berakhir: true },
  ],
  tenggat: [
    { id: "jawab", hal: "Mitra menjawab", sebutan: "30 hari", lama: 30, satuan: "hari", mulai: "diterima", selesai: "dijawab", bila_lewat: "Kirim lagi.", dasar: [{ peraturan: "PP X", ketentuan: [["Pasal 1", "x"], ["ayat (2)", "y"]] }] },
    { id: "jawab-kedua", hal: "Mitra menjawab lagi", sebutan: "15 hari", lama: 15, satuan: "hari", mulai: "kedua", dasar: [] },
    { id: "lapor", hal: "Lapor", sebutan: "setiap semester", berkala: "setiap semester", mulai: "mulai", sampai: "akhir", dasar: [] },
    { id: "lain", hal: "Lain", sebutan: "setiap tahun", berkala: "setiap tahun", tidak_dihitung: "Tanpa tanggal.", dasar: [] },
  ],
};
const LIBUR = { dari: 2018, sampai: 2033, cuti: 2027, sumber: "", libur: [["2026-12-25", "Natal", "libur"]], perkiraan: [], daerah: [] };
const t = bacaTanggal;

test("the address carries the state there and back", () => {
  const keadaan = {
    ...buatKosong(),
    mekanisme: "contoh",
    varian: "satu",
    tingkat: "kabupaten/kota",
    nama: "Air & limbah, tahap 2",
    tanggal: { diterima: t("2026-11-02") },
    libur: [["2026-12-21", "Hari jadi"], ["2026-12-22", ""]],
    pilihan: { enamHari: true, cutiKerja: false, hariItu: true },
  };
  assert.deepEqual(bacaKeadaan(tulisKeadaan(keadaan), { mekanisme: [MEKANISME] }), keadaan);
  assert.equal(tulisKeadaan(buatKosong()), "");
});

test("an address with nonsense is read as far as it makes sense", () => {
  const data = { mekanisme: [MEKANISME] };
  assert.equal(bacaKeadaan("#tidak-ada", data), null);
  const keadaan = bacaKeadaan("#contoh&diterima=2026-02-30&varian=x&tingkat=y&libur=z&__proto__=1&%E0%A4%A", data);
  assert.deepEqual([keadaan.tanggal, keadaan.varian, keadaan.tingkat, keadaan.libur], [{}, "", "", []]);
});

const hitung = (tanggal, pilihan = {}) => {
  const aturan = buatAturan(LIBUR, [], pilihan);
  return hitungTenggat(MEKANISME, {}, tanggal, aturan);
};

test("what an event makes needless, what waits, what has no date", () => {
  const keadaan = hitung({ diterima: t("2026-11-02"), dijawab: t("2026-11-05") }).map(({ keadaan: satu }) => satu);
  assert.deepEqual(keadaan, ["dihitung", "tak-perlu", "menunggu", "tanpa"]);
  assert.equal(hitung({})[1].kejadian.id, "kedua");
});

test("only events that matter are asked for, in the order of the record", () => {
  assert.deepEqual(pilihKejadian(MEKANISME, {}).map(({ id }) => id), ["diterima", "dijawab", "kedua", "mulai", "akhir"]);
});

test("the calendar holds both ways to count, reports and the end; ids stay the same when a named date moves", () => {
  const acara = (diterima) => {
    const tanggal = { diterima: t(diterima), mulai: t("2026-07-01"), akhir: t("2027-06-30") };
    const kejadian = MEKANISME.kejadian.filter(({ id }) => id in tanggal).map((satu) => ({ satu, hari: tanggal[satu.id] }));
    return susunAcara({ mekanisme: MEKANISME, hasil: hitung(tanggal), kejadian, nama: "Air minum" });
  };
  const pertama = acara("2026-11-02");
  assert.deepEqual(pertama.map(({ hari }) => tulisTanggal(hari)), ["2026-12-02", "2026-12-14", "2026-12-18", "2026-12-31", "2027-01-06", "2027-06-30", "2027-06-30"]);
  assert.deepEqual(acara("2026-11-03").map(({ uid }) => uid).sort(), pertama.map(({ uid }) => uid).sort());
  assert.equal(new Set(pertama.map(({ uid }) => uid)).size, pertama.length);
  assert.match(pertama[0].uraian, /Mulai 3 Desember 2026: Kirim lagi\./);
  assert.match(pertama[0].uraian, /Dasar: Pasal 1, ayat \(2\) PP X\./);
});

test("the text to copy names dates, ways to count, what waits, and the address", () => {
  const tanggal = { diterima: t("2026-11-02") };
  const teks = susunTeks({ mekanisme: MEKANISME, hasil: hitung(tanggal), kejadian: [{ satu: MEKANISME.kejadian[0], hari: tanggal.diterima }], nama: "", alamat: "https://contoh.go.id/#contoh" });
  assert.match(teks, /- Rabu, 2 Desember 2026 \(bila hari kalender\)\n- Senin, 14 Desember 2026 \(bila hari kerja\)/);
  assert.match(teks, /- Lapor \(setiap semester\): menunggu tanggal naskah ditandatangani/);
  assert.ok(teks.endsWith("https://contoh.go.id/#contoh"));
});

test("how far away", () => {
  assert.deepEqual([0, 1, 90, 400, 1900, -3].map((jarak) => sebutSisa(1000 + jarak, 1000)), ["hari ini", "1 hari lagi", "90 hari lagi", "sekitar 13 bulan lagi", "sekitar 5 tahun lagi", "lewat 3 hari"]);
});

test("names keep their capitals inside a sentence", () => {
  const semua = ["Surat penawaran diterima", "DPRD menetapkan sikap", "Nota Kesepakatan ditandatangani"].map(kecil);
  assert.deepEqual(semua, ["surat penawaran diterima", "DPRD menetapkan sikap", "Nota Kesepakatan ditandatangani"]);
});

test("only choices that change the result are asked, and each has an answer", () => {
  const keadaan = { ...buatKosong(), varian: "satu", tingkat: "provinsi" };
  assert.deepEqual(rapikanPilihan(keadaan, MEKANISME), { ...keadaan, varian: "", tingkat: "" });
  const bercabang = { ...MEKANISME, tenggat: [{ id: "a", varian: ["satu"], tingkat: "provinsi" }] };
  const rapi = rapikanPilihan(buatKosong(), bercabang);
  assert.deepEqual([rapi.varian, rapi.tingkat], ["satu", "kabupaten/kota"]);
});

test("an end before its start is told, equal days are not", () => {
  const salah = (dijawab) => cariSalahUrut({ tanggal: { diterima: t("2026-11-02"), dijawab: t(dijawab) } }, MEKANISME);
  assert.deepEqual(Object.keys(salah("2026-11-01")), ["dijawab"]);
  assert.deepEqual(salah("2026-11-02"), {});
});

test("what is uncertain about a count is told: no data, no decree yet, a feast not yet fixed", () => {
  const data = { ...LIBUR, libur: [["2027-03-10", "Idul Fitri", "libur"]], perkiraan: ["2027-03-10"] };
  const ragu = (dari, sampai) => cariRagu(t(dari), t(sampai), buatAturan(data));
  assert.deepEqual(ragu("2026-12-01", "2027-02-01"), []);
  assert.deepEqual(ragu("2027-03-01", "2027-04-01"), ["Idul Fitri, 10 Maret 2027, masih perkiraan dan bisa bergeser."]);
  assert.match(ragu("2028-01-03", "2029-01-10")[0], /tahun 2028 sampai 2029 belum ditetapkan pemerintah; .* tanpa cuti bersama\.$/);
  assert.match(ragu("2034-01-03", "2034-02-01")[0], /hanya memuat tahun 2018 sampai 2033/);
  assert.equal(ragu("2017-01-03", "2017-02-01").length, 1);
});

test("a holiday of a region counts, a worked collective leave does not, an estimate is marked", () => {
  const data = { ...LIBUR, libur: [["2026-12-24", "Cuti Bersama", "cuti"], ["2027-03-10", "Idul Fitri", "libur"]], perkiraan: ["2027-03-10"] };
  const aturan = buatAturan(data, [["2026-12-21", "Hari jadi"], ["2026-12-22", ""], ["salah", "x"]], { cutiKerja: true });
  const sebab = ["2026-12-21", "2026-12-22", "2026-12-24", "2027-03-10"].map((hari) => aturan.sebabLibur(t(hari)));
  assert.deepEqual(sebab, ["Hari jadi", "Libur daerah", null, "Idul Fitri (perkiraan)"]);
});
