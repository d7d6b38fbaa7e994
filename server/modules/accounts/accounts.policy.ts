import { roles } from '#contract/roles.ts';
import type { Policies, Policy } from '#server/platform/policy.ts';

const people = roles.filter((role) => role !== 'machine');

/** On the way to a session. */
const login = {
  roles: ['anonymous', ...roles],
  relation: 'any',
  purpose: 'inloggen',
  audit: 'none',
  withoutSecondFactor: true,
} as const satisfies Policy;

/** About the own account, also before the second factor is set up. */
const own = {
  roles: people,
  relation: 'own',
  purpose: 'inloggen',
  audit: 'none',
  withoutSecondFactor: true,
} as const satisfies Policy;

const users = { roles: ['admin'], relation: 'region', purpose: 'gebruikersbeheer' } as const;

export const accountsPolicies = {
  'sessions.create': { ...login, surface: 'none' },
  'sessions.create-by-code': { ...login, surface: 'none' },
  'sessions.create-by-link': { ...login, surface: 'none' },
  'sessions.request-link': { ...login, surface: 'public' },
  'sessions.options': { ...login, surface: 'none' },
  'passwords.request-reset': { ...login, surface: 'public' },
  'passwords.reset': { ...login, surface: 'none', audit: 'change' },
  'oidc.start': { ...login, surface: 'none' },
  'oidc.callback': { ...login, surface: 'none', audit: 'change' },
  'invitations.look': { ...login, surface: 'public' },
  'invitations.accept': { ...login, surface: 'none', audit: 'change' },

  'sessions.delete': { ...own, roles, surface: 'public' },
  'sessions.me': { ...own, roles, surface: 'public' },
  'sessions.list': { ...own, surface: 'public' },
  'sessions.end': { ...own, surface: 'public' },
  'sessions.end-all': { ...own, surface: 'public' },
  'second-factor.begin': { ...own, surface: 'none' },
  'second-factor.confirm': { ...own, surface: 'none', audit: 'change' },
  'own-settings.read': { roles: people, relation: 'own', purpose: 'instellingen', audit: 'none', surface: 'public' },
  // The business card changes along, which the login surface may not touch; the use case takes the own account only.
  'own-settings.change': {
    roles: people,
    relation: 'own',
    purpose: 'instellingen',
    audit: 'change',
    surface: 'worker',
  },
  'passwords.change': { roles: people, relation: 'own', purpose: 'inloggen', audit: 'change', surface: 'none' },

  'invitations.jobseeker': {
    roles: ['case-manager'],
    relation: 'caseload',
    purpose: 'gebruikersbeheer',
    audit: 'change',
  },

  'users.search': { ...users, audit: 'none' },
  'users.read': { ...users, audit: 'none' },
  'users.invite': { ...users, audit: 'change' },
  'users.invite-again': { ...users, audit: 'change' },
  'users.change': { ...users, audit: 'change' },
  'users.suspend': { ...users, audit: 'change' },
  'users.reactivate': { ...users, audit: 'change' },
  'users.reset-second-factor': { ...users, audit: 'change' },
} satisfies Policies;
