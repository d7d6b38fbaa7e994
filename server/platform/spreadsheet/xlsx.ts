import * as XLSX from '@e965/xlsx';
import type { RawRow } from './csv.ts';
import { problems, SpreadsheetError } from './problems.ts';

/** The package leaves its number formatter untyped. */
const formatter = XLSX.SSF as {
  parse_date_code(serial: number, options: { date1904: boolean }): DateCode | null | undefined;
  is_date(format: string): boolean;
};

interface DateCode {
  y: number;
  m: number;
  d: number;
  H: number;
  M: number;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** A date or time as ISO text; Excel keeps both as a number of days. */
function dateText(serial: number, date1904: boolean): string {
  const code = formatter.parse_date_code(serial, { date1904 });
  if (!code) return String(serial);
  const time = `${two(code.H)}:${two(code.M)}`;
  if (serial < 1) return time;
  const date = `${String(code.y).padStart(4, '0')}-${two(code.m)}-${two(code.d)}`;
  return Number.isInteger(serial) ? date : `${date}T${time}`;
}

/** What a person means by the cell. Of a formula only the value that was stored with it is read. */
function cellText(cell: XLSX.CellObject, date1904: boolean): string {
  const { t, v, w, z } = cell;
  if (t === 'b') return v ? 'ja' : 'nee';
  if (t === 'e') return w ?? '#FOUT';
  if (t === 'd' && v instanceof Date) return v.toISOString().slice(0, 10);
  if (t === 'n' && typeof v === 'number') {
    const format = typeof z === 'string' ? z : '';
    if (formatter.is_date(format)) return dateText(v, date1904);
    // Numbers with leading zeros, such as client numbers, are a matter of format only.
    if (/^0+$/.test(format) && w !== undefined) return w;
    return String(v);
  }
  return v === undefined || v === null ? '' : String(v);
}

/** All filled rows of one sheet (the first unless named) of an XLSX file whose size was checked before. */
export function xlsxRows(bytes: Uint8Array, sheet: string | undefined): RawRow[] {
  try {
    const { SheetNames: names } = XLSX.read(bytes, { type: 'array', bookSheets: true });
    const name = sheet === undefined ? names[0] : names.find((known) => known.trim() === sheet.trim());
    if (name === undefined) throw sheet === undefined ? problems.notATable() : problems.unknownSheet(sheet, names);
    const book = XLSX.read(bytes, {
      type: 'array',
      dense: true,
      sheets: name,
      cellFormula: false,
      cellHTML: false,
      cellNF: true,
      cellText: true,
    });
    const date1904 = book.Workbook?.WBProps?.date1904 === true;
    const data = book.Sheets[name]?.['!data'] ?? [];
    const rows: RawRow[] = [];
    data.forEach((row, index) => {
      const cells: string[] = [];
      row?.forEach((cell, column) => {
        cells[column] = cell ? cellText(cell, date1904) : '';
      });
      rows.push({ line: index + 1, cells: Array.from(cells, (cell) => cell ?? '') });
    });
    return rows;
  } catch (error) {
    if (error instanceof SpreadsheetError) throw error;
    throw problems.damaged();
  }
}
