import type { Module } from '../module.ts';
import { accountsPolicies } from './accounts.policy.ts';
import { registerSessions } from './sessions.routes.ts';

export const accountsModule: Module = {
  policies: accountsPolicies,
  register(api, services) {
    registerSessions(api, services);
  },
};
