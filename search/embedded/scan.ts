import type { CompiledQuery } from '../compile.ts';
import type { TagField } from '../engine.ts';
import { DISTANCE_STEPS, distancePoints, turned } from '../score.ts';
import { squaresWithin } from '../squares.ts';
import type { Dictionary } from './dictionary.ts';
import type { Names } from './names.ts';
import { dateNumber, type ListColumn, UNKNOWN } from './packed.ts';
import { firstAtLeast, type Segment } from './segment.ts';
import { EMPTY, type Sets } from './sets.ts';
import type { Found, Range } from './text-match.ts';
import type { Top } from './top.ts';

/** Up to so many sets it pays to decide and to count per set; else it is done per value. */
const FEW_SETS = 4_096;

/** A filter on a closed list. */
interface SetTest {
  column: ListColumn;
  /** Whether `fits` is by set, or by value. */
  bySet: boolean;
  /** A 1 for each set (value) that fits. */
  fits: Uint8Array;
  /** Its bit among the unknowns; 0 where unknown means that it fails. */
  bit: number;
  /** Its place among the facets, or -1. */
  facet: number;
}

interface Facet {
  field: TagField;
  bySet: boolean;
  /** How many documents have each set (value). */
  counts: Uint32Array;
  /** The bit of its own filter among the unknowns. */
  bit: number;
}

const NO_FAILURE = -1;

/**
 * One query over all segments of a collection. One pass gives hits, totals and facets: a document counts in every facet
 * if it passes all filters, and in one facet if it fails on the filter of just that field.
 */
export class Scan {
  readonly #query: CompiledQuery;
  readonly #dictionary: Dictionary;
  readonly #top: Top;
  readonly #tests: SetTest[];
  readonly #facets: Facet[];
  readonly #region: number;
  readonly #scopes: SetTest | null;
  readonly #viewer: SetTest | null;
  readonly #bits: { place: number; workHours: number; availableFrom: number };
  total = 0;
  unknownTotal = 0;

