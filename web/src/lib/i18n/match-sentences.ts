import type { Criterion, HelpKind } from '#contract/match-names.ts';
import type { Help, Reason } from '#contract/match-parts.ts';
import { date, whole } from './format.ts';
import { matching } from './nl/matching.ts';

const because: Record<NonNullable<Reason['because']>, (work: string) => string> = {
  same: (work) => `Wil dit werk: ${work}.`,
  'only-done': (work) => `Deed dit werk eerder: ${work}.`,
  unit: (work) => `Bijna hetzelfde werk: ${work}.`,
  family: (work) => `Werk uit dezelfde groep: ${work}.`,
  minor: (work) => `Werk dat erop lijkt: ${work}.`,
  sector: (work) => `Zelfde sector: ${work}.`,
  'sub-major': (work) => `Werk dat er een beetje op lijkt: ${work}.`,
  major: (work) => `Werk dat er weinig op lijkt: ${work}.`,
};

const list = (words: readonly string[]) => words.join(', ');
const range = ([low = '', high = low]: readonly string[]) => (low === high ? `${low} uur` : `${low} tot ${high} uur`);
const km = (text: string | undefined) => `${(text ?? '?').replace('.', ',')} km`;

/** What both sides say, for criteria that compare lists. */
const lists = ({ asked, has, missing }: Reason): string =>
  [
    has.length > 0 ? `Is er: ${list(has)}.` : '',
    missing.length > 0 ? `Ontbreekt: ${list(missing)}.` : '',
    has.length + missing.length === 0 ? `Gevraagd: ${list(asked)}.` : '',
  ]
    .filter(Boolean)
    .join(' ');

const known: Record<Reason['criterion'], (reason: Reason) => string> = {
  occupation: ({ because: how, has }) =>
    how === null ? (has.length > 0 ? `Ander werk: ${list(has)}.` : 'Ander werk.') : because[how](list(has)),
  talents: lists,
  travel: ({ asked, has }) => `Het is ${km(asked[0])}. De grens is ${km(has[0])}.`,
  hours: ({ asked, has }) => `Gevraagd: ${range(asked)}. Wens: ${range(has)}.`,
  times: lists,
  start: ({ has }) => `Kan beginnen vanaf ${date(has[0] ?? '')}.`,
  level: ({ asked, has }) => `Gevraagd: ${list(asked)}. Niveau: ${list(has)}.`,
  languages: lists,
  licences: lists,
  contract: ({ asked, has }) =>
    has.length > 0 ? `Wil dit ook: ${list(has)}.` : `Wil een ander contract dan: ${list(asked)}.`,
  conditions: ({ has, missing }) =>
    [
      has.length > 0 ? `Hier is het zo: ${list(has)}.` : '',
      missing.length > 0 ? `Hier niet bekend: ${list(missing)}.` : '',
    ]
      .filter(Boolean)
      .join(' '),
};

const unknown = ({ criterion, asked }: Reason): string => {
  if (criterion === 'conditions') return 'Nog niet ingevuld. Telt half, niet als tegen.';
  const what =
    asked.length === 0
      ? ''
      : criterion === 'hours'
        ? `Gevraagd: ${range(asked)}. `
        : criterion === 'travel'
          ? `Het is ${km(asked[0])}. `
          : `Gevraagd: ${list(asked)}. `;
  return `${what}Nog niet ingevuld. Telt half, niet als tegen.`;
};

const EMPTY = 'Niet ingevuld';
const OPEN = 'Niet gevraagd';
const listOr = (words: readonly string[], none: string) => (words.length > 0 ? list(words) : none);

/** What each side says about one criterion, for a table with the person left and the vacancy right. */
export const bothSides = ({ criterion, verdict, asked, has }: Reason): { person: string; vacancy: string } => {
  const unknown = verdict === 'unknown';
  switch (criterion) {
    case 'travel':
      return {
        person: has.length > 0 ? `Tot ${km(has[0])}` : EMPTY,
        vacancy: asked.length > 0 ? `${km(asked[0])} ver` : 'Afstand onbekend',
      };
    case 'hours':
      return { person: has.length > 0 ? range(has) : EMPTY, vacancy: asked.length > 0 ? range(asked) : OPEN };
    case 'start':
      return {
        person: has[0] === undefined ? EMPTY : `Vanaf ${date(has[0])}`,
        vacancy: asked[0] === undefined ? 'Zo snel als kan' : `Vanaf ${date(asked[0])}`,
      };
    case 'conditions':
      // Here it is the person who asks.
      return { person: listOr(asked, EMPTY), vacancy: listOr(has, unknown ? EMPTY : 'Niet hier') };
    default:
      return {
        person: listOr(has, unknown ? EMPTY : verdict === 'not-asked' ? '–' : 'Niet wat gevraagd is'),
        vacancy: listOr(asked, OPEN),
      };
  }
};

const helps: Record<HelpKind, (values: readonly string[], criterion: string) => string> = {
  ask: (_values, criterion) => `Vraag na: ${criterion.toLowerCase()}`,
  'ask-wish': (values) => `Vraag of dit werk ook leuk is: ${list(values)}`,
  'learn-on-the-job': (values) => `Leren op het werk: ${list(values)}`,
  course: (values) => `Een cursus: ${list(values)}`,
  'language-course': (values) => `Een taalles: ${list(values)}`,
  'get-licence': (values) => `Het diploma of rijbewijs halen: ${list(values)}`,
  'adapt-task': (values) => `De taak aanpassen, zodat dit niet nodig is: ${list(values)}`,
  'travel-help': (values) => `Hulp bij het reizen, tot ${km(values[0])}`,
  'adapt-hours': (values) => `Andere uren: ${list(values)} uur per week`,
  'adapt-times': (values) => `Andere werktijden, zonder: ${list(values)}`,
  'start-later': (values) => `Later beginnen: ${date(values[0] ?? '')}`,
  'trial-placement': (values) => `Laten zien op een proefplaatsing in plaats van niveau ${list(values)}`,
  'other-contract': (values) =>
    values.length === 0 ? 'Elk soort contract is goed' : `Een ander contract: ${list(values)}`,
  'adapt-workplace': (values) => `De werkplek aanpassen: ${list(values)}`,
};

/** Why a criterion has its points, in one or two short sentences. */
export const reasonSentence = (reason: Reason): string =>
  reason.verdict === 'unknown'
    ? unknown(reason)
    : reason.verdict === 'not-asked'
      ? 'De vacature vraagt hier niets over.'
      : known[reason.criterion](reason);

/** What would help. */
export const helpWords = ({
  kind,
  values,
  criterion,
}: Omit<Help, 'values' | 'score'> & { values: readonly string[] }): string =>
  helps[kind](values, matching.criteria[criterion]);

/** The same, with the score that follows. */
export const helpSentence = (help: Help): string => `${helpWords(help)} (dan ${whole(help.score)} punten)`;

/** What a vacancy could ask less, with how many people then fit. */
export const relaxationSentence = ({
  kind,
  values,
  criterion,
  fits,
}: {
  kind: HelpKind;
  values: readonly string[];
  criterion: Criterion;
  fits: number;
}): string => `${helpWords({ kind, values, criterion })}. Dan ${fits === 1 ? 'past 1 mens' : `passen ${fits} mensen`}.`;
