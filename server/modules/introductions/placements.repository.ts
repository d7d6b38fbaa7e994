import { and, asc, count, desc, eq, isNotNull, isNull, type SQLWrapper, sql } from 'drizzle-orm';
import { employers, introductions, placements, vacancies } from '#drizzle/schema/market.ts';
import type { Actor } from '#server/platform/actor.ts';
import type { Tx } from '#server/platform/db.ts';
import type { PlacementColumn, PlacementSort } from '#contract/introductions.ts';
import { inReach } from './introductions.repository.ts';

const select = (tx: Tx) =>
  tx
    .select({
      placement: placements,
      employer: { id: employers.id, name: employers.name },
      vacancy: { id: vacancies.id, title: vacancies.title },
      accountManagerId: introductions.accountManagerId,
    })
    .from(placements)
    .innerJoin(introductions, eq(introductions.id, placements.introductionId))
    .innerJoin(employers, eq(employers.id, placements.employerId))
    .innerJoin(vacancies, eq(vacancies.id, placements.vacancyId));

export type PlacementRecord = Awaited<ReturnType<typeof select>>[number];

export const insertPlacement = async (tx: Tx, values: typeof placements.$inferInsert): Promise<void> => {
  await tx.insert(placements).values(values);
};

/** Of an introduction in reach of who asks. */
export const findPlacement = async (tx: Tx, actor: Actor, id: string): Promise<PlacementRecord | undefined> => {
  const [row] = await select(tx).where(and(eq(placements.id, id), inReach(actor)));
  return row;
};

export const findPlacementOf = async (tx: Tx, introductionId: string): Promise<PlacementRecord | undefined> => {
  const [row] = await select(tx).where(eq(placements.introductionId, introductionId));
  return row;
};

const VALUES: Record<PlacementColumn, SQLWrapper> = {
  employer: sql`lower(${employers.name})`,
  vacancy: sql`lower(${vacancies.title})`,
  hours: placements.hoursPerWeek,
  wage: placements.hourlyWageCents,
  from: placements.startDate,
};

/** Equal ones newest first. */
const inOrder = (sort: PlacementSort) => {
  const back = sort.startsWith('-');
  const value = VALUES[(back ? sort.slice(1) : sort) as PlacementColumn];
  return [back ? desc(value) : asc(value), desc(placements.startDate), placements.id];
};

export interface PlacementFilter {
  running: 'all' | 'running' | 'ended';
  sort: PlacementSort;
  offset: number;
  limit: number;
}

export const findPlacements = async (tx: Tx, actor: Actor, filter: PlacementFilter) => {
  const where =
    filter.running === 'all'
      ? undefined
      : filter.running === 'running'
        ? isNull(placements.endedOn)
        : isNotNull(placements.endedOn);
  const rows = await select(tx)
    .where(and(inReach(actor), where))
    .orderBy(...inOrder(filter.sort))
    .offset(filter.offset)
    .limit(filter.limit);
  const [counted] = await tx
    .select({
      total: sql<number>`count(*) filter (where ${where ?? sql`true`})::int`,
      running: sql<number>`count(*) filter (where ${placements.endedOn} is null)::int`,
      all: count(),
    })
    .from(placements)
    .innerJoin(introductions, eq(introductions.id, placements.introductionId))
    .where(inReach(actor));
  return { rows, total: counted?.total ?? 0, running: counted?.running ?? 0 };
};

export const updatePlacement = async (
  tx: Tx,
  id: string,
  version: number,
  values: { endedOn: string; endReason: string },
): Promise<boolean> => {
  const rows = await tx
    .update(placements)
    .set({ ...values, version: version + 1 })
    .where(and(eq(placements.id, id), eq(placements.version, version)))
    .returning({ id: placements.id });
  return rows.length > 0;
};
