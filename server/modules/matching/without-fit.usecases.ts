import { type Apart, countFits, fitsOrRelaxed } from '#search/matching/relax.ts';
import { profilesInReach } from '#server/modules/candidates/profiles-in-reach.usecases.ts';
import type { Context } from '#server/platform/context.ts';
import type { Services } from '#server/platform/services.ts';
import { comparisonOf, marketOf, rankMarket, sidesOf } from './compare.usecases.ts';
import {
  projectPerson,
  projectRelaxation,
  projectRules,
  projectVacancy,
  projectVacancyOfEmployer,
} from './matching.projection.ts';
import { findBlocked } from './matching.repository.ts';
import { openVacancies } from './open-work.usecases.ts';

/** Open vacancies of the own employers that nobody whom this account manager may find fits yet, and what would help most. */
export const vacanciesWithoutFit = async (ctx: Context, services: Services) => {
  const own = (await openVacancies(ctx)).filter(({ employer }) => employer.accountManagerId === ctx.actor.accountId);
  const profiles = await profilesInReach(ctx, services);
  const rows = own.map(({ vacancy }) => vacancy);
  const { ground, vacancies, candidates, labels } = await sidesOf(ctx, services, rows, profiles);
  const blocked = await findBlocked(
    ctx.tx,
    profiles.map(({ personId }) => personId),
  );
  const kept = profiles.map(({ personId }) => blocked.get(personId));
  const found = fitsOrRelaxed(
    ground,
    vacancies,
    candidates,
    (vacancy, person) => kept[person]?.has(own[vacancy]?.employer.kvk ?? '') ?? false,
  );
  const unfit = own.flatMap((vacancy, place) => {
    const one = found[place];
    return one?.fits === 0 ? [{ vacancy, ...one }] : [];
  });
  return {
    rules: projectRules(ground.book),
    compared: own.length,
    vacancies: unfit.map(({ vacancy, best, relaxation }) => ({
      vacancy: projectVacancyOfEmployer(vacancy, labels, ctx.actor.accountId),
      bestScore: best,
      relaxation: relaxation && projectRelaxation(relaxation, labels),
    })),
  };
};

/** People of the own caseload whom no open vacancy fits yet, each with the nearest one. */
export const peopleWithoutFit = async (ctx: Context, services: Services) => {
  const profiles = await profilesInReach(ctx, services);
  const open = await openVacancies(ctx);
  const sides = await sidesOf(
    ctx,
    services,
    open.map(({ vacancy }) => vacancy),
    profiles,
  );
  const blocked = await findBlocked(
    ctx.tx,
    profiles.map(({ personId }) => personId),
  );
  const kept = profiles.map(({ personId }) => blocked.get(personId));
  const apart: Apart = (person, vacancy) => kept[person]?.has(open[vacancy]?.employer.kvk ?? '') ?? false;
  const market = marketOf(sides);
  const counts = countFits(market, 'candidates', apart);
  // Deep enough that somebody who keeps away from the very best still has one.
  const keptAway = kept.map((kvks) => open.filter(({ employer }) => kvks?.has(employer.kvk)).length);
  const nearest = rankMarket(market, 'candidates', 1 + Math.max(0, ...keptAway)).map((places, person) =>
    places.find((vacancy) => !apart(person, vacancy)),
  );
  const unfit = profiles.flatMap((profile, place) => (counts[place]?.fits === 0 ? [{ profile, place }] : []));
  const ids = unfit.map(({ profile }) => profile.personId);
  const identities = await services.vault.read(ctx.tx, ids);
  await ctx.readOf(ids, 'profile');
  return {
    rules: projectRules(sides.ground.book),
    compared: profiles.length,
    people: unfit.flatMap(({ profile: { personId }, place }) => {
      const identity = identities.get(personId);
      const best = nearest[place];
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
