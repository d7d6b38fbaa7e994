import { likenesses } from '#contract/match-names.ts';
import { type Columns, type Market, MASKS, MUSTS_FROM, type Places, type Postings, SHARE } from './market.ts';
import { Neighbours } from './neighbours.ts';
import { nearest } from './places.ts';
import { CIRCUMSTANCES, dayNumber, middle } from './rule-book.ts';
import { daypartsPoints, daysPoints, hoursPoints, levelPoints, startPoints, travelLimits } from './rules.ts';

/** Which side asks: its row is compared with rows of the other side. */
export type Asker = 'vacancies' | 'candidates';

/** The points in a number that holds must-haves above them. */
export const POINTS = (1 << MUSTS_FROM) - 1;
/** Passed limits of travel and hours stand above the points. */
const LIMITS_FROM = 12;
const LIMIT = 1 << LIMITS_FROM;
const PROMISED_LACKING = 11;
/** 25 codes, a contract and two limits at most. */
const PROMISED_MOST_LACKING = 63;
export const PROMISED_EMPTY = 17;

/** The rules of rules.ts for every possible pair of numbers, so that a row costs a few look-ups. */
const tablesOf = ({ book }: Market) => {
  const limits = Float64Array.from(Array.from({ length: 101 }, (_, km) => travelLimits(book, km)).flat());
  const latest = Math.max(...book.start.map(({ upTo }) => upTo)) + 1;
  const pairs = (size: number, points: (asked: number, has: number) => number) =>
    Uint16Array.from({ length: size * size }, (_, at) => points(Math.floor(at / size), at % size));
  return {
    limits,
    travelSteps: book.travel.length,
    travelUnknown: middle(book, 'travel'),
    travelAt: Uint16Array.from([...book.travel.map(({ points }) => points), LIMIT]),
    hoursUnknown: middle(book, 'hours'),
    hoursAt: Uint16Array.from({ length: 64 }, (_, apart) => hoursPoints(book, apart) || LIMIT),
    startAt: Uint16Array.from({ length: latest + 1 }, (_, late) => startPoints(book, late)),
    startUnknown: middle(book, 'start'),
    latest,
    levels: pairs(8, (asked, has) => levelPoints(book, asked, has)),
    days: pairs(128, (asked, has) => daysPoints(book, asked, has)),
    dayparts: pairs(16, (asked, has) => daypartsPoints(book, asked, has)),
    wished: Uint16Array.from(likenesses, (one) => book.occupation[one].wished),
    done: Uint16Array.from(likenesses, (one) => book.occupation[one].done),
  };
};

/**
 * Scores rows of one side for one row of the other. The same code for both directions: only which row is asked for and
 * which rows are gone through differs. Holds the question in tables, so one kernel serves one thread.
 */
export class Kernel {
  readonly market: Market;
  readonly asker: Asker;
  /** The rows that are gone through. */
  readonly other: Columns;
  readonly own: Columns;
  readonly postings: Postings;
  /** Points by occupation of the other side, twice its number, one more when it was only done. */
  readonly occupationPoints: Uint16Array;
  /** What the question gives for a code, or has of it. */
  readonly termWeight: Uint16Array;
  readonly #tables: ReturnType<typeof tablesOf>;
  readonly #neighbours: Neighbours;
  /** What is certain per way of leaving needs empty, when a vacancy asks. */
  readonly #baseOfMask = new Uint16Array(MASKS);
  readonly #places: Places;
  /** Per place the most that circumstances give, and a limit that is passed for certain. */
  readonly #most: Uint16Array;
  readonly #today: number;
  readonly #vacancies: Columns;
  readonly #candidates: Columns;
  readonly #occupationUnknown: number;
  readonly #missedPoints: number;
  readonly #missedMost: number;
  /** Entries of `occupationPoints` that are not 0. */
  liked: number[] = [];
  row = 0;
  /** Points for everyone when the question names no occupation; -1 when it does. */
  occupationOpen = -1;

