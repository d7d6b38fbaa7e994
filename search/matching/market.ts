import { NEEDS } from './needs.ts';
import type { Occupation } from './record.ts';
import type { RuleBook } from './rule-book.ts';
import type { Ragged } from './ragged.ts';

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
  /** Per term the most that a row has of it or gives for it, and whether it is a must-have of any row. */
  mostOfTerm: Uint16Array;
  mustOfTerm: Uint8Array;
  /** Rows that left a need empty, and in the last place rows without any occupation. */
  empty: Ragged;
}

/**
 * Rows that stand in the same cube of about 4 km and will travel as far: what they can have for travel at most is reckoned
 * once for all of them.
 */
export interface Places {
  count: number;
  /** Per row its place. */
  of: Uint32Array;
  /** Per place whether its rows are anywhere; if not, the rest of it is 0. */
  known: Uint8Array;
  /** Per place the own limit of its rows; 0 for vacancies, and where it is not known. */
  km: Uint8Array;
  /** Per place where its cube begins: x, y and z. */
  corners: Int32Array;
}

export interface Side {
  columns: Columns;
  postings: Postings;
  places: Places;
}

/** What ties occupations to one another. */
export interface OccupationGroups {
  /** Per occupation the groups it is in, the nearest first; `extra` is the place in `likenesses`. */
  of: Ragged;
  /** Per group its occupations. */
  members: Ragged;
}

export interface Market {
  book: RuleBook;
  /** `yyyy-mm-dd` */
  today: string;
  occupations: readonly Occupation[];
  groups: OccupationGroups;
  /** For each code the place of its need in `NEEDS`. */
  needOfTerm: Uint8Array;
  vacancies: Side;
  candidates: Side;
}

export const MASKS = 1 << NEEDS.length;
/** In `extra` of a vacancy's terms: the vacancy does not work without it. */
export const MUST = 0x8000;
/** What `extra` of terms holds beside `MUST`. */
export const SHARE = MUST - 1;
/** `base` holds points below this bit and the number of must-haves from it on. */
export const MUSTS_FROM = 10;
export const NO_OCCUPATION = NEEDS.length;
