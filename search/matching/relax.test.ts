import { expect, test } from 'vitest';
import { buildMarket } from './columns.ts';
import { waysToAskLess } from './helps.ts';
import { countTalents, rarityAmong } from './needs.ts';
import { comparePair } from './pair.ts';
import { countFits, fitsOrRelaxed } from './relax.ts';
import { ruleBookOn } from './rule-book.ts';
import { InventedMarket } from './testing/invented-market.ts';

const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
const made = new InventedMarket(SEED, 'region', { occupations: 30, talents: 60 });
const vacancies = Array.from({ length: 40 }, (_, index) => made.vacancy(`v${index}`));
const candidates = Array.from({ length: 200 }, (_, index) => made.candidate(`c${index}`));
const today = '2026-11-20';
const book = ruleBookOn(today);
const ground = { book, today, rarity: rarityAmong(book, countTalents(candidates), candidates.length) };

const fitsOf = (vacancy: (typeof vacancies)[number], people = candidates) =>
  people.filter((candidate) => {
    const { score, missed } = comparePair(ground, vacancy, candidate);
    return score >= book.fitFrom && missed.length === 0;
  }).length;

test('counts who fits as the readable rules do, from both sides', () => {
  const market = buildMarket(ground, vacancies, candidates);
  const expected = vacancies.map((vacancy) => fitsOf(vacancy));
  expect(
    countFits(market, 'vacancies').map(({ fits }) => fits),
    `seed ${SEED}`,
  ).toEqual(expected);
  const back = countFits(market, 'candidates');
  expect(back.reduce((sum, { fits }) => sum + fits, 0)).toBe(expected.reduce((sum, fits) => sum + fits, 0));
  const best = Math.max(...candidates.map((candidate) => comparePair(ground, vacancies[0]!, candidate).score));
  expect(countFits(market, 'vacancies')[0]?.best).toBe(best);
});

test('the one thing to ask less is the one that makes most people fit, where nobody fits', () => {
  const few = candidates.slice(0, 40);
  const found = fitsOrRelaxed(ground, vacancies, few);
  for (const [index, vacancy] of vacancies.entries()) {
    const fits = fitsOf(vacancy, few);
    expect(found[index]?.fits, `seed ${SEED}, ${index}`).toBe(fits);
    const most = Math.max(0, ...waysToAskLess(vacancy).map((way) => fitsOf(way.vacancy, few)));
    expect(found[index]?.relaxation?.fits ?? 0, `seed ${SEED}, ${index}`).toBe(fits > 0 ? 0 : most);
  }
  expect(found.some(({ relaxation }) => relaxation !== null)).toBe(true);
  expect(found.some(({ fits }) => fits > 0)).toBe(true);
});
