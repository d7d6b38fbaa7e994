import {
  askJobseeker,
  askProfessional,
  listKeys,
  readOwnPublication,
  readPublication as readRoute,
  turnOwnKey,
  turnProfessionalKey,
} from '#contract/publication.ts';
import type { Api } from '#server/platform/http/api.ts';
import type { Services } from '#server/platform/services.ts';
import { askForKey, listCaseloadKeys, readPublication, turnKey } from './keys.usecases.ts';

export const registerKeys = (api: Api, services: Services): void => {
  api.route(readOwnPublication, (ctx, { actor }) => readPublication(ctx, actor.personId));
  api.route(readRoute, (ctx, { params }) => readPublication(ctx, params.personId));
  api.route(listKeys, async (ctx) => ({ people: await listCaseloadKeys(ctx, services) }));
  api.route(turnOwnKey, (ctx, { actor, body }) => turnKey(ctx, actor.personId, body.turn));
  api.route(turnProfessionalKey, (ctx, { params, body }) => turnKey(ctx, params.personId, body.turn));
  api.route(askProfessional, async (ctx, { actor }) => {
    await askForKey(ctx, actor.personId);
    return undefined;
  });
  api.route(askJobseeker, async (ctx, { params }) => {
    await askForKey(ctx, params.personId);
    return undefined;
  });
};
