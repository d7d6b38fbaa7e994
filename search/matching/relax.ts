import { buildMarket } from './columns.ts';
import type { Market } from './market.ts';
import { type LessAsked, waysToAskLess } from './helps.ts';
import { type Asker, Kernel } from './kernel.ts';
import type { Ground } from './pair.ts';
import type { MatchCandidate, MatchVacancy } from './record.ts';

/** Whether these two may never be brought together: an asking row and one of the other side. */
export type Apart = (row: number, other: number) => boolean;
const together: Apart = () => false;

export interface Fits {
  /** Rows of the other side that count as a fit. */
  fits: number;
  /** The best score among all that may be brought together; null when there is none. */
  best: number | null;
}

const fitsOf = (kernel: Kernel, row: number, apart: (other: number) => boolean): Fits => {
  const { fitFrom } = kernel.market.book;
  kernel.ask(row);
  let fits = 0;
  let best: number | null = null;
  for (let other = 0; other < kernel.other.rows; other++) {
    if (apart(other)) continue;
    const score = kernel.score(other);
    if (best === null || score > best) best = score;
    if (score >= fitFrom && kernel.lacking(other) === 0) fits += 1;
  }
  return { fits, best };
};

/** For each asking row who fits. */
export const countFits = (market: Market, asker: Asker, apart: Apart = together): Fits[] => {
  const kernel = new Kernel(market, asker);
  return Array.from({ length: kernel.own.rows }, (_, row) => fitsOf(kernel, row, (other) => apart(row, other)));
};

export interface Relaxation extends Omit<LessAsked, 'vacancy'> {
  /** People who fit when the vacancy asks this less. */
  fits: number;
}

/**
 * Who fits each vacancy, and for one that nobody fits the one thing which, asked less, makes most people fit; null when
 * no single one makes anybody fit.
 */
export const fitsOrRelaxed = (
  ground: Ground,
  vacancies: readonly MatchVacancy[],
  candidates: readonly MatchCandidate[],
  apart: Apart = together,
): (Fits & { relaxation: Relaxation | null })[] => {
  const ways = vacancies.map(waysToAskLess);
  const relaxed = ways.flat().map(({ vacancy }) => vacancy);
  const kernel = new Kernel(buildMarket(ground, [...vacancies, ...relaxed], candidates), 'vacancies');
  let next = vacancies.length;
  return ways.map((own, row) => {
    const from = next;
    next += own.length;
    const away = (other: number) => apart(row, other);
    const count = fitsOf(kernel, row, away);
    let relaxation: Relaxation | null = null;
    if (count.fits === 0)
      for (const [place, { criterion, kind, values }] of own.entries()) {
        const { fits } = fitsOf(kernel, from + place, away);
        if (fits > (relaxation?.fits ?? 0)) relaxation = { criterion, kind, values, fits };
      }
    return { ...count, relaxation };
  });
};
