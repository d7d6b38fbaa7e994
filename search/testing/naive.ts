import {
  type CompiledDocument,
  type CompiledQuery,
  compileDocument,
  compileQuery,
  compileRemovals,
} from '../compile.ts';
import type {
  Collection,
  FacetCount,
  Hit,
  Query,
  Removal,
  SearchDocument,
  SearchEngine,
  SearchResult,
  TagField,
  UnknownField,
  UnknownMode,
} from '../engine.ts';
import { distancePoints, kmOfSquaredChord, squaredChord, turned, wordPoints } from '../score.ts';
import { type Alternative, FIELD_BITS, type Lexicon, resolve, TEXT_FIELDS } from '../text/analyse.ts';
import { edits, editsAllowed } from '../text/spelling.ts';

type Entry = { version: number; document: CompiledDocument | null };
interface Known {
  documents: CompiledDocument[];
  lexicon: Lexicon;
}
type Verdict = 'fits' | 'fails' | 'unknown';

/** Looks at every document for every query: slow, obvious, and the measure of what other engines must answer. */
export class NaiveEngine implements SearchEngine {
  readonly name = 'naive';
  readonly #collections = new Map<Collection, Map<string, Entry>>();
  readonly #building = new Map<Collection, Map<string, Entry>>();
  readonly #listed = new Map<Collection, Known>();

  async upsert(collection: Collection, documents: readonly SearchDocument[]): Promise<void> {
    const compiled = documents.map(compileDocument);
    for (const entries of this.#targets(collection)) for (const document of compiled) put(entries, document);
    this.#listed.delete(collection);
  }

  async remove(collection: Collection, removals: readonly Removal[]): Promise<void> {
    const [live, building] = this.#targets(collection);
    for (const { id, version } of compileRemovals(removals)) {
      const known = Math.max(live?.get(id)?.version ?? -1, building?.get(id)?.version ?? -1);
      if (version === null) live?.delete(id);
      else if (live) drop(live, id, version);
      if (building && (version !== null || known >= 0)) drop(building, id, version ?? known);
    }
    this.#listed.delete(collection);
  }

  async replaceAll(collection: Collection, documents: AsyncIterable<SearchDocument>): Promise<number> {
    const fresh = new Map<string, Entry>();
    this.#building.set(collection, fresh);
    try {
      for await (const document of documents) {
        const { version } = fresh.get(document.id) ?? { version: -1 };
        if (document.version > version) put(fresh, compileDocument(document));
      }
      this.#collections.set(collection, fresh);
    } finally {
      this.#building.delete(collection);
      this.#listed.delete(collection);
    }
    return this.#documents(collection).length;
  }

  async query(source: Query): Promise<SearchResult> {
    const query = compileQuery(source);
    const groups = resolve(query.words, this.#lexicon(source.collection));
    const judged = this.#documents(source.collection)
      .filter((document) => isVisible(document, source))
      .map((document) => judge(document, query, groups))
      .filter((found) => found !== null);
    const fitting = judged.filter(({ failed }) => failed.length === 0);
    const ordered = fitting.toSorted(order(query));
    return {
      total: fitting.filter(({ hit }) => hit.unknown.length === 0).length,
      unknownTotal: fitting.filter(({ hit }) => hit.unknown.length > 0).length,
      hits: ordered.slice(source.offset, source.offset + source.limit).map(({ hit }) => hit),
      facets: Object.fromEntries(query.facets.map((field) => [field, count(judged, field, query.facetLimit)])),
    };
  }

  async versions(collection: Collection): Promise<Map<string, number>> {
    return new Map(this.#documents(collection).map(({ source }) => [source.id, source.version]));
  }

  async health(): Promise<{ ok: boolean; detail: string }> {
    return { ok: true, detail: 'in memory' };
  }

  #entries(collection: Collection): Map<string, Entry> {
    let entries = this.#collections.get(collection);
    if (entries === undefined) this.#collections.set(collection, (entries = new Map<string, Entry>()));
    return entries;
  }

  #targets(collection: Collection): Map<string, Entry>[] {
    const building = this.#building.get(collection);
    return building === undefined ? [this.#entries(collection)] : [this.#entries(collection), building];
  }

  #documents(collection: Collection): CompiledDocument[] {
    return this.#known(collection).documents;
  }

  #lexicon(collection: Collection): Lexicon {
    return this.#known(collection).lexicon;
  }

  /** Everything that can be found, listed anew after each write. */
  #known(collection: Collection): Known {
    let known = this.#listed.get(collection);
    if (known === undefined) this.#listed.set(collection, (known = list(this.#entries(collection))));
    return known;
  }
}

function list(entries: Map<string, Entry>): Known {
  const documents = [...entries.values()].flatMap(({ document }) => (document === null ? [] : [document]));
  const words = new Map<string, string>();
  for (const { text } of documents) for (const [word, term] of text.words) words.set(word, term);
  const terms = new Set(words.values());
  return {
    documents,
    lexicon: { has: (term) => terms.has(term), near: (word) => nearWords([...words.keys()], word) },
  };
}

function put(entries: Map<string, Entry>, document: CompiledDocument): void {
  const { id, version } = document.source;
  const old = entries.get(id);
  if (old === undefined || version >= old.version) entries.set(id, { version, document });
}

