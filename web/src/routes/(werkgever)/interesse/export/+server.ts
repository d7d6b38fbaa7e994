import { listAsked } from '#contract/interest.ts';
import { EmployerView } from '#contract/introduction-states.ts';
import { interest as t } from '#lib/i18n/nl/interest.ts';
import { interestName, interestNext } from '#lib/interest-words.ts';
import { allPages, csv } from '#lib/server/csv.ts';
import { requireRole } from '#lib/server/guard.ts';
import { pageProblem } from '#lib/server/problems.ts';
import type { RequestHandler } from './$types.js';

/** Own interest as a spreadsheet: what the page shows, and nothing more. */
export const GET: RequestHandler = async ({ locals, url }) => {
  requireRole(locals.session, ['employer'], url);
  const view = EmployerView.safeParse(url.searchParams.get('stand')).data;
  const rows = await allPages(async (offset, limit) => {
    const { total, introductions } = await locals
      .api(listAsked, { query: { ...(view ? { view } : {}), offset, limit } })
      .catch(pageProblem);
    return { total, rows: introductions };
  });
  const { columns } = t;
  return csv('interesse', [
    [columns.who, columns.vacancy, columns.state, t.next],
    ...rows.map((one) => [interestName(one), one.vacancy.title, t.views[one.view].label, interestNext(one)]),
  ]);
};
