import { roles } from '#contract/roles.ts';
import type { Policies } from '#server/platform/policy.ts';

const employer = ['employer'] as const;
const PURPOSE = 'zoeken naar kandidaten';

export const searchPolicies = {
  'search.terms': { roles: employer, relation: 'employer', purpose: PURPOSE, audit: 'none' },
  'search.cells': { roles: employer, relation: 'employer', purpose: PURPOSE, audit: 'none' },
  'search.sectors': { roles: employer, relation: 'employer', purpose: PURPOSE, audit: 'none' },
  'search.cell': { roles: employer, relation: 'employer', purpose: PURPOSE, audit: 'none', writes: true },
  'saved-searches.list': { roles: employer, relation: 'own', purpose: PURPOSE, audit: 'none' },
  'saved-searches.create': { roles: employer, relation: 'own', purpose: PURPOSE, audit: 'change' },
  'saved-searches.change': { roles: employer, relation: 'own', purpose: PURPOSE, audit: 'change' },
  'saved-searches.delete': { roles: employer, relation: 'own', purpose: PURPOSE, audit: 'change' },
  // Whoever asks gets what anyone gets: the public login knows no more.
  'public.sectors': {
    roles: ['anonymous', ...roles],
    relation: 'any',
    purpose: 'voorlichting',
    audit: 'none',
    surface: 'public',
    withoutSecondFactor: true,
  },
} satisfies Policies;
