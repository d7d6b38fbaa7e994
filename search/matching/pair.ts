import { criteria, type Criterion, type Likeness, type Verdict } from '#contract/match-names.ts';
import { earthPoint, kmOfSquaredChord, squaredChord } from '../score.ts';
import { type Asked, askedOf, ENOUGH, hasOf, pointsFor, type Rarity, type VacancyNeed, wishedOf } from './needs.ts';
import type { MatchCandidate, MatchVacancy, Occupation } from './record.ts';
import { dayNumber, middle, type RuleBook } from './rule-book.ts';
import {
  anyOfSector,
  daypartsPoints,
  daysPoints,
  HOURS_ENDS,
  hoursApart,
  hoursPoints,
  levelPoints,
  likeness,
  lostBy,
  startPoints,
  travelLimits,
} from './rules.ts';

/**
 * The rules in readable form: one vacancy beside one person, criterion by criterion, with what the points come from.
 * Both directions use it, and the fast search over columns must give the same score for every pair.
 */

export interface Ground {
  book: RuleBook;
  rarity: Rarity;
  /** `yyyy-mm-dd` */
  today: string;
}

/** One criterion. Values are codes, and numbers and days as text; words are made on screen. */
export interface Compared {
  criterion: Criterion;
  points: number;
  most: number;
  verdict: Verdict;
  /** What the points come from, when the verdict alone does not say it. */
  because: Likeness | 'only-done' | null;
  asked: readonly string[];
  has: readonly string[];
  /** Asked and known not to be there. */
  missing: readonly string[];
}

/** A must-have that somebody is known not to have, or an own limit that is passed. */
export interface Missed {
  criterion: Criterion;
  code: string;
}

export interface PairScore {
  score: number;
  /** Points lost by what is missed. */
  lost: number;
  missed: Missed[];
  criteria: Compared[];
}

const LEVELS = ['basis', 'vmbo', 'mbo12', 'mbo34', 'hbo', 'wo'];
const DAYS = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'];
const DAYPARTS = ['ochtend', 'middag', 'avond', 'nacht'];

/** Levels count from 1; 0 is not filled in. */
export const levelNumber = (level: string | null): number => (level === null ? 0 : LEVELS.indexOf(level) + 1);
const mask = (list: readonly string[], codes: readonly string[]) =>
  codes.reduce((bits, code) => bits | (1 << list.indexOf(code)), 0);
export const daysMask = (codes: readonly string[]): number => mask(DAYS, codes);
export const daypartsMask = (codes: readonly string[]): number => mask(DAYPARTS, codes);

const verdictOf = (points: number, most: number): Verdict =>
  points === most ? 'full' : points === 0 ? 'none' : 'partly';

/** Everything that a person's occupations are like, sectors among them. */
export const occupationsOf = (candidate: MatchCandidate): { wished: Occupation[]; done: Occupation[] } => ({
  wished: [...candidate.wishedOccupations, ...candidate.sectors.map(anyOfSector)],
  done: candidate.doneOccupations,
});

const occupation = (ground: Ground, vacancy: MatchVacancy, candidate: MatchCandidate): Compared => {
  const { book } = ground;
  const most = book.most.occupation;
  const base = { criterion: 'occupation', most, asked: [vacancy.occupation.code] } as const;
  const { wished, done } = occupationsOf(candidate);
  if (wished.length + done.length === 0)
    return { ...base, points: middle(book, 'occupation'), verdict: 'unknown', because: null, has: [], missing: [] };
  let best = { points: 0, because: null as Compared['because'], has: [] as string[] };
  for (const [kind, list] of [
    ['wished', wished],
    ['done', done],
  ] as const)
    for (const one of list) {
      const how = likeness(vacancy.occupation, one);
      const points = how === null ? 0 : book.occupation[how][kind];
      if (how !== null && points > best.points)
        best = { points, because: kind === 'done' && how === 'same' ? 'only-done' : how, has: [one.code] };
    }
  const known = [...candidate.wishedOccupations, ...candidate.doneOccupations].map(({ code }) => code).slice(0, 3);
  const has = best.has.length > 0 ? best.has : known;
  const missing = best.points === 0 ? [vacancy.occupation.code] : [];
  return { ...base, ...best, has, verdict: verdictOf(best.points, most), missing };
};

