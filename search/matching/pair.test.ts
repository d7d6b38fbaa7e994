import { expect, test } from 'vitest';
import type { Criterion } from '#contract/match-names.ts';
import { helpsFor } from './helps.ts';
import { rarityAmong } from './needs.ts';
import { comparePair, type Ground } from './pair.ts';
import { candidateRecord, type Lookup, type MatchCandidate, type MatchVacancy, vacancyRecord } from './record.ts';
import { ruleBookOn } from './rule-book.ts';

const lookup: Lookup = { occupation: (code) => ({ code, isco: null, family: null, sector: null }), place: () => null };
const occupation = (
  code: string,
  isco: string | null = null,
  family: string | null = null,
  sector: string | null = null,
) => ({
  code,
  isco,
  family,
  sector,
});
const picker = occupation('picker', '9333', 'magazijn', 'logistiek');
const ZOETERMEER = { lat: 52.06, lon: 4.49 };
/** 0.0898 degrees of latitude: 9.99 kilometres. */
const TEN_KM_NORTH = { lat: 52.1498, lon: 4.49 };

const vacancyOf = (fields: object): MatchVacancy =>
  vacancyRecord(lookup).parse({ id: 'v', occupation: picker, ...fields });
const personOf = (fields: object): MatchCandidate => candidateRecord(lookup).parse({ id: 'c', ...fields });
const ground: Ground = { book: ruleBookOn('2026-11-20'), rarity: () => 1, today: '2026-11-20' };

const compare = (criterion: Criterion, vacancy: object, person: object, on = ground) => {
  const pair = comparePair(on, vacancyOf(vacancy), personOf(person));
  const found = pair.criteria.find((one) => one.criterion === criterion);
  if (!found) throw new Error(criterion);
  return { ...found, lost: pair.lost };
};

test('a person who filled in nothing gets half of everything that is asked, loses nothing, and is never a no', () => {
  const asksAll = vacancyOf({
    place: ZOETERMEER,
    hoursMin: 20,
    hoursMax: 24,
    level: 'mbo12',
    mustHaves: { talents: ['tillen'], licences: ['heftruck'], languages: ['nl'] },
    contractForm: 'vast',
    days: ['ma'],
    dayparts: ['ochtend'],
    workConditions: ['buiten'],
  });
  const { score, lost, missed, criteria } = comparePair(ground, asksAll, personOf({}));
  expect({ score, lost, missed }).toEqual({ score: 500, lost: 0, missed: [] });
  expect(new Set(criteria.map(({ verdict }) => verdict))).toEqual(new Set(['unknown']));
});

test.each([
  [{ wishedOccupations: [picker] }, 300, 'full', 'same'],
  [{ doneOccupations: [picker] }, 270, 'partly', 'only-done'],
  [{ wishedOccupations: [occupation('packer', '9333')] }, 250, 'partly', 'unit'],
  [{ wishedOccupations: [occupation('clerk', '4321', 'magazijn')] }, 230, 'partly', 'family'],
  [{ doneOccupations: [occupation('loader', '9334')] }, 130, 'partly', 'minor'],
  [{ sectors: ['logistiek'] }, 100, 'partly', 'sector'],
  [{ wishedOccupations: [occupation('cleaner', '9112')] }, 30, 'partly', 'major'],
  [{ wishedOccupations: [occupation('cook', '5120', 'keuken', 'horeca')] }, 0, 'none', null],
  [{ wishedOccupations: [occupation('cook', '5120')], doneOccupations: [picker] }, 270, 'partly', 'only-done'],
] as const)('occupation %#', (person, points, verdict, because) => {
  expect(compare('occupation', {}, person)).toMatchObject({ points, verdict, because, lost: 0 });
});

const needs = (must: string[], learn: string[] = []) => ({
  mustHaves: { talents: must, licences: [], languages: [] },
  canLearn: { talents: learn, licences: [], languages: [] },
});

test('a must-have weighs as two that can be learned, and of those half stays', () => {
  // 250 over weights 2 and 1: 167 and 83.
  const asks = needs(['tillen'], ['tellen']);
  expect(compare('talents', asks, { talents: ['tillen', 'tellen'] })).toMatchObject({ points: 250, lost: 0 });
  expect(compare('talents', asks, { talents: ['tillen'] })).toMatchObject({ points: 167 + 41, lost: 0 });
  expect(compare('talents', asks, { talents: ['tellen'] })).toMatchObject({
    points: 83,
    lost: 50,
    missing: ['tillen'],
  });
  expect(compare('talents', asks, { talents: ['zingen'] })).toMatchObject({ points: 41, lost: 50, verdict: 'partly' });
  expect(compare('talents', {}, { talents: ['zingen'] })).toMatchObject({ points: 250, verdict: 'not-asked' });
});

