import { deflateRawSync, gzipSync } from 'node:zlib';
import * as XLSX from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { readTable, type Table, writeCsv, writeXlsx } from './spreadsheet.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function table(bytes: Uint8Array, options?: Parameters<typeof readTable>[1]): Table {
  const result = readTable(bytes, options);
  if (!result.ok) throw new Error(result.problem.message);
  return result.table;
}

function problemCode(bytes: Uint8Array, options?: Parameters<typeof readTable>[1]): string {
  const result = readTable(bytes, options);
  if (result.ok) throw new Error('expected a problem');
  // Every message is a sentence that tells what to do, not only what is wrong.
  expect(result.problem.message).toMatch(/\. \S|\.$/);
  return result.problem.code;
}

const EXPECTED = {
  header: ['naam', 'plaats'],
  rows: [
    { line: 2, cells: ['Zoë', '’s-Gravenhage'] },
    { line: 3, cells: ['Jürgen', '€ 5'] },
  ],
};
const TEXT = 'naam;plaats\nZoë;’s-Gravenhage\nJürgen;€ 5\n';

describe('reading CSV', () => {
  test.each([
    ['UTF-8', utf8(TEXT)],
    ['UTF-8 with mark', utf8(`\uFEFF${TEXT}`)],
    ['Windows line ends', utf8(TEXT.replaceAll('\n', '\r\n'))],
    ['old Mac line ends', utf8(TEXT.replaceAll('\n', '\r'))],
    ['no line end at the end', utf8(TEXT.trimEnd())],
    ['UTF-16 little endian with mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['UTF-16 big endian with mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16()],
    ['UTF-16 without mark', Buffer.from(TEXT.replaceAll('’', "'").replaceAll('€', 'E'), 'utf16le')],
    ['gzip', gzipSync(TEXT)],
    ['comma', utf8(TEXT.replaceAll(';', ','))],
    ['tab', utf8(TEXT.replaceAll(';', '\t'))],
    ['told separator', utf8(`sep=|\n${TEXT.replaceAll(';', '|')}`)],
    ['quotes', utf8('"naam";"plaats"\n"Zoë";"’s-Gravenhage"\n"Jürgen";"€ 5"')],
  ])('%s', (name, bytes) => {
    const { header, rows } = table(bytes);
    expect(header).toEqual(EXPECTED.header);
    const shift = name === 'told separator' ? 1 : 0;
    const plain = name === 'UTF-16 without mark';
    expect(rows).toEqual(
      EXPECTED.rows.map(({ line, cells }) => ({
        line: line + shift,
        cells: plain ? cells.map((cell) => cell.replace('’', "'").replace('€', 'E')) : cells,
      })),
    );
  });

  test('Windows-1252, as Excel on Windows saves it', () => {
    const bytes = Buffer.from(TEXT.replace('’', '\x92').replace('€', '\x80'), 'latin1');
    expect(table(bytes)).toEqual(EXPECTED);
  });

  test('line numbers count cells of several lines and empty lines', () => {
    const { rows } = table(utf8('a,b\n\n"een\ntwee\ndrie",x\n,\nlaatste,y\n'));
    expect(rows).toEqual([
      { line: 3, cells: ['een\ntwee\ndrie', 'x'] },
      { line: 7, cells: ['laatste', 'y'] },
    ]);
  });

  test('short rows are filled up, text beyond the last column stays to be seen', () => {
    const { rows } = table(utf8('a;b;c\n1\n1;2;3;4;;\n'));
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['1', '', ''],
      ['1', '2', '3', '4'],
    ]);
  });

  test('a comma in a cell does not beat the semicolons of the header', () => {
    expect(table(utf8('naam;uren;sector\nA;12,5;zorg, welzijn, hulp, groen\n')).rows[0]?.cells).toEqual([
      'A',
      '12,5',
      'zorg, welzijn, hulp, groen',
    ]);
  });
});

describe('problems have names', () => {
  const wide = Array.from({ length: 201 }, (_, index) => `k${index}`).join(';');
  test.each([
    ['spreadsheet.empty', utf8('')],
    ['spreadsheet.empty', utf8('\n;;\n\n')],
    ['spreadsheet.header_only', utf8('naam;plaats\n')],
    ['spreadsheet.too_many_columns', utf8(`${wide}\n1\n`)],
    ['spreadsheet.cell_too_long', utf8(`naam\n${'x'.repeat(4001)}\n`)],
    ['spreadsheet.broken_quotes', utf8('naam;plaats\nA;B\n"C;D\nE;F\n')],
    ['spreadsheet.not_a_table', Buffer.from('%PDF-1.7 ...')],
    ['spreadsheet.not_a_table', Buffer.from([0x61, 0, 0, 0, 0x62, 1, 2, 3, 0])],
    ['spreadsheet.old_excel', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    [
      'spreadsheet.password',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    ['spreadsheet.damaged', Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3])],
    ['spreadsheet.damaged', writeXlsx(['a'], [['b']]).subarray(0, 300)],
  ])('%s', (code, bytes) => {
    expect(problemCode(bytes)).toBe(code);
  });

  test('20,000 rows are read, one more is refused', () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `A${index};x`).join('\n');
    expect(table(utf8(`naam;plaats\n${rows}\n`)).rows).toHaveLength(20_000);
    expect(problemCode(utf8(`naam;plaats\n${rows}\nB;y\n`))).toBe('spreadsheet.too_many_rows');
  });

  test('the line of a broken quote is told', () => {
    const result = readTable(utf8('naam;plaats\nA;"een\ntwee"\nB;"drie\nC;D\n'));
    expect(result.ok ? '' : result.problem.message).toContain('Op regel 4');
  });

  test('a gzip that unpacks to more than the limit stops in time', () => {
    const bomb = gzipSync(Buffer.alloc(70 * 1024 * 1024));
    expect(bomb.byteLength).toBeLessThan(100_000);
    expect(problemCode(bomb)).toBe('spreadsheet.too_big');
  });

  test('a zip that lies about its size stops in time', () => {
    const xlsx = Buffer.from(writeXlsx(['a'], [['b']]));
    const packed = deflateRawSync(Buffer.alloc(80 * 1024 * 1024));
    const name = Buffer.from('xl/workbook.xml');
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(10, 22);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(10, 24);
    central.writeUInt16LE(name.length, 28);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(local.length + name.length + packed.length, 16);
    expect(problemCode(Buffer.concat([local, name, packed, central, name, end]))).toBe('spreadsheet.too_big');
    expect(problemCode(xlsx, { limits: { uncompressedBytes: 500 } })).toBe('spreadsheet.too_big');
  });

  test('another kind of zip', () => {
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['a'], ['b']]), 'x');
    const ods = new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'ods' }) as ArrayBuffer);
    expect(problemCode(ods)).toBe('spreadsheet.not_a_table');
  });
});

