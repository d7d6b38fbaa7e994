import { buildMarket } from '#search/matching/columns.ts';
import { bestRelaxations, countFits } from '#search/matching/relax.ts';
import {
  profileInReach,
  type ProfileInReach,
  profilesInReach,
} from '#server/modules/candidates/profiles-in-reach.usecases.ts';
import { dutchDay } from '#server/platform/clock.ts';
import type { Context } from '#server/platform/context.ts';
import { notFound } from '#server/platform/errors.ts';
import type { Services } from '#server/platform/services.ts';
import { comparisonOf, rankSides, sidesOf } from './compare.usecases.ts';
import {
  projectPerson,
  projectRelaxation,
  projectRules,
  projectVacancy,
  projectVacancyOfEmployer,
} from './matching.projection.ts';
import { findBlocked, findOpenVacancies, findOpenVacancy, type OpenVacancy } from './matching.repository.ts';

const openVacancies = ({ tx, actor, clock }: Context): Promise<OpenVacancy[]> =>
  findOpenVacancies(tx, actor.region, dutchDay(clock.now()));

const openVacancy = async ({ tx, actor, clock }: Context, id: string): Promise<OpenVacancy> => {
  const found = await findOpenVacancy(tx, id, actor.region, dutchDay(clock.now()));
  if (!found) throw notFound();
  return found;
};

/** Without the vacancies of employers to whom this person does not want to be introduced. */
const wanted = async (ctx: Context, personId: string, vacancies: readonly OpenVacancy[]): Promise<OpenVacancy[]> => {
  const blocked = (await findBlocked(ctx.tx, [personId])).get(personId);
  return vacancies.filter(({ employer }) => !blocked?.has(employer.kvk));
};

/** The best people for one vacancy, among those whom this account manager may find. Reading it is logged for each shown. */
export const candidatesFor = async (ctx: Context, services: Services, input: { vacancyId: string; limit: number }) => {
  const found = await openVacancy(ctx, input.vacancyId);
  const all = await profilesInReach(ctx);
  const blocked = await findBlocked(
    ctx.tx,
    all.map(({ personId }) => personId),
  );
  const profiles = all.filter(({ personId }) => !blocked.get(personId)?.has(found.employer.kvk));
  const sides = await sidesOf(ctx, services, [found.vacancy], profiles);
  const places = rankSides(sides, 'vacancies', input.limit)[0] ?? [];
  const ids = places.flatMap((place) => profiles[place]?.personId ?? []);
  const identities = await services.vault.read(ctx.tx, ids);
  await ctx.readOf(ids, 'profile');
  return {
    rules: projectRules(sides.ground.book),
    vacancy: projectVacancyOfEmployer(found, sides.labels),
    compared: profiles.length,
    candidates: places.flatMap((place) => {
      const personId = profiles[place]?.personId ?? '';
      const identity = identities.get(personId);
      return identity ? [{ ...projectPerson(personId, identity), comparison: comparisonOf(sides, 0, place) }] : [];
    }),
  };
};

const vacanciesOf = async (ctx: Context, services: Services, profile: ProfileInReach, limit: number) => {
  const open = await wanted(ctx, profile.personId, await openVacancies(ctx));
  const sides = await sidesOf(
    ctx,
    services,
    open.map(({ vacancy }) => vacancy),
    [profile],
  );
  const vacancies = (rankSides(sides, 'candidates', limit)[0] ?? []).flatMap((place) => {
    const found = open[place];
    return found ? [{ vacancy: projectVacancy(found, sides.labels), comparison: comparisonOf(sides, place, 0) }] : [];
  });
  return { rules: projectRules(sides.ground.book), compared: open.length, vacancies };
};

/** The best vacancies for one person of the own caseload. */
export const vacanciesFor = async (ctx: Context, services: Services, input: { personId: string; limit: number }) => {
  const profile = await profileInReach(ctx, input.personId);
  const identity = (await services.vault.read(ctx.tx, [input.personId])).get(input.personId);
  if (!identity) throw notFound();
  await ctx.readOf(input.personId, 'profile');
  const found = await vacanciesOf(ctx, services, profile, input.limit);
  return { ...found, person: projectPerson(input.personId, identity) };
};

