import type { Comparison } from '#contract/match-parts.ts';
import type { SuggestedBy } from '#contract/matching.ts';
import { fold } from '#search/text/fold.ts';
import {
  namedProfilesInReach,
  profileInReach,
  type ProfileInReach,
  profilesInReach,
} from '#server/modules/candidates/profiles-in-reach.usecases.ts';
import type { Context } from '#server/platform/context.ts';
import { notFound } from '#server/platform/errors.ts';
import type { Services } from '#server/platform/services.ts';
import { comparisonOf, marketOf, rankMarket, type Sides, sidesOf } from './compare.usecases.ts';
import { projectPerson, projectRules, projectVacancy, projectVacancyOfEmployer } from './matching.projection.ts';
import { findBlocked, type OpenVacancy } from './matching.repository.ts';
import { openVacancies, openVacancy, rankWork, wanted } from './open-work.usecases.ts';
import { suggestHindrance } from './suggestions.usecases.ts';
import { findSuggestions } from './suggestions.repository.ts';

interface Candidate {
  personId: string;
  name: string;
  comparison: Comparison;
  suggestedBy: SuggestedBy[];
}

/** The best of these people for one vacancy, with their names. Reading it is logged for each shown. */
const bestOf = async (
  ctx: Context,
  services: Services,
  { vacancy }: OpenVacancy,
  profiles: readonly ProfileInReach[],
  limit: number,
): Promise<{ sides: Sides; candidates: Candidate[] }> => {
  const sides = await sidesOf(ctx, services, [vacancy], profiles);
  const places = rankMarket(marketOf(sides), 'vacancies', limit)[0] ?? [];
  const ids = places.flatMap((place) => profiles[place]?.personId ?? []);
  const identities = await services.vault.read(ctx.tx, ids);
  const suggested = await findSuggestions(ctx.tx, ids);
  await ctx.readOf(ids, 'profile');
  const candidates = places.flatMap((place) => {
    const personId = profiles[place]?.personId ?? '';
    const identity = identities.get(personId);
    return identity
      ? [
          {
            ...projectPerson(personId, identity),
            comparison: comparisonOf(sides, 0, place),
            suggestedBy: suggested.of(personId, vacancy.id),
          },
        ]
      : [];
  });
  return { sides, candidates };
};

/** The best people for one vacancy, among those whom this account manager may find. */
export const candidatesFor = async (ctx: Context, services: Services, input: { vacancyId: string; limit: number }) => {
  const found = await openVacancy(ctx, input.vacancyId);
  const all = await profilesInReach(ctx, services);
  const blocked = await findBlocked(
    ctx.tx,
    all.map(({ personId }) => personId),
  );
  const profiles = all.filter(({ personId }) => !blocked.get(personId)?.has(found.employer.kvk));
  const { sides, candidates } = await bestOf(ctx, services, found, profiles, input.limit);
  return {
    rules: projectRules(sides.ground.book),
    vacancy: projectVacancyOfEmployer(found, sides.labels, ctx.actor.accountId),
    compared: profiles.length,
    candidates,
  };
};

const FOUND_MOST = 10;

/**
 * Somebody by name or client number beside one vacancy, however low in the list: also who keeps away from this employer,
 * because that is why not.
 */
export const findCandidateFor = async (
  ctx: Context,
  services: Services,
  input: { vacancyId: string; text: string },
) => {
  const found = await openVacancy(ctx, input.vacancyId);
  const profiles = await namedProfilesInReach(ctx, services, input.text);
  const { sides, candidates } = await bestOf(ctx, services, found, profiles, FOUND_MOST);
  return { vacancy: projectVacancyOfEmployer(found, sides.labels, ctx.actor.accountId), candidates };
};

const contains = (text: string, asked: string): boolean => {
  const folded = fold(text);
  return fold(asked)
    .split(/\s+/)
    .every((word) => folded.includes(word));
};

/** The best vacancies for one person of the own caseload, or the best of those with these words. */
export const vacanciesFor = async (
  ctx: Context,
  services: Services,
  input: { personId: string; limit: number; text: string },
) => {
  const profile = await profileInReach(ctx, input.personId);
  const identity = (await services.vault.read(ctx.tx, [input.personId])).get(input.personId);
  if (!identity) throw notFound();
  await ctx.readOf(input.personId, 'profile');
  const open = await wanted(ctx, input.personId, await openVacancies(ctx));
  const { sides, places } = await rankWork(ctx, services, open, profile, open.length);
  const suggested = await findSuggestions(ctx.tx, [input.personId]);
  const all = places.flatMap((place) => {
    const found = open[place];
    return found ? [{ place, vacancy: projectVacancy(found, sides.labels) }] : [];
  });
  const asked = all.filter(({ vacancy: { title, occupation, place } }) =>
    contains(`${title} ${occupation.label} ${place}`, input.text),
  );
  return {
    rules: projectRules(sides.ground.book),
    person: projectPerson(input.personId, identity),
    compared: open.length,
    vacancies: asked.slice(0, input.limit).map(({ place, vacancy }) => ({
      vacancy,
      comparison: comparisonOf(sides, place, 0),
      suggestedBy: suggested.of(input.personId, vacancy.id),
    })),
  };
};

/** Any person in reach beside any open vacancy of the region: why, and why not. */
export const comparePersonWithVacancy = async (
  ctx: Context,
  services: Services,
  input: { vacancyId: string; personId: string },
) => {
  const { personId } = input;
  const found = await openVacancy(ctx, input.vacancyId);
  const profile = await profileInReach(ctx, personId);
  const identity = (await services.vault.read(ctx.tx, [personId])).get(personId);
  if (!identity) throw notFound();
  await ctx.readOf(personId, 'profile');
  const sides = await sidesOf(ctx, services, [found.vacancy], [profile]);
  return {
    rules: projectRules(sides.ground.book),
    vacancy: projectVacancy(found, sides.labels),
    person: projectPerson(personId, identity),
    comparison: comparisonOf(sides, 0, 0),
    suggestedBy: (await findSuggestions(ctx.tx, [personId])).of(personId, input.vacancyId),
    hindrance: await hindranceOf(ctx, personId, found),
  };
};

/** What keeps who asks from going on with this pair. Worker surface. */
const hindranceOf = async (ctx: Context, personId: string, found: OpenVacancy) =>
  ctx.actor.role === 'account-manager' && found.employer.accountManagerId !== ctx.actor.accountId
    ? ('not-own-employer' as const)
    : suggestHindrance(ctx, personId, found);
