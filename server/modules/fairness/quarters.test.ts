import { expect, it } from 'vitest';
import { ruleBookOn } from '#search/matching/rule-book.ts';
import { closedParts } from './quarters.ts';

const book = ruleBookOn('2026-01-01');

it('gives the quarters that are over, newest first, and never the running one', () => {
  const quarters = (day: string) => closedParts(day, 2).map(({ quarter, from, until }) => [quarter, from, until]);
  expect(quarters('2026-11-28')).toEqual([
    ['2026-K3', '2026-07-01', '2026-10-01'],
    ['2026-K2', '2026-04-01', '2026-07-01'],
  ]);
  expect(quarters('2027-01-01')[0]).toEqual(['2026-K4', '2026-10-01', '2027-01-01']);
  expect(quarters('2026-12-31')[0]).toEqual(['2026-K3', '2026-07-01', '2026-10-01']);
});

it('cuts a quarter where the rules changed, so that no two parts overlap', () => {
  const books = [book, { ...book, version: 2, from: '2026-08-15' }, { ...book, version: 3, from: '2026-10-01' }];
  expect(
    closedParts('2026-11-28', 2, books).map(({ rulesVersion, from, until }) => [rulesVersion, from, until]),
  ).toEqual([
    [2, '2026-08-15', '2026-10-01'],
    [1, '2026-07-01', '2026-08-15'],
    [1, '2026-04-01', '2026-07-01'],
  ]);
});
