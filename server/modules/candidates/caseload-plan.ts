import type { ImportProblem } from '#contract/caseload-import.ts';
import { ProfileContent } from '#contract/profile.ts';
import { fold } from './caseload/fold.ts';
import type { ColumnMapping } from './caseload-columns.ts';
import { type CaseloadContext, type CaseloadRow, findDuplicates, parseCaseloadRow } from './caseload-rows.ts';

/** What Werkbrug knows already, asked per row. */
export interface Known {
  /** Why this row is about somebody who is here already, or null. */
  exists(row: CaseloadRow): string | null;
  /** Account of the case manager with this address in the own municipality. */
  caseManager(email: string): string | undefined;
  /** Code of the occupation that this word is the name or a synonym of. */
  occupation(word: string): string | undefined;
}

export interface PlannedPerson {
  line: number;
  row: CaseloadRow;
  content: ProfileContent;
  /** Null: whoever brings in the file. */
  guidedBy: string | null;
}

export interface CaseloadPlan {
  people: PlannedPerson[];
  broken: number;
  duplicate: number;
  problems: ImportProblem[];
}

const contentOf = (row: CaseloadRow, occupationCodes: string[]): ProfileContent =>
  ProfileContent.parse({
    sectors: row.sectors.slice(0, 5),
    wishedOccupations: occupationCodes,
    hoursMin: row.hoursMin,
    hoursMax: row.hoursMax,
    availableFrom: row.availableFrom,
    travel: { pc4: row.pc4, km: null, means: [] },
    // A language without a level counts as "a little": never more than the file says.
    languages: row.languages.slice(0, 10).map(({ code, level }) => ({ code, level: level ?? 'beetje' })),
    licences: row.licences.slice(0, 20),
    level: row.level,
  });

/**
 * Reads every row: a whole person, or everything that is wrong with it. Each row ends up in exactly one of people,
 * broken and duplicate. An occupation that nobody knows is told and left out; it does not hold the person back.
 */
export const planCaseload = (
  rows: readonly { line: number; cells: readonly string[] }[],
  mapping: ColumnMapping,
  context: CaseloadContext,
  known: Known,
): CaseloadPlan => {
  const problems: ImportProblem[] = [];
  const whole: { line: number; row: CaseloadRow }[] = [];
  let broken = 0;
  for (const { line, cells } of rows) {
    const parsed = parseCaseloadRow(cells, mapping, context);
    if ('ok' in parsed) {
      const email = parsed.ok.caseManagerEmail;
      if (email === null || known.caseManager(email) !== undefined) {
        whole.push({ line, row: parsed.ok });
        continue;
      }
      const column = mapping.find(({ field }) => field === 'caseManagerEmail')?.column ?? '';
      problems.push({
        line,
        column,
        value: email,
        message: 'Deze klantmanager heeft geen account bij jouw gemeente. Kijk het adres na.',
      });
    } else {
      problems.push(...parsed.errors.map((error) => ({ line, ...error })));
    }
    broken += 1;
  }
  const twice = new Map(findDuplicates(whole).map(({ lines, message }) => [lines[1], message]));
  const people: PlannedPerson[] = [];
  for (const { line, row } of whole) {
    const double = twice.get(line) ?? known.exists(row);
    if (double !== null && double !== undefined) {
      problems.push({ line, column: '', value: '', message: double });
      continue;
    }
    const codes: string[] = [];
    for (const word of row.occupations) {
      const code = known.occupation(fold(word));
      if (code !== undefined) codes.push(code);
      else
        problems.push({
          line,
          column: mapping.find(({ field }) => field === 'occupations')?.column ?? '',
          value: word,
          message: 'Dit beroep kennen wij niet. De persoon komt er wel in, zonder dit beroep.',
        });
    }
    const guidedBy = row.caseManagerEmail === null ? null : (known.caseManager(row.caseManagerEmail) ?? null);
    people.push({ line, row, content: contentOf(row, [...new Set(codes)].slice(0, 10)), guidedBy });
  }
  problems.sort((a, b) => a.line - b.line);
  return { people, broken, duplicate: whole.length - people.length, problems };
};
