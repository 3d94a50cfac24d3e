"""The decision tree walked to its end: every path, and what each outcome says in which circumstances.

Nothing is written twice: documents, signatories, consents and deadlines come from the mechanism's record,
narrowed to the circumstances that the answers settled.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from panduan.model.dasar import Butir, ButirBila
from panduan.model.mekanisme import Dokumen, Langkah, Mekanisme, Penyetuju, Persetujuan, Tenggat
from panduan.model.pemandu import Hasil, Jawaban, Pemandu, Pertanyaan

VARIAN = "varian"
"""The circumstance that is the mechanism's own: which of its variants."""

Keadaan = Mapping[str, str]
"""Circumstance -> what the answers settled it to be."""

Bila = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Jalan:
    """One way through the tree: the answers in order, to one outcome."""

    jawaban: tuple[tuple[Pertanyaan, Jawaban], ...]
    hasil: str

    @property
    def alamat(self) -> str:
        """The answers as they stand in an address: ``pemda-lain.urusan.tidak``."""
        return build_alamat_jalan(jawaban for _, jawaban in self.jawaban)

    @property
    def keadaan(self) -> dict[str, str]:
        """What its answers settle."""
        return {kunci: nilai for _, jawaban in self.jawaban for kunci, nilai in jawaban.keadaan.items()}


@dataclass(frozen=True)
class Simpul:
    """One question as it stands on one way through the tree, with the answers given before it."""

    pertanyaan: Pertanyaan
    sebelum: tuple[tuple[Pertanyaan, Jawaban], ...]

    @property
    def alamat(self) -> str:
        """Its anchor: the answers that lead to it; the first question's own id."""
        return build_alamat_jalan(jawaban for _, jawaban in self.sebelum) or self.pertanyaan.id


class Dprd(StrEnum):
    """What an outcome says about the regional parliament."""

    PERLU = "perlu"
    TIDAK = "tidak"
    BELUM_PASTI = "belum-pasti"
    BUKAN = "bukan"


@dataclass(frozen=True)
class LangkahJadi:
    """A step of the mechanism: needed, or not known to be (``perlu`` is None: only if ``bersyarat``)."""

    langkah: Langkah
    perlu: bool | None


@dataclass(frozen=True)
class DokumenJadi:
    """A document in its place: the sample that fits, and whether it is needed for sure."""

    dokumen: Dokumen
    naskah: str | None
    pasti: bool

    @property
    def judul(self) -> str:
        """What it is called."""
        return self.dokumen.judul or self.dokumen.jenis.value


