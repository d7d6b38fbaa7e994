import { earthPoint, rotation } from '../score.ts';
import { type Asked, askedOf, ENOUGH, hasOf, NEEDS, type Need, type Rarity, VACANCY_NEEDS, wishedOf } from './needs.ts';
import { daypartsMask, daysMask, levelNumber, occupationsOf } from './pair.ts';
import type { MatchCandidate, MatchVacancy, Occupation } from './record.ts';
import { dayNumber, middle, type RuleBook } from './rule-book.ts';
import { HOURS_ENDS } from './rules.ts';
import { Vocabulary } from './vocabulary.ts';

/** A list of numbers per row, one after the other: row `n` has those from `from[n]` up to `from[n + 1]`. */
export interface Ragged {
  from: Uint32Array;
  values: Uint32Array;
  /** A second number with each value; empty when there is none. */
  extra: Uint16Array;
}

/** One side of a market, row by row, in memory that threads share. */
export interface Columns {
  rows: number;
  /** The place among equals before it is turned for the day. */
  rotation: Int32Array;
  /** The place of the id among all ids: the last word between equals. */
  idRank: Uint32Array;
  placed: Uint8Array;
  x: Int32Array;
  y: Int32Array;
  z: Int32Array;
  /** Own travel limit; 0 for vacancies and where it is not known. */
  km: Uint8Array;
  hoursLow: Uint8Array;
  hoursHigh: Uint8Array;
  /** Whether nothing is filled in about hours. */
  hoursOpen: Uint8Array;
  level: Uint8Array;
  /** First day of work, or first day somebody can; 0 when it is not filled in. */
  day: Int32Array;
  days: Uint8Array;
  dayparts: Uint8Array;
  /** A bit for each of `NEEDS` that is not filled in. */
  empty: Uint8Array;
  /** Twice the number of the occupation, one more when it was only done. */
  occupations: Ragged;
  /** Codes of all needs; `extra` is what the answering side has in halves, or what the asking side gives for it. */
  terms: Ragged;
  /**
   * Vacancies only: for each of the 32 ways in which a person's needs can be empty (`MASKS`) a row of all vacancies, with
   * the points that are certain and the number of must-haves that can be missed. A person reads one such row.
   */
  base: Uint16Array;
}

/** Rows by what they hold: the same as the columns, the other way round. */
export interface Postings {
  occupations: Ragged;
  terms: Ragged;
  /** Rows that left a need empty, and in the last place rows without any occupation. */
  empty: Ragged;
}

export interface Side {
  columns: Columns;
  postings: Postings;
}

export interface Market {
  book: RuleBook;
  /** `yyyy-mm-dd` */
  today: string;
  occupations: readonly Occupation[];
  /** For each code the place of its need in `NEEDS`. */
  needOfTerm: Uint8Array;
  vacancies: Side;
  candidates: Side;
}

export const MASKS = 1 << NEEDS.length;
/** In `extra` of a vacancy's terms: the vacancy does not work without it. */
export const MUST = 0x8000;
/** `base` holds points below this bit and the number of must-haves from it on. */
export const MUSTS_FROM = 10;
export const NO_OCCUPATION = NEEDS.length;

const shared = (bytes: number) => new SharedArrayBuffer(bytes);
const u8 = (length: number) => new Uint8Array(shared(length));
const u16 = (length: number) => new Uint16Array(shared(length * 2));
const u32 = (length: number) => new Uint32Array(shared(length * 4));
const i32 = (length: number) => new Int32Array(shared(length * 4));

interface Entry {
  value: number;
  extra: number;
}

const ragged = (rows: readonly (readonly Entry[])[]): Ragged => {
  const total = rows.reduce((sum, row) => sum + row.length, 0);
  const made = { from: u32(rows.length + 1), values: u32(total), extra: u16(total) };
  let at = 0;
  for (const [row, entries] of rows.entries()) {
    made.from[row] = at;
    for (const { value, extra } of entries) {
      made.values[at] = value;
      made.extra[at] = extra;
      at += 1;
    }
  }
  made.from[rows.length] = at;
  return made;
};

