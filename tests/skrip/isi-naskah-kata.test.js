import assert from "node:assert/strict";
import { test } from "node:test";

import { bacaTanggal, namaBulan, namaHari, tahunHuruf, tambahBulan, tanggalAngka, tanggalHuruf, tanggalInggris, tanggalPanjang } from "../../skrip/umum/kata-tanggal.js";
import { TERBESAR, bacaTerbilang, terbilang, terbilangInggris } from "../../skrip/umum/terbilang.js";
import { bacaUang, cariUangBerbeda, tulisUang, uangHuruf } from "../../skrip/umum/uang.js";

test("numbers in Indonesian words", () => {
  const semua = [
    [0, "nol"], [1, "satu"], [10, "sepuluh"], [11, "sebelas"], [12, "dua belas"], [19, "sembilan belas"], [20, "dua puluh"],
    [21, "dua puluh satu"], [99, "sembilan puluh sembilan"], [100, "seratus"], [101, "seratus satu"], [110, "seratus sepuluh"],
    [111, "seratus sebelas"], [200, "dua ratus"], [999, "sembilan ratus sembilan puluh sembilan"], [1000, "seribu"],
    [1001, "seribu satu"], [1100, "seribu seratus"], [2027, "dua ribu dua puluh tujuh"], [10_000, "sepuluh ribu"],
    [11_000, "sebelas ribu"], [100_000, "seratus ribu"], [101_000, "seratus satu ribu"], [1_000_000, "satu juta"],
    [1_001_000, "satu juta seribu"], [1_250_000, "satu juta dua ratus lima puluh ribu"], [1e9, "satu miliar"],
    [1e12, "satu triliun"], [1_000_000_001_000, "satu triliun seribu"],
    [TERBESAR, "sembilan ratus sembilan puluh sembilan triliun sembilan ratus sembilan puluh sembilan miliar sembilan ratus sembilan puluh sembilan juta sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan"],
  ];
  for (const [angka, huruf] of semua) assert.equal(terbilang(angka), huruf);
  for (const salah of [-1, 1.5, TERBESAR + 1, Number.NaN]) assert.throws(() => terbilang(salah), RangeError);
});

test("every number's words read back as that number", () => {
  const bolehJadi = [...Array(12_000).keys(), TERBESAR];
  for (let n = 7, i = 0; i < 3000; i += 1) bolehJadi.push((n = (n * 48_271) % 2_147_483_647) * 400_003 % TERBESAR);
  for (const angka of bolehJadi) {
    assert.equal(bacaTerbilang(terbilang(angka)), angka);
    assert.equal(bacaTerbilang(terbilang(angka).replaceAll(" ", "").toUpperCase()), angka);
  }
});

test("other ways to say a number, and what says none", () => {
  assert.equal(bacaTerbilang("satu ribu satu ratus"), 1100);
  assert.equal(bacaTerbilang("sejuta"), 1_000_000);
  assert.equal(bacaTerbilang("dua milyar"), 2_000_000_000);
  for (const salah of ["", "tiga tahun", "dua tiga", "puluh", "ratus dua", "empat belas puluh"]) assert.equal(bacaTerbilang(salah), null, salah);
});

test("numbers in English words", () => {
  const semua = [
    [0, "zero"], [2, "two"], [13, "thirteen"], [21, "twenty-one"], [40, "forty"], [100, "one hundred"], [101, "one hundred and one"],
    [1000, "one thousand"], [1005, "one thousand and five"], [2027, "two thousand and twenty-seven"],
    [1_250_300, "one million two hundred and fifty thousand three hundred"],
  ];
  for (const [angka, huruf] of semua) assert.equal(terbilangInggris(angka), huruf);
});

test("dates are read as people write them", () => {
  const semua = [
    ["2027-01-04", "2027-01-04"], ["04-01-2027", "2027-01-04"], ["4/1/2027", "2027-01-04"], ["4 Januari 2027", "2027-01-04"],
    [" 4  januari 2027 ", "2027-01-04"], ["29 Des 2026", "2026-12-29"], ["1 March 2027", "2027-03-01"], ["3 Nopember 2026", "2026-11-03"],
    ["29 Februari 2028", "2028-02-29"], ["29 Februari 2027", null], ["29-02-2100", null], ["29-02-2000", "2000-02-29"],
    ["31-04-2027", null], ["00-01-2027", null], ["4 Foo 2027", null], ["besok", null], ["", null], ["2027-13-01", null],
  ];
  for (const [teks, iso] of semua) assert.equal(bacaTanggal(teks), iso, teks);
});

test("dates in words", () => {
  assert.equal(tanggalPanjang("2027-01-04"), "4 Januari 2027");
  assert.equal(tanggalAngka("2027-01-04"), "04-01-2027");
  assert.equal(tanggalInggris("2027-03-01"), "1 March 2027");
  assert.equal(namaBulan("2028-02-29"), "Februari");
  assert.equal(tanggalHuruf("2028-02-29"), "dua puluh sembilan");
  assert.equal(tahunHuruf("2027-01-04"), "dua ribu dua puluh tujuh");
});

test("weekdays, all seven, leap days and far years included", () => {
  const minggu = ["2027-01-03", "2027-01-04", "2027-01-05", "2027-01-06", "2027-01-07", "2027-01-08", "2027-01-09"].map(namaHari);
  assert.deepEqual(minggu, ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"]);
  assert.equal(namaHari("2028-02-29"), "Selasa");
  assert.equal(namaHari("2000-02-29"), "Selasa");
  assert.equal(namaHari("1945-08-17"), "Jumat");
  for (let tahun = 1900; tahun < 2200; tahun += 7) {
    const iso = `${tahun}-03-01`;
    assert.equal(["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"][new Date(`${iso}T00:00Z`).getUTCDay()], namaHari(iso));
  }
});

test("months are added within the calendar", () => {
  assert.equal(tambahBulan("2027-01-31", 1), "2027-02-28");
  assert.equal(tambahBulan("2027-11-30", 60), "2032-11-30");
  assert.equal(tambahBulan("2028-02-29", 12), "2029-02-28");
});

test("amounts", () => {
  for (const teks of ["1250000", "Rp1.250.000,00", "Rp 1.250.000", "Rp. 1.250.000,-", "1.250.000 rupiah", "Rp1.250.000,00 (satu juta dua ratus lima puluh ribu rupiah)"]) {
    assert.deepEqual(bacaUang(teks), { rupiah: 1_250_000, sen: 0 }, teks);
  }
  for (const teks of ["jumlah contoh", "1.25", "12.50.000", "Rp1.000.000 dari APBD", "", "9".repeat(20)]) assert.equal(bacaUang(teks), null, teks);
  assert.equal(bacaUang("-500").rupiah, -500);
  assert.equal(tulisUang({ rupiah: 1_250_000, sen: 5 }), "Rp1.250.000,05");
  assert.equal(tulisUang({ rupiah: 100, sen: 0 }), "Rp100");
  assert.equal(tulisUang({ rupiah: 1_000_100, sen: 0 }, true), "Rp1.000.100,00");
  assert.equal(uangHuruf({ rupiah: 1000, sen: 50 }), "seribu rupiah lima puluh sen");
});

test("an amount whose words say another number", () => {
  assert.deepEqual(cariUangBerbeda("sebesar Rp2.000.000,00 (tiga juta rupiah) dari APBD").map((satu) => satu.huruf), ["dua juta rupiah"]);
  assert.deepEqual(cariUangBerbeda("Rp2.000.000,00 (dua juta rupiah) dan Rp5 (per orang)"), []);
});
