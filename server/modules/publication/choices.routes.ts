import {
  findEmployersToBlock as findRoute,
  readBlocked as readBlockedRoute,
  readOwnPreview,
  readPreview as readPreviewRoute,
  replaceBlocked as replaceBlockedRoute,
  replaceOptIns as replaceOptInsRoute,
} from '#contract/publication.ts';
import type { Api } from '#server/platform/http/api.ts';
import { findEmployersToBlock, readBlocked, replaceBlocked, replaceOptIns } from './choices.usecases.ts';
import { readPreview } from './preview.usecases.ts';

export const registerChoices = (api: Api): void => {
  api.route(readOwnPreview, (ctx, { actor }) => readPreview(ctx, actor.personId));
  api.route(readPreviewRoute, (ctx, { params }) => readPreview(ctx, params.personId));
  api.route(replaceOptInsRoute, (ctx, { actor, body }) => replaceOptIns(ctx, actor.personId, body));
  api.route(readBlockedRoute, async (ctx, { actor }) => ({ employers: await readBlocked(ctx, actor.personId) }));
  api.route(replaceBlockedRoute, async (ctx, { actor, body }) => ({
    employers: await replaceBlocked(ctx, actor.personId, body.kvks),
  }));
  api.route(findRoute, async (ctx, { actor, body }) => ({
    employers: await findEmployersToBlock(ctx, actor.personId, body.text),
  }));
};
