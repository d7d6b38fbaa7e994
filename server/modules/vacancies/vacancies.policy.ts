import type { Policies } from '#server/platform/policy.ts';

const PURPOSE = 'vacatures vervullen';
const both = ['employer', 'account-manager'] as const;

export const vacanciesPolicies = {
  'vacancies.list': { roles: both, relation: 'employer', purpose: PURPOSE, audit: 'none' },
  'vacancies.read': { roles: both, relation: 'employer', purpose: PURPOSE, audit: 'none' },
  'vacancies.create': { roles: both, relation: 'employer', purpose: PURPOSE, audit: 'change' },
  'vacancies.change': { roles: both, relation: 'employer', purpose: PURPOSE, audit: 'change' },
  'vacancies.submit': { roles: both, relation: 'employer', purpose: PURPOSE, audit: 'change' },
  'vacancies.approve': { roles: ['account-manager'], relation: 'region', purpose: PURPOSE, audit: 'change' },
  'vacancies.reject': { roles: ['account-manager'], relation: 'region', purpose: PURPOSE, audit: 'change' },
  'vacancies.ask-changes': { roles: ['account-manager'], relation: 'region', purpose: PURPOSE, audit: 'change' },
  'vacancies.close': { roles: both, relation: 'employer', purpose: PURPOSE, audit: 'change' },
  'vacancies.copy': { roles: both, relation: 'employer', purpose: PURPOSE, audit: 'change' },
} satisfies Policies;
