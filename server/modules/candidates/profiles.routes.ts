import {
  changeProfilePart as partRoute,
  readProfile as readRoute,
  replaceProfile as wholeRoute,
} from '#contract/candidates.ts';
import type { Api } from '#server/platform/http/api.ts';
import type { Services } from '#server/platform/services.ts';
import { changeProfilePart, readProfile, replaceProfile } from './profiles.usecases.ts';

import { searchProfiles as searchRoute } from '#contract/candidate-search.ts';
import { searchProfiles } from './profile-search.usecases.ts';

export const registerProfiles = (api: Api, services: Services): void => {
  api.route(searchRoute, (ctx, { body }) => searchProfiles(ctx, services, body));
  api.route(readRoute, (ctx, { params }) => readProfile(ctx, params.personId));

  api.route(wholeRoute, (ctx, { params, body, ifMatch }) => {
    const { acceptWarnings, ...content } = body;
    return replaceProfile(ctx, services, { personId: params.personId, version: ifMatch, content, acceptWarnings });
  });

  api.route(partRoute, (ctx, { params, body, ifMatch }) => {
    const { acceptWarnings, ...change } = body;
    return changeProfilePart(ctx, services, { ...params, version: ifMatch, change, acceptWarnings });
  });
};