@dataclass(frozen=True)
class HasilJadi:
    """An outcome in one set of circumstances: one page."""

    pemandu: Pemandu
    hasil: Hasil
    mekanisme: Mekanisme | None
    keadaan: dict[str, str]
    jalan: tuple[Jalan, ...]

    @property
    def id(self) -> str:
        """Its name in the address: the outcome and what distinguishes it from its siblings."""
        bagian = (
            f"{kunci}-{nilai}" if nilai in {"ya", "tidak"} else nilai for kunci, nilai in self.keadaan.items()
        )
        return "-".join((self.hasil.id, *bagian))

    @property
    def judul(self) -> str:
        """The outcome's title with what distinguishes it."""
        label = {
            (satu.id, pilihan.id): pilihan.label for satu in self.pemandu.keadaan for pilihan in satu.pilihan
        }
        tambahan = (label.get(pasangan) for pasangan in self.keadaan.items())
        return ", ".join((self.hasil.judul, *filter(None, tambahan)))

    @property
    def varian(self) -> str | None:
        """The mechanism's variant, fixed by the outcome or settled by the answers."""
        return self.hasil.varian or self.keadaan.get(VARIAN)

    @property
    def semua_keadaan(self) -> dict[str, str]:
        """Its circumstances, the variant among them."""
        return {**self.keadaan, **({VARIAN: self.varian} if self.varian else {})}

    @property
    def langkah(self) -> list[LangkahJadi]:
        """The steps to take, in order; those not needed are left out."""
        semua = self.mekanisme.langkah if self.mekanisme else ()
        pasangan = ((satu, is_langkah_perlu(satu, self.semua_keadaan)) for satu in semua)
        return [LangkahJadi(satu, perlu) for satu, perlu in pasangan if perlu is not False]

    @property
    def dokumen(self) -> list[DokumenJadi]:
        """The documents in the order of the steps that make them."""
        if not self.mekanisme:
            return []
        urutan = {satu.langkah.id: nomor for nomor, satu in enumerate(self.langkah)}
        jadi = [
            DokumenJadi(satu, self.find_naskah(satu), is_pasti(satu, self.semua_keadaan))
            for satu in self.mekanisme.dokumen
            if is_berlaku(satu.bila, self.semua_keadaan) is not False
            and (satu.langkah is None or satu.langkah in urutan)
        ]
        return sorted(jadi, key=lambda satu: urutan.get(satu.dokumen.langkah or "", len(urutan)))

    def find_naskah(self, dokumen: Dokumen) -> str | None:
        """The sample of a document that fits these circumstances best: the first that surely does."""
        return next(
            (satu.id for satu in dokumen.naskah if is_berlaku(satu.bila, self.semua_keadaan)),
            None,
        )

    @property
    def persetujuan(self) -> list[Persetujuan]:
        """Whose consent it needs; the parliament's is told apart (``dprd``)."""
        semua = self.mekanisme.persetujuan if self.mekanisme else ()
        return [
            satu
            for satu in semua
            if satu.pihak is not Penyetuju.DPRD and is_berlaku(satu.bila, self.semua_keadaan) is not False
        ]

    @property
    def persetujuan_dprd(self) -> Persetujuan | None:
        """What the mechanism's record says about the parliament for this variant."""
        semua = self.mekanisme.persetujuan if self.mekanisme else ()
        dprd = (satu for satu in semua if satu.pihak is Penyetuju.DPRD)
        return next((satu for satu in dprd if is_berlaku(satu.bila, self.semua_keadaan) is not False), None)

    @property
    def dprd(self) -> Dprd:
        """Needed, not needed, not certain, or no such stage."""
        if not self.mekanisme:
            return Dprd.BELUM_PASTI if self.hasil.dprd else Dprd.BUKAN
        catatan = self.persetujuan_dprd
        langkah = {satu.id: satu for satu in self.mekanisme.langkah}
        if not catatan:
            return Dprd.BUKAN
        if catatan.langkah not in langkah:
            return Dprd.BELUM_PASTI
        perlu = is_langkah_perlu(langkah[catatan.langkah], self.semua_keadaan)
        return {True: Dprd.PERLU, False: Dprd.TIDAK, None: Dprd.BELUM_PASTI}[perlu]

    @property
    def tenggat(self) -> list[tuple[Langkah, Tenggat]]:
        """Every deadline of the steps to take, and of others those that name this variant."""
        perlu = {satu.langkah.id for satu in self.langkah}
        return [
            (langkah, tenggat)
            for langkah in (self.mekanisme.langkah if self.mekanisme else ())
            for tenggat in langkah.tenggat
            if (langkah.id in perlu or self.varian in tenggat.varian)
            and is_berlaku(tenggat.bila, self.semua_keadaan) is not False
        ]

    def _pilih(self, semua: tuple[ButirBila, ...]) -> list[ButirBila]:
        return [satu for satu in semua if is_berlaku(satu.bila, self.semua_keadaan) is not False]

    @property
    def besok(self) -> list[ButirBila]:
        """What to do first."""
        return self._pilih(self.hasil.besok)

    @property
    def alasan(self) -> list[ButirBila]:
        """Why this way."""
        return self._pilih(self.hasil.alasan)

    @property
    def perhatian(self) -> list[ButirBila]:
        """What to mind."""
        return self._pilih(self.hasil.perhatian)


def build_alamat_jalan(semua: Iterator[Jawaban]) -> str:
    """Answers as an address."""
    return ".".join(satu.id for satu in semua)


def is_berlaku(bila: Bila, keadaan: Keadaan) -> bool | None:
    """Whether a condition holds; None when a circumstance it asks about is not settled."""
    if any(kunci in keadaan and keadaan[kunci] not in boleh for kunci, boleh in bila.items()):
        return False
    return True if all(kunci in keadaan for kunci in bila) else None


def find_tenggat_lain(mekanisme: Mekanisme, varian: str) -> list[Tenggat]:
    """Deadlines that hold for a variant although their step is not of it, e.g. yearly reports."""
    return [
        tenggat
        for langkah in mekanisme.langkah
        for tenggat in langkah.tenggat
        if langkah.varian and varian not in langkah.varian and varian in tenggat.varian
    ]


def build_label_bila(semua: Iterable[Pemandu], bila: Bila) -> str:
    """A condition in the words of the decision tree: *organisasi internasional atau lembaga pembangunan*."""
    label = {
        (keadaan.id, pilihan.id): pilihan.label
        for pemandu in semua
        for keadaan in pemandu.keadaan
        for pilihan in keadaan.pilihan
    }
    dikenal = (
        " atau ".join(label.get((kunci, satu)) or satu for satu in boleh) for kunci, boleh in bila.items()
    )
    return ", ".join(dikenal)


