"""Pages that stay behind at old addresses and lead on: they work on any server, and from a folder."""

from __future__ import annotations

from collections.abc import Iterator

from panduan.halaman import build_judul
from panduan.templat_jinja import Perender


def build_pengalihan(perender: Perender, alamat_situs: str) -> Iterator[tuple[str, str]]:
    """Pairs of path below the site and page, one for each old id that a record lists in ``alias``."""
    for lama, entri in sorted(perender.koleksi.alias.items()):
        baru = f"{entri.tipe.alamat}/{entri.isi.id}/"
        # With its file name, the address also opens from a folder, where no server adds it.
        tujuan = f"../../{baru}index.html"
        yield (
            f"{lama}/index.html",
            perender.render(
                "pengalihan.html.j2",
                judul=build_judul(entri),
                akar="../../",
                tujuan=tujuan,
                kanonis=f"{alamat_situs}{baru}" if alamat_situs else tujuan,
            ),
        )
