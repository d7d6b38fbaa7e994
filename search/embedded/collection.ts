import { type CompiledQuery, compileQuery, compileRemovals } from '../compile.ts';
import type { Hit, Query, Removal, SearchResult, TagField } from '../engine.ts';
import { kmOfSquaredChord } from '../score.ts';
import { type Lexicon, resolve } from '../text/analyse.ts';
import { Dictionary } from './dictionary.ts';
import { Draft } from './draft.ts';
import { findId, type Id, idAt, idOf, textOf } from './ids.ts';
import { mergeSegments } from './merge.ts';
import type { Packed } from './packed.ts';
import { Scan } from './scan.ts';
import { FIELD_SHIFT, kill, placeOfToken, type Segment } from './segment.ts';
import { TextMatch } from './text-match.ts';
import { type Candidate, Top } from './top.ts';

/** A segment goes into the one before it when that is less than so many times as large; the first one is the base. */
const RATIO = 4;
const BASE_RATIO = 10;
/** A segment is cleaned when more than this share of it is dead. */
const DEAD_SHARE = 0.25;
/** Up to so many documents are put together at once; more of them between the queries. */
const AT_ONCE = 4_000;

interface Merge {
  /** Segments from this one up to, not including, `to`. */
  from: number;
  to: number;
  work: Generator<void, Segment>;
}

/** The documents of one collection: an immutable base and ever smaller segments of what came later. */
export class CollectionIndex {
  readonly #dictionary = new Dictionary();
  readonly #segments: Segment[] = [];
  /** Versions of removals, so that an older write cannot bring a document back. */
  readonly #removed = new Map<string, number>();
  readonly #text = new TextMatch();
  /** Documents that wait to become a segment. */
  #draft: Draft;
  #merge: Merge | null = null;

  constructor() {
    this.#draft = new Draft(this.#dictionary);
  }

  /** Whether there is work to do between queries; see `work`. */
  get busy(): boolean {
    return this.#merge !== null;
  }

  /** Writes documents that are not older than what there is. */
  upsert(documents: Packed): void {
    this.#draft.add(documents, (id, version) => version >= this.#versionOf(id) && this.#take(id));
    this.#settle();
  }

  /** As `upsert`, for a rebuild: what writers wrote meanwhile stays, and `settle` makes the documents findable. */
  fill(documents: Packed): void {
    this.#draft.add(documents, (id, version) => version > this.#versionOf(id) && this.#take(id));
  }

  settle(): void {
    this.#settle();
  }

