import { expect, it } from 'vitest';
import { dueByDay } from './board-today.ts';

const at = (dueAt: string, tone: 'calm' | 'soon' | 'late' = 'calm') => ({
  clock: { dueAt, minutesLeft: 0, used: 0, tone },
});
/** Half past midnight on 1 December in the Netherlands is still 30 November in UTC. */
const NOW = '2026-11-30T23:30:00.000Z';

it('counts what is late apart from what is due today, on the Dutch calendar', () => {
  const cards = [at('2026-11-30T22:00:00.000Z', 'late'), at('2026-11-30T23:45:00.000Z', 'soon'), { clock: null }];
  expect(dueByDay(cards, NOW)).toEqual([
    { when: 'late', count: 1 },
    { when: '2026-12-01', count: 1 },
  ]);
});

it('gives the next four days with work a bar each and takes the rest together', () => {
  const days = ['02', '03', '03', '04', '07', '08', '09'].map((day) => at(`2026-12-${day}T10:00:00.000Z`));
  expect(dueByDay(days, NOW).slice(2)).toEqual([
    { when: '2026-12-02', count: 1 },
    { when: '2026-12-03', count: 2 },
    { when: '2026-12-04', count: 1 },
    { when: '2026-12-07', count: 1 },
    { when: 'later', count: 2 },
  ]);
});

it('shows late and today also when nothing is due', () => {
  expect(dueByDay([], NOW)).toEqual([
    { when: 'late', count: 0 },
    { when: '2026-12-01', count: 0 },
  ]);
});
