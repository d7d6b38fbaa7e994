import { NEW_MATCH_DAYS } from '#contract/matching.ts';
import { profilesInReachOf } from '#server/modules/candidates/profiles-in-reach.usecases.ts';
import { localDate } from '#server/platform/calendar.ts';
import type { Context } from '#server/platform/context.ts';
import type { Services } from '#server/platform/services.ts';
import { comparisonOf, goodPair, sidesOf } from './compare.usecases.ts';
import { projectPerson, projectRules, projectVacancy } from './matching.projection.ts';
import { findBlocked } from './matching.repository.ts';
import { openVacancies } from './open-work.usecases.ts';
import { findTold, introducedPairs } from './tellings.repository.ts';

const DAY_MS = 86_400_000;

/** The place of each row by its id. */
const placed = <T>(rows: readonly T[], idOf: (row: T) => string) => new Map(rows.map((row, at) => [idOf(row), at]));

/** Pairs of which the messages told who asks, lately enough to be new. Worker surface. */
export const toldLately = async ({ tx, actor, clock }: Context) =>
  actor.accountId === null
    ? []
    : findTold(tx, actor.accountId, new Date(clock.now().getTime() - NEW_MATCH_DAYS * DAY_MS));

/**
 * What the messages of the last two weeks told this account manager or case manager of, as far as it still holds: the
 * vacancy is open, the person in reach, nothing was begun, and by the rules of today it is still good.
 */
export const newMatches = async (ctx: Context, services: Services, limit: number) => {
  const { accountId, role } = ctx.actor;
  const told = await toldLately(ctx);
  const ids = new Set(told.map(({ vacancyId }) => vacancyId));
  const open = (await openVacancies(ctx)).filter(
    ({ vacancy, employer }) =>
      ids.has(vacancy.id) && (role === 'case-manager' || employer.accountManagerId === accountId),
  );
  const profiles = await profilesInReachOf(ctx, services, [...new Set(told.map(({ personId }) => personId))]);
  const rows = open.map(({ vacancy }) => vacancy);
  const sides = await sidesOf(ctx, services, rows, profiles);
  const personIds = profiles.map(({ personId }) => personId);
  const [blocked, introduced, identities] = [
    await findBlocked(ctx.tx, personIds),
    await introducedPairs(ctx.tx, [...ids]),
    await services.vault.read(ctx.tx, personIds),
  ];
  const [vacancyAt, personAt] = [placed(rows, ({ id }) => id), placed(profiles, ({ personId }) => personId)];
  const holding = told.flatMap(({ personId, vacancyId, toldAt }) => {
    const [vacancy, person] = [vacancyAt.get(vacancyId), personAt.get(personId)];
    if (vacancy === undefined || person === undefined || introduced.has(`${personId} ${vacancyId}`)) return [];
    const [found, identity] = [open[vacancy], identities.get(personId)];
    if (!found || !identity || blocked.get(personId)?.has(found.employer.kvk)) return [];
    const pair = goodPair(sides, vacancy, person);
    return pair === null ? [] : [{ pair, vacancy, person, personId, found, identity, toldOn: localDate(toldAt) }];
  });
  // The newest day first, and of one day the best first.
  const shown = holding
    .toSorted((a, b) => (a.toldOn === b.toldOn ? b.pair.score - a.pair.score : a.toldOn < b.toldOn ? 1 : -1))
    .slice(0, limit);
  await ctx.readOf([...new Set(shown.map(({ personId }) => personId))], 'profile');
  return {
    rules: projectRules(sides.ground.book),
    total: holding.length,
    matches: shown.map(({ vacancy, person, personId, found, identity, toldOn }) => ({
      toldOn,
      person: projectPerson(personId, identity),
      vacancy: projectVacancy(found, sides.labels),
      employer: role === 'account-manager' ? { id: found.employer.id, name: found.employer.name } : null,
      comparison: comparisonOf(sides, vacancy, person),
    })),
  };
};