  /** Removes documents that are not newer than their removal. A version of null forgets the document. */
  remove(removals: readonly Removal[]): void {
    for (const { id: text, version } of compileRemovals(removals)) {
      const id = idOf(text);
      if (version !== null && version < this.#versionOf(id)) continue;
      this.#draft.drop(id);
      this.#kill(id);
      if (version === null) this.#removed.delete(text);
      else this.#removed.set(text, version);
    }
    this.#arrange();
  }

  /**
   * As `remove` on an index that is being filled: what is forgotten elsewhere, where it had the version `known`, is kept
   * away here at its newest version, because its row may have been read before it went.
   */
  removeFromFilling(removals: readonly Removal[], known: ReadonlyMap<string, number>): void {
    this.remove(
      removals.flatMap(({ id, version }) => {
        const newest = version ?? Math.max(known.get(id) ?? -1, this.#versionOf(idOf(id)));
        return newest < 0 ? [] : [{ id, version: newest }];
      }),
    );
  }

  /** The versions of these documents, or of their removals; -1 for one that is not known. */
  versionsOf(ids: readonly string[]): number[] {
    return ids.map((id) => this.#versionOf(idOf(id)));
  }

  versions(): { ids: string[]; versions: number[] } {
    const ids: string[] = [];
    const versions: number[] = [];
    for (const segment of this.#segments)
      for (let document = 0; document < segment.count; document++) {
        if (segment.dead[document] === 1) continue;
        ids.push(idAt(segment.ids, document));
        versions.push(segment.versions[document]!);
      }
    return { ids, versions };
  }

  get count(): number {
    return this.#segments.reduce((sum, { count, deadCount }) => sum + count - deadCount, 0);
  }

  query(source: Query): SearchResult {
    const query = compileQuery(source);
    const top = new Top(source.offset + source.limit, ({ segment, document }) =>
      idAt(this.#segments[segment]!.ids, document),
    );
    const scan = new Scan(query, this.#dictionary, top);
    const groups = resolve(query.words, this.#lexicon);
    for (const [number, segment] of this.#segments.entries()) {
      const ranges = scan.rangesIn(segment);
      if (groups.length === 0) for (const range of ranges) scan.judge(segment, number, range, null);
      else {
        const to = this.#text.run(segment, this.#dictionary, groups, ranges);
        scan.judge(segment, number, { from: 0, to }, this.#text.found);
      }
    }
    return {
      total: scan.total,
      unknownTotal: scan.unknownTotal,
      hits: top
        .sorted()
        .slice(source.offset)
        .map((found) => this.#hit(found, query)),
      facets: Object.fromEntries(scan.facets.map((facet) => [facet.field, this.#facet(facet, query.facetLimit)])),
    };
  }

  /** Goes on with putting segments together for about so many milliseconds. */
  work(milliseconds: number): void {
    const until = performance.now() + milliseconds;
    while (this.#merge !== null) {
      const { from, to, work } = this.#merge;
      const step = work.next();
      if (step.done) {
        this.#replace({ from, to }, step.value);
        this.#merge = null;
        this.#arrange();
      }
      if (performance.now() >= until) return;
    }
  }

  /** Makes way for a document that is about to be drafted. */
  #take(id: Id): true {
    this.#kill(id);
    if (this.#removed.size > 0) this.#removed.delete(textOf(id));
    return true;
  }

  #versionOf(id: Id): number {
    const drafted = this.#draft.versionOf(id);
    if (drafted >= 0) return drafted;
    const place = this.#find(id);
    if (place !== null) return place.segment.versions[place.document]!;
    return this.#removed.size === 0 ? -1 : (this.#removed.get(textOf(id)) ?? -1);
  }

  /** Newest first; a document lives in one segment at most. */
  #find(id: Id): { segment: Segment; document: number } | null {
    for (let index = this.#segments.length - 1; index >= 0; index--) {
      const segment = this.#segments[index]!;
      const document = findId(segment.ids, id);
      if (document >= 0 && segment.dead[document] === 0) return { segment, document };
    }
    return null;
  }

  #kill(id: Id): void {
    const place = this.#find(id);
    if (place !== null) kill(place.segment, place.document);
  }

  #settle(): void {
    if (this.#draft.count === 0) return;
    const segment = this.#draft.finish();
    this.#draft = new Draft(this.#dictionary);
    if (segment.count > 0) this.#segments.push(segment);
    this.#arrange();
  }

  /** Keeps the segments few and mostly alive: neighbours of about the same size become one. */
  #arrange(): void {
    for (;;) {
      const pair = this.#toMerge();
      if (pair === null) return;
      const sources = this.#segments.slice(pair.from, pair.to);
      const work = mergeSegments(sources);
      if (sources.reduce((sum, { count }) => sum + count, 0) > AT_ONCE) {
        this.#merge ??= { ...pair, work };
        return;
      }
      let step = work.next();
      while (!step.done) step = work.next();
      this.#replace(pair, step.value);
    }
  }

  #replace({ from, to }: { from: number; to: number }, merged: Segment): void {
    this.#segments.splice(from, to - from, ...(merged.count > 0 ? [merged] : []));
  }

  #toMerge(): { from: number; to: number } | null {
    const alive = (index: number) => this.#segments[index]!.count - this.#segments[index]!.deadCount;
    // What is being put together stays as it is until then.
    const first = this.#merge?.to ?? 0;
    for (let to = this.#segments.length; to - 2 >= first; to--) {
      const from = to - 2;
      if (alive(from) < alive(to - 1) * (from === 0 ? BASE_RATIO : RATIO)) return { from, to };
    }
    for (let from = first; from < this.#segments.length; from++) {
      const { count, deadCount } = this.#segments[from]!;
      if (deadCount > count * DEAD_SHARE) return { from, to: from + 1 };
    }
    return null;
  }

  readonly #lexicon: Lexicon = {
    has: (term) => this.#dictionary.withTerm(term).some((token) => this.#occurs(token)),
    near: (word) =>
      this.#dictionary.words
        .near(word)
        .filter((found) => this.#dictionary.withWord(found.word).some((token) => this.#occurs(token))),
  };

  /** Whether any document that counts has the token. */
  #occurs(token: number): boolean {
    for (const { postings, dead } of this.#segments) {
      const place = placeOfToken(postings, token);
      if (place < 0) continue;
      for (let at = postings.starts[place]!; at < postings.starts[place + 1]!; at++)
        if (dead[postings.list[at]! >>> FIELD_SHIFT] === 0) return true;
    }
    return false;
  }

  #hit(found: Candidate, query: CompiledQuery): Hit {
    return {
      id: idAt(this.#segments[found.segment]!.ids, found.document),
      score: found.score,
      km: found.squared < 0 ? null : kmOfSquaredChord(found.squared),
      unknown: query.groupable.filter((_, index) => (found.unknowns & (1 << index)) !== 0),
    };
  }

  #facet(
    { field, counts }: { field: TagField; counts: Uint32Array },
    limit: number,
  ): { value: string; count: number }[] {
    const names = this.#dictionary.tags[field];
    const found: { value: string; count: number }[] = [];
    for (let number = 0; number < counts.length; number++)
      if (counts[number]! > 0) found.push({ value: names.name(number), count: counts[number]! });
    found.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    return found.slice(0, limit);
  }
}