function drop(entries: Map<string, Entry>, id: string, version: number): void {
  const old = entries.get(id);
  if (old === undefined || version >= old.version) entries.set(id, { version, document: null });
}

function nearWords(words: readonly string[], word: string): { word: string; edits: number }[] {
  const limit = editsAllowed(word);
  return words
    .map((candidate) => ({ word: candidate, edits: edits(word, candidate, limit) }))
    .filter((found) => limit > 0 && found.edits <= limit);
}

function isVisible({ source: document }: CompiledDocument, query: Query): boolean {
  const { scopeAnyOf, viewer } = query;
  if (document.region !== query.region) return false;
  if (scopeAnyOf !== undefined && !(document.scope ?? []).some((scope) => scopeAnyOf.includes(scope))) return false;
  return viewer === undefined || !(document.hiddenFrom ?? []).includes(viewer);
}

interface Judged {
  hit: Hit;
  failed: TagField[];
  document: CompiledDocument;
  squared: number | null;
}

/** Null if it fails on something that no facet ignores. */
function judge(document: CompiledDocument, query: CompiledQuery, groups: Alternative[][]): Judged | null {
  const points = groups.map((alternatives) => pointsOf(document, alternatives));
  if (points.includes(0)) return null;
  const unknown: UnknownField[] = [];
  const failed: TagField[] = [];
  const squared =
    query.near === null || document.point === null ? null : squaredChord(query.near.point, document.point);
  const asked: [UnknownField, UnknownMode, Verdict][] = [];
  for (const { field, anyOf, unknown: mode } of query.filters) {
    const values = document.tags[field];
    asked.push([
      field,
      mode,
      values === undefined ? 'unknown' : values.some((v) => anyOf.includes(v)) ? 'fits' : 'fails',
    ]);
  }
  if (query.near) {
    const radius = query.near.limits.at(-1) ?? 0;
    asked.push(['place', query.near.unknown, squared === null ? 'unknown' : squared <= radius ? 'fits' : 'fails']);
  }
  if (query.hours) asked.push(['workHours', query.hours.unknown, judgeHours(document, query.hours)]);
  if (query.availableBy) {
    const from = document.source.availableFrom;
    const verdict = from === null ? 'unknown' : from <= query.availableBy.date ? 'fits' : 'fails';
    asked.push(['availableFrom', query.availableBy.unknown, verdict]);
  }
  for (const [field, mode, verdict] of asked) {
    if (verdict === 'unknown' && mode === 'group') unknown.push(field);
    else if (verdict !== 'fits') {
      if (field === 'place' || field === 'workHours' || field === 'availableFrom') return null;
      failed.push(field);
    }
  }
  const nearness = query.near === null || squared === null ? 0 : distancePoints(squared, query.near.limits);
  const score = points.reduce((sum, value) => sum + value, nearness);
  const km = squared === null ? null : kmOfSquaredChord(squared);
  return { hit: { id: document.source.id, score, km, unknown }, failed, document, squared };
}

function judgeHours({ source }: CompiledDocument, asked: { min: number | null; max: number | null }): Verdict {
  const { hoursMin, hoursMax } = source.numbers;
  if (asked.max !== null && hoursMin !== null && hoursMin > asked.max) return 'fails';
  if (asked.min !== null && hoursMax !== null && hoursMax < asked.min) return 'fails';
  const missing = (asked.max !== null && hoursMin === null) || (asked.min !== null && hoursMax === null);
  return missing ? 'unknown' : 'fits';
}

/** The points of one query word: its best alternative in its best field; 0 if the document does not have it. */
function pointsOf({ text }: CompiledDocument, alternatives: Alternative[]): number {
  let best = 0;
  for (const { exactness, heads, rest } of alternatives) {
    if (!rest.every((lexemes) => lexemes.some((lexeme) => text.lexemes.has(lexeme)))) continue;
    for (const head of heads) {
      const fields = text.lexemes.get(head) ?? 0;
      for (const field of TEXT_FIELDS) {
        if (fields & FIELD_BITS[field]) best = Math.max(best, wordPoints(field, exactness));
      }
    }
  }
  return best;
}

function order(query: CompiledQuery): (a: Judged, b: Judged) => number {
  const turn = (judged: Judged) => turned(judged.document.rotation, query.dayFactor);
  return (a, b) =>
    Number(a.hit.unknown.length > 0) - Number(b.hit.unknown.length > 0) ||
    (query.sort === 'relevance' ? b.hit.score - a.hit.score : 0) ||
    (query.sort === 'distance' ? lowestFirst(a.squared, b.squared) : 0) ||
    (query.sort === 'newest' ? compare(b.document.source.newestOn ?? '', a.document.source.newestOn ?? '') : 0) ||
    turn(a) - turn(b) ||
    compare(a.hit.id, b.hit.id);
}

function lowestFirst(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a - b;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What the total would be with each value as the only filter on this field. */
function count(judged: Judged[], field: TagField, limit: number): FacetCount[] {
  const counts = new Map<string, number>();
  for (const { document, failed, hit } of judged) {
    if (failed.some((other) => other !== field) || hit.unknown.some((other) => other !== field)) continue;
    for (const value of document.tags[field] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, amount]) => ({ value, count: amount }))
    .toSorted((a, b) => b.count - a.count || compare(a.value, b.value))
    .slice(0, limit);
}
