import { FIELD_WEIGHTS } from '../score.ts';
import { type Alternative, FIELD_BITS, TEXT_FIELDS } from '../text/analyse.ts';
import type { Dictionary } from './dictionary.ts';
import { FIELD_SHIFT, firstAtLeast, placeOfToken, type Postings, type Segment } from './segment.ts';

/** From one place in the order of the documents up to another. */
export interface Range {
  from: number;
  to: number;
}

/** Documents that have every word of a query: the first ones of `documents`, with the points of each by its number. */
export interface Found {
  documents: Uint32Array;
  points: Uint16Array;
}

/** Where a token stands in a segment, and what finding it is worth. */
interface PostingList {
  start: number;
  end: number;
  exactness: number;
}

/** One word of a query in one segment. */
interface Group {
  lists: PostingList[];
  /** Ways that need several words: the points of a head count only if each of `rest` occurs too. */
  compounds: { heads: PostingList[]; rest: PostingList[][] }[];
  /** Postings in all, at most. */
  size: number;
}

const FIELDS = 2 ** FIELD_SHIFT - 1;
/** The weight of the best field of each set of fields. */
const BEST_WEIGHT = Uint8Array.from({ length: FIELDS + 1 }, (_, fields) =>
  Math.max(0, ...TEXT_FIELDS.filter((field) => fields & FIELD_BITS[field]).map((field) => FIELD_WEIGHTS[field])),
);
/** Looking a document up costs about this many steps through a list. */
const LOOK_UP = 20;

/**
 * Finds the documents of a segment that have every word of a query, and their points. Keeps working memory between
 * queries: a byte or two per document, clean again after each.
 */
export class TextMatch {
  /** Words found so far. */
  #stage = new Uint8Array(0);
  /** Points of the word at hand. */
  #best = new Uint8Array(0);
  #marks = new Uint8Array(0);
  #marked = new Uint32Array(0);
  found: Found = { documents: new Uint32Array(0), points: new Uint16Array(0) };
  #count = 0;

