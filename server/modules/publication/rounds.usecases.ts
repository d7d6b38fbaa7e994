import { randomBytes, randomUUID } from 'node:crypto';
import type { RoundFigures } from '#contract/rounds.ts';
import { system } from '#server/platform/actor.ts';
import { localDate } from '#server/platform/calendar.ts';
import type { Context } from '#server/platform/context.ts';
import type { Services } from '#server/platform/services.ts';
import { type Bucket, publicBucket } from './buckets.ts';
import { type ClosedRound, closeRound as divide } from './cells.ts';
import { keyOf, type PublishablePerson } from './grid.ts';
import { findOccupationPlaces, findPublishable } from './people.repository.ts';
import { toPublishable } from './publishable.ts';
import { isDue, nextRoundAt } from './round-time.ts';
import {
  blockedKvks,
  findCurrentRound,
  findRegions,
  findRounds,
  forgetOldRounds,
  lastNumber,
  replaceRound,
  visibleCellValues,
} from './rounds.repository.ts';
import { lockPublication, readPublicationConfig } from './settings.repository.ts';

/** Handles of a round are HMAC-SHA256 under a key of this many bytes. */
const KEY_BYTES = 32;

export interface RoundResult {
  roundId: string;
  number: number;
  closedAt: Date;
  figures: RoundFigures;
}

/**
 * Closes a round of one region: everyone whose two keys are on gets a place among at least k others, or none. Replaces
 * the current round in this one transaction. On the worker surface only.
 */
export const closeRound = async (ctx: Context, region: string): Promise<RoundResult> => {
  const { tx } = ctx;
  await lockPublication(tx, region);
  const closedAt = ctx.clock.now();
  const day = localDate(closedAt);
  const config = await readPublicationConfig(tx, region, day);
  const occupations = await findOccupationPlaces(tx);
  const people: PublishablePerson[] = [];
  const withoutSector: string[] = [];
  for (const row of await findPublishable(tx, region, day)) {
    const person = toPublishable(row, occupations);
    if (person === null) withoutSector.push(row.personId);
    else people.push(person);
  }
  const previous = await findCurrentRound(tx, region);
  const closed = divide(people, config, {
    date: day,
    previousKeys: previous ? (await visibleCellValues(tx, previous.id)).map(keyOf) : [],
    cellId: () => randomUUID(),
  });

  const roundId = randomUUID();
  const number = (await lastNumber(tx, region)) + 1;
  const figures: RoundFigures = {
    ...closed.figures,
    people: closed.figures.people + withoutSector.length,
    unpublished: closed.figures.unpublished + withoutSector.length,
    withoutSector: withoutSector.length,
    steps: [...closed.figures.steps],
  };
  const cards = closed.cards.map((card) => ({ ...card, id: randomUUID() }));
  const blocks = await blockedKvks(
    tx,
    cards.map(({ personId }) => personId),
  );
  await replaceRound(tx, {
    head: {
      id: roundId,
      regionCode: region,
      number,
      closedAt,
      key: randomBytes(KEY_BYTES),
      config,
      figures,
      publicCounts: publicCounts(closed, config.publicK),
      closedBy: ctx.actor.accountId,
      current: true,
    },
    cells: closed.cells.map((cell) => ({
      id: cell.id,
      roundId,
      regionCode: region,
      values: cell.values,
      sectorCode: cell.values.sector,
      ladder: cell.step,
      weight: cell.weight,
      talents: [...cell.talents],
      common: cell.common,
    })),
    cards: cards.map(({ id, cellId, details }) => ({
      id,
      roundId,
      regionCode: region,
      cellId,
      talents: [...details.talents],
      licences: [...details.licences],
      languages: [...details.languages],
    })),
    blocks: cards.flatMap(({ id, personId }) => (blocks.get(personId) ?? []).map((kvk) => ({ cardId: id, kvk }))),
    members: [
      ...[...closed.members].flatMap(([cellId, { counted, others }]) => [
        ...counted.map((personId) => ({ personId, cellId, countsForCell: true })),
        ...others.map((personId) => ({ personId, cellId, countsForCell: false })),
      ]),
      ...cards.map(({ id, cellId, personId }) => ({ personId, cellId, cardId: id, countsForCell: false })),
      ...closed.unpublished.map(({ personId }) => ({
        personId,
        countsForCell: false,
        unpublishedReason: 'too-few',
      })),
      ...withoutSector.map((personId) => ({ personId, countsForCell: false, unpublishedReason: 'no-sector' })),
    ].map((member) => ({ ...member, roundId, regionCode: region })),
  });
  await forgetOldRounds(tx, region, number - 1);
  await ctx.changed({ entity: 'round', entityId: roundId, action: 'close' });
  await ctx.later('search.rebuild', { collection: 'cells' }, { key: 'cells' });
  await ctx.later('publication.tell-savers', {}, { key: 'savers' });
  return { roundId, number, closedAt, figures };
};

/** Bucket per sector of everyone who can be found there, for anyone outside. */
const publicCounts = (closed: ClosedRound, publicK: number): Record<string, Bucket> => {
  const people = new Map<string, number>();
  const sectorOf = new Map(closed.cells.map((cell) => [cell.id, cell.values.sector]));
  const add = (cellId: string, number: number) => {
    const sector = sectorOf.get(cellId);
    if (sector !== undefined) people.set(sector, (people.get(sector) ?? 0) + number);
  };
  for (const [cellId, { counted, others }] of closed.members) add(cellId, counted.length + others.length);
  for (const { cellId } of closed.cards) add(cellId, 1);
  return Object.fromEntries([...people].map(([sector, number]) => [sector, publicBucket(number, publicK)]));
};

const inRegion = <T>(services: Services, region: string, work: (ctx: Context) => Promise<T>): Promise<T> =>
  services.contexts.run(
    { surface: 'worker', actor: system(region), operation: 'rounds.close', purpose: 'publicatie' },
    work,
  );

/** Regions that people are published in. */
export const regionsOf = (services: Services): Promise<string[]> =>
  inRegion(services, services.config.region, (ctx) => findRegions(ctx.tx));

/** Closes a round in every region, each in its own transaction; for seeding and the command line. */
export const closeRounds = async (services: Services): Promise<(RoundResult & { region: string })[]> => {
  const results: (RoundResult & { region: string })[] = [];
  for (const region of await regionsOf(services))
    results.push({ region, ...(await inRegion(services, region, (ctx) => closeRound(ctx, region))) });
  return results;
};

export const listRounds = (ctx: Context, offset: number, limit: number) =>
  findRounds(ctx.tx, ctx.actor.region, offset, limit);

/** When the next nightly round of the actor's region closes. */
export const nextRound = async (ctx: Context): Promise<Date> => {
  const { tx, actor } = ctx;
  const now = ctx.clock.now();
  const { roundTime } = await readPublicationConfig(tx, actor.region, localDate(now));
  const current = await findCurrentRound(tx, actor.region);
  return nextRoundAt(now, roundTime, current?.closedAt ?? null);
};

/** Closes the round of each region whose time has come and that was not closed yet. */
export const closeDueRounds = async (services: Services): Promise<void> => {
  for (const region of await regionsOf(services))
    await inRegion(services, region, async (ctx) => {
      const now = ctx.clock.now();
      const { roundTime } = await readPublicationConfig(ctx.tx, region, localDate(now));
      const current = await findCurrentRound(ctx.tx, region);
      if (isDue(now, roundTime, current?.closedAt ?? null)) await closeRound(ctx, region);
    });
};