const travel = ({ book }: Ground, vacancy: MatchVacancy, candidate: MatchCandidate): Compared => {
  const most = book.most.travel;
  const base = { criterion: 'travel', most, because: null, missing: [] } as const;
  const { km } = candidate;
  const has = km === null ? [] : [String(km)];
  const unknown = { ...base, points: middle(book, 'travel'), verdict: 'unknown' as const, has };
  if (vacancy.place === null || candidate.place === null) return { ...unknown, asked: [] };
  const squared = squaredChord(
    earthPoint(vacancy.place.lat, vacancy.place.lon),
    earthPoint(candidate.place.lat, candidate.place.lon),
  );
  const asked = [String(kmOfSquaredChord(squared))];
  if (km === null) return { ...unknown, asked };
  const step = travelLimits(book, km).findIndex((limit) => squared <= limit);
  const points = book.travel[step]?.points ?? 0;
  return { ...base, points, verdict: verdictOf(points, most), asked, has };
};

const hours = ({ book }: Ground, vacancy: MatchVacancy, candidate: MatchCandidate): Compared => {
  const most = book.most.hours;
  const rangeOf = ({ hoursMin, hoursMax }: MatchVacancy | MatchCandidate) =>
    hoursMin === null && hoursMax === null
      ? null
      : ([hoursMin ?? HOURS_ENDS.lowest, hoursMax ?? HOURS_ENDS.highest] as const);
  const [asks, can] = [rangeOf(vacancy), rangeOf(candidate)];
  const base = {
    criterion: 'hours',
    most,
    because: null,
    asked: asks?.map(String) ?? [],
    has: can?.map(String) ?? [],
    missing: [],
  } as const;
  if (asks === null) return { ...base, points: most, verdict: 'not-asked' };
  if (can === null) return { ...base, points: middle(book, 'hours'), verdict: 'unknown' };
  const apart = hoursApart(...asks, ...can);
  const points = hoursPoints(book, apart);
  return { ...base, points, verdict: verdictOf(points, most), missing: apart === 0 ? [] : [String(apart)] };
};

const times = ({ book }: Ground, vacancy: MatchVacancy, candidate: MatchCandidate): Compared => {
  const most = book.most.times;
  const points =
    daysPoints(book, daysMask(vacancy.days), daysMask(candidate.days)) +
    daypartsPoints(book, daypartsMask(vacancy.dayparts), daypartsMask(candidate.dayparts));
  const asked = [...vacancy.days, ...vacancy.dayparts];
  const lacks = (ask: readonly string[], can: readonly string[]) =>
    can.length === 0 ? [] : ask.filter((one) => !can.includes(one));
  const missing = [...lacks(vacancy.days, candidate.days), ...lacks(vacancy.dayparts, candidate.dayparts)];
  const unknown =
    (vacancy.days.length > 0 && candidate.days.length === 0) ||
    (vacancy.dayparts.length > 0 && candidate.dayparts.length === 0);
  return {
    criterion: 'times',
    most,
    points,
    verdict: asked.length === 0 ? 'not-asked' : unknown && missing.length === 0 ? 'unknown' : verdictOf(points, most),
    because: null,
    asked,
    has: [...candidate.days, ...candidate.dayparts],
    missing,
  };
};

const start = ({ book, today }: Ground, vacancy: MatchVacancy, { availableFrom }: MatchCandidate): Compared => {
  const most = book.most.start;
  const base = {
    criterion: 'start',
    most,
    because: null,
    asked: vacancy.start === null ? [] : [vacancy.start],
    has: availableFrom === null ? [] : [availableFrom],
    missing: [],
  } as const;
  if (availableFrom === null) return { ...base, points: middle(book, 'start'), verdict: 'unknown' };
  const points = startPoints(book, dayNumber(availableFrom) - dayNumber(vacancy.start ?? today));
  return { ...base, points, verdict: verdictOf(points, most) };
};

