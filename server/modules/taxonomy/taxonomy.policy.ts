import { roles } from '#contract/roles.ts';
import type { Policies } from '#server/platform/policy.ts';

const anyone = ['anonymous', ...roles] as const;

export const taxonomyPolicies = {
  'taxonomy.lists': { roles: anyone, relation: 'any', purpose: 'woorden kiezen', audit: 'none' },
  'taxonomy.terms': { roles: anyone, relation: 'any', purpose: 'woorden kiezen', audit: 'none' },
} satisfies Policies;
