"""The form editor in a browser, on a copy of the records; for its tests and for the pictures in the guide."""

from __future__ import annotations

import base64
import functools
import hashlib
import re
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page, Route, expect

from conftest import AKAR, _Penyaji
from panduan.koleksi import Koleksi
from panduan.penyunting.repo import build_repo
from panduan.penyunting.situs import write_penyunting
from panduan.templat_jinja import Perender

REPO = "https://github.com/contoh/panduan"
KEPALA = "a" * 40
CORS = {
    "access-control-allow-origin": "*",
    "access-control-allow-headers": "*",
    "access-control-allow-methods": "*",
}

# Chromium's dialog for choosing a folder cannot be driven; the folder it would give stands in the browser's own storage,
# behind the same interface. `.git` is how the CMS knows a repository.
FOLDER_TIRUAN = "window.showDirectoryPicker = () => navigator.storage.getDirectory()"
ISI_FOLDER = """async (berkas) => {
  const akar = await navigator.storage.getDirectory();
  await akar.getDirectoryHandle(".git", { create: true });
  for (const [jalur, isi] of Object.entries(berkas)) {
    const bagian = jalur.split("/");
    let folder = akar;
    for (const nama of bagian.slice(0, -1)) folder = await folder.getDirectoryHandle(nama, { create: true });
    const tulis = await (await folder.getFileHandle(bagian.at(-1), { create: true })).createWritable();
    await tulis.write(isi);
    await tulis.close();
  }
}"""
BACA_FOLDER = """async () => {
  const hasil = {};
  const telusuri = async (folder, jalur) => {
    for await (const [nama, isi] of folder.entries()) {
      if (isi.kind === "directory") await telusuri(isi, `${jalur}${nama}/`);
      else hasil[jalur + nama] = await (await isi.getFile()).text();
    }
  };
  await telusuri(await navigator.storage.getDirectory(), "");
  return hasil;
}"""


def tulis_situs(folder: Path, repo: str = REPO, masuk: str = "") -> Path:
    """The editor alone, without the guide around it."""
    write_penyunting(
        folder, Perender(Koleksi()).lingkungan, "Panduan Kerja Sama Daerah", build_repo(repo, masuk)
    )
    shutil.copytree(AKAR / "tema" / "gambar", folder / "gambar")
    return folder


def baca_catatan() -> dict[str, str]:
    """Path in the repository → text, of every record."""
    semua = (AKAR / "data").rglob("*.yml")
    return {jalur.relative_to(AKAR).as_posix(): jalur.read_bytes().decode() for jalur in semua}


