import { ruleBooksWithin, type RuleBook } from '#search/matching/rule-book.ts';

/** A quarter, or the part of it in which one row of the rules was in force. Days; `until` is the first day after it. */
export interface Part {
  quarter: string;
  rulesVersion: number;
  from: string;
  until: string;
}

const PER_QUARTER = 3;

const firstDay = (index: number): string => {
  const year = Math.floor(index / 4);
  const month = (index - year * 4) * PER_QUARTER + 1;
  return `${year}-${String(month).padStart(2, '0')}-01`;
};

const indexOf = (day: string): number =>
  Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / PER_QUARTER);

/**
 * The parts of the last `count` quarters that were over before `today`, newest first. The running quarter is not among
 * them: figures of today less those of yesterday would tell of one day and of few people.
 */
export const closedParts = (today: string, count: number, books?: readonly RuleBook[]): Part[] => {
  const running = indexOf(today);
  return Array.from({ length: count }, (_, back) => running - 1 - back).flatMap((index) => {
    const quarter = `${Math.floor(index / 4)}-K${(index % 4) + 1}`;
    return ruleBooksWithin(firstDay(index), firstDay(index + 1), books)
      .map(({ book, from, until }) => ({ quarter, rulesVersion: book.version, from, until }))
      .reverse();
  });
};
