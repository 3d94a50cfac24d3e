// Our modules to scripts that any page can load, also from a folder (`file://`): one file each, with all it imports.

import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const SINI = dirname(fileURLToPath(import.meta.url));

/**
 * `import kode from "pekerja:./baca.js"` gives that module, bundled, as text: a worker started from a file of its own
 * is refused on `file://`, one started from a Blob of text is not.
 */
const pekerja = {
  name: "pekerja",
  setup(rakitan) {
    rakitan.onResolve({ filter: /^pekerja:/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.slice("pekerja:".length)),
      namespace: "pekerja",
    }));
    rakitan.onLoad({ filter: /.*/, namespace: "pekerja" }, async ({ path }) => ({
      contents: await bungkus(path),
      loader: "text",
    }));
  },
};

/** One module with what it imports, as one classic script. */
export async function bungkus(masuk, { plugins = [], define = {} } = {}) {
  const hasil = await build({
    entryPoints: [masuk],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2020", // browsers since about 2020
    logLevel: "silent",
    legalComments: "none",
    loader: { ".css": "text" }, // a library's looks travel with it and are set by the script that needs them
    plugins: [...plugins, pekerja],
    define,
  });
  return hasil.outputFiles[0].text;
}

/** Every tool, a folder beside this file with a `utama.js`: path on the site → script. */
export async function bungkusAlat() {
  const alat = readdirSync(SINI).filter((nama) => existsSync(join(SINI, nama, "utama.js"))).sort();
  const isi = await Promise.all(alat.map((nama) => bungkus(join(SINI, nama, "utama.js"))));
  return Object.fromEntries(alat.map((nama, nomor) => [`skrip/${nama}.js`, isi[nomor]]));
}

/** The service worker and what replaces it when it is switched off: at the site's root, since it rules what is below. */
export async function bungkusLayanan(define) {
  const bungkusSatu = (nama) => bungkus(join(SINI, "luring", nama), { define });
  const [layanan, padam] = await Promise.all(["layanan.js", "padam.js"].map(bungkusSatu));
  return { "layanan.js": layanan, "layanan-padam.js": padam };
}
