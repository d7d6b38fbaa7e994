import { eq } from 'drizzle-orm';
import type { Employer, EmployerRow, EmployerSort, EmployerStatus } from '#contract/employers.ts';
import { employers } from '#drizzle/schema/market.ts';
import type { Context } from '#server/platform/context.ts';
import { notFound, staleVersion } from '#server/platform/errors.ts';
import {
  findAccountManagers,
  findEmployer,
  findEmployerParts,
  findEmployers,
  updateEmployer,
} from './employers.repository.ts';
import { notVerified } from './organisations.errors.ts';
import { type EmployerRecord, toEmployer, toEmployerRow } from './organisations.projection.ts';
import { checkSector, placeOf } from './places.usecases.ts';

/** An employer of the region of who asks, or notFound. */
export const employerOfRegion = async (ctx: Context, id: string): Promise<EmployerRecord> => {
  const employer = await findEmployer(ctx.tx, ctx.actor.region, id);
  if (!employer) throw notFound();
  return employer;
};

/** For acts that only a verified employer may do, such as searching: throws `employer.not-verified`. Employer surface. */
export const requireVerifiedEmployer = async (ctx: Context): Promise<EmployerRecord> => {
  const [employer] = await ctx.tx
    .select()
    .from(employers)
    .where(eq(employers.id, ctx.actor.employerId ?? ''));
  if (employer?.status !== 'verified') throw notVerified();
  return employer;
};

export const listPortfolio = async (
  ctx: Context,
  query: {
    text: string;
    status: EmployerStatus | '';
    sector: string;
    portfolio: 'own' | 'all';
    sort: EmployerSort;
    offset: number;
    limit: number;
  },
): Promise<{ total: number; pending: number; employers: EmployerRow[] }> => {
  const { portfolio, ...filter } = query;
  const { rows, total, pending } = await findEmployers(ctx.tx, ctx.actor.region, {
    ...filter,
    accountManagerId: portfolio === 'own' ? ctx.actor.accountId : null,
  });
  return { total, pending, employers: rows.map(toEmployerRow) };
};

export const readOneEmployer = async (ctx: Context, id: string): Promise<Employer> => {
  const parts = await findEmployerParts(ctx.tx, ctx.actor.region, id);
  if (!parts) throw notFound();
  return toEmployer(parts);
};

export const correctEmployer = async (
  ctx: Context,
  id: string,
  input: { name: string; sector: string; pc4: string; place: string; website: string },
  version: number,
): Promise<Employer> => {
  await employerOfRegion(ctx, id);
  checkSector(input.sector);
  const { sector, ...fields } = input;
  const place = await placeOf(ctx, input.pc4, input.place);
  if (!(await updateEmployer(ctx.tx, id, { ...fields, place, sectorCode: sector }, { version }))) throw staleVersion();
  await ctx.changed({
    entity: 'employer',
    entityId: id,
    action: 'changed',
    fields: ['name', 'sector', 'pc4', 'place', 'website'],
  });
  return readOneEmployer(ctx, id);
};

export const listManagers = async (ctx: Context) => ({
  accountManagers: (await findAccountManagers(ctx.tx, ctx.actor.region, null)).map(({ card, employers: n }) => ({
    accountId: card.accountId,
    name: card.name,
    sectors: card.sectors,
    employers: n,
  })),
});
