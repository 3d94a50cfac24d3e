// For the tests: what the engine makes of phrases. Input: {bahan, frasa}; output: per phrase its roots and short answer.
import { readFileSync } from "node:fs";
import { susunBerkas } from "../../pencarian/rakit.js";
import { Mesin } from "../../pencarian/mesin.js";

const { bahan, frasa } = JSON.parse(readFileSync(0, "utf8"));
const { inti, isi } = susunBerkas(bahan);
const mesin = new Mesin(inti);
mesin.tambahIsi(isi);
const baca = (satu) => ({ akar: mesin.bahasa.rangkai(satu), jawaban: mesin.jawab(satu).jawaban?.jalur ?? null });
process.stdout.write(JSON.stringify(frasa.map(baca)));
