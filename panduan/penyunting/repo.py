"""Where the forms save to, from the address of the repository: which Git host, and how one signs in there."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

REPO_SETEMPAT = "setempat/panduan"
"""A stand-in, so that the CMS starts where only a folder on this computer is edited."""


@dataclass(frozen=True)
class Repo:
    """A repository as the CMS wants it described."""

    backend: dict[str, Any]
    asal: tuple[str, ...] = ()
    """Hosts that the page may talk to once a person signs in."""
    gambar: tuple[str, ...] = ()
    """Hosts that the pictures of accounts come from."""
    masalah: str | None = None
    """Why nobody can sign in, for editors; None if one can."""
    saran: str = field(default="", repr=False)


def build_repo(alamat: str, masuk: str = "") -> Repo:
    """``alamat`` is PANDUAN_REPO; ``masuk`` is PANDUAN_MASUK, empty where people sign in with a token."""
    bagian = urlsplit(alamat.strip())
    nama = bagian.path.strip("/").removesuffix(".git")
    if not alamat.strip():
        return _tanpa("Alamat repositorinya belum diisi.")
    if bagian.scheme != "https" or nama.count("/") < 1:
        return _tanpa(f"Alamat repositori “{alamat}” tidak terbaca.")
    induk = f"{bagian.scheme}://{bagian.netloc}"
    if bagian.netloc == "github.com":
        return _github(nama, masuk.strip())
    if "gitlab" in bagian.netloc:
        return _gitlab(nama, induk, masuk.strip())
    return _tanpa(f"Formulir ini mengenal GitHub dan GitLab, bukan {bagian.netloc}.")


def _tanpa(masalah: str) -> Repo:
    backend = {"name": "github", "repo": REPO_SETEMPAT, "auth_methods": ["token"]}
    saran = (
        "Isi variabel PANDUAN_REPO dengan alamat repositori di GitHub atau GitLab, "
        "mis. https://github.com/contoh/panduan, lalu bangun situs ini lagi."
    )
    return Repo(backend, masalah=masalah, saran=saran)


def _github(nama: str, masuk: str) -> Repo:
    """GitHub's own page needs a service that keeps an application's secret: ``masuk`` is its address."""
    backend = {"name": "github", "repo": nama, "open_authoring": True, "squash_merges": True}
    backend |= (
        {"base_url": masuk, "auth_methods": ["oauth", "token"]} if masuk else {"auth_methods": ["token"]}
    )
    asal = ("https://api.github.com", "https://github.com", *((masuk,) if masuk else ()))
    return Repo(backend, asal, ("https://avatars.githubusercontent.com",))


def _gitlab(nama: str, induk: str, masuk: str) -> Repo:
    """GitLab needs no service: ``masuk`` is the id of an application registered there."""
    backend: dict[str, Any] = {"name": "gitlab", "repo": nama, "base_url": induk, "squash_merges": True}
    backend |= {"api_root": f"{induk}/api/v4", "graphql_api_root": f"{induk}/api/graphql"}
    oauth = {"auth_type": "pkce", "app_id": masuk, "auth_methods": ["oauth", "token"]}
    return Repo(backend | (oauth if masuk else {"auth_methods": ["token"]}), (induk,), (induk,))
