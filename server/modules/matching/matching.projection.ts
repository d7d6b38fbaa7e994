import type { Criterion } from '#contract/match-names.ts';
import type { Comparison } from '#contract/match-parts.ts';
import type { MatchedVacancy, OwnWork } from '#contract/matching.ts';
import type { MatchingRules } from '#contract/matching-rules.ts';
import type { Help } from '#search/matching/helps.ts';
import type { PairScore } from '#search/matching/pair.ts';
import type { Relaxation } from '#search/matching/relax.ts';
import { RULE_BOOKS, type RuleBook } from '#search/matching/rule-book.ts';
import type { Identity } from '#server/platform/person-vault.ts';
import type { Labels } from './ground.usecases.ts';
import type { OpenVacancy } from './matching.repository.ts';

/** Lists in which the codes of a criterion are found; numbers and days have none and stay as they are. */
const LISTS: Partial<Record<Criterion, readonly string[]>> = {
  occupation: ['occupations', 'sectors'],
  talents: ['talents'],
  times: ['weekdays', 'dayparts'],
  level: ['levels'],
  languages: ['languages'],
  licences: ['licences'],
  contract: ['contractForms'],
  conditions: ['workConditions'],
};

const wordOf = (labels: Labels, criterion: Criterion, code: string): string => {
  const bare = code.startsWith('sector:') ? code.slice('sector:'.length) : code;
  for (const list of LISTS[criterion] ?? []) {
    const label = labels.get(`${list}:${bare}`);
    if (label !== undefined) return label;
  }
  return bare;
};

const HELPS_SHOWN = 5;

/** One comparison in labels: points and reasons, and nothing else of the person. */
export const projectComparison = (pair: PairScore, helps: readonly Help[], labels: Labels): Comparison => {
  const words = (criterion: Criterion, codes: readonly string[]) =>
    codes.map((code) => wordOf(labels, criterion, code));
  return {
    score: pair.score,
    lost: pair.lost,
    missed: pair.missed.map(({ criterion, code }) => ({ criterion, label: wordOf(labels, criterion, code) })),
    reasons: pair.criteria.map(({ criterion, points, most, verdict, because, asked, has, missing }) => ({
      criterion,
      points,
      most,
      verdict,
      because,
      asked: words(criterion, asked),
      has: words(criterion, has),
      missing: words(criterion, missing),
    })),
    helps: helps.slice(0, HELPS_SHOWN).map(({ criterion, kind, values, score }) => ({
      criterion,
      kind,
      values: words(criterion, values),
      score,
    })),
  };
};

export const projectVacancy = ({ vacancy }: OpenVacancy, labels: Labels): MatchedVacancy => ({
  id: vacancy.id,
  title: vacancy.title,
  sector: vacancy.sectorCode,
  occupation: {
    code: vacancy.occupationCode,
    label: labels.get(`occupations:${vacancy.occupationCode}`) ?? vacancy.occupationCode,
  },
  place: vacancy.place,
  hoursMin: vacancy.hoursMin,
  hoursMax: vacancy.hoursMax,
});

/** For account managers, whose work companies are. */
export const projectVacancyOfEmployer = (found: OpenVacancy, labels: Labels, accountId: string | null) => ({
  ...projectVacancy(found, labels),
  employer: { id: found.employer.id, name: found.employer.name },
  mine: accountId !== null && found.employer.accountManagerId === accountId,
});

/** Somebody in a worklist of staff: who it is, and nothing more. */
export const projectPerson = (personId: string, { firstName, lastName }: Identity) => ({
  personId,
  name: `${firstName} ${lastName}`.trim(),
});

/** What a vacancy would have to ask less, and how many people then fit. */
export const projectRelaxation = ({ criterion, kind, values, fits }: Relaxation, labels: Labels) => ({
  criterion,
  kind,
  values: values.map((code) => wordOf(labels, criterion, code)),
  fits,
});

/** Every row of the rules, newest first: there is nothing in it that is not published. */
export const publishedRules = (): MatchingRules[] =>
  RULE_BOOKS.toReversed().map(({ rarity, travel, start, ...book }) => ({
    ...book,
    rarity: [...rarity],
    travel: [...travel],
    start: [...start],
  }));

export const projectRules = ({ version, from, fitFrom }: RuleBook) => ({ version, from, fitFrom });

const NO_LABELS: Labels = new Map();

/** As above, in codes: the pages of jobseekers are in two languages. */
export const projectOwnComparison = (pair: PairScore, helps: readonly Help[]): Comparison =>
  projectComparison(pair, helps, NO_LABELS);

/** `place` is the name that the postcode list has: what an employer typed may hold the name of the company. */
export const projectOwnWork = ({ vacancy }: OpenVacancy, place: string): OwnWork => ({
  id: vacancy.id,
  sector: vacancy.sectorCode,
  occupation: vacancy.occupationCode,
  place,
  hoursMin: vacancy.hoursMin,
  hoursMax: vacancy.hoursMax,
  level: vacancy.level as OwnWork['level'],
  contractForm: vacancy.contractForm,
});

/** Names of the occupations and talents in these answers. */
export const projectOwnTerms = (
  matches: readonly { work: OwnWork; comparison: Comparison }[],
  labels: Labels,
): { code: string; label: string }[] => {
  const codes = new Set(
    matches.flatMap(({ work, comparison: { missed, reasons, helps } }) => [
      work.occupation,
      ...missed.map(({ label }) => label),
      ...reasons.flatMap(({ asked, has, missing }) => [...asked, ...has, ...missing]),
      ...helps.flatMap(({ values }) => values),
    ]),
  );
  return [...codes].flatMap((code) => {
    const label = labels.get(`occupations:${code}`) ?? labels.get(`talents:${code}`);
    return label === undefined ? [] : [{ code, label }];
  });
};
