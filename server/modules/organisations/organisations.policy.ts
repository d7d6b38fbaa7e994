import { roles } from '#contract/roles.ts';
import type { Policies } from '#server/platform/policy.ts';

const portfolio = { roles: ['account-manager', 'admin'], relation: 'region', purpose: 'werkgeversbeheer' } as const;
const broker = { ...portfolio, roles: ['account-manager'] } as const;
const company = { roles: ['employer'], relation: 'employer', purpose: 'werkgeversbeheer' } as const;

export const organisationsPolicies = {
  'regions.list': { roles: ['anonymous', ...roles], relation: 'any', purpose: 'plaats kiezen', audit: 'none' },

  // Makes an employer, a user, a mail and messages at once; it only adds.
  'employers.register': {
    roles: ['anonymous', ...roles],
    relation: 'any',
    purpose: 'werkgeversbeheer',
    audit: 'change',
    surface: 'worker',
  },
  'employers.list': { ...portfolio, audit: 'none' },
  'employers.read': { ...portfolio, audit: 'none' },
  'employers.account-managers': { ...portfolio, audit: 'none' },
  'employers.change': { ...portfolio, audit: 'change' },
  'employers.verify': { ...broker, audit: 'change' },
  'employers.reject': { ...broker, audit: 'change' },
  'employers.suspend': { ...portfolio, audit: 'change' },
  'employers.lift-suspension': { ...portfolio, audit: 'change' },
  'employers.assign': { ...portfolio, audit: 'change' },
  // Whether an address is known is only visible to the worker; the use case checks the region.
  'employers.invite-member': { ...broker, audit: 'change', surface: 'worker' },

  'contact-moments.list': { ...portfolio, audit: 'none' },
  'contact-moments.add': { ...broker, audit: 'change' },

  'company.read': { ...company, audit: 'none' },
  'company.change': { ...company, audit: 'change' },
  // The employer surface has no right on accounts; the use cases take the company of the session and ask for a manager.
  'company.invite': { ...company, audit: 'change', surface: 'worker' },
  'company.suspend-member': { ...company, audit: 'change', surface: 'worker' },
  'company.readmit-member': { ...company, audit: 'change', surface: 'worker' },
} satisfies Policies;
