import { expect, test } from 'vitest';
import { emptyProfile, type ProfileContent } from '#contract/profile.ts';
import { type Asked, countVerdicts, pointsOf, reasonsFor } from './fit.ts';

const NOTHING = { talents: [], licences: [], languages: [] };
const asked: Asked = {
  occupation: 'orderpicker',
  family: 'magazijn',
  sector: 'logistiek',
  hoursMin: 16,
  hoursMax: 24,
  level: 'mbo12',
  mustHaves: { talents: ['tillen', 'tellen'], licences: ['heftruck'], languages: [] },
  canLearn: NOTHING,
  contractForm: 'tijdelijk',
};
const around = {
  familyOf: new Map([
    ['orderpicker', 'magazijn'],
    ['inpakker', 'magazijn'],
    ['kok', 'keuken'],
  ]),
  km: 8,
  today: '2026-11-23',
};
const profile = (fields: Partial<ProfileContent>): ProfileContent => ({ ...emptyProfile(), ...fields });
const verdict = (
  criterion: string,
  fields: Partial<ProfileContent>,
  other: Partial<Asked> = {},
  km: number | null = 8,
) =>
  reasonsFor({ ...asked, ...other }, profile(fields), { ...around, km }).find((one) => one.criterion === criterion)
    ?.verdict;

test('what is not filled in is unknown, and never against', () => {
  const reasons = reasonsFor(asked, emptyProfile(), around);
  expect(new Set(reasons.map((one) => one.verdict))).toEqual(new Set(['unknown']));
  expect(pointsOf(countVerdicts(reasons))).toBe(0);
});

test.each([
  [{ wishedOccupations: ['orderpicker'] }, 'for'],
  [{ doneOccupations: ['orderpicker'] }, 'for'],
  [{ wishedOccupations: ['inpakker'] }, 'partly'],
  [{ sectors: ['logistiek'], wishedOccupations: ['kok'] }, 'partly'],
  [{ wishedOccupations: ['kok'] }, 'against'],
] as const)('occupation of %o is %s', (fields, expected) => {
  expect(verdict('occupation', fields as never)).toBe(expected);
});

test.each([
  [16, 24, 'for'],
  [24, 40, 'for'],
  [1, 16, 'for'],
  [25, 40, 'against'],
  [1, 15, 'against'],
  [null, 15, 'against'],
  [24, null, 'for'],
  [25, null, 'against'],
])('hours %s to %s are %s', (hoursMin, hoursMax, expected) => {
  expect(verdict('hours', { hoursMin, hoursMax })).toBe(expected);
});

test.each([
  ['wo', 'for'],
  ['mbo12', 'for'],
  ['vmbo', 'partly'],
  ['basis', 'against'],
] as const)('level %s is %s', (level, expected) => {
  expect(verdict('level', { level })).toBe(expected);
});

test('a vacancy without a level gives no reason about it', () => {
  expect(verdict('level', { level: 'wo' }, { level: null })).toBeUndefined();
});

test.each([
  [10, 8, 'for'],
  [8, 8, 'for'],
  [7, 8, 'partly'],
  [5, 8, 'against'],
  [null, 8, 'unknown'],
  [10, null, 'unknown'],
])('willing to travel %s km for %s km is %s', (km, distance, expected) => {
  expect(verdict('travel', { travel: { pc4: null, km, means: [] } }, {}, distance)).toBe(expected);
});

test.each([
  [['tillen', 'tellen', 'zingen'], 'for'],
  [['tillen'], 'partly'],
  [['zingen'], 'against'],
])('talents %o are %s', (talents, expected) => {
  expect(verdict('talents', { talents })).toBe(expected);
});

test('what can be learned is never against', () => {
  const learn = { mustHaves: NOTHING, canLearn: { ...NOTHING, talents: ['tillen'] } };
  expect(verdict('talents', { talents: ['zingen'] }, learn)).toBe('partly');
  expect(verdict('talents', { talents: ['tillen'] }, learn)).toBe('for');
});

test('points rise with what fits and fall with what does not', () => {
  expect(pointsOf({ for: 3, partly: 1, against: 1, unknown: 4 })).toBe(5);
});