test('a rare talent weighs more than one that many have', () => {
  const counts = new Map([
    ['tillen', 500],
    ['lassen', 2],
  ]);
  const rarity = rarityAmong(ground.book, counts, 1_000);
  // Half have the one, one in 500 the other: weights 1 and 5, twice that as must-haves.
  expect([rarity('tillen'), rarity('lassen'), rarity('nooit')]).toEqual([1, 5, 5]);
  const asks = needs(['tillen', 'lassen']);
  expect(compare('talents', asks, { talents: ['lassen'] }, { ...ground, rarity })).toMatchObject({ points: 208 });
  expect(compare('talents', asks, { talents: ['tillen'] }, { ...ground, rarity })).toMatchObject({ points: 42 });
});

test('more than three missed must-haves cost no more than three', () => {
  const { missed, lost, score, criteria } = comparePair(
    ground,
    vacancyOf(needs(['a', 'b', 'c', 'd', 'e'])),
    personOf({ talents: ['z'] }),
  );
  expect(missed).toHaveLength(5);
  expect(lost).toBe(150);
  expect(score).toBe(criteria.reduce((sum, one) => sum + one.points, 0) - 150);
});

test.each([
  [20, 120, 'full', 0],
  [12, 100, 'partly', 0],
  [10, 100, 'partly', 0],
  [8, 40, 'partly', 0],
  [7, 0, 'none', 50],
])('ten kilometres for who will travel %i', (km, points, verdict, lost) => {
  const found = compare('travel', { place: ZOETERMEER }, { place: TEN_KM_NORTH, km });
  expect(found).toMatchObject({ points, verdict, lost, asked: ['10'], has: [String(km)] });
});

test.each([
  [{ hoursMin: 16, hoursMax: 20 }, 90, 0],
  [{ hoursMin: 32, hoursMax: 40 }, 0, 50],
  [{ hoursMin: 28, hoursMax: 32 }, 45, 0],
  [{ hoursMax: 16 }, 45, 0],
  [{ hoursMin: 24 }, 90, 0],
  [{}, 45, 0],
])('twenty to 24 hours for %o', (person, points, lost) => {
  expect(compare('hours', { hoursMin: 20, hoursMax: 24 }, person)).toMatchObject({ points, lost });
});

test.each([
  ['start', {}, { availableFrom: '2026-12-21' }, 30],
  ['start', {}, { availableFrom: '2026-12-22' }, 15],
  ['start', { start: '2027-06-01' }, { availableFrom: '2027-06-01' }, 30],
  ['start', {}, { availableFrom: '2027-06-01' }, 0],
  ['level', { level: 'mbo34' }, { level: 'mbo12' }, 20],
  ['level', { level: 'mbo34' }, { level: 'wo' }, 40],
  ['level', { level: 'mbo34' }, { level: 'vmbo' }, 0],
  ['times', { days: ['ma', 'di', 'wo'], dayparts: ['avond'] }, { days: ['ma', 'di'], dayparts: ['avond'] }, 13 + 20],
  ['times', { days: ['ma'] }, { days: ['di'], dayparts: ['avond'] }, 20],
  ['contract', { contractForm: 'vast' }, { contractForms: ['vast', 'uitzend'] }, 30],
  ['contract', { contractForm: 'vast' }, { contractForms: ['uitzend'] }, 0],
  ['conditions', { workConditions: ['buiten'] }, { workConditions: ['buiten', 'in-team'] }, 10],
  ['conditions', {}, { workConditions: ['buiten'] }, 10],
] as const)('%s %#', (criterion, vacancy, person, points) => {
  expect(compare(criterion, vacancy, person).points).toBe(points);
});

test('a beginning in a language counts for half and is not missed', () => {
  const asks = { mustHaves: { talents: [], licences: [], languages: ['nl'] } };
  const speaks = (level: string) => compare('languages', asks, { languages: [{ code: 'nl', level }] });
  expect(speaks('beetje')).toMatchObject({ points: 20, lost: 0, missing: [] });
  expect(speaks('redelijk')).toMatchObject({ points: 40, lost: 0 });
  expect(compare('languages', asks, { languages: [{ code: 'ar', level: 'goed' }] })).toMatchObject({
    points: 0,
    lost: 50,
    missing: ['nl'],
  });
});

test('what would help comes with the score that follows, what helps most first', () => {
  const vacancy = vacancyOf({ ...needs(['tillen']), hoursMin: 32, hoursMax: 36, place: ZOETERMEER });
  const person = personOf({ talents: ['zingen'], hoursMin: 16, hoursMax: 24, place: TEN_KM_NORTH, km: 5 });
  const pair = comparePair(ground, vacancy, person);
  const helps = helpsFor(ground, vacancy, person, pair);
  const gain = (kind: string) =>
    helps.filter((one) => one.kind === kind).map(({ score, values }) => [score - pair.score, values]);
  expect(pair.lost).toBe(150);
  expect(gain('course')).toEqual([[250 + 50, ['tillen']]]);
  expect(gain('learn-on-the-job')).toEqual([[125 + 50, ['tillen']]]);
  expect(gain('adapt-hours')).toEqual([[90 + 50, ['24']]]);
  expect(gain('travel-help')).toEqual([[100 + 50, ['11']]]);
  expect(helps.map(({ score }) => score)).toEqual(helps.map(({ score }) => score).toSorted((a, b) => b - a));
  expect(helps[0]?.kind).toBe('course');
});
