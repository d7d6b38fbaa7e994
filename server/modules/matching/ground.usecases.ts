import type { ProfileContent } from '#contract/profile.ts';
import { Needs } from '#contract/vacancies.ts';
import { rarityAmong } from '#search/matching/needs.ts';
import type { Ground } from '#search/matching/pair.ts';
import type { Lookup } from '#search/matching/record.ts';
import { ruleBookOn } from '#search/matching/rule-book.ts';
import { closedLists, termLabels } from '#server/modules/taxonomy/taxonomy.usecases.ts';
import { system } from '#server/platform/actor.ts';
import { dutchDay } from '#server/platform/clock.ts';
import type { Context } from '#server/platform/context.ts';
import type { Services } from '#server/platform/services.ts';
import type { VacancyToMatch } from './match-records.ts';
import { occupationFacts, postcodePoints } from './matching.repository.ts';
import { countedTalents } from './talent-counts.ts';

/** The rules of a day, of today if none is named, and how rare each talent is in the region: the same for whoever asks. */
export const groundOf = async (
  { actor, clock, purpose }: Context,
  services: Services,
  today = dutchDay(clock.now()),
): Promise<Ground> => {
  const book = ruleBookOn(today);
  const { counts, people } = await services.contexts.run(
    { surface: 'worker', actor: system(actor.region), operation: 'matching.rarity', purpose },
    ({ tx }) => countedTalents(services.db, tx, actor.region),
  );
  return { book, rarity: rarityAmong(book, counts, people), today };
};

/** What the records of these profiles and vacancies need to know of occupations and places. */
export const factsFor = async (
  ctx: Context,
  profiles: readonly ProfileContent[],
  vacancies: readonly VacancyToMatch[],
): Promise<Lookup> => {
  const codes = new Set([
    ...vacancies.map(({ occupationCode }) => occupationCode),
    ...profiles.flatMap((one) => [...one.wishedOccupations, ...one.doneOccupations]),
  ]);
  const known = new Map((await occupationFacts(ctx.tx, [...codes])).map((one) => [one.code, one]));
  const pc4s = new Set(profiles.flatMap(({ travel }) => travel.pc4 ?? []));
  const points = new Map(
    (await postcodePoints(ctx.tx, [...pc4s])).flatMap(({ pc4, lat, lon }) =>
      lat === null || lon === null ? [] : [[pc4, { lat, lon }] as const],
    ),
  );
  return {
    occupation: (code) => known.get(code) ?? { code, isco: null, family: null, sector: null },
    place: (pc4) => points.get(pc4) ?? null,
  };
};

/** Labels of every code that a reason can hold, by list. */
export type Labels = ReadonlyMap<string, string>;

export const labelsFor = async (
  ctx: Context,
  profiles: readonly ProfileContent[],
  vacancies: readonly VacancyToMatch[],
): Promise<Labels> => {
  const lists = closedLists();
  const labels = new Map<string, string>();
  for (const name of [
    'levels',
    'licences',
    'languages',
    'contractForms',
    'weekdays',
    'dayparts',
    'workConditions',
    'sectors',
  ] as const)
    for (const { code, label } of lists[name]) labels.set(`${name}:${code}`, label);
  const needs = vacancies.flatMap(({ mustHaves, canLearn }) => [Needs.parse(mustHaves), Needs.parse(canLearn)]);
  const occupations = [
    ...vacancies.map(({ occupationCode }) => occupationCode),
    ...profiles.flatMap((one) => [...one.wishedOccupations, ...one.doneOccupations]),
  ];
  const talents = [...needs.flatMap((one) => one.talents), ...profiles.flatMap((one) => one.talents)];
  for (const [code, label] of await termLabels(ctx, 'occupation', occupations))
    labels.set(`occupations:${code}`, label);
  for (const [code, label] of await termLabels(ctx, 'talent', talents)) labels.set(`talents:${code}`, label);
  return labels;
};
