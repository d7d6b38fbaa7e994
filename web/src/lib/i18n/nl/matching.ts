import type { Criterion, Verdict } from '#contract/match-names.ts';
import type { SuggestedBy } from '#contract/matching.ts';
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
  every: 'Bekijk elk onderdeel',
  everyOrSuggest: 'Bekijk elk onderdeel, of draag voor',
  suggested: {
    jobseeker: 'Zegt zelf: dit lijkt mij wat',
    'case-manager': 'Voorgedragen door de klantmanager',
  } as Record<SuggestedBy, string>,
  mustHaves: (words: string) =>
    `Let op: hier ontbreekt iets dat nodig is (${words}). Stel alleen voor als jij een reden ziet.`,
  pair: {
    title: (name: string) => `Past ${name} bij deze vacature?`,
    verdict: {
      fits: 'Past',
      close: 'Past deels',
      far: 'Past nu niet',
    },
    counts: (full: number, partly: number, none: number, unknown: number) =>
      `${full} keer voor, ${partly} keer deels, ${none} keer tegen en ${unknown} keer onbekend.`,
    missed: (words: string) => `Er ontbreekt iets dat nodig is: ${words}.`,
    noneMissed: 'Niets dat echt nodig is ontbreekt.',
    lost: (points: number) => `Daarvoor gaan er ${points} punten af.`,
    person: 'Persoon',
    vacancy: 'Vacature',
    criterion: 'Onderdeel',
    judgement: 'Oordeel en punten',
    of: 'van 1.000',
    label: 'Vergelijking per onderdeel',
    pointsOf: (points: number, most: number) => `${points} / ${most}`,
    work: 'Beroep',
    place: 'Waar',
    hours: 'Uren per week',
    company: 'Werkgever',
    profile: 'Bekijk het werkprofiel',
    toVacancy: 'Bekijk de vacature',
    helps: 'Wat zou helpen',
    noHelps: 'Hier is niets te noemen dat meer punten geeft.',
    change: (from: number, to: number) => `${whole(from)} → ${whole(to)}`,
    without: 'Zonder deze gegevens gerekend',
    rules: (version: number, from: string, today: string) =>
      `Rekenregels versie ${version}, geldig vanaf ${from}. Stand van ${today}.`,
    propose: (name: string) => `Stel voor aan ${name}`,
    suggest: 'Draag voor aan de accountmanager',
    suggestText: 'De accountmanager krijgt bericht, kijkt en beslist. De werkgever hoort nog niets.',
    suggestDone: 'De accountmanager heeft bericht. Die kijkt en beslist.',
    hindrances: {
      'not-own-employer': 'Deze werkgever hoort bij een collega. Alleen die kan een kennismaking beginnen.',
      'blocked-employer': 'Deze persoon wil niet met deze werkgever kennismaken.',
      'cannot-be-found': 'De accountmanager kan deze persoon nog niet vinden. Zet eerst samen beide sleutels aan.',
    },
  },
  findPerson: {
    label: 'Waarom staat iemand hier niet?',
    hint: 'Typ een naam of een klantnummer. Je vindt alleen mensen die je mag vinden.',
    button: 'Zoek',
    found: (count: number) => (count === 1 ? '1 persoon gevonden' : `${count} mensen gevonden`),
    none: 'Niemand gevonden die je mag vinden. Staan beide sleutels aan?',
  },
  findVacancy: {
    label: 'Waarom staat een vacature hier niet?',
    hint: 'Typ een woord uit de titel, het beroep of de plaats.',
    button: 'Zoek',
    none: 'Geen open vacature met deze woorden.',
    found: (count: number) => (count === 1 ? '1 vacature gevonden' : `${count} vacatures gevonden`),
    all: 'Toon alles',
  },
  candidates: {
    title: 'Beste kandidaten',
    best: 'Wie past het best?',
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
  /** What the messages told of, still open. */
  fresh: {
    people: 'Nieuw passend werk',
    vacancies: 'Nieuwe kandidaten',
    lead: (shown: number, total: number) =>
      shown === total
        ? `${total === 1 ? '1 goede combinatie' : `${total} goede combinaties`} van de laatste 2 weken, nog niet voorgesteld`
        : `De ${shown} nieuwste van ${total} goede combinaties van de laatste 2 weken, nog niet voorgesteld`,
    since: (day: string) => `Gevonden op ${day}`,
    at: (title: string, employer: string, place: string) => `${title}, ${employer} in ${place}`,
    in: (title: string, place: string) => `${title} in ${place}`,
    why: (score: number) => `Waarom dit past: ${whole(score)} van 1.000 punten`,
    more: 'Toon meer',
    empty: 'Er is nu niets nieuws',
    emptyLead: 'Elke ochtend kijken wij wie nieuw past. Dan krijg je een bericht.',
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
    best: 'Wat past het best?',
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
