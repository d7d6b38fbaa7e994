import { sql } from 'drizzle-orm';
import type { Tx } from '#server/platform/db.ts';

/** A row by column name. Dates become ISO text and buffers hexadecimal, which PostgreSQL reads back as they were. */
export type Row = Readonly<Record<string, unknown>>;

const BATCH = 1_000;

const plain = (value: unknown): unknown => (Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value);

/**
 * Inserts rows of one shape into `table` (`schema.name`) with a statement per thousand rows. Columns that the first row
 * does not have get their default.
 */
export const insertRows = async (tx: Tx, table: string, rows: readonly Row[]): Promise<void> => {
  const [first] = rows;
  if (first === undefined) return;
  const columns = sql.raw(
    Object.keys(first)
      .map((column) => `"${column}"`)
      .join(', '),
  );
  const name = sql.raw(table);
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows
      .slice(start, start + BATCH)
      .map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, plain(value)])));
    await tx.execute(
      sql`insert into ${name} (${columns}) select ${columns}
          from jsonb_populate_recordset(null::${name}, ${JSON.stringify(batch)}::text::jsonb)`,
    );
  }
};
