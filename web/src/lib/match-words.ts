import type { Comparison } from '#contract/match-parts.ts';
import { matching } from './i18n/nl/matching.ts';

/** What is missed, must-haves and own limits, in words for staff; empty when nothing is. */
export const missedWords = ({ missed }: Comparison): string =>
  missed
    .map(({ criterion, label }) =>
      criterion === 'travel' || criterion === 'hours' ? matching.limits[criterion] : label,
    )
    .join(', ');