const level = ({ book }: Ground, vacancy: MatchVacancy, candidate: MatchCandidate): Compared => {
  const most = book.most.level;
  const points = levelPoints(book, levelNumber(vacancy.level), levelNumber(candidate.level));
  return {
    criterion: 'level',
    most,
    points,
    verdict: vacancy.level === null ? 'not-asked' : candidate.level === null ? 'unknown' : verdictOf(points, most),
    because: null,
    asked: vacancy.level === null ? [] : [vacancy.level],
    has: candidate.level === null ? [] : [candidate.level],
    missing: vacancy.level === null || candidate.level === null || points === most ? [] : [vacancy.level],
  };
};

const listed = (
  { book }: Ground,
  criterion: VacancyNeed | 'conditions',
  asked: readonly Asked[],
  has: ReadonlyMap<string, number>,
): Compared => {
  const most = book.most[criterion];
  const points = asked.reduce((sum, one) => sum + pointsFor(one, has.get(one.code) ?? 0), 0);
  return {
    criterion,
    most,
    points,
    verdict: verdictOf(points, most),
    because: null,
    asked: asked.map(({ code }) => code),
    has: asked.flatMap(({ code }) => (has.has(code) ? [code] : [])),
    missing: asked.flatMap(({ code }) => (has.has(code) ? [] : [code])),
  };
};

const need = (ground: Ground, kind: VacancyNeed, vacancy: MatchVacancy, candidate: MatchCandidate): Compared => {
  const { book, rarity } = ground;
  const asked = askedOf(kind, vacancy, book, rarity);
  const has = hasOf(kind, candidate);
  const compared = listed(ground, kind, asked, has);
  if (asked.length === 0) return { ...compared, points: book.most[kind], verdict: 'not-asked' };
  if (has.size === 0) return { ...compared, points: middle(book, kind), verdict: 'unknown', missing: [] };
  return compared;
};

const conditions = (ground: Ground, vacancy: MatchVacancy, candidate: MatchCandidate): Compared => {
  const { book } = ground;
  const offers = new Map(vacancy.workConditions.map((code) => [code, ENOUGH]));
  const compared = listed(ground, 'conditions', wishedOf(candidate, book), offers);
  if (compared.asked.length > 0 && offers.size > 0) return compared;
  return { ...compared, points: middle(book, 'conditions'), verdict: 'unknown', missing: [] };
};

const COMPARE: Record<Criterion, (ground: Ground, vacancy: MatchVacancy, candidate: MatchCandidate) => Compared> = {
  occupation,
  talents: (...pair) => need(pair[0], 'talents', pair[1], pair[2]),
  travel,
  hours,
  times,
  start,
  level,
  languages: (...pair) => need(pair[0], 'languages', pair[1], pair[2]),
  licences: (...pair) => need(pair[0], 'licences', pair[1], pair[2]),
  contract: (...pair) => need(pair[0], 'contract', pair[1], pair[2]),
  conditions,
};

const missedIn = (vacancy: MatchVacancy, { criterion, points, verdict, missing }: Compared): Missed[] => {
  if (criterion === 'talents' || criterion === 'licences' || criterion === 'languages')
    return missing.flatMap((code) => (vacancy.mustHaves[criterion].includes(code) ? [{ criterion, code }] : []));
  const limit = criterion === 'travel' || criterion === 'hours';
  return limit && points === 0 && verdict === 'none' ? [{ criterion, code: criterion }] : [];
};

/** The whole comparison of one pair. */
export const comparePair = (ground: Ground, vacancy: MatchVacancy, candidate: MatchCandidate): PairScore => {
  const compared = criteria.map((criterion) => COMPARE[criterion](ground, vacancy, candidate));
  const missed = compared.flatMap((one) => missedIn(vacancy, one));
  const sum = compared.reduce((points, one) => points + one.points, 0);
  const lost = Math.min(sum, lostBy(ground.book, missed.length));
  return { score: sum - lost, lost, missed, criteria: compared };
};
