import * as XLSX from '@e965/xlsx';
import Papa from 'papaparse';
import { decodeText, gunzipped, isZip, refuseOtherKinds, refuseZipBomb } from './spreadsheet/bytes.ts';
import { csvRows, type RawRow } from './spreadsheet/csv.ts';
import { problems, SpreadsheetError, type SpreadsheetProblem } from './spreadsheet/problems.ts';
import { xlsxRows } from './spreadsheet/xlsx.ts';

export type { SpreadsheetProblem } from './spreadsheet/problems.ts';

export interface TableRow {
  /** Line in the file on which the row starts, counted from 1 as a person sees it. */
  line: number;
  /** At least as many cells as the header; more only when the file has text beyond the last column. */
  cells: string[];
}

export interface Table {
  header: string[];
  rows: TableRow[];
}

export interface TableLimits {
  rows: number;
  columns: number;
  /** Characters in one cell. */
  cellLength: number;
  /** Bytes after unpacking. */
  uncompressedBytes: number;
}

/** For files that people upload. */
export const UPLOAD_LIMITS: TableLimits = {
  rows: 20_000,
  columns: 200,
  cellLength: 4_000,
  uncompressedBytes: 64 * 1024 * 1024,
};

export type TableResult = { ok: true; table: Table } | { ok: false; problem: SpreadsheetProblem };

/** The apostrophe that `writeCsv` puts before what looks like a formula. */
const ESCAPED_FORMULA = /^'(?=[=+\-@\t\r])/;

function clean(cell: string): string {
  return cell.replaceAll('\u0000', '').trim().replace(ESCAPED_FORMULA, '').trim();
}

function tableOf(raw: readonly RawRow[], limits: TableLimits): Table {
  const filled: TableRow[] = [];
  for (const { line, cells } of raw) {
    const cleaned = cells.map(clean);
    while (cleaned.length > 0 && cleaned.at(-1) === '') cleaned.pop();
    if (cleaned.length === 0) continue;
    if (cleaned.length > limits.columns) throw problems.tooManyColumns(limits.columns);
    if (filled.length > limits.rows) throw problems.tooManyRows(limits.rows);
    filled.push({ line, cells: cleaned });
  }
  const [top, ...rows] = filled;
  if (!top) throw problems.empty();
  if (rows.length === 0) throw problems.headerOnly();
  const header = top.cells;
  for (const row of filled) {
    while (row.cells.length < header.length) row.cells.push('');
    const long = row.cells.findIndex((cell) => cell.length > limits.cellLength);
    if (long >= 0) throw problems.cellTooLong(row.line, header[long] ?? String(long + 1), limits.cellLength);
  }
  return { header, rows };
}

/**
 * Reads the bytes of a CSV or XLSX file, gzipped or not, as one table of text: the first filled row is the header, empty
 * rows are left out. Dates and times of Excel come as ISO text, yes/no cells as 'ja' and 'nee'; formulas are never
 * computed. Never throws on bad files: the problem says in Dutch what is wrong and what to do.
 */
export function readTable(
  bytes: Uint8Array,
  options: { sheet?: string; limits?: Partial<TableLimits> } = {},
): TableResult {
  const limits = { ...UPLOAD_LIMITS, ...options.limits };
  try {
    if (bytes.byteLength === 0) throw problems.empty();
    const plain = gunzipped(bytes, limits.uncompressedBytes);
    refuseOtherKinds(plain);
    if (!isZip(plain)) return { ok: true, table: tableOf(csvRows(decodeText(plain)), limits) };
    refuseZipBomb(plain, limits.uncompressedBytes);
    if (!Buffer.from(plain.buffer, plain.byteOffset, plain.byteLength).includes('xl/workbook.xml')) {
      throw problems.notATable();
    }
    return { ok: true, table: tableOf(xlsxRows(plain, options.sheet), limits) };
  } catch (error) {
    if (error instanceof SpreadsheetError) return { ok: false, problem: error.problem };
    throw error;
  }
}

export type CellValue = string | number | boolean | null | undefined;

/** Text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, "CSV Injection"). */
function safeText(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  if (typeof value === 'number') return String(value).replace('.', ',');
  return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}

/** A CSV that Dutch Excel opens by double click: UTF-8 with byte-order mark, semicolons, decimal commas. */
export function writeCsv(header: readonly string[], rows: readonly (readonly CellValue[])[]): Uint8Array {
  const text = Papa.unparse(
    { fields: header.map(safeText), data: rows.map((row) => row.map(safeText)) },
    {
      delimiter: ';',
      newline: '\r\n',
    },
  );
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}

/** An XLSX file with one sheet. Text stays text, also when it looks like a formula; numbers stay numbers. */
export function writeXlsx(
  header: readonly string[],
  rows: readonly (readonly CellValue[])[],
  sheetName = 'Blad1',
): Uint8Array {
  const body = rows.map((row) => row.map((value) => (typeof value === 'boolean' ? safeText(value) : value)));
  const sheet = XLSX.utils.aoa_to_sheet([[...header], ...body]);
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, sheetName);
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}
