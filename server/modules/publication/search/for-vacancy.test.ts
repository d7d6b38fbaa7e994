import { expect, test } from 'vitest';
import { ruleBookOn } from '#search/matching/rule-book.ts';
import { DEFAULT_PUBLICATION_CONFIG, UNKNOWN } from '../config.ts';
import type { CellValues } from '../grid.ts';
import type { OwnCard, Question, Tile } from './fits.ts';
import { asFilters, suits, type VacancyWishes } from './for-vacancy.ts';

const config = DEFAULT_PUBLICATION_CONFIG;
const book = ruleBookOn('2026-11-23');
const vacancy: VacancyWishes = {
  sectorCode: 'logistiek',
  familyCode: 'logistiek-magazijn',
  pc4: '2712',
  hoursMin: 24,
  hoursMax: 32,
  level: 'mbo34',
  firstDay: '2026-12-01',
  talents: ['samenwerken', 'nauwkeurig'],
  licences: ['heftruck'],
  languages: [],
};
/** 8 days before the first day of work. */
const question: Question = {
  filters: asFilters(vacancy, config, 8),
  config,
  distances: new Map([
    ['GM0637', 2],
    ['GM1621', 8],
    ['GM0629', 30],
  ]),
};

const tile = (values: Partial<CellValues> = {}, talents: string[] = []): Tile => ({
  id: 'tile',
  ladder: 0,
  weight: 7,
  talents,
  values: {
    sector: 'logistiek',
    family: 'logistiek-magazijn',
    areaGrain: 'municipality',
    area: 'GM0637',
    hours: '20-28',
    level: 'mbo-3-4',
    availability: 'meteen',
    ...values,
  },
  common: { families: [], municipalities: [], hours: [], levels: [], availability: [] },
});
const card = (shown: Partial<OwnCard>): OwnCard => ({
  id: 'card',
  cellId: 'tile',
  talents: [],
  licences: [],
  languages: [],
  ...shown,
});
const points = (one: Tile, own: OwnCard | null = null) => suits(question, book, one, own).points;

test('a vacancy becomes a question in the bands of the cards', () => {
  expect(question.filters).toMatchObject({
    sectors: ['logistiek'],
    families: ['logistiek-magazijn'],
    hours: ['20-28', '28-36'],
    levels: ['mbo-3-4', 'hbo-wo'],
    availability: ['meteen', 'binnen-maand'],
  });
  const open = asFilters({ ...vacancy, familyCode: null, level: null }, config, null);
  expect(open).toMatchObject({ families: [], levels: [], availability: [] });
});

test('says of each field that is asked whether the card suits, differs or does not tell', () => {
  expect(suits(question, book, tile({ level: 'basis', availability: null }), null)).toMatchObject({
    fits: ['sectors', 'families', 'place', 'hours'],
    unknown: ['availability', 'talents', 'licences'],
    differs: ['levels'],
  });
  // Languages are not asked, so they are in none of the lists.
  expect(suits(question, book, tile(), card({ licences: ['heftruck'], talents: ['samenwerken'] }))).toMatchObject({
    fits: ['sectors', 'families', 'place', 'hours', 'levels', 'availability', 'talents', 'licences'],
    unknown: [],
    differs: [],
  });
});

test('the same kind of work counts more than the same sector, and that more than another one', () => {
  const same = points(tile());
  const sector = points(tile({ family: 'logistiek-post' }));
  const other = points(tile({ sector: 'zorg', family: 'zorg-schoonmaak' }));
  expect(same - sector).toBe(book.occupation.family.wished - book.occupation.sector.wished);
  expect(sector - other).toBe(book.occupation.sector.wished);
});

test('what is not known counts for half, and never as a no', () => {
  for (const [field, most] of [
    ['hours', book.most.hours],
    ['level', book.most.level],
    ['availability', book.most.start],
  ] as const) {
    const known = points(tile());
    const unknown = points(tile({ [field]: UNKNOWN }));
    expect(known - unknown).toBe(most - (most >> 1));
  }
  expect(points(tile({ area: UNKNOWN }))).toBe(points(tile()) - book.most.travel + (book.most.travel >> 1));
});

test('each talent that a card shows counts, and nearer is better', () => {
  const [none, one, both] = [[], ['samenwerken'], ['samenwerken', 'nauwkeurig']].map((talents) =>
    points(tile(), card({ talents })),
  ) as [number, number, number];
  expect([one > none, both > one]).toEqual([true, true]);
  const [near, further, far] = ['GM0637', 'GM1621', 'GM0629'].map((area) => points(tile({ area }))) as [
    number,
    number,
    number,
  ];
  expect([near > further, further > far]).toEqual([true, true]);
});
