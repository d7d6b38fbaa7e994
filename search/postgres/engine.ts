import type { Sql } from 'postgres';
import { type CompiledDocument, type CompiledQuery, compileQuery, compileRemovals, newestOfEach } from '../compile.ts';
import {
  COLLECTIONS,
  type Collection,
  type FacetCount,
  type Query,
  type Removal,
  type SearchDocument,
  type SearchEngine,
  SearchError,
  type SearchResult,
  type TagField,
} from '../engine.ts';
import { kmOfSquaredChord } from '../score.ts';
import { queryStatement } from './query-sql.ts';
import { rebuild } from './rebuild.ts';
import { documentRow, writeDocuments, writeRemovals } from './store.ts';
import { documentsTable, type Slot } from './tables.ts';
import { TagNumbers } from './tags.ts';
import { Words } from './words.ts';

/**
 * Session settings the adapter was tuned with: no time lost on compiling plans or on waking
 * helpers, sets of hits kept in memory.
 * Give them to the client: `postgres(url, { connection: SESSION_SETTINGS })`.
 */
export const SESSION_SETTINGS = { jit: 'off', work_mem: '32MB', max_parallel_workers_per_gather: '0' } as const;

const SWAP_ATTEMPTS = 5;

interface AnswerRow {
  live: Slot;
  totals: [number, number];
  hits: [id: string, score: number, squared: number | null, unknowns: number][] | null;
  facets: [tag: number, count: number][] | null;
}

/**
 * The search port in plain SQL, on tables that a migration made: it needs rights on rows only. `sql` must be a client
 * of its own, not one that was given to drizzle. Reading takes SELECT on the collections that are searched.
 */
export class PostgresEngine implements SearchEngine {
  readonly name = 'postgres';
  readonly #sql: Sql;
  readonly #tags: Record<Collection, TagNumbers>;
  readonly #words: Record<Collection, Words>;
  readonly #live = new Map<Collection, Slot>();

  constructor(sql: Sql) {
    this.#sql = sql;
    const each = <T>(make: (collection: Collection) => T) =>
      Object.fromEntries(COLLECTIONS.map((name) => [name, make(name)])) as Record<Collection, T>;
    this.#tags = each((collection) => new TagNumbers(sql, collection));
    this.#words = each((collection) => new Words(sql, collection));
  }

