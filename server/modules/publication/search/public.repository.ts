import { and, count, eq, gte } from 'drizzle-orm';
import { vacancies } from '#drizzle/schema/market.ts';
import { rounds } from '#drizzle/schema/pub.ts';
import type { Tx } from '#server/platform/db.ts';
import type { Bucket } from '../buckets.ts';

/** Counts that the round itself made for anyone to see. */
export const findPublicCounts = async (tx: Tx, region: string) => {
  const [row] = await tx
    .select({ closedAt: rounds.closedAt, counts: rounds.publicCounts })
    .from(rounds)
    .where(and(eq(rounds.regionCode, region), rounds.current));
  return row && { closedAt: row.closedAt, counts: row.counts as Readonly<Record<string, Bucket | undefined>> };
};

/** Open vacancies per sector. */
export const countVacancies = async (tx: Tx, region: string, today: string): Promise<Map<string, number>> => {
  const rows = await tx
    .select({ sector: vacancies.sectorCode, number: count() })
    .from(vacancies)
    .where(and(eq(vacancies.regionCode, region), eq(vacancies.state, 'approved'), gte(vacancies.closingDate, today)))
    .groupBy(vacancies.sectorCode);
  return new Map(rows.map(({ sector, number }) => [sector, number]));
};
