import assert from "node:assert/strict";
import { test } from "node:test";

import { bungkus, bungkusAlat } from "../../skrip/bungkus.js";

test("a module becomes one classic script without imports", async () => {
  const skrip = await bungkus(new URL("../../skrip/umum/templat.js", import.meta.url).pathname);
  assert.doesNotMatch(skrip, /\bimport\b/);
});

test("every tool has a script of its own below skrip/", async () => {
  for (const jalur of Object.keys(await bungkusAlat())) assert.match(jalur, /^skrip\/[a-z-]+\.js$/);
});
