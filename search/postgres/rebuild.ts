import type { ReservedSql, Sql } from 'postgres';
import { batches } from '../batches.ts';
import { COLLECTIONS, type Collection, type SearchDocument, SearchError } from '../engine.ts';
import { countWords, fillSlot } from './store.ts';
import { documentsTable, type Slot, spellingsTable, wordsTable } from './tables.ts';

type Row = Record<string, unknown>;

const BATCH = 500;
/** Advisory lock of a rebuild, with the number of the collection: 'WSRC' in ASCII. */
const REBUILD_LOCK = 0x57535243;

/**
 * Builds the slot that is not searched, and swaps. From the first moment on writers write to both slots, so nothing
 * that happens meanwhile is lost: of two writes the one with the higher version stays, in whatever order they come.
 */
export async function rebuild(
  sql: Sql,
  collection: Collection,
  documents: AsyncIterable<SearchDocument>,
  toRows: (documents: SearchDocument[]) => Promise<Row[]>,
): Promise<number> {
  const connection = await sql.reserve();
  const lock = [REBUILD_LOCK, COLLECTIONS.indexOf(collection)];
  try {
    const [row] = await connection.unsafe<{ locked: boolean }[]>('select pg_try_advisory_lock($1, $2) as locked', lock);
    if (row?.locked !== true) {
      throw new SearchError('search.rebuild_running', `The ${collection} index is already being rebuilt`);
    }
    try {
      // Putting a million documents in order takes longer than any statement of a question may.
      await connection.unsafe('set statement_timeout = 0');
      return await build(connection, collection, documents, toRows);
    } finally {
      await connection.unsafe('reset statement_timeout');
      await connection.unsafe('select pg_advisory_unlock($1, $2)', lock);
    }
  } finally {
    connection.release();
  }
}

async function build(
  sql: ReservedSql,
  collection: Collection,
  documents: AsyncIterable<SearchDocument>,
  toRows: (documents: SearchDocument[]) => Promise<Row[]>,
): Promise<number> {
  const live = await transaction(sql, () => begin(sql, collection));
  const slot: Slot = live === 0 ? 1 : 0;
  try {
    for await (const batch of batches(documents, BATCH)) {
      await fillSlot(sql, collection, slot, await toRows(batch));
    }
    await settle(sql, collection, slot);
    const count = await transaction(sql, () => swap(sql, collection, slot));
    // A long query may still read the old slot; then the next rebuild empties it.
    await unlessInTheWay(() => clear(sql, collection, live));
    return count;
  } catch (error) {
    await sql.unsafe('update search.collections set building = null where name = $1', [collection]);
    throw error;
  }
}

/** Without the right to maintain tables (there since PostgreSQL 17), or while a writer is busy, it stays as it is. */
const MAY_STAY = new Set(['42501', '55P03']);

/**
 * Puts neighbours beside each other, so that a search by distance reads few pages, and refreshes the statistics that
 * the plans of the first queries depend on.
 */
async function settle(sql: ReservedSql, collection: Collection, slot: Slot): Promise<void> {
  const table = documentsTable(collection, slot);
  await unlessInTheWay(() => sql.unsafe(`cluster ${table} using ${collection}_${slot}_square`));
  await sql.unsafe(`analyze ${table}`);
}

async function unlessInTheWay(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!MAY_STAY.has((error as { code?: string }).code ?? '')) throw error;
  }
}

async function begin(sql: ReservedSql, collection: Collection): Promise<Slot> {
  const [row] = await sql.unsafe<{ live: Slot }[]>('select live from search.collections where name = $1 for update', [
    collection,
  ]);
  if (row === undefined) throw new Error(`The table search.collections lacks ${collection}`);
  const slot: Slot = row.live === 0 ? 1 : 0;
  // Whatever an interrupted rebuild left behind.
  await clear(sql, collection, slot);
  await sql.unsafe('update search.collections set building = $2 where name = $1', [collection, slot]);
  return row.live;
}

async function swap(sql: ReservedSql, collection: Collection, slot: Slot): Promise<number> {
  await sql.unsafe('select 1 from search.collections where name = $1 for update', [collection]);
  await countWords(sql, collection, slot);
  await sql.unsafe('update search.collections set live = $2, building = null where name = $1', [collection, slot]);
  const [row] = await sql.unsafe<{ count: number }[]>(
    `select count(*)::int as count from ${documentsTable(collection, slot)} where region is not null`,
  );
  return row?.count ?? 0;
}

async function clear(sql: ReservedSql, collection: Collection, slot: Slot): Promise<void> {
  await sql.unsafe(`truncate ${documentsTable(collection, slot)}, ${spellingsTable(collection, slot)}`);
  await sql.unsafe(`delete from ${wordsTable(collection)} where slot = $1`, [slot]);
}

async function transaction<T>(sql: ReservedSql, work: () => Promise<T>): Promise<T> {
  await sql.unsafe('begin');
  try {
    const result = await work();
    await sql.unsafe('commit');
    return result;
  } catch (error) {
    await sql.unsafe('rollback');
    throw error;
  }
}
