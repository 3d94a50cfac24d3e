"""National days off that the ``holidays`` package does not know yet, or has wrong."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from panduan.model.dasar import Isian, Kalimat, Tanggal


class JenisLibur(StrEnum):
    """Kinds of day off; readers may count the second kind as worked."""

    LIBUR = "libur nasional"
    CUTI = "cuti bersama"


class LiburTambahan(Isian):
    """A day off decided after the package was made."""

    tanggal: Tanggal
    nama: Kalimat
    jenis: JenisLibur
    sumber: Kalimat = Field(description="Keputusan yang menetapkannya.")


class BukanLibur(Isian):
    """A day the package counts as off, but which is worked, e.g. because a feast fell on another day."""

    tanggal: Tanggal
    sumber: Kalimat = Field(description="Keputusan yang menggesernya.")


class Libur(Isian):
    """Corrections to the national days off; regions keep theirs in data/daerah/."""

    tambahan: tuple[LiburTambahan, ...] = Field((), description="Hari libur yang belum ada pada paket data.")
    bukan_libur: tuple[BukanLibur, ...] = Field(
        (), description="Tanggal pada paket data yang ternyata bukan libur."
    )
