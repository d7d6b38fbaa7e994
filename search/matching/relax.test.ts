import { expect, test } from 'vitest';
import { buildMarket } from './columns.ts';
import { waysToAskLess } from './helps.ts';
import { countTalents, rarityAmong } from './needs.ts';
import { comparePair } from './pair.ts';
import { bestRelaxations, countFits } from './relax.ts';
import { ruleBookOn } from './rule-book.ts';
import { InventedMarket } from './testing/invented-market.ts';

const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
const made = new InventedMarket(SEED, 'region', { occupations: 30, talents: 60 });
const vacancies = Array.from({ length: 40 }, (_, index) => made.vacancy(`v${index}`));
const candidates = Array.from({ length: 200 }, (_, index) => made.candidate(`c${index}`));
const today = '2026-11-20';
const book = ruleBookOn(today);
const ground = { book, today, rarity: rarityAmong(book, countTalents(candidates), candidates.length) };

const fitsOf = (vacancy: (typeof vacancies)[number]) =>
  candidates.filter((candidate) => {
    const { score, missed } = comparePair(ground, vacancy, candidate);
    return score >= book.fitFrom && missed.length === 0;
  }).length;

test('counts who fits as the readable rules do, from both sides', () => {
  const market = buildMarket(ground, vacancies, candidates);
  const expected = vacancies.map(fitsOf);
  expect(
    countFits(market, 'vacancies').map(({ fits }) => fits),
    `seed ${SEED}`,
  ).toEqual(expected);
  const back = countFits(market, 'candidates');
  expect(back.reduce((sum, { fits }) => sum + fits, 0)).toBe(expected.reduce((sum, fits) => sum + fits, 0));
  const best = Math.max(...candidates.map((candidate) => comparePair(ground, vacancies[0]!, candidate).score));
  expect(countFits(market, 'vacancies')[0]?.best).toBe(best);
});

test('the one thing to ask less is the one that makes most people fit', () => {
  const found = bestRelaxations(ground, vacancies, candidates);
  for (const [index, vacancy] of vacancies.entries()) {
    const all = waysToAskLess(vacancy).map((way) => fitsOf(way.vacancy));
    const most = Math.max(0, ...all);
    expect(found[index]?.fits ?? 0, `seed ${SEED}, ${index}`).toBe(most);
    if (most === 0) expect(found[index]).toBeNull();
  }
  expect(found.some((one) => one !== null)).toBe(true);
});
