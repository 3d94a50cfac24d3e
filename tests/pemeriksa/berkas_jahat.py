"""Files that try to freeze, fill or fool the reader of Word files; made when needed, never stored."""

from __future__ import annotations

import io
import random
import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pemeriksa.kasus import TEKS, get_draf, render
from pemeriksa.word import GAYA, JENIS_ISI, KEPALA_XML, RELASI, RELASI_DOKUMEN, W, pack

MIB = 1 << 20
BUKA, TUTUP = f"{KEPALA_XML}<w:document {W}><w:body>", "</w:body></w:document>"
PARAGRAF = "<w:p><w:r><w:t>Pasal 1</w:t></w:r></w:p>"


@dataclass(frozen=True)
class Jahat:
    """One hostile file. ``pesan`` must match what the reader says; None: reading it well is as good as refusing it."""

    id: str
    buat: Callable[[], bytes]
    pesan: str | None = ""
    nama: str = "naskah.docx"


def build_docx(dokumen: str | bytes, **lain: str | bytes) -> bytes:
    """A file with this main part; further parts by name, ``/`` and ``.`` written ``__`` and ``_``."""
    isi: dict[str, str | bytes] = {
        "[Content_Types].xml": JENIS_ISI,
        "_rels/.rels": RELASI,
        "word/_rels/document.xml.rels": RELASI_DOKUMEN,
        "word/document.xml": dokumen,
        "word/styles.xml": GAYA,
    }
    return pack(isi | {f"word/{nama}.xml": satu for nama, satu in lain.items()})


def _deflate(potong: bytes, kali: int, awal: bytes = b"", akhir: bytes = b"") -> tuple[bytes, int, int]:
    """``awal`` + ``potong`` × ``kali`` + ``akhir`` deflated without holding it: data, CRC, real size."""
    mampat = zlib.compressobj(6, zlib.DEFLATED, -15)
    hasil, crc, ukuran = [], 0, 0
    for satu in (awal, *([potong] * kali), akhir):
        hasil.append(mampat.compress(satu))
        crc = zlib.crc32(satu, crc)
        ukuran += len(satu)
    hasil.append(mampat.flush())
    return b"".join(hasil), crc, ukuran


def _zip_mentah(entri: list[tuple[str, bytes, int, int, int]], bendera: int = 0) -> bytes:
    """A ZIP from (name, data, CRC, declared size, method): nothing here is checked or true by itself."""
    badan, pusat = b"", b""
    for nama, data, crc, ukuran, cara in entri:
        sebut = nama.encode()
        umum = struct.pack(
            "<HHHHHIIIHH", 20, bendera, cara, 0, 33, crc, len(data), ukuran & 0xFFFFFFFF, len(sebut), 0
        )
        letak = len(badan)
        badan += b"PK\x03\x04" + umum + sebut + data
        pusat += (
            b"PK\x01\x02" + struct.pack("<H", 20) + umum + struct.pack("<HHHII", 0, 0, 0, 0, letak) + sebut
        )
    akhir = struct.pack("<HHHHIIH", 0, 0, len(entri), len(entri), len(pusat), len(badan), 0)
    return badan + pusat + b"PK\x05\x06" + akhir


def _kerangka(dokumen: tuple[bytes, int, int], sebut: int | None = None, bendera: int = 0) -> bytes:
    data, crc, ukuran = dokumen
    biasa = [
        (nama, teks.encode()) for nama, teks in (("[Content_Types].xml", JENIS_ISI), ("_rels/.rels", RELASI))
    ]
    entri = [(nama, isi, zlib.crc32(isi), len(isi), 0) for nama, isi in biasa]
    return _zip_mentah(
        [*entri, ("word/document.xml", data, crc, ukuran if sebut is None else sebut, 8)], bendera
    )


def bom_zip() -> bytes:
    blok = PARAGRAF.encode() * 20_000
    return _kerangka(_deflate(blok, 150, BUKA.encode(), TUTUP.encode()))


