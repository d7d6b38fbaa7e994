import { and, asc, count, desc, eq, inArray, isNotNull, isNull, lt, ne, notInArray, or, sql } from 'drizzle-orm';
import { blockedEmployers, publicationKeys, roundMembers } from '#drizzle/schema/dossier.ts';
import { introductions } from '#drizzle/schema/market.ts';
import { cardBlocks, cards, cells, rounds } from '#drizzle/schema/pub.ts';
import type { Tx } from '#server/platform/db.ts';
import type { CellValues } from './grid.ts';

/** Rows per statement: PostgreSQL takes at most 65,535 parameters. */
const PART = 1_000;

const inParts = async <T>(rows: readonly T[], insert: (part: T[]) => Promise<unknown>): Promise<void> => {
  for (let start = 0; start < rows.length; start += PART) await insert(rows.slice(start, start + PART));
};

/** Columns that every surface with rights on rounds may read. */
const HEAD = { id: rounds.id, number: rounds.number, closedAt: rounds.closedAt };

/** The round that is shown now. */
export const findCurrentRound = async (tx: Tx, region: string) => {
  const [row] = await tx
    .select(HEAD)
    .from(rounds)
    .where(and(eq(rounds.regionCode, region), rounds.current));
  return row;
};

export const lastNumber = async (tx: Tx, region: string): Promise<number> => {
  const [row] = await tx
    .select({ last: sql<number>`coalesce(max(${rounds.number}), 0)::int` })
    .from(rounds)
    .where(eq(rounds.regionCode, region));
  return row?.last ?? 0;
};

/** What the cells that are still visible show. */
export const visibleCellValues = async (tx: Tx, roundId: string): Promise<CellValues[]> => {
  const rows = await tx
    .select({ values: cells.values })
    .from(cells)
    .where(and(eq(cells.roundId, roundId), isNull(cells.hiddenAt)));
  return rows.map(({ values }) => values as CellValues);
};

export const blockedKvks = async (tx: Tx, personIds: readonly string[]): Promise<Map<string, string[]>> => {
  const found = new Map<string, string[]>();
  await inParts(personIds, async (part) => {
    const rows = await tx.select().from(blockedEmployers).where(inArray(blockedEmployers.personId, part));
    for (const { personId, kvk } of rows) found.set(personId, [...(found.get(personId) ?? []), kvk]);
  });
  return found;
};

/** Puts a whole round in place of the current one. */
export const replaceRound = async (
  tx: Tx,
  round: {
    head: typeof rounds.$inferInsert & { id: string };
    cells: (typeof cells.$inferInsert)[];
    cards: (typeof cards.$inferInsert)[];
    blocks: (typeof cardBlocks.$inferInsert)[];
    members: (typeof roundMembers.$inferInsert)[];
  },
): Promise<void> => {
  await tx
    .update(rounds)
    .set({ current: false })
    .where(and(eq(rounds.regionCode, round.head.regionCode), rounds.current));
  await tx.insert(rounds).values(round.head);
  await inParts(round.cells, (part) => tx.insert(cells).values(part));
  await inParts(round.cards, (part) => tx.insert(cards).values(part));
  await inParts(round.blocks, (part) => tx.insert(cardBlocks).values(part));
  await inParts(round.members, (part) => tx.insert(roundMembers).values(part));
};

/** Overwrites a key that must be forgotten; too short to make a handle with. */
const FORGOTTEN = Buffer.alloc(0);

/**
 * Forgets what rounds before the previous one held: key, cells, cards and who stood behind them. Figures stay. People
 * behind a tile stay known while an account manager still has to choose among them for an introduction.
 */
export const forgetOldRounds = async (tx: Tx, region: string, upTo: number): Promise<void> => {
  const old = await tx
    .select({ id: rounds.id })
    .from(rounds)
    .where(and(eq(rounds.regionCode, region), lt(rounds.number, upTo), ne(rounds.key, FORGOTTEN)));
  const ids = old.map(({ id }) => id);
  const asked = tx
    .select({ id: introductions.cellId })
    .from(introductions)
    .where(and(inArray(introductions.state, ['interest', 'taken-up']), isNotNull(introductions.cellId)));
  await tx.delete(roundMembers).where(
    and(
      eq(roundMembers.regionCode, region),
      inArray(
        roundMembers.roundId,
        tx
          .select({ id: rounds.id })
          .from(rounds)
          .where(and(eq(rounds.regionCode, region), lt(rounds.number, upTo))),
      ),
      or(isNull(roundMembers.cellId), notInArray(roundMembers.cellId, asked)),
    ),
  );
  if (ids.length === 0) return;
  await tx.delete(cells).where(inArray(cells.roundId, ids));
  await tx.update(rounds).set({ key: FORGOTTEN }).where(inArray(rounds.id, ids));
};

/** Rounds with their figures, newest first. */
export const findRounds = async (tx: Tx, region: string, offset: number, limit: number) => {
  const rows = await tx
    .select({ ...HEAD, closedBy: rounds.closedBy, current: rounds.current, figures: rounds.figures })
    .from(rounds)
    .where(eq(rounds.regionCode, region))
    .orderBy(desc(rounds.number))
    .offset(offset)
    .limit(limit);
  const [counted] = await tx.select({ total: count() }).from(rounds).where(eq(rounds.regionCode, region));
  return { rows, total: counted?.total ?? 0 };
};

/** Regions in which people or rounds are. */
export const findRegions = async (tx: Tx): Promise<string[]> => {
  const rows = await tx
    .selectDistinct({ region: publicationKeys.regionCode })
    .from(publicationKeys)
    .orderBy(asc(publicationKeys.regionCode));
  return rows.map(({ region }) => region);
};
