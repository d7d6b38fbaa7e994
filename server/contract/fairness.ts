import { z } from 'zod';
import { Instant } from './fields.ts';
import { criteria, type Criterion } from './match-names.ts';
import { route } from './route.ts';

/**
 * By what people are grouped to see whether ranking treats them alike. All of it stands in the working profile already and
 * is used for the ranking or for who guides whom; nothing is asked or kept for this.
 */
export const groupFields = ['municipality', 'level', 'dutch', 'hours'] as const;
export const GroupField = z.enum(groupFields);
export type GroupField = z.output<typeof GroupField>;

/** A closed quarter: `2026-K3`. */
export const Quarter = z.string().regex(/^\d{4}-K[1-4]$/, 'Kies een kwartaal.');

/** People, in fives and from ten on; null is not told, since it or something beside it would be too few. */
const Count = z.number().int().nullable();
/** Whole percents. */
const Percent = z.number().int().nullable();

const counts = { pool: Count, shown: Count, proposed: Count };
export const shares = z.object(
  Object.fromEntries(criteria.map((criterion) => [criterion, Percent])) as Record<Criterion, typeof Percent>,
);

const Rate = z.object({
  /** Of the people of this group, which part was chosen. */
  rate: Percent,
  /** The rate against the highest rate of a group in this list, in percents. */
  ratio: Percent,
  /** Under four fifths of the highest rate: a reason to look, and no verdict. */
  look: z.boolean(),
});

export const FairnessGroup = z.object({
  /** Of the list of this field; `onbekend` is what people did not fill in. */
  code: z.string(),
  ...counts,
  shownRate: Rate,
  proposedRate: Rate,
  /** Per criterion the mean part of its points over the vacancies for which somebody was proposed. */
  shares,
});
export type FairnessGroup = z.output<typeof FairnessGroup>;

/** One closed quarter, or the part of it in which one row of the rules was in force. */
const Period = z.object({
  quarter: Quarter,
  rulesVersion: z.number().int(),
  from: z.string(),
  until: z.string(),
  frozenAt: Instant,
});

export const FairnessFigures = Period.extend({
  total: z.object(counts),
  vacancies: Count,
  fields: z.array(z.object({ field: GroupField, groups: z.array(FairnessGroup) })),
  /** Mean part of the points of each criterion: of who was proposed, and of everybody who could be ranked. */
  criteria: z.array(
    z.object({ criterion: z.enum(criteria), most: z.number().int(), proposed: Percent, pool: Percent }),
  ),
});
export type FairnessFigures = z.output<typeof FairnessFigures>;

export const readFairness = route({
  operationId: 'fairness.read',
  method: 'GET',
  path: '/fairness',
  summary:
    'How ranking turned out for groups of people, per closed quarter and row of the rules; never fewer than ten people',
  query: z.object({ quarter: Quarter.optional(), rules: z.coerce.number().int().min(1).optional() }),
  status: 200,
  response: z.object({
    /** What can be read, newest first. */
    periods: z.array(Period),
    /** Null when nothing was closed yet, or not this. */
    figures: FairnessFigures.nullable(),
    /** Names of the groups that are places. */
    municipalities: z.array(z.object({ code: z.string(), name: z.string() })),
  }),
});
