import { roles } from '#contract/roles.ts';
import type { Policies } from '#server/platform/policy.ts';

const PURPOSE = 'zoeken naar passend werk';

/**
 * Vacancies are closed to the surface of jobseekers, and to case managers on that of staff: those operations run on the
 * worker login, and the use cases narrow to the people in reach and to open vacancies of the region.
 */
export const matchingPolicies = {
  'matching.candidates': { roles: ['account-manager'], relation: 'region', purpose: PURPOSE, audit: 'read' },
  'matching.find-candidate': { roles: ['account-manager'], relation: 'region', purpose: PURPOSE, audit: 'read' },
  'matching.vacancies': {
    roles: ['case-manager'],
    relation: 'caseload',
    purpose: PURPOSE,
    audit: 'read',
    surface: 'worker',
  },
  'matching.pair': {
    roles: ['account-manager', 'case-manager'],
    relation: 'caseload',
    purpose: PURPOSE,
    audit: 'read',
    surface: 'worker',
  },
  'matching.own': { roles: ['jobseeker'], relation: 'own', purpose: PURPOSE, audit: 'none', surface: 'worker' },
  'matching.own-one': { roles: ['jobseeker'], relation: 'own', purpose: PURPOSE, audit: 'none', surface: 'worker' },
  'matching.like': { roles: ['jobseeker'], relation: 'own', purpose: PURPOSE, audit: 'change', surface: 'worker' },
  'matching.unlike': { roles: ['jobseeker'], relation: 'own', purpose: PURPOSE, audit: 'change', surface: 'worker' },
  'matching.suggest': {
    roles: ['case-manager'],
    relation: 'caseload',
    purpose: PURPOSE,
    audit: 'change',
    surface: 'worker',
  },
  'matching.vacancies-without-fit': {
    roles: ['account-manager'],
    relation: 'employer',
    purpose: PURPOSE,
    audit: 'none',
  },
  'matching.people-without-fit': {
    roles: ['case-manager'],
    relation: 'caseload',
    purpose: PURPOSE,
    audit: 'read',
    surface: 'worker',
  },
  'matching.new': {
    roles: ['account-manager', 'case-manager'],
    relation: 'caseload',
    purpose: PURPOSE,
    audit: 'read',
    surface: 'worker',
  },
  'public.matching-rules': {
    roles: ['anonymous', ...roles],
    relation: 'any',
    purpose: 'voorlichting',
    audit: 'none',
    surface: 'none',
    withoutSecondFactor: true,
  },
} satisfies Policies;