def bom_satu_teks() -> bytes:
    return _kerangka(
        _deflate(
            b" " * MIB, 200, (BUKA + "<w:p><w:r><w:t>").encode(), ("</w:t></w:r></w:p>" + TUTUP).encode()
        )
    )


def ukuran_bohong() -> bytes:
    return _kerangka(_deflate(PARAGRAF.encode() * 20_000, 150, BUKA.encode(), TUTUP.encode()), sebut=100)


def ukuran_raksasa_palsu() -> bytes:
    return _kerangka(_deflate(PARAGRAF.encode(), 3, BUKA.encode(), TUTUP.encode()), sebut=0xFFFFFFF0)


def bom_bersarang() -> bytes:
    isi = bytes(10 * MIB)
    for lapis in range(4):
        isi = pack({f"lapis{lapis}-{nomor}.zip": isi for nomor in range(8)})
    return build_docx(BUKA + PARAGRAF + TUTUP, **{"media/isi": isi})


def banyak_entri() -> bytes:
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w") as arsip:
        arsip.writestr(zipfile.ZipInfo("[Content_Types].xml"), JENIS_ISI)
        for nomor in range(60_000):
            arsip.writestr(zipfile.ZipInfo(f"word/media/{nomor}.png"), b"")
        arsip.writestr(zipfile.ZipInfo("word/document.xml"), BUKA + PARAGRAF + TUTUP)
    return wadah.getvalue()


def entitas_eksponensial() -> bytes:
    lapis = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    dtd = f'<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY e0 "ha">{lapis}]>'
    return build_docx(f"{dtd}<w:document {W}><w:body><w:p><w:r><w:t>&e11;</w:t></w:r></w:p>{TUTUP}")


def entitas_kuadrat() -> bytes:
    dtd = f'<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY a "{"x" * 100_000}">]>'
    return build_docx(
        f"{dtd}<w:document {W}><w:body><w:p><w:r><w:t>{'&a;' * 50_000}</w:t></w:r></w:p>{TUTUP}"
    )


def entitas_luar() -> bytes:
    dtd = '<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    return build_docx(f"{dtd}<w:document {W}><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p>{TUTUP}")


def doctype_di_gaya() -> bytes:
    return build_docx(
        BUKA + PARAGRAF + TUTUP,
        styles='<?xml version="1.0"?><!DOCTYPE w:styles SYSTEM "http://127.0.0.1:9/x.dtd"><w:styles/>',
    )


def xml_terpotong() -> bytes:
    return build_docx((BUKA + PARAGRAF * 50)[:-25])


def xml_salah_pasang() -> bytes:
    return build_docx(BUKA + "<w:p><w:r><w:t>Pasal 1</w:r></w:t></w:p>" + TUTUP)


def xml_sampah() -> bytes:
    return build_docx(random.Random(7).randbytes(200_000))


def xml_kosong() -> bytes:
    return build_docx("")