@contextmanager
def sajikan(situs: Path) -> Iterator[str]:
    """The editor's address on this machine."""
    penyaji = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Penyaji, directory=str(situs)))
    threading.Thread(target=penyaji.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{penyaji.server_port}/admin/"
    penyaji.shutdown()


class Penyunting:
    """The editor in one page, on a copy of the records."""

    def __init__(self, halaman: Page, alamat: str) -> None:
        self.halaman, self.alamat = halaman, alamat
        self.galat: list[str] = []
        halaman.on("pageerror", lambda galat: self.galat.append(str(galat)))
        halaman.add_init_script(FOLDER_TIRUAN)
        halaman.goto(alamat)
        self.asal = baca_catatan()
        halaman.evaluate(ISI_FOLDER, self.asal)
        halaman.get_by_role("button", name="Buka folder di komputer ini").click()
        expect(halaman.get_by_text("Tanya jawab").first).to_be_visible(timeout=30_000)

    def buka(self, jalur: str) -> None:
        self.halaman.goto(f"{self.alamat}#/collections/{jalur}")
        expect(self.halaman.locator("[data-key-path]").first).to_be_visible()

    def isian(self, jalur: str) -> Locator:
        """A field's section; those further down come into being as one scrolls."""
        isian = self.halaman.locator(f'[data-key-path="{jalur}"]')
        for _ in range(60):
            if isian.count():
                break
            self.halaman.locator("[data-key-path]").last.scroll_into_view_if_needed()
            self.halaman.wait_for_timeout(100)
        isian.scroll_into_view_if_needed()
        return isian

    def tulis(self, jalur: str, nilai: str) -> None:
        self.isian(jalur).locator("input, textarea").first.fill(nilai)

    def buka_butir(self, jalur: str, nomor: int) -> None:
        """Unfold a list, if it is folded, and one item of it."""
        isian = self.isian(jalur)
        lipat = isian.locator(".toolbar.top button[aria-expanded]").first
        if lipat.get_attribute("aria-expanded") == "false":
            lipat.click()
        butir = isian.locator(".item-list").first.locator(":scope > .item-wrapper").nth(nomor)
        butir.scroll_into_view_if_needed()
        butir.locator(".header button[aria-expanded], button[aria-expanded]").first.click()

    def simpan(self) -> dict[str, str]:
        """Save; the files that are not as they were."""
        self.halaman.get_by_role("button", name="Simpan").first.click()
        expect(self.halaman.locator("[data-key-path]")).to_have_count(0, timeout=15_000)
        assert self.galat == []
        berkas = self.halaman.evaluate(BACA_FOLDER)
        return {jalur: isi for jalur, isi in berkas.items() if isi != self.asal.get(jalur)}


class GitHubTiruan:
    """As much of GitHub as the editor asks for: a repository with the records, whose changes are noted."""

    def __init__(self, berkas: dict[str, str]) -> None:
        self.isi = {hashlib.sha1(jalur.encode()).hexdigest(): (jalur, isi) for jalur, isi in berkas.items()}
        self.simpanan: list[tuple[str, dict[str, str]]] = []
        """Branch and files of each commit."""
        self.usulan: list[dict[str, Any]] = []
        self.label: list[str] = []

    def jawab(self, rute: Route) -> None:
        """Answer one request; an unknown one fails, and the test with it."""
        metode, jalur = rute.request.method, urlsplit(rute.request.url).path
        kirim = rute.request.post_data_json if metode != "GET" and rute.request.post_data else {}
        if metode == "OPTIONS":
            rute.fulfill(status=204, headers=CORS)
            return
        isi = self._graphql(kirim) if jalur == "/graphql" else self._rest(metode, jalur, kirim)
        rute.fulfill(status=200, json=isi, headers=CORS)

    def _rest(self, metode: str, jalur: str, kirim: Any) -> Any:
        orang = {"login": "editor", "name": "Editor", "email": "e@contoh", "id": 1, "avatar_url": ""}
        tetap: dict[str, Any] = {
            "/user": orang | {"html_url": "https://github.com/editor"},
            "/repos/contoh/panduan": {"permissions": {"push": True}, "owner": {"type": "Organization"}},
            f"/repos/contoh/panduan/git/trees/{KEPALA}": {
                "tree": [
                    {"type": "blob", "path": jalur, "sha": sha, "size": 1}
                    for sha, (jalur, _) in self.isi.items()
                ]
            },
        }
        if metode == "GET":
            return tetap[jalur]
        if jalur == "/repos/contoh/panduan/pulls":
            self.usulan.append(kirim)
            saat = "2026-11-27T00:00:00Z"
            return {
                "number": 7,
                "node_id": "P",
                "title": kirim["title"],
                "html_url": "",
                "created_at": saat,
                "updated_at": saat,
            }
        assert jalur == "/repos/contoh/panduan/issues/7/labels", f"{metode} {jalur}"
        self.label += kirim["labels"]
        return []

    def _graphql(self, kirim: Any) -> Any:
        tanya, masuk = kirim["query"], kirim.get("variables", {}).get("input")
        if "createCommitOnBranch" in tanya:
            berkas = masuk["fileChanges"]["additions"]
            assert masuk["fileChanges"]["deletions"] == []
            isi = {satu["path"]: base64.b64decode(satu["contents"]).decode() for satu in berkas}
            self.simpanan.append((masuk["branch"]["branchName"], isi))
            sha = {f"file_{nomor}": {"oid": "b" * 40} for nomor in range(len(berkas))}
            return {
                "data": {
                    "createCommitOnBranch": {
                        "commit": {"oid": "c" * 40, "committedDate": "2026-11-27T00:00:00Z", **sha}
                    }
                }
            }
        if "createRef" in tanya:
            return {"data": {"createRef": {"ref": {"name": masuk["name"]}}}}
        if "fork: repository" in tanya:
            return {"data": {"fork": {"id": "R"}, "base": {"ref": {"target": {"oid": KEPALA}}}}}
        return {"data": {"repository": self._repositori(tanya)}}

    def _repositori(self, tanya: str) -> Any:
        if "defaultBranchRef" in tanya:
            return {"defaultBranchRef": {"name": "main"}}
        if "pullRequests(" in tanya:
            return {"pullRequests": {"nodes": [], "totalCount": 0}}
        if diminta := re.findall(r'(\w+): object\(oid: "(\w+)"\)', tanya):
            return {alias: {"text": self.isi[sha][1], "isTruncated": False} for alias, sha in diminta}
        riwayat = {
            "author": {"name": "E", "email": "e@contoh", "user": None},
            "committedDate": "2026-11-27T00:00:00Z",
        }
        catatan = {"target": {"history": {"nodes": [{"oid": KEPALA, "message": "", **riwayat}]}}}
        alias = re.findall(r"(commit_\d+): ref\(", tanya)
        return dict.fromkeys(alias, catatan) if alias else {"ref": catatan}
