import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { batches } from '../batches.ts';
import { type CompiledQuery, compileRemovals, newestOfEach } from '../compile.ts';
import { type Removal, type SearchDocument, SearchError, type SearchResult } from '../engine.ts';
import {
  type Candidate,
  documentRow,
  Found,
  FoundWithText,
  goneRow,
  idOfRow,
  Known,
  type Mark,
  MarkRow,
  markRow,
  type Row,
  rowId,
} from './document.ts';
import { ALIVE, candidates, MARK } from './filter.ts';
import { judge } from './judge.ts';
import type { Locks } from './locks.ts';
import { MissingIndex, type Server } from './server.ts';
import { LAYOUT } from './settings.ts';
import { Words } from './words.ts';

const BATCH = 500;
const PAGE = 50_000;
/** So many documents are asked for at first; more only when there are not too many. */
const FEW = 1_000;

const NO_LEXEMES: ReadonlyMap<string, number> = new Map();

/**
 * One collection on the server: the index that is searched, and now and then one that is being filled to take its place.
 * What must be known to write well (which build it is, whether another is being filled) stands in the index itself, so any
 * number of processes may write, in turn.
 */
export class ServerCollection {
  readonly #server: Server;
  readonly #locks: Locks;
  readonly #index: string;
  readonly #words: Words;
  readonly #maxCandidates: number;
  /** The highest sequence that this process has seen: what is lower has been put back to an old state. */
  #seen = -1;
  /** Whether the index that was seen was filled. */
  #filled = false;

  constructor(parts: { server: Server; locks: Locks; index: string; maxCandidates: number }) {
    this.#server = parts.server;
    this.#locks = parts.locks;
    this.#index = parts.index;
    this.#maxCandidates = parts.maxCandidates;
    this.#words = new Words(parts.server, parts.index);
  }

