import { earthPoint, rotation } from '../score.ts';
import { type Asked, askedOf, ENOUGH, hasOf, NEEDS, type Need, type Rarity, VACANCY_NEEDS, wishedOf } from './needs.ts';
import { daypartsMask, daysMask, levelNumber, occupationsOf } from './pair.ts';
import type { MatchCandidate, MatchVacancy, Occupation } from './record.ts';
import { dayNumber, middle, type RuleBook } from './rule-book.ts';
import { HOURS_ENDS } from './rules.ts';
import {
  type Columns,
  MASKS,
  type Market,
  MUST,
  MUSTS_FROM,
  NO_OCCUPATION,
  type Postings,
  SHARE,
  type Side,
} from './market.ts';
import { placesOf } from './places.ts';
import { i32, inverted, ragged, u16, u32, u8 } from './ragged.ts';
import { occupationGroups, Vocabulary } from './vocabulary.ts';

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
  const kinds = vocabulary.needs.length;
  const { values, extra } = columns.terms;
  const [mostOfTerm, mustOfTerm] = [u16(kinds), u8(kinds)];
  for (let at = 0; at < values.length; at++) {
    const term = values[at]!;
    mostOfTerm[term] = Math.max(mostOfTerm[term]!, extra[at]! & SHARE);
    if (extra[at]! > SHARE) mustOfTerm[term] = 1;
  }
  return {
    occupations: inverted(occupations, vocabulary.occupations.length * 2),
    terms: inverted(columns.terms, kinds),
    mostOfTerm,
    mustOfTerm,
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
  // Only now both sides have given their codes to the vocabulary.
  const side = (columns: Columns): Side => ({
    columns,
    postings: postingsOf(columns, vocabulary),
    places: placesOf(columns),
  });
  return {
    book,
    today,
    occupations: vocabulary.occupations,
    groups: occupationGroups(vocabulary.occupations),
    needOfTerm: Uint8Array.from(vocabulary.needs),
    vacancies: side(vacancyColumns),
    candidates: side(candidateColumns),
  };
};
