import type { MatchCandidate, MatchVacancy } from './record.ts';
import type { RuleBook } from './rule-book.ts';
import { divide, rarityWeight } from './rules.ts';

/** Lists in which the vacancy asks and the person answers. */
export const VACANCY_NEEDS = ['talents', 'licences', 'languages', 'contract'] as const;
export type VacancyNeed = (typeof VACANCY_NEEDS)[number];

/** All lists of codes that are compared. In the last one it is the person who asks. */
export const NEEDS = [...VACANCY_NEEDS, 'conditions'] as const;
export type Need = (typeof NEEDS)[number];

/** One asked code with its part of the points, and what stays of that part for who does not have it. */
export interface Asked {
  code: string;
  points: number;
  kept: number;
  must: boolean;
}

/** How well somebody has something, in halves: 2 is enough, 1 is a beginning. */
export const ENOUGH = 2;

/** How rare a talent is among all people who are looked at: a weight from 1. */
export type Rarity = (talent: string) => number;

export const countTalents = (candidates: Iterable<Pick<MatchCandidate, 'talents'>>): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { talents } of candidates)
    for (const talent of new Set(talents)) counts.set(talent, (counts.get(talent) ?? 0) + 1);
  return counts;
};

export const rarityAmong = (book: RuleBook, counts: ReadonlyMap<string, number>, people: number): Rarity => {
  const weights = new Map([...counts].map(([talent, count]) => [talent, rarityWeight(book, count, people)]));
  const rarest = rarityWeight(book, 0, Math.max(1, people));
  return (talent) => weights.get(talent) ?? rarest;
};

interface Demand {
  must: readonly string[];
  other: readonly string[];
  /** Whether what is not a must can be learned on the job. */
  learnable: boolean;
}

const demandOf = (need: VacancyNeed, vacancy: MatchVacancy): Demand =>
  need === 'contract'
    ? { must: [], other: vacancy.contractForm === null ? [] : [vacancy.contractForm], learnable: false }
    : { must: vacancy.mustHaves[need], other: vacancy.canLearn[need], learnable: true };

/** Gives every asked code its whole points, together the most of the criterion. In the order of the codes. */
const divideDemand = (demand: Demand, most: number, weightOf: (code: string, must: boolean) => number): Asked[] => {
  const must = new Set(demand.must);
  const codes = [...new Set([...demand.must, ...demand.other])].sort();
  const shares = divide(
    most,
    codes.map((code) => weightOf(code, must.has(code))),
  );
  return codes.map((code, index) => {
    const points = shares[index] ?? 0;
    const learnable = demand.learnable && !must.has(code);
    return { code, points, kept: learnable ? points >> 1 : 0, must: must.has(code) };
  });
};

/** What a vacancy asks; empty when it asks nothing of the kind. */
export const askedOf = (need: VacancyNeed, vacancy: MatchVacancy, book: RuleBook, rarity: Rarity): Asked[] =>
  divideDemand(
    demandOf(need, vacancy),
    book.most[need],
    (code, must) => (need === 'talents' ? rarity(code) : 1) * (must ? book.mustWeight : 1),
  );

/** What a person wishes of the work; empty when nothing is filled in. */
export const wishedOf = (candidate: MatchCandidate, book: RuleBook): Asked[] =>
  divideDemand({ must: [], other: candidate.workConditions, learnable: false }, book.most.conditions, () => 1);

/** What a person has, with how well; empty when nothing is filled in. */
export const hasOf = (need: VacancyNeed, candidate: MatchCandidate): Map<string, number> => {
  if (need === 'contract') return new Map(candidate.contractForms.map((code) => [code, ENOUGH]));
  if (need === 'languages')
    return new Map(candidate.languages.map(({ code, level }) => [code, level === 'beetje' ? 1 : ENOUGH]));
  return new Map(candidate[need].map((code) => [code, ENOUGH]));
};

/** Points for one asked code: `how well` is 0 for who does not have it. */
export const pointsFor = ({ points, kept }: Asked, howWell: number): number =>
  kept + (((points - kept) * howWell) >> 1);
