import { and, asc, eq, ilike, inArray, isNull, like, or, sql } from 'drizzle-orm';
import { blockedEmployers, optIns, roundMembers } from '#drizzle/schema/dossier.ts';
import { employers } from '#drizzle/schema/market.ts';
import { cardBlocks, cards, cells, rounds } from '#drizzle/schema/pub.ts';
import type { Tx } from '#server/platform/db.ts';
import type { Details } from './grid.ts';

export interface OptIn {
  field: keyof Details;
  value: string;
}

/** The tile and, when there is one, the own card that employers can see of this person now. */
export const findPublished = async (tx: Tx, personId: string) => {
  const [row] = await tx
    .select({
      values: cells.values,
      talents: cells.talents,
      common: cells.common,
      cardId: roundMembers.cardId,
      card: { talents: cards.talents, licences: cards.licences, languages: cards.languages },
    })
    .from(roundMembers)
    .innerJoin(rounds, and(eq(rounds.id, roundMembers.roundId), rounds.current))
    .innerJoin(cells, and(eq(cells.id, roundMembers.cellId), isNull(cells.hiddenAt)))
    .leftJoin(cards, and(eq(cards.id, roundMembers.cardId), isNull(cards.hiddenAt)))
    .where(and(eq(roundMembers.personId, personId), isNull(roundMembers.withdrawnAt)));
  if (!row || (row.cardId !== null && row.card === null)) return undefined;
  return row;
};

export const findOptIns = async (tx: Tx, personId: string): Promise<OptIn[]> =>
  tx
    .select({ field: optIns.field, value: optIns.value })
    .from(optIns)
    .where(eq(optIns.personId, personId))
    .orderBy(asc(optIns.createdAt), asc(optIns.field), asc(optIns.value));

export const addOptIns = async (tx: Tx, personId: string, values: readonly OptIn[], at: Date): Promise<void> => {
  if (values.length > 0) await tx.insert(optIns).values(values.map((one) => ({ ...one, personId, createdAt: at })));
};

export const removeOptIn = async (tx: Tx, personId: string, { field, value }: OptIn): Promise<void> => {
  await tx.delete(optIns).where(and(eq(optIns.personId, personId), eq(optIns.field, field), eq(optIns.value, value)));
};

export const findBlocked = (tx: Tx, personId: string, region: string) =>
  tx
    .select({ kvk: blockedEmployers.kvk, name: employers.name })
    .from(blockedEmployers)
    .leftJoin(employers, and(eq(employers.kvk, blockedEmployers.kvk), eq(employers.regionCode, region)))
    .where(eq(blockedEmployers.personId, personId))
    .orderBy(asc(employers.name), asc(blockedEmployers.kvk));

/** Makes these the blocked employers; the own card of the current round is kept from new ones at once. */
export const replaceBlockedKvks = async (
  tx: Tx,
  personId: string,
  change: { added: readonly string[]; removed: readonly string[]; at: Date },
): Promise<string | null> => {
  const { added, removed, at } = change;
  if (removed.length > 0)
    await tx
      .delete(blockedEmployers)
      .where(and(eq(blockedEmployers.personId, personId), inArray(blockedEmployers.kvk, [...removed])));
  if (added.length === 0) return null;
  await tx.insert(blockedEmployers).values(added.map((kvk) => ({ personId, kvk, createdAt: at })));
  const [own] = await tx
    .select({ cardId: roundMembers.cardId })
    .from(roundMembers)
    .innerJoin(rounds, and(eq(rounds.id, roundMembers.roundId), rounds.current))
    .where(eq(roundMembers.personId, personId));
  const cardId = own?.cardId ?? null;
  if (cardId === null) return null;
  await tx
    .insert(cardBlocks)
    .values(added.map((kvk) => ({ cardId, kvk })))
    .onConflictDoNothing();
  await tx
    .update(cards)
    .set({ version: sql`${cards.version} + 1` })
    .where(eq(cards.id, cardId));
  return cardId;
};

/** Verified employers of a region by a part of the name or the beginning of the KvK number. */
export const findEmployersByText = (tx: Tx, region: string, text: string, limit: number) =>
  tx
    .select({ kvk: employers.kvk, name: employers.name, place: employers.place })
    .from(employers)
    .where(
      and(
        eq(employers.regionCode, region),
        eq(employers.status, 'verified'),
        or(
          ilike(employers.name, `%${text.replace(/[\\%_]/g, '\\$&')}%`),
          /^\d+$/.test(text) ? like(employers.kvk, `${text}%`) : undefined,
        ),
      ),
    )
    .orderBy(asc(employers.name), asc(employers.kvk))
    .limit(limit);
