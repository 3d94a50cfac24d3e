"""How the checker did: recall per rule, places, false alarms."""

from __future__ import annotations

import base64
import json
import subprocess
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from panduan.alat.skrip_data import PEMBUAT
from panduan.pencarian.rakit import find_node
from pemeriksa.kasus import AKAR, Harapan, Kasus, read_koleksi

MESIN = AKAR / "skrip" / "periksa-naskah"
JALAN = Path(__file__).parent / "jalan.mjs"

Temuan = dict[str, Any]


@dataclass(frozen=True)
class Nilai:
    """One draft and what was said about it."""

    kasus: Kasus
    temuan: tuple[Temuan, ...]
    galat: str | None
    lama: float
    jenis: str | None

    @property
    def ditemukan(self) -> bool:
        """Whether every planted fault was reported."""
        return all(any(is_cocok(satu, harap) for satu in self.temuan) for harap in self.kasus.harap)

    @property
    def letak_tepat(self) -> bool:
        """Whether a finding that reports the fault also points at it."""
        return all(
            any(is_cocok(satu, harap) and is_di_tempat(satu, harap) for satu in self.temuan)
            for harap in self.kasus.harap
        )

    @property
    def alarm(self) -> tuple[Temuan, ...]:
        """Findings that neither report the planted fault nor follow from it."""
        return tuple(
            satu
            for satu in self.temuan
            if satu["aturan"] not in self.kasus.boleh
            and not any(is_cocok(satu, harap) and is_di_tempat(satu, harap) for harap in self.kasus.harap)
        )

    @property
    def alarm_pasti(self) -> tuple[Temuan, ...]:
        """Those of them that claim to be certain."""
        return tuple(satu for satu in self.alarm if satu["tingkat"] == "pasti")


def is_cocok(temuan: Temuan, harap: Harapan) -> bool:
    """Whether the finding is of an expected rule, and of the expected requirement."""
    return temuan["aturan"] in harap.aturan and (
        not harap.unsur or bool(read_unsur(temuan) & set(harap.unsur))
    )


def is_di_tempat(temuan: Temuan, harap: Harapan) -> bool:
    """Whether the marked paragraph or the quotation has the planted words."""
    if not harap.letak:
        return True
    teks = " ".join(
        f"{temuan['tanda'] or ''} {temuan['paragraf'] or ''} {temuan['kutipan'] or ''}".split()
    ).casefold()
    return any(" ".join(satu.split()).casefold() in teks for satu in harap.letak)


def read_unsur(temuan: Temuan) -> set[str]:
    """The requirements a finding names, one or several; ``Pasal`` before them or not."""
    unsur = temuan["unsur"] or ()
    semua = unsur if isinstance(unsur, list) else [unsur] if unsur else []
    return {str(satu).replace(": Pasal ", ": ") for satu in semua}


@cache
def read_pengetahuan() -> Any:
    """What the browser gets as ``panduan.data.pemeriksa``."""
    return PEMBUAT["pemeriksa"](read_koleksi())


def run_mesin(semua: Iterable[Kasus]) -> list[Nilai]:
    """Check all drafts in one Node process."""
    daftar = list(semua)
    kirim = [
        {"id": satu.id, "teks": satu.isi}
        if isinstance(satu.isi, str)
        else {"id": satu.id, "docx": base64.b64encode(satu.isi).decode()}
        for satu in daftar
    ]
    masukan = json.dumps({"pengetahuan": read_pengetahuan(), "kasus": kirim})
    perintah = [find_node(), str(JALAN), str(MESIN)]
    hasil = subprocess.run(perintah, input=masukan, cwd=AKAR, capture_output=True, text=True, check=False)
    if hasil.returncode:
        raise RuntimeError(hasil.stderr)
    return [
        Nilai(kasus, tuple(satu.get("temuan", ())), satu.get("galat"), satu["lama"], satu.get("jenis"))
        for kasus, satu in zip(daftar, json.loads(hasil.stdout), strict=True)
    ]


def build_tabel(semua: Sequence[Nilai]) -> list[tuple[str, int, int, int, int]]:
    """Per rule: drafts with its fault, found, at the right place, false alarms of this rule over all drafts."""
    hitung: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for satu in semua:
        for harap in satu.kasus.harap:
            baris = hitung[harap.aturan[0]]
            baris[0] += 1
            baris[1] += satu.ditemukan
            baris[2] += satu.letak_tepat
        for temuan in satu.alarm:
            hitung[temuan["aturan"]][3] += 1
    return [(aturan, *angka) for aturan, angka in sorted(hitung.items())]  # type: ignore[misc]


def render_tabel(semua: Sequence[Nilai]) -> str:
    """The table for people."""
    baris = [f"{'aturan':22} {'naskah':>6} {'ketemu':>6} {'recall':>6} {'tepat':>6} {'alarm':>6}"]
    jumlah = [0, 0, 0, 0]
    for aturan, naskah, ketemu, tepat, alarm in build_tabel(semua):
        recall = f"{ketemu / naskah:.3f}" if naskah else "-"
        baris.append(f"{aturan:22} {naskah:6} {ketemu:6} {recall:>6} {tepat:6} {alarm:6}")
        jumlah = [a + b for a, b in zip(jumlah, (naskah, ketemu, tepat, alarm), strict=True)]
    recall = f"{jumlah[1] / jumlah[0]:.3f}" if jumlah[0] else "-"
    baris.append(f"{'SEMUA':22} {jumlah[0]:6} {jumlah[1]:6} {recall:>6} {jumlah[2]:6} {jumlah[3]:6}")
    return "\n".join(baris)


def render_bersih(semua: Sequence[Nilai]) -> str:
    """False alarms on clean drafts in one line."""
    pasti = sum(len(satu.alarm_pasti) for satu in semua)
    lebih = sum(len(satu.alarm) > 1 for satu in semua)
    return (
        f"{len(semua)} naskah bersih: {sum(bool(satu.alarm) for satu in semua)} dengan alarm palsu, "
        f"{lebih} dengan lebih dari satu, {pasti} alarm bertingkat pasti, "
        f"rata-rata {sum(len(satu.alarm) for satu in semua) / max(1, len(semua)):.2f}"
    )
