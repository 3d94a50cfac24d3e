// Bundle the form editor into a folder: `node skrip/penyunting/bungkus.js FOLDER`. Everything comes from the npm lock and
// lies beside the page, so that opening it asks no other host: fonts, the interface's words, the CMS itself.

import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const SINI = dirname(fileURLToPath(import.meta.url));
const CMS = dirname(createRequire(import.meta.url).resolve("@sveltia/cms")); // the package's npm/ folder
const BAHASA = "id";

/** Replace a text that must be there: a new version of the CMS that moved it fails here, not in the browser. */
function ganti(kode, pola, baru) {
  if (!pola.test(kode)) throw new Error(`@sveltia/cms tidak lagi memuat ${pola}`);
  return kode.replace(pola, baru);
}

const sveltia = {
  name: "sveltia",
  setup(rakitan) {
    // What the CMS loads only when it is needed is for fields we have none of: maps, pictures, coloured code, rich text.
    rakitan.onResolve({ filter: /^sveltia-id$/ }, () => ({ path: join(SINI, `bahasa-${BAHASA}.json`) }));
    rakitan.onResolve({ filter: /.*/ }, ({ kind, importer }) =>
      (kind === "dynamic-import" && importer.startsWith(CMS) ? { path: "kosong", namespace: "kosong" } : undefined));
    rakitan.onLoad({ filter: /.*/, namespace: "kosong" }, () => ({ contents: "export default {};" }));
    // The CMS does not speak Indonesian yet and offers no way to add a language: ours takes the place of its list, with
    // English behind it for what has no translation.
    rakitan.onLoad({ filter: /npm[\\/]index\.js$/ }, ({ path }) => {
      let kode = readFileSync(path, "utf8");
      kode = ganti(kode, /`ar,bg,[\w,-]+,en-US,[\w,-]+`/, `\`en-US,${BAHASA}\``);
      kode = ganti(kode, /\bar:\(\)=>\w+\(\(\)=>import\(`\.\.\/locales\/ar\.json`\)/, `${BAHASA}:()=>import("sveltia-${BAHASA}"),$&`);
      // The package brings these fonts and registers them, but its style sheet still names them on another host.
      kode = ganti(kode, /src:url\(https:\/\/cdn\.jsdelivr\.net[^)]*\)/g, "src:local('')");
      // Whether the Git host is having trouble is asked of yet another one.
      kode = ganti(kode, /`https:\/\/(www\.githubstatus\.com\/api|status-api\.hostedstatus\.com)[^`]*`/g, "`data:application/json,{}`");
      return { contents: kode, resolveDir: dirname(path) };
    });
  },
};

async function bungkusPenyunting(folder) {
  await build({
    entryPoints: [join(SINI, "halaman.js")],
    outdir: folder,
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: "es2022",
    logLevel: "error",
    legalComments: "none",
    chunkNames: "[name]-[hash]",
    plugins: [sveltia],
  });
  // Named by `new URL("assets/...", import.meta.url)` inside the CMS; the pictures' decoders are not among them.
  mkdirSync(join(folder, "assets"), { recursive: true });
  cpSync(join(CMS, "assets"), join(folder, "assets"), {
    recursive: true,
    filter: (berkas) => !/\.(js|map|wasm|png)$/.test(berkas),
  });
  cpSync(join(CMS, "..", "LICENSE.txt"), join(folder, "sveltia-cms.LICENSE.txt"));
}

await bungkusPenyunting(process.argv[2]);
