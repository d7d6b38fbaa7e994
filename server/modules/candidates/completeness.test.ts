import { expect, test } from 'vitest';
import { emptyProfile, ProfileContent, profileParts } from '#contract/profile.ts';
import { COMPLETENESS, completenessOf } from './completeness.ts';

const full = ProfileContent.parse({
  sectors: ['logistiek'],
  wishedOccupations: ['orderpicker'],
  talents: ['nauwkeurig'],
  level: 'mbo12',
  hoursMin: 20,
  availableFrom: '2026-12-01',
  days: ['ma'],
  travel: { pc4: '2712', km: 10, means: [] },
  languages: [{ code: 'nl', level: 'goed' }],
  contractForms: ['vast'],
  workConditions: ['buiten'],
});

test('the weights are 100 together and every part says why it helps', () => {
  expect(profileParts.reduce((sum, part) => sum + COMPLETENESS[part].weight, 0)).toBe(100);
  for (const part of profileParts) expect(COMPLETENESS[part].why.length).toBeGreaterThan(20);
});

test('an empty profile is 0 percent and everything in it is unknown', () => {
  const { percent, unknown } = completenessOf(emptyProfile());
  expect(percent).toBe(0);
  expect(new Set(unknown.map(({ part }) => part))).toEqual(new Set(profileParts));
});

test('someone who never worked and has no licence can reach 100 percent', () => {
  const { percent, unknown } = completenessOf(full);
  expect(percent).toBe(100);
  expect(unknown.map(({ part }) => part)).toEqual(['experience', 'licences', 'presentation']);
});

test('the most helpful question comes first', () => {
  const { unknown } = completenessOf({ ...full, wishedOccupations: [], languages: [] });
  expect(unknown.slice(0, 2).map(({ part }) => part)).toEqual(['wishes', 'languages']);
});

test('one end of the hours is an answer, a postcode without a distance is not', () => {
  expect(completenessOf({ ...full, hoursMin: null, hoursMax: 24 }).percent).toBe(100);
  expect(completenessOf({ ...full, travel: { pc4: '2712', km: null, means: ['fiets'] } }).percent).toBe(88);
});
