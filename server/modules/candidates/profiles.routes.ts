import {
  changeProfilePart as partRoute,
  readProfile as readRoute,
  replaceProfile as wholeRoute,
} from '#contract/candidates.ts';
import type { Api } from '#server/platform/http/api.ts';
import { changeProfilePart, readProfile, replaceProfile } from './profiles.usecases.ts';

export const registerProfiles = (api: Api): void => {
  api.route(readRoute, (ctx, { params }) => readProfile(ctx, params.personId));

  api.route(wholeRoute, (ctx, { params, body, ifMatch }) => {
    const { acceptWarnings, ...content } = body;
    return replaceProfile(ctx, { personId: params.personId, version: ifMatch, content, acceptWarnings });
  });

  api.route(partRoute, (ctx, { params, body, ifMatch }) => {
    const { acceptWarnings, ...change } = body;
    return changeProfilePart(ctx, { ...params, version: ifMatch, change, acceptWarnings });
  });
};