  constructor(query: CompiledQuery, dictionary: Dictionary, top: Top) {
    const { source } = query;
    this.#query = query;
    this.#dictionary = dictionary;
    this.#top = top;
    const bitOf = (field: CompiledQuery['groupable'][number]) => {
      const index = query.groupable.indexOf(field);
      return index < 0 ? 0 : 1 << index;
    };
    const test = (column: ListColumn, anyOf: readonly string[]) =>
      setTest(column, anyOf, dictionary.names[column], dictionary.sets[column]);
    this.#tests = query.filters.map(({ field, anyOf }) => ({
      ...test(field, anyOf),
      bit: bitOf(field),
      facet: query.facets.indexOf(field),
    }));
    this.#facets = query.facets.map((field) => {
      const { size } = dictionary.sets[field];
      const bySet = size <= FEW_SETS;
      return { field, bySet, counts: new Uint32Array(bySet ? size : dictionary.tags[field].size), bit: bitOf(field) };
    });
    this.#region = dictionary.regions.find(source.region) ?? -1;
    this.#scopes = source.scopeAnyOf ? test('scopes', source.scopeAnyOf) : null;
    this.#viewer = source.viewer === undefined ? null : test('hiddenFrom', [source.viewer]);
    this.#bits = { place: bitOf('place'), workHours: bitOf('workHours'), availableFrom: bitOf('availableFrom') };
  }

  /** The documents of a segment that can be near enough, as ranges in their order. */
  rangesIn({ squares, count }: Segment): Range[] {
    const { near, source } = this.#query;
    const wanted = near && source.near ? squaresWithin(source.near.lat, source.near.lon, source.near.km) : null;
    if (wanted === null) return [{ from: 0, to: count }];
    const ranges: Range[] = [];
    const add = (first: number, last: number) => {
      const from = firstAtLeast(squares, first, 0, count);
      const to = firstAtLeast(squares, last + 1, from, count);
      if (to > from) ranges.push({ from, to });
    };
    // Documents without a place come first.
    if (near?.unknown === 'group') add(-1, -1);
    for (let index = 0; index < wanted.length; ) {
      let next = index + 1;
      while (next < wanted.length && wanted[next] === wanted[next - 1]! + 1) next++;
      add(wanted[index]!, wanted[next - 1]!);
      index = next;
    }
    return ranges;
  }

  /** Judges all documents of a range, or those that were found by their words. */
  judge(segment: Segment, number: number, { from, to }: Range, found: Found | null): void {
    const { dead, regions, x, y, z, hoursMin, hoursMax, availableFrom, newestOn, rotations } = segment;
    const { near, hours, availableBy, sort, dayFactor } = this.#query;
    const { place: placeBit, workHours: hoursBit, availableFrom: availableBit } = this.#bits;
    const sets = this.#dictionary.sets;
    const region = this.#region;
    const scopes = this.#scopes;
    const viewer = this.#viewer;
    const top = this.#top;
    const limits = near?.limits ?? [];
    const { x: nearX, y: nearY, z: nearZ } = near?.point ?? { x: 0, y: 0, z: 0 };
    const furthest = limits.at(-1) ?? 0;
    const withoutPlace = near?.unknown === 'exclude';
    const hoursFrom = hours?.min ?? null;
    const hoursTo = hours?.max ?? null;
    const latest = dateNumber(availableBy?.date ?? null) ?? 0;
    const tests = this.#tests.map((test) => ({ ...test, of: segment.sets[test.column], sets: sets[test.column] }));
    const facets = this.#facets.map((facet) => ({ ...facet, of: segment.sets[facet.field], sets: sets[facet.field] }));
    const nearest = near === null ? 0 : DISTANCE_STEPS;
    let total = 0;
    let unknownTotal = 0;

    for (let at = from; at < to; at++) {
      const document = found === null ? at : found.documents[at]!;
      if (dead[document] === 1 || regions[document] !== region) continue;
      if (scopes !== null && !passes(scopes, sets.scopes, segment.sets.scopes[document]!)) continue;
      if (viewer !== null && passes(viewer, sets.hiddenFrom, segment.sets.hiddenFrom[document]!)) continue;
      let unknowns = 0;
      let squared = -1;
      if (near !== null) {
        const own = x[document]!;
        if (own === UNKNOWN) {
          if (withoutPlace) continue;
          unknowns |= placeBit;
        } else {
          const dx = own - nearX;
          const dy = y[document]! - nearY;
          const dz = z[document]! - nearZ;
          squared = dx * dx + dy * dy + dz * dz;
          if (squared > furthest) continue;
        }
      }
      if (hours !== null) {
        const least = hoursMin[document]!;
        const most = hoursMax[document]!;
        if (hoursTo !== null && least > hoursTo) continue;
        if (hoursFrom !== null && most !== UNKNOWN && most < hoursFrom) continue;
        if ((hoursTo !== null && least === UNKNOWN) || (hoursFrom !== null && most === UNKNOWN)) {
          if (hoursBit === 0) continue;
          unknowns |= hoursBit;
        }
      }
      if (availableBy !== null) {
        const available = availableFrom[document]!;
        if (available === UNKNOWN) {
          if (availableBit === 0) continue;
          unknowns |= availableBit;
        } else if (available > latest) continue;
      }
      let failed = NO_FAILURE;
      let out = false;
      for (let index = 0; index < tests.length; index++) {
        const test = tests[index]!;
        const set = test.of[document]!;
        if (set === EMPTY && test.bit !== 0) unknowns |= test.bit;
        else if (!passes(test, test.sets, set)) {
          if (failed !== NO_FAILURE || test.facet < 0) {
            out = true;
            break;
          }
          failed = test.facet;
        }
      }
      if (out) continue;
      if (failed !== NO_FAILURE) {
        const facet = facets[failed]!;
        if ((unknowns & ~facet.bit) === 0) count(facet, facet.sets, facet.of[document]!);
        continue;
      }
      for (let index = 0; index < facets.length; index++) {
        const facet = facets[index]!;
        if ((unknowns & ~facet.bit) === 0) count(facet, facet.sets, facet.of[document]!);
      }
      if (unknowns === 0) total++;
      else unknownTotal++;

      const words = found === null ? 0 : found.points[document]!;
      const turn = turned(rotations[document]!, dayFactor);
      let score = words + nearest;
      // Most cannot get in, however near they are.
      if (sort === 'relevance' && !top.mayEnter(unknowns, -score, turn)) continue;
      score = squared < 0 ? words : words + distancePoints(squared, limits);
      let key = -score;
      if (sort === 'distance') key = squared < 0 ? Number.MAX_SAFE_INTEGER : squared;
      else if (sort === 'newest') key = -newestOn[document]!;
      if (top.mayEnter(unknowns, key, turn))
        top.offer({ segment: number, document, score, squared, unknowns, key, turn });
    }
    this.total += total;
    this.unknownTotal += unknownTotal;
  }

  /** How many documents have each value of a field, by the number of the value. */
  get facets(): { field: TagField; counts: Uint32Array }[] {
    return this.#facets.map(({ field, bySet, counts }) => {
      if (!bySet) return { field, counts };
      const { starts, values } = this.#dictionary.sets[field];
      const byValue = new Uint32Array(this.#dictionary.tags[field].size);
      for (let set = 0; set < counts.length; set++)
        for (let at = starts[set]!; at < starts[set + 1]!; at++) byValue[values[at]!]! += counts[set]!;
      return { field, counts: byValue };
    });
  }
}

function setTest(column: ListColumn, anyOf: readonly string[], names: Names, sets: Sets): SetTest {
  const values = new Uint8Array(names.size);
  for (const value of anyOf) {
    const number = names.find(value);
    if (number !== undefined) values[number] = 1;
  }
  const test: SetTest = { column, bySet: false, fits: values, bit: 0, facet: -1 };
  if (sets.size > FEW_SETS) return test;
  const fits = new Uint8Array(sets.size);
  for (let set = 0; set < sets.size; set++) fits[set] = Number(passes(test, sets, set));
  return { ...test, bySet: true, fits };
}

function passes({ bySet, fits }: Pick<SetTest, 'bySet' | 'fits'>, { starts, values }: Sets, set: number): boolean {
  if (bySet) return fits[set] === 1;
  for (let at = starts[set]!; at < starts[set + 1]!; at++) if (fits[values[at]!] === 1) return true;
  return false;
}

function count({ bySet, counts }: Pick<Facet, 'bySet' | 'counts'>, { starts, values }: Sets, set: number): void {
  if (bySet) counts[set]!++;
  else for (let at = starts[set]!; at < starts[set + 1]!; at++) counts[values[at]!]!++;
}
