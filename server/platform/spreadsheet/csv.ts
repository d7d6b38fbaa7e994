import Papa from 'papaparse';
import { problems } from './problems.ts';

/** Separators in order of preference: Dutch Excel writes semicolons. */
const DELIMITERS = [';', '\t', ',', '|'] as const;

/** A row as it stands in the file; `line` is the line on which it starts, counted from 1. */
export interface RawRow {
  line: number;
  cells: string[];
}

/** The separator that stands most often in the first filled line, outside quotes. */
function delimiterOf(text: string): string {
  const counts = new Map<string, number>();
  let quoted = false;
  let filled = false;
  for (const character of text.slice(0, 100_000)) {
    if (character === '"') quoted = !quoted;
    if (character === '\n' && !quoted && filled) break;
    if (character.trim() !== '') filled = true;
    if (!quoted) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  let best: string = DELIMITERS[0];
  for (const delimiter of DELIMITERS) {
    if ((counts.get(delimiter) ?? 0) > (counts.get(best) ?? 0)) best = delimiter;
  }
  return best;
}

/** All rows of a CSV text, empty ones too. Throws a `SpreadsheetError` when a quote is not closed. */
export function csvRows(source: string): RawRow[] {
  let text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  let line = 1;
  // Excel's own first line to tell the separator.
  const told = /^"?sep=(.)"?\n/i.exec(text);
  if (told) {
    text = text.slice(told[0].length);
    line += 1;
  }
  const delimiter = told?.[1] ?? delimiterOf(text);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n', skipEmptyLines: false });
  const broken = errors.find((error) => error.type === 'Quotes');
  const rows: RawRow[] = [];
  for (const [index, cells] of data.entries()) {
    if (broken?.row === index) throw problems.brokenQuotes(line);
    rows.push({ line, cells });
    line += 1;
    for (const cell of cells) for (const character of cell) if (character === '\n') line += 1;
  }
  if (broken) throw problems.brokenQuotes(line);
  return rows;
}
