import { describe, expect, test } from 'vitest';
import { OCCUPATIONS } from '#server/modules/taxonomy/starter/occupations.ts';
import { Finder } from '#search/finder/finder.ts';
import { adviceOf, RULES } from './choice-help.ts';
import { SECTORS } from './sectors.ts';

describe('the keuzehulp', () => {
  test('has ten questions that together lead to every sector, and to none that does not exist', () => {
    expect(RULES).toHaveLength(10);
    expect(new Set(RULES.flatMap(({ sectors }) => sectors))).toEqual(new Set(SECTORS.map(({ code }) => code)));
  });

  test('names work that the list of occupations has', () => {
    const labels = OCCUPATIONS.flatMap(({ code, label, synonyms }) =>
      [label, ...synonyms].map((text, place) => ({ id: `${code} ${place}`, text, concept: code })),
    );
    const finder = new Finder(labels);
    for (const word of RULES.flatMap(({ work }) => work))
      expect(finder.rank(word, 1)[0]?.score, word).toBeGreaterThan(0.8);
  });

  test('adds up points, a clear yes twice as many as a little', () => {
    const { sectors, work } = adviceOf({ outside: 'some', hands: 'yes', food: 'no' });
    expect(sectors.map(({ code, points }) => [code, points])).toEqual([
      ['bouw', 3],
      ['productie', 2],
      ['techniek', 2],
    ]);
    expect(sectors[0]?.from).toEqual(['outside', 'hands']);
    expect(work).toEqual(['monteur', 'timmerman', 'hovenier', 'stratenmaker']);
  });

  test('leads nowhere when nothing appeals', () => {
    expect(adviceOf({ outside: 'no' })).toEqual({ sectors: [], work: [] });
  });
});