  /** How many documents of `ranges` have all the words; they stand first in `found`. */
  run(segment: Segment, dictionary: Dictionary, groups: readonly Alternative[][], ranges: readonly Range[]): number {
    this.#makeRoom(segment.count);
    const { postings } = segment;
    const compiled = groups.map((group) => compile(group, postings, dictionary)).sort((a, b) => a.size - b.size);
    this.#count = 0;
    for (const [stage, group] of compiled.entries()) {
      if (stage > 0 && this.#count * (group.lists.length + group.compounds.length) * LOOK_UP < group.size)
        this.#lookUp(group, postings, stage);
      else {
        for (const list of group.lists) this.#add(list, postings, ranges, stage);
        for (const compound of group.compounds) this.#addCompound(compound, postings, ranges, stage);
      }
      if (stage > 0) this.#keepStage(stage + 1);
      if (this.#count === 0) return 0;
    }
    for (let index = 0; index < this.#count; index++) this.#stage[this.found.documents[index]!] = 0;
    return this.#count;
  }

  #makeRoom(count: number): void {
    if (this.#stage.length >= count) return;
    this.#stage = new Uint8Array(count);
    this.#best = new Uint8Array(count);
    this.#marks = new Uint8Array(count);
    this.#marked = new Uint32Array(count);
    this.found = { documents: new Uint32Array(count), points: new Uint16Array(count) };
  }

  #add({ start, end, exactness }: PostingList, { list }: Postings, ranges: readonly Range[], stage: number): void {
    for (const { from, to } of ranges) {
      let at = firstAtLeast(list, (from << FIELD_SHIFT) >>> 0, start, end);
      for (; at < end; at++) {
        const posting = list[at]!;
        const document = posting >>> FIELD_SHIFT;
        if (document >= to) break;
        this.#count1(document, exactness * BEST_WEIGHT[posting & FIELDS]!, stage);
      }
    }
  }

  #count1(document: number, points: number, stage: number): void {
    const reached = this.#stage[document]!;
    if (reached === stage) {
      this.#stage[document] = stage + 1;
      this.#best[document] = points;
      if (stage === 0) {
        this.found.points[document] = points;
        this.found.documents[this.#count++] = document;
      } else this.found.points[document]! += points;
    } else if (reached === stage + 1 && points > this.#best[document]!) {
      this.found.points[document]! += points - this.#best[document]!;
      this.#best[document] = points;
    }
  }

  #addCompound(
    { heads, rest }: Group['compounds'][number],
    postings: Postings,
    ranges: readonly Range[],
    stage: number,
  ) {
    const { list } = postings;
    let marked = 0;
    for (const [step, lists] of rest.entries()) {
      for (const { start, end } of lists)
        for (let at = start; at < end; at++) {
          const document = list[at]! >>> FIELD_SHIFT;
          if (this.#marks[document] !== step) continue;
          this.#marks[document] = step + 1;
          if (step === 0) this.#marked[marked++] = document;
        }
    }
    for (const { start, end, exactness } of heads)
      for (let at = start; at < end; at++) {
        const posting = list[at]!;
        const document = posting >>> FIELD_SHIFT;
        if (this.#marks[document] === rest.length && inRanges(document, ranges))
          this.#count1(document, exactness * BEST_WEIGHT[posting & FIELDS]!, stage);
      }
    for (let index = 0; index < marked; index++) this.#marks[this.#marked[index]!] = 0;
  }

  /** The few documents that are left are looked up in lists that are much longer. */
  #lookUp({ lists, compounds }: Group, { list }: Postings, stage: number): void {
    for (let index = 0; index < this.#count; index++) {
      const document = this.found.documents[index]!;
      for (const each of lists) {
        const points = pointsIn(each, list, document);
        if (points > 0) this.#count1(document, points, stage);
      }
      for (const { heads, rest } of compounds) {
        if (!rest.every((some) => some.some((each) => pointsIn(each, list, document) > 0))) continue;
        for (const each of heads) {
          const points = pointsIn(each, list, document);
          if (points > 0) this.#count1(document, points, stage);
        }
      }
    }
  }

  #keepStage(stage: number): void {
    let kept = 0;
    for (let index = 0; index < this.#count; index++) {
      const document = this.found.documents[index]!;
      if (this.#stage[document] === stage) this.found.documents[kept++] = document;
      else this.#stage[document] = 0;
    }
    this.#count = kept;
  }
}

function compile(group: readonly Alternative[], postings: Postings, dictionary: Dictionary): Group {
  const best = new Map<number, number>();
  const compounds: Group['compounds'] = [];
  const tokensOf = (lexemes: readonly string[]) => new Set(lexemes.flatMap((lexeme) => dictionary.withLexeme(lexeme)));
  const listsOf = (tokens: Iterable<number>, exactness: number) => {
    const lists: PostingList[] = [];
    for (const token of tokens) {
      const place = placeOfToken(postings, token);
      if (place >= 0) lists.push({ start: postings.starts[place]!, end: postings.starts[place + 1]!, exactness });
    }
    return lists;
  };
  for (const { exactness, heads, rest } of group) {
    const tokens = tokensOf(heads);
    if (rest.length === 0) {
      for (const token of tokens) best.set(token, Math.max(exactness, best.get(token) ?? 0));
      continue;
    }
    const compound = {
      heads: listsOf(tokens, exactness),
      rest: rest.map((lexemes) => listsOf(tokensOf(lexemes), exactness)),
    };
    if (compound.heads.length > 0 && compound.rest.every((lists) => lists.length > 0)) compounds.push(compound);
  }
  const lists = [...best].flatMap(([token, exactness]) => listsOf([token], exactness));
  const size = (all: readonly PostingList[]) => all.reduce((sum, { start, end }) => sum + end - start, 0);
  return {
    lists,
    compounds,
    size: size(lists) + compounds.reduce((sum, { heads, rest }) => sum + size([...heads, ...rest.flat()]), 0),
  };
}

function pointsIn({ start, end, exactness }: PostingList, list: Uint32Array, document: number): number {
  const at = firstAtLeast(list, (document << FIELD_SHIFT) >>> 0, start, end);
  if (at === end) return 0;
  const posting = list[at]!;
  return posting >>> FIELD_SHIFT === document ? exactness * BEST_WEIGHT[posting & FIELDS]! : 0;
}

function inRanges(document: number, ranges: readonly Range[]): boolean {
  return ranges.some(({ from, to }) => document >= from && document < to);
}
