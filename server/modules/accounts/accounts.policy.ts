import { roles } from '#contract/roles.ts';
import type { Policies } from '#server/platform/policy.ts';

const anyone = ['anonymous', ...roles] as const;

export const accountsPolicies = {
  'sessions.create': {
    roles: anyone,
    relation: 'any',
    purpose: 'inloggen',
    audit: 'none',
    surface: 'none',
    withoutSecondFactor: true,
  },
  'sessions.delete': {
    roles,
    relation: 'own',
    purpose: 'inloggen',
    audit: 'none',
    surface: 'public',
    withoutSecondFactor: true,
  },
  'sessions.me': {
    roles,
    relation: 'own',
    purpose: 'inloggen',
    audit: 'none',
    surface: 'public',
    withoutSecondFactor: true,
  },
} satisfies Policies;
