import { type Criterion, criteria, type Likeness, likenesses } from '#contract/match-names.ts';
import type { MatchingRules } from '#contract/matching-rules.ts';

const each = <K extends string, V>(keys: readonly K[], value: V) =>
  Object.fromEntries(keys.map((key) => [key, value])) as Record<K, V>;

/** Rules of matching to try texts with. */
export const EXAMPLE_RULES: MatchingRules = {
  version: 1,
  from: '2026-01-01',
  most: each<Criterion, number>(criteria, 300),
  occupation: each<Likeness, { wished: number; done: number }>(likenesses, { wished: 300, done: 270 }),
  mustWeight: 2,
  rarity: [10, 30],
  travel: [50, 100, 125].map((upTo) => ({ upTo, points: 100 })),
  hoursApart: { upTo: 4, points: 45 },
  levelBelow: 20,
  start: [31, 92].map((upTo) => ({ upTo, points: 30 })),
  missed: { points: 50, most: 3 },
  fitFrom: 700,
};
