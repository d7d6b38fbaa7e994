import type { Company } from '#contract/employers.ts';
import type { Context } from '#server/platform/context.ts';
import { notFound, staleVersion } from '#server/platform/errors.ts';
import { findEmployerParts, updateEmployer } from './employers.repository.ts';
import { toCompany } from './organisations.projection.ts';
import { placeOf } from './places.usecases.ts';

/** The company of who asks. Employer surface: row-level security shows no other. */
export const readOwnCompany = async (ctx: Context): Promise<Company> => {
  const { actor } = ctx;
  const parts = await findEmployerParts(ctx.tx, actor.region, actor.employerId ?? '');
  if (!parts) throw notFound();
  return toCompany(parts, actor.accountId);
};

export const changeOwnCompany = async (
  ctx: Context,
  input: { name: string; pc4: string; place: string; website: string },
  version: number,
): Promise<Company> => {
  const company = await readOwnCompany(ctx);
  const place = await placeOf(ctx, input.pc4, input.place);
  if (!(await updateEmployer(ctx.tx, company.id, { ...input, place }, { version }))) throw staleVersion();
  await ctx.changed({
    entity: 'employer',
    entityId: company.id,
    action: 'changed',
    fields: ['name', 'pc4', 'place', 'website'],
  });
  return readOwnCompany(ctx);
};
