import { and, gt, isNull, lte, or } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { municipalities, regions } from '#drizzle/schema/ref.ts';
import { dutchDay } from '#server/platform/clock.ts';
import type { Context } from '#server/platform/context.ts';

/** Regions with their municipalities as they are today. */
export const readRegions = async (ctx: Context) => {
  const today = dutchDay(ctx.clock.now());
  const valid = (table: { validFrom: PgColumn; validTo: PgColumn }) =>
    and(lte(table.validFrom, today), or(isNull(table.validTo), gt(table.validTo, today)));
  const all = await ctx.tx.select().from(regions).where(valid(regions)).orderBy(regions.name);
  const parts = await ctx.tx.select().from(municipalities).where(valid(municipalities)).orderBy(municipalities.name);
  return {
    regions: all.map(({ code, name }) => ({
      code,
      name,
      municipalities: parts
        .filter((part) => part.regionCode === code)
        .map((part) => ({ code: part.code, name: part.name })),
    })),
  };
};
