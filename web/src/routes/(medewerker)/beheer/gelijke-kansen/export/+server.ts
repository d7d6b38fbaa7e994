import { requireRole } from '#lib/server/guard.ts';
import { csv } from '#lib/server/csv.ts';
import { fairnessOf } from '#lib/server/fairness-page.ts';
import { fairness as t } from '#lib/i18n/nl/fairness.ts';
import { matching } from '#lib/i18n/nl/matching.ts';
import type { RequestHandler } from './$types.js';

/** The figures of one period as a spreadsheet: what the page shows, and nothing that it hides. */
export const GET: RequestHandler = async ({ locals, url }) => {
  requireRole(locals.session, ['admin'], url);
  const { figures } = await fairnessOf(locals.api, url);
  const told = (value: number | null) => value ?? t.exported.none;
  const { columns, ruleColumns, exported } = t;
  return csv(`gelijke-kansen-${figures?.quarter ?? 'leeg'}`, [
    [
      exported.field,
      columns.group,
      columns.pool,
      columns.shown,
      columns.proposed,
      `${columns.rate} (%)`,
      `${columns.ratio} (%)`,
      ...(figures?.criteria ?? []).map(({ criterion }) => `${exported.share} ${matching.criteria[criterion]} (%)`),
    ],
    ...(figures === null
      ? []
      : [
          [
            exported.all,
            '',
            told(figures.total.pool),
            told(figures.total.shown),
            told(figures.total.proposed),
            '',
            '',
            ...figures.criteria.map(({ pool }) => told(pool)),
          ],
          [
            ruleColumns.proposed,
            ...['', '', '', '', '', ''],
            ...figures.criteria.map(({ proposed }) => told(proposed)),
          ],
        ]),
    ...(figures?.fields ?? []).flatMap(({ field, groups }) =>
      groups.map((group) => [
        t.fields[field].title,
        group.label,
        told(group.pool),
        told(group.shown),
        told(group.proposed),
        told(group.proposedRate.rate),
        told(group.proposedRate.ratio),
        ...(figures?.criteria ?? []).map(({ criterion }) => told(group.shares[criterion])),
      ]),
    ),
  ]);
};
