import type { Sql } from 'postgres';

/** Schemas with the program's own rows; `ref` and `search` are filled from elsewhere. */
const SCHEMAS = ['ident', 'dossier', 'market', 'pub', 'audit', 'ops', 'ref'];

export const tablesOf = async (sql: Sql, schemas: readonly string[] = SCHEMAS): Promise<string[]> => {
  const rows = await sql<{ name: string }[]>`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname in ${sql([...schemas])} order by 1`;
  return rows.map((row) => row.name);
};

/** A number per table that changes with any change of any row, so that two looks can be compared. */
export const fingerprints = async (
  sql: Sql,
  options: { except?: readonly string[]; where?: string; columns?: (table: string) => Promise<boolean> } = {},
): Promise<Record<string, string>> => {
  const found: Record<string, string> = {};
  for (const table of await tablesOf(sql)) {
    if (options.except?.includes(table)) continue;
    if (options.columns && !(await options.columns(table))) continue;
    const [row] = await sql.unsafe<{ print: string }[]>(
      `select count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) as print from ${table} t ${options.where ?? ''}`,
    );
    found[table] = row?.print ?? '';
  }
  return found;
};

export const hasColumn = async (sql: Sql, table: string, column: string): Promise<boolean> => {
  const [row] =
    await sql`select 1 from pg_attribute where attrelid = ${table}::regclass and attname = ${column} and not attisdropped`;
  return row !== undefined;
};

/** Tables in which some row holds this text, in any column. */
export const tablesWith = async (sql: Sql, text: string): Promise<string[]> => {
  const found: string[] = [];
  for (const table of await tablesOf(sql, [...SCHEMAS, 'search'])) {
    const [row] = await sql.unsafe(`select 1 from ${table} t where strpos(t::text, $1) > 0 limit 1`, [text]);
    if (row) found.push(table);
  }
  return found;
};

/** The day so many days from now, `yyyy-mm-dd`. */
export const dayFrom = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export const vacancyRow = (site: { employerId: string; region: string; by: string; word: string }) => ({
  employer_id: site.employerId,
  region_code: site.region,
  title: `Orderpicker ${site.word}`,
  need: `Dozen pakken in het magazijn van ${site.word}`,
  sector_code: 'logistiek',
  occupation_code: 'orderpicker',
  pc4: '2712',
  place: 'Zoetermeer',
  hours_min: 16,
  hours_max: 32,
  contract_form: 'tijdelijk',
  headcount: 2,
  // Within the year that a vacancy may stand open.
  closing_date: dayFrom(90),
  created_by: site.by,
});
