import { type Cell, parts } from './cells.ts';
import { fold, squeeze } from './fold.ts';

/** An entry of a closed list of the taxonomy. */
export interface Choice {
  code: string;
  label: string;
}

export interface CaseloadLists {
  sectors: readonly Choice[];
  levels: readonly Choice[];
  licences: readonly Choice[];
  languages: readonly Choice[];
  languageLevels: readonly Choice[];
}

/** Everyday words of caseload files for a code; they count only where the list really has that code. */
const SECTOR_WORDS: Record<string, string> = {
  winkel: 'detailhandel',
  retail: 'detailhandel',
  administratie: 'dienstverlening',
  administratief: 'dienstverlening',
  zakelijkedienstverlening: 'dienstverlening',
  klantenservice: 'dienstverlening',
  schoonmaak: 'facilitair',
  beveiliging: 'facilitair',
  facilitairedienstverlening: 'facilitair',
  wegenbouw: 'grijs',
  hovenier: 'groen',
  groenvoorziening: 'groen',
  automatisering: 'ict',
  it: 'ict',
  recreatie: 'leisure',
  magazijn: 'logistiek',
  gemeente: 'overheid',
  industrie: 'productie',
  installatietechniek: 'techniek',
  metaal: 'techniek',
  vervoer: 'transport',
  kassen: 'tuinbouw',
  glastuinbouw: 'tuinbouw',
  uitzendbureau: 'uitzenden',
  zorgenwelzijn: 'zorg',
  welzijn: 'zorg',
  kinderopvang: 'zorg',
};

const LEVEL_WORDS: Record<string, string> = {
  ...Object.fromEntries(
    ['basisonderwijs', 'basisschool', 'praktijkonderwijs', 'pro', 'vso', 'lo'].map((w) => [w, 'basis']),
  ),
  ...Object.fromEntries(
    ['mavo', 'lbo', 'lts', 'vbo', 'vmbot', 'vmbotl', 'vmbok', 'vmbob', 'vmbokader', 'vmbobasis'].map((w) => [
      w,
      'vmbo',
    ]),
  ),
  ...Object.fromEntries(
    ['entree', 'mbo1', 'mbo2', 'mboniveau1', 'mboniveau2', 'niveau1', 'niveau2', 'mbo12'].map((w) => [w, 'mbo12']),
  ),
  ...Object.fromEntries(
    ['mbo3', 'mbo4', 'mboniveau3', 'mboniveau4', 'niveau3', 'niveau4', 'mbo34', 'havo', 'vwo', 'mts', 'meao'].map(
      (w) => [w, 'mbo34'],
    ),
  ),
  ...Object.fromEntries(
    ['bachelor', 'hogeschool', 'heao', 'hts', 'pabo', 'associatedegree', 'ad'].map((w) => [w, 'hbo']),
  ),
  ...Object.fromEntries(['universiteit', 'universitair', 'master', 'doctoraal'].map((w) => [w, 'wo'])),
};

const LICENCE_WORDS: Record<string, string> = {
  auto: 'rijbewijs-b',
  motor: 'rijbewijs-a',
  bromfiets: 'rijbewijs-am',
  scooter: 'rijbewijs-am',
  vrachtwagen: 'rijbewijs-c',
  trekker: 'rijbewijs-t',
  tractor: 'rijbewijs-t',
  heftruck: 'heftruck',
  reachtruck: 'reachtruck',
  ept: 'ept',
  vca: 'vca-basis',
  vcavol: 'vca-vol',
  vcabasis: 'vca-basis',
  code95: 'code-95',
  bhv: 'bhv',
  ehbo: 'ehbo',
  taxi: 'taxi',
  chauffeurskaart: 'taxi',
};

/** Levels of the European framework (CEFR) and everyday words to the three steps of the profile. */
const LANGUAGE_LEVEL_WORDS: Record<string, string> = {
  ...Object.fromEntries(
    ['a0', 'a1', 'a2', 'basis', 'matig', 'weinig', 'beetje', 'eenbeetje', 'slecht'].map((w) => [w, 'beetje']),
  ),
  ...Object.fromEntries(['b1', 'redelijk', 'voldoende', 'gemiddeld'].map((w) => [w, 'redelijk'])),
  ...Object.fromEntries(
    ['b2', 'c1', 'c2', 'goed', 'zeergoed', 'vloeiend', 'uitstekend', 'moedertaal', 'native'].map((w) => [w, 'goed']),
  ),
};

