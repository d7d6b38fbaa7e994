import type { BoardCard } from '#contract/introductions.ts';
import { dutchDay } from './i18n/format.ts';

/** Days ahead that have a bar of their own; what is due after them is taken together. */
const AHEAD = 4;

export interface Due {
  /** `late`, a day ('2026-11-30'), or `later`. */
  when: string;
  count: number;
}

/** How many steps are due when: late, today, each of the next days on which something is due, and later. */
export const dueByDay = (cards: readonly Pick<BoardCard, 'clock'>[], now: string): Due[] => {
  const today = dutchDay(now);
  const counts = new Map<string, number>();
  for (const { clock } of cards) {
    if (!clock) continue;
    const when = clock.tone === 'late' ? 'late' : dutchDay(clock.dueAt);
    counts.set(when, (counts.get(when) ?? 0) + 1);
  }
  const days = [...counts.keys()].filter((when) => when !== 'late' && when > today).sort();
  const later = days.slice(AHEAD).reduce((sum, day) => sum + (counts.get(day) ?? 0), 0);
  return [
    { when: 'late', count: counts.get('late') ?? 0 },
    { when: today, count: counts.get(today) ?? 0 },
    ...days.slice(0, AHEAD).map((day) => ({ when: day, count: counts.get(day) ?? 0 })),
    ...(later > 0 ? [{ when: 'later', count: later }] : []),
  ];
};
