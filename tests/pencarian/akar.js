// For the tests: the roots that the search sees in each phrase. Input and output are JSON lists.
import { readFileSync } from "node:fs";
import { susunBerkas } from "../../pencarian/rakit.js";
import { Mesin } from "../../pencarian/mesin.js";

const { bahan, frasa } = JSON.parse(readFileSync(0, "utf8"));
const mesin = new Mesin(susunBerkas(bahan).inti);
process.stdout.write(JSON.stringify(frasa.map((satu) => mesin.bahasa.rangkai(satu))));