  async upsert(collection: Collection, documents: readonly SearchDocument[]): Promise<void> {
    const { rows, terms } = await this.#rows(collection, newestOfEach(documents));
    if (rows.length === 0) return;
    await this.#write(collection, async (sql, slots) => {
      await writeDocuments(sql, collection, slots.live, rows, terms);
      if (slots.building !== null) await writeDocuments(sql, collection, slots.building, rows, terms);
    });
  }

  async remove(collection: Collection, removals: readonly Removal[]): Promise<void> {
    if (removals.length === 0) return;
    await this.#write(collection, async (sql, slots) => {
      await writeRemovals(sql, collection, slots, compileRemovals(removals));
    });
  }

  async replaceAll(collection: Collection, documents: AsyncIterable<SearchDocument>): Promise<number> {
    return rebuild(this.#sql, collection, documents, async (batch) => {
      const { rows } = await this.#rows(collection, newestOfEach(batch));
      return rows;
    });
  }

  async query(source: Query): Promise<SearchResult> {
    const query = compileQuery(source);
    const { collection } = source;
    const tags = this.#tags[collection];
    await tags.load(query.filters.flatMap(({ field, anyOf }) => anyOf.map((value) => ({ field, value }))));
    for (let attempt = 1; attempt <= SWAP_ATTEMPTS; attempt++) {
      const slot = await this.#slot(collection);
      const resolved = await this.#words[collection].resolve(query.words, slot);
      if (resolved !== 'stale') {
        const { text, values } = queryStatement(query, resolved.groups, slot, (field, asked) =>
          asked.map((value) => tags.numberOf(field, value)).filter((number) => number !== undefined),
        );
        const [row] = await this.#sql.unsafe<AnswerRow[]>(text, values);
        if (row?.live === slot) return this.#answer(query, row);
      }
      // A rebuilt collection took over between two statements.
      this.#live.delete(collection);
    }
    throw new SearchError('search.rebuild_running', `The ${collection} index kept changing under the query`);
  }

  async versions(collection: Collection): Promise<Map<string, number>> {
    for (let attempt = 1; attempt <= SWAP_ATTEMPTS; attempt++) {
      const slot = await this.#slot(collection);
      const rows = await this.#sql.unsafe<{ id: string | null; version: string | null; live: Slot }[]>(
        `select id, version, live from search.collections
         left join ${documentsTable(collection, slot)} on region is not null where name = $1`,
        [collection],
      );
      if (rows[0]?.live === slot)
        return new Map(rows.flatMap(({ id, version }) => (id ? [[id, Number(version)]] : [])));
      this.#live.delete(collection);
    }
    throw new SearchError('search.rebuild_running', `The ${collection} index kept changing under the reading`);
  }

  async health(): Promise<{ ok: boolean; detail: string }> {
    try {
      await this.#sql`select 1 from search.collections`;
      return { ok: true, detail: 'postgres' };
    } catch (error) {
      return { ok: false, detail: error instanceof Error ? error.message : String(error) };
    }
  }

  /** Which slot is searched; remembered, because every statement checks it anyway. */
  async #slot(collection: Collection): Promise<Slot> {
    const known = this.#live.get(collection);
    if (known !== undefined) return known;
    const [row] = await this.#sql<{ live: Slot }[]>`select live from search.collections where name = ${collection}`;
    if (row === undefined) throw new Error(`The table search.collections lacks ${collection}`);
    this.#live.set(collection, row.live);
    return row.live;
  }

  /** Writers of one collection wait for each other: word counts and the order of new words depend on it. */
  async #write(
    collection: Collection,
    work: (sql: Pick<Sql, 'unsafe'>, slots: { live: Slot; building: Slot | null }) => Promise<void>,
  ): Promise<void> {
    await this.#sql.begin(async (sql) => {
      const [slots] = await sql<{ live: Slot; building: Slot | null }[]>`
        select live, building from search.collections where name = ${collection} for update`;
      if (slots === undefined) throw new Error(`The table search.collections lacks ${collection}`);
      await work(sql, slots);
    });
  }

  async #rows(collection: Collection, documents: readonly CompiledDocument[]) {
    const tags = this.#tags[collection];
    await tags.ensure(
      documents.flatMap((document) =>
        (Object.entries(document.tags) as [TagField, string[]][]).flatMap(([field, values]) =>
          values.map((value) => ({ field, value })),
        ),
      ),
    );
    const number = (field: TagField, value: string) => {
      const found = tags.numberOf(field, value);
      if (found === undefined) throw new Error(`No number for a value of ${field}`);
      return found;
    };
    return {
      rows: documents.map((document) => documentRow(document, number)),
      terms: new Map(documents.flatMap(({ text }) => [...text.words])),
    };
  }

  async #answer(query: CompiledQuery, row: AnswerRow): Promise<SearchResult> {
    const counts = row.facets ?? [];
    const tags = await this.#tags[query.source.collection].tagsOf(counts.map(([tag]) => tag));
    const facets: SearchResult['facets'] = {};
    for (const facet of query.facets) {
      const own: FacetCount[] = counts.flatMap(([tag, count]) => {
        const { field, value } = tags.get(tag) ?? {};
        return field === facet && value !== undefined ? [{ value, count }] : [];
      });
      own.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
      facets[facet] = own.slice(0, query.facetLimit);
    }
    const hits = (row.hits ?? []).map(([id, score, squared, unknowns]) => ({
      id,
      score,
      km: squared === null ? null : kmOfSquaredChord(squared),
      unknown: query.groupable.filter((_, index) => (unknowns & (1 << index)) !== 0),
    }));
    return { total: row.totals[0], unknownTotal: row.totals[1], hits, facets };
  }
}
