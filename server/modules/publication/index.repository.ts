import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm';
import { cardBlocks, cards, cells, rounds } from '#drizzle/schema/pub.ts';
import type { Tx } from '#server/platform/db.ts';

const CELL = {
  id: cells.id,
  regionCode: cells.regionCode,
  values: cells.values,
  ladder: cells.ladder,
  talents: cells.talents,
  common: cells.common,
  hiddenAt: cells.hiddenAt,
  version: cells.version,
  closedAt: rounds.closedAt,
};
const CARD = {
  ...CELL,
  id: cards.id,
  hiddenAt: cards.hiddenAt,
  version: cards.version,
  ownTalents: cards.talents,
  licences: cards.licences,
  languages: cards.languages,
};

export type CellToIndex = Awaited<ReturnType<typeof cellsToIndex>>[number];
export type CardToIndex = Awaited<ReturnType<typeof cardsToIndex>>[number];

/** Cells of current rounds: these, or the next ones after `after` in the order of ids. */
export const cellsToIndex = (tx: Tx, which: { ids: readonly string[] } | { after: string; limit: number }) =>
  tx
    .select(CELL)
    .from(cells)
    .innerJoin(rounds, and(eq(rounds.id, cells.roundId), rounds.current))
    .where('ids' in which ? inArray(cells.id, [...which.ids]) : and(isNull(cells.hiddenAt), gt(cells.id, which.after)))
    .orderBy(asc(cells.id))
    .limit('ids' in which ? which.ids.length : which.limit);

/** Cards of current rounds, in the same way. */
export const cardsToIndex = (tx: Tx, which: { ids: readonly string[] } | { after: string; limit: number }) =>
  tx
    .select(CARD)
    .from(cards)
    .innerJoin(cells, eq(cells.id, cards.cellId))
    .innerJoin(rounds, and(eq(rounds.id, cards.roundId), rounds.current))
    .where('ids' in which ? inArray(cards.id, [...which.ids]) : and(isNull(cards.hiddenAt), gt(cards.id, which.after)))
    .orderBy(asc(cards.id))
    .limit('ids' in which ? which.ids.length : which.limit);

export const blocksOf = async (tx: Tx, cardIds: readonly string[]): Promise<Map<string, string[]>> => {
  const found = new Map<string, string[]>();
  if (cardIds.length === 0) return found;
  const rows = await tx
    .select()
    .from(cardBlocks)
    .where(inArray(cardBlocks.cardId, [...cardIds]));
  for (const { cardId, kvk } of rows) found.set(cardId, [...(found.get(cardId) ?? []), kvk]);
  return found;
};

/** Ids and versions of everything that is visible in current rounds. */
export const visibleVersions = async (tx: Tx): Promise<Map<string, number>> => {
  const inCells = await tx
    .select({ id: cells.id, version: cells.version })
    .from(cells)
    .innerJoin(rounds, and(eq(rounds.id, cells.roundId), rounds.current))
    .where(isNull(cells.hiddenAt));
  const inCards = await tx
    .select({ id: cards.id, version: cards.version })
    .from(cards)
    .innerJoin(rounds, and(eq(rounds.id, cards.roundId), rounds.current))
    .where(isNull(cards.hiddenAt));
  return new Map([...inCells, ...inCards].map(({ id, version }) => [id, version]));
};
