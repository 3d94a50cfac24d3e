// From a question to ranked answers. Pure: it knows the index and the vocabulary, but no page and no network.

import { Bahasa, pisahKata } from "./bahasa.js";
import { bacaSorotan, pendekkan, pilihPotongan, tandai } from "./cuplikan.js";
import { bacaFrasa, Indeks, MEDAN_INTI, MEDAN_ISI } from "./indeks.js";
import { Pemahaman } from "./pahami.js";
import { CUKUP, MASSA, NILAI_TIPE, PERINGKAT, TIPE } from "./takaran.js";

export class Mesin {
  constructor(inti) {
    this.indeks = [new Indeks(MEDAN_INTI, inti.indeks)];
    const bukanDasar = new Set(inti.bukanDasar.split(" "));
    const kata = this.indeks[0].kata.filter((satu) => /^[a-z]+$/.test(satu));
    const dasar = [...inti.dasar.split(" "), ...kata.filter((satu) => !bukanDasar.has(satu))];
    this.bahasa = new Bahasa(inti.kosakata, dasar);
    const lain = inti.frasa.split(" ");
    this.entri = inti.entri.map(([tipe, judul, alamat, ragu, samping], nomor) => ({
      tipe: TIPE[tipe], judul, alamat, lain: lain[nomor], ragu: ragu === 1, samping: samping === 1,
    }));
    this.niat = inti.kosakata.niat;
    this.potongan = null;
    this.ingatan = new Map();
    const banyak = (token) => this.indeks.reduce((jumlah, indeks) => jumlah + indeks.banyak(token), 0);
    const kataCari = [...inti.kata.split(" "), ...kata.filter((satu) => satu.length > 3)];
    this.pemahaman = new Pemahaman(this.bahasa, kataCari, inti.kosakata, { banyak, entri: this.entri.length });
  }

  /** Whether the second half is here. */
  get lengkap() {
    return this.potongan !== null;
  }

  /** The second half: the texts below the titles, and what is found only there. */
  tambahIsi(isi) {
    if (this.lengkap) return;
    this.potongan = isi.potongan;
    this.indeks.push(new Indeks(MEDAN_ISI, isi.indeks, this.indeks[0].kata));
    this.ingatan.clear();
  }

  /**
   * What to show for a question. Only what is really shown is worked out: `sajikan` makes one result ready.
   * @returns {{hasil: {nomor: number, tipe: string}[], sajikan: (nomor: number) => object, jawaban: object | null,
   *   ralat: string | null, saran: string | null}}
   */
  jawab(kueri) {
    const { hasil, butir, ralat } = this.cari(kueri);
    const sorotan = bacaSorotan(butir, this.bahasa);
    return {
      hasil: hasil.map(({ nomor }) => ({ nomor, tipe: this.entri[nomor].tipe })),
      sajikan: (nomor) => this.#sajikan(nomor, sorotan),
      jawaban: butir.some(({ asing }) => asing) ? null : this.#jawabanSingkat(hasil),
      ralat: hasil.length ? ralat : null,
      saran: hasil.length ? null : this.#saran(kueri),
    };
  }

  /**
   * The ranking alone.
   * @returns {{hasil: {nomor: number, skor: number, liputan: number, serupa: number}[], butir: object[], ralat: string | null}}
   */
  cari(kueri) {
    const { butir, akar, ralat } = this.pemahaman.pahami(kueri);
    const batas = this.#batas(butir);
    const massa = butir.reduce((jumlah, satu) => jumlah + satu.massa, 0);
    if (!massa || this.#diLuar(kueri)) return { hasil: [], butir, ralat };
    const niat = this.#niat(akar);
    const calon = this.#kumpulkan(butir, massa, batas);
    for (const satu of calon) {
      const { tipe, samping } = this.entri[satu.nomor];
      satu.skor *= satu.liputan ** PERINGKAT.liputan * NILAI_TIPE[tipe] * (niat.get(tipe) ?? 1);
      if (samping) satu.skor *= PERINGKAT.samping;
    }
    const teratas = calon.sort(urut).slice(0, PERINGKAT.calon);
    this.#lihatDekat(teratas, butir, massa);
    this.#dahulukanPasal(teratas, butir);
    const puncak = Math.max(...teratas.map(({ liputan }) => liputan));
    return { hasil: this.#selingi(teratas.filter(({ liputan }) => liputan >= puncak * CUKUP.kalah)), butir, ralat };
  }

  /**
   * How much of the question an entry must hold: more when half of its words stand nowhere, for then they are not
   * slang around a known matter but the matter itself. Such words then weigh as much as the known ones.
   */
  #batas(butir) {
    const isi = butir.filter(({ bentuk, nama }) => !bentuk && !nama);
    const asing = isi.filter((satu) => satu.asing);
    const banyak = (semua) => semua.reduce((jumlah, { panjang }) => jumlah + panjang, 0);
    if (!asing.length || banyak(asing) * 2 < banyak(isi)) return { satu: CUKUP.satu, berdua: CUKUP.berdua };
    const dikenal = isi.filter((satu) => !satu.asing).map(({ massa }) => massa);
    for (const satu of asing) satu.massa = Math.max(satu.massa, ...dikenal);
    return { satu: CUKUP.asing, berdua: CUKUP.asing };
  }

  /** Whether a word of the question belongs to quite another subject. */
  #diLuar(kueri) {
    const teks = ` ${pisahKata(kueri).join(" ")} `;
    return this.bahasa.luar.some((satu) => teks.includes(` ${satu} `));
  }

