// What the checker knows, from the real records: tests measure what the page will run.

import { execFileSync } from "node:child_process";

const DUMP = `
import json, sys
from pathlib import Path
from panduan.alat.pemeriksa import build_pemeriksa
from panduan.koleksi import load_koleksi
sys.stdout.buffer.write(json.dumps(build_pemeriksa(load_koleksi(Path("data"))), ensure_ascii=False).encode())
`;

export const pengetahuan = JSON.parse(
  execFileSync(process.env.PYTHON ?? ".venv/bin/python", ["-c", DUMP], { env: { ...process.env, PYTHONPATH: "." }, maxBuffer: 1e8, encoding: "utf8" }),
);
