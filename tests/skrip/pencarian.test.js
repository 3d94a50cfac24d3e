import assert from "node:assert/strict";
import { test } from "node:test";

import { bacaFrasa, tulisFrasa } from "../../pencarian/indeks.js";

test("wordings come back as the roots they were", () => {
  const kata = ["ada", "daerah", "kerjasama", "pks"];
  const semua = [[["kerjasama", "daerah"], ["pks"]], [], [["ada"], [], ["pks", "ada"]]];
  const tulisan = tulisFrasa(semua, kata).split(" ");
  assert.deepEqual(tulisan.map((satu) => bacaFrasa(satu, kata)), [semua[0], [], [["ada"], ["pks", "ada"]]]);
});
