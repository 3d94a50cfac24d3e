import assert from "node:assert/strict";
import { test } from "node:test";

import {
  bacaTanggal,
  buatHariKerja,
  hariPekan,
  hitungHari,
  isKabisat,
  kerjaTerdekat,
  nomorHari,
  panjangBulan,
  sebutHari,
  tambahBulan,
  tambahTahun,
  tulisTanggal,
  uraiHari,
} from "../../skrip/umum/kalender.js";

const t = bacaTanggal;
const maju = (awal, bulan) => tulisTanggal(tambahBulan(t(awal), bulan));

test("every day from 1900 to 2199 walks one by one, with its name", () => {
  let nomor = nomorHari(1900, 1, 1);
  let pekan = 0; // 1 January 1900 was a Monday
  for (let tahun = 1900; tahun < 2200; tahun += 1) {
    for (let bulan = 1; bulan <= 12; bulan += 1) {
      for (let hari = 1; hari <= panjangBulan(tahun, bulan); hari += 1) {
        assert.equal(nomorHari(tahun, bulan, hari), nomor);
        assert.deepEqual(uraiHari(nomor), { tahun, bulan, hari });
        assert.equal(hariPekan(nomor), pekan);
        nomor += 1;
        pekan = (pekan + 1) % 7;
      }
    }
  }
});

test("agrees with the engine's own calendar in UTC", () => {
  for (let nomor = -20000; nomor < 60000; nomor += 37) {
    assert.equal(tulisTanggal(nomor), new Date(nomor * 86400000).toISOString().slice(0, 10));
  }
});

test("leap years", () => {
  assert.deepEqual([1900, 2000, 2024, 2026, 2028, 2100].map(isKabisat), [false, true, true, false, true, false]);
});

test("dates as people type them, and what is no date", () => {
  assert.equal(t("27/11/2026"), t("2026-11-27"));
  assert.equal(t(" 7-1-2027 "), t("2027-01-07"));
  for (const salah of ["", null, "2026-02-29", "31/04/2026", "2026-13-01", "0026-01-01", "kemarin", "11/27/2026"]) {
    assert.equal(t(salah), null, salah);
  }
  assert.notEqual(t("2028-02-29"), null);
  assert.equal(sebutHari(t("2026-11-27")), "Jumat, 27 November 2026");
});

test("months stop at the end of a shorter month", () => {
  assert.equal(maju("2026-01-31", 1), "2026-02-28");
  assert.equal(maju("2028-01-31", 1), "2028-02-29");
  assert.equal(maju("2026-08-31", -6), "2026-02-28");
  assert.equal(maju("2028-08-31", -6), "2028-02-29");
  assert.equal(maju("2026-10-15", 6), "2027-04-15");
  assert.equal(maju("2026-12-31", 2), "2027-02-28");
  assert.equal(maju("2026-01-15", -1), "2025-12-15");
  assert.equal(tulisTanggal(tambahTahun(t("2028-02-29"), 1)), "2029-02-28");
  assert.equal(tulisTanggal(tambahTahun(t("2028-02-29"), 4)), "2032-02-29");
  assert.equal(tulisTanggal(tambahTahun(t("2028-02-29"), 5)), "2033-02-28");
});

test("moving by months keeps the day, or takes the month's last", () => {
  for (let nomor = t("2023-11-01"); nomor < t("2025-03-15"); nomor += 1) {
    for (let banyak = -15; banyak <= 15; banyak += 1) {
      const [awal, akhir] = [uraiHari(nomor), uraiHari(tambahBulan(nomor, banyak))];
      assert.equal((akhir.tahun - awal.tahun) * 12 + akhir.bulan - awal.bulan, banyak);
      assert.equal(akhir.hari, Math.min(awal.hari, panjangBulan(akhir.tahun, akhir.bulan)));
    }
  }
});

test("calendar days: the day after is the first", () => {
  assert.equal(hitungHari(t("2026-12-20"), 30), t("2027-01-19"));
  assert.equal(hitungHari(t("2026-12-20"), 30, { hariItu: true }), t("2027-01-18"));
  assert.equal(hitungHari(t("2028-02-28"), 1), t("2028-02-29"));
});

test("working days against a count day by day, for all starts, both weeks and both views of collective leave", () => {
  const libur = new Map([
    [t("2026-03-18"), { nama: "Cuti Bersama", jenis: "cuti" }],
    [t("2026-03-19"), { nama: "Nyepi", jenis: "libur" }],
    [t("2026-03-21"), { nama: "Idul Fitri", jenis: "libur" }],
    [t("2026-04-03"), { nama: "Wafat Yesus Kristus", jenis: "libur" }],
  ]);
  for (const enamHari of [false, true]) {
    for (const cutiKerja of [false, true]) {
      const { isKerja } = buatHariKerja({ libur, enamHari, cutiKerja });
      for (let awal = t("2026-03-01"); awal < t("2026-04-10"); awal += 1) {
        for (const banyak of [1, 5, 15, 45]) {
          const akhir = hitungHari(awal, banyak, { isKerja });
          let jumlah = 0;
          for (let satu = awal + 1; satu <= akhir; satu += 1) if (isKerja(satu)) jumlah += 1;
          assert.equal(jumlah, banyak);
          assert.ok(isKerja(akhir));
        }
      }
    }
  }
});

test("why a day is off, and the working days around it", () => {
  const libur = new Map([[t("2026-12-25"), { nama: "Hari Raya Natal", jenis: "libur" }]]);
  const { sebabLibur, isKerja } = buatHariKerja({ libur });
  assert.equal(sebabLibur(t("2026-12-25")), "Hari Raya Natal");
  assert.equal(sebabLibur(t("2026-12-26")), "Sabtu");
  assert.equal(sebabLibur(t("2026-12-27")), "Minggu");
  assert.equal(kerjaTerdekat(t("2026-12-26"), -1, isKerja), t("2026-12-24"));
  assert.equal(kerjaTerdekat(t("2026-12-25"), 1, isKerja), t("2026-12-28"));
  assert.equal(buatHariKerja({ libur, enamHari: true }).sebabLibur(t("2026-12-26")), null);
});
