import type { ImportReport } from '#contract/taxonomy.ts';
import { commitImport, discardImport, readImport, stageFile } from '../modules/candidates/caseload-import.usecases.ts';
import type { Services } from '../platform/services.ts';
import { UsageError } from './command.ts';
import { actorNamed } from './import-rows.ts';

/** A caseload file, read by a case manager with the columns that the program recognises. */
export const importCandidates = async (
  services: Services,
  file: { name: string; bytes: Buffer },
  as: string | undefined,
): Promise<ImportReport> => {
  const actor = await actorNamed(services, as, 'case-manager');
  const about = { actor, operation: 'caseload-imports.commit', purpose: 'inschrijven' } as const;
  const { id } = await services.contexts.run({ ...about, surface: 'staff' }, (ctx) => stageFile(ctx, services, file));
  const seen = await services.contexts.run({ ...about, surface: 'worker' }, (ctx) => readImport(ctx, services, id, 1));
  if (seen.mappingProblems.length > 0) {
    await services.contexts.run({ ...about, surface: 'staff' }, (ctx) => discardImport(ctx, id));
    throw new UsageError(`${seen.mappingProblems.join(' ')} Er is niets ingelezen.`);
  }
  const done = await services.contexts.run({ ...about, surface: 'worker' }, (ctx) => commitImport(ctx, services, id));
  const { rows, ready, broken, duplicate } = done.figures;
  return {
    rows,
    added: ready,
    changed: 0,
    unchanged: duplicate,
    ended: 0,
    rejected: broken,
    problems: done.problems.map(({ line, column, message }) => ({
      line,
      message: column === '' ? message : `${column}: ${message}`,
    })),
    notes: duplicate === 0 ? [] : [`${duplicate} mensen stonden er al in of staan twee keer in het bestand.`],
  };
};