/** Turns a list per row into a list of rows per value. */
const inverted = ({ from, values, extra }: Ragged, kinds: number): Ragged => {
  const made = { from: u32(kinds + 1), values: u32(values.length), extra: u16(values.length) };
  for (const value of values) made.from[value + 1]! += 1;
  for (let kind = 0; kind < kinds; kind++) made.from[kind + 1]! += made.from[kind]!;
  const next = made.from.slice();
  for (let row = 0; row + 1 < from.length; row++)
    for (let at = from[row]!; at < from[row + 1]!; at++) {
      const to = next[values[at]!]!++;
      made.values[to] = row;
      made.extra[to] = extra[at]!;
    }
  return made;
};

interface Row {
  id: string;
  place: { lat: number; lon: number } | null;
  km: number;
  hoursMin: number | null;
  hoursMax: number | null;
  level: string | null;
  day: string | null;
  days: readonly string[];
  dayparts: readonly string[];
  wished: readonly Occupation[];
  done: readonly Occupation[];
  needs: ReadonlyMap<Need, readonly { code: string; extra: number }[]>;
}

const sideOf = (rows: readonly Row[], vocabulary: Vocabulary): Columns => {
  const n = rows.length;
  const columns: Columns = {
    rows: n,
    rotation: i32(n),
    idRank: u32(n),
    placed: u8(n),
    x: i32(n),
    y: i32(n),
    z: i32(n),
    km: u8(n),
    hoursLow: u8(n),
    hoursHigh: u8(n),
    hoursOpen: u8(n),
    level: u8(n),
    day: i32(n),
    days: u8(n),
    dayparts: u8(n),
    empty: u8(n),
    occupations: ragged(
      rows.map(({ wished, done }) => {
        const numbers = (list: readonly Occupation[], kind: number) =>
          list.map((one) => vocabulary.occupation(one) * 2 + kind);
        return [...new Set([...numbers(wished, 0), ...numbers(done, 1)])].map((value) => ({ value, extra: 0 }));
      }),
    ),
    terms: ragged(
      rows.map(({ needs }) =>
        NEEDS.flatMap((need) =>
          (needs.get(need) ?? []).map(({ code, extra }) => ({ value: vocabulary.term(need, code), extra })),
        ),
      ),
    ),
    base: u16(0),
  };
  for (const [row, one] of rows.entries()) {
    columns.rotation[row] = rotation(one.id);
    if (one.place !== null) {
      const point = earthPoint(one.place.lat, one.place.lon);
      columns.placed[row] = 1;
      columns.x[row] = point.x;
      columns.y[row] = point.y;
      columns.z[row] = point.z;
    }
    columns.km[row] = one.km;
    columns.hoursLow[row] = one.hoursMin ?? HOURS_ENDS.lowest;
    columns.hoursHigh[row] = one.hoursMax ?? HOURS_ENDS.highest;
    columns.hoursOpen[row] = Number(one.hoursMin === null && one.hoursMax === null);
    columns.level[row] = levelNumber(one.level);
    columns.day[row] = one.day === null ? 0 : dayNumber(one.day);
    columns.days[row] = daysMask(one.days);
    columns.dayparts[row] = daypartsMask(one.dayparts);
    for (const [bit, need] of NEEDS.entries())
      if ((one.needs.get(need) ?? []).length === 0) columns.empty[row]! |= 1 << bit;
  }
  const order = rows.map((_, row) => row).sort((a, b) => (rows[a]!.id < rows[b]!.id ? -1 : 1));
  for (const [rank, row] of order.entries()) columns.idRank[row] = rank;
  return columns;
};