  constructor(market: Market, asker: Asker) {
    this.market = market;
    this.asker = asker;
    const [own, other] =
      asker === 'vacancies' ? [market.vacancies, market.candidates] : [market.candidates, market.vacancies];
    this.own = own.columns;
    this.other = other.columns;
    this.postings = other.postings;
    this.occupationPoints = new Uint16Array(market.occupations.length * 2);
    this.termWeight = new Uint16Array(market.needOfTerm.length);
    this.#tables = tablesOf(market);
    this.#neighbours = new Neighbours(market);
    this.#places = other.places;
    this.#most = new Uint16Array(this.#places.count);
    this.#today = dayNumber(market.today);
    this.#vacancies = market.vacancies.columns;
    this.#candidates = market.candidates.columns;
    this.#occupationUnknown = middle(market.book, 'occupation');
    this.#missedPoints = market.book.missed.points;
    this.#missedMost = market.book.missed.most;
  }

  /** Makes a row of the asking side the question. */
  ask(row: number): void {
    const { own, termWeight, occupationPoints, liked } = this;
    const { terms, occupations } = own;
    for (const entry of liked) occupationPoints[entry] = 0;
    for (let at = terms.from[this.row]!; at < terms.from[this.row + 1]!; at++) termWeight[terms.values[at]!] = 0;
    this.row = row;
    this.liked = [];
    for (let at = terms.from[row]!; at < terms.from[row + 1]!; at++) termWeight[terms.values[at]!] = terms.extra[at]!;
    const [first, end] = [occupations.from[row]!, occupations.from[row + 1]!];
    this.occupationOpen = first === end ? this.#occupationUnknown : -1;
    for (let at = first; at < end; at++) this.#like(occupations.values[at]!);
    if (this.asker === 'vacancies')
      for (let mask = 0; mask < MASKS; mask++) this.#baseOfMask[mask] = own.base[mask * own.rows + row]!;
    this.#reckonPlaces();
  }

