import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgSchema, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { bytea, createdAt, id, instant } from './columns.ts';

/** What employers search: cells and cards of the current round. Only the round job and withdrawal write here. */
export const pub = pgSchema('pub');

export const rounds = pub.table(
  'rounds',
  {
    id: id(),
    regionCode: text().notNull(),
    number: integer().notNull(),
    closedAt: createdAt(),
    /** Key of the round: handles of cells and cards are HMACs under it, fresh per round and per employer. */
    key: bytea().notNull(),
    config: jsonb().notNull(),
    /** `RoundFigures` of the contract: true numbers, for the functional admin. */
    figures: jsonb().notNull(),
    /** Bucket per sector code, with the public threshold: all that anyone outside may know. */
    publicCounts: jsonb().notNull(),
    /** Account that closed the round on demand; null for the nightly one. */
    closedBy: uuid(),
    current: boolean().notNull(),
  },
  (t) => [
    uniqueIndex('rounds_number').on(t.regionCode, t.number),
    uniqueIndex('rounds_current').on(t.regionCode).where(sql`current`),
  ],
);

export const cells = pub.table(
  'cells',
  {
    id: id(),
    roundId: uuid()
      .notNull()
      .references(() => rounds.id, { onDelete: 'cascade' }),
    regionCode: text().notNull(),
    /** Generalised closed-list values: `CellValues` of publication/cells.ts. */
    values: jsonb().notNull(),
    sectorCode: text().notNull(),
    /** Step on the ladder of coarsenings, 0 = finest. */
    ladder: integer().notNull(),
    /** Stands for the number of people: the same for every size within a bucket (`weightOf` of publication/buckets.ts). */
    weight: integer().notNull(),
    talents: text().array().notNull().default(sql`'{}'`),
    /** Fine values that at least k of the people have: `CommonValues` of publication/cells.ts. */
    common: jsonb().notNull(),
    hiddenAt: instant(),
    version: integer().notNull().default(1),
  },
  (t) => [index('cells_round').on(t.roundId, t.sectorCode)],
);

export const cards = pub.table(
  'cards',
  {
    id: id(),
    roundId: uuid()
      .notNull()
      .references(() => rounds.id, { onDelete: 'cascade' }),
    regionCode: text().notNull(),
    cellId: uuid()
      .notNull()
      .references(() => cells.id, { onDelete: 'cascade' }),
    talents: text().array().notNull(),
    licences: text().array().notNull(),
    languages: text().array().notNull(),
    hiddenAt: instant(),
    version: integer().notNull().default(1),
  },
  (t) => [index('cards_round').on(t.roundId), index('cards_cell').on(t.cellId)],
);

/** Cards that an employer never sees because the person behind them asked for that. */
export const cardBlocks = pub.table(
  'card_blocks',
  {
    cardId: uuid()
      .notNull()
      .references(() => cards.id, { onDelete: 'cascade' }),
    kvk: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.cardId, t.kvk] })],
);
