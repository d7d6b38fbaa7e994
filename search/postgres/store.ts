import type { Sql, TransactionSql } from 'postgres';
import type { CompiledDocument } from '../compile.ts';
import { type Collection, type Removal, TAG_FIELDS, type TagField } from '../engine.ts';
import { FIELD_BITS, TEXT_FIELDS } from '../text/analyse.ts';
import { stem } from '../text/stem.ts';
import { NO_SQUARE, squareOf } from '../squares.ts';
import {
  DOCUMENT_COLUMNS,
  documentsTable,
  quoteLexeme,
  type Slot,
  spellingsTable,
  tagColumn,
  wordsTable,
  INDEXED_FIELDS,
  UNKNOWN_TAG,
} from './tables.ts';

type Row = Record<string, unknown>;
type Executor = Pick<Sql | TransactionSql, 'unsafe'>;

const COLUMNS = Object.keys(DOCUMENT_COLUMNS);
const TYPES = Object.entries(DOCUMENT_COLUMNS).map(([column, type]) => `${column} ${type}`);
const INCOMING = `select * from jsonb_to_recordset($1::text::jsonb) as incoming(${TYPES.join(', ')}, words text[])`;
const CHANGES = COLUMNS.filter((column) => column !== 'id').map((column) => `${column} = excluded.${column}`);

/** Writers read the source just before they write, so of equal versions the last one stands. */
const AS_NEW = 'excluded.version >= old.version';

export function documentRow(document: CompiledDocument, numberOf: (field: TagField, value: string) => number): Row {
  const { source, text, tags, point } = document;
  const terms = [...text.lexemes].map(([lexeme, fields]) => {
    // Positions mean nothing here; they only tell the fields apart.
    const weights = TEXT_FIELDS.filter((field) => fields & FIELD_BITS[field]).map(
      (field, index) => `${index + 1}${field.toUpperCase()}`,
    );
    return `${quoteLexeme(lexeme)}:${weights.join(',')}`;
  });
  const numbers = TAG_FIELDS.map((field): [string, number[] | null] => [
    tagColumn(field),
    tags[field]?.map((value) => numberOf(field, value)) ?? (INDEXED_FIELDS.has(field) ? [UNKNOWN_TAG] : null),
  ]);
  return {
    id: source.id,
    version: source.version,
    region: source.region,
    scope: source.scope?.length ? source.scope : null,
    hidden_from: source.hiddenFrom?.length ? source.hiddenFrom : null,
    terms: terms.join(' '),
    words: [...text.words.keys()],
    ...Object.fromEntries(numbers),
    hours_min: source.numbers.hoursMin,
    hours_max: source.numbers.hoursMax,
    available_from: source.availableFrom,
    newest_on: source.newestOn,
    x: point?.x ?? null,
    y: point?.y ?? null,
    z: point?.z ?? null,
    square: source.point === null ? NO_SQUARE : squareOf(source.point),
    rotation: document.rotation,
  };
}

/** Fills a slot that is being built. What writers wrote meanwhile stays, unless it is older. */
export async function fillSlot(sql: Executor, collection: Collection, slot: Slot, rows: Row[]): Promise<void> {
  await sql.unsafe(`with ${write(collection, slot, 'excluded.version > old.version')} select 1`, [
    JSON.stringify(rows),
  ]);
}

/** Writes documents that are not older than what the slot has; the caller holds the lock on the collection. */
export async function writeDocuments(
  sql: Executor,
  collection: Collection,
  slot: Slot,
  rows: Row[],
  terms: ReadonlyMap<string, string>,
): Promise<void> {
  await writeCounted(sql, collection, slot, rows, terms);
}

