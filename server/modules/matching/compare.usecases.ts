import type { Comparison } from '#contract/match-parts.ts';
import { buildMarket } from '#search/matching/columns.ts';
import type { Market } from '#search/matching/market.ts';
import { type Help, helpsFor } from '#search/matching/helps.ts';
import type { Asker } from '#search/matching/kernel.ts';
import { comparePair, type Ground, type PairScore } from '#search/matching/pair.ts';
import type { MatchCandidate, MatchVacancy } from '#search/matching/record.ts';
import { Matcher } from '#search/matching/search.ts';
import type { ProfileInReach } from '#server/modules/candidates/profiles-in-reach.usecases.ts';
import type { Context } from '#server/platform/context.ts';
import type { Services } from '#server/platform/services.ts';
import { factsFor, groundOf, type Labels, labelsFor } from './ground.usecases.ts';
import { candidateOf, type VacancyToMatch, vacancyOf } from './match-records.ts';
import { projectComparison } from './matching.projection.ts';

/** Vacancies and people as the rules see them, with the words to say it in. */
export interface Sides {
  ground: Ground;
  vacancies: readonly MatchVacancy[];
  candidates: readonly MatchCandidate[];
  labels: Labels;
}

export const sidesOf = async (
  ctx: Context,
  services: Services,
  vacancies: readonly VacancyToMatch[],
  profiles: readonly ProfileInReach[],
  day?: string,
): Promise<Sides> => {
  const contents = profiles.map(({ content }) => content);
  const facts = await factsFor(ctx, contents, vacancies);
  return {
    ground: await groundOf(ctx, services, day),
    vacancies: vacancies.map((row) => vacancyOf(row, facts)),
    candidates: profiles.map(({ personId, content }) => candidateOf(personId, content, facts)),
    labels: await labelsFor(ctx, contents, vacancies),
  };
};

export const marketOf = ({ ground, vacancies, candidates }: Sides): Market =>
  buildMarket(ground, vacancies, candidates);

/** The places in the other list of the best for each of the asking ones, best first. */
export const rankMarket = (market: Market, asker: Asker, top: number): number[][] => {
  const matcher = new Matcher(market, asker, top);
  return Array.from({ length: market[asker].columns.rows }, (_, row) => {
    const { rows, size } = matcher.best(row);
    return [...rows.subarray(0, size)];
  });
};

/** One pair with its reasons and what would help. */
export const pairOf = (sides: Sides, vacancy: number, candidate: number): [PairScore, Help[]] => {
  const [work, person] = [sides.vacancies[vacancy], sides.candidates[candidate]];
  if (!work || !person) throw new RangeError('There is no such pair.');
  const pair = comparePair(sides.ground, work, person);
  return [pair, helpsFor(sides.ground, work, person, pair)];
};

/** A pair that is worth a message, with enough points and nothing missed; else null. */
export const goodPair = (
  { ground, vacancies, candidates }: Sides,
  vacancy: number,
  candidate: number,
): PairScore | null => {
  const [work, person] = [vacancies[vacancy], candidates[candidate]];
  if (!work || !person) return null;
  const pair = comparePair(ground, work, person);
  return pair.score >= ground.book.tellFrom && pair.missed.length === 0 ? pair : null;
};

/** One pair, in labels. */
export const comparisonOf = (sides: Sides, vacancy: number, candidate: number): Comparison =>
  projectComparison(...pairOf(sides, vacancy, candidate), sides.labels);

/** These people for one vacancy, best first and all of them: nobody is left out. */
export const rankPeople = async (
  ctx: Context,
  services: Services,
  vacancy: VacancyToMatch,
  profiles: readonly ProfileInReach[],
): Promise<{ personId: string; comparison: Comparison }[]> => {
  const sides = await sidesOf(ctx, services, [vacancy], profiles);
  return (rankMarket(marketOf(sides), 'vacancies', profiles.length)[0] ?? []).flatMap((place) => {
    const personId = profiles[place]?.personId;
    return personId === undefined ? [] : [{ personId, comparison: comparisonOf(sides, 0, place) }];
  });
};