const LANGUAGE_WORDS: Record<string, string> = {
  nederlands: 'nl',
  nl: 'nl',
  farsi: 'fa',
  perzisch: 'fa',
  berbers: 'ber',
  tamazight: 'ber',
  koerdisch: 'ku',
  oekraiens: 'uk',
  papiamento: 'pap',
  papiamentu: 'pap',
  mandarijn: 'zh',
  surinaams: 'srn',
};

const NONE = new Set(['geen', 'nee', 'nvt', '0', 'none', 'onbekend']);

function choose(part: string, list: readonly Choice[], words: Record<string, string>): string | undefined {
  const wanted = squeeze(part);
  const listed = list.find(({ code, label }) => squeeze(code) === wanted || squeeze(label) === wanted);
  if (listed) return listed.code;
  const meant = words[wanted];
  return meant !== undefined && list.some(({ code }) => code === meant) ? meant : undefined;
}

function listOf(list: readonly Choice[]): string {
  const labels = list.map(({ label }) => label);
  return labels.length > 20 ? `${labels.slice(0, 20).join(', ')} …` : labels.join(', ');
}

function many(
  pieces: readonly string[],
  find: (part: string) => string | undefined,
  list: readonly Choice[],
): Cell<string[]> {
  const codes = new Set<string>();
  for (const part of pieces) {
    if (NONE.has(squeeze(part))) continue;
    const code = find(part);
    if (code === undefined) return { message: `"${part}" kennen wij niet. Kies uit: ${listOf(list)}.` };
    codes.add(code);
  }
  return { value: [...codes] };
}

/** Sectors of the closed list; 'Transport en logistiek' and 'Transport/logistiek' are two of them. */
export function parseSectors(text: string, lists: CaseloadLists): Cell<string[]> {
  const find = (part: string) => choose(part, lists.sectors, SECTOR_WORDS);
  const pieces = parts(text).flatMap((part) => (find(part) === undefined ? part.split(/\/| en | & |\+/) : [part]));
  return many(
    pieces.map((part) => part.trim()),
    find,
    lists.sectors,
  );
}

export function parseLevel(text: string, lists: CaseloadLists): Cell<string | null> {
  if (NONE.has(squeeze(text))) return { value: null };
  const code = choose(text, lists.levels, LEVEL_WORDS);
  return code === undefined ? { message: `Kies een niveau: ${listOf(lists.levels)}.` } : { value: code };
}

/** Driving licences by letter, with or without the word, and other certificates by name. */
export function parseLicences(text: string, lists: CaseloadLists): Cell<string[]> {
  const find = (part: string) => {
    const bare = fold(part).replace(/^rijbewijs(?:categorie)?\s*/, '');
    return choose(`rijbewijs-${squeeze(bare)}`, lists.licences, {}) ?? choose(bare, lists.licences, LICENCE_WORDS);
  };
  const pieces = parts(text).flatMap((part) => (find(part) === undefined ? part.split(/\/| en | & /) : [part]));
  const yes = pieces.find((part) => squeeze(part) === 'ja');
  if (yes) return { message: 'Schrijf welk rijbewijs of certificaat, zoals B of heftruck.' };
  return many(
    pieces.map((part) => part.trim()),
    find,
    lists.licences,
  );
}

export interface SpokenLanguage {
  code: string;
  /** Null when the file does not tell how well. */
  level: string | null;
}

/** 'Nederlands B1, Arabisch (moedertaal)': a language, and behind it how well. */
export function parseLanguages(text: string, lists: CaseloadLists): Cell<SpokenLanguage[]> {
  const spoken = new Map<string, string | null>();
  const pieces = parts(text).flatMap((part) => part.split(/ en (?=\p{L}{4})/u));
  for (const part of pieces) {
    if (NONE.has(squeeze(part))) continue;
    const [name = '', ...rest] = part.split(/[\s():=-]+/).filter((word) => word !== '');
    const code = choose(part, lists.languages, LANGUAGE_WORDS) ?? choose(name, lists.languages, LANGUAGE_WORDS);
    if (code === undefined)
      return { message: `De taal "${part}" kennen wij niet. Schrijf bijvoorbeeld Nederlands B1.` };
    const wanted = choose(part, lists.languages, LANGUAGE_WORDS) === undefined ? rest.join('') : '';
    const level = wanted === '' ? null : choose(wanted, lists.languageLevels, LANGUAGE_LEVEL_WORDS);
    if (level === undefined) {
      return { message: `Hoe goed is "${part}"? Schrijf A1 tot C2, of: ${listOf(lists.languageLevels)}.` };
    }
    spoken.set(code, level);
  }
  return { value: [...spoken].map(([code, level]) => ({ code, level })) };
}
