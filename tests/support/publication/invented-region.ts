import { type PublicationConfig, publicationConfigSchema } from '#server/modules/publication/config.ts';
import type { Level, PublishablePerson } from '#server/modules/publication/grid.ts';
import { FAMILIES } from '#server/modules/taxonomy/starter/families.ts';

/** Date of the invented region's rounds. */
export const ROUND_DATE = '2026-03-02';

/** The demo region's configuration: three subregions over six municipalities, the rest by default. */
export const REGION_CONFIG: PublicationConfig = publicationConfigSchema.parse({
  area: {
    region: 'AM34',
    subregions: {
      GM0637: 'zoetermeer',
      GM1621: 'oostland',
      GM1926: 'oostland',
      GM1916: 'vliet-en-duin',
      GM0626: 'vliet-en-duin',
      GM0629: 'vliet-en-duin',
    },
  },
});

type Weights = Readonly<Record<string, number>>;

/** The larger town has the larger caseload, more than by its inhabitants. */
const MUNICIPALITIES: Weights = { GM0637: 42, GM1916: 24, GM1621: 12, GM1926: 11, GM0626: 6, GM0629: 5 };

/** Wishes of people with little schooling crowd into a few sectors. */
const SECTORS: Weights = {
  logistiek: 14,
  facilitair: 12,
  productie: 10,
  detailhandel: 10,
  zorg: 10,
  horeca: 8,
  dienstverlening: 7,
  tuinbouw: 5,
  groen: 5,
  transport: 5,
  bouw: 4,
  techniek: 4,
  ict: 2,
  overheid: 1.5,
  leisure: 1.5,
  uitzenden: 0.6,
  grijs: 0.4,
};

/** Part-time wishes come first, except where the work itself is full-time. */
const PART_TIME: Weights = { 'tot-20': 26, '20-28': 38, '28-36': 18, '36-plus': 10, onbekend: 8 };
const FULL_TIME: Weights = { 'tot-20': 10, '20-28': 24, '28-36': 28, '36-plus': 30, onbekend: 8 };
const FULL_TIME_SECTORS = new Set(['bouw', 'techniek', 'transport', 'productie', 'logistiek', 'ict', 'grijs']);
const HOURS: Readonly<Record<string, readonly [number | null, number | null]>> = {
  'tot-20': [8, 16],
  '20-28': [16, 24],
  '28-36': [24, 32],
  '36-plus': [32, 40],
  onbekend: [null, null],
};

const PRACTICAL: Weights = { basis: 26, vmbo: 18, mbo12: 28, mbo34: 14, hbo: 4, wo: 2, onbekend: 8 };
const OFFICE: Weights = { basis: 8, vmbo: 12, mbo12: 18, mbo34: 32, hbo: 16, wo: 6, onbekend: 8 };
const OFFICE_SECTORS = new Set(['ict', 'overheid', 'dienstverlening', 'uitzenden', 'leisure']);

const START: Weights = { '2026-01-05': 52, '2026-03-20': 18, '2026-06-01': 12, onbekend: 18 };

const TALENTS = ['netjes', 'op-tijd', 'samenwerken', 'doorzetten', 'vriendelijk', 'handig', 'precies', 'zelfstandig'];
const LICENCES: Weights = { 'rijbewijs-b': 30, heftruck: 8, 'vca-basis': 8, 'rijbewijs-c': 3, ehbo: 4 };
const LANGUAGES: Weights = { en: 45, ar: 18, ti: 8, tr: 9, pl: 5, es: 6 };

/** A repeatable stream of numbers in [0, 1): mulberry32. */
export function randomNumbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Invented people of one region, skewed as a caseload is: a few large sectors and long tails, families in a sector in
 * the proportions 1, 1/2, 1/3 …, much unknown. Fields are drawn apart from each other except hours and level, which
 * lean on the sector; real fields hang together more, which makes groups larger, so this errs on the hard side.
 */
export function inventedRegion(size: number, seed: number, sharing = 0.2): PublishablePerson[] {
  const random = randomNumbers(seed);
  const draw = (weights: Weights) => drawFrom(weights, random);
  const some = (weights: Weights) =>
    Object.entries(weights).flatMap(([code, percent]) => (random() * 100 < percent ? [code] : []));
  return Array.from({ length: size }, (_, index) => {
    const sector = draw(SECTORS);
    const families = FAMILIES.filter((family) => family.sector === sector).map(({ code }) => code);
    const [hoursMin, hoursMax] = HOURS[draw(FULL_TIME_SECTORS.has(sector) ? FULL_TIME : PART_TIME)] ?? [null, null];
    const level = draw(OFFICE_SECTORS.has(sector) ? OFFICE : PRACTICAL);
    const start = draw(START);
    const talents = TALENTS.filter(() => random() < 0.4);
    const licences = some(LICENCES);
    const languages = ['nl', ...some(LANGUAGES)];
    const shares = random() < sharing;
    return {
      id: `p${index}`,
      sector,
      family: draw(Object.fromEntries(families.map((code, rank) => [code, 1 / (rank + 1)]))),
      municipality: draw(MUNICIPALITIES),
      hoursMin,
      hoursMax,
      level: level === 'onbekend' ? null : (level as Level),
      availableFrom: start === 'onbekend' ? null : start,
      talents,
      licences,
      languages,
      optIn: shares
        ? { talents: talents.slice(0, 2), licences: licences.slice(0, 1), languages: languages.slice(1, 2) }
        : { talents: [], licences: [], languages: [] },
    };
  });
}

function drawFrom(weights: Weights, random: () => number): string {
  const entries = Object.entries(weights);
  let left = random() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [code, weight] of entries) {
    left -= weight;
    if (left < 0) return code;
  }
  return entries.at(-1)?.[0] ?? '';
}
