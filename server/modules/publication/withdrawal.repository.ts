import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { keyEvents, publicationKeys, roundMembers } from '#drizzle/schema/dossier.ts';
import { cards, cells, rounds } from '#drizzle/schema/pub.ts';
import type { Tx } from '#server/platform/db.ts';

/** Where a person stands in the current round; undefined when in no tile. */
export const findMember = async (tx: Tx, personId: string) => {
  const [row] = await tx
    .select({
      roundId: roundMembers.roundId,
      region: roundMembers.regionCode,
      cellId: roundMembers.cellId,
      cardId: roundMembers.cardId,
      config: rounds.config,
    })
    .from(roundMembers)
    .innerJoin(rounds, eq(rounds.id, roundMembers.roundId))
    .where(and(eq(roundMembers.personId, personId), rounds.current));
  return row;
};

export const markWithdrawn = async (tx: Tx, roundId: string, personId: string, at: Date): Promise<void> => {
  await tx
    .update(roundMembers)
    .set({ withdrawnAt: at })
    .where(
      and(eq(roundMembers.roundId, roundId), eq(roundMembers.personId, personId), isNull(roundMembers.withdrawnAt)),
    );
};

/** Everyone behind a cell of a round, also those who withdrew. */
export const findCellMembers = (tx: Tx, roundId: string, cellId: string) =>
  tx
    .select({
      personId: roundMembers.personId,
      cardId: roundMembers.cardId,
      counts: roundMembers.countsForCell,
      withdrawnAt: roundMembers.withdrawnAt,
    })
    .from(roundMembers)
    .where(and(eq(roundMembers.roundId, roundId), eq(roundMembers.cellId, cellId)));

/** Hides what is still visible of these; the ids of what was hidden now. */
export const hideRows = async (
  tx: Tx,
  what: { cellIds: readonly string[]; cardIds: readonly string[] },
  at: Date,
): Promise<string[]> => {
  const hidden: string[] = [];
  if (what.cellIds.length > 0) {
    const rows = await tx
      .update(cells)
      .set({ hiddenAt: at, version: sql`${cells.version} + 1` })
      .where(and(inArray(cells.id, [...what.cellIds]), isNull(cells.hiddenAt)))
      .returning({ id: cells.id });
    hidden.push(...rows.map(({ id }) => id));
  }
  if (what.cardIds.length > 0) {
    const rows = await tx
      .update(cards)
      .set({ hiddenAt: at, version: sql`${cards.version} + 1` })
      .where(and(inArray(cards.id, [...what.cardIds]), isNull(cards.hiddenAt)))
      .returning({ id: cards.id });
    hidden.push(...rows.map(({ id }) => id));
  }
  return hidden;
};

/** Turns off what is on of both keys; the keys that were on. */
export const turnBothOff = async (tx: Tx, personId: string): Promise<('jobseeker' | 'professional')[]> => {
  const [before] = await tx.select().from(publicationKeys).where(eq(publicationKeys.personId, personId)).for('update');
  if (!before || (before.jobseekerOnAt === null && before.professionalOnAt === null)) return [];
  await tx
    .update(publicationKeys)
    .set({
      jobseekerOnAt: null,
      professionalOnAt: null,
      remindedAt: null,
      version: sql`${publicationKeys.version} + 1`,
    })
    .where(eq(publicationKeys.personId, personId));
  return [
    ...(before.jobseekerOnAt === null ? [] : (['jobseeker'] as const)),
    ...(before.professionalOnAt === null ? [] : (['professional'] as const)),
  ];
};

export const insertKeyEvents = async (tx: Tx, events: (typeof keyEvents.$inferInsert)[]): Promise<void> => {
  if (events.length > 0) await tx.insert(keyEvents).values(events);
};

/** People of a region whose keys are on while their profile is no longer confirmed. */
export const findExpired = (tx: Tx, region: string, day: string) =>
  tx
    .select({ personId: publicationKeys.personId })
    .from(publicationKeys)
    .where(
      and(
        eq(publicationKeys.regionCode, region),
        isNotNull(publicationKeys.jobseekerOnAt),
        sql`${publicationKeys.validUntil} < ${day}`,
      ),
    );

/** People with both keys on whose confirmation ends on or before `until` and who were not reminded of that yet. */
export const findExpiring = async (tx: Tx, region: string, today: string, until: string) => {
  const rows = await tx
    .select({ personId: publicationKeys.personId, validUntil: publicationKeys.validUntil })
    .from(publicationKeys)
    .where(
      and(
        eq(publicationKeys.regionCode, region),
        isNotNull(publicationKeys.jobseekerOnAt),
        isNotNull(publicationKeys.professionalOnAt),
        isNull(publicationKeys.remindedAt),
        sql`${publicationKeys.validUntil} between ${today} and ${until}`,
      ),
    );
  return rows.map(({ personId, validUntil }) => ({ personId, validUntil: validUntil ?? until }));
};
