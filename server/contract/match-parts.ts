import { z } from 'zod';
import { criteria, helpKinds, likenesses, verdicts } from './match-names.ts';

const criterion = z.enum(criteria);

const words = z.array(z.string());

/**
 * One criterion with its points. Values are labels, numbers and days as text, without a sentence around them; for
 * jobseekers, who choose a language, codes in the place of labels.
 */
export const Reason = z.object({
  criterion,
  points: z.number().int(),
  most: z.number().int(),
  verdict: z.enum(verdicts),
  /** How near the occupations are, or that somebody only did this work before. */
  because: z.enum([...likenesses, 'only-done']).nullable(),
  asked: words,
  has: words,
  /** Asked and known not to be there. */
  missing: words,
});
export type Reason = z.output<typeof Reason>;

export const Help = z.object({
  criterion,
  kind: z.enum(helpKinds),
  values: words,
  /** The score when it is done. */
  score: z.number().int(),
});
export type Help = z.output<typeof Help>;

/** What the rules say of one vacancy and one person. Points help to choose; a person decides. */
export const Comparison = z.object({
  score: z.number().int(),
  /** Points lost by must-haves that are missed and limits that are passed. */
  lost: z.number().int(),
  missed: z.array(z.object({ criterion, label: z.string() })),
  reasons: z.array(Reason),
  /** What would bring the two nearer, what helps most first. */
  helps: z.array(Help),
});
export type Comparison = z.output<typeof Comparison>;