def zip_terpotong() -> bytes:
    utuh = _naskah_biasa()
    return utuh[: len(utuh) // 2]


def zip_ekor_saja() -> bytes:
    return _naskah_biasa()[-200:]


def deflate_rusak() -> bytes:
    isi = bytearray(_naskah_biasa())
    acak = random.Random(3)
    letak = isi.index(b"word/document.xml") + 40
    for satu in range(letak, letak + 2000):
        isi[satu] = acak.randrange(256)
    return bytes(isi)


def tanpa_dokumen() -> bytes:
    return pack({"[Content_Types].xml": JENIS_ISI, "_rels/.rels": RELASI})


def zip_bersandi() -> bytes:
    return _kerangka(_deflate(PARAGRAF.encode(), 3, BUKA.encode(), TUTUP.encode()), bendera=1)


def ole(aliran: str = "WordDocument") -> bytes:
    """The head of a compound file with the name of one stream in it."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000) + aliran.encode("utf-16-le") + bytes(20_000)


def lima_puluh_mb() -> bytes:
    acak = random.Random(5)
    return build_docx(BUKA + PARAGRAF + TUTUP, **{"media/gambar": acak.randbytes(50 * MIB)})


def makro() -> bytes:
    isi = JENIS_ISI.replace(
        "wordprocessingml.document.main+xml", "wordprocessingml.document.main+xml"
    ).replace(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
    )
    return pack(
        {
            "[Content_Types].xml": isi,
            "_rels/.rels": RELASI,
            "word/document.xml": BUKA + PARAGRAF + TUTUP,
            "word/vbaProject.bin": ole("VBA"),
        }
    )


def makro_menyamar() -> bytes:
    """Macros in a file that calls itself an ordinary document."""
    return pack(
        {
            "[Content_Types].xml": JENIS_ISI,
            "_rels/.rels": RELASI,
            "word/document.xml": BUKA + PARAGRAF + TUTUP,
            "word/vbaProject.bin": ole("VBA"),
        }
    )


def sarang(unsur: str, dalam: int = 100_000) -> bytes:
    return build_docx(BUKA + f"<w:{unsur}>" * dalam + PARAGRAF + f"</w:{unsur}>" * dalam + TUTUP)


def lari_banyak() -> bytes:
    """Runs of one letter, as many as fit a file that looks harmless."""
    return _kerangka(
        _deflate(
            b"<w:r><w:t>a</w:t></w:r>" * 50_000, 60, (BUKA + "<w:p>").encode(), ("</w:p>" + TUTUP).encode()
        )
    )


def lari_dalam_batas() -> bytes:
    return build_docx(BUKA + ("<w:p>" + "<w:r><w:t>a </w:t></w:r>" * 100 + "</w:p>") * 2_000 + TUTUP)


def paragraf_kosong() -> bytes:
    return build_docx(BUKA + "<w:p/>" * 1_000_000 + TUTUP)


def nama_keluar() -> bytes:
    isi = BUKA + PARAGRAF + TUTUP
    return pack(
        {
            "[Content_Types].xml": JENIS_ISI,
            "_rels/.rels": RELASI,
            "../../word/document.xml": isi,
            "/etc/passwd": "x",
            "word\\document.xml": isi,
            "__proto__": "x",
        }
    )


def entri_ganda() -> bytes:
    wadah = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(wadah, "w") as arsip:
        warnings.simplefilter("ignore")
        arsip.writestr("[Content_Types].xml", JENIS_ISI)
        for teks in ("Naskah pertama", "Naskah kedua", "Naskah ketiga"):
            arsip.writestr("word/document.xml", BUKA + PARAGRAF.replace("Pasal 1", teks) + TUTUP)
    return wadah.getvalue()


def _bernomor(tingkat: str, jumlah: int = 50) -> bytes:
    nomor = (
        f'{KEPALA_XML}<w:numbering {W}><w:abstractNum w:abstractNumId="1">{tingkat}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
    )
    satu = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>isi</w:t></w:r></w:p>'
    return build_docx(BUKA + satu * jumlah + TUTUP, numbering=nomor)


def romawi_raksasa() -> bytes:
    return _bernomor(
        '<w:lvl w:ilvl="0"><w:start w:val="2147483647"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>'
    )


def huruf_raksasa() -> bytes:
    return _bernomor(
        '<w:lvl w:ilvl="0"><w:start w:val="999999999"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1."/></w:lvl>'
    )


def teks_nomor_raksasa() -> bytes:
    return _bernomor(
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{"%1" * 50_000}"/></w:lvl>',
        2_000,
    )


def penomoran_banyak() -> bytes:
    tingkat = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%{n + 1}."/></w:lvl>'
        for n in range(9)
    )
    isi = "".join(f'<w:abstractNum w:abstractNumId="{n}">{tingkat}</w:abstractNum>' for n in range(6_000))
    isi += "".join(
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n % 6_000}"/></w:num>' for n in range(100_000)
    )
    return build_docx(BUKA + PARAGRAF + TUTUP, numbering=f"{KEPALA_XML}<w:numbering {W}>{isi}</w:numbering>")


def tingkat_aneh() -> bytes:
    satu = '<w:p><w:pPr><w:numPr><w:ilvl w:val="{0}"/><w:numId w:val="{0}"/></w:numPr></w:pPr><w:r><w:t>isi</w:t></w:r></w:p>'
    return build_docx(
        BUKA + "".join(satu.format(n) for n in (-1, 99, "999999999999", "x", "1e9", "__proto__")) + TUTUP
    )


def gaya_melingkar() -> bytes:
    gaya = (
        f'{KEPALA_XML}<w:styles {W}><w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style></w:styles>'
    )
    return build_docx(
        BUKA + '<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>Pasal 1</w:t></w:r></w:p>' * 100 + TUTUP,
        styles=gaya,
    )


def relasi_keluar() -> bytes:
    relasi = RELASI.replace(
        'Target="word/document.xml"', 'TargetMode="External" Target="http://127.0.0.1:9/document.xml"'
    )
    return pack(
        {
            "[Content_Types].xml": JENIS_ISI,
            "_rels/.rels": relasi,
            "word/document.xml": BUKA + PARAGRAF + TUTUP,
        }
    )


def satu_teks(isi: str) -> bytes:
    return build_docx(f"{BUKA}<w:p><w:r><w:t>{isi}</w:t></w:r></w:p>{TUTUP}")


def bukan_word(jenis: str) -> bytes:
    return pack(
        {
            "[Content_Types].xml": f'{KEPALA_XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
            f"{jenis}/isi.xml": "<x/>",
        }
    )


def odt() -> bytes:
    return pack({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"})


def _naskah_biasa() -> bytes:
    from pemeriksa.kasus import KETIK

    hasil = render(get_draf("pks-ksdpk", "jahat").baris(), KETIK, "jahat")
    assert isinstance(hasil, bytes)
    return hasil


SEMUA: tuple[Jahat, ...] = (
    Jahat("bom-zip", bom_zip, "besar|banyak|panjang"),
    Jahat("bom-satu-teks", bom_satu_teks, "besar|banyak|panjang"),
    Jahat("ukuran-bohong", ukuran_bohong, "besar|banyak|panjang|rusak"),
    Jahat("ukuran-raksasa-palsu", ukuran_raksasa_palsu, None),
    Jahat("bom-bersarang", bom_bersarang, None),
    Jahat("banyak-entri", banyak_entri, None),
    Jahat("entitas-eksponensial", entitas_eksponensial),
    Jahat("entitas-kuadrat", entitas_kuadrat),
    Jahat("entitas-luar", entitas_luar),
    Jahat("doctype-di-gaya", doctype_di_gaya),
    Jahat("xml-terpotong", xml_terpotong),
    Jahat("xml-salah-pasang", xml_salah_pasang),
    Jahat("xml-sampah", xml_sampah),
    Jahat("xml-kosong", xml_kosong),
    Jahat("zip-terpotong", zip_terpotong),
    Jahat("zip-ekor-saja", zip_ekor_saja),
    Jahat("deflate-rusak", deflate_rusak),
    Jahat("tanpa-dokumen", tanpa_dokumen),
    Jahat("zip-bersandi", zip_bersandi),
    Jahat("doc-lama", ole, r"\.docx", "naskah.doc"),
    Jahat("doc-menyamar", ole, r"\.docx"),
    Jahat("docx-bersandi", lambda: ole("EncryptedPackage"), r"sandi|\.docx"),
    Jahat("lima-puluh-mb", lima_puluh_mb, "besar|MB"),
    Jahat("makro", makro, "makro", "naskah.docm"),
    Jahat("makro-menyamar", makro_menyamar, "makro"),
    Jahat("sarang-sdt", lambda: sarang("sdt")),
    Jahat("sarang-tabel", lambda: sarang("tbl")),
    Jahat("sarang-asing", lambda: sarang("x")),
    Jahat("lari-banyak", lari_banyak, "besar|banyak|panjang"),
    Jahat("lari-dalam-batas", lari_dalam_batas, None),
    Jahat("paragraf-kosong", paragraf_kosong, None),
    Jahat("nama-keluar", nama_keluar),
    Jahat("entri-ganda", entri_ganda, None),
    Jahat("romawi-raksasa", romawi_raksasa, None),
    Jahat("huruf-raksasa", huruf_raksasa, None),
    Jahat("teks-nomor-raksasa", teks_nomor_raksasa, None),
    Jahat("penomoran-banyak", penomoran_banyak, None),
    Jahat("tingkat-aneh", tingkat_aneh, None),
    Jahat("gaya-melingkar", gaya_melingkar, None),
    Jahat("relasi-keluar", relasi_keluar, None),
    Jahat("teks-titik", lambda: satu_teks("." * 1_000_000), None),
    Jahat("teks-spasi", lambda: satu_teks("Pasal" + " " * 1_000_000 + "1"), None),
    Jahat("teks-kurung", lambda: satu_teks("(" * 500_000), None),
    Jahat("teks-angka", lambda: satu_teks("1" * 500_000), None),
    Jahat("teks-ayat", lambda: satu_teks("Pasal 1 ayat (1) huruf a angka " * 20_000), None),
    Jahat("teks-kata-bilangan", lambda: satu_teks("dua puluh " * 60_000), None),
    Jahat("teks-gelar", lambda: satu_teks("Dr. H. Ir. " * 50_000), None),
    Jahat("teks-kapital", lambda: satu_teks("Kabupaten Kota Provinsi " * 25_000), None),
    Jahat("pdf", lambda: b"%PDF-1.7\n" + bytes(5_000), "PDF|docx"),
    Jahat("teks-biasa", lambda: str(render(get_draf("kb-ksdd").baris(), TEKS)).encode(), r"\.docx"),
    Jahat("html", lambda: b"<html><body><p>Pasal 1</p></body></html>", r"\.docx"),
    Jahat("rtf", lambda: b"{\\rtf1\\ansi Pasal 1}", r"\.docx"),
    Jahat("kosong", lambda: b"", "kosong|docx"),
    Jahat("xlsx", lambda: bukan_word("xl"), r"Word|\.docx"),
    Jahat("odt", odt, r"\.docx", "naskah.odt"),
)
"""Every one ends in a message within two seconds, or in a report where ``pesan`` is None."""


def iter_teks_jahat() -> Iterator[tuple[str, str]]:
    """Pasted texts that slow a careless pattern down."""
    yield "titik", "." * 400_000
    yield "spasi", "Pasal" + " " * 400_000 + "1"
    yield "baris-kosong", "\n" * 400_000
    yield (
        "pasal-banyak",
        "".join(
            f"Pasal {n}\n(1) Sebagaimana dimaksud dalam Pasal {n + 1} ayat (2).\n" for n in range(1, 8_000)
        ),
    )
    yield "garis-bawah", "_" * 400_000
    yield "kurung-siku", "[" * 400_000
    yield "kata-bilangan", "1 (" + "dua puluh " * 40_000
    yield "kapital", "PEMERINTAH KABUPATEN " * 20_000
    yield "gelar", "Budi Teladan, S.H., M.H., " * 16_000
    yield "nol", "\u0000\u200b\ufeff" * 100_000


BEBAS_INGGRIS = r"\b(error|invalid|unexpected|undefined|null|cannot|failed|object|exception|nan)\b"
"""No word of the machine's own may reach the reader."""
