import { criteria, type Criterion, type HelpKind, helpKinds } from '#contract/match-names.ts';
import { comparePair, type Compared, type Ground, type PairScore } from './pair.ts';
import type { MatchCandidate, MatchVacancy } from './record.ts';

export interface Help {
  criterion: Criterion;
  kind: HelpKind;
  /** What it is about: codes, or a number as text. */
  values: readonly string[];
  /** The score of the pair when it is done. */
  score: number;
}

interface Change {
  kind: HelpKind;
  values: readonly string[];
  vacancy?: Partial<MatchVacancy>;
  candidate?: Partial<MatchCandidate>;
}

type Listed = 'talents' | 'licences' | 'languages';

const without = (codes: readonly string[], code: string) => codes.filter((one) => one !== code);

const learn = (vacancy: MatchVacancy, list: Listed, code: string): Partial<MatchVacancy> => ({
  mustHaves: { ...vacancy.mustHaves, [list]: without(vacancy.mustHaves[list], code) },
  canLearn: { ...vacancy.canLearn, [list]: [...vacancy.canLearn[list], code] },
});
const drop = (vacancy: MatchVacancy, list: Listed, code: string): Partial<MatchVacancy> => ({
  mustHaves: { ...vacancy.mustHaves, [list]: without(vacancy.mustHaves[list], code) },
  canLearn: { ...vacancy.canLearn, [list]: without(vacancy.canLearn[list], code) },
});

type Maker = (vacancy: MatchVacancy, candidate: MatchCandidate, compared: Compared) => Change[];

const MAKERS: Record<Criterion, Maker> = {
  occupation: (vacancy, candidate) => [
    {
      kind: 'ask-wish',
      values: [vacancy.occupation.code],
      candidate: { wishedOccupations: [...candidate.wishedOccupations, vacancy.occupation] },
    },
  ],
  talents: (vacancy, candidate, { missing }) =>
    missing.flatMap((code): Change[] => [
      ...(vacancy.mustHaves.talents.includes(code)
        ? [{ kind: 'learn-on-the-job' as const, values: [code], vacancy: learn(vacancy, 'talents', code) }]
        : []),
      { kind: 'course', values: [code], candidate: { talents: [...candidate.talents, code] } },
    ]),
  travel: (_vacancy, _candidate, { asked }) => {
    // What is shown is rounded to tenths: the limit that is surely enough.
    const km = Math.ceil(Number(asked[0]) + 0.05);
    return km > 100 ? [] : [{ kind: 'travel-help', values: [String(km)], candidate: { km } }];
  },
  hours: (vacancy, candidate) => {
    const hoursMin = Math.min(vacancy.hoursMin ?? 1, candidate.hoursMax ?? 40);
    const hoursMax = Math.max(vacancy.hoursMax ?? 40, candidate.hoursMin ?? 1);
    const wanted = hoursMin < (vacancy.hoursMin ?? 1) ? hoursMin : hoursMax;
    return [{ kind: 'adapt-hours', values: [String(wanted)], vacancy: { hoursMin, hoursMax } }];
  },
  times: (vacancy, _candidate, { missing }) => [
    {
      kind: 'adapt-times',
      values: missing,
      vacancy: {
        days: vacancy.days.filter((day) => !missing.includes(day)),
        dayparts: vacancy.dayparts.filter((daypart) => !missing.includes(daypart)),
      },
    },
  ],
  start: (_vacancy, { availableFrom }) =>
    availableFrom === null ? [] : [{ kind: 'start-later', values: [availableFrom], vacancy: { start: availableFrom } }],
  level: (vacancy) => [
    { kind: 'trial-placement', values: vacancy.level === null ? [] : [vacancy.level], vacancy: { level: null } },
  ],
  languages: (vacancy, candidate, { asked, has }) =>
    asked.flatMap((code): Change[] => {
      const spoken = candidate.languages.find((one) => one.code === code);
      if (spoken !== undefined && spoken.level !== 'beetje') return [];
      const others = candidate.languages.filter((one) => one.code !== code);
      return [
        { kind: 'language-course', values: [code], candidate: { languages: [...others, { code, level: 'redelijk' }] } },
        ...(has.includes(code)
          ? []
          : [{ kind: 'adapt-task' as const, values: [code], vacancy: drop(vacancy, 'languages', code) }]),
      ];
    }),
  licences: (vacancy, candidate, { missing }) =>
    missing.flatMap((code): Change[] => [
      { kind: 'get-licence', values: [code], candidate: { licences: [...candidate.licences, code] } },
      { kind: 'adapt-task', values: [code], vacancy: drop(vacancy, 'licences', code) },
    ]),
  contract: (_vacancy, { contractForms }) => [
    { kind: 'other-contract', values: contractForms, vacancy: { contractForm: contractForms[0] ?? null } },
  ],
  conditions: (vacancy, _candidate, { missing }) => [
    {
      kind: 'adapt-workplace',
      values: missing,
      vacancy: { workConditions: [...vacancy.workConditions, ...missing] },
    },
  ],
};

