import { and, eq, isNull, notExists, sql } from 'drizzle-orm';
import { cardBlocks, cards, cells, rounds } from '#drizzle/schema/pub.ts';
import { municipalities, postcodes } from '#drizzle/schema/ref.ts';
import type { Tx } from '#server/platform/db.ts';
import type { CommonValues } from '../cells.ts';
import type { CellValues } from '../grid.ts';
import type { OwnCard, Tile } from './fits.ts';

/** The round that employers see, with the key of its handles. */
export const findShownRound = async (tx: Tx, region: string) => {
  const [row] = await tx
    .select({ id: rounds.id, closedAt: rounds.closedAt, key: rounds.key, config: rounds.config })
    .from(rounds)
    .where(and(eq(rounds.regionCode, region), rounds.current));
  return row;
};

/** Tiles of a round that were not hidden since. Read anew for every answer, so that a withdrawal works at once. */
export const findVisibleTiles = async (tx: Tx, roundId: string): Promise<Tile[]> => {
  const rows = await tx
    .select({
      id: cells.id,
      ladder: cells.ladder,
      weight: cells.weight,
      values: cells.values,
      talents: cells.talents,
      common: cells.common,
    })
    .from(cells)
    .where(and(eq(cells.roundId, roundId), isNull(cells.hiddenAt)));
  return rows.map((row) => ({ ...row, values: row.values as CellValues, common: row.common as CommonValues }));
};

/** Cards of a round that were not hidden since, except those whose owner blocked this employer. */
export const findVisibleCards = (tx: Tx, roundId: string, kvk: string): Promise<OwnCard[]> =>
  tx
    .select({
      id: cards.id,
      cellId: cards.cellId,
      talents: cards.talents,
      licences: cards.licences,
      languages: cards.languages,
    })
    .from(cards)
    .where(
      and(
        eq(cards.roundId, roundId),
        isNull(cards.hiddenAt),
        notExists(
          tx
            .select({ one: sql`1` })
            .from(cardBlocks)
            .where(and(eq(cardBlocks.cardId, cards.id), eq(cardBlocks.kvk, kvk))),
        ),
      ),
    )
    .orderBy(cards.id);

/** Point and name of a postcode; undefined when it is not known. */
export const findPostcode = async (tx: Tx, pc4: string) => {
  const [row] = await tx
    .select({ pc4: postcodes.pc4, name: postcodes.place, lat: postcodes.lat, lon: postcodes.lon })
    .from(postcodes)
    .where(eq(postcodes.pc4, pc4));
  return row && row.lat !== null && row.lon !== null ? { ...row, lat: row.lat, lon: row.lon } : undefined;
};

/** Middle of each municipality of a region: the mean of its postcodes. */
export const findMunicipalityCentres = async (tx: Tx, region: string) => {
  const rows = await tx
    .select({
      code: municipalities.code,
      lat: sql<number>`avg(${postcodes.lat})::float8`,
      lon: sql<number>`avg(${postcodes.lon})::float8`,
    })
    .from(municipalities)
    .innerJoin(postcodes, and(eq(postcodes.municipalityCode, municipalities.code), postcodes.reliable))
    .where(eq(municipalities.regionCode, region))
    .groupBy(municipalities.code);
  return rows.filter(({ lat }) => lat !== null);
};
