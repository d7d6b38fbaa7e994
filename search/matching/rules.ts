import { type Likeness, likenesses } from '#contract/match-names.ts';
import { squaredChordOfKm } from '../score.ts';
import type { Occupation } from './record.ts';
import { middle, type RuleBook } from './rule-book.ts';

/**
 * The rules as functions of whole numbers, so that the readable way and the fast way cannot differ. 0 stands for
 * "not filled in" and for "nothing asked". All sums are of whole numbers, so no order of adding changes one.
 */

/** What ties an occupation to others: whoever shares the value is as near as `likeness` says, or nearer. */
export interface Group {
  likeness: Likeness;
  value: string;
}

const DIGITS: Partial<Record<Likeness, number>> = { unit: 4, minor: 3, 'sub-major': 2, major: 1 };

/** The groups that an occupation is in, the nearest first. */
export const groupsOf = ({ code, isco, family, sector }: Occupation): Group[] =>
  likenesses.flatMap((likeness) => {
    const digits = DIGITS[likeness];
    if (digits !== undefined)
      return isco !== null && isco.length >= digits ? [{ likeness, value: isco.slice(0, digits) }] : [];
    const value = likeness === 'same' ? code : likeness === 'family' ? family : sector;
    return value === null ? [] : [{ likeness, value }];
  });

/** How near two occupations are; null when nothing ties them. */
export const likeness = (a: Occupation, b: Occupation): Likeness | null => {
  const others = groupsOf(b);
  const shared = groupsOf(a).find((own) =>
    others.some((other) => other.likeness === own.likeness && other.value === own.value),
  );
  return shared?.likeness ?? null;
};

/** A wish for a sector without an occupation in it: like every occupation of that sector, and the same as none. */
export const anyOfSector = (sector: string): Occupation => ({
  code: `sector:${sector}`,
  isco: null,
  family: null,
  sector,
});

/** Where only one end of the hours is filled in: the contract's own ends. */
export const HOURS_ENDS = { lowest: 1, highest: 40 } as const;

/** Hours apart of two ranges; 0 when they overlap. */
export const hoursApart = (vLow: number, vHigh: number, cLow: number, cHigh: number): number =>
  Math.max(0, vLow - cHigh, cLow - vHigh);

/** Nothing means that the hours lie further apart than can be talked about. */
export const hoursPoints = (book: RuleBook, apart: number): number =>
  apart === 0 ? book.most.hours : apart <= book.hoursApart.upTo ? book.hoursApart.points : 0;

/** Levels count from 1, lowest first. */
export const levelPoints = (book: RuleBook, asked: number, has: number): number => {
  if (asked === 0) return book.most.level;
  if (has === 0) return middle(book, 'level');
  return has >= asked ? book.most.level : has === asked - 1 ? book.levelBelow : 0;
};

/** By how many days somebody can start later than is asked, or than today when no day is asked. */
export const startPoints = (book: RuleBook, late: number): number =>
  book.start.find(({ upTo }) => late <= upTo)?.points ?? 0;

const bits = (mask: number): number => {
  let left = mask;
  let count = 0;
  for (; left !== 0; left &= left - 1) count += 1;
  return count;
};

/** Days and parts of the day are sets of bits. Half of the points is about each: the share of what is asked that somebody can. */
export const daysPoints = (book: RuleBook, asked: number, has: number): number =>
  share(middle(book, 'times'), asked, has);
export const daypartsPoints = (book: RuleBook, asked: number, has: number): number =>
  share(book.most.times - middle(book, 'times'), asked, has);

const share = (most: number, asked: number, has: number): number => {
  if (asked === 0) return most;
  if (has === 0) return most >> 1;
  const both = asked & has;
  return both === asked ? most : Math.floor((most * bits(both)) / bits(asked));
};

/** The squared chords of each step of travel for an own limit in kilometres. */
export const travelLimits = (book: RuleBook, km: number): number[] =>
  book.travel.map(({ upTo }) => squaredChordOfKm((km * upTo) / 100));

/** The weight of a talent that `count` of `people` have. */
export const rarityWeight = (book: RuleBook, count: number, people: number): number =>
  1 + book.rarity.filter((limit) => count * limit < people).length;

/** Divides whole points by weight: rounded down, and what is left one by one to the largest remainders, first ones first. */
export const divide = (points: number, weights: readonly number[]): number[] => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return weights.map(() => 0);
  const shares = weights.map((weight) => Math.floor((points * weight) / total));
  const left = points - shares.reduce((sum, one) => sum + one, 0);
  weights
    .map((weight, index) => ({ index, rest: (points * weight) % total }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index)
    .slice(0, left)
    .forEach(({ index }) => (shares[index]! += 1));
  return shares;
};

export const lostBy = (book: RuleBook, missed: number): number =>
  Math.min(missed, book.missed.most) * book.missed.points;
