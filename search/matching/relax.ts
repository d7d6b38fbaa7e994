import { buildMarket, type Market } from './columns.ts';
import { type LessAsked, waysToAskLess } from './helps.ts';
import { type Asker, Kernel } from './kernel.ts';
import type { Ground } from './pair.ts';
import type { MatchCandidate, MatchVacancy } from './record.ts';

/** Whether these two may never be brought together: an asking row and one of the other side. */
export type Apart = (row: number, other: number) => boolean;
const together: Apart = () => false;

/** How many rows of the other side count as a fit for each asking row, and the best score among all that may be brought together. */
export const countFits = (
  market: Market,
  asker: Asker,
  apart: Apart = together,
): { fits: number; best: number | null }[] => {
  const kernel = new Kernel(market, asker);
  return Array.from({ length: kernel.own.rows }, (_, row) => {
    kernel.ask(row);
    let fits = 0;
    let best: number | null = null;
    for (let other = 0; other < kernel.other.rows; other++) {
      if (apart(row, other)) continue;
      const score = kernel.score(other);
      if (best === null || score > best) best = score;
      if (score >= market.book.fitFrom && kernel.lacking(other) === 0) fits += 1;
    }
    return { fits, best };
  });
};

export interface Relaxation extends Omit<LessAsked, 'vacancy'> {
  /** People who fit when the vacancy asks this less. */
  fits: number;
}

/** For each vacancy the one thing which, asked less, makes most people fit; null when no single one makes anybody fit. */
export const bestRelaxations = (
  ground: Ground,
  vacancies: readonly MatchVacancy[],
  candidates: readonly MatchCandidate[],
  apart: Apart = together,
): (Relaxation | null)[] => {
  const ways = vacancies.map(waysToAskLess);
  const relaxed = ways.flat().map(({ vacancy }) => vacancy);
  const original = ways.flatMap((own, place) => own.map(() => place));
  const counts = countFits(buildMarket(ground, relaxed, candidates), 'vacancies', (row, other) =>
    apart(original[row] ?? row, other),
  );
  let at = 0;
  return ways.map((own) => {
    let best: Relaxation | null = null;
    for (const { criterion, kind, values } of own) {
      const fits = counts[at++]?.fits ?? 0;
      if (fits > (best?.fits ?? 0)) best = { criterion, kind, values, fits };
    }
    return best;
  });
};
