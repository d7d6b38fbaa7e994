/** Why a file could not be read as a table. The message is shown to the person who chose the file. */
export interface SpreadsheetProblem {
  code: `spreadsheet.${string}`;
  message: string;
}

/** Carries a problem out of the depth of a reader; `readTable` turns it into an answer. */
export class SpreadsheetError extends Error {
  readonly problem: SpreadsheetProblem;
  constructor(problem: SpreadsheetProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

function problem(code: string, message: string): SpreadsheetError {
  return new SpreadsheetError({ code: `spreadsheet.${code}`, message });
}

function amount(value: number): string {
  return new Intl.NumberFormat('nl-NL').format(value);
}

export const problems = {
  empty: () => problem('empty', 'Het bestand is leeg. Kies een bestand met een kopregel en daaronder de gegevens.'),
  headerOnly: () =>
    problem('header_only', 'Het bestand heeft alleen een kopregel. Zet de gegevens op de regels daaronder.'),
  tooBig: (megabytes: number) =>
    problem(
      'too_big',
      `Het bestand is uitgepakt groter dan ${amount(megabytes)} MB. Verdeel het over meer bestanden en lees die na elkaar in.`,
    ),
  tooManyRows: (limit: number) =>
    problem(
      'too_many_rows',
      `Het bestand heeft meer dan ${amount(limit)} regels. Verdeel het over meer bestanden en lees die na elkaar in.`,
    ),
  tooManyColumns: (limit: number) =>
    problem(
      'too_many_columns',
      `Het bestand heeft meer dan ${amount(limit)} kolommen. Haal de kolommen weg die niet nodig zijn.`,
    ),
  cellTooLong: (line: number, column: string, limit: number) =>
    problem(
      'cell_too_long',
      `Op regel ${line} staat in kolom "${column}" meer dan ${amount(limit)} tekens. Maak die tekst korter.`,
    ),
  brokenQuotes: (line: number) =>
    problem(
      'broken_quotes',
      `Op regel ${line} staat een aanhalingsteken (") dat niet goed sluit. Herstel die regel of sla het bestand opnieuw op als Excel-bestand (.xlsx).`,
    ),
  notATable: () =>
    problem('not_a_table', 'Dit bestand is geen tabel. Kies een Excel-bestand (.xlsx) of een CSV-bestand (.csv).'),
  oldExcel: () =>
    problem('old_excel', 'Dit is een oud Excel-bestand (.xls). Open het in Excel en sla het op als .xlsx.'),
  password: () =>
    problem('password', 'Op dit bestand zit een wachtwoord. Haal het wachtwoord eraf en kies het bestand opnieuw.'),
  damaged: () =>
    problem('damaged', 'Dit bestand is beschadigd en niet te lezen. Sla het opnieuw op en probeer het nog een keer.'),
  unknownSheet: (sheet: string, known: readonly string[]) =>
    problem('unknown_sheet', `Er is geen tabblad "${sheet}". Kies uit: ${known.slice(0, 20).join(', ')}.`),
};
