import { z } from 'zod';
import { readTable, type TableLimits } from '#server/platform/spreadsheet.ts';

/** One row of an official file: a record, or in Dutch what is wrong with it. */
export type ParsedRow<T> = { ok: T } | { error: string };

export interface Source<T> {
  /** Columns that must stand in the header; others are skipped and the order is free. */
  columns: readonly string[];
  /** Pure: the same row always gives the same answer. */
  parse(header: readonly string[], row: readonly string[]): ParsedRow<T>;
}

export interface SourceRow<T> {
  line: number;
  result: ParsedRow<T>;
}

export type SourceResult<T> =
  | { ok: true; rowCount: number; rows: Iterable<SourceRow<T>> }
  | { ok: false; problem: { code: string; message: string } };

/** Official files are bigger than what people upload: ESCO has 129,004 relations and cells of 21,000 characters. */
const OFFICIAL_LIMITS: TableLimits = {
  rows: 500_000,
  columns: 200,
  cellLength: 65_536,
  uncompressedBytes: 256 * 1024 * 1024,
};

/** Where each column stands; headers are compared without byte-order mark, spaces and case. */
function positionsOf(header: readonly string[], columns: readonly string[]): Map<string, number> {
  const names = header.map((name) => name.replace('\uFEFF', '').trim().toLowerCase());
  return new Map(columns.map((column) => [column, names.indexOf(column.toLowerCase())]));
}

/** A source whose rows are checked by one zod object with a key for each column; `toRecord` gives it its own shape. */
export function defineSource<S extends z.ZodRawShape, T>(
  shape: S,
  toRecord: (row: z.output<z.ZodObject<S>>) => T,
): Source<T> {
  const schema = z.object(shape);
  const columns = Object.keys(shape);
  const positions = new WeakMap<readonly string[], Map<string, number>>();
  return {
    columns,
    parse(header, row) {
      let places = positions.get(header);
      if (!places) {
        places = positionsOf(header, columns);
        positions.set(header, places);
      }
      if (row.length > header.length) {
        return { error: 'Deze regel heeft meer cellen dan de kopregel. Kijk of een aanhalingsteken ontbreekt.' };
      }
      const cells: Record<string, string> = {};
      for (const [column, place] of places) cells[column] = row[place] ?? '';
      const parsed = schema.safeParse(cells);
      if (parsed.success) return { ok: toRecord(parsed.data) };
      return {
        error: parsed.error.issues.map((issue) => `${issue.path.join('.') || 'regel'}: ${issue.message}`).join(' '),
      };
    },
  };
}

/** Reads an official file (CSV or XLSX, plain or gzipped) row by row. `rowCount` is the number of data rows in it. */
export function readSource<T>(bytes: Uint8Array, source: Source<T>): SourceResult<T> {
  const read = readTable(bytes, { limits: OFFICIAL_LIMITS });
  if (!read.ok) return { ok: false, problem: read.problem };
  const { header, rows } = read.table;
  const missing = [...positionsOf(header, source.columns)].filter(([, place]) => place < 0).map(([column]) => column);
  if (missing.length > 0) {
    const message = `In het bestand ontbreken kolommen: ${missing.join(', ')}. Kies het officiële bestand zonder iets te veranderen.`;
    return { ok: false, problem: { code: 'source.missing_columns', message } };
  }
  function* parsed(): Generator<SourceRow<T>> {
    for (const { line, cells } of rows) yield { line, result: source.parse(header, cells) };
  }
  return { ok: true, rowCount: rows.length, rows: parsed() };
}
