import type { Api } from '#server/platform/http/api.ts';
import type { Job } from '#server/platform/jobs.ts';
import type { Policies } from '#server/platform/policy.ts';
import type { Loaders } from '#server/platform/search-jobs.ts';
import type { Services } from '#server/platform/services.ts';

/** What a capability hands to the composition root. */
export interface Module {
  policies: Policies;
  register(api: Api, services: Services): void;
  jobs?(services: Services): Job[];
  /** How the search collections of this module are read from their rows. */
  loaders?(services: Services): Loaders;
}
