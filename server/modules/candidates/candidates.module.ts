import type { Module } from '../module.ts';
import { candidatesPolicies } from './candidates.policy.ts';
import { registerPeople } from './people.routes.ts';
import { registerProfiles } from './profiles.routes.ts';

export const candidatesModule: Module = {
  policies: candidatesPolicies,
  register(api, services) {
    registerPeople(api, services);
    registerProfiles(api, services);
  },
};
