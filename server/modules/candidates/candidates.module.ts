import type { Module } from '../module.ts';
import { candidatesPolicies } from './candidates.policy.ts';
import { discardLeftovers } from './caseload-import.jobs.ts';
import { caseloadImportPolicies } from './caseload-import.policy.ts';
import { registerCaseloadImport } from './caseload-import.routes.ts';
import { registerPeople } from './people.routes.ts';
import { profileLoader } from './profiles.loader.ts';
import { registerProfiles } from './profiles.routes.ts';

export const candidatesModule: Module = {
  policies: { ...candidatesPolicies, ...caseloadImportPolicies },
  register(api, services) {
    registerPeople(api, services);
    registerProfiles(api, services);
    registerCaseloadImport(api, services);
  },
  jobs: () => [discardLeftovers],
  loaders: (services) => ({ profiles: profileLoader(services) }),
};
