import { z } from 'zod';
import { Id, Instant, Paging } from './fields.ts';
import { route } from './route.ts';

/** True numbers of a round, for the functional admin only. */
export const RoundFigures = z.object({
  people: z.number().int(),
  published: z.number().int(),
  unpublished: z.number().int(),
  /** Part of `unpublished`: without a sector or a wished occupation. The others look like too few people. */
  withoutSector: z.number().int(),
  cells: z.number().int(),
  cards: z.number().int(),
  detailsRefused: z.number().int(),
  /** Per step of the ladder, finest first. */
  steps: z.array(z.object({ cells: z.number().int(), people: z.number().int() })),
  smallestCell: z.number().int().nullable(),
});
export type RoundFigures = z.output<typeof RoundFigures>;

export const Round = z.object({
  roundId: Id,
  number: z.number().int(),
  closedAt: Instant,
  /** True when an admin closed it; false for the nightly round. */
  onDemand: z.boolean(),
  current: z.boolean(),
  figures: RoundFigures,
});
export type Round = z.output<typeof Round>;

export const listRounds = route({
  operationId: 'rounds.list',
  method: 'GET',
  path: '/rounds',
  summary: 'Publication rounds with their figures, newest first, and when the next one closes',
  query: z.object(Paging),
  status: 200,
  response: z.object({ total: z.number().int(), nextAt: Instant, rounds: z.array(Round) }),
});

export const closeRound = route({
  operationId: 'rounds.close',
  method: 'POST',
  path: '/rounds',
  summary: 'Close a publication round now; employers see the new one at once',
  status: 201,
  response: Round,
});
