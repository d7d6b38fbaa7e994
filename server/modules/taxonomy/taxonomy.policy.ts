import { roles } from '#contract/roles.ts';
import type { Policies } from '#server/platform/policy.ts';

const anyone = ['anonymous', ...roles] as const;

export const taxonomyPolicies = {
  'taxonomy.lists': { roles: anyone, relation: 'any', purpose: 'woorden kiezen', audit: 'none', surface: 'none' },
  'taxonomy.terms': { roles: anyone, relation: 'any', purpose: 'woorden kiezen', audit: 'none' },
  'taxonomy.occupation': { roles: anyone, relation: 'any', purpose: 'woorden kiezen', audit: 'none' },
  'taxonomy.place': { roles: anyone, relation: 'any', purpose: 'plaats kiezen', audit: 'none' },
  'imports.list': { roles: ['admin'], relation: 'any', purpose: 'beheer', audit: 'none' },
  'imports.read': { roles: ['admin'], relation: 'any', purpose: 'beheer', audit: 'none' },
  'settings.list': { roles: ['admin'], relation: 'region', purpose: 'beheer', audit: 'none' },
} satisfies Policies;
