import { and, eq } from 'drizzle-orm';
import type { ImportReport } from '#contract/taxonomy.ts';
import type { Role } from '#contract/roles.ts';
import { accounts } from '#drizzle/schema/ident.ts';
import { type Actor, system } from '../platform/actor.ts';
import { AppError } from '../platform/errors.ts';
import type { Services } from '../platform/services.ts';
import { readTable } from '../platform/spreadsheet.ts';
import { UsageError } from './command.ts';

/** Rows of a file of our own, by the names of their columns without capitals and signs. */
export interface NamedRow {
  line: number;
  cells: Readonly<Record<string, string>>;
}

const squeezed = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Reads CSV or XLSX. Throws a UsageError when the file cannot be read or lacks one of `columns`. */
export const readNamedRows = (bytes: Uint8Array, columns: readonly string[]): NamedRow[] => {
  const read = readTable(bytes);
  if (!read.ok) throw new UsageError(read.problem.message);
  const header = read.table.header.map(squeezed);
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length > 0)
    throw new UsageError(`In het bestand ontbreken kolommen: ${missing.join(', ')}. Er is niets ingelezen.`);
  return read.table.rows.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(header.map((name, place) => [name, cells[place] ?? ''])),
  }));
};

/** What happened to one row; a thrown AppError rejects it. */
export type RowOutcome = 'added' | 'unchanged';

/** Takes every row once, in the order of the file, and adds up what happened. */
export const reportRows = async (
  rows: readonly NamedRow[],
  take: (row: NamedRow) => Promise<RowOutcome>,
): Promise<ImportReport> => {
  const report: ImportReport = {
    rows: rows.length,
    added: 0,
    changed: 0,
    unchanged: 0,
    ended: 0,
    rejected: 0,
    problems: [],
    notes: [],
  };
  for (const row of rows) {
    try {
      report[await take(row)]++;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      report.rejected++;
      const details = error.errors?.map(({ pointer, detail }) => `${pointer.replace('/body/', '')}: ${detail}`);
      report.problems.push({ line: row.line, message: details?.join(' ') ?? error.message });
    }
  }
  return report;
};

/** The active account with this address, as it would act after logging in. Throws a UsageError for another role. */
export const actorNamed = async (services: Services, email: string | undefined, role: Role): Promise<Actor> => {
  const { db, config } = services;
  if (email === undefined) throw new UsageError(`Zeg wie dit inleest: --as ADRES van een account met de rol ${role}.`);
  const [account] = await db.transaction('worker', system(config.region), (tx) =>
    tx
      .select()
      .from(accounts)
      .where(and(eq(accounts.email, email), eq(accounts.status, 'active'), eq(accounts.role, role))),
  );
  if (!account) throw new UsageError(`Er is geen actief account ${email} met de rol ${role}.`);
  return {
    ...system(account.regionCode),
    role,
    accountId: account.id,
    municipality: account.municipalityCode,
    secondFactor: true,
  };
};
