import type { Policies } from '#server/platform/policy.ts';

export const fairnessPolicies = {
  // The login of reports reads what was frozen and has no right on anything that it was made from. That it was read is
  // written to the log.
  'fairness.read': {
    roles: ['admin'],
    relation: 'region',
    purpose: 'toezicht op gelijke kansen bij het matchen',
    audit: 'change',
    surface: 'report',
    writes: true,
  },
} satisfies Policies;