/**
 * What would bring the two nearer, what helps most first: each with the score that the same rules then give. Nobody is
 * told to do anything: these are things to talk about.
 */
export const helpsFor = (ground: Ground, vacancy: MatchVacancy, candidate: MatchCandidate, pair: PairScore): Help[] =>
  pair.criteria
    .flatMap((compared): Help[] => {
      const { criterion, verdict, points, most } = compared;
      if (verdict === 'full' || verdict === 'not-asked') return [];
      if (verdict === 'unknown')
        return [{ criterion, kind: 'ask', values: compared.asked, score: pair.score + most - points }];
      return MAKERS[criterion](vacancy, candidate, compared).map(({ kind, values, ...change }) => ({
        criterion,
        kind,
        values,
        score: comparePair(ground, { ...vacancy, ...change.vacancy }, { ...candidate, ...change.candidate }).score,
      }));
    })
    .filter(({ score }) => score > pair.score)
    .sort(
      (a, b) =>
        b.score - a.score ||
        criteria.indexOf(a.criterion) - criteria.indexOf(b.criterion) ||
        helpKinds.indexOf(a.kind) - helpKinds.indexOf(b.kind),
    );

/** One thing that a vacancy asks less. */
export interface LessAsked {
  criterion: Criterion;
  kind: HelpKind;
  values: readonly string[];
  vacancy: MatchVacancy;
}

/** More hours in the range, on both sides. */
const HOURS_MORE = 8;

/** Every single way to ask less: a must-have that can be learned or left out, other hours, no level, any contract or time. */
export const waysToAskLess = (vacancy: MatchVacancy): LessAsked[] => {
  const way = (criterion: Criterion, kind: HelpKind, values: readonly string[], less: Partial<MatchVacancy>) => ({
    criterion,
    kind,
    values,
    vacancy: { ...vacancy, ...less },
  });
  const { hoursMin, hoursMax, level, contractForm, days, dayparts } = vacancy;
  const low = Math.max(1, (hoursMin ?? 1) - HOURS_MORE);
  const high = Math.min(40, (hoursMax ?? 40) + HOURS_MORE);
  return [
    ...vacancy.mustHaves.talents.map((code) =>
      way('talents', 'learn-on-the-job', [code], learn(vacancy, 'talents', code)),
    ),
    ...vacancy.mustHaves.licences.map((code) => way('licences', 'adapt-task', [code], drop(vacancy, 'licences', code))),
    ...vacancy.mustHaves.languages.map((code) =>
      way('languages', 'adapt-task', [code], drop(vacancy, 'languages', code)),
    ),
    ...(hoursMin === null && hoursMax === null
      ? []
      : [way('hours', 'adapt-hours', [`${low}–${high}`], { hoursMin: low, hoursMax: high })]),
    ...(level === null ? [] : [way('level', 'trial-placement', [level], { level: null })]),
    ...(contractForm === null ? [] : [way('contract', 'other-contract', [], { contractForm: null })]),
    ...(days.length + dayparts.length === 0
      ? []
      : [way('times', 'adapt-times', [...days, ...dayparts], { days: [], dayparts: [] })]),
  ];
};
