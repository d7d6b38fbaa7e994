import { readCaseloadImport } from '#contract/caseload-import.ts';
import { csv } from '#lib/server/csv.ts';
import { pageProblem } from '#lib/server/problems.ts';
import type { RequestHandler } from './$types.js';

/** The whole report as a spreadsheet. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const file = await locals
    .api(readCaseloadImport, { params: { importId: params.id }, query: { problems: 20_000 } })
    .catch(pageProblem);
  return csv('verslag-inlezen', [
    ['Regel', 'Kolom', 'Er staat', 'Wat moet je doen?'],
    ...file.problems.map(({ line, column, value, message }) => [line, column, value, message]),
  ]);
};