  #reckonPlaces(): void {
    const { own, row, market } = this;
    const { most } = market.book;
    const others = CIRCUMSTANCES.reduce((sum, one) => sum + most[one], 0) - most.travel;
    const places = this.#places;
    const t = this.#tables;
    for (let place = 0; place < places.count; place++) {
      const km = this.asker === 'vacancies' ? places.km[place]! : own.km[row]!;
      if (km === 0 || own.placed[row] === 0 || places.known[place] === 0) this.#most[place] = others + t.travelUnknown;
      else {
        const squared = nearest(places, place, own.x[row]!, own.y[row]!, own.z[row]!);
        let step = 0;
        while (step < t.travelSteps && squared > t.limits[km * t.travelSteps + step]!) step += 1;
        this.#most[place] = others + t.travelAt[step]!;
      }
    }
  }

  /**
   * What is sure of a row before its lists are read, in one number: the most points for circumstances and what is certain
   * about the needs, from `PROMISED_LACKING` on what is lacking for certain or may be, from `PROMISED_EMPTY` on the needs
   * that are left empty.
   */
  promise(row: number): number {
    const circumstances = this.#most[this.#places.of[row]!]!;
    const base = this.base(row);
    const points = (circumstances & (LIMIT - 1)) + (base & POINTS);
    const lacking = (circumstances >> LIMITS_FROM) + (base >> MUSTS_FROM);
    return points | (lacking << PROMISED_LACKING) | (this.other.empty[row]! << PROMISED_EMPTY);
  }

  /** What a row can score at most by its promise, with these points for occupation and shared codes. */
  promised(promise: number, occupation: number, shared: number): number {
    const points = (promise & ((1 << PROMISED_LACKING) - 1)) + occupation + (shared & POINTS);
    return this.#less(points, ((promise >> PROMISED_LACKING) & PROMISED_MOST_LACKING) - (shared >> MUSTS_FROM));
  }

  #like(entry: number): void {
    const { wished, done } = this.#tables;
    const { ids, how } = this.#neighbours.of(entry >> 1);
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at]! * 2;
      if (this.asker === 'candidates') this.#raise(id, ((entry & 1) === 0 ? wished : done)[how[at]!]!);
      else {
        this.#raise(id, wished[how[at]!]!);
        this.#raise(id + 1, done[how[at]!]!);
      }
    }
  }

  #raise(entry: number, points: number): void {
    const before = this.occupationPoints[entry]!;
    if (points <= before) return;
    if (before === 0) this.liked.push(entry);
    this.occupationPoints[entry] = points;
  }

  /** What is certain about the needs of a pair: points, and must-haves that can be missed from `MUSTS_FROM` on. */
  base(row: number): number {
    return this.asker === 'vacancies'
      ? this.#baseOfMask[this.other.empty[row]!]!
      : this.other.base[this.own.empty[this.row]! * this.other.rows + row]!;
  }

  occupation(row: number): number {
    if (this.occupationOpen >= 0) return this.occupationOpen;
    const { from, values } = this.other.occupations;
    const [first, end] = [from[row]!, from[row + 1]!];
    if (first === end) return this.#occupationUnknown;
    let best = 0;
    for (let at = first; at < end; at++) {
      const points = this.occupationPoints[values[at]!]!;
      if (points > best) best = points;
    }
    return best;
  }

  /** Points for shared codes, and shared must-haves from `MUSTS_FROM` on. */
  shared(row: number): number {
    const { from, values, extra } = this.other.terms;
    let points = 0;
    let musts = 0;
    for (let at = from[row]!, end = from[row + 1]!; at < end; at++) {
      const weight = this.termWeight[values[at]!]!;
      if (weight === 0) continue;
      const other = extra[at]!;
      points += ((weight & SHARE) * (other & SHARE)) >> 1;
      musts += (weight | other) >>> 15;
    }
    return points | (musts << MUSTS_FROM);
  }

  /** Points for travel, hours, times, start and level, and passed limits from bit 12 on. */
  circumstances(row: number): number {
    const v = this.#vacancies;
    const c = this.#candidates;
    const t = this.#tables;
    const i = this.asker === 'vacancies' ? this.row : row;
    const j = this.asker === 'vacancies' ? row : this.row;
    let points = t.days[v.days[i]! * 128 + c.days[j]!]! + t.dayparts[v.dayparts[i]! * 16 + c.dayparts[j]!]!;
    points += t.levels[v.level[i]! * 8 + c.level[j]!]!;
    const km = c.km[j]!;
    if (km === 0 || v.placed[i] === 0 || c.placed[j] === 0) points += t.travelUnknown;
    else {
      const dx = v.x[i]! - c.x[j]!;
      const dy = v.y[i]! - c.y[j]!;
      const dz = v.z[i]! - c.z[j]!;
      const squared = dx * dx + dy * dy + dz * dz;
      let step = 0;
      while (step < t.travelSteps && squared > t.limits[km * t.travelSteps + step]!) step += 1;
      points += t.travelAt[step]!;
    }
    if (v.hoursOpen[i] === 1) points += t.hoursAt[0]!;
    else if (c.hoursOpen[j] === 1) points += t.hoursUnknown;
    else points += t.hoursAt[Math.max(0, v.hoursLow[i]! - c.hoursHigh[j]!, c.hoursLow[j]! - v.hoursHigh[i]!)]!;
    const available = c.day[j]!;
    if (available === 0) return points + t.startUnknown;
    const asked = v.day[i]!;
    const late = available - (asked === 0 ? this.#today : asked);
    return points + t.startAt[late < 0 ? 0 : late > t.latest ? t.latest : late]!;
  }

  /** The score of one row of the other side. */
  score(row: number): number {
    return this.total(this.circumstances(row), this.base(row), this.occupation(row), this.shared(row));
  }

  /** Must-haves that are missed and limits that are passed. */
  lacking(row: number): number {
    return (this.circumstances(row) >> LIMITS_FROM) + (this.base(row) >> MUSTS_FROM) - (this.shared(row) >> MUSTS_FROM);
  }

  /** Adds up the parts. Given the most of each part, what a row can score at most. */
  total(circumstances: number, base: number, occupation: number, shared: number): number {
    const points = (circumstances & (LIMIT - 1)) + (base & POINTS) + occupation + (shared & POINTS);
    return this.#less(points, (circumstances >> LIMITS_FROM) + (base >> MUSTS_FROM) - (shared >> MUSTS_FROM));
  }

  #less(points: number, lacking: number): number {
    if (lacking <= 0) return points;
    const lost = (lacking > this.#missedMost ? this.#missedMost : lacking) * this.#missedPoints;
    return points > lost ? points - lost : 0;
  }
}
