import { date, integer, jsonb, pgSchema, primaryKey, text } from 'drizzle-orm/pg-core';
import { createdAt } from './columns.ts';

/** Figures that were frozen: nothing in it stands for fewer than ten people. What ranks cannot read it. */
export const report = pgSchema('report');

/** How ranking turned out for groups of people, in one closed quarter under one row of the rules. */
export const fairness = report.table(
  'fairness',
  {
    regionCode: text().notNull(),
    /** `2026-K3` */
    quarter: text().notNull(),
    rulesVersion: integer().notNull(),
    fromDay: date({ mode: 'string' }).notNull(),
    /** The first day after it. */
    untilDay: date({ mode: 'string' }).notNull(),
    /** Shape: `Frozen` of server/modules/fairness/figures.ts. */
    figures: jsonb().notNull(),
    frozenAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.regionCode, t.quarter, t.rulesVersion] })],
);
