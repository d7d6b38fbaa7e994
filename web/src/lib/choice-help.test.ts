import { describe, expect, test } from 'vitest';
import { adviceOf, RULES } from './choice-help.ts';
import { SECTORS } from './sectors.ts';

describe('the keuzehulp', () => {
  test('has ten questions that together lead to every sector, and to none that does not exist', () => {
    expect(RULES).toHaveLength(10);
    expect(new Set(RULES.flatMap(({ sectors }) => sectors))).toEqual(new Set(SECTORS.map(({ code }) => code)));
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
