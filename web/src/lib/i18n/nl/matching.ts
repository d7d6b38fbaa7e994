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
  unknowns: (count: number) => (count === 1 ? '1 onderdeel is onbekend' : `${count} onderdelen zijn onbekend`),
  helpTitle: 'Wat zou helpen',
  decide: 'De punten helpen kiezen. Jij beslist.',
  never: 'Leeftijd, geslacht, afkomst, gezondheid en doelgroep tellen nooit mee.',
  candidates: {
    title: 'Beste kandidaten',
    lead: (shown: number, compared: number) =>
      shown === compared
        ? `Alle ${compared} mensen die je mag vinden, de best passende eerst.`
        : `De ${shown} best passende van ${compared} mensen die je mag vinden.`,
    empty: 'Er is nu niemand te vinden',
    emptyLead: 'Je ziet hier mensen van wie beide sleutels aan staan. Kijk later nog eens.',
    propose: (name: string) => `Stel voor aan ${name}`,
  },
  withoutCandidate: {
    title: 'Vacatures die nog niemand past',
    lead: (shown: number, compared: number) => `${shown} van jouw ${compared} open vacatures`,
    rule: (from: number) =>
      `Iemand past bij ${from} punten of meer, zonder gemiste eis. De andere lijsten laten niemand weg.`,
    best: (score: number) => `De beste heeft ${whole(score)} punten, of mist een eis.`,
    nothing: 'Eén ding minder vragen helpt hier niet. Bespreek met de werkgever een andere vorm van dit werk.',
    empty: 'Voor elke vacature past iemand',
    emptyLead: 'Kijk bij de vacature wie dat is.',
  },
  withoutWork: {
    title: 'Mensen zonder passend werk',
    lead: (shown: number, compared: number) => `${shown} van ${compared} mensen`,
    rule: (from: number) =>
      `Werk past bij ${from} punten of meer, zonder gemiste eis. Hieronder staat wat er het dichtst bij komt.`,
    nearest: (title: string, place: string) => `Komt het dichtst bij: ${title}, ${place}`,
    empty: 'Voor iedereen is er passend werk',
    emptyLead: 'Kijk bij een persoon welk werk dat is.',
  },
  vacancies: {
    crumb: 'Passend werk',
    title: (name: string) => `Passend werk voor ${name}`,
    lead: (shown: number, compared: number) =>
      shown === compared
        ? `Alle ${compared} open vacatures, de best passende eerst.`
        : `De ${shown} best passende van ${compared} open vacatures.`,
    where: (place: string, low: number, high: number) =>
      `${place}, ${low === high ? low : `${low} tot ${high}`} uur per week`,
    empty: 'Er zijn nu geen open vacatures',
    emptyLead: 'Kijk later nog eens, of vraag het de accountmanager.',
  },
};
