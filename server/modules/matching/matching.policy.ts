import type { Policies } from '#server/platform/policy.ts';

const PURPOSE = 'zoeken naar passend werk';

export const matchingPolicies = {
  'matching.candidates': { roles: ['account-manager'], relation: 'region', purpose: PURPOSE, audit: 'read' },
  'matching.vacancies': { roles: ['case-manager'], relation: 'caseload', purpose: PURPOSE, audit: 'read' },
  'matching.pair': {
    roles: ['account-manager', 'case-manager'],
    relation: 'caseload',
    purpose: PURPOSE,
    audit: 'read',
  },
  // The jobseeker's own surface shows only vacancies that were proposed: the use case takes the own profile only.
  'matching.own': { roles: ['jobseeker'], relation: 'own', purpose: PURPOSE, audit: 'none', surface: 'worker' },
  'matching.vacancies-without-fit': {
    roles: ['account-manager'],
    relation: 'employer',
    purpose: PURPOSE,
    audit: 'none',
  },
  'matching.people-without-fit': { roles: ['case-manager'], relation: 'caseload', purpose: PURPOSE, audit: 'read' },
} satisfies Policies;
