import { readCaseloadImport } from '#contract/caseload-import.ts';
import { pageProblem } from '#lib/server/problems.ts';
import type { RequestHandler } from './$types.js';

/** A cell that a spreadsheet program would take for a formula gets an apostrophe, so that it stays text. */
const cell = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** The whole report as a spreadsheet opens it: semicolons, and a mark that tells it is UTF-8. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const file = await locals
    .api(readCaseloadImport, { params: { importId: params.id }, query: { problems: 20_000 } })
    .catch(pageProblem);
  const lines = [
    ['Regel', 'Kolom', 'Er staat', 'Wat moet je doen?'],
    ...file.problems.map(({ line, column, value, message }) => [String(line), column, value, message]),
  ];
  return new Response(`\uFEFF${lines.map((line) => line.map(cell).join(';')).join('\r\n')}\r\n`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="verslag-inlezen.csv"',
    },
  });
};
