import type { ProfileInReach } from '#server/modules/candidates/profiles-in-reach.usecases.ts';
import { dutchDay } from '#server/platform/clock.ts';
import type { Context } from '#server/platform/context.ts';
import { notFound } from '#server/platform/errors.ts';
import type { Services } from '#server/platform/services.ts';
import { marketOf, rankMarket, type Sides, sidesOf } from './compare.usecases.ts';
import { findBlocked, findOpenVacancies, findOpenVacancy, type OpenVacancy } from './matching.repository.ts';

export const openVacancies = ({ tx, actor, clock }: Context): Promise<OpenVacancy[]> =>
  findOpenVacancies(tx, actor.region, dutchDay(clock.now()));

export const openVacancy = async ({ tx, actor, clock }: Context, id: string): Promise<OpenVacancy> => {
  const found = await findOpenVacancy(tx, id, actor.region, dutchDay(clock.now()));
  if (!found) throw notFound();
  return found;
};

/** Without the vacancies of employers to whom this person does not want to be introduced. */
export const wanted = async (
  ctx: Context,
  personId: string,
  vacancies: readonly OpenVacancy[],
): Promise<OpenVacancy[]> => {
  const blocked = (await findBlocked(ctx.tx, [personId])).get(personId);
  return vacancies.filter(({ employer }) => !blocked?.has(employer.kvk));
};

/** These vacancies for one person, the best first: places in the list. */
export const rankWork = async (
  ctx: Context,
  services: Services,
  open: readonly OpenVacancy[],
  profile: ProfileInReach,
  limit: number,
): Promise<{ sides: Sides; places: readonly number[] }> => {
  const rows = open.map(({ vacancy }) => vacancy);
  const sides = await sidesOf(ctx, services, rows, [profile]);
  return { sides, places: rankMarket(marketOf(sides), 'candidates', limit)[0] ?? [] };
};
