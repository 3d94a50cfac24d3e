// Titles before and behind a person's name. Documents of cooperation have names without them.

const DEPAN = new Set(
  `prof dr drg drh drs dra drdr ir h hj kh kyai tgk ust ustadz ustaz ustadzah pdt pr apt ns bdn br bapak bpk ibu sdr sdri tn ny
  yth jend letjen mayjen brigjen kolonel kol letkol mayor kapten irjen kombes akbp kompol akp komjen laksamana marsekal`
    .split(/\s+/),
);
const BELAKANG = new Set(
  `sh se st sip sstp ssos spd spdi sag skom skm ssi sp spt spi shut skep sked spsi sfarm stp sttp sab sap sikom shum ss ssn
  sds sak msi mm mh mhum mkn mpd mpdi map ma mt msc meng mba mpa mph mkes mkom mag msos mak me mec mikom mpsi mtr mp mars
  mip phd dr lc ca cpa ak amd amdkeb bsc ba be llm sst spog spa spb spjp cfra crmp qia mtp mtech med pgd dea dess`
    .split(/\s+/),
);

const polos = (kata) => kata.toLowerCase().replace(/[.,]/g, "");

/** A word before a name that is a title; "H" and "M" differ: one is a title, the other shortens a name. */
function adalahDepan(kata) {
  const inti = polos(kata);
  if (!DEPAN.has(inti)) return false;
  if (inti === "h") return /^H\.?$/.test(kata);
  if (inti === "br" || inti === "pr" || inti === "kol") return kata.endsWith(".");
  return true;
}

/** A word behind a name, without a comma before it, that is a title: it has dots, or is written in capitals. */
function adalahBelakang(kata) {
  const inti = polos(kata);
  return BELAKANG.has(inti) && (/\w\.\w/.test(kata) || /^[A-Z][A-Za-z]?[A-Z]/.test(kata) || /^[A-Z]{2,}$/.test(kata) || inti === "phd" || inti === "lc");
}

/** Split what is written together: "Dr.Ir.Budi" → "Dr. Ir. Budi". */
const renggang = (teks) => teks.replace(/\b(Prof|Dr|dr|Ir|Drs|Dra|Hj|H)\.(?=[A-Z])/g, "$1. ");

/**
 * Find titles: {bersih, gelar, pasti}. `bersih` is the name alone; `pasti` is false when something behind a comma is
 * not known to be a title.
 */
export function cariGelar(nama) {
  const [inti = "", ...ekor] = renggang(nama).split(",").map((satu) => satu.trim());
  const kata = inti.split(/\s+/).filter(Boolean);
  const gelar = [];
  while (kata.length > 1 && adalahDepan(kata[0])) gelar.push(kata.shift());
  const belakang = [];
  while (kata.length > 1 && adalahBelakang(kata.at(-1))) belakang.unshift(kata.pop());
  const sesudah = ekor.filter(Boolean);
  const pasti = sesudah.every((satu) => satu.split(/\s+/).every((k) => BELAKANG.has(polos(k)) || /\w\.\w/.test(k)));
  return { bersih: kata.join(" "), gelar: [...gelar, ...belakang, ...sesudah], pasti };
}
