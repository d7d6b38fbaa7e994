import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#server/platform/db.ts';

/** A table of `ref` as a merge sees it: its key, its other columns, and which of its rows a file speaks for. */
export interface MergeTarget {
  /** Name in the schema `ref`. */
  table: string;
  /** Column name to SQL type. */
  key: Readonly<Record<string, string>>;
  columns: Readonly<Record<string, string>>;
  /** Rows that end when they are not in the file; left out: nothing ever ends. */
  endWhere?: SQL;
  /** Rows that are there already stay as they are. */
  onlyAdd?: true;
  /** False for tables that are dated by a column of their own. */
  dated?: false;
}

export interface MergeCounts {
  added: number;
  changed: number;
  unchanged: number;
  ended: number;
}

/** Rows per statement: a few hundred kB of JSON. */
const BATCH = 4_000;

const list = (names: readonly string[], prefix = ''): SQL =>
  sql.join(
    names.map((name) => sql.raw(`${prefix}"${name}"`)),
    sql`, `,
  );

const definitions = (columns: Readonly<Record<string, string>>): SQL =>
  sql.raw(
    Object.entries(columns)
      .map(([name, type]) => `"${name}" ${type}`)
      .join(', '),
  );

/**
 * Makes `rows` the current rows of a table, through a temporary table, inside the caller's transaction. New rows are
 * valid from `today` (`yyyy-mm-dd`), rows that are missing get `today` as their end and rows that come back lose it;
 * nothing is deleted. Keys must be unique among `rows`. `onBatch` is told how many rows are staged.
 */
export const mergeRows = async (
  tx: Tx,
  target: MergeTarget,
  rows: readonly Readonly<Record<string, unknown>>[],
  today: string,
  onBatch: (staged: number) => void = () => undefined,
): Promise<MergeCounts> => {
  const table = sql.raw(`ref."${target.table}"`);
  const keys = Object.keys(target.key);
  const columns = Object.keys(target.columns);
  const every = { ...target.key, ...target.columns };
  const dated = target.dated !== false;

  await tx.execute(sql`create temporary table staging (${definitions(every)}) on commit drop`);
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = JSON.stringify(rows.slice(start, start + BATCH));
    await tx.execute(
      sql`insert into staging select * from jsonb_to_recordset(${batch}::text::jsonb) as r(${definitions(every)})`,
    );
    onBatch(Math.min(start + BATCH, rows.length));
  }
  await tx.execute(sql`analyze staging`);

  const match = sql.join(
    keys.map((name) => sql.raw(`t."${name}" = s."${name}"`)),
    sql` and `,
  );
  const differs = (other: string): SQL =>
    target.onlyAdd
      ? sql`false`
      : sql`((${list(columns, 't.')}) is distinct from (${list(columns, other)})${dated ? sql` or t.valid_to is not null` : sql``})`;

  const absent = sql.raw(`t."${keys[0]}" is null`);
  const [counted] = await tx.execute<{ added: number; changed: number }>(sql`
    select count(*) filter (where ${absent})::int as added,
           count(*) filter (where not (${absent}) and ${differs('s.')})::int as changed
    from staging s left join ${table} t on ${match}`);
  const added = counted?.added ?? 0;
  const changed = counted?.changed ?? 0;

  if (added + changed > 0) {
    const update = sql.join(
      [...columns.map((name) => sql.raw(`"${name}" = excluded."${name}"`)), ...(dated ? [sql`valid_to = null`] : [])],
      sql`, `,
    );
    await tx.execute(sql`
      insert into ${table} as t (${list([...keys, ...columns])}${dated ? sql`, valid_from` : sql``})
      select ${list([...keys, ...columns])}${dated ? sql`, ${today}::date` : sql``} from staging
      on conflict (${list(keys)}) ${target.onlyAdd ? sql`do nothing` : sql`do update set ${update} where ${differs('excluded.')}`}`);
  }
  let ended = 0;
  if (target.endWhere) {
    const gone = await tx.execute(sql`
      update ${table} t set valid_to = ${today}::date
      where t.valid_to is null and (${target.endWhere}) and not exists (select from staging s where ${match})`);
    ended = gone.count;
  }
  await tx.execute(sql`drop table staging`);
  return { added, changed, unchanged: rows.length - added - changed, ended };
};