  /** Which kinds of result the question's own words ask for: kind → how much it is lifted. */
  #niat(akar) {
    const teks = ` ${akar.join(" ")} `;
    const lipat = new Map();
    for (const [kata, diminta, kali] of this.niat) {
      if (!teks.includes(` ${kata} `)) continue;
      for (const tipe of diminta) lipat.set(tipe, Math.max(lipat.get(tipe) ?? 1, kali));
    }
    return lipat;
  }

  /** Entries that hold enough of the question, with the sum of their scores. */
  #kumpulkan(butir, massa, batas) {
    this.#siapkan(butir.flatMap(({ pilihan }) => pilihan.flatMap(({ token }) => token)));
    const jumlah = new Map();
    for (const satu of butir) {
      for (const [nomor, { skor, kena }] of this.#cocokkan(satu)) {
        const ada = jumlah.get(nomor) ?? { nomor, skor: 0, liputan: 0, bukti: 0 };
        ada.skor += skor;
        ada.liputan += (satu.massa * kena) / massa;
        if (satu.massa > MASSA.khas && kena > 0.5) ada.bukti += 1;
        jumlah.set(nomor, ada);
      }
    }
    return [...jumlah.values()].filter(({ liputan, bukti }) => liputan >= (bukti > 1 ? batas.berdua : batas.satu));
  }

  /** Give MiniSearch all tokens of a question at once; scores of earlier questions are remembered. */
  #siapkan(token) {
    const baru = [...new Set(token)].filter((satu) => !this.ingatan.has(satu));
    for (const satu of baru) this.ingatan.set(satu, new Map());
    if (!baru.length) return;
    this.indeks.forEach((indeks, urutan) => {
      for (const [satu, semua] of indeks.cari(baru)) {
        const skor = this.ingatan.get(satu);
        for (const [nomor, nilai] of semua) {
          if (!skor.has(nomor)) skor.set(nomor, { nilai, yakin: urutan === 0 ? 1 : PERINGKAT.isiSaja });
        }
      }
    });
  }

  /** For one thing asked: entry number → its score, and how well it is met (0..1). */
  #cocokkan({ pilihan }) {
    const hasil = new Map();
    for (const { token, bobot } of pilihan) {
      const [pertama, ...lain] = token.map((satu) => this.ingatan.get(satu)).sort((a, b) => a.size - b.size);
      for (const nomor of pertama.keys()) {
        if (!lain.every((satu) => satu.has(nomor))) continue;
        const semua = [pertama, ...lain].map((satu) => satu.get(nomor));
        const skor = (semua.reduce((jumlah, { nilai }) => jumlah + nilai, 0) / semua.length) * bobot;
        const kena = Math.min(...semua.map(({ yakin }) => yakin)) * bobot;
        const ada = hasil.get(nomor) ?? { skor: 0, kena: 0 };
        hasil.set(nomor, { skor: Math.max(ada.skor, skor), kena: Math.max(ada.kena, kena) });
      }
    }
    return hasil;
  }

  /** Lift entries one of whose wordings is the question itself. */
  #lihatDekat(calon, butir, massa) {
    for (const satu of calon) {
      const entri = this.entri[satu.nomor];
      entri.frasa ??= [this.bahasa.akar(entri.judul), ...bacaFrasa(entri.lain, this.indeks[0].kata)]
        .map((akar) => this.#frasa(akar));
      satu.serupa = Math.max(...entri.frasa.map((frasa) => serupa(frasa, butir, massa)));
      satu.skor *= 1 + PERINGKAT.serupa * satu.serupa ** 2;
    }
  }

  /** A provision asked for by its number goes first; without its regulation, the higher regulation's goes first. */
  #dahulukanPasal(calon, butir) {
    const ketentuan = butir.map(({ hukum }) => hukum).filter((satu) => satu && !/^(ayat|huruf):/.test(satu));
    if (!ketentuan.some((satu) => satu.startsWith("pasal:"))) return;
    const tertinggi = Math.max(...calon.map(({ skor }) => skor));
    calon
      .filter(({ nomor }) => ketentuan.every((token) => this.entri[nomor].frasa[0].token.has(token)))
      .sort((a, b) => b.liputan - a.liputan || a.nomor - b.nomor) // the index lists higher regulations first
      .forEach((satu, urutan) => { satu.skor = (tertinggi * PERINGKAT.pasal) / (urutan + 1); });
  }

  #frasa(akar) {
    const massa = akar.reduce((jumlah, satu) => jumlah + this.pemahaman.massa(satu), 0);
    return { token: new Set(this.bahasa.tokenAkar(akar)), massa: Math.max(massa, MASSA.terkecil) };
  }

  /** Best first, but not three of a kind while another kind is nearly as good: an answer, its step, its document. */
  #selingi(calon) {
    const sisa = [...calon];
    const banyak = {};
    const hasil = [];
    const tipe = ({ nomor }) => this.entri[nomor].tipe;
    const nilai = (satu) => satu.skor * PERINGKAT.sejenis ** Math.min(3, banyak[tipe(satu)] ?? 0);
    while (sisa.length) {
      const terpilih = sisa.reduce((a, b) => (nilai(b) - nilai(a) || a.nomor - b.nomor) > 0 ? b : a);
      sisa.splice(sisa.indexOf(terpilih), 1);
      banyak[tipe(terpilih)] = (banyak[tipe(terpilih)] ?? 0) + 1;
      hasil.push(terpilih);
    }
    return hasil;
  }

  #sajikan(nomor, sorotan) {
    const { tipe, judul, alamat, ragu } = this.entri[nomor];
    const { teks, jangkar } = pilihPotongan(this.potongan?.[nomor] ?? [], sorotan, this.bahasa);
    const cuplikan = pendekkan(teks, sorotan, this.bahasa);
    return {
      tipe, judul, ragu, cuplikan,
      jalur: jangkar ? `${alamat.split("#")[0]}#${jangkar}` : alamat,
      tandaJudul: tandai(judul, sorotan, this.bahasa),
      tandaCuplikan: tandai(cuplikan, sorotan, this.bahasa),
    };
  }

  /** The best result as an answer, when it is a question-and-answer and clearly this question, word for word. */
  #jawabanSingkat([pertama]) {
    if (!this.lengkap || !pertama || pertama.liputan < CUKUP.jawaban || pertama.serupa < CUKUP.serupaJawaban) return null;
    const { nomor } = pertama;
    const { tipe, judul, alamat, ragu } = this.entri[nomor];
    const [[, ringkasan]] = this.potongan[nomor];
    return tipe === "tanya_jawab" ? { nomor, judul, jalur: alamat, ringkasan, ragu } : null;
  }

  /** For a question without an answer: the same with strange words replaced by near ones, if that finds something. */
  #saran(kueri) {
    const kata = this.bahasa.baca(kueri);
    const baru = kata.map((satu) => (this.pemahaman.kenal(satu) ? satu : this.pemahaman.mirip(satu, 3)[0] ?? satu)).join(" ");
    return baru !== kata.join(" ") && this.cari(baru).hasil.length ? baru : null;
  }
}

/** How nearly a wording is the question (0..1): the harmonic mean of what each holds of the other. */
function serupa(frasa, butir, massa) {
  const kena = butir.reduce((jumlah, { pilihan, massa: sendiri }) => {
    const cocok = pilihan.filter(({ token }) => token.every((satu) => frasa.token.has(satu)));
    return jumlah + sendiri * Math.max(0, ...cocok.map(({ bobot }) => bobot));
  }, 0);
  const ingat = kena / massa;
  const tepat = Math.min(1, kena / frasa.massa);
  return kena ? (2 * ingat * tepat) / (ingat + tepat) : 0;
}

function urut(a, b) {
  return b.skor - a.skor || a.nomor - b.nomor;
}
