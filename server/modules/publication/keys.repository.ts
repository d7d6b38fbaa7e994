import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { caseload, profiles, publicationKeys, roundMembers } from '#drizzle/schema/dossier.ts';
import { accounts, persons } from '#drizzle/schema/ident.ts';
import { staffCards } from '#drizzle/schema/market.ts';
import { messages } from '#drizzle/schema/ops.ts';
import { cards, cells } from '#drizzle/schema/pub.ts';
import type { Tx } from '#server/platform/db.ts';

export type KeysRow = typeof publicationKeys.$inferSelect;

/** A person with keys; on surfaces with row-level security only someone that the actor may see. */
export const findSubject = async (tx: Tx, personId: string) => {
  const [row] = await tx
    .select({ id: persons.id, region: persons.regionCode, protected: persons.protected })
    .from(persons)
    .where(and(eq(persons.id, personId), isNull(persons.archivedAt)));
  return row;
};

/** The keys, made when there are none yet (worker surface), locked for the rest of the transaction. */
export const lockKeys = async (tx: Tx, personId: string, region: string): Promise<KeysRow> => {
  await tx.insert(publicationKeys).values({ personId, regionCode: region }).onConflictDoNothing();
  const [row] = await tx.select().from(publicationKeys).where(eq(publicationKeys.personId, personId)).for('update');
  if (!row) throw new Error('Keys were just made and are not there');
  return row;
};

export const findKeys = async (tx: Tx, personId: string): Promise<KeysRow | undefined> => {
  const [row] = await tx.select().from(publicationKeys).where(eq(publicationKeys.personId, personId));
  return row;
};

export const updateKeys = async (tx: Tx, personId: string, fields: Partial<KeysRow>): Promise<void> => {
  await tx
    .update(publicationKeys)
    .set({ ...fields, version: sql`${publicationKeys.version} + 1` })
    .where(eq(publicationKeys.personId, personId));
};

/** Who guides this person now, with the business card; null when nobody does. */
export const findGuide = async (tx: Tx, personId: string) => {
  const [row] = await tx
    .select({
      accountId: caseload.accountId,
      name: staffCards.name,
      phone: staffCards.phone,
      email: staffCards.email,
    })
    .from(caseload)
    .innerJoin(staffCards, eq(staffCards.accountId, caseload.accountId))
    .where(and(eq(caseload.personId, personId), isNull(caseload.untilAt)));
  return row ?? null;
};

export const isInCaseload = async (tx: Tx, personId: string, accountId: string): Promise<boolean> => {
  const rows = await tx
    .select({ id: caseload.id })
    .from(caseload)
    .where(and(eq(caseload.personId, personId), eq(caseload.accountId, accountId), isNull(caseload.untilAt)));
  return rows.length > 0;
};

export const staffName = async (tx: Tx, accountId: string): Promise<string | null> => {
  const [row] = await tx.select({ name: staffCards.name }).from(staffCards).where(eq(staffCards.accountId, accountId));
  return row?.name ?? null;
};

/** The login of this person; worker surface. */
export const accountOfPerson = async (tx: Tx, personId: string): Promise<string | null> => {
  const [row] = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.personId, personId), eq(accounts.status, 'active')));
  return row?.id ?? null;
};

/** Whether this account has an unread question of this kind that leads here. */
export const isAskedAlready = async (tx: Tx, accountId: string, kind: string, link: string): Promise<boolean> => {
  const rows = await tx
    .select({ id: messages.id })
    .from(messages)
    .where(
      and(eq(messages.accountId, accountId), eq(messages.kind, kind), eq(messages.link, link), isNull(messages.readAt)),
    )
    .limit(1);
  return rows.length > 0;
};

/** The person's place in a round, and whether employers can still see it. */
export const findPlace = async (tx: Tx, roundId: string, personId: string) => {
  const [row] = await tx
    .select({
      cellId: roundMembers.cellId,
      reason: roundMembers.unpublishedReason,
      withdrawnAt: roundMembers.withdrawnAt,
      hidden: sql<boolean>`${cells.hiddenAt} is not null or ${cards.hiddenAt} is not null`,
    })
    .from(roundMembers)
    .leftJoin(cells, eq(cells.id, roundMembers.cellId))
    .leftJoin(cards, eq(cards.id, roundMembers.cardId))
    .where(and(eq(roundMembers.roundId, roundId), eq(roundMembers.personId, personId)));
  return row;
};

/** Keys of everyone in someone's caseload; people without keys yet have none. */
export const findCaseloadKeys = (tx: Tx, accountId: string) =>
  tx
    .select({
      personId: caseload.personId,
      keys: publicationKeys,
      protected: persons.protected,
      updatedAt: profiles.updatedAt,
    })
    .from(caseload)
    .innerJoin(persons, and(eq(persons.id, caseload.personId), isNull(persons.archivedAt)))
    .innerJoin(profiles, eq(profiles.personId, caseload.personId))
    .leftJoin(publicationKeys, eq(publicationKeys.personId, caseload.personId))
    .where(and(eq(caseload.accountId, accountId), isNull(caseload.untilAt)))
    .orderBy(asc(caseload.personId));
