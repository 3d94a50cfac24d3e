"""Every sample document filled with its examples, as text and as a Word file: JSON on standard output, for Node."""

from __future__ import annotations

import base64
import io
import json
import sys
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml.ns import qn

from panduan.alat.pemeriksa import build_pemeriksa
from panduan.koleksi import Koleksi, load_koleksi
from panduan.model.contoh_naskah import ContohNaskah, JenisBagian
from panduan.naskah import POLA_ISIAN, build_tanda_ayat, find_nomor_pasal, pilih
from panduan.word.penulis import build_docx


def render_teks(naskah: ContohNaskah) -> str:
    """The document as it is pasted from Word, with the examples as values."""
    nomor, nilai = find_nomor_pasal(naskah), {satu.nama: satu.contoh for satu in naskah.isian}

    def isi(teks: str) -> str:
        return POLA_ISIAN.sub(lambda c: str(nomor[c["nama"]]) if c["pasal"] else nilai[c["nama"]], teks)

    baris: list[str] = []
    for bagian in naskah.bagian:
        if bagian.jenis is JenisBagian.PASAL:
            baris.append(f"Pasal {nomor[bagian.id]}")
        if bagian.judul:
            baris.append(isi(bagian.judul))
        for urutan, ayat in enumerate(bagian.ayat, 1):
            tanda = build_tanda_ayat(bagian, urutan)
            baris.append(f"{tanda} {isi(ayat.isi)}" if tanda else isi(ayat.isi))
            baris += [f"{huruf.kode}. {isi(huruf.isi)}" for huruf in ayat.huruf]
    return "\n".join(baris)


def fill_docx(koleksi: Koleksi, naskah: ContohNaskah) -> bytes:
    """The built Word file with the examples in its content controls."""
    nilai = {satu.nama: satu.contoh for satu in naskah.isian}
    dokumen = Document(io.BytesIO(build_docx(koleksi, naskah, "https://contoh.example/")["A4"]))
    for kendali in dokumen.element.body.iter(qn("w:sdt")):
        nama = kendali.find(f".//{qn('w:tag')}").get(qn("w:val"))
        pertama, *lain = kendali.iter(qn("w:t"))
        pertama.text = nilai[nama]
        for satu in lain:
            satu.text = ""
        for tanda in list(kendali.iter(qn("w:showingPlcHdr"))):
            tanda.getparent().remove(tanda)
    wadah = io.BytesIO()
    dokumen.save(wadah)
    return wadah.getvalue()


def build() -> dict[str, Any]:
    """What the checker knows, and each sample's id, kind, text and file in base64."""
    koleksi = load_koleksi(Path("data"))
    return {
        "pengetahuan": build_pemeriksa(koleksi),
        "contoh": [
            {
                "id": naskah.id,
                "jenis": naskah.jenis.value,
                "teks": render_teks(pilih(naskah)),
                "docx": base64.b64encode(fill_docx(koleksi, naskah)).decode(),
            }
            for naskah in koleksi.contoh_naskah.values()
        ],
    }


if __name__ == "__main__":
    json.dump(build(), sys.stdout, ensure_ascii=False)
