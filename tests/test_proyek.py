"""What the repository promises about itself."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from alat import siapkan
from conftest import AKAR
from panduan.pesan import ARTI_KODE, PESAN, PESAN_VALIDASI


def _berkas_git() -> list[str]:
    hasil = subprocess.run(["git", "ls-files"], cwd=AKAR, capture_output=True, text=True, check=True)
    return [nama for nama in hasil.stdout.splitlines() if (AKAR / nama).is_file()]


@pytest.mark.parametrize("nama", ["requirements.txt", "requirements-uji.txt"])
def test_lock_has_a_hash_for_everything_and_no_address(nama: str) -> None:
    teks = (AKAR / nama).read_text(encoding="utf-8")
    assert "://" not in teks
    paket = re.findall(r"^([a-z0-9-]+)==[^\n]*((?:\n    --hash=[^\n]+)*)", teks, re.MULTILINE)
    assert paket
    assert [nama_paket for nama_paket, hash_ in paket if not hash_] == []


def test_no_file_leans_on_this_workplace() -> None:
    terlarang = re.compile("|".join(("shared" + "/", "/wo" + "rk/", "/ro" + "ot/")))
    for nama in _berkas_git():
        if nama.endswith((".png", ".docx", ".pptx")):
            continue
        teks = (AKAR / nama).read_text(encoding="utf-8")
        assert not terlarang.search(teks), nama


def test_every_message_code_is_explained() -> None:
    assert {kode for kode, _, _ in PESAN.values()} <= set(ARTI_KODE)


@pytest.mark.parametrize("pasangan", [*((p, s) for _, p, s in PESAN.values()), *PESAN_VALIDASI.values()])
def test_messages_are_sentences(pasangan: tuple[str, str]) -> None:
    masalah, saran = pasangan
    assert masalah.endswith((".", "`", "{isi}", "{tanya}")), masalah
    assert saran.endswith((".", "}", "?")), saran


@pytest.mark.parametrize(
    ("ada", "kurang"),
    [
        (None, ["libreoffice-writer-nogui", "libreoffice-impress-nogui"]),
        (["libswlo.so"], ["libreoffice-impress-nogui"]),
        (["libsdlo.so"], ["libreoffice-writer-nogui"]),
        (["libswlo.so", "libsdlo.so"], []),
    ],
)
def test_set_up_looks_for_each_part_of_the_office(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ada: list[str] | None, kurang: list[str]
) -> None:
    program = tmp_path / "program" / "soffice"
    program.parent.mkdir()
    for nama in ("soffice", *(ada or ())):
        (program.parent / nama).touch()
    (tmp_path / "soffice").symlink_to(program)  # as /usr/bin/soffice is
    monkeypatch.setattr(
        siapkan.shutil, "which", lambda _: str(tmp_path / "soffice") if ada is not None else None
    )
    assert siapkan.find_office_kurang() == kurang