/** Work that fits the jobseeker who asks. */
export const vacanciesForMe = async (ctx: Context, services: Services, limit: number) => {
  const { personId } = ctx.actor;
  if (personId === null) throw notFound();
  return vacanciesOf(ctx, services, await profileInReach(ctx, personId), limit);
};

/** Any person in reach beside any open vacancy of the region: why, and why not. */
export const comparePersonWithVacancy = async (
  ctx: Context,
  services: Services,
  input: { vacancyId: string; personId: string },
) => {
  const found = await openVacancy(ctx, input.vacancyId);
  const profile = await profileInReach(ctx, input.personId);
  const identity = (await services.vault.read(ctx.tx, [input.personId])).get(input.personId);
  if (!identity) throw notFound();
  await ctx.readOf(input.personId, 'profile');
  const sides = await sidesOf(ctx, services, [found.vacancy], [profile]);
  return {
    rules: projectRules(sides.ground.book),
    vacancy: projectVacancy(found, sides.labels),
    person: projectPerson(input.personId, identity),
    comparison: comparisonOf(sides, 0, 0),
  };
};

/** Open vacancies of the own employers that nobody whom this account manager may find fits yet, and what would help most. */
export const vacanciesWithoutFit = async (ctx: Context, services: Services) => {
  const own = (await openVacancies(ctx)).filter(({ employer }) => employer.accountManagerId === ctx.actor.accountId);
  const profiles = await profilesInReach(ctx);
  const rows = own.map(({ vacancy }) => vacancy);
  const { ground, vacancies, candidates, labels } = await sidesOf(ctx, services, rows, profiles);
  const counts = countFits(buildMarket(ground, vacancies, candidates), 'vacancies');
  const unfit = own.flatMap((found, place) => {
    const vacancy = vacancies[place];
    const count = counts[place];
    return vacancy && count?.fits === 0 ? [{ found, vacancy, best: count.best }] : [];
  });
  const relaxations = bestRelaxations(
    ground,
    unfit.map(({ vacancy }) => vacancy),
    candidates,
  );
  return {
    rules: projectRules(ground.book),
    compared: own.length,
    vacancies: unfit.map(({ found, best }, place) => {
      const relaxation = relaxations[place];
      return {
        vacancy: projectVacancyOfEmployer(found, labels),
        bestScore: best,
        relaxation: relaxation ? projectRelaxation(relaxation, labels) : null,
      };
    }),
  };
};

/** People of the own caseload whom no open vacancy fits yet, each with the nearest one. */
export const peopleWithoutFit = async (ctx: Context, services: Services) => {
  const profiles = await profilesInReach(ctx);
  const open = await openVacancies(ctx);
  const sides = await sidesOf(
    ctx,
    services,
    open.map(({ vacancy }) => vacancy),
    profiles,
  );
  const counts = countFits(buildMarket(sides.ground, sides.vacancies, sides.candidates), 'candidates');
  const nearest = rankSides(sides, 'candidates', 1);
  const unfit = profiles.flatMap((profile, place) => (counts[place]?.fits === 0 ? [{ profile, place }] : []));
  const ids = unfit.map(({ profile }) => profile.personId);
  const identities = await services.vault.read(ctx.tx, ids);
  await ctx.readOf(ids, 'profile');
  return {
    rules: projectRules(sides.ground.book),
    compared: profiles.length,
    people: unfit.flatMap(({ profile: { personId }, place }) => {
      const identity = identities.get(personId);
      const best = nearest[place]?.[0];
      const found = best === undefined ? undefined : open[best];
      if (!identity) return [];
      return [
        {
          ...projectPerson(personId, identity),
          nearest:
            found === undefined || best === undefined
              ? null
              : { vacancy: projectVacancy(found, sides.labels), comparison: comparisonOf(sides, best, place) },
        },
      ];
    }),
  };
};
