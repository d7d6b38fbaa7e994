import { type CompiledQuery, compileDocument, compileQuery } from '../compile.ts';
import { firstAtLeast } from '../embedded/segment.ts';
import { EMPTY, Sets } from '../embedded/sets.ts';
import { type Candidate, Top } from '../embedded/top.ts';
import type { FacetCount, Query, SearchDocument, SearchResult, TagField } from '../engine.ts';
import { DISTANCE_STEPS, distancePoints, FIELD_WEIGHTS, kmOfSquaredChord, turned } from '../score.ts';
import { NO_SQUARE, squareOf, squaresWithin } from '../squares.ts';
import { type Alternative, FIELD_BITS, resolve, TEXT_FIELDS } from '../text/analyse.ts';
import { WordList } from '../text/spelling.ts';

const UNKNOWN = -0x80000000;
/** More hours than a week has. */
const ANY_HOURS = 168;
const FIELD_SHIFT = 3;
const FIELDS = 2 ** FIELD_SHIFT - 1;
const BEST_WEIGHT = Uint8Array.from({ length: FIELDS + 1 }, (_, fields) =>
  Math.max(0, ...TEXT_FIELDS.filter((field) => fields & FIELD_BITS[field]).map((field) => FIELD_WEIGHTS[field])),
);

interface Range {
  from: number;
  to: number;
}

/** The closed list of one field: the values of each document as one number for all of them together. */
interface Tags {
  numbers: Map<string, number>;
  sets: Sets;
  of: Uint32Array;
  /** Per value the sets that hold it, one list after the other. */
  holders: { starts: Uint32Array; sets: Uint32Array };
  /** A 1 for each set that fits the question at hand. */
  fits: Uint8Array;
}

/**
 * The floor of the search bench: what the questions of its mix take on typed arrays when an index has nothing else to
 * do. One region, written once, in the thread of whoever asks; no scopes, viewers, dates, later writes or removals.
 * What the real index takes more is the price of those. The words of a question are understood by the shared rules.
 */
export class Floor {
  readonly #ids: string[] = [];
  readonly #x: Int32Array;
  readonly #y: Int32Array;
  readonly #z: Int32Array;
  readonly #hoursMin: Int32Array;
  readonly #hoursMax: Int32Array;
  readonly #rotations: Uint32Array;
  /** Documents stand in the order of their squares. */
  readonly #squares: Int32Array;
  readonly #tags = new Map<TagField, Tags>();
  /** Per lexeme its documents × 8 with the fields it stands in. */
  readonly #postings = new Map<string, Uint32Array>();
  readonly #terms = new Set<string>();
  readonly #words = new WordList();
  /** Per document how many words of the question were found, the points of the last one and of all. */
  readonly #stage: Uint8Array;
  readonly #best: Uint8Array;
  readonly #points: Uint16Array;
  readonly #found: Uint32Array;

  private constructor(count: number) {
    this.#x = new Int32Array(count);
    this.#y = new Int32Array(count);
    this.#z = new Int32Array(count);
    this.#hoursMin = new Int32Array(count);
    this.#hoursMax = new Int32Array(count);
    this.#rotations = new Uint32Array(count);
    this.#squares = new Int32Array(count);
    this.#stage = new Uint8Array(count);
    this.#best = new Uint8Array(count);
    this.#points = new Uint16Array(count);
    this.#found = new Uint32Array(count);
  }

