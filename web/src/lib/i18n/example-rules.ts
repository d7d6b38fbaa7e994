import type { MatchingRules } from '#contract/matching-rules.ts';

const likeness = { wished: 300, done: 270 };

/** Rules of matching to try texts with. */
export const EXAMPLE_RULES: MatchingRules = {
  version: 1,
  from: '2026-01-01',
  most: {
    occupation: 300,
    talents: 250,
    travel: 120,
    hours: 90,
    times: 40,
    start: 30,
    level: 40,
    languages: 40,
    licences: 40,
    contract: 30,
    conditions: 20,
  },
  occupation: {
    same: likeness,
    unit: likeness,
    family: likeness,
    minor: likeness,
    sector: likeness,
    'sub-major': likeness,
    major: likeness,
  },
  mustWeight: 2,
  rarity: [10, 30],
  travel: [
    { upTo: 50, points: 120 },
    { upTo: 100, points: 100 },
    { upTo: 125, points: 40 },
  ],
  hoursApart: { upTo: 4, points: 45 },
  levelBelow: 20,
  start: [
    { upTo: 31, points: 30 },
    { upTo: 92, points: 15 },
  ],
  missed: { points: 50, most: 3 },
  fitFrom: 700,
};
