import { MIXED } from './corpus-mixed.fixture.ts';
import { CARRIERS, CLEAN, type Half, MARKED } from './corpus-sentences.fixture.ts';
import type { FindingKind } from './finding.ts';

/**
 * Dutch sentences with marked places, to measure the text guard with. A place is written `{kind|text}`; `{kind}` gets an
 * invented value. Two halves with sentences and value formats of their own. The list of words grew after both halves
 * had been read, so the figures guard what holds; they do not promise the same for texts nobody has seen: of such
 * sentences, four small sets on first sight, 79 to 91 % of the health words were found.
 */
export interface Labelled {
  text: string;
  places: { kind: FindingKind; start: number; end: number }[];
}

/** The person whom the texts of each half are about. All people here are invented. */
export const KNOWN_NAMES: Record<Half, string[]> = {
  tuning: ['Fatima el Amrani', 'Jan de Vries'],
  report: ['Mohammed Yilmaz', 'Lotte van den Bosch'],
};

type Random = (below: number) => number;

/** Small generator with a seed (mulberry32), so that a failure can be repeated. */
export function randomOf(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => random(10)).join('');
}

function pick<T>(random: Random, list: readonly T[]): T {
  return list[random(list.length)] as T;
}

/** An invented number that passes the eleven-test. */
function bsn(random: Random): string {
  for (;;) {
    const head = `${1 + random(9)}${digits(random, 7)}`;
    const sum = [...head].reduce((total, digit, index) => total + Number(digit) * (9 - index), 0);
    if (sum % 11 < 10) return `${head}${sum % 11}`;
  }
}

function iban(random: Random, bank: string): string {
  const account = digits(random, 10);
  const numeric = [...`${bank}${account}NL00`].map((c) => Number.parseInt(c, 36)).join('');
  const rest = [...numeric].reduce((value, digit) => (value * 10 + Number(digit)) % 97, 0);
  return `NL${String(98 - rest).padStart(2, '0')}${bank}${account}`;
}

function grouped(text: string, sizes: readonly number[], separator: string): string {
  const groups: string[] = [];
  let from = 0;
  for (const size of sizes) {
    groups.push(text.slice(from, from + size));
    from += size;
  }
  return [...groups, text.slice(from)].filter((group) => group !== '').join(separator);
}

const two = (value: number): string => String(value).padStart(2, '0');
const MONTHS = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober'];

