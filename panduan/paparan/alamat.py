"""Where decks stand on the site; light, for whoever only links to them."""

from __future__ import annotations

from panduan.paparan.salindia import Bentuk

FOLDER_BENTUK = {Bentuk.LEBAR: "paparan/", Bentuk.SEMPIT: "paparan/4-3/"}


def build_alamat_paparan(halaman: str, bentuk: Bentuk = Bentuk.LEBAR) -> str:
    """The folder of a deck, from the page it belongs to: ``modul/x/`` → ``modul/x/paparan/``."""
    return f"{halaman}{FOLDER_BENTUK[bentuk]}"


def build_alamat_pptx(id_: str) -> str:
    """The PowerPoint file of a module, session or quiz, by the id of its deck."""
    return f"unduhan/paparan/{id_}.pptx"


def build_id_kuis(kuis: str) -> str:
    """The id of a quiz's deck: a module may have the same id, and decks share a folder."""
    return f"kuis-{kuis}"