const postingsOf = (columns: Columns, vocabulary: Vocabulary): Postings => {
  const { rows, empty, occupations } = columns;
  const left = Array.from({ length: rows }, (_, row) => {
    const bits = NEEDS.flatMap((_need, bit) => ((empty[row]! & (1 << bit)) === 0 ? [] : [{ value: bit, extra: 0 }]));
    const none = occupations.from[row] === occupations.from[row + 1];
    return none ? [...bits, { value: NO_OCCUPATION, extra: 0 }] : bits;
  });
  return {
    occupations: inverted(occupations, vocabulary.occupations.length * 2),
    terms: inverted(columns.terms, vocabulary.needs.length),
    empty: inverted(ragged(left), NEEDS.length + 1),
  };
};

/** What is certain about the needs of one vacancy for a person who left those of `mask` empty. */
const baseOf = (book: RuleBook, asked: ReadonlyMap<Need, readonly Asked[]>, offers: boolean, mask: number): number => {
  let points = 0;
  let musts = 0;
  for (const [bit, need] of NEEDS.entries()) {
    const unknown = (mask & (1 << bit)) !== 0;
    if (need === 'conditions') {
      if (unknown || !offers) points += middle(book, need);
      continue;
    }
    const list = asked.get(need) ?? [];
    if (list.length === 0) points += book.most[need];
    else if (unknown) points += middle(book, need);
    else
      for (const one of list) {
        points += one.kept;
        musts += Number(one.must);
      }
  }
  return points | (musts << MUSTS_FROM);
};

/** Both sides in columns. What stands in the records and not here plays no part. */
export const buildMarket = (
  ground: { book: RuleBook; rarity: Rarity; today: string },
  vacancies: readonly MatchVacancy[],
  candidates: readonly MatchCandidate[],
): Market => {
  const { book, rarity, today } = ground;
  const vocabulary = new Vocabulary();
  const asked = vacancies.map(
    (vacancy) =>
      new Map<Need, readonly Asked[]>(VACANCY_NEEDS.map((need) => [need, askedOf(need, vacancy, book, rarity)])),
  );
  const vacancyColumns = sideOf(
    vacancies.map((one, row) => ({
      ...one,
      km: 0,
      day: one.start,
      wished: [one.occupation],
      done: [],
      needs: new Map<Need, { code: string; extra: number }[]>([
        ...VACANCY_NEEDS.map(
          (need) =>
            [
              need,
              (asked[row]?.get(need) ?? []).map(({ code, points, kept, must }) => ({
                code,
                extra: (points - kept) | (must ? MUST : 0),
              })),
            ] as const,
        ),
        ['conditions', [...new Set(one.workConditions)].map((code) => ({ code, extra: ENOUGH }))],
      ]),
    })),
    vocabulary,
  );
  vacancyColumns.base = u16(vacancies.length * MASKS);
  for (const [row, lists] of asked.entries())
    for (let mask = 0; mask < MASKS; mask++)
      vacancyColumns.base[mask * vacancies.length + row] = baseOf(
        book,
        lists,
        vacancies[row]!.workConditions.length > 0,
        mask,
      );
  const candidateColumns = sideOf(
    candidates.map((one) => ({
      ...one,
      ...occupationsOf(one),
      km: one.km ?? 0,
      day: one.availableFrom,
      needs: new Map<Need, { code: string; extra: number }[]>([
        ...VACANCY_NEEDS.map(
          (need) => [need, [...hasOf(need, one)].map(([code, extra]) => ({ code, extra }))] as const,
        ),
        ['conditions', wishedOf(one, book).map(({ code, points }) => ({ code, extra: points }))],
      ]),
    })),
    vocabulary,
  );
  return {
    book,
    today,
    occupations: vocabulary.occupations,
    needOfTerm: Uint8Array.from(vocabulary.needs),
    vacancies: { columns: vacancyColumns, postings: postingsOf(vacancyColumns, vocabulary) },
    candidates: { columns: candidateColumns, postings: postingsOf(candidateColumns, vocabulary) },
  };
};