const VALUES: Record<Half, Partial<Record<FindingKind, (random: Random) => string>>> = {
  tuning: {
    bsn: (r) =>
      pick(
        r,
        [[], [3, 3], [4, 2], [2, 2, 2]].map((sizes) => grouped(bsn(r), sizes, pick(r, [' ', '.', '-']))),
      ),
    iban: (r) => grouped(iban(r, pick(r, ['ABNA', 'INGB', 'RABO'])), pick(r, [[], [4, 4, 4, 4]]), ' '),
    phone: (r) => {
      const mobile = `06${1 + r(5)}${digits(r, 7)}`;
      return pick(r, [
        mobile,
        `${mobile.slice(0, 2)}-${mobile.slice(2)}`,
        grouped(mobile, [2, 2, 2, 2], ' '),
        `+31${mobile.slice(1)}`,
        `+31 (0)6 ${mobile.slice(2)}`,
        `079-${1 + r(9)}${digits(r, 6)}`,
        `(070) ${1 + r(9)}${digits(r, 2)} ${digits(r, 2)} ${digits(r, 2)}`,
      ]);
    },
    email: (r) =>
      pick(r, [
        'j.jansen@voorbeeld.nl',
        'Voorbeeld_Persoon88@gmail.com',
        'info@mijn-voorbeeld.nl',
        'jan apenstaartje voorbeeld punt nl',
        'voorbeeldpersoon (at) hotmail.com',
        'k.voorbeeld at ziggo punt nl',
      ]),
    postcode: (r) =>
      `${1000 + r(8999)}${pick(r, [' ', ''])}${pick(r, ['AB', 'XK', 'GH', 'RT', 'BC', 'PL'])}${pick(r, [' 12', ' 7b', ', nummer 103', ''])}`,
    'birth-date': (r) => {
      const [d, m, y] = [1 + r(28), 1 + r(10), 1955 + r(50)];
      return pick(r, [
        `${two(d)}-${two(m)}-${y}`,
        `${d} ${MONTHS[m - 1]} ${y}`,
        `${d}/${m}/${y}`,
        `${y}-${two(m)}-${two(d)}`,
      ]);
    },
    name: (r) =>
      pick(r, [
        'Fatima',
        'Fatima el Amrani',
        'F. el Amrani',
        'Fatima’s',
        'Fatma',
        'El Amrani',
        'Amranie',
        'Jan de Vries',
        'J. de Vries',
        'J.d.V.',
        'Jan',
        'De Vreis',
      ]),
    address: (r) =>
      pick(r, [
        'Kerkstraat 12',
        'Dorpslaan 4b',
        'Burgemeester Jansenplein 103',
        'Oude Delft 22',
        'Laan van Meerzicht 8',
        'Postbus 340',
        'Zuidsingel 15-2',
      ]),
  },
  report: {
    bsn: (r) =>
      pick(
        r,
        [[], [4, 3], [3, 2], [3, 3]].map((sizes) => grouped(bsn(r), sizes, pick(r, ['.', ' ', ' - ', '\u00a0']))),
      ),
    iban: (r) => {
      const number = iban(r, pick(r, ['TRIO', 'SNSB', 'KNAB', 'BUNQ']));
      return pick(r, [
        number,
        number.toLowerCase(),
        grouped(number, [2, 2, 4, 4, 2, 2], ' '),
        grouped(number, [4, 4, 4, 4], '.'),
      ]);
    },
    phone: (r) => {
      const mobile = `06${1 + r(5)}${digits(r, 7)}`;
      return pick(r, [
        grouped(mobile, [2, 4], ' '),
        grouped(mobile, [2, 3, 2], '.'),
        `0031 6 ${grouped(mobile.slice(2), [4], ' ')}`,
        `06 / ${mobile.slice(2)}`,
        [...mobile].join(' '),
        `0174 - ${2 + r(7)}${digits(r, 5)}`,
        `010 ${2 + r(7)}${digits(r, 2)} ${digits(r, 4)}`,
        `+31-${70 + r(9)}-${2 + r(7)}${digits(r, 6)}`,
        `+32 4${digits(r, 2)} ${digits(r, 2)} ${digits(r, 2)} ${digits(r, 2)}`,
      ]);
    },
    email: (r) =>
      pick(r, [
        'm.van.dijk@zorggroep.voorbeeld.nl',
        'VOORBEELD.PERSOON@OUTLOOK.COM',
        'a+werk@post.example.org',
        'noor apestaartje live.nl',
        'tim[at]voorbeeld[dot]com',
        'voorbeeld punt persoon @ gmail . com',
        'voorbeeldpersoon at kpnmail dot nl',
      ]),
    postcode: (r) =>
      `${1000 + r(8999)}${pick(r, [' ', '  ', ''])}${pick(r, ['CD', 'ZW', 'HJ', 'TN', 'VM', 'LR'])}${pick(r, ['-3', ' nr. 45', ' huisnummer 9', ''])}`,
    'birth-date': (r) => {
      const [d, m, y] = [1 + r(28), 1 + r(10), 1955 + r(50)];
      return pick(r, [
        `${d}.${m}.${y}`,
        `${d} ${(MONTHS[m - 1] ?? '').slice(0, 3).replace('maa', 'mrt')} ${y}`,
        `${two(d)} ${two(m)} ${y}`,
        `${d}-${m}-'${two(y % 100)}`,
        `${y}`,
      ]);
    },
    name: (r) =>
      pick(r, [
        'Mohammed',
        'Mohammed Yilmaz',
        'M. Yilmaz',
        'Yilmaz',
        'Yilmas',
        'Mohamed',
        'Lotte',
        'Lotte van den Bosch',
        'L. van den Bosch',
        'Lotte’s',
        'Lottie',
        'M.Y.',
      ]),
    address: (r) =>
      pick(r, [
        'Molenweg 3',
        'Prins Bernhardkade 17a',
        'Jan Steenlaan 250',
        'Plein 1944 6',
        'Hof van Holland 31',
        'Van der Helstdreef 2',
        'Lange Voorhout 9',
      ]),
  },
};

function labelled(template: string, half: Half, random: Random): Labelled {
  const places: Labelled['places'] = [];
  let text = '';
  let past = 0;
  for (const match of template.matchAll(/\{([a-z-]+)(?:\|([^}]*))?\}/g)) {
    text += template.slice(past, match.index);
    const kind = match[1] as FindingKind;
    const value = match[2] ?? VALUES[half][kind]?.(random) ?? '';
    places.push({ kind, start: text.length, end: text.length + value.length });
    text += value;
    past = match.index + match[0].length;
  }
  return { text: text + template.slice(past), places };
}

/** All sentences of a half; carriers come `rounds` times with other values. */
export function corpus(half: Half, seed: number, rounds = 8): Labelled[] {
  const random = randomOf(seed);
  const carriers = Object.values(CARRIERS[half]).flat();
  const templates = [
    ...Array.from({ length: rounds }, () => carriers).flat(),
    ...MARKED[half],
    ...CLEAN[half],
    ...MIXED[half],
  ];
  return templates.map((template) => labelled(template, half, random));
}
