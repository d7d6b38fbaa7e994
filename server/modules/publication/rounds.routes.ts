import { closeRound as closeRoute, listRounds as listRoute } from '#contract/rounds.ts';
import type { Api } from '#server/platform/http/api.ts';
import { projectRound } from './rounds.projection.ts';
import { closeRound, listRounds, nextRound } from './rounds.usecases.ts';

export const registerRounds = (api: Api): void => {
  api.route(listRoute, async (ctx, { query }) => {
    const { rows, total } = await listRounds(ctx, query.offset, query.limit);
    return { total, nextAt: (await nextRound(ctx)).toISOString(), rounds: rows.map(projectRound) };
  });
  api.route(closeRoute, async (ctx, { actor }) => {
    const round = await closeRound(ctx, actor.region);
    return projectRound({ ...round, id: round.roundId, closedBy: actor.accountId, current: true });
  });
};
