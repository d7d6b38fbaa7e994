import { and, desc, eq, inArray, isNull, lte } from 'drizzle-orm';
import { blockedEmployers, namedBrokers, profiles, publicationKeys, roundMembers } from '#drizzle/schema/dossier.ts';
import { persons } from '#drizzle/schema/ident.ts';
import { minimumWages } from '#drizzle/schema/ref.ts';
import type { Tx } from '#server/platform/db.ts';

/** People who stood behind a tile, or the one on a card, and did not leave since. */
export const peopleBehind = async (
  tx: Tx,
  target: { cellId: string | null; cardId: string | null },
): Promise<string[]> => {
  if (target.cellId === null) return [];
  const rows = await tx
    .select({ personId: roundMembers.personId })
    .from(roundMembers)
    .where(
      and(
        eq(roundMembers.cellId, target.cellId),
        isNull(roundMembers.withdrawnAt),
        target.cardId === null ? undefined : eq(roundMembers.cardId, target.cardId),
      ),
    );
  return rows.map(({ personId }) => personId);
};

export interface PersonFacts {
  personId: string;
  regionCode: string;
  protected: boolean;
  content: unknown;
  /** Both keys are on and the profile is confirmed. */
  findable: boolean;
}

/** What brokering needs to know of people; who may not be seen is absent by row-level security. */
export const findFacts = async (tx: Tx, personIds: readonly string[], today: string): Promise<PersonFacts[]> => {
  if (personIds.length === 0) return [];
  const rows = await tx
    .select({
      personId: persons.id,
      regionCode: persons.regionCode,
      protected: persons.protected,
      content: profiles.content,
      jobseekerOnAt: publicationKeys.jobseekerOnAt,
      professionalOnAt: publicationKeys.professionalOnAt,
      validUntil: publicationKeys.validUntil,
    })
    .from(persons)
    .innerJoin(profiles, eq(profiles.personId, persons.id))
    .leftJoin(publicationKeys, eq(publicationKeys.personId, persons.id))
    .where(and(inArray(persons.id, [...personIds]), isNull(persons.archivedAt)));
  return rows.map(({ jobseekerOnAt, professionalOnAt, validUntil, ...row }) => ({
    ...row,
    findable: jobseekerOnAt !== null && professionalOnAt !== null && validUntil !== null && validUntil >= today,
  }));
};

/** Those of these people who do not want to be introduced to this employer. */
export const findBlocking = async (tx: Tx, personIds: readonly string[], kvk: string): Promise<Set<string>> => {
  if (personIds.length === 0) return new Set();
  const rows = await tx
    .select({ personId: blockedEmployers.personId })
    .from(blockedEmployers)
    .where(and(inArray(blockedEmployers.personId, [...personIds]), eq(blockedEmployers.kvk, kvk)));
  return new Set(rows.map(({ personId }) => personId));
};

export const findNamedBroker = async (tx: Tx, personId: string): Promise<string | null> => {
  const [row] = await tx
    .select({ accountId: namedBrokers.accountId })
    .from(namedBrokers)
    .where(eq(namedBrokers.personId, personId));
  return row?.accountId ?? null;
};

export const replaceNamedBroker = async (
  tx: Tx,
  personId: string,
  row: (typeof namedBrokers.$inferInsert & { personId: string }) | null,
): Promise<void> => {
  await tx.delete(namedBrokers).where(eq(namedBrokers.personId, personId));
  if (row) await tx.insert(namedBrokers).values(row);
};

/** Gross minimum wage in cents per hour on this day for this age in whole years; null when no row covers the day. */
export const minimumWageOn = async (tx: Tx, day: string, age: number): Promise<number | null> => {
  const [latest] = await tx
    .select({ validFrom: minimumWages.validFrom })
    .from(minimumWages)
    .where(lte(minimumWages.validFrom, day))
    .orderBy(desc(minimumWages.validFrom))
    .limit(1);
  if (!latest) return null;
  const [row] = await tx
    .select({ cents: minimumWages.centsPerHour })
    .from(minimumWages)
    .where(and(eq(minimumWages.validFrom, latest.validFrom), lte(minimumWages.ageFrom, age)))
    .orderBy(desc(minimumWages.ageFrom))
    .limit(1);
  return row?.cents ?? null;
};

/**
 * Whether the one person behind an own card left since the employer asked. Of a tile others remain, so it never is.
 * Worker surface.
 */
export const cardIsGone = async (
  tx: Tx,
  row: { source: string; cellId: string | null; cardId: string | null },
): Promise<boolean> => row.source === 'card' && row.cardId !== null && (await peopleBehind(tx, row)).length === 0;
