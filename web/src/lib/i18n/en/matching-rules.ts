import type { Criterion } from '#contract/match-names.ts';
import type { MatchingRules } from '#contract/matching-rules.ts';
import { date, list } from '../format.ts';
import type { matchingRules as nl } from '../nl/matching-rules.ts';

const travel = ({ travel: steps }: MatchingRules): string => {
  const [near, within, beyond] = steps;
  return [
    near && `Work within half of your own limit gives ${near.points} points.`,
    within && `Within your whole limit ${within.points}.`,
    beyond && `Just outside it still ${beyond.points}. Further away 0.`,
  ]
    .filter(Boolean)
    .join(' ');
};

const how: Record<Criterion, (rules: MatchingRules) => string> = {
  occupation: ({ occupation: { same, unit, major } }) =>
    `Do you want exactly this job? Then ${same.wished} points. Did you do it before, but is it not among your wishes? Then ${same.done}. A job that is like it gives ${unit.wished} down to ${major.done} points.`,
  talents: ({ mustWeight }) =>
    `The points are shared out over what the employer asks. Something you must have counts ${mustWeight} times as much as something you can learn at work. A talent that few people have counts more too.`,
  travel,
  hours: ({ most, hoursApart }) =>
    `Do your hours fit those of the work? Then ${most.hours} points. Are they at most ${hoursApart.upTo} hours apart, then ${hoursApart.points}.`,
  times: () => 'Half is for the days and half for the parts of the day: the share that you can work.',
  start: ({ start: [soon, later] }) =>
    `Can you start within ${soon?.upTo ?? 0} days? Then ${soon?.points ?? 0} points. Within ${later?.upTo ?? 0} days ${later?.points ?? 0}.`,
  level: ({ most, levelBelow }) =>
    `The level that is asked, or higher: ${most.level} points. One step lower: ${levelBelow}.`,
  languages: () => 'Shared out over the languages that the employer asks. A little of a language counts for half.',
  licences: () => 'Shared out over the licences and certificates that the employer asks.',
  contract: () => 'All points when the contract is among your wishes.',
  conditions: () => 'The share of your wishes that this work meets, such as quiet work or fixed days.',
};

export const matchingRules: typeof nl = {
  title: 'How matching works',
  description: 'By which rules Werkbrug brings people and vacancies together, with all points.',
  lead: 'Werkbrug lays your profile beside a vacancy and counts points. People made the rules, and you can read them below. The system learns nothing by itself and turns nobody down.',
  decides: {
    title: 'A person decides',
    text: [
      'The points put a list in order. Nobody is taken off that list. An account manager reads the reasons and chooses whom to offer the work. After that you decide: yes or no.',
      'For every vacancy you can see which points you got, why, and what would help. Is something wrong? Ask your case manager, or change your profile.',
    ],
  },
  counts: {
    title: 'What counts',
    text: 'At most 1,000 points together.',
    caption: 'Parts of the comparison with their points',
    columns: { criterion: 'Part', most: 'At most', how: 'How we count' },
  },
  criteria: {
    occupation: 'Job',
    talents: 'Talents',
    travel: 'Travel',
    hours: 'Hours',
    times: 'Working times',
    start: 'Can start',
    level: 'Level',
    languages: 'Languages',
    licences: 'Licences and certificates',
    contract: 'Contract',
    conditions: 'Wishes about the work',
  },
  how,
  more: {
    title: 'Also important',
    items: ({ missed, fitFrom }) => [
      'Not filled in is not a no. That part counts for half, and it says “unknown”.',
      'Where the employer asks nothing, everybody gets all points.',
      `Is something missing that you must have, or is the work beyond your own limit for travel or hours? Then ${missed.points} points go off, for at most ${missed.most} things. You stay on the list.`,
      `“Fits” means ${fitFrom} points or more, with nothing missing that you must have.`,
      'Do people have the same points? Then the order changes every day. Everybody comes first some day.',
    ],
  },
  never: {
    title: 'What never counts',
    text: 'These are not part of the comparison. So they cannot change the order.',
    items: [
      'Your name, age, sex, origin and religion',
      'Your health or disability',
      'Your benefit, the target group you belong to and everything in your file',
      'What you write about yourself',
      'Whether you said no to other work before',
    ],
  },
  employers: {
    title: 'What an employer sees',
    text: 'An employer does not see these points. Employers see cards that fit at least 5 people. When they put those in order for a vacancy, only what stands on the card counts.',
    link: 'Read how you stay anonymous',
  },
  check: {
    title: 'We check whether it turns out fair',
    text: 'Every quarter the municipality looks whether groups of people are proposed equally often. That is done with numbers of 10 people or more, never with names. The outcome does not change the order. Only people change the rules, with a new date.',
  },
  versions: {
    title: 'Versions of the rules',
    current: (version, from) => `Version ${version} has been in force since ${date(from, 'en')}.`,
    earlier: (versions) =>
      `Before that: ${list(
        versions.map(({ version, from }) => `version ${version} (from ${date(from, 'en')})`),
        'en',
      )}.`,
    none: 'There were no earlier rules.',
  },
};
