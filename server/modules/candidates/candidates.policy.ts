import type { Policies } from '#server/platform/policy.ts';

const TOGETHER = 'samen het werkprofiel maken';

export const candidatesPolicies = {
  'profiles.read': {
    roles: ['jobseeker', 'case-manager', 'account-manager'],
    relation: 'caseload',
    purpose: TOGETHER,
    audit: 'read',
  },
  'profiles.replace': {
    roles: ['jobseeker', 'case-manager'],
    relation: 'caseload',
    purpose: TOGETHER,
    audit: 'change',
  },
  'profiles.change-part': {
    roles: ['jobseeker', 'case-manager'],
    relation: 'caseload',
    purpose: TOGETHER,
    audit: 'change',
  },
} satisfies Policies;
