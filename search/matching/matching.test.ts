import fc from 'fast-check';
import { expect, test } from 'vitest';
import { criteria } from '#contract/match-names.ts';
import { matchAll } from './batch.ts';
import { buildMarket } from './columns.ts';
import { countTalents, rarityAmong } from './needs.ts';
import { comparePair } from './pair.ts';
import { ruleBookOn } from './rule-book.ts';
import { Matcher } from './search.ts';
import { InventedMarket, type MarketKind } from './testing/invented-market.ts';

const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
const today = '2026-11-20';
const book = ruleBookOn(today);
const SMALL = { occupations: 400, talents: 900 };

const invent = (seed: number, kind: MarketKind, vacancies: number, candidates: number, size = SMALL) => {
  const made = new InventedMarket(seed, kind, size);
  const records = {
    vacancies: Array.from({ length: vacancies }, (_, index) => made.vacancy(`v${index}`)),
    candidates: Array.from({ length: candidates }, (_, index) => made.candidate(`c${index}`)),
  };
  const rarity = rarityAmong(book, countTalents(records.candidates), candidates);
  const ground = { book, rarity, today };
  return { ...records, ground, market: buildMarket(ground, records.vacancies, records.candidates) };
};

const listOf = ({ rows, scores, size }: { rows: Uint32Array; scores: Uint16Array; size: number }) =>
  Array.from({ length: size }, (_, place) => [rows[place], scores[place]]);

test.each(['region', 'adversary'] as const)(
  '%s: rows, order and scores are those of scoring every row, both ways',
  (kind) => {
    const { market } = invent(SEED, kind, 1_200, 3_000);
    for (const [asker, asked, top] of [
      ['vacancies', 1_200, 20],
      ['candidates', 1_200, 20],
      ['vacancies', 100, 1],
      ['candidates', 100, 50],
    ] as const) {
      const matcher = new Matcher(market, asker, top);
      for (let row = 0; row < asked; row++) {
        const expected = listOf(matcher.everyRow(row));
        expect(expected).toHaveLength(top);
        expect(listOf(matcher.best(row)), `seed ${SEED}, ${kind}, ${asker} ${row}`).toEqual(expected);
      }
    }
  },
);

test('the columns give every pair the score of the readable rules, whoever asks', () => {
  for (const kind of ['region', 'adversary'] as const) {
    const { market, vacancies, candidates, ground } = invent(SEED + 1, kind, 80, 120);
    const forward = new Matcher(market, 'vacancies', 1).kernel;
    const back = new Matcher(market, 'candidates', 1).kernel;
    for (const [v, vacancy] of vacancies.entries())
      for (const [c, candidate] of candidates.entries()) {
        const { score } = comparePair(ground, vacancy, candidate);
        forward.ask(v);
        back.ask(c);
        expect([forward.score(c), back.score(v)], `seed ${SEED + 1}, ${kind}, ${v} ${c}`).toEqual([score, score]);
      }
  }
});

test('points add up, never pass the most of a criterion, and 1,000 is all there is', () => {
  expect(criteria.reduce((sum, one) => sum + book.most[one], 0)).toBe(1_000);
  const made = new InventedMarket(SEED + 2, 'region', SMALL);
  const people = Array.from({ length: 300 }, (_, index) => made.candidate(`c${index}`));
  const ground = { book, today, rarity: rarityAmong(book, countTalents(people), people.length) };
  fc.assert(
    fc.property(fc.nat(299), (index) => {
      const pair = comparePair(ground, made.vacancy('v'), people[index] ?? made.candidate('c'));
      const sum = pair.criteria.reduce((points, one) => points + one.points, 0);
      expect(pair.score).toBe(sum - pair.lost);
      for (const { criterion, points, most } of pair.criteria) {
        expect(Number.isInteger(points) && points >= 0 && points <= most, criterion).toBe(true);
        expect(most).toBe(book.most[criterion]);
      }
    }),
    { seed: SEED, numRuns: 2_000 },
  );
});

test('no more rows than there are, and none at all', () => {
  const { market } = invent(SEED + 3, 'region', 5, 7);
  expect(listOf(new Matcher(market, 'vacancies', 20).best(0))).toHaveLength(7);
  expect(listOf(new Matcher(market, 'candidates', 20).best(0))).toHaveLength(5);
  expect(listOf(new Matcher(invent(SEED, 'region', 1, 0).market, 'vacancies', 20).best(0))).toEqual([]);
});

test('who scores the same stands in another order on another day, and everyone comes first on some day', () => {
  const made = new InventedMarket(SEED + 4, 'region', SMALL);
  const [vacancy, person] = [made.vacancy('v'), made.candidate('c')];
  const same = Array.from({ length: 5 }, (_, index) => ({ ...person, id: `c${index}`, availableFrom: null }));
  const firsts = new Set<number | undefined>();
  for (let day = 1; day <= 28; day++) {
    const ground = { book, rarity: () => 1, today: `2026-11-${String(day).padStart(2, '0')}` };
    const matcher = new Matcher(buildMarket(ground, [vacancy], same), 'vacancies', 5);
    const order = listOf(matcher.best(0));
    expect(new Set(order.map(([, score]) => score)).size).toBe(1);
    expect(order).toEqual(listOf(matcher.everyRow(0)));
    firsts.add(order[0]?.[0]);
  }
  expect(firsts).toEqual(new Set([0, 1, 2, 3, 4]));
});

test('threads over shared memory answer as one does', async () => {
  const { market } = invent(SEED + 5, 'region', 150, 400);
  const [alone, together] = await Promise.all([
    matchAll(market, 'vacancies', 20),
    matchAll(market, 'vacancies', 20, 2),
  ]);
  expect([...together.sizes].every((size) => size === 20)).toBe(true);
  expect(together.rows).toEqual(alone.rows);
  expect(together.scores).toEqual(alone.scores);
});
