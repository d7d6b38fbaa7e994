import { createHash } from 'node:crypto';
import type { ImportKind, ImportReport } from '#contract/taxonomy.ts';
import { system } from '#server/platform/actor.ts';
import { localDate } from '#server/platform/calendar.ts';
import type { Context } from '#server/platform/context.ts';
import type { Services } from '#server/platform/services.ts';
import { mergeRows } from './dated-rows.ts';
import type { ImportRow, Importer, Language } from './importers/importer.ts';
import { importerFor, languageOf } from './importers/kinds.ts';
import { importBusy, nothingUsable, unreadableFile } from './imports.errors.ts';
import { allowTime, endRun, lockKind, runningRuns, startRun } from './imports.repository.ts';
import { readSource } from './sources/source.ts';

/** Problems that are kept with the report; the figures count all of them. */
const MAX_PROBLEMS = 500;
/** Rows between two lines of progress. */
const PROGRESS_ROWS = 20_000;

/** Kinds that bring words by which people search. */

export interface ImportFile {
  /** Kinds that it may be; the header decides. */
  kinds: readonly ImportKind[];
  fileName: string;
  bytes: Uint8Array;
  onProgress?: (line: string) => void;
}

interface Parsed<T> {
  rowCount: number;
  good: { line: number; record: T }[];
  bad: { line: number; message: string }[];
}

const parse = <T>(bytes: Uint8Array, { source }: Importer<T>, onProgress: (line: string) => void): Parsed<T> => {
  const read = readSource(bytes, source);
  if (!read.ok) throw unreadableFile(read.problem.message);
  const parsed: Parsed<T> = { rowCount: read.rowCount, good: [], bad: [] };
  for (const { line, result } of read.rows) {
    if ('ok' in result) parsed.good.push({ line, record: result.ok });
    else parsed.bad.push({ line, message: result.error });
    const seen = parsed.good.length + parsed.bad.length;
    if (seen % PROGRESS_ROWS === 0) onProgress(`${seen} van ${read.rowCount} regels gelezen`);
  }
  return parsed;
};

const store = async <T>(
  ctx: Context,
  importer: Importer<T>,
  { rowCount, good, bad }: Parsed<T>,
  language: Language,
  onProgress: (line: string) => void,
): Promise<ImportReport> => {
  const plan = await importer.plan(ctx.tx, { language });
  const keys = Object.keys(plan.target.key);
  const problems = [...bad];
  const rows: ImportRow[] = [];
  const firstLines = new Map<string, number>();
  let kept = 0;
  for (const { line, record } of good) {
    const outcome = plan.toRow(record);
    if ('keep' in outcome) kept++;
    else if ('problem' in outcome) problems.push({ line, message: outcome.problem });
    else {
      const key = JSON.stringify(keys.map((name) => outcome.row[name]));
      const first = firstLines.get(key);
      if (first === undefined) {
        firstLines.set(key, line);
        rows.push(outcome.row);
      } else problems.push({ line, message: `Dit staat al op regel ${first}. Die regel telt.` });
    }
  }
  // A file of which nothing can be used would end everything that is current.
  if (rows.length === 0 && kept === 0)
    throw nothingUsable(
      `Geen van de ${rowCount} regels is bruikbaar. Er is niets veranderd. ${problems[0]?.message ?? ''}`.trim(),
    );
  const counts = await mergeRows(ctx.tx, plan.target, rows, localDate(ctx.clock.now()), (staged) => {
    if (staged % PROGRESS_ROWS === 0) onProgress(`${staged} van ${rows.length} regels klaargezet`);
  });
  problems.sort((a, b) => a.line - b.line);
  return {
    rows: rowCount,
    ...counts,
    unchanged: counts.unchanged + kept,
    rejected: problems.length,
    problems: problems.slice(0, MAX_PROBLEMS),
    notes: [
      ...(plan.notes?.(rows, kept) ?? []),
      ...(problems.length > MAX_PROBLEMS ? [`De eerste ${MAX_PROBLEMS} problemen staan in dit verslag.`] : []),
    ],
  };
};

/**
 * Reads an official file, and makes it current in one transaction: all of it or nothing. Importing the same file again
 * changes nothing. One import per kind at a time. Throws unreadableFile, nothingUsable and importBusy.
 */
export const importFile = async (
  services: Services,
  { kinds, fileName, bytes, onProgress = () => undefined }: ImportFile,
): Promise<{ importId: string; kind: ImportKind; report: ImportReport }> => {
  const { contexts, clock, config } = services;
  const about = { surface: 'worker', actor: system(config.region), operation: 'import', purpose: 'beheer' } as const;
  const chosen = importerFor(kinds, bytes);
  if (chosen === null) throw unreadableFile('Deze soort bestand kennen wij niet.');
  const { kind } = chosen;

  return chosen.importer.with(async (importer) => {
    const parsed = parse(bytes, importer, onProgress);
    return contexts.run(about, async (ctx) => {
      await allowTime(ctx.tx);
      if (!(await lockKind(ctx.tx, kind))) throw importBusy();
      const run = {
        kind,
        fileName: fileName.slice(0, 200),
        sha256: createHash('sha256').update(bytes).digest('hex'),
        startedAt: clock.now(),
        rows: parsed.rowCount,
      };
      // In a transaction of its own: a failed or killed import leaves its trace.
      const importId = await contexts.run(about, (own) => startRun(own.tx, run));
      try {
        const report = await store(ctx, importer, parsed, languageOf(fileName), onProgress);
        await endRun(ctx.tx, importId, { state: 'done', finishedAt: clock.now(), report });
        return { importId, kind, report };
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        await contexts.run(about, (own) =>
          endRun(own.tx, importId, { state: 'failed', finishedAt: clock.now(), report: { message } }),
        );
        throw error;
      }
    });
  });
};

/** Says of imports that were killed that they failed. One that is really at work holds its lock and is left alone. */
export const closeKilledImports = async (ctx: Context): Promise<void> => {
  for (const { id, kind } of await runningRuns(ctx.tx)) {
    if (!(await lockKind(ctx.tx, kind))) continue;
    const report = { message: 'Het inlezen is afgebroken. Er is niets veranderd.' };
    await endRun(ctx.tx, id, { state: 'failed', finishedAt: ctx.clock.now(), report });
  }
};
