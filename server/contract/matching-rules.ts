import { z } from 'zod';
import { criteria, likenesses } from './match-names.ts';
import { route } from './route.ts';

const points = z.number().int();
const perCriterion = Object.fromEntries(criteria.map((one) => [one, points])) as Record<
  (typeof criteria)[number],
  typeof points
>;
const perLikeness = Object.fromEntries(
  likenesses.map((one) => [one, z.object({ wished: points, done: points })]),
) as Record<(typeof likenesses)[number], z.ZodObject<{ wished: typeof points; done: typeof points }>>;
const step = z.object({ upTo: points, points });

/** All numbers of the ranking, as people set them, from their first day on. */
export const MatchingRules = z.object({
  version: z.number().int(),
  from: z.string(),
  most: z.object(perCriterion),
  /** By how near two occupations are: for one that somebody wishes, and one that somebody only did before. */
  occupation: z.object(perLikeness),
  mustWeight: points,
  /** A talent weighs one more for each of these: fewer than one in so many people have it. */
  rarity: z.array(points),
  /** Up to so many hundredths of the own travel limit. */
  travel: z.array(step),
  hoursApart: step,
  levelBelow: points,
  /** Up to so many days after the day that is asked. */
  start: z.array(step),
  missed: z.object({ points, most: points }),
  fitFrom: points,
});
export type MatchingRules = z.output<typeof MatchingRules>;

export const readMatchingRules = route({
  operationId: 'public.matching-rules',
  method: 'GET',
  path: '/public/matching-rules',
  summary: 'The rules by which vacancies and people are ranked: every row there has been, newest first',
  status: 200,
  response: z.object({ rules: z.array(MatchingRules) }),
});
