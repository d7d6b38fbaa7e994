import type { Reason, Verdict } from '#contract/introductions.ts';
import type { ProfileContent } from '#contract/profile.ts';
import type { Needs } from '#contract/vacancies.ts';

/** What a vacancy asks, in codes. Hours per week. */
export interface Asked {
  occupation: string;
  family: string | null;
  sector: string;
  hoursMin: number;
  hoursMax: number;
  level: string | null;
  mustHaves: Needs;
  canLearn: Needs;
  contractForm: string;
}

/** Where things are beside the two sides: families of occupations, distance, the day. */
export interface Around {
  familyOf: ReadonlyMap<string, string | null>;
  /** Kilometres as the crow flies; null when one of the two places is unknown. */
  km: number | null;
  /** `yyyy-mm-dd` */
  today: string;
}

const LEVELS = ['basis', 'vmbo', 'mbo12', 'mbo34', 'hbo', 'wo'];
/** Someone who can start within this many days starts soon enough for most work. */
const SOON_DAYS = 31;
const DAY_MS = 86_400_000;

/**
 * Reasons for and against, per criterion, from what the profile says about work alone: never sex, age, origin, health
 * or target group. What is not filled in is unknown and never against. Values are codes and numbers as text.
 */
export const reasonsFor = (asked: Asked, profile: ProfileContent, around: Around): Reason[] =>
  [
    occupation(asked, profile, around),
    hours(asked, profile),
    level(asked, profile),
    travel(profile, around),
    needs('talents', asked, profile.talents),
    needs('licences', asked, profile.licences),
    needs(
      'languages',
      asked,
      profile.languages.map(({ code }) => code),
    ),
    contract(asked, profile),
    start(profile, around),
  ].filter((reason) => reason !== null);

const reason = (
  criterion: Reason['criterion'],
  verdict: Verdict,
  asked: readonly string[],
  has: readonly string[],
): Reason => ({ criterion, verdict, asked: [...asked], has: [...has] });

const occupation = (asked: Asked, profile: ProfileContent, { familyOf }: Around): Reason => {
  const known = [...new Set([...profile.wishedOccupations, ...profile.doneOccupations])];
  const of = (verdict: Verdict, has: readonly string[]) => reason('occupation', verdict, [asked.occupation], has);
  if (known.includes(asked.occupation)) return of('for', [asked.occupation]);
  const related = known.filter((code) => asked.family !== null && familyOf.get(code) === asked.family);
  if (related.length > 0) return of('partly', related.slice(0, 3));
  if (known.length === 0 && profile.sectors.length === 0) return of('unknown', []);
  return of(profile.sectors.includes(asked.sector) ? 'partly' : 'against', known.slice(0, 3));
};

const hours = (asked: Asked, profile: ProfileContent): Reason => {
  const wanted = [String(asked.hoursMin), String(asked.hoursMax)];
  const { hoursMin, hoursMax } = profile;
  if (hoursMin === null && hoursMax === null) return reason('hours', 'unknown', wanted, []);
  const low = hoursMin ?? 1;
  const high = hoursMax ?? 40;
  const fits = low <= asked.hoursMax && high >= asked.hoursMin;
  return reason('hours', fits ? 'for' : 'against', wanted, [String(low), String(high)]);
};

const level = (asked: Asked, profile: ProfileContent): Reason | null => {
  if (asked.level === null) return null;
  if (profile.level === null) return reason('level', 'unknown', [asked.level], []);
  const gap = LEVELS.indexOf(asked.level) - LEVELS.indexOf(profile.level);
  return reason('level', gap <= 0 ? 'for' : gap === 1 ? 'partly' : 'against', [asked.level], [profile.level]);
};

const travel = ({ travel: { km: willing } }: ProfileContent, { km }: Around): Reason => {
  if (km === null) return reason('travel', 'unknown', [], willing === null ? [] : [String(willing)]);
  const far = [String(Math.round(km))];
  if (willing === null) return reason('travel', 'unknown', far, []);
  return reason('travel', km <= willing ? 'for' : km <= willing * 1.2 ? 'partly' : 'against', far, [String(willing)]);
};

/** Must-haves decide; what can be learned on the job only helps. Null when the vacancy asks nothing of the kind. */
const needs = (kind: keyof Needs, asked: Asked, has: readonly string[]): Reason | null => {
  const must = asked.mustHaves[kind];
  const learn = asked.canLearn[kind];
  if (must.length === 0 && learn.length === 0) return null;
  const wanted = must.length > 0 ? must : learn;
  const shared = [...must, ...learn].filter((code) => has.includes(code));
  if (has.length === 0) return reason(kind, 'unknown', wanted, []);
  const missing = must.filter((code) => !has.includes(code)).length;
  if (must.length === 0) return reason(kind, shared.length > 0 ? 'for' : 'partly', wanted, shared);
  return reason(kind, missing === 0 ? 'for' : missing < must.length ? 'partly' : 'against', wanted, shared);
};

const contract = (asked: Asked, profile: ProfileContent): Reason => {
  if (profile.contractForms.length === 0) return reason('contract', 'unknown', [asked.contractForm], []);
  const verdict = profile.contractForms.includes(asked.contractForm) ? 'for' : 'against';
  return reason('contract', verdict, [asked.contractForm], profile.contractForms);
};

const start = ({ availableFrom }: ProfileContent, { today }: Around): Reason => {
  if (availableFrom === null) return reason('start', 'unknown', [], []);
  const days = (Date.parse(availableFrom) - Date.parse(today)) / DAY_MS;
  return reason('start', days <= SOON_DAYS ? 'for' : 'partly', [], [availableFrom]);
};

export const countVerdicts = (reasons: readonly Reason[]): Record<Verdict, number> => {
  const counts = { for: 0, partly: 0, against: 0, unknown: 0 };
  for (const { verdict } of reasons) counts[verdict] += 1;
  return counts;
};

/** Whole points for the order of the list: only what is known counts, and against weighs as much as for. */
export const pointsOf = ({ for: good, partly, against }: Record<Verdict, number>): number =>
  2 * good + partly - 2 * against;
