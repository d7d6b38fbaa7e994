import { z } from 'zod';

/** What is compared, in the order of the screen. */
export const criteria = [
  'occupation',
  'talents',
  'travel',
  'hours',
  'times',
  'start',
  'level',
  'languages',
  'licences',
  'contract',
  'conditions',
] as const;
export const Criterion = z.enum(criteria);
export type Criterion = z.output<typeof Criterion>;

/** `not-asked`: the vacancy leaves it open. `unknown`: one of the two did not fill it in, which is never a no. */
export const verdicts = ['full', 'partly', 'none', 'unknown', 'not-asked'] as const;
export const Verdict = z.enum(verdicts);
export type Verdict = z.output<typeof Verdict>;

/** How near two occupations are, nearest first: the same one, then by ISCO-08 group, own family and sector. */
export const likenesses = ['same', 'unit', 'family', 'minor', 'sector', 'sub-major', 'major'] as const;
export type Likeness = (typeof likenesses)[number];

/** What can be done about something that is missing. */
export const helpKinds = [
  'ask',
  'ask-wish',
  'learn-on-the-job',
  'course',
  'language-course',
  'get-licence',
  'adapt-task',
  'travel-help',
  'adapt-hours',
  'adapt-times',
  'start-later',
  'trial-placement',
  'other-contract',
  'adapt-workplace',
] as const;
export const HelpKind = z.enum(helpKinds);
export type HelpKind = z.output<typeof HelpKind>;

const words = z.array(z.string());

/**
 * One criterion with its points. Values are labels, numbers and days as text, without a sentence around them; for
 * jobseekers, who choose a language, codes in the place of labels.
 */
export const Reason = z.object({
  criterion: Criterion,
  points: z.number().int(),
  most: z.number().int(),
  verdict: Verdict,
  /** How near the occupations are, or that somebody only did this work before. */
  because: z.enum([...likenesses, 'only-done']).nullable(),
  asked: words,
  has: words,
  /** Asked and known not to be there. */
  missing: words,
});
export type Reason = z.output<typeof Reason>;

export const Help = z.object({
  criterion: Criterion,
  kind: HelpKind,
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
  missed: z.array(z.object({ criterion: Criterion, label: z.string() })),
  reasons: z.array(Reason),
  /** What would bring the two nearer, what helps most first. */
  helps: z.array(Help),
});
export type Comparison = z.output<typeof Comparison>;
