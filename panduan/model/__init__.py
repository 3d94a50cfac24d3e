"""One pydantic model per record type; the table of types every other module derives from."""

from __future__ import annotations

from dataclasses import dataclass

from panduan.model.aturan_naskah import AturanNaskah
from panduan.model.contoh_naskah import ContohNaskah
from panduan.model.daerah import Daerah
from panduan.model.dasar import CatatanDasar
from panduan.model.dasar_hukum import DasarHukum
from panduan.model.istilah import Istilah
from panduan.model.kuis import Kuis
from panduan.model.mekanisme import Mekanisme
from panduan.model.modul import Modul
from panduan.model.pemandu import Pemandu
from panduan.model.perubahan import Perubahan
from panduan.model.potensi import Potensi
from panduan.model.sebelum_kirim import SebelumKirim
from panduan.model.sesi import Sesi
from panduan.model.tanya_jawab import TanyaJawab


@dataclass(frozen=True)
class Tipe:
    """A record type: its folder and JSON name, its model, the field that titles it, its name for readers."""

    nama: str
    model: type[CatatanDasar]
    medan_judul: str
    sebutan: str
    folder: str = ""

    @property
    def alamat(self) -> str:
        """The folder of its pages, e.g. ``dasar-hukum``."""
        return self.folder or self.nama.replace("_", "-")


TIPE: dict[str, Tipe] = {
    satu.nama: satu
    for satu in (
        Tipe("mekanisme", Mekanisme, "judul", "Mekanisme"),
        Tipe("contoh_naskah", ContohNaskah, "judul", "Contoh naskah"),
        Tipe("sebelum_kirim", SebelumKirim, "judul", "Sebelum kirim"),
        Tipe("tanya_jawab", TanyaJawab, "pertanyaan", "Tanya jawab"),
        Tipe("dasar_hukum", DasarHukum, "judul", "Dasar hukum"),
        Tipe("istilah", Istilah, "istilah", "Istilah"),
        Tipe("potensi", Potensi, "judul", "Potensi"),
        Tipe("sesi", Sesi, "judul", "Sesi sosialisasi"),
        Tipe("modul", Modul, "judul", "Modul pelatihan"),
        Tipe("pemandu", Pemandu, "judul", "Pemandu"),
        Tipe("aturan_naskah", AturanNaskah, "judul", "Daftar telaah"),
        Tipe("kuis", Kuis, "judul", "Kuis"),
        Tipe("daerah", Daerah, "nama", "Daerah"),
        Tipe("perubahan", Perubahan, "judul", "Yang berubah", "yang-berubah"),
    )
}
