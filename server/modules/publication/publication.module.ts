import type { Module } from '../module.ts';
import { cellsLoader } from './cells-index.ts';
import { registerChoices } from './choices.routes.ts';
import { registerKeys } from './keys.routes.ts';
import { publicationJobs } from './publication.jobs.ts';
import { publicationPolicies } from './publication.policy.ts';
import { registerRounds } from './rounds.routes.ts';
import { searchPolicies } from './search/search.policy.ts';
import { registerSearch } from './search/search.routes.ts';

export const publicationModule: Module = {
  policies: { ...publicationPolicies, ...searchPolicies },
  register(api, services) {
    registerKeys(api, services);
    registerChoices(api);
    registerRounds(api);
    registerSearch(api, services);
  },
  jobs: publicationJobs,
  loaders: (services) => ({ cells: cellsLoader(services) }),
};