describe('reading XLSX', () => {
  function workbook(): Uint8Array {
    const sheet: XLSX.WorkSheet = {
      '!ref': 'A1:H4',
      A1: { t: 's', v: 'klant' },
      B1: { t: 's', v: 'geboren' },
      C1: { t: 's', v: 'uren' },
      D1: { t: 's', v: 'actief' },
      E1: { t: 's', v: 'som' },
      F1: { t: 's', v: 'van' },
      G1: { t: 's', v: 'telefoon' },
      H1: { t: 's', v: 'fout' },
      A2: { t: 'n', v: 123, z: '000000' },
      B2: { t: 'n', v: 31118, z: 'dd-mm-yyyy' },
      C2: { t: 'n', v: 24.5 },
      D2: { t: 'b', v: true },
      E2: { t: 'n', v: 7, f: 'SUM(1,1)' },
      F2: { t: 'n', v: 0.375, z: 'hh:mm' },
      G2: { t: 'n', v: 31612345678 },
      H2: { t: 'e', v: 0x2a },
      A4: { t: 's', v: 'vier' },
      D4: { t: 'b', v: false },
    };
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, sheet, 'Caseload');
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['x'], ['y']]), 'Ander blad');
    return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  }

  test('values as people mean them, formulas never computed', () => {
    const { header, rows } = table(workbook());
    expect(header).toEqual(['klant', 'geboren', 'uren', 'actief', 'som', 'van', 'telefoon', 'fout']);
    expect(rows).toEqual([
      { line: 2, cells: ['000123', '1985-03-12', '24.5', 'ja', '7', '09:00', '31612345678', '#N/A'] },
      { line: 4, cells: ['vier', '', '', 'nee', '', '', '', ''] },
    ]);
  });

  test('a named sheet, also gzipped; an unknown one is told which there are', () => {
    expect(table(gzipSync(workbook()), { sheet: 'Ander blad' })).toEqual({
      header: ['x'],
      rows: [{ line: 2, cells: ['y'] }],
    });
    const result = readTable(workbook(), { sheet: 'Blad9' });
    expect(result.ok ? '' : result.problem.message).toBe('Er is geen tabblad "Blad9". Kies uit: Caseload, Ander blad.');
  });
});

describe('writing', () => {
  const rows = [
    ['=1+1', '+31612345678', '-5', '@som', '\tx', 12.5, true, null, 'Zoë; "de" Boer\nregel'],
    ['gewoon', '', 'a=b', 'a-b', 'x', -3, false, undefined, "'t Hart"],
  ];
  const header = ['een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen'];

  test('CSV opens in Dutch Excel and holds no formula', () => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(header, rows));
    expect(text).toBe(
      '\uFEFFeen;twee;drie;vier;vijf;zes;zeven;acht;negen\r\n' +
        '\'=1+1;\'+31612345678;\'-5;\'@som;\'\tx;12,5;ja;;"Zoë; ""de"" Boer\nregel"\r\n' +
        "gewoon;;a=b;a-b;x;-3;nee;;'t Hart\r\n",
    );
  });

  test('what was written can be read back', () => {
    const expected = [
      ['=1+1', '+31612345678', '-5', '@som', 'x', '12,5', 'ja', '', 'Zoë; "de" Boer\nregel'],
      ['gewoon', '', 'a=b', 'a-b', 'x', '-3', 'nee', '', "'t Hart"],
    ];
    const csv = table(writeCsv(header, rows)).rows.map(({ cells }) => cells);
    expect(csv).toEqual(expected);
    const xlsx = table(writeXlsx(header, rows)).rows.map(({ cells }) => cells);
    expect(xlsx).toEqual(expected.map((cells) => cells.map((cell) => (cell === '12,5' ? '12.5' : cell))));
  });

  test('XLSX keeps a formula as text', () => {
    const book = XLSX.read(writeXlsx(header, rows), { type: 'array' });
    expect(book.Sheets.Blad1?.A2).toMatchObject({ t: 's', v: '=1+1' });
    expect(book.Sheets.Blad1?.A2).not.toHaveProperty('f');
  });
});
