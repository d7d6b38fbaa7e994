import type { CompiledQuery } from '../compile.ts';
import type { TagField } from '../engine.ts';
import { distancePoints, turned } from '../score.ts';
import { squaresWithin } from '../squares.ts';
import type { Dictionary } from './dictionary.ts';
import { dateNumber } from './draft.ts';
import { firstAtLeast, type Lists, type Segment, UNKNOWN } from './segment.ts';
import type { Range } from './text-match.ts';
import type { Top } from './top.ts';

/** A filter on a closed list, with a 1 for each value that fits. */
interface TagTest {
  field: TagField;
  fits: Uint8Array;
  /** Its bit among the unknowns; 0 where unknown means that it fails. */
  bit: number;
  /** Its place among the facets, or -1. */
  facet: number;
}

export interface FacetCounts {
  field: TagField;
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
  readonly #top: Top;
  readonly #tests: TagTest[];
  readonly facets: FacetCounts[];
  readonly #region: number | undefined;
  readonly #scopes: ReadonlySet<number> | null;
  readonly #viewer: number | undefined;
  readonly #bits: { place: number; workHours: number; availableFrom: number };
  readonly #availableBy: number;
  total = 0;
  unknownTotal = 0;

  constructor(query: CompiledQuery, dictionary: Dictionary, top: Top) {
    const { source } = query;
    this.#query = query;
    this.#top = top;
    const bitOf = (field: CompiledQuery['groupable'][number]) => {
      const index = query.groupable.indexOf(field);
      return index < 0 ? 0 : 1 << index;
    };
    this.#tests = query.filters.map(({ field, anyOf }) => {
      const names = dictionary.tags[field];
      const fits = new Uint8Array(names.size);
      for (const value of anyOf) {
        const number = names.find(value);
        if (number !== undefined) fits[number] = 1;
      }
      return { field, fits, bit: bitOf(field), facet: query.facets.indexOf(field) };
    });
    this.facets = query.facets.map((field) => ({
      field,
      counts: new Uint32Array(dictionary.tags[field].size),
      bit: bitOf(field),
    }));
    this.#region = dictionary.regions.find(source.region);
    this.#scopes = source.scopeAnyOf
      ? new Set(source.scopeAnyOf.map((scope) => dictionary.scopes.find(scope) ?? -1))
      : null;
    this.#viewer = source.viewer === undefined ? undefined : dictionary.viewers.find(source.viewer);
    this.#bits = { place: bitOf('place'), workHours: bitOf('workHours'), availableFrom: bitOf('availableFrom') };
    this.#availableBy = dateNumber(query.availableBy?.date ?? null) ?? 0;
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

  judgeRange(segment: Segment, number: number, { from, to }: Range): void {
    for (let document = from; document < to; document++) this.judge(segment, number, document, 0);
  }

  judge(segment: Segment, number: number, document: number, textPoints: number): void {
    if (segment.dead[document] === 1 || segment.regions[document] !== this.#region) return;
    if (!this.#isVisible(segment, document)) return;
    const { near, hours, availableBy } = this.#query;
    let unknowns = 0;
    let squared = -1;
    if (near !== null) {
      const x = segment.x[document]!;
      if (x === UNKNOWN) {
        if (near.unknown === 'exclude') return;
        unknowns |= this.#bits.place;
      } else {
        const dx = x - near.point.x;
        const dy = segment.y[document]! - near.point.y;
        const dz = segment.z[document]! - near.point.z;
        squared = dx * dx + dy * dy + dz * dz;
        if (squared > near.limits[near.limits.length - 1]!) return;
      }
    }
    if (hours !== null) {
      const least = segment.hoursMin[document]!;
      const most = segment.hoursMax[document]!;
      if (hours.max !== null && least !== UNKNOWN && least > hours.max) return;
      if (hours.min !== null && most !== UNKNOWN && most < hours.min) return;
      if ((hours.max !== null && least === UNKNOWN) || (hours.min !== null && most === UNKNOWN)) {
        if (hours.unknown === 'exclude') return;
        unknowns |= this.#bits.workHours;
      }
    }
    if (availableBy !== null) {
      const from = segment.availableFrom[document]!;
      if (from === UNKNOWN) {
        if (availableBy.unknown === 'exclude') return;
        unknowns |= this.#bits.availableFrom;
      } else if (from > this.#availableBy) return;
    }
    let failed = NO_FAILURE;
    for (const test of this.#tests) {
      const { starts, values } = segment.tags[test.field];
      const start = starts[document]!;
      const end = starts[document + 1]!;
      if (start === end && test.bit !== 0) unknowns |= test.bit;
      else if (!fitsAny(values, start, end, test.fits)) {
        if (failed !== NO_FAILURE || test.facet < 0) return;
        failed = test.facet;
      }
    }
    if (failed === NO_FAILURE) {
      for (const facet of this.facets)
        if ((unknowns & ~facet.bit) === 0) countValues(segment.tags[facet.field], document, facet.counts);
      this.#hit(segment, number, document, textPoints, squared, unknowns);
    } else {
      const facet = this.facets[failed]!;
      if ((unknowns & ~facet.bit) === 0) countValues(segment.tags[facet.field], document, facet.counts);
    }
  }

  #isVisible({ scopes, hiddenFrom }: Segment, document: number): boolean {
    if (this.#scopes !== null && !someOf(scopes, document, this.#scopes)) return false;
    const viewer = this.#viewer;
    if (viewer === undefined) return true;
    for (let at = hiddenFrom.starts[document]!; at < hiddenFrom.starts[document + 1]!; at++)
      if (hiddenFrom.values[at] === viewer) return false;
    return true;
  }

  #hit(
    segment: Segment,
    number: number,
    document: number,
    textPoints: number,
    squared: number,
    unknowns: number,
  ): void {
    if (unknowns === 0) this.total++;
    else this.unknownTotal++;
    const { near, sort, dayFactor } = this.#query;
    const score = textPoints + (near === null || squared < 0 ? 0 : distancePoints(squared, near.limits));
    let key: number;
    if (sort === 'relevance') key = -score;
    else if (sort === 'distance') key = squared < 0 ? Number.MAX_SAFE_INTEGER : squared;
    else key = -segment.newestOn[document]!;
    const turn = turned(segment.rotations[document]!, dayFactor);
    if (this.#top.mayEnter(unknowns, key, turn))
      this.#top.offer({ segment: number, document, score, squared, unknowns, key, turn });
  }
}

function fitsAny(values: Uint32Array, start: number, end: number, fits: Uint8Array): boolean {
  for (let at = start; at < end; at++) if (fits[values[at]!] === 1) return true;
  return false;
}

function countValues({ starts, values }: Lists, document: number, counts: Uint32Array): void {
  for (let at = starts[document]!; at < starts[document + 1]!; at++) counts[values[at]!]!++;
}

function someOf({ starts, values }: Lists, document: number, wanted: ReadonlySet<number>): boolean {
  for (let at = starts[document]!; at < starts[document + 1]!; at++) if (wanted.has(values[at]!)) return true;
  return false;
}