/** Removes documents; the caller holds the lock on the collection and gives one removal per document. */
export async function writeRemovals(
  sql: Executor,
  collection: Collection,
  slots: { live: Slot; building: Slot | null },
  removals: readonly Removal[],
): Promise<void> {
  const gone = removals.filter(({ version }) => version === null).map(({ id }) => id);
  const all = slots.building === null ? [slots.live] : [slots.live, slots.building];
  // Without a version it is the newest that any slot has, also for the slot that has yet to read it.
  const versions = all.map((slot) => `select id, version from ${documentsTable(collection, slot)} where id = any($1)`);
  const known = await sql.unsafe<{ id: string; version: string }[]>(
    `select id, max(version) as version from (${versions.join(' union all ')}) as known group by id`,
    [gone],
  );
  const rows = [
    ...removals.filter(({ version }) => version !== null),
    ...known.map(({ id, version }) => ({ id, version: Number(version) })),
  ];
  for (const slot of all) await writeCounted(sql, collection, slot, rows, new Map());
  if (gone.length > 0) {
    await sql.unsafe(`delete from ${documentsTable(collection, slots.live)} where id = any($1) and region is null`, [
      gone,
    ]);
  }
}

/** Counts the words of a slot anew from its documents; the caller holds the lock on the collection. */
export async function countWords(sql: Executor, collection: Collection, slot: Slot): Promise<void> {
  const words = wordsTable(collection);
  await sql.unsafe(`delete from ${words} where slot = $1`, [slot]);
  const counts = await sql.unsafe<{ word: string; documents: number }[]>(
    `select word, count(*)::int as documents from ${spellingsTable(collection, slot)}, unnest(words) as word
     group by word`,
  );
  const rows = counts.map(({ word, documents }) => ({ word, term: stem(word), documents }));
  await sql.unsafe(
    `insert into ${words} (slot, word, term, documents)
     select $1, word, term, documents
     from jsonb_to_recordset($2::text::jsonb) as counted(word text, term text, documents int)`,
    [slot, JSON.stringify(rows)],
  );
}

async function writeCounted(
  sql: Executor,
  collection: Collection,
  slot: Slot,
  rows: readonly unknown[],
  terms: ReadonlyMap<string, string>,
): Promise<void> {
  const words = wordsTable(collection);
  const emptied = await sql.unsafe<{ word: string }[]>(
    `with ${write(collection, slot, AS_NEW)},
     before as (select id, words from ${spellingsTable(collection, slot)} where id in (select id from incoming)),
     changed as (
       select word, sum(difference)::int as difference from (
         select unnest(words) as word, 1 as difference from written join incoming using (id)
         union all select unnest(before.words), -1 from before join written using (id)
       ) as each_word group by word having sum(difference) <> 0
     ),
     counted as (
       insert into ${words} as old (slot, word, term, documents)
       select $2, word, coalesce($3::text::jsonb ->> word, word), difference from changed order by word
       on conflict (slot, word) do update set documents = old.documents + excluded.documents
       returning word, documents
     )
     select word from counted where documents <= 0`,
    [JSON.stringify(rows), slot, JSON.stringify(Object.fromEntries(terms))],
  );
  if (emptied.length === 0) return;
  await sql.unsafe(`delete from ${words} where slot = $1 and word = any($2) and documents <= 0`, [
    slot,
    emptied.map(({ word }) => word),
  ]);
}

/**
 * Takes $1 as rows and writes them with their words; `written` then has the ids that passed the guard. In the order of
 * ids, so that two writers never wait for each other in a circle.
 */
function write(collection: Collection, slot: Slot, guard: string): string {
  const spellings = spellingsTable(collection, slot);
  return `incoming as materialized (${INCOMING}),
    written as (
      insert into ${documentsTable(collection, slot)} as old (${COLUMNS.join(', ')})
      select ${COLUMNS.join(', ')} from incoming order by id
      on conflict (id) do update set ${CHANGES.join(', ')} where ${guard}
      returning id
    ),
    spelled as (
      insert into ${spellings} select id, words from written join incoming using (id) where words is not null order by id
      on conflict (id) do update set words = excluded.words
    ),
    emptied as (
      delete from ${spellings} where id in (select id from written join incoming using (id) where words is null)
    )`;
}
