import type { Module } from '../module.ts';
import { accountsJobs } from './accounts.jobs.ts';
import { accountsPolicies } from './accounts.policy.ts';
import { makeLoginCookies } from './login-cookies.ts';
import { registerOidc } from './oidc.routes.ts';
import { registerOwnAccount } from './own-account.routes.ts';
import { registerSessions } from './sessions.routes.ts';
import { registerInvitations, registerUsers } from './users.routes.ts';

export const accountsModule: Module = {
  policies: accountsPolicies,
  register(api, services) {
    const cookies = makeLoginCookies(services);
    registerSessions(api, services, cookies);
    registerOidc(api, services, cookies);
    registerOwnAccount(api, services, cookies);
    registerInvitations(api, services, cookies);
    registerUsers(api, services);
  },
  jobs: accountsJobs,
};
