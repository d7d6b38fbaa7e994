import * as contract from '#contract/matching.ts';
import { readMatchingRules } from '#contract/matching-rules.ts';
import type { Api } from '#server/platform/http/api.ts';
import type { Services } from '#server/platform/services.ts';
import { candidatesFor, comparePersonWithVacancy, findCandidateFor, vacanciesFor } from './worklists.usecases.ts';
import { peopleWithoutFit, vacanciesWithoutFit } from './without-fit.usecases.ts';
import { newMatches } from './new-matches.usecases.ts';
import { vacanciesForMe } from './own-work.usecases.ts';
import { likeVacancy, suggestVacancy, unlikeVacancy, vacancyForMe } from './suggestions.usecases.ts';
import { publishedRules } from './matching.projection.ts';

export const registerMatching = (api: Api, services: Services): void => {
  api.plain(readMatchingRules, () => Promise.resolve({ rules: publishedRules() }));
  api.route(contract.vacanciesWithoutFit, (ctx) => vacanciesWithoutFit(ctx, services));
  api.route(contract.peopleWithoutFit, (ctx) => peopleWithoutFit(ctx, services));
  api.route(contract.candidatesForVacancy, (ctx, { params, query }) =>
    candidatesFor(ctx, services, { ...params, ...query }),
  );
  api.route(contract.vacanciesForPerson, (ctx, { params, query }) =>
    vacanciesFor(ctx, services, { ...params, ...query }),
  );
  api.route(contract.comparePersonWithVacancy, (ctx, { params }) => comparePersonWithVacancy(ctx, services, params));
  api.route(contract.newMatches, (ctx, { query }) => newMatches(ctx, services, query.limit));
  api.route(contract.vacanciesForMe, (ctx, { query }) => vacanciesForMe(ctx, services, query.limit));
  api.route(contract.vacancyForMe, (ctx, { params }) => vacancyForMe(ctx, services, params.vacancyId));
  api.route(contract.findCandidateForVacancy, (ctx, { params, body }) =>
    findCandidateFor(ctx, services, { ...params, ...body }),
  );
  api.route(contract.suggestVacancy, async (ctx, { params }) => {
    await suggestVacancy(ctx, params);
    return undefined;
  });
  api.route(contract.likeVacancy, async (ctx, { params }) => {
    await likeVacancy(ctx, params.vacancyId);
    return undefined;
  });
  api.route(contract.unlikeVacancy, async (ctx, { params }) => {
    await unlikeVacancy(ctx, params.vacancyId);
    return undefined;
  });
};
