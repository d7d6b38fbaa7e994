import {
  type Cell,
  parseAvailableFrom,
  parseBirthDate,
  parseEmail,
  parseHours,
  parseHoursRange,
  parseName,
  parsePc4,
  parsePhone,
  parseText,
  parseYesNo,
  parts,
} from './caseload/cells.ts';
import {
  type CaseloadLists,
  parseLanguages,
  parseLevel,
  parseLicences,
  parseSectors,
  type SpokenLanguage,
} from './caseload/choices.ts';
import { fold } from './caseload/fold.ts';
import { CASELOAD_FIELDS, type CaseloadField, type ColumnMapping, REQUIRED_FIELDS } from './caseload-columns.ts';

export type { CaseloadLists } from './caseload/choices.ts';

/** One person of a caseload file. Empty cells are null or an empty list: not known. */
export interface CaseloadRow {
  clientNumber: string;
  firstName: string;
  /** With the tussenvoegsel in front. */
  lastName: string;
  /** `yyyy-mm-dd` */
  birthDate: string | null;
  email: string | null;
  phone: string | null;
  pc4: string | null;
  /** Codes of the lists. */
  sectors: string[];
  /** As written in the file; the taxonomy finds the occupation that is meant. */
  occupations: string[];
  hoursMin: number | null;
  hoursMax: number | null;
  availableFrom: string | null;
  languages: SpokenLanguage[];
  licences: string[];
  level: string | null;
  caseManagerEmail: string | null;
  /** Never to be published. */
  protected: boolean;
}

export interface CellError {
  column: string;
  message: string;
  value: string;
}

export interface CaseloadContext {
  /** `yyyy-mm-dd` in the Netherlands. */
  today: string;
  lists: CaseloadLists;
}

/** Reads one row of a file by the mapping. Either a whole person, or every cell that has to be changed. */
export function parseCaseloadRow(
  cells: readonly string[],
  mapping: ColumnMapping,
  context: CaseloadContext,
): { ok: CaseloadRow } | { errors: CellError[] } {
  const { today, lists } = context;
  const errors: CellError[] = [];

  const columnOf = (field: CaseloadField): string =>
    mapping.find((entry) => entry.field === field)?.column ?? CASELOAD_FIELDS[field].label;
  const cellOf = (field: CaseloadField): string => {
    const place = mapping.findIndex((entry) => entry.field === field);
    return place < 0 ? '' : (cells[place] ?? '').trim();
  };
  const fail = (field: CaseloadField, message: string): void => {
    errors.push({ column: columnOf(field), message, value: cellOf(field) });
  };
  const read = <T, E>(field: CaseloadField, parse: (text: string) => Cell<T>, empty: E): T | E => {
    const text = cellOf(field);
    if (text === '') return empty;
    const cell = parse(text);
    if ('value' in cell) return cell.value;
    fail(field, cell.message);
    return empty;
  };

  const surplus = cells.slice(mapping.length).find((cell) => cell.trim() !== '');
  if (surplus !== undefined) {
    errors.push({
      column: `kolom ${mapping.length + 1}`,
      message:
        'Deze regel heeft meer cellen dan de kopregel. Zet tekst met een puntkomma of komma tussen aanhalingstekens.',
      value: surplus,
    });
  }
  for (const field of REQUIRED_FIELDS) if (cellOf(field) === '') fail(field, 'Vul dit in.');

  const infix = read('infix', parseName, '');
  const surname = read('lastName', parseName, '');
  const hours = read('hours', parseHoursRange, { min: null, max: null });
  const row: CaseloadRow = {
    clientNumber: read('clientNumber', parseClientNumber, ''),
    firstName: read('firstName', parseName, ''),
    lastName: infix === '' ? surname : `${infix} ${surname}`,
    birthDate: read('birthDate', (text) => parseBirthDate(text, today), null),
    email: read('email', parseEmail, null),
    phone: read('phone', parsePhone, null),
    pc4: read('pc4', parsePc4, null),
    sectors: read('sectors', (text) => parseSectors(text, lists), []),
    occupations: read('occupations', parseOccupations, []),
    hoursMin: read('hoursMin', parseHours, hours.min),
    hoursMax: read('hoursMax', parseHours, hours.max),
    availableFrom: read('availableFrom', (text) => parseAvailableFrom(text, today), null),
    languages: read('languages', (text) => parseLanguages(text, lists), []),
    licences: read('licences', (text) => parseLicences(text, lists), []),
    level: read('level', (text) => parseLevel(text, lists), null),
    caseManagerEmail: read('caseManagerEmail', parseEmail, null),
    protected: read('protected', parseYesNo, false),
  };
  if (row.hoursMin !== null && row.hoursMax !== null && row.hoursMin > row.hoursMax) {
    fail('hoursMin', 'Het minimum is hoger dan het maximum. Draai de uren om.');
  }
  return errors.length > 0 ? { errors } : { ok: row };
}

function parseClientNumber(text: string): Cell<string> {
  if (/^[\p{L}\p{N}][\p{L}\p{N} ./_-]{0,39}$/u.test(text)) return { value: text };
  return { message: 'Gebruik letters en cijfers, hoogstens 40 tekens.' };
}

function parseOccupations(text: string): Cell<string[]> {
  const labels: string[] = [];
  for (const part of parts(text)) {
    const label = parseText(part, 100);
    if ('message' in label) return label;
    if (!labels.some((known) => fold(known) === fold(label.value))) labels.push(label.value);
  }
  return labels.length > 10 ? { message: 'Zet er hoogstens 10 beroepen in.' } : { value: labels };
}

export interface DuplicatePair {
  kind: 'client-number' | 'name-and-birth-date';
  /** Lines in the file: the first one, and the later one that repeats it. */
  lines: [number, number];
  message: string;
}

/** People who stand in the file twice: the same client number, or the same name and date of birth. */
export function findDuplicates(rows: readonly { line: number; row: CaseloadRow }[]): DuplicatePair[] {
  const numbers = new Map<string, number>();
  const persons = new Map<string, number>();
  const pairs: DuplicatePair[] = [];
  for (const { line, row } of rows) {
    const number = fold(row.clientNumber);
    const person =
      row.birthDate === null
        ? null
        : [row.firstName, row.lastName, row.birthDate].map((part) => fold(part).replace(/[\s.-]+/g, '')).join(' ');
    const sameNumber = numbers.get(number);
    const samePerson = person === null ? undefined : persons.get(person);
    if (sameNumber !== undefined) {
      const message = `Regel ${sameNumber} en regel ${line} hebben hetzelfde klantnummer. Haal één regel weg.`;
      pairs.push({ kind: 'client-number', lines: [sameNumber, line], message });
    } else if (samePerson !== undefined) {
      const message = `Regel ${samePerson} en regel ${line} hebben dezelfde naam en geboortedatum. Is het dezelfde persoon? Haal dan één regel weg.`;
      pairs.push({ kind: 'name-and-birth-date', lines: [samePerson, line], message });
    }
    if (sameNumber === undefined) numbers.set(number, line);
    if (person !== null && samePerson === undefined) persons.set(person, line);
  }
  return pairs;
}