  async query(query: CompiledQuery): Promise<SearchResult> {
    if (this.#seen < 0) await this.#exclusively(() => this.#begin());
    const groups = await this.#words.resolve(query.words);
    const found = await this.#candidates(candidates(query, groups), groups.length > 0);
    return judge(query, groups, found);
  }

  /** All that pass, with the mark in the same answer: one request, so that all of it is of one moment. */
  async #candidates(filter: string, withText: boolean): Promise<Candidate[]> {
    const ask = {
      filter: `(${MARK}) OR (${filter})`,
      fields: ['id', 'state', 'facts', 'mark', ...(withText ? ['text'] : [])],
    };
    const schema = z.union([MarkRow, withText ? FoundWithText : Found]);
    let { rows, total } = await this.#server.fetch(this.#index, { ...ask, limit: FEW }, schema);
    if (total > this.#maxCandidates) throw new SearchError('search.too_broad', `${total} documents may fit`);
    if (total > FEW)
      ({ rows, total } = await this.#server.fetch(this.#index, { ...ask, limit: this.#maxCandidates }, schema));
    const marks = rows.flatMap((row) => (row.state === 'mark' ? [row.mark] : []));
    this.#check(marks[0] ?? null);
    if (new Set(rows.map(({ id }) => id)).size !== total) {
      throw new SearchError('search.unavailable', 'Meilisearch gave a document twice, or not at all');
    }
    return rows.flatMap((row) => (row.state === 'alive' ? [candidateOf(row)] : []));
  }

  async versions(): Promise<Map<string, number>> {
    if (this.#seen < 0) await this.#exclusively(() => this.#begin());
    this.#check(await this.#server.mark(this.#index));
    const found = new Map<string, number>();
    for (let offset = 0; ; offset += PAGE) {
      const ask = { filter: ALIVE, fields: ['id', 'version'], limit: PAGE, offset };
      const { rows, total } = await this.#server.fetch(this.#index, ask, Known);
      for (const { id, version } of rows) found.set(idOfRow(id), version);
      if (offset + PAGE >= total) return found;
    }
  }

  /** Throws when the index is not there, or is not the one that this process knows. */
  async look(): Promise<void> {
    if (this.#seen >= 0) this.#check(await this.#server.mark(this.#index));
  }

  /** Whether the index is there, filled, of the layout of today, and not put back to an old state. */
  async kept(): Promise<boolean> {
    const mark = await this.#mark();
    if (mark === null || !mark.filled || mark.layout !== LAYOUT || mark.sequence < this.#seen) return false;
    this.#check(mark);
    return true;
  }

  async upsert(documents: readonly SearchDocument[]): Promise<void> {
    const rows = newestOfEach(documents).map(documentRow);
    await this.#exclusively(async () => {
      const mark = await this.#begin();
      if (mark.next !== null) await this.#server.put(mark.next, await this.#changed(mark.next, rows));
      const changed = await this.#changed(this.#index, rows);
      if (changed.length > 0) await this.#put(changed, mark);
    });
  }

  async remove(removals: readonly Removal[]): Promise<void> {
    const last = compileRemovals(removals);
    await this.#exclusively(async () => {
      const mark = await this.#begin();
      const ids = last.map(({ id }) => rowId(id));
      const live = await this.#versionsOf(this.#index, ids);
      if (mark.next !== null) {
        const next = await this.#versionsOf(mark.next, ids);
        // Its row may have been read already: without a version, it is kept away at the newest that is known.
        const rows = last.flatMap(({ id, version }) => {
          const newest = version ?? Math.max(live(id), next(id));
          return newest >= 0 && newest >= next(id) ? [goneRow(id, newest)] : [];
        });
        await this.#server.put(mark.next, rows);
      }
      const gone = last.filter(({ id, version }) => version === null && live(id) >= 0).map(({ id }) => rowId(id));
      await this.#server.drop(this.#index, gone);
      const rows = last.flatMap(({ id, version }) =>
        version !== null && version >= live(id) ? [goneRow(id, version)] : [],
      );
      if (rows.length + gone.length > 0) await this.#put(rows, mark);
    });
  }

  async replaceAll(documents: AsyncIterable<SearchDocument>): Promise<number> {
    const done = await this.#locks.ifFree(`rebuild ${this.#index}`, () => this.#rebuild(documents));
    if (done === null) throw new SearchError('search.rebuild_running', `${this.#index} is already being rebuilt`);
    return done.value;
  }

  async clear(): Promise<void> {
    await this.#exclusively(() => this.#server.delete(this.#index));
    this.#seen = -1;
    this.#filled = false;
  }

  async #rebuild(documents: AsyncIterable<SearchDocument>): Promise<number> {
    const next = `${this.#index}_${randomBytes(6).toString('hex')}`;
    await this.#exclusively(async () => {
      const mark = await this.#begin();
      // What a rebuild that was killed left behind.
      if (mark.next !== null) await this.#server.delete(mark.next);
      await this.#server.create(next);
      await this.#put([], { ...mark, next });
    });
    try {
      for await (const batch of batches(documents, BATCH)) await this.#exclusively(() => this.#fill(next, batch));
      return await this.#exclusively(() => this.#takeOver(next));
    } catch (error) {
      await this.#exclusively(async () => {
        const mark = await this.#begin();
        if (mark.next === next) await this.#put([], { ...mark, next: null });
        await this.#server.delete(next);
      }).catch(() => undefined);
      throw error;
    }
  }

  /** What writers wrote meanwhile stays, unless it is older. */
  async #fill(next: string, documents: readonly SearchDocument[]): Promise<void> {
    const rows = newestOfEach(documents).map(documentRow);
    const known = await this.#server.known(
      next,
      rows.map(({ id }) => id),
    );
    await this.#server.put(
      next,
      rows.filter(({ id, version }) => version > (known.get(id)?.version ?? -1)),
    );
  }

  async #takeOver(next: string): Promise<number> {
    const old = await this.#begin();
    if (old.next !== next) throw new SearchError('search.unavailable', `${this.#index} was rebuilt by another`);
    const mark: Mark = { build: next, sequence: this.#nextSequence(old), layout: LAYOUT, filled: true, next: null };
    await this.#server.put(next, [markRow(mark)]);
    const { total } = await this.#server.fetch(next, { filter: ALIVE, fields: ['id'], limit: 0 }, Known);
    await this.#server.swap([this.#index, next], async () => (await this.#server.mark(this.#index))?.build === next);
    this.#check(mark);
    // The name now stands for what was searched until here.
    await this.#server.delete(next);
    return total;
  }

  /** The mark to write by. An index that was never there begins empty; the caller has the lock. */
  async #begin(): Promise<Mark> {
    const found = await this.#mark();
    if (found !== null) return found;
    await this.#server.delete(this.#index);
    await this.#server.create(this.#index);
    const mark = { build: '', sequence: 0, layout: LAYOUT, filled: false, next: null };
    await this.#put([], mark);
    return mark;
  }

  /** Writes to the index that is searched, with the mark after it. */
  async #put(rows: readonly Row[], mark: Mark): Promise<void> {
    const sequence = this.#nextSequence(mark);
    await this.#server.put(this.#index, [...rows, markRow({ ...mark, sequence })]);
    this.#seen = sequence;
  }

  async #mark(): Promise<Mark | null> {
    try {
      return await this.#server.mark(this.#index);
    } catch (error) {
      if (error instanceof MissingIndex) return null;
      throw error;
    }
  }

  #check(mark: Mark | null): void {
    const fail = (what: string) => new SearchError('search.unavailable', `${this.#index} ${what}`);
    if (mark === null) throw fail('does not say which index it is');
    if (mark.sequence < this.#seen) throw fail('was put back to an old state');
    if (this.#filled && !mark.filled) throw fail('was lost, and began anew');
    this.#seen = mark.sequence;
    this.#filled = mark.filled;
  }

  /** Also higher than what any process saw of an index that is lost. */
  #nextSequence({ sequence }: Mark): number {
    return Math.max(sequence + 1, this.#seen + 1, Date.now());
  }

  /** Those that are not older than what the index has, and not the same. */
  async #changed(index: string, rows: readonly Row[]): Promise<Row[]> {
    const known = await this.#server.known(
      index,
      rows.map(({ id }) => id),
    );
    return rows.filter(({ id, version, print }) => {
      const old = known.get(id);
      return version >= (old?.version ?? -1) && (version !== old?.version || print !== old.print);
    });
  }

  async #versionsOf(index: string, ids: readonly string[]): Promise<(id: string) => number> {
    const known = await this.#server.known(index, ids);
    return (id) => known.get(rowId(id))?.version ?? -1;
  }

  #exclusively<T>(work: () => Promise<T>): Promise<T> {
    return this.#locks.exclusively(this.#index, work);
  }
}

function candidateOf({ id, facts, ...row }: z.output<typeof Found | typeof FoundWithText>): Candidate {
  return { id: idOfRow(id), facts, lexemes: 'text' in row ? row.text : NO_LEXEMES };
}
