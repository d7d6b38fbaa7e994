import type { Comparison } from '#contract/match-parts.ts';
import type { OwnWork } from '#contract/matching.ts';
import { profileInReach } from '#server/modules/candidates/profiles-in-reach.usecases.ts';
import type { Context } from '#server/platform/context.ts';
import { notFound } from '#server/platform/errors.ts';
import type { Services } from '#server/platform/services.ts';
import { pairOf, type Sides } from './compare.usecases.ts';
import { projectOwnComparison, projectOwnTerms, projectOwnWork, projectRules } from './matching.projection.ts';
import { findProposed, type OpenVacancy, placeNames } from './matching.repository.ts';
import { toldLately } from './new-matches.usecases.ts';
import { openVacancies, rankWork, wanted } from './open-work.usecases.ts';

const self = ({ actor }: Context): string => {
  if (actor.personId === null) throw notFound();
  return actor.personId;
};

/** Open work for this person: not of employers who are kept away, and not what stands under the proposals already. */
const workFor = async (ctx: Context, personId: string): Promise<OpenVacancy[]> => {
  const proposed = await findProposed(ctx.tx, personId);
  return (await wanted(ctx, personId, await openVacancies(ctx))).filter(({ vacancy }) => !proposed.has(vacancy.id));
};

const matchesOf = async (
  ctx: Context,
  sides: Sides,
  found: readonly { vacancy: OpenVacancy; place: number }[],
): Promise<{ work: OwnWork; comparison: Comparison }[]> => {
  const names = await placeNames(
    ctx.tx,
    found.map(({ vacancy }) => vacancy.vacancy.pc4),
  );
  return found.map(({ vacancy, place }) => ({
    work: projectOwnWork(vacancy, names.get(vacancy.vacancy.pc4) ?? ''),
    comparison: projectOwnComparison(...pairOf(sides, place, 0)),
  }));
};

/** Work that fits the jobseeker who asks, the best first. */
export const vacanciesForMe = async (ctx: Context, services: Services, limit: number) => {
  const personId = self(ctx);
  const profile = await profileInReach(ctx, personId);
  const open = await workFor(ctx, personId);
  const { sides, places } = await rankWork(ctx, services, open, profile, limit);
  const best = places.flatMap((place) => {
    const vacancy = open[place];
    return vacancy ? [{ vacancy, place }] : [];
  });
  const fresh = new Set((await toldLately(ctx)).map(({ vacancyId }) => vacancyId));
  const vacancies = (await matchesOf(ctx, sides, best)).map((one) => ({ ...one, isNew: fresh.has(one.work.id) }));
  return {
    rules: projectRules(sides.ground.book),
    compared: open.length,
    terms: projectOwnTerms(vacancies, sides.labels),
    vacancies,
  };
};

/** One of them with whose it is. Work that is not in the list does not exist. */
export const ownWorkOne = async (
  ctx: Context,
  vacancyId: string,
): Promise<{ personId: string; found: OpenVacancy }> => {
  const personId = self(ctx);
  const found = (await workFor(ctx, personId)).find(({ vacancy }) => vacancy.id === vacancyId);
  if (!found) throw notFound();
  return { personId, found };
};

export const compareMe = async (ctx: Context, services: Services, vacancyId: string) => {
  const { personId, found } = await ownWorkOne(ctx, vacancyId);
  const { sides } = await rankWork(ctx, services, [found], await profileInReach(ctx, personId), 1);
  const [match] = await matchesOf(ctx, sides, [{ vacancy: found, place: 0 }]);
  if (!match) throw notFound();
  return {
    personId,
    found,
    answer: { ...match, rules: projectRules(sides.ground.book), terms: projectOwnTerms([match], sides.labels) },
  };
};
