import { listPlacements } from '#contract/introductions.ts';
import { placements as t } from '#lib/i18n/nl/placements.ts';
import { allPages, csv } from '#lib/server/csv.ts';
import { requireRole } from '#lib/server/guard.ts';
import { placementFilter } from '#lib/server/placement-filter.ts';
import { pageProblem } from '#lib/server/problems.ts';
import type { RequestHandler } from './$types.js';

/** Own placements as a spreadsheet; amounts in euros with a comma, as people type them. */
export const GET: RequestHandler = async ({ locals, url }) => {
  requireRole(locals.session, ['account-manager'], url);
  const filter = placementFilter(url.searchParams);
  const rows = await allPages(async (offset, limit) => {
    const { total, placements } = await locals
      .api(listPlacements, { query: { ...filter, offset, limit } })
      .catch(pageProblem);
    return { total, rows: placements };
  });
  const { columns } = t;
  return csv('plaatsingen', [
    [columns.who, columns.employer, columns.vacancy, columns.hours, columns.wage, columns.from, ...t.exported],
    ...rows.map((row) => [
      row.name,
      row.employer.name,
      row.vacancy.title,
      row.hoursPerWeek,
      (row.hourlyWageCents / 100).toFixed(2).replace('.', ','),
      row.startDate,
      row.endDate,
      row.endedOn,
      row.endReason === null ? null : (t.reasons[row.endReason] ?? ''),
    ]),
  ]);
};