  /** The documents of one region, to be asked about these fields. Reads the documents twice: first for their squares. */
  static async of(
    documents: () => AsyncIterable<SearchDocument>,
    { region, fields }: { region: string; fields: readonly TagField[] },
  ): Promise<Floor> {
    const squares: number[] = [];
    for await (const document of documents())
      if (document.region === region) squares.push(document.point === null ? NO_SQUARE : squareOf(document.point));
    const order = Uint32Array.from(squares.keys()).sort((a, b) => squares[a]! - squares[b]!);
    const place = new Uint32Array(order.length);
    for (const [at, document] of order.entries()) place[document] = at;

    const floor = new Floor(order.length);
    for (const field of fields)
      floor.#tags.set(field, {
        numbers: new Map(),
        sets: new Sets(),
        of: new Uint32Array(order.length),
        holders: { starts: NONE, sets: NONE },
        fits: new Uint8Array(0),
      });
    const postings = new Map<string, number[]>();
    let read = 0;
    for await (const document of documents()) {
      if (document.region !== region) continue;
      const at = place[read]!;
      floor.#squares[at] = squares[read]!;
      read += 1;
      for (const [lexeme, fieldBits] of floor.#write(document, at)) {
        const list = postings.get(lexeme);
        if (list) list.push(at * 2 ** FIELD_SHIFT + fieldBits);
        else postings.set(lexeme, [at * 2 ** FIELD_SHIFT + fieldBits]);
      }
    }
    for (const tags of floor.#tags.values()) {
      tags.holders = holdersOf(tags.sets, tags.numbers.size);
      tags.fits = new Uint8Array(tags.sets.size);
    }
    for (const [lexeme, list] of postings) {
      floor.#postings.set(lexeme, Uint32Array.from(list).sort());
      postings.delete(lexeme);
    }
    return floor;
  }

  /** Everything of a document but its words, which it returns. */
  #write(document: SearchDocument, at: number): ReadonlyMap<string, number> {
    const { point, rotation, tags, text } = compileDocument(document);
    this.#ids[at] = document.id;
    this.#x[at] = point?.x ?? UNKNOWN;
    this.#y[at] = point?.y ?? UNKNOWN;
    this.#z[at] = point?.z ?? UNKNOWN;
    this.#hoursMin[at] = document.numbers.hoursMin ?? UNKNOWN;
    this.#hoursMax[at] = document.numbers.hoursMax ?? UNKNOWN;
    this.#rotations[at] = rotation;
    for (const [field, { numbers, sets, of }] of this.#tags) {
      const values = (tags[field] ?? []).map((value) => {
        const known = numbers.get(value) ?? numbers.size;
        numbers.set(value, known);
        return known;
      });
      of[at] = sets.numberFor(Uint32Array.from(values), values.length);
    }
    for (const [word, term] of text.words) {
      this.#words.add(word);
      this.#terms.add(term);
    }
    return text.lexemes;
  }

  query(source: Query): SearchResult {
    const query = compileQuery(source);
    const ranges = this.#rangesOf(query);
    const groups = resolve(query.words, {
      has: (term) => this.#terms.has(term),
      near: (word) => this.#words.near(word),
    });
    if (groups.length === 0) return this.#judge(query, ranges, null);
    const count = this.#match(groups, ranges);
    return this.#judge(query, [{ from: 0, to: count }], this.#found);
  }

  #rangesOf({ near, source }: CompiledQuery): Range[] {
    const wanted = near && source.near ? squaresWithin(source.near.lat, source.near.lon, source.near.km) : null;
    const count = this.#ids.length;
    if (wanted === null) return [{ from: 0, to: count }];
    const ranges: Range[] = [];
    for (const square of [NO_SQUARE, ...wanted]) {
      const from = firstAtLeast(this.#squares, square, 0, count);
      const to = firstAtLeast(this.#squares, square + 1, from, count);
      const last = ranges.at(-1);
      if (last?.to === from) last.to = to;
      else if (to > from) ranges.push({ from, to });
    }
    return ranges;
  }

  /** Documents of the ranges with all words stand first in `#found`; returns how many. */
  #match(groups: readonly Alternative[][], ranges: readonly Range[]): number {
    const size = (group: readonly Alternative[]) =>
      group.reduce((sum, { heads }) => sum + heads.reduce((all, head) => all + this.#list(head).length, 0), 0);
    const ordered = groups.map((group) => ({ group, size: size(group) })).sort((a, b) => a.size - b.size);
    let count = 0;
    for (const [stage, { group }] of ordered.entries()) {
      for (const { exactness, heads, rest } of group)
        for (const head of heads) {
          const list = this.#list(head);
          for (const { from, to } of ranges) {
            const end = firstAtLeast(list, to << FIELD_SHIFT, 0, list.length);
            for (let at = firstAtLeast(list, from << FIELD_SHIFT, 0, end); at < end; at++) {
              const document = list[at]! >>> FIELD_SHIFT;
              if (!rest.every((some) => some.some((lexeme) => this.#has(lexeme, document)))) continue;
              const points = exactness * BEST_WEIGHT[list[at]! & FIELDS]!;
              if (this.#stage[document] === stage) {
                this.#stage[document] = stage + 1;
                this.#best[document] = points;
                if (stage === 0) {
                  this.#points[document] = points;
                  this.#found[count++] = document;
                } else this.#points[document]! += points;
              } else if (this.#stage[document] === stage + 1 && points > this.#best[document]!) {
                this.#points[document]! += points - this.#best[document]!;
                this.#best[document] = points;
              }
            }
          }
        }
      let kept = 0;
      for (let index = 0; index < count; index++) {
        const document = this.#found[index]!;
        if (this.#stage[document] === stage + 1) this.#found[kept++] = document;
        else this.#stage[document] = 0;
      }
      count = kept;
    }
    for (let index = 0; index < count; index++) this.#stage[this.#found[index]!] = 0;
    return count;
  }

  #list(lexeme: string): Uint32Array {
    return this.#postings.get(lexeme) ?? NONE;
  }

  #has(lexeme: string, document: number): boolean {
    const list = this.#list(lexeme);
    const at = firstAtLeast(list, document << FIELD_SHIFT, 0, list.length);
    return at < list.length && list[at]! >>> FIELD_SHIFT === document;
  }

  /** Totals, facets and the best hits in one pass over the documents in these places. */
  #judge(query: CompiledQuery, places: readonly Range[], found: Uint32Array | null): SearchResult {
    const { near, hours, source, dayFactor } = query;
    const top = new Top(source.offset + source.limit, ({ document }) => this.#ids[document]!);
    const bit = (field: CompiledQuery['groupable'][number]) =>
      query.groupable.includes(field) ? 1 << query.groupable.indexOf(field) : 0;
    const [placeBit, hoursBit] = [bit('place'), bit('workHours')];
    const limits = near?.limits ?? [];
    const { x: nearX, y: nearY, z: nearZ } = near?.point ?? { x: 0, y: 0, z: 0 };
    const furthest = limits.at(-1) ?? 0;
    const hoursFrom = hours?.min ?? 0;
    const hoursTo = hours?.max ?? ANY_HOURS;
    const nearest = near === null ? 0 : DISTANCE_STEPS;
    const [xs, ys, zs, least, most] = [this.#x, this.#y, this.#z, this.#hoursMin, this.#hoursMax];
    const [rotations, points] = [this.#rotations, this.#points];
    const tests = query.filters.map(({ field, anyOf }) => {
      const tags = this.#tagsOf(field);
      mark(tags, anyOf, 1);
      return { of: tags.of, fits: tags.fits, bit: bit(field), facet: query.facets.indexOf(field) };
    });
    const facets = query.facets.map((field) => {
      const tags = this.#tagsOf(field);
      return { ...tags, field, bit: bit(field), counts: new Uint32Array(tags.sets.size) };
    });
    let total = 0;
    let unknownTotal = 0;
    for (const { from, to } of places)
      for (let at = from; at < to; at++) {
        const document = found === null ? at : found[at]!;
        let unknowns = 0;
        let squared = -1;
        if (near !== null) {
          const x = xs[document]!;
          if (x === UNKNOWN) unknowns = placeBit;
          else {
            const dx = x - nearX;
            const dy = ys[document]! - nearY;
            const dz = zs[document]! - nearZ;
            squared = dx * dx + dy * dy + dz * dz;
            if (squared > furthest) continue;
          }
        }
        if (hours !== null) {
          const [low, high] = [least[document]!, most[document]!];
          if (low > hoursTo || (high !== UNKNOWN && high < hoursFrom)) continue;
          if ((hours.max !== null && low === UNKNOWN) || (hours.min !== null && high === UNKNOWN)) unknowns |= hoursBit;
        }
        let failed = -1;
        for (let index = 0; index < tests.length; index++) {
          const test = tests[index]!;
          const set = test.of[document]!;
          if (set === EMPTY) unknowns |= test.bit;
          else if (test.fits[set] === 0) failed = failed >= 0 || test.facet < 0 ? facets.length : test.facet;
        }
        if (failed === facets.length) continue;
        for (let index = 0; index < facets.length; index++) {
          const facet = facets[index]!;
          if ((failed < 0 || failed === index) && (unknowns & ~facet.bit) === 0) facet.counts[facet.of[document]!]!++;
        }
        if (failed >= 0) continue;
        if (unknowns === 0) total++;
        else unknownTotal++;
        const words = found === null ? 0 : points[document]!;
        const turn = turned(rotations[document]!, dayFactor);
        // Most cannot get in, however near they are.
        if (!top.mayEnter(unknowns, -words - nearest, turn)) continue;
        const score = squared < 0 ? words : words + distancePoints(squared, limits);
        if (top.mayEnter(unknowns, -score, turn))
          top.offer({ segment: 0, document, score, squared, unknowns, key: -score, turn });
      }
    for (const { field, anyOf } of query.filters) mark(this.#tagsOf(field), anyOf, 0);
    return {
      total,
      unknownTotal,
      hits: top
        .sorted()
        .slice(source.offset)
        .map((hit) => this.#hit(hit, query)),
      facets: Object.fromEntries(facets.map((facet) => [facet.field, counted(facet, query.facetLimit)])),
    };
  }

  #tagsOf(field: TagField): Tags {
    const tags = this.#tags.get(field);
    if (tags === undefined) throw new RangeError(`The floor does not know ${field}.`);
    return tags;
  }

  #hit({ document, score, squared, unknowns }: Candidate, { groupable }: CompiledQuery) {
    return {
      id: this.#ids[document]!,
      score,
      km: squared < 0 ? null : kmOfSquaredChord(squared),
      unknown: groupable.filter((_, index) => (unknowns & (1 << index)) !== 0),
    };
  }
}

const NONE = new Uint32Array(0);

const holdersOf = ({ starts: from, values, size }: Sets, count: number): Tags['holders'] => {
  const starts = new Uint32Array(count + 1);
  for (let at = 0; at < from[size]!; at++) starts[values[at]! + 1]!++;
  for (let value = 0; value < count; value++) starts[value + 1]! += starts[value]!;
  const sets = new Uint32Array(from[size]!);
  const next = starts.slice();
  for (let set = 0; set < size; set++)
    for (let at = from[set]!; at < from[set + 1]!; at++) sets[next[values[at]!]!++] = set;
  return { starts, sets };
};

const mark = ({ numbers, holders, fits }: Tags, anyOf: readonly string[], as: 0 | 1): void => {
  for (const value of anyOf) {
    const number = numbers.get(value);
    if (number === undefined) continue;
    for (let at = holders.starts[number]!; at < holders.starts[number + 1]!; at++) fits[holders.sets[at]!] = as;
  }
};

const counted = ({ numbers, sets, counts }: Tags & { counts: Uint32Array }, limit: number): FacetCount[] => {
  const byValue = new Uint32Array(numbers.size);
  for (const [set, count] of counts.entries())
    for (let at = sets.starts[set]!; at < sets.starts[set + 1]!; at++) byValue[sets.values[at]!]! += count;
  return [...numbers]
    .flatMap(([value, number]) => (byValue[number] === 0 ? [] : [{ value, count: byValue[number]! }]))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, limit);
};
