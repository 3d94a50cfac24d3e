"""Every provision that the records hold, for forms that ask for a basis."""

from __future__ import annotations

from typing import Any

from panduan.hukum import build_sebutan_pendek
from panduan.koleksi import Koleksi
from panduan.model.dasar_hukum import Status


def build_data_ketentuan(koleksi: Koleksi) -> dict[str, Any]:
    """Regulations in force, higher ones first: id, short name, provisions as a record writes them.

    Beside them the ids that questions have taken already.
    """
    peraturan = [
        {
            "id": peraturan.id,
            "sebutan": build_sebutan_pendek(peraturan),
            "ketentuan": [str(satu).removeprefix("Pasal ") for satu in koleksi.ketentuan[peraturan.id]],
        }
        for peraturan in koleksi.dasar_hukum.values()
        if peraturan.status is not Status.DICABUT
    ]
    return {"peraturan": peraturan, "tanya": list(koleksi.tanya_jawab)}
