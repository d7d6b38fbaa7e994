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
export type Criterion = (typeof criteria)[number];

/** `not-asked`: the vacancy leaves it open. `unknown`: one of the two did not fill it in, which is never a no. */
export const verdicts = ['full', 'partly', 'none', 'unknown', 'not-asked'] as const;
export type Verdict = (typeof verdicts)[number];

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
export type HelpKind = (typeof helpKinds)[number];