def group_bila(semua: Iterable[Pemandu], butir: Iterable[ButirBila]) -> dict[str, list[ButirBila]]:
    """Claims by the condition they hold in; those that always hold first, under no label."""
    pemandu = tuple(semua)
    hasil: dict[str, list[ButirBila]] = {"": []}
    for satu in butir:
        hasil.setdefault(build_label_bila(pemandu, satu.bila), []).append(satu)
    return {label: isi for label, isi in hasil.items() if isi}


def build_butir_berlabel(semua: Iterable[Pemandu], butir: Iterable[ButirBila]) -> list[Butir]:
    """The same in one list, where there is no room for headings: each says when it holds."""
    return [
        satu.model_copy(update={"isi": f"{satu.isi.removesuffix('.')} ({label})."}) if label else satu
        for label, isi in group_bila(semua, butir).items()
        for satu in isi
    ]


def is_langkah_perlu(langkah: Langkah, keadaan: Keadaan) -> bool | None:
    """Whether a step must be taken; None when that depends on what is not settled."""
    varian = {VARIAN: langkah.varian} if langkah.varian else {}
    perlu = is_berlaku({**langkah.bila, **varian}, keadaan)
    return None if perlu and langkah.bersyarat and not langkah.bila else perlu


def is_pasti(dokumen: Dokumen, keadaan: Keadaan) -> bool:
    """Whether a document is needed for sure: its step is, and nothing in words remains to happen."""
    return dokumen.bersyarat is None and is_berlaku(dokumen.bila, keadaan) is True


def iter_jalan(pemandu: Pemandu) -> Iterator[Jalan]:
    """Every way through the tree, in the order of the answers; the tree must have no circle."""
    hasil = {satu.id for satu in pemandu.hasil}
    for simpul in iter_simpul(pemandu):
        for jawaban in simpul.pertanyaan.jawaban:
            if jawaban.hasil in hasil:
                yield Jalan((*simpul.sebelum, (simpul.pertanyaan, jawaban)), str(jawaban.hasil))


def iter_simpul(pemandu: Pemandu) -> Iterator[Simpul]:
    """Every question on every way through the tree, each after the one that leads to it."""
    pertanyaan = {satu.id: satu for satu in pemandu.pertanyaan}

    def telusuri(id_: str, sebelum: tuple[tuple[Pertanyaan, Jawaban], ...]) -> Iterator[Simpul]:
        satu = pertanyaan[id_]
        yield Simpul(satu, sebelum)
        for jawaban in satu.jawaban:
            if jawaban.ke:
                yield from telusuri(jawaban.ke, (*sebelum, (satu, jawaban)))

    yield from telusuri(pemandu.mulai, ())


def find_keadaan_penting(hasil: Hasil, mekanisme: Mekanisme | None) -> set[str]:
    """The circumstances that change what an outcome says."""
    semua: list[Bila] = [satu.bila for satu in (*hasil.alasan, *hasil.besok, *hasil.perhatian)]
    if mekanisme:
        semua += [satu.bila for satu in mekanisme.persetujuan]
        for dokumen in mekanisme.dokumen:
            semua += [dokumen.bila, *(satu.bila for satu in dokumen.naskah)]
        for langkah in mekanisme.langkah:
            semua += [langkah.bila, *(satu.bila for satu in langkah.tenggat)]
    penting = {kunci for bila in semua for kunci in bila}
    if mekanisme and mekanisme.varian:
        penting.add(VARIAN)
    return penting


def build_hasil(pemandu: Pemandu, mekanisme: Mapping[str, Mekanisme]) -> list[HasilJadi]:
    """Every outcome in every set of circumstances that some path leads to, in the order of the paths."""
    per_id = {satu.id: satu for satu in pemandu.hasil}
    urutan = [satu.id for satu in pemandu.keadaan]
    kelompok: dict[tuple[str, tuple[tuple[str, str], ...]], list[Jalan]] = {}
    penting = {
        id_: find_keadaan_penting(satu, mekanisme.get(satu.mekanisme or "")) for id_, satu in per_id.items()
    }
    for jalan in iter_jalan(pemandu):
        keadaan = tuple(
            (kunci, jalan.keadaan[kunci])
            for kunci in urutan
            if kunci in penting[jalan.hasil] and kunci in jalan.keadaan
        )
        kelompok.setdefault((jalan.hasil, keadaan), []).append(jalan)
    return [
        HasilJadi(
            pemandu, per_id[id_], mekanisme.get(per_id[id_].mekanisme or ""), dict(keadaan), tuple(jalan)
        )
        for (id_, keadaan), jalan in kelompok.items()
    ]
