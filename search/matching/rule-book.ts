import type { Criterion, Likeness } from '#contract/match-names.ts';

/** Criteria that no list of codes decides. */
export const CIRCUMSTANCES = ['travel', 'hours', 'times', 'start', 'level'] as const satisfies readonly Criterion[];

/**
 * All numbers of the ranking, set by people and published. A change is a new row with its own first day, so that an
 * old order can be made again. Whole points, 1,000 together.
 */
export interface RuleBook {
  version: number;
  /** First day, `yyyy-mm-dd`. */
  from: string;
  most: Readonly<Record<Criterion, number>>;
  /** Points for an occupation that somebody wishes, and for one that somebody only did before. */
  occupation: Readonly<Record<Likeness, { wished: number; done: number }>>;
  /**
   * Of an asked list, one that the person must have weighs as much as so many that can be learned on the job. Of a
   * missing one that can be learned, half of its points stay.
   */
  mustWeight: number;
  /**
   * A rare talent weighs more: its weight is one more for each of these limits that it stays under. 10 means that fewer
   * than one in ten people have it.
   */
  rarity: readonly number[];
  /** Shares of the own travel limit, in hundredths, with their points. Beyond the last one the limit is passed. */
  travel: readonly { upTo: number; points: number }[];
  /** Points when the two ranges of hours lie no more than so many hours apart. Beyond it the limit is passed. */
  hoursApart: { upTo: number; points: number };
  /** Points for a person whose level is one below what is asked. */
  levelBelow: number;
  /** Points for a first day so many days after the day that is asked, or after today. */
  start: readonly { upTo: number; points: number }[];
  /** Points lost per missed must-have or passed limit, and the number after which more of them cost nothing. */
  missed: { points: number; most: number };
  /** From so many points on, and with nothing missed, a pair counts as a fit in worklists. Nobody is left out by it. */
  fitFrom: number;
  /** From so many points on, and with nothing missed, somebody is told of a new pair. Who is not told still finds it in the lists. */
  tellFrom: number;
}

/** Every row there has been, oldest first. */
export const RULE_BOOKS: readonly RuleBook[] = [
  {
    version: 1,
    from: '2026-01-01',
    most: {
      occupation: 300,
      talents: 250,
      travel: 120,
      hours: 90,
      times: 40,
      start: 30,
      level: 40,
      languages: 40,
      licences: 40,
      contract: 30,
      conditions: 20,
    },
    occupation: {
      same: { wished: 300, done: 270 },
      unit: { wished: 250, done: 220 },
      family: { wished: 230, done: 200 },
      minor: { wished: 160, done: 130 },
      sector: { wished: 100, done: 80 },
      'sub-major': { wished: 80, done: 60 },
      major: { wished: 30, done: 20 },
    },
    mustWeight: 2,
    rarity: [10, 30, 100, 300],
    travel: [
      { upTo: 50, points: 120 },
      { upTo: 100, points: 100 },
      { upTo: 125, points: 40 },
    ],
    hoursApart: { upTo: 4, points: 45 },
    levelBelow: 20,
    start: [
      { upTo: 31, points: 30 },
      { upTo: 92, points: 15 },
    ],
    missed: { points: 50, most: 3 },
    fitFrom: 700,
    tellFrom: 750,
  },
];

/** The row in force on a day, `yyyy-mm-dd`. */
export const ruleBookOn = (day: string): RuleBook => {
  const found = RULE_BOOKS.findLast(({ from }) => from <= day) ?? RULE_BOOKS[0];
  if (found === undefined) throw new Error('There is no rule book.');
  return found;
};

/**
 * The rows in force from one day to another (that one not included), each with its own part of that time. What was
 * proposed in a part was ranked by that row.
 */
export const ruleBooksWithin = (
  from: string,
  until: string,
  books: readonly RuleBook[] = RULE_BOOKS,
): { book: RuleBook; from: string; until: string }[] =>
  books.flatMap((book, index) => {
    const next = books[index + 1]?.from ?? until;
    // The first row also stands for what came before it.
    const begin = index === 0 || book.from < from ? from : book.from;
    const end = next < until ? next : until;
    return begin < end ? [{ book, from: begin, until: end }] : [];
  });

/** What is not filled in counts for half, rounded down: never as a no. */
export const middle = (book: RuleBook, criterion: Criterion): number => book.most[criterion] >> 1;

/** Days since 1 January 1970 of `yyyy-mm-dd`. */
export const dayNumber = (day: string): number => Math.floor(Date.parse(day) / 86_400_000);
