import type { Criterion, Verdict } from '#contract/match-parts.ts';
import { whole } from '../format.ts';

const criteria: Record<Criterion, string> = {
  occupation: 'Beroep',
  talents: 'Talenten',
  travel: 'Reizen',
  hours: 'Uren',
  times: 'Werktijden',
  start: 'Kan beginnen',
  level: 'Niveau',
  languages: 'Talen',
  licences: 'Rijbewijzen en diploma’s',
  contract: 'Contract',
  conditions: 'Wensen over het werk',
};

const verdicts: Record<Verdict, string> = {
  full: 'Past',
  partly: 'Past deels',
  none: 'Past niet',
  unknown: 'Onbekend',
  'not-asked': 'Niet gevraagd',
};

export const matching = {
  criteria,
  verdicts,
  score: (score: number) => `${whole(score)} van 1.000 punten`,
  points: (points: number, most: number) => `${points} van ${most}`,
  missed: (words: string) => `Mist een eis: ${words}`,
  /** Own limits that can be passed; must-haves have a word of their own. */
  limits: { travel: 'reisafstand', hours: 'uren' },
  unknowns: (count: number) => (count === 1 ? '1 punt is onbekend' : `${count} punten zijn onbekend`),
  helpTitle: 'Wat zou helpen',
};
