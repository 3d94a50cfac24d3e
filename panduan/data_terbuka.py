"""Open data: every record as JSON, and per pasal which records rest on it."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from typing import Any

from panduan.koleksi import Koleksi
from panduan.model import TIPE
from panduan.model.dasar_hukum import DasarHukum

VERSI = "data/versi.json"
"""What this build holds, for tools that only have the built site."""


def find_tanggal_isi(koleksi: Koleksi) -> datetime.date | None:
    """The latest day any record was checked."""
    return max((entri.diperiksa for entri in koleksi.iter_entri() if entri.diperiksa), default=None)


def build_versi(koleksi: Koleksi, daerah: str | None) -> str:
    """The date of the content (ISO, or null) and the region's id, as JSON."""
    tanggal = find_tanggal_isi(koleksi)
    return _render_json({"versi_isi": tanggal and tanggal.isoformat(), "daerah": daerah})


def build_data_terbuka(koleksi: Koleksi) -> Iterator[tuple[str, str]]:
    """Pairs of path below the site and content; equal records give equal bytes."""
    for nama in TIPE:
        semua = [
            entri.isi.model_dump(mode="json", exclude_none=True) for entri in koleksi.entri[nama].values()
        ]
        yield f"data/{nama}.json", _render_json(semua)
    yield "data/cakupan.json", _render_json(build_cakupan(koleksi))


def build_cakupan(koleksi: Koleksi) -> dict[str, Any]:
    """Per regulation: every pasal it has, with the records that cite it or a part of it."""
    return {
        id_: {
            "judul": peraturan.judul,
            "status": peraturan.status.value,
            "pasal": {
                pasal.nomor: _build_pengutip(koleksi, peraturan, pasal.nomor) for pasal in peraturan.pasal
            },
        }
        for id_, peraturan in koleksi.dasar_hukum.items()
    }


def _build_pengutip(koleksi: Koleksi, peraturan: DasarHukum, pasal: str) -> list[dict[str, str]]:
    semua = koleksi.find_pemakai(peraturan.id, pasal)
    return [{"tipe": entri.tipe.nama, "id": entri.isi.id} for entri in semua]


def _render_json(isi: list[Any] | dict[str, Any]) -> str:
    """JSON with one record a line: small, quick to write, and a diff still shows which record changed."""
    if isinstance(isi, list):
        return "[\n" + ",\n".join(json.dumps(satu, ensure_ascii=False) for satu in isi) + "\n]\n"
    baris = (f"{json.dumps(kunci)}: {json.dumps(nilai, ensure_ascii=False)}" for kunci, nilai in isi.items())
    return "{\n" + ",\n".join(baris) + "\n}\n"
